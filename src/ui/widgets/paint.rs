//! Puts words into the cells of the screen, grapheme by grapheme, by role.
//! Never draws outside the rectangle it was given, and never half a wide character.

use std::borrow::Cow;
use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::text::bidi::{self, Directions};
use crate::text::width;
use crate::ui::theme::{Role, Theme};
use crate::ui::words::{Shown, Words};

/// Says that a row runs from right to left whatever its first letter; never drawn.
const RIGHT_TO_LEFT: &str = "\u{200f}";

/// Words with their role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span<'a> {
    /// The words.
    pub text: Shown<'a>,
    /// What they mean.
    pub role: Role,
}

impl Span<'_> {
    /// Returns the span with other words behind it, in the same role.
    #[must_use]
    pub fn and<'b>(self, other: impl Into<Shown<'b>>) -> Span<'static> {
        Span {
            text: self.text.and(other),
            role: self.role,
        }
    }
}

/// Gives words a role.
pub fn span<'a>(text: impl Into<Shown<'a>>, role: Role) -> Span<'a> {
    Span {
        text: text.into(),
        role,
    }
}

/// Returns the columns that spans take in a row.
pub fn cols_of(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| span.text.cols()).sum()
}

/// What drawing needs: the cells, the looks and the words.
#[derive(Debug)]
pub struct Paint<'a> {
    /// The cells.
    pub buf: &'a mut Buffer,
    /// The looks.
    pub theme: &'a Theme,
    /// The words.
    pub words: Words<'a>,
    /// Whether text is put into visual order here; some terminals do it themselves.
    pub reorders: bool,
}

impl<'a> Paint<'a> {
    /// Takes what drawing needs.
    pub fn new(buf: &'a mut Buffer, theme: &'a Theme, words: Words<'a>) -> Self {
        Self {
            buf,
            theme,
            words,
            reorders: true,
        }
    }

    /// Empties a rectangle and gives it a ground.
    pub fn clear(&mut self, area: Rect, surface: Option<Role>) {
        let mut style = self.theme.style(Role::Text);
        if let Some(surface) = surface {
            style = style.patch(self.theme.style(surface));
        }
        let area = area.intersection(*self.buf.area());
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buf.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
        }
    }

    /// Lays a surface over what is drawn.
    pub fn lay(&mut self, area: Rect, surface: Role) {
        let style = self.theme.style(surface);
        self.buf.set_style(area, style);
    }

    /// Draws a line across the first row of `area`.
    pub fn rule(&mut self, area: Rect, role: Role) {
        let style = self.theme.style(role);
        for x in area.left()..area.right() {
            self.put_cell(x, area.y, 1, "─", style);
        }
    }

    /// Draws spans from the left edge of the first row of `area`; what does not fit is cut, which
    /// an ellipsis tells. Returns the columns used.
    pub fn line(&mut self, area: Rect, spans: &[Span<'_>]) -> u16 {
        let mut room = area;
        let mut rest: usize = cols_of(spans);
        for one in spans {
            if room.width == 0 || room.height == 0 {
                break;
            }
            rest -= one.text.cols();
            let used = self.words_at(room, &one.text, one.role, rest > 0);
            room.x += used;
            room.width -= used;
        }
        room.x - area.x
    }

    /// Draws spans as [`Paint::line`] does, but in the order in which they are written, so that a
    /// caret can stand among them.
    pub fn line_as_written(&mut self, area: Rect, spans: &[Span<'_>]) -> u16 {
        let mut room = area;
        for one in spans {
            let style = self.theme.style(one.role);
            let used = self.put(room.x, room.y, room.width, one.text.as_str(), style);
            room.x += used;
            room.width -= used;
        }
        room.x - area.x
    }

    /// Draws spans so that they end at the right edge of the first row of `area`. Returns the
    /// columns used.
    pub fn line_right(&mut self, area: Rect, spans: &[Span<'_>]) -> u16 {
        let cols = u16::try_from(cols_of(spans))
            .unwrap_or(u16::MAX)
            .min(area.width);
        let at_end = Rect {
            x: area.right() - cols,
            width: cols,
            ..area
        };
        self.line(at_end, spans)
    }

    fn in_order<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.reorders {
            bidi::visual(text)
        } else {
            Cow::Borrowed(text)
        }
    }

    /// Draws spans that are stretches of one row of text, put into visual order together.
    pub(super) fn line_of_text(
        &mut self,
        area: Rect,
        spans: &[Span<'_>],
        is_right_to_left: bool,
    ) -> u16 {
        let is_mixed = spans.iter().any(|one| bidi::is_mixed(one.text.as_str()));
        if !self.reorders || !is_mixed {
            return self.line(area, spans);
        }
        let mut text = String::from(if is_right_to_left { RIGHT_TO_LEFT } else { "" });
        let mut roles = Vec::with_capacity(spans.len());
        for one in spans {
            text.push_str(one.text.as_str());
            roles.push((text.len(), one.role));
        }
        let first = if is_right_to_left {
            RIGHT_TO_LEFT.len()
        } else {
            0
        };
        let mut used = 0;
        for piece in Directions::of(&text).row(0..text.len()) {
            for cell in width::cells(&piece.text) {
                let at = piece.bytes.start + cell.at;
                let size = u16::try_from(cell.cols).unwrap_or(0);
                if at < first || size == 0 {
                    continue;
                }
                if used + size > area.width {
                    return used;
                }
                let role = roles
                    .iter()
                    .find(|(end, _)| at < *end)
                    .map_or(Role::Text, |one| one.1);
                let style = self.theme.style(role);
                self.put_cell(area.x + used, area.y, size, cell.text, style);
                used += size;
            }
        }
        used
    }

    /// Draws words cut to the row; `more` says that other words would follow.
    fn words_at(&mut self, area: Rect, text: &Shown<'_>, role: Role, more: bool) -> u16 {
        let style = self.theme.style(role);
        let room = usize::from(area.width);
        let cols = text.cols();
        if cols < room || (cols == room && !more) {
            let text = self.in_order(text.as_str());
            return self.put(area.x, area.y, area.width, &text, style);
        }
        let cut = width::fit(text.as_str(), room - 1);
        // What is read from right to left is cut at its left end.
        let is_cut_at_left = self.reorders && bidi::is_right_to_left(cut);
        let cut = self.in_order(cut);
        if is_cut_at_left {
            self.put(area.x, area.y, 1, width::ELLIPSIS, style);
            self.put(area.x + 1, area.y, area.width - 1, &cut, style);
        } else {
            let used = self.put(area.x, area.y, area.width, &cut, style);
            self.put(area.x + used, area.y, 1, width::ELLIPSIS, style);
        }
        // Nothing follows an ellipsis.
        area.width
    }

    /// Puts graphemes from a cell on, as many as fit into `cols` columns. Returns the columns
    /// used.
    pub(super) fn put(&mut self, x: u16, y: u16, cols: u16, text: &str, style: Style) -> u16 {
        let mut used = 0;
        for cell in width::cells(text) {
            let Ok(size @ 1..) = u16::try_from(cell.cols) else {
                continue;
            };
            if used + size > cols {
                break;
            }
            self.put_cell(x + used, y, size, cell.text, style);
            used += size;
        }
        used
    }

    pub(super) fn put_cell(&mut self, x: u16, y: u16, size: u16, grapheme: &str, style: Style) {
        let plain = self.theme.style(Role::Text).fg;
        let Some(cell) = self.buf.cell_mut((x, y)) else {
            return;
        };
        cell.set_symbol(grapheme);
        look(cell, style, plain);
        // ratatui measures half-width voice marks as nothing; terminals give them a column.
        let is_measured_otherwise = grapheme.contains(['\u{ff9e}', '\u{ff9f}']);
        cell.set_diff_option(match NonZeroU16::new(size) {
            Some(size) if is_measured_otherwise => CellDiffOption::ForcedWidth(size),
            _ => CellDiffOption::None,
        });
        for covered in 1..size {
            if let Some(cell) = self.buf.cell_mut((x + covered, y)) {
                cell.set_symbol(" ");
                look(cell, style, plain);
            }
        }
    }
}

/// Gives a cell a look of its own: nothing stays of what was drawn there before but the ground.
fn look(cell: &mut Cell, style: Style, plain: Option<Color>) {
    cell.fg = style.fg.or(plain).unwrap_or(Color::Reset);
    cell.modifier = style.add_modifier;
    if let Some(ground) = style.bg {
        cell.bg = ground;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::catalog::Catalog;
    use crate::i18n::language::Language;
    use crate::ui::theme::ColorDepth;

    fn row(text: &str, cols: u16) -> String {
        let catalog = Catalog::new(Language::English);
        let theme = Theme::plain();
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 1));
        let mut paint = Paint::new(&mut buf, &theme, Words::new(&catalog));
        paint.line(
            Rect::new(0, 0, cols, 1),
            &[span(Shown::line(text), Role::Text)],
        );
        let cells = buf.content().iter().map(ratatui::buffer::Cell::symbol);
        cells.collect::<String>().trim_end().to_owned()
    }

    #[test]
    fn what_does_not_fit_is_cut_between_letters_and_told() {
        for (text, cols, seen) in [
            ("退款退款", 7, "退 款 退 …"),
            ("退款退款", 6, "退 款 …"),
            ("退款退款", 8, "退 款 退 款"),
            ("abc", 3, "abc"),
            ("abcd", 3, "ab…"),
            ("abcd", 0, ""),
            // The name Shirin: its first letter stands at the right.
            ("شیرین ج", 7, "ج نیریش"),
            ("شیرین ج", 5, "…یریش"),
        ] {
            assert_eq!(row(text, cols), seen, "{text} in {cols}");
        }
    }

    #[test]
    fn a_word_drawn_over_another_keeps_nothing_of_its_look() {
        let catalog = Catalog::new(Language::English);
        let theme = Theme::named("dark", ColorDepth::Sixteen).unwrap();
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        let area = Rect::new(0, 0, 4, 1);
        let mut paint = Paint::new(&mut buf, &theme, Words::new(&catalog));
        paint.rule(area, Role::Border);
        paint.line(area, &[span("ab", Role::Title)]);
        let title = theme.style(Role::Title);
        let cell = buf.cell((0, 0)).unwrap();
        assert_eq!((cell.fg, cell.modifier), (Color::Reset, title.add_modifier));
    }
}
