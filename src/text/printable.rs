//! Makes any text safe for a terminal: the only maker of [`Printable`].
//! Never changes what is stored or sent; marks stand only in what is shown.
//!
//! Escape sequences are taken out whole and leave one `␛`; other controls are shown as their
//! pictures, invisible characters as `¦`, direction controls as `⇄`, characters without a meaning
//! of their own as `▯`. Joiners stay where a script or an emoji needs them.

mod escape;
mod letters;
mod writer;

use writer::{Breaks, Marks, Writer};

/// Text without any character that a terminal would obey or hide.
///
/// A widget takes nothing else for words that came from outside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Printable(String);

impl Printable {
    /// Makes one line of a text; its line breaks are shown as `↵`.
    pub fn line(text: &str) -> Self {
        if letters::is_plain(text) {
            return Self(text.to_owned());
        }
        Self(Writer::new(Marks::Shown, Breaks::Marked).write(text))
    }

    /// Makes a block of lines of a text: `\n` is the only control character left in it.
    pub fn block(text: &str) -> Self {
        if letters::is_plain(text) {
            return Self(text.to_owned());
        }
        Self(Writer::new(Marks::Shown, Breaks::Kept).write(text))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text itself.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Returns the lines of a block, without their breaks.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split('\n')
    }

    /// Returns whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl AsRef<str> for Printable {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Printable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Takes out of a text whatever [`Printable`] would have to mark; for text typed or pasted into an
/// input, where a mark would be sent along.
///
/// Line breaks become `\n`, tabs become spaces. The result is its own [`Printable::block`].
pub fn clean_input(text: &str) -> String {
    if letters::is_plain(text) {
        return text.to_owned();
    }
    Writer::new(Marks::Dropped, Breaks::Kept).write(text)
}

#[cfg(test)]
mod tests;
