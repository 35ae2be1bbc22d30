//! The form of a calendar file: years with their holidays, as a notice published them.
//! Never takes a day that does not lie in its year, or a year twice.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};
use toml::Spanned;

use crate::config::problem::Problem;
use crate::config::read;
use crate::domain::calendar::Holiday;
use crate::i18n::sentence::Sentence;

/// Characters of the digest that stand in a version.
const VERSION_CHARS: usize = 8;

/// A calendar file.
pub(super) struct File {
    /// What it calls itself, and the beginning of its digest.
    pub(super) version: String,
    /// Its years.
    pub(super) years: Vec<Year>,
}

/// A year of a file.
pub(super) struct Year {
    pub(super) number: i32,
    /// The notice.
    pub(super) source: String,
    /// Whether its days stand in the place of those below, and not beside them.
    pub(super) replaces: bool,
    pub(super) days: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePart {
    version: String,
    #[serde(default)]
    year: Vec<YearPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearPart {
    year: Spanned<i32>,
    source: String,
    /// All holidays of the year.
    holidays: Option<Vec<Spanned<HolidayPart>>>,
    /// Holidays beside those of the file below.
    also: Option<Vec<Spanned<HolidayPart>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayPart {
    from: Date,
    to: Option<Date>,
    name: String,
}

#[derive(Clone, Copy)]
struct Date(NaiveDate);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map(Date).map_err(|_| {
            let what = format!("`{text}` is no date; write it as 2026-10-01");
            serde::de::Error::custom(what)
        })
    }
}

impl File {
    /// Reads the text of a file; `path` is named when something is wrong.
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, Problem> {
        let part: FilePart = read::toml(path, text)?;
        let digest = hex::encode(Sha256::digest(text.as_bytes()));
        let digest = digest.get(..VERSION_CHARS).unwrap_or_default();
        let mut years: Vec<Year> = Vec::new();
        for part in part.year {
            let start = part.year.span().start;
            let year = *part.year.get_ref();
            let wrong = |key| {
                let what = Sentence::new(key).with("year", year);
                Err(Problem::at(path, text, start, what))
            };
            if years.iter().any(|other| other.number == year) {
                return wrong("calendar-year-twice");
            }
            let (days, replaces) = match (part.holidays, part.also) {
                (Some(days), None) => (days, true),
                (None, Some(days)) => (days, false),
                _ => return wrong("calendar-year-lists"),
            };
            years.push(Year {
                number: year,
                source: part.source,
                replaces,
                days: holidays(path, text, year, days)?,
            });
        }
        Ok(Self {
            version: format!("{}-{digest}", part.version),
            years,
        })
    }
}

fn holidays(
    path: &Path,
    text: &str,
    year: i32,
    parts: Vec<Spanned<HolidayPart>>,
) -> Result<Vec<Holiday>, Problem> {
    let mut days: Vec<Holiday> = Vec::new();
    for part in parts {
        let start = part.span().start;
        let part = part.into_inner();
        let (from, to) = (part.from.0, part.to.unwrap_or(part.from).0);
        let wrong = |key| {
            let what = Sentence::new(key).with("from", from).with("to", to);
            Err(Problem::at(path, text, start, what.with("year", year)))
        };
        if to < from {
            return wrong("calendar-day-backwards");
        }
        if from.year() != year && to.year() != year {
            return wrong("calendar-day-elsewhere");
        }
        if days.iter().any(|day| day.from <= to && from <= day.to) {
            return wrong("calendar-day-twice");
        }
        days.push(Holiday {
            from,
            to,
            name: part.name,
        });
    }
    Ok(days)
}
