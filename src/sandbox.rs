//! A believable shop with buyers who write: for the demonstration and for measuring.
//! Nothing but `cli` and the tests uses it.
