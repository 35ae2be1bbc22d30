//! What supervisors do with flagged texts, and how texts come before them that nobody flagged.
//! Never lets a text go in another way than the outbox knows: cleared, in one transaction.

pub mod bait;
pub mod decide;
pub mod detail;
mod line;
pub mod rate;
pub mod told;
pub mod undo;
