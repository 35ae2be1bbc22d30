//! Takes orders in: new ones are stored, known ones take over what is newer and keep what is not told.
//! Never lets an older observation overwrite a newer one; it may only fill gaps.

use std::collections::{HashMap, HashSet};

use super::error::Result;
use super::report::Noticed;
use super::take::{Ready, Session, Tally, Target};
use crate::domain::deadline::Subject;
use crate::domain::id::{OrderId, ParcelId};
use crate::domain::notice::NoticeKind;
use crate::domain::observation::{Newness, Observation, OrderSeen};
use crate::domain::order::{Order, OrderFields, OrderState, Parcel, ParcelFields, RefundState};
use crate::domain::time::{MINUTE_MS, Stamp, Zone};
use crate::policy::due as policy;
use crate::policy::papers;
use crate::policy::telling::{self, Known};
use crate::service::due;
use crate::store::orders::{NewOrder, Prepared};
use crate::store::told::{Kept, Told};
use crate::store::tx::Tx;
use crate::store::{cases, conversations, deadlines, orders, parcels, work_orders};

/// Kept by the order export when 订单成交时间 is empty; void once the time is told.
const DAY_FROM_NUMBER: &str = "afterdesk_day_from_number";

/// Takes orders in. A number that comes twice is seen twice.
pub fn take(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    tally: &mut Tally,
    rows: &[Ready],
) -> Result<()> {
    let mut rest = rows;
    while !rest.is_empty() {
        let run = without_repetition(rest);
        let (run, others) = rest.split_at(run);
        take_different(tx, target, session, tally, run)?;
        rest = others;
    }
    Ok(())
}

fn seen_of(row: &Ready) -> Option<&OrderSeen> {
    match &row.row {
        Observation::Order(seen) => Some(seen),
        _ => None,
    }
}

/// Returns how many rows stand before the first number that comes again.
fn without_repetition(rows: &[Ready]) -> usize {
    let mut numbers = HashSet::with_capacity(rows.len());
    rows.iter()
        .filter_map(seen_of)
        .take_while(|seen| numbers.insert(seen.number.as_str()))
        .count()
        .max(1)
}

fn take_different(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    tally: &mut Tally,
    rows: &[Ready],
) -> Result<()> {
    let numbers: Vec<&str> = rows
        .iter()
        .filter_map(seen_of)
        .map(|seen| seen.number.as_str())
        .collect();
    let mut known: HashMap<String, Kept<Order>> =
        orders::find_by_numbers(tx, target.shop.id, &numbers)?
            .into_iter()
            .map(|kept| (kept.thing.number.clone(), kept))
            .collect();
    for row in rows {
        if let Some(seen) = seen_of(row) {
            note_wording(tally, row.line, seen);
        }
    }
    let mut fresh = Vec::with_capacity(rows.len());
    for ready in oldest_first(rows) {
        let Some(seen) = seen_of(ready) else {
            continue;
        };
        match (known.remove(&seen.number), &ready.prepared) {
            (None, Some(prepared)) => {
                tally.counts.new += ready.rows;
                fresh.push((seen, prepared));
            }
            (None, None) => {}
            (Some(kept), _) => {
                if update(tx, target, session, kept, seen)? {
                    tally.counts.updated += ready.rows;
                } else {
                    tally.counts.unchanged += ready.rows;
                }
            }
        }
    }
    insert(tx, target, session, &fresh)
}

/// Exports begin with the newest order, and ids follow the orders' times: rows that are stored in
/// the order of their ids fill the pages of the tables, where others leave them half empty.
fn oldest_first(rows: &[Ready]) -> Vec<&Ready> {
    let mut rows: Vec<&Ready> = rows.iter().collect();
    // Stable, and what has no time of its own comes last: it gets that of the file.
    rows.sort_by_cached_key(|row| {
        let at = seen_of(row).and_then(|seen| placed_at(&seen.fields));
        (at.is_none(), at)
    });
    rows
}

fn note_wording(tally: &mut Tally, line: u64, seen: &OrderSeen) {
    if seen.fields.state.is_none()
        && let Some(wording) = seen.fields.extra.get("订单状态")
    {
        tally.notice(line, &seen.number, Noticed::UnknownState(wording.clone()));
    }
}

/// What stands in the store that waits for its order.
#[derive(Clone, Copy)]
struct Waiting {
    cases: bool,
    work_orders: bool,
    conversations: bool,
}

impl Waiting {
    fn look(tx: &mut Tx<'_>) -> Result<Self> {
        Ok(Self {
            cases: cases::any_without_order(tx)?,
            work_orders: work_orders::any_without_order(tx)?,
            conversations: conversations::any_without_order(tx)?,
        })
    }

    const fn anything(self) -> bool {
        self.cases || self.work_orders || self.conversations
    }
}

/// Stores orders that are new, their parcels, what is due for them, and ties to them what waited.
fn insert(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    fresh: &[(&OrderSeen, &Prepared)],
) -> Result<()> {
    let mut new = Vec::with_capacity(fresh.len());
    let mut parcels = Vec::with_capacity(fresh.len());
    let mut dues = Vec::new();
    let platform = target.context.platforms.get(&target.shop.platform);
    let (terms, zone) = (&platform.notices, platform.zone);
    for (seen, prepared) in fresh {
        let fields = &seen.fields;
        let placed = placed_at(fields).unwrap_or(target.told.at);
        let id = OrderId::fresh(tx.ids(), placed);
        for parcel in &seen.parcels {
            parcels.push((id, ParcelId::fresh(tx.ids(), placed), parcel));
        }
        let mut due = policy::of_order(fields, &seen.parcels, None, &target.clocks);
        let confirmed_by = policy::confirmation(fields, None, &target.clocks);
        if confirmed_by
            .as_ref()
            .is_some_and(|due| due.at <= target.context.now)
        {
            session.changed.insert(id);
        }
        due.extend(confirmed_by);
        due.extend(papers::due(fields, NoticeKind::PAPERS, &target.clocks));
        due.extend(papers::delay(fields, None));
        let step = telling::next(fields, &Known::default(), terms, zone, target.context.now);
        due.extend(step.map(|step| step.due()));
        dues.extend(due.into_iter().map(|due| (Subject::Order(id), due)));
        new.push(NewOrder {
            id,
            number: &seen.number,
            fields,
            prepared,
        });
    }
    orders::insert_all(tx, target.shop.id, target.told, &new, parcels)?;
    deadlines::add_all(tx, target.shop.id, &dues, target.context.now)?;
    let waiting = Waiting::look(tx)?;
    if waiting.anything() {
        for order in &new {
            tie(tx, target, order.number, order.id, waiting)?;
        }
    }
    Ok(())
}

/// Ties what came before the order to it.
fn tie(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    number: &str,
    id: OrderId,
    waiting: Waiting,
) -> Result<()> {
    let shop = target.shop.id;
    if waiting.cases {
        cases::tie_to_order(tx, shop, number, id)?;
    }
    if waiting.work_orders {
        work_orders::tie_to_order(tx, shop, number, id)?;
    }
    if waiting.conversations
        && let Some(mut conversation) = conversations::find_in_shop(tx, shop, number)?
        && conversation.order.is_none()
    {
        conversation.order = Some(id);
        conversations::update(tx, &conversation)?;
        due::of_order(tx, target.context, id)?;
    }
    Ok(())
}

/// The time an order stands for among others; the day in its number where nothing else is told.
pub(super) fn placed_at(fields: &OrderFields) -> Option<Stamp> {
    let told = fields.created_at.or(fields.paid_at).or(fields.confirmed_at);
    told.or_else(|| {
        let day = fields.extra.get(DAY_FROM_NUMBER)?;
        let day: chrono::NaiveDate = day.parse().ok()?;
        Some(Stamp::from_local(day.and_hms_opt(0, 0, 0)?, Zone::BEIJING))
    })
}

/// Newness of an order: its place in life, money that went back, its times, the file's time.
pub(super) fn newness(fields: &OrderFields, told_at: Stamp) -> Newness {
    let place = fields
        .state
        .and_then(|state| OrderState::ALL.iter().position(|s| *s == state))
        .and_then(|place| u8::try_from(place).ok())
        .unwrap_or(0);
    Newness {
        rank: place * 2 + u8::from(fields.refund == Some(RefundState::Refunded)),
        row_at: fields.latest_time(),
        told_at,
    }
}

fn update(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    session: &mut Session,
    kept: Kept<Order>,
    seen: &OrderSeen,
) -> Result<bool> {
    let is_newer =
        newness(&seen.fields, target.told.at) > newness(&kept.thing.fields, kept.told.at);
    let mut order = kept.thing;
    let before = order.fields.clone();
    if is_newer {
        order.fields.take_over(seen.fields.clone());
        keep_seconds(&mut order.fields, &before);
    } else {
        order.fields.fill_gaps(seen.fields.clone());
    }
    if order.fields.confirmed_at.is_some() {
        order.fields.extra.remove(DAY_FROM_NUMBER);
    }
    let parcels_changed = update_parcels(tx, &mut order, &seen.parcels, is_newer)?;
    if order.fields == before && !parcels_changed {
        return Ok(false);
    }
    let told: Told = if is_newer { target.told } else { kept.told };
    orders::update(tx, &order, told)?;
    due::of_order(tx, target.context, order.id)?;
    if target.clocks.confirm_ms.is_some() || order.fields.state != before.state {
        session.changed.insert(order.id);
    }
    Ok(true)
}

/// A file that was saved again by a spreadsheet program has no seconds; a time that differs by
/// nothing else is the same time.
fn keep_seconds(fields: &mut OrderFields, before: &OrderFields) {
    let times = [
        (&mut fields.created_at, before.created_at),
        (&mut fields.confirmed_at, before.confirmed_at),
        (&mut fields.paid_at, before.paid_at),
        (&mut fields.ship_by, before.ship_by),
        (&mut fields.deliver_by, before.deliver_by),
        (&mut fields.shipped_at, before.shipped_at),
        (&mut fields.received_at, before.received_at),
        (&mut fields.group_formed_at, before.group_formed_at),
    ];
    for (now, before) in times {
        let minute = |at: Stamp| at.millis() - at.millis().rem_euclid(MINUTE_MS);
        if before.is_some_and(|before| *now == Some(Stamp::from_millis(minute(before)))) {
            *now = before;
        }
    }
}

/// Parcels are known by their number. A newer observation with one parcel corrects the number of
/// the only one that is known; otherwise an unknown number is another parcel.
fn update_parcels(
    tx: &mut Tx<'_>,
    order: &mut Order,
    seen: &[ParcelFields],
    is_newer: bool,
) -> Result<bool> {
    let mut changed = false;
    for told in seen {
        let same_way = |p: &Parcel| p.fields.way == told.way;
        let is_alone = order.parcels.iter().filter(|p| same_way(p)).count() == 1
            && seen.iter().filter(|p| p.way == told.way).count() == 1;
        let same = order
            .parcels
            .iter_mut()
            .find(|p| p.fields.way == told.way && p.fields.tracking == told.tracking);
        if let Some(parcel) = same {
            let is_told = !told.carrier.is_empty() && parcel.fields.carrier != told.carrier;
            if is_told && (is_newer || parcel.fields.carrier.is_empty()) {
                parcel.fields.carrier.clone_from(&told.carrier);
                parcels::update(tx, parcel)?;
                changed = true;
            }
            continue;
        }
        if is_alone {
            if is_newer && let Some(parcel) = order.parcels.iter_mut().find(|p| same_way(p)) {
                parcel.fields.tracking.clone_from(&told.tracking);
                parcel.fields.carrier.clone_from(&told.carrier);
                parcels::update(tx, parcel)?;
                changed = true;
            }
            continue;
        }
        let at = placed_at(&order.fields).unwrap_or_default();
        let parcel = Parcel {
            id: ParcelId::fresh(tx.ids(), at),
            fields: told.clone(),
        };
        parcels::insert(tx, order.id, &parcel)?;
        order.parcels.push(parcel);
        changed = true;
    }
    Ok(changed)
}
