//! A key press, its written form, and the Latin key that lies under a Russian, Persian or Chinese one.
//! Never changes what is typed into a text field: only commands are translated.

use std::fmt;
use std::str::FromStr;

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A key that writes a character; capitals come as such, without `shift`.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// A key press with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift; always `false` for characters and Tab.
    pub shift: bool,
}

impl Key {
    /// Takes a key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// Takes a character without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Takes a character with Ctrl.
    pub const fn ctrl(c: char) -> Self {
        Self {
            ctrl: true,
            ..Self::char(c)
        }
    }

    /// Takes a character with Alt.
    pub const fn alt(c: char) -> Self {
        Self {
            alt: true,
            ..Self::char(c)
        }
    }

    /// Returns the character that the key writes into a text field.
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Returns the key that commands are looked up by: the Latin key in the same place of the
    /// keyboard, and the ASCII form of full-width characters.
    #[must_use]
    pub fn to_command(self) -> Self {
        match self.code {
            Code::Char(c) => {
                let c = latin_of(c).unwrap_or(c);
                let c = if self.ctrl { c.to_ascii_lowercase() } else { c };
                Self {
                    code: Code::Char(c),
                    ..self
                }
            }
            _ => self,
        }
    }
}

/// Lower and upper row pairs: what a layout writes, and the keys of the US layout in those places.
const LAYOUTS: &[(&str, &str)] = &[
    // Russian ЙЦУКЕН. The letters only: its punctuation keys write ASCII already.
    (
        "йцукенгшщзхъфывапролджэячсмитьбюё",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
    ),
    (
        "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
        "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~",
    ),
    // Persian, standard ISIRI 9147.
    (
        "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,",
    ),
    // The same with Shift: letters with hamza, and marks that stand over or under a letter.
    (
        "\u{652}\u{64c}\u{64d}\u{64b}\u{64f}\u{650}\u{64e}\u{651}ؤئإأآة»«ژ\u{653}\u{670}\u{200c}\u{654}ء",
        "QWERTYUIASFGHJKLCXVBNM",
    ),
    // Letters that Persian keyboards of other makers and Arabic ones write there.
    ("يكى", "d;d"),
    // Digits.
    ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    // Punctuation of Persian and Chinese input methods.
    ("؟،؛", "?,;"),
    ("、。「」『』《》【】·￥…—“”‘’", "\\.[]{}<>[]`$^_\"\"''"),
];

/// Returns the US key in the place of a character of another layout.
fn latin_of(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    // Full-width forms lie 0xFEE0 above ASCII (Unicode block FF01 to FF5E).
    if let '\u{ff01}'..='\u{ff5e}' = c {
        return char::from_u32(u32::from(c) - 0xfee0);
    }
    if c == '\u{3000}' {
        return Some(' ');
    }
    LAYOUTS.iter().find_map(|(from, to)| {
        let place = from.chars().position(|l| l == c)?;
        to.chars().nth(place)
    })
}

const NAMES: &[(&str, Code)] = &[
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("shift-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("left", Code::Left),
    ("right", Code::Right),
    ("up", Code::Up),
    ("down", Code::Down),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("space", Code::Char(' ')),
    ("minus", Code::Char('-')),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        if self.shift {
            f.write_str("shift-")?;
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            Code::Char(c) => write!(f, "{c}"),
            Code::F(n) => write!(f, "f{n}"),
            _ => Ok(()),
        }
    }
}

/// A key name that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a key; keys look like `j`, `S`, `ctrl-p`, `alt-1`, `f1`, `enter`, `g g`")]
pub struct NotAKey(pub String);

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let wrong = || NotAKey(text.to_owned());
        let mut rest = text;
        let mut key = Key::char(' ');
        while let Some((modifier, after)) = rest.split_once('-') {
            if after.is_empty() || rest == "shift-tab" {
                break;
            }
            match modifier {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => return Err(wrong()),
            }
            rest = after;
        }
        let mut letters = rest.chars();
        key.code = match (letters.next(), letters.next()) {
            (Some(c), None) if !c.is_whitespace() => Code::Char(c),
            _ => match NAMES.iter().find(|(name, _)| *name == rest) {
                Some((_, code)) => *code,
                None => function_key(rest).ok_or_else(wrong)?,
            },
        };
        Ok(key)
    }
}

fn function_key(name: &str) -> Option<Code> {
    let number: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=12).contains(&number).then_some(Code::F(number))
}

/// Reads keys in a row, as `g g`.
pub fn sequence(text: &str) -> Result<Vec<Key>, NotAKey> {
    let keys: Result<Vec<Key>, NotAKey> = text.split_whitespace().map(str::parse).collect();
    match keys {
        Ok(keys) if keys.is_empty() => Err(NotAKey(text.to_owned())),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_written() {
        for text in [
            "j",
            "S",
            "ctrl-p",
            "alt-1",
            "f1",
            "enter",
            "shift-tab",
            "space",
            "pgdn",
            "-",
        ] {
            let key: Key = text.parse().unwrap();
            let again: Key = key.to_string().parse().unwrap();
            assert_eq!(key, again, "{text}");
        }
        assert_eq!(sequence("g g").unwrap().len(), 2);
        for wrong in ["", "hyper-x", "f13", "foo", "ctrl-"] {
            assert!(wrong.parse::<Key>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_place_on_the_keyboard_counts() {
        for (typed, meant) in [
            ('о', 'j'),
            ('Ы', 'S'),
            ('ж', ';'),
            ('Ж', ':'),
            ('ت', 'j'),
            ('ن', 'k'),
            ('ئ', 'S'),
            ('أ', 'G'),
            ('\u{651}', 'I'),
            ('ء', 'M'),
            ('؟', '?'),
            ('：', ':'),
            ('／', '/'),
            ('１', '1'),
            ('۳', '3'),
            ('q', 'q'),
        ] {
            assert_eq!(Key::char(typed).to_command(), Key::char(meant), "{typed}");
        }
        assert_eq!(Key::ctrl('з').to_command(), Key::ctrl('p'));
    }

    #[test]
    fn every_layout_has_a_key_for_each_letter() {
        for (from, to) in LAYOUTS {
            assert_eq!(from.chars().count(), to.chars().count(), "{from}");
        }
    }
}
