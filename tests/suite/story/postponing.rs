//! A case that is put off from the case pane: typed in any way, refused with the reason, and back.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::ActKind;
use afterdesk::domain::case::{CaseFields, CaseKind, CaseReason, CaseState};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::order::{OrderFields, OrderState};
use afterdesk::domain::time::{HOUR_MS, MINUTE_MS};

use super::driver::Driver;
use super::fitting::{START, deeds, with_order};

fn asked() -> Driver {
    let order = OrderFields {
        state: Some(OrderState::Paid),
        paid_at: Some(START.plus_ms(-2 * HOUR_MS)),
        ..OrderFields::default()
    };
    let case = CaseFields {
        kind: Some(CaseKind::RefundOnly),
        state: Some(CaseState::MerchantDecides),
        reason: Some(CaseReason::ChangedMind),
        opened_at: Some(START),
        ..CaseFields::default()
    };
    with_order(Route::Sandbox, &order, Some(&case))
}

fn last(desk: &Driver) -> (ActKind, String) {
    let deed = deeds(desk).pop().unwrap();
    (deed.kind, deed.value)
}

#[test]
fn a_case_is_put_off_in_the_digits_of_any_script_and_comes_back() {
    let mut desk = asked();
    let chosen = desk.chosen_conversation();
    desk.press("enter z");
    for (bad, why) in [
        ("whenever", "cannot be read"),
        ("3d", "Not beyond 2025-03-03 13:00"),
        ("2025-02-01", "over; take a later one"),
        ("2027-01-01", "too far away"),
    ] {
        desk.type_text(bad);
        desk.press("enter");
        let screen = desk.screen(120, 40);
        assert!(screen.contains(why), "{bad}: {screen}");
        for _ in bad.chars() {
            desk.press("backspace");
        }
    }
    assert_eq!(deeds(&desk), []);
    desk.type_text("۱۸:۰۰");
    desk.press("enter");
    let until = START.plus_ms(5 * HOUR_MS);
    assert_eq!(
        last(&desk),
        (ActKind::Postponed, until.millis().to_string())
    );
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("put off") && screen.contains("18:00"),
        "{screen}"
    );
    desk.press("v z");
    assert_eq!(desk.app.model.queue.rows.len(), 1);
    desk.press("v a");
    assert_eq!(desk.app.model.queue.rows.len(), 0);
    desk.pass_ms(5 * HOUR_MS + MINUTE_MS);
    assert_eq!(desk.app.model.queue.rows.len(), 1, "it is back by itself");
    desk.open(Target::Conversation(chosen));
    assert_eq!(last(&desk), (ActKind::Resumed, "time".to_owned()));
}

#[test]
fn a_case_that_is_put_off_is_taken_up_or_put_off_to_another_time() {
    let mut desk = asked();
    desk.press("enter z");
    desk.type_text("2h");
    desk.press("enter z");
    let Some(Overlay::Pick { picks, .. }) = desk.app.overlays.last() else {
        panic!("nothing to choose");
    };
    assert_eq!(picks.len(), 2);
    desk.press("b");
    desk.type_text("1d");
    desk.press("enter");
    let next_day = START.plus_ms(24 * HOUR_MS).millis().to_string();
    assert_eq!(last(&desk), (ActKind::Postponed, next_day));
    desk.press("z a");
    assert_eq!(last(&desk), (ActKind::Resumed, "agent".to_owned()));
    desk.press("v a");
    assert_eq!(desk.app.model.queue.rows.len(), 1);
}
