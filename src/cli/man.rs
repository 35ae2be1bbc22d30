//! `man`: the manual pages, all commands in one document.
//! Never holds words of its own: they are the help texts of the arguments.

use clap::{Command, CommandFactory};

use super::args::Args;
use super::failure::{Exit, Failure};
use super::out::Out;

/// Prints the manual as roff.
pub fn run(out: &mut Out) -> Result<Exit, Failure> {
    let mut command = Args::command();
    command.build();
    let mut pages = Vec::new();
    write(&command, &mut pages).map_err(|error| Failure::from_output(&error))?;
    out.bytes(&pages)?;
    Ok(Exit::Ok)
}

/// Writes the page of a command, and behind it those of the commands below.
fn write(command: &Command, pages: &mut Vec<u8>) -> std::io::Result<()> {
    clap_mangen::Man::new(command.clone()).render(pages)?;
    // `help` repeats the names of all others.
    let below = command.get_subcommands();
    for page in below.filter(|page| page.get_name() != "help") {
        write(page, pages)?;
    }
    Ok(())
}
