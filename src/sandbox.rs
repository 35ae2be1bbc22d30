//! A believable shop with buyers who write: for the demonstration and for measuring.
//! Nothing but `cli` and the tests uses it.

pub mod bulk;
pub mod cases;
pub mod chance;
pub mod checklist;
pub mod fill;
pub mod numbers;
pub mod orders;
pub mod plan;
pub mod scenes;
pub mod stories;
pub mod talks;
pub mod wording;
pub mod words;
