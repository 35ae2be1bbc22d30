//! The log: what the program did and what went wrong, one line each, for whoever looks into it.
//! Never holds a buyer's words, the words of an answer, or a secret: callers give codes, ids, counts
//! and the reasons that errors state without them.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::clock;

/// The file in the folder of the log.
const NAME: &str = "afterdesk.log";
/// A file of this size makes room for a new one: some ten thousand lines.
const FILE_BYTES: u64 = 1024 * 1024;
/// Older files that are kept: `.1` is the newest of them.
const KEPT: u32 = 3;
/// The longest line, in characters.
const LINE_CHARS: usize = 2_000;

/// How much a line matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It was done.
    Info,
    /// It did not happen.
    Error,
}

/// Where lines go. Several programs may write to the same file; one without a file writes nothing.
#[derive(Debug, Clone, Default)]
pub struct Log {
    file: Option<Arc<Path>>,
}

impl Log {
    /// Writes into a folder, which is made with the first line.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            file: Some(folder.join(NAME).into()),
        }
    }

    /// Writes that something was done.
    pub fn info(&self, part: &str, what: &str) {
        self.line(Level::Info, part, what);
    }

    /// Writes that something did not happen.
    pub fn error(&self, part: &str, what: &str) {
        self.line(Level::Error, part, what);
    }

    fn line(&self, level: Level, part: &str, what: &str) {
        let Some(file) = &self.file else { return };
        let level = match level {
            Level::Info => "info",
            Level::Error => "error",
        };
        let mut line = format!(
            "{} {} {level} {part}: ",
            clock::now().to_rfc3339(),
            std::process::id()
        );
        let one_line = what.chars().map(|c| if c.is_control() { ' ' } else { c });
        line.extend(one_line.take(LINE_CHARS));
        line.push('\n');
        // A log that cannot be written must not stop the work it tells of.
        let _ = append(file, line.as_bytes());
    }
}

/// Writes behind what a private file holds, in one piece; a file that has grown large is first laid
/// aside, and the oldest of those goes.
///
/// # Errors
/// What the system says.
pub fn append(file: &Path, text: &[u8]) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    if std::fs::metadata(file).is_ok_and(|about| about.len() >= FILE_BYTES) {
        lay_aside(file)?;
    }
    OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(file)?
        .write_all(text)
}

fn lay_aside(file: &Path) -> io::Result<()> {
    let older = |number: u32| -> PathBuf {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{number}"));
        name.into()
    };
    for number in (1..KEPT).rev() {
        match std::fs::rename(older(number), older(number + 1)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    std::fs::rename(file, older(1))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn lines_are_whole_and_the_file_is_private() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("state/afterdesk");
        let log = Log::in_folder(&folder);
        log.info("desk", "started");
        log.error("relay", "line one\nline \u{1b}[2Jtwo");
        let text = std::fs::read_to_string(folder.join(NAME)).unwrap();
        assert_eq!(text.lines().count(), 2);
        assert!(text.contains(" info desk: started"));
        assert!(text.contains(" error relay: line one line  [2Jtwo"));
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&folder.join(NAME))), (0o700, 0o600));
        Log::default().info("desk", "goes nowhere");
    }

    #[test]
    fn the_log_never_grows_beyond_its_bound() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join(NAME);
        let line = vec![b'x'; usize::try_from(FILE_BYTES).unwrap() / 2];
        for _ in 0..20 {
            append(&file, &line).unwrap();
        }
        let mut sizes: Vec<(String, u64)> = std::fs::read_dir(root.path())
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                let size = entry.metadata().unwrap().len();
                (entry.file_name().into_string().unwrap(), size)
            })
            .collect();
        sizes.sort();
        let names: Vec<&str> = sizes.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "afterdesk.log",
                "afterdesk.log.1",
                "afterdesk.log.2",
                "afterdesk.log.3"
            ]
        );
        assert!(sizes.iter().all(|(_, size)| *size <= FILE_BYTES * 2));
    }
}
