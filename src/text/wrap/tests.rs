//! Rows and the places in them.

use proptest::prelude::*;

use super::*;
use crate::text::width::width;

fn rows(text: &str, cols: usize) -> Vec<&str> {
    wrap(text, cols)
        .into_iter()
        .map(|range| text.get(range).unwrap())
        .collect()
}

#[test]
fn rows_break_at_blanks_and_between_han_characters() {
    assert_eq!(rows("", 5), [""]);
    assert_eq!(rows("please refund me", 10), ["please ", "refund me"]);
    assert_eq!(
        rows("没人拼单我不想要了", 8),
        ["没人拼单", "我不想要", "了"]
    );
    assert_eq!(rows("order 退款", 8), ["order 退", "款"]);
    assert_eq!(rows("aaaaaaaa", 3), ["aaa", "aaa", "aa"]);
    assert_eq!(rows("a\n\nb\n", 3), ["a", "", "b", ""]);
    assert_eq!(rows("abc   def", 3), ["abc", "def"]);
}

#[test]
fn a_stop_does_not_begin_a_row_and_a_bracket_does_not_end_one() {
    assert_eq!(rows("没人拼单，好", 8), ["没人拼", "单，好"]);
    assert_eq!(rows("没人拼（单）", 8), ["没人拼", "（单）"]);
}

#[test]
fn a_caret_has_a_place_in_the_rows() {
    let text = "没人拼单我不想要了";
    let rows = wrap(text, 8);
    assert_eq!(place(text, &rows, 0), Place { row: 0, col: 0 });
    assert_eq!(place(text, &rows, 3), Place { row: 0, col: 2 });
    assert_eq!(place(text, &rows, 12), Place { row: 1, col: 0 });
    assert_eq!(place(text, &rows, text.len()), Place { row: 2, col: 2 });
    assert_eq!(offset(text, &rows, Place { row: 0, col: 3 }), 3);
    assert_eq!(offset(text, &rows, Place { row: 0, col: 99 }), 9);
    assert_eq!(offset(text, &rows, Place { row: 2, col: 99 }), text.len());
}

proptest! {
    #[test]
    fn no_character_is_lost(text in "[a-z 退款，。（）\n👩\u{301}]{0,60}", cols in 1_usize..12) {
        let rows = wrap(&text, cols);
        let mut at = 0;
        for row in &rows {
            prop_assert!(row.start >= at && row.end >= row.start);
            let gap = text.get(at..row.start).unwrap();
            prop_assert!(gap.chars().all(|c| c == ' ' || c == '\n'), "{gap:?}");
            prop_assert!(gap.matches('\n').count() <= 1);
            at = row.end;
        }
        prop_assert!(text.get(at..).unwrap().chars().all(|c| c == ' '));
        let breaks = text.matches('\n').count();
        prop_assert!(rows.len() > breaks);
    }

    #[test]
    fn no_row_is_wider_than_asked(text in "[a-z 退款，。（）\n]{0,60}", cols in 2_usize..12) {
        for row in wrap(&text, cols) {
            prop_assert!(width(text.get(row).unwrap()) <= cols);
        }
    }

    #[test]
    fn a_place_leads_back_to_its_byte(text in "[a-z退款，\n👩]{0,40}", cols in 2_usize..12) {
        let rows = wrap(&text, cols);
        for cell in crate::text::width::cells(&text) {
            let there = place(&text, &rows, cell.at);
            prop_assert_eq!(offset(&text, &rows, there), cell.at);
        }
    }
}
