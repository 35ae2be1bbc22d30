//! One row of the queue: time left, what is due, about what, who, and in which language.
//! Never longer than the pane: what matters most stands first.

use ratatui::layout::Rect;

use crate::domain::case::CaseKind;
use crate::domain::deadline::DeadlineKind;
use crate::domain::order::GroupState;
use crate::domain::queue::QueueRow;
use crate::domain::time::MINUTE_MS;
use crate::ui::model::Model;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, Span, cols_of, span};
use crate::ui::words::{Shown, Words};

/// A row within this of its time is marked.
const SOON_MS: i64 = 30 * MINUTE_MS;
/// Columns of the time left, at least.
const DUE_COLS: u16 = 7;
/// Columns before the unit of it: a sign, two digits and a blank.
const BEFORE_UNIT_COLS: usize = 4;
/// Columns of what is due.
const KIND_COLS: u16 = 8;
/// A row with less room than this behind what is due names no language.
const LANGUAGE_FROM_COLS: u16 = 9;
/// From this width on a row has room for the buyer and the order number in columns of their own.
const WIDE_FROM_COLS: u16 = 54;
/// Columns of a buyer that tell it from others.
const NAME_COLS: usize = 4;
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
    let due_cols = due_cols(words);
    paint.line_right(
        part(area, 2, due_cols),
        &[span(words.left(left_ms), urgency)],
    );

    let kind_at = 2 + due_cols + 1;
    let kind = words.word("deadline", row.deadline.kind.code());
    let kind_role = match Urgency::of(left_ms) {
        Urgency::Late => Role::Strong,
        _ => Role::Text,
    };
    let is_wide = area.width >= WIDE_FROM_COLS;
    let kind_cols = if is_wide { KIND_COLS + 2 } else { KIND_COLS };
    paint.line(part(area, kind_at, kind_cols), &[span(kind, kind_role)]);

    let rest = part(area, kind_at + kind_cols + 1, area.width);
    let mut about = rest;
    if rest.width >= LANGUAGE_FROM_COLS {
        let language = language_tag(row);
        paint.line_right(rest, &[span(&language, Role::Muted)]);
        let cols = u16::try_from(language.cols()).unwrap_or(2).max(2);
        about.width -= (cols + 1).min(about.width);
    }
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

/// Columns in which the time left stands whole in a language, hours and minutes alike.
fn due_cols(words: Words<'_>) -> u16 {
    let units = [words.t("unit-minutes").cols(), words.t("unit-hours").cols()];
    let cols = units.into_iter().max().unwrap_or(0) + BEFORE_UNIT_COLS;
    u16::try_from(cols).unwrap_or(DUE_COLS).max(DUE_COLS)
}

fn draw_about(model: &Model, row: &QueueRow, is_wide: bool, area: Rect, paint: &mut Paint<'_>) {
    let buyer = span(Shown::line(&row.buyer), Role::Text);
    let mut facts = about(row, paint.words);
    facts.splice(0..0, handed_over(row, is_wide, paint.words));
    facts.splice(0..0, claim(model, row, false));
    if is_wide {
        facts.extend(waits(model, row, paint.words));
        facts.extend(lane(row, paint.words));
        if facts.is_empty() {
            paint.line(area, &[buyer]);
            return;
        }
        let buyer_cols = (area.width * 2 / 5).clamp(6, 16);
        paint.line(part(area, 0, buyer_cols), &[buyer]);
        let facts: Vec<Span<'_>> = joined(facts).collect();
        paint.line(part(area, buyer_cols + 1, area.width), &facts);
        return;
    }
    // The narrow row names the buyer behind the facts as far as there is room, and how long one
    // waits only behind the name.
    let mut spans: Vec<Span<'_>> = joined(facts).collect();
    let room = |spans: &[Span<'_>]| usize::from(area.width).saturating_sub(cols_of(spans));
    let is_first = spans.is_empty();
    let cols = buyer.text.cols();
    if is_first || cols > 0 && room(&spans) > cols.min(NAME_COLS) {
        let role = if is_first { Role::Text } else { Role::Muted };
        let gap = if is_first { "" } else { " " };
        spans.push(span(gap, Role::Muted));
        spans.push(Span { role, ..buyer });
        let waits = waits(model, row, paint.words);
        let waits = waits.filter(|one| room(&spans) > one.text.cols());
        spans.extend(
            waits
                .into_iter()
                .flat_map(|one| [span(" ", Role::Muted), one]),
        );
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

/// Returns all that is told of a row: who answers, what it is about, how long the buyer waits,
/// in which lane.
pub fn facts<'a>(model: &Model, row: &'a QueueRow, words: Words<'a>) -> Vec<Span<'a>> {
    let mut facts: Vec<Span<'a>> = claim(model, row, true).into_iter().collect();
    facts.extend(handed_over(row, true, words));
    facts.extend(about(row, words));
    facts.extend(waits(model, row, words));
    facts.extend(lane(row, words));
    facts
}

/// Returns that the answer bot has left a buyer who waits to a person (row E-32); the sign alone where
/// there is no room.
fn handed_over<'a>(row: &QueueRow, is_whole: bool, words: Words<'a>) -> Option<Span<'a>> {
    let is_open = row.is_handed_over && row.waiting_since.is_some();
    is_open.then(|| {
        if is_whole {
            span(signs::BOT, Role::Warn).and(words.t("queue-bot"))
        } else {
            span(signs::BOT.trim_end(), Role::Warn)
        }
    })
}

/// Returns who looks after the conversation (row B-01).
fn lane<'a>(row: &QueueRow, words: Words<'a>) -> Option<Span<'a>> {
    let lane = row.lane?;
    Some(span(words.word("lane", lane.code()), Role::Muted))
}

/// Returns who is answering; one's own name only where `is_whole`.
fn claim(model: &Model, row: &QueueRow, is_whole: bool) -> Option<Span<'static>> {
    let agent = row.claimed_by(model.now)?;
    let is_own = agent == model.actor.name;
    Some(match (is_own, is_whole) {
        (true, false) => span("✎", Role::Muted),
        (true, true) => span("✎ ", Role::Muted).and(Shown::line(agent)),
        (false, _) => span("✎ ", Role::Warn).and(Shown::line(agent)),
    })
}

/// Returns how long the buyer waits, where something else is due; or how long a buyer is silent who
/// does not confirm (row C-21).
fn waits<'a>(model: &Model, row: &QueueRow, words: Words<'a>) -> Option<Span<'a>> {
    let waiting = row
        .waiting_since
        .filter(|_| row.deadline.kind != DeadlineKind::Reply);
    let is_unconfirmed = row.case.and_then(|case| case.kind) == Some(CaseKind::Unconfirmed);
    let silent = row
        .silent_since()
        .filter(|_| is_unconfirmed && row.deadline.kind != DeadlineKind::Quiet);
    let (key, since) = match (waiting, silent) {
        (Some(since), _) => ("queue-waits-short", since),
        (None, since) => ("queue-silent-short", since?),
    };
    let time = words.left(model.now.since(since).max(0));
    Some(span(words.with(key, &[("time", &time)]), Role::Muted))
}

/// Returns what a row is about, the most telling first.
fn about<'a>(row: &'a QueueRow, words: Words<'a>) -> Vec<Span<'a>> {
    let mut facts = Vec::new();
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
