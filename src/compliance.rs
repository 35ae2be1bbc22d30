//! What may be sent: text and context give a verdict with findings; makes `Cleared`.
//! Never sends anything and never reads the store.
