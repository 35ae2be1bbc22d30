//! Anonymising what is old: nothing of a buyer stays, nothing that is open goes, and the record holds.

mod evidence;

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::audit::Action;
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseState};
use afterdesk::domain::conversation::{Conversation, Direction, OutboxStep};
use afterdesk::domain::dossier::Draft;
use afterdesk::domain::id::{ActId, CaseId, OrderId, ShopId};
use afterdesk::domain::order::Order;
use afterdesk::domain::platform::Shop;
use afterdesk::domain::time::{DAY_MS, Stamp};
use afterdesk::service::context::Context;
use afterdesk::service::retention::{self, Report, Spared};
use afterdesk::store::desk::Store;
use afterdesk::store::files::Files;
use afterdesk::store::location::Location;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::verify::{self, Broken, Why};
use afterdesk::store::{
    acts, audit, cases, conversations, drafts, export, messages, orders, outbox, search,
};
use afterdesk::text::fold::query;

use crate::record::unguarded;
use crate::store_content::{
    NOW, conversation, draft, order, queue_reply, read, said, say, shop, write,
};
use crate::stores::{Place, on_every_shared_engine};

/// Three years after everything happened.
const LATER: Stamp = NOW.plus_ms(3 * 365 * DAY_MS);

fn run(store: &mut Store, is_dry: bool) -> Report {
    run_with(store, &Files::in_folder("/nowhere".into()), is_dry)
}

fn run_with(store: &mut Store, files: &Files, is_dry: bool) -> Report {
    let platforms = Platforms::embedded().unwrap();
    let actor = Actor {
        name: "anna".to_owned(),
        role: Role::Owner,
    };
    let context = Context {
        now: LATER,
        actor: &actor,
        platforms: &platforms,
        lexicon: afterdesk::compliance::Lexicon::embedded(),
        voice: afterdesk::notice::voice::Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: 0,
    };
    let before = retention::before(LATER, 24);
    retention::run(store, files, &context, before, is_dry).unwrap()
}

/// An order with a talk and an answer that has left.
fn matter(tx: &mut Tx<'_>, shop: &Shop, number: &str) -> (Order, Conversation) {
    let order = order(tx, shop, number, NOW);
    let talk = conversation(tx, shop, &format!("chat-{number}"), Some(order.id));
    say(tx, &talk, &said("我叫王小明,退款", Direction::In, NOW));
    let row = queue_reply(tx, &talk, "您好王小明");
    for step in [OutboxStep::Release, OutboxStep::Claim, OutboxStep::Confirm] {
        outbox::step(tx, row.id, step, "").unwrap();
    }
    (order, talk)
}

fn act(tx: &mut Tx<'_>, order: &Order, kind: ActKind, note: &str) {
    let mut recording = audit::open(tx).unwrap();
    let act = Act {
        id: ActId::fresh(tx.ids(), NOW),
        shop: order.shop,
        subject: ActSubject::Order(order.id),
        kind,
        at: NOW,
        by: "li.wei".to_owned(),
        value: "lawsuit".to_owned(),
        note: note.to_owned(),
        message: None,
    };
    acts::insert(tx, &mut recording, &act).unwrap();
    let entry = draft(Action::Acted, &order.id.to_string());
    recording.close(tx, entry).unwrap();
}

fn case(tx: &mut Tx<'_>, order: &Order, state: CaseState) {
    case_of(tx, order.shop, (Some(order.id), &order.number), state);
}

/// A case of an order, which may be known by its number alone.
fn case_of(
    tx: &mut Tx<'_>,
    shop: ShopId,
    (order, number): (Option<OrderId>, &str),
    state: CaseState,
) {
    let case = Case {
        id: CaseId::fresh(tx.ids(), NOW),
        shop,
        number: format!("AS-{number}"),
        order,
        order_number: number.to_owned(),
        fields: CaseFields {
            kind: Some(CaseKind::RefundOnly),
            state: Some(state),
            opened_at: Some(NOW),
            buyer: Some("王小明".to_owned()),
            ..CaseFields::default()
        },
    };
    let told = Told {
        at: NOW,
        payload: None,
    };
    cases::insert(tx, &case, told).unwrap();
}

fn whole(store: &mut Store) -> String {
    read(store, |tx| {
        let mut all = String::new();
        export::each(tx, &mut |row| {
            all.push_str(&row.to_string());
            all.push('\n');
            Ok(())
        })
        .unwrap();
        all
    })
}

fn broken(store: &mut Store) -> Option<Broken> {
    read(store, |tx| verify::all(tx).unwrap().broken)
}

/// No bytes, as each engine writes it.
fn empty(place: &Place) -> &'static str {
    if matches!(place.location, Location::Postgres(_)) {
        "''::bytea"
    } else {
        "x''"
    }
}

#[test]
fn nothing_of_the_buyer_stays_in_an_old_matter_and_the_record_holds() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            let (order, talk) = matter(tx, &shop, "231105-1");
            act(tx, &order, ActKind::PickupKnown, "王小明,杭州市西湖区1号");
            case(tx, &order, CaseState::Closed);
            let half = Draft {
                conversation: talk.id,
                text: "王小明您".to_owned(),
                caret: 3,
                saved_at: NOW,
            };
            drafts::save(tx, "li.wei", &half).unwrap();
        });
        let before = whole(&mut store);
        assert!(before.contains("王小明") && before.contains("浙江"));
        let dry = run(&mut store, true);
        assert_eq!((dry.orders, dry.conversations), (1, 1));
        assert_eq!(whole(&mut store), before, "a dry run changes nothing");

        let done = run(&mut store, false);
        assert_eq!((done.orders, done.conversations, done.drafts), (1, 1, 1));
        assert_eq!((done.texts, done.spared), (3, Vec::new()));
        let after = whole(&mut store);
        for word in ["王小明", "王*", "浙江", "西湖"] {
            assert!(!after.contains(word), "{word} in {after}");
        }
        let hits = read(&mut store, |tx| {
            search::newest(tx, &query("退款"), 9).unwrap()
        });
        assert!(hits.is_empty());
        assert_eq!(broken(&mut store), None);
        // What it was about is still known.
        let kept = read(&mut store, |tx| {
            let id = orders::find(tx, "231105-1").unwrap().unwrap();
            let talk = conversations::of_order(tx, id).unwrap().remove(0);
            messages::page(tx, Some(talk.id), None, 9).unwrap()
        });
        assert_eq!(kept.len(), 2);
        assert!(kept.iter().all(|message| message.fields.text.is_empty()));
        // A second run has nothing left to do and writes nothing.
        let again = run(&mut store, false);
        assert_eq!(again, Report::default());
        assert_eq!(whole(&mut store), after);
    });
}

#[test]
fn a_case_whose_order_nobody_knows_loses_its_buyer_once_it_is_over() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            case_of(tx, shop.id, (None, "231105-8"), CaseState::Closed);
            case_of(tx, shop.id, (None, "231105-9"), CaseState::MerchantDecides);
        });
        let done = run(&mut store, false);
        assert_eq!((done.cases, done.spared), (1, vec![(Spared::OpenCase, 1)]));
        let after = whole(&mut store);
        assert_eq!(after.matches("王小明").count(), 1, "{after}");
        assert_eq!(broken(&mut store), None);
        assert_eq!(run(&mut store, false).cases, 0);
    });
}

#[test]
fn c_14_what_is_open_frozen_or_on_a_legal_way_is_spared() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            let (open, _) = matter(tx, &shop, "231105-1");
            case(tx, &open, CaseState::MerchantDecides);
            let (frozen, _) = matter(tx, &shop, "231105-2");
            act(tx, &frozen, ActKind::EvidenceKept, "");
            let (sued, _) = matter(tx, &shop, "231105-3");
            act(tx, &sued, ActKind::RouteTaken, "");
            let (_, unsent) = matter(tx, &shop, "231105-4");
            queue_reply(tx, &unsent, "还没发出");
            let young = order(tx, &shop, "231105-5", LATER.plus_ms(-DAY_MS));
            conversation(tx, &shop, "chat-young", Some(young.id));
        });
        let before = whole(&mut store);
        let done = run(&mut store, false);
        assert_eq!((done.orders, done.texts), (0, 0));
        let spared = [
            (Spared::OpenCase, 1),
            (Spared::LegalWay, 1),
            (Spared::Frozen, 1),
            (Spared::Unsettled, 1),
        ];
        assert_eq!(done.spared, spared);
        assert_eq!(whole(&mut store), before);
    });
}

#[test]
fn a_text_that_somebody_emptied_is_no_anonymised_one() {
    for (sql, seq) in [
        // The words and the salt go, as an erasure would take them.
        ("UPDATE messages SET text = '', salt = $empty", 2),
        // And an erasure is added that no entry vouches for.
        (
            "INSERT INTO erasures SELECT 1, 'messages', id, audit_seq, salt, salt, salt, audit_seq \
             FROM messages WHERE direction = 'in'",
            2,
        ),
    ] {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            write(&mut store, |tx| {
                let shop = shop(tx);
                matter(tx, &shop, "231105-1");
            });
            unguarded(place, &sql.replace("$empty", empty(place)));
            let why = Why::Text;
            assert_eq!(broken(&mut store), Some(Broken { seq, why }), "{sql}");
        });
    }
}

#[test]
fn what_is_left_of_an_anonymised_row_does_not_change_unseen() {
    for (sql, seq) in [
        ("UPDATE messages SET text = 'x' WHERE direction = 'in'", 2),
        ("UPDATE messages SET at = at + 1 WHERE direction = 'in'", 2),
        ("UPDATE erasures SET was = left_over", 2),
        ("UPDATE erasures SET salt = was", 4),
        ("DELETE FROM erasures", 2),
    ] {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            write(&mut store, |tx| {
                let shop = shop(tx);
                matter(tx, &shop, "231105-1");
            });
            run(&mut store, false);
            assert_eq!(broken(&mut store), None);
            unguarded(place, sql);
            let why = Why::Text;
            assert_eq!(broken(&mut store), Some(Broken { seq, why }), "{sql}");
        });
    }
}

#[test]
fn the_database_lets_words_go_only_behind_an_erasure() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            let (order, _) = matter(tx, &shop, "231105-1");
            act(tx, &order, ActKind::PickupKnown, "somewhere");
        });
        for sql in [
            "UPDATE messages SET text = '', attachments = '[]', salt = $empty",
            "UPDATE acts SET note = '', salt = $empty",
        ] {
            let refused = place
                .tamper(&sql.replace("$empty", empty(place)))
                .unwrap_err();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
        run(&mut store, false);
        for sql in [
            "UPDATE messages SET text = 'x'",
            "UPDATE messages SET at = 1",
            "UPDATE acts SET note = 'x'",
            "DELETE FROM messages",
            "UPDATE erasures SET seq = 1",
            "DELETE FROM erasures",
        ] {
            let refused = place.tamper(sql).unwrap_err();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
    });
}
