//! Why the gate stopped an answer: what was found and why, what may be sent instead, what the
//! platform does to shops that send it, and the source texts, also where they contradict each other.
//! Never decides what a key does there; `overlays` does.

use ratatui::layout::Rect;

use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};
use crate::domain::platform::{Platform, Says};
use crate::notice::tone::Tone;
use crate::ui::explain::explained;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, span, wrapped};
use crate::ui::words::{Shown, Words};

/// What is shown.
#[derive(Debug, Clone, Copy)]
pub struct Stopped<'a> {
    /// What was found.
    pub judgement: &'a Judgement,
    /// The words that were judged; not safe for a screen.
    pub text: &'a str,
    /// What may be sent instead; not safe for a screen.
    pub suggestion: Option<&'a str>,
    /// The lists of the tone check: they know how to say it instead.
    pub tone: &'a Tone,
    /// The platform of the matter.
    pub platform: Option<&'a Platform>,
}

/// Returns the lines of the dialog. Between its parts stands a blank line where `height` rows have
/// room for it.
pub fn lines<'a>(
    stopped: Stopped<'a>,
    room: usize,
    height: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let nothing_left = match stopped.judgement.verdict {
        Verdict::Hold => "stopped-held",
        Verdict::Pass | Verdict::Warn | Verdict::Block => "stopped-nothing-left",
    };
    let mut parts = vec![wrapped(&words.t(nothing_left), room, Role::Text, &[])];
    parts.push(findings(
        stopped.judgement,
        stopped.text,
        stopped.tone,
        room,
        words,
    ));
    if let Some(text) = stopped.suggestion {
        parts.push(instead(text, room, words));
    }
    let is_contact = !stopped.judgement.findings.iter().all(is_tone);
    if let Some(platform) = stopped.platform.filter(|_| is_contact) {
        parts.push(penalties(platform, room, words));
        parts.push(sources(platform, room, words));
    }
    parts.retain(|part| !part.is_empty());
    let rows: usize = parts.iter().map(Vec::len).sum();
    let has_room = rows + parts.len().saturating_sub(1) <= height;
    let mut lines: Vec<Line<'a>> = Vec::new();
    for part in parts {
        if has_room && !lines.is_empty() {
            lines.push(Line::blank());
        }
        lines.extend(part);
    }
    lines
}

/// Returns the lines of what was found in some words.
pub fn findings<'a>(
    judgement: &'a Judgement,
    text: &str,
    tone: &'a Tone,
    room: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let findings = judgement.findings.iter();
    findings
        .flat_map(|finding| found(finding, text, tone, room, words))
        .collect()
}

/// Returns where the dialog stands: on a small screen it takes every row.
pub fn area(screen: Rect, cols: u16, lines: usize) -> Rect {
    let rows = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2);
    let height = rows.min(screen.height);
    Rect {
        x: screen.x + (screen.width - cols) / 2,
        y: screen.y + (screen.height - height) / 3,
        width: cols,
        height,
    }
}

/// What was found by which rule, and below it what speaks for it and what would clear it.
fn found<'a>(
    finding: &'a Finding,
    text: &str,
    tone: &'a Tone,
    room: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let letters = text.chars().skip(finding.start);
    let part: String = letters
        .take(finding.end.saturating_sub(finding.start))
        .collect();
    let (sign, role) = signs::verdict(finding.verdict);
    let mut lines = vec![Line::of(vec![
        span(sign, role),
        span(words.word("finding", finding.kind.code()), Role::Strong),
        span("  ", Role::Text),
        span(Shown::line(&part), Role::Finding),
        span("  ", Role::Text),
        span(Shown::line(finding.rule), Role::Muted),
    ])];
    let explained = explained(
        finding.kind,
        finding.rule,
        finding.verdict,
        finding.evidence.codes(),
        words,
    );
    lines.extend(indented(&explained, "  ", room, Role::Muted));
    if is_tone(finding)
        && let Some(advice) = tone.advice(text, finding.start)
    {
        lines.extend(indented(&Shown::line(advice), "→ ", room, Role::Text));
    }
    lines
}

/// A threat or an insult has nothing to do with contacts and their penalties.
const fn is_tone(finding: &Finding) -> bool {
    matches!(finding.kind, FindingKind::Threat | FindingKind::Insult)
}

fn instead<'a>(text: &str, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let mut lines = vec![Line::of(vec![
        span("s ", Role::Key),
        span(words.t("stopped-suggestion"), Role::Heading),
    ])];
    lines.extend(indented(&Shown::block(text), "  ", room, Role::Text));
    lines
}

/// All measures in one paragraph, so that a small screen shows every one (rows B-31, B-32).
fn penalties<'a>(platform: &'a Platform, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
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
fn sources<'a>(platform: &'a Platform, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
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
fn indented(text: &Shown<'_>, sign: &'static str, room: usize, role: Role) -> Vec<Line<'static>> {
    let cols = Shown::from(sign).cols();
    let mut lines = wrapped(text, room.saturating_sub(cols).max(1), role, &[]);
    for (place, line) in lines.iter_mut().enumerate() {
        if place == 0 && !sign.trim().is_empty() {
            line.spans.insert(0, span(sign, Role::Muted));
        } else {
            line.indent.0 += u16::try_from(cols).unwrap_or(0);
        }
    }
    lines
}
