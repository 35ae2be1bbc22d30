//! What the evidence checklist can do: choose a slot, copy the path of the work orders.
//! Never attaches a file yet: that comes with a later version, and the command says so.

pub mod state;
