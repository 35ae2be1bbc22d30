//! Where a word of the lexicon may end in a text.
//! Never looks for words.

use super::cell::{Cell, Class};
use super::lexicon::Word;
use super::meaning::Sets;

/// In alphabets a word ends where its letters end.
pub fn ends_well(cells: &[Cell], first: usize, end: usize, word: &Word) -> bool {
    let (Some(last), Some(next)) = (
        end.checked_sub(1).and_then(|at| cells.get(at)),
        cells.get(end),
    ) else {
        return true;
    };
    if word.sets == Sets::NONE && end - first == 1 && next.class == Class::Digit {
        // `v8` and `q3` are no cues, `Q365478912` is one.
        let digits = cells
            .iter()
            .skip(end)
            .take_while(|cell| cell.is_digit())
            .count();
        return digits >= 5;
    }
    if last.class == Class::Digit && next.is_digit() && end - first > 1 {
        return false;
    }
    word.any_ending || !(last.is_alphabetic() && next.is_alphabetic() && last.script == next.script)
}
