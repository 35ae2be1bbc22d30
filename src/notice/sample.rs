//! A matter of which everything is known: own words are tried on it before they are used.
//! Never a matter of anybody.

use super::matter::{Matter, Open, Payer, Traits, Values, Window};
use super::pattern::fill;
use super::phrase::Phrases;
use super::voice::Voice;
use crate::domain::money::{Currency, Money};
use crate::domain::terms::{ConfirmMeaning, Goods};
use crate::domain::time::{DAY_MS, HOUR_MS, Stamp, Zone};
use crate::i18n::language::Language;

/// The number of its order.
pub const ORDER: &str = "231201-998877665544332";
/// The number of its parcel.
pub const TRACKING: &str = "YT8890123456789";

/// Noon of a day in March 2025.
const NOW: Stamp = Stamp::from_seconds(1_740_801_600);
const REMINDED: [Stamp; 2] = [NOW.plus_ms(-2 * DAY_MS), NOW.plus_ms(-DAY_MS)];

/// Returns what a pattern says on it: with everything told, and with what stands in `[ ]` left out.
pub fn texts(voice: Voice, language: Language, pattern: &str) -> Vec<String> {
    let matter = matter(voice, language);
    let phrases = Phrases {
        words: voice.wording(language),
        matter: &matter,
        open: matter.options.first(),
    };
    let value = |name: &str| phrases.value(name).or_else(|| inner(name));
    let shorter = without_brackets(pattern);
    let both = [pattern, shorter.as_str()];
    let mut texts: Vec<String> = both.iter().filter_map(|one| fill(one, &value)).collect();
    texts.dedup();
    texts
}

/// What stands inside the words of a value.
fn inner(name: &str) -> Option<String> {
    let value = match name {
        "from" | "n" => "1",
        "to" => "3",
        "number" => "B-09",
        "version" => "2026-11-22",
        "time" | "sentence" => "…",
        _ => return None,
    };
    Some(value.to_owned())
}

fn without_brackets(pattern: &str) -> String {
    let mut parts = pattern.split('[');
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        short.push_str(part.split_once(']').map_or("", |(_, after)| after));
    }
    short
}

fn matter(voice: Voice, language: Language) -> Matter<'static> {
    let arrival = Window {
        counted_from: NOW,
        from: NOW,
        to: NOW.plus_ms(24 * HOUR_MS),
        is_estimate: false,
        is_holiday: true,
    };
    Matter {
        voice,
        language,
        options: vec![Open {
            way: "show_rules",
            card: "B-09",
            version: Some("2026-11-22"),
        }],
        cards: vec!["B-09"],
        traits: Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder),
        values: Values {
            agent: "li.wei",
            order: Some(ORDER),
            amount: Some(Money::new(16_899, Currency::Cny)),
            part: Some(Money::new(2_000, Currency::Cny)),
            carrier: Some("YTO"),
            tracking: Some(TRACKING),
            due: Some(NOW.plus_ms(DAY_MS)),
            arrival: Some(arrival),
            window_end: Some(NOW.plus_ms(7 * DAY_MS)),
            end: Some(NOW.plus_ms(3 * DAY_MS)),
            caption: Some("OK"),
            payer: Some(Payer::Customer),
            is_freight_seen: true,
            shown: Some(Money::new(600, Currency::Cny)),
            allowance_due: Some(NOW.plus_ms(DAY_MS)),
            delivered: Some(NOW.plus_ms(-DAY_MS)),
            reminders: &REMINDED,
            ..Values::new(NOW, Zone::BEIJING)
        },
    }
}
