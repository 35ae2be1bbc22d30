//! Marks that make words bold or slanted where a chat shows them so: `**call me**`, `_call_ me`.
//! Never the stars of a number that is covered, nor an underscore inside a name.

use super::cell::Cell;

/// More are no markup: `****`.
const MOST: usize = 3;

/// Takes out marks around words. Returns how many cells are left.
pub fn take_out(text: &str, cells: &mut [Cell]) -> usize {
    if memchr::memchr3(b'*', b'_', b'~', text.as_bytes()).is_none() {
        return cells.len();
    }
    let marks = marks(cells);
    let (mut left, mut from) = (0, 0);
    for (first, end) in marks.into_iter().chain([(cells.len(), cells.len())]) {
        cells.copy_within(from..first, left);
        left += first - from;
        from = end;
    }
    left
}

/// Returns the cells of marks around words, in the order of their places.
fn marks(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    // Where a single mark was opened: it counts when it is closed behind several words.
    let mut open = None;
    while let Some(mark) = cells.get(at).map(|cell| cell.ch) {
        let rest = cells.get(at..).unwrap_or_default().iter();
        let length = match mark {
            '*' | '_' | '~' => rest.take_while(|cell| cell.ch == mark).count(),
            _ => 0,
        };
        let end = at + length.max(1);
        let is_apart = |cell: Option<&Cell>| cell.is_none_or(|cell| cell.is_gap() && !joins(cell));
        let before = at.checked_sub(1).and_then(|before| cells.get(before));
        let opens = is_apart(before) && cells.get(end).is_some_and(is_word);
        let closes = before.is_some_and(is_word) && is_apart(cells.get(end));
        match length {
            1 if opens => open = Some((mark, at)),
            1 if closes => {
                if let Some((_, first)) = open.take().filter(|(opened, _)| *opened == mark)
                    && (is_several(cells.get(first..at).unwrap_or_default())
                        || first == 0 && end == cells.len())
                {
                    found.extend([(first, first + 1), (at, end)]);
                }
            }
            2..=MOST if opens || closes => found.push((at, end)),
            _ => {}
        }
        at = end;
    }
    found.sort_unstable();
    found
}

fn is_word(cell: &Cell) -> bool {
    !cell.is_gap() || cell.ch == '+' || cell.ch == '@'
}

/// Marks that a name may go on behind.
fn joins(cell: &Cell) -> bool {
    matches!(cell.ch, '@' | '/' | '.' | '-' | '*' | '_' | '~' | '+' | ':')
}

/// Several words stand there, or an address.
fn is_several(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| matches!(cell.ch, ' ' | '@' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    #[test]
    fn marks_around_words_go_and_others_stay() {
        for (text, left) in [
            ("**call me**", "call me"),
            ("add **miao_71** now", "add miao_71 now"),
            ("__yes__ and ~~no~~", "yes and no"),
            ("_call me_", "call me"),
            ("_miao@qq.com_", "miao@qq.com"),
            ("add _miao_ now", "add _miao_ now"),
            ("138****0000", "138****0000"),
            ("6222 **** 1234", "6222 **** 1234"),
            ("2 * 3, 5**2", "2 * 3, 5**2"),
            ("@_miao", "@_miao"),
        ] {
            let mut cells = fold(text);
            let count = take_out(text, &mut cells);
            let said: String = cells.iter().take(count).map(|cell| cell.ch).collect();
            assert_eq!(said, left, "{text}");
        }
    }
}
