//! The values that stand in answers, written as the buyer's language writes them.
//! Never promises what nobody has seen: a value that is not known leaves its sentence out.

use super::matter::{Matter, Open, Payer, Window};
use super::pattern::fill;
use super::told::spoken;
use super::wording::Wording;
use crate::domain::terms::Goods;
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp, Zone};
use crate::i18n::language::Language;
use crate::i18n::{date, money, number};

/// Up to here a time of arrival is told in minutes.
const MINUTES_UP_TO_MS: i64 = 2 * HOUR_MS;
/// Up to here it is told in hours.
const HOURS_UP_TO_MS: i64 = 48 * HOUR_MS;

/// What an answer is filled from.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<'a> {
    pub words: &'a Wording,
    pub matter: &'a Matter<'a>,
    /// The option that the answer says, where it says one.
    pub open: Option<&'a Open<'a>>,
}

impl Phrases<'_> {
    /// Returns the words for a name in a pattern.
    pub fn value(&self, name: &str) -> Option<String> {
        let values = &self.matter.values;
        match name {
            "hello" => self.hello(),
            "contact" | "none" => Some(self.words.say(name).to_owned()),
            "order" => own(values.order),
            "carrier" => own(values.carrier),
            "tracking" => own(values.tracking),
            "caption" => own(values.caption),
            "amount" => Some(money::text(values.amount?, self.language())),
            "part" => Some(money::text(values.part?, self.language())),
            "due" => self.time(values.due),
            "end" => self.time(values.end),
            "window_end" => self.time(values.window_end),
            "delivered" => self.time(values.delivered),
            "allowance_due" => self.time(values.allowance_due),
            "arrival" => self.arrival(values.arrival?),
            "holiday" => values
                .arrival
                .filter(|arrival| arrival.is_holiday)
                .map(|_| self.words.say(name).to_owned()),
            "back" => Some(self.words.say(self.back()).to_owned()),
            "rule" => self.rule(),
            "freight" => self.freight(),
            "shown" => Some(money::text(values.shown?, self.language())),
            "benefit" | "steps" | "ending" => self.by_meaning(name),
            "reminders" => Some(self.reminders()),
            "evidence" => Some(self.evidence()),
            _ => None,
        }
    }

    /// Returns a value of an act: `{end_ms}`, `{card}`, `{agent}`; empty where it is not known.
    pub fn of_act(&self, pattern: &str) -> String {
        let value = |name: &str| match name {
            "end_ms" => self.matter.values.end.map(|end| end.millis().to_string()),
            "agent" => Some(self.matter.values.agent.to_owned()),
            "card" => self.open.map(|open| match open.version {
                Some(version) => format!("{} {version}", open.card),
                None => open.card.to_owned(),
            }),
            _ => None,
        };
        fill(pattern, &value).unwrap_or_default()
    }

    const fn language(&self) -> Language {
        self.matter.language
    }

    /// Row E-21: by name where there is one to be spoken to, and never an empty gap.
    fn hello(&self) -> Option<String> {
        let Some(name) = self.matter.values.buyer.and_then(spoken) else {
            return Some(self.words.say("hello").to_owned());
        };
        fill(self.words.say("hello_name"), &|_| Some(name.to_owned()))
    }

    fn time(&self, at: Option<Stamp>) -> Option<String> {
        let zone = self.matter.values.zone;
        let language = self.language();
        Some(if is_own_zone(language, zone) {
            date::day_time(at?, zone, language)
        } else {
            date::full(at?, zone, language)
        })
    }

    /// Rows B-08 to B-13: the window in words, minutes, hours, or days from one to the other.
    fn arrival(&self, window: Window) -> Option<String> {
        let (least, most) = (
            window.from.since(window.counted_from),
            window.to.since(window.counted_from),
        );
        let (key, unit_ms) = if most <= MINUTES_UP_TO_MS {
            ("minutes", MINUTE_MS)
        } else if most <= HOURS_UP_TO_MS {
            ("hours", HOUR_MS)
        } else if window.is_estimate {
            ("days", DAY_MS)
        } else {
            ("dates", DAY_MS)
        };
        let count = |ms: i64| number::whole(ms / unit_ms, self.language());
        let zone = self.matter.values.zone;
        let value = |name: &str| match (key, name) {
            ("dates", "from") => Some(date::day(window.from, zone, self.language())),
            ("dates", "to") => Some(date::day(window.to, zone, self.language())),
            (_, "from") => Some(count(least)),
            (_, "to") => Some(count(most)),
            _ => None,
        };
        fill(self.words.say(key), &value)
    }

    const fn back(&self) -> &'static str {
        match self.matter.traits.goods {
            Goods::Digital => "back_digital",
            Goods::Parcels => "back_parcels",
        }
    }

    /// Rows C-12 and D-05: what the deciding rule says to a buyer, with its number. Where rules are
    /// shown, the option's own card speaks, with its version.
    fn rule(&self) -> Option<String> {
        let shown = self.open.filter(|open| open.way == "show_rules");
        let deciding = self.matter.cards.first().copied();
        let own = self.open.map(|open| open.card);
        let (card, sentence) = match shown {
            Some(open) => self.sentence(open.card),
            None => deciding
                .and_then(|card| self.sentence(card))
                .or_else(|| own.and_then(|card| self.sentence(card))),
        }?;
        let version = shown.and_then(|open| open.version);
        let key = if version.is_some() {
            "rule_version"
        } else {
            "rule"
        };
        fill(self.words.say(key), &|name| match name {
            "sentence" => Some(sentence.to_owned()),
            "number" => Some(card.to_owned()),
            "version" => version.map(str::to_owned),
            _ => None,
        })
    }

    fn sentence<'b>(&'b self, card: &'b str) -> Option<(&'b str, &'b str)> {
        let meaning = self.matter.traits.confirming;
        let narrower = self.words.rules.get(&format!("{card}-{meaning}"));
        let sentence = narrower.or_else(|| self.words.rules.get(card))?;
        Some((card, sentence))
    }

    /// Rows B-18 to B-21, B-36, B-39, B-40: the bearer of the return freight, as far as it may be
    /// told. That the shop bears it is told once somebody saw it on the platform's page.
    fn freight(&self) -> Option<String> {
        let values = &self.matter.values;
        let key = match values.payer? {
            Payer::Merchant if values.is_freight_seen => "freight_merchant",
            Payer::Merchant => return None,
            Payer::Customer => "freight_customer",
            Payer::Platform => "freight_platform",
        };
        self.filled(self.words.say(key))
    }

    /// Words that depend on what confirming does.
    fn by_meaning(&self, name: &str) -> Option<String> {
        let meaning = self.matter.traits.confirming;
        self.filled(self.words.say(&format!("{name}_{meaning}")))
    }

    fn filled(&self, pattern: &str) -> Option<String> {
        fill(pattern, &|name| self.value(name))
    }

    fn reminders(&self) -> String {
        let line = |(n, at): (i64, &Stamp)| {
            fill(self.words.say("reminder"), &|name| match name {
                "n" => Some(number::whole(n, self.language())),
                "time" => self.time(Some(*at)),
                _ => None,
            })
        };
        let lines: Vec<String> = (1..)
            .zip(self.matter.values.reminders)
            .filter_map(line)
            .collect();
        if lines.is_empty() {
            return self.words.say("none").to_owned();
        }
        lines.join("\n")
    }

    fn evidence(&self) -> String {
        if self.matter.values.evidence.is_empty() {
            return self.words.say("none").to_owned();
        }
        self.matter.values.evidence.join(", ")
    }
}

fn own(value: Option<&str>) -> Option<String> {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    value.map(str::to_owned)
}

/// Where nobody who reads the language would take the time for another.
fn is_own_zone(language: Language, zone: Zone) -> bool {
    match language {
        Language::Chinese => zone == Zone::BEIJING,
        Language::Persian => zone == Zone::TEHRAN,
        Language::English | Language::Russian | Language::Spanish => false,
    }
}
