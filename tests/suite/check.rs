//! `afterdesk check`: the lines that other programs rely on.

use serde_json::json;

use crate::cli::Home;

#[test]
fn answers_come_in_the_order_of_the_questions_with_their_ids() {
    let home = Home::new();
    let input = concat!(
        "{\"id\": \"a\", \"lang\": \"zh\", \"text\": \"您好\", \"unknown\": [1]}\n",
        "\n",
        "{\"id\": 7, \"messages\": [\"您好\", \"在的\"], \"context\": {\"known\": [\"123\"]}}\r\n",
    );
    let ran = home.run_with(&["check", "--jsonl"], input.as_bytes());
    let expected = vec![
        json!({"id": "a", "verdict": "pass", "flagged": false, "findings": []}),
        json!({"id": 7, "verdict": "pass", "flagged": false, "findings": []}),
    ];
    assert_eq!(ran.ended(0).json(), expected);
}

#[test]
fn a_text_beyond_16_kib_is_stopped_with_its_reason() {
    let home = Home::new();
    let line = json!({"id": 1, "text": "好".repeat(6_000)}).to_string();
    let ran = home.run_with(&["check", "--jsonl"], line.as_bytes());
    let answer = &ran.ended(1).json()[0];
    assert_eq!(answer["verdict"], "block");
    assert_eq!(answer["flagged"], true);
    assert_eq!(answer["findings"][0]["rule"], "text.too_long");
}

#[test]
fn a_line_that_is_no_question_is_named() {
    let home = Home::new();
    for bad in [
        "{\"id\": 1}",
        "{\"id\": 1, \"text\": \"a\", \"messages\": [\"b\"]}",
        "not json",
        "{\"id\": 1, \"text\": \"\\ud83d\"}",
    ] {
        let ran = home.run_with(&["check", "--jsonl"], bad.as_bytes());
        assert!(ran.refused(3).err.contains("line 1"), "{}", ran.err);
    }
    home.run_with(&["check"], b"\xff\xfe\n").refused(3);
    home.run(&["check", "absent.txt"]).refused(3);
    home.run(&["check", "."]).refused(3);
}

#[test]
fn checking_leaves_nothing_behind() {
    let home = Home::new();
    home.run_with(&["check"], b"hello\n").ended(0);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}
