//! One function, one business transaction: reply, import, attach.
//! Joins policy, compliance and store; never draws and never owns a thread.

pub mod act;
pub mod context;
pub mod conversation;
pub mod due;
pub mod error;
pub mod flag;
pub mod import;
pub mod note;
pub mod outbox;
pub mod packs;
pub mod rejudge;
pub mod reply;
pub mod reveal;
pub mod warn;
