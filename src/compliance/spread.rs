//! Draws together what was spread: `w w w . a b c . c o m`, `b|e|n|@|g|m|x|.|n|e|t`.
//! Never touches ordinary spacing: it takes the same single gap again and again.

use super::cell::{Cell, Class};

/// So many single characters with the same gap between are spread on purpose.
const FEWEST: usize = 6;

/// Returns the cells without the gaps of what was spread, when something was.
pub fn drawn_together(cells: &[Cell]) -> Option<Vec<Cell>> {
    let mut drawn: Option<Vec<Cell>> = None;
    let mut at = 0;
    while at < cells.len() {
        let (singles, gap) = singles(cells, at);
        if singles >= FEWEST {
            let drawn = drawn.get_or_insert_with(|| cells.get(..at).unwrap_or_default().to_vec());
            let taken = cells
                .get(at..)
                .unwrap_or_default()
                .iter()
                .step_by(2)
                .take(singles);
            for cell in taken.copied() {
                drawn.push(cell);
            }
            // A wider gap behind parts words.
            at += singles * 2 - 1;
            if cells.get(at).is_some_and(|cell| cell.ch == gap) {
                at += 1;
            }
        } else {
            if let (Some(drawn), Some(cell)) = (&mut drawn, cells.get(at)) {
                drawn.push(*cell);
            }
            at += 1;
        }
    }
    drawn
}

/// Returns how many single characters with the same gap stand from a place on, and the gap.
fn singles(cells: &[Cell], first: usize) -> (usize, char) {
    let is_alone = first
        .checked_sub(1)
        .and_then(|before| cells.get(before))
        .is_none_or(|before| before.is_gap() || before.is_han());
    let Some(gap) = cells
        .get(first + 1)
        .filter(|gap| is_alone && gap.is_gap() && gap.class != Class::Line)
    else {
        return (0, ' ');
    };
    let mut count = 0;
    let mut at = first;
    while let Some(cell) = cells.get(at) {
        let is_single = cell.class != Class::Space
            && cell.ch != gap.ch
            && cell.class != Class::Line
            && cell.class != Class::Known;
        if !is_single {
            break;
        }
        // The last one must end as it began: `c o m please` goes on with a word.
        let next = cells.get(at + 1);
        if next.is_some_and(|next| {
            next.ch != gap.ch && !next.is_gap() && !next.is_han() && !cell.is_han()
        }) {
            break;
        }
        count += 1;
        if next.is_none_or(|next| next.ch != gap.ch) {
            break;
        }
        at += 2;
    }
    (count, gap.ch)
}

/// Returns the cells from the last to the first.
pub fn reversed(cells: &[Cell]) -> Vec<Cell> {
    cells.iter().rev().copied().collect()
}
