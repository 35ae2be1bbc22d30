//! Work orders: how they are opened, filled in, kept in time, and lost when it runs out.
//! Never hands anything to the platform.

pub mod clock;
pub mod form;
pub mod lapse;
pub mod open;
