//! What the bytes of a terminal mean.

use super::*;

fn at(ms: i64) -> Stamp {
    Stamp::from_millis(ms)
}

fn decoded(bytes: &[u8]) -> Vec<What> {
    Decoder::default().feed(bytes, at(0))
}

#[test]
fn keys_come_out_as_they_were_pressed() {
    for (bytes, key) in [
        (&b"j"[..], "j"),
        (b"\r", "enter"),
        (b"\x03", "ctrl-c"),
        (b"\x1b[A", "up"),
        (b"\x1b[1;5D", "ctrl-left"),
        (b"\x1b[3~", "delete"),
        (b"\x1b[15~", "f5"),
        (b"\x1b[24~", "f12"),
        (b"\x1bOP", "f1"),
        (b"\x1b[Z", "shift-tab"),
        (b"\x1b1", "alt-1"),
        (b"\x1b\r", "alt-enter"),
        ("退".as_bytes(), "退"),
        ("👍".as_bytes(), "👍"),
    ] {
        assert_eq!(decoded(bytes), [What::Key(key.parse().unwrap())], "{key}");
    }
}

#[test]
fn what_a_terminal_says_of_itself_is_no_key() {
    let bytes = b"\x1b_Gi=31;OK\x1b\\\x1b[6;20;10t\x1b[?62;4;22cj";
    let said = [
        What::Told(Told::Kitty),
        What::Told(Told::Cell(10, 20)),
        What::Told(Told::Attributes { has_sixel: true }),
        What::Key(Key::char('j')),
    ];
    for cut in 0..bytes.len() {
        let mut decoder = Decoder::default();
        let mut found = decoder.feed(&bytes[..cut], at(0));
        found.extend(decoder.feed(&bytes[cut..], at(1)));
        assert_eq!(found, said, "{cut}");
    }
    let attributes = |has_sixel| [What::Told(Told::Attributes { has_sixel })];
    assert_eq!(decoded(b"\x1b[?64;14c"), attributes(false));
    assert_eq!(decoded(b"\x1b[?4c"), attributes(true));
    // One that cannot take the picture says so, and other sizes are of no interest.
    assert_eq!(decoded(b"\x1b_Gi=31;EINVAL:no\x1b\\"), []);
    assert_eq!(decoded(b"\x1b[8;40;120t"), []);
    // The key that begins like an answer is still a key.
    let mut decoder = Decoder::default();
    let key = "alt-_".parse().unwrap();
    let mut found = decoder.feed(b"\x1b_", at(0));
    found.extend(decoder.give_up());
    assert_eq!(found, [What::Key(key)]);
}

#[test]
fn a_lone_escape_waits_and_then_is_the_key() {
    let mut decoder = Decoder::default();
    assert!(decoder.feed(b"\x1b", at(0)).is_empty());
    assert_eq!(decoder.due(), Some(at(ESCAPE_MS)));
    assert_eq!(decoder.give_up(), [What::Key(Key::plain(Code::Esc))]);
    assert_eq!(decoder.due(), None);
}

#[test]
fn a_paste_is_one_piece_however_it_is_cut() {
    let bytes = b"\x1b[200~first\r\nsecond \x1b[31m\x1b[201~j";
    for cut in 0..bytes.len() {
        let mut decoder = Decoder::default();
        let mut found = decoder.feed(&bytes[..cut], at(0));
        found.extend(decoder.feed(&bytes[cut..], at(1)));
        let text = "first\nsecond \x1b[31m".to_owned();
        assert_eq!(
            found,
            [What::Paste(text), What::Key(Key::char('j'))],
            "{cut}"
        );
    }
}

#[test]
fn a_paste_without_an_end_is_given_up_on() {
    let mut decoder = Decoder::default();
    assert!(decoder.feed(b"\x1b[200~never ends", at(0)).is_empty());
    assert_eq!(decoder.due(), Some(at(PASTE_MS)));
    let found = decoder.give_up();
    assert_eq!(found.len(), 1);
    assert_eq!(decoder.feed(b"q", at(9)), [What::Key(Key::char('q'))]);
}

#[test]
fn a_paste_beyond_the_limit_is_dropped_whole() {
    let mut decoder = Decoder::default();
    decoder.feed(PASTE_BEGIN, at(0));
    let chunk = vec![b'x'; 4096];
    for _ in 0..=PASTE_LIMIT_BYTES / chunk.len() {
        assert!(decoder.feed(&chunk, at(0)).is_empty());
    }
    assert_eq!(decoder.feed(PASTE_END, at(0)), [What::PasteTooLong]);
}

#[test]
fn clicks_and_the_wheel_are_read_and_motion_is_not() {
    let click = Mouse {
        act: MouseAct::Click,
        column: 11,
        row: 4,
    };
    assert_eq!(decoded(b"\x1b[<0;12;5M"), [What::Mouse(click)]);
    assert_eq!(decoded(b"\x1b[<0;12;5m"), []);
    assert_eq!(decoded(b"\x1b[<35;12;5M"), []);
    let wheel = Mouse {
        act: MouseAct::WheelDown,
        ..click
    };
    assert_eq!(decoded(b"\x1b[<65;12;5M"), [What::Mouse(wheel)]);
}

#[test]
fn no_bytes_at_all_make_it_stop() {
    for first in 0..=255_u8 {
        for second in [0, 0x1b, b'[', b'O', b'1', b'<', 0x80, 0xff] {
            let mut decoder = Decoder::default();
            decoder.feed(&[0x1b, first, second, b'x'], at(0));
            decoder.feed(&[first, second], at(0));
            decoder.give_up();
            assert_eq!(decoder.due(), None, "{first:x} {second:x}");
        }
    }
}
