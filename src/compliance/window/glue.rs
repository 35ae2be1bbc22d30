//! What stood between two messages: nothing where a word or a name was cut, a blank between words.
//! Never looks at what they say together.

use super::part::{CODE, Part, Sort};
use crate::compliance::cue::{self, Cue};
use crate::compliance::fold;
use crate::compliance::host::{self, Ending};
use crate::compliance::lexicon::{Lexicon, Word};
use crate::compliance::meaning::{
    AT, CONTACT, COURIER, DOT, INVITE, NEGATION, NUMBER, PROVIDER, REFUND, SEARCH, Sets, UNIT,
    WARNING,
};
use crate::compliance::trie::ROOT;

/// Words that are worth putting together out of pieces.
const WORDS: Sets = CONTACT.or(INVITE).or(SEARCH).or(AT).or(DOT).or(PROVIDER);
/// No word is cut into more pieces, nor is a piece of it longer.
const PIECES: usize = 5;
const PIECE: usize = 8;

/// Returns what stood between two pieces of a message that was cut: nothing, unless what stands
/// beside the border shows that there was no cut.
pub fn between(one: &str, next: &str, lexicon: &Lexicon) -> &'static str {
    let (Some(last), Some(first)) = (one.chars().next_back(), next.chars().next()) else {
        return "\n";
    };
    if is_listed(next) {
        return "\n";
    }
    let is_code = |c: &char| c.is_ascii_alphanumeric();
    if one.chars().rev().take_while(is_code).count() >= CODE {
        return "";
    }
    let is_host = || letters(next).nth(1).is_some() && is_ending(letters(next));
    if (last.is_alphanumeric() || last == '.')
        && !is_piece_of_word(one, next, lexicon)
        && is_new_sentence(next, lexicon)
        || last == '.' && first.is_uppercase() && !is_host()
    {
        "\n"
    } else if matches!(last, ',' | '，' | '،' | '、') && !is_host()
        || last.is_numeric() && first.is_ascii_alphabetic() && begins_with_word(next)
        || last.is_ascii_alphabetic() && first.is_numeric() && is_count(one, next, lexicon)
    {
        " "
    } else {
        ""
    }
}

/// Returns whether a value that is known ends or begins at a border and is no part of a longer one.
pub fn parts_known(one: &str, next: &str, known: &[&str]) -> bool {
    let is_whole = |rest: &str, beside: fn(&str) -> Option<char>| {
        beside(rest).is_none_or(|c| !c.is_alphanumeric())
    };
    known.iter().filter(|value| !value.is_empty()).any(|value| {
        let ended = one.strip_suffix(value);
        let begun = next.strip_prefix(value);
        ended.is_some_and(|rest| is_whole(rest, |rest| rest.chars().next_back()))
            || begun.is_some_and(|rest| is_whole(rest, |rest| rest.chars().next()))
    })
}

/// Returns whether a message begins with its number in a list: `1. `, `2) `.
pub fn is_listed(message: &str) -> bool {
    let rest = message.trim_start_matches(char::is_numeric);
    let digits = message.chars().take_while(|c| c.is_numeric()).count();
    (1..=2).contains(&digits) && rest.starts_with(['.', ')']) && rest.chars().nth(1) == Some(' ')
}

/// A domain that ends a host.
fn is_ending(letters: impl Iterator<Item = char>) -> bool {
    let label: String = letters.flat_map(char::to_lowercase).collect();
    host::ending(&label) == Some(Ending::Sure)
}

/// `30` and `vale` are no name: letters and nothing else begin the second.
fn begins_with_word(next: &str) -> bool {
    let length = letters(next).count();
    let behind = next.chars().nth(length);
    (2..CODE).contains(&length) && behind.is_none_or(|c| !c.is_alphanumeric() && c != '_')
}

/// `nick` and `30` are a name; `no` and `30`, `skin` and `30 pieces` are none.
fn is_count(one: &str, next: &str, lexicon: &Lexicon) -> bool {
    let length = one.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let skipped = one.chars().count() - length;
    let mut tail = one.chars().skip(skipped);
    let before = one.chars().rev().nth(length);
    let is_alone = before.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    let is_capital = tail.clone().all(char::is_uppercase);
    let behind = next.trim_start_matches(|c: char| c.is_numeric());
    let is_measure = behind.starts_with(' ')
        && word(&mut letters(behind.trim_start()), lexicon)
            .is_some_and(|word| word.all().has(UNIT));
    is_measure || length > 1 && !is_capital && is_alone && word(&mut tail, lexicon).is_some()
}

/// Returns whether a word of the lists stands over a border.
pub fn is_one_word(one: &str, next: &str, lexicon: &Lexicon) -> bool {
    /// So much of each side is read.
    const SIDE: usize = 24;
    let near = one.char_indices().rev().nth(SIDE - 1);
    let one = one.get(near.map_or(0, |(at, _)| at)..).unwrap_or_default();
    let border = fold::fold(one).len();
    let both: String = one.chars().chain(next.chars().take(SIDE)).collect();
    let is_over = |cue: &Cue| cue.first < border && cue.last > border;
    cue::find(&fold::fold(&both), lexicon).iter().any(is_over)
}

/// Returns the letters that a text begins with.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().take_while(|c| c.is_alphabetic())
}

fn is_piece_of_word(one: &str, next: &str, lexicon: &Lexicon) -> bool {
    let part = |text| Part {
        place: 0,
        label: 0,
        text,
        sort: Sort::Other,
        turns: false,
    };
    pieces(&[part(one), part(next)], lexicon) > 0
}

/// A message that begins with a word in small letters behind a capital one is no piece of another,
/// unless the word is a name of its own: `Telegram`.
pub fn is_new_sentence(message: &str, lexicon: &Lexicon) -> bool {
    let mut chars = message.chars();
    let is_named =
        || word(&mut letters(message), lexicon).is_some_and(|word| word.sets.has(CONTACT));
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(char::is_lowercase)
        && chars.find(|c| !c.is_lowercase()).is_none_or(|c| {
            c.is_whitespace() || matches!(c, ',' | '.' | '!' | '?' | ':' | ';' | '\'' | '’')
        })
        && !is_named()
}

/// Returns whether a text begins with a word that speaks against a contact.
pub fn is_guarding(text: &str, lexicon: &Lexicon) -> bool {
    const GUARDS: Sets = NUMBER
        .or(UNIT)
        .or(NEGATION)
        .or(WARNING)
        .or(COURIER)
        .or(REFUND);
    letters(text).nth(1).is_some()
        && word(&mut letters(text), lexicon).is_some_and(|word| word.sets.has(GUARDS))
}

fn word<'l>(letters: &mut dyn Iterator<Item = char>, lexicon: &'l Lexicon) -> Option<&'l Word> {
    let trie = &lexicon.words_trie;
    letters
        .flat_map(char::to_lowercase)
        .try_fold(ROOT, |node, c| trie.next(node, c))
        .and_then(|node| trie.sense(node))
        .and_then(|sense| lexicon.sense(sense))
}

/// Returns for each border whether the messages beside it are pieces of one word or name.
pub fn glued(parts: &[Part<'_>], lexicon: &Lexicon) -> Vec<bool> {
    let mut words = vec![false; parts.len()];
    for at in 0..parts.len() {
        let pieces = pieces(parts.get(at..).unwrap_or_default(), lexicon);
        words
            .iter_mut()
            .skip(at)
            .take(pieces)
            .for_each(|glued| *glued = true);
    }
    let is_in_word =
        |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|glued| *glued);
    let is_one = |(at, pair): (usize, &[Part<'_>])| match pair {
        [one, next] => {
            let is_beside = is_in_word(at.checked_sub(1)) || is_in_word(Some(at + 1));
            is_in_word(Some(at)) || touches(one, next) || !is_beside && is_name(one, next)
        }
        _ => false,
    };
    parts.windows(2).enumerate().map(is_one).collect()
}

/// Two pieces of a name.
fn is_name(one: &Part<'_>, next: &Part<'_>) -> bool {
    let is_name = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    one.sort == Sort::Name
        && is_name(one.text.chars().next_back())
        && is_name(next.text.chars().next())
        && (next.sort == Sort::Name || next.sort == Sort::Number)
}

/// A mark that stands in names touches the border, or characters that need no blank.
fn touches(one: &Part<'_>, next: &Part<'_>) -> bool {
    let (Some(last), Some(first)) = (one.text.chars().next_back(), next.text.chars().next()) else {
        return false;
    };
    let is_mark = |c: char| matches!(c, '_' | '@' | '.' | '-' | '/' | '#');
    let is_name = |c: char| c.is_ascii_alphanumeric();
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let is_piece = |part: &Part<'_>| !part.text.contains(' ');
    is_mark(first) && (is_name(last) || is_mark(last)) && is_piece(next)
        || is_mark(last) && is_name(first) && is_piece(one)
        || is_han(last) && is_han(first)
}

/// Returns over how many borders from the first message on one word goes.
fn pieces(parts: &[Part<'_>], lexicon: &Lexicon) -> usize {
    let Some((first, rest)) = parts.split_first() else {
        return 0;
    };
    let trie = &lexicon.words_trie;
    let is_letter = |c: &char| c.is_alphabetic();
    let tail = first.text.trim_end();
    let length = tail.chars().rev().take_while(is_letter).count();
    if !(1..=PIECE).contains(&length) {
        return 0;
    }
    let skipped = tail.chars().count() - length;
    let walk = |node, text: &mut dyn Iterator<Item = char>| {
        text.flat_map(char::to_lowercase)
            .try_fold(node, |node, c| trie.next(node, c))
    };
    let Some(mut node) = walk(ROOT, &mut tail.chars().skip(skipped)) else {
        return 0;
    };
    let mut found = 0;
    for (at, part) in rest.iter().take(PIECES).enumerate() {
        let text = part.text.trim_start();
        let length = text.chars().take_while(is_letter).count();
        let next = walk(node, &mut text.chars().take(length));
        let Some(next) = next.filter(|_| (1..=PIECE).contains(&length)) else {
            break;
        };
        node = next;
        let word = trie.sense(node).and_then(|sense| lexicon.sense(sense));
        if word.is_some_and(|word| word.sets.has(WORDS)) {
            found = at + 1;
        }
        if text.trim_end().chars().nth(length).is_some() {
            break;
        }
    }
    found
}
