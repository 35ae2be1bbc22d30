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
    /// First byte of the source it stands for; no text that is judged has more than 16 KiB.
    pub start: u16,
    /// One past the last byte.
    pub end: u16,
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
    /// What a check may look for in it.
    pub signs: Signs,
    /// What it goes with.
    pub sort: Sort,
}

/// What goes with what: cells of one sort from `Digit` on make a run where they touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Sort {
    /// What is known, and the end of a line.
    Border,
    /// A blank.
    Space,
    /// Punctuation.
    Mark,
    /// Everything else that is no letter.
    Sign,
    /// A Chinese character.
    Han,
    /// A digit.
    Digit,
    /// A Latin letter.
    Latin,
    /// A Cyrillic letter.
    Cyrillic,
    /// An Arabic letter.
    Arabic,
    /// Another letter.
    Other,
}

impl Cell {
    /// A blank that stands for nothing in the source.
    pub const BLANK: Self = Self {
        ch: ' ',
        start: 0,
        end: 0,
        sound: 0,
        class: Class::Space,
        script: Script::Other,
        value: NO_DIGIT,
        system: System::Plain,
        signs: Signs::GAP,
        sort: Sort::Space,
    };
}

impl Sort {
    /// Returns the sort of a cell.
    pub const fn of(class: Class, script: Script) -> Self {
        match (class, script) {
            (Class::Line | Class::Known, _) => Self::Border,
            (Class::Space, _) => Self::Space,
            (Class::Mark, _) => Self::Mark,
            (Class::Sign, _) => Self::Sign,
            (Class::Digit, _) => Self::Digit,
            (Class::Letter, Script::Han) => Self::Han,
            (Class::Letter, Script::Latin) => Self::Latin,
            (Class::Letter, Script::Cyrillic) => Self::Cyrillic,
            (Class::Letter, Script::Arabic) => Self::Arabic,
            (Class::Letter, Script::Other) => Self::Other,
        }
    }
}

/// What a check may look for in a cell, or in all cells of a text, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs(u8);

impl Signs {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// `-`.
    pub const HYPHEN: Self = Self(1);
    /// `@`.
    pub const AT: Self = Self(1 << 1);
    /// A point, or a mark that may stand in for one.
    pub const DOT: Self = Self(1 << 2);
    /// `_`.
    pub const UNDERSCORE: Self = Self(1 << 3);
    /// The sign of a currency.
    pub const MONEY: Self = Self(1 << 4);
    /// A letter that looks like a digit.
    pub const LIKE_DIGIT: Self = Self(1 << 5);
    /// It separates: neither letter nor digit.
    pub const GAP: Self = Self(1 << 6);
    /// A sign, or a mark that no word and no number is written with.
    pub const STRANGE: Self = Self(1 << 7);

    /// Returns the signs of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether some sign is in both.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the signs of a folded character.
    pub const fn of(ch: char, class: Class) -> Self {
        let sign = match ch {
            '-' => Self::HYPHEN,
            '@' => Self::AT,
            '.' | '。' | ',' | '、' | '·' | '•' | '∙' | '۔' => Self::DOT,
            '_' => Self::UNDERSCORE,
            '¥' | '€' | '$' | '£' | '₤' | '₴' | '₳' | '¢' | '₰' | '₵' | '💰' => {
                Self::MONEY
            }
            _ => Self::NONE,
        };
        let like = match digit_like(ch) {
            Some(_) => Self::LIKE_DIGIT,
            None => Self::NONE,
        };
        let gap = match class {
            Class::Space | Class::Mark | Class::Sign | Class::Line => Self::GAP,
            _ => Self::NONE,
        };
        let strange = match (class, ch) {
            (Class::Sign, _) | (_, '*' | '^' | '~' | '|' | '=' | '`') => Self::STRANGE,
            _ => Self::NONE,
        };
        sign.and(like).and(gap).and(strange)
    }
}

/// The digit that a letter looks like.
pub const fn digit_like(c: char) -> Option<u8> {
    Some(match c {
        'o' | 'о' | 'ο' | 'օ' => 0,
        'l' | 'i' | 'ι' | 'і' | 'ӏ' => 1,
        'z' => 2,
        'з' | 'э' => 3,
        'ч' => 4,
        's' | 'ѕ' => 5,
        'б' => 6,
        'b' | 'в' => 8,
        _ => return None,
    })
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
        self.sort > Sort::Digit
    }

    /// Returns whether it is a Latin letter.
    pub fn is_latin(&self) -> bool {
        self.sort == Sort::Latin
    }

    /// Returns whether it is a Chinese character.
    pub fn is_han(&self) -> bool {
        self.sort == Sort::Han
    }

    /// Returns whether a run of letters or of digits goes on with another cell.
    #[inline]
    pub const fn runs_on(&self, next: &Self) -> bool {
        self.sort as u8 >= Sort::Digit as u8 && self.sort as u8 == next.sort as u8
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
        self.signs = Signs::NONE;
        self.sort = Sort::Border;
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
