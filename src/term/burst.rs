//! Tells a paste without brackets from typing, by how much came at once.
//! Never lets a pasted line be a command, and never lets a pasted line break send.

use crate::domain::time::Stamp;
use crate::ui::event::What;
use crate::ui::key::{Code, Key};

/// Outside of text fields so many keys at once are a paste. Nobody types so fast; a held key that
/// a slow line delivers in lumps repeats itself and is told apart.
const KEYS_AT_ONCE: usize = 16;
/// In a text field a line break among so many keys at once was pasted.
const BREAK_AMONG: usize = 3;
/// What comes so soon behind a paste still belongs to it, in milliseconds.
const STILL_MS: i64 = 50;

/// Whether a paste is going on.
#[derive(Debug, Default)]
pub struct Burst {
    until: Option<Stamp>,
}

impl Burst {
    /// Returns what came at once as it is to be taken: as keys, as a paste, or dropped.
    pub fn settle(&mut self, came: Vec<What>, is_text: bool, at: Stamp) -> Vec<What> {
        let keys: Vec<Key> = came.iter().filter_map(written).collect();
        let goes_on = self.until.is_some_and(|until| at <= until) && !keys.is_empty();
        let is_held = keys.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
        let has_break = keys.iter().any(|key| key.code == Code::Enter);
        let is_paste = goes_on
            || (keys.len() >= KEYS_AT_ONCE && !is_held)
            || (is_text && has_break && keys.len() >= BREAK_AMONG && !is_held);
        if !is_paste {
            return came;
        }
        self.until = Some(at.plus_ms(STILL_MS));
        let others = came.into_iter().filter(|what| written(what).is_none());
        let piece = if is_text {
            What::Paste(keys.iter().filter_map(character).collect())
        } else {
            What::PasteDropped(keys.len())
        };
        std::iter::once(piece).chain(others).collect()
    }
}

/// Returns the key of an event that a paste could have written.
const fn written(what: &What) -> Option<Key> {
    match what {
        What::Key(key) if key.typed().is_some() => Some(*key),
        What::Key(key) if matches!(key.code, Code::Enter | Code::Tab) && !key.alt => Some(*key),
        What::Key(Key {
            code: Code::Char('j'),
            ctrl: true,
            ..
        }) => Some(Key::plain(Code::Enter)),
        _ => None,
    }
}

const fn character(key: &Key) -> Option<char> {
    match key.code {
        Code::Enter => Some('\n'),
        Code::Tab => Some('\t'),
        _ => key.typed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<What> {
        text.chars()
            .map(|c| match c {
                '\n' => What::Key(Key::plain(Code::Enter)),
                c => What::Key(Key::char(c)),
            })
            .collect()
    }

    fn at(ms: i64) -> Stamp {
        Stamp::from_millis(ms)
    }

    #[test]
    fn typing_stays_typing() {
        let mut burst = Burst::default();
        for text in ["j", "1S", "退款", "\n"] {
            for is_text in [true, false] {
                assert_eq!(burst.settle(keys(text), is_text, at(0)), keys(text));
            }
        }
        let held = "j".repeat(100);
        assert_eq!(burst.settle(keys(&held), false, at(0)), keys(&held));
    }

    #[test]
    fn a_pasted_line_is_no_command() {
        let mut burst = Burst::default();
        let came = burst.settle(keys("Sorry, your parcel is late"), false, at(0));
        assert_eq!(came, [What::PasteDropped(26)]);
        // What comes right behind it belongs to it, however little it is.
        assert_eq!(
            burst.settle(keys("q"), false, at(30)),
            [What::PasteDropped(1)]
        );
        assert_eq!(burst.settle(keys("q"), false, at(200)), keys("q"));
    }

    #[test]
    fn a_pasted_line_break_does_not_send() {
        let mut burst = Burst::default();
        assert_eq!(
            burst.settle(keys("hello\n"), true, at(0)),
            [What::Paste("hello\n".to_owned())]
        );
        assert_eq!(
            burst.settle(keys("\n"), true, at(20)),
            [What::Paste("\n".to_owned())]
        );
    }
}
