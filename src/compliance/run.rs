//! Runs of digits, whatever they are written with and however they are pulled apart: figures of any
//! system, number words, letters that look like digits, fillers between.
//! Never says what a number is: that is `plan`.

use super::atom::{self, Atom};
use super::cell::{Cell, Class, Script, System};
use super::cue::{self, Cue};
use super::meaning::{JOINER, NUMBER, PLUS, UNIT};

/// Digits that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing seen in the text"
)]
pub struct Run {
    /// Cell of the first digit.
    pub first: usize,
    /// One past the cell of the last digit.
    pub last: usize,
    /// The digits as ASCII.
    pub digits: String,
    /// Lengths of the groups between gaps.
    pub groups: Vec<usize>,
    /// Written so that a machine should not read it: more than one system, shapes, words, fillers.
    pub is_disguised: bool,
    /// Letters were read as digits or left out between the groups.
    pub has_letters: bool,
    /// Letters stand between its groups.
    pub has_fillers: bool,
    /// Some of it was read out in words.
    pub is_spelled: bool,
    /// How many words.
    pub words: usize,
    /// A plus or "plus" stands before it.
    pub has_plus: bool,
    /// A part of it stands in brackets.
    pub has_brackets: bool,
    /// Gaps hold points or commas, as amounts and dates have them.
    pub has_points: bool,
}

impl Run {
    /// Returns whether it is an amount: `38.97`, `1.299,00`, `12.500`.
    pub fn is_sum(&self) -> bool {
        self.has_points
            && match self.groups.as_slice() {
                [_, 2 | 3] | [_, 3, 2 | 3] => true,
                [_, 2, _, 2] => self.digits.len() < 9,
                _ => false,
            }
    }
}

/// Most separators between two digits of one number.
const WIDEST_GAP: usize = 3;
/// So many digits without a gap are a number of their own.
const OWN_NUMBER: usize = 9;
/// Longer than any number to call or to pay to.
const LONGEST: usize = 40;

/// Finds the runs of a text, in order. Long groups stand alone, and where digits of two systems
/// meet, each part is a run as well.
pub fn find(cells: &[Cell], cues: &[Cue]) -> Vec<Run> {
    let atoms = atom::find(cells, cues);
    let mut runs = Vec::new();
    let mut from = 0;
    for at in 1..=atoms.len() {
        let pair = (atoms.get(at - 1), atoms.get(at));
        let goes_on = match pair {
            (Some(last), Some(next)) => at - from < LONGEST && goes_on(cells, cues, last, next),
            _ => false,
        };
        if !goes_on {
            close(
                cells,
                cues,
                atoms.get(from..at).unwrap_or_default(),
                &mut runs,
            );
            from = at;
        }
    }
    runs
}

/// Returns whether two digits with only these cells between them belong to one number.
fn goes_on(cells: &[Cell], cues: &[Cue], last: &Atom, next: &Atom) -> bool {
    let between = cells.get(last.last..next.first).unwrap_or_default();
    if between.is_empty() {
        return true;
    }
    let parts = |cell: &Cell| {
        matches!(
            cell.ch,
            '#' | '×'
                | '÷'
                | '→'
                | '←'
                | '↔'
                | '⇒'
                | '➡'
                | '±'
                | '≈'
                | '≤'
                | '≥'
                | '$'
                | '¥'
                | '€'
                | '<'
                | '>'
                | ':'
                | '%'
                | '₽'
                | '£'
                | '№'
                | '°'
        ) || matches!(cell.class, Class::Line | Class::Known)
    };
    let gap = |between: &[Cell]| {
        between.len() <= WIDEST_GAP
            && between.iter().all(|cell| cell.is_gap() && !parts(cell))
            // One such mark parts groups; several, or blanks beside it, are a mask or a sum.
            && (between.len() == 1 && last.system != System::Letter || !between.iter().any(|cell| matches!(cell.ch, '*' | '=' | '|' | '~' | '+')))
    };
    if gap(between) {
        return true;
    }
    if between.iter().any(parts) {
        return false;
    }
    // The same Chinese character again and again: 1哈3哈7哈0哈.
    if let [filler] = between {
        let again = |place: Option<usize>| {
            place
                .and_then(|place| cells.get(place))
                .is_some_and(|cell| cell.ch == filler.ch)
        };
        let behind = cells
            .iter()
            .skip(next.first)
            .take_while(|cell| cell.is_digit())
            .count();
        let ahead = cells
            .get(..last.last)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|cell| cell.is_digit())
            .count();
        if filler.is_han()
            && (again(Some(next.first + behind)) || again((last.last - ahead).checked_sub(1)))
        {
            return true;
        }
    }
    // One or two letters between digits that touch them: 138a0000b0000, 612xx345xx678.
    let is_size = matches!(between, [cell] if matches!(cell.ch, 'x' | 'х'));
    if between.len() <= 3
        && !is_size
        && between.iter().all(Cell::is_alphabetic)
        && last.system != System::Word
        && next.system != System::Word
    {
        return true;
    }
    // "138 then 0000": words that lead from group to group.
    let is_said = |cue: &Cue| cue.last <= next.first;
    let cues = cue::within(cues, last.last, next.first);
    between.len() <= 20
        && last.system != System::Letter
        && cues.iter().any(|cue| cue.is(JOINER) && is_said(cue))
        && !cues
            .iter()
            .any(|cue| cue.is(UNIT | NUMBER) && !cue.is(JOINER) && is_said(cue))
}

fn close(cells: &[Cell], cues: &[Cue], atoms: &[Atom], runs: &mut Vec<Run>) {
    if atoms
        .iter()
        .map(|atom| usize::from(atom.length))
        .sum::<usize>()
        < 5
    {
        return;
    }
    let groups: Vec<&[Atom]> = atoms.chunk_by(|a, b| a.last == b.first).collect();
    let before = atoms
        .first()
        .and_then(|atom| cells.get(atom.first.checked_sub(1)?));
    let mut from = 0;
    if before.is_some_and(|cell| cell.ch == '+') {
        from = international(cells, &groups);
        push(cells, cues, groups.get(..from).unwrap_or_default(), runs);
    }
    for (at, group) in groups.iter().enumerate().skip(from) {
        if group.len() >= OWN_NUMBER {
            push(cells, cues, groups.get(from..at).unwrap_or_default(), runs);
            push(cells, cues, &[group], runs);
            from = at + 1;
        }
    }
    push(cells, cues, groups.get(from..).unwrap_or_default(), runs);
}

/// Returns how many groups behind a plus are one number: a stroke or a comma ends it.
fn international(cells: &[Cell], groups: &[&[Atom]]) -> usize {
    const FEWEST: usize = 10;
    const MOST: usize = 15;
    let mut digits = 0;
    for (at, group) in groups.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| groups.get(at)?.last());
        let is_parted = before.zip(group.first()).is_some_and(|(before, first)| {
            let between = cells.get(before.last..first.first).unwrap_or_default();
            between
                .iter()
                .any(|cell| matches!(cell.ch, '/' | ',' | ';'))
        });
        digits += group
            .iter()
            .map(|atom| usize::from(atom.length))
            .sum::<usize>();
        if digits > MOST || is_parted && digits > FEWEST {
            return at.max(1);
        }
    }
    groups.len()
}

fn push(cells: &[Cell], cues: &[Cue], groups: &[&[Atom]], runs: &mut Vec<Run>) {
    let atoms: Vec<Atom> = groups.concat();
    let parts: Vec<&[Atom]> = atoms
        .chunk_by(|a, b| (a.system == System::Han) == (b.system == System::Han))
        .collect();
    // "周一13800000000" and "180 三个": a lone numeral beside a number is not a part of it.
    let whole = match parts.as_slice() {
        [lone, number] | [number, lone] if lone.len() == 1 && number.len() > 4 => number,
        _ => atoms.as_slice(),
    };
    runs.extend(run(cells, cues, whole));
    if parts.len() > 1 && whole.len() == atoms.len() {
        let long = parts.iter().filter(|part| part.len() >= OWN_NUMBER);
        runs.extend(long.filter_map(|part| run(cells, cues, part)));
    }
}

fn run(cells: &[Cell], cues: &[Cue], atoms: &[Atom]) -> Option<Run> {
    let (first, last) = (atoms.first()?.first, atoms.last()?.last);
    let digits: String = atoms
        .iter()
        .flat_map(Atom::digits)
        .map(|&d| char::from(d))
        .collect();
    if digits.len() < 5 {
        return None;
    }
    let mut groups: Vec<usize> = Vec::new();
    for group in atoms.chunk_by(|a, b| a.last == b.first) {
        groups.push(group.iter().map(|atom| usize::from(atom.length)).sum());
    }
    let systems = || atoms.iter().map(|atom| atom.system);
    let begin = systems().next()?;
    // Persian figures among Latin letters or Chinese characters.
    let is_foreign = systems().any(|system| system == System::National)
        && cells
            .iter()
            .any(|cell| cell.class == Class::Letter && !cell.is_digit())
        && !cells.iter().any(|cell| {
            cell.class == Class::Letter && matches!(cell.script, Script::Arabic | Script::Other)
        });
    // A lone numeral beside figures counts something: 180 三个长度.
    let others = systems().filter(|system| *system != begin).count();
    let is_mixed = others > 0
        && !systems().any(|system| system == System::Letter)
        && !(others.min(atoms.len() - others) == 1
            && systems().any(|system| system == System::Han));
    let is_spelled = systems().any(|system| system == System::Word);
    let inside = cells.get(first..last).unwrap_or_default();
    let mut has_filler = false;
    let mut has_fillers = false;
    let mut has_points = false;
    for pair in atoms.windows(2) {
        if let [a, b] = pair {
            let between = cells.get(a.last..b.first).unwrap_or_default();
            has_fillers |= between.iter().any(Cell::is_alphabetic);
            has_filler |= between
                .iter()
                .any(|cell| cell.class == Class::Letter || cell.class == Class::Sign);
            has_points |= between
                .iter()
                .any(|cell| matches!(cell.ch, '.' | ',' | '،' | '٫' | '٬'));
        }
    }
    let before = first.checked_sub(1).and_then(|place| cells.get(place));
    let before_that = first.checked_sub(2).and_then(|place| cells.get(place));
    let opens = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.ch == '(');
    let has_letters = systems().any(|system| system == System::Letter)
        || inside
            .iter()
            .any(|cell| cell.class == Class::Letter && !cell.is_digit())
            && !is_spelled;
    Some(Run {
        first,
        last,
        digits,
        groups,
        is_disguised: is_mixed
            || matches!(begin, System::Styled | System::Han | System::Word)
            || has_letters
            || is_foreign
            || has_filler,
        has_letters,
        has_fillers,
        is_spelled,
        words: systems().filter(|system| *system == System::Word).count(),
        has_plus: before.is_some_and(|cell| cell.ch == '+')
            || cue::within(cues, first.saturating_sub(LONGEST), first)
                .iter()
                .any(|cue| cue.is(PLUS) && cue.last <= first && cue.last + 2 > first)
            || opens(before) && before_that.is_some_and(|cell| cell.ch == '+'),
        has_brackets: opens(before) && inside.iter().any(|cell| cell.ch == ')')
            || inside.iter().any(|cell| cell.ch == '('),
        has_points,
    })
}
