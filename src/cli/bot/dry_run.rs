//! `bot dry-run`: what the bot would have done in the stored chats.
//! Never writes: the store is opened for reading.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::wanted;
use crate::cli::args::{BotDryRunArgs, Place};
use crate::cli::failure::{Exit, Failure};
use crate::cli::history;
use crate::cli::out::Out;
use crate::cli::place;
use crate::domain::time::Stamp;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::bot::dry::{self, Row, Would};
use crate::service::bot::turn::actor;
use crate::service::packs;
use crate::store::packs as kept;
use crate::text::printable::Printable;

/// How often each thing would have been done.
#[derive(Debug, Default)]
struct Counts {
    answered: u64,
    handed_over: u64,
    let_be: u64,
    silent: u64,
    off: u64,
    by_rule: BTreeMap<String, u64>,
    by_reason: BTreeMap<&'static str, u64>,
}

impl Counts {
    fn add(&mut self, row: &Row) {
        match &row.would {
            Would::Answer { .. } => {
                self.answered += 1;
                *self.by_rule.entry(row.rule.clone()).or_default() += 1;
            }
            Would::HandOver(why) => {
                self.handed_over += 1;
                *self.by_reason.entry(why.code()).or_default() += 1;
            }
            Would::LetBe => self.let_be += 1,
            Would::Silent => self.silent += 1,
            Would::Off => self.off += 1,
        }
    }
}

/// Goes through the chats.
pub(super) fn run(args: &BotDryRunArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let since = args.since.as_deref().map(history::since).transpose()?;
    let since = since.unwrap_or(Stamp::from_millis(i64::MIN));
    let words = place::catalog(&place::settings(place)?);
    let mut counts = Counts::default();
    if let Some(mut store) = place::open_for_reading(place)? {
        let used = store.read(kept::used)?;
        let packs = packs::read(&place::places(place)?, &used)?;
        let actor = actor();
        let context = packs.context(clock::now(), &actor, 0);
        for shop in wanted(&mut store, args.shop.as_deref())? {
            dry::run(&mut store, &context, &shop, since, |row| {
                counts.add(&row);
                if args.json {
                    out.json(&value(&row))
                } else {
                    lines(&row, &words).try_for_each(|line| out.line(&line))
                }
            })?;
        }
    }
    if args.json {
        out.json(&json!({
            "answered": counts.answered,
            "handed_over": counts.handed_over,
            "let_be": counts.let_be,
            "silent": counts.silent,
            "off": counts.off,
            "by_rule": counts.by_rule,
            "by_reason": counts.by_reason,
        }))?;
        return Ok(Exit::Ok);
    }
    for line in sums(&counts, &words) {
        out.line(&line)?;
    }
    Ok(Exit::Ok)
}

const fn code(would: &Would) -> &'static str {
    match would {
        Would::Answer { .. } => "answered",
        Would::HandOver(_) => "handed_over",
        Would::LetBe => "let_be",
        Would::Silent => "silent",
        Would::Off => "off",
    }
}

fn value(row: &Row) -> Value {
    let (text, hands_over) = match &row.would {
        Would::Answer { text, hands_over } => (Some(text), *hands_over),
        _ => (None, matches!(row.would, Would::HandOver(_))),
    };
    let why = match &row.would {
        Would::HandOver(why) => Some(why.code()),
        _ => None,
    };
    json!({
        "conversation": row.conversation.to_string(),
        "message": row.message.to_string(),
        "at": row.at.to_rfc3339(),
        "would": code(&row.would),
        "topic": row.topic,
        "rule": row.rule,
        "why": why,
        "hands_over": hands_over,
        "text": text,
    })
}

/// What it would have said or why not; where a person is at it there is nothing to tell.
fn lines(row: &Row, words: &Catalog) -> impl Iterator<Item = String> {
    let head = |what: &str| {
        let (at, id) = (row.at.to_rfc3339(), row.conversation);
        format!("{at}  {id}  {what}")
    };
    let lines = match &row.would {
        Would::Answer { text, .. } => {
            let what = format!("✓ {}", row.rule);
            let said = text.lines().map(|line| format!("    {line}"));
            std::iter::once(head(&what)).chain(said).collect()
        }
        Would::HandOver(why) => {
            let why = words.word("bot-why", why.code());
            let topic = if row.topic.is_empty() {
                String::new()
            } else {
                format!(" ({})", row.topic)
            };
            vec![head(&format!("→ {why}{topic}"))]
        }
        Would::LetBe | Would::Silent | Would::Off => Vec::new(),
    };
    lines
        .into_iter()
        .map(|line| Printable::line(&line).as_str().to_owned())
}

fn sums(counts: &Counts, words: &Catalog) -> Vec<String> {
    let sum = |key, n| Sentence::new(key).counting("n", n).in_words(words);
    let mut all = vec![sum("bot-would-answer", counts.answered)];
    let by_rule = counts.by_rule.iter();
    all.extend(by_rule.map(|(rule, n)| format!("  {n:>6}  {rule}")));
    all.push(sum("bot-would-hand-over", counts.handed_over));
    let by_reason = counts.by_reason.iter();
    all.extend(by_reason.map(|(why, n)| format!("  {n:>6}  {}", words.word("bot-why", why))));
    all.push(sum("bot-would-let-be", counts.let_be));
    all.push(sum("bot-would-be-silent", counts.silent));
    if counts.off > 0 {
        all.push(sum("bot-would-be-off", counts.off));
    }
    all
}
