//! How many colours there are.
//! Never asks the terminal: `term` does, and passes it in.

use crate::domain::code::codes;

codes! {
    /// How many colours the terminal announced.
    pub enum ColorDepth {
        /// None wanted (`NO_COLOR`) or none there: bold, reverse and underline remain.
        None = "none",
        /// The sixteen colours that the user has chosen for the terminal.
        Sixteen = "16",
        /// Any colour (`COLORTERM=truecolor`).
        True = "true",
    }
}
