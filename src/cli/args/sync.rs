//! The arguments of `sync`, with their help.
//! Never looks at the world.

use clap::Args as ClapArgs;

/// Arguments of `sync`.
#[derive(Debug, Clone, Copy, ClapArgs)]
pub struct SyncArgs {
    /// Do what is due and end, for a timer
    #[arg(long)]
    pub once: bool,
    /// Print what was done as JSON, a line each time something was
    #[arg(long)]
    pub json: bool,
}
