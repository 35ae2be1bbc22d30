//! `retention`: how long data of buyers are kept, and anonymising what is older.
//! Never anonymises anything unless the settings say how long data are kept.

use serde_json::{Value, json};

use super::args::{Place, RetentionArgs, RetentionCommand};
use super::failure::{Exit, Failure};
use super::find::{self, Thing};
use super::out::Out;
use super::seat::Seat;
use super::{place, rows, table};
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::dossier::Target;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::act;
use crate::service::retention::{self, Report};
use crate::store::error::StoreError;
use crate::store::files::Files;
use crate::store::tx::Tx;
use crate::store::{cases, orders};

/// Runs the sub-command that is asked for.
pub fn run(args: &RetentionArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let months = place::settings(place)?.retention.months;
    let now = clock::now();
    let before = months.map(|months| retention::before(now, months));
    let (told, is_json) = match &args.command {
        RetentionCommand::Show(print) => {
            let before = rows::time(before);
            (json!({"months": months, "before": before}), print.json)
        }
        RetentionCommand::Freeze { id, print } => {
            let mut seat = Seat::open(place)?;
            let new = seat.store.read(|tx| kept(tx, id))?;
            let act = seat.proved(|store, context| act::record(store, context, &new))?;
            (
                json!({"id": act.id.to_string(), "act": act.kind.code()}),
                print.json,
            )
        }
        RetentionCommand::Run { dry_run, print } => {
            let Some(before) = before else {
                return Err(Failure::usage(Sentence::new("cli-no-months")));
            };
            let files = Files::of(&place::location(place)?, place::places(place)?.data());
            let mut seat = Seat::open(place)?;
            let report = seat.proved(|store, context| {
                retention::run(store, &files, context, before, *dry_run)
            })?;
            let mut told = row(&report);
            told.insert("before".to_owned(), json!(rows::time(Some(before))));
            told.insert("dry_run".to_owned(), json!(dry_run));
            (Value::Object(told), print.json)
        }
    };
    if is_json {
        out.json(&told)?;
    } else {
        for line in table::tree(&told, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    Ok(Exit::Ok)
}

/// What keeps the correspondence of whatever a word names (row C-14).
fn kept(tx: &mut Tx<'_>, word: &str) -> Result<NewAct, StoreError> {
    let (shop, subject) = match find::thing(tx, word)? {
        Thing::Matter(Target::Order(id)) => (orders::get(tx, id)?.shop, ActSubject::Order(id)),
        Thing::Matter(Target::Case(id)) => (cases::get(tx, id)?.shop, ActSubject::Case(id)),
        _ => return Err(StoreError::not_found("order_or_case", word)),
    };
    Ok(NewAct {
        shop,
        subject,
        deed: Deed::of(ActKind::EvidenceKept),
        note: String::new(),
        message: None,
    })
}

fn row(report: &Report) -> serde_json::Map<String, Value> {
    let spared = report.spared.iter();
    let spared = spared.map(|(why, count)| (why.code().to_owned(), json!(count)));
    let told = json!({
        "orders": report.orders,
        "conversations": report.conversations,
        "cases": report.cases,
        "work_orders": report.work_orders,
        "texts": report.texts,
        "drafts": report.drafts,
        "files": report.files,
        "spared": Value::Object(spared.collect()),
    });
    match told {
        Value::Object(told) => told,
        _ => serde_json::Map::new(),
    }
}
