//! Letters that are not for the buyer: to the carrier, to the platform's support, to whoever decides.
//! Never sends one: it is checked, shown and copied, and `y` notes that somebody gave it.

use super::gate;
use super::offer;
use super::overlay::{Given, Overlay};
use super::state::App;
use crate::panes::case;
use crate::panes::composer::answers;
use crate::policy::way::Way;
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice, Then};
use crate::ui::key::{Code, Key};

/// Shows the letter that an option asks for; what passes the check is copied.
pub fn show(app: &mut App, way: Way) -> Vec<Effect> {
    let decided = offer::decided(app);
    let letter = decided.and_then(|decided| answers::to_copy(&app.model, &decided, way));
    let judged = letter.and_then(|letter| {
        let judgement = gate::judge_letter(app, &letter.text)?;
        Some((letter, judgement))
    });
    let Some((letter, judgement)) = judged else {
        app.tell(Notice::new(Level::Warn, "why-letter-lacks"));
        return Vec::new();
    };
    let given = Given {
        letter,
        judgement,
        step: case::step_of(&app.model, &app.panes.case, way),
        scroll: 0,
    };
    let effects = copy(app, &given);
    app.overlays.push(Overlay::Letter(Box::new(given)));
    effects
}

/// A key while a letter is shown.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Char('y') => note(app),
        Code::Char('c') => match app.overlays.last() {
            Some(Overlay::Letter(given)) => {
                let given = given.clone();
                copy(app, &given)
            }
            _ => Vec::new(),
        },
        Code::Esc | Code::Enter | Code::Char('q' | 'n' | 'L') => {
            app.overlays.pop();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn copy(app: &mut App, given: &Given) -> Vec<Effect> {
    if !given.may_leave() {
        return Vec::new();
    }
    app.tell(Notice::new(Level::Done, "toast-letter-copied"));
    vec![Effect::Copy(given.letter.text.clone())]
}

/// Notes that the letter was given; what the step still lacks, as the number of a request, is asked
/// for first.
fn note(app: &mut App) -> Vec<Effect> {
    let step = match app.overlays.last() {
        Some(Overlay::Letter(given)) if given.may_leave() => given.step.clone(),
        _ => return Vec::new(),
    };
    app.overlays.pop();
    match step {
        Some(Then::Do(effect)) => vec![effect],
        Some(Then::Ask(blank)) => {
            app.overlays.push(Overlay::asking(blank));
            Vec::new()
        }
        // A step whose doing is not noted by hand is ticked by what the platform tells.
        Some(Then::Letter(_) | Then::Choose(..)) | None => Vec::new(),
    }
}
