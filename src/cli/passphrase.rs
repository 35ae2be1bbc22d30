//! Passphrases from a file, or typed at the terminal without being shown.
//! Never takes one from an argument: the system shows arguments to everybody.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::args::Place;
use super::failure::Failure;
use crate::domain::passphrase::{LONGEST_BYTES, Passphrase};
use crate::i18n::sentence::Sentence;

/// Returns the passphrase of whoever acts: from the file that is named, or typed.
pub fn of(place: &Place, name: &str) -> Result<Passphrase, Failure> {
    match &place.passphrase_file {
        Some(file) => read(file),
        None => typed(&format!("Passphrase of {name}: ")),
    }
}

/// Returns a new passphrase: from the file that is named, or typed twice.
pub fn new(file: Option<&Path>, name: &str) -> Result<Passphrase, Failure> {
    if let Some(file) = file {
        return read(file);
    }
    let first = typed(&format!("New passphrase of {name}: "))?;
    if typed("The same again: ")? == first {
        Ok(first)
    } else {
        Err(Failure::data(Sentence::new("cli-two-passphrases")))
    }
}

fn read(file: &Path) -> Result<Passphrase, Failure> {
    let about = |key| Sentence::new(key).with("file", file.display());
    // A line longer than any passphrase shows that the file is another one.
    let most = LONGEST_BYTES as u64 + 2;
    let mut text = String::new();
    File::open(file)
        .and_then(|file| file.take(most).read_to_string(&mut text))
        .map_err(|error| Failure::data(about("cli-passphrase-unreadable").with("why", error)))?;
    let line = text.lines().next().unwrap_or_default().trim();
    if line.is_empty() {
        return Err(Failure::data(about("cli-passphrase-empty")));
    }
    Ok(Passphrase::new(line))
}

/// Puts the terminal back as it was, whatever comes.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        // A terminal that is gone needs nothing.
        let _ = disable_raw_mode();
    }
}

fn typed(question: &str) -> Result<Passphrase, Failure> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(Failure::usage(Sentence::new("cli-passphrase-where")));
    }
    let failed = |error: io::Error| {
        Failure::unavailable(Sentence::new("cli-passphrase-terminal").with("why", error))
    };
    let mut out = io::stderr();
    out.write_all(question.as_bytes()).map_err(failed)?;
    out.flush().map_err(failed)?;
    enable_raw_mode().map_err(failed)?;
    let raw = Raw;
    let line = keys();
    drop(raw);
    out.write_all(b"\n").map_err(failed)?;
    match line.map_err(failed)? {
        Some(line) => Ok(Passphrase::new(&line)),
        None => Err(Failure::usage(Sentence::new("cli-no-passphrase"))),
    }
}

/// Reads a line without showing it; `None` when it was called off.
fn keys() -> io::Result<Option<String>> {
    let mut line = String::new();
    loop {
        let key = match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => key,
            Event::Paste(text) => {
                line.push_str(&text);
                continue;
            }
            _ => continue,
        };
        let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => return Ok(Some(line)),
            KeyCode::Esc => return Ok(None),
            KeyCode::Char('c' | 'd') if is_control => return Ok(None),
            KeyCode::Char('u') if is_control => line.clear(),
            KeyCode::Backspace => {
                line.pop();
            }
            KeyCode::Char(c) if !is_control && line.len() < LONGEST_BYTES => line.push(c),
            _ => {}
        }
    }
}
