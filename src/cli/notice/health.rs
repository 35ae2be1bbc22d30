//! `notice health`: whether the platform confirms orders by itself, shop by shop.
//! Never switches it.

use serde_json::{Value, json};

use crate::cli::args::{NoticeHealthArgs, Place};
use crate::cli::failure::{Exit, Failure};
use crate::cli::out::Out;
use crate::cli::place;
use crate::domain::health::Health;
use crate::domain::time::{Stamp, Zone};
use crate::i18n::catalog::{Catalog, Value as Word};
use crate::i18n::date;
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::error::ServiceError;
use crate::service::notice::health;
use crate::service::packs;
use crate::store::shops;

/// Prints the health of each shop.
pub fn run(args: &NoticeHealthArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    let kept = store.read(crate::store::packs::used)?;
    let packs = packs::read(&place::places(place)?, &kept)?;
    let actor = place::actor(place)?;
    let context = packs.context(clock::now(), &actor, 0);
    let all = store.read(|tx| {
        let mut all = Vec::new();
        for shop in shops::all(tx)? {
            if args.shop.as_ref().is_none_or(|name| *name == shop.name) {
                all.push(health::of_shop(tx, &context, shop.id)?);
            }
        }
        Ok::<_, ServiceError>(all)
    })?;
    if let (Some(name), true) = (&args.shop, all.is_empty()) {
        return Err(Failure::data(
            Sentence::new("cli-no-shop")
                .with("name", name)
                .with("command", "afterdesk list orders --json"),
        ));
    }
    let words = place::catalog(&place::settings(place)?);
    for health in &all {
        if args.json {
            out.json(&as_json(health))?;
        } else {
            let zone = packs.platforms.get(&health.shop.platform).zone;
            for line in lines(health, zone, &words) {
                out.line(&line)?;
            }
        }
    }
    let has_fault = all.iter().any(Health::has_fault);
    Ok(if has_fault { Exit::Found } else { Exit::Ok })
}

fn as_json(health: &Health) -> Value {
    let missing: Vec<Value> = health
        .missing
        .iter()
        .map(|order| {
            json!({
                "id": order.order.to_string(),
                "number": order.number,
                "paid_at": order.paid_at.to_rfc3339(),
            })
        })
        .collect();
    json!({
        "shop": health.shop.name,
        "platform": health.shop.platform.as_str(),
        "switch": health.switch.code(),
        "said_at": health.said_at.map(Stamp::to_rfc3339),
        "last": health.last.map(Stamp::to_rfc3339),
        "paid": health.paid,
        "confirmed": health.confirmed,
        "missing": missing,
        "fault": health.has_fault(),
    })
}

fn lines(health: &Health, zone: Zone, words: &Catalog) -> Vec<String> {
    let time = |at: Stamp| date::day_time(at, zone, words.language());
    let count = |n: usize| Word::from(n.to_string());
    let last = match health.last {
        Some(at) => words.t_with("health-last", &[("time", Word::from(time(at)))]),
        None => words.t("health-none").to_owned(),
    };
    let counts = words.t_with(
        "health-counts",
        &[
            ("confirmed", count(health.confirmed)),
            ("paid", count(health.paid)),
            ("missing", count(health.missing.len())),
        ],
    );
    let switch = words.word("health-switch", health.switch.code());
    let mut lines = vec![format!(
        "{}: {switch} · {last} · {counts}",
        health.shop.name
    )];
    let missing = health.missing.iter();
    lines.extend(missing.map(|order| format!("  {}  {}", order.number, time(order.paid_at))));
    lines
}
