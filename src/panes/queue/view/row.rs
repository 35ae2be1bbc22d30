//! One row of the queue: time left, who it is, what is due and about what, and in which language.
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
/// A row with less room than this behind the time left names no language.
const LANGUAGE_FROM_COLS: u16 = 18;
/// The widest column of who it is: a name and the end of an order number.
const WHO_COLS: u16 = 22;
/// Columns of a buyer that tell it from others; a longer name gives room to the order number.
const NAME_COLS: usize = 8;
/// Columns of a fact that say something; fewer are left out.
const FACT_COLS: usize = 4;
/// From so many columns of what it is about on, there is room for the waiting time and the lane.
const WHOLE_FROM_COLS: u16 = 18;
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

    let mut rest = part(area, 2 + due_cols + 1, area.width);
    if rest.width >= LANGUAGE_FROM_COLS {
        let language = language_tag(row);
        paint.line_right(rest, &[span(&language, Role::Muted)]);
        let cols = u16::try_from(language.cols()).unwrap_or(2).max(2);
        rest.width -= (cols + 1).min(rest.width);
    }
    let who_cols = (rest.width.saturating_sub(1) / 2).min(WHO_COLS);
    draw_who(model, row, part(rest, 0, who_cols), paint);
    draw_what(model, row, part(rest, who_cols + 1, rest.width), paint);
}

/// Columns in which the time left stands whole in a language, hours and minutes alike.
fn due_cols(words: Words<'_>) -> u16 {
    let units = [words.t("unit-minutes").cols(), words.t("unit-hours").cols()];
    let cols = units.into_iter().max().unwrap_or(0) + BEFORE_UNIT_COLS;
    u16::try_from(cols).unwrap_or(DUE_COLS).max(DUE_COLS)
}

/// Draws who it is: that somebody answers, the buyer, and the end of the order number where there is
/// room for both.
fn draw_who(model: &Model, row: &QueueRow, area: Rect, paint: &mut Paint<'_>) {
    let marks: Vec<Span<'_>> = [claim_sign(model, row), handed_over(row, false, paint.words)]
        .into_iter()
        .flatten()
        .collect();
    let used = paint.line(area, &marks);
    let mut room = part(area, used, area.width);
    let (buyer, tail) = (Shown::line(&row.buyer), last_digits(row));
    let tail_cols = u16::try_from(tail.cols()).unwrap_or(room.width);
    let gap = u16::from(!buyer.is_empty());
    let least = tail.cols() + usize::from(gap) + buyer.cols().min(NAME_COLS);
    if least <= usize::from(room.width) {
        paint.line_right(room, &[span(tail, Role::Muted)]);
        room.width -= tail_cols + gap;
    }
    paint.line(room, &[span(buyer, Role::Text)]);
}

/// Draws what is due and what it is about, the most telling first.
fn draw_what(model: &Model, row: &QueueRow, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let left_ms = row.deadline.at.since(model.now);
    let role = match Urgency::of(left_ms) {
        Urgency::Late => Role::Strong,
        Urgency::Soon | Urgency::Later => Role::Text,
    };
    let mut facts = about(row, words);
    // How much evidence is there stays whole: the word before it gives way.
    let count = row
        .work_order
        .map_or(0, |_| cols_of(facts.get(..1).unwrap_or_default()) + 1);
    if area.width >= WHOLE_FROM_COLS {
        facts.splice(0..0, claim(model, row, false));
        facts.extend(waits(model, row, words));
        facts.extend(lane(row, words));
    }
    let kind = words.word("deadline", row.deadline.kind.code());
    let count = u16::try_from(count).unwrap_or(0);
    let kind_cols = area.width.saturating_sub(count);
    let used = paint.line(part(area, 0, kind_cols), &[span(kind, role)]);
    let room = part(area, used + 1, area.width);
    paint.line(room, &fitting(facts, usize::from(room.width)));
}

/// Returns the facts that there is room for; the last one is cut only where enough of it is left.
fn fitting(facts: Vec<Span<'_>>, cols: usize) -> Vec<Span<'_>> {
    let mut spans: Vec<Span<'_>> = Vec::new();
    for fact in facts {
        let gap = usize::from(!spans.is_empty());
        let room = cols.saturating_sub(cols_of(&spans) + gap);
        if room < fact.text.cols().min(FACT_COLS) {
            break;
        }
        if gap > 0 {
            spans.push(span("·", Role::Muted));
        }
        spans.push(fact);
    }
    spans
}

fn part(area: Rect, from: u16, cols: u16) -> Rect {
    let from = from.min(area.width);
    Rect {
        x: area.x + from,
        width: cols.min(area.width - from),
        ..area
    }
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

/// Returns the sign that somebody is answering.
fn claim_sign(model: &Model, row: &QueueRow) -> Option<Span<'static>> {
    let agent = row.claimed_by(model.now)?;
    let is_own = agent == model.actor.name;
    Some(span("✎", if is_own { Role::Muted } else { Role::Warn }))
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
    let last = last_digits(row);
    if last.as_str().len() < row.order_number.len() {
        Shown::from("…").and(last)
    } else {
        last
    }
}

/// Returns the digits at the end of the order number that tell it from its neighbours.
fn last_digits(row: &QueueRow) -> Shown<'static> {
    let number = Shown::line(&row.order_number);
    let from = number.as_str().char_indices().rev().nth(TAIL - 1);
    match from {
        Some((at, _)) => number.part(at..number.as_str().len()),
        None => number,
    }
}
