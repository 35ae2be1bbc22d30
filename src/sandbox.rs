//! A believable shop with buyers who write: for the demonstration and for measuring.
//! Nothing but `cli` and the tests uses it.

pub mod agents;
pub mod bulk;
pub mod buyers;
pub mod cases;
pub mod chance;
pub mod checklist;
pub mod courier;
pub mod evidence;
pub mod facts;
pub mod fill;
pub mod make;
pub mod matters;
pub mod numbers;
pub mod orders;
pub mod papers;
pub mod plan;
pub mod samples;
pub mod scenes;
pub mod stories;
pub mod talks;
pub mod wording;
pub mod words;
