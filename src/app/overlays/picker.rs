//! The file picker: folders are entered or typed, a file is taken in.
//! Never reads a file itself.

use std::path::{Path, PathBuf};

use crate::app::overlay::Overlay;
use crate::app::state::App;
use crate::ui::ask::Entry;
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
        Code::Left | Code::Backspace if picker.line.is_empty() => return go_up(app),
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
    let Some(Overlay::Picker(picker)) = app.overlays.last() else {
        return Vec::new();
    };
    let parent = picker.folder.as_ref().and_then(|folder| folder.parent());
    match parent.map(Path::to_path_buf) {
        Some(path) => list(app, path),
        None => Vec::new(),
    }
}

fn choose(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last() else {
        return Vec::new();
    };
    if let Some(path) = picker.typed_path() {
        return list(app, path);
    }
    let chosen = picker.shown().nth(picker.chosen).cloned();
    match chosen {
        Some(entry) if entry.is_folder => list(app, entry.path),
        Some(entry) => take_in(app, entry),
        None => Vec::new(),
    }
}

fn list(app: &mut App, path: PathBuf) -> Vec<Effect> {
    let ticket = app.ticket();
    app.wanted.folder = Some(ticket);
    if let Some(Overlay::Picker(picker)) = app.overlays.last_mut() {
        picker.is_loading = true;
    }
    vec![Effect::ListFolder {
        ticket,
        path: Some(path),
    }]
}

/// Closes the picker, and what offered it, and takes the file in.
pub fn take_in(app: &mut App, file: Entry) -> Vec<Effect> {
    app.overlays.clear();
    app.model.importing += 1;
    app.tell(Notice::new(Level::Info, "toast-importing").with("file", file.name));
    vec![Effect::Import(vec![file.path])]
}
