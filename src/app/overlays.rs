//! What keys do in the things that lie over the panes.
//! Never lets a key through to the panes below.

pub mod asked;
pub mod palette;
pub mod passage;
pub mod picker;
pub mod proof;
pub mod ruling;

use super::health;
use super::letter;
use super::matter;
use super::notices;
use super::overlay::{Beginning, Overlay};
use super::papers;
use super::perform;
use super::shop;
use super::state::{App, Exit};
use crate::ui::ask::SavedView;
use crate::ui::editor::{Editor, take};
use crate::ui::effect::Effect;
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::key::{Code, Key};
use crate::ui::keymap::{Context, Lookup};
use crate::ui::place::Place;

/// Gives a key to the topmost overlay.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let meant = key.to_command();
    match meant {
        key if key == Key::ctrl('l') => return vec![Effect::Redraw],
        key if key == Key::ctrl('z') => return vec![Effect::Suspend],
        _ => {}
    }
    // Who cannot read a dialog cannot close it first.
    let anywhere = Context {
        focus: app.focus,
        is_text: true,
    };
    if app.keymap.look_up(anywhere, &[meant]) == Lookup::Command("desk.language") {
        return perform::next_language(app);
    }
    match app.overlays.last() {
        None => Vec::new(),
        Some(
            Overlay::Help { .. }
            | Overlay::Messages { .. }
            | Overlay::Packet { .. }
            | Overlay::Matrix { .. }
            | Overlay::Cards { .. },
        ) => page(app, meant),
        Some(Overlay::Stopped { .. }) => stopped(app, meant),
        Some(Overlay::Confirm { .. }) => confirm(app, meant),
        Some(Overlay::Palette { .. }) => palette::press(app, key),
        Some(Overlay::Picker(_)) => picker::press(app, key),
        Some(Overlay::Start { .. }) => begin(app, meant),
        Some(Overlay::SaveView { .. }) => save_view(app, key),
        Some(Overlay::Words { .. }) => asked::words(app, key),
        Some(Overlay::Proof(_)) => proof::press(app, key),
        Some(Overlay::Shop { .. }) => of_shop(app, meant),
        Some(Overlay::Letter(_)) => of_letter(app, meant),
        Some(Overlay::Papers(_)) => of_papers(app, meant),
        Some(Overlay::Notices(_)) => notices::press(app, meant),
        Some(Overlay::Health { .. }) => of_health(app, meant),
        Some(Overlay::Pick { .. }) => asked::pick(app, meant),
        Some(Overlay::Passage(_)) => passage::press(app, meant),
        Some(Overlay::Ruling(_)) => ruling::press(app, key),
        Some(Overlay::EditReview { .. }) => ruling::words(app, key),
    }
}

/// Puts pasted text into the input line of the topmost overlay.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    if let Some(line) = line_of(app) {
        line.insert(text);
    }
    Vec::new()
}

fn line_of(app: &mut App) -> Option<&mut Editor> {
    match app.overlays.last_mut()? {
        Overlay::Palette { line, chosen } => {
            *chosen = 0;
            Some(line)
        }
        Overlay::Picker(picker) => {
            picker.chosen = 0;
            Some(&mut picker.line)
        }
        Overlay::SaveView { line }
        | Overlay::Words { line, .. }
        | Overlay::EditReview { line, .. } => Some(line),
        Overlay::Ruling(dialog) => dialog.typing.as_mut(),
        Overlay::Proof(proof) => Some(&mut proof.line.0),
        _ => None,
    }
}

/// Scrolls the topmost overlay.
pub fn scroll(app: &mut App, by: isize) {
    match app.overlays.last_mut() {
        Some(
            Overlay::Help { scroll }
            | Overlay::Stopped { scroll, .. }
            | Overlay::Shop { scroll, .. }
            | Overlay::Packet { scroll, .. }
            | Overlay::Health { scroll, .. }
            | Overlay::Matrix { scroll }
            | Overlay::Cards { scroll, .. },
        ) => {
            *scroll = scroll.saturating_add_signed(by);
        }
        Some(Overlay::Letter(given)) => {
            given.scroll = given.scroll.saturating_add_signed(by);
        }
        Some(Overlay::Papers(shown)) => {
            shown.scroll = shown.scroll.saturating_add_signed(by);
        }
        Some(Overlay::Messages { from_newest, .. }) => {
            let last = app.told.len().saturating_sub(1);
            *from_newest = from_newest.saturating_add_signed(-by).min(last);
        }
        Some(Overlay::Palette { chosen, .. } | Overlay::Start { chosen }) => {
            *chosen = chosen.saturating_add_signed(by.signum());
        }
        Some(Overlay::Notices(fitting)) => {
            let last = fitting.looked.sheets.len().saturating_sub(1);
            fitting.chosen = fitting.chosen.saturating_add_signed(by.signum()).min(last);
        }
        _ => {}
    }
}

fn of_shop(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(lines) = lines_of(key) {
        scroll(app, lines);
        return Vec::new();
    }
    let intents = shop::press(app, key).into_iter();
    intents
        .flat_map(|intent| perform::carry(app, intent))
        .collect()
}

fn of_letter(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(lines) = lines_of(key) {
        scroll(app, lines);
        return Vec::new();
    }
    letter::press(app, key)
}

fn of_health(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(lines) = lines_of(key) {
        scroll(app, lines);
        return Vec::new();
    }
    health::press(app, key)
}

fn of_papers(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(lines) = lines_of(key) {
        scroll(app, lines);
        return Vec::new();
    }
    papers::press(app, key)
}

/// How far a key scrolls, in lines; a page is ten.
const fn lines_of(key: Key) -> Option<isize> {
    match key.code {
        Code::Down | Code::Char('j') => Some(1),
        Code::Up | Code::Char('k') => Some(-1),
        Code::PageDown | Code::Char(' ') => Some(10),
        Code::PageUp => Some(-10),
        Code::Home | Code::Char('g') => Some(-100_000),
        _ => None,
    }
}

fn page(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(lines) = lines_of(key) {
        scroll(app, lines);
        return Vec::new();
    }
    match (key.code, app.overlays.last_mut()) {
        (Code::Char('d'), Some(Overlay::Messages { has_details, .. })) => {
            *has_details = !*has_details;
        }
        (Code::Esc | Code::Enter | Code::Char('q' | '?' | 'w') | Code::F(1), _) => {
            app.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// The words stay in the composer, and the focus goes there; `s` puts the suggestion in their place.
fn stopped(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(lines) = lines_of(key) {
        scroll(app, lines);
        return Vec::new();
    }
    if let (Code::Char('w'), Some(platform)) = (key.code, app.model.open_platform()) {
        let ids = platform.cards();
        return perform::carry(app, Intent::ShowCards(ids));
    }
    let is_taken = matches!(key.code, Code::Char('s'));
    if !is_taken && !matches!(key.code, Code::Esc | Code::Enter | Code::Char('q' | 'r')) {
        return Vec::new();
    }
    let Some(Overlay::Stopped { suggestion, .. }) = app.overlays.last() else {
        return Vec::new();
    };
    let suggestion = suggestion.clone().filter(|_| is_taken);
    if is_taken && suggestion.is_none() {
        return Vec::new();
    }
    app.overlays.pop();
    app.focus_on(Place::Composer);
    app.fit();
    match suggestion {
        Some(text) => {
            app.panes.composer.reply.renew(&text);
            perform::carry(app, Intent::Edited)
        }
        None => Vec::new(),
    }
}

/// Only `y` is yes.
fn confirm(app: &mut App, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Char('y' | 'Y') => match app.overlays.pop() {
            Some(Overlay::Confirm { yes, .. }) => {
                if yes.iter().any(|one| matches!(one, Effect::Send { .. })) {
                    matter::sending(app);
                }
                yes
            }
            _ => Vec::new(),
        },
        Code::Esc | Code::Enter | Code::Char('n' | 'N' | 'q') => {
            app.overlays.pop();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn begin(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Start { chosen }) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let last = Beginning::ALL.len() - 1;
    match key.code {
        Code::Down | Code::Char('j') | Code::Tab => *chosen = (*chosen + 1).min(last),
        Code::Up | Code::Char('k') | Code::BackTab => *chosen = chosen.saturating_sub(1),
        Code::Char('1') => return choose_beginning(app, Beginning::Demo),
        Code::Char('2') => return choose_beginning(app, Beginning::Import),
        Code::Char('3') => return choose_beginning(app, Beginning::Connect),
        Code::Enter => {
            let chosen = (*chosen).min(last);
            if let Some(beginning) = Beginning::ALL.get(chosen) {
                return choose_beginning(app, *beginning);
            }
        }
        Code::Esc => {
            app.overlays.pop();
        }
        Code::Char('q') => return perform::quit(app),
        _ => {}
    }
    Vec::new()
}

fn choose_beginning(app: &mut App, beginning: Beginning) -> Vec<Effect> {
    if let Some(reason) = beginning.why_not() {
        app.tell(Notice::new(Level::Info, reason));
        return Vec::new();
    }
    match beginning {
        Beginning::Demo => {
            app.exit = Exit::Demo;
            perform::quit(app)
        }
        Beginning::Import => perform::pick_file(app),
        Beginning::Connect => Vec::new(),
    }
}

fn save_view(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::SaveView { line }) = app.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc => {
            app.overlays.pop();
            Vec::new()
        }
        Code::Enter => {
            let name = line.text().trim().to_owned();
            app.overlays.pop();
            if name.is_empty() {
                return Vec::new();
            }
            app.model.queue.saved_as = Some(name.clone());
            let query = app.model.queue.query.clone();
            app.tell(Notice::new(Level::Done, "toast-view-saved").with("name", name.clone()));
            vec![
                Effect::SaveView(SavedView { name, query }),
                Effect::LoadViews,
            ]
        }
        _ => {
            take(line, key, app.bidi.is_ordered());
            Vec::new()
        }
    }
}
