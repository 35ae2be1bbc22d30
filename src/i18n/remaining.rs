//! How long something has left, or is over, as a queue shows it.
//! Never reads a clock: the milliseconds are passed in.

use super::catalog::Catalog;
use super::number;
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS};

/// From here on minutes are left out.
const HOURS_FROM_MS: i64 = HOUR_MS;
/// From here on hours are left out: three days.
const DAYS_FROM_MS: i64 = 3 * DAY_MS;

/// Writes the time left in at most seven columns: `02:11` (minutes and seconds), `41 h`, `3 d`;
/// overdue `-00:12`, `-5 h`.
pub fn short(ms: i64, catalog: &Catalog) -> String {
    let sign = if ms < 0 { "-" } else { "" };
    let size = size(ms);
    if size < HOURS_FROM_MS {
        let seconds = size / SECOND_MS;
        let text = format!("{sign}{:02}:{:02}", seconds / 60, seconds % 60);
        return number::digits(&text, catalog.language());
    }
    let (count, unit) = if size < DAYS_FROM_MS {
        (size / HOUR_MS, "unit-hours")
    } else {
        (size / DAY_MS, "unit-days")
    };
    let count = number::digits(&count.to_string(), catalog.language());
    format!("{sign}{count} {}", catalog.t(unit))
}

/// Writes hours, minutes and seconds: `41:12:09`; overdue with a minus.
pub fn full(ms: i64, catalog: &Catalog) -> String {
    let sign = if ms < 0 { "-" } else { "" };
    let size = size(ms);
    let (hours, rest) = (size / HOUR_MS, size % HOUR_MS);
    let (minutes, seconds) = (rest / MINUTE_MS, rest % MINUTE_MS / SECOND_MS);
    let text = format!("{sign}{hours}:{minutes:02}:{seconds:02}");
    number::digits(&text, catalog.language())
}

const fn size(ms: i64) -> i64 {
    ms.saturating_abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::language::Language;

    #[test]
    fn the_time_left_is_as_short_as_it_can_be() {
        let words = Catalog::new(Language::English);
        let cases = [
            (131_000, "02:11"),
            (59 * MINUTE_MS + 59_999, "59:59"),
            (HOUR_MS, "1 h"),
            (41 * HOUR_MS + 12 * MINUTE_MS, "41 h"),
            (3 * DAY_MS, "3 d"),
            (0, "00:00"),
            (-12_000, "-00:12"),
            (-5 * HOUR_MS, "-5 h"),
            (-9 * DAY_MS, "-9 d"),
        ];
        for (ms, text) in cases {
            assert_eq!(short(ms, &words), text);
        }
        assert_eq!(
            full(41 * HOUR_MS + 12 * MINUTE_MS + 9_000, &words),
            "41:12:09"
        );
        assert_eq!(short(i64::MIN, &words).chars().next(), Some('-'));
    }
}
