//! Takes files in: first everything is read and checked without the store, then it is written.
//! Never half: a file with bad rows changes nothing unless the good ones were asked for, and a
//! large file that was interrupted goes on where it stopped.
//!
//! [`plan::check`] reads and [`apply::apply`] writes. Up to [`apply::AT_ONCE`] rows are one
//! transaction; beyond that rows go in small ones, so that a reply never waits long.

mod ahead;
pub mod apply;
mod cases;
pub mod error;
mod link;
mod messages;
pub mod options;
mod orders;
pub mod plan;
pub mod rejected;
pub mod report;
mod rows;
mod sequence;
mod shop;
mod spread;
mod take;
mod work_orders;
