//! A number to call or a card whose groups stand one in a message each, with something else said beside
//! them: "call me 138, the blue one is here" / "0013, wait" / "8000".
//! Never without a word that asks to call or names a messenger or a card, and never but a whole mobile
//! number or the four groups of a card.

use std::cell::OnceCell;

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
/// Numbers to call have so many, and cards.
const LENGTHS: [usize; 4] = [9, 10, 11, CARD];
/// Digits of a card.
const CARD: usize = 16;
/// From one piece to the next are at most so many messages.
const REACH: usize = 6;
/// So many messages with digits before the last piece are looked at.
const NEAR: usize = 6;
/// Words that say whose number it is.
const ASKS: Sets = PHONE.or(MESSENGER).or(INVITE);

/// The only digits of a message.
struct Piece<'a> {
    message: &'a str,
    /// The number of the message.
    at: usize,
    /// The first byte of the message, of the messages joined by one newline.
    place: usize,
    /// Its bytes in the message.
    first: usize,
    last: usize,
    digits: Vec<u8>,
    /// What its words say, read once.
    said: OnceCell<Said>,
}

/// What the words of a piece say of its digits.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that words say"
)]
struct Said {
    /// To call them, or where they are called.
    asks: bool,
    /// They are a measure or the number of something.
    is_counted: bool,
    /// They are money.
    is_money: bool,
    /// They are what pays.
    is_paid: bool,
}

/// Finds numbers that messages hold together; places count in the messages joined by one newline.
pub fn spots(messages: &[&str], context: &Context<'_>) -> Vec<Spot> {
    let mut place = 0;
    let mut found = Vec::new();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for (at, message) in messages.iter().enumerate() {
        if let Some(piece) = digits(message, at, place) {
            pieces.push(piece);
            found.extend(number(&pieces, context));
        }
        place += message.len() + 1;
    }
    found
}

/// Returns the only digits of a message, where they may be a piece.
fn digits(message: &str, at: usize, place: usize) -> Option<Piece<'_>> {
    let mut piece: Option<Piece<'_>> = None;
    for (byte, c) in message.char_indices() {
        let Some((value, _)) = digit::decimal(c) else {
            continue;
        };
        let end = byte + c.len_utf8();
        match piece.as_mut() {
            None => {
                piece = Some(Piece {
                    message,
                    at,
                    place,
                    first: byte,
                    last: end,
                    digits: vec![b'0' + value],
                    said: OnceCell::new(),
                });
            }
            Some(piece) if matches!(message.get(piece.last..byte), Some("" | " " | "-")) => {
                piece.last = end;
                piece.digits.push(b'0' + value);
            }
            Some(_) => return None,
        }
    }
    piece.filter(|piece| {
        DIGITS.contains(&piece.digits.len()) && message.chars().nth(LONGEST).is_none()
    })
}

impl Piece<'_> {
    /// Returns what its words say.
    fn said(&self, context: &Context<'_>) -> &Said {
        self.said.get_or_init(|| self.read(context))
    }

    fn read(&self, context: &Context<'_>) -> Said {
        const GAP: usize = 3;
        let cells = fold::fold(self.message);
        let byte = |cell: usize| {
            cells
                .get(cell)
                .map_or(usize::MAX, |cell| cell.start as usize)
        };
        let is_near = |cue: &Cue| {
            if byte(cue.first) >= self.last {
                byte(cue.first) <= self.last + GAP
            } else {
                byte(cue.last).saturating_add(GAP * 2) >= self.first
            }
        };
        let cues = cue::find(&cells, context.lexicon);
        let near = || cues.iter().filter(|cue| is_near(cue));
        Said {
            asks: cues.iter().any(|cue| cue.is_strong(ASKS)),
            is_counted: near().any(|cue| cue.is(UNIT | NUMBER) && !cue.is(ASKS)),
            is_money: near().any(|cue| cue.is(PAYMENT) && !cue.is(ASKS)),
            is_paid: near().any(|cue| cue.is_strong(PAYMENT)),
        }
    }
}

/// Returns the number that the last piece completes; pieces that are measures may stand between.
fn number(pieces: &[Piece<'_>], context: &Context<'_>) -> Option<Spot> {
    let near = pieces.get(pieces.len().saturating_sub(NEAR + 1)..)?;
    let (last, before) = near.split_last()?;
    // Each bit of it takes one of those before.
    (1..1_u32 << before.len()).rev().find_map(|taken| {
        let is_taken = |at: usize| taken >> at & 1 == 1;
        let own = || (0..).zip(before).filter(|(at, _)| is_taken(*at));
        let length = own().map(|(_, piece)| piece.digits.len()).sum::<usize>() + last.digits.len();
        if !LENGTHS.contains(&length) {
            return None;
        }
        let own: Vec<&Piece<'_>> = own().map(|(_, piece)| piece).chain([last]).collect();
        let is_far = |pair: &[&Piece<'_>]| matches!(pair, [a, b] if b.at - a.at > REACH);
        if own.windows(2).any(is_far) {
            return None;
        }
        let kind = kind(&own, context)?;
        let first = own.first()?;
        let mut between = (0..)
            .zip(before)
            .filter(|(at, piece)| !is_taken(*at) && piece.at > first.at);
        if own.iter().any(|piece| piece.said(context).is_counted)
            || !between.all(|(_, piece)| piece.said(context).is_counted)
        {
            return None;
        }
        let (start, end) = (first.place + first.first, last.place + last.last);
        let verdict = context.verdict(kind);
        (verdict != Verdict::Pass).then_some(Spot {
            kind,
            start,
            end,
            from: start,
            to: end,
            rule: if kind == FindingKind::Phone {
                "phone.beside"
            } else {
                "bank_card.beside"
            },
            evidence: Evidence::PLAN.and(Evidence::WORD).and(Evidence::SPLIT),
            verdict,
        })
    })
}

/// Returns what pieces are together.
fn kind(pieces: &[&Piece<'_>], context: &Context<'_>) -> Option<FindingKind> {
    let digits = pieces.iter().flat_map(|piece| piece.digits.iter());
    let digits: Vec<u8> = digits.copied().collect();
    if is_card(pieces, &digits) && is_paid(pieces, context) {
        Some(FindingKind::BankCard)
    } else {
        (is_number(pieces, &digits) && is_called(pieces, context)).then_some(FindingKind::Phone)
    }
}

/// A mobile number of the lands that we speak the languages of, in two pieces or more.
fn is_number(pieces: &[&Piece<'_>], digits: &[u8]) -> bool {
    let begins = |starts: &[&[u8]]| starts.iter().any(|start| digits.starts_with(start));
    let groups = pieces.iter().map(|piece| piece.digits.len());
    let is_known = match digits.len() {
        11 => begins(&[
            b"13", b"15", b"17", b"18", b"19", b"89", b"79", b"07", b"09",
        ]),
        10 => groups.clone().eq([3, 3, 4]) || groups.clone().eq([2, 4, 4]),
        9 => begins(&[b"6", b"7"]),
        _ => false,
    };
    is_known && groups.count() > 1 && numbering::is_mobile(digits)
}

/// Four groups of four, as a bank prints them.
fn is_card(pieces: &[&Piece<'_>], digits: &[u8]) -> bool {
    const GROUP: usize = 4;
    digits.len() == CARD
        && pieces.iter().all(|piece| piece.digits.len() == GROUP)
        && matches!(
            digits.first(),
            Some(b'2' | b'4' | b'5' | b'6' | b'8' | b'9')
        )
}

/// The first piece names what pays.
fn is_paid(pieces: &[&Piece<'_>], context: &Context<'_>) -> bool {
    let first = pieces.first();
    first.is_some_and(|first| first.said(context).is_paid)
}

/// The first piece or the last asks to call, and none is money.
fn is_called(pieces: &[&Piece<'_>], context: &Context<'_>) -> bool {
    let mut ends = [pieces.first(), pieces.last()].into_iter().flatten();
    ends.any(|piece| piece.said(context).asks)
        && !pieces.iter().any(|piece| piece.said(context).is_money)
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
            [
                "call me 415, we have it",
                "Let me check, 555",
                "thank you, 2671",
            ],
        ] {
            assert!(is_stopped(&messages), "{messages:?}");
        }
        let between = [
            "мой вотсап 916",
            "Доставка 7-10 дней",
            "дальше 123",
            "Цена 1490 руб",
            "и ещё 4567",
        ];
        assert!(is_stopped(&between));
        let card = [
            "卡号6222，后天到",
            "亲在的，0212",
            "稍等，3456",
            "还有什么可以帮您，7890",
        ];
        assert!(is_stopped(&card));
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
