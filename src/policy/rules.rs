//! The rules in the order in which they are asked: the first that applies decides.
//! Never decides itself.

mod arrived;
mod concern;
mod digital;
mod group;
mod not_sent;
mod on_the_way;
mod refunded;
mod stepped_in;
mod unconfirmed;

use super::rule::Rule;

/// All rules. The last one always answers.
pub const ALL: &[Rule] = &[
    stepped_in::decide,
    refunded::decide,
    concern::decide,
    // A waiting group goes before all else that is asked of the order (rows B-04, X-02).
    group::decide,
    unconfirmed::decide,
    digital::decide,
    not_sent::decide,
    on_the_way::decide,
    arrived::decide,
];
