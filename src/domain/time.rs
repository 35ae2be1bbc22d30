//! Points in time as UTC milliseconds, and the fixed zones of the platforms.
//! Never reads a clock.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use super::digits;

/// One second in milliseconds.
pub const SECOND_MS: i64 = 1_000;
/// One minute in milliseconds.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// One hour in milliseconds.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// One day of 24 hours in milliseconds. The source texts count days from the event, not by date.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A point in time: milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp(i64);

impl Stamp {
    /// Takes milliseconds since 1970-01-01 UTC.
    pub const fn from_millis(ms: i64) -> Self {
        Self(ms)
    }

    /// Takes whole seconds since 1970-01-01 UTC.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(SECOND_MS))
    }

    /// Returns milliseconds since 1970-01-01 UTC.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Returns the point `ms` milliseconds later (earlier when negative).
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Returns the milliseconds from `earlier` to this point; negative when it lies before.
    pub const fn since(self, earlier: Stamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Reads RFC 3339, as `2025-03-01T10:00:00+08:00`.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text)
            .ok()
            .map(|t| Self(t.timestamp_millis()))
    }

    /// Takes a wall-clock time of a zone.
    pub fn from_local(local: NaiveDateTime, zone: Zone) -> Self {
        Self(local.and_utc().timestamp_millis() - i64::from(zone.offset_minutes) * MINUTE_MS)
    }

    /// Reads a day as people type it, `2025-03-15`, and returns its last moment in a zone.
    pub fn end_of_day(text: &str, zone: Zone) -> Option<Self> {
        let day = NaiveDate::parse_from_str(digits::plain(text).trim(), "%Y-%m-%d").ok()?;
        let next = day.succ_opt()?.and_hms_opt(0, 0, 0)?;
        Some(Self::from_local(next, zone).plus_ms(-1))
    }

    /// Returns the wall-clock time of this point in a zone.
    pub fn to_local(self, zone: Zone) -> NaiveDateTime {
        self.to_zone(zone).naive_local()
    }

    /// Writes RFC 3339 in UTC with milliseconds: `2025-03-01T02:00:00.000Z`.
    pub fn to_rfc3339(self) -> String {
        self.to_zone(Zone::UTC)
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
    }

    fn to_zone(self, zone: Zone) -> DateTime<FixedOffset> {
        // Out of chrono's range (some 260,000 years) the epoch is shown instead of failing.
        let utc = DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default();
        let offset = FixedOffset::east_opt(i32::from(zone.offset_minutes) * 60);
        match offset {
            Some(offset) => utc.with_timezone(&offset),
            None => utc.fixed_offset(),
        }
    }
}

/// A zone without summer time, as the platforms use: minutes east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone {
    offset_minutes: i16,
}

impl Zone {
    /// UTC itself.
    pub const UTC: Zone = Zone { offset_minutes: 0 };
    /// Beijing time, the zone of Pinduoduo.
    pub const BEIJING: Zone = Zone {
        offset_minutes: 8 * 60,
    };
    /// Moscow time, the zone of FunPay.
    pub const MOSCOW: Zone = Zone {
        offset_minutes: 3 * 60,
    };
    /// Tehran time (no summer time since 2022).
    pub const TEHRAN: Zone = Zone {
        offset_minutes: 3 * 60 + 30,
    };

    /// Returns a zone so many minutes east of UTC; refused beyond a day.
    pub const fn east(minutes: i16) -> Option<Zone> {
        if minutes.unsigned_abs() < 24 * 60 {
            Some(Zone {
                offset_minutes: minutes,
            })
        } else {
            None
        }
    }

    /// Returns the minutes east of UTC.
    pub const fn minutes(self) -> i16 {
        self.offset_minutes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_time_becomes_the_same_instant_in_every_zone() {
        let ten = "2025-03-01T10:00:00+08:00";
        let stamp = Stamp::from_rfc3339(ten).unwrap();
        assert_eq!(stamp.to_rfc3339(), "2025-03-01T02:00:00.000Z");
        assert_eq!(
            stamp.to_local(Zone::BEIJING).to_string(),
            "2025-03-01 10:00:00"
        );
        assert_eq!(
            Stamp::from_local(stamp.to_local(Zone::TEHRAN), Zone::TEHRAN),
            stamp
        );
    }
}
