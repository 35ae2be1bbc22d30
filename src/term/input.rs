//! The thread that reads the terminal, with a blocking read.
//! Never decodes: the main loop does, so that what belongs together is seen together.

use std::io::Read;
use std::sync::mpsc::SyncSender;

use crate::runtime::happened::Happened;

/// Bytes of one reading. A terminal hands over 4 KiB at most.
const CHUNK: usize = 4_096;

/// Starts the thread.
pub fn start(events: &SyncSender<Happened>) -> std::io::Result<()> {
    let events = events.clone();
    std::thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || read_on(&events))?;
    Ok(())
}

fn read_on(events: &SyncSender<Happened>) {
    let mut input = std::io::stdin().lock();
    let mut chunk = [0; CHUNK];
    loop {
        let bytes = match input.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => chunk.get(..count).unwrap_or_default().to_vec(),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(_) => break,
        };
        if events.send(Happened::Bytes(bytes)).is_err() {
            return;
        }
    }
    // The main loop may have ended before the terminal.
    let _ = events.send(Happened::InputEnded);
}
