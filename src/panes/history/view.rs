//! How the history of a matter looks: when, who, what, newest first.
//! Never shows a buyer's words: entries hold none.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::dossier::HistoryRow;
use crate::domain::time::Zone;
use crate::i18n::recorded;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Paint, Scroll, draw_sentences, span};
use crate::ui::words::Shown;

/// Draws the history of the open matter.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let inside = Frame::inside(area);
    let all = model.dossier.as_ref().map_or(&[][..], |open| &open.history);
    let height = usize::from(inside.height);
    let offset = state.offset.min(all.len().saturating_sub(height));
    Frame {
        title: vec![span(words.t("history-title"), Role::title(is_focused))],
        is_focused,
        scroll: Some(Scroll {
            before: offset,
            shown: height.min(all.len()),
            all: all.len(),
        }),
        ..Frame::default()
    }
    .draw(area, paint);
    if all.is_empty() {
        let key = if model.dossier.is_some() {
            "history-none"
        } else {
            "case-none"
        };
        draw_sentences(&[span(words.t(key), Role::Muted)], inside, paint);
        return;
    }
    for (y, row) in (inside.top()..inside.bottom()).zip(all.iter().skip(offset)) {
        draw_row(
            model,
            row,
            Rect {
                y,
                height: 1,
                ..inside
            },
            paint,
        );
    }
}

fn draw_row(model: &Model, row: &HistoryRow, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let detail = recorded::detail(&row.action, &row.detail, words.catalog());
    let spans = [
        span(words.short_time(row.at, model.now, zone), Role::Muted),
        span(" ", Role::Text),
        span(Shown::line(&row.actor), Role::Shop),
        span(" ", Role::Text),
        span(words.word("action", &row.action), Role::Text),
        span(" ", Role::Text),
        span(Shown::line(&detail), Role::Muted),
    ];
    paint.line(area, &spans);
}
