//! The banner over a chat into which the platform stepped.
//! Never in the way: one row, and none where no evidence is wanted.

use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::dossier::Dossier;
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrder, WorkOrderState};
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Span, span};
use crate::ui::words::Words;

/// Returns the work order that a banner tells of (row B-24): the platform stepped in and wants
/// evidence, or the time for it ran out.
fn stepped_in(open: &Dossier) -> Option<&WorkOrder> {
    let wants = |one: &&WorkOrder| {
        let state = one.fields.state.unwrap_or(WorkOrderState::Open);
        state.is_open() || state == WorkOrderState::Lapsed
    };
    open.work_orders.iter().find(wants)
}

/// Returns how many rows the banner takes.
pub fn rows(model: &Model) -> u16 {
    u16::from(model.dossier.as_ref().and_then(stepped_in).is_some())
}

/// The platform stepped in: how much of the evidence is there, and how long there is (row B-24).
pub fn line<'a>(open: &Dossier, now: Stamp, words: Words<'a>) -> Vec<Span<'a>> {
    let Some(work_order) = stepped_in(open) else {
        return Vec::new();
    };
    let (have, need) = work_order.evidence_count();
    let number = |n: usize| words.number(i64::try_from(n).unwrap_or(0));
    if work_order.fields.state == Some(WorkOrderState::Lapsed) {
        return vec![
            span("! ", Role::Late),
            span(words.t("banner-lapsed"), Role::Late),
        ];
    }
    let mut banner = vec![
        span("! ", Role::Due),
        span(words.t("banner-stepped-in"), Role::Due),
        span(" ", Role::Text),
        span(number(have).and("/").and(number(need)), Role::Due),
    ];
    let subject = Subject::WorkOrder(work_order.id);
    let mut dues = open.deadlines.iter();
    let due = dues.find(|one| one.kind == DeadlineKind::Evidence && one.subject == subject);
    if let Some(due) = due {
        let left_ms = due.at.since(now);
        let role = if left_ms < 0 { Role::Late } else { Role::Due };
        banner.push(span(" · ", Role::Muted));
        banner.push(span(words.left(left_ms), role));
    }
    banner
}
