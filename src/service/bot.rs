//! The answer bot at work: it answers buyers, hands over, is switched on and off, and is tried.
//! Never another way to a buyer: its words pass the gate of `reply`.

mod case;
pub mod dry;
pub mod set;
pub mod turn;
