//! The commands that read and write a store, run as the real program on a store of their own.

use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, Route,
};
use afterdesk::domain::id::{CaseId, ConversationId, MessageId, OrderId, ParcelId, WorkOrderId};
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{
    AmountKind, GroupState, Order, OrderFields, OrderState, Parcel, ParcelFields, ParcelWay,
};
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::time::Stamp;
use afterdesk::domain::work_order::{WorkOrder, WorkOrderFields, WorkOrderState};
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::told::Told;
use afterdesk::store::{audit, cases, conversations, messages, orders, shops, work_orders};
use serde_json::{Value, json};

use crate::cli::{Home, Ran};

const ORDER: &str = "231105-123456789012345";
const CASE: &str = "22750431628747";
const WORK_ORDER: &str = "500013403310662";
/// What a hostile buyer calls themselves.
const BUYER: &str = "王\u{1b}[2J\u{202e}*";

/// A home with one shop: an order with a parcel, a case, a work order, a chat.
fn shop() -> (Home, String) {
    let home = Home::new();
    let file = home.path().join("desk.db");
    let now = Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap();
    let mut store = Store::open(&Location::Sqlite(file.clone()), Open::Create(now)).unwrap();
    store.write(|tx| furnish(tx, now)).unwrap();
    drop(store);
    (home, format!("sqlite:{}", file.display()))
}

fn furnish(
    tx: &mut afterdesk::store::tx::Tx<'_>,
    now: Stamp,
) -> afterdesk::store::error::Result<()> {
    let told = Told {
        at: now,
        payload: None,
    };
    let platform = PlatformName::new("pinduoduo");
    let shop = shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, now)?.id;
    let order = Order {
        id: OrderId::fresh(tx.ids(), now),
        shop,
        number: ORDER.to_owned(),
        fields: OrderFields {
            state: Some(OrderState::Shipped),
            group: Some(GroupState::Formed),
            paid_at: Some(now),
            currency: Some(Currency::Cny),
            amounts: [(AmountKind::Paid, 16_899)].into(),
            buyer: Some(BUYER.to_owned()),
            ..OrderFields::default()
        },
        parcels: vec![Parcel {
            id: ParcelId::fresh(tx.ids(), now),
            fields: ParcelFields {
                way: ParcelWay::Outward,
                carrier: "顺丰".to_owned(),
                tracking: "SF1234567890123".to_owned(),
                last_scan_at: None,
                last_scan: String::new(),
            },
        }],
    };
    orders::insert(tx, &order, told)?;
    let case = Case {
        id: CaseId::fresh(tx.ids(), now),
        shop,
        number: CASE.to_owned(),
        order: Some(order.id),
        order_number: ORDER.to_owned(),
        fields: CaseFields {
            kind: Some(CaseKind::RefundOnly),
            state: Some(CaseState::MerchantDecides),
            reason: Some(CaseReason::Quality),
            amount: Some(Money::new(500, Currency::Cny)),
            opened_at: Some(now),
            ..CaseFields::default()
        },
    };
    cases::insert(tx, &case, told)?;
    let work_order = WorkOrder {
        id: WorkOrderId::fresh(tx.ids(), now),
        shop,
        number: WORK_ORDER.to_owned(),
        order: Some(order.id),
        order_number: ORDER.to_owned(),
        case: Some(case.id),
        fields: WorkOrderFields {
            state: Some(WorkOrderState::Open),
            ..WorkOrderFields::default()
        },
        slots: Vec::new(),
    };
    work_orders::insert(tx, &work_order, told)?;
    let conversation = Conversation {
        id: ConversationId::fresh(tx.ids(), now),
        shop,
        external_id: "chat-1".to_owned(),
        order: Some(order.id),
        buyer: BUYER.to_owned(),
        language: "zh".to_owned(),
        unread: 1,
        waiting_since: Some(now),
        last_at: Some(now),
    };
    conversations::insert(tx, &conversation)?;
    let mut recording = audit::open(tx)?;
    let id = MessageId::fresh(tx.ids(), now);
    let fields = MessageFields {
        at: now,
        direction: Direction::In,
        author: Author::Buyer,
        author_name: BUYER.to_owned(),
        kind: MessageKind::Text,
        text: "能退吗?\u{9b}31m\u{200b}".to_owned(),
        attachments: Vec::new(),
        external_id: None,
    };
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, conversation.id, &fields, place)?;
    let draft = afterdesk::domain::audit::AuditDraft {
        at: now,
        actor: "import".to_owned(),
        action: afterdesk::domain::audit::Action::Imported,
        subject: conversation.id.to_string(),
        digest: String::new(),
        detail: String::new(),
    };
    recording.close(tx, draft)?;
    Ok(())
}

const LISTS: [&str; 8] = [
    "orders",
    "cases",
    "conversations",
    "messages",
    "work-orders",
    "outbox",
    "reviews",
    "deadlines",
];

fn keys(row: &Value) -> Vec<&str> {
    row.as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

fn is_safe(text: &str) -> bool {
    !text
        .chars()
        .any(|c| (c.is_control() && c != '\n') || ('\u{200b}'..='\u{202e}').contains(&c))
}

#[test]
fn rows_have_the_keys_that_scripts_rely_on() {
    let (home, store) = shop();
    let wanted: [(&str, &[&str]); 4] = [
        (
            "orders",
            &[
                "id",
                "number",
                "platform",
                "shop",
                "state",
                "group_state",
                "amount",
                "paid_at",
                "tracking",
                "buyer",
                "cursor",
            ],
        ),
        (
            "cases",
            &[
                "id",
                "number",
                "order",
                "kind",
                "state",
                "reason",
                "amount",
                "opened_at",
                "due_at",
                "cursor",
            ],
        ),
        (
            "conversations",
            &[
                "id",
                "order",
                "buyer",
                "lang",
                "unread",
                "waiting_since",
                "due_at",
                "cursor",
            ],
        ),
        (
            "work-orders",
            &[
                "id", "number", "order", "state", "due_at", "evidence", "cursor",
            ],
        ),
    ];
    for (what, expected) in wanted {
        let ran = home.run(&["list", what, "--json", "--store", &store]);
        let rows = ran.ended(0).json();
        assert_eq!(rows.len(), 1, "{what}");
        for key in expected {
            assert!(keys(&rows[0]).contains(key), "{what} {key}");
        }
        assert!(is_safe(&ran.out));
    }
    let order = &home
        .run(&["list", "orders", "--json", "--store", &store])
        .json()[0];
    assert_eq!(order["number"], ORDER);
    assert_eq!(order["state"], "shipped");
    assert_eq!(order["amount"], json!({"minor": 16_899, "currency": "CNY"}));
    assert_eq!(order["paid_at"], "2025-03-01T02:00:00.000Z");
    assert_eq!(order["tracking"], json!(["SF1234567890123"]));
    assert_eq!(order["buyer"], BUYER);
}

#[test]
fn lists_are_cut_filtered_and_reduced_to_ids() {
    let (home, store) = shop();
    for what in LISTS {
        let list = |more: &[&str]| {
            let words = [&["list", what, "--store", &store][..], more].concat();
            home.run(&words)
        };
        let all = list(&["--json"]).ended(0).json();
        let ids = list(&["--ids"]).ended(0).out.clone();
        let expected: Vec<&str> = all.iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(ids.lines().collect::<Vec<_>>(), expected, "{what}");
        assert!(list(&["--json", "--limit", "0"]).ended(0).out.is_empty());
        if let Some(last) = all.last() {
            let after = list(&["--json", "--after", last["cursor"].as_str().unwrap()]);
            assert!(after.ended(0).out.is_empty(), "{what}");
        }
        assert!(is_safe(&list(&[]).ended(0).out), "{what}");
        list(&["--after", "nonsense"]).refused(2);
        list(&["--filter", "state"]).refused(2);
    }
    let filtered = |filter: &str| {
        home.run(&[
            "list", "orders", "--ids", "--filter", filter, "--store", &store,
        ])
    };
    assert_eq!(filtered("state=shipped").ended(0).out.lines().count(), 1);
    assert_eq!(filtered("state=paid").ended(0).out, "");
    assert_eq!(
        filtered("tracking=SF1234567890123")
            .ended(0)
            .out
            .lines()
            .count(),
        1
    );
    filtered("colour=red").refused(2);
}

#[test]
fn a_thing_is_shown_by_its_number_or_our_id_with_all_that_hangs_on_it() {
    let (home, store) = shop();
    for number in [ORDER, CASE, WORK_ORDER, "chat-1"] {
        let shown = home.run(&["show", number, "--json", "--store", &store]);
        let shown = &shown.ended(0).json()[0];
        assert_eq!(shown["messages"][0]["author"], "buyer", "{number}");
        assert_eq!(shown["cases"][0]["number"], CASE, "{number}");
        assert_eq!(shown["work_orders"][0]["number"], WORK_ORDER, "{number}");
        let id = shown["id"].as_str().unwrap();
        let again = home.run(&["show", id, "--json", "--store", &store]);
        assert_eq!(&again.ended(0).json()[0], shown, "{number}");
        let told = home.run(&["show", number, "--store", &store]);
        assert!(is_safe(&told.ended(0).out));
    }
    for absent in [
        "231105-999999999999999",
        "or-0000000000000",
        "\u{1b}[2J",
        "",
    ] {
        home.run(&["show", absent, "--json", "--store", &store])
            .refused(3);
    }
}

#[test]
fn a_store_that_does_not_exist_reads_like_an_empty_one_and_is_not_made() {
    let home = Home::new();
    for what in LISTS {
        assert_eq!(
            home.run(&["list", what, "--json"]).ended(0).out,
            "",
            "{what}"
        );
        assert_eq!(home.run(&["list", what]).ended(0).out, "", "{what}");
    }
    home.run(&["show", ORDER, "--json"]).refused(3);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn what_is_no_store_is_refused_in_one_sentence() {
    let home = Home::new();
    let text = home.file(
        "text.db",
        b"this is no database, only a text of some length",
    );
    let text = format!("sqlite:{}", text.display());
    let folder = format!("sqlite:{}", home.path().display());
    for (store, code) in [
        (text.as_str(), 4),
        (&folder, 2),
        ("sqlite:", 2),
        ("mysql://x", 2),
        ("/tmp/x.db", 2),
    ] {
        home.run(&["list", "orders", "--json", "--store", store])
            .refused(code);
    }
    home.run(&["list", "orders", "--profile", "../x"])
        .refused(2);
    home.run(&["list", "invoices"]).refused(2);
    let content = std::fs::read(home.path().join("text.db")).unwrap();
    assert_eq!(content, b"this is no database, only a text of some length");
}

fn answers(ran: &Ran) -> Vec<String> {
    let verdict = |row: &Value| row.get("verdict").unwrap().as_str().unwrap().to_owned();
    ran.json().iter().map(verdict).collect()
}

#[test]
fn an_answer_goes_through_the_gate_and_is_stored_before_it_is_told() {
    let (home, store) = shop();
    let reply = |conversation: &str, text: &str| {
        home.run(&[
            "reply",
            conversation,
            "--text",
            text,
            "--json",
            "--store",
            &store,
        ])
    };
    let sent = reply(ORDER, "亲,已经为您登记退款。");
    let sent = &sent.ended(0).json()[0];
    assert_eq!(sent["verdict"], "pass");
    assert_eq!(sent["findings"], json!([]));
    let shown = home.run(&[
        "show",
        sent["id"].as_str().unwrap(),
        "--json",
        "--store",
        &store,
    ]);
    assert_eq!(shown.ended(0).json()[0]["text"], "亲,已经为您登记退款。");
    assert_eq!(shown.json()[0]["message"], sent["message"]);

    let stopped = reply("chat-1", "加V:miao_0071");
    let answer = &stopped.ended(1).json()[0];
    assert_eq!(
        (&answer["id"], &answer["verdict"]),
        (&Value::Null, &json!("block"))
    );
    assert_eq!(answer["findings"][0]["kind"], "wechat");
    let reviews = home.run(&["list", "reviews", "--json", "--store", &store]);
    assert_eq!(reviews.ended(0).json().len(), 1);
    // The number of the parcel is known from the order.
    reply(CASE, "单号SF1234567890123在路上").ended(0);

    reply("nobody", "您好").refused(3);
    reply(ORDER, "   ").refused(3);
    home.run(&["reply", ORDER, "--store", &store]).refused(2);
    let ran = home.run_with(
        &["reply", ORDER, "--text", "-", "--ids", "--store", &store],
        "好的\n".as_bytes(),
    );
    assert!(ran.ended(0).out.starts_with("ob-"));
}

#[test]
fn a_stream_of_answers_goes_on_behind_a_stopped_one_and_repeats_none() {
    let (home, store) = shop();
    let lines = [
        json!({"conversation": "chat-1", "text": "您好", "key": "k1"}),
        json!({"conversation": "chat-1", "text": "微信lanlan_66", "other": 1}),
        json!({"conversation": "chat-1", "text": "您好", "key": "k1"}),
        json!({"conversation": ORDER, "text": "马上处理"}),
    ];
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    let input = lines.join("\n");
    let ran = home.run_with(
        &["reply", "--jsonl", "-", "--store", &store, "--as", "li.wei"],
        input.as_bytes(),
    );
    let rows = ran.ended(1).json();
    assert_eq!(answers(&ran), ["pass", "block", "pass", "pass"]);
    assert_eq!(rows[0]["id"], rows[2]["id"]);
    let stored = home.run(&["list", "outbox", "--ids", "--store", &store]);
    assert_eq!(stored.ended(0).out.lines().count(), 2);

    let bad = home.file("bad.jsonl", b"{\"conversation\": 1}\n");
    home.run(&["reply", "--jsonl", bad.to_str().unwrap(), "--store", &store])
        .refused(3);
}

#[test]
fn keys_are_listed_with_those_of_the_settings() {
    let home = Home::new();
    let rows = home.run(&["keys", "--json"]).ended(0).json();
    let next = rows.iter().find(|row| row["id"] == "queue.next").unwrap();
    assert_eq!(next["place"], "queue");
    assert!(home.run(&["keys"]).ended(0).out.contains("queue.next"));

    std::fs::create_dir_all(home.path().join("config/afterdesk")).unwrap();
    home.file(
        "config/afterdesk/config.toml",
        b"[keys]\n\"queue.next\" = [\"ctrl-n\"]\n",
    );
    let rows = home.run(&["keys", "--json"]).ended(0).json();
    let next = rows.iter().find(|row| row["id"] == "queue.next").unwrap();
    assert_eq!(next["keys"], json!(["ctrl-n"]));

    home.file(
        "config/afterdesk/config.toml",
        b"[keys]\n\"queue.fly\" = [\"f\"]\n",
    );
    assert!(home.run(&["keys"]).refused(3).err.contains("queue.fly"));
    let doctor = home.run(&["doctor", "--json"]);
    assert_eq!(doctor.ended(1).json()[0]["ok"], false);
    home.file("config/afterdesk/config.toml", b"[keys\n");
    home.run(&["keys"]).refused(3);
    home.run(&["doctor"]).ended(1);
}

#[test]
fn the_doctor_tells_what_there_is_and_what_is_missing() {
    let fresh = Home::new();
    let ran = fresh.run(&["doctor", "--json"]);
    let told = &ran.ended(0).json()[0];
    let part = |name: &str| {
        let parts = told["parts"].as_array().unwrap();
        parts.iter().find(|part| part["part"] == name).unwrap()["state"].clone()
    };
    assert_eq!(
        (part("store"), part("settings")),
        (json!("missing"), json!("missing"))
    );
    assert_eq!(std::fs::read_dir(fresh.path()).unwrap().count(), 0);

    let (home, store) = shop();
    let ran = home.run(&["doctor", "--store", &store]);
    assert!(ran.ended(0).out.contains("pinduoduo 暖冬家居 hand"));
    let made_up = format!("sqlite:{}", home.path().join("made-up.db").display());
    home.run(&["demo", "--orders", "20", "--store", &made_up])
        .ended(0);
    let ran = home.run(&["doctor", "--store", &made_up]);
    assert!(ran.ended(0).out.contains("leave only in `afterdesk demo`"));
    let text = home.file(
        "text.db",
        b"this is no database, only a text of some length",
    );
    let text = format!("sqlite:{}", text.display());
    home.run(&["doctor", "--store", &text]).ended(1);
}

#[test]
fn two_exports_of_one_state_are_equal_and_hold_every_kind_of_thing() {
    let (home, store) = shop();
    home.run(&["reply", ORDER, "--text", "您好", "--store", &store])
        .ended(0);
    home.run(&["reply", ORDER, "--text", "vx: miao_0071", "--store", &store])
        .ended(1);
    let first = home.run(&["export", "--json", "--store", &store]);
    let second = home.run(&["export", "--json", "--store", &store]);
    assert_eq!(first.ended(0).out, second.ended(0).out);
    let rows = first.json();
    for kind in [
        "shops",
        "orders",
        "cases",
        "work_orders",
        "conversations",
        "messages",
        "outbox",
        "reviews",
        "audit",
    ] {
        assert!(rows.iter().any(|row| row["table"] == kind), "{kind}");
    }
    assert!(is_safe(&first.out));
    assert_eq!(Home::new().run(&["export", "--json"]).ended(0).out, "");
}

#[test]
fn a_backup_of_a_live_store_is_verified_and_comes_back() {
    let (home, store) = shop();
    home.run(&["reply", ORDER, "--text", "您好", "--store", &store])
        .ended(0);
    let verdict = home.run(&["audit", "verify", "--json", "--store", &store]);
    assert_eq!(verdict.ended(0).json()[0]["ok"], true);
    let entries = home.run(&["audit", "export", "--json", "--store", &store]);
    assert_eq!(entries.ended(0).json()[0]["seq"], 1);

    let before = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .out
        .clone();
    let saved = home.run(&["backup", "copy.db", "--json", "--store", &store]);
    assert_eq!(saved.ended(0).json()[0]["file"], "copy.db");
    home.run(&["backup", "copy.db", "--store", &store])
        .refused(3);
    let copy = home.run(&["export", "--json", "--store", "sqlite:copy.db"]);
    assert_eq!(copy.ended(0).out, before);

    home.run(&["reply", ORDER, "--text", "再见", "--store", &store])
        .ended(0);
    home.run(&["restore", "copy.db", "--store", &store])
        .refused(3);
    home.run(&[
        "restore",
        "copy.db",
        "--replace",
        "--json",
        "--store",
        &store,
    ])
    .ended(0);
    let after = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .out
        .clone();
    let is_record = |line: &&str| line.contains("store.restored");
    assert_eq!(after.lines().filter(is_record).count(), 1);
    assert!(!after.contains("再见"));
    home.run(&["audit", "verify", "--store", &store]).ended(0);

    home.file("text.db", b"no backup");
    for file in ["text.db", "absent.db", "."] {
        home.run(&["restore", file, "--replace", "--store", &store])
            .refused(3);
    }
    assert_eq!(
        home.run(&["export", "--json", "--store", &store])
            .ended(0)
            .out,
        after
    );
    // Into the profile's own folder, and back from there without a word: nothing was there.
    home.run(&["restore", "copy.db"]).ended(0);
    home.run(&["backup"]).ended(0);
}
