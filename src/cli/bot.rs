//! `bot`: the answer bot of a shop, switched and tried.
//! Never lets it answer: that happens where a desk or `sync` is open.

mod dry_run;

use serde_json::{Value, json};

use super::args::{BotCommand, BotOnArgs, Place};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::seat::Seat;
use super::{place, rules, table};
use crate::domain::bot::BotShop;
use crate::domain::conversation::Route;
use crate::domain::platform::Shop;
use crate::domain::time::MINUTE_MS;
use crate::i18n::sentence::Sentence;
use crate::service::bot::set;
use crate::store::desk::Store;
use crate::store::{bot, shops};

/// Does what is asked of the bot.
pub fn run(command: &BotCommand, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    match command {
        BotCommand::Status(print) => {
            if let Some(mut store) = place::open_for_reading(place)? {
                for shop in wanted(&mut store, None)? {
                    tell(&mut store, &shop, print.json, out)?;
                }
            }
            Ok(Exit::Ok)
        }
        BotCommand::On(args) => {
            let change = |known| changed(known, args);
            switch(args.shop.as_deref(), args.json, place, out, change)
        }
        BotCommand::Off(args) => {
            let change = |known| BotShop {
                is_on: false,
                ..known
            };
            switch(args.shop.as_deref(), args.json, place, out, change)
        }
        BotCommand::DryRun(args) => dry_run::run(args, place, out),
        BotCommand::Check(args) => rules::check_as("bot", args, place, out),
    }
}

fn changed(known: BotShop, args: &BotOnArgs) -> BotShop {
    let ms = |minutes: Option<u32>, known| minutes.map_or(known, |n| i64::from(n) * MINUTE_MS);
    BotShop {
        is_on: true,
        hours: args.hours.unwrap_or(known.hours),
        pause_ms: ms(args.pause, known.pause_ms),
        most: args.most.map_or(known.most, i64::from),
        oldest_ms: ms(args.oldest, known.oldest_ms),
        ..known
    }
}

fn switch(
    name: Option<&str>,
    is_json: bool,
    place: &Place,
    out: &mut Out,
    change: impl Fn(BotShop) -> BotShop,
) -> Result<Exit, Failure> {
    let mut seat = Seat::open(place)?;
    let found = wanted(&mut seat.store, name)?;
    let [shop] = found.as_slice() else {
        return Err(Failure::usage(Sentence::new("cli-one-shop")));
    };
    let known = seat.store.read(|tx| bot::shop(tx, shop.id))?;
    let new = change(known);
    seat.proved(|store, context| set::shop(store, context, &new))?;
    tell(&mut seat.store, shop, is_json, out)?;
    Ok(Exit::Ok)
}

/// Returns the shops that are meant.
fn wanted(store: &mut Store, name: Option<&str>) -> Result<Vec<Shop>, Failure> {
    let mut all = store.read(shops::all)?;
    if let Some(name) = name {
        all.retain(|shop| shop.name == name);
        if all.is_empty() {
            return Err(Failure::data(
                Sentence::new("cli-no-shop")
                    .with("name", name)
                    .with("command", "afterdesk bot status"),
            ));
        }
    }
    Ok(all)
}

fn tell(store: &mut Store, shop: &Shop, is_json: bool, out: &mut Out) -> Result<(), Failure> {
    let row = row(shop, &store.read(|tx| bot::shop(tx, shop.id))?);
    if is_json {
        return out.json(&row);
    }
    for line in table::tree(&row, &place::words_of_reader()) {
        out.line(&line)?;
    }
    Ok(())
}

fn row(shop: &Shop, set: &BotShop) -> Value {
    json!({
        "shop": shop.name,
        "platform": shop.platform.as_str(),
        "on": set.is_on,
        "hours": set.hours.to_string(),
        "pause_minutes": set.pause_ms / MINUTE_MS,
        "most_a_day": set.most,
        "oldest_minutes": set.oldest_ms / MINUTE_MS,
        "route": shop.route.code(),
        // By hand an answer lies ready until somebody has pasted it.
        "leaves_by_itself": shop.route != Route::Hand,
    })
}
