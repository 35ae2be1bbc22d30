//! Why an import did not happen, in one sentence.
//! Never about single rows: those are in the report.

use crate::i18n::sentence::Sentence;
use crate::market::files::row::Refusal;
use crate::service::error::ServiceError;
use crate::store::error::StoreError;

/// The result of taking files in.
pub type Result<T, E = ImportError> = std::result::Result<T, E>;

/// Why nothing more was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The store refused or failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something that follows from the rows could not be done.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// A file can no longer be read as it was checked.
    #[error("{}", self.sentence())]
    File {
        /// Its name, safe to show.
        file: String,
        /// What is wrong with it.
        why: Refusal,
    },
    /// The rows could belong to any of several shops.
    #[error("{}", self.sentence())]
    SeveralShops {
        /// The platform.
        platform: String,
        /// Their names.
        names: String,
    },
    /// The conversation that was named is not there.
    #[error("{}", self.sentence())]
    NoConversation(String),
    /// The rejected rows cannot be written beside the file.
    #[error("{}", self.sentence())]
    Rejected {
        /// Where they were to go.
        file: String,
        /// What the system said.
        why: String,
    },
}

impl ImportError {
    /// Returns why, and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            ImportError::Store(error) => error.sentence(),
            ImportError::Service(error) => error.sentence(),
            ImportError::File { file, why } => Sentence::new("import-file")
                .with("file", file)
                .holding("why", why.sentence()),
            ImportError::SeveralShops { platform, names } => Sentence::new("import-several-shops")
                .with("platform", platform)
                .with("names", names),
            ImportError::NoConversation(id) => {
                Sentence::new("import-no-conversation").with("id", id)
            }
            ImportError::Rejected { file, why } => Sentence::new("import-no-place-for-rejected")
                .with("file", file)
                .with("why", why),
        }
    }
}
