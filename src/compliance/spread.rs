//! Draws together what was spread: `w w w . a b c . c o m`, `b|e|n|@|g|m|x|.|n|e|t`.
//! Never touches ordinary spacing: it takes the same gap again and again.

use super::cell::{Cell, Class, System};
use super::cue::Cue;
use super::meaning::{AT, DOT};

/// So many single characters with the same gap between are spread on purpose.
const FEWEST: usize = 6;
/// Where several words are spread, each has so many.
const FEWEST_OF_WORD: usize = 3;
/// So many more gaps part two words.
const WORD_GAP: usize = 3;

/// A longer gap parts sentences.
const LONGEST_GAP: usize = 8;

/// Returns the cells without the gaps of what was spread, when something was.
pub fn drawn_together(cells: &[Cell]) -> Option<Vec<Cell>> {
    let mut drawn: Option<Vec<Cell>> = None;
    let mut at = 0;
    let fewest = if is_in_words(cells) {
        FEWEST_OF_WORD
    } else {
        FEWEST
    };
    while at < cells.len() {
        let taken = may_begin(cells, at).then(|| spread(cells, at));
        let is_word = |taken: &Spread| {
            let is_blank = cells
                .get(at + 1)
                .is_some_and(|cell| cell.class == Class::Space);
            taken.singles >= if is_blank { FEWEST } else { fewest }
        };
        if let Some(taken) = taken.filter(is_word) {
            let drawn = drawn.get_or_insert_with(|| cells.get(..at).unwrap_or_default().to_vec());
            take(cells, at, &taken, drawn);
            at = taken.end;
        } else {
            if let (Some(drawn), Some(cell)) = (&mut drawn, cells.get(at)) {
                drawn.push(*cell);
            }
            at += 1;
        }
    }
    drawn
}

/// Several words are spread each by itself: `d.e.a.l d.i.r.e.c.t`.
fn is_in_words(cells: &[Cell]) -> bool {
    let (mut words, mut singles) = (0, 0);
    let mut at = 0;
    while at < cells.len() {
        let is_blank = cells
            .get(at + 1)
            .is_some_and(|cell| cell.class == Class::Space);
        let taken = (!is_blank && may_begin(cells, at)).then(|| spread(cells, at));
        match taken.filter(|taken| taken.singles >= FEWEST_OF_WORD) {
            Some(taken) => {
                let word = cells.get(at..taken.end).unwrap_or_default();
                if word.iter().any(|cell| cell.class == Class::Letter) {
                    words += 1;
                    singles += taken.singles;
                }
                at = taken.end;
            }
            None => at += 1,
        }
    }
    words > 1 && singles >= FEWEST
}

/// A character, a gap, a character, a gap.
fn may_begin(cells: &[Cell], first: usize) -> bool {
    let gap = |at: usize| cells.get(first + at).is_some_and(is_gap);
    gap(1) && (gap(3) || gap(2) && gap(4))
}

/// Single characters with gaps of the same kind between.
struct Spread {
    singles: usize,
    /// Length of the gap between two characters; a longer one parts words.
    gap: usize,
    end: usize,
}

fn take(cells: &[Cell], first: usize, spread: &Spread, drawn: &mut Vec<Cell>) {
    let mut at = first;
    while let Some(mut cell) = cells.get(at).copied().filter(|_| at < spread.end) {
        // Nobody writes a parcel number so.
        if cell.class == Class::Digit {
            cell.system = System::Styled;
        }
        drawn.push(cell);
        at += 1;
        let gap = gap_length(cells, at);
        if gap > spread.gap && at + gap < spread.end {
            drawn.extend(cells.get(at));
        }
        at += gap;
    }
}

fn gap_length(cells: &[Cell], from: usize) -> usize {
    let Some(first) = cells.get(from).filter(|gap| is_gap(gap)) else {
        return 0;
    };
    cells
        .iter()
        .skip(from)
        .take(LONGEST_GAP)
        .take_while(|cell| cell.ch == first.ch)
        .count()
}

fn is_gap(cell: &Cell) -> bool {
    cell.is_gap() && cell.class != Class::Line
}

/// Looks for spread characters from a place on.
fn spread(cells: &[Cell], first: usize) -> Spread {
    // `w  x  m a o`: the shorter of the first gaps is the one between characters.
    let gap = gap_length(cells, first + 1);
    let mut found = Spread {
        singles: 0,
        gap: match gap_length(cells, first + gap + 2) {
            0 => gap,
            next => gap.min(next),
        },
        end: first,
    };
    let before = first.checked_sub(1).and_then(|before| cells.get(before));
    let mark = cells.get(first + 1).map_or(' ', |cell| cell.ch);
    let is_alone = before.is_none_or(|before| before.is_gap() || before.is_han());
    if !is_alone || !(1..=2).contains(&found.gap) {
        return found;
    }
    let mut at = first;
    while let Some(cell) = cells.get(at) {
        let is_single =
            !matches!(cell.class, Class::Space | Class::Line | Class::Known) && cell.ch != mark;
        let gap = gap_length(cells, at + 1);
        let ends = cells.get(at + 1).is_none_or(|next| {
            is_gap(next) || next.class == Class::Line || next.is_han() || cell.is_han()
        });
        if !is_single || !ends {
            break;
        }
        found.singles += 1;
        found.end = at + 1;
        let goes_on = gap >= found.gap
            && gap <= found.gap + WORD_GAP
            && cells.get(at + 1).is_some_and(|next| next.ch == mark);
        if !goes_on {
            break;
        }
        at += 1 + gap;
    }
    found
}

/// Returns the cells from the last to the first; marks that are spelled out are read as written:
/// `moc dot liamg at nik`.
pub fn reversed(cells: &[Cell], cues: &[Cue]) -> Vec<Cell> {
    let mut reversed = Vec::with_capacity(cells.len());
    let mut end = cells.len();
    for cue in cues.iter().rev().filter(|cue| cue.is(AT | DOT)) {
        if let (Some(behind), Some(mark)) =
            (cells.get(cue.last..end), cells.get(cue.first..cue.last))
        {
            reversed.extend(behind.iter().rev());
            reversed.extend(mark);
            end = cue.first;
        }
    }
    reversed.extend(cells.get(..end).unwrap_or_default().iter().rev());
    reversed
}
