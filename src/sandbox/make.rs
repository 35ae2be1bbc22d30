//! Makes whole stores: the shop of the demonstration, or as much as is asked for.
//! Never in a store that holds anything yet.

use super::agents;
use super::bulk::{Size, Stories};
use super::fill::{Filler, Written};
use super::matters;
use super::plan;
use super::stories::Story;
use super::words::Words;
use crate::config::platform::Platforms;
use crate::domain::time::Stamp;
use crate::service::error::Result;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::{conversations, orders, shops};

/// Stories written in one transaction: few enough for another program not to wait long, many enough
/// for the sync at the end not to count.
const A_TRANSACTION: usize = 4_000;

/// From what a store is made: the same four make the same store.
#[derive(Debug, Clone, Copy)]
pub struct Recipe<'a> {
    /// What shops sell and people say.
    pub words: &'a Words,
    /// The platforms' data.
    pub platforms: &'a Platforms,
    /// Decides everything that chance decides.
    pub seed: u64,
    /// The moment the store shows.
    pub now: Stamp,
}

/// Returns whether a store holds nothing of a merchant.
pub fn is_empty(store: &mut Store) -> Result<bool, StoreError> {
    store.read(|tx| {
        let everyone = conversations::Filter::default();
        Ok(shops::all(tx)?.is_empty()
            && orders::page(tx, orders::Filter::default(), None, 1)?.is_empty()
            && conversations::page(tx, everyone, None, 1)?.is_empty())
    })
}

/// Fills an empty store with the shop of the demonstration.
pub fn demo(store: &mut Store, recipe: Recipe<'_>) -> Result<Written> {
    store.follow_seed(recipe.seed);
    let stories = plan::plan(recipe.words, recipe.seed, recipe.now);
    let filler = begin(store, recipe)?.leaving_begun();
    let written = write(store, &filler, stories.into_iter(), &mut |_| {})?;
    agents::leave_work(
        store,
        recipe.words,
        recipe.platforms,
        recipe.seed,
        recipe.now,
    )?;
    matters::leave(store, recipe.words, recipe.platforms, recipe.now)?;
    Ok(written)
}

/// Fills an empty store with as much as is asked for, and tells `progress` after each transaction
/// how much there is.
pub fn sized(
    store: &mut Store,
    recipe: Recipe<'_>,
    size: Size,
    progress: &mut dyn FnMut(Written),
) -> Result<Written> {
    store.follow_seed(recipe.seed);
    let buyers = plan::buyers(recipe.words);
    let stories = Stories::new(buyers, recipe.seed, recipe.now, size);
    let filler = begin(store, recipe)?;
    write(store, &filler, stories, progress)
}

fn begin(store: &mut Store, recipe: Recipe<'_>) -> Result<Filler> {
    let begun = store.write(|tx| Filler::begin(tx, recipe.words, recipe.platforms, recipe.now))?;
    Ok(begun)
}

fn write(
    store: &mut Store,
    filler: &Filler,
    mut stories: impl Iterator<Item = Story>,
    progress: &mut dyn FnMut(Written),
) -> Result<Written> {
    store.set_bulk(true)?;
    let mut all = Written::default();
    loop {
        let some: Vec<Story> = stories.by_ref().take(A_TRANSACTION).collect();
        if some.is_empty() {
            break;
        }
        all.add(store.write(|tx| filler.write(tx, &some))?);
        progress(all);
    }
    store.set_bulk(false)?;
    store.tidy()?;
    Ok(all)
}
