//! What the composer can do: write, insert ready answers, send, note.
//! Never lets a paste send, and never sends twice.

pub mod answers;
pub mod state;
pub mod view;

use crate::domain::dossier::Dossier;
use crate::domain::id::OrderId;
use crate::notice::answer::Offered;
use crate::panes::composer::state::{Purpose, State};
use crate::ui::command::{Command, Reach, Spec};
use crate::ui::effect::Effect;
use crate::ui::intent::{Intent, Level, Notice};
use crate::ui::model::Model;
use crate::ui::papers::PaperAct;
use crate::ui::place::Place;

/// What the composer can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Write an answer.
    Reply,
    /// Write a note.
    Note,
    /// Send what is written and open the next.
    Send,
    /// Break the line.
    Newline,
    /// Take away all that is written.
    Empty,
    /// Insert the answer to a buyer who gave a contact.
    Refuse,
    /// Insert a ready answer, from 0.
    Answer(usize),
    /// Record the handed-over message as sent and open the next.
    Confirm,
    /// Copy the handed-over message again.
    CopyAgain,
    /// Tell the buyer what was paid, when, and under which number (row E-09).
    Card,
}

/// The commands of the composer.
pub const COMMANDS: &[Command<Act, State>] = &[
    Command {
        spec: Spec::new(
            "composer.confirm",
            &["y"],
            "cmd-composer-confirm",
            "cmd-composer-confirm-help",
        )
        .reach(Reach::Desk)
        .footer(1),
        act: Act::Confirm,
        why_not: is_handed,
    },
    Command {
        spec: Spec::new(
            "composer.send",
            &["S"],
            "cmd-composer-send",
            "cmd-composer-send-help",
        )
        .reach(Reach::Desk)
        .footer(3),
        act: Act::Send,
        why_not: can_send,
    },
    Command {
        spec: Spec::new(
            "composer.send-written",
            &["enter"],
            "cmd-composer-send",
            "cmd-composer-send-help",
        )
        .footer(1),
        act: Act::Send,
        why_not: can_send,
    },
    Command {
        spec: Spec::new(
            "composer.newline",
            &["alt-enter", "ctrl-j"],
            "cmd-composer-newline",
            "cmd-composer-newline-help",
        )
        .footer(2),
        act: Act::Newline,
        why_not: can_write,
    },
    Command {
        spec: Spec::new(
            "composer.empty",
            &["U"],
            "cmd-composer-empty",
            "cmd-composer-empty-help",
        )
        .reach(Reach::Desk),
        act: Act::Empty,
        why_not: can_empty,
    },
    Command {
        spec: Spec::new(
            "composer.empty-written",
            &["ctrl-u"],
            "cmd-composer-empty",
            "cmd-composer-empty-help",
        )
        .footer(3),
        act: Act::Empty,
        why_not: can_empty,
    },
    Command {
        spec: Spec::new(
            "composer.reply",
            &["r"],
            "cmd-composer-reply",
            "cmd-composer-reply-help",
        )
        .reach(Reach::Desk)
        .footer(2),
        act: Act::Reply,
        why_not: can_begin,
    },
    Command {
        spec: Spec::new(
            "composer.note",
            &["N"],
            "cmd-composer-note",
            "cmd-composer-note-help",
        )
        .reach(Reach::Desk),
        act: Act::Note,
        why_not: can_write,
    },
    Command {
        spec: Spec::new(
            "composer.copy-again",
            &["C"],
            "cmd-composer-copy-again",
            "cmd-composer-copy-again-help",
        )
        .reach(Reach::Desk),
        act: Act::CopyAgain,
        why_not: is_handed,
    },
    Command {
        spec: Spec::new(
            "composer.card",
            &["$"],
            "cmd-composer-card",
            "cmd-composer-card-help",
        )
        .reach(Reach::Desk),
        act: Act::Card,
        why_not: has_card,
    },
    Command {
        spec: Spec::new(
            "answer.refuse-contact",
            &["0"],
            "cmd-answer-refuse",
            "cmd-answer-refuse-help",
        )
        .reach(Reach::Desk),
        act: Act::Refuse,
        why_not: has_refusal,
    },
    answer("answer.1", &["1"], 0),
    answer("answer.2", &["2"], 1),
    answer("answer.3", &["3"], 2),
    answer("answer.4", &["4"], 3),
    answer("answer.5", &["5"], 4),
    answer("answer.6", &["6"], 5),
    answer("answer.7", &["7"], 6),
    answer("answer.8", &["8"], 7),
    answer("answer.9", &["9"], 8),
];

fn has_card(model: &Model, _: &State) -> Option<&'static str> {
    if model.is_read_only {
        return Some("why-read-only");
    }
    let open = model.dossier.as_ref();
    let order = open.and_then(Dossier::transaction_to_tell);
    order.is_none().then_some("why-no-card")
}

/// One command for each ready answer, so that each can be bound and found by itself.
const fn answer(
    id: &'static str,
    keys: &'static [&'static str],
    place: usize,
) -> Command<Act, State> {
    Command {
        spec: Spec::new(id, keys, "cmd-answer", "cmd-answer-help").reach(Reach::Desk),
        act: Act::Answer(place),
        why_not: can_write,
    }
}

fn can_write(model: &Model, state: &State) -> Option<&'static str> {
    if model.is_read_only {
        Some("why-read-only")
    } else if model.dossier.is_none() {
        Some("why-nothing-open")
    } else if state.conversation.is_none() {
        Some(if order_without_chat(model).is_some() {
            "why-begin-first"
        } else {
            "why-no-conversation"
        })
    } else {
        None
    }
}

fn can_empty(model: &Model, state: &State) -> Option<&'static str> {
    let is_empty = state.editor().is_empty();
    can_write(model, state).or_else(|| is_empty.then_some("why-nothing-written"))
}

/// An answer can also be the first word in a matter.
fn can_begin(model: &Model, state: &State) -> Option<&'static str> {
    can_write(model, state).filter(|why| *why != "why-begin-first")
}

/// Returns the order of the open matter where nobody has written yet.
fn order_without_chat(model: &Model) -> Option<OrderId> {
    let open = model.dossier.as_ref()?;
    let order = open.order.as_ref()?;
    open.conversation.is_none().then_some(order.id)
}

fn has_refusal(model: &Model, state: &State) -> Option<&'static str> {
    can_write(model, state).or_else(|| state.refusal.is_none().then_some("why-no-contact-given"))
}

fn can_send(model: &Model, state: &State) -> Option<&'static str> {
    can_write(model, state).or_else(|| {
        let route = model.dossier.as_ref().map(|open| open.shop.route);
        let undelivered = route.and_then(|route| model.why_undelivered(route));
        if let (Some(why), Purpose::Reply) = (undelivered, state.purpose) {
            Some(why)
        } else if state.is_sending {
            Some("why-sending")
        } else if state.editor().text().trim().is_empty() {
            Some(if model.handed.is_some() {
                "why-confirm-first"
            } else {
                "why-nothing-written"
            })
        } else {
            None
        }
    })
}

const fn is_handed(model: &Model, _: &State) -> Option<&'static str> {
    if model.handed.is_none() {
        Some("why-nothing-handed")
    } else {
        None
    }
}

/// Carries a command out.
pub fn perform(act: Act, model: &Model, state: &mut State) -> Vec<Intent> {
    match act {
        Act::Reply => {
            state.purpose = Purpose::Reply;
            if let Some(order) = order_without_chat(model) {
                return vec![Intent::Do(Effect::Begin(order))];
            }
            vec![Intent::Focus(Place::Composer)]
        }
        Act::Note => {
            state.purpose = Purpose::Note;
            vec![Intent::Focus(Place::Composer)]
        }
        Act::Send => match state.purpose {
            Purpose::Reply => vec![Intent::Send],
            Purpose::Note => vec![Intent::WriteNote],
        },
        Act::Newline => {
            state.editor_mut().type_char('\n');
            vec![Intent::Edited]
        }
        Act::Empty => {
            state.empty();
            vec![Intent::Edited]
        }
        Act::Refuse => match state.refusal.clone() {
            Some(text) => put_in(state, &text),
            None => Vec::new(),
        },
        Act::Answer(place) => insert_answer(state, place),
        Act::Confirm => vec![Intent::ConfirmSent],
        Act::Card => {
            let open = model.dossier.as_ref();
            let order = open.and_then(Dossier::transaction_to_tell);
            let card = order.map(|order| Intent::Do(Effect::Papers(PaperAct::Card(order.id))));
            card.into_iter().collect()
        }
        Act::CopyAgain => match &model.handed {
            Some(handed) => vec![Intent::Do(Effect::CopyAgain(handed.outbox))],
            None => Vec::new(),
        },
    }
}

fn insert_answer(state: &mut State, place: usize) -> Vec<Intent> {
    match state.answers.get(place).cloned() {
        Some(answer) => {
            // Another number says that another answer was meant.
            take_out_answer(state);
            // Of several answers the last that does something counts.
            state.does = answer.does.or(state.does.take());
            put_in(state, &answer.text)
        }
        None => vec![Intent::Tell(Notice::new(Level::Info, "why-no-answer"))],
    }
}

/// Takes a ready answer out again that stands alone and as it was put in, and what it does with it.
/// Words that somebody wrote stay.
pub fn take_out_answer(state: &mut State) -> bool {
    let is_there = ready_answer(state);
    if is_there {
        state.reply.set_text("", 0);
        state.does = None;
    }
    is_there
}

/// Returns whether a ready answer stands alone in the reply, as it was put in.
pub fn ready_answer(state: &State) -> bool {
    let written = state.reply.text();
    let is_answer = |answer: &Offered| answer.text == written;
    !written.is_empty() && state.answers.iter().any(is_answer)
}

/// Puts a ready answer behind what is written; it always goes to the buyer, never into a note.
fn put_in(state: &mut State, answer: &str) -> Vec<Intent> {
    state.purpose = Purpose::Reply;
    let text = if state.reply.is_empty() {
        answer.to_owned()
    } else {
        format!("\n{answer}")
    };
    state.reply.insert(&text);
    vec![Intent::Edited]
}
