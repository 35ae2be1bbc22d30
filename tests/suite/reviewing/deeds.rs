//! Words that do something in the matter and are kept back: done once when they are let go, and told
//! to whoever wrote them when they are not.

use afterdesk::domain::act::{Act, ActKind, Deed};
use afterdesk::domain::agent::Role;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::review::Review;
use afterdesk::domain::ruling::{Ruled, Ruling, Then};
use afterdesk::service::review::{told, undo};
use afterdesk::store::acts;

use super::{MODEL, decided, floor, is_whole, lines, open, rule};
use crate::shopfloor::Shopfloor;
use crate::stores::on_every_engine;

fn reminds() -> Deed {
    Deed {
        kind: ActKind::Reminded,
        value: "1740967200000".to_owned(),
    }
}

/// A reminder that the gate keeps back, and a supervisor who looks at it.
fn held(desk: &mut Shopfloor) -> Review {
    desk.turn("li.wei", Role::Agent);
    assert!(desk.send_doing(MODEL, &reminds()).queued.is_none());
    assert_eq!(done(desk), []);
    desk.later(1_000);
    desk.turn("zhang.min", Role::Supervisor);
    let review = open(desk).pop().unwrap();
    assert_eq!(review.does, Some(reminds()));
    review
}

fn done(desk: &mut Shopfloor) -> Vec<Act> {
    let order = desk.order;
    desk.store.read(|tx| acts::of_order(tx, order)).unwrap()
}

#[test]
fn c_23_a_reminder_that_was_kept_back_is_done_once_when_it_is_let_go() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = held(&mut desk);
        let decision = decided(&mut desk, &Ruling::then(review.id, Then::Release, ""));
        let message = decision.decision.unwrap().message;
        let acts = done(&mut desk);
        // Exactly as when nobody keeps it back.
        let mut unheld = floor(&crate::stores::Place::memory(), "pinduoduo", Route::Sandbox);
        unheld.turn("li.wei", Role::Agent);
        assert!(unheld.send_doing("您好", &reminds()).queued.is_some());
        let plain = done(&mut unheld).remove(0);
        assert_eq!(acts.len(), 1);
        let act = &acts[0];
        assert_eq!(
            (act.kind, &act.value, &act.by),
            (plain.kind, &plain.value, &plain.by)
        );
        assert_eq!(act.message, message);
        assert!(act.message.is_some());
        // A second time nothing is decided, and nothing is done.
        let again = rule(&mut desk, &Ruling::then(review.id, Then::Release, ""));
        assert!(matches!(again, Ok(Ruled::Already(_))));
        assert_eq!(done(&mut desk).len(), 1);
        // Taken back it was not done; let go again it is, once.
        desk.act(|store, context| undo::take_back(store, context, review.id))
            .unwrap();
        assert_eq!(done(&mut desk), []);
        decided(&mut desk, &Ruling::then(review.id, Then::Release, ""));
        assert_eq!(done(&mut desk).len(), 1);
        assert!(is_whole(&mut desk.store));
    });
}

#[test]
fn c_23_other_words_in_its_place_do_the_same() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = held(&mut desk);
        let edit = Then::Edit("请确认收货，谢谢".to_owned());
        decided(&mut desk, &Ruling::then(review.id, edit, ""));
        assert_eq!(done(&mut desk).len(), 1);
    });
}

#[test]
fn c_23_what_is_not_let_go_is_not_done_and_whoever_wrote_it_is_told() {
    for then in [Then::Block, Then::Return, Then::Stay] {
        on_every_engine(|place| {
            let mut desk = floor(place, "pinduoduo", Route::Sandbox);
            let review = held(&mut desk);
            let ruling = match &then {
                Then::Stay => Ruling::of(
                    review.id,
                    afterdesk::domain::decision::ReviewVerdict::Violation,
                ),
                then => Ruling::then(review.id, then.clone(), "写清楚"),
            };
            decided(&mut desk, &ruling);
            assert_eq!(done(&mut desk), []);
            let line = lines(&mut desk).pop().unwrap();
            assert!(line.contains("undone:reminded"), "{line}");
            desk.turn("li.wei", Role::Agent);
            let told = desk.act(told::take).unwrap();
            let review = &told[0].review;
            let fate = review.decision.as_ref().unwrap().fate;
            assert_eq!(review.undone(fate), Some(&reminds()));
            assert!(is_whole(&mut desk.store));
        });
    }
}
