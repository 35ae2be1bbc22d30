//! The threads that do what the desk asks for: a reader, a writer, and one for each import.
//! Never waits on behalf of the main loop: a full queue is told as an answer.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{
    Receiver, RecvTimeoutError, Sender, SyncSender, TrySendError, channel, sync_channel,
};
use std::thread::JoinHandle;
use std::time::Duration;

use super::clock;
use super::happened::Happened;
use super::import::Importer;
use super::preview::Previews;
use super::worker::{Worker, is_write, question};
use crate::i18n::sentence::Sentence;
use crate::ui::ask::{Asked, Trouble, TroubleKind};
use crate::ui::effect::Effect;
use crate::ui::event::{Answer, What};

/// Effects that may wait for a store thread. A person does not outrun this.
const JOBS: usize = 256;
/// Events that may wait for the main loop.
pub const EVENTS: usize = 1_024;
/// The store is tidied up when nothing was written for so long, in milliseconds.
const QUIET_MS: u64 = 10_000;
/// How long the end of the program waits for the last write, in milliseconds.
const LAST_WRITE_MS: u64 = 5_000;

/// The store threads.
#[derive(Debug)]
pub struct Hands {
    reader: SyncSender<Effect>,
    writer: SyncSender<Effect>,
    importer: Importer,
    previews: Previews,
    events: SyncSender<Happened>,
    /// Writes that are not done.
    writing: Arc<AtomicUsize>,
    /// Tells that the writer has ended.
    ended: Receiver<()>,
    threads: Vec<JoinHandle<()>>,
}

impl Hands {
    /// Starts the threads, each with a connection of its own.
    ///
    /// `after_write` is called on the writer's thread whenever something was written.
    pub fn start(
        reader: Worker,
        writer: Worker,
        importer: Importer,
        events: &SyncSender<Happened>,
        after_write: Sender<()>,
    ) -> std::io::Result<Self> {
        let (read_jobs, to_read) = sync_channel(JOBS);
        let (write_jobs, to_write) = sync_channel(JOBS);
        let (end, ended) = channel();
        let writing = Arc::new(AtomicUsize::new(0));
        let read_events = events.clone();
        let write_events = events.clone();
        let counter = Arc::clone(&writing);
        let threads = vec![
            std::thread::Builder::new()
                .name("store-reader".to_owned())
                .spawn(move || read_on(reader, &to_read, &read_events))?,
            std::thread::Builder::new()
                .name("store-writer".to_owned())
                .spawn(move || {
                    write_on(writer, &to_write, &write_events, &counter, &after_write);
                    // Nobody listens when the program ends without waiting.
                    let _ = end.send(());
                })?,
        ];
        Ok(Self {
            reader: read_jobs,
            writer: write_jobs,
            importer,
            previews: Previews::default(),
            events: events.clone(),
            writing,
            ended,
            threads,
        })
    }

    /// Hands an effect over; returns the answer at once when it cannot be taken.
    ///
    /// While a write is under way, whatever could show its result goes behind it.
    pub fn submit(&self, effect: Effect) -> Option<Answer> {
        let effect = match effect {
            Effect::Import(files) => return self.import(files),
            // A file that cannot be looked at for want of a thread is chosen without a look.
            Effect::Preview { path, look } => {
                let _ = self.previews.start(path, look, &self.events);
                return None;
            }
            effect => effect,
        };
        let (asked, ticket) = question(&effect)?;
        let is_write = is_write(&effect);
        let is_behind = self.writing.load(Ordering::Acquire) > 0
            && !matches!(effect, Effect::Search { .. } | Effect::ListFolder { .. });
        let jobs = if is_write || is_behind {
            &self.writer
        } else {
            &self.reader
        };
        if is_write {
            self.writing.fetch_add(1, Ordering::AcqRel);
        }
        let why = match jobs.try_send(effect) {
            Ok(()) => return None,
            Err(TrySendError::Full(_)) => Sentence::new("store-much-waits"),
            Err(TrySendError::Disconnected(_)) => Sentence::new("store-thread-ended"),
        };
        if is_write {
            self.writing.fetch_sub(1, Ordering::AcqRel);
        }
        Some(Answer::Failed {
            ticket,
            asked,
            trouble: Trouble {
                kind: TroubleKind::Busy,
                why: Some(why),
                detail: String::new(),
            },
        })
    }

    fn import(&self, files: Vec<PathBuf>) -> Option<Answer> {
        let error = self.importer.start(files, &self.events).err()?;
        Some(Answer::Failed {
            ticket: None,
            asked: Asked::Import,
            trouble: Trouble {
                kind: TroubleKind::Unavailable,
                why: None,
                detail: error.to_string(),
            },
        })
    }

    /// Ends the threads. Writes that were handed over are done first, within some seconds.
    pub fn finish(self) {
        let Self {
            reader,
            writer,
            ended,
            threads,
            ..
        } = self;
        drop(reader);
        drop(writer);
        if ended
            .recv_timeout(Duration::from_millis(LAST_WRITE_MS))
            .is_ok()
        {
            for thread in threads {
                // A thread that panicked has written its trace to the log already.
                let _ = thread.join();
            }
        }
    }
}

/// Performs what can be read; of questions that replace each other only the last.
fn read_on(mut worker: Worker, jobs: &Receiver<Effect>, events: &SyncSender<Happened>) {
    while let Ok(first) = jobs.recv() {
        let mut batch = vec![first];
        batch.extend(jobs.try_iter());
        for place in 0..batch.len() {
            let Some((job, later)) = batch.get(place..).and_then(<[Effect]>::split_first) else {
                break;
            };
            if later.iter().any(|other| replaces(other, job)) {
                continue;
            }
            if tell(&mut worker, job.clone(), events).is_err() {
                return;
            }
        }
    }
}

/// Returns whether the answer to `old` is not wanted any more once `new` is asked.
const fn replaces(new: &Effect, old: &Effect) -> bool {
    matches!(
        (new, old),
        (Effect::Search { .. }, Effect::Search { .. })
            | (Effect::LoadQueue { .. }, Effect::LoadQueue { .. })
            | (Effect::LoadCounts, Effect::LoadCounts)
            | (Effect::LoadOutbox, Effect::LoadOutbox)
            | (Effect::LoadReview { .. }, Effect::LoadReview { .. })
            | (Effect::LoadAllowed, Effect::LoadAllowed)
            | (Effect::LoadShops, Effect::LoadShops)
            | (Effect::LoadShopActs, Effect::LoadShopActs)
    )
}

/// Performs everything in its order, and tidies the store up in a quiet moment.
fn write_on(
    mut worker: Worker,
    jobs: &Receiver<Effect>,
    events: &SyncSender<Happened>,
    writing: &AtomicUsize,
    after_write: &Sender<()>,
) {
    // What a program before this one left behind is tidied up too.
    let mut is_untidy = true;
    loop {
        let job = if is_untidy {
            jobs.recv_timeout(Duration::from_millis(QUIET_MS))
        } else {
            jobs.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        let job = match job {
            Ok(job) => job,
            Err(RecvTimeoutError::Timeout) => {
                // A log that cannot be emptied now grows on; the next quiet moment tries again.
                is_untidy = worker.store().tidy().is_err();
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let is_write = is_write(&job);
        // When the main loop is gone, what it handed over before is still written.
        let _ = tell(&mut worker, job, events);
        if is_write {
            is_untidy = true;
            writing.fetch_sub(1, Ordering::AcqRel);
            // The relay may have ended before; then nothing leaves by itself.
            let _ = after_write.send(());
        }
    }
}

fn tell(worker: &mut Worker, job: Effect, events: &SyncSender<Happened>) -> Result<(), ()> {
    match worker.perform(job, clock::now()) {
        Some(answer) => events
            .send(Happened::Screen(What::Answer(answer)))
            .map_err(|_| ()),
        None => Ok(()),
    }
}
