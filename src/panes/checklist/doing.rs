//! What an agent does with a checklist: take over, put files in, mark, note, fill in, do without.
//! Never takes anything out on a single key: that asks first.

use super::row::{self, Row};
use super::state::State;
use crate::domain::agent::Role;
use crate::domain::form::{FieldKind, StepPlan};
use crate::domain::id::WorkOrderId;
use crate::domain::work_order::{SlotState, WorkOrder};
use crate::ui::effect::Effect;
use crate::ui::evidence::EvidenceAct;
use crate::ui::intent::{Blank, Filled, Intent, Level, Notice, Pick, Then};
use crate::ui::model::Model;
use crate::ui::packet::PacketAct;

/// Letters of a choice, in their order.
const LETTERS: &str = "abcdefghijklmnoprstuvxyz";

/// Takes over what the desk has already.
pub fn take_over(model: &Model, state: &State) -> Vec<Intent> {
    match row::shown(model, state) {
        Some(one) => vec![Intent::Do(Effect::Evidence(EvidenceAct::TakeOver(one.id)))],
        None => tell("why-no-work-order"),
    }
}

/// Chooses files for the slot that is meant.
pub fn pick(model: &Model, state: &State) -> Vec<Intent> {
    match row::slot(model, state) {
        Some(slot) => vec![Intent::PickEvidence(slot.id)],
        None => tell("why-no-work-order"),
    }
}

/// Marks a passage of the chat for the slot that is meant.
pub fn mark(model: &Model, state: &State) -> Vec<Intent> {
    match row::slot(model, state) {
        Some(slot) => vec![Intent::MarkPassage(slot.id)],
        None => tell("why-no-work-order"),
    }
}

/// Does what the chosen row is for: fills a slot, tells of a file, chooses, fills in.
pub fn enter(model: &Model, state: &State) -> Vec<Intent> {
    let Some((work_order, row)) = row::chosen(model, state) else {
        return tell("why-no-work-order");
    };
    match row {
        Row::Slot(slot) => vec![Intent::PickEvidence(slot.id)],
        Row::File(file) => {
            let told = Notice::new(Level::Info, "evidence-file-told")
                .with("file", file.name.clone())
                .with("sha256", file.sha256.clone())
                .with("by", file.added_by.clone());
            vec![Intent::Tell(told)]
        }
        Row::Behind(..) => vec![Intent::MoreFiles],
        Row::Step(step) => choose(work_order, step),
        Row::Field(step, field) => vec![ask(work_order.id, step, field.kind)],
    }
}

/// A step without a choice is ticked, or its first field is asked for.
fn choose(work_order: &WorkOrder, step: &StepPlan) -> Vec<Intent> {
    let option = |code: &str| {
        Effect::Evidence(EvidenceAct::Fill {
            work_order: work_order.id,
            step: step.code.clone(),
            field: None,
            value: code.to_owned(),
        })
    };
    if let [only] = step.options.as_slice() {
        let mut typed = only.fields.iter();
        let first = typed.find(|field| field.kind != FieldKind::Image);
        return vec![match first {
            Some(field) => ask(work_order.id, step, field.kind),
            None => Intent::Do(option(&only.code)),
        }];
    }
    let picks = LETTERS.chars().zip(&step.options);
    let picks = picks.map(|(letter, one)| Pick {
        letter,
        label: word(&one.code),
        text: String::new(),
        then: Then::Do(option(&one.code)),
    });
    let question = Notice::new(Level::Info, "ask-form-option").with("step", step.text.clone());
    vec![Intent::AskPick(question, picks.collect())]
}

fn ask(work_order: WorkOrderId, step: &StepPlan, kind: FieldKind) -> Intent {
    let question = Notice::new(Level::Info, format!("ask-form-{}", kind.code()));
    Intent::AskWords(Blank {
        question: question.with("step", step.text.clone()),
        filled: Filled::Field(work_order, step.code.clone(), kind),
    })
}

/// Returns the key of the words for a code of a form.
pub fn word(code: &str) -> String {
    format!("form-word-{}", code.replace('_', "-"))
}

/// Asks for a note on the slot that is meant.
pub fn note(model: &Model, state: &State) -> Vec<Intent> {
    let Some(slot) = row::slot(model, state) else {
        return tell("why-no-work-order");
    };
    vec![Intent::AskWords(Blank {
        question: Notice::new(Level::Info, "ask-slot-note"),
        filled: Filled::SlotNote(slot.id),
    })]
}

/// Asks why the slot is done without, or wanted again.
pub fn waive(model: &Model, state: &State) -> Vec<Intent> {
    let Some(slot) = row::slot(model, state) else {
        return tell("why-no-work-order");
    };
    let is_waived = slot.state != SlotState::Waived;
    let key = if is_waived {
        "ask-waive"
    } else {
        "ask-want-again"
    };
    vec![Intent::AskWords(Blank {
        question: Notice::new(Level::Warn, key),
        filled: Filled::Waiver(slot.id, is_waived),
    })]
}

/// Asks whether the chosen file is taken out; on a slot, its last one.
pub fn remove(model: &Model, state: &State) -> Vec<Intent> {
    let file = row::chosen(model, state).and_then(|(work_order, row)| match row {
        Row::File(file) => Some(file),
        // The last one may not have been read.
        Row::Slot(slot) if work_order.behind_in(slot.id) == 0 => {
            work_order.files_in(slot.id).last()
        }
        Row::Slot(_) | Row::Behind(..) | Row::Step(_) | Row::Field(..) => None,
    });
    let Some(file) = file else {
        return tell("why-no-file-chosen");
    };
    let question = Notice::new(Level::Warn, "confirm-take-out").with("file", file.name.clone());
    let act = EvidenceAct::Remove(file.id);
    vec![Intent::Confirm(question, Effect::Evidence(act))]
}

/// Shows the pages of the packet.
pub fn preview(model: &Model, state: &State) -> Vec<Intent> {
    match row::shown(model, state) {
        Some(one) => vec![Intent::Do(Effect::Packet(PacketAct::Preview(one.id)))],
        None => tell("why-no-work-order"),
    }
}

/// Asks for the last characters of the order number; of a supervisor also why an incomplete packet
/// goes (row B-25).
pub fn submit(model: &Model, state: &State) -> Vec<Intent> {
    let Some(one) = row::shown(model, state) else {
        return tell("why-no-work-order");
    };
    let is_supervisor = matches!(model.actor.role, Role::Supervisor | Role::Owner);
    let (question, filled) = match (one.is_complete(), is_supervisor) {
        (true, _) => ("ask-last-four", Filled::LastFour(one.id)),
        (false, true) => ("ask-submit-incomplete", Filled::Incomplete(one.id)),
        (false, false) => return tell("why-packet-incomplete"),
    };
    vec![Intent::AskWords(Blank {
        question: Notice::new(Level::Info, question),
        filled,
    })]
}

/// Offers the forms of the platform for a work order that is opened by hand.
pub fn open(model: &Model) -> Vec<Intent> {
    let cases = model.dossier.as_ref().map_or(&[][..], |open| &open.cases);
    let case = cases.iter().find(|case| case.is_open()).or(cases.first());
    let Some(case) = case else {
        return tell("why-no-case");
    };
    let pick = |letter: char, kind: Option<&str>| Pick {
        letter,
        label: word(kind.unwrap_or("intervention")),
        text: String::new(),
        then: Then::Do(Effect::Evidence(EvidenceAct::Open {
            case: case.id,
            kind: kind.map(str::to_owned),
        })),
    };
    let forms = model.open_platform();
    let forms = forms.map_or(&[][..], |platform| &platform.evidence.forms);
    let mut picks = vec![pick('a', None)];
    let letters = LETTERS.chars().skip(1);
    picks.extend(
        letters
            .zip(forms)
            .map(|(letter, form)| pick(letter, Some(&form.code))),
    );
    let question = Notice::new(Level::Info, "ask-which-work-order");
    vec![Intent::AskPick(question, picks)]
}

fn tell(key: &str) -> Vec<Intent> {
    vec![Intent::Tell(Notice::new(Level::Info, key))]
}
