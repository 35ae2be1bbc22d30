//! Reads account names: what they look like, how they are taken apart, and what leads to them.
//! Never takes a word of a sentence, a parcel number or a measure for a name.

mod long;
mod told;

use super::alike;
use super::cell::{Cell, Class, Script};
use super::cue::Cue;
use super::meaning::{
    AT, COMMON, CONTACT, DASH, DIGITS, DOT, INVITE, LEAD, MESSENGER, NEGATION, NUMBER, REVERSE,
    SEARCH, UNDERSCORE, UNIT, WARNING,
};
use super::pinyin;
use super::scan::Scan;

/// An account name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing seen in the text"
)]
pub struct Name {
    /// Its first cell; an `@` belongs to it.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// Characters it has.
    pub length: usize,
    /// Letters it has.
    pub letters: usize,
    /// Digits it has.
    pub digits: usize,
    /// An `@` stands before it.
    pub has_at: bool,
    /// An underscore, a point or a hyphen stands in it.
    pub has_mark: bool,
    /// It was taken apart, or letters of several scripts are in it.
    pub is_disguised: bool,
    /// A colon or a word like "number" leads to it.
    pub is_led: bool,
    /// It is a size or a number in another base: `200x300`, `0x80070057`.
    pub is_measure: bool,
}

/// Most cells between a cue and its name.
const REACH: usize = 14;
/// Longer than any network allows; what goes on is no name, and is not read to its end from each
/// of its letters.
const LONGEST: usize = 64;

impl Name {
    /// Returns whether it is no word of a language: digits among letters, an `@`, an underscore.
    pub const fn is_odd(&self) -> bool {
        if self.is_measure {
            return false;
        }
        self.has_at
            || self.has_mark && self.length >= 4
            || self.is_disguised && self.length >= 4
            || self.letters > 0 && self.digits > 0 && self.length >= 4
            || self.letters == 0 && self.digits >= 5
    }

    /// Returns whether it has the form of a parcel number: a carrier's letters, then digits.
    pub const fn is_tracking(&self) -> bool {
        self.digits >= 10 && self.letters <= 4 && !self.has_at
    }
}

impl Name {
    /// Returns whether it is a long number with a letter at its end, as networks give out: no size
    /// ends with an `x`.
    fn is_account_number(&self, scan: &Scan<'_>) -> bool {
        const SHORTEST: usize = 7;
        let is_cross = |cell: &Cell| matches!(cell.ch, 'x' | 'х');
        self.letters == 1 && self.digits >= SHORTEST && scan.before(self.last).is_some_and(is_cross)
    }
}

/// Reads the name that stands at a place.
pub fn at(scan: &Scan<'_>, first: usize) -> Option<Name> {
    if long::has(scan, first) {
        return None;
    }
    let has_at = scan.cell(first)?.ch == '@';
    let mut name = Name {
        first,
        last: first + usize::from(has_at),
        length: 0,
        letters: 0,
        digits: 0,
        has_at,
        has_mark: false,
        is_disguised: false,
        is_led: false,
        is_measure: false,
    };
    if has_at
        && scan
            .cell(name.last)
            .is_some_and(|cell| cell.class == Class::Space)
    {
        name.last += 1;
    }
    let mut scripts = 0_u8;
    loop {
        name.take(scan, &mut scripts);
        if name.length > LONGEST {
            long::note(scan, name);
            return None;
        }
        match name.goes_on(scan) {
            Some(place) => {
                name.last = place;
                name.is_disguised = true;
            }
            None => break,
        }
    }
    if name.letters > 1 {
        name.take_digits(scan);
    }
    // A point or a hyphen at the end belongs to the sentence.
    while name.last > first
        && scan
            .before(name.last)
            .is_some_and(|cell| matches!(cell.ch, '.' | '-'))
    {
        name.last -= 1;
        name.length = name.length.saturating_sub(1);
    }
    name.has_mark = scan
        .range(first + usize::from(has_at), name.last)
        .iter()
        .any(|cell| matches!(cell.ch, '_' | '.' | '#'))
        || scan
            .cues_in(first, name.last)
            .iter()
            .any(|cue| cue.is(UNDERSCORE | DOT | DASH) && cue.first > first);
    let is_letter = |cell: &&Cell| cell.is_alphabetic() && !matches!(cell.ch, 'x' | 'х');
    let letters = scan
        .range(first, name.last)
        .iter()
        .filter(is_letter)
        .count();
    let is_joined = || {
        scan.range(first, name.last)
            .iter()
            .any(|cell| cell.ch == '_')
    };
    name.is_measure = name.digits > 0
        && letters == 0
        && (1..=2).contains(&name.letters)
        && !has_at
        && !is_joined()
        && !name.is_account_number(scan)
        || scan.source(first, name.last).starts_with("0x");
    name.is_disguised |= scripts.count_ones() > 1;
    // Letters that all look like Latin ones, beside digits or an underscore.
    let is_latin = scripts & 1 == 1 || scripts == 0 || name.digits > 0 || name.has_mark;
    (name.length > 0 && is_latin).then_some(name)
}

impl Name {
    /// Takes the letters, digits and marks that touch.
    fn take(&mut self, scan: &Scan<'_>, scripts: &mut u8) {
        while let Some(cell) = scan.cell(self.last).filter(|_| self.length <= LONGEST) {
            match cell.class {
                Class::Letter if !cell.is_han() => {
                    if cell.script != Script::Latin && alike::latin(cell.ch).is_none() {
                        break;
                    }
                    *scripts |= 1 << cell.script as u8;
                    self.letters += 1;
                }
                Class::Digit => self.digits += 1,
                // A name with a number behind, as some networks give them.
                Class::Mark if cell.ch == '#' && self.letters > 1 => {
                    let digits = scan
                        .range(self.last + 1, self.last + 6)
                        .iter()
                        .take_while(|c| c.class == Class::Digit)
                        .count();
                    if !(3..=5).contains(&digits) {
                        break;
                    }
                }
                Class::Mark if matches!(cell.ch, '_' | '-' | '.') => {
                    let next = scan.cell(self.last + 1);
                    if cell.ch != '_'
                        && !next.is_some_and(|next| matches!(next.ch, 'a'..='z' | '0'..='9' | '_'))
                    {
                        break;
                    }
                }
                _ => break,
            }
            self.length += 1;
            self.last += 1;
        }
    }

    /// Takes digits read out behind it: `lan零捌零陆`, `hua nine eight`.
    fn take_digits(&mut self, scan: &Scan<'_>) {
        let han = scan
            .range(self.last, self.last + LONGEST)
            .iter()
            .take_while(|cell| cell.is_digit())
            .count();
        if han >= 2 {
            self.last += han;
            self.digits += han;
            self.length += han;
            self.is_disguised = true;
        }
        let mut last = self.last;
        let mut words = 0;
        while words < LONGEST {
            let gap = usize::from(
                scan.cell(last)
                    .is_some_and(|cell| cell.class == Class::Space),
            );
            match scan
                .cue_at(last + gap, DIGITS)
                .filter(|cue| cue.value.is_some())
            {
                Some(cue) => last = cue.last,
                None => break,
            }
            words += 1;
        }
        if words > 1 {
            self.last = last;
            self.digits += words;
            self.length += words;
            self.is_disguised = true;
        }
    }

    /// Returns where a name that was taken apart goes on: `m i a o 0 0 7`, `nik underscore 01`,
    /// `tuan🌸88`.
    fn goes_on(&self, scan: &Scan<'_>) -> Option<usize> {
        if self.length == 0 {
            return None;
        }
        let is_name = |cell: Option<&Cell>| {
            cell.is_some_and(|cell| matches!(cell.ch, 'a'..='z' | '0'..='9' | '_'))
        };
        let next = scan.cell(self.last)?;
        if next.class == Class::Sign && is_name(scan.cell(self.last + 1)) {
            return Some(self.last + 1);
        }
        let gap = usize::from(next.class == Class::Space);
        let marks = UNDERSCORE | DASH | DOT;
        let spelled = || scan.cue_at(self.last + gap, marks);
        if let Some(cue) = scan.has(marks).then(spelled).flatten() {
            let behind = cue.last
                + usize::from(scan.cell(cue.last).is_some_and(|c| c.class == Class::Space));
            if cue.last > cue.first
                && is_name(scan.cell(behind))
                && !matches!(scan.cell(cue.first)?.ch, '.' | ',')
            {
                return Some(behind);
            }
        }
        if let Some(place) = told::on(scan, self, self.last + gap) {
            return Some(place);
        }
        // One by one, with the same single gap each.
        let is_single = |place: usize| {
            is_name(scan.cell(place))
                && !is_name(scan.cell(place + 1))
                && place
                    .checked_sub(1)
                    .is_none_or(|before| !is_name(scan.cell(before)))
        };
        let begin = self.first + usize::from(self.has_at);
        let alone = self.length == 1 || self.is_disguised;
        (next.is_gap()
            && !matches!(next.class, Class::Line)
            && alone
            && is_single(self.last - 1)
            && is_single(self.last + 1)
            && (begin..=self.last).contains(&begin))
        .then_some(self.last + 1)
    }
}

/// Returns the name that follows a cue, over gaps and words that lead to it.
pub fn behind(scan: &Scan<'_>, mut from: usize) -> Option<Name> {
    let mut place = from;
    let mut is_led = false;
    let mut has_at = false;
    let mut is_next_line = false;
    loop {
        let cell = scan.cell(place)?;
        if place > from + REACH {
            return None;
        }
        if cell.class == Class::Line && std::mem::replace(&mut is_next_line, true) {
            return None;
        }
        // "WeChat? lily8866": the question names the network, and the answer is a line of its own.
        let is_mark = |cell: &Cell| matches!(cell.ch, '?' | '!' | '。' | '؟');
        if is_mark(cell) && scan.range(from, place).iter().all(is_mark) {
            is_next_line = true;
        } else if cell.ends_sentence() && cell.class != Class::Line {
            return None;
        }
        let lead = scan.cues_in(place, place + 1).iter().find(|cue| {
            let leads = cue.is(LEAD | REVERSE)
                || cue.is(INVITE | SEARCH | CONTACT) && !cue.is(COMMON | NUMBER);
            leads && cue.last > place
        });
        if let Some(cue) = lead {
            // A name may begin with a word that leads: `my_shop`, `tg_nik`.
            let goes_on = scan
                .cell(cue.last)
                .is_some_and(|c| matches!(c.ch, '_' | '0'..='9'))
                && scan.cell(place).is_some_and(Cell::is_latin);
            if goes_on {
                break;
            }
            is_led |= cue.is(LEAD | REVERSE);
            place = cue.last;
            from = if cue.is(REVERSE) { place } else { from };
        } else if let Some(cue) = scan.cue_at(place, AT).filter(|cue| cue.last > place + 1) {
            is_led = true;
            has_at = true;
            place = cue.last;
        } else if cell.is_gap() && !matches!(cell.ch, '@' | '_') {
            is_led |= matches!(
                cell.ch,
                ':' | '=' | '→' | '>' | '👉' | '➡' | '"' | '“' | '「' | '【' | '[' | '《' | '«'
            );
            place += 1;
        } else {
            break;
        }
    }
    let mut name = at(scan, place)?;
    name.is_led = is_led;
    name.has_at |= has_at;
    // On a line of its own a name stands alone, or it belongs to another sentence.
    (!is_next_line || is_rest_of_line_empty(scan, name.last)).then_some(name)
}

fn is_rest_of_line_empty(scan: &Scan<'_>, from: usize) -> bool {
    let rest = scan.range(from, scan.cells().len()).iter();
    let mut line = rest.take_while(|cell| cell.class != Class::Line);
    line.all(Cell::is_gap)
}

/// Returns whether a name is a number read out, and nothing else: `four one five`.
pub fn is_read_out(scan: &Scan<'_>, name: &Name) -> bool {
    let mut at = name.first;
    let mut words = 0;
    while at < name.last {
        let said = scan.cue_at(at, DIGITS).filter(|cue| cue.value.is_some());
        // `ba22684`: letters that touch figures begin a name.
        let is_name = |cue: &Cue| {
            at == name.first
                && scan
                    .cell(cue.last)
                    .is_some_and(|cell| cell.class == Class::Digit)
        };
        if said.is_some_and(is_name) && words == 0 {
            return false;
        }
        if let Some(cue) = said {
            words += 1;
            at = cue.last.max(at + 1);
        } else if scan
            .cell(at)
            .is_some_and(|cell| cell.is_digit() || cell.is_gap() && cell.ch != '_')
        {
            at += 1;
        } else {
            return false;
        }
    }
    words > 0
}

/// Returns the odd name that stands before a cue with little between: `@nik_01 в тг`.
pub fn before(scan: &Scan<'_>, to: usize) -> Option<Name> {
    const BACK: usize = 11;
    let floor = to.saturating_sub(BACK);
    let mut place = to;
    while place > floor {
        let cell = scan.before(place)?;
        if cell.ends_sentence() {
            return None;
        }
        if matches!(cell.ch, 'a'..='z' | '0'..='9' | '_') {
            let mut first = place - 1;
            while first > place.saturating_sub(LONGEST)
                && scan
                    .before(first)
                    .is_some_and(|c| matches!(c.ch, 'a'..='z' | '0'..='9' | '_' | '-' | '.'))
            {
                first -= 1;
            }
            if scan.before(first).is_some_and(|cell| cell.ch == '@') {
                first -= 1;
            }
            // A look-alike inside a word of another script begins no name: "давай" with a Latin "a".
            let is_inside = |cell: &Cell| cell.is_alphabetic() && !cell.is_han();
            if scan.before(first).is_some_and(is_inside) {
                place = first;
                continue;
            }
            let name = at(scan, first)?;
            let is_own =
                name.is_odd() && name.last >= place && name.letters > 0 && !name.is_tracking();
            if is_own {
                let is_number = scan.cue_before(name.first, NUMBER | UNIT, 3).is_some();
                return (!is_number).then_some(name);
            }
            place = first;
        } else {
            place -= 1;
        }
    }
    None
}

/// Returns whether a name behind a cue is a name and not a word of the sentence.
pub fn is_sure(scan: &Scan<'_>, cue_end: usize, name: &Name) -> bool {
    if name.is_tracking() {
        return false;
    }
    let has_number_word = scan
        .cue_before(name.first, NUMBER, 4)
        .is_some_and(|cue| cue.last > cue_end);
    let is_measure = scan.cue_behind(name.last, UNIT, 1).is_some() && name.letters == 0;
    if has_number_word || is_measure {
        return false;
    }
    let is_common = scan
        .cues_in(name.first, name.first + 1)
        .iter()
        .any(|cue| cue.last == name.last && cue.is(COMMON | MESSENGER | LEAD | NUMBER | UNIT));
    if is_common {
        return false;
    }
    if name.is_odd() {
        let begins_with_letter = scan.cell(name.first).is_some_and(|cell| !cell.is_digit());
        return begins_with_letter || name.length >= 5;
    }
    let (begin, end) = scan.sentence(cue_end.saturating_sub(1));
    // "图片发不了，加微信 xiaolin": what is denied in a clause of its own is another thing.
    let is_own_clause = |cue: &Cue| {
        scan.cell(cue.first).is_some_and(Cell::is_han)
            && scan
                .range(cue.last, name.first)
                .iter()
                .any(|cell| cell.ch == ',')
    };
    // "不会接加微信 xiaolin": who cannot do it is asked to add somebody.
    let is_unable = |cue: &Cue| {
        let source = scan.source(cue.first, cue.last);
        let mut invited = scan.cues_in(cue.last + 1, name.first).iter();
        (matches!(source, "不会" | "没法" | "无法") || source.ends_with("不了"))
            && invited.any(|next| next.is(INVITE | MESSENGER))
    };
    let is_other = |cue: &Cue| is_own_clause(cue) || is_unable(cue);
    let denies = |cue: &Cue| cue.is(WARNING) || cue.is(NEGATION) && !is_other(cue);
    if scan.cues_in(begin, end).iter().any(denies) {
        return false;
    }
    let before = scan.before(cue_end);
    let glued_to_han = name.first == cue_end && before.is_some_and(Cell::is_han);
    let other_script =
        before.is_some_and(|cell| cell.class == Class::Letter && cell.script != Script::Latin);
    let sentence_goes_on = match (scan.cell(name.last), scan.cell(name.last + 1)) {
        (Some(gap), Some(next)) => gap.class == Class::Space && next.is_latin(),
        _ => false,
    };
    let is_invited = scan.cue_before(cue_end, INVITE, 16).is_some();
    let is_chinese = || {
        scan.range(begin, end).iter().any(Cell::is_han)
            && pinyin::is_name(scan.source(name.first, name.last))
    };
    match name.letters {
        0..=2 => false,
        3..=4 => name.is_led && !sentence_goes_on || glued_to_han && is_invited,
        _ => {
            glued_to_han
                || other_script && !sentence_goes_on
                || name.is_led && !sentence_goes_on
                || (is_invited || is_chinese())
                    && !sentence_goes_on
                    && scan.is_gap(cue_end, name.first)
        }
    }
}
