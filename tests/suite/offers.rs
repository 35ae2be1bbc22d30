//! Offers to buyers (rows E-06, E-28): off by default, only with consent, never in quiet hours, over the
//! limit, or beside another notice.

use std::path::Path;

use afterdesk::config::platform::Platforms;
use afterdesk::document::fonts::Fonts;
use afterdesk::domain::act::{ActKind, ActSubject, Deed};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::id::OrderId;
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{Order, OrderFields};
use afterdesk::domain::posted::NoticeChannel;
use afterdesk::domain::time::{DAY_MS, HOUR_MS};
use afterdesk::service::notice::look::More;
use afterdesk::service::notice::mail;
use afterdesk::service::notice::post::{self, Wanted};
use afterdesk::store::orders;
use afterdesk::store::told::Told;

use crate::papers::{fields, give_with, posted, set};
use crate::shopfloor::Shopfloor;
use crate::stores::{Place, on_every_engine};

const OFFER: &[NoticeKind] = &[NoticeKind::Promotion];
const WORDS: &str = "店庆三天，棉拖鞋第二件半价。";

fn floor(place: &Place, platform: &str, rules: &str) -> Shopfloor {
    let mut floor = Shopfloor::in_store(place.create(), platform, Route::Sandbox);
    let path = Path::new("platforms").join(platform).with_extension("toml");
    let rules = format!("[notices]\n{rules}\n");
    floor.platforms = Platforms::over(&[(path.as_path(), &rules)]).unwrap();
    let order = OrderFields {
        buyer_key: Some("buyer-1".to_owned()),
        ..fields(floor.now, 9_580)
    };
    set(&mut floor, &order);
    floor
}

/// Writes down what the buyer said of offers.
fn said(floor: &mut Shopfloor, order: OrderId, kind: ActKind) {
    floor
        .record(ActSubject::Order(order), Deed::of(kind), "")
        .unwrap();
}

fn words() -> More<'static> {
    More {
        what: Some(WORDS),
        ..More::default()
    }
}

/// Gives an offer; returns why not.
fn offer(floor: &mut Shopfloor, key: &str) -> Option<String> {
    let given = give_with(floor, OFFER, key, words());
    given.err().map(|error| error.to_string())
}

#[test]
fn e_06_an_offer_is_off_by_default_and_wants_consent_on_every_engine() {
    on_every_engine(|place| {
        let mut floor = floor(place, "pinduoduo", "");
        let order = floor.order;
        said(&mut floor, order, ActKind::ConsentGiven);
        let why = offer(&mut floor, "off").unwrap();
        assert!(why.contains("switched off"), "{why}");

        let place = Place::memory();
        let mut floor = self::floor(&place, "pinduoduo", "offers = true");
        let order = floor.order;
        let why = offer(&mut floor, "none").unwrap();
        assert!(why.contains("agreed"), "{why}");
        assert_eq!(posted(&mut floor).len(), 0);
        said(&mut floor, order, ActKind::ConsentGiven);
        assert_eq!(offer(&mut floor, "one"), None);
        let all = posted(&mut floor);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].kind, NoticeKind::Promotion);
        assert!(
            all[0].text.contains(WORDS) && all[0].text.contains("退订"),
            "{}",
            all[0].text
        );
        floor.buyer_writes("退订");
        floor.later(DAY_MS);
        let why = offer(&mut floor, "two").unwrap();
        assert!(why.contains("agreed"), "{why}");
    });
}

/// Another order of the shop.
fn another(floor: &mut Shopfloor, buyer_key: Option<&str>) -> OrderId {
    let (order, now) = (floor.order, floor.now);
    let other = floor.act(|store, _| {
        store.write(|tx| {
            let first = orders::get(tx, order)?;
            let id = OrderId::fresh(tx.ids(), now);
            let other = Order {
                id,
                number: format!("231105-{id}"),
                fields: OrderFields {
                    buyer_key: buyer_key.map(str::to_owned),
                    ..first.fields
                },
                ..first
            };
            let told = Told {
                at: now,
                payload: None,
            };
            orders::insert(tx, &other, told)?;
            Ok::<_, afterdesk::store::error::StoreError>(other.id)
        })
    });
    other.unwrap()
}

#[test]
fn e_06_e_28_consent_is_the_buyers_and_what_was_said_last_in_any_order_counts() {
    on_every_engine(|place| {
        let mut floor = floor(place, "pinduoduo", "offers = true\nmost_a_day = 9");
        let (order, other) = (floor.order, another(&mut floor, Some("buyer-1")));
        said(&mut floor, other, ActKind::ConsentGiven);
        assert_eq!(offer(&mut floor, "one"), None, "said in another order");
        floor.later(HOUR_MS);
        said(&mut floor, other, ActKind::ConsentWithdrawn);
        let why = offer(&mut floor, "two").unwrap();
        assert!(why.contains("agreed"), "{why}");
        floor.later(HOUR_MS);
        said(&mut floor, other, ActKind::ConsentGiven);
        floor.later(HOUR_MS);
        floor.buyer_writes("退订");
        let why = offer(&mut floor, "three").unwrap();
        assert!(why.contains("agreed"), "one word here ends it: {why}");
        let kept = floor.store.read(|tx| {
            let other = orders::get(tx, other)?;
            afterdesk::store::acts::consent_of_buyer(tx, &other)
        });
        assert_eq!(kept.unwrap().len(), 4, "and there");
        assert_eq!(posted(&mut floor).len(), 1, "{order}");
    });
}

#[test]
fn e_06_consent_of_one_buyer_is_not_that_of_another_or_of_one_whom_nobody_knows() {
    on_every_engine(|place| {
        let mut floor = floor(place, "pinduoduo", "offers = true");
        for key in [Some("buyer-2"), None] {
            let other = another(&mut floor, key);
            said(&mut floor, other, ActKind::ConsentGiven);
        }
        let why = offer(&mut floor, "one").unwrap();
        assert!(why.contains("agreed"), "{why}");
    });
}

#[test]
fn e_28_an_offer_waits_for_the_end_of_quiet_hours() {
    let rules = "offers = true\nquiet = \"09:00 to 11:30\"";
    let mut floor = floor(&Place::memory(), "pinduoduo", rules);
    let order = floor.order;
    said(&mut floor, order, ActKind::ConsentGiven);
    let why = offer(&mut floor, "one").unwrap();
    assert!(why.contains("11:30"), "{why}");
    floor.later(2 * HOUR_MS);
    assert_eq!(offer(&mut floor, "one"), None);
}

#[test]
fn e_28_no_more_than_so_many_within_a_day() {
    let mut floor = floor(
        &Place::memory(),
        "pinduoduo",
        "offers = true\nmost_a_day = 1",
    );
    let order = floor.order;
    said(&mut floor, order, ActKind::ConsentGiven);
    assert_eq!(offer(&mut floor, "one"), None);
    floor.later(HOUR_MS);
    let why = offer(&mut floor, "two").unwrap();
    assert!(why.contains("24 hours"), "{why}");
    floor.later(DAY_MS);
    assert_eq!(offer(&mut floor, "three"), None);
}

#[test]
fn e_06_an_offer_goes_alone_and_is_never_given_again_as_it_was() {
    let mut floor = floor(&Place::memory(), "pinduoduo", "offers = true");
    let order = floor.order;
    said(&mut floor, order, ActKind::ConsentGiven);
    let both = &[NoticeKind::PaymentReceipt, NoticeKind::Promotion];
    let why = give_with(&mut floor, both, "both", words()).unwrap_err();
    assert!(why.to_string().contains("alone"), "{why}");
    assert_eq!(posted(&mut floor).len(), 0, "all of them or none");
    assert_eq!(offer(&mut floor, "one"), None);
    let id = posted(&mut floor)[0].id;
    let again = floor.act(|store, context| post::again(store, context, id, "again"));
    let why = again.unwrap_err().to_string();
    assert!(why.contains("write a new one"), "{why}");
}

#[test]
fn e_06_an_offer_goes_by_e_mail_where_the_platform_allows_it() {
    let mut floor = floor(&Place::memory(), "web-shop", "offers = true");
    let order = floor.order;
    let mut all = fields(floor.now, 9_580);
    all.extra
        .insert("email".to_owned(), "anna.petrova@example.org".to_owned());
    set(&mut floor, &all);
    said(&mut floor, order, ActKind::ConsentGiven);
    let wanted = Wanted {
        order,
        kinds: OFFER,
        more: words(),
        seen: None,
        key: "mail",
    };
    let row =
        floor.act(|store, context| mail::post(store, &mut Fonts::of_system(), context, &wanted));
    assert_eq!(row.unwrap().route, Route::Mail);
    let all = posted(&mut floor);
    assert_eq!((all.len(), all[0].channel), (1, NoticeChannel::Mail));
}
