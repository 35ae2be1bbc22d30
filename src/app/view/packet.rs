//! Draws the pages of a packet as text, above them what is missing.
//! Never the paper itself: that is a file.

use super::stopped;
use super::window::window;
use crate::app::layout::Areas;
use crate::domain::work_order::EvidenceKind;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, span, wrapped};
use crate::ui::words::Shown;

/// Columns of the pages where there is room.
const COLS: u16 = 96;

/// Draws the pages.
pub fn draw(
    pages: &[Vec<String>],
    missing: &[EvidenceKind],
    scroll: usize,
    areas: &Areas,
    paint: &mut Paint<'_>,
) {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(2));
    let room = usize::from(cols).saturating_sub(4);
    let mut lines = Vec::new();
    for kind in missing {
        lines.push(Line::of(vec![
            span("✗ ", Role::Warn),
            span(words.word("evidence", kind.code()), Role::Warn),
        ]));
    }
    let count = |n: usize| words.number(i64::try_from(n).unwrap_or(0));
    for (n, page) in pages.iter().enumerate() {
        let number = count(n + 1).and("/").and(count(pages.len()));
        lines.push(Line::of(vec![span(number, Role::Muted)]));
        for line in page {
            lines.extend(wrapped(&Shown::line(line), room, Role::Text, &[]));
        }
        lines.push(Line::blank());
    }
    let area = stopped::area(areas.screen, cols, lines.len());
    window(&lines, scroll, "packet-title", "packet-foot", area, paint);
}
