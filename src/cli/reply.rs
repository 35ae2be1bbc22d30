//! `reply`: sends answers through the gate, one or a stream of them.
//! Never says that a message is stored before it is on the disk.

use std::io::Read;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use super::args::{Place, ReplyArgs};
use super::failure::{Exit, Failure};
use super::find;
use super::input::Lines;
use super::out::Out;
use super::{place, table};
use crate::domain::agent::Actor;
use crate::domain::dossier::ReplyOutcome;
use crate::domain::time::SECOND_MS;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::packs::Packs;
use crate::service::reply::{self, Request};
use crate::store::desk::Store;

/// Longest answer that is read, in bytes: the gate judges no longer one.
const LONGEST_TEXT: u64 = 64 * 1024;

/// One answer of a stream. Keys that are not known are ignored.
#[derive(Deserialize)]
struct Line {
    conversation: String,
    text: String,
    key: Option<String>,
}

struct Desk {
    store: Store,
    actor: Actor,
    packs: Packs,
    undo_ms: i64,
}

/// Sends what is given, and says whether something was stopped.
pub fn run(args: &ReplyArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let mut desk = Desk::open(place)?;
    match (&args.jsonl, &args.conversation, &args.text) {
        (Some(path), _, _) => desk.stream(path, args, out),
        (None, Some(conversation), Some(text)) => {
            let text = if text == "-" {
                standard_input()?
            } else {
                text.clone()
            };
            let line = Line {
                conversation: conversation.clone(),
                text,
                key: None,
            };
            desk.answer(&line, args, out)
        }
        _ => Err(Failure::usage(Sentence::new("cli-reply-what"))),
    }
}

fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin()
        .lock()
        .take(LONGEST_TEXT)
        .read_to_string(&mut text);
    match read {
        Ok(_) => {
            let end = text.trim_end_matches(['\n', '\r']).len();
            text.truncate(end);
            Ok(text)
        }
        Err(error) => Err(Failure::data(
            Sentence::new("cli-no-utf8").with("why", error),
        )),
    }
}

impl Desk {
    fn open(place: &Place) -> Result<Self, Failure> {
        let settings = place::settings(place)?;
        let mut store = place::open_existing(place)?;
        let actor = place::known(place, &mut store)?;
        let packs = place::packs(place, &settings, &mut store, &actor)?;
        Ok(Self {
            store,
            actor,
            packs,
            undo_ms: i64::from(settings.undo_seconds) * SECOND_MS,
        })
    }

    fn stream(&mut self, path: &Path, args: &ReplyArgs, out: &mut Out) -> Result<Exit, Failure> {
        let mut lines = Lines::open(path)?;
        let mut exit = Exit::Ok;
        while let Some(line) = lines.next_line()? {
            if line.trim().is_empty() {
                continue;
            }
            let line: Line = match serde_json::from_str(line) {
                Ok(line) => line,
                Err(error) => return Err(lines.wrong(&format!("not an answer in JSON: {error}"))),
            };
            if self.answer(&line, args, out)? == Exit::Found {
                exit = Exit::Found;
            }
        }
        Ok(exit)
    }

    /// Sends one answer; what is printed is on the disk.
    fn answer(&mut self, line: &Line, args: &ReplyArgs, out: &mut Out) -> Result<Exit, Failure> {
        let conversation = self
            .store
            .read(|tx| find::conversation(tx, &line.conversation))?;
        let context = self.packs.context(clock::now(), &self.actor, self.undo_ms);
        let request = Request {
            conversation,
            text: &line.text,
            key: line.key.as_deref(),
            route: None,
            does: None,
        };
        let outcome = reply::reply(&mut self.store, &context, &request)?;
        print(&outcome, args, out)?;
        out.flush()?;
        Ok(if outcome.queued.is_some() {
            Exit::Ok
        } else {
            Exit::Found
        })
    }
}

fn print(outcome: &ReplyOutcome, args: &ReplyArgs, out: &mut Out) -> Result<(), Failure> {
    let queued = outcome.queued.as_ref();
    if args.ids {
        return queued.map_or(Ok(()), |row| out.line(&row.id.to_string()));
    }
    let findings: Vec<Value> = outcome
        .judgement
        .findings
        .iter()
        .map(|f| json!({"kind": f.kind.code(), "start": f.start, "end": f.end, "rule": f.rule}))
        .collect();
    let answer = json!({
        "id": queued.map(|row| row.id.to_string()),
        "message": queued.map(|row| row.message.to_string()),
        "verdict": outcome.judgement.verdict.code(),
        "findings": findings,
    });
    if args.json || args.jsonl.is_some() {
        return out.json(&answer);
    }
    for line in table::tree(&answer, &place::words_of_reader()) {
        out.line(&line)?;
    }
    Ok(())
}
