//! Evidence: files come into the slots of a checklist, are taken out, noted, done without; and what
//! the desk has already is made into files.
//! Never changes a file that is kept, and never believes the name of one.

pub mod attach;
pub mod change;
pub mod gather;
pub mod paper;
pub mod picture;
pub mod record;
pub mod sniff;
pub mod strip;
