//! The lines of a case: state, kind, reason, amount, what the platform told of the return.
//! Never a line for what was not told.

use crate::domain::case::{Case, CaseFields, Party};
use crate::domain::dossier::Dossier;
use crate::domain::time::Zone;
use crate::policy::{postpone, shown};
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Span, fact, span};
use crate::ui::words::{Shown, Words};

/// Columns of the labels, wide enough for the longest in English and Chinese.
pub const LABEL_COLS: u16 = 8;

/// Returns the lines of a case.
pub fn lines<'a>(case: &'a Case, model: &Model, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let fields = &case.fields;
    let mut lines = vec![state_line(fields, words)];
    let mut add = |key: &'a str, value: Span<'_>| {
        lines.extend(fact(&words.t(key), LABEL_COLS, &value, cols));
    };
    if let Some(kind) = fields.kind {
        add(
            "fact-kind",
            span(words.word("case-kind", kind.code()), Role::Strong),
        );
    }
    let acts = model.acts_of_case(case.id);
    if let Some(off) = postpone::of(&acts, fields.state, model.now) {
        let until = words.short_time(off.until, model.now, zone(model));
        let text = until.and(" · ").and(Shown::line(&off.act.by)).and(" [z]");
        add("fact-postponed", span(text, Role::Warn));
    }
    if let Some(amount) = fields.amount {
        add("fact-amount", span(words.money(amount), Role::Strong));
    }
    if let Some(reason) = fields.reason {
        let role = if reason.is_urgent() {
            Role::Warn
        } else {
            Role::Text
        };
        let word = words.word("case-reason", reason.code());
        let told = fields.reason_text.as_deref().unwrap_or_default();
        let text = if told.is_empty() || told == word.as_str() {
            word.into_owned()
        } else {
            word.and(" · ").and(Shown::line(told))
        };
        add("fact-reason", span(text, role));
    }
    if let Some(marker) = shown::marker(fields, &acts) {
        add(
            "fact-freight",
            span(words.word("freight", marker.code()), Role::Text),
        );
    }
    if let Some(tracking) = &fields.return_tracking {
        let carrier = Shown::line(fields.return_carrier.as_deref().unwrap_or_default());
        add(
            "fact-return",
            span(carrier.and(" ").and(Shown::line(tracking)), Role::Text),
        );
    }
    if let Some(state) = &fields.return_state {
        add("fact-return-state", span(Shown::line(state), Role::Text));
    }
    if let Some(opened) = fields.opened_at {
        let at = words.short_time(opened, model.now, zone(model));
        add("fact-opened", span(at, Role::Muted));
    }
    if !case.number.is_empty() {
        add("fact-number", span(Shown::line(&case.number), Role::Muted));
    }
    if let Some(note) = fields.shop_note.as_deref().filter(|note| !note.is_empty()) {
        add("fact-note", span(Shown::line(note), Role::Note));
    }
    lines
}

/// Sign and word of whose turn it is.
fn state_line<'a>(fields: &'a CaseFields, words: Words<'a>) -> Line<'a> {
    let Some(state) = fields.state else {
        let told = fields.state_text.as_deref().unwrap_or_default();
        return Line::of(vec![
            span("? ", Role::Warn),
            span(Shown::line(told), Role::Text),
        ]);
    };
    let (sign, role) = match state.who_acts() {
        Party::Merchant => ("▸ ", Role::Warn),
        Party::Buyer => ("◇ ", Role::Text),
        Party::Platform => ("◆ ", Role::Due),
        Party::Nobody => ("✓ ", Role::Ok),
    };
    let mut spans = vec![span(
        Shown::from(sign).and(words.word("case-state", state.code())),
        role,
    )];
    if fields.stepped_in == Some(true) {
        spans.push(span("  ◆ ", Role::Due).and(words.t("case-stepped-in")));
    }
    Line::of(spans)
}

/// Returns what is due in the matter, soonest first, each with who set the time.
pub fn deadlines<'a>(open: &'a Dossier, model: &Model, words: Words<'a>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for deadline in open
        .deadlines
        .iter()
        .filter(|deadline| deadline.done_at.is_none())
    {
        let left_ms = deadline.at.since(model.now);
        let (sign, role) = if left_ms < 0 {
            ("! ", Role::Late)
        } else {
            ("· ", Role::Due)
        };
        let at = words.short_time(deadline.at, model.now, zone(model));
        lines.push(Line::of(vec![
            span(sign, role),
            span(words.left(left_ms), role),
            span(" ", Role::Text),
            span(words.word("deadline", deadline.kind.code()), Role::Text),
            span(" · ", Role::Muted),
            span(at, Role::Muted),
        ]));
        let mut source = vec![span(
            words.word("deadline-source", deadline.source.code()),
            Role::Muted,
        )];
        if !deadline.card.is_empty() {
            source.push(span(" ", Role::Muted));
            source.push(span(Shown::line(&deadline.card), Role::Key));
        }
        let mut second = Line::of(source);
        second.indent.0 = 2;
        lines.push(second);
    }
    lines
}

fn zone(model: &Model) -> Zone {
    model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone)
}
