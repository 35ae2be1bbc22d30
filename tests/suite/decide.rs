//! `afterdesk decide`: the facts that scripts write, the answer they rely on, and the store.

use serde_json::{Value, json};

use crate::cli::Home;

/// A signed order whose buyer wants to send it back for its quality, inside the seven days.
fn facts() -> Value {
    json!({
        "platform": "pinduoduo",
        "now": "2025-03-05T10:00:00+08:00",
        "order": {
            "amount": {"minor": 4990, "currency": "CNY"},
            "channel": "savings_card",
            "paid_at": "2025-02-26T10:00:00+08:00",
            "group": {
                "state": "formed",
                "started_at": "2025-02-26T10:00:00+08:00",
                "formed_at": "2025-02-26T12:00:00+08:00"
            },
            "dispatched_at": "2025-02-27T09:00:00+08:00",
            "delivered_at": "2025-03-01T14:00:00+08:00",
            "signed_at": "2025-03-01T15:00:00+08:00",
            "unknown_key": [1]
        },
        "case": {
            "kind": "return_refund",
            "reason": "quality",
            "opened_at": "2025-03-03T10:00:00+08:00",
            "freight_marker": "merchant",
            "recall": null,
            "reminders": []
        }
    })
}

fn decide(facts: &Value) -> Value {
    let home = Home::new();
    let ran = home.run_with(
        &["decide", "--facts", "-", "--json"],
        facts.to_string().as_bytes(),
    );
    ran.ended(0).json().remove(0)
}

#[test]
fn the_answer_has_the_keys_that_scripts_rely_on() {
    let answer = decide(&facts());
    assert_eq!(answer["decision"], "approve");
    assert_eq!(
        answer["options"],
        json!(["offer_exchange", "approve_return"])
    );
    assert_eq!(
        answer["freight"],
        json!({"outward": "merchant", "return": "merchant"})
    );
    assert_eq!(answer["missing"], json!([]));
    let cards = answer["cards"].as_array().unwrap();
    assert!(cards.contains(&json!("B-18")) && cards.contains(&json!("D-11")));
    let arrival = &answer["arrival"];
    assert_eq!(arrival["from"], "2025-03-07T02:00:00.000Z");
    assert_eq!(arrival["to"], "2025-03-11T02:00:00.000Z");
    assert_eq!(arrival.get("holiday_note"), None);
    let window = &answer["deadlines"][1];
    assert_eq!(
        *window,
        json!({
            "kind": "return_window",
            "at": "2025-03-08T07:00:00.000Z",
            "source": "rule",
            "card": "B-17"
        })
    );
}

#[test]
fn b_04_a_waiting_group_in_a_file_is_not_refunded() {
    let mut facts = facts();
    facts["order"] = json!({
        "channel": "wechat",
        "paid_at": "2025-03-01T10:00:00+08:00",
        "group": {"state": "pending", "started_at": "2025-03-01T10:00:00+08:00"}
    });
    facts["now"] = json!("2025-03-01T12:00:00+08:00");
    facts.as_object_mut().unwrap().remove("case");
    let answer = decide(&facts);
    assert_eq!(answer["decision"], "not_yet");
    assert_eq!(answer["cards"][0], "B-04");
    assert_eq!(answer["arrival"]["from"], "2025-03-02T02:01:00.000Z");
    assert_eq!(answer["arrival"]["to"], "2025-03-02T02:03:00.000Z");
    assert_eq!(answer["deadlines"][0]["at"], "2025-03-02T02:00:00.000Z");
    assert_eq!(
        answer["freight"],
        json!({"outward": "not_seen", "return": "not_seen"})
    );
}

#[test]
fn e_03_a_way_of_paying_that_nobody_knows_is_promised_nothing() {
    let mut facts = facts();
    facts["order"]["channel"] = json!("seashells");
    facts["case"]["approved_at"] = json!("2025-03-03T12:00:00+08:00");
    let answer = decide(&facts);
    assert_eq!(answer.get("arrival"), None);
    assert!(
        answer["notes"]
            .as_array()
            .unwrap()
            .contains(&json!("no_arrival_promise"))
    );
}

#[test]
fn several_objects_are_answered_in_their_order() {
    let home = Home::new();
    let mut late = facts();
    late["case"]["opened_at"] = json!("2025-03-08T15:00:01+08:00");
    late["case"]["reason"] = json!("changed_mind");
    home.file("two.json", format!("{}\n{late}\n", facts()).as_bytes());
    let ran = home.run(&["decide", "--facts", "two.json", "--json"]);
    let decisions: Vec<_> = ran
        .ended(0)
        .json()
        .iter()
        .map(|a| a["decision"].clone())
        .collect();
    assert_eq!(decisions, [json!("approve"), json!("refuse")]);
}

#[test]
fn facts_that_cannot_be_read_are_named() {
    let home = Home::new();
    for (change, named) in [
        (json!({"now": "yesterday"}), "yesterday"),
        (json!({"case": {"kind": "gift"}}), "refund_only"),
        (json!({"order": {"group": {"state": "half"}}}), "pending"),
    ] {
        let ran = home.run_with(
            &["decide", "--facts", "-", "--json"],
            change.to_string().as_bytes(),
        );
        assert!(ran.refused(3).err.contains(named), "{}", ran.err);
    }
    home.run_with(&["decide", "--facts", "-"], b"not json")
        .refused(3);
    home.run_with(&["decide", "--facts", "-"], b" ").refused(3);
    home.run(&["decide", "--facts", "absent.json"]).refused(3);
    home.run(&["decide"]).refused(2);
    assert!(home.run(&["decide", "1"]).code != 0);
}

#[test]
fn people_read_the_same_in_their_words_and_times() {
    let home = Home::new();
    let ran = home.run_with(&["decide", "--facts", "-"], facts().to_string().as_bytes());
    let text = ran.ended(0).out.clone();
    for part in [
        "Agree",
        "offer a free exchange",
        "2025-03-08 15:00 UTC+8",
        "why: D-10 D-11",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("offer_exchange"), "{text}");
}

#[test]
fn x_13_every_order_and_case_of_a_store_is_decided_with_a_card() {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("d.db").display());
    let fill = ["demo", "--seed", "4", "--orders", "60", "--messages", "60"];
    home.run(&[&fill[..], &["--store", &store]].concat())
        .ended(0);
    for what in ["orders", "cases"] {
        let listed = home.run(&["list", what, "--ids", "--limit", "12", "--store", &store]);
        let ids: Vec<String> = listed.ended(0).out.lines().map(str::to_owned).collect();
        assert!(!ids.is_empty(), "{what}");
        for id in ids {
            let ran = home.run(&["decide", &id, "--json", "--store", &store]);
            let answer = &ran.ended(0).json()[0];
            assert!(!answer["cards"].as_array().unwrap().is_empty(), "{answer}");
            assert!(answer["about"].is_string(), "{answer}");
        }
    }
    home.run(&["decide", "no-such-number", "--store", &store])
        .refused(3);
}
