//! The commands that read and write a store, run as the real program on a store of their own.

mod answering;
mod evidence;
mod notices;
mod trusting;
mod upkeep;

use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, Route, SalesLane,
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
use afterdesk::store::error::{Result, StoreError};
use afterdesk::store::location::{Location, Open};
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
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

fn furnish(tx: &mut Tx<'_>, now: Stamp) -> Result<()> {
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
        kind: String::new(),
        files: Vec::new(),
        files_behind: Vec::new(),
        notes: Vec::new(),
        answers: Vec::new(),
    };
    let mut recording = audit::open(tx)?;
    work_orders::insert(tx, &mut recording, &work_order, told)?;
    recording.close(tx, imported(&work_order.id.to_string(), now))?;
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
        lane: SalesLane::Presales,
    };
    conversations::insert(tx, &conversation)?;
    hear(tx, conversation.id, "能退吗?\u{9b}31m\u{200b}", now)?;
    Ok(())
}

/// A message of the buyer, as an import brings it.
fn hear(tx: &mut Tx<'_>, chat: ConversationId, text: &str, at: Stamp) -> Result<MessageId> {
    let mut recording = audit::open(tx)?;
    let id = MessageId::fresh(tx.ids(), at);
    let fields = MessageFields {
        at,
        direction: Direction::In,
        author: Author::Buyer,
        author_name: BUYER.to_owned(),
        kind: MessageKind::Text,
        text: text.to_owned(),
        attachments: Vec::new(),
        external_id: None,
    };
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, chat, &fields, place)?;
    recording.close(tx, imported(&chat.to_string(), at))?;
    Ok(id)
}

fn imported(subject: &str, at: Stamp) -> AuditDraft {
    AuditDraft {
        at,
        actor: "import".to_owned(),
        action: Action::Imported,
        subject: subject.to_owned(),
        digest: String::new(),
        detail: String::new(),
    }
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
    !text.chars().any(|c| {
        let is_hidden = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}');
        (c.is_control() && c != '\n') || is_hidden
    })
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
fn a_profile_without_a_store_reads_like_an_empty_one_and_makes_none() {
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
fn a_named_store_that_is_not_there_is_told_of_and_not_made() {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("mistyped.db").display());
    for words in [
        &["list", "orders"][..],
        &["list", "cases", "--json"],
        &["export", "--json"],
        &["audit", "verify"],
        &["people", "list"],
        &["review", "list"],
        &["bot", "status"],
        &["notice", "health"],
        &["show", ORDER],
    ] {
        let ran = home.run(&[words, &["--store", &store]].concat());
        let refused = ran.refused(4);
        assert!(refused.err.contains("mistyped.db"), "{}", refused.err);
    }
    assert!(!home.path().join("mistyped.db").exists());
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
