//! What an agent does with a case: agree, refuse, note what happened, look up the freight, complain.
//! Never on a single key where money or a final act is meant: that asks first.

use super::state::State;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::agent::Role;
use crate::domain::case::{Case, CaseKind, CaseState, FreightMarker, Ruling};
use crate::domain::money::{Currency, Money};
use crate::domain::payment::PaymentTerms;
use crate::domain::platform::Platform;
use crate::notice::letter;
use crate::policy::outcome::Missing;
use crate::policy::permit::{self, Permit};
use crate::policy::ticks::{self, Lacks, Tick};
use crate::policy::way::{CardId, Way};
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Filled, Intent, Level, Notice, Pick, Repeat, Then};
use crate::ui::model::Model;
use crate::ui::papers::PaperAct;

/// Letters of a choice, in their order.
const LETTERS: &str = "abcdefghijklmnoprstuvx";

/// The country whose law the source texts cite, and the cards of its articles 58, 59 and 60.
const LAW_OF: &str = "cn";
const LAW: &[CardId] = &["D-17", "D-18", "D-19", "D-21", "D-22"];

/// Asks for the yes, the reason, or says why not.
pub fn rule(model: &Model, state: &State, ruling: Ruling) -> Vec<Intent> {
    let (Some(case), Some(outcome)) = (shown(model, state), model.outcome(state.case)) else {
        return tell("why-no-case");
    };
    let role = model.actor.role;
    let permit = match ruling {
        Ruling::Approve => permit::approve(&outcome, role),
        Ruling::Refuse => permit::refuse(&outcome, role),
    };
    let question = |key: &str| {
        let amount = case.fields.amount;
        let amount = amount.map(|amount| amount.to_string()).unwrap_or_default();
        about(model, case, key).with("amount", amount)
    };
    let asked = match ruling {
        Ruling::Approve => "confirm-approve",
        Ruling::Refuse => "confirm-refuse",
    };
    if let (Ruling::Approve, Some(ceiling)) = (ruling, above_ceiling(model, case))
        && matches!(permit, Permit::Yes | Permit::WithReason(_))
    {
        let notice = question("why-ceiling").with("ceiling", ceiling.to_string());
        return vec![Intent::Tell(notice)];
    }
    let seen = case.seen(&model.acts_of_case(case.id));
    let addresses = return_addresses(model, case, ruling);
    let decided = |address: Option<&String>| Effect::Decide {
        case: case.id,
        ruling,
        reason: String::new(),
        address: address.cloned(),
        seen,
    };
    let only = addresses.and_then(|list| list.first().filter(|_| list.len() == 1));
    let effect = decided(only);
    // Money is never given back on a single key: the amount is typed, or the number where the platform
    // names no amount.
    let repeated = (ruling == Ruling::Approve && case.pays_back()).then(|| {
        let wanted = match case.fields.amount {
            Some(amount) => Repeat::Amount(amount),
            None => Repeat::Number(case.number.clone()),
        };
        Blank {
            question: question("confirm-approve-typed").with("typed", wanted.to_string()),
            filled: Filled::Typed(wanted, Box::new(effect.clone())),
        }
    });
    let reason = match needed(permit) {
        Ok(reason) => reason,
        // What is open is asked at once (row B-23).
        Err(mut stopped) => {
            if permit == Permit::Waits(Missing::FreightMarker) {
                stopped.extend(freight(model, state));
            }
            return stopped;
        }
    };
    if let Some(list) = addresses.filter(|list| list.len() > 1) {
        let picks = LETTERS.chars().zip(list).map(|(letter, address)| {
            let effect = decided(Some(address));
            let reasoned = reason.map(|card| Blank {
                question: question(&format!("{asked}-reason")).with("card", card),
                filled: Filled::Reason(Box::new(effect.clone())),
            });
            own(
                letter,
                address,
                reasoned.map_or(Then::Do(effect), Then::Ask),
            )
        });
        let picks = picks.collect();
        return vec![Intent::AskPick(question("ask-return-address"), picks)];
    }
    let with_address = |key: &str| match (addresses, only) {
        (Some(_), Some(address)) => question(&format!("{key}-address")).with("address", address),
        (Some(_), None) => {
            let platform = model
                .open_platform()
                .map(|platform| platform.name.to_string());
            question(&format!("{key}-no-address")).with("platform", platform.unwrap_or_default())
        }
        (None, _) => question(key),
    };
    match (reason, repeated) {
        (None, Some(blank)) => vec![Intent::AskWords(blank)],
        (None, None) => vec![Intent::Confirm(with_address(asked), effect)],
        (Some(card), repeated) => vec![Intent::AskWords(Blank {
            question: with_address(&format!("{asked}-reason")).with("card", card),
            filled: match repeated {
                Some(blank) => Filled::ReasonFirst(Box::new(blank)),
                None => Filled::Reason(Box::new(effect)),
            },
        })],
    }
}

/// Returns the registered addresses where an agreement names one: goods are to come back.
fn return_addresses<'a>(model: &'a Model, case: &Case, ruling: Ruling) -> Option<&'a [String]> {
    let is_return = ruling == Ruling::Approve
        && case.fields.kind.is_some_and(CaseKind::has_return)
        && case
            .fields
            .state
            .is_none_or(|state| state == CaseState::MerchantDecides);
    let platform = model.open_platform().filter(|_| is_return)?;
    Some(&platform.return_addresses)
}

/// Something of the shop's own that can be chosen.
fn own(letter: char, text: &str, then: Then) -> Pick {
    Pick {
        letter,
        label: String::new(),
        text: text.to_owned(),
        then,
    }
}

/// Begins a question about a case, with its number and its buyer.
pub(super) fn about(model: &Model, case: &Case, key: &str) -> Notice {
    let open = model.dossier.as_ref();
    let of_order = || open?.order.as_ref()?.fields.buyer.clone();
    let of_chat = || Some(open?.conversation.as_ref()?.buyer.clone());
    let buyer = case.fields.buyer.clone().or_else(of_order).or_else(of_chat);
    Notice::new(Level::Warn, key)
        .with("number", case.number.clone())
        .with("buyer", buyer.unwrap_or_default())
}

/// Returns the card that a reason has to answer, where one is needed; else says why not.
pub(super) fn needed(permit: Permit) -> Result<Option<CardId>, Vec<Intent>> {
    let why = |key: &str| Notice::new(Level::Warn, key);
    Err(vec![Intent::Tell(match permit {
        Permit::Yes => return Ok(None),
        Permit::WithReason(card) | Permit::Against(card) => return Ok(Some(card)),
        Permit::BySupervisor(card) => why("why-supervisor").with("card", card),
        Permit::Waits(missing) => {
            let missing = format!("missing-{}", missing.code().replace('_', "-"));
            why("why-waits").with("missing", missing)
        }
        Permit::No(card) => why("why-not-now").with("card", card),
    })])
}

/// Returns the shop's ceiling where this agent may not agree alone.
fn above_ceiling(model: &Model, case: &Case) -> Option<Money> {
    let open = model.dossier.as_ref()?;
    let paid = open.order.as_ref().and_then(|order| order.fields.paid());
    let asked = case.fields.amount.or(paid);
    let ceiling = permit::ceiling(model.open_platform()?, model.actor.role, asked);
    ceiling.filter(|_| case.asks_money())
}

/// Shows the cards behind the decision.
pub fn why(model: &Model, state: &State) -> Vec<Intent> {
    match model.outcome(state.case) {
        Some(outcome) => {
            let mut ids: Vec<String> = outcome.cards.iter().map(|id| (*id).to_owned()).collect();
            for conflict in &outcome.conflicts {
                for id in [conflict.wins, conflict.yields] {
                    if !ids.iter().any(|known| known == id) {
                        ids.push(id.to_owned());
                    }
                }
            }
            let terms = payment_terms(model, state);
            ids.extend(terms.and_then(|terms| terms.card.clone()));
            // The law stands behind all of it (row D-15).
            let is_law = |platform: &Platform| platform.terms.country.as_deref() == Some(LAW_OF);
            if model.open_platform().is_some_and(is_law) {
                for id in LAW {
                    if !ids.iter().any(|known| known == id) {
                        ids.push((*id).to_owned());
                    }
                }
            }
            vec![Intent::ShowCards(ids)]
        }
        None => tell("why-no-case"),
    }
}

/// What is on file about the payment system, where its terms count for the shown case.
fn payment_terms<'a>(model: &'a Model, state: &State) -> Option<&'a PaymentTerms> {
    let outcome = model.outcome(state.case)?;
    let counts = outcome.cards.contains(&"C-16");
    let channel = model.facts(state.case)?.order.channel;
    let payment = &model.open_platform()?.terms.payment;
    payment.of(channel).filter(|_| counts)
}

/// Asks who bears the return freight, as the platform's page says (rows B-20, B-23, D-14).
pub fn freight(model: &Model, state: &State) -> Vec<Intent> {
    let Some(case) = shown(model, state) else {
        return tell("why-no-case");
    };
    let picks = [('m', FreightMarker::Merchant), ('b', FreightMarker::Buyer)];
    let picks = picks.map(|(letter, marker)| Pick {
        letter,
        label: format!("freight-{}", marker.code()),
        text: String::new(),
        then: Then::Do(Effect::Record(new_act(
            case,
            Deed {
                kind: ActKind::FreightSeen,
                value: marker.code().to_owned(),
            },
        ))),
    });
    let question = Notice::new(Level::Info, "ask-freight");
    vec![Intent::AskPick(question, picks.to_vec())]
}

/// Offers what can be noted: what was done, what was learned.
pub fn note(model: &Model, state: &State) -> Vec<Intent> {
    let (Some(case), Some(outcome)) = (shown(model, state), model.outcome(state.case)) else {
        return tell("why-no-case");
    };
    let kind = case.fields.kind;
    let acts = model.acts_of_case(case.id);
    let mut ticks = ticks::of(&outcome, kind, &acts);
    // The lead's answer is the lead's to note (row C-37).
    if matches!(model.actor.role, Role::Agent | Role::Bot) {
        ticks.retain(|tick| tick.deed.kind != ActKind::EscalationAnswered);
    }
    ticks.extend(ticks::hand_on(&ticks, &acts));
    let mut picks = picks_of(model, case, ticks);
    if !matches!(kind, Some(CaseKind::Unconfirmed | CaseKind::Discrepancy)) {
        let groups = [
            ('w', "freight", ticks::freight()),
            ('z', "dispute", ticks::dispute()),
        ];
        picks.extend(groups.map(|(letter, group, ticks)| Pick {
            letter,
            label: format!("group-{group}"),
            text: String::new(),
            then: Then::Choose(
                Notice::new(Level::Info, format!("ask-{group}-noted")),
                picks_of(model, case, ticks),
            ),
        }));
    }
    picks.push(Pick {
        letter: 'y',
        label: "group-payment".to_owned(),
        text: String::new(),
        then: Then::Choose(
            Notice::new(Level::Info, "ask-payment-noted"),
            picks_of(model, case, ticks::payment(&outcome)),
        ),
    });
    let question = Notice::new(Level::Info, "ask-what-happened");
    vec![Intent::AskPick(question, picks)]
}

/// Returns the steps that are open now and ask for a letter: to the carrier, to the platform's
/// support, to whoever decides.
pub fn letters(model: &Model, state: &State) -> Vec<Way> {
    let Some(outcome) = model.outcome(state.case) else {
        return Vec::new();
    };
    let open = outcome.options.iter().filter(|one| one.stop.is_none());
    open.map(|choice| choice.way)
        .filter(|way| letter::is_for(model.voice, way.code()))
        .collect()
}

/// Asks for the letter to be shown; which one, where several steps ask for one.
pub fn letter(model: &Model, state: &State) -> Vec<Intent> {
    match letters(model, state).as_slice() {
        [] => tell("why-no-letter"),
        [way] => vec![Intent::ShowLetter(*way)],
        ways => {
            let picks = LETTERS.chars().zip(ways).map(|(letter, way)| Pick {
                letter,
                label: format!("way-{}", way.code().replace('_', "-")),
                text: String::new(),
                then: Then::Letter(*way),
            });
            let question = Notice::new(Level::Info, "ask-which-letter");
            vec![Intent::AskPick(question, picks.collect())]
        }
    }
}

/// Returns what notes that a step of the shown case was done.
pub fn step_of(model: &Model, state: &State, way: Way) -> Option<Then> {
    let case = shown(model, state)?;
    let tick = ticks::of_way(way, case.fields.kind)?;
    Some(then_of(model, case, tick))
}

fn picks_of(model: &Model, case: &Case, ticks: Vec<Tick>) -> Vec<Pick> {
    let picks = LETTERS.chars().zip(ticks).map(|(letter, tick)| Pick {
        letter,
        label: label_of(&tick),
        text: String::new(),
        then: then_of(model, case, tick),
    });
    picks.collect()
}

fn label_of(tick: &Tick) -> String {
    let deed = &tick.deed;
    let code = match deed.kind {
        ActKind::RouteTaken => return format!("route-{}", deed.value.replace('_', "-")),
        ActKind::AllowanceSeen => format!("allowance-seen-{}", deed.value),
        ActKind::FreightShown => format!("freight-shown-{}", tick.note),
        ActKind::FreightRefund => format!("freight-refund-{}", deed.value),
        ActKind::ReasonFound => format!("reason-found-{}", deed.value),
        ActKind::Escalated => format!("escalated-{}", deed.value),
        ActKind::DocumentReady => format!("document-ready-{}", deed.value),
        ActKind::ContactBounced => format!("contact-bounced-{}", deed.value),
        ActKind::Concluded if !deed.value.is_empty() => format!("concluded-{}", deed.value),
        ActKind::PaymentDisputed if tick.lacks == Lacks::Day => "payment-disputed-until".to_owned(),
        kind => kind.code().to_owned(),
    };
    format!("act-{}", code.replace('_', "-"))
}

fn then_of(model: &Model, case: &Case, tick: Tick) -> Then {
    let label = label_of(&tick);
    let currency = case.fields.amount.map(|amount| amount.currency);
    let platform = model.open_platform().map(|platform| platform.currency);
    let currency = currency.or(platform).unwrap_or(Currency::Cny);
    let mut act = new_act(case, tick.deed);
    tick.note.clone_into(&mut act.note);
    let question =
        Notice::new(Level::Info, format!("{label}-ask")).with("currency", currency.code());
    match tick.lacks {
        Lacks::Amount => Then::Ask(Blank {
            question,
            filled: Filled::Amount(act, currency),
        }),
        Lacks::AmountAndDay => Then::Ask(Blank {
            question,
            filled: Filled::Advance(
                NewAct {
                    note: case.number.clone(),
                    ..act
                },
                currency,
                model.zone(),
            ),
        }),
        Lacks::Day => Then::Ask(Blank {
            question,
            filled: Filled::Until(act, model.zone()),
        }),
        Lacks::Address => address(model, &act),
        Lacks::Nothing => Then::Do(Effect::Record(act)),
        Lacks::Number => Then::Ask(Blank {
            question,
            filled: Filled::Value(act),
        }),
        Lacks::Words => Then::Ask(Blank {
            question,
            filled: Filled::Note(act),
        }),
    }
}

/// Lets one of the registered return addresses be chosen; where there is none, says where it belongs.
fn address(model: &Model, act: &NewAct) -> Then {
    let Some(platform) = model.open_platform() else {
        return Then::Choose(Notice::new(Level::Warn, "why-no-case"), Vec::new());
    };
    if platform.return_addresses.is_empty() {
        let why = Notice::new(Level::Warn, "why-no-address");
        return Then::Choose(why.with("platform", platform.name.to_string()), Vec::new());
    }
    let picks = LETTERS.chars().zip(&platform.return_addresses);
    let picks = picks.map(|(letter, text)| {
        let given = NewAct {
            note: text.clone(),
            ..act.clone()
        };
        own(letter, text, Then::Do(Effect::Record(given)))
    });
    Then::Choose(
        Notice::new(Level::Info, "act-address-given-ask"),
        picks.collect(),
    )
}

/// Notes that the buyer has the goods: some platforms tell no delivery, and the time for the
/// confirmation counts from it (rows C-01, C-30).
pub fn delivered(model: &Model) -> Vec<Intent> {
    let order = model.dossier.as_ref().and_then(|open| open.order.as_ref());
    let Some(order) = order else {
        return tell("why-no-order");
    };
    vec![Intent::Do(Effect::Record(NewAct {
        shop: order.shop,
        subject: ActSubject::Order(order.id),
        deed: Deed::of(ActKind::DeliveryKnown),
        note: String::new(),
        message: None,
    }))]
}

/// Asks whether a complaint is to be opened from this conversation (row D-19).
pub fn complain(model: &Model) -> Vec<Intent> {
    let conversation = model
        .dossier
        .as_ref()
        .and_then(|open| open.conversation.as_ref());
    match conversation {
        Some(conversation) => vec![Intent::Confirm(
            Notice::new(Level::Warn, "confirm-complaint").with("buyer", conversation.buyer.clone()),
            Effect::Complain(conversation.id),
        )],
        None => tell("why-no-conversation"),
    }
}

pub(super) fn shown<'a>(model: &'a Model, state: &State) -> Option<&'a Case> {
    let open = model.dossier.as_ref()?;
    let last = open.cases.len().checked_sub(1)?;
    open.cases.get(state.case.min(last))
}

/// Asks whether the correspondence is to be kept whatever its age (row C-14).
pub fn freeze(model: &Model, state: &State) -> Vec<Intent> {
    let deed = Deed::of(ActKind::EvidenceKept);
    let order = model.dossier.as_ref().and_then(|open| open.order.as_ref());
    let (number, new) = match (shown(model, state), order) {
        (Some(case), _) => (&case.number, new_act(case, deed)),
        (None, Some(order)) => {
            let new = NewAct {
                shop: order.shop,
                subject: ActSubject::Order(order.id),
                deed,
                note: String::new(),
                message: None,
            };
            (&order.number, new)
        }
        (None, None) => return tell("why-no-case"),
    };
    let question = Notice::new(Level::Info, "confirm-freeze").with("number", number.clone());
    vec![Intent::Confirm(question, Effect::Record(new))]
}

/// Asks for the papers of the order to be shown.
pub fn papers(model: &Model) -> Vec<Intent> {
    let order = model.dossier.as_ref().and_then(|open| open.order.as_ref());
    match order {
        Some(order) => vec![Intent::Do(Effect::Papers(PaperAct::papers_of(order)))],
        None => tell("why-no-order"),
    }
}

pub(super) fn new_act(case: &Case, deed: Deed) -> NewAct {
    NewAct {
        shop: case.shop,
        subject: ActSubject::Case(case.id),
        deed,
        note: String::new(),
        message: None,
    }
}

pub(super) fn tell(key: &str) -> Vec<Intent> {
    vec![Intent::Tell(Notice::new(Level::Info, key))]
}
