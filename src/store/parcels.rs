//! Parcels of orders, either way.
//! Never forgets one: a parcel that a newer file does not name stays.

use super::error::Result;
use super::sql::{Row, params, values};
use super::tx::Tx;
use crate::domain::id::{OrderId, ParcelId};
use crate::domain::order::{Parcel, ParcelFields};

/// Adds a parcel to an order.
pub fn insert(tx: &mut Tx<'_>, order: OrderId, parcel: &Parcel) -> Result<()> {
    insert_all(tx, [(order, parcel.id, &parcel.fields)])
}

/// Adds parcels to orders.
pub(in crate::store) fn insert_all<'p>(
    tx: &mut Tx<'_>,
    parcels: impl IntoIterator<Item = (OrderId, ParcelId, &'p ParcelFields)>,
) -> Result<()> {
    tx.execute_each(
        "INSERT INTO parcels (id, order_id, way, carrier, tracking, last_scan_at, last_scan) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        parcels,
        |(order, id, fields)| {
            values![
                id,
                order,
                fields.way,
                &fields.carrier,
                &fields.tracking,
                fields.last_scan_at,
                &fields.last_scan,
            ]
        },
    )
}

/// Stores what is now known of a parcel.
pub fn update(tx: &mut Tx<'_>, parcel: &Parcel) -> Result<()> {
    let fields = &parcel.fields;
    tx.execute(
        "UPDATE parcels SET way = $1, carrier = $2, tracking = $3, last_scan_at = $4, \
         last_scan = $5 WHERE id = $6",
        params![
            fields.way,
            &fields.carrier,
            &fields.tracking,
            fields.last_scan_at,
            &fields.last_scan,
            parcel.id,
        ],
    )?;
    Ok(())
}

/// Returns the parcels of an order, outward first, then in the order in which they came.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Parcel>> {
    let sql = "SELECT id, way, carrier, tracking, last_scan_at, last_scan FROM parcels \
               WHERE order_id = $1 ORDER BY id";
    let mut parcels = tx.rows(sql, params![order], read)?;
    parcels.sort_by_key(|parcel| parcel.fields.way);
    Ok(parcels)
}

pub(in crate::store) fn read(row: &mut Row) -> Result<Parcel> {
    Ok(Parcel {
        id: row.take()?,
        fields: ParcelFields {
            way: row.take()?,
            carrier: row.take()?,
            tracking: row.take()?,
            last_scan_at: row.take()?,
            last_scan: row.take()?,
        },
    })
}
