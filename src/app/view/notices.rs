//! Draws the notices that fit an order: each with its number, whether it can go, what it lacks, and
//! when it was given. Never decides what a key does there; `notices` of the desk does.

use super::papers;
use super::stopped;
use super::window::window;
use crate::app::layout::Areas;
use crate::app::overlay::Fitting;
use crate::domain::time::{Stamp, Zone};
use crate::notice::sheet::{Asks, Looked, Sheet};
use crate::ui::sources::indented;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, span};
use crate::ui::words::{Shown, Words};

/// Columns of the list where there is room.
const COLS: u16 = 72;
/// Columns before what is said of a notice.
const INDENT: &str = "     ";

/// Draws them.
pub fn draw(fitting: &Fitting, at: (Stamp, Zone), areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(2));
    let room = usize::from(cols).saturating_sub(4);
    let looked = &fitting.looked;
    let mut lines = vec![papers::head(looked)];
    let mut from = 0;
    for (place, sheet) in looked.sheets.iter().enumerate() {
        let is_chosen = place == fitting.chosen;
        if is_chosen {
            from = lines.len();
        }
        lines.extend(row(sheet, place + 1, is_chosen, room, (looked, at), words));
    }
    let area = stopped::area(areas.screen, cols, lines.len());
    let height = usize::from(area.height.saturating_sub(2));
    // The chosen one stays in sight, with what is said of it.
    let scroll = (from + 3).saturating_sub(height);
    window(&lines, scroll, "notices-title", "notices-foot", area, paint);
}

/// The kind behind its number, and below it what keeps it back or when it was given.
fn row<'a>(
    sheet: &'a Sheet,
    number: usize,
    is_chosen: bool,
    room: usize,
    (looked, (now, zone)): (&Looked, (Stamp, Zone)),
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let (sign, role) = match (looked.is_given(sheet), sheet.ready(), sheet.asks()) {
        (true, ..) => ("✓ ", Role::Ok),
        (false, Some(_), _) if looked.waits(sheet) => ("… ", Role::Due),
        (false, Some(_), _) => ("→ ", Role::Due),
        (false, None, Some(_)) => ("… ", Role::Due),
        (false, None, None) => ("✗ ", Role::Stop),
    };
    let mark = if is_chosen { "▸" } else { " " };
    let number = Shown::line(&number.to_string()).into_owned();
    let kind = if is_chosen { Role::Strong } else { Role::Text };
    let mut lines = vec![Line::of(vec![
        span(mark, Role::Key),
        span(number, Role::Key).and(" "),
        span(sign, role),
        span(words.word("notice-kind", sheet.kind.code()), kind),
    ])];
    let mut say = |text: &Shown<'_>, role| lines.extend(indented(text, INDENT, room, role));
    match (sheet.asks(), &sheet.told) {
        (Some(Asks::Delay), _) => say(&words.t("notices-asks-delay"), Role::Muted),
        (Some(Asks::What), _) => say(&words.t("notices-asks-what"), Role::Muted),
        (None, Err(gaps)) => {
            for gap in gaps {
                let sentence = gap.sentence(words.catalog().language());
                say(
                    &Shown::line(&sentence.in_words(words.catalog())),
                    Role::Stop,
                );
            }
        }
        (None, Ok(_)) if sheet.ready().is_none() => say(&words.t("notices-stopped"), Role::Stop),
        (None, Ok(_)) => {}
    }
    let last = looked.posted.iter().rfind(|one| one.kind == sheet.kind);
    if let Some(one) = last {
        let mut spans = vec![span(INDENT, Role::Muted)];
        spans.extend(papers::how(one, Role::Muted, words, now, zone));
        lines.push(Line::of(spans));
    }
    lines
}
