//! A framed list of entries of two rows each: what it is called, how many there are, which is chosen.
//! Never knows what an entry says: the pane draws it.

use ratatui::layout::Rect;

use super::frame::{Frame, Scroll};
use super::lines::draw_sentences;
use super::paint::{Paint, span};
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::words::Shown;

/// Rows of one entry: what it is, and its words.
pub const ENTRY_ROWS: u16 = 2;

/// Draws when an entry happened at the end of its first row, and returns the room before it.
pub fn draw_time(at: Shown<'_>, area: Rect, paint: &mut Paint<'_>) -> Rect {
    let first = Rect { height: 1, ..area };
    let used = paint.line_right(first, &[span(at, Role::Muted)]);
    Rect {
        width: first.width.saturating_sub(used + 1),
        ..first
    }
}

/// Returns the second row of an entry from a column on, where there is room for it.
pub fn second_row(area: Rect, from_col: u16) -> Option<Rect> {
    (area.height > 1).then(|| Rect {
        x: area.x + from_col,
        y: area.y + 1,
        width: area.width.saturating_sub(from_col),
        height: 1,
    })
}

/// A list as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries<'a> {
    /// Its name.
    pub title: Shown<'a>,
    /// What is said when it is empty.
    pub none: Shown<'a>,
    /// How many entries there are.
    pub count: usize,
    /// The chosen one.
    pub chosen: Option<usize>,
    /// The first one shown, as long as that shows the chosen one.
    pub offset: usize,
    /// Whether the pane has the focus.
    pub is_focused: bool,
    /// Rows at the bottom that are left to the pane.
    pub below: u16,
}

impl Entries<'_> {
    /// Draws the frame, and lets `one` draw each entry that is seen: which, whether it is chosen, and
    /// where.
    pub fn draw(
        self,
        area: Rect,
        paint: &mut Paint<'_>,
        mut one: impl FnMut(usize, bool, Rect, &mut Paint<'_>),
    ) {
        let inside = Frame::inside(area);
        let inside = Rect {
            height: inside.height.saturating_sub(self.below),
            ..inside
        };
        let height = usize::from((inside.height / ENTRY_ROWS).max(1));
        let offset = scrolled(self.offset, self.chosen.unwrap_or(0), height);
        let count = i64::try_from(self.count).unwrap_or(i64::MAX);
        Frame {
            title: vec![
                span(&self.title, Role::title(self.is_focused)),
                span(" ", Role::Text),
                span(paint.words.number(count), Role::Muted),
            ],
            is_focused: self.is_focused,
            scroll: Some(Scroll {
                before: offset,
                shown: height.min(self.count),
                all: self.count,
            }),
            ..Frame::default()
        }
        .draw(area, paint);
        if self.count == 0 {
            let sentence = span("✓ ", Role::Ok).and(&self.none);
            draw_sentences(&[sentence], inside, paint);
            return;
        }
        let mut room = inside;
        for index in offset..self.count {
            if room.height == 0 {
                break;
            }
            let rows = Rect {
                height: ENTRY_ROWS.min(room.height),
                ..room
            };
            let is_chosen = self.chosen == Some(index);
            one(index, is_chosen, rows, paint);
            if is_chosen {
                paint.lay(rows, Role::chosen(self.is_focused));
            }
            room.y += rows.height;
            room.height -= rows.height;
        }
    }
}
