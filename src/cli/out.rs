//! Standard output: the result and nothing else.
//! Never fails because a reader went away: that ends the program quietly.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::failure::Failure;
use super::json;

/// Where a command writes its result.
pub struct Out {
    writer: Box<dyn Write>,
}

impl Out {
    /// Writes to the standard output of the process, in blocks.
    pub fn stdout() -> Self {
        Self {
            writer: Box::new(BufWriter::with_capacity(64 * 1024, io::stdout().lock())),
        }
    }

    /// Writes one value as a line of JSON.
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        json::write(&mut self.writer, value)
            .and_then(|()| self.writer.write_all(b"\n"))
            .map_err(|error| Failure::from_output(&error))
    }

    /// Writes one line of text that is safe for a terminal.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.bytes(text.as_bytes())?;
        self.bytes(b"\n")
    }

    /// Writes bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.writer
            .write_all(bytes)
            .map_err(|error| Failure::from_output(&error))
    }

    /// Hands everything to the system.
    pub fn flush(&mut self) -> Result<(), Failure> {
        self.writer
            .flush()
            .map_err(|error| Failure::from_output(&error))
    }
}
