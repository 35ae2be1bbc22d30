//! The last row of the composer: what the gate says, where to paste, or what is on the number keys.
//! Never says that a message left: the transcript shows the delivery.

use ratatui::layout::Rect;

use super::super::state::{Purpose, Saving, State};
use crate::domain::finding::Verdict;
use crate::notice::plain::Advice;
use crate::ui::editor::MESSAGE_LIMIT_BYTES;
use crate::ui::model::Model;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, Span, span};
use crate::ui::words::{Shown, Words};

/// The length is shown from this part of the limit on.
const LENGTH_FROM_BYTES: usize = MESSAGE_LIMIT_BYTES / 2;

/// Draws the row.
pub fn draw(model: &Model, state: &State, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let at_end = match &model.handed {
        Some(_) => sent_key(words),
        None => end(state, words),
    };
    let used = paint.line_right(area, &at_end);
    let room = Rect {
        width: area.width.saturating_sub(used + u16::from(used > 0)),
        ..area
    };
    let spans = if let Some(handed) = &model.handed {
        where_to_paste(&handed.path, usize::from(room.width), words)
    } else if state.purpose == Purpose::Reply && state.judgement.verdict != Verdict::Pass {
        verdict(state, words)
    } else if let Some(advice) = advice(state, words) {
        advice
    } else if state.purpose == Purpose::Reply && state.conversation.is_some() {
        answers(state, words)
    } else {
        Vec::new()
    };
    paint.line(room, &spans);
}

fn end<'a>(state: &State, words: Words<'a>) -> Vec<Span<'a>> {
    let bytes = state.editor().text().len();
    if bytes >= LENGTH_FROM_BYTES {
        let percent = i64::try_from(bytes * 100 / MESSAGE_LIMIT_BYTES).unwrap_or(100);
        let role = if percent >= 95 { Role::Stop } else { Role::Due };
        return vec![span(words.count("composer-length", percent), role)];
    }
    match state.saving {
        Saving::Dirty { .. } => vec![span("●", Role::Due)],
        Saving::Clean => Vec::new(),
    }
}

/// That the buyer reads another language (row A-14), or what could be plainer (row A-13).
fn advice<'a>(state: &'a State, words: Words<'a>) -> Option<Vec<Span<'a>>> {
    if state.purpose != Purpose::Reply {
        return None;
    }
    if let Some((wanted, _)) = state.tongues {
        let wanted = words.word("tongue", wanted.tag());
        let said = words.with("composer-other-language", &[("language", &wanted)]);
        return Some(vec![span("! ", Role::Warn).and(said)]);
    }
    let said = state.advice.first().map(|one| match one {
        Advice::Long { count } => {
            words.count("plain-long", i64::try_from(*count).unwrap_or(i64::MAX))
        }
        Advice::Jargon { word, plain } => {
            let (word, plain) = (Shown::line(word), Shown::line(plain));
            words.with("plain-jargon", &[("word", &word), ("plain", &plain)])
        }
        Advice::Abbreviation { word } => {
            words.with("plain-abbreviation", &[("word", &Shown::line(word))])
        }
    })?;
    let more = state.advice.len().saturating_sub(1);
    let mut spans = vec![span("~ ", Role::Muted), span(said, Role::Muted)];
    if more > 0 {
        let more = words.number(i64::try_from(more).unwrap_or(i64::MAX));
        spans.push(span(Shown::from(" +").and(more), Role::Muted));
    }
    Some(spans)
}

/// Sign and word of the verdict, then each kind of finding once.
fn verdict<'a>(state: &'a State, words: Words<'a>) -> Vec<Span<'a>> {
    let (sign, role) = signs::verdict(state.judgement.verdict);
    let word = words.word("verdict", state.judgement.verdict.code());
    let mut spans = vec![
        span(Shown::from(sign).and(word), role),
        span(words.t("colon"), role),
    ];
    let mut kinds = Vec::new();
    for finding in &state.judgement.findings {
        if !kinds.contains(&finding.kind) {
            if !kinds.is_empty() {
                spans.push(span(", ", Role::Muted));
            }
            kinds.push(finding.kind);
            spans.push(span(
                words.word("finding", finding.kind.code()),
                Role::Finding,
            ));
        }
    }
    spans
}

/// The last level is what is looked for: the first ones go when there is no room.
fn where_to_paste<'a>(path: &[String], cols: usize, words: Words<'a>) -> Vec<Span<'a>> {
    let before = Shown::from("▸ ").and(words.t("composer-paste-at")).and(" ");
    let room = cols.saturating_sub(before.cols());
    let levels = |from: usize| {
        let cut = (from > 0).then(|| Shown::from("…"));
        let levels = path.iter().skip(from).map(|level| Shown::line(level));
        cut.into_iter()
            .chain(levels)
            .reduce(|all, level| all.and(" › ").and(level))
            .unwrap_or_default()
    };
    let fitting = (0..path.len()).map(levels).find(|text| text.cols() <= room);
    vec![
        span(before, Role::Due),
        span(
            fitting.unwrap_or_else(|| levels(path.len().saturating_sub(1))),
            Role::Strong,
        ),
    ]
}

fn sent_key(words: Words<'_>) -> Vec<Span<'_>> {
    vec![
        span("y ", Role::Key),
        span(words.t("composer-sent-key"), Role::Text),
    ]
}

/// The ready answers on the number keys: those that fit the matter, then behind a bar and paler those
/// that fit any.
fn answers<'a>(state: &'a State, words: Words<'a>) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    if state.refusal.is_some() {
        spans.push(span("0", Role::Key));
        spans.push(span(" ", Role::Muted));
        spans.push(span(words.t("composer-refusal"), Role::Due));
    }
    let mut was_fitting = false;
    for (key, answer) in ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        .iter()
        .zip(&state.answers)
    {
        if answer.is_general && was_fitting {
            spans.push(span(" │ ", Role::Muted));
        } else if !spans.is_empty() {
            spans.push(span("  ", Role::Muted));
        }
        was_fitting = !answer.is_general;
        let role = if was_fitting { Role::Text } else { Role::Muted };
        spans.push(span(*key, Role::Key));
        spans.push(span(" ", Role::Muted));
        spans.push(span(Shown::line(&answer.label), role));
    }
    spans
}
