//! Draws the dialog of a verdict and the field for other words.
//! Never decides what a key does there; `overlays` does.

use ratatui::layout::{Position, Rect};

use super::middle;
use super::window::{fitted, framed, window};
use crate::app::layout::Areas;
use crate::app::overlay::RulingDialog;
use crate::app::state::App;
use crate::domain::allowed::{DEFAULT_DAYS, NewAllowed};
use crate::domain::decision::ReviewVerdict;
use crate::ui::editor::Editor;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, draw_line, draw_text, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Columns of the dialog where there is room.
const COLS: u16 = 64;
/// Rows of the field for other words where there is room.
const FIELD_ROWS: u16 = 12;

/// Draws the causes of a verdict, the chosen one marked, and what can be added.
pub fn draw(
    app: &App,
    dialog: &RulingDialog,
    areas: &Areas,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(4));
    let room = usize::from(cols).saturating_sub(4);
    let mut lines = lines(app, dialog, room, words);
    if dialog.typing.is_some() {
        lines.push(Line::blank());
    }
    let area = fitted(areas, cols, &lines);
    window(&lines, 0, "ruling-title", "ruling-foot", area, paint);
    let line = dialog.typing.as_ref()?;
    let field = Rect {
        x: area.x + 2,
        y: area.bottom().saturating_sub(2),
        width: area.width.saturating_sub(4),
        height: 1,
    };
    draw_line(line, &words.t("ask-words-hint"), field, paint)
}

fn lines<'a>(app: &App, dialog: &RulingDialog, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let verdict = words.word("review-verdict", dialog.verdict.code());
    let why = words.with("ruling-why", &[("verdict", &verdict)]);
    let mut lines = wrapped(&why, room, Role::Text, &[]);
    lines.push(Line::blank());
    for (place, cause) in dialog.verdict.causes().iter().enumerate() {
        let is_chosen = place == dialog.chosen;
        let number = Shown::line(&format!("{} ", place + 1));
        lines.push(Line::of(vec![
            span(if is_chosen { "▸ " } else { "  " }, Role::Key),
            span(number, Role::Key),
            span(
                words.word("cause", cause.code()),
                if is_chosen { Role::Strong } else { Role::Text },
            ),
        ]));
    }
    lines.push(Line::blank());
    if dialog.verdict == ReviewVerdict::FalseAlarm {
        let offer = if dialog.is_allowed {
            allowed_until(app, words)
        } else {
            words.t("ruling-allow-no").into_owned()
        };
        let role = if dialog.is_allowed {
            Role::Ok
        } else {
            Role::Muted
        };
        lines.extend(wrapped(&offer, room, role, &[]));
    }
    let author = app.model.reviews.rows.iter();
    let mut author = author.filter(|review| review.id == dialog.review);
    let author = author.next().map_or("", |review| review.author.as_str());
    if !author.is_empty() {
        let note = if dialog.note.is_empty() {
            words.told("ruling-note", &[("name", author.to_owned())])
        } else {
            words.told("ruling-noted", &[("note", dialog.note.clone())])
        };
        lines.extend(wrapped(&note, room, Role::Muted, &[]));
    }
    lines
}

/// Until when the text passes, and under which name.
fn allowed_until(app: &App, words: Words<'_>) -> Shown<'static> {
    let new = NewAllowed {
        name: app.model.actor.name.clone(),
        days: DEFAULT_DAYS,
    };
    let until = words.day(new.until(app.model.now), app.model.zone());
    let name = Shown::line(&new.name);
    words.with("ruling-allow-yes", &[("until", &until), ("name", &name)])
}

/// Draws the field for other words.
pub fn draw_edit(line: &Editor, areas: &Areas, paint: &mut Paint<'_>) -> Option<Position> {
    let area = middle(areas, COLS + 12, FIELD_ROWS);
    let inside = framed("edit-review-title", "edit-review-foot", None, area, paint);
    // A copy, laid out for this window: a skipped frame changes nothing.
    let mut shown = line.clone();
    shown.set_size(
        usize::from(inside.width).max(1),
        usize::from(inside.height).max(1),
    );
    let caret = draw_text(&shown, &[], inside, paint);
    paint.lay(area, Role::Dialog);
    caret
}
