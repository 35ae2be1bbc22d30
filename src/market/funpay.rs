//! What FunPay writes on its pages.
//! Never signs in anywhere and never fetches: pages that the seller saved are read.

mod convert;
mod event;
mod node;
pub mod page;
