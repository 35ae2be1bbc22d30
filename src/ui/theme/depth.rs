//! How many colours there are.
//! Never asks the terminal: `term` does, and passes it in.

use ratatui::style::{Color, Style};

use crate::domain::code::codes;

codes! {
    /// How many colours the terminal announced.
    pub enum ColorDepth {
        /// None wanted (`NO_COLOR`) or none there: bold, reverse and underline remain.
        None = "none",
        /// The sixteen colours that the user has chosen for the terminal.
        Sixteen = "16",
        /// Any colour (`COLORTERM=truecolor`).
        True = "true",
    }
}

impl ColorDepth {
    /// Returns how a cell looks that shows two pixels of a picture, the upper one as its ink;
    /// `None` where there are not colours enough for a picture.
    pub const fn of_pixels(self, above: [u8; 3], below: [u8; 3]) -> Option<Style> {
        match self {
            ColorDepth::True => {
                let [r, g, b] = above;
                let ink = Color::Rgb(r, g, b);
                let [r, g, b] = below;
                Some(Style::new().fg(ink).bg(Color::Rgb(r, g, b)))
            }
            ColorDepth::None | ColorDepth::Sixteen => None,
        }
    }
}
