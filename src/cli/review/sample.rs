//! `review sample`: how many of the messages that passed are looked at by chance.
//! Never a fraction finer than a thousandth.

use serde_json::json;

use crate::cli::args::{Place, ReviewSampleArgs};
use crate::cli::failure::{Exit, Failure};
use crate::cli::out::Out;
use crate::cli::seat::Seat;
use crate::cli::{place, table};
use crate::domain::platform::Shop;
use crate::i18n::sentence::Sentence;
use crate::service::review::rate;
use crate::store::desk::Store;
use crate::store::shops;

/// Sets the rate where one is given, and shows the rates.
pub(super) fn run(args: &ReviewSampleArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let Some(percent) = &args.percent else {
        if let Some(mut store) = place::open_for_reading(place)? {
            let shops = wanted(&mut store, args)?;
            print(&mut store, &shops, args, out)?;
        }
        return Ok(Exit::Ok);
    };
    let permille = permille(percent)?;
    let mut seat = Seat::open(place)?;
    let shops = wanted(&mut seat.store, args)?;
    let [shop] = shops.as_slice() else {
        return Err(Failure::usage(Sentence::new("cli-one-shop")));
    };
    seat.proved(|store, context| rate::set(store, context, shop.id, permille))?;
    print(&mut seat.store, &shops, args, out)?;
    Ok(Exit::Ok)
}

/// Returns the shops that are meant.
fn wanted(store: &mut Store, args: &ReviewSampleArgs) -> Result<Vec<Shop>, Failure> {
    let mut all = store.read(shops::all)?;
    if let Some(name) = &args.shop {
        all.retain(|shop| shop.name == *name);
        if all.is_empty() {
            return Err(Failure::data(
                Sentence::new("cli-no-shop")
                    .with("name", name)
                    .with("command", "afterdesk review sample"),
            ));
        }
    }
    Ok(all)
}

/// Reads percent with at most one digit behind the point.
fn permille(text: &str) -> Result<i64, Failure> {
    let wrong = || Failure::usage(Sentence::new("cli-no-rate").with("value", text));
    let bare = text.trim().trim_end_matches('%').trim();
    let (whole, part) = bare.split_once('.').unwrap_or((bare, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || part.len() > 1 {
        return Err(wrong());
    }
    let whole: i64 = whole.parse().map_err(|_| wrong())?;
    let part: i64 = part.parse().map_err(|_| wrong())?;
    Ok(whole.saturating_mul(10).saturating_add(part))
}

fn print(
    store: &mut Store,
    shops: &[Shop],
    args: &ReviewSampleArgs,
    out: &mut Out,
) -> Result<(), Failure> {
    for shop in shops {
        let permille = store.read(|tx| shops::sample_permille(tx, shop.id))?;
        let row = json!({
            "shop": shop.name,
            "platform": shop.platform.as_str(),
            "permille": permille,
        });
        if args.json {
            out.json(&row)?;
        } else {
            for line in table::tree(&row, &place::words_of_reader()) {
                out.line(&line)?;
            }
        }
    }
    Ok(())
}
