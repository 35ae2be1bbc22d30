//! A message in the form in which it is compared: folded, simplified, cut into words.
//! Never changes what is stored or shown: every word knows the bytes it stands for.

use std::ops::Range;

use crate::text::{fold, han};

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Nothing: Han characters follow each other.
    None,
    /// A blank.
    Space,
    /// A comma, or a blank between Han characters.
    Clause,
    /// The end of a sentence.
    Sentence,
}

/// A word, or one Han character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Its first folded character, and the one behind its last.
    pub chars: (usize, usize),
    /// Its first byte in the message, and the one behind its last.
    pub bytes: (usize, usize),
    /// What stands before it.
    pub before: Break,
    /// Whether it is a Han character.
    pub is_han: bool,
}

/// A message cut into words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Normal {
    chars: Vec<char>,
    /// Its words in their order.
    pub words: Vec<Word>,
    asks: bool,
}

impl Normal {
    /// Cuts a message.
    pub fn of(text: &str) -> Normal {
        let mut cutter = Cutter {
            done: Normal {
                chars: Vec::with_capacity(text.len()),
                words: Vec::with_capacity(text.len() / 4),
                asks: false,
            },
            before: Break::None,
            is_open: false,
        };
        fold::each(text, |c, bytes| cutter.take(han::simplified(c), bytes));
        cutter.done
    }

    /// Returns the folded characters of a word.
    pub fn chars(&self, word: &Word) -> &[char] {
        let (from, to) = word.chars;
        self.chars.get(from..to).unwrap_or_default()
    }

    /// Returns what stands before a word; behind the last one the sentence ends.
    pub fn before(&self, at: usize) -> Break {
        match self.words.get(at) {
            Some(_) if at == 0 => Break::Sentence,
            Some(word) => word.before,
            None => Break::Sentence,
        }
    }

    /// Returns the bytes of the message from one word to before another.
    pub fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        let words = self.words.get(from..to).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.bytes.0..last.bytes.1,
            _ => 0..0,
        }
    }

    /// Returns whether it ends as a question does.
    pub fn is_question(&self) -> bool {
        let asks_by_word = self
            .words
            .last()
            .is_some_and(|word| self.chars(word) == ['吗']);
        self.words.len() > 1 && (self.asks || asks_by_word)
    }
}

struct Cutter {
    done: Normal,
    before: Break,
    is_open: bool,
}

impl Cutter {
    fn take(&mut self, c: char, bytes: Range<usize>) {
        if is_inside_words(c) {
            return;
        }
        if han::is_han(c) {
            self.is_open = false;
            self.push(c, &bytes, true);
            self.is_open = false;
        } else if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) {
            self.push(c, &bytes, false);
        } else {
            self.part(c);
        }
    }

    fn push(&mut self, c: char, bytes: &Range<usize>, is_han: bool) {
        let at = self.done.chars.len();
        self.done.chars.push(c);
        if let Some(word) = self.done.words.last_mut().filter(|_| self.is_open) {
            word.chars.1 = at + 1;
            word.bytes.1 = bytes.end;
        } else {
            // A blank between Han characters is a pause.
            let is_pause = is_han
                && self.before == Break::Space
                && self.done.words.last().is_some_and(|word| word.is_han);
            self.done.words.push(Word {
                chars: (at, at + 1),
                bytes: (bytes.start, bytes.end),
                before: if is_pause { Break::Clause } else { self.before },
                is_han,
            });
            self.is_open = true;
        }
        self.before = Break::None;
        self.done.asks = false;
    }

    fn part(&mut self, c: char) {
        self.is_open = false;
        let part = match c {
            '.' | '!' | '?' | '。' | '؟' | ';' | '؛' | '\n' | '\r' => Break::Sentence,
            '-' | '_' | '+' | '*' | '#' | '%' | '&' | '@' | '\'' | '/' => Break::Space,
            _ if c.is_whitespace() => Break::Space,
            _ => Break::Clause,
        };
        self.before = self.before.max(part);
        self.done.asks |= matches!(c, '?' | '؟');
    }
}

/// Signs that people set inside a word or leave out: the joiner of Persian, apostrophes.
const fn is_inside_words(c: char) -> bool {
    matches!(
        c,
        '\u{200c}' | '\u{2019}' | '\u{2bc}' | '\'' | '`' | '\u{b4}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let normal = Normal::of(text);
        let words = normal.words.iter();
        words
            .map(|word| normal.chars(word).iter().collect())
            .collect()
    }

    #[test]
    fn words_are_cut_and_folded() {
        assert_eq!(words("Don’t SHIP it!"), ["dont", "ship", "it"]);
        assert_eq!(words("還沒到帳"), ["还", "没", "到", "帐"]);
        assert_eq!(words("می‌خوام ۵ تا"), ["میخوام", "5", "تا"]);
        assert_eq!(words("ещё жду"), ["еще", "жду"]);
    }

    #[test]
    fn words_know_their_bytes() {
        let text = "¿Dónde está?";
        let normal = Normal::of(text);
        assert_eq!(text.get(normal.bytes(0, 1)), Some("Dónde"));
        assert_eq!(text.get(normal.bytes(0, 2)), Some("Dónde está"));
        assert!(normal.is_question());
    }
}
