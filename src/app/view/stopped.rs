//! Why the gate stopped an answer: what was found and why, what may be sent instead, what the
//! platform does to shops that send it, and the source texts, also where they contradict each other.
//! Never decides what a key does there; `overlays` does.

use ratatui::layout::Rect;

use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};
use crate::domain::platform::Platform;
use crate::notice::tone::Tone;
use crate::ui::explain::explained;
use crate::ui::signs;
use crate::ui::sources::{indented, penalties, sources};
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
