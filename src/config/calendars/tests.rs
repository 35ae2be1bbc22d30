//! What the embedded calendars hold, and how a shop's file changes them.

use chrono::NaiveDate;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn b_11_published_holidays_are_known_and_other_years_are_missing() {
    let all = Calendars::embedded().unwrap();
    for (country, date, expected) in [
        ("cn", "2023-12-31", None),
        ("cn", "2024-02-09", Some(false)),
        ("cn", "2024-02-10", Some(true)),
        ("cn", "2024-02-18", Some(false)),
        ("cn", "2024-06-09", Some(false)),
        ("cn", "2024-06-10", Some(true)),
        ("cn", "2025-10-08", Some(true)),
        ("cn", "2025-10-09", Some(false)),
        ("cn", "2026-01-04", Some(false)),
        ("cn", "2026-02-15", Some(true)),
        ("cn", "2026-02-23", Some(true)),
        ("cn", "2026-09-28", Some(false)),
        ("cn", "2027-01-01", None),
        ("ru", "2024-05-10", Some(true)),
        ("ru", "2025-05-08", Some(true)),
        ("ru", "2026-01-09", Some(true)),
        ("ru", "2026-01-12", Some(false)),
        ("ru", "2027-11-05", Some(true)),
        ("ru", "2028-01-01", None),
        ("ir", "2024-03-20", Some(true)),
        ("ir", "2025-03-20", Some(true)),
        ("ir", "2025-07-06", Some(true)),
        ("ir", "2026-06-25", Some(true)),
        ("ir", "2026-06-26", Some(false)),
        ("ir", "2027-03-20", None),
        ("xx", "2026-01-01", None),
    ] {
        let known = all.get(country).on_holiday(day(date));
        assert_eq!(known, expected, "{country} {date}");
    }
    for calendar in all.all() {
        for year in 2024..=2026 {
            let source = all.source(&calendar.country, year);
            assert!(source.is_some_and(|source| source.len() > 20), "{year}");
            assert!(calendar.years.contains_key(&year), "{year}");
        }
    }
    assert!(all.version("cn").unwrap().starts_with("2026-11-22-"));
}

#[test]
fn b_11_a_shop_adds_a_year_a_day_and_a_country() {
    let cn = "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"bank\"\nalso = [\n\
        { from = \"2026-11-23\", name = \"bank\" },\n]\n\
        [[year]]\nyear = 2027\nsource = \"notice\"\nholidays = []\n";
    let de = "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"law\"\nholidays = [\n\
        { from = \"2026-12-24\", to = \"2026-12-26\", name = \"Weihnachten\" },\n]\n";
    let own = [(Path::new("cn.toml"), cn), (Path::new("/x/DE.toml"), de)];
    let all = Calendars::over(&own).unwrap();
    let on = |country: &str, date: &str| all.get(country).on_holiday(day(date));
    assert_eq!(on("cn", "2026-11-23"), Some(true));
    assert_eq!(on("cn", "2026-10-01"), Some(true));
    assert_eq!(on("cn", "2027-01-01"), Some(false));
    assert_eq!(on("de", "2026-12-25"), Some(true));
    assert_eq!(on("de", "2027-12-25"), None);
    assert!(all.version("cn").unwrap().contains('+'));
}

#[test]
fn b_11_a_bad_calendar_is_refused_with_its_line() {
    for (text, line, key) in [
        ("version = 1\n", 1, "settings-wrong-type"),
        ("year = []\n", 1, "settings-missing-key"),
        (
            "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\nholidays = [{ from = \"1 Oct\", name = \"x\" }]\n",
            5,
            "settings-no-date",
        ),
        (
            "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\n",
            3,
            "calendar-year-lists",
        ),
        (
            "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\nholidays = [\n\
             { from = \"2026-10-01\", name = \"x\" },\n{ from = \"2027-10-01\", name = \"x\" }]\n",
            7,
            "calendar-day-elsewhere",
        ),
        (
            "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\nholidays = [\n\
             { from = \"2026-10-02\", to = \"2026-10-01\", name = \"x\" }]\n",
            6,
            "calendar-day-backwards",
        ),
        (
            "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\nholidays = [\n\
             { from = \"2026-10-01\", to = \"2026-10-03\", name = \"x\" },\n\
             { from = \"2026-10-03\", name = \"y\" }]\n",
            7,
            "calendar-day-twice",
        ),
        (
            "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\nholidays = []\n\
             [[year]]\nyear = 2026\nsource = \"y\"\nholidays = []\n",
            7,
            "calendar-year-twice",
        ),
    ] {
        let wrong = Calendars::over(&[(Path::new("cn.toml"), text)]).unwrap_err();
        assert_eq!((wrong.line, wrong.what.key()), (Some(line), key), "{text}");
    }
}
