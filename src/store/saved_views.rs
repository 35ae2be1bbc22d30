//! Filters of the queue that somebody gave a name.
//! Never a built-in view; those are `domain::queue::View`.

use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::id::ShopId;
use crate::domain::queue::View;

/// A filter with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// The list it reads.
    pub view: View,
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only lines with this text; empty for all.
    pub text: String,
}

/// Keeps a filter in place of the one of the same name.
pub fn save(tx: &mut Tx<'_>, view: &SavedView) -> Result<()> {
    tx.execute(
        "INSERT INTO saved_views (name, view, shop_id, text) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (name) DO UPDATE \
         SET view = excluded.view, shop_id = excluded.shop_id, text = excluded.text",
        params![&view.name, view.view, view.shop, &view.text],
    )?;
    Ok(())
}

/// Returns all filters by name.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<SavedView>> {
    let sql = "SELECT name, view, shop_id, text FROM saved_views ORDER BY name";
    tx.rows(sql, &[], |row| {
        Ok(SavedView {
            name: row.take()?,
            view: row.take()?,
            shop: row.take()?,
            text: row.take()?,
        })
    })
}

/// Forgets a filter.
pub fn delete(tx: &mut Tx<'_>, name: &str) -> Result<()> {
    tx.execute("DELETE FROM saved_views WHERE name = $1", params![name])?;
    Ok(())
}
