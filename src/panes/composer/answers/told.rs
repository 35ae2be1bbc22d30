//! Says to `notice` what of a decision and its facts is told to a buyer.
//! Never decides, and passes nothing on that nobody has seen.

use super::Decided;
use crate::domain::act::{Act, ActKind, ActSubject, last};
use crate::domain::case::{Case, CaseKind};
use crate::domain::deadline::DeadlineKind;
use crate::domain::dossier::Dossier;
use crate::domain::money::{Currency, Money};
use crate::domain::order::{GroupState, Order};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::notice::matter::{Matter, Open, Part, Payer, Payment, Stage, Traits, Values, Window};
use crate::policy::facts::{CaseFacts, Stage as Gone};
use crate::policy::outcome::{Note, Outcome};
use crate::policy::part::{self, PartState};
use crate::policy::promise::{Bearer, HolidayNote};
use crate::policy::reminders;
use crate::ui::model::Model;

/// Calls `tell` with the open matter as a buyer is told of it.
pub(super) fn with<T: Default>(
    model: &Model,
    decided: &Decided,
    language: Language,
    tell: impl FnOnce(&Matter<'_>) -> T,
) -> T {
    let (Some(open), Some(platform)) = (&model.dossier, model.open_platform()) else {
        return T::default();
    };
    let evidence: Vec<String> = open
        .work_orders
        .iter()
        .flat_map(|work_order| &work_order.slots)
        .filter(|slot| !slot.file_name.is_empty())
        .map(|slot| slot.file_name.clone())
        .collect();
    let outcome = &decided.outcome;
    let options = outcome.options.iter().filter(|one| one.stop.is_none());
    tell(&Matter {
        voice: model.voice,
        language,
        options: options
            .map(|one| Open {
                way: one.way.code(),
                card: one.card,
                version: model
                    .cards
                    .and_then(|cards| cards.get(one.card))
                    .map(|card| card.version.as_str()),
            })
            .collect(),
        cards: outcome.cards.clone(),
        traits: traits(open, platform, decided),
        values: Values {
            agent: &model.actor.name,
            evidence: &evidence,
            ..values(open, platform, decided, language, model.now)
        },
    })
}

fn traits(open: &Dossier, platform: &Platform, decided: &Decided) -> Traits {
    let Decided { facts, outcome, .. } = decided;
    let case = facts.case.as_ref();
    Traits {
        group: facts
            .order
            .group
            .filter(|group| matches!(group, GroupState::Pending | GroupState::Failed)),
        stage: match facts.order.stage {
            Gone::Unknown => None,
            Gone::NotSent => Some(Stage::NotSent),
            Gone::OnTheWay => Some(Stage::OnTheWay),
            Gone::Arrived => Some(Stage::Arrived),
        },
        kind: case.map(|case| case.kind),
        reason: case.and_then(|case| case.reason),
        unconfirmed: case.and_then(|case| case.ladder.reason),
        payment: open
            .order
            .as_ref()
            .and_then(|order| Payment::of(&order.fields))
            .filter(|payment| *payment != Payment::InProgress || facts.is_paid_back()),
        part: offer(open, decided).map(|(_, state)| state),
        is_rated: last(&open.acts, ActKind::RatingAsked).is_some(),
        is_agreed: outcome.notes.contains(&Note::Decided)
            && !open
                .cases
                .get(decided.case)
                .is_some_and(Case::has_goods_back),
        ..Traits::new(platform.terms.goods, platform.terms.confirm.meaning)
    }
}

/// A part that is offered in the shown case, and how far that has come.
fn offer(open: &Dossier, decided: &Decided) -> Option<(Money, Part)> {
    let case = ActSubject::Case(open.cases.get(decided.case)?.id);
    let acts: Vec<Act> = open
        .acts
        .iter()
        .filter(|act| act.subject == case)
        .cloned()
        .collect();
    let part = part::of(&acts)?;
    let state = match part.state {
        PartState::Offered => Part::Offered,
        PartState::Told | PartState::Accepted => Part::Told,
        PartState::Declined => Part::Declined,
    };
    Some((part.amount, state))
}

fn values<'a>(
    open: &'a Dossier,
    platform: &'a Platform,
    decided: &'a Decided,
    language: Language,
    now: Stamp,
) -> Values<'a> {
    let Decided { facts, outcome, .. } = decided;
    let (order, case) = (open.order.as_ref(), facts.case.as_ref());
    let parcel = order.and_then(Order::outward);
    let due = |kind| {
        let deadline = outcome.deadlines.iter().find(|due| due.kind == kind);
        deadline.map(|deadline| deadline.at)
    };
    Values {
        buyer: order
            .and_then(|order| order.fields.buyer.as_deref())
            .or(open.conversation.as_ref().map(|chat| chat.buyer.as_str())),
        order: order.map(|order| order.number.as_str()),
        amount: open
            .cases
            .get(decided.case)
            .filter(|_| case.is_some_and(|case| case.kind.has_refund()))
            .and_then(|case| case.fields.amount)
            .or(facts.order.paid),
        part: offer(open, decided).map(|(amount, _)| amount),
        carrier: parcel.map(|parcel| parcel.fields.carrier.as_str()),
        tracking: parcel.map(|parcel| parcel.fields.tracking.as_str()),
        due: match case.map(|case| case.kind) {
            Some(CaseKind::Complaint | CaseKind::Discrepancy) => due(DeadlineKind::Concern),
            _ => due(DeadlineKind::Group),
        },
        arrival: outcome.arrival.map(|arrival| Window {
            counted_from: arrival.counted_from,
            from: arrival.from,
            to: arrival.to,
            is_estimate: arrival.is_estimate,
            is_holiday: arrival.holiday == Some(HolidayNote::Holiday),
        }),
        // What is over is not offered.
        window_end: due(DeadlineKind::ReturnWindow).filter(|end| *end > now),
        end: case.and_then(|case| end(case, platform, now)),
        caption: platform.caption(language.tag()),
        payer: outcome.freight.and_then(|freight| payer(freight.back)),
        is_freight_seen: may_promise_freight(outcome, case),
        shown: last(&open.acts, ActKind::FreightShown).and_then(amount_of),
        allowance_due: due(DeadlineKind::Allowance),
        delivered: facts.order.arrived_at(),
        reminders: case.map_or(&[], |case| case.ladder.reminders.as_slice()),
        ..Values::new(now, platform.zone)
    }
}

/// Row C-26: the end that every reminder names. Before the first reminder it is counted from now:
/// with the first reminder the time begins.
fn end(case: &CaseFacts, platform: &Platform, now: Stamp) -> Option<Stamp> {
    let terms = &platform.terms.confirm;
    let from_now = || {
        let wait_ms = case.ladder.cancel_after_ms.or(terms.cancel_after_ms)?;
        Some(now.plus_ms(wait_ms))
    };
    if case.ladder.reminders.is_empty() {
        from_now()
    } else {
        reminders::end(&case.ladder, terms)
    }
}

const fn payer(bearer: Bearer) -> Option<Payer> {
    match bearer {
        Bearer::Merchant => Some(Payer::Merchant),
        Bearer::Customer => Some(Payer::Customer),
        Bearer::Platform => Some(Payer::Platform),
        Bearer::NotSeen => None,
    }
}

/// Row B-21: nothing is promised that nobody has seen on the platform's page.
fn may_promise_freight(outcome: &Outcome, case: Option<&CaseFacts>) -> bool {
    let is_refused = case.is_some_and(|case| case.freight_refund == Some(false));
    !is_refused && !outcome.notes.contains(&Note::NoFreightPromise)
}

/// Row B-40: `600 CNY`, the freight as the platform shows it.
fn amount_of(act: &Act) -> Option<Money> {
    let (minor, currency) = act.value.split_once(' ')?;
    let currency = Currency::from_code(currency.trim())?;
    Some(Money::new(minor.trim().parse().ok()?, currency))
}
