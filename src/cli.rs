//! Arguments, sub-commands, start order, exit codes.
//! The only place that prints.
//!
//! A new command is a file here, a variant in `args::Command` and a line in [`run`]. It gets its
//! arguments and an [`out::Out`], and gives back an exit code or a [`failure::Failure`]: one
//! sentence that says what did not happen, why, and what to do next.

pub mod args;
pub mod audit;
pub mod backup;
pub mod bot;
pub mod check;
pub mod completions;
pub mod decide;
pub mod demo;
pub mod desk;
pub mod doctor;
pub mod evidence;
pub mod export;
pub mod failure;
pub mod find;
pub mod guard;
mod help;
pub mod hidden;
pub mod history;
pub mod import;
pub mod input;
pub mod json;
pub mod keys;
pub mod list;
mod mail;
pub mod man;
pub mod notice;
pub mod out;
pub mod packet;
pub mod passphrase;
pub mod people;
pub mod place;
pub mod record;
mod refused;
pub mod reply;
pub mod retention;
pub mod review;
pub mod rows;
pub mod rules;
pub mod seat;
pub mod show;
pub mod sync;
pub mod table;

use std::process::ExitCode;

use args::{Args, Command};
use failure::{Exit, Failure};
use out::Out;

use crate::app::state::Exit as Left;

/// Runs the program with the arguments of the process and returns its exit code.
pub fn main() -> ExitCode {
    guard::install();
    let result = guard::watched(|| match args::parse(std::env::args_os()) {
        Ok(args) => run(&args),
        Err(error) => {
            refused::Refused::new(error).show(std::env::args_os(), place::words_of_reader)
        }
    });
    failure::end(result, place::words_of_reader, place::log_of_failures)
}

fn run(args: &Args) -> Result<Exit, Failure> {
    let mut out = Out::stdout();
    let exit = match &args.command {
        Some(Command::Import(import)) => import::run(import, &args.place, &mut out)?,
        Some(Command::List(list)) => list::run(list, &args.place, &mut out)?,
        Some(Command::Show(show)) => show::run(show, &args.place, &mut out)?,
        Some(Command::Reply(reply)) => reply::run(reply, &args.place, &mut out)?,
        Some(Command::Sync(sync)) => sync::run(*sync, &args.place, &mut out)?,
        Some(Command::Export(_)) => export::run(&args.place, &mut out)?,
        Some(Command::Audit(audit)) => audit::run(audit, &args.place, &mut out)?,
        Some(Command::Retention(retention)) => retention::run(retention, &args.place, &mut out)?,
        Some(Command::Backup(backup)) => backup::save(backup, &args.place, &mut out)?,
        Some(Command::Restore(restore)) => backup::restore(restore, &args.place, &mut out)?,
        Some(Command::Doctor(print)) => doctor::run(*print, &args.place, &mut out)?,
        Some(Command::People(people)) => people::run(people, &args.place, &mut out)?,
        Some(Command::Keys(print)) => keys::run(*print, &args.place, &mut out)?,
        Some(Command::Check(check)) if check.history => history::run(check, &args.place, &mut out)?,
        Some(Command::Check(check)) => check::run(check, &args.place, &mut out)?,
        Some(Command::Review(command)) => review::run(command, &args.place, &mut out)?,
        Some(Command::Bot(command)) => bot::run(command, &args.place, &mut out)?,
        Some(Command::Rules(rules)) => rules::run(rules, &args.place, &mut out)?,
        Some(Command::Evidence(command)) => evidence::run(command, &args.place, &mut out)?,
        Some(Command::Notice(command)) => notice::run(command, &args.place, &mut out)?,
        Some(Command::Packet(packet)) => packet::run(packet, &args.place, &mut out)?,
        Some(Command::Decide(decide)) => decide::run(decide, &args.place, &mut out)?,
        Some(Command::Demo(demo)) => demo::run(demo, &args.place, &mut out)?,
        Some(Command::Completions(wanted)) => completions::run(wanted, &mut out)?,
        Some(Command::Man) => man::run(&mut out)?,
        None => match desk::run(&args.place)? {
            Left::Shell => Exit::Ok,
            Left::Demo => return Err(desk::become_demo(&args.place)),
        },
    };
    out.flush()?;
    Ok(exit)
}
