//! Takes after-sales cases in, ties them to their orders, and opens a work order when the platform
//! stepped in.
//! Never refuses a jump that our own steps would not make: it is stored and noticed.

use super::error::Result;
use super::link::orders_of;
use super::report::Noticed;
use super::take::{Ready, Tally, Target};
use super::work_orders;
use crate::domain::case::{self, Case, CaseFields, CaseKind, CaseState, CaseStep, Party};
use crate::domain::deadline::{DeadlineKind, Subject};
use crate::domain::id::{CaseId, OrderId};
use crate::domain::observation::{CaseSeen, Newness, Observation};
use crate::domain::time::Stamp;
use crate::policy::due as policy;
use crate::policy::part;
use crate::service::{concern, due, matter};
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{acts, cases, deadlines, orders};

/// Takes cases in.
pub fn take(tx: &mut Tx<'_>, target: &Target<'_>, tally: &mut Tally, rows: &[Ready]) -> Result<()> {
    let seen: Vec<(u64, &CaseSeen)> = rows
        .iter()
        .filter_map(|ready| match &ready.row {
            Observation::Case(seen) => Some((ready.line, &**seen)),
            _ => None,
        })
        .collect();
    let orders = orders_of(
        tx,
        target,
        seen.iter().map(|(_, seen)| seen.order_number.as_str()),
    )?;
    for (line, seen) in seen {
        let order = orders.get(&seen.order_number).copied();
        take_one(tx, target, tally, line, seen, order)?;
    }
    Ok(())
}

fn take_one(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    tally: &mut Tally,
    line: u64,
    seen: &CaseSeen,
    order: Option<OrderId>,
) -> Result<()> {
    if seen.fields.state == Some(CaseState::Unknown) {
        let wording = seen.fields.state_text.clone().unwrap_or_default();
        tally.notice(line, &seen.number, Noticed::UnknownState(wording));
    }
    let Some(kept) = cases::find_in_shop(tx, target.shop.id, &seen.number)? else {
        let at = seen.fields.opened_at.unwrap_or(target.told.at);
        let case = Case {
            id: CaseId::fresh(tx.ids(), at),
            shop: target.shop.id,
            number: seen.number.clone(),
            order,
            order_number: seen.order_number.clone(),
            fields: seen.fields.clone(),
        };
        cases::insert(tx, &case, target.told)?;
        follow(tx, target, &case)?;
        tally.counts.new += 1;
        return Ok(());
    };
    let is_newer =
        newness(&seen.fields, target.told.at) > newness(&kept.thing.fields, kept.told.at);
    let before = kept.thing.clone();
    let mut case = kept.thing;
    if is_newer {
        case.fields.take_over(seen.fields.clone());
        clear_old_deadline(&mut case.fields, &before.fields, &seen.fields);
    } else {
        case.fields.fill_gaps(seen.fields.clone());
    }
    case.order = case.order.or(order);
    if case == before {
        tally.counts.unchanged += 1;
        return Ok(());
    }
    notice_jump(tally, line, &before, &case);
    let told: Told = if is_newer { target.told } else { kept.told };
    cases::update(tx, &case, told)?;
    follow(tx, target, &case)?;
    // What an older file adds was told before the buyer agreed to anything newer.
    if is_newer && case.fields.amount != before.fields.amount {
        look_at_amount(tx, target, tally, line, &case)?;
    }
    tally.counts.updated += 1;
    Ok(())
}

/// A deadline belongs to the state it was told for.
fn clear_old_deadline(fields: &mut CaseFields, before: &CaseFields, seen: &CaseFields) {
    if seen.due_at.is_none() && seen.state.is_some() && seen.state != before.state {
        fields.due_at = None;
    }
}

fn newness(fields: &CaseFields, told_at: Stamp) -> Newness {
    Newness {
        rank: fields.state.map_or(0, CaseState::rank),
        row_at: fields.latest_time(),
        told_at,
    }
}

/// A case that waited for the merchant moves by a step of the merchant's; anything else was done
/// elsewhere and is shown.
fn notice_jump(tally: &mut Tally, line: u64, before: &Case, after: &Case) {
    let (Some(from), Some(to)) = (before.fields.state, after.fields.state) else {
        return;
    };
    if from == to || from.who_acts() != Party::Merchant {
        return;
    }
    let kind = after.fields.kind;
    let is_step = kind.is_some_and(|kind| {
        // That a return was settled with a part elsewhere is worth a look.
        let steps = CaseStep::ALL
            .iter()
            .filter(|step| **step != CaseStep::AgreePart);
        let mut after = steps.map(|step| case::after(kind, from, *step));
        after.any(|after| after == Ok(to))
    });
    if !is_step {
        let jump = Noticed::Jump {
            from: from.code(),
            to: to.code(),
        };
        tally.notice(line, &after.number, jump);
    }
}

/// The platform's amount is the fact; where the buyer had accepted a part, somebody looks at the
/// difference (row A-20).
fn look_at_amount(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    tally: &mut Tally,
    line: u64,
    case: &Case,
) -> Result<()> {
    let done = acts::of_case(tx, case.id)?;
    let platform = target.context.platforms.get(&target.shop.platform);
    let way = platform.terms.part;
    let Some((agreed, told)) = part::told_otherwise(&done, case.fields.amount, way) else {
        return Ok(());
    };
    tally.notice(line, &case.number, Noticed::OtherAmount { agreed, told });
    if let Some(order) = case.order {
        let order = orders::get(tx, order)?;
        concern::differs(tx, target.context, &order)?;
    }
    Ok(())
}

/// Sets what is due, and opens the work order of a case into which the platform stepped.
fn follow(tx: &mut Tx<'_>, target: &Target<'_>, case: &Case) -> Result<()> {
    if needs_the_rules(&case.fields) || is_put_off(tx, case)? {
        let matter = matter::of_case(tx, case.id)?;
        due::of_case(tx, target.context, &matter)?;
    } else {
        let dues = policy::of_case(&case.fields, &target.clocks);
        let subject = Subject::Case(case.id);
        deadlines::replace(tx, subject, case.shop, &dues, target.context.now)?;
    }
    let is_open = !case.fields.state.is_some_and(CaseState::is_closed);
    if case.fields.stepped_in == Some(true) && is_open {
        work_orders::open_for(tx, target, case)?;
    }
    Ok(())
}

/// Returns whether somebody put the case off.
fn is_put_off(tx: &mut Tx<'_>, case: &Case) -> Result<bool> {
    let open = deadlines::open_of(tx, Subject::Case(case.id))?;
    Ok(open.iter().any(|due| due.kind == DeadlineKind::Postponed))
}

/// Returns whether what is due follows from more than the state: money that is on its way back, a
/// parcel on its way, an order that is not confirmed.
fn needs_the_rules(case: &CaseFields) -> bool {
    let on_its_way = matches!(
        case.state,
        Some(CaseState::Refunding | CaseState::BuyerSends | CaseState::BuyerRefusesParcel)
    );
    on_its_way || case.kind.is_some_and(CaseKind::is_own)
}
