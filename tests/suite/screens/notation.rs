//! How a drawn screen is written down: its rows, and below them the roles of each row.
//! Never a colour: the theme of the pictures gives every role a number of its own.

use std::fmt::Write as _;

use afterdesk::text::width;
use afterdesk::ui::theme::{Role, Theme};
use ratatui::buffer::{Buffer, Cell};

/// Writes down cells and roles. Ordinary words on the plain ground are not listed.
pub fn write_down(buf: &Buffer) -> String {
    let area = *buf.area();
    let mut text = String::new();
    let mut roles = String::new();
    for y in 0..area.height {
        let mut row = String::new();
        let mut runs: Vec<(u16, u16, String)> = Vec::new();
        let mut x = 0;
        while x < area.width {
            let cell = &buf[(area.x + x, area.y + y)];
            let cols = u16::try_from(width::width(cell.symbol()).max(1)).unwrap();
            row.push_str(cell.symbol());
            let role = role_of(cell);
            match runs.last_mut() {
                Some((_, end, last)) if *end == x && *last == role => *end = x + cols,
                _ if role.is_empty() => {}
                _ => runs.push((x, x + cols, role)),
            }
            x += cols;
        }
        writeln!(text, "{}", row.trim_end()).unwrap();
        if !runs.is_empty() {
            let runs: Vec<String> = runs
                .into_iter()
                .map(|(start, end, role)| format!("{start}-{} {role}", end - 1))
                .collect();
            writeln!(roles, "{y:>2} {}", runs.join(", ")).unwrap();
        }
    }
    format!("{text}{roles}")
}

fn role_of(cell: &Cell) -> String {
    let is_blank = cell.symbol() == " ";
    let ink = Theme::role_of(cell.fg).filter(|role| *role != Role::Text && !is_blank);
    let surface = Theme::role_of(cell.bg);
    match (ink, surface) {
        (None, None) => String::new(),
        (Some(ink), None) => ink.to_string(),
        (None, Some(surface)) => format!("on {surface}"),
        (Some(ink), Some(surface)) => format!("{ink} on {surface}"),
    }
}

/// Returns the first cell that holds something a terminal would obey or hide.
pub fn first_unsafe(buf: &Buffer) -> Option<String> {
    let is_joiner = |c: char| matches!(c, '\u{200c}' | '\u{200d}');
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
    };
    buf.content()
        .iter()
        .map(Cell::symbol)
        .find(|symbol| symbol.chars().any(|c| is_hidden(c) && !is_joiner(c)))
        .map(|symbol| format!("{symbol:?}"))
}
