//! The program in a real pseudo-terminal: start, resize, paste, stop, signals, hostile text.
//! Never many: what can be shown without a terminal is a story.

mod bot;

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use afterdesk::runtime::clock;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a screen is waited for. Generous: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program in a terminal.
struct Terminal {
    parser: vt100::Parser,
    raw: Vec<u8>,
    output: Receiver<Vec<u8>>,
    input: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    home: PathBuf,
    /// Kept for its end, when the folder goes.
    keep: Option<tempfile::TempDir>,
}

fn some(cells: u16) -> std::num::NonZeroU16 {
    std::num::NonZeroU16::new(cells).unwrap()
}

fn demo_store(home: &std::path::Path) -> String {
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
    fn start(size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        let keep = tempfile::tempdir().unwrap();
        let home = keep.path().to_owned();
        let store = demo_store(&home);
        let mut terminal = Self::on(home, &store, size, environment);
        terminal.keep = Some(keep);
        terminal
    }

    fn on(home: PathBuf, store: &str, size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        Self::run(home, &["--store", store], size, environment)
    }

    fn run(home: PathBuf, words: &[&str], size: (u16, u16), environment: &[(&str, &str)]) -> Self {
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

    fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Reads until the screen is as wanted.
    fn wait_for(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
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

    fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    fn type_bytes(&mut self, bytes: &[u8]) {
        self.input.write_all(bytes).unwrap();
        self.input.flush().unwrap();
    }

    /// Waits until the process sleeps: a signal to go on that came before would be lost.
    fn wait_until_stopped(&mut self) {
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
    fn wait_for_end(&mut self) -> u32 {
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
    fn is_clean(&self) {
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen());
        assert!(!screen.bracketed_paste());
        assert!(!screen.hide_cursor());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let raw = String::from_utf8_lossy(&self.raw);
        assert!(raw.rfind("\u{1b}[8h") > raw.rfind("\u{1b}[8l"), "bidi");
    }

    fn kill(&self, signal: &str) {
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

#[test]
fn it_starts_with_a_complete_screen_and_leaves_the_terminal_clean() {
    let mut desk = Terminal::start((120, 40), &[]);
    desk.wait_for_text("? help");
    let first = desk.text();
    assert!(first.contains("Queue"), "{first}");
    assert!(first.contains("reply"), "{first}");
    desk.type_bytes(b"q");
    assert_eq!(desk.wait_for_end(), 0);
    desk.is_clean();
}

#[test]
fn a_resize_storm_ends_with_the_screen_as_it_was() {
    let mut desk = Terminal::start((120, 40), &[]);
    desk.wait_for_text("? help");
    for (cols, rows) in [
        (1, 1),
        (500, 200),
        (39, 11),
        (59, 15),
        (80, 24),
        (200, 60),
        (2, 90),
    ] {
        desk.master
            .resize(PtySize {
                rows,
                cols,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
        desk.parser.screen_mut().set_size(some(rows), some(cols));
    }
    let size = PtySize {
        rows: 40,
        cols: 120,
        pixel_width: 0,
        pixel_height: 0,
    };
    desk.master.resize(size).unwrap();
    desk.parser.screen_mut().set_size(some(40), some(120));
    desk.type_bytes(b"\x0c");
    desk.wait_for("the screen of before", |screen| {
        let text = screen.contents();
        text.contains("? help") && text.contains("Queue") && text.lines().count() == 40
    });
    desk.type_bytes(b"q");
    assert_eq!(desk.wait_for_end(), 0);
}

#[test]
fn a_large_paste_without_brackets_executes_nothing() {
    let mut desk = Terminal::start((120, 40), &[]);
    desk.wait_for_text("? help");
    let line = b"quit now S y 1 :q\r";
    let paste: Vec<u8> = line.iter().copied().cycle().take(100 * 1024).collect();
    let begun = clock::instant();
    desk.type_bytes(&paste);
    desk.wait_for_text("keys were dropped");
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(desk.child.try_wait().unwrap().is_none());
}

#[test]
fn a_bracketed_paste_lands_in_the_composer_whole() {
    let mut desk = Terminal::start((120, 40), &[]);
    desk.wait_for_text("? help");
    desk.type_bytes(b"\r");
    desk.wait_for_text("writes an answer");
    desk.type_bytes(b"r");
    desk.wait_for("the caret", |screen| !screen.hide_cursor());
    desk.type_bytes(b"\x1b[200~one line\rand another\r\x1b[201~");
    desk.wait_for_text("and another");
    desk.type_bytes(b"\x1b");
    desk.wait_for("the queue again", vt100::Screen::hide_cursor);
    assert!(desk.text().contains("one line"));
}

#[test]
fn a_stop_gives_the_terminal_back_and_a_continue_takes_it_again() {
    let mut desk = Terminal::start((120, 40), &[]);
    desk.wait_for_text("? help");
    desk.type_bytes(b"\x1a");
    desk.wait_for("the shell's screen", |screen| !screen.alternate_screen());
    desk.is_clean();
    desk.wait_until_stopped();
    desk.kill("-CONT");
    desk.wait_for_text("? help");
    assert!(desk.parser.screen().alternate_screen());
    desk.type_bytes(b"q");
    assert_eq!(desk.wait_for_end(), 0);
}

#[test]
fn a_terminated_program_saves_the_draft_and_leaves_the_terminal_clean() {
    for signal in ["-TERM", "-HUP"] {
        let keep = tempfile::tempdir().unwrap();
        let home = keep.path().to_owned();
        let store = demo_store(&home);
        let mut desk = Terminal::on(home.clone(), &store, (120, 40), &[]);
        desk.wait_for_text("? help");
        desk.type_bytes(b"\r");
        desk.wait_for_text("writes an answer");
        desk.type_bytes(b"r");
        desk.wait_for("the caret", |screen| !screen.hide_cursor());
        desk.type_bytes("half a sentence 退".as_bytes());
        desk.wait_for_text("half a sentence");
        desk.kill(signal);
        assert_eq!(desk.wait_for_end(), 0);
        desk.is_clean();
        let mut again = Terminal::on(home, &store, (120, 40), &[]);
        again.wait_for_text("? help");
        again.type_bytes(b"\r");
        again.wait_for_text("half a sentence 退");
    }
}

#[test]
fn without_colour_there_is_none_but_bold_and_reverse_stay() {
    let mut desk = Terminal::start((120, 40), &[("NO_COLOR", "1")]);
    desk.wait_for_text("? help");
    desk.type_bytes(b"q");
    desk.wait_for_end();
    let raw = String::from_utf8_lossy(&desk.raw).into_owned();
    let styles = raw.split("\u{1b}[").filter_map(|rest| {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        let (parameters, last) = rest.split_at(end);
        last.starts_with('m').then_some(parameters)
    });
    for style in styles {
        // Empty would reset bold and reverse; 39, 49 and 59 are the terminal's own colours.
        let allowed = ["0", "1", "2", "4", "7", "22", "24", "27", "39", "49", "59"];
        assert!(
            style.split(';').all(|part| allowed.contains(&part)),
            "{style:?}"
        );
    }
    assert!(raw.contains("\u{1b}[1m") && raw.contains("\u{1b}[7m"));
}

/// The desk with the picker of a checklist open on a folder with one picture.
fn picking(environment: &[(&str, &str)]) -> Terminal {
    let keep = tempfile::tempdir().unwrap();
    let home = keep.path().to_owned();
    let store = demo_store(&home);
    let (name, body) = afterdesk::sandbox::evidence::outside();
    std::fs::write(home.join(name), body).unwrap();
    let mut desk = Terminal::on(home, &store, (120, 40), environment);
    desk.keep = Some(keep);
    desk.wait_for_text("? help");
    desk.type_bytes(b"v");
    desk.type_bytes(b"o");
    // The rows are there, and not the title alone: a key before them is meant for nothing.
    desk.wait_for("the work orders", |screen| {
        let text = screen.contents();
        text.contains("Work orders") && text.contains("evidence 2/3")
    });
    desk.type_bytes(b"\r");
    desk.wait_for("the matter", |screen| {
        !screen.contents().contains("Choose a row")
    });
    desk.type_bytes(b"e");
    desk.type_bytes(b"o");
    desk.wait_for_text("waybill.png");
    desk
}

const ASKED: &str = "\u{1b}_Gi=31";

#[test]
fn a_terminal_that_answers_shows_a_picture_and_what_it_says_is_no_key() {
    let mut desk = picking(&[("TERM", "xterm-256color")]);
    desk.type_bytes(b"way");
    desk.wait_for_text("360×480");
    let raw = String::from_utf8_lossy(&desk.raw).into_owned();
    assert_eq!(raw.matches(ASKED).count(), 1);
    desk.type_bytes(b"\x1b_Gi=31;OK\x1b\\\x1b[6;20;10t\x1b[?62;4c");
    desk.wait_for("the picture", |screen| {
        screen.contents().contains('\u{10eeee}')
    });
    // What was typed stands alone in the field, and the next key works at once.
    assert!(desk.text().contains("/ way "), "{}", desk.text());
    desk.type_bytes(b"\x1b");
    desk.wait_for("the checklist", |screen| {
        !screen.contents().contains("360×480")
    });
    desk.type_bytes(b"q");
    assert_eq!(desk.wait_for_end(), 0);
    desk.is_clean();
}

#[test]
fn a_terminal_that_does_not_answer_is_asked_once_and_works_on() {
    for (environment, asked) in [
        (&[("TERM", "xterm-256color")][..], 1),
        (
            &[("TERM", "tmux-256color"), ("TMUX", "/tmp/tmux/default,1,0")],
            0,
        ),
        (&[("TERM", "xterm-kitty"), ("NO_COLOR", "1")], 0),
        (&[("TERM", "linux")], 0),
    ] {
        let mut desk = picking(environment);
        desk.type_bytes(b"way");
        desk.wait_for_text("360×480");
        desk.type_bytes(b"\x1b");
        desk.wait_for("the checklist", |screen| {
            !screen.contents().contains("360×480")
        });
        desk.type_bytes(b"q");
        assert_eq!(desk.wait_for_end(), 0);
        desk.is_clean();
        let raw = String::from_utf8_lossy(&desk.raw).into_owned();
        assert_eq!(raw.matches(ASKED).count(), asked, "{environment:?}");
    }
}

#[test]
fn without_a_terminal_there_is_one_sentence() {
    let home = tempfile::tempdir().unwrap();
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_afterdesk"))
        .env("HOME", home.path())
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    let told = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains("terminal"), "{told}");
}

#[test]
fn a_dumb_terminal_gets_one_sentence() {
    let mut desk = Terminal::start((80, 24), &[("TERM", "dumb")]);
    assert_eq!(desk.wait_for_end(), 4);
    assert!(desk.text().contains("TERM=dumb"), "{}", desk.text());
}

#[test]
fn a_wrong_key_setting_gets_one_sentence() {
    let keep = tempfile::tempdir().unwrap();
    let folder = keep.path().join(".config/afterdesk");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join("config.toml"),
        "[keys]\n\"queue.nxt\" = [\"j\"]\n",
    )
    .unwrap();
    let store = demo_store(keep.path());
    let mut desk = Terminal::on(keep.path().to_owned(), &store, (120, 24), &[]);
    assert_eq!(desk.wait_for_end(), 3);
    assert!(desk.text().contains("queue.nxt"), "{}", desk.text());
    assert!(desk.home.is_dir());
}

#[test]
fn a_fault_of_the_program_saves_the_draft_and_leaves_the_terminal_clean() {
    let keep = tempfile::tempdir().unwrap();
    let home = keep.path().to_owned();
    let store = demo_store(&home);
    let wanted = [("AFTERDESK_TEST_FAULT", "1")];
    let mut desk = Terminal::on(home.clone(), &store, (120, 40), &wanted);
    desk.wait_for_text("? help");
    desk.type_bytes(b"\r");
    desk.wait_for_text("writes an answer");
    desk.type_bytes(b"r");
    desk.wait_for("the caret", |screen| !screen.hide_cursor());
    // The terminal loses the focus before the pause after which the draft is saved.
    desk.type_bytes("half a sentence 退\u{1b}[O".as_bytes());
    assert_eq!(desk.wait_for_end(), 4);
    desk.is_clean();
    let told = desk.text();
    assert!(told.contains("fault.log"), "{told}");
    assert!(told.contains("nothing already stored is lost"), "{told}");
    let raw = String::from_utf8_lossy(&desk.raw).into_owned();
    assert!(!raw.contains("panicked") && !raw.contains("asked for"));
    let log = home.join(".local/state/afterdesk/fault.log");
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("the fault that a test asked for"), "{log}");
    assert!(!log.contains("half a sentence"), "{log}");
    let mut again = Terminal::on(home, &store, (120, 40), &[]);
    again.wait_for_text("? help");
    again.type_bytes(b"\r");
    again.wait_for_text("half a sentence 退");
}

#[test]
fn who_orders_text_from_right_to_left_follows_the_terminal_and_the_key() {
    let mut desk = Terminal::start((120, 40), &[("KONSOLE_VERSION", "230804")]);
    desk.wait_for_text("? help");
    let orders = |desk: &Terminal| {
        let raw = String::from_utf8_lossy(&desk.raw).into_owned();
        (
            raw.matches("\u{1b}[8l").count(),
            raw.matches("\u{1b}[8h").count(),
        )
    };
    assert_eq!(orders(&desk), (0, 1));
    desk.type_bytes(b"B");
    desk.wait_for_text("Nobody sets text");
    assert_eq!(orders(&desk), (1, 1));
    desk.type_bytes(b"q");
    assert_eq!(desk.wait_for_end(), 0);
    desk.is_clean();
}

fn with_theme(text: &str) -> Terminal {
    let keep = tempfile::tempdir().unwrap();
    let folder = keep.path().join(".config/afterdesk");
    std::fs::create_dir_all(folder.join("themes")).unwrap();
    std::fs::write(folder.join("config.toml"), "theme = \"night\"\n").unwrap();
    std::fs::write(folder.join("themes/night.toml"), text).unwrap();
    let store = demo_store(keep.path());
    let mut desk = Terminal::on(keep.path().to_owned(), &store, (120, 40), &[]);
    desk.keep = Some(keep);
    desk
}

#[test]
fn a_theme_of_the_shop_is_worn_and_stands_among_the_others() {
    let mut desk = with_theme("[roles]\nborder = { fg = \"magenta\" }\n");
    desk.wait_for_text("? help");
    let corner = |screen: &vt100::Screen| {
        let border = (0..40).flat_map(|row| (0..120).map(move |col| (row, col)));
        let mut cells = border.filter_map(|(row, col)| screen.cell(row, col));
        cells.any(|cell| cell.contents() == "─" && cell.fgcolor() == vt100::Color::Idx(5))
    };
    assert!(corner(desk.parser.screen()), "{}", desk.text());
    desk.type_bytes(b"T");
    desk.wait_for("another theme", |screen| !corner(screen));
    desk.type_bytes(b"TTTT");
    desk.wait_for("the theme of the shop", corner);
    desk.type_bytes(b"q");
    assert_eq!(desk.wait_for_end(), 0);
}

#[test]
fn a_wrong_theme_of_the_shop_gets_one_sentence() {
    let mut desk = with_theme("[roles]\nbordr = { fg = \"red\" }\n");
    assert_eq!(desk.wait_for_end(), 3);
    let told = desk.text();
    assert!(
        told.contains("bordr") && told.contains("night.toml"),
        "{told}"
    );
}

#[test]
fn a_demo_that_is_interrupted_while_it_is_made_leaves_nothing_behind() {
    for signal in ["-INT", "-TERM"] {
        let keep = tempfile::tempdir().unwrap();
        let scratch = keep.path().join("scratch");
        std::fs::create_dir(&scratch).unwrap();
        let holds_something = || std::fs::read_dir(&scratch).unwrap().next().is_some();
        let environment = [("TMPDIR", scratch.to_str().unwrap())];
        let home = keep.path().to_owned();
        let mut demo = Terminal::run(home, &["demo"], (80, 24), &environment);
        let begun = clock::instant();
        while !holds_something() {
            assert!(begun.elapsed() < PATIENCE, "it makes no folder");
            std::thread::yield_now();
        }
        demo.kill(signal);
        demo.wait_for_end();
        assert!(!holds_something(), "{signal}");
        drop(demo);
    }
}
