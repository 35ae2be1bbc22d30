//! Anonymises what is old: names, contacts, words and kept files of buyers whose matters are long
//! over. Never touches what is open, frozen, on a legal way or still unsent, and never breaks the
//! record: erasures vouch for what is left.

mod matter;

use super::context::Context;
use super::error::{Result, ServiceError};
use super::packet::lay;
use super::permit;
use crate::domain::audit::Action;
use crate::domain::time::{DAY_MS, Stamp};
use crate::policy::duty::Duty;
use crate::store::desk::Store;
use crate::store::erase::{self, Of};
use crate::store::error::StoreError;
use crate::store::files::Files;
use crate::store::tx::Tx;
use crate::store::{audit, dropped, old};
use matter::{Found, Matter};

pub use matter::Spared;

/// Matters that are looked at in one transaction.
const AT_ONCE: usize = 100;
/// Days of a month: a month of keeping is never shorter than a month of the calendar.
const MONTH_DAYS: i64 = 31;

/// What was done, or would be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Orders with all that hangs on them.
    pub orders: i64,
    /// Conversations, those of orders too.
    pub conversations: i64,
    /// Cases whose order nobody knows.
    pub cases: i64,
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

/// A page of what is old.
type Page<I> = std::result::Result<Vec<I>, StoreError>;

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
    let mut going = Going {
        context,
        before,
        is_dry,
        report: Report::default(),
    };
    going.in_batches(store, old::orders, matter::of_order)?;
    going.in_batches(store, old::conversations, matter::of_conversation)?;
    going.in_batches(store, old::cases, matter::of_case)?;
    going.in_batches(store, old::work_orders, matter::of_work_order)?;
    let mut report = going.report;
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

/// One run on its way, and what it has done so far.
struct Going<'a> {
    context: &'a Context<'a>,
    before: Stamp,
    is_dry: bool,
    report: Report,
}

impl Going<'_> {
    /// Goes through what is old, page by page, each whole on the disk before the next one begins.
    fn in_batches<I: Copy>(
        &mut self,
        store: &mut Store,
        next: impl Fn(&mut Tx<'_>, Stamp, Option<I>, usize) -> Page<I>,
        find: impl Fn(&mut Tx<'_>, I, Stamp) -> Result<Found>,
    ) -> Result<()> {
        let mut after = None;
        loop {
            let some = store.read(|tx| next(tx, self.before, after, AT_ONCE))?;
            let Some(last) = some.last() else {
                return Ok(());
            };
            after = Some(*last);
            // What was not kept in the end was not done.
            let work = |tx: &mut Tx<'_>| {
                let mut report = self.report.clone();
                for id in &some {
                    match find(tx, *id, self.before)? {
                        Ok(matter) => self.anonymise(tx, &matter, &mut report)?,
                        Err(why) => report.spare(why),
                    }
                }
                Ok::<_, ServiceError>(report)
            };
            self.report = if self.is_dry {
                store.read(work)
            } else {
                store.write(work)
            }?;
        }
    }

    /// Takes the buyer out of a matter, under one entry of the record.
    fn anonymise(&self, tx: &mut Tx<'_>, matter: &Matter, report: &mut Report) -> Result<()> {
        let count = |some: usize| i64::try_from(some).unwrap_or(i64::MAX);
        report.conversations += count(matter.conversations.len());
        if matter.order.is_some() {
            report.orders += 1;
        } else {
            report.cases += count(matter.cases.len());
            report.work_orders += count(matter.work_orders.len());
        }
        if self.is_dry {
            return Ok(());
        }
        let mut recording = audit::open(tx)?;
        let mut texts = 0;
        let mut words = |tx: &mut Tx<'_>, of: Of| -> Result<()> {
            texts += erase::words(tx, &mut recording, of, self.context.now)?;
            Ok(())
        };
        for case in &matter.cases {
            words(tx, Of::Case(*case))?;
            old::blank_case(tx, *case)?;
        }
        for work_order in &matter.work_orders {
            dropped::note(tx, *work_order)?;
            words(tx, Of::WorkOrder(*work_order))?;
            old::blank_work_order(tx, *work_order)?;
        }
        for conversation in &matter.conversations {
            words(tx, Of::Conversation(*conversation))?;
            report.drafts += old::blank_conversation(tx, *conversation)?;
        }
        if let Some(order) = matter.order {
            words(tx, Of::Order(order))?;
            old::blank_order(tx, order)?;
        }
        report.texts += texts;
        let detail = format!("texts {texts} before {}", self.before.to_rfc3339());
        let subject = matter.subject.clone();
        recording.close(tx, self.context.entry(Action::Erased, subject, detail))?;
        Ok(())
    }
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
