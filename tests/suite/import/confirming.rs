//! Orders that are delivered and not confirmed: the case that opens by itself, and how it ends.

use afterdesk::domain::act::{Act, ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::case::Case;
use afterdesk::domain::deadline::Subject;
use afterdesk::domain::time::HOUR_MS;
use afterdesk::policy::facts::Rung;
use afterdesk::policy::shown;
use afterdesk::service::unconfirmed::{self, TakenUp};
use afterdesk::service::{act, warn};
use afterdesk::store::acts;

use super::*;
use crate::stores::on_every_engine;

const SIGNED: &str = "260606-100000000039595";
const PAGE: &str = include_str!("../../fixtures/import/funpay-order-ru.html");
const ORDER: &str = "AB12CD34";

impl Desk {
    fn of_kind(&mut self, number: &str) -> Vec<Case> {
        let order = self.order(number).id;
        let all = self.store.read(|tx| cases::of_order(tx, order)).unwrap();
        let is_it = |case: &Case| case.fields.kind == Some(CaseKind::Unconfirmed);
        all.into_iter().filter(is_it).collect()
    }

    fn with<T>(&mut self, work: impl FnOnce(&mut Store, &Context<'_>) -> T) -> T {
        let context = Context {
            now: self.now,
            actor: &self.actor,
            platforms: &self.platforms,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            calendars: calendars::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            undo_ms: 5_000,
        };
        work(&mut self.store, &context)
    }

    fn take_up(&mut self) -> TakenUp {
        self.with(unconfirmed::take_up).unwrap()
    }

    fn learn(&mut self, number: &str, subject: Option<ActSubject>, kind: ActKind) {
        let order = self.order(number);
        let new = NewAct {
            shop: order.shop,
            subject: subject.unwrap_or(ActSubject::Order(order.id)),
            deed: Deed::of(kind),
            note: String::new(),
            message: None,
        };
        self.with(|store, context| act::record(store, context, &new))
            .unwrap();
    }

    fn acts(&mut self, case: &Case) -> Vec<Act> {
        self.store.read(|tx| acts::of_case(tx, case.id)).unwrap()
    }

    fn kinds_due(&mut self, subject: Subject) -> Vec<DeadlineKind> {
        let open = self.store.read(|tx| deadlines::open_of(tx, subject));
        open.unwrap().into_iter().map(|due| due.kind).collect()
    }
}

/// An order of FunPay whose goods the buyer has, as somebody noted, and a desk an hour later.
fn handed_over(place: &Place) -> Desk {
    let mut desk = Desk::over(place);
    desk.take_one("order.html", PAGE);
    assert_eq!(desk.take_up(), TakenUp::default());
    desk.learn(ORDER, None, ActKind::DeliveryKnown);
    desk
}

/// Such an order once its time is over, with the case that opened by itself.
fn opened(place: &Place) -> (Desk, Case) {
    let mut desk = handed_over(place);
    desk.now = desk.now.plus_ms(24 * HOUR_MS);
    assert_eq!(desk.take_up().opened, 1);
    let case = desk.of_kind(ORDER).remove(0);
    (desk, case)
}

#[test]
fn c_01_an_order_that_is_delivered_and_too_long_unconfirmed_becomes_one_case_when_it_is_imported() {
    on_every_engine(|place| {
        let mut desk = Desk::over(place);
        let own = "[clocks]\nconfirm = \"48 h\"\n";
        desk.platforms = Platforms::over(&[(Path::new("pinduoduo.toml"), own)]).unwrap();
        desk.fixture("orders.csv");
        let case = desk.of_kind(SIGNED);
        assert_eq!(case.len(), 1);
        assert_eq!(case[0].fields.state, Some(CaseState::MerchantDecides));
        let due = desk.kinds_due(Subject::Case(case[0].id));
        assert!(due.contains(&DeadlineKind::Remind), "{due:?}");
        let order = desk.order(SIGNED).id;
        assert!(
            !desk
                .kinds_due(Subject::Order(order))
                .contains(&DeadlineKind::Confirm)
        );
        desk.fixture("orders.csv");
        desk.take_up();
        assert_eq!(desk.of_kind(SIGNED).len(), 1, "never a second one");
        // Paid back, and still on its way: nobody waits for a confirmation.
        for other in ["260610-100000000071271", "260604-100000000023757"] {
            assert_eq!(desk.of_kind(other).len(), 0, "{other}");
        }
    });
}

#[test]
fn c_01_where_no_time_is_set_no_case_opens() {
    let mut desk = Desk::new();
    desk.fixture("orders.csv");
    assert_eq!(desk.take_up(), TakenUp::default());
    assert_eq!(desk.of_kind(SIGNED), []);
}

#[test]
fn c_01_a_noted_delivery_starts_the_time_and_its_end_opens_the_case() {
    on_every_engine(|place| {
        let mut desk = handed_over(place);
        let end = desk.now.plus_ms(24 * HOUR_MS);
        let waits = TakenUp {
            opened: 0,
            next: Some(end),
        };
        assert_eq!(desk.take_up(), waits);
        desk.now = end.plus_ms(-1);
        assert_eq!(desk.take_up(), waits);
        assert_eq!(desk.of_kind(ORDER), []);
        desk.now = end;
        assert_eq!(desk.take_up().opened, 1);
        assert_eq!(desk.take_up(), TakenUp::default());
        let case = desk.of_kind(ORDER);
        assert_eq!(case.len(), 1);
        assert_eq!(case[0].fields.opened_at, Some(end));
    });
}

#[test]
fn c_34_c_38_a_confirmation_ends_the_case_and_credits_the_last_rung_once() {
    on_every_engine(|place| {
        let (mut desk, case) = opened(place);
        let subject = Some(ActSubject::Case(case.id));
        desk.learn(ORDER, subject, ActKind::Reminded);
        desk.learn(ORDER, subject, ActKind::CancelOffered);
        let opened_at = desk.now;
        desk.now = desk.now.plus_ms(5 * HOUR_MS);
        let closed = PAGE.replace("text-primary\">Оплачен", "text-success\">Закрыт");
        desk.take_one("closed.html", &closed);
        let case = desk.of_kind(ORDER).remove(0);
        assert_eq!(case.fields.state, Some(CaseState::Closed));
        desk.take_one("closed.html", closed);
        let done = desk.acts(&case);
        let credited = |act: &&Act| act.kind == ActKind::BuyerConfirmed;
        assert_eq!(done.iter().filter(credited).count(), 1);
        let noted = shown::confirmed(&done).unwrap();
        assert_eq!(noted.what, Some(Rung::OfferCancel));
        assert_eq!(noted.act.at.since(opened_at), 5 * HOUR_MS);
        assert_eq!(desk.kinds_due(Subject::Case(case.id)), []);
    });
}

#[test]
fn c_01_a_refund_ends_the_case_and_credits_no_rung() {
    let (mut desk, case) = opened(&Place::memory());
    desk.take_one(
        "back.html",
        PAGE.replace("text-primary\">Оплачен", "text-warning\">Возврат"),
    );
    let case = desk
        .of_kind(ORDER)
        .into_iter()
        .find(|one| one.id == case.id);
    let case = case.unwrap();
    assert_eq!(case.fields.state, Some(CaseState::Closed));
    let done = desk.acts(&case);
    assert_eq!(shown::confirmed(&done), None);
    assert_eq!(done.last().unwrap().note, "refunded");
}

#[test]
fn c_21_the_list_of_silent_buyers_begins_with_the_longest_silence() {
    on_every_engine(|place| {
        let (mut desk, case) = opened(place);
        let subject = Subject::Case(case.id);
        assert!(!desk.kinds_due(subject).contains(&DeadlineKind::Quiet));
        desk.learn(ORDER, Some(ActSubject::Case(case.id)), ActKind::Reminded);
        let page = |desk: &mut Desk| {
            let ask = afterdesk::store::queue::Ask {
                view: View::Quiet,
                kinds: &[],
                shop: None,
                lane: None,
                language: None,
                agent: None,
                from: None,
                is_backwards: false,
                limit: 10,
                now: desk.now,
            };
            desk.store
                .read(|tx| afterdesk::store::queue::page(tx, &ask))
                .unwrap()
                .rows
        };
        let rows = page(&mut desk);
        // The buyer's last words: 12:30 in Moscow.
        let last = Stamp::from_rfc3339("2026-05-26T12:30:00+03:00").unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].deadline.at, last);
        assert_eq!(rows[0].heard_at, Some(last));
        // An answer ends it, and says which kind of case it is.
        desk.now = desk.now.plus_ms(HOUR_MS);
        let said = crate::shopfloor::said("Не буду подтверждать", desk.now);
        let order = desk.order(ORDER).id;
        let talk = desk.store.read(|tx| conversations::of_order(tx, order));
        let talk = talk.unwrap().remove(0).id;
        desk.with(|store, context| {
            afterdesk::service::conversation::receive(store, context, talk, &said)
        })
        .unwrap();
        assert_eq!(page(&mut desk), []);
        let answered = |act: &Act| act.kind == ActKind::BuyerAnswered;
        assert!(desk.acts(&case).iter().any(answered));
        desk.with(warn::give).unwrap();
    });
}
