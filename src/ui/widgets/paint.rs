//! Puts words into the cells of the screen, grapheme by grapheme, by role.
//! Never draws outside the rectangle it was given, and never half a wide character.
//!
//! Everybody who draws counts columns in the direction of reading. Where the screen is read from the
//! right, this file alone puts the first column at the right edge: rectangles, frames, rows and signs
//! are mirrored here, words are not.

use std::borrow::Cow;
use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::text::bidi::{self, Directions};
use crate::text::width;
use crate::ui::theme::{Role, Theme};
use crate::ui::words::{Shown, Words};

/// Where a grapheme of a row of text was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    /// Where it begins in the text of the row, in bytes.
    pub at: usize,
    /// Its first column on the screen.
    pub x: u16,
    /// Its columns.
    pub cols: u16,
}

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
    /// Whether the screen is read from the right; only where text is put into visual order here.
    pub is_mirrored: bool,
}

impl<'a> Paint<'a> {
    /// Takes what drawing needs.
    pub fn new(buf: &'a mut Buffer, theme: &'a Theme, words: Words<'a>) -> Self {
        Self {
            buf,
            theme,
            words,
            reorders: true,
            is_mirrored: false,
        }
    }

    /// Returns where a rectangle lies on the screen.
    pub(super) fn seen(&self, area: Rect) -> Rect {
        if !self.is_mirrored {
            return area;
        }
        let screen = *self.buf.area();
        let area = area.intersection(screen);
        Rect {
            x: (screen.left() + screen.right()).saturating_sub(area.right()),
            ..area
        }
    }

    /// Empties a rectangle and gives it a ground.
    pub fn clear(&mut self, area: Rect, surface: Option<Role>) {
        let mut style = self.theme.style(Role::Text);
        if let Some(surface) = surface {
            style = style.patch(self.theme.style(surface));
        }
        let area = self.seen(area).intersection(*self.buf.area());
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buf.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
            // Of a wide letter whose second half lies here, a terminal would draw nothing or all.
            if let Some(x) = area.left().checked_sub(1)
                && let Some(before) = self.buf.cell_mut((x, y))
                && width::width(before.symbol()) > 1
            {
                before.set_symbol(" ");
            }
        }
    }

    /// Lays a surface over what is drawn.
    pub fn lay(&mut self, area: Rect, surface: Role) {
        self.lay_seen(self.seen(area), surface);
    }

    /// Lays a surface over columns of the screen.
    pub(super) fn lay_seen(&mut self, seen: Rect, surface: Role) {
        let style = self.theme.style(surface);
        self.buf.set_style(seen, style);
    }

    /// Draws a line across the first row of `area`.
    pub fn rule(&mut self, area: Rect, role: Role) {
        let style = self.theme.style(role);
        for x in area.left()..area.right() {
            self.put_cell(x, area.y, "─", style);
        }
    }

    /// Draws spans from the beginning of the first row of `area`; what does not fit is cut, which
    /// an ellipsis tells. Returns the columns used.
    pub fn line(&mut self, area: Rect, spans: &[Span<'_>]) -> u16 {
        let mut room = area;
        let mut rest: usize = cols_of(spans);
        for one in spans {
            if room.width == 0 || room.height == 0 {
                break;
            }
            let cols = one.text.cols();
            rest -= cols;
            let used = self.words_at(room, &one.text, cols, one.role, rest > 0);
            room.x += used;
            room.width -= used;
        }
        room.x - area.x
    }

    /// Draws spans so that they end where the first row of `area` ends. Returns the columns used.
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

    fn in_order<'t>(&self, text: &'t str, role: Role) -> Cow<'t, str> {
        if self.is_mirrored {
            // Keys are written as they stand on the keyboard.
            let is_key = role == Role::Key && text.trim() != "▸";
            return if is_key && !bidi::is_mixed(text) {
                bidi::kept_from_the_right(text)
            } else {
                bidi::visual_from_the_right(text)
            };
        }
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
        let is_mixed = || spans.iter().any(|one| bidi::is_mixed(one.text.as_str()));
        let is_apart = self.is_mirrored && (is_right_to_left || spans.len() > 1);
        if !self.reorders || !(is_apart || is_mixed()) {
            return self.line(area, spans);
        }
        let cols = u16::try_from(cols_of(spans)).unwrap_or(u16::MAX);
        let width = cols.min(area.width);
        let seen = self.seen(Rect { width, ..area });
        self.row_of_text(seen, spans, is_right_to_left, |_| {});
        width
    }

    /// Draws the stretches of one row of text in visual order from the left edge of the columns
    /// `seen` on; says where each grapheme went. Where there is no room the end of the row is left
    /// out.
    pub(super) fn row_of_text(
        &mut self,
        seen: Rect,
        spans: &[Span<'_>],
        is_right_to_left: bool,
        mut drawn: impl FnMut(Spot),
    ) {
        let mut text = String::new();
        let mut roles = Vec::with_capacity(spans.len());
        for one in spans {
            text.push_str(one.text.as_str());
            roles.push((text.len(), one.role));
        }
        let is_right_to_left = is_right_to_left && self.reorders;
        let is_written_here = roles.first().is_some_and(|(_, role)| *role == Role::Input);
        if self.is_mirrored
            && is_right_to_left
            && !is_written_here
            && let Some(turned) = bidi::turned_sign(&text)
        {
            text = turned;
        }
        let directions = if self.reorders {
            Directions::of_row(&text, is_right_to_left)
        } else {
            Directions::as_stored(&text)
        };
        let cols = u16::try_from(cols_of(spans)).unwrap_or(u16::MAX);
        let mut skipped = if is_right_to_left {
            cols.saturating_sub(seen.width)
        } else {
            0
        };
        let mut used = 0;
        for piece in directions.row(0..text.len()) {
            for cell in width::cells(&piece.text) {
                let at = piece.bytes.start + cell.at;
                let size = u16::try_from(cell.cols).unwrap_or(0);
                if skipped > 0 || size == 0 {
                    skipped = skipped.saturating_sub(size);
                    continue;
                }
                if used + size > seen.width {
                    return;
                }
                let role = roles
                    .iter()
                    .find(|(end, _)| at < *end)
                    .map_or(Role::Text, |one| one.1);
                let style = self.theme.style(role);
                let x = seen.x + used;
                self.put_seen(x, seen.y, size, cell.text, style);
                drawn(Spot { at, x, cols: size });
                used += size;
            }
        }
    }

    /// Draws words of so many columns cut to the row; `more` says that other words would follow.
    fn words_at(
        &mut self,
        area: Rect,
        text: &Shown<'_>,
        cols: usize,
        role: Role,
        more: bool,
    ) -> u16 {
        let style = self.theme.style(role);
        let room = usize::from(area.width);
        if cols < room || (cols == room && !more) {
            let text = self.in_order(text.as_str(), role);
            return self.put(area, &text, cols, style);
        }
        let cut = width::fit(text.as_str(), room - 1);
        // What runs against the direction of the row is cut where the row begins.
        let is_cut_at_left = self.reorders && bidi::ends_at_the_left(cut, self.is_mirrored);
        let cols = width::width(cut);
        let cut = self.in_order(cut, role);
        let one = Rect { width: 1, ..area };
        if is_cut_at_left == self.is_mirrored {
            let used = self.put(area, &cut, cols, style);
            let end = Rect {
                x: area.x + used,
                ..one
            };
            self.put(end, width::ELLIPSIS, 1, style);
        } else {
            self.put(one, width::ELLIPSIS, 1, style);
            let behind = Rect {
                x: area.x + 1,
                width: area.width - 1,
                ..area
            };
            self.put(behind, &cut, cols, style);
        }
        // Nothing follows an ellipsis.
        area.width
    }

    /// Puts graphemes that are in visual order and take so many columns into the first columns of a
    /// row, as many as fit. Returns the columns used.
    fn put(&mut self, area: Rect, text: &str, cols: usize, style: Style) -> u16 {
        let seen = if self.is_mirrored {
            let cols = u16::try_from(cols).unwrap_or(u16::MAX);
            let width = cols.min(area.width);
            self.seen(Rect { width, ..area })
        } else {
            area
        };
        let mut used = 0;
        for cell in width::cells(text) {
            let Ok(size @ 1..) = u16::try_from(cell.cols) else {
                continue;
            };
            if used + size > seen.width {
                break;
            }
            self.put_seen(seen.x + used, seen.y, size, cell.text, style);
            used += size;
        }
        used
    }

    /// Puts a sign of ours into a cell.
    pub(super) fn put_cell(&mut self, x: u16, y: u16, sign: &str, style: Style) {
        if self.is_mirrored {
            let seen = self.seen(Rect::new(x, y, 1, 1));
            self.put_seen(seen.x, seen.y, 1, bidi::turned(sign), style);
        } else {
            self.put_seen(x, y, 1, sign, style);
        }
    }

    /// Puts a grapheme into the columns of the screen from `x` on.
    pub(super) fn put_seen(&mut self, x: u16, y: u16, size: u16, grapheme: &str, style: Style) {
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
    fn a_screen_read_from_the_right_begins_there() {
        let catalog = Catalog::new(Language::Persian);
        let theme = Theme::plain();
        let mut buf = Buffer::empty(Rect::new(0, 0, 24, 2));
        let mut paint = Paint::new(&mut buf, &theme, Words::new(&catalog));
        paint.is_mirrored = true;
        let area = Rect::new(1, 0, 20, 1);
        let spans = [
            span("▸", Role::Key),
            span(Shown::line("صف "), Role::Text),
            span(Shown::line("231105-4321 "), Role::Muted),
            span(Shown::line("退款"), Role::Text),
        ];
        assert_eq!(paint.line(area, &spans), 20);
        // Stretches of one text from left to right stay in their order.
        let stretches = [
            span(Shown::line("WeChat "), Role::Text),
            span(Shown::line("abc"), Role::Match),
        ];
        let second = Rect { y: 1, ..area };
        paint.line_of_text(second, &stretches, false);
        let row = |y: u16| -> String {
            let cells = (0..24).map(|x| buf.cell((x, y)).unwrap().symbol());
            cells.collect::<String>().trim_end().to_owned()
        };
        assert_eq!(row(0), "   退 款  231105-4321 فص◂");
        assert_eq!(row(1), format!("{}WeChat abc", " ".repeat(13)));
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
