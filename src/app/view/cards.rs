//! Why: the sentence behind a decision, how it is read, who stands behind it, what is doubtful.
//! Never a sentence of the program's own: cards are data.

use crate::domain::card::{Card, Cards};
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Returns the lines of some cards, one behind the other; what has no card is named as missing.
pub fn lines<'a>(
    ids: &[String],
    cards: Option<&'a Cards>,
    room: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let Some(cards) = cards else {
        return vec![Line::of(vec![span(words.t("state-loading"), Role::Muted)])];
    };
    let mut lines = Vec::new();
    for id in ids {
        if !lines.is_empty() {
            lines.push(Line::blank());
        }
        match cards.get(id) {
            Some(card) => lines.extend(card_lines(card, room, words)),
            None => lines.push(Line::of(vec![
                span(Shown::line(id), Role::Key),
                span("  ", Role::Text),
                span(words.t("card-none"), Role::Warn),
            ])),
        }
    }
    lines
}

fn card_lines<'a>(card: &'a Card, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let language = words.catalog().language().tag();
    let mut lines = vec![Line::of(vec![
        span(Shown::line(&card.id), Role::Key),
        span("  ", Role::Text),
        span(words.word("card-topic", card.topic.code()), Role::Heading),
        span(" · ", Role::Muted),
        span(words.word("authority", card.authority.code()), Role::Muted),
        span(" · ", Role::Muted),
        span(Shown::line(&card.version), Role::Muted),
    ])];
    let reading = Shown::block(card.reading.get(language));
    lines.extend(wrapped(&reading, room, Role::Strong, &[]));
    if !card.quote.is_empty() {
        let quote = Shown::from("“").and(Shown::line(&card.quote)).and("”");
        lines.extend(indented(&quote, room, Role::Text));
    }
    lines.extend(indented(&Shown::line(&card.source), room, Role::Muted));
    if let Some(note) = &card.note {
        let note = Shown::from("! ").and(Shown::block(note.get(language)));
        lines.extend(indented(&note, room, Role::Note));
    }
    lines.extend(others("card-also", &card.also, room, words));
    lines.extend(others("card-against", &card.against, room, words));
    lines
}

fn others<'a>(key: &'static str, ids: &[String], room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    if ids.is_empty() {
        return Vec::new();
    }
    let ids = words.t(key).and(" ").and(Shown::line(&ids.join(" ")));
    indented(&ids, room, Role::Muted)
}

fn indented(text: &Shown<'_>, room: usize, role: Role) -> Vec<Line<'static>> {
    let mut lines = wrapped(text, room.saturating_sub(2), role, &[]);
    for line in &mut lines {
        line.indent.0 = 2;
    }
    lines
}
