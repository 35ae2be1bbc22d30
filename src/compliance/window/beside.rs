//! A number to call whose groups stand one in a message each, with something else said beside them:
//! "call me 138, the blue one is here" / "0013, wait" / "8000".
//! Never without a word that asks to call or names a messenger, and never but a whole mobile number.

use crate::compliance::context::Context;
use crate::compliance::cue::{self, Cue};
use crate::compliance::digit;
use crate::compliance::fold;
use crate::compliance::meaning::{INVITE, MESSENGER, NUMBER, PAYMENT, PHONE, Sets, UNIT};
use crate::compliance::numbering;
use crate::compliance::spot::Spot;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{FindingKind, Verdict};

/// Longer messages hold no piece.
const LONGEST: usize = 80;
/// Fewest and most digits of a piece.
const DIGITS: std::ops::RangeInclusive<usize> = 2..=8;
/// No number is longer.
const NUMBER_DIGITS: usize = 11;
/// Messages without digits that may stand between two pieces.
const BETWEEN: usize = 4;
/// Words that say whose number it is.
const ASKS: Sets = PHONE.or(MESSENGER).or(INVITE);

/// The only digits of a message.
struct Piece<'a> {
    message: &'a str,
    /// The first byte of the message, of the messages joined by one newline.
    place: usize,
    /// Its bytes in the message.
    first: usize,
    last: usize,
    digits: Vec<u8>,
}

/// What the digits of a message are.
enum Digits<'a> {
    None,
    One(Piece<'a>),
    /// Several, or too many.
    Others,
}

/// Finds numbers that messages hold together; places count in the messages joined by one newline.
pub fn spots(messages: &[&str], context: &Context<'_>) -> Vec<Spot> {
    let mut place = 0;
    let mut found = Vec::new();
    if context.verdict(FindingKind::Phone) == Verdict::Pass {
        return found;
    }
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut without = 0;
    for message in messages {
        match digits(message, place) {
            Digits::None => {
                without += 1;
                if without > BETWEEN {
                    pieces.clear();
                }
            }
            Digits::One(piece) => {
                without = 0;
                pieces.push(piece);
                found.extend(number(&pieces, context));
            }
            Digits::Others => pieces.clear(),
        }
        place += message.len() + 1;
    }
    found
}

fn digits(message: &str, place: usize) -> Digits<'_> {
    let mut piece: Option<Piece<'_>> = None;
    for (at, c) in message.char_indices() {
        let Some((value, _)) = digit::decimal(c) else {
            continue;
        };
        let end = at + c.len_utf8();
        match piece.as_mut() {
            None => {
                piece = Some(Piece {
                    message,
                    place,
                    first: at,
                    last: end,
                    digits: vec![b'0' + value],
                });
            }
            Some(piece) if matches!(message.get(piece.last..at), Some("" | " " | "-")) => {
                piece.last = end;
                piece.digits.push(b'0' + value);
            }
            Some(_) => return Digits::Others,
        }
    }
    match piece {
        None => Digits::None,
        Some(piece)
            if DIGITS.contains(&piece.digits.len()) && message.chars().nth(LONGEST).is_none() =>
        {
            Digits::One(piece)
        }
        Some(_) => Digits::Others,
    }
}

/// Returns the number that the last pieces make up.
fn number(pieces: &[Piece<'_>], context: &Context<'_>) -> Option<Spot> {
    let mut digits = Vec::with_capacity(NUMBER_DIGITS * 2);
    for (at, piece) in pieces.iter().enumerate().rev() {
        digits.splice(0..0, piece.digits.iter().copied());
        if digits.len() > NUMBER_DIGITS {
            return None;
        }
        let pieces = pieces.get(at..).unwrap_or_default();
        if pieces.len() > 1 && is_number(&digits) && is_meant(pieces, context) {
            let last = pieces.last()?;
            let (start, end) = (piece.place + piece.first, last.place + last.last);
            return Some(Spot {
                kind: FindingKind::Phone,
                start,
                end,
                from: start,
                to: end,
                rule: "phone.beside",
                evidence: Evidence::PLAN.and(Evidence::WORD).and(Evidence::SPLIT),
                verdict: context.verdict(FindingKind::Phone),
            });
        }
    }
    None
}

/// A mobile number of the lands that we speak the languages of.
fn is_number(digits: &[u8]) -> bool {
    let begins = |starts: &[&[u8]]| starts.iter().any(|start| digits.starts_with(start));
    let is_known = match digits.len() {
        11 => begins(&[
            b"13", b"15", b"17", b"18", b"19", b"89", b"79", b"07", b"09",
        ]),
        9 => begins(&[b"6", b"7"]),
        _ => false,
    };
    is_known && numbering::is_mobile(digits)
}

/// Somebody asks to call, and no piece is a measure, money or the number of something.
fn is_meant(pieces: &[Piece<'_>], context: &Context<'_>) -> bool {
    const NEAR: usize = 3;
    let mut is_asked = false;
    for (at, piece) in pieces.iter().enumerate() {
        let cells = fold::fold(piece.message);
        let cues = cue::find(&cells, context.lexicon);
        let byte = |cell: usize| {
            cells
                .get(cell)
                .map_or(usize::MAX, |cell| cell.start as usize)
        };
        let is_behind = |cue: &Cue| byte(cue.first) >= piece.last;
        let is_near = |cue: &Cue| {
            if is_behind(cue) {
                byte(cue.first) <= piece.last + NEAR
            } else {
                byte(cue.last) + NEAR * 2 >= piece.first
            }
        };
        let is_other =
            |cue: &&Cue| cue.is(UNIT | NUMBER | PAYMENT) && !cue.is(ASKS) && is_near(cue);
        if cues.iter().any(|cue| is_other(&cue)) {
            return false;
        }
        let is_end = at == 0 || at + 1 == pieces.len();
        is_asked |= is_end && cues.iter().any(|cue| cue.is_strong(ASKS));
    }
    is_asked
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, check_messages};

    #[test]
    fn groups_with_something_said_beside_them_are_one_number() {
        let is_stopped = |messages: &[&str]| {
            let judgement = check_messages(messages, &Context::default());
            judgement.verdict.is_flagged()
        };
        for messages in [
            ["打我138，蓝色有货", "0013，稍等", "8000，谢谢亲"],
            [
                "my whatsapp starts 07700",
                "next bit 900, thanks",
                "last bit 123 ok",
            ],
            [
                "llámame al 612, hay en azul",
                "345 y mañana te digo",
                "678 gracias",
            ],
            ["звоните 8916 если что", "123 хорошо", "4567 и всё"],
            ["زنگ بزن ۰۹۱۲", "۳۴۵ موجوده", "۶۷۸۹ ممنون"],
        ] {
            assert!(is_stopped(&messages), "{messages:?}");
        }
        for messages in [
            ["您好，138元的", "0013号柜", "8000，谢谢亲"],
            [
                "order 07700 is packed",
                "900 more to go, wait",
                "123 is the shelf",
            ],
        ] {
            assert!(!is_stopped(&messages), "{messages:?}");
        }
    }
}
