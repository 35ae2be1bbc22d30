//! A picture of the screen as SVG: the same cells always give the same text.
//! Never asks for a font's measures: every run is held to the grid.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::theme::reference_rgb;
use crate::text::width;

/// Size of a cell and of its letters, in units of the picture. Monospaced fonts are 0.6 wide.
const CELL_WIDTH: usize = 12;
const CELL_HEIGHT: usize = 24;
const FONT_SIZE: usize = 20;
/// From the top of a cell to the line that letters stand on.
const BASELINE: usize = 18;
/// Free space around the screen.
const MARGIN: usize = 16;

type Rgb = (u8, u8, u8);

/// The colours that a terminal shows for its defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Defaults {
    /// Letters.
    pub ink: Rgb,
    /// What lies behind them.
    pub ground: Rgb,
}

impl Defaults {
    /// A dark terminal, as the dark theme is made for.
    pub const DARK: Defaults = Defaults {
        ink: (0xd5, 0xdb, 0xe6),
        ground: (0x16, 0x18, 0x1d),
    };
    /// A light terminal.
    pub const LIGHT: Defaults = Defaults {
        ink: (0x24, 0x29, 0x33),
        ground: (0xff, 0xff, 0xff),
    };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    ink: Rgb,
    ground: Rgb,
    modifier: Modifier,
}

/// Letters of one look and one width that stand side by side.
struct Run {
    col: usize,
    row: usize,
    cols: usize,
    /// Columns of each letter.
    letter_cols: usize,
    look: Look,
    text: String,
}

/// Draws the cells.
pub fn picture(buf: &Buffer, defaults: Defaults) -> String {
    let area = buf.area();
    let width = usize::from(area.width) * CELL_WIDTH + 2 * MARGIN;
    let height = usize::from(area.height) * CELL_HEIGHT + 2 * MARGIN;
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', \
         'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace\" \
         font-size=\"{FONT_SIZE}\" xml:space=\"preserve\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"12\" fill=\"{}\"/>",
        hex(defaults.ground)
    );
    let runs = runs_of(buf, defaults);
    for run in runs.iter().filter(|run| run.look.ground != defaults.ground) {
        write_ground(&mut out, run);
    }
    for run in &runs {
        write_letters(&mut out, run);
    }
    out.push_str("</svg>\n");
    out
}

fn runs_of(buf: &Buffer, defaults: Defaults) -> Vec<Run> {
    let area = *buf.area();
    let mut runs: Vec<Run> = Vec::new();
    for row in 0..usize::from(area.height) {
        let mut col = 0;
        while col < usize::from(area.width) {
            let at = (
                area.x + u16::try_from(col).unwrap_or(0),
                area.y + u16::try_from(row).unwrap_or(0),
            );
            let Some(cell) = buf.cell(at) else { break };
            let cols = width::width(cell.symbol()).max(1);
            let look = look_of(cell.fg, cell.bg, cell.modifier, defaults);
            match runs.last_mut() {
                Some(run)
                    if run.row == row
                        && run.col + run.cols == col
                        && run.look == look
                        && run.letter_cols == cols
                        && cols == 1 =>
                {
                    run.text.push_str(cell.symbol());
                    run.cols += cols;
                }
                _ => runs.push(Run {
                    col,
                    row,
                    cols,
                    letter_cols: cols,
                    look,
                    text: cell.symbol().to_owned(),
                }),
            }
            col += cols;
        }
    }
    runs
}

fn look_of(fg: Color, bg: Color, modifier: Modifier, defaults: Defaults) -> Look {
    let ink = reference_rgb(fg).unwrap_or(defaults.ink);
    let ground = reference_rgb(bg).unwrap_or(defaults.ground);
    let (ink, ground) = if modifier.contains(Modifier::REVERSED) {
        (ground, ink)
    } else {
        (ink, ground)
    };
    Look {
        ink,
        ground,
        modifier: modifier.difference(Modifier::REVERSED),
    }
}

fn x_of(col: usize) -> usize {
    MARGIN + col * CELL_WIDTH
}

fn y_of(row: usize) -> usize {
    MARGIN + row * CELL_HEIGHT
}

fn write_ground(out: &mut String, run: &Run) {
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{CELL_HEIGHT}\" fill=\"{}\"/>",
        x_of(run.col),
        y_of(run.row),
        run.cols * CELL_WIDTH,
        hex(run.look.ground)
    );
}

fn write_letters(out: &mut String, run: &Run) {
    let mut lines = String::new();
    let mut letters = String::new();
    for (n, letter) in run.text.chars().enumerate() {
        let is_line = run.letter_cols == 1 && write_arms(&mut lines, letter, run.col + n, run.row);
        letters.push(if is_line { ' ' } else { letter });
    }
    if !lines.is_empty() {
        let _ = writeln!(
            out,
            "<path d=\"{}\" stroke=\"{}\" fill=\"none\"/>",
            lines.trim_start(),
            hex(run.look.ink)
        );
    }
    let blank = letters.len() - letters.trim_start().len();
    let letters = letters.trim();
    if letters.is_empty() {
        return;
    }
    let mut look = String::new();
    let modifier = run.look.modifier;
    for (weight, words) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::DIM, " opacity=\"0.66\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
    ] {
        if modifier.contains(weight) {
            look.push_str(words);
        }
    }
    let cols = width::width(letters) * CELL_WIDTH;
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" textLength=\"{cols}\" fill=\"{}\"{look}>{}</text>",
        x_of(run.col + blank),
        y_of(run.row) + BASELINE,
        hex(run.look.ink),
        escaped(letters)
    );
}

/// Draws the lines of a frame as lines: letters of most fonts leave gaps between rows. Returns
/// whether the letter is one of them.
fn write_arms(path: &mut String, letter: char, col: usize, row: usize) -> bool {
    let arms = match letter {
        '─' => "lr",
        '│' => "ud",
        '┃' => "UD",
        '┌' => "rd",
        '┐' => "ld",
        '└' => "ru",
        '┘' => "lu",
        '├' => "udr",
        '┤' => "udl",
        _ => return false,
    };
    let (x, y) = (x_of(col) + CELL_WIDTH / 2, y_of(row) + CELL_HEIGHT / 2);
    for arm in arms.chars() {
        let _ = match arm {
            'l' => write!(path, " M{x} {y}h-{}", CELL_WIDTH / 2),
            'r' => write!(path, " M{x} {y}h{}", CELL_WIDTH / 2),
            'u' => write!(path, " M{x} {y}v-{}", CELL_HEIGHT / 2),
            'd' => write!(path, " M{x} {y}v{}", CELL_HEIGHT / 2),
            // A heavy line is three thin ones.
            'U' => write!(path, " M{} {y}v-12 M{x} {y}v-12 M{} {y}v-12", x - 1, x + 1),
            _ => write!(path, " M{} {y}v12 M{x} {y}v12 M{} {y}v12", x - 1, x + 1),
        };
    }
    true
}

fn hex((r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    #[test]
    fn wide_letters_stand_on_the_grid_and_signs_are_escaped() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        buf.set_string(0, 0, "a退<│", ratatui::style::Style::new());
        let svg = picture(&buf, Defaults::DARK);
        assert!(svg.contains("x=\"28\" y=\"34\" textLength=\"24\""), "{svg}");
        assert!(svg.contains("&lt;</text>"), "{svg}");
        assert!(svg.contains("<path d=\"M"), "{svg}");
        assert_eq!(svg, picture(&buf, Defaults::DARK));
    }
}
