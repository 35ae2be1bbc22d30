//! What a platform does to a shop that sends contacts, and what the source texts say of it, as lines:
//! the same in the dialog of a stop and beside a flagged text.
//! Never decides which of two texts counts: the platform's data say so.

use super::theme::Role;
use super::widgets::{Line, span, wrapped};
use super::words::{Shown, Words};
use crate::domain::platform::{Platform, Says};

/// All measures in one paragraph, so that a small screen shows every one (rows B-31, B-32).
pub fn penalties<'a>(platform: &'a Platform, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let measures = platform.penalties.iter();
    let measures = measures
        .map(|measure| Shown::line(words.catalog().word("penalty", measure)))
        .reduce(|all, measure| all.and(words.t("check-between")).and(measure));
    let Some(measures) = measures else {
        return Vec::new();
    };
    let mut lines = vec![Line::of(vec![span(
        words.t("stopped-penalties"),
        Role::Heading,
    )])];
    lines.extend(indented(&measures, "– ", room, Role::Text));
    let source = &platform.penalty_source;
    let is_quoted = platform
        .sources
        .iter()
        .any(|s| s.name == *source && s.says == Says::Forbids);
    if !source.is_empty() && !is_quoted {
        lines.extend(named("stopped-source", source, room, words));
    }
    lines
}

/// The sentence that forbids and the one that advises the opposite, the one that counts first
/// (row X-01).
pub fn sources<'a>(platform: &'a Platform, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let first = |says| platform.sources.iter().find(|source| source.says == says);
    let forbids = first(Says::Forbids);
    let advises = first(Says::Advises);
    let mut both: Vec<_> = [("stopped-forbids", forbids), ("stopped-advises", advises)]
        .into_iter()
        .collect();
    if platform.sources.first().map(|source| source.says) == Some(Says::Advises) {
        both.reverse();
    }
    let mut lines = Vec::new();
    for (key, source) in both {
        let Some(source) = source else { continue };
        lines.extend(named(key, &source.name, room, words));
        let quote = Shown::from("«").and(Shown::line(&source.quote)).and("»");
        lines.extend(indented(&quote, "  ", room, Role::Muted));
    }
    lines
}

/// A source by its name and section.
fn named(key: &'static str, source: &str, room: usize, words: Words<'_>) -> Vec<Line<'static>> {
    let name = Shown::line(words.catalog().word("source", source));
    let text = words.t(key).into_owned().and(" ").and(name);
    wrapped(&text, room, Role::Text, &[])
}

/// A paragraph with a sign before its first row, and the same room before the others.
pub fn indented(
    text: &Shown<'_>,
    sign: &'static str,
    room: usize,
    role: Role,
) -> Vec<Line<'static>> {
    let cols = Shown::from(sign).cols();
    let mut lines = wrapped(text, room.saturating_sub(cols).max(1), role, &[]);
    for (place, line) in lines.iter_mut().enumerate() {
        if place == 0 && !sign.trim().is_empty() {
            line.lead.push(span(sign, Role::Muted));
        } else {
            line.indent.0 += u16::try_from(cols).unwrap_or(0);
        }
    }
    lines
}
