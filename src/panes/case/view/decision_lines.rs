//! The lines of the decision: what may be done now, who pays, when money arrives, what is missing,
//! what would change it, and the cards behind it.
//! Never decides: what it shows is what the rules answered.

use crate::domain::time::{Stamp, Zone};
use crate::policy::outcome::{Decision, Outcome};
use crate::policy::promise::Arrival;
use crate::policy::step::{Step, StepKind, StepState};
use crate::policy::way::Choice;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Span, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Options that are shown, at most: the first are what is done next.
const OPTIONS: usize = 4;
/// Cards that are named, at most: as many as stand beside the key in the narrowest column.
const CARDS: usize = 3;
/// Columns that further rows of one thing are set in.
const INDENT: u16 = 2;

/// Returns the lines of what the rules say.
pub fn lines(outcome: &Outcome, model: &Model, cols: u16, words: Words<'_>) -> Vec<Line<'static>> {
    let zone = model.zone();
    let room = usize::from(cols);
    let mut lines = vec![decision(outcome, words)];
    for note in &outcome.notes {
        lines.extend(below(&word(words, "remark", note.code()), room, Role::Note));
    }
    for conflict in &outcome.conflicts {
        let text = Shown::from("! ")
            .and(word(words, "clash", conflict.kind.code()))
            .and(Shown::line(&format!(
                " {} > {}",
                conflict.wins, conflict.yields
            )));
        lines.extend(below(&text, room, Role::Warn));
    }
    lines.extend(outcome.steps.iter().map(|step| step_line(*step, words)));
    for choice in outcome.options.iter().take(OPTIONS) {
        lines.extend(option(choice, model.now, zone, room, words));
    }
    if let Some(arrival) = &outcome.arrival {
        lines.extend(arrives(arrival, model.now, zone, room, words));
    }
    if let Some(freight) = outcome.freight {
        let outward = word(words, "bearer", freight.outward.code());
        let back = word(words, "bearer", freight.back.code());
        let values = [("outward", &outward), ("back", &back)];
        lines.extend(below(
            &words.with("decision-freight", &values),
            room,
            Role::Text,
        ));
    }
    if !outcome.missing.is_empty() {
        let codes = outcome.missing.iter().map(|missing| missing.code());
        let text = words
            .t("decision-missing")
            .and(" ")
            .and(joined(codes, "missing", words));
        lines.extend(below(&text, room, Role::Warn));
    }
    for change in outcome.changes.iter().take(2) {
        let text = words
            .t("decision-if")
            .and(" ")
            .and(word(words, "change", change.when.code()))
            .and(words.arrow())
            .and(word(words, "decision", change.decision.code()));
        lines.extend(below(&text, room, Role::Muted));
    }
    lines.push(why(outcome, words));
    lines
}

fn decision(outcome: &Outcome, words: Words<'_>) -> Line<'static> {
    let (sign, role) = match outcome.decision {
        Decision::NotYet => ("◌ ", Role::Warn),
        Decision::MayApply => ("○ ", Role::Ok),
        Decision::Approve => ("✓ ", Role::Ok),
        Decision::ApproveWithCondition => ("◐ ", Role::Warn),
        Decision::Refuse => ("✗ ", Role::Stop),
        Decision::AskSupervisor => ("? ", Role::Warn),
        Decision::PlatformDecides => ("◆ ", Role::Due),
    };
    Line::of(vec![
        span(sign, role),
        span(word(words, "decision", outcome.heading()), role),
    ])
}

fn step_line(step: Step, words: Words<'_>) -> Line<'static> {
    let (sign, role) = match step.state {
        StepState::Done => ("✓ ", Role::Ok),
        StepState::Open => ("▸ ", Role::Warn),
        StepState::Waiting => ("· ", Role::Muted),
        StepState::Skipped => ("- ", Role::Muted),
    };
    let group = match step.kind {
        StepKind::Recall(_) => "recall",
        StepKind::Ladder(_) => "rung",
        StepKind::Document(_) => "document",
    };
    let spans: Vec<Span<'static>> = vec![
        span(sign, role),
        span(word(words, group, step.kind.code()), role),
        span(" ", Role::Muted),
        span(step.card, Role::Key),
    ];
    indented(Line::of(spans))
}

fn option(
    choice: &Choice,
    now: Stamp,
    zone: Zone,
    room: usize,
    words: Words<'_>,
) -> Vec<Line<'static>> {
    let text = word(words, "way", choice.way.code());
    let Some(stop) = choice.stop else {
        return below(&Shown::from("→ ").and(text), room, Role::Text);
    };
    let mut text =
        Shown::from("× ")
            .and(text)
            .and(words.t("colon"))
            .and(word(words, "stop", stop.code()));
    if let Some(at) = choice.open_at {
        text = text.and(" · ").and(words.short_time(at, now, zone));
    }
    below(&text, room, Role::Disabled)
}

fn arrives(
    arrival: &Arrival,
    now: Stamp,
    zone: Zone,
    room: usize,
    words: Words<'_>,
) -> Vec<Line<'static>> {
    let text = words
        .t("decision-arrives")
        .and(if arrival.is_estimate { " ~ " } else { " " })
        .and(words.short_time(arrival.from, now, zone))
        .and(" – ")
        .and(words.short_time(arrival.to, now, zone));
    let mut lines = below(&text, room, Role::Text);
    if let Some(holiday) = arrival.holiday {
        lines.extend(below(
            &word(words, "holiday", holiday.code()),
            room,
            Role::Note,
        ));
    }
    lines
}

/// The cards, the deciding one first, and the key that opens them.
fn why(outcome: &Outcome, words: Words<'_>) -> Line<'static> {
    let mut spans = vec![span(words.t("decision-why").into_owned(), Role::Muted)];
    for card in outcome.cards.iter().take(CARDS) {
        spans.push(span(" ", Role::Muted));
        spans.push(span(*card, Role::Key));
    }
    spans.push(span("  [w]", Role::Muted));
    Line::of(spans)
}

fn joined(
    codes: impl Iterator<Item = &'static str>,
    group: &'static str,
    words: Words<'_>,
) -> Shown<'static> {
    codes
        .map(|code| word(words, group, code))
        .reduce(|all, one| all.and(words.t("check-between")).and(one))
        .unwrap_or_default()
}

fn word(words: Words<'_>, group: &'static str, code: &'static str) -> Shown<'static> {
    words.word(group, code).into_owned()
}

fn below(text: &Shown<'_>, room: usize, role: Role) -> Vec<Line<'static>> {
    let lines = wrapped(text, room.saturating_sub(usize::from(INDENT)), role, &[]);
    lines.into_iter().map(indented).collect()
}

fn indented(mut line: Line<'static>) -> Line<'static> {
    line.indent.0 = INDENT;
    line
}
