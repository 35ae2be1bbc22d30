//! What somebody sets: kept views, and the file of settings as it came into use.
//! Never reads a file: its digest is passed in.

use super::context::Context;
use super::error::Result;
use super::permit;
use crate::domain::audit::Action;
use crate::policy::duty::{Duty, allows};
use crate::store::audit;
use crate::store::desk::Store;
use crate::store::saved_views::{self, SavedView};
use crate::store::tx::Tx;

/// What the record calls the file of settings.
const SETTINGS: &str = "settings";
/// What it calls a kept view: its name is somebody's own words.
const VIEW: &str = "view";

/// Keeps a view under its name.
///
/// # Errors
/// What the store says.
pub fn keep_view(store: &mut Store, context: &Context<'_>, view: &SavedView) -> Result<()> {
    store.write(|tx| {
        permit::ask(tx, context, Duty::Work)?;
        saved_views::save(tx, view)?;
        let detail = view.view.code().to_owned();
        audit::append(
            tx,
            context.entry(Action::SettingChanged, VIEW.to_owned(), detail),
        )?;
        Ok(())
    })
}

/// Notes that the file of settings is another one than the last time at this desk; `sha256` is that
/// of its bytes, and empty where there is none. Writes nothing when nothing changed, or when whoever
/// acts may only look.
///
/// # Errors
/// What the store says.
pub fn record(store: &mut Store, context: &Context<'_>, sha256: &str) -> Result<()> {
    if !allows(context.actor.role, Duty::Work) {
        return Ok(());
    }
    let is_known = |tx: &mut Tx<'_>| {
        let desk = tx.session().desk.clone();
        let subject = format!("{SETTINGS} {desk}");
        let last = audit::history(tx, &[subject], None, 1)?;
        let known = last.first().map_or("", |entry| entry.detail.as_str());
        Ok::<_, super::error::ServiceError>(known == sha256)
    };
    if store.read(is_known)? {
        return Ok(());
    }
    store.write(|tx| {
        let subject = format!("{SETTINGS} {}", tx.session().desk);
        let entry = context.entry(Action::SettingChanged, subject, sha256.to_owned());
        audit::append(tx, entry).map(|_| ())?;
        Ok(())
    })
}
