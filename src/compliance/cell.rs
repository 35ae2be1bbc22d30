//! One character of a folded text, with its place in the source.
//! Never knows what the text is about.

/// What a character is, as far as judging goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
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
#[repr(u8)]
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
#[repr(u8)]
pub enum System {
    /// ASCII.
    Plain,
    /// The digits of another script, as Persian ones.
    National,
    /// Full-width, circled, superscript, mathematical: nobody writes a parcel number so.
    Styled,
    /// A Han numeral.
    Han,
    /// A number word.
    Word,
    /// A letter that looks like a digit.
    Letter,
}

/// One character of a folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The folded character: compatibility form, lower case, simplified, no accent.
    pub ch: char,
    /// First byte of the source it stands for.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The sound of a Chinese character, as `table` numbers them; 0 for none.
    pub sound: u16,
    /// What it is.
    pub class: Class,
    /// Which script it belongs to.
    pub script: Script,
    /// Its value where it stands for a digit, else [`NO_DIGIT`].
    pub value: u8,
    /// How the digit was written.
    pub system: System,
}

/// The value of a cell that stands for no digit.
pub const NO_DIGIT: u8 = 0xff;

impl Cell {
    /// Returns its value and how it was written, where it stands for a digit.
    pub const fn digit(&self) -> Option<(u8, System)> {
        if self.value == NO_DIGIT {
            None
        } else {
            Some((self.value, self.system))
        }
    }

    /// Returns whether it stands for a digit.
    pub const fn is_digit(&self) -> bool {
        self.value != NO_DIGIT
    }

    /// Returns whether it is an ASCII letter, a digit in any writing but Han, or `_`, `-`, `.`.
    pub const fn is_handle(&self) -> bool {
        matches!(self.ch, 'a'..='z' | '0'..='9' | '_' | '-' | '.')
            && matches!(self.class, Class::Letter | Class::Digit | Class::Mark)
    }

    /// Returns whether it is a letter of an alphabet.
    pub fn is_alphabetic(&self) -> bool {
        self.class == Class::Letter && self.script != Script::Han
    }

    /// Returns whether it is a Latin letter.
    pub fn is_latin(&self) -> bool {
        self.class == Class::Letter && self.script == Script::Latin
    }

    /// Returns whether it is a Chinese character.
    pub fn is_han(&self) -> bool {
        self.class == Class::Letter && self.script == Script::Han
    }

    /// Returns whether it separates: neither letter nor digit.
    pub const fn is_gap(&self) -> bool {
        matches!(
            self.class,
            Class::Space | Class::Mark | Class::Sign | Class::Line
        )
    }

    /// Returns whether a sentence or a message ends with it.
    pub const fn ends_sentence(&self) -> bool {
        matches!(self.class, Class::Line) || matches!(self.ch, '。' | '!' | '?' | '؟' | ';' | '؛')
    }

    /// Takes it out: nothing is read in it or over it.
    pub const fn take_out(&mut self) {
        self.ch = '\u{fffc}';
        self.class = Class::Known;
        self.script = Script::Other;
        self.value = NO_DIGIT;
        self.sound = 0;
    }
}

/// Returns the script of a folded letter.
pub const fn script_of(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => Script::Arabic,
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3007}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Han,
        _ => Script::Other,
    }
}
