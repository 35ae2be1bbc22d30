//! Runs of digits, whatever they are written with and however they are pulled apart: figures of any
//! system, number words, letters that look like digits, fillers between.
//! Never says what a number is: that is `plan`.

use super::atom;
use super::cell::{Cell, Class, Script, System};
use super::cue::{self, Cue};
use super::gap::{self, Gap, Part};
use super::meaning::PLUS;
use super::strung;

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
    /// Its only letter is the first or the last of it, and looks like no nought or one.
    pub is_coded: bool,
    /// Words stand between its groups that may as well part numbers.
    pub is_doubtful: bool,
    /// Its groups are parted by an `x` or a like sign, as sizes are.
    pub has_crosses: bool,
    /// Letters stand between some of its groups, and blanks or hyphens between others.
    pub is_uneven: bool,
    /// Words lead from group to group.
    pub is_said: bool,
    /// Words, lines or wide gaps stand between its groups.
    pub is_strung: bool,
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
            && !self.is_said
            && !self.is_strung
            && match self.groups.as_slice() {
                [_, 2 | 3] | [_, 3, 2 | 3] => true,
                [_, 2, _, 2] => self.digits.len() < 9,
                _ => false,
            }
    }
}

/// So many digits without a gap are a number of their own.
const OWN_NUMBER: usize = 9;
/// Longer than any number to call or to pay to.
const LONGEST: usize = 40;
/// Fewer digits are no run.
const SHORTEST: usize = 5;

/// Finds the runs of a text, in order. Long groups stand alone; where digits of two systems meet,
/// each part is a run as well; and letters are read as digits first, as fillers then.
pub fn find(cells: &[Cell], cues: &[Cue]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut parts: Vec<Part> = Vec::with_capacity(LONGEST);
    let mut begin = 0;
    for atom in atom::find(cells, cues) {
        let number = parts.get(begin..).unwrap_or_default();
        let gap = match number.last() {
            Some(last) if number.len() < LONGEST => gap::between(cells, cues, &last.atom, &atom),
            _ => None,
        };
        // Sizes and what stands beside them are no one number.
        let is_changed = |gap: Gap| {
            let before = number.iter().skip(1).rev().map(|part| part.gap);
            let before = before.into_iter().find(|gap| *gap != Gap::Touching);
            gap != Gap::Touching
                && before.is_some_and(|before| (before == Gap::Cross) != (gap == Gap::Cross))
        };
        let gap = gap.filter(|gap| !is_changed(*gap));
        if gap.is_none() {
            close(cells, cues, number, &mut runs);
            begin = parts.len();
        }
        let gap = gap.unwrap_or(Gap::Strung);
        parts.push(Part { gap, atom });
    }
    close(
        cells,
        cues,
        parts.get(begin..).unwrap_or_default(),
        &mut runs,
    );
    if begin > 0 && parts.len() > SHORTEST {
        let strung = strung::find(cells, cues, &parts);
        runs.extend(strung.and_then(|parts| run(cells, cues, &parts)));
    }
    runs
}

fn close(cells: &[Cell], cues: &[Cue], parts: &[Part], runs: &mut Vec<Run>) {
    if Part::digits(parts) < SHORTEST {
        return;
    }
    let groups: Vec<&[Part]> = parts.chunk_by(Part::is_touched).collect();
    let before = parts
        .first()
        .and_then(|part| cells.get(part.atom.first.checked_sub(1)?));
    let mut from = 0;
    if before.is_some_and(|cell| cell.ch == '+') {
        from = international(cells, &groups);
        push(cells, cues, groups.get(..from).unwrap_or_default(), runs);
    }
    for (at, group) in groups.iter().enumerate().skip(from) {
        if group.len() >= OWN_NUMBER {
            let before = groups.get(from..at).unwrap_or_default();
            if is_area(before) {
                push(cells, cues, groups.get(from..=at).unwrap_or_default(), runs);
            } else {
                push(cells, cues, before, runs);
            }
            push(cells, cues, &[group], runs);
            from = at + 1;
        }
    }
    push(cells, cues, groups.get(from..).unwrap_or_default(), runs);
}

/// An area code with its nought: `01 234567890`.
fn is_area(groups: &[&[Part]]) -> bool {
    match groups {
        [[first, rest @ ..]] => first.atom.digits() == b"0" && (1..=3).contains(&rest.len()),
        _ => false,
    }
}

/// Returns how many groups behind a plus are one number: a stroke or a comma ends it.
fn international(cells: &[Cell], groups: &[&[Part]]) -> usize {
    const FEWEST: usize = 9;
    const MOST: usize = 15;
    let mut digits = 0;
    for (at, group) in groups.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| groups.get(at)?.last());
        let is_parted = before.zip(group.first()).is_some_and(|(before, first)| {
            let between = cells
                .get(before.atom.last..first.atom.first)
                .unwrap_or_default();
            between
                .iter()
                .any(|cell| matches!(cell.ch, '/' | ',' | ';'))
        });
        if digits + Part::digits(group) > MOST || is_parted && digits >= FEWEST {
            return at.max(1);
        }
        digits += Part::digits(group);
    }
    groups.len()
}

fn push(cells: &[Cell], cues: &[Cue], groups: &[&[Part]], runs: &mut Vec<Run>) {
    let parts: Vec<Part> = groups.concat();
    let systems: Vec<&[Part]> = parts
        .chunk_by(|a, b| is_han(cells, a) == is_han(cells, b))
        .collect();
    // "周一13800000000" and "180 三个": a lone numeral beside a number is not a part of it.
    let whole = match systems.as_slice() {
        [lone, number] | [number, lone] if lone.len() == 1 && number.len() > 4 => number,
        _ => parts.as_slice(),
    };
    runs.extend(run(cells, cues, whole));
    if systems.len() > 1 && whole.len() == parts.len() {
        let long = systems.iter().filter(|part| part.len() >= OWN_NUMBER);
        runs.extend(long.filter_map(|part| run(cells, cues, part)));
    }
    if whole.iter().any(is_letter) {
        runs.extend(run(cells, cues, &without_letters(whole)));
    }
    // "… on 24/11. 4276 8010 …": what a sentence ends with is no part of the next number.
    let clauses: Vec<&[Part]> = parts
        .chunk_by(|a, b| !is_ended(cells, a, b))
        .filter(|clause| clause.len() < parts.len() && Part::digits(clause) >= OWN_NUMBER)
        .collect();
    for clause in clauses {
        runs.extend(run(cells, cues, clause));
    }
}

/// A full stop or a comma and a blank stand between.
fn is_ended(cells: &[Cell], last: &Part, next: &Part) -> bool {
    let between = cells.get(last.atom.last..next.atom.first);
    matches!(between, Some([mark, blank]) if blank.class == Class::Space
        && matches!(mark.ch, '.' | ',' | ';' | '،' | '؛'))
}

/// A Chinese numeral, or a character that sounds like one.
fn is_han(cells: &[Cell], part: &Part) -> bool {
    match part.atom.system {
        System::Han => true,
        System::Word => cells.get(part.atom.first).is_some_and(Cell::is_han),
        _ => false,
    }
}

fn is_letter(part: &Part) -> bool {
    part.atom.system == System::Letter
}

/// Leaves out the letters that may be digits: `091zz400zz223`.
fn without_letters(parts: &[Part]) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    let mut is_left_out = false;
    for part in parts {
        if is_letter(part) {
            is_left_out = true;
            continue;
        }
        let gap = if is_left_out { Gap::Filler } else { part.gap };
        is_left_out = false;
        kept.push(Part { gap, ..*part });
    }
    kept
}

fn run(cells: &[Cell], cues: &[Cue], parts: &[Part]) -> Option<Run> {
    let (first, last) = (parts.first()?.atom.first, parts.last()?.atom.last);
    let digits: String = parts
        .iter()
        .flat_map(|part| part.atom.digits())
        .map(|&d| char::from(d))
        .collect();
    if digits.len() < SHORTEST {
        return None;
    }
    let groups: Vec<usize> = parts.chunk_by(Part::is_touched).map(Part::digits).collect();
    let systems = || parts.iter().map(|part| part.atom.system);
    let gaps = || parts.iter().skip(1).map(|part| part.gap);
    let has = |gap: Gap| gaps().any(|there| there == gap);
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
        && !(others.min(parts.len() - others) == 1
            && systems().any(|system| system == System::Han));
    let is_spelled = systems().any(|system| system == System::Word);
    let inside = cells.get(first..last).unwrap_or_default();
    let mut has_filler = false;
    let mut has_points = false;
    for pair in parts.windows(2) {
        if let [a, b] = pair {
            let between = cells.get(a.atom.last..b.atom.first).unwrap_or_default();
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
        || has(Gap::Filler)
        || has(Gap::Doubtful)
        || has(Gap::Cross)
        || has(Gap::Strung);
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
        has_fillers: has(Gap::Filler) || has(Gap::Doubtful),
        is_coded: is_coded(parts),
        is_doubtful: has(Gap::Doubtful),
        has_crosses: has(Gap::Cross),
        is_uneven: has(Gap::Filler) && has(Gap::Plain),
        is_said: has(Gap::Said),
        is_strung: has(Gap::Strung),
        is_spelled,
        words: systems().filter(|system| *system == System::Word).count(),
        has_plus: before.is_some_and(|cell| cell.ch == '+')
            || cue::within(cues, first.saturating_sub(LONGEST), first)
                .iter()
                .any(|cue| {
                    cue.is(PLUS)
                        && cue.last <= first
                        && cue.last + 2 > first
                        && cells
                            .get(cue.last..first)
                            .is_some_and(|gap| gap.iter().all(|cell| cell.class != Class::Line))
                })
            || opens(before) && before_that.is_some_and(|cell| cell.ch == '+'),
        has_brackets: opens(before) && inside.iter().any(|cell| cell.ch == ')')
            || inside.iter().any(|cell| cell.ch == '('),
        has_points,
    })
}

fn is_coded(parts: &[Part]) -> bool {
    let mut letters = parts.iter().enumerate().filter(|(_, part)| is_letter(part));
    let (only, more) = (letters.next(), letters.next());
    only.is_some_and(|(place, part)| {
        let is_edge = place == 0 || place + 1 == parts.len();
        is_edge && more.is_none() && !matches!(part.atom.digits(), [b'0' | b'1'])
    })
}
