//! `review decide`, `undo` and `disallow`: what a supervisor does on the command line.
//! Never says that something is decided before it is on the disk.

use serde_json::{Value, json};

use crate::cli::args::{Place, ReviewDecideArgs, ReviewUndoArgs};
use crate::cli::failure::{Exit, Failure};
use crate::cli::out::Out;
use crate::cli::record::add;
use crate::cli::seat::Seat;
use crate::cli::{place, rows, table};
use crate::domain::allowed::{DEFAULT_DAYS, NewAllowed};
use crate::domain::decision::{Cause, ReviewVerdict};
use crate::domain::id::{AllowedId, ReviewId};
use crate::domain::ruling::{Ruled, Ruling, Then};
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::allow;
use crate::service::review::{decide, undo};

/// Decides on a text.
pub(super) fn run(args: &ReviewDecideArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let ruling = ruling(args)?;
    let mut seat = Seat::open(place)?;
    let ruled = seat.proved(|store, context| decide::decide(store, context, &ruling))?;
    let (told, exit) = match &ruled {
        Ruled::Decided(review) => (told("decided", rows::review(review)), Exit::Ok),
        Ruled::Already(review) => (told("already", rows::review(review)), Exit::Found),
        Ruled::Flagged(judgement) => {
            let findings = judgement.findings.iter();
            let findings: Vec<Value> = findings
                .map(|f| {
                    json!({"kind": f.kind.code(), "start": f.start, "end": f.end, "rule": f.rule})
                })
                .collect();
            let verdict = judgement.verdict.code();
            let row = json!({"id": args.id, "verdict": verdict, "findings": findings});
            (told("flagged", row), Exit::Found)
        }
    };
    print(&told, args.json, out)?;
    Ok(exit)
}

fn ruling(args: &ReviewDecideArgs) -> Result<Ruling, Failure> {
    let fate = &args.fate;
    let then = match (&fate.edit, fate.release, fate.give_back, fate.block) {
        (Some(text), ..) => Then::Edit(text.clone()),
        (None, true, ..) => Then::Release,
        (None, _, true, _) => Then::Return,
        (None, _, _, true) => Then::Block,
        (None, false, false, false) => Then::Stay,
    };
    Ok(Ruling {
        review: super::id_of(&args.id)?,
        verdict: args.verdict.as_deref().and_then(ReviewVerdict::from_code),
        cause: args.cause.as_deref().and_then(Cause::from_code),
        note: args.note.clone(),
        then,
        allow: args.allow.as_ref().map(|name| NewAllowed {
            name: name.clone(),
            days: args.allow_days.unwrap_or(DEFAULT_DAYS),
        }),
    })
}

/// Takes a decision back.
pub(super) fn undo(args: &ReviewUndoArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let id: ReviewId = super::id_of(&args.id)?;
    let mut seat = Seat::open(place)?;
    let review = seat.proved(|store, context| undo::take_back(store, context, id))?;
    print(&told("taken_back", rows::review(&review)), args.json, out)?;
    Ok(Exit::Ok)
}

/// Takes a text from the list of those that may go.
pub(super) fn disallow(
    args: &ReviewUndoArgs,
    place: &Place,
    out: &mut Out,
) -> Result<Exit, Failure> {
    let id: AllowedId = args
        .id
        .trim()
        .parse()
        .map_err(|_| Failure::usage(Sentence::new("cli-no-allowed").with("value", &args.id)))?;
    let mut seat = Seat::open(place)?;
    let entry = seat.proved(|store, context| allow::remove(store, context, id))?;
    print(&rows::allowed(&entry, clock::now()), args.json, out)?;
    Ok(Exit::Ok)
}

fn told(outcome: &str, mut row: Value) -> Value {
    add(&mut row, "outcome", outcome);
    row
}

fn print(row: &Value, is_json: bool, out: &mut Out) -> Result<(), Failure> {
    if is_json {
        out.json(row)?;
    } else {
        for line in table::tree(row, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    out.flush()
}
