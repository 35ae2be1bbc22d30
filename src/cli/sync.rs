//! `sync`: does what comes due by itself without a desk, once or until it is stopped.
//! Never sends what a desk would not send: the same rules, the same gate, the same outbox.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::args::{Place, SyncArgs};
use super::failure::{self, Exit, Failure};
use super::out::Out;
use super::{mail, place};
use crate::domain::conversation::Route;
use crate::i18n::catalog::{Catalog, Value as Word};
use crate::i18n::sentence::Sentence;
use crate::runtime::headless::Headless;
use crate::runtime::worker::Surroundings;
use crate::store::files::Files;
use crate::sync::pass::Pass;

/// Does what is due, and goes on until it is stopped unless it is to be done once.
pub fn run(args: SyncArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let settings = place::settings(place)?;
    let words = place::catalog(&settings);
    // Before the store is touched: a letter that has no way out is not claimed.
    let couriers = mail::courier(&settings)?;
    let mut store = place::open_existing(place)?;
    let actor = place::known(place, &mut store)?;
    let packs = place::packs(place, &settings, &mut store, &actor)?;
    let places = place::places(place)?;
    let around = Surroundings {
        actor,
        packs: Arc::new(packs),
        undo_ms: settings.undo_ms(),
        desk: place::desk(place)?,
        files: Files::of(&place::location(place)?, places.data()),
        settings: places.settings_file(),
        log: place::log(place)?,
        has_mail: settings.mail.is_some(),
    };
    let started = Headless::new(store, around, couriers);
    let mut headless = started.map_err(|error| {
        Failure::unavailable(Sentence::new("cli-no-signals").with("why", error))
    })?;
    if args.once {
        return once(args, &mut headless, &words, out);
    }
    // Without it the store is still looked at every half minute.
    if let Err(error) = headless.listen(&place::location(place)?) {
        failure::say(&error.sentence().in_words(&words));
    }
    let mut is_first = true;
    loop {
        let done = headless.pass()?;
        if is_first || !done.is_empty() {
            tell(args, &mut headless, &done, &words, out)?;
            out.flush()?;
        }
        is_first = false;
        if !headless.wait(done.next) {
            return Ok(Exit::Ok);
        }
    }
}

/// Does what is due, and waits until what was queued has left.
fn once(
    args: SyncArgs,
    headless: &mut Headless,
    words: &Catalog,
    out: &mut Out,
) -> Result<Exit, Failure> {
    let mut all = headless.pass()?;
    while let Some(at) = headless.queued_leaves_at()? {
        if !headless.wait(Some(at)) {
            break;
        }
        all.add(&headless.pass()?);
    }
    tell(args, headless, &all, words, out)?;
    Ok(if all.has_trouble() {
        Exit::Found
    } else {
        Exit::Ok
    })
}

fn tell(
    args: SyncArgs,
    headless: &mut Headless,
    done: &Pass,
    words: &Catalog,
    out: &mut Out,
) -> Result<(), Failure> {
    let lying = headless.lying()?;
    if args.json {
        return out.json(&as_json(done, &lying));
    }
    for (code, count) in counts(done) {
        if count > 0 {
            let key = format!("sync-{}", code.replace('_', "-"));
            out.line(&words.t_with(&key, &[("count", Word::from(count))]))?;
        }
    }
    if done.is_empty() {
        out.line(words.t("sync-nothing"))?;
    }
    for (route, count) in &lying {
        let key = if *route == Route::Mail {
            "sync-no-server"
        } else {
            "sync-lying"
        };
        let route = words.word("route", route.code());
        let values = [("count", Word::from(*count)), ("route", Word::from(route))];
        out.line(&words.t_with(key, &values))?;
    }
    Ok(())
}

/// What was done, by the keys that other programs read.
const fn counts(done: &Pass) -> [(&'static str, usize); 9] {
    [
        ("opened", done.opened),
        ("back", done.back),
        ("lapsed", done.lapsed),
        ("notices", done.notices),
        ("answered", done.answered),
        ("handed_over", done.handed_over),
        ("sent", done.moved.sent),
        ("failed", done.moved.failed),
        ("unknown", done.moved.unknown),
    ]
}

fn as_json(done: &Pass, lying: &[(Route, usize)]) -> Value {
    let counts = counts(done).into_iter();
    let mut row: Map<String, Value> = counts
        .map(|(code, count)| (code.to_owned(), json!(count)))
        .collect();
    let lying = lying.iter();
    let lying: Map<String, Value> = lying
        .map(|(route, count)| (route.code().to_owned(), json!(count)))
        .collect();
    row.insert("lying".to_owned(), Value::Object(lying));
    Value::Object(row)
}
