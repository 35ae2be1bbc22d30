//! Notices are whole, true and clean in five languages, or say what they lack.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::compliance::{Context, check};
use crate::config::platform::Platforms;
use crate::domain::finding::Verdict;
use crate::domain::id::{IdSource, OrderId, ParcelId, ShopId};
use crate::domain::money::Currency;
use crate::domain::order::{AmountKind, Item, OrderFields, ParcelFields, PayChannel};
use crate::domain::platform::PlatformName;
use crate::notice::template::embedded;

const NUMBER: &str = "231105-339507978993455";
const TRACKING: &str = "SF1234567890123";
const REFERENCE: &str = "4200002231202311051234567890";

fn now() -> Stamp {
    Stamp::from_rfc3339("2026-11-22T10:00:00+08:00").unwrap()
}

fn order(is_dispatched: bool) -> Order {
    let mut ids = IdSource::new(1);
    let now = now();
    let parcel = Parcel {
        id: ParcelId::fresh(&mut ids, now),
        fields: ParcelFields {
            way: ParcelWay::Outward,
            carrier: "SF Express".to_owned(),
            tracking: TRACKING.to_owned(),
            last_scan_at: None,
            last_scan: String::new(),
        },
    };
    Order {
        id: OrderId::fresh(&mut ids, now),
        shop: ShopId::fresh(&mut ids, now),
        number: NUMBER.to_owned(),
        fields: OrderFields {
            state: Some(if is_dispatched {
                OrderState::Shipped
            } else {
                OrderState::Paid
            }),
            paid_at: Some(now),
            deliver_by: Some(now.plus_ms(6 * DAY_MS)),
            channel: Some(PayChannel::Wechat),
            pay_number: Some(REFERENCE.to_owned()),
            currency: Some(Currency::Cny),
            items: vec![Item {
                name: "Slippers".to_owned(),
                count: 2,
                price_minor: Some(4_990),
                ..Item::default()
            }],
            amounts: BTreeMap::from([
                (AmountKind::Goods, 9_980),
                (AmountKind::Postage, 600),
                (AmountKind::Tax, 0),
                (AmountKind::ShopDiscount, 1_000),
                (AmountKind::Paid, 9_580),
            ]),
            ..OrderFields::default()
        },
        parcels: if is_dispatched {
            vec![parcel]
        } else {
            Vec::new()
        },
    }
}

/// Everything that any notice asks for.
fn full(order: &Order, language: Language, kind: NoticeKind) -> Facts<'_> {
    let now = now();
    let promised = order.fields.deliver_by.unwrap();
    let late = i64::from(kind == NoticeKind::DeliveredLate);
    Facts {
        buyer: Some("王芳"),
        amount: Some(Money::new(9_580, Currency::Cny)),
        window: Some(Window {
            counted_from: now,
            from: now.plus_ms(MINUTE_MS),
            to: now.plus_ms(3 * MINUTE_MS),
            is_estimate: false,
            is_holiday: true,
        }),
        address: Some("浙江省杭州市余杭区文一西路969号"),
        freight: Some("Freight."),
        reason: Some("snow"),
        new_date: Some(now.plus_ms(9 * DAY_MS)),
        retry_until: Some(now.plus_ms(DAY_MS)),
        delivered_at: Some(promised.plus_ms(late * DAY_MS - HOUR_MS)),
        due: Some(now.plus_ms(DAY_MS)),
        what: Some("OK."),
        has_consent: true,
        ..Facts::of(order, language, Zone::BEIJING, now)
    }
}

fn told_in(kind: NoticeKind, facts: &Facts<'_>) -> Result<Told, Vec<Gap>> {
    told(kind, facts, embedded(facts.language))
}

#[test]
fn e_19_e_23_every_kind_in_every_language_is_whole_and_passes_every_platform() {
    let platforms = Platforms::embedded().unwrap();
    let order = order(true);
    let known = [NUMBER, TRACKING, REFERENCE];
    for &language in Language::ALL {
        for &kind in NoticeKind::ALL {
            let facts = full(&order, language, kind);
            let told = told_in(kind, &facts).unwrap();
            for text in [&told.text, &told.subject] {
                assert!(!text.contains(['{', '}', '[', ']']), "{text}");
                assert_eq!(
                    text.matches('\u{2068}').count(),
                    text.matches('\u{2069}').count()
                );
            }
            for name in ["pinduoduo", "funpay", "web-shop", "somewhere"] {
                let context = Context {
                    platform: Some(platforms.get(&PlatformName::new(name))),
                    return_address: kind == NoticeKind::ReturnAgreed,
                    known: &known,
                    ..Context::default()
                };
                let judged = check(&told.text, &context);
                assert_eq!(judged.verdict, Verdict::Pass, "{name}: {}", told.text);
            }
        }
    }
}

#[test]
fn a_05_the_receipt_says_what_was_paid_or_by_how_much_it_is_off() {
    let mut order = order(false);
    let facts = full(&order, Language::English, NoticeKind::PaymentReceipt);
    let text = told_in(NoticeKind::PaymentReceipt, &facts).unwrap().text;
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('¥')).collect();
    let expected = [
        "Slippers × 2: ¥99.80",
        "Shipping: ¥6.00",
        "Tax: ¥0.00",
        "Discount of the shop: -¥10.00",
        "Paid: ¥95.80",
    ];
    assert_eq!(lines, expected);
    order.fields.amounts.insert(AmountKind::Paid, 9_570);
    let facts = full(&order, Language::English, NoticeKind::PaymentReceipt);
    let gaps = told_in(NoticeKind::PaymentReceipt, &facts).unwrap_err();
    let [Gap::Receipt(ReceiptFault::Differs { more, .. })] = gaps.as_slice() else {
        panic!("{gaps:?}");
    };
    assert_eq!(more.minor, 10);
}

#[test]
fn a_18_a_confirmation_needs_its_tracking_only_once_it_was_dispatched() {
    let before = order(false);
    let facts = full(&before, Language::Chinese, NoticeKind::OrderConfirmed);
    assert!(told_in(NoticeKind::OrderConfirmed, &facts).is_ok());
    let mut after = order(true);
    after.parcels.clear();
    let facts = full(&after, Language::Chinese, NoticeKind::OrderConfirmed);
    let gaps = told_in(NoticeKind::OrderConfirmed, &facts).unwrap_err();
    let named = |name: &str| gaps.contains(&Gap::Missing(name.to_owned()));
    assert!(named("carrier") && named("tracking"), "{gaps:?}");
    let mut empty = order(false);
    empty.fields.items.clear();
    let facts = full(&empty, Language::Chinese, NoticeKind::OrderConfirmed);
    let gaps = told_in(NoticeKind::OrderConfirmed, &facts).unwrap_err();
    assert_eq!(gaps, [Gap::Missing("items".to_owned())]);
}

#[test]
fn e_12_e_14_a_receipt_needs_a_final_payment_and_an_exact_date() {
    let mut order = order(false);
    order.fields.deliver_by = None;
    order.fields.state = Some(OrderState::Unpaid);
    let facts = full_without_promise(&order);
    let gaps = told_in(NoticeKind::PaymentReceipt, &facts).unwrap_err();
    assert_eq!(gaps, [Gap::Missing("delivery".to_owned()), Gap::Untrue]);
    let digital = Facts {
        goods: Goods::Digital,
        ..facts.clone()
    };
    let gaps = told_in(NoticeKind::PaymentReceipt, &digital).unwrap_err();
    assert_eq!(gaps, [Gap::Untrue]);
}

fn full_without_promise(order: &Order) -> Facts<'_> {
    Facts {
        buyer: None,
        ..Facts::of(order, Language::Russian, Zone::MOSCOW, now())
    }
}

#[test]
fn e_11_a_late_arrival_is_never_called_timely() {
    let order = order(true);
    for (kind, other) in [
        (NoticeKind::DeliveredOnTime, NoticeKind::DeliveredLate),
        (NoticeKind::DeliveredLate, NoticeKind::DeliveredOnTime),
    ] {
        let facts = full(&order, Language::Spanish, kind);
        assert!(told_in(kind, &facts).is_ok());
        assert_eq!(told_in(other, &facts), Err(vec![Gap::Untrue]));
    }
}

#[test]
fn a_17_a_delay_needs_its_reason_and_a_date_to_come() {
    let order = order(false);
    let facts = full(&order, Language::English, NoticeKind::Delay);
    let bare = Facts {
        reason: Some("  "),
        new_date: None,
        ..facts.clone()
    };
    let gaps = told_in(NoticeKind::Delay, &bare).unwrap_err();
    let missing = |name: &str| Gap::Missing(name.to_owned());
    assert_eq!(gaps, [missing("reason"), missing("new_date")]);
    let over = Facts {
        new_date: Some(now().plus_ms(-DAY_MS)),
        ..facts
    };
    assert_eq!(
        told_in(NoticeKind::Delay, &over),
        Err(vec![Gap::Past("new_date")])
    );
}

#[test]
fn e_16_e_17_a_dispatched_order_names_its_carrier_and_number_and_the_receipt_its_tax_and_shipping()
{
    let order = order(true);
    let known = [TRACKING, REFERENCE, NUMBER];
    let platforms = Platforms::embedded().unwrap();
    for &language in Language::ALL {
        let facts = full(&order, language, NoticeKind::PaymentReceipt);
        let told = told_in(NoticeKind::PaymentReceipt, &facts).unwrap();
        assert!(told.text.contains("SF Express") && told.text.contains(TRACKING));
        let lines = &embedded(language).line;
        for part in ["postage", "tax", "paid"] {
            assert!(
                told.text.contains(lines[part].as_str()),
                "{language:?} {part}"
            );
        }
        let platform = platforms.get(&PlatformName::new("pinduoduo"));
        let place = Context {
            known: &known,
            ..Context::of(platform)
        };
        assert_eq!(
            check(&told.text, &place).verdict,
            Verdict::Pass,
            "{}",
            told.text
        );
    }
}

#[test]
fn e_25_a_payment_that_failed_has_its_number_and_the_time_until_it_can_be_repeated() {
    let order = order(false);
    let mut facts = full(&order, Language::English, NoticeKind::PaymentFailed);
    let told = told_in(NoticeKind::PaymentFailed, &facts).unwrap();
    assert!(
        told.text.contains(REFERENCE) && told.text.contains("until"),
        "{}",
        told.text
    );
    facts.retry_until = None;
    let told = told_in(NoticeKind::PaymentFailed, &facts).unwrap();
    assert!(!told.text.contains("until"), "{}", told.text);
    let bare = Order {
        fields: OrderFields {
            pay_number: None,
            ..order.fields.clone()
        },
        ..order.clone()
    };
    let mut facts = full(&bare, Language::English, NoticeKind::PaymentFailed);
    facts.reference = None;
    let gaps = told_in(NoticeKind::PaymentFailed, &facts).unwrap_err();
    assert_eq!(gaps, [Gap::Missing("reference".to_owned())]);
}

#[test]
fn e_06_an_offer_wants_the_buyers_consent() {
    let order = order(false);
    let mut facts = full(&order, Language::Chinese, NoticeKind::Promotion);
    assert!(told_in(NoticeKind::Promotion, &facts).is_ok());
    facts.has_consent = false;
    let gaps = told_in(NoticeKind::Promotion, &facts).unwrap_err();
    assert_eq!(gaps, [Gap::NoConsent]);
}

#[test]
fn e_21_a_missing_name_gives_the_greeting_without_one() {
    let order = order(false);
    for &language in Language::ALL {
        let mut facts = full(&order, language, NoticeKind::RefundRequested);
        facts.buyer = Some(" ");
        let text = told_in(NoticeKind::RefundRequested, &facts).unwrap().text;
        assert!(text.starts_with(embedded(language).part("hello")), "{text}");
    }
}

#[test]
fn e_15_a_parcel_is_followed_on_its_page_and_by_a_link_only_where_one_is_given() {
    let order = order(true);
    let mut facts = full(&order, Language::English, NoticeKind::Dispatched);
    let text = told_in(NoticeKind::Dispatched, &facts).unwrap().text;
    assert!(text.contains("on the page of your order") && !text.contains("http"));
    facts.link = Some("https://shop.example/parcel/{tracking}");
    let text = told_in(NoticeKind::Dispatched, &facts).unwrap().text;
    let tracking = &order.parcels[0].fields.tracking;
    let link = format!("https://shop.example/parcel/{tracking}");
    assert!(text.contains(&link), "{text}");
    let mut odd = order.clone();
    odd.parcels[0].fields.tracking = "../x?y".to_owned();
    let facts = Facts {
        order: &odd,
        ..facts
    };
    let text = told_in(NoticeKind::Dispatched, &facts).unwrap().text;
    assert!(!text.contains("https"), "{text}");
}

proptest! {
    #[test]
    fn a_value_never_becomes_a_name_and_is_always_isolated(
        name in "[\\PC{}\\[\\]]{1,12}",
        kind in prop::sample::select(NoticeKind::ALL),
        language in prop::sample::select(Language::ALL),
    ) {
        let mut order = order(true);
        order.fields.items[0].name.clone_from(&name);
        let facts = Facts { buyer: Some(&name), ..full(&order, language, kind) };
        if let Ok(told) = told_in(kind, &facts) {
            let raw = ["{", "}", "[", "]"];
            let has_raw = |text: &str| raw.iter().any(|mark| text.contains(mark));
            prop_assert!(!has_raw(&told.text.replace(name.trim(), "")) || has_raw(&name));
            if language.is_right_to_left() && told.text.contains(NUMBER) {
                let isolated = format!("\u{2068}{NUMBER}\u{2069}");
                prop_assert!(told.text.contains(&isolated));
            }
        }
    }
}
