//! Draws a small picture in half blocks: two pixels a cell, in colour where the terminal has it, else
//! by light and shade.
//! Never needs more of a terminal than a cell.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::Paint;
use crate::ui::preview::Pixels;
use crate::ui::theme::ColorDepth;

/// Shades from dark to light.
const SHADES: [&str; 5] = [" ", "░", "▒", "▓", "█"];

/// Draws the cells from the upper left corner of `area`, on every screen; what does not fit is cut.
pub fn draw_picture(cells: &[Vec<Pixels>], depth: ColorDepth, area: Rect, paint: &mut Paint<'_>) {
    let area = paint.seen(area);
    for (y, row) in (area.top()..area.bottom()).zip(cells) {
        for (x, (above, below)) in (area.left()..area.right()).zip(row) {
            match depth.of_pixels(*above, *below) {
                Some(style) => paint.put_seen(x, y, 1, "▀", style),
                None => paint.put_seen(x, y, 1, shade(*above, *below), Style::new()),
            }
        }
    }
}

/// The eye sees green brighter than red, and blue darkest.
fn shade(above: [u8; 3], below: [u8; 3]) -> &'static str {
    let light = |[r, g, b]: [u8; 3]| u32::from(r) * 30 + u32::from(g) * 59 + u32::from(b) * 11;
    let sum = light(above) + light(below);
    // Two pixels of 255 times 100 make five shades.
    let place = usize::try_from(sum / 10_201).unwrap_or(0);
    SHADES.get(place).copied().unwrap_or("█")
}
