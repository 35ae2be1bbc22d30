//! Orders as platforms tell them.
//! Never decides which of two observations is newer.

use std::collections::BTreeMap;

use super::dialect::Index;
use super::error::{Result, StoreError};
use super::json;
use super::parcels;
use super::sql::{Row, Value, params, values};
use super::told::{Kept, Told};
use super::tx::Tx;
use crate::domain::id::{OrderId, ParcelId, ShopId};
use crate::domain::order::{Order, OrderFields, OrderState, Parcel, ParcelFields};
use crate::text::fold::search_form;

/// Numbers asked for in one statement.
const NUMBERS_AT_ONCE: usize = 100;

macro_rules! columns {
    () => {
        concat!("id, shop_id, number, ", told_columns!())
    };
}

/// What an observation may change.
macro_rules! told_columns {
    () => {
        "state, refund, group_state, group_started_at, group_formed_at, created_at, confirmed_at, \
         paid_at, ship_by, deliver_by, shipped_at, received_at, changed_at, channel, pay_number, \
         currency, amounts, buyer, buyer_key, items, buyer_note, shop_note, freight_allowance, \
         extra, told_at, payload_id"
    };
}

/// The values of `told_columns`, and more behind them.
macro_rules! told_values {
    ($fields:expr, $prepared:expr, $told:expr, $($more:expr),*) => {
        values![
            $fields.state,
            $fields.refund,
            $fields.group,
            $fields.group_started_at,
            $fields.group_formed_at,
            $fields.created_at,
            $fields.confirmed_at,
            $fields.paid_at,
            $fields.ship_by,
            $fields.deliver_by,
            $fields.shipped_at,
            $fields.received_at,
            $fields.changed_at,
            $fields.channel,
            &$fields.pay_number,
            $fields.currency,
            &$prepared.amounts,
            &$fields.buyer,
            &$fields.buyer_key,
            &$prepared.items,
            &$fields.buyer_note,
            &$fields.shop_note,
            $fields.freight_allowance,
            &$prepared.extra,
            $told.at,
            $told.payload,
            $($more),*
        ]
    };
}

/// Which orders a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only in this state.
    pub state: Option<OrderState>,
}

/// What of an order takes a while to put together and needs no transaction: its JSON columns and
/// the words that it is found by.
#[derive(Debug, Clone)]
pub struct Prepared {
    amounts: String,
    items: String,
    extra: String,
    words: String,
}

impl Prepared {
    /// Puts it together.
    pub fn new<'p>(
        number: &str,
        fields: &OrderFields,
        parcels: impl Iterator<Item = &'p ParcelFields>,
    ) -> Result<Self> {
        Ok(Self {
            amounts: json::of_amounts(&fields.amounts)?,
            items: json::of_items(&fields.items)?,
            extra: json::of_extra(&fields.extra)?,
            words: words(number, fields, parcels),
        })
    }
}

/// An order on its way into the store.
#[derive(Debug, Clone, Copy)]
pub struct NewOrder<'a> {
    /// Its id.
    pub id: OrderId,
    /// The platform's number.
    pub number: &'a str,
    /// What is known of it.
    pub fields: &'a OrderFields,
    /// What was put together of the same fields.
    pub prepared: &'a Prepared,
}

/// Stores a new order and its parcels.
pub fn insert(tx: &mut Tx<'_>, order: &Order, told: Told) -> Result<()> {
    let parcels = || order.parcels.iter().map(|parcel| &parcel.fields);
    let prepared = Prepared::new(&order.number, &order.fields, parcels())?;
    let new = NewOrder {
        id: order.id,
        number: &order.number,
        fields: &order.fields,
        prepared: &prepared,
    };
    let ids = order.parcels.iter().map(|parcel| parcel.id);
    let parcels = ids
        .zip(parcels())
        .map(|(id, fields)| (order.id, id, fields));
    insert_all(tx, order.shop, told, &[new], parcels)
}

/// Stores new orders of a shop, and their parcels.
pub fn insert_all<'p>(
    tx: &mut Tx<'_>,
    shop: ShopId,
    told: Told,
    orders: &[NewOrder<'_>],
    parcels: impl IntoIterator<Item = (OrderId, ParcelId, &'p ParcelFields)>,
) -> Result<()> {
    tx.execute_each(
        concat!(
            "INSERT INTO orders (",
            told_columns!(),
            ", id, shop_id, number) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)"
        ),
        orders,
        |order| {
            let (fields, prepared) = (order.fields, order.prepared);
            told_values!(fields, prepared, told, order.id, shop, order.number)
        },
    )?;
    parcels::insert_all(tx, parcels)?;
    orders.iter().try_for_each(|order| {
        let words = order.prepared.words.clone();
        tx.index(Index::Orders, order.id.raw(), words, true)
    })
}

/// Stores what is now known of an order. Its parcels go their own way, but are to be in `order` as
/// they stand: the order is found by their numbers.
pub fn update(tx: &mut Tx<'_>, order: &Order, told: Told) -> Result<()> {
    let parcels = order.parcels.iter().map(|parcel| &parcel.fields);
    let prepared = Prepared::new(&order.number, &order.fields, parcels)?;
    let changed = tx.execute(
        concat!(
            "UPDATE orders SET (",
            told_columns!(),
            ") = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
             $19, $20, $21, $22, $23, $24, $25, $26) WHERE id = $27"
        ),
        &told_values!(order.fields, prepared, told, order.id),
    )?;
    StoreError::unless_one(changed, "order", order.id)?;
    tx.index(Index::Orders, order.id.raw(), prepared.words, false)
}

/// Puts into the index what an order that has just come in is found by.
pub(in crate::store) fn index(tx: &mut Tx<'_>, order: &Order) -> Result<()> {
    let parcels = order.parcels.iter().map(|parcel| &parcel.fields);
    let words = words(&order.number, &order.fields, parcels);
    tx.index(Index::Orders, order.id.raw(), words, true)
}

/// Returns the words that an order is found by, in the form of the index.
fn words<'p>(
    number: &str,
    fields: &OrderFields,
    parcels: impl Iterator<Item = &'p ParcelFields>,
) -> String {
    search_form(&text_of(number, fields, parcels))
}

fn text_of<'p>(
    number: &str,
    fields: &OrderFields,
    parcels: impl Iterator<Item = &'p ParcelFields>,
) -> String {
    let mut text = number.to_owned();
    let goods = fields
        .items
        .iter()
        .flat_map(|item| [&item.name, &item.spec]);
    let tracking = parcels.map(|parcel| &parcel.tracking);
    let notes = [&fields.buyer, &fields.shop_note, &fields.buyer_note];
    for more in notes.into_iter().flatten().chain(goods).chain(tracking) {
        text.push(' ');
        text.push_str(more);
    }
    text
}

/// Returns the number of the newest orders before one and the text that each is found by, newest
/// first.
pub(in crate::store) fn newest_texts(
    tx: &mut Tx<'_>,
    before: OrderId,
    limit: usize,
) -> Result<Vec<(i64, String)>> {
    let mut found = tx.rows(
        concat!(
            "SELECT ",
            columns!(),
            " FROM orders WHERE id < $1 ORDER BY id DESC LIMIT $2"
        ),
        params![before, i64::try_from(limit).unwrap_or(i64::MAX)],
        read,
    )?;
    add_parcels(tx, &mut found)?;
    let texts = found.into_iter().map(|Kept { thing: order, .. }| {
        let parcels = order.parcels.iter().map(|parcel| &parcel.fields);
        let text = text_of(&order.number, &order.fields, parcels);
        (order.id.raw(), text)
    });
    Ok(texts.collect())
}

/// Returns an order.
pub fn get(tx: &mut Tx<'_>, id: OrderId) -> Result<Order> {
    let sql = concat!("SELECT ", columns!(), " FROM orders WHERE id = $1");
    let mut order = tx
        .first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("order", id))?
        .thing;
    order.parcels = parcels::of_order(tx, id)?;
    Ok(order)
}

/// Returns the order of this number in any shop; the newest where several shops have it.
pub fn find(tx: &mut Tx<'_>, number: &str) -> Result<Option<OrderId>> {
    let sql = "SELECT id FROM orders WHERE number = $1 ORDER BY id DESC LIMIT 1";
    tx.value(sql, params![number])
}

/// Returns the orders of a shop that have one of these numbers, in no order.
pub fn find_by_numbers(
    tx: &mut Tx<'_>,
    shop: ShopId,
    numbers: &[&str],
) -> Result<Vec<Kept<Order>>> {
    let mut found = Vec::new();
    for some in numbers.chunks(NUMBERS_AT_ONCE) {
        let size = list_size(some.len());
        let sql = format!(
            concat!(
                "SELECT ",
                columns!(),
                " FROM orders WHERE shop_id = $1 AND number IN ({})"
            ),
            places(2, size)
        );
        let mut values = vec![Value::from(shop)];
        values.extend(padded(some, size).map(Value::from));
        found.extend(tx.rows(&sql, &values, read)?);
    }
    add_parcels(tx, &mut found)?;
    Ok(found)
}

/// Returns a page of orders in the order of their ids, which is the order of their times.
pub fn page(
    tx: &mut Tx<'_>,
    filter: Filter,
    after: Option<OrderId>,
    limit: usize,
) -> Result<Vec<Order>> {
    let mut found = tx.rows(
        concat!(
            "SELECT ",
            columns!(),
            " FROM orders WHERE id > $1 AND (shop_id = $2 OR $2 = 0) AND (state = $3 OR $3 = '') \
             ORDER BY id LIMIT $4"
        ),
        params![
            after.map_or(-1, OrderId::raw),
            filter.shop.map_or(0, ShopId::raw),
            filter.state.map_or("", OrderState::code),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )?;
    add_parcels(tx, &mut found)?;
    Ok(found.into_iter().map(|kept| kept.thing).collect())
}

fn add_parcels(tx: &mut Tx<'_>, orders: &mut [Kept<Order>]) -> Result<()> {
    for some in orders.chunks_mut(NUMBERS_AT_ONCE) {
        let size = list_size(some.len());
        let sql = format!(
            "SELECT order_id, id, way, carrier, tracking, last_scan_at, last_scan FROM parcels \
             WHERE order_id IN ({}) ORDER BY id",
            places(1, size)
        );
        let ids: Vec<OrderId> = some.iter().map(|kept| kept.thing.id).collect();
        let values: Vec<Value<'_>> = padded(&ids, size).map(Value::from).collect();
        let mut by_order: BTreeMap<OrderId, Vec<Parcel>> = BTreeMap::new();
        for (order, parcel) in
            tx.rows(&sql, &values, |row| Ok((row.take()?, parcels::read(row)?)))?
        {
            by_order.entry(order).or_default().push(parcel);
        }
        for kept in some {
            let mut parcels = by_order.remove(&kept.thing.id).unwrap_or_default();
            parcels.sort_by_key(|parcel| parcel.fields.way);
            kept.thing.parcels = parcels;
        }
    }
    Ok(())
}

/// Returns how many places a list of so many gets: few sizes, so that few statements are kept.
const fn list_size(count: usize) -> usize {
    match count {
        0 | 1 => 1,
        2..=10 => 10,
        _ => NUMBERS_AT_ONCE,
    }
}

/// Fills a list up with its last value, which asks for nothing new.
fn padded<T: Copy>(some: &[T], size: usize) -> impl Iterator<Item = T> {
    let last = some.last().copied();
    some.iter()
        .copied()
        .chain(last.into_iter().cycle())
        .take(size)
}

/// Writes `$from, $from+1, …`.
fn places(from: usize, count: usize) -> String {
    use std::fmt::Write as _;
    let mut text = format!("${from}");
    for place in from + 1..from + count {
        // Writing into a string cannot fail.
        let _ = write!(text, ", ${place}");
    }
    text
}

fn read(row: &mut Row) -> Result<Kept<Order>> {
    let thing = Order {
        id: row.take()?,
        shop: row.take()?,
        number: row.take()?,
        fields: OrderFields {
            state: row.take()?,
            refund: row.take()?,
            group: row.take()?,
            group_started_at: row.take()?,
            group_formed_at: row.take()?,
            created_at: row.take()?,
            confirmed_at: row.take()?,
            paid_at: row.take()?,
            ship_by: row.take()?,
            deliver_by: row.take()?,
            shipped_at: row.take()?,
            received_at: row.take()?,
            changed_at: row.take()?,
            channel: row.take()?,
            pay_number: row.take()?,
            currency: row.take()?,
            amounts: json::to_amounts(&row.take::<String>()?)?,
            buyer: row.take()?,
            buyer_key: row.take()?,
            items: json::to_items(&row.take::<String>()?)?,
            buyer_note: row.take()?,
            shop_note: row.take()?,
            freight_allowance: row.take()?,
            extra: json::to_extra(&row.take::<String>()?)?,
        },
        parcels: Vec::new(),
    };
    Ok(Kept {
        thing,
        told: Told::read(row)?,
    })
}
