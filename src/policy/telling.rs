//! Which notice of an order goes by itself next, and when: after events, by a plan, never in quiet
//! hours, never twice. Never sends one.

use std::collections::BTreeSet;

use crate::domain::act::{Act, ActKind, last};
use crate::domain::deadline::{DeadlineKind, Due};
use crate::domain::notice::NoticeKind;
use crate::domain::notice_terms::{NoticeEvent, NoticeTerms};
use crate::domain::order::{GroupState, OrderFields, OrderState, RefundState};
use crate::domain::posted::{NoticeChannel, Posted};
use crate::domain::time::{Stamp, Zone};

/// What is known around an order.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// What its buyer was given, oldest first.
    pub posted: &'a [Posted],
    /// What was done and learned, oldest first.
    pub acts: &'a [Act],
    /// When its buyer wrote last.
    pub heard_at: Option<Stamp>,
    /// Whether its buyer agreed to messages that nobody has to send, here or in another order.
    pub has_consent: bool,
}

/// Notices that go by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When they may go.
    pub at: Stamp,
    /// When the event was.
    pub event_at: Stamp,
    /// Which.
    pub kinds: Vec<NoticeKind>,
    /// What tells this step from all others of the order: the same one goes once.
    pub key: String,
}

impl Step {
    /// Returns it as what is due.
    pub const fn due(&self) -> Due {
        Due::by_shop(DeadlineKind::Tell, self.at, "A-07")
    }
}

/// Returns the next step of an order; nothing where nothing goes by itself.
pub fn next(
    order: &OrderFields,
    known: &Known<'_>,
    terms: &NoticeTerms,
    zone: Zone,
    now: Stamp,
) -> Option<Step> {
    let is_over = order.refund == Some(RefundState::Refunded)
        || order.state == Some(OrderState::Cancelled)
        || order.group == Some(GroupState::Pending);
    let mut steps: Vec<Step> = Vec::new();
    for event in NoticeEvent::ALL {
        if is_over && *event != NoticeEvent::PaymentFailed {
            continue;
        }
        steps.extend(after(*event, order, known, terms));
    }
    if !is_over {
        steps.extend(follow_up(order, known, terms, now));
    }
    steps.retain(|step| step.event_at.plus_ms(terms.recent_ms) > now);
    for step in &mut steps {
        step.at = terms
            .quiet
            .map_or(step.at, |quiet| quiet.after(step.at.max(now), zone));
    }
    steps.into_iter().min_by_key(|step| step.at)
}

fn after(
    event: NoticeEvent,
    order: &OrderFields,
    known: &Known<'_>,
    terms: &NoticeTerms,
) -> Option<Step> {
    let listed = terms.after(event);
    if listed.is_empty() {
        return None;
    }
    let event_at = event_at(event, order, known)?;
    let is_new = |kind: &NoticeKind| {
        let mut posted = known.posted.iter();
        let is_payment = *kind == NoticeKind::PaymentFailed;
        // A second payment that fails is told of again; everything else once.
        !posted.any(|one| one.kind == *kind && (!is_payment || one.event_at == Some(event_at)))
    };
    let is_true = |kind: &NoticeKind| match (kind, order.deliver_by) {
        (NoticeKind::DeliveredOnTime, Some(promised)) => event_at <= promised,
        (NoticeKind::DeliveredLate, Some(promised)) => event_at > promised,
        (NoticeKind::DeliveredOnTime | NoticeKind::DeliveredLate, None) => false,
        _ => true,
    };
    let kinds: Vec<NoticeKind> = listed
        .iter()
        .copied()
        .filter(is_new)
        .filter(is_true)
        .collect();
    (!kinds.is_empty()).then(|| Step {
        at: event_at,
        event_at,
        kinds,
        key: format!("{event} {}", event_at.millis()),
    })
}

/// When an event was; nothing while it has not been.
fn event_at(event: NoticeEvent, order: &OrderFields, known: &Known<'_>) -> Option<Stamp> {
    match event {
        // Only one of the two is no event yet (row A-07).
        NoticeEvent::Paid => {
            let by_platform = known.posted.iter().find(|one| {
                one.kind == NoticeKind::OrderConfirmed && one.channel == NoticeChannel::Platform
            });
            let confirmed = order.confirmed_at.or(by_platform.map(|one| one.at))?;
            Some(order.paid_at?.max(confirmed))
        }
        NoticeEvent::PaymentFailed => {
            let failed = last(known.acts, ActKind::PaymentFailed)?;
            let at = failed.value.parse().map_or(failed.at, Stamp::from_millis);
            // A later payment went through.
            let is_past = order.paid_at.is_some_and(|paid| paid >= at);
            (!is_past).then_some(at)
        }
        NoticeEvent::Dispatched => order.shipped_at,
        NoticeEvent::Delivered => order.received_at,
    }
}

/// The plan of requests for feedback (row E-28): only with the buyer's consent, and none after an
/// answer.
fn follow_up(
    order: &OrderFields,
    known: &Known<'_>,
    terms: &NoticeTerms,
    now: Stamp,
) -> Option<Step> {
    let there = order.received_at?;
    if terms.follow_up_ms.is_empty() || !known.has_consent {
        return None;
    }
    let asked = known
        .posted
        .iter()
        .filter(|one| one.kind == NoticeKind::FeedbackRequest);
    // What went on two ways at once was asked once.
    let asked: BTreeSet<Stamp> = asked.map(|one| one.at).collect();
    let first = asked.first().copied();
    let has_answered = first.is_some_and(|first| known.heard_at.is_some_and(|at| at >= first));
    if has_answered || known.acts.iter().any(|act| act.kind == ActKind::Rated) {
        return None;
    }
    let steps = terms.follow_up_ms.iter().enumerate().skip(asked.len());
    let mut open = steps.map(|(n, gap)| (n, there.plus_ms(*gap)));
    // A step whose day is long over is left out; the next one counts.
    let (n, at) = open.find(|(_, at)| at.plus_ms(terms.recent_ms) > now)?;
    Some(Step {
        at,
        event_at: at,
        kinds: vec![NoticeKind::FeedbackRequest],
        key: format!("follow_up {n}"),
    })
}

/// Returns whether the buyer agreed to messages that nobody has to send (rows E-06, E-28).
pub fn has_consent(acts: &[Act]) -> bool {
    let is_it = |act: &&Act| matches!(act.kind, ActKind::ConsentGiven | ActKind::ConsentWithdrawn);
    let newest = acts.iter().rfind(is_it);
    newest.is_some_and(|act| act.kind == ActKind::ConsentGiven)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice_terms::Quiet;
    use crate::domain::time::{HOUR_MS, SECOND_MS};

    fn terms() -> NoticeTerms {
        NoticeTerms {
            paid: NoticeKind::PAPERS.to_vec(),
            delivered: vec![
                NoticeKind::DeliveredOnTime,
                NoticeKind::DeliveredLate,
                NoticeKind::AfterDeliveryAdvice,
            ],
            recent_ms: 24 * HOUR_MS,
            most_a_day: 3,
            ..NoticeTerms::default()
        }
    }

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    fn told(order: &OrderFields, terms: &NoticeTerms, now: Stamp) -> Option<Step> {
        next(order, &Known::default(), terms, Zone::BEIJING, now)
    }

    #[test]
    fn a_07_the_later_of_payment_and_confirmation_is_told_of_and_one_alone_is_not() {
        let paid = at("2025-03-01T10:00:00+08:00");
        let mut order = OrderFields {
            state: Some(OrderState::Paid),
            paid_at: Some(paid),
            ..OrderFields::default()
        };
        assert_eq!(told(&order, &terms(), paid), None);
        order.confirmed_at = Some(paid.plus_ms(5 * SECOND_MS));
        let step = told(&order, &terms(), paid).unwrap();
        assert_eq!(step.event_at, paid.plus_ms(5 * SECOND_MS));
        assert_eq!(step.kinds, NoticeKind::PAPERS);
        order.paid_at = None;
        assert_eq!(told(&order, &terms(), paid), None);
        assert_eq!(told(&order, &NoticeTerms::default(), paid), None);
    }

    #[test]
    fn what_is_long_over_is_not_told_of_by_itself() {
        let paid = at("2025-03-01T10:00:00+08:00");
        let order = OrderFields {
            state: Some(OrderState::Paid),
            paid_at: Some(paid),
            confirmed_at: Some(paid),
            ..OrderFields::default()
        };
        assert!(told(&order, &terms(), paid.plus_ms(23 * HOUR_MS)).is_some());
        assert_eq!(told(&order, &terms(), paid.plus_ms(24 * HOUR_MS)), None);
    }

    #[test]
    fn e_11_of_two_notices_of_a_delivery_the_true_one_goes() {
        let there = at("2025-03-01T10:00:00+08:00");
        let mut order = OrderFields {
            state: Some(OrderState::Received),
            received_at: Some(there),
            deliver_by: Some(there),
            ..OrderFields::default()
        };
        let step = told(&order, &terms(), there).unwrap();
        let advice = NoticeKind::AfterDeliveryAdvice;
        assert_eq!(step.kinds, [NoticeKind::DeliveredOnTime, advice]);
        order.deliver_by = Some(there.plus_ms(-1));
        let step = told(&order, &terms(), there).unwrap();
        assert_eq!(step.kinds, [NoticeKind::DeliveredLate, advice]);
        order.deliver_by = None;
        assert_eq!(told(&order, &terms(), there).unwrap().kinds, [advice]);
    }

    #[test]
    fn nothing_goes_in_quiet_hours() {
        let paid = at("2025-03-01T23:00:00+08:00");
        let order = OrderFields {
            state: Some(OrderState::Paid),
            paid_at: Some(paid),
            confirmed_at: Some(paid),
            ..OrderFields::default()
        };
        let quiet = NoticeTerms {
            quiet: Some(Quiet {
                from: 22 * 60,
                to: 8 * 60,
            }),
            ..terms()
        };
        let step = told(&order, &quiet, paid).unwrap();
        assert_eq!(step.at, at("2025-03-02T08:00:00+08:00"));
    }
}
