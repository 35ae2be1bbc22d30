//! A number to call or a card whose groups stand one in a message each, with something else said beside
//! them: "call me 138, the blue one is here" / "0013, wait" / "8000".
//! Never without a word that asks to call or names a messenger or a card, and never but a whole mobile
//! number or the four groups of a card.

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
/// No number is longer, nor a card.
const MOST_DIGITS: usize = 16;
/// Messages that hold no piece and may stand between two pieces.
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

/// Finds numbers that messages hold together; places count in the messages joined by one newline.
pub fn spots(messages: &[&str], context: &Context<'_>) -> Vec<Spot> {
    let mut place = 0;
    let mut found = Vec::new();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut without = 0;
    for message in messages {
        if let Some(piece) = digits(message, place).filter(|piece| !piece.is_counted(context)) {
            without = 0;
            pieces.push(piece);
            found.extend(number(&pieces, context));
        } else {
            without += 1;
            if without > BETWEEN {
                pieces.clear();
            }
        }
        place += message.len() + 1;
    }
    found
}

/// Returns the only digits of a message, where they may be a piece.
fn digits(message: &str, place: usize) -> Option<Piece<'_>> {
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
            Some(_) => return None,
        }
    }
    piece.filter(|piece| {
        DIGITS.contains(&piece.digits.len()) && message.chars().nth(LONGEST).is_none()
    })
}

impl Piece<'_> {
    /// Returns whether it is a measure or the number of something.
    fn is_counted(&self, context: &Context<'_>) -> bool {
        self.is_beside(context, |cue| cue.is(UNIT | NUMBER) && !cue.is(ASKS))
    }

    /// Returns whether a word stands beside its digits.
    fn is_beside(&self, context: &Context<'_>, is_word: impl Fn(&Cue) -> bool) -> bool {
        const NEAR: usize = 3;
        let cells = fold::fold(self.message);
        let byte = |cell: usize| {
            cells
                .get(cell)
                .map_or(usize::MAX, |cell| cell.start as usize)
        };
        let is_near = |cue: &Cue| {
            if byte(cue.first) >= self.last {
                byte(cue.first) <= self.last + NEAR
            } else {
                byte(cue.last) + NEAR * 2 >= self.first
            }
        };
        cue::find(&cells, context.lexicon)
            .iter()
            .any(|cue| is_word(cue) && is_near(cue))
    }

    /// Returns whether a word of some sets stands by itself in its message.
    fn asks(&self, sets: Sets, context: &Context<'_>) -> bool {
        let cues = cue::find(&fold::fold(self.message), context.lexicon);
        cues.iter().any(|cue| cue.is_strong(sets))
    }
}

/// Returns the number that the last pieces make up.
fn number(pieces: &[Piece<'_>], context: &Context<'_>) -> Option<Spot> {
    let mut digits = Vec::with_capacity(MOST_DIGITS * 2);
    for (at, piece) in pieces.iter().enumerate().rev() {
        digits.splice(0..0, piece.digits.iter().copied());
        if digits.len() > MOST_DIGITS {
            return None;
        }
        let pieces = pieces.get(at..).unwrap_or_default();
        let kind = if is_card(pieces, &digits) && is_paid(pieces, context) {
            FindingKind::BankCard
        } else if is_number(pieces, &digits) && is_called(pieces, context) {
            FindingKind::Phone
        } else {
            continue;
        };
        let last = pieces.last()?;
        let (start, end) = (piece.place + piece.first, last.place + last.last);
        let verdict = context.verdict(kind);
        return (verdict != Verdict::Pass).then_some(Spot {
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
        });
    }
    None
}

/// A mobile number of the lands that we speak the languages of, in two pieces or more.
fn is_number(pieces: &[Piece<'_>], digits: &[u8]) -> bool {
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
fn is_card(pieces: &[Piece<'_>], digits: &[u8]) -> bool {
    const GROUPS: usize = 4;
    pieces.len() == GROUPS
        && pieces.iter().all(|piece| piece.digits.len() == GROUPS)
        && matches!(
            digits.first(),
            Some(b'2' | b'4' | b'5' | b'6' | b'8' | b'9')
        )
}

/// The first piece names what pays.
fn is_paid(pieces: &[Piece<'_>], context: &Context<'_>) -> bool {
    let first = pieces.first();
    first.is_some_and(|first| first.is_beside(context, |cue| cue.is_strong(PAYMENT)))
}

/// The first piece or the last asks to call, and none is money.
fn is_called(pieces: &[Piece<'_>], context: &Context<'_>) -> bool {
    let is_money = |cue: &Cue| cue.is(PAYMENT) && !cue.is(ASKS);
    let mut ends = [pieces.first(), pieces.last()].into_iter().flatten();
    ends.any(|piece| piece.asks(ASKS, context))
        && !pieces
            .iter()
            .any(|piece| piece.is_beside(context, is_money))
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
            "这款3456",
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
