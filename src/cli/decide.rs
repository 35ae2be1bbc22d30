//! `decide`: what the rules say of an order or a case, of the store or of a file with facts.
//! Never changes anything: it reads, asks `policy`, and prints.

mod answer;
mod facts;
mod lines;

use std::io::Read;
use std::path::Path;

use answer::Answer;
use facts::Question;

use super::args::{DecideArgs, Place};
use super::failure::{Exit, Failure};
use super::find::{self, Thing};
use super::out::Out;
use super::place;
use crate::domain::dossier::Target;
use crate::domain::platform::{Platform, PlatformName};
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::policy::evaluate::evaluate;
use crate::policy::outcome::Outcome;
use crate::runtime::clock;
use crate::service::error::ServiceError;
use crate::service::matter::{self, Matter};
use crate::service::packs;
use crate::store::error::StoreError;
use crate::store::tx::Tx;
use crate::store::{conversations, work_orders};

/// Facts are a few hundred bytes; a file beyond this is something else.
const LONGEST_FACTS: u64 = 64 * 1024 * 1024;
/// Prints what the rules say.
pub fn run(args: &DecideArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let words = place::catalog(&place::settings(place)?);
    match (&args.facts, &args.id) {
        (Some(file), _) => of_file(args, file, place, &words, out),
        (None, Some(id)) => of_store(args, id, place, &words, out),
        (None, None) => Err(Failure::usage(Sentence::new("cli-decide-what"))),
    }
}

/// Answers each object of the file, in its order.
fn of_file(
    args: &DecideArgs,
    file: &Path,
    place: &Place,
    words: &Catalog,
    out: &mut Out,
) -> Result<Exit, Failure> {
    let packs = place::packs_alone(place)?;
    let text = read(file)?;
    let mut is_first = true;
    for question in serde_json::Deserializer::from_slice(&text).into_iter::<Question>() {
        let question = question.map_err(|error| {
            Failure::data(
                Sentence::new("cli-no-facts")
                    .with("file", name(file))
                    .with("why", error),
            )
        })?;
        if !is_first && !args.json {
            out.line("")?;
        }
        is_first = false;
        let platform = question.platform.as_deref().map(PlatformName::new);
        let platform = platform.unwrap_or_else(PlatformName::unknown);
        let now = question.now.map_or_else(clock::now, |time| time.0);
        let platform = packs.platforms.get(&platform);
        let country = platform.terms.country.as_deref().unwrap_or_default();
        let calendar = packs.calendars.get(country);
        let outcome = evaluate(&question.into_facts(), platform, calendar, now);
        tell(args, &outcome, platform, None, words, out)?;
    }
    if is_first {
        return Err(Failure::data(
            Sentence::new("cli-facts-empty").with("file", name(file)),
        ));
    }
    Ok(Exit::Ok)
}

/// Returns the name that errors give a file.
fn name(file: &Path) -> String {
    if file.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let refused = |error: std::io::Error| {
        Failure::data(
            Sentence::new("cli-unreadable")
                .with("file", name(file))
                .with("why", error),
        )
    };
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        let input = std::io::stdin().lock();
        input.take(LONGEST_FACTS).read_to_end(&mut bytes)
    } else {
        let input = std::fs::File::open(file).map_err(refused)?;
        input.take(LONGEST_FACTS).read_to_end(&mut bytes)
    }
    .map_err(refused)?;
    Ok(bytes)
}

/// Answers on what the store holds.
fn of_store(
    args: &DecideArgs,
    id: &str,
    place: &Place,
    words: &Catalog,
    out: &mut Out,
) -> Result<Exit, Failure> {
    let missing = || StoreError::not_found("number", id);
    let mut store = place::open_for_reading(place)?.ok_or_else(missing)?;
    let kept = store.read(crate::store::packs::used)?;
    let packs = packs::read(&place::places(place)?, &kept)?;
    let matter = store.read(|tx| matter_of(tx, id))?;
    let actor = place::actor(place)?;
    let outcome = matter.outcome(&packs.context(clock::now(), &actor, 0));
    let about = match (&matter.case, &matter.order) {
        (Some(case), _) => Some(case.id.to_string()),
        (None, Some(order)) => Some(order.id.to_string()),
        (None, None) => None,
    };
    let platform = packs.platforms.get(&matter.shop.platform);
    tell(args, &outcome, platform, about.as_deref(), words, out)?;
    Ok(Exit::Ok)
}

/// Finds what an id or a number names; of a conversation or a work order, what it is about.
pub fn matter_of(tx: &mut Tx<'_>, id: &str) -> Result<Matter, ServiceError> {
    let not_found = || StoreError::not_found("order_or_case", id);
    let Thing::Matter(target) = find::thing(tx, id)? else {
        return Err(not_found().into());
    };
    let (case, order) = match target {
        Target::Case(case) => (Some(case), None),
        Target::Order(order) => (None, Some(order)),
        Target::WorkOrder(id) => {
            let work_order = work_orders::get(tx, id)?;
            (work_order.case, work_order.order)
        }
        Target::Conversation(id) => (None, conversations::get(tx, id)?.order),
    };
    match (case, order) {
        (Some(case), _) => matter::of_case(tx, case),
        (None, Some(order)) => matter::of_order(tx, order),
        (None, None) => Err(not_found().into()),
    }
}

fn tell(
    args: &DecideArgs,
    outcome: &Outcome,
    platform: &Platform,
    about: Option<&str>,
    words: &Catalog,
    out: &mut Out,
) -> Result<(), Failure> {
    if args.json {
        return out.json(&Answer::new(outcome, platform, about));
    }
    for line in lines::of(outcome, platform, words) {
        out.line(&line)?;
    }
    Ok(())
}
