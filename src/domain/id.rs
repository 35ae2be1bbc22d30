//! Typed ids: one type a thing, made by the program, equal in both store engines.
//! Never drawn from the clock here: time and entropy are passed in.
//!
//! An id is a positive 64-bit number: 40 bits of milliseconds since 2020-01-01 UTC (until 2054),
//! then 23 bits of a running counter. Ids of one kind therefore sort by the time they stand for,
//! which makes the newest rows of a table the ones with the highest key. Two programs that meet on
//! the same millisecond and the same counter (one in eight million) get a conflict from the store
//! and take the next counter.

use std::fmt;
use std::str::FromStr;

use super::time::Stamp;

const EPOCH_2020_MS: i64 = 1_577_836_800_000;
const COUNTER_BITS: u32 = 23;
const COUNTER_MASK: i64 = (1 << COUNTER_BITS) - 1;
const MS_MASK: i64 = (1 << 40) - 1;
/// Crockford's base 32: no I, L, O, U, so that an id can be read out and typed.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 13 digits of 5 bits hold 65 bits, enough for any id.
const DIGITS: usize = 13;

/// Makes ids. One source a thread; the start is random so that two programs differ.
#[derive(Debug, Clone)]
pub struct IdSource {
    counter: i64,
}

impl IdSource {
    /// Starts counting at `start`, of which the low 23 bits are used.
    pub const fn new(start: u64) -> Self {
        Self {
            counter: start.cast_signed() & COUNTER_MASK,
        }
    }

    /// Returns the next raw id for something that happened at `at`.
    pub fn next_raw(&mut self, at: Stamp) -> i64 {
        self.counter = (self.counter + 1) & COUNTER_MASK;
        let ms = (at.millis() - EPOCH_2020_MS).clamp(0, MS_MASK);
        (ms << COUNTER_BITS) | self.counter
    }
}

/// Returns the time that a raw id stands for.
pub const fn time_of(raw: i64) -> Stamp {
    Stamp::from_millis((raw >> COUNTER_BITS) + EPOCH_2020_MS)
}

/// Returns the lowest raw id of anything that happened at a time or later.
pub fn first_at(at: Stamp) -> i64 {
    (at.millis() - EPOCH_2020_MS).clamp(0, MS_MASK) << COUNTER_BITS
}

/// An id text that is not one: wrong prefix, length or letter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

fn write_base32(raw: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for place in (0..DIGITS).rev() {
        let digit = (raw.cast_unsigned() >> (place * 5)) & 31;
        let letter = ALPHABET.get(digit as usize).copied().unwrap_or(b'0');
        write!(f, "{}", char::from(letter))?;
    }
    Ok(())
}

fn read_base32(text: &str) -> Result<i64, NotAnId> {
    if text.len() != DIGITS {
        return Err(NotAnId);
    }
    let mut raw: u64 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET
            .iter()
            .position(|&a| a == byte.to_ascii_lowercase())
            .ok_or(NotAnId)? as u64;
        if raw >> 59 != 0 {
            return Err(NotAnId);
        }
        raw = (raw << 5) | digit;
    }
    i64::try_from(raw).map_err(|_| NotAnId)
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident = $prefix:literal,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $name {
            /// What every id of this kind begins with when it is written out.
            pub const PREFIX: &'static str = $prefix;

            /// Takes a number that a store holds.
            pub const fn from_raw(raw: i64) -> Self {
                Self(raw)
            }

            /// Returns the number as a store holds it.
            pub const fn raw(self) -> i64 {
                self.0
            }

            /// Makes a fresh id for something that happened at `at`.
            pub fn fresh(source: &mut IdSource, at: Stamp) -> Self {
                Self(source.next_raw(at))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($prefix)?;
                f.write_str("-")?;
                write_base32(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let rest = text.strip_prefix($prefix).and_then(|r| r.strip_prefix('-'));
                read_base32(rest.ok_or(NotAnId)?).map(Self)
            }
        }
    )+};
}

ids! {
    /// An order as this program keeps it.
    OrderId = "or",
    /// A parcel of an order.
    ParcelId = "pa",
    /// A conversation with one buyer.
    ConversationId = "cv",
    /// One message of a conversation.
    MessageId = "ms",
    /// An after-sales case.
    CaseId = "ca",
    /// What somebody did or learned in a matter.
    ActId = "ac",
    /// A work order of the platform.
    WorkOrderId = "wo",
    /// One slot of an evidence checklist.
    EvidenceId = "ev",
    /// One file in a slot.
    EvidenceFileId = "ef",
    /// One passage of a chat in a slot.
    PassageId = "ep",
    /// One note on a slot.
    SlotNoteId = "en",
    /// What was filled in at one field of a platform's form.
    AnswerId = "an",
    /// One packet of evidence that was laid ready.
    PacketId = "pk",
    /// What was handed in for a work order.
    SubmissionId = "sb",
    /// A notice that was given to a buyer.
    NoticeId = "nt",
    /// One row of what is due.
    DeadlineId = "dl",
    /// One outgoing message on its way.
    OutboxId = "ob",
    /// One entry that waits for, or got, a supervisor's verdict.
    ReviewId = "rv",
    /// One step of a review.
    DecisionId = "rd",
    /// A text that a supervisor allowed as it is.
    AllowedId = "al",
    /// A step of the answer bot in a conversation.
    BotStepId = "bs",
    /// A person or a bot that works at the desk.
    AgentId = "ag",
    /// What somebody is from some time on.
    StandingId = "sg",
    /// A row that was anonymised.
    ErasureId = "er",
    /// One taken-in file or payload, kept as bytes.
    PayloadId = "pl",
    /// A shop on a platform.
    ShopId = "sh",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_what_it_prints() {
        let mut source = IdSource::new(0x7f_ffff);
        for ms in [0, 1, EPOCH_2020_MS, 1_763_700_000_123, 2_600_000_000_000] {
            let id = OrderId::fresh(&mut source, Stamp::from_millis(ms));
            assert_eq!(id.to_string().parse(), Ok(id));
            assert!(id.raw() >= 0);
        }
    }

    #[test]
    fn ids_sort_by_their_time() {
        let mut source = IdSource::new(COUNTER_MASK as u64 - 1);
        let early = MessageId::fresh(&mut source, Stamp::from_millis(1_700_000_000_000));
        let late = MessageId::fresh(&mut source, Stamp::from_millis(1_700_000_000_001));
        assert!(early < late);
    }

    #[test]
    fn the_id_of_another_kind_is_refused() {
        let mut source = IdSource::new(1);
        let order = OrderId::fresh(&mut source, Stamp::from_millis(1_700_000_000_000)).to_string();
        assert_eq!(order.parse::<CaseId>(), Err(NotAnId));
        for bad in [
            "",
            "or-",
            "or-0",
            "or-zzzzzzzzzzzzz",
            "or-0000000000o0u",
            "订单",
        ] {
            assert_eq!(bad.parse::<OrderId>(), Err(NotAnId), "{bad}");
        }
    }
}
