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

/// From so many columns on an entry stands in one line, below in two.
const ONE_LINE_COLS: u16 = 60;

/// Draws the history of the open matter.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let inside = Frame::inside(area);
    let all = model.dossier.as_ref().map_or(&[][..], |open| &open.history);
    let rows_each = if inside.width < ONE_LINE_COLS { 2 } else { 1 };
    let height = usize::from(inside.height / rows_each);
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
    let tops = (inside.top()..inside.bottom()).step_by(usize::from(rows_each));
    for (y, row) in tops.zip(all.iter().skip(offset).take(height)) {
        let area = Rect {
            y,
            height: rows_each,
            ..inside
        };
        draw_row(model, row, area, paint);
    }
}

fn draw_row(model: &Model, row: &HistoryRow, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let detail = recorded::detail(&row.action, &row.detail, words.catalog());
    let who = [
        span(words.short_time(row.at, model.now, zone), Role::Muted),
        span(" ", Role::Text),
        span(Shown::line(&row.actor), Role::Shop),
    ];
    let what = [
        span("  ", Role::Text),
        span(words.word("action", &row.action), Role::Text),
        span(" ", Role::Text),
        span(Shown::line(&detail), Role::Muted),
    ];
    let line = Rect { height: 1, ..area };
    let used = paint.line(line, &who);
    let rest = if area.height > 1 {
        Rect {
            y: line.y + 1,
            ..line
        }
    } else {
        Rect {
            x: line.x + used,
            width: line.width.saturating_sub(used),
            ..line
        }
    };
    paint.line(rest, &what);
}
