//! A passphrase at the desk: it is asked for when an act needs it, is never shown, and what asked for
//! it goes on by itself.

use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::audit::Action;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::passphrase::Passphrase;
use afterdesk::service::people;
use afterdesk::store::audit;
use afterdesk::ui::effect::Effect;

use super::driver::Driver;

/// A desk at which a supervisor with a passphrase works, and what only they may do.
fn desk() -> (Driver, Effect) {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    let shop = desk.shop.as_ref().unwrap().id;
    let around = desk.around.clone();
    let owner = Actor {
        name: "anna".to_owned(),
        role: Role::Owner,
    };
    let now = desk.now;
    let undo_ms = around.undo_ms;
    let context = around.packs.context(now, &owner, undo_ms);
    people::add(desk.store(), &context, "li.wei", Role::Supervisor).unwrap();
    let own = Actor {
        name: "li.wei".to_owned(),
        role: Role::Supervisor,
    };
    let context = around.packs.context(now, &own, undo_ms);
    let passphrase = Passphrase::new("three blind mice");
    people::set_passphrase(desk.store(), &context, "li.wei", &passphrase).unwrap();
    desk.app.model.actor.role = Role::Supervisor;
    let act = Effect::Record(NewAct {
        shop,
        subject: ActSubject::Shop,
        deed: Deed::of(ActKind::EscalationAnswered),
        note: "refund it".to_owned(),
        message: None,
    });
    (desk, act)
}

fn acts(desk: &mut Driver) -> usize {
    let mut count = 0;
    desk.store()
        .read(|tx| {
            audit::page(tx, 0, 1_000, &mut |entry| {
                count += usize::from(entry.draft.action == Action::Acted);
                Ok(())
            })
        })
        .unwrap();
    count
}

#[test]
fn what_asked_for_the_passphrase_goes_on_by_itself() {
    let (mut desk, act) = desk();
    let before = acts(&mut desk);
    desk.perform(act.clone());
    let screen = desk.screen(120, 40);
    assert!(screen.contains("This is for li.wei alone"), "{screen}");
    assert_eq!(acts(&mut desk), before);
    desk.type_text("three blind");
    desk.paste(" mice");
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("••••") && !screen.contains("blind"),
        "{screen}"
    );
    assert!(!format!("{:?}", desk.app.overlays).contains("blind"));
    desk.press("enter");
    assert_eq!(acts(&mut desk), before + 1);
    assert!(!desk.screen(120, 40).contains("alone"));
    assert!(desk.copied.is_empty());
    // It is not asked for again until the desk is locked, or left alone.
    desk.perform(act.clone());
    assert_eq!(acts(&mut desk), before + 2);
    desk.press("K");
    desk.perform(act.clone());
    assert!(desk.screen(120, 40).contains("This is for li.wei alone"));
    desk.press("esc");
    assert_eq!(acts(&mut desk), before + 2);
    let (_, notice) = desk.app.told.back().unwrap();
    assert_eq!(notice.key, "failed-act");
}

#[test]
fn a_wrong_passphrase_says_so_and_does_nothing() {
    let (mut desk, act) = desk();
    let before = acts(&mut desk);
    desk.perform(act);
    for told in ["Try again.", "Try again.", "looked at", "Locked after"] {
        desk.type_text("no idea at all");
        desk.press("enter");
        let screen = desk.screen(120, 40);
        assert!(screen.contains(told), "{told}: {screen}");
    }
    assert_eq!(acts(&mut desk), before);
    desk.press("esc");
    assert!(!desk.screen(120, 40).contains("Passphrase"));
}

#[test]
fn whoever_only_looks_at_an_act_never_sees_its_words_in_an_effect() {
    let effect = Effect::Prove(Passphrase::new("three blind mice"));
    assert!(!format!("{effect:?}").contains("blind"));
}
