//! Lines of spans: wrapped text with marked stretches, labelled facts, and a window on many lines.
//! Never draws a line that is not seen.

use std::ops::Range;

use ratatui::layout::Rect;

use super::paint::{Paint, Span, cols_of, span};
use crate::text::bidi;
use crate::text::width;
use crate::text::wrap::wrap;
use crate::ui::theme::Role;
use crate::ui::words::Shown;

/// So much of a row stands before a stretch that would not be seen, as one in so many.
const LEAD_PART: usize = 4;

/// Where a line stands in its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Where reading begins: at the left, or at the right where the screen is mirrored.
    #[default]
    Start,
    /// Where reading ends.
    End,
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
    /// What stands before its words and is no part of their text: a label, a sign.
    pub lead: Vec<Span<'a>>,
    /// Its words.
    pub spans: Vec<Span<'a>>,
    /// The direction of the paragraph, where the spans are stretches of one text: they are put
    /// into visual order together.
    pub text: Option<Direction>,
    /// The columns of the widest row of the paragraph: what runs against the direction of the screen
    /// stands at the far edge of them.
    pub widest: u16,
}

/// Where a paragraph begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// At the left.
    LeftToRight,
    /// At the right.
    RightToLeft,
}

impl<'a> Line<'a> {
    /// Makes an empty line.
    pub fn blank() -> Self {
        Self::default()
    }

    /// Makes a line at the beginning of its row.
    pub fn of(spans: Vec<Span<'a>>) -> Self {
        Self {
            spans,
            ..Self::default()
        }
    }

    /// Returns the columns of its words, with what stands before them.
    pub fn cols(&self) -> u16 {
        let cols = cols_of(&self.lead) + cols_of(&self.spans);
        u16::try_from(cols).unwrap_or(u16::MAX)
    }

    /// Moves it: so many columns stay free before it and behind it.
    #[must_use]
    pub fn at(mut self, align: Align, before: u16, behind: u16) -> Self {
        self.align = align;
        self.indent = (before, behind);
        self
    }

    /// Draws it in the first row of `area`.
    pub fn draw(&self, area: Rect, paint: &mut Paint<'_>) {
        let (before, behind) = self.indent;
        let room = Rect {
            x: area.x.saturating_add(before),
            width: area.width.saturating_sub(before.saturating_add(behind)),
            ..area
        };
        let free = || room.width.saturating_sub(self.cols());
        let free = match self.align {
            Align::Start => 0,
            Align::End => free(),
            Align::Center => free() / 2,
        };
        let mut room = moved(room, free);
        if !self.lead.is_empty() {
            let used = paint.line(room, &self.lead);
            room = moved(room, used);
        }
        let Some(direction) = self.text else {
            paint.line(room, &self.spans);
            return;
        };
        let is_right_to_left = direction == Direction::RightToLeft;
        if self.widest > 0 && is_right_to_left != paint.is_mirrored && paint.reorders {
            let cols = u16::try_from(cols_of(&self.spans)).unwrap_or(u16::MAX);
            room = moved(room, self.widest.min(room.width).saturating_sub(cols));
        }
        paint.line_of_text(room, &self.spans, is_right_to_left);
    }
}

/// What is left of a row behind some columns.
fn moved(row: Rect, cols: u16) -> Rect {
    let cols = cols.min(row.width);
    Rect {
        x: row.x + cols,
        width: row.width - cols,
        ..row
    }
}

/// A stretch of a text with a role of its own, in bytes.
pub type Mark = (Range<usize>, Role);

/// Breaks a text into lines of at most `cols` columns. Marked stretches get their role; marks stand
/// in order and do not overlap.
pub fn wrapped(text: &Shown<'_>, cols: usize, role: Role, marks: &[Mark]) -> Vec<Line<'static>> {
    // The direction of a paragraph holds for all its rows; a message of several counts as one.
    let direction = if bidi::is_right_to_left(text.as_str()) {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    };
    let mut lines: Vec<Line<'static>> = wrap(text.as_str(), cols)
        .into_iter()
        .map(|row| Line {
            text: Some(direction),
            ..Line::of(row_spans(text, &row, role, marks))
        })
        .collect();
    if lines.len() > 1 {
        let widest = lines.iter().map(Line::cols).max().unwrap_or(0);
        for line in &mut lines {
            line.widest = widest;
        }
    }
    lines
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
    let wide = u16::try_from(label.cols()).unwrap_or(label_cols);
    let indent = label_cols.max(wide) + 1;
    let room = usize::from(cols.saturating_sub(indent)).max(1);
    let mut lines = wrapped(&value.text, room, value.role, &[]);
    for line in &mut lines {
        line.indent.0 = indent;
    }
    if let Some(first) = lines.first_mut() {
        let blank = usize::from(indent).saturating_sub(label.cols());
        first.indent.0 = 0;
        first.lead = vec![
            span(label.clone().into_owned(), Role::Muted),
            span(Shown::blanks(blank), Role::Muted),
        ];
    }
    lines
}

/// Returns a heading with a thin line behind it, which parts what follows from what stands above.
pub fn heading(words: Vec<Span<'_>>, cols: u16) -> Line<'_> {
    let used = cols_of(&words) + 1;
    let rest = usize::from(cols).saturating_sub(used);
    let mut spans = words;
    spans.push(span(" ", Role::Text));
    spans.push(span(Shown::rule(rest), Role::Border));
    Line::of(spans)
}

/// Returns a menu path, level by level; tighter where it is narrow, broken between levels only where
/// a level fits.
pub fn path(levels: &[String], cols: u16, role: Role) -> Vec<Line<'static>> {
    let levels: Vec<Shown<'_>> = levels.iter().map(|level| Shown::line(level)).collect();
    let joined = |gap: &'static str| {
        let all = levels.iter().map(|level| level.clone().into_owned());
        all.reduce(|all, level| all.and(gap).and(level))
            .unwrap_or_default()
    };
    let wide = joined(" › ");
    let text = if wide.cols() <= usize::from(cols) {
        wide
    } else {
        joined("›")
    };
    wrapped(&text, usize::from(cols).max(1), role, &[])
}

/// Cuts what stands before the first stretch of a role, where a row of so many columns would end
/// before it.
pub fn begin_near(spans: &mut Vec<Span<'static>>, role: Role, cols: usize) {
    let Some(at) = spans.iter().position(|one| one.role == role) else {
        return;
    };
    let (before, from) = spans.split_at(at);
    let hit = from.first().map_or(0, |one| one.text.cols());
    let (Some(lead), true) = (before.first(), cols_of(before) + hit >= cols) else {
        return;
    };
    let kept = (cols / LEAD_PART).min(lead.text.cols());
    let mut skipped = lead.text.cols() - kept;
    if skipped == 0 {
        return;
    }
    let first = width::cells(lead.text.as_str()).find(|cell| {
        let is_kept = skipped == 0;
        skipped = skipped.saturating_sub(cell.cols);
        is_kept
    });
    let from = first.map_or(lead.text.as_str().len(), |cell| cell.at);
    let lead = lead.text.part(from..lead.text.as_str().len());
    let mut cut = vec![span(width::ELLIPSIS, Role::Muted), span(lead, Role::Text)];
    cut.extend(spans.drain(at..));
    *spans = cut;
}

/// Returns stretches of a text as one row of it, cut at its end as it is read: the stretches of a
/// Persian message are put into order together.
pub fn one_row(mut spans: Vec<Span<'static>>, text: &str, cols: usize) -> Line<'static> {
    if cols_of(&spans) > cols {
        let mut room = cols.saturating_sub(1);
        for one in &mut spans {
            one.text = one.text.part(0..width::fit(one.text.as_str(), room).len());
            room -= one.text.cols().min(room);
        }
        spans.push(span(width::ELLIPSIS, Role::Muted));
    }
    Line {
        text: Some(if bidi::is_right_to_left(text) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }),
        ..Line::of(spans)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_far_behind_is_seen_in_a_narrow_row() {
        let row = |before: &str, cols: usize| {
            let mut spans = vec![
                span(Shown::line(before), Role::Text),
                span(Shown::line("退款"), Role::Match),
                span(Shown::line("吧"), Role::Text),
            ];
            begin_near(&mut spans, Role::Match, cols);
            spans
                .iter()
                .map(|one| one.text.as_str())
                .collect::<String>()
        };
        assert_eq!(row("是丢了吧？丢了就给我", 24), "…就给我退款吧");
        assert_eq!(
            row("是丢了吧？丢了就给我", 40),
            "是丢了吧？丢了就给我退款吧"
        );
        assert_eq!(row("", 4), "退款吧");
    }
}
