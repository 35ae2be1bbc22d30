//! Dates and times as they stand on a screen, in a platform's own zone.
//! Never reads a clock, and never writes a date whose day and month could change places.

use chrono::{Datelike, NaiveDateTime, Timelike};
use icu_calendar::Date;
use icu_calendar::cal::Persian;

use super::language::Language;
use super::number;
use crate::domain::time::{Stamp, Zone};

/// Writes the time of day: `21:04`.
pub fn time(at: Stamp, zone: Zone, language: Language) -> String {
    number::digits(&clock(at.to_local(zone)), language)
}

/// Writes date and time: `2025-03-01 21:04`; Russian `01.03.2025 21:04`.
pub fn day_time(at: Stamp, zone: Zone, language: Language) -> String {
    let local = at.to_local(zone);
    let text = format!("{} {}", date(local, language), clock(local));
    number::digits(&text, language)
}

/// Writes date, time and zone, for places where the zone could be mistaken:
/// `2025-03-01 21:04 UTC+8`.
pub fn full(at: Stamp, zone: Zone, language: Language) -> String {
    format!("{} {}", day_time(at, zone, language), zone_name(zone))
}

/// Writes the date alone: `2025-03-01`.
pub fn day(at: Stamp, zone: Zone, language: Language) -> String {
    number::digits(&date(at.to_local(zone), language), language)
}

/// Writes the date alone; for readers of Persian in their own calendar first, with the common one
/// beside it: `۱۴۰۴/۰۹/۰۷ (۲۰۲۵-۱۱-۲۸)`.
pub fn both_calendars(at: Stamp, zone: Zone, language: Language) -> String {
    let common = day(at, zone, language);
    match (language, persian(at.to_local(zone))) {
        (Language::Persian, Some(own)) => {
            format!("{} ({common})", number::digits(&own, language))
        }
        _ => common,
    }
}

/// The solar calendar of Iran, as `1404/09/07`.
fn persian(local: NaiveDateTime) -> Option<String> {
    let month = u8::try_from(local.month()).ok()?;
    let day = u8::try_from(local.day()).ok()?;
    let date = Date::try_new_iso(local.year(), month, day).ok()?;
    let own = date.to_calendar(Persian);
    let (month, day) = (own.month().ordinal, own.day_of_month().0);
    Some(format!(
        "{:04}/{month:02}/{day:02}",
        own.year().extended_year()
    ))
}

/// Writes as little as says it: the time on the same day, month and day with the time in the same
/// year, else the date.
pub fn short(at: Stamp, now: Stamp, zone: Zone, language: Language) -> String {
    let (local, today) = (at.to_local(zone), now.to_local(zone));
    if local.date() == today.date() {
        return time(at, zone, language);
    }
    if local.year() != today.year() {
        return day(at, zone, language);
    }
    let (month, day) = (local.month(), local.day());
    let text = match language {
        Language::Russian => format!("{day:02}.{month:02} {}", clock(local)),
        _ => format!("{month:02}-{day:02} {}", clock(local)),
    };
    number::digits(&text, language)
}

/// Returns the name of a zone: `UTC+8`, `UTC+3:30`, `UTC`.
pub fn zone_name(zone: Zone) -> String {
    let minutes = zone.minutes();
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
    match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

fn clock(local: NaiveDateTime) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}

fn date(local: NaiveDateTime, language: Language) -> String {
    let (year, month, day) = (local.year(), local.month(), local.day());
    match language {
        Language::Russian => format!("{day:02}.{month:02}.{year:04}"),
        // The order of ISO 8601 is the one that no reader takes for another.
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_time_is_written_in_the_zone_of_the_platform() {
        let at = at("2025-03-01T13:04:59Z");
        assert_eq!(time(at, Zone::BEIJING, Language::Chinese), "21:04");
        assert_eq!(
            full(at, Zone::BEIJING, Language::English),
            "2025-03-01 21:04 UTC+8"
        );
        assert_eq!(
            full(at, Zone::TEHRAN, Language::English),
            "2025-03-01 16:34 UTC+3:30"
        );
        assert_eq!(
            day_time(at, Zone::MOSCOW, Language::Russian),
            "01.03.2025 16:04"
        );
        assert_eq!(time(at, Zone::TEHRAN, Language::Persian), "۱۶:۳۴");
    }

    #[test]
    fn a_short_time_says_only_what_is_not_clear() {
        let now = at("2025-03-01T13:00:00Z");
        let short = |text: &str| short(at(text), now, Zone::BEIJING, Language::English);
        assert_eq!(short("2025-03-01T02:05:00Z"), "10:05");
        assert_eq!(short("2025-02-27T02:05:00Z"), "02-27 10:05");
        assert_eq!(short("2024-12-30T02:05:00Z"), "2024-12-30");
        assert_eq!(short("2025-03-01T17:00:00Z"), "03-02 01:00");
    }

    #[test]
    fn e_14_readers_of_persian_see_their_own_calendar_beside_the_common_one() {
        // New year's days and their eve, as the official calendar of Iran gives them.
        for (common, own) in [
            ("2024-03-19", "۱۴۰۲/۱۲/۲۹ (۲۰۲۴-۰۳-۱۹)"),
            ("2024-03-20", "۱۴۰۳/۰۱/۰۱ (۲۰۲۴-۰۳-۲۰)"),
            ("2025-03-20", "۱۴۰۳/۱۲/۳۰ (۲۰۲۵-۰۳-۲۰)"),
            ("2025-03-21", "۱۴۰۴/۰۱/۰۱ (۲۰۲۵-۰۳-۲۱)"),
            ("2026-11-22", "۱۴۰۵/۰۹/۰۱ (۲۰۲۶-۱۱-۲۲)"),
        ] {
            let at = at(&format!("{common}T08:00:00Z"));
            assert_eq!(both_calendars(at, Zone::TEHRAN, Language::Persian), own);
            assert_eq!(both_calendars(at, Zone::TEHRAN, Language::Spanish), common);
        }
    }

    #[test]
    fn a_zone_is_named_by_its_distance() {
        assert_eq!(zone_name(Zone::UTC), "UTC");
        assert_eq!(zone_name(Zone::east(-210).unwrap()), "UTC-3:30");
    }
}
