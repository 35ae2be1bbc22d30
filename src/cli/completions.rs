//! `completions`: what a shell completes.
//! Never knows a command that the arguments do not have.

use clap::CommandFactory;

use super::args::{Args, CompletionsArgs};
use super::failure::{Exit, Failure};
use super::out::Out;

/// Prints the completion script of a shell.
pub fn run(args: &CompletionsArgs, out: &mut Out) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "afterdesk", &mut script);
    out.bytes(&script)?;
    Ok(Exit::Ok)
}
