//! Finds the words of the lexicon in a text: as written, and however they were taken apart or
//! dressed up. Never decides anything: a cue is evidence for or against what stands beside it.

mod inner;

use super::alike;
use super::cell::{Cell, Class, Script, Sort};
use super::chain;
pub use super::lexicon::Value;
use super::lexicon::{Lexicon, Word};
use super::marks::Marks;
use super::meaning::{MESSENGER, Part, Roles, Sets, Weak};
use super::opening::{WIDEST_GAP, is_skipped};
use super::trie::ROOT;
use super::walk::Walk;
use super::written::{self, Ending, Text, Token, Written};

/// A word of the lexicon in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// The sets it is in.
    pub sets: Sets,
    /// What it stands for as a number.
    pub value: Option<Value>,
    /// The sets where it counts only beside an invitation or an odd name.
    pub weak: Weak,
    /// What it does in an invitation.
    pub roles: Roles,
    /// It was not written as in the list: pulled apart, look-alikes, other characters.
    pub is_disguised: bool,
}

impl Cue {
    /// Returns whether it is in one of some sets, weakly or not.
    pub const fn is(&self, sets: Sets) -> bool {
        self.all().has(sets)
    }

    /// Returns whether it is in one of some sets by itself.
    pub const fn is_strong(&self, sets: Sets) -> bool {
        self.sets.has(sets)
    }

    /// Returns whether it is what a phrase asks for.
    pub const fn plays(&self, part: Part) -> bool {
        self.sets.has(part.sets) || self.roles.has(part.roles)
    }

    /// Returns all sets it is in, weakly or not.
    pub const fn all(&self) -> Sets {
        self.sets.or(self.weak.sets())
    }
}

/// Letters of a short word that stands before a gap may be a part of a longer one.
const SHORT: usize = 4;

/// Cues back that may still reach over a place.
const NEAR: usize = 4;

/// Finds the cues of a text, in the order of their places.
pub fn find(cells: &[Cell], lexicon: &Lexicon) -> Vec<Cue> {
    let mut cues = Vec::new();
    find_into(cells, lexicon, &mut cues);
    cues
}

/// Finds the cues of a text, in the order of their places. Returns what else was seen on the way.
pub fn find_into(cells: &[Cell], lexicon: &Lexicon, cues: &mut Vec<Cue>) -> Marks {
    cues.clear();
    let text = &Text::new(cells);
    let mut marks = Marks::default();
    let mut at = 0;
    while let Some(cell) = cells.get(at) {
        if cell.sort >= Sort::Digit {
            at = token(text, at, lexicon, cues, &mut marks);
            continue;
        }
        if cell.sort == Sort::Han {
            han(text, at, lexicon, cues);
            marks.han(cells, at);
        } else if cell.sort != Sort::Space {
            if starts(cells, at, lexicon) {
                plain(text, at, lexicon, cues);
            }
            marks.other(cells, at);
        }
        at += 1;
    }
    inner::hide(cues);
    marks
}

fn push(cues: &mut Vec<Cue>, first: usize, last: usize, word: &Word, is_disguised: bool) {
    cues.push(Cue {
        first,
        last,
        sets: word.sets,
        value: word.value,
        weak: word.weak,
        roles: Roles::NONE,
        is_disguised,
    });
}

/// Returns the cues that begin in a range of cells; cues stand in the order of their places.
pub fn within(cues: &[Cue], first: usize, last: usize) -> &[Cue] {
    let begin = cues.partition_point(|cue| cue.first < first);
    let end = cues.partition_point(|cue| cue.first < last);
    cues.get(begin..end).unwrap_or_default()
}

/// Takes the words as written at a place. Returns where the longest one ends.
fn plain(text: &Text<'_>, first: usize, lexicon: &Lexicon, cues: &mut Vec<Cue>) -> Option<usize> {
    plain_token(text, first, &text.token(first, lexicon), lexicon, cues)
}

/// Takes the words as written that begin with a token.
fn plain_token(
    text: &Text<'_>,
    first: usize,
    token: &Token,
    lexicon: &Lexicon,
    cues: &mut Vec<Cue>,
) -> Option<usize> {
    let cells = text.cells;
    let Written { named, free, role } = written::at(text, first, token, lexicon)?;
    // `3.7V` and `XMPL7Q` hold no weak word.
    let before = first.checked_sub(1).and_then(|before| cells.get(before));
    let is_glued = before.is_some_and(|cell| cell.class == Class::Digit);
    let mut end = None;
    let mut take = |(at, word): Ending<'_>| {
        let last = reach(cells, at, word);
        push(cues, first, last, word, false);
        if is_glued && let Some(cue) = cues.last_mut() {
            cue.weak = Weak::NONE;
        }
        end = end.max(Some(last));
    };
    if let Some(free) = free {
        take(free);
    }
    let is_free = |named: &Ending<'_>| {
        free.is_some_and(|free| free.0 == named.0 && std::ptr::eq(free.1, named.1))
    };
    if let Some(named) = named.filter(|named| !is_free(named)) {
        take(named);
    }
    if let Some((at, roles, word)) = role {
        let last = reach(cells, at, word);
        match cues.last_mut() {
            Some(cue) if end.is_some() && cue.last == last => cue.roles = roles,
            _ => cues.push(Cue {
                first,
                last,
                sets: Sets::NONE,
                value: None,
                weak: Weak::NONE,
                roles,
                is_disguised: false,
            }),
        }
        end = end.max(Some(last));
    }
    end
}

/// A word with any ending reaches to the end of its letters.
fn reach(cells: &[Cell], end: usize, word: &Word) -> usize {
    let Some(last) = end.checked_sub(1).and_then(|at| cells.get(at)) else {
        return end;
    };
    if !word.any_ending || !last.is_alphabetic() {
        return end;
    }
    let goes_on = |cell: &&Cell| cell.is_alphabetic() && cell.script == last.script;
    end + cells.iter().skip(end).take_while(goes_on).count()
}

/// Looks at a Chinese character: words need no border, and sounds stand for sounds.
fn han<'t>(text: &Text<'t>, at: usize, lexicon: &'t Lexicon, cues: &mut Vec<Cue>) {
    let cells = text.cells;
    let Some(cell) = cells.get(at) else {
        return;
    };
    let next = cells.get(at + 1);
    let spellings = &lexicon.spellings;
    let starts = spellings.may_begin(cell.ch, next.map(|next| next.ch));
    let found = starts.then(|| plain(text, at, lexicon, cues)).flatten();
    // Behind a gap, or behind one letter or mark that was put in.
    let is_apart = || {
        let behind = cells.get(at + 1..).unwrap_or_default();
        let next = behind
            .iter()
            .take(WIDEST_GAP + 1)
            .find(|cell| !is_skipped(cell));
        let next_han = behind
            .iter()
            .take(WIDEST_GAP + 1)
            .find(|cell| cell.is_han());
        let may_begin = |next: &Cell| spellings.may_begin_with(cell.ch, next.ch);
        next.is_some_and(may_begin) || next_han.is_some_and(may_begin)
    };
    if next.is_some_and(|next| !next.is_han()) && is_apart() {
        loose(text, at, lexicon, true, cues);
    }
    if found.is_some() && cues.last().is_none_or(|cue| cue.last != at + 1)
        || !lexicon.sound_starts(cell.sound)
    {
        return;
    }
    if let Some((last, word)) = Walk::sounds(cells, at, lexicon) {
        push(cues, at, last, word, true);
    }
}

fn loose<'t>(
    text: &Text<'t>,
    at: usize,
    lexicon: &'t Lexicon,
    has_alikes: bool,
    cues: &mut Vec<Cue>,
) {
    // Inside a word that was pulled apart stand only pieces of it.
    let is_inside = |cue: &Cue| cue.is_disguised && cue.last > at;
    if !has_alikes && cues.iter().rev().take(NEAR).any(is_inside) {
        return;
    }
    let looked = text.same_again(at, has_alikes).unwrap_or_else(|| {
        let looked = Walk::loose(text.cells, at, lexicon, has_alikes);
        text.note(looked);
        looked
    });
    if let Some((last, word)) = looked.found {
        push(cues, at, last, word, true);
        // `I'd` is no `id`: letters that only stand apart play no role.
        if has_alikes && let Some(cue) = cues.last_mut() {
            cue.roles = word.roles;
        }
    }
}

/// Looks at letters and digits that touch each other. Returns where they end.
fn token<'t>(
    text: &Text<'t>,
    first: usize,
    lexicon: &'t Lexicon,
    cues: &mut Vec<Cue>,
    marks: &mut Marks,
) -> usize {
    let cells = text.cells;
    let sort = |at: usize| cells.get(at).map_or(Sort::Border, |cell| cell.sort);
    let token = text.token(first, lexicon);
    let end = token.end;
    let is_joined = sort(end) >= Sort::Digit
        || cells
            .get(end)
            .is_some_and(|cell| is_leet(cell.ch) || cell.ch == '_');
    if is_joined || sort(first) == Sort::Other {
        let end = mixed(text, first, lexicon, cues);
        marks.mixed(cells, first, end);
        return end;
    }
    marks.run(cells, first, end);
    // A lone letter begins few words, and none with a hyphen for a blank.
    let length = end - first;
    let is_word = length > 1 || starts(cells, first, lexicon);
    let found = is_word
        .then(|| plain_token(text, first, &token, lexicon, cues))
        .flatten();
    let is_chain = length >= chain::SHORTEST
        || length >= chain::SHORTEST_BESIDE && is_beside_digits(cells, first, end);
    if is_chain && sort(first) != Sort::Digit {
        let fewest = chain::fewest(length);
        for (first, last, word) in chain::find(cells, first, end, lexicon, fewest) {
            push(cues, first, last, word, true);
        }
    }
    let is_whole = found.is_some_and(|found| found >= end);
    let is_plain = is_whole || sort(first) == Sort::Digit;
    let is_doubled = || !is_plain && has_repeats(cells.get(first..end).unwrap_or_default());
    if is_dressed(cells, first, &token, is_doubled, lexicon) {
        loose(text, first, lexicon, false, cues);
    }
    end
}

/// Returns whether a word may begin at a place.
fn starts(cells: &[Cell], at: usize, lexicon: &Lexicon) -> bool {
    let next = cells.get(at + 1).map(|next| next.ch);
    cells
        .get(at)
        .is_some_and(|cell| lexicon.spellings.may_begin(cell.ch, next))
}

/// Returns whether letters may be the begin of a word that is pulled apart and goes on behind the
/// gap, or one with letters said twice.
fn is_dressed(
    cells: &[Cell],
    first: usize,
    Token { end, read, .. }: &Token,
    is_doubled: impl Fn() -> bool,
    lexicon: &Lexicon,
) -> bool {
    let token = cells.get(first..*end).unwrap_or_default();
    let may_begin = || {
        let is_gap = cells.get(*end).is_some_and(Cell::is_gap);
        let rest = cells.get(first..).unwrap_or_default();
        is_gap && lexicon.openings.may_begin(rest, token.len(), *read)
    };
    token.len() <= SHORT && may_begin() || is_doubled() && lexicon.openings.may_be(token)
}

fn has_repeats(token: &[Cell]) -> bool {
    let is_same = |pair: &[Cell]| matches!(pair, [a, b] if a.ch == b.ch && b.is_alphabetic());
    token.windows(2).any(is_same)
}

/// Looks at letters of several alphabets, digits and marks for letters that touch each other.
/// Returns where they end.
fn mixed<'t>(text: &Text<'t>, first: usize, lexicon: &'t Lexicon, cues: &mut Vec<Cue>) -> usize {
    let cells = text.cells;
    let mut end = first;
    let mut letters = 0;
    let mut digits = 0;
    let mut scripts = 0_u8;
    while let Some(cell) = cells.get(end) {
        match cell.class {
            Class::Letter if !cell.is_han() => {
                letters += 1;
                scripts |= 1 << cell.script as u8;
            }
            Class::Digit => digits += 1,
            _ if is_leet(cell.ch)
                && end > first
                && cells.get(end + 1).is_some_and(Cell::is_alphabetic) => {}
            _ => break,
        }
        end += 1;
    }
    let is_mixed = scripts.count_ones() > 1 || scripts == 1 << Script::Other as u8;
    let is_plain = !is_mixed && digits == 0;
    let swaps = end - first - letters;
    let mut at = first;
    let mut is_whole = false;
    while let Some(cell) = cells.get(at).filter(|_| at < end) {
        let is_border = at == first
            || cells.get(at - 1).is_none_or(|before| match cell.class {
                Class::Digit => !before.is_alphabetic() && before.class != Class::Digit,
                _ => !before.is_alphabetic() || before.script != cell.script,
            });
        let mut next = at + 1;
        if is_border && starts(cells, at, lexicon) {
            let found = plain(text, at, lexicon, cues);
            next = next.max(found.unwrap_or(0));
            is_whole |= next >= end;
        }
        // "hi!vx": behind a mark another word may begin.
        at = if is_plain && swaps == 0 { end } else { next };
    }
    if letters >= chain::SHORTEST && is_plain {
        for (first, last, word) in chain::find(cells, first, end, lexicon, chain::FEWEST) {
            push(cues, first, last, word, true);
        }
    } else if letters > 1 && digits > 0 {
        between_digits(cells, first, end, lexicon, cues);
    }
    if letters > 3 && (digits > 0 || cells.get(end).is_some_and(|cell| cell.ch == '_')) {
        glued(cells, first, end, lexicon, cues);
    }
    // A word bears at most as many digits and marks as letters, and a short one none.
    let is_gap = |at: usize| cells.get(at).is_some_and(Cell::is_gap);
    let has_swaps = swaps > 0 && swaps <= letters && (end - first >= SHORT || is_gap(end));
    let is_doubled = || !is_whole && has_repeats(cells.get(first..end).unwrap_or_default());
    if is_mixed
        || has_swaps
        || is_dressed(
            cells,
            first,
            &Token::of(cells, first, end),
            is_doubled,
            lexicon,
        )
    {
        loose(text, first, lexicon, is_mixed || has_swaps, cues);
    }
    end
}

/// A digit stands a blank before or behind letters.
fn is_beside_digits(cells: &[Cell], first: usize, end: usize) -> bool {
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| cells.get(at))
            .is_some_and(|cell| cell.class == Class::Digit)
    };
    is_digit(first.checked_sub(2)) || is_digit(Some(end + 1))
}

/// Looks for number words between digits: `9zerozero`, `6one7`; `dong02` is a name.
fn between_digits(
    cells: &[Cell],
    first: usize,
    end: usize,
    lexicon: &Lexicon,
    cues: &mut Vec<Cue>,
) {
    let mut at = first;
    while at < end {
        let rest = cells.get(at..end).unwrap_or_default();
        let length = rest.iter().take_while(|cell| cell.is_alphabetic()).count();
        let is_inner = at > first || rest.iter().skip(length + 1).any(Cell::is_alphabetic);
        if length > 1 && is_inner {
            for (first, last, word) in chain::find(cells, at, at + length, lexicon, 1) {
                push(cues, first, last, word, true);
            }
        }
        at += length.max(1);
    }
}

/// Looks for the name of a messenger glued to an account name: `vxhaoping_77`. It counts as a weak
/// word: the name behind must be an odd one.
fn glued(cells: &[Cell], first: usize, end: usize, lexicon: &Lexicon, cues: &mut Vec<Cue>) {
    let mut node = ROOT;
    for at in first..end {
        let Some(cell) = cells.get(at) else { return };
        let c = if cell.script == Script::Latin {
            cell.ch
        } else {
            alike::latin(cell.ch).unwrap_or(cell.ch)
        };
        let Some(next) = lexicon.words_trie.next(node, c) else {
            return;
        };
        node = next;
        let word = lexicon
            .words_trie
            .sense(node)
            .and_then(|sense| lexicon.sense(sense));
        if let Some(word) =
            word.filter(|word| word.all().has(MESSENGER) && at > first && at + 3 < end)
        {
            let weak = Word {
                sets: Sets::NONE,
                weak: Weak::of(word.all()),
                ..*word
            };
            push(cues, first, at + 1, &weak, true);
        }
    }
}

/// Marks that stand for letters inside words.
pub const fn is_leet(c: char) -> bool {
    matches!(c, '@' | '$' | '!' | '|' | '€')
}
