//! Notices that go by themselves: after events, by a plan, once each, whatever happens to the program.

use std::path::Path;
use std::time::Duration;

use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{ActKind, ActSubject, Deed};
use afterdesk::domain::conversation::{Author, Route};
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{OrderFields, OrderState};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Stamp, Zone};
use afterdesk::runtime::clock;
use afterdesk::service::notice::rules::{self, Given};
use afterdesk::store::messages;

use crate::cli::Home;
use crate::papers::{fields, posted, set};
use crate::shopfloor::Shopfloor;

/// A floor whose shop lets something go by itself.
fn telling(platform: &str, rules: &str) -> Shopfloor {
    let mut floor = Shopfloor::new(Route::Sandbox);
    let path = Path::new("platforms").join(platform).with_extension("toml");
    floor.platforms = Platforms::over(&[(path.as_path(), rules)]).unwrap();
    floor
}

fn give(floor: &mut Shopfloor) -> Given {
    floor.act(rules::give).unwrap()
}

fn kinds(floor: &mut Shopfloor) -> Vec<NoticeKind> {
    posted(floor).iter().map(|one| one.kind).collect()
}

/// The buyer agrees to be asked again.
fn agrees(floor: &mut Shopfloor) {
    let order = ActSubject::Order(floor.order);
    let deed = Deed::of(ActKind::ConsentGiven);
    floor.record(order, deed, "").unwrap();
}

const PAID: &str = "[notices]\npaid = [\"order_confirmed\", \"payment_receipt\"]\n";

/// The goods arrive, three days after they were paid.
fn arrives(floor: &mut Shopfloor) {
    let there = OrderFields {
        state: Some(OrderState::Received),
        received_at: Some(floor.now),
        ..fields(floor.now.plus_ms(-3 * DAY_MS), 9_580)
    };
    set(floor, &there);
}

#[test]
fn a_07_paid_and_confirmed_is_told_within_a_minute_and_one_of_both_is_not() {
    let mut floor = telling("pinduoduo", PAID);
    let mut order = fields(floor.now, 9_580);
    order.confirmed_at = None;
    set(&mut floor, &order);
    floor.later(MINUTE_MS);
    assert_eq!(give(&mut floor), Given::default());
    order.confirmed_at = Some(floor.now.plus_ms(5 * SECOND_MS));
    set(&mut floor, &order);
    let next = give(&mut floor).next.unwrap();
    assert_eq!(Some(next), order.confirmed_at);
    floor.now = next;
    assert_eq!(give(&mut floor).notices, 2);
    let all = posted(&mut floor);
    assert!(
        all.iter()
            .all(|one| one.event_at == Some(next) && one.at.since(next) <= MINUTE_MS)
    );
    assert!(all.iter().all(|one| one.by == "rules"));
    floor.later(MINUTE_MS);
    assert_eq!(give(&mut floor).notices, 0, "once");
    let id = floor.conversation;
    let said = floor
        .store
        .read(|tx| messages::page_before(tx, id, None, 10))
        .unwrap();
    assert!(said.iter().all(|one| one.fields.author == Author::Bot));
}

#[test]
fn d_09_a_delivery_is_told_of_once_however_often_it_is_observed() {
    let rules = "[notices]\ndelivered = [\"after_delivery_advice\"]\n";
    let mut floor = telling("pinduoduo", rules);
    let there = OrderFields {
        state: Some(OrderState::Received),
        received_at: Some(floor.now),
        ..fields(floor.now.plus_ms(-3 * DAY_MS), 9_580)
    };
    for _ in 0..3 {
        set(&mut floor, &there);
        give(&mut floor);
        floor.later(HOUR_MS);
    }
    assert_eq!(kinds(&mut floor), [NoticeKind::AfterDeliveryAdvice]);
}

#[test]
fn e_02_a_payment_that_failed_and_one_that_went_through_are_told_of_each_in_its_own_words() {
    let rules = "[notices]\npayment_failed = [\"payment_failed\"]\n\
                 paid = [\"payment_receipt\"]\n";
    let mut floor = telling("pinduoduo", rules);
    let unpaid = OrderFields {
        state: Some(OrderState::Unpaid),
        paid_at: None,
        ..fields(floor.now, 9_580)
    };
    set(&mut floor, &unpaid);
    let failed = afterdesk::domain::conversation::MessageFields {
        direction: afterdesk::domain::conversation::Direction::System,
        author: Author::Platform,
        ..crate::shopfloor::said("支付失败：银行卡余额不足", floor.now)
    };
    let id = floor.conversation;
    floor
        .act(|store, context| {
            afterdesk::service::conversation::receive(store, context, id, &failed)
        })
        .unwrap();
    assert_eq!(give(&mut floor).notices, 1);
    assert_eq!(kinds(&mut floor), [NoticeKind::PaymentFailed]);
    floor.later(HOUR_MS);
    let paid = fields(floor.now, 9_580);
    set(&mut floor, &paid);
    assert_eq!(give(&mut floor).notices, 1);
    let both = [NoticeKind::PaymentFailed, NoticeKind::PaymentReceipt];
    assert_eq!(kinds(&mut floor), both);
}

#[test]
fn e_28_follow_ups_want_consent_stop_on_an_answer_and_go_once_each() {
    let rules = "[notices]\nfollow_up = [\"3 d\", \"10 d\"]\n";
    let mut floor = telling("pinduoduo", rules);
    arrives(&mut floor);
    floor.later(3 * DAY_MS);
    assert_eq!(give(&mut floor).notices, 0, "nobody agreed to it");
    agrees(&mut floor);
    assert_eq!(give(&mut floor).notices, 1);
    assert_eq!(give(&mut floor).notices, 0);
    floor.later(7 * DAY_MS);
    assert_eq!(give(&mut floor).notices, 1, "the second step");
    assert_eq!(kinds(&mut floor).len(), 2);

    let mut other = telling("pinduoduo", rules);
    arrives(&mut other);
    agrees(&mut other);
    other.later(3 * DAY_MS);
    assert_eq!(give(&mut other).notices, 1);
    other.later(HOUR_MS);
    other.buyer_writes("5");
    other.later(7 * DAY_MS);
    assert_eq!(give(&mut other).notices, 0, "an answer ends the plan");
}

#[test]
fn e_06_a_buyer_takes_consent_back_with_one_word() {
    let rules = "[notices]\nfollow_up = [\"3 d\"]\n";
    let mut floor = telling("pinduoduo", rules);
    arrives(&mut floor);
    agrees(&mut floor);
    floor.buyer_writes("退订");
    floor.later(3 * DAY_MS);
    assert_eq!(give(&mut floor).notices, 0);
}

#[test]
fn e_28_no_more_than_so_many_go_to_a_buyer_within_a_day() {
    let rules = "[notices]\npaid = [\"order_confirmed\", \"payment_receipt\"]\nmost_a_day = 1\n";
    let mut floor = telling("pinduoduo", rules);
    let order = fields(floor.now, 9_580);
    set(&mut floor, &order);
    assert_eq!(give(&mut floor).notices, 0, "two are more than one");
}

#[test]
fn a_bad_rule_is_refused_with_file_line_and_what_may_stand_there() {
    let cases = [
        ("paid = [\"delay\"]", "`order_confirmed`, `payment_receipt`"),
        ("delivered = [\"promotion\"]", "`after_delivery_advice`"),
        ("quiet = \"22 to 8\"", "22:00 to 08:00"),
        ("follow_up = [\"3 d\", \"2 d\"]", "behind the one before"),
        ("channels = [\"sms\"]", "`chat`, `mail`"),
        ("channels = []", "no channel is named"),
    ];
    for (line, wanted) in cases {
        let text = format!("[notices]\n{line}\n");
        let path = Path::new("platforms/pinduoduo.toml");
        let problem = Platforms::over(&[(path, &text)]).unwrap_err();
        assert_eq!(problem.line, Some(2), "{problem}");
        let told = problem.to_string();
        assert!(
            told.contains("pinduoduo.toml") && told.contains(wanted),
            "{told}"
        );
    }
}

/// How often the program is killed.
const KILLS: u64 = 10;
/// Orders of the file.
const ORDERS: usize = 30;

#[test]
fn a_07_a_kill_at_any_instant_leaves_each_notice_once() {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("desk.db").display());
    let zone = Zone::BEIJING;
    let now = clock::now();
    let local = |at: Stamp| at.to_local(zone).format("%Y-%m-%d %H:%M:%S").to_string();
    let at = local(now.plus_ms(-10 * MINUTE_MS));
    let then = local(now.plus_ms(4 * DAY_MS));
    let day = now.to_local(zone).format("%y%m%d").to_string();
    let mut sheet = "订单号,订单状态,商品,商品数量(件),商品总价(元),邮费(元),店铺优惠折扣(元),\
                     用户实付金额(元),支付方式,支付ID,支付时间,订单成交时间,承诺送达时间\n"
        .to_owned();
    for n in 0..ORDERS {
        let row = format!(
            "{day}-{n:015},待发货,棉拖鞋,2,99.80,6.00,10.00,95.80,微信,42000{n:011},{at},{at},{then}\n"
        );
        sheet.push_str(&row);
    }
    let file = home.file("orders.csv", sheet.as_bytes());
    let settings = home.path().join("config/afterdesk/platforms");
    std::fs::create_dir_all(&settings).unwrap();
    let rules = format!("{PAID}most_a_day = 9\n");
    std::fs::write(settings.join("pinduoduo.toml"), rules).unwrap();
    let file = file.to_str().unwrap().to_owned();
    let args = [
        "import",
        &file,
        "--shop",
        "暖冬家居",
        "--platform",
        "pinduoduo",
        "--store",
        &store,
    ];
    let (_nobody, never) = std::sync::mpsc::channel::<()>();
    for kill in 0..KILLS {
        let mut child = home.command(&args).spawn().unwrap();
        let _ = never.recv_timeout(Duration::from_millis(20 + 35 * kill));
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
    }
    home.run(&args).ended(0);
    home.run(&args).ended(0);
    let rows = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .json();
    let notices: Vec<_> = rows
        .iter()
        .filter(|row| row["table"] == "notices")
        .collect();
    assert_eq!(notices.len(), 2 * ORDERS);
    let outbox = rows.iter().filter(|row| row["table"] == "outbox");
    assert_eq!(outbox.count(), 2 * ORDERS);
    home.run(&["audit", "verify", "--store", &store]).ended(0);
}
