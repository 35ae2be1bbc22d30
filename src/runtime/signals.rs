//! Signals of the system, told to the main loop; before there is one they end the program cleanly.
//! Never ends the program while the desk runs: the screen is restored and drafts are saved first.

use std::sync::mpsc::SyncSender;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;

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

/// Watches for signals while there is no main loop yet; it ends when this is dropped.
#[derive(Debug)]
pub struct Guard {
    _stop: oneshot::Sender<()>,
}

/// Calls `told` once when the system or somebody wants the program to end, which then ends itself.
pub fn on_end(told: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    let mut ending = {
        let _inside = runtime.enter();
        Ending::new()?
    };
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            runtime.block_on(ending.come());
            told();
        })?;
    Ok(())
}

/// What a shell expects of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// Until the guard is dropped, a signal that ends programs calls `clean` first.
pub fn guard(clean: impl FnOnce() + Send + 'static) -> std::io::Result<Guard> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    let (stop, stopped) = oneshot::channel();
    // Caught from here on and not only when the thread has begun.
    let caught = {
        let _inside = runtime.enter();
        Ending::new()?
    };
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            if runtime.block_on(caught.come_before(stopped)) {
                clean();
                std::process::exit(INTERRUPTED);
            }
        })?;
    Ok(Guard { _stop: stop })
}

/// The signals that end programs.
struct Ending {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

impl Ending {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    async fn come(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            _ = self.hang_up.recv() => {}
        }
    }

    async fn come_before(mut self, stopped: oneshot::Receiver<()>) -> bool {
        tokio::select! {
            () = self.come() => true,
            _ = stopped => false,
        }
    }
}

async fn wait(events: &SyncSender<Happened>) -> std::io::Result<()> {
    let mut ending = Ending::new()?;
    let mut window = signal(SignalKind::window_change())?;
    let mut stop = signal(SignalKind::from_raw(rustix::process::Signal::TSTP.as_raw()))?;
    loop {
        let happened = tokio::select! {
            () = ending.come() => Happened::Screen(What::Terminate),
            _ = window.recv() => Happened::Resized,
            _ = stop.recv() => Happened::Screen(What::StopAsked),
        };
        if events.send(happened).is_err() {
            return Ok(());
        }
    }
}
