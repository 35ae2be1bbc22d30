//! Signals of the system, told to the main loop.
//! Never ends the program itself: the screen is restored and drafts are saved first.

use std::sync::mpsc::SyncSender;

use tokio::signal::unix::{SignalKind, signal};

use super::happened::Happened;
use crate::ui::event::What;

/// Starts the thread that waits for signals.
pub fn start(events: &SyncSender<Happened>) -> std::io::Result<()> {
    let events = events.clone();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            // Without signals the desk still works; it is told in the log by whoever started it.
            let _ = runtime.block_on(wait(&events));
        })?;
    Ok(())
}

async fn wait(events: &SyncSender<Happened>) -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    let mut window = signal(SignalKind::window_change())?;
    let mut stop = signal(SignalKind::from_raw(rustix::process::Signal::TSTP.as_raw()))?;
    loop {
        let happened = tokio::select! {
            _ = terminate.recv() => Happened::Screen(What::Terminate),
            _ = hang_up.recv() => Happened::Screen(What::Terminate),
            _ = window.recv() => Happened::Resized,
            _ = stop.recv() => Happened::Screen(What::StopAsked),
        };
        if events.send(happened).is_err() {
            return Ok(());
        }
    }
}
