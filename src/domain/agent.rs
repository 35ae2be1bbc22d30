//! Who works at the desk, and what their role allows.
//! Never proves who somebody is; signing in does.

use super::code::codes;

codes! {
    /// What somebody is at the desk, the least first: who comes later may do all that those before
    /// may.
    pub enum Role {
        /// Looks at everything and changes nothing.
        ReadOnly = "read_only",
        /// A program: reminders, answers by rule.
        Bot = "bot",
        /// Clears the queue.
        Agent = "agent",
        /// Looks at what was flagged and decides what agents may not.
        Supervisor = "supervisor",
        /// Installs the desk and reads the report.
        Owner = "owner",
    }
}

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Name, as it stands in the record.
    pub name: String,
    /// What they are.
    pub role: Role,
}
