//! Reads and checks files before anything is written.
//! Never touches the store: an import that fails here has not held anybody up.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::report::{FileReport, KEPT};
use super::sequence::Sequence;
use crate::market::files::line::Place;
use crate::market::files::reader::{self, Recognised};
use crate::market::files::row::{Refusal, Row};
use crate::market::files::source::Source;

/// Rows between two calls of the progress.
const PROGRESS_ROWS: u64 = 4_096;

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
    /// Where the good rows of an order export stand, oldest order first; `None` where rows can only
    /// be read in the order of the file.
    pub(super) places: Option<Vec<Place>>,
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
            let (source, places) = match check_file(path, &mut report, done, progress) {
                Ok((source, places)) => (Some(source), places),
                Err(refusal) => {
                    report.refusal = Some(refusal);
                    (None, None)
                }
            };
            done += report.rows;
            Checked {
                source,
                places,
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
) -> Result<(Source, Option<Vec<Place>>), Refusal> {
    let source = Source::open(path)?;
    let file = reader::recognise(&source)?;
    report.kind = Some(file.kind());
    let mut sequence = Sequence::default();
    count(&file, report, &mut sequence, before, progress)?;
    drop(file);
    Ok((source, sequence.oldest_first()))
}

fn count(
    file: &Recognised<'_>,
    report: &mut FileReport,
    sequence: &mut Sequence,
    before: u64,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), Refusal> {
    file.read(&mut |row| {
        report.rows += 1;
        sequence.note(&row);
        if let Row::Bad { error, .. } = row {
            report.rejected += 1;
            if report.errors.len() < KEPT {
                report.errors.push(error);
            }
        }
        if report.rows.is_multiple_of(PROGRESS_ROWS) {
            progress(Progress {
                is_writing: false,
                done: before + report.rows,
                total: None,
            });
        }
        ControlFlow::Continue(())
    })
}
