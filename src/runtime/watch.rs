//! Watches the file of the store, so that what another program writes is seen within half a second.
//! Never reads the store, and never wakes while nothing is written.

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, SyncSender, channel};
use std::time::Duration;

use notify::{EventKind, RecursiveMode, Watcher};

use super::happened::Happened;
use crate::ui::event::What;

/// Changes that lie closer together are told once, in milliseconds.
const QUIET_MS: u64 = 60;
/// Changes without a pause are told at least this often, in milliseconds.
const AT_MOST_MS: u64 = 300;

/// Starts watching a database file and its log.
pub fn start(file: &Path, events: &SyncSender<Happened>) -> notify::Result<()> {
    let events = events.clone();
    let name = file.file_name().unwrap_or_default().to_owned();
    let mut log = name.clone();
    log.push("-wal");
    let (tell, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        let is_write = matches!(event.kind, EventKind::Modify(_) | EventKind::Create(_));
        let is_ours = event.paths.iter().any(|path| {
            path.file_name()
                .is_some_and(|changed| changed == name || changed == log)
        });
        if is_write && is_ours {
            // The thread below has ended with the program.
            let _ = tell.send(());
        }
    })?;
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    watcher.watch(folder, RecursiveMode::NonRecursive)?;
    std::thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || {
            let _watcher = watcher;
            while changes.recv().is_ok() {
                gather(&changes);
                if events.send(Happened::Screen(What::StoreChanged)).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Waits until nothing more is written, for a short while at most.
fn gather(changes: &std::sync::mpsc::Receiver<()>) {
    let begun = super::clock::instant();
    let quiet = Duration::from_millis(QUIET_MS);
    while begun.elapsed() < Duration::from_millis(AT_MOST_MS) {
        match changes.recv_timeout(quiet) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
        }
    }
}
