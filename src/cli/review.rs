//! `review`: the list of flagged texts, what a supervisor decides on them, the texts that are
//! allowed, and the rate of the sample.
//! Never another way than the desk's: the same functions check who decides and what leaves.

mod decide;
mod sample;

use serde_json::{Value, json};

use super::args::{Place, ReviewCommand, ReviewListArgs, ReviewShowArgs};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::record::add;
use super::{hidden, place, rows, table};
use crate::domain::id::ReviewId;
use crate::domain::review::{Review, ReviewDetail, ReviewFilter, ReviewKind};
use crate::domain::time::Stamp;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::error::{Result as ServiceResult, ServiceError};
use crate::service::review::detail;
use crate::store::error::StoreError;
use crate::store::tx::Tx;
use crate::store::{allowed, decisions, review_list, reviews};

/// Entries that are read at once.
const PAGE: usize = 500;
/// What a list shows to people: keys and their widths in cells.
const COLUMNS: &[(&str, usize)] = &[
    ("id", 16),
    ("severity", 8),
    ("kind", 8),
    ("author", 12),
    ("at", 24),
    ("text", 48),
];

/// Does what is asked.
pub fn run(command: &ReviewCommand, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match command {
        ReviewCommand::List(args) => list(args, place, out),
        ReviewCommand::Show(args) => show(args, place, out),
        ReviewCommand::Decide(args) => decide::run(args, place, out),
        ReviewCommand::Undo(args) => decide::undo(args, place, out),
        ReviewCommand::Allowed(print) => allowed_texts(print.json, place, out),
        ReviewCommand::Disallow(args) => decide::disallow(args, place, out),
        ReviewCommand::Sample(args) => sample::run(args, place, out),
    }
}

fn list(args: &ReviewListArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let after = args.after.as_deref().map(|cursor| {
        cursor
            .trim()
            .parse::<ReviewId>()
            .map_err(|_| Failure::usage(Sentence::new("cli-no-cursor").with("value", cursor)))
    });
    let after = after.transpose()?;
    let filter = ReviewFilter {
        is_decided: args.decided,
        kind: args.kind.as_deref().and_then(ReviewKind::from_code),
        author: args.author.clone(),
    };
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    let words = place::words_of_reader();
    if !args.json && !args.ids {
        out.line(&table::heading(COLUMNS, &words))?;
    }
    store.read(|tx| {
        let mut behind = match after {
            Some(id) => Some(reviews::get(tx, id)?.cursor()),
            None => None,
        };
        let mut left = args.limit.unwrap_or(u64::MAX);
        while left > 0 {
            let page = review_list::page(tx, &filter, behind, PAGE)?;
            let Some(last) = page.last() else { break };
            behind = Some(last.cursor());
            for review in &page {
                if left == 0 {
                    break;
                }
                left -= 1;
                line(review, args, &words, out)?;
            }
        }
        Ok(Exit::Ok)
    })
}

fn line(
    review: &Review,
    args: &ReviewListArgs,
    words: &Catalog,
    out: &mut Out,
) -> Result<(), Failure> {
    if args.ids {
        return out.line(&review.id.to_string());
    }
    let row = rows::review(review);
    match (&row, args.json) {
        (_, true) => out.json(&row),
        (Value::Object(row), false) => out.line(&table::line(row, COLUMNS, words)),
        _ => Ok(()),
    }
}

/// Reads the number of an entry.
pub(super) fn id_of(word: &str) -> Result<ReviewId, Failure> {
    word.trim()
        .parse()
        .map_err(|_| Failure::usage(Sentence::new("cli-no-review").with("value", word)))
}

fn show(args: &ReviewShowArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let id = id_of(&args.id)?;
    let missing = || StoreError::not_found("review", id);
    let mut store = place::open_for_reading(place)?.ok_or_else(missing)?;
    let now = clock::now();
    let shown = store.read(|tx| shown(tx, id, now))?;
    if args.json {
        out.json(&shown)?;
    } else {
        for line in table::tree(&shown, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    Ok(Exit::Ok)
}

fn shown(tx: &mut Tx<'_>, id: ReviewId, now: Stamp) -> ServiceResult<Value, ServiceError> {
    let detail = detail::read(tx, id, now)?;
    let mut shown = rows::review(&detail.review);
    add(&mut shown, "shop", super::record::shop(&detail.shop));
    add(&mut shown, "before", messages(&detail, &detail.before));
    add(&mut shown, "after", messages(&detail, &detail.after));
    let last = detail.earlier.last.iter().map(rows::review);
    let earlier = json!({
        "flags_30_days": detail.earlier.flags,
        "violations_30_days": detail.earlier.violations,
        "last": last.collect::<Vec<Value>>(),
    });
    add(&mut shown, "earlier", earlier);
    let steps = decisions::of_review(tx, id)?;
    let steps: Vec<Value> = steps.iter().map(rows::decision).collect();
    add(&mut shown, "steps", steps);
    Ok(shown)
}

/// What a buyer wrote stands masked.
fn messages(detail: &ReviewDetail, around: &[crate::domain::conversation::Message]) -> Value {
    let known: Vec<&str> = detail.known.iter().map(String::as_str).collect();
    let mut list: Vec<Value> = around.iter().map(rows::message).collect();
    for message in &mut list {
        if let Some(message) = message.as_object_mut() {
            hidden::mask_message(message, &known);
        }
    }
    Value::Array(list)
}

fn allowed_texts(is_json: bool, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    let now = clock::now();
    for entry in store.read(allowed::all)? {
        let row = rows::allowed(&entry, now);
        if is_json {
            out.json(&row)?;
        } else {
            for line in table::tree(&row, &place::words_of_reader()) {
                out.line(&line)?;
            }
            out.line("")?;
        }
    }
    Ok(Exit::Ok)
}
