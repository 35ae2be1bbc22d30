//! Letters in a shape, as plain ones: full-width, circled, mathematical.
//! Never changes how many characters a text has: what is found in one stands in the other.

use std::borrow::Cow;

use unicode_normalization::char::decompose_compatible;

/// Returns a text with plain letters, capital and small: rules that look at how a name is written know
/// only these. A digit in a shape is a sign of a number in disguise, and stays, unless such a letter is
/// beside it.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !has_letters(text) {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let is_beside = |at: usize| {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let mut beside = beside.filter_map(|at| chars.get(at));
        beside.any(|c| is_letter(*c) || *c == '＿')
    };
    let plain = |(at, c): (usize, &char)| match c {
        c if is_letter(*c) => ascii(*c),
        '＿' | '＠' | '．' | '－' | '＄' => ascii(*c),
        c if is_digit(*c) && is_beside(at) => ascii(*c),
        c => *c,
    };
    Cow::Owned(chars.iter().enumerate().map(plain).collect())
}

/// Returns whether letters in a shape stand in a text. Most texts hold no byte of theirs.
fn has_letters(text: &str) -> bool {
    /// The first bytes of full-width, mathematical and circled letters.
    const LEADS: [u8; 3] = [0xef, 0xf0, 0xe2];
    let [wide, shaped, circled] = LEADS;
    let mut places = memchr::memchr3_iter(wide, shaped, circled, text.as_bytes());
    places.any(|at| {
        let there = text.get(at..).and_then(|rest| rest.chars().next());
        there.is_some_and(is_letter)
    })
}

const fn is_letter(c: char) -> bool {
    matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | 'Ⓐ'..='ⓩ' | '\u{1d400}'..='\u{1d6a3}')
}

const fn is_digit(c: char) -> bool {
    matches!(c, '０'..='９' | '\u{1d7ce}'..='\u{1d7ff}')
}

/// Returns the plain form, where it is one ASCII character.
fn ascii(c: char) -> char {
    let mut plain = None;
    decompose_compatible(c, |part| plain = plain.or(Some(part)));
    plain.filter(char::is_ascii).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_a_shape_are_plain() {
        for (styled, text) in [
            ("加下𝐰 𝐥𝐚𝐧_𝐦𝐮", "加下w lan_mu"),
            ("ＬＩＮＥ айди ｒｉｔａ．ｂ２", "LINE айди rita.b2"),
            ("ⓘⓝⓢⓣⓐ Ⓜilo", "insta Milo"),
            ("１３８ ０００，好", "１３８ ０００，好"),
            ("🇨🇳 plain", "🇨🇳 plain"),
        ] {
            assert_eq!(plain(styled), text);
            assert_eq!(plain(styled).chars().count(), styled.chars().count());
        }
    }
}
