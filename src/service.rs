//! One function, one business transaction: reply, import, attach.
//! Joins policy, compliance and store; never draws and never owns a thread.
