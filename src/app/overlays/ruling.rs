//! What keys do in the dialog of a verdict, and while other words are written.
//! Never more than three keys from the list to the next entry: verdict, cause, done.

use crate::app::overlay::Overlay;
use crate::app::reviewing;
use crate::app::state::App;
use crate::domain::allowed::{DEFAULT_DAYS, NewAllowed};
use crate::domain::decision::ReviewVerdict;
use crate::domain::ruling::{Ruling, Then};
use crate::ui::editor::take;
use crate::ui::effect::Effect;
use crate::ui::key::{Code, Key};

/// A key in the dialog of a verdict.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Ruling(dialog)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    if let Some(line) = &mut dialog.typing {
        match key.code {
            Code::Esc => dialog.typing = None,
            Code::Enter => {
                line.text().trim().clone_into(&mut dialog.note);
                dialog.typing = None;
            }
            _ => {
                take(line, key, app.bidi.is_ordered());
            }
        }
        return Vec::new();
    }
    let last = dialog.verdict.causes().len().saturating_sub(1);
    match key.to_command().code {
        Code::Esc | Code::Char('q') => {
            app.overlays.pop();
        }
        Code::Down | Code::Char('j') => dialog.chosen = (dialog.chosen + 1).min(last),
        Code::Up | Code::Char('k') => dialog.chosen = dialog.chosen.saturating_sub(1),
        Code::Char('n') => dialog.typing = Some(reviewing::note_line(&dialog.note)),
        Code::Char('l') if dialog.verdict == ReviewVerdict::FalseAlarm => {
            dialog.is_allowed = !dialog.is_allowed;
        }
        Code::Enter => return decide(app),
        Code::Char(digit) => {
            let place = digit.to_digit(10).and_then(|digit| digit.checked_sub(1));
            let place = place.and_then(|place| usize::try_from(place).ok());
            if let Some(place) = place.filter(|place| *place <= last) {
                dialog.chosen = place;
                return decide(app);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn decide(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Ruling(dialog)) = app.overlays.pop() else {
        return Vec::new();
    };
    let allow = dialog.is_allowed.then(|| NewAllowed {
        name: app.model.actor.name.clone(),
        days: DEFAULT_DAYS,
    });
    let ruling = Ruling {
        review: dialog.review,
        verdict: Some(dialog.verdict),
        cause: dialog.verdict.causes().get(dialog.chosen).copied(),
        note: dialog.note,
        then: Then::Stay,
        allow,
    };
    reviewing::decide(app, ruling)
}

/// A key while other words are written.
pub fn words(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::EditReview { review, line }) = app.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc => {
            app.overlays.pop();
            Vec::new()
        }
        Code::Enter if !key.alt => {
            let text = line.text().to_owned();
            if text.trim().is_empty() {
                return Vec::new();
            }
            let ruling = Ruling::then(*review, Then::Edit(text), "");
            reviewing::decide(app, ruling)
        }
        Code::Enter => {
            line.insert("\n");
            Vec::new()
        }
        _ => {
            take(line, key, app.bidi.is_ordered());
            Vec::new()
        }
    }
}
