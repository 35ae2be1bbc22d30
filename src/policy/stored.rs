//! Makes facts out of what is stored: an order, a case, and what people did and learned in it.
//! Never decides, and never takes a missing word for "no": what nobody told stays unknown.

use super::advance;
use super::facts::{
    CaseFacts, ExchangeAnswer, Facts, Ladder, OrderFacts, PaymentDispute, Proof, Recall, Rung,
    Stage,
};
use super::part::{self, PartState};
use super::shown;
use crate::domain::act::{Act, ActKind, UnconfirmedReason, last};
use crate::domain::case::{Case, CaseFields, CaseKind, CaseState, FreightMarker};
use crate::domain::money::Money;
use crate::domain::order::{AmountKind, Order, OrderFields, OrderState, RefundState};
use crate::domain::payment::Document;
use crate::domain::time::Stamp;
use crate::domain::work_order::WorkOrderFields;

impl Facts {
    /// Returns the facts of an order and a case. The acts are those of both, oldest first; the work
    /// order is the open one of the case, else its newest.
    ///
    /// A case that ended without an agreement no longer stands: the order is asked about alone.
    pub fn of(
        order: Option<&Order>,
        case: Option<&Case>,
        acts: &[Act],
        work_order: Option<&WorkOrderFields>,
    ) -> Self {
        let fields = order.map(|order| &order.fields);
        let case = case.map(|case| &case.fields).filter(|case| stands(case));
        Self {
            order: order_facts(fields, case, acts),
            case: case.map(|case| case_facts(case, fields, acts, work_order)),
        }
    }
}

fn stands(case: &CaseFields) -> bool {
    !matches!(
        case.state,
        Some(CaseState::Withdrawn | CaseState::Lapsed | CaseState::Closed)
    )
}

fn order_facts(
    fields: Option<&OrderFields>,
    case: Option<&CaseFields>,
    acts: &[Act],
) -> OrderFacts {
    let none = OrderFields::default();
    let order = fields.unwrap_or(&none);
    // Goods without a parcel have no scan: somebody saw that the buyer has them (row C-30).
    let seen_at = at(acts, ActKind::DeliveryKnown);
    let paid = order.amounts.get(&AmountKind::Paid).copied();
    OrderFacts {
        paid: paid
            .zip(order.currency)
            .map(|(minor, currency)| Money::new(minor, currency)),
        channel: order.channel,
        created_at: order.created_at,
        paid_at: order.paid_at,
        group: order.group,
        group_started_at: order.group_started_at,
        stage: if seen_at.is_some() {
            Stage::Arrived
        } else {
            stage(order, case)
        },
        delivered_at: order.received_at.or(seen_at),
        signed_at: order.received_at,
        is_refunded: order.refund == Some(RefundState::Refunded),
        is_confirmed: order.state == Some(OrderState::Closed),
    }
}

fn stage(order: &OrderFields, case: Option<&CaseFields>) -> Stage {
    if order.received_at.is_some() {
        return Stage::Arrived;
    }
    match order.state {
        Some(OrderState::Received | OrderState::Closed) => Stage::Arrived,
        Some(OrderState::Shipped) => Stage::OnTheWay,
        _ if order.shipped_at.is_some() => Stage::OnTheWay,
        Some(OrderState::Unpaid | OrderState::Paid) => Stage::NotSent,
        Some(OrderState::Cancelled) | None => match case.and_then(|case| case.dispatched) {
            Some(true) => Stage::OnTheWay,
            Some(false) => Stage::NotSent,
            None => Stage::Unknown,
        },
    }
}

/// Returns how far the proof has come, by the work order that wants it.
fn proof(work_order: Option<&WorkOrderFields>) -> Proof {
    use crate::domain::work_order::WorkOrderState as S;
    match work_order.and_then(|one| one.state) {
        Some(S::Open | S::InProgress) | None => Proof::Wanted,
        Some(S::Submitted) => Proof::HandedIn,
        Some(S::Finished | S::Closed) => Proof::Over,
        Some(S::Lapsed) => Proof::Lapsed,
    }
}

fn case_facts(
    case: &CaseFields,
    order: Option<&OrderFields>,
    acts: &[Act],
    work_order: Option<&WorkOrderFields>,
) -> CaseFacts {
    // An untold kind is read as the one that asks for least: money, and nothing comes back.
    // So is one that was settled with a part of the money.
    let settled = part::of(acts).is_some_and(|part| part.state == PartState::Accepted);
    let kind = match case.kind {
        Some(CaseKind::ReturnRefund) if settled => CaseKind::RefundOnly,
        told => told.unwrap_or(CaseKind::RefundOnly),
    };
    let state = case.state.unwrap_or(CaseState::Unknown);
    let decided = Decided::of(case, state, acts);
    let stepped_in = case.stepped_in == Some(true)
        || matches!(
            state,
            CaseState::PlatformHandles | CaseState::PlatformRefused
        );
    let platform_deadline = if stepped_in {
        work_order.and_then(|work_order| work_order.due_at)
    } else {
        case.due_at.filter(|_| state == CaseState::MerchantDecides)
    };
    CaseFacts {
        reason: case.reason,
        opened_at: case.opened_at,
        approved_at: decided.approved_at,
        refund_from: decided.refund_from(kind, state, case.changed_at),
        refused_at: decided.refused_at,
        awaits_shop: matches!(state, CaseState::MerchantDecides | CaseState::Unknown),
        is_over: state.is_closed(),
        platform_deadline,
        stepped_in,
        stepped_in_at: case.stepped_in_at,
        proof: proof(work_order),
        freight_marker: shown::marker(case, acts).unwrap_or(FreightMarker::NotSeen),
        freight_refund: value(acts, ActKind::FreightRefund).map(|value| value == "required"),
        allowance: value(acts, ActKind::AllowanceSeen)
            .map(|value| value == "yes")
            .or(order.and_then(|order| order.freight_allowance)),
        address_given_at: at(acts, ActKind::AddressGiven),
        exchange: exchange(acts),
        recall: Recall {
            buyer_told_at: at(acts, ActKind::BuyerTold),
            buyer_agreed_at: at(acts, ActKind::BuyerAgreed),
            courier_told_at: at(acts, ActKind::CourierTold),
            returned_at: at(acts, ActKind::ParcelBack),
        },
        ladder: ladder(acts),
        taken_at: match kind {
            CaseKind::Complaint => at(acts, ActKind::Accepted),
            _ => at(acts, ActKind::Taken),
        },
        concluded_at: at(acts, ActKind::Concluded),
        advance_back_at: advance::of(acts).map(|advance| advance.back_at),
        dispute: dispute(acts),
        documents: documents(order, acts),
        overridden: acts
            .iter()
            .filter(|act| act.kind == ActKind::Overridden)
            .map(|act| act.value.clone())
            .collect(),
        ..CaseFacts::new(kind)
    }
}

/// What the shop decided last.
struct Decided {
    approved_at: Option<Stamp>,
    refused_at: Option<Stamp>,
}

impl Decided {
    /// What was done here counts; what was done elsewhere shows in the state that the platform tells.
    fn of(case: &CaseFields, state: CaseState, acts: &[Act]) -> Self {
        let (approved, refused) = (at(acts, ActKind::Approved), at(acts, ActKind::Refused));
        let elsewhere = case.changed_at.or(case.opened_at);
        let (approved_at, refused_at) = match state {
            CaseState::MerchantRecalls
            | CaseState::MerchantReceives
            | CaseState::MerchantShips
            | CaseState::BuyerSends
            | CaseState::BuyerRefusesParcel
            | CaseState::BuyerConfirms
            | CaseState::Refunding
            | CaseState::Refunded
            | CaseState::Done => (approved.or(elsewhere), None),
            CaseState::BuyerReacts => (None, refused.or(elsewhere)),
            _ if approved > refused => (approved, None),
            _ => (None, refused),
        };
        Self {
            approved_at,
            refused_at,
        }
    }

    /// The money of a return goes back when the platform says so.
    fn refund_from(
        &self,
        kind: CaseKind,
        state: CaseState,
        changed_at: Option<Stamp>,
    ) -> Option<Stamp> {
        let agreed_at = self
            .approved_at
            .filter(|_| kind.is_paid_by_agreement(state));
        match kind {
            CaseKind::ReturnRefund if state.is_paying_back() => changed_at.max(agreed_at),
            _ => agreed_at,
        }
    }
}

fn exchange(acts: &[Act]) -> ExchangeAnswer {
    let answer = acts.iter().rev().find_map(|act| match act.kind {
        ActKind::ExchangeAccepted => Some(ExchangeAnswer::Accepted),
        ActKind::ExchangeDeclined => Some(ExchangeAnswer::Declined),
        _ => None,
    });
    answer.unwrap_or(ExchangeAnswer::Open)
}

fn ladder(acts: &[Act]) -> Ladder {
    let of_kind = |kind: ActKind| acts.iter().filter(move |act| act.kind == kind);
    let has = |kind: ActKind| of_kind(kind).next().is_some();
    let rungs = [
        (Rung::OfferCancel, ActKind::CancelOffered),
        (Rung::ShowRules, ActKind::RulesShown),
        (Rung::KeepEvidence, ActKind::EvidenceKept),
        (Rung::OpenTerms, ActKind::TermsOpened),
    ];
    Ladder {
        reminders: of_kind(ActKind::Reminded).map(|act| act.at).collect(),
        answered_at: at(acts, ActKind::BuyerAnswered),
        reason: value(acts, ActKind::ReasonFound).and_then(UnconfirmedReason::from_code),
        cancel_after_ms: None,
        extended_to: time(acts, ActKind::Extended),
        told_end: told_end(acts),
        done: rungs
            .into_iter()
            .filter(|(_, kind)| has(*kind))
            .map(|(rung, _)| rung)
            .collect(),
        skipped: of_kind(ActKind::RungSkipped)
            .filter_map(|act| Rung::from_code(&act.value))
            .collect(),
        acknowledged_at: at(acts, ActKind::CancelAcknowledged),
        agreed_at: at(acts, ActKind::CancelAgreed),
        obstacles: obstacles(acts),
        delivery_known: has(ActKind::DeliveryKnown),
        buyer_knows: has(ActKind::BuyerKnows),
        support_asked_at: at(acts, ActKind::SupportAsked),
    }
}

/// The dispute whose notice came last.
fn dispute(acts: &[Act]) -> Option<PaymentDispute> {
    let notice = last(acts, ActKind::PaymentDisputed)?;
    let answer = last(acts, ActKind::DisputeAnswered).filter(|answer| answer.id > notice.id);
    Some(PaymentDispute {
        opened_at: notice.at,
        answer_by: notice.value.parse().ok().map(Stamp::from_millis),
        answered_at: answer.map(|answer| answer.at),
    })
}

/// What the record itself shows, and what somebody noted to be there.
fn documents(order: Option<&OrderFields>, acts: &[Act]) -> Vec<Document> {
    let has = |kind| last(acts, kind).is_some();
    let was_delivered = order.is_some_and(|order| order.received_at.is_some());
    let was_refunded = order.is_some_and(|order| order.refund == Some(RefundState::Refunded));
    let shown = [
        (Document::Order, order.is_some()),
        (
            Document::Delivery,
            was_delivered || has(ActKind::DeliveryKnown),
        ),
        (Document::Talk, has(ActKind::EvidenceKept)),
        (Document::Refund, was_refunded),
    ];
    let shown = shown.into_iter().filter(|(_, is_there)| *is_there);
    let noted = acts.iter().filter(|act| act.kind == ActKind::DocumentReady);
    let noted = noted.filter_map(|act| Document::from_code(&act.value));
    shown.map(|(document, _)| document).chain(noted).collect()
}

/// Obstacles that were found and are not gone: of each, what was said last.
fn obstacles(acts: &[Act]) -> usize {
    let mut open: Vec<&str> = Vec::new();
    for act in acts {
        match act.kind {
            ActKind::ObstacleFound if !open.contains(&act.value.as_str()) => open.push(&act.value),
            ActKind::ObstacleGone => open.retain(|code| *code != act.value),
            _ => {}
        }
    }
    open.len()
}

/// The end that the buyer was told last: by itself, or with a reminder (row C-26).
fn told_end(acts: &[Act]) -> Option<Stamp> {
    let told = acts.iter().rev().filter(|act| match act.kind {
        ActKind::EndTold => true,
        ActKind::Reminded => !act.value.is_empty(),
        _ => false,
    });
    let ms = told.map(|act| act.value.parse().ok());
    ms.flatten().next().map(Stamp::from_millis)
}

fn at(acts: &[Act], kind: ActKind) -> Option<Stamp> {
    last(acts, kind).map(|act| act.at)
}

fn value(acts: &[Act], kind: ActKind) -> Option<&str> {
    last(acts, kind).map(|act| act.value.as_str())
}

/// Reads a value that is a time in milliseconds.
fn time(acts: &[Act], kind: ActKind) -> Option<Stamp> {
    value(acts, kind)?.parse().ok().map(Stamp::from_millis)
}
