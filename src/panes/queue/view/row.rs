//! One row of the queue: time left, what is due, about what, who, and in which language.
//! Never longer than the pane: what matters most stands first.

use ratatui::layout::Rect;

use crate::domain::deadline::DeadlineKind;
use crate::domain::order::GroupState;
use crate::domain::queue::QueueRow;
use crate::domain::time::MINUTE_MS;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, Span, cols_of, span};
use crate::ui::words::{Shown, Words};

/// A row within this of its time is marked.
const SOON_MS: i64 = 30 * MINUTE_MS;
/// Columns of the time left.
const DUE_COLS: u16 = 7;
/// Columns of what is due.
const KIND_COLS: u16 = 8;
/// From this width on a row has room for the buyer and the order number in columns of their own.
const WIDE_FROM_COLS: u16 = 54;
/// Digits of an order number that tell it from its neighbours.
const TAIL: usize = 4;

/// How near the time of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Its time has passed.
    Late,
    /// Its time is near.
    Soon,
    /// There is time.
    Later,
}

impl Urgency {
    /// Tells how near a time is.
    pub const fn of(left_ms: i64) -> Urgency {
        if left_ms < 0 {
            Urgency::Late
        } else if left_ms < SOON_MS {
            Urgency::Soon
        } else {
            Urgency::Later
        }
    }

    /// Returns its sign and role.
    pub const fn look(self) -> (&'static str, Role) {
        match self {
            Urgency::Late => ("!", Role::Late),
            Urgency::Soon => ("▴", Role::Due),
            Urgency::Later => (" ", Role::Muted),
        }
    }
}

/// Draws a row.
pub fn draw(model: &Model, row: &QueueRow, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let left_ms = row.deadline.at.since(model.now);
    let (sign, urgency) = Urgency::of(left_ms).look();
    let mark = if is_chosen { "▸" } else { " " };
    paint.line(part(area, 0, 1), &[span(mark, Role::Key)]);
    paint.line(part(area, 1, 1), &[span(sign, urgency)]);
    paint.line_right(
        part(area, 2, DUE_COLS),
        &[span(words.left(left_ms), urgency)],
    );

    let kind_at = 2 + DUE_COLS + 1;
    let kind = words.word("deadline", row.deadline.kind.code());
    let kind_role = match Urgency::of(left_ms) {
        Urgency::Late => Role::Strong,
        _ => Role::Text,
    };
    let is_wide = area.width >= WIDE_FROM_COLS;
    let kind_cols = if is_wide { KIND_COLS + 4 } else { KIND_COLS };
    paint.line(part(area, kind_at, kind_cols), &[span(kind, kind_role)]);

    let rest = part(area, kind_at + kind_cols + 1, area.width);
    let language = language_tag(row);
    paint.line_right(rest, &[span(&language, Role::Muted)]);
    let language_cols = u16::try_from(language.cols()).unwrap_or(2).max(2);
    let mut about = Rect {
        width: rest.width.saturating_sub(language_cols + 1),
        ..rest
    };
    if is_wide {
        let tail_cols = 6;
        paint.line(
            Rect {
                x: about.right().saturating_sub(tail_cols),
                width: tail_cols,
                ..about
            },
            &[span(order_tail(row), Role::Muted)],
        );
        about.width = about.width.saturating_sub(tail_cols + 1);
    }
    draw_about(model, row, is_wide, about, paint);
}

fn draw_about(model: &Model, row: &QueueRow, is_wide: bool, area: Rect, paint: &mut Paint<'_>) {
    let buyer = Shown::line(&row.buyer);
    let facts = facts(model, row, paint.words);
    let mut spans: Vec<Span<'_>> = Vec::new();
    if is_wide {
        let buyer_cols = (area.width / 3).clamp(6, 14);
        paint.line(part(area, 0, buyer_cols), &[span(&buyer, Role::Text)]);
        spans.extend(joined(facts));
        paint.line(part(area, buyer_cols + 1, area.width), &spans);
        return;
    }
    // The narrow row names the buyer behind the facts as far as there is room.
    spans.extend(joined(facts));
    if !buyer.is_empty() {
        if !spans.is_empty() {
            spans.push(span(" ", Role::Muted));
        }
        let room = usize::from(area.width).saturating_sub(cols_of(&spans));
        if spans.is_empty() || room >= buyer.cols().min(4) {
            spans.push(span(&buyer, Role::Muted));
        } else {
            spans.pop();
        }
    }
    paint.line(area, &spans);
}

fn part(area: Rect, from: u16, cols: u16) -> Rect {
    let from = from.min(area.width);
    Rect {
        x: area.x + from,
        width: cols.min(area.width - from),
        ..area
    }
}

fn joined(facts: Vec<Span<'_>>) -> impl Iterator<Item = Span<'_>> {
    facts.into_iter().enumerate().flat_map(|(n, fact)| {
        let gap = (n > 0).then(|| span("·", Role::Muted));
        gap.into_iter().chain(std::iter::once(fact))
    })
}

/// Returns what a row is about, the most telling first.
pub fn facts<'a>(model: &Model, row: &'a QueueRow, words: Words<'a>) -> Vec<Span<'a>> {
    let mut facts = Vec::new();
    if let Some(agent) = row.claimed_by(model.now) {
        let role = if agent == model.actor.name {
            Role::Muted
        } else {
            Role::Warn
        };
        facts.push(span("✎ ", role).and(Shown::line(agent)));
    }
    if let Some(work_order) = row.work_order {
        let count = words
            .number(work_order.have)
            .and("/")
            .and(words.number(work_order.need));
        let role = if work_order.have < work_order.need {
            Role::Warn
        } else {
            Role::Ok
        };
        facts.push(span(count, role));
    }
    if let Some(case) = row.case {
        if let Some(reason) = case.reason.filter(|reason| reason.is_urgent()) {
            facts.push(span(words.word("case-reason", reason.code()), Role::Warn));
        }
        if let Some(kind) = case.kind {
            facts.push(span(words.word("case-kind", kind.code()), Role::Text));
        }
    }
    if let Some(group @ (GroupState::Pending | GroupState::Failed)) = row.group {
        facts.push(span(words.word("group-state", group.code()), Role::Text));
    }
    if row.deadline.kind != DeadlineKind::Reply
        && let Some(since) = row.waiting_since
    {
        let waits = words.left(model.now.since(since).max(0));
        facts.push(span(
            words.with("queue-waits-short", &[("time", &waits)]),
            Role::Muted,
        ));
    }
    facts
}

fn language_tag(row: &QueueRow) -> Shown<'static> {
    if row.language.is_empty() {
        Shown::from("··")
    } else {
        Shown::line(&row.language)
    }
}

/// Returns the end of the order number, as `…4321`.
pub fn order_tail(row: &QueueRow) -> Shown<'static> {
    let number = Shown::line(&row.order_number);
    let from = number.as_str().char_indices().rev().nth(TAIL - 1);
    match from {
        Some((at, _)) if at > 0 => Shown::from("…").and(number.part(at..number.as_str().len())),
        _ => number,
    }
}
