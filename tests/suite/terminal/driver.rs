//! The program in a terminal of its own: what is typed into it, and what it shows.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use afterdesk::runtime::clock;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a screen is waited for. Generous: the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The program in a terminal.
pub struct Terminal {
    pub parser: vt100::Parser,
    pub raw: Vec<u8>,
    pub output: Receiver<Vec<u8>>,
    pub input: Box<dyn Write + Send>,
    pub child: Box<dyn Child + Send + Sync>,
    pub master: Box<dyn MasterPty + Send>,
    pub home: PathBuf,
    /// Kept for its end, when the folder goes.
    pub keep: Option<tempfile::TempDir>,
}

fn some(cells: u16) -> std::num::NonZeroU16 {
    std::num::NonZeroU16::new(cells).unwrap()
}

pub fn demo_store(home: &std::path::Path) -> String {
    let store = format!("sqlite:{}", home.join("demo.db").display());
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_afterdesk"))
        .args(["demo", "--seed", "7", "--store", &store])
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    store
}

impl Terminal {
    pub fn start(size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        let keep = tempfile::tempdir().unwrap();
        let home = keep.path().to_owned();
        let store = demo_store(&home);
        let mut terminal = Self::on(home, &store, size, environment);
        terminal.keep = Some(keep);
        terminal
    }

    pub fn on(home: PathBuf, store: &str, size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        Self::run(home, &["--store", store], size, environment)
    }

    pub fn run(
        home: PathBuf,
        words: &[&str],
        size: (u16, u16),
        environment: &[(&str, &str)],
    ) -> Self {
        let (cols, rows) = size;
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_afterdesk"));
        command.args(words);
        command.env_clear();
        command.env("HOME", &home);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = vec![0; 65_536];
            while let Ok(count) = reader.read(&mut chunk) {
                let bytes = chunk.get(..count).unwrap_or_default().to_vec();
                if count == 0 || send.send(bytes).is_err() {
                    return;
                }
            }
        });
        let input = pty.master.take_writer().unwrap();
        Self {
            parser: vt100::Parser::new(some(rows), some(cols), 0),
            raw: Vec::new(),
            output,
            input,
            child,
            master: pty.master,
            home,
            keep: None,
        }
    }

    pub fn resize(&mut self, (cols, rows): (u16, u16)) {
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).unwrap();
        self.parser.screen_mut().set_size(some(rows), some(cols));
    }

    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Reads until the screen is as wanted.
    pub fn wait_for(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let begun = clock::instant();
        while !wanted(self.parser.screen()) {
            let Some(left) = PATIENCE.checked_sub(begun.elapsed()) else {
                panic!("{what} did not come:\n{}", self.text());
            };
            match self.output.recv_timeout(left) {
                Ok(bytes) => {
                    self.parser.process(&bytes);
                    self.raw.extend(bytes);
                }
                Err(error) => panic!("{what} did not come ({error}):\n{}", self.text()),
            }
        }
    }

    pub fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    pub fn type_bytes(&mut self, bytes: &[u8]) {
        self.input.write_all(bytes).unwrap();
        self.input.flush().unwrap();
    }

    /// Waits until the process sleeps: a signal to go on that came before would be lost.
    pub fn wait_until_stopped(&mut self) {
        let begun = clock::instant();
        let file = format!("/proc/{}/stat", self.child.process_id().unwrap());
        while !std::fs::read_to_string(&file).unwrap().contains(") T ") {
            assert!(begun.elapsed() < PATIENCE, "it does not stop");
            if let Ok(bytes) = self
                .output
                .recv_timeout(std::time::Duration::from_millis(5))
            {
                self.parser.process(&bytes);
                self.raw.extend(bytes);
            }
        }
    }

    /// Waits for the end; returns the exit code.
    pub fn wait_for_end(&mut self) -> u32 {
        let begun = clock::instant();
        loop {
            while let Ok(bytes) = self.output.try_recv() {
                self.parser.process(&bytes);
                self.raw.extend(bytes);
            }
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
                    self.parser.process(&bytes);
                    self.raw.extend(bytes);
                }
                return status.exit_code();
            }
            assert!(begun.elapsed() < PATIENCE, "the program did not end");
            std::thread::yield_now();
        }
    }

    /// Asserts that every mode that was switched on is off again.
    pub fn is_clean(&self) {
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen());
        assert!(!screen.bracketed_paste());
        assert!(!screen.hide_cursor());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let raw = String::from_utf8_lossy(&self.raw);
        assert!(raw.rfind("\u{1b}[8h") > raw.rfind("\u{1b}[8l"), "bidi");
    }

    pub fn kill(&self, signal: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill")
            .args([signal, &id])
            .status()
            .unwrap();
        assert!(sent.success());
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended by itself; its folder goes behind it.
        let _ = self.child.kill();
        self.keep.take();
    }
}
