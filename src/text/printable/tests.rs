//! Hostile and ordinary texts on their way to a terminal.

use proptest::prelude::*;

use super::*;

/// What may never reach a terminal.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
        | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}' | '\u{fdd0}'..='\u{fdef}')
}

#[test]
fn every_attack_leaves_a_mark_and_nothing_else_of_it() {
    let cases = [
        ("a\u{1b}]0;EVIL\u{7}b", "a␛b"),
        (
            "a\u{1b}]8;;http://evil\u{1b}\\go\u{1b}]8;;\u{1b}\\b",
            "a␛go␛b",
        ),
        ("a\u{1b}[38;5;1m\u{1b}[7mb", "a␛␛b"),
        ("a\u{1b}[?1049lb", "a␛b"),
        ("a\u{1b}cb", "a␛b"),
        ("a\u{1b}(0b", "a␛b"),
        ("a\u{1b}P$q1\"p\u{1b}\\b", "a␛b"),
        ("a\u{1b}_Gi=1;AAAA\u{1b}\\b", "a␛b"),
        ("a\u{9b}2Jb", "a␛b"),
        ("a\u{9d}0;EVIL\u{9c}b", "a␛b"),
        ("a\u{90}q1\u{9c}b", "a␛b"),
        ("a\u{7}b\u{8}c\0d\u{7f}e\u{5}f", "a␇b␈c␀d␡e␅f"),
        ("no\rYES", "no␍YES"),
        ("a\u{85}b\u{2028}c\u{2029}d\ne\r\nf", "a↵b↵c↵d↵e↵f"),
        ("a\u{b}b\u{c}c", "a␋b␌c"),
        ("a\tb", "a    b"),
        ("x \u{202e}001\u{202c}", "x ⇄001⇄"),
        ("\u{200e}1\u{200f}\u{61c}", "⇄1⇄"),
        ("re\u{200b}fund", "re¦fund"),
        ("re\u{200d}fu\u{200c}nd", "re¦fu¦nd"),
        ("re\u{2060}fu\u{ad}nd\u{feff}", "re¦fu¦nd¦"),
        ("ok\u{e0049}\u{e0067}\u{e007f}!", "ok¦!"),
        ("a\u{3164}b\u{115f}c", "a¦b¦c"),
        ("a\u{fff9}b\u{fffa}c\u{fffb}", "a¦b¦c¦"),
        ("\u{e000}\u{fdd0}\u{10ffff}", "▯▯▯"),
        ("\u{301}1", "◌\u{301}1"),
        ("a \u{301}1", "a ◌\u{301}1"),
    ];
    for (text, shown) in cases {
        assert_eq!(Printable::line(text).as_str(), shown, "{text:?}");
    }
}

#[test]
fn an_unfinished_sequence_does_not_hide_what_follows() {
    assert_eq!(
        Printable::line("a\u{1b}]0;refund me").as_str(),
        "a␛]0;refund me"
    );
    assert_eq!(Printable::line("a\u{1b}P1;x").as_str(), "a␛P1;x");
    assert_eq!(Printable::line("a\u{1b}").as_str(), "a␛");
    let long = format!("\u{1b}]0;{}\u{7}", "x".repeat(100_000));
    assert!(Printable::line(&long).as_str().len() > 100_000);
}

#[test]
fn what_people_write_stays_as_it_is() {
    let texts = [
        "退款还没到账，什么时候能到？",
        "Где мой заказ №5? — «скоро»",
        "می‌خواهم پول را پس بگیرم",
        "¿Dónde está? niño n\u{303}",
        "👨\u{200d}👩\u{200d}👧 👋🏽 🇨🇳 ❤\u{fe0f} 1\u{fe0f}\u{20e3} 👩🏽\u{200d}🚀",
        "ที่นี่ क्\u{200d}ष",
        "葛\u{e0100}",
        "한국어",
    ];
    for text in texts {
        assert_eq!(Printable::line(text).as_str(), text);
    }
}

#[test]
fn a_flood_of_marks_ends_after_a_few() {
    let flood = format!("Z{}x", "\u{301}\u{316}\u{336}".repeat(200));
    let shown = Printable::line(&flood);
    assert_eq!(shown.as_str().chars().count(), 1 + 8 + 1 + 1);
    assert!(shown.as_str().ends_with("¦x"));
}

#[test]
fn a_chain_of_joined_emoji_ends_after_a_few() {
    let chain = "👩\u{200d}".repeat(100) + "👩";
    let widest = crate::text::width::cells(Printable::line(&chain).as_str())
        .map(|cell| cell.text.chars().count())
        .max();
    assert!(widest.unwrap() <= 9);
}

#[test]
fn a_block_keeps_its_lines() {
    let block = Printable::block("a\r\nb\n\u{1b}[2Jc");
    assert_eq!(block.lines().collect::<Vec<_>>(), ["a", "b", "␛c"]);
}

#[test]
fn input_is_cleaned_without_marks() {
    assert_eq!(
        clean_input("a\u{1b}[201~b\r\nc\rd\u{200b}e\tf\u{202e}"),
        "ab\nc\nde    f"
    );
    assert_eq!(clean_input("می‌خواهم"), "می‌خواهم");
}

#[test]
fn every_character_leaves_something_to_see() {
    // The planes beyond the first three hold private use, tags, and nothing that is shown.
    let letters = '\0'..'\u{34000}';
    for c in letters.filter(|c| !letters::is_plain(c.encode_utf8(&mut [0; 4]))) {
        for text in [format!("{c}"), format!("a{c}b")] {
            let shown = Printable::line(&text);
            for cell in crate::text::width::cells(shown.as_str()) {
                assert!(cell.cols > 0, "{text:?} is shown as {shown:?}");
            }
        }
    }
}

/// Texts that are mostly trouble.
fn nasty() -> impl Strategy<Value = String> {
    let trouble = prop_oneof![
        Just('\u{1b}'),
        Just('['),
        Just(']'),
        Just('m'),
        Just('\u{7}'),
        Just('\u{9b}'),
        Just('\n'),
        Just('\r'),
        Just('\u{200d}'),
        Just('\u{200c}'),
        Just('\u{202e}'),
        Just('\u{301}'),
        Just('\u{64b}'),
        Just('\u{fe0f}'),
        Just('\u{20e3}'),
        Just('1'),
        Just('ی'),
        Just('👩'),
        Just('🏽'),
        Just('\u{1161}'),
        Just('\u{e0041}'),
        Just('退'),
        Just('क'),
        Just('\u{94d}'),
        Just('\u{17b4}'),
        Just('\u{2028}'),
        Just('\t'),
        Just(' '),
        Just('\u{180b}'),
        any::<char>(),
    ];
    proptest::collection::vec(trouble, 0..40).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn nothing_forbidden_is_ever_shown(text in nasty()) {
        let line = Printable::line(&text);
        prop_assert!(!line.as_str().chars().any(is_forbidden), "{:?}", line);
        let block = Printable::block(&text);
        prop_assert!(!block.as_str().chars().any(|c| c != '\n' && is_forbidden(c)), "{:?}", block);
    }

    #[test]
    fn what_is_printable_stays_the_same(text in nasty()) {
        let line = Printable::line(&text);
        prop_assert_eq!(Printable::line(line.as_str()), line);
        let block = Printable::block(&text);
        prop_assert_eq!(Printable::block(block.as_str()), block);
    }

    #[test]
    fn nothing_is_hidden(text in nasty()) {
        let line = Printable::line(&text);
        for cell in crate::text::width::cells(line.as_str()) {
            prop_assert!(cell.cols > 0, "{:?}", line);
        }
    }

    #[test]
    fn cleaned_input_needs_no_mark(text in nasty()) {
        let clean = clean_input(&text);
        prop_assert_eq!(Printable::block(&clean).into_string(), clean);
    }
}
