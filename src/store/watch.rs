//! Notices that somebody wrote to the store: another desk, an import, the worker.
//! Never wakes an idle program: the system or the database tells.
//!
//! A notice is a hint. Whoever gets one asks `Store::has_news` whether it was somebody else.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use postgres::fallible_iterator::FallibleIterator;

use super::engine::postgres_link;
use super::error::{Result, StoreError};
use super::location::Location;

/// Between two notices at least so much passes; the last change is always told.
const PAUSE: Duration = Duration::from_millis(150);
/// How long the database may be silent before the watch looks whether it is still wanted.
const SILENCE: Duration = Duration::from_secs(5);

/// A running watch. It ends when this is dropped.
#[derive(Debug)]
pub struct Watch {
    /// Kept for its end: the other side notices when it is gone.
    _alive: Sender<()>,
    _files: Option<RecommendedWatcher>,
}

/// Calls `told` soon after each change of the store, from a thread of its own.
///
/// # Errors
/// [`StoreError::Unavailable`] when the system or the database cannot be watched.
pub fn start(location: &Location, told: impl Fn() + Send + 'static) -> Result<Watch> {
    let (alive, is_wanted) = channel();
    let files = match location {
        Location::Memory => None,
        Location::Sqlite(path) => Some(watch_file(path, is_wanted, told)?),
        Location::Postgres(address) => {
            watch_database(address.clone(), is_wanted, told)?;
            None
        }
    };
    Ok(Watch {
        _alive: alive,
        _files: files,
    })
}

fn watch_file(
    path: &Path,
    is_wanted: Receiver<()>,
    told: impl Fn() + Send + 'static,
) -> Result<RecommendedWatcher> {
    let unavailable = |error: notify::Error| StoreError::Unavailable {
        why: format!("its folder cannot be watched: {error}"),
    };
    let (heard, changes) = channel();
    let names = files_of(path);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| is_change_of(&event, &names)) {
            // The receiver is gone only when nobody wants to know any more.
            let _ = heard.send(());
        }
    })
    .map_err(unavailable)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    watcher
        .watch(folder, RecursiveMode::NonRecursive)
        .map_err(unavailable)?;
    spawn("store watch", move || {
        while changes.recv().is_ok() {
            told();
            if is_wanted.recv_timeout(PAUSE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            if changes.try_iter().count() > 0 {
                told();
            }
        }
    })?;
    Ok(watcher)
}

/// The database and its log; the index file beside them changes through memory.
fn files_of(path: &Path) -> [PathBuf; 2] {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    [path.to_owned(), PathBuf::from(log)]
}

fn is_change_of(event: &Event, names: &[PathBuf]) -> bool {
    let is_write = matches!(
        event.kind,
        EventKind::Modify(_) | EventKind::Create(_) | EventKind::Remove(_)
    );
    is_write
        && event.paths.iter().any(|path| {
            let name = path.file_name();
            names.iter().any(|file| file.file_name() == name)
        })
}

fn watch_database(
    address: String,
    is_wanted: Receiver<()>,
    told: impl Fn() + Send + 'static,
) -> Result<()> {
    let mut client = listen(&address)?;
    spawn("store watch", move || {
        loop {
            let news = client.notifications().timeout_iter(SILENCE).next();
            let is_lost = news.is_err();
            if matches!(news, Ok(Some(_))) || is_lost {
                told();
            }
            let pause = if is_lost { SILENCE } else { PAUSE };
            if is_wanted.recv_timeout(pause) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            // What came in the meantime is told once more; a lost database is tried again.
            if is_lost {
                client = match listen(&address) {
                    Ok(client) => client,
                    Err(_) => continue,
                };
            } else if client
                .notifications()
                .iter()
                .count()
                .is_ok_and(|more| more > 0)
            {
                told();
            }
        }
    })
}

fn listen(address: &str) -> Result<postgres::Client> {
    let mut client = postgres_link::connect(address)?;
    let listening = client.batch_execute("LISTEN afterdesk");
    listening.map_err(|error| StoreError::Unavailable {
        why: error.to_string(),
    })?;
    Ok(client)
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    let spawned = thread::Builder::new().name(name.to_owned()).spawn(work);
    spawned
        .map(|_| ())
        .map_err(|error| StoreError::Unavailable {
            why: error.to_string(),
        })
}
