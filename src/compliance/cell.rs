//! One character of a folded text, with its place in the source.
//! Never knows what the text is about.

/// What a character is, as far as judging goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A letter or a Han character.
    Letter,
    /// A digit that is nothing else. Han numerals are letters with a value.
    Digit,
    /// A blank.
    Space,
    /// Punctuation.
    Mark,
    /// Emoji, symbols, everything else that is seen.
    Sign,
    /// The end of a line or of a message.
    Line,
    /// Taken out before judging: a value of the case.
    Known,
}

/// Which letters belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Arabic letters, Persian ones among them.
    Arabic,
    /// Han characters.
    Han,
    /// Other letters, and whatever is no letter.
    Other,
}

/// How a digit was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// ASCII.
    Plain,
    /// The digits of another script, as Persian ones.
    National,
    /// Full-width, circled, superscript, mathematical: nobody writes a parcel number so.
    Styled,
    /// A Han numeral.
    Han,
}

/// One character of a folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The folded character: compatibility form, lower case, no accent.
    pub ch: char,
    /// What it is.
    pub class: Class,
    /// Which script it belongs to.
    pub script: Script,
    /// Its value and how it was written, where it stands for a digit.
    pub digit: Option<(u8, System)>,
    /// First scalar value of the source it stands for.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

impl Cell {
    /// Returns whether it is an ASCII letter, a digit in any writing but Han, or `_`, `-`, `.`.
    pub const fn is_handle(&self) -> bool {
        matches!(self.ch, 'a'..='z' | '0'..='9' | '_' | '-' | '.')
            && matches!(self.class, Class::Letter | Class::Digit | Class::Mark)
    }

    /// Returns whether it is a Latin letter.
    pub fn is_latin(&self) -> bool {
        self.class == Class::Letter && self.script == Script::Latin
    }

    /// Returns whether it separates: neither letter nor digit.
    pub const fn is_gap(&self) -> bool {
        matches!(
            self.class,
            Class::Space | Class::Mark | Class::Sign | Class::Line
        )
    }

    /// Takes it out: nothing is read in it or over it.
    pub const fn take_out(&mut self) {
        self.ch = '\u{fffc}';
        self.class = Class::Known;
        self.script = Script::Other;
        self.digit = None;
    }
}

/// Returns the script of a folded letter.
pub const fn script_of(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => Script::Arabic,
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => Script::Han,
        _ => Script::Other,
    }
}
