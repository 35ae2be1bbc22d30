//! `audit`: verifies the record, prints it with a seal, and checks such a print.
//! Never repairs anything: what does not hold is named.

mod sealed;

use std::path::Path;

use serde_json::{Value, json};

use self::sealed::Sealing;
use super::args::{AuditArgs, AuditCommand, Place};
use super::failure::{Exit, Failure};
use super::input::Lines;
use super::out::Out;
use super::{place, table};
use crate::config::key_file;
use crate::runtime::clock;
use crate::store::error::StoreError;
use crate::store::files::Files;
use crate::store::{audit, verify};

/// Entries of one page.
const PAGE: usize = 1_000;

/// Runs the sub-command that is asked for.
pub fn run(args: &AuditArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match &args.command {
        AuditCommand::Verify(print) => verify(print.json, place, out),
        AuditCommand::Export(_) => export(place, out),
        AuditCommand::Check { file, key, print } => check(file, key.as_deref(), print.json, out),
        AuditCommand::Key(print) => {
            let key = key_file::of(place::places(place)?.data())?;
            show(&json!({"public_key": key.public()}), print.json, out)
        }
    }
}

/// Goes through the whole chain and every row it vouches for; exits with 1 where one breaks.
fn verify(is_json: bool, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let verdict = match place::open_for_reading(place)? {
        Some(mut store) => {
            let files = Files::of(&place::location(place)?, place::places(place)?.data());
            store.read(|tx| verify::whole(tx, &files))?
        }
        None => verify::Verdict::default(),
    };
    let broken = verdict.broken.as_ref();
    let told = json!({
        "ok": verdict.is_whole(),
        "entries": verdict.entries,
        "texts": verdict.texts,
        "files": verdict.files,
        "broken": broken.map(|broken| json!({"seq": broken.seq, "why": broken.why.code()})),
        "damage": verdict.damage,
    });
    show(&told, is_json, out)?;
    Ok(if verdict.is_whole() {
        Exit::Ok
    } else {
        Exit::Found
    })
}

/// Prints the entries in the order of the chain, and a seal under them.
fn export(place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    let key = key_file::of(place::places(place)?.data())?;
    let mut sealing = Sealing::new(out, &key, clock::now());
    let mut printed = Ok(());
    store.read(|tx| {
        let mut last = 0;
        loop {
            let before = last;
            audit::page(tx, before, PAGE, &mut |entry| {
                last = entry.seq;
                if printed.is_ok() {
                    printed = sealing.entry(entry);
                }
                Ok(())
            })?;
            if last == before || printed.is_err() {
                return Ok::<(), StoreError>(());
            }
        }
    })?;
    printed?;
    sealing.end(&key)?;
    Ok(Exit::Ok)
}

/// Holds an export against its seal; opens no store.
fn check(file: &Path, key: Option<&str>, is_json: bool, out: &mut Out) -> Result<Exit, Failure> {
    let found = sealed::check(&mut Lines::open(file)?, key)?;
    let wrong = found.wrong.as_ref();
    let told = json!({
        "ok": wrong.is_none(),
        "entries": found.entries,
        "head": found.head,
        "at": found.at,
        "public_key": found.public_key,
        "broken": wrong.map(|wrong| json!({"seq": wrong.seq, "why": wrong.why})),
    });
    show(&told, is_json, out)?;
    Ok(if wrong.is_none() {
        Exit::Ok
    } else {
        Exit::Found
    })
}

fn show(told: &Value, is_json: bool, out: &mut Out) -> Result<Exit, Failure> {
    if is_json {
        out.json(told)?;
    } else {
        for line in table::tree(told, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    Ok(Exit::Ok)
}
