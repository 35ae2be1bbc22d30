//! The notices that fit an order: one is chosen by its number, what only a person knows of it is asked
//! for, and it is shown before it goes. Never gives one: the dialog that shows it does.

use super::overlay::{Fitting, Overlay, Papers};
use super::state::App;
use crate::domain::notice::NoticeKind;
use crate::domain::time::Zone;
use crate::notice::sheet::{Asks, Looked, Sheet};
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Filled, Level, Notice};
use crate::ui::key::{Code, Key};
use crate::ui::papers::Added;

/// Shows them.
pub fn show(app: &mut App, looked: Looked) {
    app.overlays
        .retain(|overlay| !matches!(overlay, Overlay::Papers(_) | Overlay::Notices(_)));
    if looked.sheets.is_empty() {
        app.tell(Notice::new(Level::Info, "why-no-notice-fits"));
        return;
    }
    let fitting = Fitting { looked, chosen: 0 };
    app.overlays.push(Overlay::Notices(Box::new(fitting)));
}

/// A key while one is chosen.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Notices(fitting)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let last = fitting.looked.sheets.len().saturating_sub(1);
    match key.code {
        Code::Down | Code::Char('j') | Code::Tab => fitting.chosen = (fitting.chosen + 1).min(last),
        Code::Up | Code::Char('k') | Code::BackTab => {
            fitting.chosen = fitting.chosen.saturating_sub(1);
        }
        Code::Enter => {
            let chosen = fitting.chosen;
            return choose(app, chosen);
        }
        Code::Char(number @ '1'..='9') => {
            let place = number.to_digit(10).and_then(|n| usize::try_from(n).ok());
            let place = place.map_or(0, |n| n.saturating_sub(1));
            return choose(app, place);
        }
        Code::Esc | Code::Char('q' | 'D') => {
            app.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// Asks for what a notice lacks that only a person knows; else shows it.
fn choose(app: &mut App, place: usize) -> Vec<Effect> {
    let Some(Overlay::Notices(fitting)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    let Some(sheet) = fitting.looked.sheets.get(place).cloned() else {
        return Vec::new();
    };
    fitting.chosen = place;
    let looked = fitting.looked.alone(sheet.kind);
    match asked(&sheet, &looked, app) {
        Some(blank) => app.overlays.push(Overlay::asking(blank)),
        None => app.overlays.push(Overlay::Papers(Box::new(Papers {
            looked,
            added: Added::default(),
            is_sending: false,
            scroll: 0,
        }))),
    }
    Vec::new()
}

/// What is asked before a notice can be whole; nothing where nobody has to say more.
fn asked(sheet: &Sheet, looked: &Looked, app: &App) -> Option<Blank> {
    match sheet.asks()? {
        Asks::Delay => Some(late(looked, app.model.zone())),
        Asks::What => Some(saying(sheet.kind, looked, app)),
    }
}

/// Asks why an order will be late, and for its new date (row A-17).
pub fn late(looked: &Looked, zone: Zone) -> Blank {
    let question = Notice::new(Level::Info, "ask-delay").with("number", looked.number.clone());
    Blank {
        question,
        filled: Filled::Delay(looked.order, zone),
    }
}

/// Asks what has happened, or what the buyer has to do.
fn saying(kind: NoticeKind, looked: &Looked, app: &App) -> Blank {
    let key = match kind {
        NoticeKind::Reminder => "ask-reminder",
        _ => "ask-update",
    };
    let language = app.words.word("tongue", looked.language.tag());
    let question = Notice::new(Level::Info, key)
        .with("buyer", looked.who().to_owned())
        .with("language", language);
    Blank {
        question,
        filled: Filled::Saying(looked.order, kind),
    }
}
