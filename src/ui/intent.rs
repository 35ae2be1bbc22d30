//! What a pane wants when a command was given to it: a change of the screen, or an effect.
//! Never changes a fact; `app::update` carries intents out.

use super::ask::QueueQuery;
use super::effect::Effect;
use super::evidence::EvidenceAct;
use super::packet::PacketAct;
use super::papers::PaperAct;
use super::part::PartAct;
use super::place::Place;
use crate::domain::act::NewAct;
use crate::domain::allowed::{DEFAULT_DAYS, MOST_DAYS, NewAllowed};
use crate::domain::case::Seen;
use crate::domain::conversation::SalesLane;
use crate::domain::deadline::Due;
use crate::domain::decision::ReviewVerdict;
use crate::domain::digits;
use crate::domain::dossier::Target;
use crate::domain::form::FieldKind;
use crate::domain::id::{
    CaseId, ConversationId, EvidenceId, OrderId, OutboxId, ReviewId, WorkOrderId,
};
use crate::domain::money::{Currency, Money};
use crate::domain::notice::NoticeKind;
use crate::domain::review::ReviewFilter;
use crate::domain::ruling::Ruling as ReviewRuling;
use crate::domain::time::{Stamp, Zone};
use crate::i18n::when;
use crate::policy::advance::Advance;
use crate::policy::postpone::{self, NotPutOff};
use crate::policy::way::Way;

/// How loud a message to the agent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Good to know.
    Info,
    /// Done.
    Done,
    /// Something wants a look.
    Warn,
    /// Something did not happen.
    Error,
}

/// A short message to the agent: a key of the language files and what goes into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How loud.
    pub level: Level,
    /// Key of the language files.
    pub key: String,
    /// Arguments by name; not safe for a screen.
    pub args: Vec<(&'static str, String)>,
    /// Details for the details key; empty when there are none.
    pub detail: String,
}

impl Notice {
    /// Makes a message without arguments.
    pub fn new(level: Level, key: impl Into<String>) -> Self {
        Self {
            level,
            key: key.into(),
            args: Vec::new(),
            detail: String::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// What a pane wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// Something of the world.
    Do(Effect),
    /// Open a matter.
    Open(Target),
    /// Open the row behind the open one.
    OpenNext,
    /// Give the focus to a pane.
    Focus(Place),
    /// Give the focus back to where it was before the text field.
    FocusBack,
    /// Show another list.
    Query(QueueQuery),
    /// Load more of the queue behind (`true`) or before what is there.
    MoreQueue(bool),
    /// Show the first (`true`) or the last rows of the queue.
    QueueEnd(bool),
    /// Load older messages.
    MoreMessages,
    /// Load more files of a slot.
    MoreFiles,
    /// Search as typed; empty ends the search.
    Search(String),
    /// Send what is written, and open the next one after it.
    Send,
    /// Record the handed-over message as sent.
    ConfirmSent,
    /// Call a message off, after asking.
    Cancel(OutboxId),
    /// Write what is written as an internal note.
    WriteNote,
    /// Copy a menu path.
    CopyPath(Vec<String>),
    /// Tell the agent something.
    Tell(Notice),
    /// Mask the buyer's contact details again.
    Mask,
    /// The text of the composer was changed.
    Edited,
    /// Show the cards behind a decision, the deciding one first.
    ShowCards(Vec<String>),
    /// Show the letter that an option asks for, and copy it.
    ShowLetter(Way),
    /// Ask for words or a number, and keep the act with them.
    AskWords(Blank),
    /// Let the agent choose by a letter.
    AskPick(Notice, Vec<Pick>),
    /// Do something in the review list.
    Review(ReviewDeed),
    /// Do something once the agent said yes.
    Confirm(Notice, Effect),
    /// Choose files for a slot of a checklist.
    PickEvidence(EvidenceId),
    /// Mark a passage of the chat for a slot.
    MarkPassage(EvidenceId),
}

/// What is done in the review list; with a text it is the chosen one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewDeed {
    /// The choice was moved: its details are wanted, and more rows where the end is near.
    Chosen,
    /// Show other entries.
    Show(ReviewFilter),
    /// Ask why, and give a verdict.
    Verdict(ReviewId, ReviewVerdict),
    /// Let the text go, after asking.
    Release(ReviewId),
    /// Write other words and let them go.
    Edit(ReviewId),
    /// Ask for words and give the text back.
    Return(ReviewId),
    /// Ask for words and block the text.
    Block(ReviewId),
    /// Take a decision back.
    TakeBack(ReviewId),
    /// Ask for a name and allow the text of a false alarm.
    Allow(ReviewId),
}

/// Something to be done that lacks words or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What is asked.
    pub question: Notice,
    /// What is done with the answer.
    pub filled: Filled,
}

/// What is done with words or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// They are the note of an act.
    Note(NewAct),
    /// They are the value of an act.
    Value(NewAct),
    /// They are an amount, which is the value of an act.
    Amount(NewAct, Currency),
    /// They are an amount, and a day on which it goes back: the value of an act.
    Advance(NewAct, Currency, Zone),
    /// They are a time to which a case with this due is put off.
    Postpone(CaseId, Vec<Due>, Stamp, Zone),
    /// They are a day, at whose end something is over: the value of an act.
    Until(NewAct, Zone),
    /// They are the reason of a decision.
    Reason(Box<Effect>),
    /// They repeat what is asked: only then it is done.
    Typed(Repeat, Box<Effect>),
    /// They are the amount of a part that is offered, at most so much, and why where there is a
    /// reason.
    Part(CaseId, Money, Seen, String),
    /// They are the reason of a decision that is asked about once more.
    ReasonFirst(Box<Blank>),
    /// They go with a conversation that is handed to another lane; `@name` in front names the taker.
    HandOver(ConversationId, SalesLane),
    /// They are a note on a slot of a checklist.
    SlotNote(EvidenceId),
    /// They are why a slot is done without, or wanted again.
    Waiver(EvidenceId, bool),
    /// They are filled in at a field of a form.
    Field(WorkOrderId, String, FieldKind),
    /// They are the note of a decision on a flagged text.
    Ruling(Box<ReviewRuling>),
    /// They are the name of an allowed text; a number at the end says for how many days.
    Allow(ReviewId),
    /// They are the last characters of the order number, with which a packet is laid ready.
    LastFour(WorkOrderId),
    /// They are those, and behind them why it goes although something is missing.
    Incomplete(WorkOrderId),
    /// Why an order will be late, then its new date, in the zone of the platform.
    Delay(OrderId, Zone),
    /// What is offered to the buyer of an order (row E-06).
    Offer(OrderId),
    /// What has happened in an order, or what its buyer has to do, for a notice that says it.
    Saying(OrderId, NoticeKind),
}

/// What has to be typed once more before money moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repeat {
    /// An amount, written in any way.
    Amount(Money),
    /// A number, in any digits.
    Number(String),
}

impl Repeat {
    /// Returns whether this was typed.
    pub fn is(&self, typed: &str) -> bool {
        match self {
            Repeat::Amount(amount) => Money::typed(typed, amount.currency) == Ok(*amount),
            Repeat::Number(number) => digits::plain(typed).trim() == digits::plain(number),
        }
    }
}

impl std::fmt::Display for Repeat {
    /// Writes what is to be typed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Repeat::Amount(amount) => write!(f, "{}", amount.to_major()),
            Repeat::Number(number) => f.write_str(number),
        }
    }
}

impl Filled {
    /// Returns what is asked next, with the answer in it; `None` where nothing more is.
    pub fn next(&self, typed: &str) -> Option<Blank> {
        let Filled::ReasonFirst(blank) = self else {
            return None;
        };
        let mut next = (**blank).clone();
        match &mut next.filled {
            Filled::Typed(_, effect) => {
                if let Effect::Decide { reason, .. } = &mut **effect {
                    typed.clone_into(reason);
                }
            }
            Filled::Part(_, _, _, reason) => typed.clone_into(reason),
            _ => {}
        }
        Some(next)
    }

    /// Says what is wrong with an answer that cannot be read.
    pub fn unread(&self, typed: &str) -> Notice {
        match self {
            Filled::Postpone(_, dues, now, zone) => not_put_off(typed, dues, *now, *zone),
            Filled::Typed(wanted, _) => {
                Notice::new(Level::Warn, "ask-words-differ").with("typed", wanted.to_string())
            }
            Filled::Part(_, most, ..) => {
                Notice::new(Level::Warn, "ask-part-range").with("most", most.to_string())
            }
            _ => Notice::new(Level::Warn, "ask-words-unread"),
        }
    }

    /// Returns what is done with the answer; `None` where it cannot be read.
    pub fn with(&self, typed: &str) -> Option<Effect> {
        Some(match self {
            Filled::Note(act) => Effect::Record(NewAct {
                note: typed.to_owned(),
                ..act.clone()
            }),
            Filled::Value(act) => {
                let mut act = act.clone();
                typed.clone_into(&mut act.deed.value);
                Effect::Record(act)
            }
            Filled::Amount(act, currency) => {
                let amount = Money::typed(typed, *currency).ok()?;
                let mut act = act.clone();
                act.deed.value = amount.value();
                Effect::Record(act)
            }
            Filled::Advance(act, currency, zone) => {
                let mut act = act.clone();
                act.deed.value = Advance::typed(typed, *currency, *zone)?.value();
                Effect::Record(act)
            }
            Filled::Postpone(case, dues, now, zone) => {
                let until = when::read(typed, *now, *zone)?;
                postpone::check(dues, until, *now).ok()?;
                Effect::Postpone { case: *case, until }
            }
            Filled::Until(act, zone) => {
                let mut act = act.clone();
                let end = Stamp::end_of_day(typed, *zone)?;
                act.deed.value = end.millis().to_string();
                Effect::Record(act)
            }
            Filled::Reason(effect) => {
                let mut effect = (**effect).clone();
                if let Effect::Decide { reason, .. } = &mut effect {
                    typed.clone_into(reason);
                }
                effect
            }
            Filled::Typed(wanted, effect) if wanted.is(typed) => (**effect).clone(),
            Filled::Part(case, most, seen, reason) => Effect::Part(PartAct::Offer {
                case: *case,
                amount: part_of(typed, *most)?,
                reason: reason.clone(),
                seen: *seen,
            }),
            Filled::Typed(..) | Filled::ReasonFirst(_) => return None,
            Filled::HandOver(conversation, to) => {
                let (taker, note) = match typed.strip_prefix(['@', '＠']) {
                    Some(rest) => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
                    None => ("", typed),
                };
                Effect::HandOver {
                    conversation: *conversation,
                    to: *to,
                    taker: taker.to_owned(),
                    note: note.trim().to_owned(),
                }
            }
            Filled::SlotNote(slot) => Effect::Evidence(EvidenceAct::Note {
                slot: *slot,
                text: typed.to_owned(),
            }),
            Filled::Waiver(slot, is_waived) => Effect::Evidence(EvidenceAct::Waive {
                slot: *slot,
                is_waived: *is_waived,
                reason: typed.to_owned(),
            }),
            Filled::Field(work_order, step, field) => Effect::Evidence(EvidenceAct::Fill {
                work_order: *work_order,
                step: step.clone(),
                field: Some(*field),
                value: typed.to_owned(),
            }),
            Filled::Ruling(ruling) => Effect::Rule(Box::new(ReviewRuling {
                note: typed.to_owned(),
                ..(**ruling).clone()
            })),
            Filled::Allow(review) => Effect::AllowText {
                review: *review,
                new: allowed(typed)?,
            },
            Filled::LastFour(work_order) => Effect::Packet(PacketAct::Prepare {
                work_order: *work_order,
                last_four: typed.to_owned(),
                reason: String::new(),
            }),
            Filled::Delay(order, zone) => Effect::Papers(PaperAct::delay(*order, *zone, typed)?),
            Filled::Offer(order) => Effect::Papers(PaperAct::offer(*order, typed)),
            Filled::Saying(order, kind) => Effect::Papers(PaperAct::saying(*order, *kind, typed)),
            Filled::Incomplete(work_order) => {
                let (last_four, reason) = typed.split_once(char::is_whitespace)?;
                Effect::Packet(PacketAct::Prepare {
                    work_order: *work_order,
                    last_four: last_four.to_owned(),
                    reason: reason.trim().to_owned(),
                })
            }
        })
    }
}

/// Says why a case is not put off to what was typed; what stands against it is named with its time.
fn not_put_off(typed: &str, dues: &[Due], now: Stamp, zone: Zone) -> Notice {
    let why = |key: &str| Notice::new(Level::Warn, key);
    let Some(until) = when::read(typed, now, zone) else {
        return why("ask-words-unread");
    };
    match postpone::check(dues, until, now) {
        Ok(()) => why("ask-words-unread"),
        Err(NotPutOff::NothingDue) => why("postpone-nothing-due"),
        Err(NotPutOff::Past) => why("postpone-past"),
        Err(NotPutOff::TooFar) => why("postpone-too-far"),
        Err(NotPutOff::Beyond(due)) => why("postpone-beyond")
            .with(
                "deadline",
                format!("deadline-{}", due.kind.code().replace('_', "-")),
            )
            .with(
                "at",
                due.at.to_local(zone).format("%Y-%m-%d %H:%M").to_string(),
            ),
    }
}

/// Reads an amount above nothing and at most so much.
fn part_of(typed: &str, most: Money) -> Option<Money> {
    let amount = Money::typed(typed, most.currency).ok()?;
    (1..=most.minor).contains(&amount.minor).then_some(amount)
}

/// Reads a name, and behind it a number of days.
fn allowed(typed: &str) -> Option<NewAllowed> {
    let days = typed
        .rsplit_once(char::is_whitespace)
        .and_then(|(name, days)| Some((name, digits::plain(days).parse::<i64>().ok()?)));
    let (name, days) = days.unwrap_or((typed, DEFAULT_DAYS));
    let is_fine = (1..=MOST_DAYS).contains(&days);
    is_fine.then(|| NewAllowed {
        name: name.trim().to_owned(),
        days,
    })
}

/// One thing that can be chosen by a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The letter.
    pub letter: char,
    /// Key of its word in the language files; empty where `text` says it.
    pub label: String,
    /// The shop's own words, in place of a key; not safe for a screen.
    pub text: String,
    /// What is done.
    pub then: Then,
}

/// What follows a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Something of the world.
    Do(Effect),
    /// Words or a number are asked for first.
    Ask(Blank),
    /// The letter that an option asks for is shown.
    Letter(Way),
    /// Something else is chosen.
    Choose(Notice, Vec<Pick>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_to_be_repeated_is_read_in_the_digits_of_any_script() {
        let amount = Repeat::Amount(Money::new(16_899, Currency::Cny));
        for typed in [
            "168.99",
            "168,99",
            "۱۶۸٫۹۹",
            "١٦٨٫٩٩",
            "１６８．９９",
            "¥168.99 ",
        ] {
            assert!(amount.is(typed), "{typed}");
        }
        for typed in ["", "16899", "168.9", "168.98", "y", "168.99 x"] {
            assert!(!amount.is(typed), "{typed}");
        }
        let number = Repeat::Number("88001".to_owned());
        assert!(number.is("۸۸۰۰۱") && number.is(" ８８００１ "));
        assert!(!number.is("88002") && !number.is(""));
    }

    #[test]
    fn the_days_of_an_allowed_text_are_read_in_the_digits_of_any_script() {
        let days = |typed: &str| allowed(typed).map(|new| (new.name, new.days));
        let thirty = Some(("sizes".to_owned(), 30));
        assert_eq!(days("sizes 30"), thirty);
        assert_eq!(days("sizes ۳۰"), thirty);
        assert_eq!(days("sizes　３０"), thirty);
        assert_eq!(days("sizes 0"), None);
    }
}
