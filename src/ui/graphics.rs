//! What a terminal can show pictures with, and a picture made ready for it.
//! Never asks the terminal: `term` does, and what it answers comes as events. Until it has answered,
//! and when it never does, pictures are drawn in half blocks.

use std::sync::Arc;

use image::DynamicImage;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;

/// Width and height of a cell in pixels where a terminal scales pictures by itself.
const USUAL_CELL: (u16, u16) = (10, 20);

/// Ways to show a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Graphics {
    /// In half blocks, as any terminal can.
    #[default]
    Cells,
    /// The kitty graphics protocol.
    Kitty,
    /// The inline images of iTerm2.
    Iterm,
    /// Sixel graphics.
    Sixel,
}

/// What a terminal said of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It takes pictures by the kitty graphics protocol.
    Kitty,
    /// Width and height of a cell in pixels.
    Cell(u16, u16),
    /// Its attributes, which it says last: whether there are sixel graphics among them.
    Attributes {
        /// Whether there are.
        has_sixel: bool,
    },
}

/// How pictures are made ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The way.
    pub graphics: Graphics,
    /// Width and height of a cell in pixels.
    pub cell: (u16, u16),
}

impl Default for Look {
    fn default() -> Self {
        Self {
            graphics: Graphics::Cells,
            cell: USUAL_CELL,
        }
    }
}

/// What is to be asked of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// All there is to know.
    All,
    /// Nothing that begins with an application command: a multiplexer takes that for a title.
    NoCommands,
}

/// How far a terminal was asked, and what it said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures {
    /// What it may be asked; `None` when it was asked already, or must not be.
    question: Option<Question>,
    is_iterm: bool,
    takes_kitty: bool,
    cell: Option<(u16, u16)>,
    look: Look,
}

impl Pictures {
    /// Says what a terminal may be asked, by its environment. Nothing is asked where no colours are
    /// wanted, and where the question itself would stand on the screen.
    pub fn of(environment: impl Fn(&str) -> Option<String>) -> Self {
        let has = |name: &str| environment(name).is_some_and(|value| !value.is_empty());
        let is = |name: &str, words: &[&str]| {
            environment(name).is_some_and(|value| words.contains(&value.as_str()))
        };
        let term = environment("TERM").unwrap_or_default();
        let is_within = has("TMUX") || term.starts_with("tmux") || term.starts_with("screen");
        let is_bare = term.is_empty() || ["linux", "dumb", "cons25"].contains(&term.as_str());
        let question = if has("NO_COLOR") || is_bare || has("STY") {
            None
        } else if is_within {
            Some(Question::NoCommands)
        } else {
            Some(Question::All)
        };
        let names = ["iTerm.app", "WezTerm"];
        let is_iterm = is("TERM_PROGRAM", &names) || is("LC_TERMINAL", &["iTerm2"]);
        Self {
            question,
            is_iterm: is_iterm && !is_within,
            ..Self::default()
        }
    }

    /// Returns what is to be asked now; once only.
    pub fn ask(&mut self) -> Option<Question> {
        self.question.take()
    }

    /// Takes what the terminal said. Returns whether pictures are shown another way from now on.
    pub fn take(&mut self, told: Told) -> bool {
        match told {
            Told::Kitty => self.takes_kitty = true,
            Told::Cell(width, height) => {
                self.cell = (width > 0 && height > 0).then_some((width, height));
            }
            Told::Attributes { has_sixel } => return self.choose(has_sixel),
        }
        false
    }

    fn choose(&mut self, has_sixel: bool) -> bool {
        // Without the size of a cell a picture of pixels could stand over what is beside it.
        let graphics = match self.cell {
            _ if self.takes_kitty => Graphics::Kitty,
            Some(_) if self.is_iterm => Graphics::Iterm,
            Some(_) if has_sixel => Graphics::Sixel,
            _ => Graphics::Cells,
        };
        let before = self.look;
        self.look = Look {
            graphics,
            cell: self.cell.unwrap_or(USUAL_CELL),
        };
        before != self.look
    }

    /// Returns how pictures are made ready.
    pub const fn look(&self) -> Look {
        self.look
    }
}

/// A picture made ready for a terminal.
#[derive(Clone)]
pub struct Drawn(Arc<Protocol>);

impl Drawn {
    /// Makes a picture ready that fits into so many columns and rows; `None` where it is drawn in
    /// half blocks. `number` tells it from others on the same terminal.
    pub fn new(picture: &DynamicImage, look: Look, room: (u16, u16), number: u32) -> Option<Self> {
        if look.graphics == Graphics::Cells {
            return None;
        }
        let (width, height) = look.cell;
        let most = |cells: u16, pixels: u16| u32::from(cells) * u32::from(pixels);
        let fitting = picture.thumbnail(most(room.0, width), most(room.1, height));
        let cells = |pixels: u32, of: u16| {
            u16::try_from(pixels.div_ceil(u32::from(of.max(1)))).unwrap_or(u16::MAX)
        };
        let size = Size {
            width: cells(fitting.width(), width).min(room.0),
            height: cells(fitting.height(), height).min(room.1),
        };
        let made = match look.graphics {
            Graphics::Cells => return None,
            Graphics::Kitty => Kitty::new(fitting, size, number.max(1), false, false)
                .map(Protocol::Kitty)
                .ok()?,
            Graphics::Iterm => Iterm2::new(fitting, size, false)
                .map(Protocol::ITerm2)
                .ok()?,
            Graphics::Sixel => Sixel::new(fitting, size, false).map(Protocol::Sixel).ok()?,
        };
        Some(Self(Arc::new(made)))
    }

    /// Draws it from the upper left corner of `area`, where it fits.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        Image::new(&self.0).render(area, buf);
    }

    /// Returns whether it fits.
    pub fn fits(&self, area: Rect) -> bool {
        let size = self.0.size();
        size.width <= area.width && size.height <= area.height
    }
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Drawn {}

impl std::fmt::Debug for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Drawn").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(environment: &[(&str, &str)]) -> Pictures {
        Pictures::of(|name| {
            let found = environment.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    fn chosen(environment: &[(&str, &str)], said: &[Told]) -> Graphics {
        let mut pictures = of(environment);
        for told in said {
            pictures.take(*told);
        }
        pictures.look().graphics
    }

    const CELL: Told = Told::Cell(9, 18);
    const SIXEL: Told = Told::Attributes { has_sixel: true };
    const PLAIN: Told = Told::Attributes { has_sixel: false };

    #[test]
    fn a_terminal_is_asked_once_and_never_where_it_would_show_the_question() {
        let mut pictures = of(&[("TERM", "xterm")]);
        assert_eq!(pictures.ask(), Some(Question::All));
        assert_eq!(pictures.ask(), None);
        for never in [
            &[("TERM", "kitty"), ("NO_COLOR", "1")][..],
            &[("TERM", "linux")],
            &[("TERM", "screen"), ("STY", "1.pts-0")],
            &[],
        ] {
            assert_eq!(of(never).ask(), None, "{never:?}");
        }
        let within = [("TERM", "tmux"), ("TMUX", "/tmp/tmux-0/default")];
        assert_eq!(of(&within).ask(), Some(Question::NoCommands));
    }

    #[test]
    fn what_the_terminal_says_chooses_the_way_and_silence_keeps_half_blocks() {
        let xterm = [("TERM", "xterm")];
        let iterm = [("TERM", "xterm"), ("TERM_PROGRAM", "iTerm.app")];
        let within = [("TERM", "tmux"), ("TMUX", "x"), ("LC_TERMINAL", "iTerm2")];
        for (environment, said, expected) in [
            (&xterm[..], &[][..], Graphics::Cells),
            (&xterm, &[CELL, PLAIN], Graphics::Cells),
            (&xterm, &[Told::Kitty, CELL, SIXEL], Graphics::Kitty),
            (&xterm, &[Told::Kitty, PLAIN], Graphics::Kitty),
            (&xterm, &[CELL, SIXEL], Graphics::Sixel),
            // Without the size of a cell nobody knows how much room the picture takes.
            (&xterm, &[SIXEL], Graphics::Cells),
            (&xterm, &[Told::Cell(0, 0), SIXEL], Graphics::Cells),
            (&iterm, &[CELL, SIXEL], Graphics::Iterm),
            (&within, &[CELL, PLAIN], Graphics::Cells),
            (&within, &[CELL, SIXEL], Graphics::Sixel),
        ] {
            assert_eq!(
                chosen(environment, said),
                expected,
                "{environment:?} {said:?}"
            );
        }
    }
}
