//! The checks, one a file. Each looks at a scan and gives hits; none knows another.

mod account;
mod address;
mod code;
mod contact;
mod heard;
pub mod likeness;
mod mention;
mod named;
mod number;
mod page;
mod phrase;
mod scheme;

use super::scan::{Hit, Scan};

/// All checks but `likeness`, which is asked when they find nothing. Where two hit the same cells, the
/// earlier one names the thing: a number offered under a messenger's name is the messenger's.
pub const ALL: &[fn(&Scan<'_>, &mut Vec<Hit>)] = &[
    address::check,
    scheme::check,
    code::check,
    contact::check,
    mention::check,
    account::check,
    page::check,
    number::check,
    heard::check,
    phrase::check,
    named::check,
];
