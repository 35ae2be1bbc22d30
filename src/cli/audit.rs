//! `audit`: verifies the record, or prints it.
//! Never repairs anything: what does not hold is named.

use serde_json::json;

use super::args::{AuditArgs, AuditCommand, Place};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::{place, rows, table};
use crate::domain::audit::AuditEntry;
use crate::store::error::StoreError;
use crate::store::{audit, verify};

/// Entries of one page.
const PAGE: usize = 1_000;

/// Runs the sub-command that is asked for.
pub fn run(args: AuditArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match args.command {
        AuditCommand::Verify(print) => verify(print.json, place, out),
        AuditCommand::Export(_) => export(place, out),
    }
}

/// Goes through the whole chain and every text it vouches for; exits with 1 where one breaks.
fn verify(is_json: bool, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let verdict = match place::open_for_reading(place)? {
        Some(mut store) => store.read(verify::all)?,
        None => verify::Verdict::default(),
    };
    let broken = verdict.broken.as_ref();
    let told = json!({
        "ok": broken.is_none(),
        "entries": verdict.entries,
        "texts": verdict.texts,
        "broken": broken.map(|broken| json!({"seq": broken.seq, "why": broken.why.code()})),
    });
    if is_json {
        out.json(&told)?;
    } else {
        for line in table::tree(&told) {
            out.line(&line)?;
        }
    }
    Ok(if broken.is_none() {
        Exit::Ok
    } else {
        Exit::Found
    })
}

/// Prints the entries in the order of the chain.
fn export(place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    let mut printed = Ok(());
    store.read(|tx| {
        let mut last = 0;
        loop {
            let before = last;
            audit::page(tx, before, PAGE, &mut |entry| {
                last = entry.seq;
                if printed.is_ok() {
                    printed = out.json(&row(&entry));
                }
                Ok(())
            })?;
            if last == before || printed.is_err() {
                return Ok::<(), StoreError>(());
            }
        }
    })?;
    printed.map(|()| Exit::Ok)
}

/// All that the hash of an entry is made of, and the hash.
fn row(entry: &AuditEntry) -> serde_json::Value {
    let draft = &entry.draft;
    json!({
        "seq": entry.seq,
        "at": rows::time(Some(draft.at)),
        "at_ms": draft.at.millis(),
        "actor": draft.actor,
        "action": draft.action.code(),
        "subject": draft.subject,
        "digest": draft.digest,
        "detail": draft.detail,
        "previous": entry.previous,
        "hash": entry.hash,
    })
}
