//! How the composer looks: the buyer's open questions above, the words, and below them what the gate
//! says. Never judges: it shows the judgement that the state holds.

mod context;
mod verdict;

use ratatui::layout::{Position, Rect};

use super::state::{Purpose, State};
use crate::domain::dossier::Dossier;
use crate::domain::finding::{Finding, Verdict};
use crate::domain::queue::Claim;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Mark, Paint, Span, draw_lines, draw_text, span, wrapped};
use crate::ui::words::{Shown, Words};

/// The words have at least so many rows.
const LEAST_TEXT_ROWS: u16 = 2;
/// The pane grows with the words up to so many rows.
const MOST_TEXT_ROWS: u16 = 16;
/// Border above and below, and the row of the verdict.
const OTHER_ROWS: u16 = 3;

/// Returns how many rows the pane would like to have, borders included.
pub fn wanted_rows(model: &Model, state: &State) -> u16 {
    let rows = u16::try_from(state.editor().rows().len()).unwrap_or(u16::MAX);
    let text = rows.clamp(LEAST_TEXT_ROWS, MOST_TEXT_ROWS);
    text + context::wanted_rows(model) + OTHER_ROWS
}

/// Returns where the words stand in a pane of this size.
pub fn text_area(model: &Model, area: Rect) -> Rect {
    let inside = Frame::inside(area);
    let above = context_rows(model, inside);
    Rect {
        y: inside.y + above,
        height: inside
            .height
            .saturating_sub(above + 1)
            .max(inside.height.min(1)),
        ..inside
    }
}

/// The questions get what the words and the verdict leave.
fn context_rows(model: &Model, inside: Rect) -> u16 {
    let free = inside.height.saturating_sub(LEAST_TEXT_ROWS + 1);
    context::wanted_rows(model).min(free)
}

/// Draws the composer; returns the cell of the caret when it is written in.
pub fn draw(
    model: &Model,
    state: &State,
    is_focused: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let frame = Frame {
        title: title(model, state, is_focused, paint.words),
        right: right(model, state, paint.words),
        is_focused,
        ..Frame::default()
    };
    let inside = frame.draw(area, paint);
    if inside.is_empty() {
        return None;
    }
    let text = text_area(model, area);
    let above = Rect {
        height: text.y - inside.y,
        ..inside
    };
    let context = context::lines(model, usize::from(above.width), paint.words);
    draw_lines(&context, 0, above, paint);
    let caret = draw_words(model, state, is_focused, text, paint);
    if inside.bottom() > text.bottom() {
        let last = Rect {
            y: inside.bottom() - 1,
            height: 1,
            ..inside
        };
        verdict::draw(model, state, last, paint);
    }
    caret
}

fn draw_words(
    model: &Model,
    state: &State,
    is_focused: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let editor = state.editor();
    if editor.is_empty() {
        let role = match &model.handed {
            Some(handed) if handed.is_outdated => Role::Stop,
            Some(_) => Role::Due,
            None => Role::Hint,
        };
        let hint = paint.words.t(hint_key(model, state, is_focused));
        let lines = wrapped(&hint, usize::from(area.width).max(1), role, &[]);
        draw_lines(&lines, 0, area, paint);
    }
    let marks = match state.purpose {
        Purpose::Reply => marks_of(editor.text(), &state.judgement.findings),
        Purpose::Note => Vec::new(),
    };
    let caret = draw_text(editor, &marks, area, paint);
    caret.filter(|_| is_focused && state.conversation.is_some())
}

/// What an empty field says.
const fn hint_key(model: &Model, state: &State, is_focused: bool) -> &'static str {
    if state.conversation.is_none() {
        return match model.dossier {
            Some(Dossier { order: Some(_), .. }) if !model.is_read_only => "composer-no-chat",
            _ => "composer-nothing-open",
        };
    }
    if model.is_read_only {
        return "composer-read-only";
    }
    if let Some(handed) = &model.handed {
        return match (handed.is_outdated, handed.is_copied, handed.is_automatic) {
            (true, ..) => "composer-hint-outdated",
            (false, true, _) => "composer-hint-handed",
            (false, false, true) => "composer-hint-automatic",
            (false, false, false) => "composer-hint-ready",
        };
    }
    match (state.purpose, is_focused) {
        (Purpose::Reply, false) => "composer-hint",
        (Purpose::Reply, true) => "composer-hint-writing",
        (Purpose::Note, _) => "composer-hint-note",
    }
}

/// Returns the bytes of what was found: findings count characters.
fn marks_of(text: &str, findings: &[Finding]) -> Vec<Mark> {
    let byte = |place: usize| {
        text.char_indices()
            .nth(place)
            .map_or(text.len(), |(at, _)| at)
    };
    let mut marks: Vec<Mark> = Vec::with_capacity(findings.len());
    for finding in findings {
        let start = marks.last().map_or(0, |(last, _)| last.end);
        let bytes = byte(finding.start).max(start)..byte(finding.end);
        let role = match finding.verdict {
            Verdict::Pass | Verdict::Warn => Role::Match,
            Verdict::Hold | Verdict::Block => Role::Finding,
        };
        if !bytes.is_empty() {
            marks.push((bytes, role));
        }
    }
    marks
}

fn title<'a>(model: &'a Model, state: &State, is_focused: bool, words: Words<'a>) -> Vec<Span<'a>> {
    let key = match state.purpose {
        Purpose::Reply => "composer-title",
        Purpose::Note => "composer-title-note",
    };
    let mut title = vec![span(words.t(key), Role::title(is_focused))];
    let conversation = model
        .dossier
        .as_ref()
        .and_then(|open| open.conversation.as_ref());
    if let Some(conversation) = conversation
        && state.purpose == Purpose::Reply
        && !conversation.language.is_empty()
    {
        title.push(span(" · ", Role::Muted));
        title.push(span(Shown::line(&conversation.language), Role::Muted));
    }
    title
}

/// Who else is answering the buyer now.
fn others_claim(model: &Model) -> Option<&Claim> {
    let claim = model.dossier.as_ref()?.claim.as_ref()?;
    (claim.until > model.now && claim.agent != model.actor.name).then_some(claim)
}

fn right<'a>(model: &Model, state: &State, words: Words<'a>) -> Vec<Span<'a>> {
    if model.is_read_only {
        return vec![span("– ", Role::Warn).and(words.t("state-read-only"))];
    }
    if !model.is_online {
        return vec![span("! ", Role::Stop).and(words.t("state-offline"))];
    }
    let route = model.dossier.as_ref().map(|open| open.shop.route);
    if route.is_some_and(|route| model.why_undelivered(route).is_some()) {
        return vec![span("! ", Role::Stop).and(words.t("composer-undelivered"))];
    }
    if let Some(claim) = others_claim(model) {
        let since = words.time(claim.since, model.zone());
        let agent = Shown::line(&claim.agent);
        let said = words.with("composer-claimed", &[("agent", &agent), ("time", &since)]);
        return vec![span("✎ ", Role::Warn), span(said, Role::Warn)];
    }
    if state.is_sending {
        return vec![span("→ ", Role::Due).and(words.t("composer-sending"))];
    }
    Vec::new()
}
