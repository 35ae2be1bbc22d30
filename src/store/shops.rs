//! Shops on platforms.
//! Never two shops of one name on one platform.

use super::error::{Result, StoreError};
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::conversation::Route;
use crate::domain::id::ShopId;
use crate::domain::platform::{PlatformName, Shop};
use crate::domain::time::Stamp;

/// Returns the shop of this name on this platform; makes it when it is new.
pub fn get_or_create(
    tx: &mut Tx<'_>,
    platform: &PlatformName,
    name: &str,
    route: Route,
    now: Stamp,
) -> Result<Shop> {
    if let Some(shop) = find(tx, platform, name)? {
        return Ok(shop);
    }
    let shop = Shop {
        id: ShopId::fresh(tx.ids(), now),
        platform: platform.clone(),
        name: name.to_owned(),
        route,
    };
    tx.execute(
        "INSERT INTO shops (id, platform, name, route) VALUES ($1, $2, $3, $4)",
        params![shop.id, &shop.platform, &shop.name, shop.route],
    )?;
    Ok(shop)
}

/// Returns a shop.
pub fn get(tx: &mut Tx<'_>, id: ShopId) -> Result<Shop> {
    let sql = "SELECT id, platform, name, route FROM shops WHERE id = $1";
    tx.first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("shop", id))
}

/// Returns the shop of this name on this platform.
pub fn find(tx: &mut Tx<'_>, platform: &PlatformName, name: &str) -> Result<Option<Shop>> {
    let sql = "SELECT id, platform, name, route FROM shops WHERE platform = $1 AND name = $2";
    tx.first(sql, params![platform, name], read)
}

/// Returns all shops, by platform and name.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Shop>> {
    let sql = "SELECT id, platform, name, route FROM shops ORDER BY platform, name";
    tx.rows(sql, &[], read)
}

/// Returns how many of a thousand messages that passed are looked at by chance.
pub fn sample_permille(tx: &mut Tx<'_>, id: ShopId) -> Result<i64> {
    let sql = "SELECT sample_permille FROM shops WHERE id = $1";
    tx.value(sql, params![id])?
        .ok_or_else(|| StoreError::not_found("shop", id))
}

/// Sets how many of a thousand messages that passed are looked at by chance.
pub fn set_sample_permille(tx: &mut Tx<'_>, id: ShopId, permille: i64) -> Result<()> {
    let sql = "UPDATE shops SET sample_permille = $1 WHERE id = $2";
    let changed = tx.execute(sql, params![permille, id])?;
    StoreError::unless_one(changed, "shop", id)
}

fn read(row: &mut Row) -> Result<Shop> {
    Ok(Shop {
        id: row.take()?,
        platform: row.take()?,
        name: row.take()?,
        route: row.take()?,
    })
}
