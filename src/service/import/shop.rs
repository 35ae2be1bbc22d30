//! Finds the shop that the rows of a file belong to; makes it when it is the first.
//! Never guesses between several.

use super::error::{ImportError, Result};
use super::options::Options;
use crate::domain::platform::{PlatformName, Shop};
use crate::market::files::row::FileKind;
use crate::service::context::Context;
use crate::store::tx::Tx;
use crate::store::{conversations, orders, shops};

/// The platform of a transcript when nothing else tells: the convention comes from its merchants.
const TRANSCRIPT_PLATFORM: &str = "pinduoduo";

/// Returns the shop of a file.
pub fn of_file(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    options: &Options,
    kind: FileKind,
) -> Result<Shop> {
    let told = kind.platform().map(PlatformName::new);
    let platform = told.or_else(|| options.platform.clone());
    if platform.is_none()
        && options.shop.is_none()
        && let Some(shop) = of_what_was_named(tx, options)?
    {
        return Ok(shop);
    }
    let known = shops::all(tx)?;
    // A transcript does not say where it comes from; a desk with one shop needs no more.
    let platform = match known.as_slice() {
        [_] => platform,
        _ => Some(platform.unwrap_or_else(|| PlatformName::new(TRANSCRIPT_PLATFORM))),
    };
    let fits = |shop: &&Shop| {
        platform.as_ref().is_none_or(|p| shop.platform == *p)
            && options.shop.as_ref().is_none_or(|name| shop.name == *name)
    };
    let found: Vec<&Shop> = known.iter().filter(fits).collect();
    match found.as_slice() {
        [shop] => return Ok((*shop).clone()),
        [] => {}
        several => {
            let names: Vec<&str> = several.iter().map(|shop| shop.name.as_str()).collect();
            return Err(ImportError::SeveralShops {
                platform: platform.map_or_else(String::new, |p| p.to_string()),
                names: names.join(", "),
            });
        }
    }
    let platform = platform.unwrap_or_else(|| PlatformName::new(TRANSCRIPT_PLATFORM));
    let name = options.shop.as_deref().unwrap_or(&options.default_shop);
    let usual = context.platforms.get(&platform).route;
    let route = options.route.unwrap_or(usual);
    Ok(shops::get_or_create(
        tx,
        &platform,
        name,
        route,
        context.now,
    )?)
}

/// A transcript belongs to the shop of the order or conversation it was given to.
fn of_what_was_named(tx: &mut Tx<'_>, options: &Options) -> Result<Option<Shop>> {
    if let Some(number) = &options.order
        && let Some(id) = orders::find(tx, number)?
    {
        let order = orders::get(tx, id)?;
        return Ok(Some(shops::get(tx, order.shop)?));
    }
    if let Some(named) = &options.conversation {
        let id = named.parse().ok().or(conversations::find(tx, named)?);
        if let Some(id) = id {
            let conversation = conversations::get(tx, id)?;
            return Ok(Some(shops::get(tx, conversation.shop)?));
        }
    }
    Ok(None)
}
