//! Directions of rows: what is drawn where, and that nothing is lost.

use proptest::prelude::*;

use super::*;

#[test]
fn text_from_left_to_right_is_drawn_as_it_is() {
    for text in ["", "refund 12-34", "退款（全额）", "Где заказ?"] {
        assert!(matches!(visual(text), Cow::Borrowed(_)), "{text}");
    }
}

#[test]
fn persian_is_drawn_from_the_right_with_its_brackets_mirrored() {
    assert_eq!(visual("سلام"), "مالس");
    assert_eq!(visual("سلام (خوب)"), "(بوخ) مالس");
    assert_eq!(visual("order سلام ok"), "order مالس ok");
    assert_eq!(visual("سفارش 123 است"), "تسا 123 شرافس");
}

#[test]
fn the_first_letter_decides_where_a_paragraph_stands() {
    assert!(is_right_to_left("۱۲ سلام order"));
    assert!(!is_right_to_left("order سلام"));
    assert!(!is_right_to_left("12"));
}

#[test]
fn a_row_has_the_direction_of_its_paragraph() {
    let text = "سلام order 5\nok";
    let directions = Directions::of(text);
    let first: String = directions
        .row(0..16)
        .iter()
        .map(|p| p.text.as_ref())
        .collect();
    assert_eq!(first, "order 5 مالس");
    let rest: String = directions
        .row(17..19)
        .iter()
        .map(|p| p.text.as_ref())
        .collect();
    assert_eq!(rest, "ok");
}

#[test]
fn words_of_a_row_from_the_right_keep_what_belongs_to_them() {
    for (stored, drawn) in [
        // Blanks change sides, signs look the other way.
        ("صف ", " فص"),
        ("! ", " !"),
        (" · ", " · "),
        ("▸ ", " ◂"),
        ("→ بازگشت", "تشگزاب ←"),
        ("(", ")"),
        // Numbers, names and ids stay as they are.
        ("231105-482915", "231105-482915"),
        ("2/3 ", " 2/3"),
        ("۲۱:۰۴", "۲۱:۰۴"),
        ("li.wei (x)", "li.wei (x)"),
        ("Ольга К. ", " Ольга К."),
        ("王*", "王*"),
        // A unit stands at the left of its number, a sign before the digits.
        ("\u{200f}\u{200e}-۳ دق", "قد \u{200e}-۳\u{200f}"),
        ("\u{200f}۱۵۳٫۹۹ ¥", "¥ ۱۵۳٫۹۹\u{200f}"),
    ] {
        assert_eq!(visual_from_the_right(stored), drawn, "{stored:?}");
    }
}

#[test]
fn a_value_keeps_its_order_in_a_sentence_from_the_right() {
    let is_drawn = |c: &char| !matches!(*c, PART_BEGINS | PART_ENDS | RIGHT_TO_LEFT_MARK);
    let drawn = |text: &str| -> String {
        let visual = visual_from_the_right(text);
        visual.chars().filter(is_drawn).collect()
    };
    // After an Arabic letter the parts of a date would change places.
    let day = isolated("2026-11-22");
    assert_eq!(drawn(&format!("تا {day} باز")), "زاب 2026-11-22 ات");
    assert_eq!(kept_from_the_right("y "), " y");
    assert_eq!(kept_from_the_right(": "), " :");
    assert_eq!(without_marks(&day), "2026-11-22");
    let sentence = format!("{} رد کرد", isolated("FunPay"));
    assert_eq!(drawn(&sentence), "درک در FunPay");
    assert_eq!(drawn(&from_the_right("FunPay رد کرد")), "درک در FunPay");
    assert!(matches!(from_the_right("FunPay"), Cow::Borrowed(_)));
}

proptest! {
    #[test]
    fn a_row_from_the_right_is_as_wide_as_its_words(text in "[a-z0-9 ()سلامپی۱٫退▸→-]{0,40}") {
        prop_assert_eq!(
            crate::text::width::width(&visual_from_the_right(&text)),
            crate::text::width::width(&text)
        );
    }

    #[test]
    fn every_grapheme_is_drawn_once(text in "[a-z0-9 ()سلامپی۱٫\u{200c}退]{0,40}") {
        let directions = Directions::of(&text);
        let mut pieces = directions.row(0..text.len());
        pieces.sort_by_key(|piece| piece.bytes.start);
        let mut at = 0;
        for piece in &pieces {
            prop_assert_eq!(piece.bytes.start, at);
            prop_assert!(text.get(piece.bytes.clone()).is_some());
            at = piece.bytes.end;
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn a_row_turned_as_a_whole_is_the_one_that_all_rules_give(
        text in "[ ().:/%،«»سلامپی\u{200c}\u{64b}\u{200f}\u{2068}\u{2069}a退۱۲-]{0,24}",
    ) {
        let seen = |text: &str| -> String {
            without_marks(text).chars().filter(|c| *c != '\u{200c}').collect()
        };
        let few_marks = text.replace(['a', '退'], "");
        for text in [&text, &few_marks] {
            let Some(turned) = turned_whole(text) else { continue };
            let pieces = Directions::with_base(text, Some(Level::rtl())).row(0..text.len());
            let slow: String = pieces.iter().map(|piece| piece.text.as_ref()).collect();
            prop_assert_eq!(seen(&turned), seen(&slow));
        }
    }

    #[test]
    fn digits_alone_stand_as_they_are_stored(text in "[ ().:/%،«»۱۲۳a退-]{0,24}") {
        let pieces = Directions::of(&text).row(0..text.len());
        let slow: String = pieces.iter().map(|piece| piece.text.as_ref()).collect();
        prop_assert_eq!(visual(&text), slow);
    }

    #[test]
    fn the_visual_order_is_as_wide_as_the_text(text in "[a-z0-9 ()سلامپی۱٫退]{0,40}") {
        prop_assert_eq!(
            crate::text::width::width(&visual(&text)),
            crate::text::width::width(&text)
        );
    }
}
