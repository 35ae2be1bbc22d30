//! What an answer has to take up: the buyer's unanswered messages (row A-10) and the open matter
//! (row E-22). Never more rows than leave room for the words.

use crate::domain::case::{Case, Party};
use crate::domain::dossier::Dossier;
use crate::domain::order::Order;
use crate::domain::time::Zone;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Span, span};
use crate::ui::words::{Shown, Words};

/// So many unanswered messages are listed; the rest is counted.
const QUESTIONS: usize = 3;

/// Returns the rows that the lines would take.
pub fn wanted_rows(model: &Model) -> u16 {
    let Some(open) = &model.dossier else {
        return 0;
    };
    let questions = open.unanswered().take(QUESTIONS).count();
    let card = usize::from(open.transaction_to_tell().is_some());
    u16::try_from(questions + card + usize::from(open_case(open).is_some())).unwrap_or(0)
}

/// Returns the lines.
pub fn lines<'a>(model: &'a Model, cols: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let Some(open) = &model.dossier else {
        return Vec::new();
    };
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let mut lines = Vec::new();
    if let Some(case) = open_case(open) {
        lines.push(case_line(case, words));
    }
    if let Some(order) = open.transaction_to_tell() {
        lines.push(card_line(order, model, zone, words));
    }
    let all = open.unanswered().count();
    // The newest ones: the last question is the one that is answered first.
    for (n, message) in open
        .unanswered()
        .skip(all.saturating_sub(QUESTIONS))
        .enumerate()
    {
        let mut spans = vec![
            span("? ", Role::Due),
            span(words.time(message.fields.at, zone), Role::Muted),
            span(" ", Role::Text),
        ];
        if n == 0 && all > QUESTIONS {
            let more = i64::try_from(all - QUESTIONS).unwrap_or(i64::MAX);
            spans.push(span(
                words.count("composer-more-questions", more),
                Role::Due,
            ));
            spans.push(span(" ", Role::Text));
        }
        spans.push(what_was_asked(
            model.hidden.words(message),
            message.fields.kind.code(),
            cols,
            words,
        ));
        lines.push(Line::of(spans));
    }
    lines
}

fn what_was_asked<'a>(text: &str, kind: &'a str, cols: usize, words: Words<'a>) -> Span<'a> {
    if text.is_empty() {
        return span(words.word("message-kind", kind), Role::Muted);
    }
    // More than a row can hold need not be cleaned.
    let beginning: String = text.chars().take(cols).collect();
    span(Shown::line(&beginning), Role::Buyer)
}

/// What the buyer paid, when, and the number of it: the card that one key sends (row E-09).
fn card_line<'a>(order: &Order, model: &Model, zone: Zone, words: Words<'a>) -> Line<'a> {
    let fields = &order.fields;
    let mut spans = vec![span("¤ ", Role::Due)];
    if let Some(paid) = fields.paid() {
        spans.push(span(words.money(paid), Role::Strong));
        spans.push(span(" · ", Role::Muted));
    }
    if let Some(at) = fields.paid_at {
        spans.push(span(words.short_time(at, model.now, zone), Role::Muted));
        spans.push(span(" · ", Role::Muted));
    }
    let number = fields.pay_number.as_deref().unwrap_or_default();
    spans.push(span(Shown::line(number), Role::Text));
    spans.push(span("  ", Role::Text));
    spans.push(span(words.t("composer-card-key"), Role::Key));
    Line::of(spans)
}

fn open_case(open: &Dossier) -> Option<&Case> {
    let is_open = |case: &&Case| case.fields.state.is_some_and(|state| !state.is_closed());
    open.cases.iter().find(is_open)
}

fn case_line<'a>(case: &'a Case, words: Words<'a>) -> Line<'a> {
    let fields = &case.fields;
    let mut spans = vec![span("◇ ", Role::Warn)];
    if let Some(kind) = fields.kind {
        spans.push(span(words.word("case-kind", kind.code()), Role::Strong));
    }
    if let Some(state) = fields.state {
        let role = match state.who_acts() {
            Party::Merchant => Role::Warn,
            Party::Buyer | Party::Platform | Party::Nobody => Role::Muted,
        };
        spans.push(span(" · ", Role::Muted));
        spans.push(span(words.word("case-state", state.code()), role));
    }
    if let Some(amount) = fields.amount {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(words.money(amount), Role::Text));
    }
    Line::of(spans)
}
