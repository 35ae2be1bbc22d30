//! Accounts that prove themselves: IBANs and crypto addresses by their check characters, share
//! passwords by what they are wrapped in.
//! Never a serial number: without the right check or wrapping it is none of these.

mod pieces;

use crate::compliance::cell::{Cell, Class, digit_like};
use crate::compliance::checksum;
use crate::compliance::meaning::{CRYPTO, IBAN, PAYMENT, TAOBAO_TOKEN};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Digits of the shortest IBAN, and characters of the shortest address.
const IBAN_DIGITS: usize = 9;
const SHORTEST: usize = 25;
/// Digits of an address in pieces, some of them beside letters.
const PIECES_DIGITS: usize = 2;

/// Finds them.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let may_be_iban = scan.digits() >= IBAN_DIGITS;
    let may_be_pieces = scan.digits() >= PIECES_DIGITS && scan.has_digit_in_word();
    let may_be_one = scan.longest_token() >= SHORTEST;
    if scan.has_latin() && (may_be_iban || may_be_pieces || may_be_one) {
        let (mut at, mut tried) = (0, 0);
        while let Some(rest) = scan.cells().get(at..) {
            let Some(skipped) = rest.iter().position(is_token) else {
                break;
            };
            at += skipped;
            let last = token_end(scan, at);
            if !may_be_account(scan, at, last) {
                at = last;
                continue;
            }
            let is_number = scan.range(at, last).iter().all(Cell::is_digit);
            let hit = may_be_iban
                .then(|| iban(scan, at))
                .flatten()
                .or_else(|| crypto(scan, at, last))
                .or_else(|| (!is_number).then(|| pieces::at(scan, at, last, &mut tried))?);
            at = hit.map_or(last, |hit| hit.last);
            hits.extend(hit);
        }
    }
    if scan.has_latin() && (scan.has_underscore() || scan.has(CRYPTO)) {
        ton(scan, hits);
    }
    if scan.has_wrapping() {
        wrapped(scan, hits);
    }
    spoken(scan, hits);
}

/// Most words are none, by their length and their first letters.
fn may_be_account(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let is_digit = |at: usize| scan.cell(first + at).is_some_and(Cell::is_digit);
    let is_head = |cell: &Cell| match cell.ch {
        'o' | 'i' | 'l' => true,
        's' | 'z' | 'b' => is_digit(3),
        _ => cell.is_digit(),
    };
    let begins = |cell: &Cell| matches!(cell.ch, '0' | '1' | '3' | 'b' | 'l' | 't');
    last - first == 2
        || last - first >= SHORTEST
        || scan.cell(first + 2).is_some_and(is_head)
        || scan.cell(first).is_some_and(begins)
        || scan.has(CRYPTO)
}

fn is_token(cell: &Cell) -> bool {
    cell.is_latin() || cell.class == Class::Digit
}

fn token_end(scan: &Scan<'_>, first: usize) -> usize {
    first
        + scan
            .range(first, scan.cells().len())
            .iter()
            .take_while(|cell| is_token(cell))
            .count()
}

/// Country, two check digits, and what the country wants, in groups or not.
fn iban(scan: &Scan<'_>, first: usize) -> Option<Hit> {
    const LONGEST: usize = 34;
    let letter = |at: usize| {
        let cell = scan.cell(first + at)?;
        (cell.is_latin() && cell.ch.is_ascii()).then_some(u8::try_from(cell.ch).ok()?)
    };
    let is_head = |at: usize| {
        scan.cell(first + at)
            .is_some_and(|cell| cell.is_digit() || digit_like(cell.ch).is_some())
    };
    if !is_head(2) || !is_head(3) {
        return None;
    }
    let length = checksum::iban_length([letter(0)?, letter(1)?])?;
    let mut name = Vec::with_capacity(LONGEST);
    let mut at = first;
    let mut gap = 0;
    while name.len() < length {
        let cell = scan.cell(at)?;
        if is_token(cell) {
            name.push(u8::try_from(cell.ch).ok()?);
            gap = 0;
        } else if cell.is_gap() && gap < 2 && cell.class != Class::Line {
            gap += 1;
        } else {
            return None;
        }
        at += 1;
    }
    let goes_on = scan.cell(at).is_some_and(is_token);
    let is_named = scan.cue_before(first, IBAN | PAYMENT, 16).is_some();
    let digits = name.iter().filter(|byte| byte.is_ascii_digit()).count();
    let looks = |byte: &&u8| matches!(byte, b'o' | b'i' | b'l' | b's' | b'b' | b'z');
    let alike = name.iter().skip(4 + BANK).filter(looks).count();
    let sound = digits + alike >= 10
        && (checksum::is_iban(&name)
            || checksum::is_iban(&with_digits(&name, 0))
            || checksum::is_iban(&with_digits(&name, BANK)));
    (!goes_on && (sound || is_named && digits + 8 >= length))
        .then(|| Hit::new(FindingKind::Iban, first, at, "iban.check_digits").by(Evidence::CHECKSUM))
}

/// Letters of a bank behind its country and check digits: `GB82 WEST`.
const BANK: usize = 4;

/// Reads letters that look like digits as digits, the country and its bank left out:
/// `ES9I 2IOO O4I8`, `GB8Z WEST IZ34`.
fn with_digits(name: &[u8], bank: usize) -> Vec<u8> {
    let read = |(at, &byte): (usize, &u8)| match byte {
        _ if at < 2 || (4..4 + bank).contains(&at) => byte,
        b'o' => b'0',
        b'i' | b'l' => b'1',
        b's' => b'5',
        b'b' => b'8',
        b'z' => b'2',
        _ => byte,
    };
    name.iter().enumerate().map(read).collect()
}

fn crypto(scan: &Scan<'_>, first: usize, last: usize) -> Option<Hit> {
    if last - first < SHORTEST {
        return None;
    }
    // A word glued before it: messages are joined without a blank.
    let glued = scan
        .cue_at(first, CRYPTO)
        .filter(|cue| cue.last + 24 < last);
    let first = glued.map_or(first, |cue| cue.last);
    let length = last - first;
    if !(SHORTEST..=110).contains(&length) {
        return None;
    }
    let source: String = scan.cased(first, last).collect();
    let plain: Vec<u8> = scan
        .range(first, last)
        .iter()
        .filter_map(|cell| u8::try_from(cell.ch).ok())
        .collect();
    let is_hex = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_hexdigit);
    let is_named = || {
        scan.cue_before(first, CRYPTO, 24).is_some() || scan.cue_behind(last, CRYPTO, 12).is_some()
    };
    let is_ether = plain
        .strip_prefix(b"0x")
        .is_some_and(|rest| rest.len() == 40 && is_hex(rest));
    let is_ton = matches!(source.as_bytes(), [b'E' | b'U', b'Q', ..]) && length == 48;
    let sound = is_ether
        || (25..=36).contains(&length) && checksum::is_base58_check(source.as_bytes())
        || checksum::is_bech32(&plain);
    let has_both =
        plain.iter().any(u8::is_ascii_digit) && plain.iter().any(u8::is_ascii_alphabetic);
    (sound || is_ton || has_both && is_named()).then(|| {
        let evidence = if sound {
            Evidence::CHECKSUM
        } else {
            Evidence::WORD
        };
        Hit::new(FindingKind::Crypto, first, last, "crypto.address").by(evidence)
    })
}

/// An address of the TON network, which has hyphens and underscores: `UQBw…_wxCR…-G403…`.
fn ton(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const LENGTH: usize = 48;
    let is_part = |cell: &&Cell| is_token(cell) || matches!(cell.ch, '_' | '-');
    let mut done = 0;
    for (place, pair) in scan.cells().windows(2).enumerate() {
        let is_head = matches!(pair, [one, q] if matches!(one.ch, 'u' | 'e') && q.ch == 'q');
        if place < done || !is_head || scan.before(place).as_ref().is_some_and(is_part) {
            continue;
        }
        let rest = scan.range(place, place + LENGTH + 1).iter();
        done = place + rest.take_while(is_part).count();
        let source = scan.source(place, done);
        let has = |test: fn(&char) -> bool| source.chars().any(|c| test(&c));
        let is_mixed = has(char::is_ascii_digit) && has(char::is_ascii_uppercase);
        if done - place == LENGTH && is_mixed && has(char::is_ascii_lowercase) {
            let hit = Hit::new(FindingKind::Crypto, place, done, "crypto.address");
            hits.push(hit.by(Evidence::FORM));
        }
    }
}

/// `￥aB3cD4eF5gH￥`, `(Ab1Cd2Ef3)`, `/Ab1Cd2Ef3/`: seven to sixteen letters and digits between two marks.
fn wrapped(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const MONEY: &[char] = &['¥', '€', '$', '£', '₤', '₴', '₳', '¢', '₰', '₵', '💰'];
    const WRAPS: &[char] = &['!', '/', '(', '《'];
    for (place, cell) in scan.cells().iter().enumerate() {
        let is_money = MONEY.contains(&cell.ch);
        if !is_money && !WRAPS.contains(&cell.ch) {
            continue;
        }
        let first = behind_code(scan, place + 1);
        // `€💕Wm3Xy💕6Pa1Rb€`
        let is_strewn =
            |cell: &&Cell| is_token(cell) || cell.class == Class::Sign && !MONEY.contains(&cell.ch);
        let last = if is_money {
            let rest = scan.range(first, scan.cells().len()).iter();
            first + rest.take_while(is_strewn).count()
        } else {
            token_end(scan, first)
        };
        let length = scan
            .range(first, last)
            .iter()
            .filter(|cell| is_token(cell))
            .count();
        let closes = match cell.ch {
            '(' => ')',
            '《' => '》',
            other => other,
        };
        let gap = usize::from(
            first > place + 1
                && scan
                    .cell(last)
                    .is_some_and(|cell| cell.class == Class::Space),
        );
        let is_closed = scan.cell(last + gap).is_some_and(|cell| cell.ch == closes);
        let shortest = if scan.has(TAOBAO_TOKEN) { 6 } else { 8 };
        if !(shortest..=16).contains(&length) || !is_closed {
            continue;
        }
        let inside = scan.source(first, last);
        let has = |test: fn(&char) -> bool| inside.chars().any(|c| test(&c));
        let sorts = [
            has(char::is_ascii_digit),
            has(char::is_ascii_lowercase),
            has(char::is_ascii_uppercase),
        ];
        let is_mixed = sorts.iter().filter(|has| **has).count() > 1;
        let is_named = scan.has(TAOBAO_TOKEN);
        if is_mixed && (is_money || is_named) {
            hits.push(
                Hit::new(
                    FindingKind::TaobaoToken,
                    place,
                    last + gap + 1,
                    "taobao_token.wrapped",
                )
                .by(Evidence::FORM),
            );
        }
    }
}

/// `1￥ CZ3457 Hq8sWk2LmNp￥`: a blank, and a code of two letters and digits, stand before some
/// passwords.
fn behind_code(scan: &Scan<'_>, from: usize) -> usize {
    let is_space = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let begin = from + usize::from(is_space(from));
    let end = token_end(scan, begin);
    let is_code = (5..=7).contains(&(end - begin))
        && scan.range(begin, begin + 2).iter().all(Cell::is_latin)
        && scan.range(begin + 2, end).iter().all(Cell::is_digit);
    if is_code && is_space(end) {
        end + 1
    } else {
        begin
    }
}

/// What stands behind of the password: `7.61 kdL:/ M@q.Wz 09/12`.
fn spoken_end(scan: &Scan<'_>, from: usize) -> usize {
    const MOST: usize = 2;
    let is_part = |cell: &&Cell| is_token(cell) || matches!(cell.ch, '.' | '@' | '/');
    let mut last = from;
    for _ in 0..MOST {
        let gap = usize::from(
            scan.cell(last)
                .is_some_and(|cell| cell.class == Class::Space),
        );
        let rest = scan.range(last + gap, scan.cells().len());
        let length = rest.iter().take_while(is_part).count();
        if length < 3 {
            break;
        }
        last += gap + length;
    }
    last
}

/// `4.8 xsT:/ 复制打开抖音`: a number and letters with `:/` behind, under a word that tells to copy.
fn spoken(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has(TAOBAO_TOKEN) || !scan.has_latin() {
        return;
    }
    for (place, pair) in scan.cells().windows(2).enumerate() {
        let [colon, slash] = pair else { continue };
        if colon.ch != ':'
            || slash.ch != '/'
            || scan.cell(place + 2).is_some_and(|cell| cell.ch == '/')
        {
            continue;
        }
        let mut first = place;
        while scan
            .before(first)
            .is_some_and(|cell| is_token(cell) || matches!(cell.ch, '.' | ' ' | '@'))
        {
            first -= 1;
        }
        while scan
            .cell(first)
            .is_some_and(|cell| cell.class == Class::Space)
        {
            first += 1;
        }
        if place - first >= 3 {
            hits.push(
                Hit::new(
                    FindingKind::TaobaoToken,
                    first,
                    spoken_end(scan, place + 2),
                    "taobao_token.spoken",
                )
                .by(Evidence::WORD),
            );
        }
    }
}
