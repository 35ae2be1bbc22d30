//! Runs of digits, whatever they are written with and however they are pulled apart: figures of any
//! system, number words, letters that look like digits, fillers between.
//! Never says what a number is: that is `plan`.

mod own;
mod piece;

use piece::is_letter;

use super::atom;
use super::cell::{Cell, Class, Script, System};
use super::cue::{self, Cue};
use super::gap::{self, Gap, Part};
use super::meaning::PLUS;
use super::numbering;
use super::stamp;
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
    /// Some of its digits are those of another script, as Persian ones.
    pub is_national: bool,
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
    /// Mobile numbers among its groups.
    pub inside: Vec<Self>,
}

impl Run {
    /// Returns whether it is an amount: `38.97`, `1.299,00`, `12.500`.
    pub fn is_sum(&self) -> bool {
        let is_parted = self.is_said || self.is_strung || self.has_fillers;
        let is_read_out = self.is_spelled && self.digits.len() >= OWN_NUMBER;
        self.has_points
            && !is_parted
            && !is_read_out
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
/// So many digits stand before a code in brackets.
const LONGEST_CODE: usize = 3;
/// Fewer digits are no run.
const SHORTEST: usize = 5;
/// Most numbers have no more groups.
const ROOM: usize = 8;

/// Finds the runs of a text, in order. Long groups stand alone; where digits of two systems meet,
/// each part is a run as well; and letters are read as digits first, as fillers then.
pub fn find(cells: &[Cell], cues: &[Cue]) -> Vec<Run> {
    /// `12)`
    const NUMBER: usize = 3;
    /// `13800001234`
    const WHOLE: usize = 11;
    // `1) 07700 …`, `[12:03] 07700 …`: the number of a list and the time are no groups.
    let stamped = stamp::end(cells);
    let mut runs = behind(cells, cues, stamped);
    if (1..=NUMBER).contains(&stamped) {
        // `① 38 0000 1234`: unless a mobile number as long as most begins with it.
        let is_whole = |run: &Run| {
            let digits = run.digits.as_bytes();
            run.first < stamped && digits.len() == WHOLE && numbering::is_mobile(digits)
        };
        runs.extend(behind(cells, cues, 0).into_iter().filter(is_whole));
    }
    if runs.iter().any(|run| run.is_national) && is_among_others(cells) {
        for run in &mut runs {
            run.is_disguised |= run.is_national;
        }
    }
    runs
}

/// Finds the runs behind a place.
fn behind(cells: &[Cell], cues: &[Cue], from: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut parts: Vec<Part> = Vec::with_capacity(LONGEST);
    let mut begin = 0;
    let atoms = atom::find(cells, cues).into_iter();
    for atom in atoms.filter(|atom| atom.first >= from) {
        let mut number = parts.get(begin..).unwrap_or_default();
        let gap = number
            .last()
            .and_then(|last| gap::between(cells, cues, &last.atom, &atom));
        // What does not end is looked at piece by piece, and none hides what begins in another.
        if number.len() >= LONGEST && gap != Some(Gap::Touching) {
            close(cells, cues, number, &mut runs);
            begin = border(&parts, parts.len() - LONGEST / 2);
            number = parts.get(begin..).unwrap_or_default();
        }
        // Sizes and what stands beside them are no one number.
        let is_changed = |gap: Gap| {
            let gaps = || number.iter().skip(1).rev().map(|part| part.gap);
            let before = || gaps().find(|gap| *gap != Gap::Touching);
            gap != Gap::Touching
                && before().is_some_and(|before| (before == Gap::Cross) != (gap == Gap::Cross))
        };
        let gap = gap.filter(|gap| !is_changed(*gap));
        if gap.is_none() {
            close(cells, cues, number, &mut runs);
            begin = parts.len();
        }
        let gap = gap.unwrap_or(Gap::Strung);
        parts.push(Part { gap, atom });
    }
    let number = parts.get(begin..).unwrap_or_default();
    close(cells, cues, number, &mut runs);
    if begin > 0 && parts.len() > SHORTEST {
        parts.retain(|part| !is_masked(cells, part));
        let once = Part::said_twice(&parts).map_or(parts.as_slice(), |(once, _)| once);
        let strung =
            strung::find(cells, cues, once).filter(|parts| !gap::ends_with_no(cells, parts));
        runs.extend(strung.and_then(|parts| run(cells, cues, &parts)));
    }
    runs
}

/// `**** 1234`: the last digits of a card, and no piece of a number.
fn is_masked(cells: &[Cell], part: &Part) -> bool {
    const STARS: usize = 2;
    let before = cells.get(..part.atom.first).unwrap_or_default();
    let mut before = before
        .iter()
        .rev()
        .skip_while(|cell| cell.class == Class::Digit);
    let stars = before
        .by_ref()
        .skip_while(|cell| cell.class == Class::Space);
    stars.take_while(|cell| cell.ch == '*').count() >= STARS
}

/// Returns where the group begins that a part stands in.
fn border(parts: &[Part], at: usize) -> usize {
    let before = parts.get(..=at).unwrap_or_default();
    before
        .iter()
        .rposition(|part| part.gap != Gap::Touching)
        .unwrap_or(at)
}

fn close(cells: &[Cell], cues: &[Cue], parts: &[Part], runs: &mut Vec<Run>) {
    if Part::digits(parts) < SHORTEST {
        return;
    }
    if let Some((once, again)) = Part::said_twice(parts) {
        close(cells, cues, once, runs);
        close(cells, cues, again, runs);
    }
    let before = parts
        .first()
        .and_then(|part| cells.get(part.atom.first.checked_sub(1)?));
    let mut push = |from: usize, to: usize| {
        piece::push(cells, cues, parts.get(from..to).unwrap_or_default(), runs);
    };
    let mut from = 0;
    if before.is_some_and(|cell| cell.ch == '+') {
        from = own::international(cells, parts);
        push(0, from);
    }
    // Groups that are a number of their own.
    let mut at = from;
    for group in parts
        .get(from..)
        .unwrap_or_default()
        .chunk_by(Part::is_touched)
    {
        let end = at + group.len();
        if group.len() >= OWN_NUMBER {
            let before = parts.get(from..at).unwrap_or_default();
            let whole = parts.get(from..end).unwrap_or_default();
            let is_one = own::is_area(before) || own::is_begun(before, whole);
            push(from, if is_one { end } else { at });
            push(at, end);
            from = end;
        }
        at = end;
    }
    // "600 114 223 y te dejo 2": a number is told, and what the sentence goes on to count.
    let end = from + own::told(parts.get(from..).unwrap_or_default());
    if end > from {
        push(from, end);
    }
    push(end, parts.len());
}

/// What the parts of a run have between them, seen once.
struct Seen {
    /// The systems and the gaps, one bit each.
    systems: u8,
    gaps: u8,
    /// Parts in another system than the first one, and words.
    others: usize,
    words: usize,
    has_filler: bool,
    has_points: bool,
}

impl Seen {
    fn of(cells: &[Cell], parts: &[Part]) -> Self {
        let mut seen = Self {
            systems: 0,
            gaps: 0,
            others: 0,
            words: 0,
            has_filler: false,
            has_points: false,
        };
        let mut before: Option<&Part> = None;
        for part in parts {
            let system = part.atom.system;
            seen.systems |= 1 << system as u8;
            seen.words += usize::from(system == System::Word);
            seen.others += usize::from(
                parts
                    .first()
                    .is_some_and(|first| first.atom.system != system),
            );
            if let Some(before) = before.replace(part) {
                seen.gaps |= 1 << part.gap as u8;
                let between = cells.get(before.atom.last..part.atom.first);
                for cell in between.unwrap_or_default() {
                    seen.has_filler |= matches!(cell.class, Class::Letter | Class::Sign);
                    seen.has_points |= matches!(cell.ch, '.' | ',' | '،' | '٫' | '٬');
                }
            }
        }
        seen
    }

    const fn has(&self, gap: Gap) -> bool {
        self.gaps >> gap as u8 & 1 == 1
    }

    const fn is_in(&self, system: System) -> bool {
        self.systems >> system as u8 & 1 == 1
    }
}

/// Persian figures among Latin letters or Chinese characters.
fn is_among_others(cells: &[Cell]) -> bool {
    let is_letter = |cell: &Cell| cell.class == Class::Letter;
    let is_own = |cell: &Cell| matches!(cell.script, Script::Arabic | Script::Other);
    cells.iter().any(|cell| is_letter(cell) && !cell.is_digit())
        && !cells.iter().any(|cell| is_letter(cell) && is_own(cell))
}

fn run(cells: &[Cell], cues: &[Cue], parts: &[Part]) -> Option<Run> {
    let (first, last) = (parts.first()?.atom.first, parts.last()?.atom.last);
    let length = Part::digits(parts);
    if length < SHORTEST {
        return None;
    }
    let mut digits = String::with_capacity(length);
    let all = parts.iter().flat_map(|part| part.atom.digits());
    digits.extend(all.map(|&digit| char::from(digit)));
    let mut groups = Vec::with_capacity(parts.len().min(ROOM));
    groups.extend(parts.chunk_by(Part::is_touched).map(Part::digits));
    let seen = Seen::of(cells, parts);
    let begin = parts.first()?.atom.system;
    // A lone numeral beside figures counts something: 180 三个长度.
    let is_mixed = seen.others > 0
        && !seen.is_in(System::Letter)
        && !(seen.others.min(parts.len() - seen.others) == 1 && seen.is_in(System::Han));
    let inside = cells.get(first..last).unwrap_or_default();
    let before = first.checked_sub(1).and_then(|place| cells.get(place));
    let before_that = first.checked_sub(2).and_then(|place| cells.get(place));
    let opens = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.ch == '(');
    // "rooms 2006, 2008 (440 a day)": what stands in brackets far behind the begin is no area code.
    let is_code = |bracket: usize| {
        let before = parts
            .iter()
            .take_while(|part| part.atom.first < first + bracket);
        before
            .map(|part| usize::from(part.atom.length))
            .sum::<usize>()
            <= LONGEST_CODE
    };
    let has_letters = seen.is_in(System::Letter)
        || [Gap::Filler, Gap::Doubtful, Gap::Cross, Gap::Strung]
            .iter()
            .any(|gap| seen.has(*gap));
    Some(Run {
        first,
        last,
        digits,
        groups,
        is_disguised: is_mixed
            || matches!(begin, System::Styled | System::Han | System::Word)
            || has_letters
            || seen.has_filler,
        is_national: seen.is_in(System::National),
        has_letters,
        has_fillers: seen.has(Gap::Filler) || seen.has(Gap::Doubtful),
        is_coded: is_coded(parts),
        is_doubtful: seen.has(Gap::Doubtful),
        has_crosses: seen.has(Gap::Cross),
        is_uneven: seen.has(Gap::Filler) && seen.has(Gap::Plain),
        is_said: seen.has(Gap::Said),
        is_strung: seen.has(Gap::Strung),
        is_spelled: seen.is_in(System::Word),
        words: seen.words,
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
            || inside
                .iter()
                .position(|cell| cell.ch == '(')
                .is_some_and(is_code),
        has_points: seen.has_points,
        inside: own::in_groups(cells, parts)
            .into_iter()
            .filter_map(|number| run(cells, cues, number))
            .collect(),
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
