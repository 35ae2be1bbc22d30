//! Takes out what was put into words and names to hide them: `www.mu删jian.sh删op`, `jen😀ny@😀out`.
//! Never takes out what stands once, unless the text itself asks to.

use super::cell::{Cell, Class};
use super::cue::{self, Cue};
use super::marks::{is_joined, may_fill};
use super::meaning::{COMMON, LEAD, STRIP};

/// Longest filler that a text names.
const LONGEST: usize = 8;
/// So far behind or before the word that asks to leave it out the filler is named.
const NEAR: usize = 4;
/// How far apart a Chinese character or a sign comes again.
const REACH: usize = 24;

/// Returns the cells without fillers, when some were put in.
pub fn taken_out(cells: &[Cell], cues: &[Cue], asks: bool) -> Option<Vec<Cell>> {
    let named = asks.then(|| named(cells, cues)).flatten();
    named.or_else(|| repeated(cells))
}

/// A text names fewer things to leave out.
const MOST: usize = 16;

/// "Delete Z", `删字去掉`: the text names what to leave out.
fn named(cells: &[Cell], cues: &[Cue]) -> Option<Vec<Cell>> {
    let mut tried: Vec<Vec<char>> = Vec::new();
    for cue in cues.iter().filter(|cue| cue.is(STRIP)) {
        if is_inside(cells, cue.first, cue.last) {
            let mut kept = cells.get(..cue.first.saturating_sub(1))?.to_vec();
            kept.extend(cells.get(cue.last + 1..)?);
            return Some(kept);
        }
        let behind = token_behind(cells, cues, cue.last);
        let before = token_before(cells, cue.first);
        for (first, last) in behind.into_iter().chain(before) {
            let filler: Vec<char> = cells.get(first..last)?.iter().map(|cell| cell.ch).collect();
            if tried.len() >= MOST || tried.contains(&filler) {
                continue;
            }
            let around = (first.min(cue.first), last.max(cue.last));
            let mut fillers = vec![filler.as_slice()];
            fillers.extend(CALLED.iter().filter_map(|(name, sign)| {
                name.chars().eq(filler.iter().copied()).then_some(*sign)
            }));
            let found = fillers
                .into_iter()
                .find_map(|filler| without(cells, filler, around));
            if found.is_some() {
                return found;
            }
            tried.push(filler);
        }
    }
    None
}

/// What letters are called.
const CALLED: &[(&str, &[char])] = &[
    ("икс", &['x']),
    ("икс", &['х']),
    ("иксы", &['x']),
    ("иксы", &['х']),
    ("x", &['х']),
    ("х", &['x']),
    ("equis", &['x']),
    ("zeta", &['z']),
    ("zetas", &['z']),
    ("ایکس", &['x']),
];

/// `abc-REMOVE-def`
fn is_inside(cells: &[Cell], first: usize, last: usize) -> bool {
    let is_hyphen = |at: Option<usize>| {
        at.and_then(|at| cells.get(at))
            .is_some_and(|cell| cell.ch == '-')
    };
    first > 1 && is_hyphen(first.checked_sub(1)) && is_hyphen(Some(last))
}

/// The word behind, small words left out.
fn token_behind(cells: &[Cell], cues: &[Cue], from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    for _ in 0..NEAR {
        at += gap(cells.get(at..)?.iter());
        let last = at + token(cells.get(at..)?.iter());
        let begins = cue::within(cues, at, at + 1);
        let is_small = last > at + 1
            && begins
                .iter()
                .any(|cue| cue.last == last && cue.is(COMMON | LEAD));
        if !is_small {
            return (last > at && last - at <= LONGEST).then_some((at, last));
        }
        at = last;
    }
    None
}

/// The word before; of Chinese characters the one before 字.
fn token_before(cells: &[Cell], to: usize) -> Option<(usize, usize)> {
    let before = cells.get(..to)?;
    let mut last = to - gap(before.iter().rev());
    if last
        .checked_sub(1)
        .and_then(|at| cells.get(at))
        .is_some_and(|cell| cell.ch == '字')
    {
        last -= 1;
    }
    let first = match cells.get(last.checked_sub(1)?)? {
        cell if cell.is_han() => last - 1,
        _ => last - token(cells.get(..last)?.iter().rev()),
    };
    (last > first && last - first <= LONGEST).then_some((first, last))
}

fn gap<'a>(cells: impl Iterator<Item = &'a Cell>) -> usize {
    cells.take(NEAR).take_while(|cell| cell.is_gap()).count()
}

fn token<'a>(cells: impl Iterator<Item = &'a Cell>) -> usize {
    let mut han = 0;
    cells
        .take(LONGEST + 1)
        .take_while(|cell| {
            han += usize::from(cell.is_han());
            cell.is_alphabetic() || cell.is_han() && han == 1
        })
        .count()
}

/// Leaves out a filler everywhere but where it is named, if it stands twice inside of something.
fn without(cells: &[Cell], filler: &[char], named: (usize, usize)) -> Option<Vec<Cell>> {
    let mut kept = Vec::with_capacity(cells.len());
    let mut times = 0;
    let mut at = 0;
    let is_joined = |at: Option<usize>| {
        at.and_then(|at| cells.get(at))
            .is_some_and(|cell| matches!(cell.class, Class::Letter | Class::Digit | Class::Mark))
    };
    while let Some(cell) = cells.get(at) {
        let there = cells.get(at..at + filler.len()).unwrap_or_default();
        let is_filler =
            !there.is_empty() && there.iter().map(|cell| cell.ch).eq(filler.iter().copied());
        let is_named = (named.0..named.1).contains(&at);
        let end = at + filler.len();
        if is_filler && !is_named && (is_joined(at.checked_sub(1)) || is_joined(Some(end))) {
            times += 1;
            at = end;
        } else {
            kept.push(*cell);
            at += 1;
        }
    }
    (times > 1).then_some(kept)
}

/// The same sign twice between letters, or the same Chinese character at every second place:
/// `微哈信哈号`, `lumen✨haus✨.de`, `la删n删h删u`.
fn repeated(cells: &[Cell]) -> Option<Vec<Cell>> {
    let may_fill = |(at, _): &(usize, &Cell)| may_fill(cells, *at);
    let (first, cell) = cells.iter().enumerate().find(may_fill)?;
    let filler = cell.ch;
    let is_filler = |at: usize, cell: &Cell| {
        let joined = |at: Option<usize>| at.and_then(|at| cells.get(at)).is_some_and(is_joined);
        cell.ch == filler && joined(at.checked_sub(1)) && joined(Some(at + 1))
    };
    let near = cells.iter().enumerate().skip(first + 1).take(REACH);
    let kept = |(at, cell): (usize, &Cell)| (!is_filler(at, cell)).then_some(*cell);
    near.clone()
        .any(|(at, cell)| is_filler(at, cell))
        .then(|| cells.iter().enumerate().filter_map(kept).collect())
}
