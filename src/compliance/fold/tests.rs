//! What characters fold to, and where they came from.

use proptest::prelude::*;

use super::*;

#[test]
fn disguises_fold_to_what_they_stand_for() {
    let cases = [
        ("ＷｅＣｈａｔ", "wechat"),
        ("𝐰𝐞𝐜𝐡𝐚𝐭", "wechat"),
        ("Ⓥⓧ 🅥🆇 🇻🇽 ᴠx", "vx vx vx vx"),
        ("１３８①②❸⑷𝟓⁶", "138123456"),
        ("۰۹۱۲", "0912"),
        ("1\u{fe0f}\u{20e3}3\u{fe0f}\u{20e3}", "13"),
        ("v\u{200b}x", "vx"),
        ("teléfono Ё", "telefono е"),
        ("⑩", "10"),
        ("：", ":"),
        ("電話", "电话"),
        ("彳攵亻言 禾ム下", "微信 私下"),
        ("تلـگرام ي", "تلگرام ی"),
    ];
    for (text, expected) in cases {
        assert_eq!(fold_word(text), expected, "{text}");
    }
}

#[test]
fn ascii_characters_fold_to_one_cell_each() {
    for folded in &narrow()[..128] {
        assert_eq!(folded.0.end, Folded::ONE, "{:?}", folded.0.ch);
    }
}

#[test]
fn what_vanishes_belongs_to_the_cell_before() {
    let cells = fold("a\u{200b}\u{fe0f}b亻言");
    let places: Vec<_> = cells.iter().map(|c| (c.start, c.end)).collect();
    assert_eq!(places, [(0, 7), (7, 8), (8, 14)]);
}

proptest! {
    #[test]
    fn cells_stay_inside_the_text_and_in_order(text in any::<String>()) {
        let mut before = 0;
        for cell in fold(&text) {
            let (start, end) = (cell.start as usize, cell.end as usize);
            prop_assert!(start < end && end <= text.len());
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end));
            prop_assert!(start >= before);
            before = start;
        }
    }
}
