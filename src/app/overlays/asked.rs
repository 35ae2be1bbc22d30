//! What keys do while the desk asks for words, a number or a choice.
//! Never takes silence for an answer: an empty line closes nothing and keeps nothing.

use crate::app::letter;
use crate::app::overlay::Overlay;
use crate::app::state::App;
use crate::ui::editor::take;
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Level, Notice, Then};
use crate::ui::key::{Code, Key};

/// Asks for the words or the number that an act lacks.
pub fn ask(app: &mut App, blank: Blank) {
    app.overlays.push(Overlay::asking(blank));
}

/// A key while words are typed.
pub fn words(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Words { blank, line }) = app.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc => {
            app.overlays.pop();
            Vec::new()
        }
        Code::Enter => {
            let typed = line.text().trim().to_owned();
            if typed.is_empty() {
                app.tell(Notice::new(Level::Warn, "ask-words-empty"));
                return Vec::new();
            }
            if let Some(next) = blank.filled.next(&typed) {
                app.overlays.pop();
                ask(app, next);
                return Vec::new();
            }
            let Some(effect) = blank.filled.with(&typed) else {
                let why = blank.filled.unread(&typed);
                app.tell(why);
                return Vec::new();
            };
            app.overlays.pop();
            vec![effect]
        }
        _ => {
            take(line, key, app.bidi.is_ordered());
            Vec::new()
        }
    }
}

/// A key while something is chosen by its letter.
pub fn pick(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Pick { picks, .. }) = app.overlays.last() else {
        return Vec::new();
    };
    let Code::Char(letter) = key.code else {
        if matches!(key.code, Code::Esc | Code::Enter) {
            app.overlays.pop();
        }
        return Vec::new();
    };
    let chosen = picks.iter().find(|pick| pick.letter == letter);
    match chosen.map(|pick| pick.then.clone()) {
        Some(Then::Do(effect)) => {
            app.overlays.pop();
            vec![effect]
        }
        Some(Then::Ask(blank)) => {
            app.overlays.pop();
            ask(app, blank);
            Vec::new()
        }
        Some(Then::Letter(way)) => {
            app.overlays.pop();
            letter::show(app, way)
        }
        Some(Then::Choose(question, picks)) => {
            app.overlays.pop();
            app.overlays.push(Overlay::Pick { question, picks });
            Vec::new()
        }
        // A question that is answered by `y` is also answered by `n`.
        None if letter == 'n' && picks.iter().any(|pick| pick.letter == 'y') => {
            app.overlays.pop();
            Vec::new()
        }
        None => Vec::new(),
    }
}
