//! Dates and amounts as FunPay writes them: Moscow time, months by name, currency signs.
//! Never a time of the future: a date without its year is the last one before the page was saved.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::money::{Currency, Money};
use crate::domain::time::{Stamp, Zone};
use crate::market::files::row::Problem;

/// Its local time.
pub const ZONE: Zone = Zone::MOSCOW;

/// Beginnings of the names of months in Russian (genitive), English and Ukrainian.
const MONTHS: [&[&str]; 12] = [
    &["янв", "jan", "січ"],
    &["фев", "feb", "лют"],
    &["мар", "mar", "бер"],
    &["апр", "apr", "кві"],
    &["мая", "май", "may", "тра"],
    &["июн", "jun", "чер"],
    &["июл", "jul", "лип"],
    &["авг", "aug", "сер"],
    &["сен", "sep", "вер"],
    &["окт", "oct", "жов"],
    &["ноя", "nov", "лис"],
    &["дек", "dec", "гру"],
];

/// Reads `сегодня, 11:21`, `yesterday, 11:21:41`, `26 мая, 11:21`, `26 мая 2025, 11:21`,
/// `04.05.2025` or `11:21:41`, relative to the time the page was saved.
pub fn time(text: &str, saved_at: Stamp) -> Option<Stamp> {
    let lower = text.trim().to_lowercase();
    let now = saved_at.to_local(ZONE);
    let local = match lower.split_once(',') {
        Some((day, clock)) => {
            NaiveDateTime::new(self::day(day.trim(), now)?, self::clock(clock.trim())?)
        }
        None => match clock(&lower) {
            Some(clock) => NaiveDateTime::new(now.date(), clock),
            None => NaiveDateTime::new(day(&lower, now)?, NaiveTime::MIN),
        },
    };
    Some(Stamp::from_local(local, ZONE))
}

fn clock(text: &str) -> Option<NaiveTime> {
    let text = text
        .strip_prefix("в ")
        .or(text.strip_prefix("at "))
        .unwrap_or(text);
    NaiveTime::parse_from_str(text, "%H:%M:%S")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M"))
        .ok()
}

fn day(text: &str, now: NaiveDateTime) -> Option<NaiveDate> {
    match text {
        "сегодня" | "today" | "сьогодні" => return Some(now.date()),
        "вчера" | "yesterday" | "вчора" => return Some(now.date() - Duration::days(1)),
        _ => {}
    }
    for form in ["%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d"] {
        if let Ok(date) = NaiveDate::parse_from_str(text, form)
            && date.year() >= 2000
        {
            return Some(date);
        }
    }
    let mut words = text.split_whitespace();
    let (first, second) = (words.next()?, words.next()?);
    let year = words
        .next()
        .map(|word| word.trim_end_matches("г.").parse::<i32>());
    // "26 мая" and "May 26" both occur.
    let (number, name) = if first.starts_with(|c: char| c.is_ascii_digit()) {
        (first, second)
    } else {
        (second, first)
    };
    let month = MONTHS
        .iter()
        .zip(1_u32..)
        .find(|(names, _)| names.iter().any(|n| name.starts_with(n)))
        .map(|(_, month)| month)?;
    let number = number.parse().ok()?;
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year.ok()?, month, number),
        None => last_before(now, month, number),
    }
}

/// The 29th of February may lie up to eight years back.
fn last_before(now: NaiveDateTime, month: u32, day: u32) -> Option<NaiveDate> {
    (0..8)
        .filter_map(|back| NaiveDate::from_ymd_opt(now.year() - back, month, day))
        .find(|date| *date <= now.date() + Duration::days(1))
}

/// Reads `1 250.50 ₽`, `$ 12.30`, `7 €`. A page of the shop's own language may write a comma.
pub fn amount(text: &str) -> Result<Money, Problem> {
    const SIGNS: &[(&[&str], Currency)] = &[
        (&["₽", "руб", "rub"], Currency::Rub),
        (&["$", "usd"], Currency::Usd),
        (&["€", "eur"], Currency::Eur),
    ];
    let lower = text.to_lowercase();
    let currency = SIGNS
        .iter()
        .find(|(signs, _)| signs.iter().any(|sign| lower.contains(sign)))
        .map(|(_, currency)| *currency)
        .ok_or(Problem::UnknownCurrency)?;
    let digits: String = text
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'))
        .collect();
    // "руб." leaves a dot behind.
    let digits = digits.trim_end_matches('.').replace(',', ".");
    Ok(Money::from_major_text(&digits, currency)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let saved = Stamp::from_rfc3339("2026-03-02T00:30:00+03:00").unwrap();
        time(text, saved).map(|at| at.to_local(ZONE).to_string())
    }

    #[test]
    fn dates_are_read_in_moscow_time_relative_to_the_page() {
        let cases = [
            ("сегодня, 00:10", "2026-03-02 00:10:00"),
            ("вчера, 23:59", "2026-03-01 23:59:00"),
            ("Today, 00:10", "2026-03-02 00:10:00"),
            ("yesterday, 11:21:41", "2026-03-01 11:21:41"),
            ("26 мая, 11:21:41", "2025-05-26 11:21:41"),
            ("26 мая 2024, 11:21", "2024-05-26 11:21:00"),
            ("26 May, 11:21", "2025-05-26 11:21:00"),
            ("29 февраля, 10:00", "2024-02-29 10:00:00"),
            ("1 марта, 10:00", "2026-03-01 10:00:00"),
            ("04.05.2025", "2025-05-04 00:00:00"),
            ("04.05.25", "2025-05-04 00:00:00"),
            ("11:21:41", "2026-03-02 11:21:41"),
        ];
        for (text, local) in cases {
            assert_eq!(read(text).as_deref(), Some(local), "{text}");
        }
        for bad in [
            "",
            "скоро",
            "31 февраля, 10:00",
            "сегодня, 25:00",
            "26, 11:21",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn amounts_carry_their_currency() {
        assert_eq!(amount("1 250.50 ₽"), Ok(Money::new(125_050, Currency::Rub)));
        assert_eq!(amount("$ 12.30"), Ok(Money::new(1_230, Currency::Usd)));
        assert_eq!(amount("7,5 €"), Ok(Money::new(750, Currency::Eur)));
        assert_eq!(amount("100 руб."), Ok(Money::new(10_000, Currency::Rub)));
        assert_eq!(amount("100"), Err(Problem::UnknownCurrency));
    }
}
