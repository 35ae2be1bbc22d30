//! What the text buffer promises, by example and by property.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::text::wrap::wrap;

const FAMILY: &str = "👨‍👩‍👧‍👦";

fn filled(text: &str, cols: usize) -> Editor {
    let mut editor = Editor::new(MESSAGE_LIMIT_BYTES);
    editor.set_size(cols, 4);
    editor.insert(text);
    editor
}

#[test]
fn a_backspace_takes_a_whole_family() {
    let mut editor = filled(&format!("a{FAMILY}"), 20);
    assert_eq!(editor.delete(Motion::Left), FAMILY);
    assert_eq!(editor.text(), "a");
}

#[test]
fn letters_in_a_row_are_one_step_and_a_paste_is_one() {
    let mut editor = Editor::new(100);
    for c in "hello world".chars() {
        editor.type_char(c);
    }
    editor.insert("（一段粘贴的文字）");
    assert!(editor.undo());
    assert_eq!(editor.text(), "hello world");
    assert!(editor.undo());
    assert_eq!(editor.text(), "hello ");
    assert!(editor.undo());
    assert_eq!(editor.text(), "");
    assert!(!editor.undo());
    while editor.redo() {}
    assert_eq!(editor.text(), "hello world（一段粘贴的文字）");
}

#[test]
fn what_does_not_fit_is_cut_by_whole_graphemes_and_told() {
    let mut editor = Editor::new(30);
    assert_eq!(
        editor.insert(&format!("12345678{FAMILY}")),
        Inserted::Cut(25)
    );
    assert_eq!(editor.text(), "12345678");
    assert_eq!(editor.insert("ok"), Inserted::Whole);
}

#[test]
fn an_input_line_has_no_line_breaks() {
    let mut editor = Editor::one_line(100);
    editor.insert("a\nb\r\nc");
    assert_eq!(editor.text(), "a b c");
    assert_eq!(editor.rows().len(), 1);
}

#[test]
fn nothing_that_a_terminal_would_obey_gets_in() {
    let mut editor = Editor::new(1000);
    editor.insert("a\u{1b}[31mred\u{202e}\u{200b}\u{7}b\tc");
    let text = editor.text().to_owned();
    assert!(
        !text.contains(['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}', '\t']),
        "{text:?}"
    );
}

#[test]
fn a_persian_joiner_can_be_typed_and_a_useless_one_cannot() {
    let mut editor = Editor::new(100);
    for c in "می\u{200c}خواهم a\u{200c}b".chars() {
        editor.type_char(c);
    }
    assert_eq!(editor.text(), "می\u{200c}خواهم ab");
}

#[test]
fn up_and_down_keep_the_column_over_short_rows() {
    let mut editor = filled("abcdef\nxy\nabcdef", 20);
    editor.step(Motion::Left, false);
    editor.step(Motion::Up, false);
    assert_eq!(editor.caret_place(), Place { row: 1, col: 2 });
    editor.step(Motion::Up, false);
    assert_eq!(editor.caret_place(), Place { row: 0, col: 5 });
    editor.step(Motion::Up, false);
    assert_eq!(editor.caret(), 0);
}

#[test]
fn the_caret_stays_in_sight() {
    let mut editor = filled("1\n2\n3\n4\n5\n6\n7\n8", 10);
    assert_eq!(editor.top(), 4);
    editor.step(Motion::Start, false);
    assert_eq!(editor.top(), 0);
    editor.step(Motion::PageDown, false);
    assert_eq!((editor.caret_place().row, editor.top()), (3, 0));
    editor.step(Motion::Down, false);
    assert_eq!(editor.top(), 1);
    editor.clear();
    assert_eq!(editor.top(), 0);
}

#[test]
fn a_selection_is_replaced_by_what_is_typed() {
    let mut editor = filled("退款 三天", 20);
    editor.step(Motion::WordLeft, true);
    editor.step(Motion::WordLeft, true);
    let selected = editor.selection().unwrap();
    assert_eq!(editor.text().get(selected), Some("三天"));
    editor.type_char('x');
    assert_eq!(editor.text(), "退款 x");
    editor.undo();
    assert_eq!(editor.text(), "退款 三天");
}

#[test]
fn a_restored_caret_never_stands_inside_a_grapheme() {
    let mut editor = Editor::new(1000);
    editor.set_text(&format!("a{FAMILY}b"), 3);
    assert_eq!(editor.caret(), 1 + FAMILY.len());
}

#[derive(Debug, Clone)]
enum Act {
    Put(String),
    Type(char),
    Step(Motion, bool),
    Delete(Motion),
    Undo,
    Redo,
    Size(usize),
}

const MOTIONS: [Motion; 12] = [
    Motion::Left,
    Motion::Right,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::RowStart,
    Motion::RowEnd,
    Motion::Up,
    Motion::Down,
    Motion::PageUp,
    Motion::PageDown,
    Motion::Start,
    Motion::End,
];

fn pieces() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "a",
        "word ",
        "  ",
        "\n",
        "退款",
        "，",
        "。",
        FAMILY,
        "🇨🇳",
        "🇨",
        "e\u{301}",
        "\u{301}",
        "می\u{200c}خواهم ",
        "\u{200d}",
        "(",
        "looooooooooooooong",
        "лодка ",
    ])
    .prop_map(str::to_owned)
}

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(pieces(), 0..30).prop_map(|pieces| pieces.concat())
}

fn acts() -> impl Strategy<Value = Act> {
    let motion = || prop::sample::select(MOTIONS.to_vec());
    prop_oneof![
        3 => pieces().prop_map(Act::Put),
        1 => texts().prop_map(Act::Put),
        2 => any::<char>().prop_map(Act::Type),
        4 => (motion(), any::<bool>()).prop_map(|(m, s)| Act::Step(m, s)),
        3 => motion().prop_map(Act::Delete),
        1 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => (1_usize..40).prop_map(Act::Size),
    ]
}

fn act(editor: &mut Editor, act: &Act) {
    match act {
        Act::Put(text) => drop(editor.insert(text)),
        Act::Type(c) => drop(editor.type_char(*c)),
        Act::Step(motion, is_selecting) => editor.step(*motion, *is_selecting),
        Act::Delete(motion) => drop(editor.delete(*motion)),
        Act::Undo => drop(editor.undo()),
        Act::Redo => drop(editor.redo()),
        Act::Size(cols) => editor.set_size(*cols, 5),
    }
}

fn is_boundary(text: &str, at: usize) -> bool {
    at == text.len() || text.grapheme_indices(true).any(|(place, _)| place == at)
}

proptest! {
    #[test]
    fn the_caret_always_stands_between_two_graphemes(acts in prop::collection::vec(acts(), 0..60)) {
        let mut editor = Editor::new(400);
        for a in &acts {
            act(&mut editor, a);
            prop_assert!(is_boundary(editor.text(), editor.caret()), "{a:?} {:?}", editor.text());
            prop_assert!(editor.text().len() <= 400);
            let row = editor.caret_place().row;
            prop_assert!((editor.top..editor.top + editor.height).contains(&row));
        }
    }

    #[test]
    fn rows_after_an_edit_are_those_of_the_whole_text(acts in prop::collection::vec(acts(), 0..60)) {
        let mut editor = Editor::new(MESSAGE_LIMIT_BYTES);
        editor.set_size(12, 5);
        for a in &acts {
            act(&mut editor, a);
        }
        let whole = wrap(editor.text(), editor.rows.cols());
        prop_assert_eq!(editor.rows(), &whole[..]);
    }

    #[test]
    fn rows_of_a_long_text_are_those_of_the_whole_text(
        start in prop::collection::vec(texts(), 20..60),
        acts in prop::collection::vec((0_usize..9000, acts()), 1..12),
    ) {
        let mut editor = Editor::new(MESSAGE_LIMIT_BYTES);
        editor.set_size(30, 5);
        editor.insert(&start.concat());
        for (place, a) in &acts {
            let text = editor.text().to_owned();
            editor.caret = crate::ui::editor::motion::boundary_from(&text, *place);
            act(&mut editor, a);
            let whole = wrap(editor.text(), editor.rows.cols());
            prop_assert_eq!(editor.rows(), &whole[..]);
        }
    }

    #[test]
    fn undo_returns_exactly_and_redo_too(
        start in texts(),
        acts in prop::collection::vec(acts(), 0..60),
    ) {
        let mut editor = Editor::new(MESSAGE_LIMIT_BYTES);
        editor.set_text(&start, 0);
        let start = editor.text().to_owned();
        for a in &acts {
            act(&mut editor, a);
        }
        while editor.redo() {}
        let end = editor.text().to_owned();
        while editor.undo() {}
        prop_assert_eq!(editor.text(), &start);
        while editor.redo() {}
        prop_assert_eq!(editor.text(), &end);
    }
}
