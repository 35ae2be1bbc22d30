//! The papers of an order and other notices: looked at, given, kept unchanged, given again.

use std::collections::BTreeMap;

use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::money::Currency;
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{AmountKind, Item, OrderFields, OrderState, PayChannel};
use afterdesk::domain::posted::{PostState, Posted};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Stamp};
use afterdesk::notice::sheet::Looked;
use afterdesk::service::error::ServiceError;
use afterdesk::service::notice::look::{self, More};
use afterdesk::service::notice::post::{self, Wanted};
use afterdesk::service::{outbox, reply, retention};
use afterdesk::store::files::Files;
use afterdesk::store::told::Told;
use afterdesk::store::{acts, notices, orders, verify};

use crate::shopfloor::Shopfloor;
use crate::stores::{Place, on_every_engine};

pub const PAPERS: &[NoticeKind] = NoticeKind::PAPERS;

/// The order of row A-05: 2 × 49.90, shipping 6.00, tax 0.00, a discount of 10.00.
pub fn fields(now: Stamp, paid_minor: i64) -> OrderFields {
    OrderFields {
        state: Some(OrderState::Paid),
        confirmed_at: Some(now),
        paid_at: Some(now),
        ship_by: Some(now.plus_ms(2 * DAY_MS)),
        deliver_by: Some(now.plus_ms(4 * DAY_MS)),
        channel: Some(PayChannel::Wechat),
        pay_number: Some("4200002231202311".to_owned()),
        currency: Some(Currency::Cny),
        amounts: BTreeMap::from([
            (AmountKind::Goods, 9_980),
            (AmountKind::Postage, 600),
            (AmountKind::Tax, 0),
            (AmountKind::ShopDiscount, 1_000),
            (AmountKind::Paid, paid_minor),
        ]),
        items: vec![Item {
            name: "棉拖鞋".to_owned(),
            count: 2,
            price_minor: Some(4_990),
            ..Item::default()
        }],
        ..OrderFields::default()
    }
}

pub fn set(floor: &mut Shopfloor, fields: &OrderFields) {
    let (id, now) = (floor.order, floor.now);
    floor.act(|store, context| {
        store
            .write(|tx| {
                let mut order = orders::get(tx, id)?;
                order.fields.clone_from(fields);
                let told = Told {
                    at: now,
                    payload: None,
                };
                orders::update(tx, &order, told)?;
                afterdesk::service::due::of_order(tx, context, id)
            })
            .unwrap();
    });
}

pub fn floor(route: Route, paid_minor: i64) -> Shopfloor {
    let mut floor = Shopfloor::new(route);
    let fields = fields(floor.now, paid_minor);
    set(&mut floor, &fields);
    floor
}

pub fn looked(floor: &mut Shopfloor, kinds: &[NoticeKind]) -> Looked {
    let id = floor.order;
    floor
        .act(|store, context| store.read(|tx| look::look(tx, context, id, kinds, &More::default())))
        .unwrap()
}

pub fn give(
    floor: &mut Shopfloor,
    kinds: &[NoticeKind],
    key: &str,
) -> Result<Vec<afterdesk::domain::conversation::OutboxRow>, ServiceError> {
    give_with(floor, kinds, key, More::default())
}

pub fn give_with(
    floor: &mut Shopfloor,
    kinds: &[NoticeKind],
    key: &str,
    more: More<'_>,
) -> Result<Vec<afterdesk::domain::conversation::OutboxRow>, ServiceError> {
    let wanted = Wanted {
        order: floor.order,
        kinds,
        more,
        seen: None,
        key,
    };
    floor.act(|store, context| post::post(store, context, &wanted))
}

pub fn posted(floor: &mut Shopfloor) -> Vec<Posted> {
    let id = floor.order;
    floor.store.read(|tx| notices::of_order(tx, id)).unwrap()
}

pub fn gaps(floor: &mut Shopfloor) -> Vec<DeadlineKind> {
    let subject = Subject::Order(floor.order);
    let mut due = floor.due_of(subject);
    due.retain(|kind| {
        matches!(
            kind,
            DeadlineKind::NoPapers | DeadlineKind::NoConfirmation | DeadlineKind::NoReceipt
        )
    });
    due
}

#[test]
fn a_02_sending_one_paper_leaves_one_gap_and_sending_both_none() {
    let mut floor = floor(Route::Sandbox, 9_580);
    assert_eq!(gaps(&mut floor), [DeadlineKind::NoPapers]);
    give(&mut floor, &[NoticeKind::PaymentReceipt], "one").unwrap();
    assert_eq!(gaps(&mut floor), [DeadlineKind::NoConfirmation]);
    floor.later(SECOND_MS);
    give(&mut floor, &[NoticeKind::OrderConfirmed], "two").unwrap();
    assert_eq!(gaps(&mut floor), []);
    let times: Vec<_> = posted(&mut floor).iter().map(|one| one.at).collect();
    assert_eq!(times, [floor.now.plus_ms(-SECOND_MS), floor.now]);
}

#[test]
fn a_02_a_paper_that_waits_to_be_pasted_is_a_gap_until_somebody_says_that_it_went() {
    let mut floor = floor(Route::Hand, 9_580);
    let rows = give(&mut floor, PAPERS, "both").unwrap();
    assert_eq!(gaps(&mut floor), [DeadlineKind::NoPapers]);
    for row in &rows {
        floor
            .act(|store, context| outbox::confirm_sent(store, context, row.id))
            .unwrap();
    }
    assert_eq!(gaps(&mut floor), []);
    assert!(
        posted(&mut floor)
            .iter()
            .all(|one| one.state == PostState::Sent)
    );
}

#[test]
fn a_02_a_paper_that_is_called_off_is_missing_again() {
    let mut floor = floor(Route::Sandbox, 9_580);
    let rows = give(&mut floor, PAPERS, "both").unwrap();
    assert_eq!(gaps(&mut floor), []);
    floor
        .act(|store, context| outbox::cancel(store, context, rows[0].id))
        .unwrap();
    assert_eq!(gaps(&mut floor), [DeadlineKind::NoConfirmation]);
    assert_eq!(posted(&mut floor).len(), 1);
}

#[test]
fn a_05_a_receipt_that_does_not_add_up_is_refused_with_the_difference() {
    let mut whole = floor(Route::Sandbox, 9_580);
    let looked_at = looked(&mut whole, PAPERS);
    let receipt = looked_at.sheets[1].ready().unwrap();
    for part in [
        "99.80",
        "6.00",
        "0.00",
        "10.00",
        "95.80",
        "4200002231202311",
    ] {
        assert!(receipt.text.contains(part), "{part}: {}", receipt.text);
    }
    let mut short = floor(Route::Sandbox, 9_570);
    let refused = give(&mut short, PAPERS, "both").unwrap_err().to_string();
    assert!(
        refused.contains("0.10") && refused.contains("95.70"),
        "{refused}"
    );
    assert_eq!(posted(&mut short), [], "nothing of both has gone");
    assert_eq!(short.message_count(), 0);
    assert_eq!(
        looked(&mut short, PAPERS).to_send(),
        [NoticeKind::OrderConfirmed]
    );
}

#[test]
fn a_09_a_paper_is_given_again_byte_by_byte_and_a_new_version_leaves_the_old_one() {
    let mut floor = floor(Route::Sandbox, 9_580);
    give(&mut floor, PAPERS, "first").unwrap();
    let first = posted(&mut floor)[1].clone();
    // The platform tells a new promise: what is filled today is another paper.
    let mut changed = fields(floor.now, 9_580);
    changed.deliver_by = Some(floor.now.plus_ms(9 * DAY_MS));
    set(&mut floor, &changed);
    floor.later(MINUTE_MS);
    let id = first.id;
    let row = floor
        .act(|store, context| post::again(store, context, id, "again"))
        .unwrap();
    let same = floor
        .act(|store, context| post::again(store, context, id, "again"))
        .unwrap();
    assert_eq!(row.id, same.id, "the same key twice is one notice");
    let again = posted(&mut floor)[2].clone();
    assert_eq!((&again.text, &again.sha256), (&first.text, &first.sha256));
    assert_eq!(again.again_of, Some(first.id));
    give(&mut floor, &[NoticeKind::PaymentReceipt], "newer").unwrap();
    let all = posted(&mut floor);
    assert_eq!(all.len(), 4);
    assert_ne!(all[3].sha256, first.sha256);
    assert_eq!(all[1], first, "the old one stays readable");
    let verdict = floor.store.read(verify::all).unwrap();
    assert_eq!(verdict.broken, None);
}

#[test]
fn a_10_a_confirmation_in_a_persons_words_counts_and_answers_the_questions() {
    let mut floor = floor(Route::Sandbox, 9_580);
    floor.buyer_writes("什么时候发货?");
    floor.buyer_writes("有发票吗?");
    assert_eq!(floor.conversation().unread, 2);
    let conversation = floor.conversation;
    let does = Deed {
        kind: ActKind::NoticeGiven,
        value: NoticeKind::OrderConfirmed.code().to_owned(),
    };
    let request = reply::Request {
        conversation,
        text: "亲，订单已经确认，明天就发货，发票随货寄出哦。",
        key: None,
        route: None,
        does: Some(&does),
    };
    floor
        .act(|store, context| reply::reply(store, context, &request))
        .unwrap();
    assert_eq!(floor.conversation().unread, 0);
    assert_eq!(gaps(&mut floor), [DeadlineKind::NoReceipt]);
    let given = &posted(&mut floor)[0];
    assert_eq!((given.by.as_str(), given.template.as_str()), ("li.wei", ""));
    assert_eq!(given.text, request.text);
}

#[test]
fn a_16_a_17_a_delay_is_told_with_its_reason_and_a_date_to_come() {
    let mut floor = floor(Route::Sandbox, 9_580);
    let end = Stamp::end_of_day("2025-03-05", afterdesk::domain::time::Zone::BEIJING).unwrap();
    let mut late = fields(floor.now, 9_580);
    late.ship_by = Some(end);
    set(&mut floor, &late);
    let is_listed = |floor: &mut Shopfloor| {
        let (id, now) = (floor.order, floor.now);
        let late = floor
            .store
            .read(|tx| afterdesk::store::deadlines::passed(tx, DeadlineKind::Delay, now, 10))
            .unwrap();
        late.iter().any(|due| due.subject == Subject::Order(id))
    };
    assert!(!is_listed(&mut floor));
    floor.now = end.plus_ms(MINUTE_MS);
    assert!(is_listed(&mut floor));
    let kinds = [NoticeKind::Delay];
    for more in [
        More::default(),
        More {
            reason: Some("仓库缺货"),
            ..More::default()
        },
        More {
            reason: Some("仓库缺货"),
            new_date: Some(floor.now.plus_ms(-HOUR_MS)),
            ..More::default()
        },
    ] {
        assert!(give_with(&mut floor, &kinds, "late", more).is_err());
    }
    let new_date = floor.now.plus_ms(2 * DAY_MS);
    let more = More {
        reason: Some("仓库缺货"),
        new_date: Some(new_date),
        ..More::default()
    };
    give_with(&mut floor, &kinds, "late", more).unwrap();
    assert!(!is_listed(&mut floor), "the buyer knows");
    floor.now = new_date.plus_ms(MINUTE_MS);
    assert!(is_listed(&mut floor), "the new promise is missed too");
}

#[test]
fn a_18_a_dispatched_order_is_not_confirmed_without_its_tracking_number() {
    let mut floor = floor(Route::Sandbox, 9_580);
    let confirmation = [NoticeKind::OrderConfirmed];
    let told = looked(&mut floor, &confirmation);
    let text = &told.sheets[0].ready().unwrap().text;
    assert!(text.contains("棉拖鞋 × 2") && text.contains(crate::shopfloor::ORDER_NUMBER));
    let mut sent = fields(floor.now, 9_580);
    sent.state = Some(OrderState::Shipped);
    sent.shipped_at = Some(floor.now);
    set(&mut floor, &sent);
    let refused = give(&mut floor, &confirmation, "k").unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("the tracking number is missing"),
        "{refused}"
    );
}

#[test]
fn e_18_a_receipt_asks_how_content_the_buyer_is_and_the_answer_is_kept() {
    let mut floor = floor(Route::Sandbox, 9_580);
    give(&mut floor, PAPERS, "both").unwrap();
    floor.later(HOUR_MS);
    floor.buyer_writes("5");
    let id = floor.order;
    let all = floor.store.read(|tx| acts::of_order(tx, id)).unwrap();
    let rated: Vec<_> = all
        .iter()
        .filter(|act| act.kind == ActKind::Rated)
        .collect();
    assert_eq!(rated.len(), 1);
    assert_eq!(rated[0].value, "5");
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_sent() {
    let mut floor = floor(Route::Sandbox, 9_580);
    let seen = {
        let looked = looked(&mut floor, PAPERS);
        let words: Vec<_> = looked.sheets.iter().filter_map(|one| one.ready()).collect();
        afterdesk::notice::sheet::hash_of(&words)
    };
    let mut changed = fields(floor.now, 9_580);
    changed.deliver_by = Some(floor.now.plus_ms(9 * DAY_MS));
    set(&mut floor, &changed);
    let order = floor.order;
    let wanted = Wanted {
        order,
        kinds: PAPERS,
        more: More::default(),
        seen: Some(&seen),
        key: "k",
    };
    let refused = floor
        .act(|store, context| post::post(store, context, &wanted))
        .unwrap_err();
    assert!(
        refused.to_string().contains("look at it again"),
        "{refused}"
    );
}

#[test]
fn the_words_of_old_notices_are_taken_out_and_the_record_holds() {
    on_every_engine(|place: &Place| {
        let mut floor = Shopfloor::in_store(place.create(), "pinduoduo", Route::Sandbox);
        let mut over = fields(floor.now, 9_580);
        set(&mut floor, &over);
        let rows = give(&mut floor, PAPERS, "both").unwrap();
        for row in &rows {
            floor
                .act(|store, context| outbox::cancel(store, context, row.id))
                .ok();
        }
        over.state = Some(OrderState::Closed);
        set(&mut floor, &over);
        floor.turn("owner", afterdesk::domain::agent::Role::Owner);
        floor.later(400 * DAY_MS);
        let before = retention::before(floor.now, 1);
        let report = floor
            .act(|store, context| {
                let nowhere = Files::in_folder("/nowhere".into());
                retention::run(store, &nowhere, context, before, false)
            })
            .unwrap();
        assert_eq!(report.orders, 1);
        let id = floor.order;
        let left: i64 = floor
            .store
            .read(|tx| {
                let mut left = 0;
                afterdesk::store::export::each(tx, &mut |row| {
                    if row["table"] == "notices" && row["order_id"] == id.to_string() {
                        assert_eq!((&row["text"], &row["subject"]), (&"".into(), &"".into()));
                        left += 1;
                    }
                    Ok(())
                })?;
                Ok::<_, afterdesk::store::error::StoreError>(left)
            })
            .unwrap();
        assert_eq!(left, 2);
        let verdict = floor.store.read(verify::all).unwrap();
        assert_eq!(verdict.broken, None);
    });
}

#[test]
fn a_01_an_outside_address_is_stopped_on_its_way_and_stays_in_a_note() {
    let mut floor = Shopfloor::new(Route::Hand);
    let conversation = floor.conversation;
    for text in ["来源: https://pltfrm.com.cn", "介绍在 pltfrm.com.cn 上"] {
        let outcome = floor.send(text);
        assert!(outcome.queued.is_none(), "{text}");
        let mut found = outcome.judgement.findings.iter();
        assert!(found.any(|one| one.kind.code() == "url"), "{text}");
        floor
            .act(|store, context| {
                afterdesk::service::note::write(store, context, conversation, text)
            })
            .unwrap();
    }
    assert_eq!(floor.message_count(), 2, "the notes alone");
}

#[test]
fn e_19_a_notice_of_something_that_did_not_happen_is_refused_whoever_asks() {
    let mut floor = floor(Route::Sandbox, 9_580);
    let more = More {
        what: Some("平台正在核实。"),
        due: Some(floor.now.plus_ms(DAY_MS)),
        ..More::default()
    };
    for kind in [
        NoticeKind::RefundRequested,
        NoticeKind::ReturnAgreed,
        NoticeKind::RefundApproved,
        NoticeKind::RefundDone,
        NoticeKind::WorkOrderUpdate,
        NoticeKind::ComplaintReceived,
        NoticeKind::PaymentPending,
    ] {
        let why = give_with(&mut floor, &[kind], kind.code(), more).unwrap_err();
        assert!(
            why.to_string().contains("would not be true"),
            "{kind}: {why}"
        );
    }
    assert_eq!(posted(&mut floor), []);
}
