//! Why an import did not happen, in one sentence.
//! Never about single rows: those are in the report.

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
    #[error("{file}: {why}")]
    File {
        /// Its name, safe to show.
        file: String,
        /// What is wrong with it.
        why: Refusal,
    },
    /// The rows could belong to any of several shops.
    #[error("there are several shops on {platform} ({names}); name one of them with --shop")]
    SeveralShops {
        /// The platform.
        platform: String,
        /// Their names.
        names: String,
    },
    /// The conversation that was named is not there.
    #[error("the conversation {0} is not in the store; check the id, or leave it out")]
    NoConversation(String),
    /// The rejected rows cannot be written beside the file.
    #[error("the rejected rows cannot be written to {file} ({why}); make the folder writable")]
    Rejected {
        /// Where they were to go.
        file: String,
        /// What the system said.
        why: String,
    },
}
