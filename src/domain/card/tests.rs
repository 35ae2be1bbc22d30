//! Cards are found in every spelling, and the higher of two that collide counts.

use super::*;
use crate::domain::tongues::TAGS;

fn card(id: &str, authority: Authority, quote: &str, reading: [&str; 5]) -> Card {
    Card {
        id: id.to_owned(),
        topic: Topic::GroupRefund,
        authority,
        source: "001_563c0061d0d0c9f4.txt".to_owned(),
        lang: "zh".to_owned(),
        quote: quote.to_owned(),
        reading: Tongues::new(reading.map(str::to_owned)),
        note: None,
        also: Vec::new(),
        against: Vec::new(),
        version: "1".to_owned(),
        is_own: false,
    }
}

fn cards() -> Cards {
    Cards::new([
        card(
            "B-07",
            Authority::Platform,
            "系统退款，订单帐号",
            [
                "系统退款",
                "The system refunds",
                "Ещё",
                "devolución",
                "بازپرداخت می‌شود",
            ],
        ),
        card("D-15", Authority::Law, "Base jurídica", TAGS),
        card("S-01", Authority::Shop, "店铺", TAGS),
    ])
}

#[test]
fn x_12_a_card_is_found_in_every_spelling_and_script() {
    let cards = cards();
    let ids = |typed: &str| -> Vec<String> {
        let found = cards.search(typed);
        found.into_iter().map(|card| card.id.clone()).collect()
    };
    for typed in [
        "退款",
        "系統退款",
        "定单账号",
        "訂單帳號",
        "refund",
        "THE system",
        "еще",
        "Devolucion",
        "می‌شود",
        "میشود",
        "بازپرداخت میشود",
        "b-07",
        "B-07",
    ] {
        assert_eq!(ids(typed), ["B-07"], "{typed}");
    }
    assert_eq!(ids("juridica"), ["D-15"]);
    for nothing in ["", " ", "!", "退货", "款退", "refund juridica"] {
        assert!(ids(nothing).is_empty(), "{nothing}");
    }
    assert_eq!(ids("563c0061d0d0c9f4"), ["B-07", "D-15", "S-01"]);
}

#[test]
fn c_19_the_law_counts_before_platform_payment_system_and_shop() {
    let order: Vec<&str> = Authority::ALL.iter().map(|who| who.code()).collect();
    assert_eq!(order, ["law", "platform", "payment_system", "shop"]);
    let cards = cards();
    let winner = |one, other| cards.winner(one, other).map(|card| card.id.as_str());
    assert_eq!(winner("B-07", "D-15"), Some("D-15"));
    assert_eq!(winner("D-15", "S-01"), Some("D-15"));
    assert_eq!(winner("S-01", "B-07"), Some("B-07"));
    assert_eq!(winner("B-07", "B-07"), None);
    assert_eq!(winner("B-07", "B-99"), None);
}

#[test]
fn b_03_there_are_six_topics_for_agents() {
    let codes: Vec<&str> = Topic::SIX.iter().map(|topic| topic.code()).collect();
    assert_eq!(
        codes,
        [
            "group_refund",
            "refund_only",
            "return",
            "work_order",
            "inducement",
            "return_freight"
        ]
    );
    let cards = cards();
    assert_eq!(cards.on(Topic::GroupRefund).count(), cards.all().count());
    assert_eq!(cards.on(Topic::Law).count(), 0);
}
