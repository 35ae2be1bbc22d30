//! The arguments of `audit` and `retention`.
//! Never a key or a time limit itself: those come from files and settings.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use super::PrintArgs;

/// Arguments of `audit`.
#[derive(Debug, Clone, ClapArgs)]
pub struct AuditArgs {
    /// What to do with the record.
    #[command(subcommand)]
    pub command: AuditCommand,
}

/// What can be done with the record.
#[derive(Debug, Clone, Subcommand)]
pub enum AuditCommand {
    /// Go through the whole chain of hashes and all that it vouches for; exits with 1 and names the
    /// first entry that breaks
    Verify(PrintArgs),
    /// Print every entry as a JSON line, and a signed summary as the last line
    ///
    /// The key that signs is made the first time and lies in the folder of the profile's data.
    Export(PrintArgs),
    /// Hold an export against its signature and its chain, without a store; exits with 1 where it
    /// does not hold
    Check {
        /// The export; standard input for -
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The public key that it has to be signed with, as `audit key` shows it there
        #[arg(long, value_name = "HEX")]
        key: Option<String>,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Show the public key that exports of this profile are signed with
    Key(PrintArgs),
}

/// Arguments of `retention`.
#[derive(Debug, Clone, ClapArgs)]
pub struct RetentionArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: RetentionCommand,
}

/// What can be done about old data of buyers.
#[derive(Debug, Clone, Subcommand)]
pub enum RetentionCommand {
    /// Say how long data of buyers are kept, as `[retention]` in the settings has it
    Show(PrintArgs),
    /// Keep all correspondence of an order or a case, however old it gets
    Freeze {
        /// Its number, or our own id
        id: String,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Anonymise the matters that are older: names, contacts, words, kept files
    ///
    /// Open cases and work orders, disputes on a legal way, frozen correspondence and unsent messages
    /// are left alone, and the record stays whole. Only an owner can.
    Run {
        /// Only count what would be anonymised
        #[arg(long)]
        dry_run: bool,
        /// How to print.
        #[command(flatten)]
        print: PrintArgs,
    },
}
