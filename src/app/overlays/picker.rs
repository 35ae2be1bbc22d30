//! The file picker: folders are entered or typed, a file is taken in.
//! Never reads a file itself.

use std::path::{Path, PathBuf};

use crate::app::overlay::{Overlay, Picker, Purpose};
use crate::app::state::App;
use crate::ui::ask::Entry;
use crate::ui::editor::{Taken, take};
use crate::ui::effect::Effect;
use crate::ui::evidence::EvidenceAct;
use crate::ui::graphics::Told;
use crate::ui::intent::{Level, Notice};
use crate::ui::key::{Code, Key};
use crate::ui::preview::Preview;

/// Gives a key to the picker, and looks at the file that is chosen then.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let mut effects = pressed(app, key);
    effects.extend(look(app));
    effects
}

/// Asks what the chosen file looks like, where that is not known.
pub fn look(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    if picker.purpose == Purpose::Import || picker.is_loading {
        return Vec::new();
    }
    let shown = picker.shown();
    let chosen = shown.get(picker.chosen).filter(|entry| !entry.is_folder);
    let path = chosen.map(|entry| entry.path.clone());
    let known = picker.preview.as_ref().map(|preview| &preview.path);
    if path.as_ref() == known {
        return Vec::new();
    }
    picker.preview = None;
    let Some(path) = path else {
        return Vec::new();
    };
    // The first file that is looked at is shown in half blocks until the terminal has answered.
    let question = app.pictures.ask().map(Effect::AskTerminal);
    let look = app.pictures.look();
    let preview = Effect::Preview { path, look };
    question.into_iter().chain([preview]).collect()
}

/// Takes what the terminal can show pictures with; the chosen file is looked at anew when that is
/// more than was known.
pub fn told(app: &mut App, told: Told) -> Vec<Effect> {
    if !app.pictures.take(told) {
        return Vec::new();
    }
    if let Some(Overlay::Picker(picker)) = app.overlays.last_mut() {
        picker.preview = None;
    }
    look(app)
}

/// Shows what a file looks like while it is still the chosen one.
pub fn seen(app: &mut App, preview: Preview) {
    if let Some(Overlay::Picker(picker)) = app.overlays.last_mut() {
        let shown = picker.shown();
        let chosen = shown.get(picker.chosen);
        if chosen.is_some_and(|entry| entry.path == preview.path) {
            picker.preview = Some(preview);
        }
    }
}

fn pressed(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let last = picker.shown().len().saturating_sub(1);
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
        Code::Tab => toggle(picker),
        Code::Enter if !picker.marked.is_empty() => return attach(app),
        Code::Enter | Code::Right => return choose(app),
        _ => {
            if take(&mut picker.line, key, app.bidi.is_ordered()) == Taken::Changed {
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
    let chosen = picker
        .shown()
        .get(picker.chosen)
        .map(|entry| (*entry).clone());
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

/// Marks the chosen file, or unmarks it, and goes to the next: several go into a slot together.
fn toggle(picker: &mut Picker) {
    if picker.purpose == Purpose::Import {
        return;
    }
    let shown = picker.shown();
    let chosen = shown.get(picker.chosen).filter(|entry| !entry.is_folder);
    let Some(path) = chosen.map(|entry| entry.path.clone()) else {
        return;
    };
    let last = shown.len().saturating_sub(1);
    match picker.marked.iter().position(|marked| *marked == path) {
        Some(place) => {
            picker.marked.remove(place);
        }
        None => picker.marked.push(path),
    }
    picker.chosen = (picker.chosen + 1).min(last);
}

/// Closes the picker and puts what is marked into the slot.
fn attach(app: &mut App) -> Vec<Effect> {
    match app.overlays.pop() {
        Some(Overlay::Picker(Picker {
            purpose: Purpose::Evidence(slot),
            marked: files,
            ..
        })) => vec![Effect::Evidence(EvidenceAct::Attach { slot, files })],
        _ => Vec::new(),
    }
}

/// Closes the picker, and what offered it, and takes the file in.
pub fn take_in(app: &mut App, file: Entry) -> Vec<Effect> {
    if let Some(Overlay::Picker(picker)) = app.overlays.last_mut()
        && picker.purpose != Purpose::Import
    {
        picker.marked.push(file.path);
        return attach(app);
    }
    app.overlays.clear();
    app.model.importing += 1;
    app.tell(Notice::new(Level::Info, "toast-importing").with("file", file.name));
    vec![Effect::Import(vec![file.path])]
}
