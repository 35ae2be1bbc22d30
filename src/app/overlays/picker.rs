//! The file picker: folders are entered, a file is taken in.
//! Never reads a file itself.

use crate::app::overlay::Overlay;
use crate::app::state::App;
use crate::ui::editor::{Taken, take};
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice};
use crate::ui::key::{Code, Key};

/// Gives a key to the picker.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let last = picker.shown().count().saturating_sub(1);
    match key.code {
        Code::Esc => {
            app.overlays.pop();
            app.wanted.folder = None;
        }
        Code::Down => picker.chosen = (picker.chosen + 1).min(last),
        Code::Up => picker.chosen = picker.chosen.saturating_sub(1),
        Code::PageDown => picker.chosen = (picker.chosen + 10).min(last),
        Code::PageUp => picker.chosen = picker.chosen.saturating_sub(10),
        Code::Left => return go_up(app),
        Code::Backspace if picker.line.is_empty() => return go_up(app),
        Code::Enter | Code::Right => return choose(app),
        _ => {
            if take(&mut picker.line, key) == Taken::Changed {
                picker.chosen = 0;
            }
        }
    }
    Vec::new()
}

fn go_up(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let parent = picker.folder.as_ref().and_then(|folder| folder.parent());
    let Some(path) = parent.map(std::path::Path::to_path_buf) else {
        return Vec::new();
    };
    picker.is_loading = true;
    let ticket = app.ticket();
    app.wanted.folder = Some(ticket);
    vec![Effect::ListFolder {
        ticket,
        path: Some(path),
    }]
}

fn choose(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let Some(entry) = picker.shown().nth(picker.chosen).cloned() else {
        return Vec::new();
    };
    if entry.is_folder {
        picker.is_loading = true;
        let ticket = app.ticket();
        app.wanted.folder = Some(ticket);
        return vec![Effect::ListFolder {
            ticket,
            path: Some(entry.path),
        }];
    }
    app.overlays.pop();
    app.tell(Notice::new(Level::Info, "toast-importing").with("file", entry.name));
    vec![Effect::Import(vec![entry.path])]
}
