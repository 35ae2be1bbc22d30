//! The program in a real pseudo-terminal: start, resize, paste, stop, signals, hostile text.
//! Never many: what can be shown without a terminal is a story.

mod bot;
mod driver;
mod pictures;

use std::time::Duration;

use afterdesk::runtime::clock;

use self::driver::{PATIENCE, Terminal, demo_store};

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
    for size in [
        (1, 1),
        (500, 200),
        (39, 11),
        (59, 15),
        (80, 24),
        (200, 60),
        (2, 90),
        (120, 40),
    ] {
        desk.resize(size);
    }
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
