//! What the rules say: pure functions of facts, platform data and a passed-in time.
//! Never reads the store.
//!
//! [`evaluate::evaluate`] asks the rules of `rules.rs` one after the other: the first that applies
//! decides. Who bears the freight, when money arrives and the allowance are added to its answer, and
//! each answer names the rule cards it rests on. A new rule is a file in `rules/` and a line in
//! `rules.rs`.

pub mod advance;
pub mod allowance;
pub mod arrival;
pub mod changes;
pub mod deposit;
pub mod due;
pub mod duty;
pub mod evaluate;
pub mod facts;
pub mod freight;
pub mod insurance;
pub mod occasion;
pub mod outcome;
pub mod papers;
pub mod part;
pub mod payment;
pub mod permit;
pub mod postpone;
pub mod promise;
pub mod reminders;
pub mod reopening;
pub mod rule;
pub mod rules;
pub mod shown;
pub mod step;
pub mod stored;
pub mod telling;
pub mod ticks;
pub mod warn;
pub mod way;
pub mod window;

#[cfg(test)]
mod given;
#[cfg(test)]
mod tests;
