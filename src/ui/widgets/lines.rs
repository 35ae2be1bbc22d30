//! Lines of spans: wrapped text with marked stretches, labelled facts, and a window on many lines.
//! Never draws a line that is not seen.

use std::ops::Range;

use ratatui::layout::Rect;

use super::paint::{Paint, Span, cols_of, span};
use crate::text::wrap::wrap;
use crate::ui::theme::Role;
use crate::ui::words::Shown;

/// Where a line stands in its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// At the right.
    Right,
    /// In the middle.
    Center,
}

/// One row of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line<'a> {
    /// Columns left free at both sides.
    pub indent: (u16, u16),
    /// Where it stands.
    pub align: Align,
    /// Its words.
    pub spans: Vec<Span<'a>>,
}

impl<'a> Line<'a> {
    /// Makes an empty line.
    pub fn blank() -> Self {
        Self::default()
    }

    /// Makes a line at the left.
    pub fn of(spans: Vec<Span<'a>>) -> Self {
        Self {
            spans,
            ..Self::default()
        }
    }

    /// Returns the columns of its words.
    pub fn cols(&self) -> u16 {
        u16::try_from(cols_of(&self.spans)).unwrap_or(u16::MAX)
    }

    /// Moves it.
    #[must_use]
    pub fn at(mut self, align: Align, left: u16, right: u16) -> Self {
        self.align = align;
        self.indent = (left, right);
        self
    }

    /// Draws it in the first row of `area`.
    pub fn draw(&self, area: Rect, paint: &mut Paint<'_>) {
        let (left, right) = self.indent;
        let room = Rect {
            x: area.x.saturating_add(left),
            width: area.width.saturating_sub(left.saturating_add(right)),
            ..area
        };
        match self.align {
            Align::Left => paint.line(room, &self.spans),
            Align::Right => paint.line_right(room, &self.spans),
            Align::Center => {
                let free = room.width.saturating_sub(self.cols()) / 2;
                let middle = Rect {
                    x: room.x + free,
                    width: room.width - free,
                    ..room
                };
                paint.line(middle, &self.spans)
            }
        };
    }
}

/// A stretch of a text with a role of its own, in bytes.
pub type Mark = (Range<usize>, Role);

/// Breaks a text into lines of at most `cols` columns. Marked stretches get their role; marks stand
/// in order and do not overlap.
pub fn wrapped(text: &Shown<'_>, cols: usize, role: Role, marks: &[Mark]) -> Vec<Line<'static>> {
    wrap(text.as_str(), cols)
        .into_iter()
        .map(|row| Line::of(row_spans(text, &row, role, marks)))
        .collect()
}

/// Returns the spans of one row of a text.
pub fn row_spans(
    text: &Shown<'_>,
    row: &Range<usize>,
    role: Role,
    marks: &[Mark],
) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut at = row.start;
    let first = marks.partition_point(|(mark, _)| mark.end <= row.start);
    for (mark, marked) in marks.iter().skip(first) {
        let (start, end) = (mark.start.max(at), mark.end.min(row.end));
        if start >= end {
            break;
        }
        push(&mut spans, text, at..start, role);
        push(&mut spans, text, start..end, *marked);
        at = end;
    }
    push(&mut spans, text, at..row.end, role);
    spans
}

fn push(spans: &mut Vec<Span<'static>>, text: &Shown<'_>, part: Range<usize>, role: Role) {
    if !part.is_empty() {
        spans.push(span(text.part(part), role));
    }
}

/// Returns lines that give a fact its label: the label once, further rows of the fact below it.
pub fn fact(label: &Shown<'_>, label_cols: u16, value: &Span<'_>, cols: u16) -> Vec<Line<'static>> {
    let indent = label_cols + 1;
    let room = usize::from(cols.saturating_sub(indent)).max(1);
    let mut lines = wrapped(&value.text, room, value.role, &[]);
    for line in &mut lines {
        line.indent.0 = indent;
    }
    if let Some(first) = lines.first_mut() {
        let blank = usize::from(indent).saturating_sub(label.cols());
        let label = label.clone().into_owned().and(Shown::blanks(blank));
        first.indent.0 = 0;
        first.spans.insert(0, span(label, Role::Muted));
    }
    lines
}

/// Draws the lines from `first` on, as many as there is room for.
pub fn draw_lines(lines: &[Line<'_>], first: usize, area: Rect, paint: &mut Paint<'_>) {
    for (y, line) in (area.top()..area.bottom()).zip(lines.iter().skip(first)) {
        line.draw(
            Rect {
                y,
                height: 1,
                ..area
            },
            paint,
        );
    }
}

/// Draws sentences for a pane that has nothing else to show: in the middle, a third down.
pub fn draw_sentences(sentences: &[Span<'_>], area: Rect, paint: &mut Paint<'_>) {
    let cols = usize::from(area.width.saturating_sub(2)).max(1);
    let lines: Vec<Line<'_>> = sentences
        .iter()
        .flat_map(|one| wrapped(&one.text, cols, one.role, &[]))
        .map(|line| line.at(Align::Center, 1, 1))
        .collect();
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let down = area.height.saturating_sub(count) / 3;
    let room = Rect {
        y: area.y + down,
        height: area.height - down,
        ..area
    };
    draw_lines(&lines, 0, room, paint);
}
