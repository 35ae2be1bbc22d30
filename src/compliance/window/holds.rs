//! Whether messages really make up together what was found over their borders.
//! Never asks what one message says by itself.

use super::announced;
use super::glue;
use super::join::Joined;
use super::part::{self, Part, Sort};
use crate::compliance::cell::Cell;
use crate::compliance::context::Context;
use crate::compliance::cue;
use crate::compliance::fold;
use crate::compliance::lexicon::Lexicon;
use crate::compliance::spot::Spot;
use crate::domain::evidence::Evidence;

/// Returns whether what was found in joined messages holds.
pub fn holds(joined: &Joined<'_, '_>, spot: &Spot, context: &Context<'_>) -> bool {
    let lexicon = context.lexicon;
    if joined.parts(spot.from, spot.to).count() < 2 {
        // What lies in one message was found before, unless a word was cut that belongs to it.
        return joined.cuts_a_word(spot, context);
    }
    if spot.evidence.has(Evidence::PHRASE) {
        return is_one_sentence(joined, spot, lexicon);
    }
    let is_announced = spot.from < spot.start || spot.end < spot.to;
    if is_announced && !announced::is_meant(joined, spot, lexicon) {
        return false;
    }
    match spot.rule {
        "phone.fillers" => is_all_number(joined, spot) || has_fillers(joined, spot),
        "phone.strung" => is_begun(joined, spot),
        "phone.disguised" => {
            spot.evidence.has(Evidence::WORD) || is_of_one_kind(joined, spot, lexicon)
        }
        "phone.plus" => is_international(joined, spot),
        _ => true,
    }
}

fn parts<'a, 'p>(
    joined: &Joined<'a, 'p>,
    spot: &Spot,
) -> impl Iterator<Item = (&'p Part<'a>, usize, usize)> {
    joined.parts(spot.start, spot.end)
}

const fn is_number(part: &Part<'_>) -> bool {
    matches!(part.sort, Sort::Number | Sort::Value)
}

fn is_all_number(joined: &Joined<'_, '_>, spot: &Spot) -> bool {
    parts(joined, spot).all(|(part, ..)| is_number(part))
}

/// A message ends with the first digits, and the others hold nothing but digits.
fn is_begun(joined: &Joined<'_, '_>, spot: &Spot) -> bool {
    parts(joined, spot).enumerate().all(|(at, (part, _, to))| {
        let is_to_end = joined.whole(part).1 <= to;
        is_number(part) || at == 0 && is_to_end
    })
}

/// Letters stand between digits in one message, not only over a border.
fn has_fillers(joined: &Joined<'_, '_>, spot: &Spot) -> bool {
    parts(joined, spot).any(|(_, from, to)| {
        let text = joined.text(from, to).trim();
        text.starts_with(|c: char| c.is_numeric())
            && text.ends_with(|c: char| c.is_numeric())
            && text.contains(char::is_alphabetic)
    })
}

/// The messages hold nothing but digits and number words there, and not figures in one and words in
/// the other, unless there are so many messages that a number is dictated.
fn is_of_one_kind(joined: &Joined<'_, '_>, spot: &Spot, lexicon: &Lexicon) -> bool {
    const DICTATED: usize = 3;
    let (mut figures, mut words, mut styled, mut count) = (false, false, false, 0);
    for (_, from, to) in parts(joined, spot) {
        // A number word that was cut is one only together.
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let (before, behind) = (
            joined.text(0, from).chars().next_back(),
            joined.text(to, usize::MAX).chars().next(),
        );
        let mut text = joined.text(from, to);
        if from > spot.start && is_letter(before) {
            text = text.trim_start_matches(char::is_alphabetic);
        }
        if to < spot.end && is_letter(behind) {
            text = text.trim_end_matches(char::is_alphabetic);
        }
        let cells = fold::fold(text);
        let cues = cue::find(&cells, lexicon);
        let has_words = joined.text(from, to).contains(char::is_alphabetic);
        if !cells.iter().all(Cell::is_gap) && !part::is_number(&cells, &cues) {
            return false;
        }
        let is_plain = joined.text(from, to).contains(|c: char| c.is_ascii_digit());
        figures |= !has_words && is_plain;
        words |= has_words;
        styled |= !has_words && !is_plain;
        count += 1;
    }
    match (figures, words, styled) {
        (true, false, false) => is_all_number(joined, spot),
        (false, true, false) | (false, false, true) => true,
        _ => count >= DICTATED,
    }
}

/// The digits behind a plus are not too many: `+1` alone agrees with somebody.
fn is_international(joined: &Joined<'_, '_>, spot: &Spot) -> bool {
    const MOST: usize = 13;
    let text = joined.text(spot.start, spot.end);
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let has_words = text.contains(char::is_alphabetic);
    has_words && is_all_number(joined, spot) || !has_words && digits <= MOST
}

/// The words of a phrase go on over a border only where no new sentence begins, and over several
/// only in short messages.
fn is_one_sentence(joined: &Joined<'_, '_>, spot: &Spot, lexicon: &Lexicon) -> bool {
    let touched = joined.parts(spot.from, spot.to).count();
    joined
        .parts(spot.from, spot.to)
        .enumerate()
        .all(|(at, (part, ..))| {
            let is_between = at > 0 && at + 1 < touched;
            (!is_between || part.sort != Sort::Other || part.is_short())
                && (at == 0 || !glue::is_new_sentence(part.text, lexicon))
        })
}
