//! Draws a letter that is not for the buyer, with what the check says of it.
//! Never decides what a key does there; `letter` of the desk does.

use super::stopped;
use super::window::window;
use crate::app::layout::Areas;
use crate::app::overlay::Given;
use crate::notice::tone::Tone;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, span, wrapped};
use crate::ui::words::Shown;

/// Columns of a letter where there is room.
const COLS: u16 = 76;

/// Draws the letter: whom it is for, its words, and what follows.
pub fn draw(given: &Given, tone: &Tone, areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(2));
    let room = usize::from(cols).saturating_sub(4);
    let text = &given.letter.text;
    let label = span(Shown::line(&given.letter.label), Role::Heading);
    let mut lines = vec![Line::of(vec![label]), Line::blank()];
    lines.extend(wrapped(&Shown::block(text), room, Role::Text, &[]));
    lines.push(Line::blank());
    let foot = if given.may_leave() {
        lines.extend(wrapped(&words.t("letter-copied"), room, Role::Muted, &[]));
        "letter-foot"
    } else {
        lines.extend(wrapped(&words.t("letter-stopped"), room, Role::Stop, &[]));
        lines.extend(stopped::findings(&given.judgement, text, tone, room, words));
        "letter-foot-stopped"
    };
    let area = stopped::area(areas.screen, cols, lines.len());
    window(&lines, given.scroll, "letter-title", foot, area, paint);
}
