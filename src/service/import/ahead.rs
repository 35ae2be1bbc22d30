//! Reads rows and makes them ready, on a thread of its own while others are being written.
//! Never more than a few batches ahead, so that a file of any size takes the same memory.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender};

use super::error::{ImportError, Result};
use super::sequence::Arrangement;
use super::spread::Gathering;
use super::take::Ready;
use crate::domain::observation::Observation;
use crate::market::files::reader::Recognised;
use crate::market::files::row::{Refusal, Row, quoted};
use crate::market::files::source::Source;

/// Rows of one transaction of a large file: some 40 ms, so that a reply hardly waits. With fewer
/// rows the pages that every transaction writes again weigh more.
pub const BATCH: usize = 3_000;
/// Batches that are read ahead.
pub const AHEAD: usize = 2;

/// Rows that were read together, and how many rows of the file are done with them.
pub struct Batch {
    pub rows: Vec<Ready>,
    pub done: u64,
}

/// What is read of a file, and in which order.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub file: &'a Recognised<'a>,
    pub source: &'a Source,
    pub arrangement: &'a Arrangement,
    /// Rows that were taken in before, in the same order.
    pub skip: u64,
}

impl Reading<'_> {
    /// Hands over the rows after the skipped ones, those of one order as one, and how many rows of
    /// the file were read by then. `set` sees every row, also skipped ones, and may set what it
    /// tells right.
    pub fn each(
        self,
        set: &mut dyn FnMut(&mut Observation),
        sink: &mut dyn FnMut(Ready, u64) -> ControlFlow<()>,
    ) -> Result<()> {
        let mut gathering = Gathering::new(&self.arrangement.spread);
        let mut done = 0;
        let mut failed = None;
        let mut take = |row| {
            let Row::Seen {
                line,
                mut observation,
                ..
            } = row
            else {
                return ControlFlow::Continue(());
            };
            set(&mut observation);
            done += 1;
            for gathered in gathering.add(line, observation) {
                if done <= self.skip {
                    continue;
                }
                match Ready::new(gathered.line, gathered.rows, gathered.told) {
                    Ok(ready) => sink(ready, done)?,
                    Err(error) => {
                        failed = Some(error);
                        return ControlFlow::Break(());
                    }
                }
            }
            ControlFlow::Continue(())
        };
        let read = match &self.arrangement.places {
            None => self.file.read(&mut take),
            Some(places) => self.file.read_at(places, &mut take),
        };
        read.map_err(|why| refused(self.source, why))?;
        failed.map_or(Ok(()), Err)
    }

    /// Sends the rows in batches until all are read or nobody listens. What comes back of them is
    /// dropped here: the writer has no time for it.
    pub fn send(
        self,
        set: &mut dyn FnMut(&mut Observation),
        send: &SyncSender<Batch>,
        back: &Receiver<Vec<Ready>>,
    ) -> Result<()> {
        let mut rows = Vec::with_capacity(BATCH);
        let mut done = self.skip;
        let mut is_gone = false;
        self.each(set, &mut |ready, read| {
            done = read;
            rows.push(ready);
            if rows.len() == BATCH {
                let full = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
                is_gone = send.send(Batch { rows: full, done }).is_err();
                drop(back.try_iter().collect::<Vec<_>>());
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
}

/// Says that a file can no longer be read as it was checked.
pub fn refused(source: &Source, why: Refusal) -> ImportError {
    ImportError::File {
        file: quoted(&source.path.to_string_lossy()),
        why,
    }
}
