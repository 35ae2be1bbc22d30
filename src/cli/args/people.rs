//! The arguments of `people`.
//! Never a passphrase itself: those come from a terminal or a file.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};

use super::PrintArgs;
use crate::domain::agent::Role;

/// Arguments of `people`.
#[derive(Debug, Clone, ClapArgs)]
pub struct PeopleArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: PeopleCommand,
}

/// What can be done with the people of a store.
#[derive(Debug, Clone, Subcommand)]
pub enum PeopleCommand {
    /// List everybody with their role, and who is locked
    List(PrintArgs),
    /// Enter somebody; the first person of a store is its owner
    Add {
        /// The name they work under, as it stands in the record
        name: String,
        /// What they may do
        #[arg(long, value_enum, default_value_t = GivenRole::Agent)]
        role: GivenRole,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Give somebody another role; only an owner can
    Role {
        /// Their name
        name: String,
        /// What they may do from now on
        #[arg(value_enum)]
        role: GivenRole,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Set a passphrase: your own, or as an owner somebody else's
    ///
    /// It is typed at the terminal, or read from the first line of a file.
    Passphrase {
        /// Their name; your own without one
        name: Option<String>,
        /// Read the new passphrase from this file
        #[arg(long, value_name = "FILE")]
        new_file: Option<PathBuf>,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Let somebody try again who is locked after wrong passphrases; only an owner can
    Unlock {
        /// Their name
        name: String,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
}

/// A role that a person can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GivenRole {
    /// Looks at everything and changes nothing
    ReadOnly,
    /// Clears the queue
    Agent,
    /// Looks at what was flagged and decides what agents may not
    Supervisor,
    /// May do everything
    Owner,
}

impl From<GivenRole> for Role {
    fn from(role: GivenRole) -> Self {
        match role {
            GivenRole::ReadOnly => Role::ReadOnly,
            GivenRole::Agent => Role::Agent,
            GivenRole::Supervisor => Role::Supervisor,
            GivenRole::Owner => Role::Owner,
        }
    }
}

impl PeopleArgs {
    /// Returns whether JSON is printed.
    pub const fn is_json(&self) -> bool {
        match &self.command {
            PeopleCommand::List(print)
            | PeopleCommand::Add { print, .. }
            | PeopleCommand::Role { print, .. }
            | PeopleCommand::Passphrase { print, .. }
            | PeopleCommand::Unlock { print, .. } => print.json,
        }
    }
}
