//! What happens when the program itself is wrong: the details go to a file, a person reads one
//! sentence. Never prints a panic message.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::failure::{Exit, Failure};
use crate::i18n::sentence::Sentence;
use crate::runtime::{clock, log};

/// Sends the details of every panic to the log file, in place of the screen.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        let trace = std::backtrace::Backtrace::capture();
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("unnamed").to_owned();
        // Nobody is left to tell when the log cannot be written either.
        let _ = record(&format!(
            "{} thread {name}: {info}\n{trace}\n",
            clock::now().to_rfc3339()
        ));
    }));
}

/// Runs the program and turns a panic into one sentence.
pub fn watched(run: impl FnOnce() -> Result<Exit, Failure>) -> Result<Exit, Failure> {
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        Err(Failure::unavailable(log_file().map_or_else(
            || Sentence::new("cli-fault"),
            |path| Sentence::new("cli-fault-noted").with("file", path.display()),
        )))
    })
}

/// Returns the file that panics are written to.
pub fn log_file() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    let folder = base.state_dir().unwrap_or_else(|| base.data_dir());
    Some(folder.join("afterdesk").join("fault.log"))
}

fn record(text: &str) -> std::io::Result<()> {
    let Some(path) = log_file() else {
        return Ok(());
    };
    log::append(&path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::catalog::Catalog;
    use crate::i18n::language::Language;

    #[test]
    fn a_fault_of_the_program_is_told_in_one_sentence_without_its_own_words() {
        let result = watched(|| panic!("index 7 out of range"));
        let failure = result.unwrap_err();
        assert_eq!(failure.exit(), Exit::Unavailable);
        let told = failure.in_words(|| Catalog::new(Language::English));
        assert!(!told.contains("index"));
        assert!(told.contains("nothing already stored is lost"));
        assert_eq!(watched(|| Ok(Exit::Found)), Ok(Exit::Found));
    }
}
