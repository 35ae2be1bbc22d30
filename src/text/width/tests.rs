//! Columns against those of the screen buffer.

use proptest::prelude::*;
use ratatui::buffer::CellWidth;

use super::*;

#[test]
fn columns_are_those_of_a_terminal() {
    let cases = [
        ("", 0),
        ("refund", 6),
        ("退款", 4),
        ("退款ok", 6),
        ("Где", 3),
        ("لا", 2),
        ("می‌خواهم", 7),
        ("👨\u{200d}👩\u{200d}👧", 2),
        ("🇨🇳", 2),
        ("n\u{303}", 1),
        ("（）", 4),
    ];
    for (text, cols) in cases {
        assert_eq!(width(text), cols, "{text}");
    }
}

#[test]
fn every_character_of_the_fast_way_is_as_wide_as_the_screen_buffer_thinks() {
    for c in (' '..=char::MAX).filter(|c| simple_width(*c).is_some()) {
        let text = c.to_string();
        assert_eq!(
            simple_width(c),
            Some(usize::from(text.cell_width())),
            "{c:?}"
        );
        let pair = format!("a{c}a");
        assert_eq!(
            pair.graphemes(true).count(),
            3,
            "{c:?} joins with its neighbours"
        );
    }
}

#[test]
fn a_cut_text_ends_with_an_ellipsis() {
    assert_eq!(truncate("refund", 6), "refund");
    assert_eq!(truncate("refund", 5), "refu…");
    assert_eq!(truncate("退款申请", 8), "退款申请");
    assert_eq!(truncate("退款申请", 7), "退款申…");
    assert_eq!(truncate("退款申请", 6), "退款…");
    assert_eq!(truncate("退款", 1), "…");
    assert_eq!(truncate("退款", 0), "");
}

#[test]
fn padding_fills_exactly() {
    assert_eq!(pad_right("退款", 6), "退款  ");
    assert_eq!(pad_right("退款申请", 6), "退款… ");
}

proptest! {
    #[test]
    fn a_cut_text_never_exceeds_its_columns(text in any::<String>(), cols in 0_usize..40) {
        prop_assert!(width(&truncate(&text, cols)) <= cols);
        prop_assert!(width(fit(&text, cols)) <= cols);
        prop_assert_eq!(width(&pad_right(&text, cols)), cols);
    }

    #[test]
    fn the_fast_way_and_the_slow_way_agree(text in "[ -~退款，Ж\u{300}یلا۱№₽─▏\u{25a9}␛👩\u{200d}\u{200c}\u{64b}\u{200f}\u{2068}\u{2069}ﾞé\n]{0,20}") {
        let slow: usize = cells(&text).map(|cell| cell.cols).sum();
        prop_assert_eq!(width(&text), slow);
    }

    #[test]
    fn a_grapheme_is_as_wide_as_the_screen_buffer_thinks(text in "[ -~退款，Ж\u{300}یلا👩🏽\u{200d}\u{fe0f}ﾞé]{0,20}") {
        for cell in cells(&text) {
            prop_assert_eq!(cell.cols, usize::from(cell.text.cell_width()));
        }
    }

    #[test]
    fn cells_cover_the_whole_text(text in any::<String>()) {
        let joined: String = cells(&text).map(|cell| cell.text).collect();
        prop_assert_eq!(joined, text);
    }
}
