//! Matters for tests, put together in few words.
//! Never more than tests need.

use super::answer::{Offered, offered};
use super::matter::{Matter, Open, Part, Payer, Payment, Stage, Traits, Values, Window};
use super::plan::{self, Entry};
use super::voice::Voice;
use crate::domain::act::UnconfirmedReason;
use crate::domain::case::{CaseKind, CaseReason};
use crate::domain::money::{Currency, Money};
use crate::domain::order::GroupState;
use crate::domain::terms::{ConfirmMeaning, Goods};
use crate::domain::time::{DAY_MS, MINUTE_MS, Stamp, Zone};
use crate::i18n::language::Language;

pub use super::sample::{ORDER, TRACKING};

pub const REMINDED: [Stamp; 2] = [
    Stamp::from_seconds(1_740_794_400),
    Stamp::from_seconds(1_740_880_800),
];

pub fn at(text: &str) -> Stamp {
    Stamp::from_rfc3339(text).unwrap()
}

pub fn open(way: &'static str, card: &'static str) -> Open<'static> {
    Open {
        way,
        card,
        version: Some("2026-11-22"),
    }
}

/// A matter of which only the order's number is known.
pub fn bare(language: Language) -> Matter<'static> {
    Matter {
        voice: Voice::default(),
        language,
        options: Vec::new(),
        cards: Vec::new(),
        traits: Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder),
        values: Values {
            order: Some(ORDER),
            ..Values::new(at("2025-03-01T10:00:00+08:00"), Zone::BEIJING)
        },
    }
}

/// A matter of which everything is known.
pub fn full(language: Language) -> Matter<'static> {
    let mut matter = bare(language);
    let now = matter.values.now;
    matter.values = Values {
        agent: "li.wei",
        buyer: Some("王*"),
        amount: Some(Money::new(16_899, Currency::Cny)),
        part: Some(Money::new(2_000, Currency::Cny)),
        carrier: Some("圆通速递"),
        tracking: Some(TRACKING),
        due: Some(now.plus_ms(DAY_MS)),
        arrival: Some(window(now, MINUTE_MS, 3 * MINUTE_MS, false)),
        window_end: Some(now.plus_ms(7 * DAY_MS)),
        end: Some(now.plus_ms(3 * DAY_MS)),
        caption: Some("Подтвердить выполнение заказа"),
        payer: Some(Payer::Platform),
        is_freight_seen: true,
        shown: Some(Money::new(600, Currency::Cny)),
        allowance_due: Some(now.plus_ms(DAY_MS)),
        delivered: Some(now.plus_ms(-DAY_MS)),
        reminders: &REMINDED,
        ..matter.values
    };
    matter.cards = vec!["B-04"];
    matter
}

pub fn window(start: Stamp, least: i64, most: i64, is_estimate: bool) -> Window {
    Window {
        counted_from: start,
        from: start.plus_ms(least),
        to: start.plus_ms(most),
        is_estimate,
        is_holiday: true,
    }
}

/// All matters that the plan tells apart, with all values and with hardly any.
pub fn matters(language: Language) -> Vec<Matter<'static>> {
    let mut all = Vec::new();
    for base in [bare(language), full(language)] {
        for entry in &plan::embedded().answer {
            for payer in [None, Some(Payer::Merchant), Some(Payer::Customer)] {
                for &meaning in ConfirmMeaning::ALL {
                    let mut matter = base.clone();
                    matter.traits = traits_of(entry);
                    matter.traits.confirming = meaning;
                    matter.values.payer = payer.or(matter.values.payer);
                    if entry.narrow.late.iter().any(|late| late == "yes") {
                        matter.values.due = Some(matter.values.now);
                    }
                    if entry.narrow.reminders == ["1"] {
                        matter.values.reminders = &REMINDED[..1];
                    }
                    if let Some(way) = &entry.way {
                        let way: &'static str = way;
                        matter.options = vec![open(way, card_of(way))];
                    }
                    all.push(matter);
                }
            }
        }
    }
    all
}

pub fn card_of(way: &str) -> &'static str {
    match way {
        "show_rules" => "C-12",
        _ => "B-09",
    }
}

pub fn traits_of(entry: &Entry) -> Traits {
    let first = |list: &[String]| list.first().cloned().unwrap_or_default();
    let narrow = &entry.narrow;
    Traits {
        group: GroupState::from_code(&first(&narrow.group)),
        stage: Stage::from_code(&first(&narrow.stage)),
        goods: Goods::from_code(&first(&narrow.goods)).unwrap_or(Goods::Parcels),
        kind: CaseKind::from_code(&first(&narrow.kind)),
        reason: CaseReason::from_code(&first(&narrow.reason)),
        confirming: ConfirmMeaning::EndsOrder,
        unconfirmed: UnconfirmedReason::from_code(&first(&narrow.unconfirmed)),
        payment: Payment::from_code(&first(&narrow.payment)),
        part: Part::from_code(&first(&narrow.part)),
        is_rated: first(&narrow.rated) == "yes",
        is_agreed: first(&narrow.agreed) == "yes",
    }
}

pub fn first(matter: &Matter<'_>) -> Offered {
    offered(matter).into_iter().next().unwrap()
}

pub fn with(way: &'static str, card: &'static str, matter: &Matter<'static>) -> Matter<'static> {
    Matter {
        options: vec![open(way, card)],
        ..matter.clone()
    }
}
