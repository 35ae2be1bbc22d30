//! The letter for WeChat and a name in one word.
//! Never an English word: those have a vowel behind a "v".

use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::scan::Scan;

/// `加vlinlin`: the letter for the messenger and a name in pinyin are one word. English words have
/// a vowel behind a "v".
pub fn find(scan: &Scan<'_>, cue: &Cue) -> Option<(usize, usize)> {
    const SHORTEST: usize = 4;
    /// Fewer letters are a name before so many digits.
    const LETTERS: usize = 2;
    const DIGITS: usize = 4;
    let is_small = |at: usize| {
        let source = scan.source(at, at + 1);
        source.starts_with(|c: char| c.is_ascii_lowercase())
    };
    let letter = |at: usize| scan.cell(at).map(|cell| cell.ch);
    scan.before(cue.last).filter(|cell| cell.is_han())?;
    let begin = cue.last;
    // "xi" and "xu" begin a syllable.
    let has_x = letter(begin + 1) == Some('x')
        && !letter(begin + 2).is_some_and(|c| matches!(c, 'i' | 'u'));
    let first = begin + if has_x { 2 } else { 1 };
    let is_word = first == begin + 1
        && (letter(first).is_some_and(|c| "aeiouy".contains(c))
            || scan.source(first, first + 3) == "log");
    (letter(begin) == Some('v') && !is_word).then_some(())?;
    let name = (first..first + 20).take_while(|&at| is_small(at)).count();
    let tail = scan.range(first + name, first + 20).iter();
    let is_name = |cell: &&Cell| cell.class == Class::Digit || cell.is_latin() || cell.ch == '_';
    let more = tail.take_while(is_name).count();
    // `加Vdl88266`
    let digits = scan.range(first + name, first + name + more).iter();
    let is_short = name >= LETTERS && digits.filter(|cell| cell.is_digit()).count() >= DIGITS;
    (name >= SHORTEST || is_short).then_some((first, first + name + more))
}
