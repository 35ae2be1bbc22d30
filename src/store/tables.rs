//! The tables and their columns, parents before children: what is exported and copied.
//! Never the search index and the counters: those follow from the rows.

mod bot;
mod column;
mod desk;
mod evidence;
mod notices;
mod record;
mod review;
mod submissions;

pub use column::{Kind, Table};

/// Returns all tables, parents before children.
pub fn all() -> impl Iterator<Item = &'static Table> {
    let record = record::ALL.iter();
    desk::ALL
        .iter()
        .chain(evidence::ALL)
        .chain(record)
        .chain(submissions::ALL)
        .chain(review::ALL)
        .chain(bot::ALL)
        .chain(notices::ALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables that follow from others or belong to the store itself.
    const APART: &[&str] = &["meta", "audit_head", "counters", "dropped_files"];

    #[test]
    fn every_table_and_column_of_the_schema_is_listed() {
        let schema = concat!(
            include_str!("migrations/001_desk.sql"),
            include_str!("migrations/002_claim_since.sql"),
            include_str!("migrations/003_packs.sql"),
            include_str!("migrations/004_acts.sql"),
            include_str!("migrations/006_warnings.sql"),
            include_str!("migrations/008_lane.sql"),
            include_str!("migrations/011_people_and_record.sql"),
            include_str!("migrations/012_evidence.sql"),
            include_str!("migrations/013_submissions.sql"),
            include_str!("migrations/014_reviews.sql"),
            include_str!("migrations/016_deadlines_of_talk.sql"),
            include_str!("migrations/017_evidence_on_record.sql"),
            include_str!("migrations/018_answer_bot.sql"),
            include_str!("migrations/019_language_by.sql"),
            include_str!("migrations/020_notices.sql"),
        );
        let mut made: Vec<(String, Vec<String>)> = Vec::new();
        let mut is_table = false;
        for line in schema.lines() {
            if let Some(name) = line.strip_prefix("CREATE TABLE ") {
                let name = name.trim_end_matches(" (").to_owned();
                made.push((name, Vec::new()));
                is_table = true;
            } else if !line.starts_with(' ') && !line.starts_with("ALTER") {
                is_table = false;
            } else if let Some((name, column)) = line
                .strip_prefix("ALTER TABLE ")
                .and_then(|rest| rest.split_once(" ADD COLUMN "))
            {
                let (_, columns) = made.iter_mut().find(|(made, _)| made == name).unwrap();
                columns.push(column.split(' ').next().unwrap().to_owned());
            } else if is_table
                && let Some(column) = line.strip_prefix("    ")
                && column.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some((_, columns)) = made.last_mut()
            {
                columns.push(column.split(' ').next().unwrap().to_owned());
            }
        }
        made.retain(|(name, _)| !APART.contains(&name.as_str()));
        made.sort();
        let mut listed: Vec<(String, Vec<String>)> = all()
            .map(|table| {
                let columns = table.columns.iter().map(|(name, _)| (*name).to_owned());
                (table.name.to_owned(), columns.collect())
            })
            .collect();
        listed.sort();
        assert_eq!(made, listed);
    }
}
