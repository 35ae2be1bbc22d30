//! The facts of `decide --facts`, as scripts write them.
//! Never the facts of the rules themselves: what is public stays as it is when those change.

use serde::{Deserialize, Deserializer};

use crate::domain::act::UnconfirmedReason;
use crate::domain::case::{CaseKind, CaseReason, CaseState, FreightMarker};
use crate::domain::money::{Currency, Money};
use crate::domain::order::{GroupState, PayChannel};
use crate::domain::payment::Document;
use crate::domain::time::{HOUR_MS, Stamp};
use crate::policy::facts::{
    CaseFacts, ExchangeAnswer, Facts, Ladder, OrderFacts, PaymentDispute, Recall, Rung, Stage,
};

/// A time, as RFC 3339 writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub Stamp);

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Stamp::from_rfc3339(&text).map(Time).ok_or_else(|| {
            let what = format!("`{text}` is no time; write it as 2025-03-01T10:00:00+08:00");
            serde::de::Error::custom(what)
        })
    }
}

/// A code, read from its word.
#[derive(Debug, Clone, Copy)]
struct Code<T>(T);

macro_rules! read_codes {
    ($($name:ty),+) => {
        $(impl<'de> Deserialize<'de> for Code<$name> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                <$name>::from_code(&text).map(Code).ok_or_else(|| {
                    let allowed: Vec<_> = <$name>::ALL.iter().map(|value| value.code()).collect();
                    let allowed = allowed.join(", ");
                    serde::de::Error::custom(format!("unknown value `{text}`; allowed are {allowed}"))
                })
            }
        })+
    };
}

read_codes!(
    CaseKind,
    CaseReason,
    CaseState,
    Currency,
    Document,
    FreightMarker,
    GroupState,
    Rung,
    UnconfirmedReason
);

/// One question. Keys that are not known are ignored.
#[derive(Debug, Deserialize)]
pub struct Question {
    /// The platform; without one the strictest rules count.
    pub platform: Option<String>,
    /// The present; without one that of the clock.
    pub now: Option<Time>,
    order: Option<Order>,
    case: Option<Case>,
}

#[derive(Debug, Default, Deserialize)]
struct Order {
    amount: Option<Amount>,
    /// A word that nobody knows is no channel: nothing is promised for it.
    channel: Option<String>,
    created_at: Option<Time>,
    paid_at: Option<Time>,
    group: Option<Group>,
    dispatched_at: Option<Time>,
    delivered_at: Option<Time>,
    signed_at: Option<Time>,
    refunded_at: Option<Time>,
    confirmed_at: Option<Time>,
}

#[derive(Debug, Deserialize)]
struct Amount {
    minor: i64,
    currency: Code<Currency>,
}

#[derive(Debug, Deserialize)]
struct Group {
    state: Code<GroupState>,
    started_at: Option<Time>,
}

#[derive(Debug, Deserialize)]
struct Case {
    kind: Code<CaseKind>,
    reason: Option<Code<CaseReason>>,
    opened_at: Option<Time>,
    approved_at: Option<Time>,
    refused_at: Option<Time>,
    freight_marker: Option<Code<FreightMarker>>,
    /// Whether freight has to be refunded, where somebody looked.
    freight_refund: Option<bool>,
    allowance: Option<bool>,
    exchange_declined: Option<bool>,
    exchange_accepted: Option<bool>,
    recall: Option<Steps>,
    return_address_given_at: Option<Time>,
    platform_stepped_in_at: Option<Time>,
    platform_deadline: Option<Time>,
    reminders: Option<Vec<Time>>,
    buyer_answered_at: Option<Time>,
    cancel_after_hours: Option<u32>,
    unconfirmed_reason: Option<Code<UnconfirmedReason>>,
    extended_to: Option<Time>,
    end_told: Option<Time>,
    rungs_done: Option<Vec<Code<Rung>>>,
    rungs_skipped: Option<Vec<Code<Rung>>>,
    cancel_acknowledged_at: Option<Time>,
    cancel_agreed_at: Option<Time>,
    open_obstacles: Option<usize>,
    delivery_known: Option<bool>,
    buyer_knows: Option<bool>,
    support_asked_at: Option<Time>,
    taken_at: Option<Time>,
    concluded_at: Option<Time>,
    /// By when the platform takes back what it paid in advance.
    advance_back_at: Option<Time>,
    dispute: Option<Dispute>,
    /// What is there of what the payment system wants to see, besides what the order shows.
    documents: Option<Vec<Code<Document>>>,
    /// How far the case has come, as the platform tells it.
    state: Option<Code<CaseState>>,
    /// From when the arrival of the money counts, where that is not the agreement.
    refund_from: Option<Time>,
    overridden: Option<Vec<String>>,
}

/// A dispute that a payment system opened about the payment.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Dispute {
    opened_at: Time,
    answer_by: Option<Time>,
    answered_at: Option<Time>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
struct Steps {
    #[serde(rename = "buyer_told_at")]
    buyer_told: Option<Time>,
    #[serde(rename = "buyer_agreed_at")]
    buyer_agreed: Option<Time>,
    #[serde(rename = "courier_told_at")]
    courier_told: Option<Time>,
    #[serde(rename = "returned_at")]
    returned: Option<Time>,
}

impl Question {
    /// Returns the facts of the rules.
    pub fn into_facts(self) -> Facts {
        let order = self.order.map(Order::into_facts);
        let is_known = order.is_some();
        let order = order.unwrap_or_default();
        // As of a stored case: what ended without an agreement no longer stands.
        let case = self.case.filter(|case| !case.is_void());
        let case = case.map(|case| case.into_facts(&order, is_known));
        Facts { order, case }
    }
}

impl Order {
    fn into_facts(self) -> OrderFacts {
        let stage = if self.signed_at.is_some() || self.delivered_at.is_some() {
            Stage::Arrived
        } else if self.dispatched_at.is_some() {
            Stage::OnTheWay
        } else {
            Stage::NotSent
        };
        let channel = self.channel.as_deref().and_then(PayChannel::from_code);
        OrderFacts {
            paid: self
                .amount
                .map(|amount| Money::new(amount.minor, amount.currency.0)),
            channel,
            created_at: at(self.created_at),
            paid_at: at(self.paid_at),
            group: self.group.as_ref().map(|group| group.state.0),
            group_started_at: self.group.and_then(|group| at(group.started_at)),
            stage,
            delivered_at: at(self.delivered_at),
            signed_at: at(self.signed_at),
            is_refunded: self.refunded_at.is_some(),
            is_confirmed: self.confirmed_at.is_some(),
        }
    }
}

impl Case {
    fn is_void(&self) -> bool {
        matches!(
            self.state,
            Some(Code(
                CaseState::Withdrawn | CaseState::Lapsed | CaseState::Closed
            ))
        )
    }

    fn into_facts(self, order: &OrderFacts, has_order: bool) -> CaseFacts {
        let documents = self.documents(order, has_order);
        let state = self.state.map(|state| state.0);
        let by_state = state.is_some_and(|state| {
            matches!(
                state,
                CaseState::PlatformHandles | CaseState::PlatformRefused
            )
        });
        let exchange = match (self.exchange_accepted, self.exchange_declined) {
            (_, Some(true)) => ExchangeAnswer::Declined,
            (Some(true), _) => ExchangeAnswer::Accepted,
            _ => ExchangeAnswer::Open,
        };
        let state_now = state.unwrap_or(CaseState::Unknown);
        let agreed_at =
            at(self.approved_at).filter(|_| self.kind.0.is_paid_by_agreement(state_now));
        let recall = self.recall.unwrap_or_default();
        let recall = Recall {
            buyer_told_at: at(recall.buyer_told),
            buyer_agreed_at: at(recall.buyer_agreed),
            courier_told_at: at(recall.courier_told),
            returned_at: at(recall.returned),
        };
        CaseFacts {
            reason: self.reason.map(|reason| reason.0),
            opened_at: at(self.opened_at),
            approved_at: at(self.approved_at),
            refund_from: at(self.refund_from).or(agreed_at),
            awaits_shop: matches!(
                state,
                None | Some(CaseState::MerchantDecides | CaseState::Unknown)
            ),
            is_over: state.is_some_and(CaseState::is_closed),
            refused_at: at(self.refused_at),
            platform_deadline: at(self.platform_deadline),
            stepped_in: by_state || self.platform_stepped_in_at.is_some(),
            stepped_in_at: at(self.platform_stepped_in_at),
            freight_marker: self
                .freight_marker
                .map_or(FreightMarker::NotSeen, |marker| marker.0),
            freight_refund: self.freight_refund,
            allowance: self.allowance,
            address_given_at: at(self.return_address_given_at),
            exchange,
            recall,
            taken_at: at(self.taken_at),
            concluded_at: at(self.concluded_at),
            advance_back_at: at(self.advance_back_at),
            dispute: self.dispute.map(|dispute| PaymentDispute {
                opened_at: dispute.opened_at.0,
                answer_by: at(dispute.answer_by),
                answered_at: at(dispute.answered_at),
            }),
            documents,
            overridden: self.overridden.clone().unwrap_or_default(),
            ladder: self.ladder(),
            ..CaseFacts::new(self.kind.0)
        }
    }

    fn ladder(&self) -> Ladder {
        let times = self.reminders.iter().flatten();
        let mut reminders: Vec<Stamp> = times.map(|time| time.0).collect();
        reminders.sort_unstable();
        let rungs =
            |codes: &Option<Vec<Code<Rung>>>| codes.iter().flatten().map(|code| code.0).collect();
        Ladder {
            reminders,
            answered_at: at(self.buyer_answered_at),
            reason: self.unconfirmed_reason.map(|reason| reason.0),
            cancel_after_ms: self
                .cancel_after_hours
                .map(|hours| i64::from(hours) * HOUR_MS),
            extended_to: at(self.extended_to),
            told_end: at(self.end_told),
            done: rungs(&self.rungs_done),
            skipped: rungs(&self.rungs_skipped),
            acknowledged_at: at(self.cancel_acknowledged_at),
            agreed_at: at(self.cancel_agreed_at),
            obstacles: self.open_obstacles.unwrap_or_default(),
            delivery_known: self.delivery_known.unwrap_or_default(),
            buyer_knows: self.buyer_knows.unwrap_or_default(),
            support_asked_at: at(self.support_asked_at),
        }
    }

    /// What the order itself shows is there without being named, as for a stored case.
    fn documents(&self, order: &OrderFacts, has_order: bool) -> Vec<Document> {
        let was_delivered = order.arrived_at().is_some() || self.delivery_known == Some(true);
        let shown = [
            (Document::Order, has_order),
            (Document::Delivery, was_delivered),
            (Document::Refund, order.is_refunded),
        ];
        let shown = shown.into_iter().filter(|(_, is_there)| *is_there);
        let named = self.documents.iter().flatten().map(|code| code.0);
        shown.map(|(document, _)| document).chain(named).collect()
    }
}

fn at(time: Option<Time>) -> Option<Stamp> {
    time.map(|time| time.0)
}
