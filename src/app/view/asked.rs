//! Draws the questions of the desk: yes or no, one of several, a line to be written.
//! Never decides what a key does there; `overlays` does.

use ratatui::layout::{Position, Rect};

use super::middle;
use super::toasts::words_of;
use super::window::{fitted, framed, window};
use crate::app::layout::Areas;
use crate::app::overlay::{LINE_LIMIT_BYTES, Proof};
use crate::ui::editor::Editor;
use crate::ui::intent::{Blank, Level, Notice, Pick};
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, draw_line, draw_lines, span, wrapped};
use crate::ui::words::Shown;

/// Columns of a question where there is room.
const COLS: u16 = 64;
/// Rows of a quote, at most.
const QUOTE_ROWS: usize = 4;

/// A question whose answer is no unless `y` is pressed, with the words it is about.
pub fn draw_confirm(question: &Notice, quote: &str, areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let (cols, room) = columns(areas);
    let mut lines = wrapped(&words_of(question, words), room, Role::Text, &[]);
    if !quote.is_empty() {
        lines.push(Line::blank());
        let quoted = wrapped(&Shown::block(quote), room, Role::Muted, &[]);
        lines.extend(quoted.into_iter().take(QUOTE_ROWS));
    }
    let area = fitted(areas, cols, &lines);
    window(&lines, 0, "confirm-title", "confirm-foot", area, paint);
}

/// A question and what can be chosen, each by its letter.
pub fn draw_pick(question: &Notice, picks: &[Pick], areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let (cols, room) = columns(areas);
    let mut lines = wrapped(&words_of(question, words), room, Role::Text, &[]);
    lines.push(Line::blank());
    for pick in picks {
        let text = match pick.text.as_str() {
            "" => words.t(&pick.label).into_owned(),
            own => Shown::line(own).into_owned(),
        };
        let mut sign = Some(Shown::line(&pick.letter.to_string()).into_owned());
        for mut line in wrapped(&text, room.saturating_sub(3), Role::Text, &[]) {
            // The letter stands before the first line alone.
            let first = sign.take().unwrap_or_else(|| Shown::from(" "));
            line.spans.insert(0, span(first, Role::Key).and("  "));
            lines.push(line);
        }
    }
    let area = fitted(areas, cols, &lines);
    window(&lines, 0, "pick-title", "pick-foot", area, paint);
}

/// The question, and under it the line that is typed.
pub fn draw_words(
    blank: &Blank,
    line: &Editor,
    areas: &Areas,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let words = paint.words;
    let (cols, room) = columns(areas);
    let lines = wrapped(&words_of(&blank.question, words), room, Role::Text, &[]);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let area = middle(areas, cols, rows.saturating_add(3));
    let inside = framed("ask-words-title", "ask-words-foot", None, area, paint);
    draw_lines(&lines, 0, inside, paint);
    let field = Rect {
        y: inside.y + rows.min(inside.height.saturating_sub(1)),
        height: 1,
        ..inside
    };
    let caret = draw_line(line, &words.t("ask-words-hint"), field, paint);
    paint.lay(area, Role::Dialog);
    caret
}

/// Who is to prove who they are, why the last try proved nothing, and a dot for each sign that is
/// typed.
pub fn draw_proof(proof: &Proof, areas: &Areas, paint: &mut Paint<'_>) -> Option<Position> {
    let words = paint.words;
    let (cols, room) = columns(areas);
    let question = Notice::new(Level::Info, "proof-question").with("name", proof.name.clone());
    let mut lines = wrapped(&words_of(&question, words), room, Role::Text, &[]);
    if let Some(told) = &proof.told {
        lines.extend(wrapped(&words_of(told, words), room, Role::Warn, &[]));
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let area = middle(areas, cols, rows.saturating_add(3));
    let inside = framed("proof-title", "proof-foot", None, area, paint);
    draw_lines(&lines, 0, inside, paint);
    let field = Rect {
        y: inside.y + rows.min(inside.height.saturating_sub(1)),
        height: 1,
        ..inside
    };
    let key = if proof.is_waiting {
        "proof-waiting"
    } else {
        "proof-hint"
    };
    let mut dots = Editor::one_line(LINE_LIMIT_BYTES);
    let typed = proof.line.0.text().chars().count();
    dots.insert(&"•".repeat(typed.min(room)));
    let caret = draw_line(&dots, &words.t(key), field, paint);
    paint.lay(area, Role::Dialog);
    caret
}

/// Columns of a question, and those of its words.
fn columns(areas: &Areas) -> (u16, usize) {
    let cols = COLS.min(areas.screen.width.saturating_sub(4));
    (cols, usize::from(cols).saturating_sub(4))
}
