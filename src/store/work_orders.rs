//! Work orders of platforms and their evidence checklists.
//! Never holds a file: a slot names it by its hash.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::evidence::{self, ALL_FILES};
use super::json;
use super::sql::{Row, params, values};
use super::talks;
use super::told::{Kept, Told};
use super::tx::Tx;
use super::vouched::SLOTS;
use crate::domain::id::{CaseId, EvidenceId, OrderId, ShopId, WorkOrderId};
use crate::domain::work_order::{EvidenceSlot, WorkOrder, WorkOrderFields, WorkOrderState};

macro_rules! columns {
    () => {
        concat!("id, shop_id, ", told_columns!())
    };
}

/// What an observation may change.
macro_rules! told_columns {
    () => {
        "number, order_id, order_number, case_id, state, title, opened_at, due_at, changed_at, \
         steps, extra, told_at, payload_id, kind"
    };
}

/// The values of `told_columns`, and more behind them.
macro_rules! told_params {
    ($work_order:expr, $told:expr, $($more:expr),*) => {
        params![
            &$work_order.number,
            $work_order.order,
            &$work_order.order_number,
            $work_order.case,
            $work_order.fields.state,
            &$work_order.fields.title,
            $work_order.fields.opened_at,
            $work_order.fields.due_at,
            $work_order.fields.changed_at,
            json::of_steps(&$work_order.fields.steps)?,
            json::of_extra(&$work_order.fields.extra)?,
            $told.at,
            $told.payload,
            &$work_order.kind,
            $($more),*
        ]
    };
}

/// What is asked for later counts as if it had been from the beginning.
macro_rules! slot_columns {
    () => {
        "id, work_order_id, kind, CASE WHEN is_required = 1 OR EXISTS (SELECT 1 FROM \
         evidence_notes n WHERE n.evidence_id = evidence.id AND n.kind = 'asked') THEN 1 ELSE 0 END, \
         state, file_name, sha256, bytes, note, added_by, added_at"
    };
}

/// Which work orders a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only of this shop.
    pub shop: Option<ShopId>,
    /// Only in this state.
    pub state: Option<WorkOrderState>,
}

/// Stores a new work order, and its checklist under an entry of the record.
pub fn insert(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    work_order: &WorkOrder,
    told: Told,
) -> Result<()> {
    tx.execute(
        concat!(
            "INSERT INTO work_orders (",
            told_columns!(),
            ", id, shop_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
             $15, $16)"
        ),
        told_params!(work_order, told, work_order.id, work_order.shop),
    )?;
    for slot in &work_order.slots {
        add_slot(tx, recording, slot)?;
    }
    Ok(())
}

/// Stores what is now known of a work order. Its checklist goes its own way.
pub fn update(tx: &mut Tx<'_>, work_order: &WorkOrder, told: Told) -> Result<()> {
    let changed = tx.execute(
        concat!(
            "UPDATE work_orders SET (",
            told_columns!(),
            ") = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
             WHERE id = $15"
        ),
        told_params!(work_order, told, work_order.id),
    )?;
    StoreError::unless_one(changed, "work_order", work_order.id)
}

/// Stores how far a work order has come.
pub fn set_state(tx: &mut Tx<'_>, id: WorkOrderId, state: WorkOrderState) -> Result<()> {
    let sql = "UPDATE work_orders SET state = $1 WHERE id = $2";
    let changed = tx.execute(sql, params![state, id])?;
    StoreError::unless_one(changed, "work_order", id)
}

/// Adds a slot to the checklist of a work order, under an entry of the record.
pub fn add_slot(tx: &mut Tx<'_>, recording: &mut Recording, slot: &EvidenceSlot) -> Result<()> {
    let values = values![
        slot.work_order,
        slot.kind,
        slot.is_required,
        slot.state,
        &slot.file_name,
        &slot.sha256,
        slot.bytes,
        &slot.note,
        &slot.added_by,
        slot.added_at,
    ];
    SLOTS.insert(tx, recording, slot.id.raw(), values.into())
}

/// Stores what is now in a slot. What it asks for stays.
pub fn update_slot(tx: &mut Tx<'_>, slot: &EvidenceSlot) -> Result<()> {
    let changed = tx.execute(
        "UPDATE evidence SET state = $1, file_name = $2, sha256 = $3, bytes = $4, note = $5, \
         added_by = $6, added_at = $7 WHERE id = $8",
        params![
            slot.state,
            &slot.file_name,
            &slot.sha256,
            slot.bytes,
            &slot.note,
            &slot.added_by,
            slot.added_at,
            slot.id,
        ],
    )?;
    StoreError::unless_one(changed, "evidence_slot", slot.id)
}

/// Returns one slot of a checklist.
pub fn get_slot(tx: &mut Tx<'_>, id: EvidenceId) -> Result<EvidenceSlot> {
    let sql = concat!("SELECT ", slot_columns!(), " FROM evidence WHERE id = $1");
    tx.first(sql, params![id], read_slot)?
        .ok_or_else(|| StoreError::not_found("evidence_slot", id))
}

/// Returns a work order with its checklist.
pub fn get(tx: &mut Tx<'_>, id: WorkOrderId) -> Result<WorkOrder> {
    shown(tx, id, ALL_FILES)
}

/// Returns a work order with its checklist, and at most so many files of a slot.
pub fn shown(tx: &mut Tx<'_>, id: WorkOrderId, files: usize) -> Result<WorkOrder> {
    let sql = concat!("SELECT ", columns!(), " FROM work_orders WHERE id = $1");
    let kept = tx
        .first(sql, params![id], read)?
        .ok_or_else(|| StoreError::not_found("work_order", id))?;
    with_all(tx, kept.thing, files)
}

/// Returns the work order of this number in a shop.
pub fn find_in_shop(
    tx: &mut Tx<'_>,
    shop: ShopId,
    number: &str,
) -> Result<Option<Kept<WorkOrder>>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM work_orders WHERE number = $1 AND number <> '' AND shop_id = $2"
    );
    let Some(kept) = tx.first(sql, params![number, shop], read)? else {
        return Ok(None);
    };
    Ok(Some(Kept {
        thing: with_slots(tx, kept.thing)?,
        told: kept.told,
    }))
}

/// Returns the work order of this number in any shop; the newest where several shops have it.
pub fn find(tx: &mut Tx<'_>, number: &str) -> Result<Option<WorkOrderId>> {
    let sql = "SELECT id FROM work_orders WHERE number = $1 AND number <> '' \
               ORDER BY id DESC LIMIT 1";
    tx.value(sql, params![number])
}

/// Returns the work orders of an order, open ones first, then the newest first.
pub fn of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<WorkOrder>> {
    shown_of_order(tx, order, ALL_FILES)
}

/// Returns the work orders of an order in the same order, with at most so many files of a slot.
pub fn shown_of_order(tx: &mut Tx<'_>, order: OrderId, files: usize) -> Result<Vec<WorkOrder>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM work_orders WHERE order_id = $1 ORDER BY id DESC"
    );
    let kept = tx.rows(sql, params![order], read)?;
    sorted(tx, kept, files)
}

/// Returns the work orders of a case, open ones first, then the newest first.
pub fn of_case(tx: &mut Tx<'_>, case: CaseId) -> Result<Vec<WorkOrder>> {
    shown_of_case(tx, case, ALL_FILES)
}

/// Returns the work orders of a case in the same order, with at most so many files of a slot.
pub fn shown_of_case(tx: &mut Tx<'_>, case: CaseId, files: usize) -> Result<Vec<WorkOrder>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM work_orders WHERE case_id = $1 ORDER BY id DESC"
    );
    let kept = tx.rows(sql, params![case], read)?;
    sorted(tx, kept, files)
}

/// Returns the work orders that name this order, known here or not, the newest first.
pub fn of_order_number(
    tx: &mut Tx<'_>,
    shop: ShopId,
    number: &str,
) -> Result<Vec<Kept<WorkOrder>>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM work_orders WHERE order_id = \
         (SELECT id FROM orders WHERE number = $1 AND shop_id = $2) \
         UNION ALL SELECT ",
        columns!(),
        " FROM work_orders WHERE order_id IS NULL AND order_number = $1 AND shop_id = $2 \
         ORDER BY id DESC"
    );
    let mut found = tx.rows(sql, params![number, shop], read)?;
    for kept in &mut found {
        kept.thing = with_slots(tx, kept.thing.clone())?;
    }
    Ok(found)
}

/// Returns whether any work order waits for its order.
pub fn any_without_order(tx: &mut Tx<'_>) -> Result<bool> {
    let sql = "SELECT 1 FROM work_orders WHERE order_id IS NULL LIMIT 1";
    Ok(tx.value::<i64>(sql, &[])?.is_some())
}

/// Ties work orders that came before their order to it. Returns how many.
pub fn tie_to_order(tx: &mut Tx<'_>, shop: ShopId, number: &str, order: OrderId) -> Result<u64> {
    let tied = tx.execute(
        "UPDATE work_orders SET order_id = $1 \
         WHERE order_id IS NULL AND order_number = $2 AND shop_id = $3",
        params![order, number, shop],
    )?;
    if tied > 0 {
        talks::of_order_changed(tx, order)?;
    }
    Ok(tied)
}

/// Returns a page of work orders in the order of their ids, which is the order of their times.
pub fn page(
    tx: &mut Tx<'_>,
    filter: Filter,
    after: Option<WorkOrderId>,
    limit: usize,
) -> Result<Vec<WorkOrder>> {
    let kept = tx.rows(
        concat!(
            "SELECT ",
            columns!(),
            " FROM work_orders WHERE id > $1 AND (shop_id = $2 OR $2 = 0) \
             AND (state = $3 OR $3 = '') ORDER BY id LIMIT $4"
        ),
        params![
            after.map_or(-1, WorkOrderId::raw),
            filter.shop.map_or(0, ShopId::raw),
            filter.state.map_or("", WorkOrderState::code),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ],
        read,
    )?;
    kept.into_iter()
        .map(|kept| with_slots(tx, kept.thing))
        .collect()
}

fn sorted(tx: &mut Tx<'_>, kept: Vec<Kept<WorkOrder>>, files: usize) -> Result<Vec<WorkOrder>> {
    let mut all = Vec::with_capacity(kept.len());
    for kept in kept {
        all.push(with_all(tx, kept.thing, files)?);
    }
    all.sort_by_key(|work_order| !work_order.fields.state.is_some_and(WorkOrderState::is_open));
    Ok(all)
}

/// Reads what a matter shows: the slots, what lies in them, and what was filled in.
fn with_all(tx: &mut Tx<'_>, work_order: WorkOrder, files: usize) -> Result<WorkOrder> {
    let id = work_order.id;
    let mut work_order = with_slots(tx, work_order)?;
    if files == ALL_FILES {
        work_order.files = evidence::files_of(tx, id)?;
    } else {
        for slot in &work_order.slots {
            let (first, behind) = evidence::first_files_in(tx, slot.id, files)?;
            work_order.files.extend(first);
            if behind > 0 {
                work_order.files_behind.push((slot.id, behind));
            }
        }
        work_order.files.sort_by_key(|file| file.id);
    }
    Ok(WorkOrder {
        notes: evidence::notes_of(tx, id)?,
        answers: evidence::answers_of(tx, id)?,
        ..work_order
    })
}

fn with_slots(tx: &mut Tx<'_>, mut work_order: WorkOrder) -> Result<WorkOrder> {
    let sql = concat!(
        "SELECT ",
        slot_columns!(),
        " FROM evidence WHERE work_order_id = $1 ORDER BY id"
    );
    work_order.slots = tx.rows(sql, params![work_order.id], read_slot)?;
    Ok(work_order)
}

fn read(row: &mut Row) -> Result<Kept<WorkOrder>> {
    let thing = WorkOrder {
        id: row.take()?,
        shop: row.take()?,
        number: row.take()?,
        order: row.take()?,
        order_number: row.take()?,
        case: row.take()?,
        fields: WorkOrderFields {
            state: row.take()?,
            title: row.take()?,
            opened_at: row.take()?,
            due_at: row.take()?,
            changed_at: row.take()?,
            steps: json::to_steps(&row.take::<String>()?)?,
            extra: json::to_extra(&row.take::<String>()?)?,
        },
        kind: String::new(),
        slots: Vec::new(),
        files: Vec::new(),
        files_behind: Vec::new(),
        notes: Vec::new(),
        answers: Vec::new(),
    };
    let told = Told::read(row)?;
    let thing = WorkOrder {
        kind: row.take()?,
        ..thing
    };
    Ok(Kept { thing, told })
}

fn read_slot(row: &mut Row) -> Result<EvidenceSlot> {
    Ok(EvidenceSlot {
        id: row.take()?,
        work_order: row.take()?,
        kind: row.take()?,
        is_required: row.take()?,
        state: row.take()?,
        file_name: row.take()?,
        sha256: row.take()?,
        bytes: row.take()?,
        note: row.take()?,
        added_by: row.take()?,
        added_at: row.take()?,
    })
}
