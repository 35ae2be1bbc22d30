//! Why a packet is not built or not handed in, as sentences in the reader's language.
//! Never takes the one submission away: whoever reads it tries again.

use crate::document::error::PaperError;
use crate::i18n::sentence::Sentence;
use crate::service::error::ServiceError;
use crate::store::error::StoreError;

pub(super) fn not_drawn(error: &PaperError) -> ServiceError {
    ServiceError::NotTaken(match error {
        PaperError::NoFont { script, package } => Sentence::new("packet-no-font")
            .with("script", script)
            .with("package", package),
        PaperError::BrokenPicture { name } => {
            Sentence::new("packet-broken-picture").with("file", name)
        }
        other => Sentence::new("packet-not-drawn").with("why", other),
    })
}

pub(super) fn file_gone(path: &str, error: &StoreError) -> ServiceError {
    let key = match error {
        StoreError::NotFound { .. } => "packet-file-gone",
        StoreError::Corrupt { .. } => "packet-file-changed",
        _ => return error.clone().into(),
    };
    ServiceError::NotTaken(Sentence::new(key).with("file", path))
}

pub(super) fn wrong_digits() -> ServiceError {
    ServiceError::NotTaken(Sentence::new("packet-wrong-digits"))
}

pub(super) fn incomplete(missing: &[Sentence]) -> ServiceError {
    let mut list = missing.iter();
    let first = list.next().cloned();
    let all = list.fold(first, |all, one| {
        let all = all?;
        Some(
            Sentence::new("packet-and")
                .holding("first", all)
                .holding("second", one.clone()),
        )
    });
    let sentence = Sentence::new("packet-incomplete");
    ServiceError::NotTaken(match all {
        Some(all) => sentence.holding("missing", all),
        None => sentence.with("missing", ""),
    })
}

pub(super) fn nothing_laid() -> ServiceError {
    ServiceError::NotTaken(Sentence::new("packet-nothing-laid"))
}

pub(super) fn not_written(folder: &std::path::Path, error: &std::io::Error) -> ServiceError {
    let sentence = Sentence::new("packet-not-written")
        .with("folder", folder.display())
        .with("why", error);
    ServiceError::NotTaken(sentence)
}
