//! Why a paper could not be made, in one sentence.
//! Never carries words of the paper.

/// The result of making a paper.
pub type Result<T, E = PaperError> = std::result::Result<T, E>;

/// Why a paper could not be made. Nothing of it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// No font on this machine has the letters of a script.
    #[error(
        "the paper holds {script} letters and no font on this machine has them; \
         install one, on Debian and Ubuntu: apt-get install {package}"
    )]
    NoFont {
        /// The script, in English.
        script: &'static str,
        /// The package of Debian that has them.
        package: &'static str,
    },
    /// A font that is there cannot be read.
    #[error("the font file {file} cannot be read; install its package anew")]
    BrokenFont {
        /// Where it is.
        file: String,
    },
    /// A picture cannot be opened.
    #[error("the picture {name} cannot be opened; attach it again or leave it out")]
    BrokenPicture {
        /// Its name on the paper.
        name: String,
    },
    /// The library that draws did not finish.
    #[error("the paper could not be drawn ({0}); report it with the log")]
    Drawing(String),
    /// The archive could not be put together.
    #[error("the archive could not be put together ({0}); free some room and try again")]
    Archive(String),
}
