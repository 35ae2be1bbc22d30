//! Puts the shown case off to a time, and takes it up again.
//! Never beyond what counts from outside: the question names no later time than the answer may.

use super::doing::{new_act, shown, tell};
use super::state::State;
use crate::domain::act::{ActKind, Deed};
use crate::policy::postpone::{self, NotPutOff};
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Filled, Intent, Level, Notice, Pick, Then};
use crate::ui::model::Model;

/// Asks until when; of a case that is put off, what becomes of it.
pub fn postpone(model: &Model, state: &State) -> Vec<Intent> {
    let (Some(case), Some(platform)) = (shown(model, state), model.open_platform()) else {
        return tell("why-no-case");
    };
    let Some(outcome) = model.outcome(state.case).filter(|_| case.is_open()) else {
        return tell("why-case-over");
    };
    let dues = postpone::dues(&case.fields, &outcome, &platform.clocks);
    // A second from now something is due, or nothing ever is.
    let soon = model.now.plus_ms(1);
    if postpone::check(&dues, soon, model.now) == Err(NotPutOff::NothingDue) {
        return tell("postpone-nothing-due");
    }
    let question = Notice::new(Level::Info, "ask-postpone").with("number", case.number.clone());
    let blank = Blank {
        question,
        filled: Filled::Postpone(case.id, dues, model.now, model.zone()),
    };
    let acts = model.acts_of_case(case.id);
    let Some(off) = postpone::of(&acts, case.fields.state, model.now) else {
        return vec![Intent::AskWords(blank)];
    };
    let at = off.until.to_local(model.zone());
    let question = Notice::new(Level::Info, "ask-postponed")
        .with("number", case.number.clone())
        .with("at", at.format("%Y-%m-%d %H:%M").to_string());
    let resumed = Deed {
        kind: ActKind::Resumed,
        value: "agent".to_owned(),
    };
    let picks = vec![
        Pick {
            letter: 'a',
            label: "postpone-resume".to_owned(),
            text: String::new(),
            then: Then::Do(Effect::Record(new_act(case, resumed))),
        },
        Pick {
            letter: 'b',
            label: "postpone-again".to_owned(),
            text: String::new(),
            then: Then::Ask(blank),
        },
    ];
    vec![Intent::AskPick(question, picks)]
}
