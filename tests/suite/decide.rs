//! `afterdesk decide`: the facts that scripts write, the answer they rely on, and the store.

use afterdesk::domain::act::{ActKind, ActSubject, Deed};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::order::{OrderState, PayChannel};
use afterdesk::domain::time::DAY_MS;
use afterdesk::service::concern;
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use serde_json::{Value, json};

use crate::cli::Home;
use crate::deciding::order_is;
use crate::shopfloor::Shopfloor;

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

/// What a store answers on its complaint, and what a file with the same facts does.
fn both(home: &Home, desk: &mut Shopfloor, id: &str, facts: &Value) -> (Value, Value) {
    let store = format!("sqlite:{}", home.path().join("d.db").display());
    let kept = home.run(&["decide", id, "--json", "--store", &store]);
    let mut kept = kept.ended(0).json().remove(0);
    kept.as_object_mut().unwrap().remove("about");
    assert!(desk.message_count() < 100);
    (kept, decide(facts))
}

#[test]
fn c_15_c_18_d_18_d_21_a_complaint_with_a_dispute_is_decided_alike_from_both() {
    let home = Home::new();
    let location = Location::Sqlite(home.path().join("d.db"));
    let now = Shopfloor::new(Route::Hand).now;
    let store = Store::open(&location, Open::Create(now)).unwrap();
    let mut desk = Shopfloor::in_store(store, "pinduoduo", Route::Hand);
    order_is(&mut desk, |order| {
        order.state = Some(OrderState::Received);
        order.received_at = Some(now);
        order.channel = Some(PayChannel::Wechat);
    });
    let chat = desk.conversation;
    let case = desk
        .act(|store, context| concern::complain(store, context, chat))
        .unwrap();
    let id = case.id.to_string();
    let keep = |desk: &mut Shopfloor, kind, value: String| {
        let deed = Deed { kind, value };
        desk.record(ActSubject::Case(case.id), deed, "说明")
            .unwrap();
    };
    let order = json!({
        "channel": "wechat",
        "paid_at": now.to_rfc3339(),
        "signed_at": now.to_rfc3339()
    });
    let mut facts = json!({
        "platform": "pinduoduo",
        "order": order,
        "case": {"kind": "complaint", "opened_at": now.to_rfc3339(), "state": "merchant_decides"}
    });
    let (kept, told) = both(&home, &mut desk, &id, &facts);
    assert_eq!(kept, told);
    desk.later(1_000);
    let answer_by = now.plus_ms(3 * DAY_MS);
    keep(
        &mut desk,
        ActKind::PaymentDisputed,
        answer_by.millis().to_string(),
    );
    let opened = desk.now;
    facts["case"]["dispute"] = json!({
        "opened_at": opened.to_rfc3339(),
        "answer_by": answer_by.to_rfc3339()
    });
    let (kept, told) = both(&home, &mut desk, &id, &facts);
    assert_eq!(kept, told);
    assert!(
        told["missing"]
            .as_array()
            .unwrap()
            .contains(&json!("documents")),
        "{told}"
    );
    keep(&mut desk, ActKind::DocumentReady, "talk".to_owned());
    facts["case"]["documents"] = json!(["talk"]);
    let (kept, told) = both(&home, &mut desk, &id, &facts);
    assert_eq!(kept, told);
    assert!(
        !told["missing"]
            .as_array()
            .unwrap()
            .contains(&json!("documents")),
        "{told}"
    );
    desk.later(1_000);
    keep(&mut desk, ActKind::DisputeAnswered, String::new());
    facts["case"]["dispute"]["answered_at"] = json!(desk.now.to_rfc3339());
    keep(&mut desk, ActKind::Accepted, String::new());
    facts["case"]["taken_at"] = json!(desk.now.to_rfc3339());
    let back_at = now.plus_ms(9 * DAY_MS);
    let advance = format!("1200 CNY {}", back_at.millis());
    keep(&mut desk, ActKind::PaidInAdvance, advance);
    facts["case"]["advance_back_at"] = json!(back_at.to_rfc3339());
    let (kept, told) = both(&home, &mut desk, &id, &facts);
    assert_eq!(kept, told);
    assert!(
        told["cards"].as_array().unwrap().contains(&json!("D-18")),
        "{told}"
    );
    keep(&mut desk, ActKind::Concluded, "solved".to_owned());
    facts["case"]["concluded_at"] = json!(desk.now.to_rfc3339());
    facts["case"]["state"] = json!("closed");
    let (kept, told) = both(&home, &mut desk, &id, &facts);
    assert_eq!(kept, told);
}
