//! What people did and learned in a matter: kept as it was, vouched for, read back as facts.

use afterdesk::domain::act::{Act, ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::agent::Role;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::id::{ActId, OrderId, ShopId};
use afterdesk::service::act;
use afterdesk::service::error::ServiceError;
use afterdesk::service::outbox;
use afterdesk::service::reply;
use afterdesk::store::{acts, audit, verify};

use crate::shopfloor::Shopfloor;
use crate::store_content::{NOW, draft, order, read, shop, write};
use crate::stores::on_every_shared_engine;

/// The order and the shop of a floor.
fn matter(desk: &mut Shopfloor) -> (OrderId, ShopId) {
    let id = desk.order;
    let order = desk.store.read(|tx| afterdesk::store::orders::get(tx, id));
    (id, order.unwrap().shop)
}

fn kinds(desk: &mut Shopfloor) -> Vec<ActKind> {
    let id = desk.order;
    let kept = desk.store.read(|tx| acts::of_order(tx, id)).unwrap();
    kept.into_iter().map(|act| act.kind).collect()
}

#[test]
fn an_act_is_read_back_as_it_was_and_the_record_vouches_for_it() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let kept = write(&mut store, |tx| {
            let shop = shop(tx);
            let order = order(tx, &shop, "231105-1", NOW);
            let act = Act {
                id: ActId::fresh(tx.ids(), NOW),
                shop: shop.id,
                subject: ActSubject::Order(order.id),
                kind: ActKind::CourierTold,
                at: NOW,
                by: "li.wei".to_owned(),
                value: "LJ-8841".to_owned(),
                note: "快递员说已拦截".to_owned(),
                message: None,
            };
            let mut recording = audit::open(tx).unwrap();
            acts::insert(tx, &mut recording, &act).unwrap();
            let entry = draft(afterdesk::domain::audit::Action::Acted, "x");
            recording.close(tx, entry).unwrap();
            act
        });
        let ActSubject::Order(order) = kept.subject else {
            panic!("the act is about an order");
        };
        let read_back = read(&mut store, |tx| acts::of_order(tx, order).unwrap());
        assert_eq!(read_back, [kept]);
        assert_eq!(read(&mut store, |tx| verify::all(tx).unwrap()).broken, None);
        for sql in ["UPDATE acts SET value = 'x'", "DELETE FROM acts"] {
            let refused = place.tamper(sql).unwrap_err();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
    });
}

#[test]
fn a_message_that_is_more_than_words_counts_once_it_has_gone() {
    let mut desk = Shopfloor::new(Route::Hand);
    let request = reply::Request {
        conversation: desk.conversation,
        text: "亲，包裹到了麻烦您拒收一下。",
        key: None,
        route: None,
        does: Some(&Deed::of(ActKind::BuyerTold)),
    };
    let outcome = desk.act(|store, context| reply::reply(store, context, &request));
    let queued = outcome.unwrap().queued.unwrap();
    assert_eq!(kinds(&mut desk), [], "it still waits to be pasted");
    desk.act(|store, context| {
        outbox::copy(store, context, queued.id).unwrap();
        outbox::confirm_sent(store, context, queued.id).unwrap();
    });
    assert_eq!(kinds(&mut desk), [ActKind::BuyerTold]);
}

#[test]
fn a_message_that_was_called_off_did_nothing() {
    let mut desk = Shopfloor::new(Route::Sandbox);
    let request = reply::Request {
        conversation: desk.conversation,
        text: "亲，包裹到了麻烦您拒收一下。",
        key: None,
        route: None,
        does: Some(&Deed::of(ActKind::BuyerTold)),
    };
    let outcome = desk.act(|store, context| reply::reply(store, context, &request));
    let queued = outcome.unwrap().queued.unwrap();
    assert_eq!(kinds(&mut desk), [ActKind::BuyerTold]);
    desk.act(|store, context| outbox::cancel(store, context, queued.id))
        .unwrap();
    assert_eq!(kinds(&mut desk), []);
}

#[test]
fn c_19_a_decision_against_a_rule_is_a_supervisors_and_needs_a_reason() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (order, shop) = matter(&mut desk);
    let mut deed = NewAct {
        shop,
        subject: ActSubject::Order(order),
        deed: Deed {
            kind: ActKind::Overridden,
            value: "B-17".to_owned(),
        },
        note: "老客户，多给一天".to_owned(),
        message: None,
    };
    let refused = desk.act(|store, context| act::record(store, context, &deed));
    assert!(matches!(refused, Err(ServiceError::MayNot { .. })));
    desk.agent.role = Role::Supervisor;
    deed.note = "  ".to_owned();
    let refused = desk.act(|store, context| act::record(store, context, &deed));
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
    assert_eq!(kinds(&mut desk), []);
    deed.note = "老客户，多给一天".to_owned();
    desk.act(|store, context| act::record(store, context, &deed))
        .unwrap();
    assert_eq!(kinds(&mut desk), [ActKind::Overridden]);
}
