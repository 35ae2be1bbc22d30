//! Writes the rows that could not be read to a file beside the one they came from.
//! Never over a file that is there: another name is taken.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::error::{ImportError, Result};
use crate::market::files::reader;
use crate::market::files::row::{Row, quoted};
use crate::market::files::source::Source;

/// Names that are tried before giving up.
const MOST_NAMES: usize = 1_000;

/// Writes the rejected rows of a file as CSV: the file's own headings, the line and the reason.
/// Rejected rows that were written before are not written again.
pub fn write(source: &Source) -> Result<PathBuf> {
    let body = body(source).map_err(|why| ImportError::File {
        file: quoted(&source.path.to_string_lossy()),
        why,
    })?;
    let mut last = None;
    for place in 1..=MOST_NAMES {
        let path = beside(&source.path, place);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                let written = file.write_all(&body).and_then(|()| file.sync_all());
                return written
                    .map(|()| path.clone())
                    .map_err(|e| failed(&path, &e));
            }
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                if fs::read(&path).is_ok_and(|there| there == body) {
                    return Ok(path);
                }
            }
            Err(e) => return Err(failed(&path, &e)),
        }
        last = Some(path);
    }
    let path = last.unwrap_or_else(|| source.path.clone());
    Err(failed(&path, &ErrorKind::AlreadyExists.into()))
}

fn failed(path: &Path, error: &std::io::Error) -> ImportError {
    ImportError::Rejected {
        file: quoted(&path.to_string_lossy()),
        why: error.kind().to_string(),
    }
}

fn beside(path: &Path, place: usize) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    if place == 1 {
        name.push(".rejected.csv");
    } else {
        name.push(format!(".rejected-{place}.csv"));
    }
    name.into()
}

fn body(source: &Source) -> std::result::Result<Vec<u8>, crate::market::files::row::Refusal> {
    let file = reader::recognise(source)?;
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    let headings = file
        .headings()
        .unwrap_or_else(|| vec!["content".to_owned()]);
    let own = ["afterdesk_line", "afterdesk_column", "afterdesk_problem"];
    // Writing into memory does not fail.
    let _ = writer.write_record(headings.iter().map(String::as_str).chain(own));
    file.read(&mut |row| {
        if let Row::Bad { error, mut cells } = row {
            cells.resize(headings.len().max(cells.len()), String::new());
            cells.extend([
                error.line.to_string(),
                error.column.clone(),
                error.to_string(),
            ]);
            let _ = writer.write_record(&cells);
        }
        ControlFlow::Continue(())
    })?;
    Ok(writer.into_inner().unwrap_or_default())
}
