//! Puts files into one ZIP archive whose bytes depend on nothing but the files.
//! Never packs tighter: pictures and PDFs are packed already.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::error::{PaperError, Result};

/// A file of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its path inside, with `/`.
    pub path: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// Puts files together, in the order given; times and rights are the same for all.
///
/// # Errors
/// When two files have the same path, or the archive grows past what a ZIP can hold.
pub fn zip(files: &[Entry<'_>]) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| PaperError::Archive(error.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive
            .start_file(file.path, options)
            .map_err(|error| failed(&error))?;
        archive
            .write_all(file.bytes)
            .map_err(|error| failed(&error))?;
    }
    let done = archive.finish().map_err(|error| failed(&error))?;
    Ok(done.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_the_same_bytes_each_time() {
        let files = [
            Entry {
                path: "a.txt",
                bytes: b"one",
            },
            Entry {
                path: "original/ü.jpg",
                bytes: b"two",
            },
        ];
        let first = zip(&files).unwrap();
        assert_eq!(first, zip(&files).unwrap());
        let mut opened = zip::ZipArchive::new(Cursor::new(first)).unwrap();
        assert_eq!(opened.len(), 2);
        let file = opened.by_name("original/ü.jpg").unwrap();
        assert_eq!(file.unix_mode().map(|mode| mode & 0o777), Some(0o644));
        assert_eq!(file.last_modified().unwrap().year(), 1980);
    }

    #[test]
    fn a_path_stands_in_an_archive_once() {
        let file = Entry {
            path: "a",
            bytes: b"",
        };
        assert!(matches!(zip(&[file, file]), Err(PaperError::Archive(_))));
    }
}
