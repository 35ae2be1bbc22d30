//! After-sales cases as platforms tell them and as we move them.
//! Never decides which of two observations is newer.

use super::error::{Result, StoreError};
use super::json;
use super::sql::{Row, params};
use super::talks;
use super::told::{Kept, Told};
use super::tx::Tx;
use crate::domain::case::{Case, CaseFields, CaseState};
use crate::domain::id::{CaseId, OrderId, ShopId};
use crate::domain::money::{Currency, Money};

macro_rules! columns {
    () => {
        concat!("id, shop_id, number, ", told_columns!())
    };
}

/// What an observation may change.
macro_rules! told_columns {
    () => {
        "order_id, order_number, kind, state, state_text, reason, reason_text, amount, currency, \
         opened_at, changed_at, due_at, stepped_in, stepped_in_at, fast_refund, freight_marker, \
         dispatched, return_carrier, return_tracking, return_state, buyer, shop_note, extra, \
         told_at, payload_id"
    };
}

/// The values of `told_columns`, and more behind them.
macro_rules! told_params {
    ($case:expr, $told:expr, $($more:expr),*) => {
        params![
            $case.order,
            &$case.order_number,
            $case.fields.kind,
            $case.fields.state,
            &$case.fields.state_text,
            $case.fields.reason,
            &$case.fields.reason_text,
            $case.fields.amount.map(|amount| amount.minor),
            $case.fields.amount.map(|amount| amount.currency),
            $case.fields.opened_at,
            $case.fields.changed_at,
            $case.fields.due_at,
            $case.fields.stepped_in,
            $case.fields.stepped_in_at,
            $case.fields.fast_refund,
            $case.fields.freight_marker,
            $case.fields.dispatched,
            &$case.fields.return_carrier,
            &$case.fields.return_tracking,
            &$case.fields.return_state,
            &$case.fields.buyer,
            &$case.fields.shop_note,
            json::of_extra(&$case.fields.extra)?,
            $told.at,
            $told.payload,
            $($more),*
        ]
    };
}

/// Which cases a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only in this state.
    pub state: Option<CaseState>,
}

/// Stores a new case.
pub fn insert(tx: &mut Tx<'_>, case: &Case, told: Told) -> Result<()> {
    tx.execute(
        concat!(
            "INSERT INTO cases (",
            told_columns!(),
            ", id, shop_id, number) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)"
        ),
        told_params!(case, told, case.id, case.shop, &case.number),
    )?;
    Ok(())
}

/// Stores what is now known of a case.
pub fn update(tx: &mut Tx<'_>, case: &Case, told: Told) -> Result<()> {
    let changed = tx.execute(
        concat!(
            "UPDATE cases SET (",
            told_columns!(),
            ") = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
             $19, $20, $21, $22, $23, $24, $25) WHERE id = $26"
        ),
        told_params!(case, told, case.id),
    )?;
    StoreError::unless_one(changed, "case", case.id)
}

/// Returns a case.
pub fn get(tx: &mut Tx<'_>, id: CaseId) -> Result<Case> {
    let sql = concat!("SELECT ", columns!(), " FROM cases WHERE id = $1");
    let kept = tx
        .first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("case", id))?;
    Ok(kept.thing)
}

/// Returns the case of this number in a shop.
pub fn find_in_shop(tx: &mut Tx<'_>, shop: ShopId, number: &str) -> Result<Option<Kept<Case>>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM cases WHERE number = $1 AND shop_id = $2"
    );
    tx.first(sql, params![number, shop], read)
}

/// Returns the case of this number in any shop; the newest where several shops have it.
pub fn find(tx: &mut Tx<'_>, number: &str) -> Result<Option<CaseId>> {
    let sql = "SELECT id FROM cases WHERE number = $1 ORDER BY id DESC LIMIT 1";
    tx.value(sql, params![number])
}

/// Returns the cases of an order, open ones first, then the newest first.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Case>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM cases WHERE order_id = $1 ORDER BY id DESC"
    );
    let kept = tx.rows(sql, params![order], read)?;
    let mut cases: Vec<Case> = kept.into_iter().map(|kept| kept.thing).collect();
    cases.sort_by_key(|case| case.fields.state.is_some_and(CaseState::is_closed));
    Ok(cases)
}

/// Returns whether any case waits for its order.
pub fn any_without_order(tx: &mut Tx<'_>) -> Result<bool> {
    let sql = "SELECT 1 FROM cases WHERE order_id IS NULL LIMIT 1";
    Ok(tx.value::<i64>(sql, &[])?.is_some())
}

/// Ties cases that came before their order to it. Returns how many.
pub fn tie_to_order(tx: &mut Tx<'_>, shop: ShopId, number: &str, order: OrderId) -> Result<u64> {
    let tied = tx.execute(
        "UPDATE cases SET order_id = $1 \
         WHERE order_id IS NULL AND order_number = $2 AND shop_id = $3",
        params![order, number, shop],
    )?;
    if tied > 0 {
        talks::of_order_changed(tx, order)?;
    }
    Ok(tied)
}

/// Returns a page of cases in the order of their ids, which is the order of their times.
pub fn page(
    tx: &mut Tx<'_>,
    filter: Filter,
    after: Option<CaseId>,
    limit: usize,
) -> Result<Vec<Case>> {
    let found = tx.rows(
        concat!(
            "SELECT ",
            columns!(),
            " FROM cases WHERE id > $1 AND (shop_id = $2 OR $2 = 0) AND (state = $3 OR $3 = '') \
             ORDER BY id LIMIT $4"
        ),
        params![
            after.map_or(-1, CaseId::raw),
            filter.shop.map_or(0, ShopId::raw),
            filter.state.map_or("", CaseState::code),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )?;
    Ok(found.into_iter().map(|kept| kept.thing).collect())
}

fn read(row: &mut Row) -> Result<Kept<Case>> {
    let thing = Case {
        id: row.take()?,
        shop: row.take()?,
        number: row.take()?,
        order: row.take()?,
        order_number: row.take()?,
        fields: CaseFields {
            kind: row.take()?,
            state: row.take()?,
            state_text: row.take()?,
            reason: row.take()?,
            reason_text: row.take()?,
            amount: read_amount(row)?,
            opened_at: row.take()?,
            changed_at: row.take()?,
            due_at: row.take()?,
            stepped_in: row.take()?,
            stepped_in_at: row.take()?,
            fast_refund: row.take()?,
            freight_marker: row.take()?,
            dispatched: row.take()?,
            return_carrier: row.take()?,
            return_tracking: row.take()?,
            return_state: row.take()?,
            buyer: row.take()?,
            shop_note: row.take()?,
            extra: json::to_extra(&row.take::<String>()?)?,
        },
    };
    Ok(Kept {
        thing,
        told: Told::read(row)?,
    })
}

fn read_amount(row: &mut Row) -> Result<Option<Money>> {
    let (minor, currency): (Option<i64>, Option<Currency>) = (row.take()?, row.take()?);
    Ok(minor
        .zip(currency)
        .map(|(minor, currency)| Money::new(minor, currency)))
}
