//! Draws which notices there are in which language: a word for each cell, gaps first to be seen (row
//! E-19). Never the words of a notice.

use super::stopped;
use super::window::window;
use crate::app::layout::Areas;
use crate::domain::notice::NoticeKind;
use crate::i18n::language::Language;
use crate::notice::voice::Voice;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, span};
use crate::ui::words::{Shown, Words};

/// Columns of the matrix.
const COLS: u16 = 64;
/// Columns of the names of kinds, and of a cell.
const NAME_COLS: usize = 28;
const CELL_COLS: usize = 6;

/// Draws it.
pub fn draw(voice: Voice, scroll: usize, areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(2));
    let mut head = vec![span(Shown::blanks(NAME_COLS), Role::Text)];
    for language in Language::ALL {
        head.push(span(cell(&Shown::line(language.tag())), Role::Heading));
    }
    let mut lines = vec![Line::of(head)];
    lines.extend(NoticeKind::ALL.iter().map(|kind| row(*kind, voice, words)));
    let area = stopped::area(areas.screen, cols, lines.len());
    window(&lines, scroll, "matrix-title", "matrix-foot", area, paint);
}

fn row(kind: NoticeKind, voice: Voice, words: Words<'_>) -> Line<'_> {
    let name = words.word("notice-kind", kind.code());
    let gap = NAME_COLS.saturating_sub(name.cols());
    let mut spans = vec![
        span(name, Role::Text),
        span(Shown::blanks(gap.max(1)), Role::Text),
    ];
    for language in Language::ALL {
        let own = voice.notices(*language).of(kind);
        let (sign, role) = match own.map(|words| words.reviewed.is_some()) {
            Some(true) => ("✓", Role::Ok),
            Some(false) => ("?", Role::Warn),
            None => ("✗", Role::Stop),
        };
        spans.push(span(cell(&Shown::from(sign)), role));
    }
    Line::of(spans)
}

fn cell(text: &Shown<'_>) -> Shown<'static> {
    let gap = CELL_COLS.saturating_sub(text.cols());
    text.clone().and(Shown::blanks(gap))
}
