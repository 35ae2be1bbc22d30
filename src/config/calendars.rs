//! The holidays of each country: the embedded files, with a shop's own files laid over them.
//! Never fills a gap: a year that no file holds is missing.

mod file;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use file::File;

use super::problem::Problem;
use crate::domain::calendar::Calendar;

/// The embedded files, by country.
const EMBEDDED: &[(&str, &str)] = &[
    ("cn", include_str!("../../assets/calendars/cn.toml")),
    ("ir", include_str!("../../assets/calendars/ir.toml")),
    ("ru", include_str!("../../assets/calendars/ru.toml")),
];

/// All countries that have a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendars {
    known: BTreeMap<String, Known>,
    none: Calendar,
}

/// A calendar, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Known {
    calendar: Calendar,
    version: String,
    sources: BTreeMap<i32, String>,
}

/// Returns the embedded files, read once.
pub fn embedded() -> &'static Calendars {
    static READ: OnceLock<Calendars> = OnceLock::new();
    // Tests read every embedded file; there is nobody here who could mend one.
    READ.get_or_init(|| Calendars::embedded().unwrap_or_default())
}

impl Calendars {
    /// Reads the embedded files alone.
    ///
    /// # Errors
    /// What is wrong with the first file that cannot be used.
    pub fn embedded() -> Result<Self, Problem> {
        Self::over(&[])
    }

    /// Lays a shop's own files, by their paths, over the embedded ones. A file with the name of
    /// another country adds it.
    ///
    /// # Errors
    /// What is wrong with the first file that cannot be used.
    pub fn over(own: &[(&Path, &str)]) -> Result<Self, Problem> {
        let mut all = Self::default();
        for (country, text) in EMBEDDED {
            let path = Path::new("calendars").join(country).with_extension("toml");
            all.lay_over(country, File::parse(&path, text)?);
        }
        for (path, text) in own {
            let country = path.file_stem().and_then(|stem| stem.to_str());
            let country = country.unwrap_or_default().to_lowercase();
            all.lay_over(&country, File::parse(path, text)?);
        }
        Ok(all)
    }

    /// Returns the calendar of a country; one without any year where there is none.
    pub fn get(&self, country: &str) -> &Calendar {
        self.known
            .get(country)
            .map_or(&self.none, |known| &known.calendar)
    }

    /// Returns the calendars, by country.
    pub fn all(&self) -> impl Iterator<Item = &Calendar> {
        self.known.values().map(|known| &known.calendar)
    }

    /// Returns the version of a country's file; it changes whenever the file does.
    pub fn version(&self, country: &str) -> Option<&str> {
        self.known.get(country).map(|known| known.version.as_str())
    }

    /// Returns the notice that a year of a country was taken from.
    pub fn source(&self, country: &str, year: i32) -> Option<&str> {
        let known = self.known.get(country)?;
        known.sources.get(&year).map(String::as_str)
    }

    fn lay_over(&mut self, country: &str, file: File) {
        let known = self.known.entry(country.to_owned()).or_default();
        country.clone_into(&mut known.calendar.country);
        if known.version.is_empty() {
            known.version = file.version;
        } else {
            known.version = format!("{}+{}", known.version, file.version);
        }
        for year in file.years {
            let days = known.calendar.years.entry(year.number).or_default();
            if year.replaces {
                days.clear();
            }
            days.extend(year.days);
            days.sort_by_key(|day| (day.from, day.to));
            known.sources.insert(year.number, year.source);
        }
    }
}

#[cfg(test)]
mod tests;
