//! `man`: the manual pages, all commands in one document.
//! Never holds words of its own: they are the help texts of the arguments.

use clap::CommandFactory;

use super::args::Args;
use super::failure::{Exit, Failure};
use super::out::Out;

/// Prints the manual as roff.
pub fn run(out: &mut Out) -> Result<Exit, Failure> {
    let mut command = Args::command();
    command.build();
    let mut pages = Vec::new();
    for page in std::iter::once(&command).chain(command.get_subcommands()) {
        clap_mangen::Man::new(page.clone())
            .render(&mut pages)
            .map_err(|error| Failure::from_output(&error))?;
    }
    out.bytes(&pages)?;
    Ok(Exit::Ok)
}
