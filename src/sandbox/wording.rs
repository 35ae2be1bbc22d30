//! Fills the blanks of a line: order number, goods, amount, parcel, dates in the buyer's own way.
//! Never changes a word outside the braces.

use chrono::{Datelike, NaiveDateTime};

use crate::domain::money::{Currency, Money};
use crate::domain::time::{Stamp, Zone};

/// What the blanks of a line are filled with.
#[derive(Debug, Clone, Copy)]
pub struct Blanks<'a> {
    /// Language of the line.
    pub language: &'a str,
    /// Order number.
    pub order: &'a str,
    /// Goods.
    pub item: &'a str,
    /// Variant.
    pub spec: &'a str,
    /// What was paid.
    pub amount: Money,
    /// Carrier.
    pub carrier: &'a str,
    /// Number of the parcel.
    pub tracking: &'a str,
    /// The buyer's name.
    pub name: &'a str,
    /// A day in the past: when it was paid.
    pub day: Stamp,
    /// A day ahead.
    pub soon: Stamp,
}

impl Blanks<'_> {
    /// Returns the line with its blanks filled. An unknown blank stays as it is.
    pub fn fill(&self, line: &str) -> String {
        let mut filled = String::with_capacity(line.len() + 32);
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((blank, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            match blank {
                "order" => filled.push_str(self.order),
                "item" => filled.push_str(self.item),
                "spec" => filled.push_str(self.spec),
                "amount" => filled.push_str(&amount(self.language, self.amount)),
                "carrier" => filled.push_str(self.carrier),
                "tracking" => filled.push_str(self.tracking),
                "name" => filled.push_str(self.name),
                "day" => filled.push_str(&day(self.language, self.day)),
                "soon" => filled.push_str(&day(self.language, self.soon)),
                unknown => {
                    filled.push('{');
                    filled.push_str(unknown);
                    filled.push('}');
                }
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }
}

/// Writes an amount as people type it in a chat.
fn amount(language: &str, money: Money) -> String {
    let number = money.to_major().to_string();
    match (language, money.currency) {
        ("zh", _) => format!("{number}元"),
        ("ru", Currency::Rub) => format!("{} ₽", number.trim_end_matches(".00")),
        ("es", Currency::Eur) => format!("{} €", number.replace('.', ",")),
        ("fa", Currency::Irr) => format!("{} تومان", persian(&grouped(money.minor / 10))),
        (_, Currency::Usd) => format!("${number}"),
        (_, currency) => format!("{number} {currency}"),
    }
}

fn grouped(number: i64) -> String {
    let plain = number.to_string();
    let mut text = String::with_capacity(plain.len() + plain.len() / 3);
    for (place, c) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            text.push('٬');
        }
        text.push(c);
    }
    text
}

fn persian(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32(0x6f0 + digit).unwrap_or(c),
            None => c,
        })
        .collect()
}

/// Writes a day as people type it in a chat.
fn day(language: &str, at: Stamp) -> String {
    let local: NaiveDateTime = match language {
        "zh" => at.to_local(Zone::BEIJING),
        "ru" => at.to_local(Zone::MOSCOW),
        "fa" => at.to_local(Zone::TEHRAN),
        _ => at.to_local(Zone::UTC),
    };
    let (month, date) = (local.month(), local.day());
    match language {
        "zh" => format!("{month}月{date}日"),
        "ru" => format!("{date:02}.{month:02}"),
        "es" => format!("{date}/{month}"),
        "fa" => match local.weekday() {
            chrono::Weekday::Mon => "دوشنبه",
            chrono::Weekday::Tue => "سه‌شنبه",
            chrono::Weekday::Wed => "چهارشنبه",
            chrono::Weekday::Thu => "پنجشنبه",
            chrono::Weekday::Fri => "جمعه",
            chrono::Weekday::Sat => "شنبه",
            chrono::Weekday::Sun => "یکشنبه",
        }
        .to_owned(),
        _ => local.format("%-d %b").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_in_the_way_of_the_language() {
        let at = Stamp::from_rfc3339("2026-11-20T20:00:00Z").unwrap();
        let mut blanks = Blanks {
            language: "zh",
            order: "261120-1",
            item: "毯子",
            spec: "灰",
            amount: Money::new(8990, Currency::Cny),
            carrier: "圆通速递",
            tracking: "YT1",
            name: "王*",
            day: at,
            soon: at,
        };
        assert_eq!(
            blanks.fill("{item}{amount},{day}{nobody}"),
            "毯子89.90元,11月21日{nobody}"
        );
        blanks.language = "fa";
        blanks.amount = Money::new(12_500_000, Currency::Irr);
        assert_eq!(blanks.fill("{amount} {day}"), "۱٬۲۵۰٬۰۰۰ تومان جمعه");
        blanks.language = "es";
        blanks.amount = Money::new(4550, Currency::Eur);
        assert_eq!(blanks.fill("{amount} {"), "45,50 € {");
    }
}
