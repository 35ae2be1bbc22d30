//! The pieces of addresses: names, and what stands between them, written or spelled out.
//! Never says whether they make an address.

use crate::compliance::alike;
use crate::compliance::cell::{Cell, Class, Script};
use crate::compliance::host::{self, Ending};
use crate::compliance::meaning::{AT, DASH, DOT, SLASH, Sets, UNDERSCORE};
use crate::compliance::scan::Scan;

/// A piece of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub sort: Sort,
    /// Its first cell.
    pub first: usize,
    /// One past its last cell.
    pub last: usize,
    /// A blank stands before it.
    pub is_apart: bool,
    /// It is spelled out or another mark stands in for it.
    pub is_spelled: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Letters and digits.
    Name,
    /// `@`.
    At,
    /// `.`.
    Dot,
    /// `_` or `-`.
    Join,
    /// `/`.
    Slash,
    /// Anything else: nothing goes on over it.
    Other,
}

/// Marks that may be spelled out.
const MARKS: Sets = AT.or(DOT).or(UNDERSCORE).or(DASH).or(SLASH);

/// Cuts a text into the pieces of addresses.
pub fn pieces(scan: &Scan<'_>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    let mut is_apart = false;
    let has_spelled = scan.has(MARKS);
    let mut end_of_han = 0;
    while let Some(cell) = scan.cell(at) {
        let spelled = has_spelled.then(|| spelled(scan, at)).flatten();
        if spelled.is_none() && cell.is_han() {
            if at >= end_of_han {
                let rest = scan.range(at, scan.cells().len()).iter();
                end_of_han = at + rest.take_while(|cell| cell.is_han()).count();
            }
            let is_spelled = |at: &usize| has_spelled && scan.cue_at(*at, MARKS).is_some();
            let next = (at + 1..end_of_han).find(is_spelled);
            let piece = han_label(scan, at, end_of_han, is_apart).unwrap_or(Piece {
                sort: Sort::Other,
                first: at,
                last: next.unwrap_or(end_of_han),
                is_apart,
                is_spelled: false,
            });
            is_apart = false;
            at = piece.last;
            pieces.push(piece);
            continue;
        }
        let (sort, last, is_spelled) = if let Some((sort, last)) = spelled {
            (sort, last, true)
        } else if is_name(cell) {
            let length = scan
                .range(at, scan.cells().len())
                .iter()
                .take_while(|cell| is_name(cell))
                .count();
            let length = before_link(scan, at, length).unwrap_or(length);
            // A spelled mark may begin inside: 163点com begins with digits, gmail点com with letters.
            (Sort::Name, at + length, false)
        } else {
            let (sort, is_spelled) = mark(scan, at);
            (sort, at + 1, is_spelled)
        };
        if cell.class == Class::Space {
            is_apart = true;
            at += 1;
            continue;
        }
        pieces.push(Piece {
            sort,
            first: at,
            last,
            is_apart,
            is_spelled,
        });
        is_apart = false;
        at = last.max(at + 1);
    }
    pieces
}

/// Chinese characters up to the end of their row are a label only where a point touches them and a
/// domain follows, or `www.` goes before.
fn han_label(scan: &Scan<'_>, first: usize, last: usize, is_apart: bool) -> Option<Piece> {
    const LONGEST: usize = 8;
    const DOMAINS: &[char] = &['中', '公', '网', '商', '在', '手', '我', '台'];
    let is_dot = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.ch == '.');
    let behind = scan.cell(last + 1);
    let leads_on = is_dot(scan.cell(last))
        && behind.is_some_and(|cell| cell.is_latin() || DOMAINS.contains(&cell.ch));
    let is_last = is_dot(scan.before(first))
        && scan
            .cell(first)
            .is_some_and(|cell| DOMAINS.contains(&cell.ch));
    (leads_on || is_last).then(|| Piece {
        sort: Sort::Name,
        first: if leads_on {
            first.max(last.saturating_sub(LONGEST))
        } else {
            first
        },
        last: if is_last && !leads_on {
            last.min(first + 2)
        } else {
            last
        },
        is_apart,
        is_spelled: false,
    })
}

/// "пишиt.me/nik": how many letters of another alphabet stand before the host of a messenger.
fn before_link(scan: &Scan<'_>, first: usize, length: usize) -> Option<usize> {
    const HOSTS: [&str; 6] = ["t.me", "wa.me", "m.me", "vk.me", "vk.com", "vk.cc"];
    const LONGEST: usize = 6;
    let is_other = |cell: &Cell| cell.is_alphabetic() && !cell.is_latin();
    let name = scan.range(first, first + length);
    let begin = name.iter().rposition(is_other)? + 1;
    let host = scan
        .source(first + begin, first + begin + LONGEST)
        .to_ascii_lowercase();
    let is_host = HOSTS.iter().any(|known| host.starts_with(known));
    (begin < length && is_host).then_some(begin)
}

/// Letters of any alphabet and digits make the names of an address.
fn is_name(cell: &Cell) -> bool {
    cell.is_alphabetic() || cell.class == Class::Digit || matches!(cell.ch, '_' | '-' | '+')
}

/// A mark spelled out, with brackets around it if it has them: `(at)`, `[dot]`, `艾特`.
fn spelled(scan: &Scan<'_>, at: usize) -> Option<(Sort, usize)> {
    let cell = scan.cell(at)?;
    let opens = matches!(cell.ch, '(' | '[' | '{' | '<' | '【');
    let word = if scan.cue_at(at, MARKS).is_some() {
        at
    } else {
        at + usize::from(opens)
    };
    let cue = scan.cue_at(word, MARKS)?;
    if scan
        .cell(word)
        .is_some_and(|cell| matches!(cell.ch, '@' | '.' | '-' | '_' | '/'))
    {
        return None;
    }
    // "entra a t.me/…": letters apart of which the last begins a host.
    let begins_host = cue.is_disguised
        && scan.cell(cue.last).is_some_and(|cell| cell.ch == '.')
        && scan.cell(cue.last + 1).is_some_and(Cell::is_alphabetic);
    if begins_host {
        return None;
    }
    // The domain of Austria.
    let is_domain = scan.before(word).is_some_and(|before| before.ch == '.');
    if is_domain && scan.source(word, cue.last) == "at" {
        return None;
    }
    let closes = scan
        .cell(cue.last)
        .is_some_and(|cell| matches!(cell.ch, ')' | ']' | '}' | '>' | '】'));
    let last = cue.last + usize::from(opens && closes);
    let sort = match cue.sets {
        sets if sets.has(AT) => Sort::At,
        sets if sets.has(DOT) => Sort::Dot,
        sets if sets.has(SLASH) => Sort::Slash,
        _ => Sort::Join,
    };
    Some((sort, last))
}

fn mark(scan: &Scan<'_>, at: usize) -> (Sort, bool) {
    let Some(cell) = scan.cell(at) else {
        return (Sort::Other, false);
    };
    let between_names = || {
        let name = |cell: Option<&Cell>| cell.is_some_and(is_name);
        name(scan.before(at)) && name(scan.cell(at + 1))
    };
    // `harbor 。 gg`
    let is_spaced = || {
        let is = |at: Option<usize>, test: fn(&Cell) -> bool| {
            at.and_then(|at| scan.cell(at)).is_some_and(test)
        };
        let blank = |cell: &Cell| cell.class == Class::Space;
        is(at.checked_sub(1), blank)
            && is(at.checked_sub(2), Cell::is_latin)
            && is(Some(at + 1), blank)
            && is(Some(at + 2), Cell::is_latin)
    };
    match cell.ch {
        '@' => (Sort::At, false),
        '.' => (Sort::Dot, false),
        '。' if is_spaced() => (Sort::Dot, false),
        '。' | ',' | '、' | '·' | '•' | '∙' | '۔' if between_names() => (Sort::Dot, true),
        '/' => (Sort::Slash, false),
        _ => (Sort::Other, false),
    }
}

/// Reads a piece as the letters of a host: look-alikes as Latin letters.
fn label(scan: &Scan<'_>, piece: &Piece, to: &mut String) {
    let cells = scan.range(piece.first, piece.last);
    let is_latin = cells.iter().any(Cell::is_latin);
    let is_plain = !is_latin && cells.iter().any(|cell| cell.class == Class::Letter);
    let read = |cell: &Cell| match alike::latin(cell.ch) {
        Some(c) if !is_plain && cell.script != Script::Latin => c,
        _ => cell.ch,
    };
    to.extend(cells.iter().map(read));
}

/// The labels of a host behind a place, and the piece behind them.
pub struct Host {
    /// Its labels with points between, in Latin letters where they look so.
    pub name: String,
    /// The piece behind it.
    pub end: usize,
    /// One past its last cell.
    pub last: usize,
    /// How many labels it has.
    pub labels: usize,
    /// A point is spelled out or stood in for.
    pub is_spelled: bool,
    /// Blanks stand around a point.
    pub is_apart: bool,
}

/// No host has more labels: a longer chain of points is none.
const LABELS: usize = 10;

/// No host has more labels of one letter or of digits.
const SHORT_LABELS: usize = 5;

/// Returns the piece behind a chain of points that is no host, for it is too long or holds nothing but
/// digits and single letters; else the point itself.
pub fn behind_chain(scan: &Scan<'_>, pieces: &[Piece], dot: usize) -> usize {
    let is_link = |pair: &&[Piece]| matches!(pair, [dot, name] if dot.sort == Sort::Dot && name.sort == Sort::Name);
    let is_short = |pair: &&[Piece]| {
        let names = pair.get(1..).unwrap_or_default();
        let cells = names.iter().map(|name| scan.range(name.first, name.last));
        let mut cells = cells.filter(|cells| cells.len() > 1).flatten();
        cells.all(|cell| cell.class == Class::Digit)
    };
    let chain = || {
        pieces
            .get(dot..)
            .unwrap_or_default()
            .chunks(2)
            .take_while(is_link)
    };
    let labels = chain().count();
    if labels > LABELS || labels > SHORT_LABELS && chain().all(|pair| is_short(&pair)) {
        dot + labels * 2
    } else {
        dot
    }
}

/// Few hosts have longer names.
const NAME: usize = 32;

/// Reads the labels from a piece on.
pub fn host(scan: &Scan<'_>, pieces: &[Piece], from: usize) -> Option<Host> {
    let first = pieces.get(from).filter(|piece| piece.sort == Sort::Name)?;
    let mut host = Host {
        name: String::with_capacity(NAME),
        end: from + 1,
        last: first.last,
        labels: 1,
        is_spelled: false,
        is_apart: false,
    };
    label(scan, first, &mut host.name);
    if let Some((name, end)) = apart(scan, pieces, from) {
        let is_dotted = pieces.get(end).is_some_and(|piece| piece.sort == Sort::Dot);
        if let Some(last) = pieces.get(end - 1).filter(|_| is_dotted) {
            (host.name, host.end, host.last) = (name, end, last.last);
        }
    }
    while let (Some(dot), Some(next)) = (pieces.get(host.end), pieces.get(host.end + 1)) {
        let is_joined = dot.sort == Sort::Dot
            && next.sort == Sort::Name
            && (dot.is_spelled || !dot.is_apart && !next.is_apart || dot.is_apart && next.is_apart);
        // `taller guion piel punto es`
        let is_hyphen = dot.sort == Sort::Join
            && dot.is_spelled
            && next.sort == Sort::Name
            && pieces
                .get(host.end + 2)
                .is_some_and(|piece| piece.sort == Sort::Dot);
        if !is_joined && !is_hyphen || host.labels >= LABELS {
            break;
        }
        let goes_on = pieces
            .get(host.end + 2)
            .is_some_and(|more| more.sort == Sort::Dot && !more.is_apart);
        if ends_before(scan, &host, dot, next, goes_on) {
            break;
        }
        host.name.push(if is_hyphen { '-' } else { '.' });
        let begin = host.name.len();
        label(scan, next, &mut host.name);
        let mut end = host.end + 2;
        let mut last = next.last;
        let letters = apart(scan, pieces, host.end + 1);
        let is_ending = |(part, _): &(String, usize)| host::ending(part) == Some(Ending::Sure);
        if let Some(letters) = letters.filter(is_ending) {
            last = pieces.get(letters.1 - 1).map_or(last, |piece| piece.last);
            end = letters.1;
            host.name.truncate(begin);
            host.name.push_str(&letters.0);
        }
        // No domain is one letter, and none is a number.
        let cells = scan.range(next.first, next.last);
        let may_end = cells.len() > 1 && cells.iter().any(Cell::is_alphabetic);
        let part = host.name.get(begin..).unwrap_or_default();
        if may_end && host::ending(part).is_none() {
            let latin = |c: char| alike::latin(c).unwrap_or(c);
            let latin: String = cells.iter().map(|cell| latin(cell.ch)).collect();
            if host::ending(&latin).is_some() {
                host.name.truncate(begin);
                host.name.push_str(&latin);
            }
        }
        host.is_spelled |= dot.is_spelled;
        host.is_apart |= dot.is_apart && next.is_apart && !dot.is_spelled;
        host.end = end;
        host.last = last;
        host.labels += usize::from(!is_hyphen);
    }
    cut(scan, &mut host);
    Some(host)
}

/// "pat@shop.com-", `shop.com_ok`, `shop.comпиши`: no ending holds such marks or letters of another
/// alphabet, and what stands behind is no part of it.
fn cut(scan: &Scan<'_>, host: &mut Host) {
    const PLAIN: [&str; 8] = ["com", "cn", "ru", "net", "org", "ir", "top", "xyz"];
    let Some((labels, last)) = host.name.rsplit_once('.') else {
        return;
    };
    let length = last.chars().count();
    let cells = scan.range(host.last.saturating_sub(length), host.last);
    let Some(at) = cells.iter().position(|cell| !cell.is_latin()) else {
        return;
    };
    let Some((ending, _)) = last.split_at_checked(at) else {
        return;
    };
    let (_, rest) = cells.split_at(at);
    let is_mark = |cell: &Cell| matches!(cell.ch, '-' | '_' | '+');
    let is_parted = || rest.iter().all(is_mark) || rest.first().is_some_and(Cell::is_alphabetic);
    let is_ended =
        host::ending(ending) == Some(Ending::Sure) && (PLAIN.contains(&ending) || is_parted());
    if is_ended && host::ending(last).is_none() {
        host.last -= rest.len();
        host.name.truncate(labels.len() + 1 + ending.len());
    }
}

/// A whole host stands before a mark, and what stands behind it is no part of one:
/// "shop.com,please". Behind a point it may be the name of a file, or a host under another one.
fn ends_before(scan: &Scan<'_>, host: &Host, mark: &Piece, next: &Piece, goes_on: bool) -> bool {
    let behind = scan.source(next.first, next.last).to_lowercase();
    let is_file = || host::is_file(&behind) || behind.chars().any(|c| c.is_ascii_digit());
    let is_mark = scan.range(mark.first, mark.last).iter().all(Cell::is_gap);
    let is_point = scan.source(mark.first, mark.last) == ".";
    // "shop.com,at last": behind a comma a word goes on more often than a host.
    let is_comma = || scan.cell(mark.first).is_some_and(|cell| cell.ch == ',');
    is_mark
        && host.labels > 1
        && ending_of(&host.name) == Some(Ending::Sure)
        && (host::ending(&behind).is_none() || is_comma())
        && !(is_point && (goes_on || is_file()))
}

/// Fewer letters apart are no label.
const LETTERS: usize = 3;

/// Returns a label that is written letter by letter, and the piece behind it: `c o m`.
fn apart(scan: &Scan<'_>, pieces: &[Piece], from: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 24;
    let rest = pieces.get(from..)?;
    let letters = rest
        .iter()
        .take(LONGEST)
        .take_while(|piece| is_letter(piece));
    let letters = letters.count();
    let letters = rest
        .get(..letters)
        .filter(|letters| letters.len() >= LETTERS)?;
    let mut part = String::new();
    for piece in letters {
        label(scan, piece, &mut part);
    }
    Some((part, from + letters.len()))
}

fn is_letter(piece: &Piece) -> bool {
    piece.sort == Sort::Name && piece.last - piece.first == 1 && !piece.is_spelled
}

/// Returns the first of the letters that stand apart and end with a piece, or the piece itself.
pub fn first_letter(pieces: &[Piece], last: usize) -> usize {
    let before = pieces.get(..=last).unwrap_or_default();
    let letters = before.iter().rev().take_while(|piece| is_letter(piece));
    match letters.count() {
        letters if letters >= LETTERS => last + 1 - letters,
        _ => last,
    }
}

/// Returns what the last label of a name says.
pub fn ending_of(name: &str) -> Option<Ending> {
    let (_, last) = name.rsplit_once('.')?;
    host::ending(last)
}
