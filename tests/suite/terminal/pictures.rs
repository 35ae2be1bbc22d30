//! Pictures in terminals that draw them, and in those that say nothing.

use super::driver::{Terminal, demo_store};

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
        text.contains("Work orders") && text.contains("… 2/3 ")
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
