//! The clauses of a text: what stands between commas, full stops and line ends.
//! Never parts a number or an address: a mark within one has no blank behind it.

use super::cell::{Script, script_of};

/// A part of a text with the marks that end it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause<'a> {
    /// The words with the marks and blanks behind them.
    pub whole: &'a str,
    /// The words alone.
    pub words: &'a str,
    /// First character in the text.
    pub start: usize,
    /// One past the last character of the words.
    pub end: usize,
    /// Which sentence it belongs to, from 0.
    pub sentence: usize,
    /// A sentence ends with it.
    pub ends_sentence: bool,
}

impl Clause<'_> {
    /// Returns whether it says nothing by itself: a sign, a blank, a letter or two.
    pub fn is_bare(&self) -> bool {
        let mut letters = self.words.chars().filter(|c| c.is_alphanumeric());
        let first = letters.next();
        !first.is_some_and(is_han) && letters.next().is_none()
    }
}

/// Returns whether a character is Chinese.
pub fn is_han(c: char) -> bool {
    script_of(c) == Script::Han
}

/// Returns the clauses of a text; together they are the text.
pub fn clauses(text: &str) -> Vec<Clause<'_>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let byte = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut all = Vec::new();
    let (mut start, mut at, mut sentence) = (0, 0, 0);
    while at < letters.len() {
        let Some(ends_sentence) = ends(&letters, at) else {
            at += 1;
            continue;
        };
        let mut last = at;
        let mut ends_sentence = ends_sentence;
        // All marks and blanks behind it belong to it.
        while let Some((_, c)) = letters.get(last) {
            let is_mark = is_stop(*c) || is_pause(*c) || matches!(c, '.' | ',');
            if !is_mark && !c.is_whitespace() {
                break;
            }
            ends_sentence |= is_stop(*c) || *c == '.';
            last += 1;
        }
        let last = last.max(at + 1);
        all.push(clause(text, start, at, last, sentence, ends_sentence, byte));
        sentence += usize::from(ends_sentence);
        start = last;
        at = last;
    }
    if start < letters.len() {
        let end = letters.len();
        all.push(clause(text, start, end, end, sentence, true, byte));
    }
    all
}

fn clause(
    text: &str,
    start: usize,
    end: usize,
    last: usize,
    sentence: usize,
    ends_sentence: bool,
    byte: impl Fn(usize) -> usize,
) -> Clause<'_> {
    Clause {
        whole: text.get(byte(start)..byte(last)).unwrap_or_default(),
        words: text.get(byte(start)..byte(end)).unwrap_or_default(),
        start,
        end,
        sentence,
        ends_sentence,
    }
}

/// Returns whether a clause ends before a character, and whether a sentence does.
fn ends(letters: &[(usize, char)], at: usize) -> Option<bool> {
    let there = |at: usize| letters.get(at).map(|(_, c)| *c);
    let c = there(at)?;
    let before = at.checked_sub(1).and_then(there);
    let after = there(at + 1);
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match c {
        _ if is_stop(c) => Some(true),
        _ if is_pause(c) => Some(false),
        '.' if is_blank(after) => Some(true),
        // Chinese chats write narrow commas without a blank.
        ',' if is_blank(after) || [before, after].into_iter().flatten().any(is_han) => Some(false),
        '-' | '–' | '—' if is_blank(before) && is_blank(after) => Some(false),
        ' ' if before.is_some_and(is_han) && after.is_some_and(is_han) => Some(false),
        _ => None,
    }
}

const fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '!' | '？' | '?' | '؟' | '…' | '\n' | '\r')
}

const fn is_pause(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | ';' | '،' | '؛' | '~' | '～')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        clauses(text).into_iter().map(|c| c.words).collect()
    }

    #[test]
    fn clauses_end_where_a_reader_pauses() {
        assert_eq!(
            words("亲,您好 我在，订单231201-998877665544332已发"),
            ["亲", "您好", "我在", "订单231201-998877665544332已发"]
        );
        assert_eq!(
            words("Hi, it is 12.50 EUR. See www.a.com, ok?"),
            ["Hi", "it is 12.50 EUR", "See www.a.com", "ok"]
        );
        assert_eq!(words("да — завтра"), ["да ", " завтра"]);
        let all = clauses("One, two. Three");
        assert_eq!(
            all.iter().map(|c| c.sentence).collect::<Vec<_>>(),
            [0, 0, 1]
        );
    }

    proptest! {
        #[test]
        fn clauses_together_are_the_text(text in any::<String>()) {
            let all = clauses(&text);
            let joined: String = all.iter().map(|c| c.whole).collect();
            prop_assert_eq!(&joined, &text);
            prop_assert!(all.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }
}
