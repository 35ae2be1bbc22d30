//! Times as people type them: in so long, at an hour, on a day of either calendar.
//! Never a time that could mean two days: day and month without a year are taken as written on the
//! screen, and what is neither is not read.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use icu_calendar::{Date, Iso};

use crate::domain::digits;
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp, Zone};

/// Words behind a number of minutes, hours, days and weeks, as the five languages shorten them.
const UNITS: &[(i64, &[&str])] = &[
    (MINUTE_MS, &["m", "min", "мин", "分", "分钟", "دقیقه", "د"]),
    (
        HOUR_MS,
        &["h", "ч", "час", "часа", "часов", "小时", "时", "ساعت", "س"],
    ),
    (
        DAY_MS,
        &[
            "d", "д", "дн", "день", "дня", "дней", "天", "日", "día", "días", "dia", "dias", "روز",
            "ر",
        ],
    ),
    (
        7 * DAY_MS,
        &["w", "нед", "周", "sem", "semana", "semanas", "هفته", "ه"],
    ),
];

/// Years from here on are of the common calendar; those before it of the Persian one.
const COMMON_FROM: i32 = 1700;

/// Reads a time: `2d`, `3 h`, `18:00`, `2025-03-15`, `03-15 18:00`, `15.03.2025`, `1403/12/25`, in
/// the digits of any script. An hour alone is the next one; a day alone is its beginning.
pub fn read(text: &str, now: Stamp, zone: Zone) -> Option<Stamp> {
    let plain = digits::plain(text).trim().to_lowercase();
    if let Some(ms) = span(&plain) {
        return Some(now.plus_ms(ms));
    }
    let local = now.to_local(zone);
    let at = |local: NaiveDateTime| Stamp::from_local(local, zone);
    if let Some(clock) = clock(&plain) {
        let today = at(local.date().and_time(clock));
        return if today > now {
            Some(today)
        } else {
            Some(at(local.date().succ_opt()?.and_time(clock)))
        };
    }
    let (day, time) = match plain.split_once(char::is_whitespace) {
        Some((day, time)) => (day, clock(time.trim())?),
        None => (plain.as_str(), NaiveTime::MIN),
    };
    Some(at(date(day, local.date())?.and_time(time)))
}

/// So many minutes, hours, days or weeks.
fn span(text: &str) -> Option<i64> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at_checked(end)?;
    let number: i64 = number.parse().ok()?;
    let unit = unit.trim();
    let (ms, _) = UNITS.iter().find(|(_, words)| words.contains(&unit))?;
    number.checked_mul(*ms)
}

fn clock(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once(':')?;
    let is_short = (1..=2).contains(&hours.len()) && minutes.len() == 2;
    let time = NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0);
    time.filter(|_| is_short)
}

/// A day: with its year in front or, behind dots, at the end; or the next one of month and day.
fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let is_dotted = text.contains('.');
    let parts: Option<Vec<i32>> = text
        .trim_end_matches('.')
        .split(['-', '/', '.'])
        .map(|part| part.parse().ok())
        .collect();
    match (parts?.as_slice(), is_dotted) {
        ([day, month, year], true) if *day < 32 => common(*year, *month, *day),
        ([year, month, day], _) if *year >= COMMON_FROM => common(*year, *month, *day),
        ([year, month, day], _) if *year >= 1300 => persian(*year, *month, *day),
        ([day, month], true) | ([month, day], false) => {
            let this_year = common(today.year(), *month, *day);
            match this_year.filter(|date| *date >= today) {
                Some(date) => Some(date),
                None => common(today.year() + 1, *month, *day),
            }
        }
        _ => None,
    }
}

fn common(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}

fn persian(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let common = Date::try_new_persian(year, month, day)
        .ok()?
        .to_calendar(Iso);
    NaiveDate::from_ymd_opt(
        common.year().extended_year(),
        u32::from(common.month().ordinal),
        u32::from(common.day_of_month().0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Stamp {
        Stamp::from_rfc3339(text).unwrap()
    }

    #[test]
    fn times_are_read_in_every_way_and_in_every_script() {
        let now = at("2025-03-01T13:00:00+08:00");
        for (typed, expected) in [
            ("2d", "2025-03-03T13:00:00+08:00"),
            (
                "２ｄ".replace('ｄ', "d").as_str(),
                "2025-03-03T13:00:00+08:00",
            ),
            ("2天", "2025-03-03T13:00:00+08:00"),
            ("2 д", "2025-03-03T13:00:00+08:00"),
            ("2 días", "2025-03-03T13:00:00+08:00"),
            ("۲ روز", "2025-03-03T13:00:00+08:00"),
            ("90m", "2025-03-01T14:30:00+08:00"),
            ("3 h", "2025-03-01T16:00:00+08:00"),
            ("1w", "2025-03-08T13:00:00+08:00"),
            ("18:00", "2025-03-01T18:00:00+08:00"),
            ("۱۸:۰۰", "2025-03-01T18:00:00+08:00"),
            ("１８：００", "2025-03-01T18:00:00+08:00"),
            ("9:30", "2025-03-02T09:30:00+08:00"),
            ("13:00", "2025-03-02T13:00:00+08:00"),
            ("2025-03-15", "2025-03-15T00:00:00+08:00"),
            ("2025/3/15 18:00", "2025-03-15T18:00:00+08:00"),
            ("15.03.2025", "2025-03-15T00:00:00+08:00"),
            ("15.03.", "2025-03-15T00:00:00+08:00"),
            ("03-15 8:05", "2025-03-15T08:05:00+08:00"),
            ("02-28", "2026-02-28T00:00:00+08:00"),
            ("۱۴۰۳/۱۲/۲۵", "2025-03-15T00:00:00+08:00"),
        ] {
            assert_eq!(
                read(typed, now, Zone::BEIJING),
                Some(at(expected)),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        let now = at("2025-03-01T13:00:00+08:00");
        for typed in [
            "",
            "x",
            "2",
            "2x",
            "25:00",
            "18:0",
            "2025-02-30",
            "13-40",
            "1403/13/01",
            "1-2-3-4",
            "99999999999999999999d",
            "2025-03-15 noon",
        ] {
            assert_eq!(read(typed, now, Zone::BEIJING), None, "{typed}");
        }
    }
}
