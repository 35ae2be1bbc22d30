//! Reads and checks files before anything is written.
//! Never touches the store: an import that fails here has not held anybody up.

use std::num::NonZero;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::available_parallelism;

use super::report::{FileReport, KEPT};
use super::sequence::{Arrangement, Sequence};
use crate::market::files::line::Part;
use crate::market::files::reader::{self, Recognised};
use crate::market::files::row::{Refusal, Row, RowError};
use crate::market::files::source::Source;

/// Rows between two calls of the progress.
const PROGRESS_ROWS: u64 = 4_096;
/// Parts of a file that are checked at the same time; more would only wait for the memory.
const MOST_PARTS: usize = 4;

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Whether rows are being written; before that they are checked.
    pub is_writing: bool,
    /// Rows that are done.
    pub done: u64,
    /// All rows, where that is known.
    pub total: Option<u64>,
}

/// Files that were read and checked.
#[derive(Debug)]
pub struct Plan {
    pub(super) files: Vec<Checked>,
}

/// One file that was read and checked.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) source: Option<Source>,
    pub(super) arrangement: Arrangement,
    pub(super) report: FileReport,
}

impl Plan {
    /// Returns whether all files can be taken in as they are.
    pub fn is_whole(&self) -> bool {
        self.files.iter().all(|file| file.report.is_whole())
    }

    /// Returns whether no file was refused as a whole.
    pub fn is_readable(&self) -> bool {
        self.files.iter().all(|file| file.report.refusal.is_none())
    }

    /// Returns all rows that can be taken in.
    pub fn rows(&self) -> u64 {
        let good = |report: &FileReport| report.rows - report.rejected;
        self.files.iter().map(|file| good(&file.report)).sum()
    }

    /// Returns what was found out about each file.
    pub fn reports(&self) -> impl Iterator<Item = &FileReport> {
        self.files.iter().map(|file| &file.report)
    }

    /// Gives up the files and returns what was found out about them.
    pub fn into_reports(self) -> Vec<FileReport> {
        self.files.into_iter().map(|file| file.report).collect()
    }
}

/// Reads and checks files, one after the other.
pub fn check(paths: &[PathBuf], progress: &mut dyn FnMut(Progress)) -> Plan {
    let mut done = 0;
    let files = paths
        .iter()
        .map(|path| {
            let mut report = FileReport {
                path: path.clone(),
                ..FileReport::default()
            };
            let (source, arrangement) = match check_file(path, &mut report, done, progress) {
                Ok((source, arrangement)) => (Some(source), arrangement),
                Err(refusal) => {
                    report.refusal = Some(refusal);
                    (None, Arrangement::default())
                }
            };
            done += report.rows;
            Checked {
                source,
                arrangement,
                report,
            }
        })
        .collect();
    Plan { files }
}

fn check_file(
    path: &Path,
    report: &mut FileReport,
    before: u64,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Source, Arrangement), Refusal> {
    let source = Source::open(path)?;
    let file = reader::recognise(&source)?;
    let kind = file.kind();
    report.kind = Some(kind);
    let found = in_parts(&file, before, progress).or_else(|_| whole(&file, before, progress))?;
    drop(file);
    report.rows = found.rows;
    report.rejected = found.rejected;
    report.errors = found.errors;
    Ok((source, found.sequence.arrange(kind)))
}

/// What was found in a file, or in a part of it.
#[derive(Default)]
struct Found {
    rows: u64,
    rejected: u64,
    errors: Vec<RowError>,
    sequence: Sequence,
}

impl Found {
    fn note(&mut self, row: Row) {
        self.rows += 1;
        self.sequence.note(&row);
        if let Row::Bad { error, .. } = row {
            self.rejected += 1;
            if self.errors.len() < KEPT {
                self.errors.push(error);
            }
        }
    }

    /// Adds what was found in the part that follows.
    fn add(&mut self, next: Found) {
        self.rows += next.rows;
        self.rejected += next.rejected;
        self.errors.extend(next.errors);
        self.errors.truncate(KEPT);
        self.sequence.add(next.sequence);
    }
}

/// Reads a file as it comes.
fn whole(
    file: &Recognised<'_>,
    before: u64,
    progress: &mut dyn FnMut(Progress),
) -> Result<Found, Refusal> {
    let mut found = Found::default();
    file.read(&mut |row| {
        found.note(row);
        if found.rows.is_multiple_of(PROGRESS_ROWS) {
            progress(checking(before + found.rows));
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// Reads the parts of a file at the same time: nothing else has to be done while it is checked.
/// What goes wrong in a part is told by reading the whole.
fn in_parts(
    file: &Recognised<'_>,
    before: u64,
    progress: &mut dyn FnMut(Progress),
) -> Result<Found, Refusal> {
    let threads = available_parallelism().map_or(1, NonZero::get);
    let parts = file.parts(threads.min(MOST_PARTS));
    let Some((first, others)) = parts.split_first().filter(|(_, others)| !others.is_empty()) else {
        return whole(file, before, progress);
    };
    let done = AtomicU64::new(before);
    let read = |part: &Part, progress: &mut dyn FnMut(Progress)| {
        let mut found = Found::default();
        file.read_part(*part, &mut |row| {
            found.note(row);
            if found.rows.is_multiple_of(PROGRESS_ROWS) {
                let done = done.fetch_add(PROGRESS_ROWS, Ordering::Relaxed) + PROGRESS_ROWS;
                progress(checking(done));
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    };
    std::thread::scope(|scope| {
        let read = &read;
        let threads: Vec<_> = others
            .iter()
            .map(|part| scope.spawn(move || read(part, &mut |_| {})))
            .collect();
        let mut all = read(first, progress)?;
        for thread in threads {
            all.add(thread.join().unwrap_or(Err(Refusal::Changed))?);
        }
        Ok(all)
    })
}

const fn checking(done: u64) -> Progress {
    Progress {
        is_writing: false,
        done,
        total: None,
    }
}
