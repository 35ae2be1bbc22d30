//! Reads the forms in which files write a time: native, re-saved by a spreadsheet, unix numbers.
//! Never guesses a time that is not there.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::domain::time::{Stamp, Zone};

/// Spreadsheet serial numbers between 1982 and 2119.
const SERIALS: std::ops::Range<i64> = 30_000..80_000;
const DAY_SECONDS: i64 = 86_400;
/// Days between the two epochs of spreadsheets.
const EPOCH_1904_DAYS: i64 = 1_462;

/// Reads a wall-clock time of `zone`, or a number that stands for a point in time:
/// `2026-06-01 00:03:00`, `2026/6/6 13:41`, `2026年6月6日`, `2026-06-01T00:03:00+08:00`, a
/// spreadsheet's serial number, unix seconds (10 digits) or milliseconds (13 digits).
pub fn read(text: &str, zone: Zone) -> Option<Stamp> {
    let text = text.trim();
    if let Some(local) = local(text) {
        return Some(Stamp::from_local(local, zone));
    }
    if let Some(stamp) = Stamp::from_rfc3339(text) {
        return Some(stamp);
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        match text.len() {
            10 => return Some(Stamp::from_seconds(number)),
            13 => return Some(Stamp::from_millis(number)),
            _ => {}
        }
    }
    let serial: Decimal = text.parse().ok()?;
    Some(Stamp::from_local(of_serial(serial, false)?, zone))
}

/// Returns whether a cell says that there is no time.
pub fn is_none(text: &str) -> bool {
    matches!(
        text,
        "" | "-" | "--" | "/" | "null" | "0" | "0000-00-00 00:00:00"
    )
}

/// Returns the wall-clock time that a spreadsheet's serial number stands for.
pub fn of_serial(serial: Decimal, is_1904: bool) -> Option<NaiveDateTime> {
    let days = serial.trunc().to_i64()? + if is_1904 { EPOCH_1904_DAYS } else { 0 };
    if !SERIALS.contains(&days) {
        return None;
    }
    let seconds = (serial.fract() * Decimal::from(DAY_SECONDS))
        .round()
        .to_i64()?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    first.checked_add_signed(Duration::seconds(days * DAY_SECONDS + seconds))
}

/// Reads numbers and what stands between them: year, month, day and, if there, hour, minute, second.
fn local(text: &str) -> Option<NaiveDateTime> {
    let mut parts = [0_u32; 6];
    let mut filled = 0;
    let mut rest = text;
    while filled < parts.len() && !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = rest.split_at_checked(digits)?;
        let widest = if filled == 0 { 4 } else { 2 };
        if number.is_empty() || number.len() > widest || (filled == 0 && number.len() != 4) {
            return None;
        }
        *parts.get_mut(filled)? = number.parse().ok()?;
        filled += 1;
        rest = after_separator(after, filled)?;
    }
    if filled < 3 || filled == 4 || !is_fraction(rest) {
        return None;
    }
    let [year, month, day, hour, minute, second] = parts;
    if !(1990..=2100).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?
        .and_hms_opt(hour, minute, second)
}

/// Takes away what may stand behind the `filled`-th number.
fn after_separator(text: &str, filled: usize) -> Option<&str> {
    if text.is_empty() {
        return Some(text);
    }
    let allowed: &[char] = match filled {
        1 => &['-', '/', '.', '年'],
        2 => &['-', '/', '.', '月'],
        3 => &[' ', 'T', '日', '\u{a0}'],
        4 => &[':', '时', '：'],
        5 => &[':', '分', '：'],
        _ => return Some(text),
    };
    let rest = text.strip_prefix(allowed)?;
    Some(if filled == 3 { rest.trim_start() } else { rest })
}

fn is_fraction(rest: &str) -> bool {
    let rest = rest.strip_suffix('秒').unwrap_or(rest);
    rest.is_empty()
        || rest
            .strip_prefix('.')
            .is_some_and(|f| f.len() <= 9 && f.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_one_time_reads_the_same() {
        let forms = [
            "2026-06-06 13:41:00",
            "2026-06-06 13:41",
            "2026/6/6 13:41",
            "2026/06/06 13:41:00",
            "2026-06-06T13:41:00+08:00",
            "2026-06-06T13:41:00.000",
            "2026年6月6日 13:41",
            "1780724460",
            "1780724460000",
            "46179.570138889",
        ];
        for form in forms {
            let stamp = read(form, Zone::BEIJING).unwrap();
            assert_eq!(stamp.to_rfc3339(), "2026-06-06T05:41:00.000Z", "{form}");
        }
        let day = read("2026/6/6", Zone::BEIJING).unwrap();
        assert_eq!(day.to_rfc3339(), "2026-06-05T16:00:00.000Z");
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        for bad in [
            "",
            "abc",
            "2026-02-30",
            "2026-13-01",
            "2026-06-06 25:00",
            "9999-99-99T99:99:99Z",
            "12",
            "2026",
            "2026-06",
            "2026-06-06 13",
            "99999999999999999999",
            "2026-06-06 13:41:00x",
        ] {
            assert_eq!(read(bad, Zone::BEIJING), None, "{bad}");
        }
    }
}
