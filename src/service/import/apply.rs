//! Writes checked files into the store: a few rows in one transaction, many in small ones.
//! Never writes anything of files that were refused, or that have bad rows nobody agreed to lose.

use std::ops::ControlFlow;
use std::sync::mpsc;

use super::error::{ImportError, Result};
use super::messages::Places;
use super::options::Options;
use super::plan::{Checked, Plan, Progress};
use super::rejected;
use super::report::Counts;
use super::rows;
use super::shop;
use super::take::{Ready, Session, Tally, Target};
use crate::market::files::reader::{self, Recognised};
use crate::market::files::row::{FileKind, Refusal, Row, quoted};
use crate::market::files::source::Source;
use crate::service::context::Context;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::imports;
use crate::store::payloads::{self, CHUNK_BYTES};
use crate::store::told::Told;
use crate::store::tx::Tx;

/// Up to so many rows are written in one transaction: all of them or none.
pub const AT_ONCE: u64 = 20_000;
/// Rows of one transaction beyond that: some 120 ms, so that a reply hardly waits. With fewer rows
/// the pages that every transaction writes again weigh more: 2,500 take a fifth longer in all.
const BATCH: usize = 5_000;
/// Chunks of the file's bytes that are stored in one transaction.
const CHUNKS: usize = 8;
/// Batches that are read ahead.
const AHEAD: usize = 2;

/// Writes the files of a plan and fills in its reports. Writes nothing when a file was refused, or
/// has bad rows and the good ones were not asked for.
pub fn apply(
    store: &mut Store,
    context: &Context<'_>,
    plan: &mut Plan,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<()> {
    if !plan.is_readable() || !(options.keep_good || plan.is_whole()) || plan.rows() == 0 {
        return Ok(());
    }
    for file in &mut plan.files {
        if let (Some(source), true) = (&file.source, file.report.rejected > 0) {
            file.report.rejected_file = Some(rejected::write(source)?);
        }
    }
    let total = plan.rows();
    if total <= AT_ONCE {
        return at_once(store, context, &mut plan.files, options);
    }
    in_batches(store, context, &mut plan.files, options, &mut |done| {
        progress(Progress {
            is_writing: true,
            done,
            total: Some(total),
        });
    })
}

/// Why a transaction is not kept.
enum Stop {
    /// It failed.
    Failed(ImportError),
    /// The files told nothing new: they leave no trace.
    NothingNew(Vec<Tally>),
}

impl<E: Into<ImportError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Stop::Failed(error.into())
    }
}

fn at_once(
    store: &mut Store,
    context: &Context<'_>,
    files: &mut [Checked],
    options: &Options,
) -> Result<()> {
    let written = store.write(|tx| {
        let mut tallies = Vec::new();
        for file in files.iter() {
            let Some(source) = &file.source else { continue };
            tallies.push(whole_file(tx, context, source, options)?);
        }
        if tallies.iter().all(|tally| tally.counts.changed() == 0) {
            return Err(Stop::NothingNew(tallies));
        }
        Ok(tallies)
    });
    let tallies = match written {
        Ok(tallies) | Err(Stop::NothingNew(tallies)) => tallies,
        Err(Stop::Failed(error)) => return Err(error),
    };
    let with_source = files.iter_mut().filter(|file| file.source.is_some());
    for (file, tally) in with_source.zip(tallies) {
        file.report.counts = tally.counts;
        file.report.notices = tally.notices;
    }
    Ok(())
}

fn whole_file(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    source: &Source,
    options: &Options,
) -> Result<Tally> {
    let file = recognised(source)?;
    let target = target(
        tx,
        context,
        source,
        file.kind(),
        options,
        |tx, name, kind| {
            let kept = payloads::keep(tx, name, kind, &source.bytes, context.now)?;
            Ok(kept.0)
        },
    )?;
    let (mut session, mut tally) = (Session::default(), Tally::default());
    let mut places = Places::default();
    let mut batch: Vec<Ready> = Vec::with_capacity(BATCH);
    let mut failed = None;
    let read = file.read(&mut |row| {
        if let Row::Seen {
            line,
            mut observation,
        } = row
        {
            places.set(&target, &mut observation);
            batch.push(Ready::new(line, observation));
        }
        if batch.len() >= BATCH {
            let taken = rows::take(tx, &target, &mut session, &mut tally, &mut batch);
            batch.clear();
            if let Err(error) = taken {
                failed = Some(error);
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    });
    if let Some(error) = failed {
        return Err(error);
    }
    read.map_err(|why| refused(source, why))?;
    rows::take(tx, &target, &mut session, &mut tally, &mut batch)?;
    let is_changed = tally.counts.changed() > 0;
    session.finish(tx, &target, &tally, is_changed)?;
    if is_changed {
        let rows = tally.counts.changed() + tally.counts.unchanged;
        save(tx, &target, file.kind(), rows, tally.counts, true)?;
    }
    Ok(tally)
}

fn recognised(source: &Source) -> Result<Recognised<'_>> {
    reader::recognise(source).map_err(|why| refused(source, why))
}

fn refused(source: &Source, why: Refusal) -> ImportError {
    ImportError::File {
        file: quoted(&source.path.to_string_lossy()),
        why,
    }
}

/// Finds out where the rows of a file go; `keep` stores its bytes, or the beginning of them.
fn target<'a>(
    tx: &mut Tx<'_>,
    context: &'a Context<'a>,
    source: &Source,
    kind: FileKind,
    options: &'a Options,
    keep: impl FnOnce(&mut Tx<'_>, &str, &str) -> Result<payloads::Payload>,
) -> Result<Target<'a>> {
    let shop = shop::of_file(tx, context, options, kind)?;
    let name = source
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let payload = keep(tx, &name, kind.code())?;
    Ok(Target {
        context,
        clocks: context.platforms.get(&shop.platform).clocks,
        shop,
        told: Told {
            at: source.told_at,
            payload: Some(payload.id),
        },
        order: options.order.as_deref(),
        conversation: options.conversation.as_deref(),
        stem: source.stem(),
    })
}

fn in_batches(
    store: &mut Store,
    context: &Context<'_>,
    files: &mut [Checked],
    options: &Options,
    progress: &mut dyn FnMut(u64),
) -> Result<()> {
    let mut before = 0;
    for checked in files {
        let Some(source) = &checked.source else {
            continue;
        };
        let file = recognised(source)?;
        store.set_bulk(true)?;
        let target = begin(store, context, source, file.kind(), options);
        let taken = target.and_then(|target| {
            let taken = follow(store, source, &file, &target, &mut |done| {
                progress(before + done);
            })?;
            Ok((target, taken))
        });
        store.set_bulk(false)?;
        let (target, (tally, is_changed)) = taken?;
        if is_changed {
            // The entry of the record is synced, and every batch before it.
            finish(store, file.kind(), &target, &tally)?;
        }
        before += checked.report.rows - checked.report.rejected;
        checked.report.counts = tally.counts;
        checked.report.notices = tally.notices;
    }
    Ok(())
}

/// Stores the bytes of a file, some chunks at a time; goes on where it stopped.
fn begin<'a>(
    store: &mut Store,
    context: &'a Context<'a>,
    source: &Source,
    kind: FileKind,
    options: &'a Options,
) -> Result<Target<'a>> {
    let sha256 = source.sha256();
    let target = store.write(|tx| {
        target(tx, context, source, kind, options, |tx, name, kind| {
            let size = source.bytes.len();
            Ok(payloads::begin(tx, name, kind, &sha256, size, context.now)?)
        })
    })?;
    let Some(payload) = target.told.payload else {
        return Ok(target);
    };
    let stored = store.read(|tx| payloads::chunk_count(tx, payload))?;
    let mut place = stored;
    let chunks: Vec<&[u8]> = source.bytes.chunks(CHUNK_BYTES).collect();
    for some in chunks.get(stored..).unwrap_or_default().chunks(CHUNKS) {
        let packed = some
            .iter()
            .map(|chunk| payloads::deflated(chunk))
            .collect::<Result<Vec<_>, StoreError>>()?;
        store.write(|tx| {
            packed
                .iter()
                .zip(place..)
                .try_for_each(|(body, place)| payloads::add_chunk(tx, payload, place, body))
        })?;
        place += some.len();
    }
    Ok(target)
}

/// Rows that were read together, and how many rows of the file are done with them.
struct Batch {
    rows: Vec<Ready>,
    done: u64,
}

/// Reads on one thread and writes on this one, so that neither waits for the other. Returns what
/// became of the rows, and whether any of them changed the store, now or before an interruption.
fn follow(
    store: &mut Store,
    source: &Source,
    file: &Recognised<'_>,
    target: &Target<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<(Tally, bool)> {
    let begun = store.read(|tx| match target.told.payload {
        Some(payload) => imports::find(tx, payload, target.shop.id),
        None => Ok(None),
    })?;
    let begun = begun.filter(|progress| progress.finished_at.is_none());
    let (skip, counts) = begun.map_or((0, Counts::default()), |progress| {
        let rows = u64::try_from(progress.rows_done).unwrap_or(0);
        (rows, counts_of(&progress.counts))
    });
    let mut tally = Tally {
        counts,
        ..Tally::default()
    };
    let mut is_changed = counts.changed() > 0;
    let (send, receive) = mpsc::sync_channel::<Batch>(AHEAD);
    std::thread::scope(|scope| {
        let reading = scope.spawn(move || read_ahead(file, target, skip, &send));
        let mut written = Ok(());
        for mut batch in receive {
            let (next, changed) = match write_batch(store, file.kind(), target, &tally, &mut batch)
            {
                Ok(done) => done,
                Err(error) => {
                    written = Err(error);
                    break;
                }
            };
            is_changed |= changed;
            tally = next;
            progress(batch.done);
        }
        // With the receiver gone the reader stops at its next batch.
        let read = reading.join().unwrap_or(Err(Refusal::Changed));
        written.and_then(|()| read.map_err(|why| refused(source, why)))
    })?;
    Ok((tally, is_changed))
}

fn finish(store: &mut Store, kind: FileKind, target: &Target<'_>, tally: &Tally) -> Result<()> {
    let rows = tally.counts.changed() + tally.counts.unchanged;
    store.write(|tx| {
        Session::default().finish(tx, target, tally, true)?;
        save(tx, target, kind, rows, tally.counts, true)
    })
}

fn read_ahead(
    file: &Recognised<'_>,
    target: &Target<'_>,
    skip: u64,
    send: &mpsc::SyncSender<Batch>,
) -> Result<(), Refusal> {
    let mut places = Places::default();
    let mut rows = Vec::with_capacity(BATCH);
    let mut done = 0;
    let mut is_gone = false;
    file.read(&mut |row| {
        let Row::Seen {
            line,
            mut observation,
        } = row
        else {
            return ControlFlow::Continue(());
        };
        done += 1;
        places.set(target, &mut observation);
        if done <= skip {
            return ControlFlow::Continue(());
        }
        rows.push(Ready::new(line, observation));
        if rows.len() == BATCH {
            let rows = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
            is_gone = send.send(Batch { rows, done }).is_err();
        }
        if is_gone {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    if !is_gone && !rows.is_empty() {
        // Nobody listens when writing has failed; that failure is the one that is told.
        let _ = send.send(Batch { rows, done });
    }
    Ok(())
}

fn write_batch(
    store: &mut Store,
    kind: FileKind,
    target: &Target<'_>,
    before: &Tally,
    batch: &mut Batch,
) -> Result<(Tally, bool)> {
    store.write(|tx| {
        let (mut tally, mut session) = (before.clone(), Session::default());
        rows::take(tx, target, &mut session, &mut tally, &mut batch.rows)?;
        session.finish(tx, target, &tally, false)?;
        let is_changed = tally.counts.changed() > before.counts.changed();
        if is_changed {
            save(tx, target, kind, batch.done, tally.counts, false)?;
        }
        Ok((tally, is_changed))
    })
}

fn save(
    tx: &mut Tx<'_>,
    target: &Target<'_>,
    kind: FileKind,
    rows: u64,
    counts: Counts,
    is_finished: bool,
) -> Result<()> {
    let Some(payload) = target.told.payload else {
        return Ok(());
    };
    let counts = serde_json::json!({
        "new": counts.new,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
    });
    let progress = imports::Progress {
        payload,
        shop: target.shop.id,
        kind: kind.code().to_owned(),
        rows_done: i64::try_from(rows).unwrap_or(i64::MAX),
        counts: counts.to_string(),
        finished_at: is_finished.then_some(target.context.now),
    };
    Ok(imports::save(tx, &progress)?)
}

fn counts_of(json: &str) -> Counts {
    let value: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    let count = |key: &str| {
        value
            .get(key)
            .and_then(serde_json::Value::as_u64)
            .unwrap_or(0)
    };
    Counts {
        new: count("new"),
        updated: count("updated"),
        unchanged: count("unchanged"),
    }
}
