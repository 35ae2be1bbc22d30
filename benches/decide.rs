//! How long the rules take: each kind of case, and 100,000 open cases one after the other.
//! `cargo bench --bench decide`. Budgets: 50 µs a case, 2 s for 100,000 cases; measured on one core of
//! a loaded two-core machine: 3 to 12 µs a case, 0.6 s.
//! Then what the buyer is told: budgets 100 µs a notice, 50 ms a receipt as PDF after the first.
//! Never asserts: it prints, and the figures are read.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench stops at the first fault and prints what it measured"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use afterdesk::config::calendars::Calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::document::fonts::Fonts;
use afterdesk::document::pdf;
use afterdesk::domain::calendar::Calendar;
use afterdesk::domain::case::{CaseKind, CaseReason, FreightMarker};
use afterdesk::domain::id::{IdSource, OrderId, ShopId};
use afterdesk::domain::money::Currency;
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{
    AmountKind, GroupState, Item, Order, OrderFields, OrderState, PayChannel,
};
use afterdesk::domain::platform::{Platform, PlatformName};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, Stamp, Zone};
use afterdesk::i18n::language::Language;
use afterdesk::notice::template::embedded;
use afterdesk::notice::told;
use afterdesk::policy::evaluate::evaluate;
use afterdesk::policy::facts::{CaseFacts, Facts, Stage};
use afterdesk::service::notice::paper;

/// Open cases of a large store.
const CASES: usize = 100_000;
/// Times that each kind of case is asked about.
const TIMES: u32 = 20_000;
/// Passes; the middle one counts.
const PASSES: usize = 5;

fn main() {
    notices();
    let platforms = Platforms::embedded().unwrap();
    let calendars = Calendars::embedded().unwrap();
    let platform = |name: &str| platforms.get(&PlatformName::new(name));
    let world = |name: &str| {
        let platform = platform(name);
        let country = platform.terms.country.clone().unwrap_or_default();
        (platform, calendars.get(&country))
    };
    let start = Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap();
    let now = start.plus_ms(2 * DAY_MS);
    let (shop, days) = world("pinduoduo");
    for kind in CaseKind::ALL {
        let facts = facts(
            start,
            Stage::Arrived,
            GroupState::None,
            Some(*kind),
            CaseReason::Quality,
        );
        told(kind.code(), &facts, shop, days, now);
    }
    let waiting = facts(
        start,
        Stage::NotSent,
        GroupState::Pending,
        None,
        CaseReason::Other,
    );
    told("group waits", &waiting, shop, days, now);
    let kind = Some(CaseKind::Unconfirmed);
    let mut silent = facts(
        start,
        Stage::Arrived,
        GroupState::None,
        kind,
        CaseReason::Other,
    );
    silent.case.as_mut().unwrap().ladder.reminders = vec![start, start.plus_ms(DAY_MS)];
    let (site, days) = world("funpay");
    told("unconfirmed, reminded", &silent, site, days, now);
    whole_store(start, shop, world("pinduoduo").1);
}

fn facts(
    start: Stamp,
    stage: Stage,
    group: GroupState,
    kind: Option<CaseKind>,
    reason: CaseReason,
) -> Facts {
    let mut facts = Facts::default();
    facts.order.channel = Some(PayChannel::SavingsCard);
    facts.order.paid_at = Some(start);
    facts.order.group = Some(group);
    facts.order.group_started_at = Some(start);
    facts.order.stage = stage;
    facts.order.signed_at = (stage == Stage::Arrived).then_some(start);
    facts.case = kind.map(|kind| CaseFacts {
        reason: Some(reason),
        opened_at: Some(start.plus_ms(HOUR_MS)),
        ..CaseFacts::new(kind)
    });
    facts
}

fn told(name: &str, facts: &Facts, platform: &Platform, days: &Calendar, now: Stamp) {
    let took = middle(|| {
        for _ in 0..TIMES {
            black_box(evaluate(black_box(facts), platform, days, now));
        }
    });
    println!("{name:24} {:>8.2?} a case", took / TIMES);
}

/// Every state, kind and reason in turn, each at a time of its own.
fn whole_store(start: Stamp, platform: &Platform, days: &Calendar) {
    let stages = [
        Stage::NotSent,
        Stage::OnTheWay,
        Stage::Arrived,
        Stage::Unknown,
    ];
    let all: Vec<(Facts, Stamp)> = (0..CASES)
        .map(|number| {
            let pick = |many: usize, of: usize| (number / many) % of;
            let kind = CaseKind::ALL[pick(1, CaseKind::ALL.len())];
            let reason = CaseReason::ALL[pick(8, CaseReason::ALL.len())];
            let group = GroupState::ALL[pick(72, GroupState::ALL.len())];
            let stage = stages[pick(288, stages.len())];
            let mut facts = facts(start, stage, group, Some(kind), reason);
            let marker = FreightMarker::ALL[pick(1152, FreightMarker::ALL.len())];
            facts.case.as_mut().unwrap().freight_marker = marker;
            let hours = i64::try_from(number % 240).unwrap();
            (facts, start.plus_ms(hours * HOUR_MS))
        })
        .collect();
    let took = middle(|| {
        for (facts, now) in &all {
            black_box(evaluate(facts, platform, days, *now));
        }
    });
    println!("{CASES} open cases       {took:>8.2?}");
}

fn middle(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..PASSES)
        .map(|_| {
            let begun = Instant::now();
            run();
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[PASSES / 2]
}

/// Fills and draws the receipt of an order.
fn notices() {
    let now = Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap();
    let mut ids = IdSource::new(1);
    let order = Order {
        id: OrderId::fresh(&mut ids, now),
        shop: ShopId::fresh(&mut ids, now),
        number: "231105-339507978993455".to_owned(),
        fields: OrderFields {
            state: Some(OrderState::Paid),
            paid_at: Some(now),
            deliver_by: Some(now.plus_ms(4 * DAY_MS)),
            channel: Some(PayChannel::Wechat),
            pay_number: Some("4200002231202311051234567890".to_owned()),
            currency: Some(Currency::Cny),
            items: vec![Item {
                name: "棉拖鞋".to_owned(),
                count: 2,
                price_minor: Some(4_990),
                ..Item::default()
            }],
            amounts: BTreeMap::from([
                (AmountKind::Goods, 9_980),
                (AmountKind::Postage, 600),
                (AmountKind::ShopDiscount, 1_000),
                (AmountKind::Paid, 9_580),
            ]),
            ..OrderFields::default()
        },
        parcels: Vec::new(),
    };
    let mut fonts = Fonts::of_system();
    for language in Language::ALL {
        let facts = told::Facts::of(&order, *language, Zone::BEIJING, now);
        let kind = NoticeKind::PaymentReceipt;
        let words = embedded(*language);
        let fill = || told::told(kind, black_box(&facts), words).unwrap();
        let begun = Instant::now();
        for _ in 0..TIMES {
            black_box(fill());
        }
        let each = begun.elapsed() / TIMES;
        let sheet = paper(&fill(), "暖冬家居", now);
        black_box(pdf::draw(&sheet, &mut fonts).unwrap());
        let mut drawn: Vec<Duration> = (0..PASSES)
            .map(|_| {
                let begun = Instant::now();
                black_box(pdf::draw(&sheet, &mut fonts).unwrap());
                begun.elapsed()
            })
            .collect();
        drawn.sort();
        println!(
            "receipt {}: {each:?} a notice, {:?} as PDF",
            language.tag(),
            drawn[PASSES / 2]
        );
    }
}
