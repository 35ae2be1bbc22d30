//! Cuts folded text into the tokens of the search index.
//! Never puts two Han characters into one token.

use std::ops::Range;

use super::letters;

/// Longer words are cut here: an index refuses tokens of some kilobytes.
const TOKEN_CHARS: usize = 64;

/// One token of the search form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its folded letters.
    pub text: String,
    /// The bytes of the original that it stands for.
    pub bytes: Range<usize>,
    /// Whether it repeats the parts before it as one word, without their joiners.
    pub whole: bool,
}

impl Token {
    /// Returns whether it is a single character of a script without blanks.
    pub fn is_single(&self) -> bool {
        self.text.chars().next().is_some_and(stands_alone)
    }
}

/// Returns the tokens of a text in its order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut cutter = Cutter::default();
    letters::each(text, |c, bytes| cutter.take(c, bytes));
    cutter.end_word();
    cutter.done
}

#[derive(Default)]
struct Cutter {
    done: Vec<Token>,
    /// The token being written, and its characters.
    open: Option<Token>,
    chars: usize,
    /// The first token of a word that holds a joiner.
    joined_from: Option<usize>,
}

impl Cutter {
    fn take(&mut self, c: char, bytes: Range<usize>) {
        if c == letters::NON_JOINER {
            self.joiner();
        } else if stands_alone(c) {
            self.end_word();
            self.push(c, bytes);
            self.end_word();
        } else if is_letter(c) {
            if self.chars >= TOKEN_CHARS {
                self.end_part();
            }
            self.push(c, bytes);
        } else {
            self.end_word();
        }
    }

    fn joiner(&mut self) {
        if self.open.is_some() {
            self.joined_from.get_or_insert(self.done.len());
            self.end_part();
        }
    }

    fn push(&mut self, c: char, bytes: Range<usize>) {
        self.chars += 1;
        match &mut self.open {
            Some(token) => {
                token.text.push(c);
                token.bytes.end = bytes.end;
            }
            None => {
                self.open = Some(Token {
                    text: c.to_string(),
                    bytes,
                    whole: false,
                });
            }
        }
    }

    fn end_part(&mut self) {
        self.done.extend(self.open.take());
        self.chars = 0;
    }

    fn end_word(&mut self) {
        self.end_part();
        let Some(from) = self.joined_from.take() else {
            return;
        };
        let parts = self.done.get(from..).unwrap_or_default();
        if let [first, .., last] = parts {
            let whole = Token {
                text: parts.iter().map(|part| part.text.as_str()).collect(),
                bytes: first.bytes.start..last.bytes.end,
                whole: true,
            };
            if whole.text.chars().count() <= TOKEN_CHARS {
                self.done.push(whole);
            }
        }
    }
}

/// Han and kana: scripts in which a word is not set apart.
const fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}'
        | '\u{30fc}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Letters, digits, and the vowel signs that scripts write as marks.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || (c > '\u{2ff}' && unicode_normalization::char::is_combining_mark(c))
}
