//! Writes checked files into the store: a few rows in one transaction, many in small ones.
//! Never writes anything of files that were refused, or that have bad rows nobody agreed to lose.

use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver};

use super::ahead::{self, Batch, Reading, refused};
use super::error::{ImportError, Result};
use super::messages::Places;
use super::options::Options;
use super::plan::{Checked, Plan, Progress};
use super::rejected;
use super::report::{Counts, Notice};
use super::rows;
use super::sequence::Arrangement;
use super::shop;
use super::take::{Ready, Session, Tally, Target};
use crate::domain::id::PayloadId;
use crate::market::files::reader::{self, Recognised};
use crate::market::files::row::{FileKind, Refusal};
use crate::market::files::source::Source;
use crate::policy::duty::Duty;
use crate::service::context::Context;
use crate::service::permit;
use crate::store::desk::Store;
use crate::store::error::StoreError;
use crate::store::imports;
use crate::store::payloads::{self, CHUNK_BYTES};
use crate::store::told::Told;
use crate::store::tx::Tx;

/// Up to so many rows are written in one transaction: all of them or none.
pub const AT_ONCE: u64 = 20_000;
/// Chunks of the file's bytes that are stored in one transaction.
const CHUNKS: usize = 8;

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
    store.read(|tx| permit::ask(tx, context, Duty::Work))?;
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
    let mut whole = files
        .iter()
        .filter_map(|file| Some((file.source.as_ref()?, &file.arrangement)))
        .map(|(source, arrangement)| Whole::read(source, arrangement))
        .collect::<Result<Vec<_>>>()?;
    let written = store.write(|tx| {
        let mut tallies = Vec::new();
        for file in &mut whole {
            tallies.push(whole_file(tx, context, file, options)?);
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
        file.report.notices = in_order_of_lines(tally.notices);
    }
    Ok(())
}

fn in_order_of_lines(mut notices: Vec<Notice>) -> Vec<Notice> {
    notices.sort_by_key(|notice| notice.line);
    notices
}

/// A file that is written in one transaction: read and packed before it begins.
struct Whole<'s> {
    source: &'s Source,
    kind: FileKind,
    packed: payloads::Packed,
    is_by_time: bool,
    rows: Vec<Ready>,
}

impl<'s> Whole<'s> {
    fn read(source: &'s Source, arrangement: &Arrangement) -> Result<Self> {
        let file = recognised(source)?;
        let mut rows = Vec::new();
        let reading = Reading {
            file: &file,
            source,
            arrangement,
            skip: 0,
        };
        reading.each(&mut |_| {}, &mut |ready, _| {
            rows.push(ready);
            ControlFlow::Continue(())
        })?;
        Ok(Self {
            source,
            kind: file.kind(),
            packed: payloads::Packed::new(&source.bytes)?,
            is_by_time: arrangement.is_by_time(),
            rows,
        })
    }
}

fn whole_file(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    file: &mut Whole<'_>,
    options: &Options,
) -> Result<Tally> {
    let (kind, packed) = (file.kind, &file.packed);
    let mut target = target(tx, context, file.source, kind, options, |tx, name, kind| {
        Ok(payloads::keep(tx, name, kind, packed, context.now)?.0)
    })?;
    target.is_by_time = file.is_by_time;
    let (mut session, mut tally) = (Session::default(), Tally::default());
    let mut places = Places::default();
    for ready in &mut file.rows {
        places.set(&target, &mut ready.row);
    }
    rows::take(tx, &target, &mut session, &mut tally, &file.rows)?;
    let is_changed = tally.counts.changed() > 0;
    session.finish(tx, &target, &tally, is_changed)?;
    if is_changed {
        let rows = tally.counts.changed() + tally.counts.unchanged;
        save(tx, &target, kind, rows, tally.counts, true)?;
    }
    Ok(tally)
}

fn recognised(source: &Source) -> Result<Recognised<'_>> {
    reader::recognise(source).map_err(|why| refused(source, why))
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
        is_by_time: false,
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
        let (file, arrangement) = (recognised(source)?, &checked.arrangement);
        store.set_bulk(true)?;
        let target = begin(store, context, source, file.kind(), options);
        let taken = target.and_then(|mut target| {
            target.is_by_time = arrangement.is_by_time();
            let taken = follow(store, source, &file, arrangement, &target, &mut |done| {
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
        checked.report.notices = in_order_of_lines(tally.notices);
    }
    Ok(())
}

/// Says that the bytes of a file are being kept, or finds them.
fn begin<'a>(
    store: &mut Store,
    context: &'a Context<'a>,
    source: &Source,
    kind: FileKind,
    options: &'a Options,
) -> Result<Target<'a>> {
    let sha256 = source.sha256();
    store.write(|tx| {
        target(tx, context, source, kind, options, |tx, name, kind| {
            let size = source.bytes.len();
            Ok(payloads::begin(tx, name, kind, &sha256, size, context.now)?)
        })
    })
}

/// Stores the chunks of a file's bytes that are not stored yet, some at a time.
fn keep_bytes(store: &mut Store, source: &Source, payload: PayloadId) -> Result<()> {
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
    Ok(())
}

/// Reads on one thread and writes on this one, so that neither waits for the other. Returns what
/// became of the rows, and whether any of them changed the store, now or before an interruption.
fn follow(
    store: &mut Store,
    source: &Source,
    file: &Recognised<'_>,
    arrangement: &Arrangement,
    target: &Target<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<(Tally, bool)> {
    let begun = store.read(|tx| match target.told.payload {
        Some(payload) => imports::find(tx, payload, target.shop.id),
        None => Ok(None),
    })?;
    let begun = begun.filter(|progress| {
        progress.finished_at.is_none() && is_by_time(&progress.counts) == target.is_by_time
    });
    let (skip, counts) = begun.map_or((0, Counts::default()), |progress| {
        let rows = u64::try_from(progress.rows_done).unwrap_or(0);
        (rows, counts_of(&progress.counts))
    });
    let reading = Reading {
        file,
        source,
        arrangement,
        skip,
    };
    let (send, receive) = mpsc::sync_channel::<Batch>(ahead::AHEAD);
    let (give_back, back) = mpsc::channel();
    let mut tally = Tally {
        counts,
        ..Tally::default()
    };
    let is_changed = std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let mut places = Places::default();
            reading.send(&mut |row| places.set(target, row), &send, &back)
        });
        let mut then = |batch: Batch| {
            progress(batch.done);
            // The reader may have ended; then the rows are dropped here.
            let _ = give_back.send(batch.rows);
        };
        let written = write_all(store, reading, target, &mut tally, receive, &mut then);
        let read = reader.join();
        let is_changed = written?;
        read.unwrap_or_else(|_| Err(refused(source, Refusal::Changed)))?;
        Ok::<_, ImportError>(is_changed)
    })?;
    Ok((tally, is_changed))
}

/// Writes what the reader sends. The receiver goes with it, so that after a failure the reader stops
/// at its next batch.
fn write_all(
    store: &mut Store,
    reading: Reading<'_>,
    target: &Target<'_>,
    tally: &mut Tally,
    receive: Receiver<Batch>,
    then: &mut dyn FnMut(Batch),
) -> Result<bool> {
    // The bytes are there before the first row that names them; the reader is at work meanwhile.
    if let Some(payload) = target.told.payload {
        keep_bytes(store, reading.source, payload)?;
    }
    let mut is_changed = tally.counts.changed() > 0;
    for batch in receive {
        let (next, changed) = write_batch(store, reading.file.kind(), target, tally, &batch)?;
        *tally = next;
        is_changed |= changed;
        then(batch);
    }
    Ok(is_changed)
}

fn finish(store: &mut Store, kind: FileKind, target: &Target<'_>, tally: &Tally) -> Result<()> {
    let rows = tally.counts.changed() + tally.counts.unchanged;
    store.write(|tx| {
        Session::default().finish(tx, target, tally, true)?;
        save(tx, target, kind, rows, tally.counts, true)
    })
}

fn write_batch(
    store: &mut Store,
    kind: FileKind,
    target: &Target<'_>,
    before: &Tally,
    batch: &Batch,
) -> Result<(Tally, bool)> {
    store.write(|tx| {
        let (mut tally, mut session) = (before.clone(), Session::default());
        rows::take(tx, target, &mut session, &mut tally, &batch.rows)?;
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
        "by_time": target.is_by_time,
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

/// Returns whether the rows that are done are the oldest, and not the first of the file.
fn is_by_time(json: &str) -> bool {
    let value: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    value.get("by_time") == Some(&serde_json::Value::Bool(true))
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
