//! Folds single characters, each with the bytes it came from.
//! Never decides where a word ends.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Keeps two letters of Persian apart; the cutter of tokens reads it.
pub(super) const NON_JOINER: char = '\u{200c}';

/// Calls `take` with each folded character of a text and the bytes of the original it stands for.
///
/// The zero-width non-joiner is passed on; other characters without ink are left out.
pub(super) fn each(text: &str, mut take: impl FnMut(char, Range<usize>)) {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut end = at + c.len_utf8();
        let marked = chars.peek().is_some_and(|(_, next)| is_mark(*next));
        if !marked && let Some(plain) = plain(c) {
            take(plain, at..end);
            continue;
        }
        while let Some((mark_at, mark)) = chars.next_if(|(_, next)| is_mark(*next)) {
            end = mark_at + mark.len_utf8();
        }
        table(text.get(at..end).unwrap_or_default(), |out| {
            take(out, at..end);
        });
    }
}

/// Calls `take` with the folded characters of a letter and its marks.
fn table(letter: &str, mut take: impl FnMut(char)) {
    for composed in letter.nfkc() {
        spell(composed, &mut take);
    }
}

fn is_mark(c: char) -> bool {
    c >= '\u{300}' && is_combining_mark(c)
}

/// The folded form of characters that need no table: most letters of our languages.
fn plain(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7f}' => Some(c.to_ascii_lowercase()),
        '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | NON_JOINER | 'а'..='я' => Some(c),
        'А'..='Я' => c.to_lowercase().next(),
        '\u{627}'..='\u{63a}'
        | '\u{641}'..='\u{64a}'
        | 'پ'
        | 'چ'
        | 'ژ'
        | 'ک'
        | 'گ'
        | 'ی'
        | '٠'..='٩'
        | '۰'..='۹' => Some(regional(c)),
        _ => None,
    }
}

/// Writes one composed character without case, accents and regional forms.
fn spell(c: char, take: &mut impl FnMut(char)) {
    if is_without_ink(c) {
        return;
    }
    // Short i is a letter of its own, not an i with an accent.
    if matches!(c, 'й' | 'Й') {
        take('й');
        return;
    }
    let bare = std::iter::once(c).nfd().filter(|d| !is_accent(*d)).nfc();
    for lower in bare.flat_map(char::to_lowercase) {
        // The dotted capital I of Turkish lowers to an i and a dot.
        if !is_accent(lower) {
            take(regional(lower));
        }
    }
}

const fn is_without_ink(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{640}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that people leave out when they search; vowel signs of other scripts stay.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Arabic letters as Persian writes them, and its digits as ASCII.
fn regional(c: char) -> char {
    match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' | 'ۀ' => 'ه',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        _ => c,
    }
}

fn digit(c: char, zero: char) -> char {
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_way_folds_as_the_tables_do() {
        for c in '\0'..=char::MAX {
            if let Some(fast) = plain(c) {
                let mut slow = String::new();
                table(&c.to_string(), |folded| slow.push(folded));
                assert_eq!(slow, fast.to_string(), "{c:?}");
            }
        }
    }
}
