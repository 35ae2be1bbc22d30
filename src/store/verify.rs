//! Goes through the whole record, every row that it vouches for and every file, and names the first
//! entry that does not hold.
//! Never holds more than a page of entries, and trusts no column to be what it should be.

use std::collections::HashMap;

use super::agents;
use super::audit;
use super::error::{Result, StoreError};
use super::file_copies::{self, Loss};
use super::files::Files;
use super::in_step;
use super::kept;
use super::sql::{Row, Value, params};
use super::tx::Tx;
use super::vouched::{self, Vouched};
use crate::domain::audit::{
    Form, GENESIS, RowDigest, Said, digest_of_text, folded, folded_columns, folded_first,
};

/// Entries that are read at once: at first, at least and at most. How many follows from the rows that
/// the entries before vouched for.
const FIRST_PAGE: i64 = 64;
const LONGEST_PAGE: i64 = 4_000;
/// Rows under the entries of a page, about.
const ROWS: i64 = 20_000;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Entries that were looked at.
    pub entries: i64,
    /// Texts that were held against their digests.
    pub texts: i64,
    /// Files that were held against their hashes.
    pub files: i64,
    /// The first entry that does not hold; `None` when all do.
    pub broken: Option<Broken>,
    /// What is damaged in the file of the database, where something is: the page, as SQLite names it.
    pub damage: Option<String>,
}

/// An entry that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its place.
    pub seq: i64,
    /// What does not fit.
    pub why: Why,
}

crate::domain::code::codes! {
    /// What does not fit in an entry.
    pub enum Why {
        /// The entry itself was changed.
        Changed = "entry_changed",
        /// The entry does not follow the one before.
        Unchained = "entry_missing",
        /// A text was changed, added or taken away.
        Text = "text_changed",
        /// Entries at the end are missing, or the head was changed.
        Head = "head_changed",
        /// A person was changed past it.
        Person = "person_changed",
        /// A rule file was changed, or put into use past it.
        RuleFile = "rule_file_changed",
        /// A file that was taken in, or that is evidence, was changed.
        File = "file_changed",
        /// A file that is evidence is not there.
        NoFile = "file_missing",
        /// What became of a flagged text, or whether a text is allowed, is not what was decided.
        Decision = "decision_changed",
        /// What lies in a slot of a checklist is not what was put in or taken out.
        Slot = "slot_changed",
    }
}

/// An entry as it stands in the database.
struct Entry {
    seq: i64,
    digest: String,
    previous: String,
    hash: String,
    /// What its hash should be.
    whole: String,
}

/// A row that an entry vouches for, with its digests of each form.
struct Kept {
    table: &'static str,
    seq: i64,
    id: i64,
    row: RowDigest,
    columns: RowDigest,
    text: Option<RowDigest>,
    /// Whether the row itself names another entry than its index does, or is neither what it was nor
    /// what an erasure left of it.
    is_astray: bool,
}

/// How far it is.
struct Walk {
    /// The last entry that holds, and its hash.
    last: (i64, String),
    /// The last place that any entry has.
    end: i64,
    verdict: Verdict,
}

impl Verdict {
    /// Returns whether all of it holds.
    pub const fn is_whole(&self) -> bool {
        self.broken.is_none() && self.damage.is_none()
    }
}

/// Verifies all of it, every file that a row names, and every page of the database.
///
/// # Errors
/// What the store says, but for damage: that is part of the answer.
pub fn whole(tx: &mut Tx<'_>, files: &Files) -> Result<Verdict> {
    let found = all(tx).and_then(|verdict| with_files(tx, files, verdict));
    let (mut verdict, unread) = match found {
        Ok(verdict) => (verdict, None),
        Err(StoreError::Corrupt { what }) => (Verdict::default(), Some(what)),
        Err(other) => return Err(other),
    };
    verdict.damage = pages(tx)?.or(unread);
    Ok(verdict)
}

/// Holds the files against their hashes. What does not hold names the entry that brought the file in.
fn with_files(tx: &mut Tx<'_>, files: &Files, mut verdict: Verdict) -> Result<Verdict> {
    for (sha256, seq) in file_copies::by_entry(tx)? {
        verdict.files += 1;
        let why = match file_copies::found(files, &sha256)? {
            None => continue,
            Some(Loss::Missing) => Why::NoFile,
            Some(Loss::Changed) => Why::File,
        };
        if verdict.broken.as_ref().is_none_or(|first| seq < first.seq) {
            verdict.broken = Some(Broken { seq, why });
        }
    }
    Ok(verdict)
}

fn pages(tx: &mut Tx<'_>) -> Result<Option<String>> {
    let Some(sql) = tx.dialect().check_pages() else {
        return Ok(None);
    };
    match tx.value::<String>(sql, &[]) {
        Ok(told) => Ok(told.filter(|told| told != "ok")),
        Err(StoreError::Corrupt { what }) => Ok(Some(what)),
        Err(other) => Err(other),
    }
}

/// Verifies all of it.
pub fn all(tx: &mut Tx<'_>) -> Result<Verdict> {
    let head = match audit::head(tx) {
        // It fits no entry, and the last one will say so.
        Err(StoreError::Corrupt { .. }) => (i64::MAX, String::new()),
        head => head?,
    };
    let newest: Option<i64> = tx.value("SELECT max(seq) FROM audit", &[])?.unwrap_or(None);
    let mut walk = Walk {
        last: (0, GENESIS.to_owned()),
        end: newest.unwrap_or(0),
        verdict: Verdict::default(),
    };
    let mut page = FIRST_PAGE;
    while walk.verdict.broken.is_none() && walk.last.0 < walk.end {
        let (from, texts) = (walk.last.0 + 1, walk.verdict.texts);
        match read(tx, from, from + page - 1) {
            Ok((entries, kept)) => walk.hold(&entries, kept),
            // Something is not what a column holds: entry by entry it is found.
            Err(StoreError::Corrupt { .. }) => walk.one_by_one(tx, from, from + page - 1)?,
            Err(other) => return Err(other),
        }
        let rows = walk.verdict.texts - texts;
        page = (page * ROWS / rows.max(1)).clamp(1, LONGEST_PAGE);
    }
    let mut verdict = walk.verdict;
    if verdict.broken.is_none() && (walk.last != head || has_strays(tx, head.0)?) {
        verdict.broken = Some(Broken {
            seq: walk.last.0.min(head.0) + 1,
            why: Why::Head,
        });
    }
    if verdict.broken.is_none() {
        verdict.broken = beside(tx)?;
    }
    Ok(verdict)
}

/// Looks at what entries name beside the rows under them: people, rule files, taken-in files; and at
/// what follows from those rows. Returns the first that does not hold.
fn beside(tx: &mut Tx<'_>) -> Result<Option<Broken>> {
    let found = [
        (agents::first_out_of_step(tx)?, Why::Person),
        (kept::first_changed_pack(tx)?, Why::RuleFile),
        (kept::first_changed_file(tx)?, Why::File),
        (in_step::reviews(tx)?, Why::Decision),
        (in_step::allowed(tx)?, Why::Decision),
        (in_step::slots(tx)?, Why::Slot),
        (in_step::removals(tx)?, Why::Slot),
    ];
    let broken = found.into_iter();
    let broken = broken.filter_map(|(seq, why)| seq.map(|seq| Broken { seq, why }));
    Ok(broken.min_by_key(|broken| broken.seq))
}

impl Walk {
    /// Holds a page of entries and the rows under them against each other.
    fn hold(&mut self, entries: &[Entry], mut kept: Vec<Kept>) {
        kept.sort_unstable_by_key(|row| (row.seq, row.id, row.row));
        let mut kept = kept.as_slice();
        for entry in entries {
            let below = kept.partition_point(|row| row.seq <= entry.seq);
            let (own, rest) = kept.split_at_checked(below).unwrap_or((kept, &[]));
            kept = rest;
            let why = if entry.seq != self.last.0 + 1 || entry.previous != self.last.1 {
                Some(Why::Unchained)
            } else if entry.hash != entry.whole {
                Some(Why::Changed)
            } else if !vouches(entry, own) {
                Some(Why::Text)
            } else {
                None
            };
            if let Some(why) = why {
                let seq = self.last.0 + 1;
                self.verdict.broken = Some(Broken { seq, why });
                return;
            }
            self.last = (entry.seq, entry.hash.clone());
            self.verdict.entries += 1;
            self.verdict.texts += i64::try_from(own.len()).unwrap_or(0);
        }
        if entries.is_empty() {
            let (seq, why) = (self.last.0 + 1, Why::Unchained);
            self.verdict.broken = Some(Broken { seq, why });
        }
    }

    /// Goes through a page in which something cannot be read, up to where that is.
    fn one_by_one(&mut self, tx: &mut Tx<'_>, from: i64, to: i64) -> Result<()> {
        for seq in from..=to.min(self.end) {
            let why = match (entries(tx, seq, seq), read(tx, seq, seq)) {
                (Ok(_), Ok((entries, kept))) => {
                    self.hold(&entries, kept);
                    None
                }
                (Err(StoreError::Corrupt { .. }), _) => Some(Why::Changed),
                (_, Err(StoreError::Corrupt { .. })) => Some(Why::Text),
                (Err(other), _) | (_, Err(other)) => return Err(other),
            };
            if let Some(why) = why {
                self.verdict.broken = Some(Broken { seq, why });
            }
            if self.verdict.broken.is_some() {
                break;
            }
        }
        Ok(())
    }
}

/// Returns whether an entry vouches for these rows and no others.
fn vouches(entry: &Entry, rows: &[Kept]) -> bool {
    let digest = match Form::of(&entry.digest) {
        Form::Whole => folded(rows.iter().map(|row| &row.row)),
        Form::Columns => folded_columns(rows.iter().map(|row| &row.columns)),
        Form::Texts => {
            let texts: Vec<&RowDigest> = rows.iter().filter_map(|row| row.text.as_ref()).collect();
            if texts.len() != rows.len() {
                return false;
            }
            folded_first(texts.into_iter())
        }
    };
    digest == entry.digest && rows.iter().all(|row| !row.is_astray)
}

fn read(tx: &mut Tx<'_>, from: i64, to: i64) -> Result<(Vec<Entry>, Vec<Kept>)> {
    let entries = entries(tx, from, to)?;
    // Where entries are missing, the rows after the gap are of no interest.
    let to = entries.last().map_or(from, |last| last.seq);
    let mut forms = entries.iter().map(|entry| Form::of(&entry.digest));
    let has_texts = forms.any(|form| form == Form::Texts);
    let mut kept = rows(tx, from, to, has_texts)?;
    erased(tx, from, to, &mut kept)?;
    Ok((entries, kept))
}

/// Puts the digests of rows as they were in the place of those that were anonymised, where what is
/// left of them is what an erasure left. The entry behind the erasure vouches for both.
fn erased(tx: &mut Tx<'_>, from: i64, to: i64, kept: &mut [Kept]) -> Result<()> {
    let sql = "SELECT what, row_id, was, left_over FROM erasures WHERE seq BETWEEN $1 AND $2";
    let mut erasures: HashMap<(String, i64), (Vec<u8>, Vec<u8>)> = HashMap::new();
    tx.each(sql, params![from, to], &mut |mut row| {
        let of = (row.take()?, row.take()?);
        erasures.insert(of, (row.take()?, row.take()?));
        Ok(())
    })?;
    if erasures.is_empty() {
        return Ok(());
    }
    for row in kept {
        let Some((was, left_over)) = erasures.get(&(row.table.to_owned(), row.id)) else {
            continue;
        };
        match RowDigest::try_from(was.as_slice()) {
            Ok(was) if [row.row.as_slice(), row.columns.as_slice()].contains(&&**left_over) => {
                (row.row, row.columns) = (was, was);
                row.text = row.text.map(|_| was);
            }
            _ => row.is_astray = true,
        }
    }
    Ok(())
}

fn entries(tx: &mut Tx<'_>, from: i64, to: i64) -> Result<Vec<Entry>> {
    let sql = "SELECT seq, at, actor, action, subject, digest, detail, desk, previous, hash FROM audit \
               WHERE seq BETWEEN $1 AND $2 ORDER BY seq";
    tx.rows(sql, params![from, to], entry)
}

/// Reads an entry without asking what its words mean.
fn entry(row: &mut Row) -> Result<Entry> {
    let (seq, at_ms) = (row.take()?, row.take()?);
    let [actor, action, subject, digest, detail, desk, previous, hash]: [String; 8] = [
        row.take()?,
        row.take()?,
        row.take()?,
        row.take()?,
        row.take()?,
        row.take()?,
        row.take()?,
        row.take()?,
    ];
    let said = Said {
        seq,
        at_ms,
        actor: &actor,
        action: &action,
        subject: &subject,
        digest: &digest,
        detail: &detail,
        desk: &desk,
        previous: &previous,
    };
    Ok(Entry {
        seq,
        whole: said.hash(),
        digest,
        previous,
        hash,
    })
}

/// Reads the rows of all tables under a run of entries, with the digests of the first form where an
/// entry has one.
fn rows(tx: &mut Tx<'_>, from: i64, to: i64, has_texts: bool) -> Result<Vec<Kept>> {
    let mut kept = Vec::new();
    for table in vouched::ALL {
        tx.each(&table.selection(), params![from, to], &mut |row| {
            kept.push(kept_of(table, row, has_texts)?);
            Ok(())
        })?;
    }
    Ok(kept)
}

fn kept_of(table: &Vouched, mut row: Row, has_texts: bool) -> Result<Kept> {
    let (seq, id, own_seq): (i64, i64, i64) = (row.take()?, row.take()?, row.take()?);
    let salt: Vec<u8> = row.take()?;
    let mut values: Vec<Value<'static>> = Vec::with_capacity(table.vouched_count());
    for _ in 0..table.vouched_count() {
        values.push(row.take()?);
    }
    let first_form = table.first_form.filter(|_| has_texts);
    let (row, columns) = table.digests(id, &salt, &values);
    Ok(Kept {
        table: table.table,
        seq,
        id,
        row,
        columns,
        text: first_form.map(|text| digest_of_text(&salt, &text(&values))),
        is_astray: own_seq != seq,
    })
}

fn has_strays(tx: &mut Tx<'_>, head: i64) -> Result<bool> {
    for table in vouched::ALL {
        if tx.value::<i64>(&table.strays(), params![head])?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
