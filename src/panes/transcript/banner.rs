//! The banner over a chat: the platform stepped in, or the answer bot is silent and a person has to go
//! on. Never in the way: a row for each, and none where there is nothing to say.

use crate::domain::bot::Standing;
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::dossier::Dossier;
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrder, WorkOrderState};
use crate::ui::model::Model;
use crate::ui::signs;
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
    let Some(open) = &model.dossier else {
        return 0;
    };
    u16::from(stepped_in(open).is_some()) + u16::from(is_bot_silent(open, model))
}

/// Returns the rows.
pub fn lines<'a>(open: &'a Dossier, model: &Model, words: Words<'a>) -> Vec<Vec<Span<'a>>> {
    let all = [line(open, model.now, words), bot(open, model, words)];
    all.into_iter().filter(|line| !line.is_empty()).collect()
}

fn standing(open: &Dossier, model: &Model) -> Standing {
    open.bot.standing(model.zone(), &open.messages, model.now)
}

fn is_bot_silent(open: &Dossier, model: &Model) -> bool {
    open.conversation.is_some()
        && matches!(
            standing(open, model),
            Standing::Paused { .. } | Standing::HandedOver { .. }
        )
}

/// That the bot is silent here, and why or how long (row E-32).
fn bot<'a>(open: &Dossier, model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    match standing(open, model) {
        Standing::HandedOver { why, .. } => {
            let why = words.word("bot-why", why.code());
            let said = words.with("bot-handed-over", &[("why", &why)]);
            vec![span(signs::BOT, Role::Warn), span(said, Role::Warn)]
        }
        Standing::Paused { until } => {
            let time = words.day_time(until, model.zone());
            let said = words.with("bot-paused", &[("time", &time)]);
            vec![span(signs::BOT, Role::Muted), span(said, Role::Muted)]
        }
        Standing::On | Standing::Off => Vec::new(),
    }
}

/// The platform stepped in: how much of the evidence is there, and how long there is (row B-24).
fn line<'a>(open: &Dossier, now: Stamp, words: Words<'a>) -> Vec<Span<'a>> {
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
