//! Lines of a file or of standard input, one at a time.
//! Never holds more than one line, and never a line longer than [`LONGEST_LINE`].

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::failure::Failure;
use crate::compliance::image;
use crate::i18n::sentence::Sentence;

/// Longest line that is read, in bytes. The longest honest one is a few messages of 16 KiB.
pub const LONGEST_LINE: usize = 4 * 1024 * 1024;

/// A source of lines.
pub struct Lines {
    reader: BufReader<Box<dyn Read>>,
    /// The name that errors give it.
    name: String,
    number: usize,
    buffer: Vec<u8>,
}

impl Lines {
    /// Reads standard input.
    pub fn stdin() -> Self {
        Self::new(Box::new(io::stdin().lock()), "standard input".to_owned())
    }

    /// Opens a file, or standard input for `-`.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        if path.as_os_str() == "-" {
            return Ok(Self::stdin());
        }
        let name = path.display().to_string();
        let refused = |error: io::Error| {
            Failure::data(
                Sentence::new("cli-unreadable")
                    .with("file", &name)
                    .with("why", error),
            )
        };
        let file = File::open(path).map_err(refused)?;
        if file.metadata().map_err(refused)?.is_dir() {
            return Err(Failure::data(
                Sentence::new("cli-folder").with("file", name),
            ));
        }
        Ok(Self::new(Box::new(file), name))
    }

    fn new(reader: Box<dyn Read>, name: String) -> Self {
        Self {
            reader: BufReader::with_capacity(64 * 1024, reader),
            name,
            number: 0,
            buffer: Vec::new(),
        }
    }

    /// Returns the whole source when it is a picture; one that is too long no further than shows
    /// that it is.
    pub fn picture(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        let refused = |name: &str, error: io::Error| {
            Failure::data(
                Sentence::new("cli-unreadable")
                    .with("file", name)
                    .with("why", error),
            )
        };
        let head = match self.reader.fill_buf() {
            Ok(head) => head,
            Err(error) => return Err(refused(&self.name, error)),
        };
        if !image::is_picture(head) {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let mut most = (&mut self.reader).take(image::LONGEST_BYTES as u64 + 1);
        match most.read_to_end(&mut bytes) {
            Ok(_) => Ok(Some(bytes)),
            Err(error) => Err(refused(&self.name, error)),
        }
    }

    /// Returns whether the next line may have to be waited for: the moment to flush answers.
    pub fn may_wait(&self) -> bool {
        !self.reader.buffer().contains(&b'\n')
    }

    /// Returns the number of the line that was read last, from 1.
    pub const fn number(&self) -> usize {
        self.number
    }

    /// Returns a failure that names the present line.
    pub fn wrong(&self, why: &str) -> Failure {
        Failure::data(format!("{} line {}: {why}", self.name, self.number))
    }

    /// Returns the next line without its end, or `None` after the last.
    pub fn next_line(&mut self) -> Result<Option<&str>, Failure> {
        self.buffer.clear();
        self.number += 1;
        let read = (&mut self.reader)
            .take(LONGEST_LINE as u64 + 1)
            .read_until(b'\n', &mut self.buffer);
        match read {
            Ok(0) => return Ok(None),
            Ok(length) if length > LONGEST_LINE => {
                return Err(self.wrong("longer than 4 MiB; give shorter lines"));
            }
            Ok(_) => {}
            Err(error) => return Err(self.wrong(&format!("cannot be read: {error}"))),
        }
        for end in [b'\n', b'\r'] {
            if self.buffer.last() == Some(&end) {
                self.buffer.pop();
            }
        }
        if std::str::from_utf8(&self.buffer).is_err() {
            return Err(self.wrong("not UTF-8; convert the file first"));
        }
        Ok(std::str::from_utf8(&self.buffer).ok())
    }
}
