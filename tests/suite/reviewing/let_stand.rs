//! Texts that a supervisor let stand: allowed as they are, for a time, and nothing else with them.

use super::*;

#[test]
fn an_allowed_text_passes_as_it_is_and_nothing_else_does() {
    on_every_engine(|place| {
        let mut desk = floor(place, "pinduoduo", Route::Sandbox);
        let review = flagged(&mut desk, MODEL);
        let ruling = Ruling {
            allow: Some(NewAllowed {
                name: "型号".to_owned(),
                days: 30,
            }),
            ..Ruling::of(review.id, ReviewVerdict::FalseAlarm)
        };
        decided(&mut desk, &ruling);
        let listed = desk.store.read(allowed::all).unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].until, desk.now.plus_ms(30 * DAY_MS));
        desk.turn("li.wei", Role::Agent);
        let outcome = desk.send(MODEL);
        let row = outcome.queued.unwrap();
        let subject = [row.message.to_string()];
        let history = desk
            .store
            .read(|tx| audit::history(tx, &subject, None, 10))
            .unwrap();
        let wanted = format!("allowed={}", listed[0].id);
        assert!(history[0].detail.contains(&wanted), "{}", history[0].detail);
        assert!(desk.send("联系我 13912345679").queued.is_none());
        assert!(desk.send(&format!("{MODEL}，{CONTACT}")).queued.is_none());
        // Taken from the list, and at the end of its time, it is stopped again.
        let id = listed[0].id;
        desk.turn("zhang.min", Role::Supervisor);
        desk.act(|store, context| allow::remove(store, context, id))
            .unwrap();
        desk.turn("li.wei", Role::Agent);
        assert!(desk.send(MODEL).queued.is_none());
        let over = desk.store.read(|tx| allowed::get(tx, id)).unwrap();
        assert!(!over.counts_at(desk.now));
        assert!(is_whole(&mut desk.store));
    });
}

#[test]
fn an_allowed_text_is_over_when_its_time_is_over_or_its_verdict_is_taken_back() {
    let mut desk = floor(&Place::memory(), "pinduoduo", Route::Sandbox);
    let review = flagged(&mut desk, MODEL);
    let id = review.id;
    let ruling = Ruling {
        allow: Some(NewAllowed {
            name: "型号".to_owned(),
            days: 1,
        }),
        ..Ruling::of(id, ReviewVerdict::FalseAlarm)
    };
    decided(&mut desk, &ruling);
    let before = desk.now;
    desk.later(DAY_MS + 1);
    desk.turn("li.wei", Role::Agent);
    assert!(desk.send(MODEL).queued.is_none());
    desk.now = before;
    desk.turn("zhang.min", Role::Supervisor);
    desk.act(|store, context| undo::take_back(store, context, id))
        .unwrap();
    desk.turn("li.wei", Role::Agent);
    assert!(desk.send(MODEL).queued.is_none());
}
