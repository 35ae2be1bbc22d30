//! Single values of a platform file: codes of the domain, spans of time, menu paths, addresses.
//! Never takes what it does not understand: the reason names what may be written.

use serde::{Deserialize, Deserializer};

use crate::domain::case::CaseReason;
use crate::domain::conversation::Route;
use crate::domain::finding::FindingKind;
use crate::domain::form::FieldKind;
use crate::domain::money::Currency;
use crate::domain::order::PayChannel;
use crate::domain::payment::{Document, SellerDecides};
use crate::domain::platform::{MenuPlace, Naming, Says, Stance};
use crate::domain::terms::{AskAfter, ConfirmMeaning, ContactWay, Goods, PartRefund, Span};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Zone};
use crate::domain::work_order::EvidenceKind;

/// Levels of a menu path (rows B-22 and B-28 ask for three).
const MENU_LEVELS: usize = 3;
/// A return address has at least so many letters: province, city, street and a name.
const ADDRESS_LETTERS: usize = 8;

/// A code of the domain, read from its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Code<T>(pub(super) T);

/// An amount above nothing, as people write it, in a currency that is known only with the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount(pub(super) String);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        // Three places are more than any currency has, so that it is read whatever follows.
        let is_read = text.parse::<rust_decimal::Decimal>().is_ok_and(|amount| {
            amount > rust_decimal::Decimal::ZERO && amount.normalize().scale() <= 2
        });
        if is_read {
            Ok(Amount(text))
        } else {
            let what = format!("`{text}` is no amount above 0, written like \"200.00\"");
            Err(serde::de::Error::custom(what))
        }
    }
}

/// Reads the codes of an enum of the domain, or says which are allowed.
macro_rules! read_codes {
    ($($name:ty),+) => {
        $(impl<'de> Deserialize<'de> for Code<$name> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                <$name>::from_code(&text).map(Code).ok_or_else(|| {
                    let allowed = <$name>::ALL.iter().map(|value| format!("`{}`", value.code()));
                    let allowed = allowed.collect::<Vec<_>>().join(", ");
                    serde::de::Error::custom(format!("unknown value `{text}`; allowed are {allowed}"))
                })
            }
        })+
    };
}

read_codes!(
    Currency,
    Route,
    FindingKind,
    Stance,
    Naming,
    MenuPlace,
    Says,
    PayChannel,
    Goods,
    PartRefund,
    ConfirmMeaning,
    AskAfter,
    ContactWay,
    CaseReason,
    EvidenceKind,
    FieldKind,
    SellerDecides,
    Document
);

/// A length of time, as `3 min`, `24 h`, `7 d`; kept in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length(pub(super) i64);

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        length(&text).map(Length).ok_or_else(|| {
            let what =
                format!("`{text}` is no span of time; write `90 s`, `3 min`, `24 h` or `7 d`");
            serde::de::Error::custom(what)
        })
    }
}

fn length(text: &str) -> Option<i64> {
    let (count, unit) = text.trim().split_once(' ')?;
    let unit_ms = match unit.trim() {
        "s" => SECOND_MS,
        "min" => MINUTE_MS,
        "h" => HOUR_MS,
        "d" => DAY_MS,
        _ => return None,
    };
    let count: u32 = count.parse().ok()?;
    i64::from(count).checked_mul(unit_ms).filter(|ms| *ms > 0)
}

/// How long a refund takes to arrive: `24 h` (at the latest), `1 min to 3 min`, or nothing where
/// nothing may be promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window(pub(super) Option<Span>);

impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.trim().is_empty() {
            return Ok(Window(None));
        }
        window(&text).map(|span| Window(Some(span))).ok_or_else(|| {
            let what = format!(
                "`{text}` is no window; write `24 h`, `2 d to 6 d`, or nothing for no promise"
            );
            serde::de::Error::custom(what)
        })
    }
}

fn window(text: &str) -> Option<Span> {
    let (from_ms, to_ms) = match text.split_once(" to ") {
        Some((from, to)) => (length(from)?, length(to)?),
        None => (0, length(text)?),
    };
    (from_ms < to_ms).then_some(Span { from_ms, to_ms })
}

/// A path through the menus of the merchant back end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MenuPath(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for MenuPath {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let levels = Vec::<String>::deserialize(from)?;
        if levels.len() != MENU_LEVELS || levels.iter().any(|level| level.trim().is_empty()) {
            let what = format!("a menu path has {MENU_LEVELS} levels");
            return Err(serde::de::Error::custom(what));
        }
        Ok(MenuPath(levels))
    }
}

/// Where buyers send goods back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address(pub(super) String);

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        // A telephone with a name is no address: it would pass wherever it stands.
        if text.chars().filter(|c| c.is_alphabetic()).count() < ADDRESS_LETTERS {
            let what = format!("`{text}` is no whole return address; write it as buyers get it");
            return Err(serde::de::Error::custom(what));
        }
        Ok(Address(text))
    }
}

/// Words that may not be missing: where a term was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words(pub(super) String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.trim().is_empty() {
            let what = "say where this was read: a term without a source counts for nothing";
            return Err(serde::de::Error::custom(what));
        }
        Ok(Words(text))
    }
}

/// Minutes east of UTC.
pub(super) fn zone<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i16>, D::Error> {
    let minutes = i64::deserialize(from)?;
    let fine = i16::try_from(minutes)
        .ok()
        .filter(|m| Zone::east(*m).is_some());
    fine.map(Some).ok_or_else(|| {
        let what = format!("`{minutes}` minutes is no zone; write minutes east of UTC, as 480");
        serde::de::Error::custom(what)
    })
}
