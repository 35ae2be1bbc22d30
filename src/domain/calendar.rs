//! The statutory holidays of a country, year by year, as they were published (row B-11).
//! Never guesses a year that was not published: asked about one, it says that it does not know.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

/// One holiday, from its first day to its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Its name, as the notice has it.
    pub name: String,
}

/// The holidays of a country.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The country, as its file is called: `cn`.
    pub country: String,
    /// The holidays of each year that is known. A holiday over New Year stands in both years.
    pub years: BTreeMap<i32, Vec<Holiday>>,
}

impl Calendar {
    /// Returns whether a day is a holiday; nothing when its year is not known.
    pub fn on_holiday(&self, date: NaiveDate) -> Option<bool> {
        self.holiday_within(date, date)
    }

    /// Returns whether a holiday lies on one of the days from the first to the last; nothing when
    /// none is known and a year is missing.
    pub fn holiday_within(&self, first: NaiveDate, last: NaiveDate) -> Option<bool> {
        let mut is_known = true;
        for year in first.year()..=last.year() {
            let Some(holidays) = self.years.get(&year) else {
                is_known = false;
                continue;
            };
            if holidays
                .iter()
                .any(|day| day.from <= last && first <= day.to)
            {
                return Some(true);
            }
        }
        is_known.then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn calendar() -> Calendar {
        let holiday = Holiday {
            from: day("2025-10-01"),
            to: day("2025-10-08"),
            name: "国庆节、中秋节".to_owned(),
        };
        Calendar {
            country: "cn".to_owned(),
            years: BTreeMap::from([(2024, Vec::new()), (2025, vec![holiday])]),
        }
    }

    #[test]
    fn a_holiday_lasts_from_its_first_day_to_its_last() {
        let calendar = calendar();
        for (date, expected) in [
            ("2025-09-30", Some(false)),
            ("2025-10-01", Some(true)),
            ("2025-10-08", Some(true)),
            ("2025-10-09", Some(false)),
            ("2026-10-01", None),
        ] {
            assert_eq!(calendar.on_holiday(day(date)), expected, "{date}");
        }
    }

    #[test]
    fn a_missing_year_is_not_known_unless_a_holiday_is() {
        let calendar = calendar();
        let within = |first, last| calendar.holiday_within(day(first), day(last));
        assert_eq!(within("2025-09-28", "2025-10-02"), Some(true));
        assert_eq!(within("2024-12-30", "2025-01-02"), Some(false));
        assert_eq!(within("2025-12-30", "2026-01-02"), None);
        assert_eq!(within("2025-10-08", "2026-01-02"), Some(true));
    }
}
