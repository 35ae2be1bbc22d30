//! Anonymises what is old: names, contacts, words and kept files of buyers whose matters are long
//! over. Never touches what is open, frozen, on a legal way or still unsent, and never breaks the
//! record: erasures vouch for what is left.

use super::context::Context;
use super::error::{Result, ServiceError};
use super::packet::lay;
use super::permit;
use crate::domain::act::{Act, ActKind, last};
use crate::domain::audit::Action;
use crate::domain::code::codes;
use crate::domain::conversation::Conversation;
use crate::domain::id::{CaseId, ConversationId, OrderId, WorkOrderId};
use crate::domain::review::ReviewState;
use crate::domain::time::{DAY_MS, Stamp};
use crate::domain::work_order::{WorkOrder, WorkOrderState};
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::erase::{self, Of};
use crate::store::error::StoreError;
use crate::store::files::Files;
use crate::store::tx::Tx;
use crate::store::{
    acts, audit, cases, conversations, dropped, old, orders, outbox, reviews, work_orders,
};

/// Matters that are looked at in one transaction.
const AT_ONCE: usize = 100;
/// Days of a month: a month of keeping is never shorter than a month of the calendar.
const MONTH_DAYS: i64 = 31;
/// Flagged texts of a conversation that are looked through for open ones.
const REVIEWS: usize = 10_000;

codes! {
    /// Why a matter keeps its buyer's data.
    pub enum Spared {
        /// Something happened in it since.
        Young = "young",
        /// A case or what was handed on is open.
        OpenCase = "open_case",
        /// A work order is open.
        OpenWorkOrder = "open_work_order",
        /// A dispute is on its way to a third party and has not ended.
        LegalWay = "legal_way",
        /// Its correspondence was frozen (row C-14).
        Frozen = "frozen",
        /// A buyer waits, a message has not left, or a text waits for a supervisor.
        Unsettled = "unsettled",
    }
}

/// What was done, or would be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Orders with all that hangs on them.
    pub orders: i64,
    /// Conversations, those of orders too.
    pub conversations: i64,
    /// Work orders whose order nobody knows.
    pub work_orders: i64,
    /// Messages, flagged texts and notes that lost their words.
    pub texts: i64,
    /// Answers that were half written.
    pub drafts: i64,
    /// Kept files whose bytes were dropped, and files of evidence that are gone.
    pub files: i64,
    /// Matters that were left alone, by why.
    pub spared: Vec<(Spared, i64)>,
}

impl Report {
    fn spare(&mut self, why: Spared) {
        match self.spared.iter_mut().find(|(other, _)| *other == why) {
            Some((_, count)) => *count += 1,
            None => self.spared.push((why, 1)),
        }
    }
}

/// Returns the time before which a matter is old, when data are kept for so many months.
pub fn before(now: Stamp, months: u32) -> Stamp {
    now.plus_ms(-i64::from(months) * MONTH_DAYS * DAY_MS)
}

/// Anonymises what is from before a time; a dry run only counts.
///
/// Matters are done in batches, each whole on the disk before the next begins: what was cut off goes
/// on where it stopped.
///
/// # Errors
/// [`ServiceError::MayNot`], [`ServiceError::NeedsProof`], or what the store says.
pub fn run(
    store: &mut Store,
    files: &Files,
    context: &Context<'_>,
    before: Stamp,
    is_dry: bool,
) -> Result<Report> {
    if is_dry {
        store.read(|tx| permit::ask(tx, context, Duty::Look))?;
    } else {
        store.write(|tx| permit::ask(tx, context, Duty::Erase))?;
    }
    let report = in_batches(
        (store, is_dry),
        Report::default(),
        |tx, after| old::orders(tx, before, after, AT_ONCE),
        |tx, id, report| order(tx, context, id, before, is_dry, report),
    )?;
    let report = in_batches(
        (store, is_dry),
        report,
        |tx, after| old::conversations(tx, before, after, AT_ONCE),
        |tx, id, report| conversation(tx, context, id, before, is_dry, report),
    )?;
    let mut report = in_batches(
        (store, is_dry),
        report,
        |tx, after| old::work_orders(tx, before, after, AT_ONCE),
        |tx, id, report| orderless(tx, context, id, before, is_dry, report),
    )?;
    report.files = if is_dry {
        // What would be dropped follows from what would be erased; only what is free now is known.
        let free = store.read(|tx| old::payloads(tx, before))?;
        i64::try_from(free.len()).unwrap_or(i64::MAX)
    } else {
        store.write(|tx| payloads(tx, context, before))?
    };
    if !is_dry {
        report.files += sweep(store, files, context.now)?;
    }
    report.spared.sort();
    Ok(report)
}

/// Goes through what is old, page by page, each whole on the disk before the next one begins.
fn in_batches<I: Copy>(
    (store, is_dry): (&mut Store, bool),
    mut report: Report,
    next: impl Fn(&mut Tx<'_>, Option<I>) -> std::result::Result<Vec<I>, StoreError>,
    each: impl Fn(&mut Tx<'_>, I, &mut Report) -> Result<()>,
) -> Result<Report> {
    let mut after = None;
    loop {
        let some = store.read(|tx| next(tx, after))?;
        let Some(last) = some.last() else {
            return Ok(report);
        };
        after = Some(*last);
        let work = |tx: &mut Tx<'_>| {
            let mut report = report.clone();
            for id in &some {
                each(tx, *id, &mut report)?;
            }
            Ok::<_, ServiceError>(report)
        };
        report = if is_dry {
            store.read(work)
        } else {
            store.write(work)
        }?;
    }
}

/// An order with all that hangs on it.
struct Matter {
    cases: Vec<CaseId>,
    work_orders: Vec<WorkOrderId>,
    conversations: Vec<Conversation>,
}

fn order(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: OrderId,
    before: Stamp,
    is_dry: bool,
    report: &mut Report,
) -> Result<()> {
    let matter = match matter_of(tx, id, before)? {
        Ok(matter) => matter,
        Err(why) => {
            report.spare(why);
            return Ok(());
        }
    };
    report.orders += 1;
    report.conversations += i64::try_from(matter.conversations.len()).unwrap_or(0);
    if is_dry {
        return Ok(());
    }
    let mut recording = audit::open(tx)?;
    let now = context.now;
    let mut texts = erase::words(tx, &mut recording, Of::Order(id), now)?;
    for case in &matter.cases {
        texts += erase::words(tx, &mut recording, Of::Case(*case), now)?;
        old::blank_case(tx, *case)?;
    }
    for work_order in &matter.work_orders {
        dropped::note(tx, *work_order)?;
        texts += erase::words(tx, &mut recording, Of::WorkOrder(*work_order), now)?;
        old::blank_work_order(tx, *work_order)?;
    }
    for conversation in &matter.conversations {
        let of = Of::Conversation(conversation.id);
        texts += erase::words(tx, &mut recording, of, now)?;
        report.drafts += old::blank_conversation(tx, conversation.id)?;
    }
    old::blank_order(tx, id)?;
    report.texts += texts;
    let detail = format!("texts {texts} before {}", before.to_rfc3339());
    recording.close(tx, context.entry(Action::Erased, id.to_string(), detail))?;
    Ok(())
}

fn conversation(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: ConversationId,
    before: Stamp,
    is_dry: bool,
    report: &mut Report,
) -> Result<()> {
    let conversation = conversations::get(tx, id)?;
    if let Some(why) = unsettled(tx, &conversation, before)? {
        report.spare(why);
        return Ok(());
    }
    report.conversations += 1;
    if is_dry {
        return Ok(());
    }
    let mut recording = audit::open(tx)?;
    let texts = erase::words(tx, &mut recording, Of::Conversation(id), context.now)?;
    report.drafts += old::blank_conversation(tx, id)?;
    report.texts += texts;
    let detail = format!("texts {texts} before {}", before.to_rfc3339());
    recording.close(tx, context.entry(Action::Erased, id.to_string(), detail))?;
    Ok(())
}

/// A work order whose order nobody knows, with its evidence.
fn orderless(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: WorkOrderId,
    before: Stamp,
    is_dry: bool,
    report: &mut Report,
) -> Result<()> {
    let one = work_orders::get(tx, id)?;
    let mut why = kept_by(&one, before);
    if let Some(case) = one.case.filter(|_| why.is_none()) {
        why = if cases::get(tx, case)?.is_open() {
            Some(Spared::OpenCase)
        } else {
            held_by(&acts::of_case(tx, case)?, before)
        };
    }
    if let Some(why) = why {
        report.spare(why);
        return Ok(());
    }
    report.work_orders += 1;
    if is_dry {
        return Ok(());
    }
    let mut recording = audit::open(tx)?;
    dropped::note(tx, id)?;
    let texts = erase::words(tx, &mut recording, Of::WorkOrder(id), context.now)?;
    old::blank_work_order(tx, id)?;
    report.texts += texts;
    let detail = format!("texts {texts} before {}", before.to_rfc3339());
    recording.close(tx, context.entry(Action::Erased, id.to_string(), detail))?;
    Ok(())
}

fn payloads(tx: &mut Tx<'_>, context: &Context<'_>, before: Stamp) -> Result<i64> {
    let free = old::payloads(tx, before)?;
    for id in &free {
        old::drop_payload(tx, *id)?;
        let entry = context.entry(Action::Erased, id.to_string(), "file".to_owned());
        audit::append(tx, entry)?;
    }
    Ok(i64::try_from(free.len()).unwrap_or(i64::MAX))
}

/// Removes the files that no row names any more, each after its rows are anonymised on the disk: what
/// was cut off is removed by the next run. Returns how many are gone.
fn sweep(store: &mut Store, files: &Files, now: Stamp) -> Result<i64> {
    let (mut after, mut gone) = (String::new(), 0);
    loop {
        let some = store.read(|tx| dropped::page(tx, &after, AT_ONCE))?;
        let Some(last) = some.last() else {
            return Ok(gone);
        };
        after.clone_from(last);
        gone += store.write(|tx| {
            let mut gone = 0;
            for sha256 in &some {
                if dropped::is_named(tx, sha256)? {
                    dropped::forget(tx, sha256)?;
                    continue;
                }
                lay::forget(files, sha256)?;
                if files.remove(sha256, now.plus_ms(-DAY_MS))? {
                    dropped::forget(tx, sha256)?;
                    gone += 1;
                }
            }
            Ok::<_, ServiceError>(gone)
        })?;
    }
}

/// Brings together what hangs on an order, or says why it is left alone.
fn matter_of(
    tx: &mut Tx<'_>,
    id: OrderId,
    before: Stamp,
) -> Result<std::result::Result<Matter, Spared>> {
    let is_young = |at: Option<Stamp>| at.is_some_and(|at| at >= before);
    let order = orders::get(tx, id)?;
    if is_young(order.fields.latest_time()) {
        return Ok(Err(Spared::Young));
    }
    let mut done = acts::of_order(tx, id)?;
    let all = cases::of_order(tx, id)?;
    for case in &all {
        if case.is_open() {
            return Ok(Err(Spared::OpenCase));
        }
        if is_young(case.fields.latest_time()) {
            return Ok(Err(Spared::Young));
        }
        done.extend(acts::of_case(tx, case.id)?);
    }
    done.sort_by_key(|act| act.id);
    if let Some(why) = held_by(&done, before) {
        return Ok(Err(why));
    }
    let mut platform = Vec::new();
    for one in work_orders::of_order(tx, id)? {
        if let Some(why) = kept_by(&one, before) {
            return Ok(Err(why));
        }
        platform.push(one.id);
    }
    let talks = conversations::of_order(tx, id)?;
    for talk in &talks {
        if let Some(why) = unsettled(tx, talk, before)? {
            return Ok(Err(why));
        }
    }
    Ok(Ok(Matter {
        cases: all.into_iter().map(|case| case.id).collect(),
        work_orders: platform,
        conversations: talks,
    }))
}

/// Returns why a work order is left alone: it is open, or something happened in it since.
fn kept_by(one: &WorkOrder, before: Stamp) -> Option<Spared> {
    if one.fields.state.is_none_or(WorkOrderState::is_open) {
        return Some(Spared::OpenWorkOrder);
    }
    let added = one.files.iter().map(|file| file.added_at);
    let noted = one.notes.iter().map(|note| note.at);
    let told = [one.fields.opened_at, one.fields.changed_at].into_iter();
    let newest = added.chain(noted).chain(told.flatten()).max();
    newest.filter(|at| *at >= before).map(|_| Spared::Young)
}

/// Returns why what was done keeps a matter.
fn held_by(done: &[Act], before: Stamp) -> Option<Spared> {
    let is_ended =
        |since: &Act| last(done, ActKind::Concluded).is_some_and(|end| end.id > since.id);
    if last(done, ActKind::EvidenceKept).is_some() {
        return Some(Spared::Frozen);
    }
    if last(done, ActKind::RouteTaken).is_some_and(|way| !is_ended(way)) {
        return Some(Spared::LegalWay);
    }
    let handed_on = last(done, ActKind::Escalated);
    let answer = last(done, ActKind::EscalationAnswered);
    if handed_on.is_some_and(|on| answer.is_none_or(|answer| answer.id < on.id) && !is_ended(on)) {
        return Some(Spared::OpenCase);
    }
    let is_young = done.iter().any(|act| act.at >= before);
    is_young.then_some(Spared::Young)
}

/// Returns why a conversation keeps its matter.
fn unsettled(tx: &mut Tx<'_>, talk: &Conversation, before: Stamp) -> Result<Option<Spared>> {
    if talk.last_at.is_some_and(|at| at >= before) {
        return Ok(Some(Spared::Young));
    }
    if talk.waiting_since.is_some() || !outbox::open_of(tx, talk.id)?.is_empty() {
        return Ok(Some(Spared::Unsettled));
    }
    let flagged = reviews::of_conversation(tx, talk.id, REVIEWS)?;
    let is_open = flagged.iter().any(|one| one.state == ReviewState::Open);
    Ok(is_open.then_some(Spared::Unsettled))
}
