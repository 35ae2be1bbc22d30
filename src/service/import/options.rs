//! What the person who imports says about the files.
//! Never what the files say themselves.

use crate::domain::conversation::Route;
use crate::domain::platform::PlatformName;

/// What the person who imports says about the files.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The shop the rows belong to.
    pub shop: Option<String>,
    /// The name of the shop that is made when there is none.
    pub default_shop: String,
    /// The platform, for files that do not tell.
    pub platform: Option<PlatformName>,
    /// How messages of a shop that is made go; nothing leaves it to the platform's file.
    pub route: Option<Route>,
    /// Order of a transcript that names none.
    pub order: Option<String>,
    /// Conversation of a transcript that names none.
    pub conversation: Option<String>,
    /// Whether the good rows of a file with bad ones are taken in.
    pub keep_good: bool,
}
