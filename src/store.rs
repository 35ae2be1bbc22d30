//! The local store: the contract, one SQL, two engines, evidence files by hash.
//! Never decides what may be sent: it enqueues nothing but what was cleared.
