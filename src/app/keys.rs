//! What a key does: in an overlay, in a text field, or as a command.
//! Never takes a key meant for what is no longer, or not yet, on the screen.

use super::evidence;
use super::overlays;
use super::perform::{self, carry};
use super::state::{App, Hold};
use super::timers::{HINTS_AFTER_MS, QUIT_WITHIN_MS};
use crate::panes::queue;
use crate::ui::editor::{Inserted, MESSAGE_LIMIT_BYTES, Taken, take};
use crate::ui::effect::Effect;
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::key::{Code, Key};
use crate::ui::keymap::{Context, Lookup};

/// The most keys that wait for a row to open.
const KEPT_KEYS: usize = 32;

/// Takes a key.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    if key.to_command() == Key::ctrl('c') {
        return interrupt(app);
    }
    match &mut app.hold {
        Hold::Drop => return Vec::new(),
        Hold::Keep(keys) => {
            if keys.len() < KEPT_KEYS {
                keys.push(key);
            }
            return Vec::new();
        }
        Hold::None => {}
    }
    if app.areas().is_too_small {
        return Vec::new();
    }
    let is_text = app.is_text();
    // A letter is no answer to a message; a command is.
    if !is_text {
        app.toasts.give_way(app.now);
    }
    if !app.overlays.is_empty() {
        return overlays::press(app, key);
    }
    if is_text {
        in_text(app, key)
    } else {
        as_command(app, key)
    }
}

/// The second Ctrl-C within two seconds ends the program; the first one says so.
fn interrupt(app: &mut App) -> Vec<Effect> {
    if app.quit_armed_until.is_some_and(|until| until > app.now) {
        return perform::quit(app);
    }
    app.quit_armed_until = Some(app.now.plus_ms(QUIT_WITHIN_MS));
    app.tell(Notice::new(Level::Info, "toast-quit-again"));
    Vec::new()
}

fn as_command(app: &mut App, key: Key) -> Vec<Effect> {
    app.pressed.push(key.to_command());
    let context = Context {
        focus: app.focus,
        is_text: false,
    };
    match app.keymap.look_up(context, &app.pressed) {
        Lookup::Command(id) => {
            forget_pressed(app);
            perform::command(app, id)
        }
        Lookup::Prefix(_) => {
            app.hints_at = Some(app.now.plus_ms(HINTS_AFTER_MS));
            Vec::new()
        }
        Lookup::Nothing => {
            forget_pressed(app);
            Vec::new()
        }
    }
}

fn forget_pressed(app: &mut App) {
    app.pressed.clear();
    app.hints_at = None;
}

/// In a text field chords go before letters, and letters are never translated.
fn in_text(app: &mut App, key: Key) -> Vec<Effect> {
    if app.panes.queue.line.is_some() {
        return in_search(app, key);
    }
    let context = Context {
        focus: app.focus,
        is_text: true,
    };
    if let Lookup::Command(id) = app.keymap.look_up(context, &[key.to_command()]) {
        return perform::command(app, id);
    }
    if app.panes.composer.conversation.is_none() {
        app.tell(Notice::new(Level::Warn, "why-nothing-open"));
        return Vec::new();
    }
    match take(app.panes.composer.editor_mut(), key, app.bidi.is_ordered()) {
        Taken::Changed => carry(app, Intent::Edited),
        Taken::Full => {
            app.tell(Notice::new(Level::Warn, "toast-text-full"));
            Vec::new()
        }
        Taken::Moved | Taken::No => Vec::new(),
    }
}

/// The search line: arrows choose among the hits, Enter opens, everything else is typed.
fn in_search(app: &mut App, key: Key) -> Vec<Effect> {
    let act = match key.code {
        Code::Up => Some(queue::Act::Move(-1)),
        Code::Down => Some(queue::Act::Move(1)),
        Code::PageUp => Some(queue::Act::Page(-1)),
        Code::PageDown => Some(queue::Act::Page(1)),
        Code::Enter => Some(queue::Act::Open),
        _ => None,
    };
    if let Some(act) = act {
        if act == queue::Act::Open && !queue::is_searching(&app.model) {
            app.panes.queue.line = None;
            return Vec::new();
        }
        return perform::give(app, super::commands::Any::Queue(act));
    }
    let context = Context {
        focus: app.focus,
        is_text: true,
    };
    if let Lookup::Command(id @ ("desk.back" | "desk.redraw" | "desk.suspend" | "desk.palette")) =
        app.keymap.look_up(context, &[key.to_command()])
    {
        return perform::command(app, id);
    }
    let Some(line) = &mut app.panes.queue.line else {
        return Vec::new();
    };
    match take(line, key, app.bidi.is_ordered()) {
        Taken::Changed => {
            let text = line.text().to_owned();
            carry(app, Intent::Search(text))
        }
        Taken::Moved | Taken::Full | Taken::No => Vec::new(),
    }
}

/// Puts pasted text where text is being written; nothing in it is ever a command.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    if app.hold == Hold::Drop {
        return Vec::new();
    }
    if let Some(effects) = evidence::dropped(app, text) {
        return effects;
    }
    if !app.overlays.is_empty() {
        return overlays::paste(app, text);
    }
    if let Some(line) = &mut app.panes.queue.line {
        line.insert(text);
        let typed = line.text().to_owned();
        return carry(app, Intent::Search(typed));
    }
    if !app.is_text() || app.panes.composer.conversation.is_none() {
        app.tell(Notice::new(Level::Warn, "toast-paste-nowhere"));
        return Vec::new();
    }
    let inserted = app.panes.composer.editor_mut().insert(text);
    if let Inserted::Cut(_) = inserted {
        // Without a count: a paste without brackets comes in pieces, and each is cut.
        let limit = (MESSAGE_LIMIT_BYTES / 1024).to_string();
        app.tell(Notice::new(Level::Warn, "toast-paste-cut").with("limit", limit));
    }
    carry(app, Intent::Edited)
}
