//! Accounts that prove themselves though they are given in pieces: `TUdbB5af tRuLxAwr …`,
//! `0x15e63Cb - next - 31DaD8263 …`, `ES05 y 0138 y 7808 …`.
//! Never an account in one piece: that is `code`.

use crate::compliance::cell::{Cell, Class};
use crate::compliance::checksum;
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{COMMON, CRYPTO, DASH, JOINER, LEAD};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Fewer letters and digits are no account.
const SHORTEST: usize = 15;
/// Most letters and digits.
const LONGEST: usize = 62;
/// Most of those of an address in Base58.
const LONGEST_BASE: usize = 44;
/// Digits of the shortest IBAN, its letters left out.
const IBAN_DIGITS: usize = 10;
/// Most pieces, fillers between them counted.
const MOST: usize = 40;
/// Farthest that two pieces stand apart.
const APART: usize = 20;
/// Cells in which an address stands with the words between its pieces.
const AHEAD: usize = 200;
/// Longest word between pieces.
const LONGEST_WORD: usize = 12;

/// Letters and digits that touch each other.
#[derive(Clone, Copy)]
struct Piece {
    first: usize,
    last: usize,
}

/// Reads the account whose first piece stands at a place; so many places have been tried in vain.
pub fn at(scan: &Scan<'_>, first: usize, last: usize, tried: &mut usize) -> Option<Hit> {
    const FEWEST_DIGITS: usize = 2;
    let is_named = scan.has(CRYPTO);
    let begins = matches!(scan.cell(first)?.ch, '0' | '1' | '3' | 'b' | 'l' | 't');
    // An IBAN begins with two letters, and two digits touch them or stand behind a blank.
    let is_country = last - first == 2 || scan.cell(first + 2).is_some_and(Cell::is_digit);
    if scan.digits() < FEWEST_DIGITS || !(begins || is_country || is_named) {
        return None;
    }
    let head = head(scan, first, last)?;
    if matches!(head, Head::Iban(_)) && scan.digits() < IBAN_DIGITS {
        return None;
    }
    if !goes_on(scan, first, last, head) || scan.is_too_often(*tried) {
        return None;
    }
    *tried += 1;
    joined(scan, first, head)
}

fn is_code(cell: &Cell) -> bool {
    cell.is_latin() || cell.class == Class::Digit
}

fn end(scan: &Scan<'_>, first: usize) -> usize {
    let rest = scan.range(first, first + LONGEST + 1).iter();
    first + rest.take_while(|cell| is_code(cell)).count()
}

/// What an account begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// Two letters of a country and check digits; so many characters follow in all.
    Iban(usize),
    /// `0x`.
    Hex,
    /// `bc1`, `ltc1`.
    Bech,
    /// `T`, `1` or `3`; any letters where such money is named.
    Base,
}

fn head(scan: &Scan<'_>, first: usize, last: usize) -> Option<Head> {
    const MOST_APART: usize = 4;
    if last - first >= LONGEST {
        return None;
    }
    let letter = |at: usize| {
        scan.cell(first + at)
            .filter(|_| first + at < last)
            .map(|cell| cell.ch)
    };
    let is_digit = |at: usize| {
        letter(at).is_some_and(|ch| ch.is_ascii_digit() || matches!(ch, 'o' | 'i' | 'l'))
    };
    match (letter(0)?, letter(1)?, letter(2)) {
        ('0', 'x', _) => return Some(Head::Hex),
        ('b', 'c', Some('1')) | ('l', 't', Some('c')) => return Some(Head::Bech),
        (a @ 'a'..='z', b @ 'a'..='z', third) => {
            let is_apart = || {
                let behind = scan.range(last, last + MOST_APART).iter();
                behind
                    .skip_while(|cell| cell.is_gap())
                    .any(|cell| cell.class == Class::Digit)
            };
            if is_digit(2) && is_digit(3) || third.is_none() && is_apart() {
                let country = [u8::try_from(a).ok()?, u8::try_from(b).ok()?];
                if let Some(length) = checksum::iban_length(country) {
                    return Some(Head::Iban(length));
                }
            }
        }
        _ => {}
    }
    if !scan.cell(last).is_some_and(Cell::is_gap) {
        return None;
    }
    let is_named = last - first > 3 && scan.has(CRYPTO);
    if last - first < 3 || !is_named && !matches!(letter(0)?, 't' | '1' | '3') {
        return None;
    }
    // It goes on in small and capital letters.
    let ahead = scan.source(first, scan.cells().len().min(first + AHEAD));
    if !ahead.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let source = scan.source(first, last);
    let begins = is_named || source.starts_with(['T', '1', '3']);
    (begins && is_base(source) && is_odd(source)).then_some(Head::Base)
}

/// What stands behind, words left out, may be the rest of it.
fn goes_on(scan: &Scan<'_>, first: usize, from: usize, head: Head) -> bool {
    let needed = match head {
        Head::Iban(length) => length,
        Head::Hex | Head::Bech => 42,
        Head::Base => 26,
    };
    let mut length = from - first;
    let mut at = from;
    for _ in 0..MOST {
        let gap = scan
            .range(at, at + APART + 1)
            .iter()
            .take_while(|cell| !is_code(cell))
            .count();
        let last = end(scan, at + gap);
        let piece = scan.source(at + gap, last);
        at = last;
        if piece.is_empty() || gap > APART {
            return false;
        }
        let is_word =
            || piece.len() <= LONGEST_WORD && piece.chars().all(|c| c.is_ascii_lowercase());
        if matches!(head, Head::Bech | Head::Hex) || !is_word() {
            length += piece.len();
        }
        if length >= needed {
            return true;
        }
        let is_other = match head {
            Head::Iban(_) => false,
            _ => piece.chars().all(|c| c.is_ascii_digit()) && piece.len() > 4,
        };
        if is_other {
            return false;
        }
    }
    false
}

/// No word and no number: digits among letters, or small and capital ones behind a first capital.
fn is_odd(code: &str) -> bool {
    let all = |test: fn(&char) -> bool| code.chars().all(|c| test(&c));
    let is_cased = code.chars().skip(1).any(|c| c.is_ascii_uppercase());
    let has_digit = code.contains(|c: char| c.is_ascii_digit());
    !all(char::is_ascii_digit) && (has_digit || is_cased)
}

/// Nothing but the letters and digits of Base58.
fn is_base(code: &str) -> bool {
    let is_lookalike = |byte: u8| matches!(byte, b'0' | b'O' | b'I' | b'l');
    let mut bytes = code.bytes();
    bytes.all(|byte| byte.is_ascii_alphanumeric() && !is_lookalike(byte))
}

/// Reads the pieces from a head on: all of them, then without the words between.
fn joined(scan: &Scan<'_>, first: usize, head: Head) -> Option<Hit> {
    let pieces = pieces(scan, first);
    if pieces.len() < 2 {
        return None;
    }
    let without: Vec<Piece> = pieces
        .iter()
        .copied()
        .enumerate()
        .filter(|(at, piece)| *at == 0 || !is_filler(scan, head, *piece))
        .map(|(_, piece)| piece)
        .collect();
    let has_fillers = without.len() < pieces.len();
    let whole = account(scan, head, &pieces);
    whole.or_else(|| has_fillers.then(|| account(scan, head, &without))?)
}

fn pieces(scan: &Scan<'_>, first: usize) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(MOST);
    let mut at = first;
    let mut gap = 0;
    while let Some(cell) = scan
        .cell(at)
        .filter(|_| pieces.len() < MOST && gap <= APART)
    {
        if is_code(cell) {
            let last = end(scan, at);
            pieces.push(Piece { first: at, last });
            at = last;
            gap = 0;
        } else if cell.class == Class::Known {
            break;
        } else {
            at += 1;
            gap += 1;
        }
    }
    pieces
}

/// A word between: letters that are no part of such an account, or a word that leads on.
fn is_filler(scan: &Scan<'_>, head: Head, piece: Piece) -> bool {
    let word = scan.source(piece.first, piece.last);
    if word.len() > LONGEST_WORD || !word.chars().all(|c| c.is_ascii_lowercase()) {
        return false;
    }
    let is_foreign = |c: char| match head {
        Head::Hex => !c.is_ascii_hexdigit(),
        Head::Bech => matches!(c, 'b' | 'i' | 'o'),
        Head::Iban(_) | Head::Base => true,
    };
    let is_word = |cue: &Cue| cue.is(JOINER | LEAD | COMMON | DASH) && cue.last >= piece.last;
    word.len() == 1
        || word.chars().any(is_foreign)
        || scan
            .cues_in(piece.first.saturating_sub(APART), piece.first + 1)
            .iter()
            .any(is_word)
}

/// Returns the account that the first pieces make up.
fn account(scan: &Scan<'_>, head: Head, pieces: &[Piece]) -> Option<Hit> {
    let longest = match head {
        Head::Iban(length) => length,
        Head::Hex => 42,
        Head::Bech => LONGEST,
        Head::Base => LONGEST_BASE,
    };
    let mut code = String::with_capacity(LONGEST);
    let first = pieces.first()?.first;
    let mut has_bank = false;
    for (count, piece) in pieces.iter().enumerate() {
        if count > 0
            && matches!(head, Head::Iban(_))
            && !may_be_of_iban(scan, *piece, &mut has_bank)
        {
            return None;
        }
        code.extend(scan.cased(piece.first, piece.last));
        if code.len() > longest || head == Head::Base && !is_base(&code) {
            return None;
        }
        if count == 0 || code.len() < SHORTEST {
            continue;
        }
        let evidence = match head {
            Head::Iban(length) if code.len() == length => {
                is_iban(&code).then_some(Evidence::CHECKSUM)
            }
            Head::Iban(_) => None,
            Head::Hex => is_hex(&code).then_some(Evidence::FORM),
            Head::Bech => is_bech(&code).then_some(Evidence::CHECKSUM),
            Head::Base => base(scan, &code, pieces.split_at_checked(count + 1)?),
        };
        if let Some(evidence) = evidence {
            let (kind, rule) = match head {
                Head::Iban(_) => (FindingKind::Iban, "iban.pieces"),
                _ => (FindingKind::Crypto, "crypto.pieces"),
            };
            return Some(Hit::new(kind, first, piece.last, rule).by(evidence));
        }
    }
    None
}

/// The bank of an IBAN is four letters, once; other letters of it touch digits or stand alone.
fn may_be_of_iban(scan: &Scan<'_>, piece: Piece, has_bank: &mut bool) -> bool {
    const BANK: usize = 4;
    let source = scan.source(piece.first, piece.last);
    let is_for_digit = |c: char| matches!(c, 'o' | 'O' | 'i' | 'I' | 'l');
    if source.len() < 2
        || !source.bytes().all(|byte| byte.is_ascii_alphabetic())
        || source.chars().all(is_for_digit)
    {
        return true;
    }
    let is_one_case = source.chars().skip(1).all(|c| c.is_ascii_uppercase())
        || source.chars().all(|c| c.is_ascii_lowercase());
    is_one_case && source.len() == BANK && !std::mem::replace(has_bank, true)
}

fn is_iban(code: &str) -> bool {
    let lower = code.to_ascii_lowercase();
    let digits = lower.bytes().filter(u8::is_ascii_digit).count();
    let read = |(at, byte): (usize, u8)| match byte {
        b'o' if at > 1 => b'0',
        b'i' | b'l' if at > 1 => b'1',
        _ => byte,
    };
    let lettered: Vec<u8> = lower.bytes().enumerate().map(read).collect();
    digits >= IBAN_DIGITS && (checksum::is_iban(lower.as_bytes()) || checksum::is_iban(&lettered))
}

fn is_hex(code: &str) -> bool {
    let rest = code.get(2..).unwrap_or_default();
    rest.len() == 40
        && rest.bytes().all(|byte| byte.is_ascii_hexdigit())
        && rest.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_bech(code: &str) -> bool {
    let lower = code.to_ascii_lowercase();
    let (_, rest) = lower.split_once('1').unwrap_or_default();
    let is_charset = rest
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'1' | b'b' | b'i' | b'o'));
    is_charset && (matches!(lower.len(), 42 | 43 | 62) || checksum::is_bech32(lower.as_bytes()))
}

/// By its check characters, or by its length beside a word for such money.
fn base(scan: &Scan<'_>, code: &str, (pieces, rest): (&[Piece], &[Piece])) -> Option<Evidence> {
    let has = |test: fn(&u8) -> bool| code.bytes().any(|byte| test(&byte));
    let is_mixed =
        || has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    if code.len() < 26 || !is_mixed() {
        return None;
    }
    if checksum::is_base58_check(code.as_bytes()) {
        return Some(Evidence::CHECKSUM);
    }
    let is_odd = |piece: &&Piece| is_odd(scan.source(piece.first, piece.last));
    let is_split = || pieces.iter().filter(is_odd).count() * 2 > pieces.len() && pieces.len() < 14;
    let is_whole = || rest.first().is_none_or(|next| !is_odd(&next));
    let is_named = || scan.has(CRYPTO) && matches!(code.len(), 26..=35 | 42..=44) && is_whole();
    ((code.len() == 34 && code.starts_with('T') || is_named()) && is_split())
        .then_some(Evidence::FORM)
}
