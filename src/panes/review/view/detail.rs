//! The chosen text with all that a supervisor needs: the words with what was found, why, the chat
//! around it, earlier flags of the person, what the platform does to shops, and what the source
//! texts say, also where they contradict each other.
//! Never shows a buyer's contact in full: what comes here is masked.

use ratatui::layout::Rect;

use super::list::{sign, who};
use crate::domain::conversation::{Direction, Message, MessageKind};
use crate::domain::finding::FindingKind;
use crate::domain::review::{Review, ReviewDetail, ReviewKind};
use crate::domain::time::Zone;
use crate::panes::review::chosen;
use crate::panes::review::state::State;
use crate::text::bidi;
use crate::ui::decided::{self, decided};
use crate::ui::explain::explained;
use crate::ui::model::Model;
use crate::ui::sources::{indented, penalties, sources};
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Line, Mark, Paint, Scroll, draw_lines, heading, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Draws the details of the chosen entry.
pub fn draw(model: &Model, state: &State, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let Some(entry) = chosen(model, state) else {
        Frame::default().draw(area, paint);
        return;
    };
    let inside = Frame::inside(area);
    let cols = inside.width.saturating_sub(2);
    let detail = model.reviews.detail_of(entry.id);
    let lines = lines(model, entry, detail, cols, words);
    let height = usize::from(inside.height);
    let first = state.scroll.min(lines.len().saturating_sub(height));
    let (mark, role) = sign(entry);
    let severity = words.word("severity", entry.severity.code());
    Frame {
        title: vec![
            span(Shown::from(mark).and(severity), role),
            span(" · ", Role::Muted),
            span(words.word("review-kind", entry.kind.code()), Role::Text),
            span(" · ", Role::Muted),
            span(who(entry, words), Role::Shop),
        ],
        scroll: Some(Scroll {
            before: first,
            shown: height.min(lines.len()),
            all: lines.len(),
        }),
        ..Frame::default()
    }
    .draw(area, paint);
    let room = Rect {
        x: inside.x + 1,
        width: cols,
        ..inside
    };
    draw_lines(&lines, first, room, paint);
}

/// Returns all lines, what is needed first before what is needed seldom.
fn lines<'a>(
    model: &'a Model,
    entry: &'a Review,
    detail: Option<&'a ReviewDetail>,
    cols: u16,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let room = usize::from(cols).max(1);
    let mut lines = text(entry, room);
    if let Some(does) = &entry.does {
        let what = words.word("deed", does.kind.code()).as_str().to_owned();
        let told = words.told("review-does", &[("what", what)]);
        lines.extend(wrapped(&told, room, Role::Muted, &[]));
    }
    if let Some(decision) = &entry.decision {
        lines.push(heading(
            vec![span(words.t("review-decision"), Role::Heading)],
            cols,
        ));
        lines.extend(wrapped(&decided(decision, words), room, Role::Ok, &[]));
        let by = [
            ("name", decision.by.clone()),
            (
                "time",
                words
                    .day_time(decision.at, model.zone())
                    .as_str()
                    .to_owned(),
            ),
        ];
        let by = words.told("review-decided-by", &by);
        lines.extend(wrapped(&by, room, Role::Muted, &[]));
        if !decision.note.is_empty() {
            lines.extend(indented(
                &Shown::block(&decision.note),
                "✎ ",
                room,
                Role::Note,
            ));
        }
    }
    lines.push(heading(
        vec![span(words.t("review-found"), Role::Heading)],
        cols,
    ));
    lines.extend(found(entry, room, words));
    let Some(detail) = detail else {
        lines.extend(wrapped(&words.t("review-loading"), room, Role::Muted, &[]));
        return lines;
    };
    lines.push(heading(
        vec![span(words.t("review-around"), Role::Heading)],
        cols,
    ));
    lines.extend(around(detail, words, model.zone()));
    if !entry.author.is_empty() {
        lines.extend(earlier(model, detail, cols, words));
    }
    let is_tone = |kind: &str| {
        matches!(
            FindingKind::from_code(kind),
            Some(FindingKind::Threat | FindingKind::Insult)
        )
    };
    let has_contact = entry.findings.iter().any(|found| !is_tone(&found.kind));
    if let Some(platform) = model.platform_of(&detail.shop)
        && has_contact
        && entry.kind != ReviewKind::Bait
    {
        lines.extend(penalties(platform, room, words));
        lines.extend(sources(platform, room, words));
    }
    lines
}

/// The whole text with what was found in it.
fn text(entry: &Review, room: usize) -> Vec<Line<'static>> {
    let letters: Vec<char> = entry.text.chars().collect();
    let mut shown = Shown::default();
    let mut marks: Vec<Mark> = Vec::new();
    let mut at = 0;
    let part = |from: usize, to: usize| -> Shown<'static> {
        let text: String = letters.get(from..to).unwrap_or_default().iter().collect();
        Shown::block(&text)
    };
    for finding in &entry.findings {
        let start = finding.start.max(at);
        let end = finding.end.max(start);
        shown = shown.and(part(at, start));
        let begin = shown.as_str().len();
        shown = shown.and(part(start, end));
        if shown.as_str().len() > begin {
            marks.push((begin..shown.as_str().len(), Role::Finding));
        }
        at = end;
    }
    shown = shown.and(part(at, letters.len()));
    wrapped(&shown, room, Role::Strong, &marks)
}

/// Each finding with its rule, what speaks for it and what would clear it.
fn found<'a>(entry: &'a Review, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let note = match entry.kind {
        ReviewKind::Sampled => Some("review-sample"),
        ReviewKind::Released => Some("review-released"),
        ReviewKind::Bait => Some("review-bait"),
        ReviewKind::Held => Some("review-waits"),
        ReviewKind::Stopped | ReviewKind::Rejudged => None,
    };
    let mut lines = Vec::new();
    for finding in &entry.findings {
        lines.push(Line::of(vec![
            span(words.word("finding", &finding.kind), Role::Strong),
            span("  ", Role::Text),
            span(Shown::line(&finding.rule), Role::Muted),
        ]));
        if let Some(kind) = FindingKind::from_code(&finding.kind) {
            let reasons = finding.evidence.iter().map(String::as_str);
            let why = explained(kind, &finding.rule, entry.verdict, reasons, words);
            lines.extend(indented(&why, "  ", room, Role::Muted));
        }
    }
    if let Some(note) = note {
        lines.extend(wrapped(&words.t(note), room, Role::Text, &[]));
    }
    lines
}

/// Five messages before and behind, one row each, and between them where the text stands.
fn around<'a>(detail: &'a ReviewDetail, words: Words<'a>, zone: Zone) -> Vec<Line<'a>> {
    let review = &detail.review;
    let mut lines: Vec<Line<'a>> = Vec::new();
    let before = detail
        .before
        .iter()
        .map(|m| message(m, detail, words, zone));
    lines.extend(before);
    lines.push(Line::of(vec![
        span("▸ ", Role::Key),
        span(words.time(review.at, zone), Role::Muted),
        span("  ", Role::Text),
        span(who(review, words), Role::Shop),
        span("  ", Role::Text),
        span(words.t("review-this"), Role::Strong),
    ]));
    let after = detail.after.iter().map(|m| message(m, detail, words, zone));
    lines.extend(after);
    lines
}

fn message<'a>(
    message: &'a Message,
    detail: &ReviewDetail,
    words: Words<'a>,
    zone: Zone,
) -> Line<'a> {
    let fields = &message.fields;
    let (name, role) = match fields.direction {
        Direction::In => (&detail.buyer, Role::Buyer),
        Direction::Out => (&fields.author_name, Role::Shop),
        Direction::Note => (&fields.author_name, Role::Note),
        Direction::System => (&fields.author_name, Role::System),
    };
    let name = if name.is_empty() {
        words.word("author", fields.author.code()).into_owned()
    } else {
        Shown::line(name)
    };
    let text = if fields.kind == MessageKind::Review {
        let said = decided::line(&fields.text, words);
        Shown::line(&bidi::without_marks(said.as_str()))
    } else if fields.text.is_empty() {
        words.word("message-kind", fields.kind.code()).into_owned()
    } else {
        Shown::line(&fields.text)
    };
    Line::of(vec![
        span("  ", Role::Text),
        span(words.time(fields.at, zone), Role::Muted),
        span("  ", Role::Text),
        span(name, role),
        span("  ", Role::Text),
        span(text, Role::Text),
    ])
}

/// How often the person was flagged before, and the last three times.
fn earlier<'a>(
    model: &'a Model,
    detail: &'a ReviewDetail,
    cols: u16,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let room = usize::from(cols).max(1);
    let name = [("name", detail.review.author.clone())];
    let mut lines = vec![heading(
        vec![span(words.told("review-earlier", &name), Role::Heading)],
        cols,
    )];
    let flags = &detail.earlier;
    if flags.last.is_empty() {
        lines.extend(wrapped(
            &words.t("review-earlier-none"),
            room,
            Role::Muted,
            &[],
        ));
        return lines;
    }
    let counts = [
        ("flags", flags.flags.to_string()),
        ("violations", flags.violations.to_string()),
    ];
    let counted = words.told("review-earlier-count", &counts);
    lines.extend(wrapped(&counted, room, Role::Text, &[]));
    for review in &flags.last {
        let kinds = review.findings.first().map(|found| found.kind.as_str());
        let kind = kinds.map_or_else(Shown::default, |kind| words.word("finding", kind));
        let what = match &review.decision {
            Some(decision) => decided(decision, words),
            None => Shown::default(),
        };
        lines.push(Line::of(vec![
            span("  ", Role::Text),
            span(words.day(review.at, model.zone()), Role::Muted),
            span("  ", Role::Text),
            span(kind.into_owned(), Role::Text),
            span("  ", Role::Text),
            span(what, Role::Muted),
            span("  ", Role::Text),
            span(Shown::line(&review.text), Role::Muted),
        ]));
    }
    lines
}
