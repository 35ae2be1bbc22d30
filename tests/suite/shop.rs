//! What concerns the shop itself: its freight insurance, its deposit, what the platform takes back.

use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::id::ShopId;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, Stamp};
use afterdesk::policy::advance::Advance;
use afterdesk::policy::insurance::{self, Cycle};
use afterdesk::policy::shown::{self, FreightPage};
use afterdesk::service::error::ServiceError;
use afterdesk::service::{act, concern, matter, warn};
use afterdesk::store::{acts, deadlines, orders};

use crate::shopfloor::Shopfloor;

fn shop_of(desk: &mut Shopfloor) -> ShopId {
    let order = desk.order;
    desk.store.read(|tx| orders::get(tx, order)).unwrap().shop
}

fn about_the_shop(shop: ShopId, kind: ActKind, value: &str, note: &str) -> NewAct {
    NewAct {
        shop,
        subject: ActSubject::Shop,
        deed: Deed {
            kind,
            value: value.to_owned(),
        },
        note: note.to_owned(),
        message: None,
    }
}

fn renew(desk: &mut Shopfloor, cost: &str) {
    let shop = shop_of(desk);
    let new = about_the_shop(shop, ActKind::InsuranceRenewed, cost, "");
    desk.act(|store, context| act::record(store, context, &new))
        .unwrap();
}

fn cycles(desk: &mut Shopfloor) -> Vec<Cycle> {
    let shop = shop_of(desk);
    let kept = desk
        .store
        .read(|tx| acts::of_shop(tx, shop, ActKind::InsuranceRenewed));
    insurance::cycles(&kept.unwrap())
}

/// The ends that are due, and the warnings that are given now.
fn ends(desk: &mut Shopfloor) -> Vec<Stamp> {
    let shop = shop_of(desk);
    let open = desk
        .store
        .read(|tx| deadlines::open_of(tx, Subject::Shop(shop)))
        .unwrap();
    assert!(open.iter().all(|due| due.kind == DeadlineKind::Insurance));
    open.into_iter().map(|due| due.at).collect()
}

fn warned_ms(desk: &mut Shopfloor) -> Vec<i64> {
    let given = desk.act(warn::give);
    let warnings = given.unwrap().warnings.into_iter();
    warnings.map(|one| one.before_ms).collect()
}

#[test]
fn b_34_a_renewal_is_kept_with_start_end_and_cost() {
    let mut desk = Shopfloor::new(Route::Hand);
    let start = desk.now;
    renew(&mut desk, "1990 CNY");
    let end = start.plus_ms(7 * DAY_MS);
    let cost = Some(Money::new(1_990, Currency::Cny));
    assert_eq!(cycles(&mut desk), [Cycle { start, end, cost }]);
    assert_eq!(ends(&mut desk), [end]);
}

#[test]
fn b_34_two_desks_that_renew_at_the_same_time_never_pay_for_the_same_days() {
    let mut desk = Shopfloor::new(Route::Hand);
    renew(&mut desk, "");
    renew(&mut desk, "");
    let both = cycles(&mut desk);
    assert_eq!(both[1].start, both[0].end);
    assert_eq!(ends(&mut desk), [both[1].end]);
}

#[test]
fn b_35_a_renewal_cancels_the_reminders_of_the_old_end() {
    let mut desk = Shopfloor::new(Route::Hand);
    renew(&mut desk, "");
    let first = cycles(&mut desk)[0].end;
    desk.now = first.plus_ms(-48 * HOUR_MS);
    assert_eq!(warned_ms(&mut desk), [48 * HOUR_MS]);
    renew(&mut desk, "");
    assert_eq!(ends(&mut desk), [first.plus_ms(7 * DAY_MS)]);
    for before in [24, 2] {
        desk.now = first.plus_ms(-before * HOUR_MS);
        assert!(warned_ms(&mut desk).is_empty(), "{before} h before");
    }
    desk.now = first.plus_ms(5 * DAY_MS);
    assert_eq!(warned_ms(&mut desk), [48 * HOUR_MS]);
}

#[test]
fn b_35_a_renewal_after_the_end_begins_now_and_leaves_the_gap() {
    let mut desk = Shopfloor::new(Route::Hand);
    renew(&mut desk, "");
    let end = cycles(&mut desk)[0].end;
    desk.now = end.plus_ms(30 * HOUR_MS);
    renew(&mut desk, "");
    let both = cycles(&mut desk);
    assert_eq!(both[1].start, desk.now);
    assert_eq!(
        insurance::without_cover_ms(&both, desk.now.plus_ms(HOUR_MS)),
        30 * HOUR_MS
    );
}

#[test]
fn d_17_a_point_of_the_deposit_is_not_kept_without_words() {
    let mut desk = Shopfloor::new(Route::Hand);
    let shop = shop_of(&mut desk);
    let new = about_the_shop(shop, ActKind::DepositAgreed, "amount", " ");
    let refused = desk.act(|store, context| act::record(store, context, &new));
    assert!(matches!(refused, Err(ServiceError::NeedsWords { .. })));
}

#[test]
fn d_18_an_advance_of_the_platform_is_due_for_recovery_and_shown_with_the_shop() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (shop, conversation) = (shop_of(&mut desk), desk.conversation);
    let opened = desk.act(|store, context| concern::complain(store, context, conversation));
    let case = opened.unwrap();
    let advance = Advance {
        amount: Money::new(12_000, Currency::Cny),
        back_at: desk.now.plus_ms(14 * DAY_MS),
    };
    let of_case = |kind, value: String, note: &str| NewAct {
        subject: ActSubject::Case(case.id),
        ..about_the_shop(shop, kind, &value, note)
    };
    let paid = of_case(ActKind::PaidInAdvance, advance.value(), &case.number);
    desk.act(|store, context| act::record(store, context, &paid))
        .unwrap();
    let due = desk.due_of(Subject::Case(case.id));
    assert!(due.contains(&DeadlineKind::Recovery), "{due:?}");
    let listed = |desk: &mut Shopfloor| {
        let acts = desk.store.read(|tx| acts::paid_in_advance(tx, shop));
        let acts = acts.unwrap();
        acts.iter().filter_map(Advance::read).collect::<Vec<_>>()
    };
    assert_eq!(listed(&mut desk), [advance]);
    let order = desk.order;
    let outcome = desk.act(|store, context| {
        let matter = store.read(|tx| matter::of_order(tx, order)).unwrap();
        matter.outcome(context)
    });
    assert!(outcome.cards.contains(&"D-18"), "{:?}", outcome.cards);
    let end = of_case(ActKind::Concluded, String::new(), "平台已扣款");
    desk.act(|store, context| act::record(store, context, &end))
        .unwrap();
    assert_eq!(listed(&mut desk), []);
}

#[test]
fn b_40_the_freight_the_platform_shows_is_kept_with_page_and_time() {
    let mut desk = Shopfloor::new(Route::Hand);
    let (shop, conversation) = (shop_of(&mut desk), desk.conversation);
    let opened = desk.act(|store, context| concern::complain(store, context, conversation));
    let case = opened.unwrap();
    let shown = NewAct {
        subject: ActSubject::Case(case.id),
        ..about_the_shop(shop, ActKind::FreightShown, "600 CNY", "after_sales")
    };
    desk.act(|store, context| act::record(store, context, &shown))
        .unwrap();
    let kept = desk.store.read(|tx| acts::of_case(tx, case.id)).unwrap();
    let noted = shown::freight(&kept).unwrap();
    let amount = Money::new(600, Currency::Cny);
    assert_eq!(noted.what, (amount, FreightPage::AfterSales));
    assert_eq!(noted.act.at, desk.now);
}
