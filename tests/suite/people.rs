//! Roles and passphrases: who may do what, and how they prove who they are.

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::audit::Action;
use afterdesk::domain::passphrase::Passphrase;
use afterdesk::domain::time::{MINUTE_MS, Stamp};
use afterdesk::policy::duty::Duty;
use afterdesk::service::context::Context;
use afterdesk::service::error::ServiceError;
use afterdesk::service::{act, people, sign_in};
use afterdesk::store::desk::Store;
use afterdesk::store::verify::{self, Broken, Why};
use afterdesk::store::{agents, audit};

use crate::record::unguarded;
use crate::store_content::{NOW, order, read, shop, write};
use crate::stores::on_every_shared_engine;

fn actor(name: &str, role: Role) -> Actor {
    Actor {
        name: name.to_owned(),
        role,
    }
}

struct Rules(Platforms);

impl Rules {
    fn new() -> Self {
        Self(Platforms::embedded().unwrap())
    }

    fn context<'a>(&'a self, actor: &'a Actor, now: Stamp) -> Context<'a> {
        Context {
            now,
            actor,
            platforms: &self.0,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: 0,
        }
    }
}

fn actions(store: &mut Store) -> Vec<(Action, String)> {
    let mut all = Vec::new();
    read(store, |tx| {
        audit::page(tx, 0, 1_000, &mut |entry| {
            all.push((entry.draft.action, entry.draft.detail));
            Ok(())
        })
        .unwrap();
    });
    all
}

/// An act that only supervisors may do.
fn answer_handed_on(store: &mut Store) -> NewAct {
    let (shop, order) = write(store, |tx| {
        let shop = shop(tx);
        let order = order(tx, &shop, "231105-1", NOW);
        (shop.id, order.id)
    });
    NewAct {
        shop,
        subject: ActSubject::Order(order),
        deed: Deed {
            kind: ActKind::EscalationAnswered,
            value: String::new(),
        },
        note: "refund it".to_owned(),
        message: None,
    }
}

#[test]
fn the_first_person_of_a_store_is_its_owner_and_enters_the_others() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let rules = Rules::new();
        assert_eq!(
            read(&mut store, |tx| sign_in::known(tx, "anna").unwrap().role),
            Role::Owner
        );
        let anna = actor("anna", Role::Owner);
        let context = rules.context(&anna, NOW);
        people::add(&mut store, &context, "bo", Role::Supervisor).unwrap();
        people::add(&mut store, &context, "cai", Role::Agent).unwrap();
        let again = people::add(&mut store, &context, "bo", Role::Agent);
        assert!(matches!(again, Err(ServiceError::Store(_))), "{again:?}");
        let all = read(&mut store, |tx| agents::all(tx).unwrap());
        let found: Vec<(&str, Role)> = all.iter().map(|p| (p.name.as_str(), p.role)).collect();
        let expected = [
            ("anna", Role::Owner),
            ("bo", Role::Supervisor),
            ("cai", Role::Agent),
        ];
        assert_eq!(found, expected);
        // What somebody says they are does not count once they are entered.
        let cai = actor("cai", Role::Owner);
        let refused = people::set_role(&mut store, &rules.context(&cai, NOW), "cai", Role::Owner);
        let not_cai = Err(ServiceError::MayNot {
            what: Duty::People,
            role: Role::Agent,
        });
        assert_eq!(refused, not_cai);
        let last = people::set_role(&mut store, &context, "anna", Role::Agent);
        assert_eq!(last, Err(ServiceError::NoOwner));
        people::set_role(&mut store, &context, "bo", Role::Owner).unwrap();
        people::set_role(&mut store, &context, "anna", Role::ReadOnly).unwrap();
        let refused = people::add(&mut store, &context, "dee", Role::Agent);
        assert!(matches!(refused, Err(ServiceError::MayNot { .. })));
        let said: Vec<String> = actions(&mut store)
            .into_iter()
            .filter(|(action, _)| *action == Action::PersonChanged)
            .map(|(_, detail)| detail)
            .collect();
        let expected = [
            "added owner",
            "added supervisor",
            "added agent",
            "role supervisor->owner",
            "role owner->read_only",
        ];
        assert_eq!(said, expected);
        assert_eq!(read(&mut store, |tx| verify::all(tx).unwrap().broken), None);
    });
}

#[test]
fn a_store_without_people_cannot_begin_with_somebody_who_is_no_owner() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let rules = Rules::new();
        let anna = actor("anna", Role::Owner);
        let refused = people::add(&mut store, &rules.context(&anna, NOW), "anna", Role::Agent);
        assert_eq!(refused, Err(ServiceError::NoOwner));
        assert!(read(&mut store, |tx| agents::all(tx).unwrap()).is_empty());
    });
}

#[test]
fn a_supervisor_act_needs_the_passphrase_of_whoever_has_one() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let rules = Rules::new();
        let (anna, bo) = (actor("anna", Role::Owner), actor("bo", Role::Supervisor));
        let new = answer_handed_on(&mut store);
        let at = |ms| NOW.plus_ms(ms);
        people::add(&mut store, &rules.context(&anna, NOW), "bo", bo.role).unwrap();
        act::record(&mut store, &rules.context(&bo, NOW), &new).unwrap();

        let short = people::set_passphrase(
            &mut store,
            &rules.context(&bo, NOW),
            "bo",
            &Passphrase::new("1234567"),
        );
        assert_eq!(short, Err(ServiceError::UnfitPassphrase { is_short: true }));
        let right = Passphrase::new("three blind mice");
        people::set_passphrase(&mut store, &rules.context(&bo, NOW), "bo", &right).unwrap();
        let asked = act::record(&mut store, &rules.context(&bo, NOW), &new);
        let name = "bo".to_owned();
        assert_eq!(asked, Err(ServiceError::NeedsProof { name }));
        // Not what an agent may do as well.
        let mut plain = new.clone();
        plain.deed.kind = ActKind::BuyerTold;
        act::record(&mut store, &rules.context(&bo, NOW), &plain).unwrap();

        sign_in::prove(&mut store, &rules.context(&bo, NOW), &right).unwrap();
        act::record(&mut store, &rules.context(&bo, at(15 * MINUTE_MS)), &new).unwrap();
        act::record(&mut store, &rules.context(&bo, at(30 * MINUTE_MS)), &new).unwrap();
        let late = act::record(
            &mut store,
            &rules.context(&bo, at(45 * MINUTE_MS + 1)),
            &new,
        );
        assert!(matches!(late, Err(ServiceError::NeedsProof { .. })));
        // Another connection is another desk.
        sign_in::prove(&mut store, &rules.context(&bo, at(0)), &right).unwrap();
        let mut other = place.open();
        let there = act::record(&mut other, &rules.context(&bo, at(0)), &new);
        assert!(matches!(there, Err(ServiceError::NeedsProof { .. })));
        // A key locks at once.
        store.session().proof = None;
        let locked = act::record(&mut store, &rules.context(&bo, at(0)), &new);
        assert!(matches!(locked, Err(ServiceError::NeedsProof { .. })));
    });
}

#[test]
fn wrong_passphrases_lock_with_a_growing_wait_and_stand_in_the_record() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let rules = Rules::new();
        let anna = actor("anna", Role::Owner);
        let (right, wrong) = (
            Passphrase::new("three blind mice"),
            Passphrase::new("three blind rats"),
        );
        people::set_passphrase(&mut store, &rules.context(&anna, NOW), "anna", &right).unwrap();
        let mut now = NOW;
        let mut waits = Vec::new();
        for _ in 0..5 {
            let refused = sign_in::prove(&mut store, &rules.context(&anna, now), &wrong);
            let Err(ServiceError::WrongPassphrase { seconds, .. }) = refused else {
                panic!("{refused:?}");
            };
            waits.push(seconds);
            if seconds > 0 {
                // Not even the right one counts while nobody may try.
                let early = now.plus_ms(seconds * 1_000 - 1);
                let locked = sign_in::prove(&mut store, &rules.context(&anna, early), &right);
                let name = "anna".to_owned();
                assert_eq!(locked, Err(ServiceError::Locked { name, seconds: 1 }));
            }
            now = now.plus_ms(seconds * 1_000);
        }
        assert_eq!(waits, [0, 0, 30, 60, 120]);
        sign_in::prove(&mut store, &rules.context(&anna, now), &right).unwrap();
        let person = read(&mut store, |tx| agents::person(tx, "anna").unwrap()).unwrap();
        assert_eq!((person.failures, person.locked_until), (0, None));
        let all = actions(&mut store);
        let refused = all
            .iter()
            .filter(|(a, _)| *a == Action::ProofFailed)
            .count();
        let proved = all.iter().filter(|(a, _)| *a == Action::Proved).count();
        assert_eq!((refused, proved), (5, 1));
        assert!(all.iter().all(|(_, detail)| !detail.contains("blind")));
        assert_eq!(read(&mut store, |tx| verify::all(tx).unwrap().broken), None);
    });
}

#[test]
fn an_owner_unlocks_and_gives_a_new_passphrase() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let rules = Rules::new();
        let (anna, bo) = (actor("anna", Role::Owner), actor("bo", Role::Supervisor));
        people::add(&mut store, &rules.context(&anna, NOW), "bo", bo.role).unwrap();
        let right = Passphrase::new("three blind mice");
        people::set_passphrase(&mut store, &rules.context(&bo, NOW), "bo", &right).unwrap();
        for _ in 0..3 {
            let wrong = Passphrase::new("no idea at all");
            let refused = sign_in::prove(&mut store, &rules.context(&bo, NOW), &wrong);
            assert!(matches!(refused, Err(ServiceError::WrongPassphrase { .. })));
        }
        let own = people::unlock(&mut store, &rules.context(&bo, NOW), "bo");
        assert!(matches!(own, Err(ServiceError::MayNot { .. })), "{own:?}");
        people::unlock(&mut store, &rules.context(&anna, NOW), "bo").unwrap();
        sign_in::prove(&mut store, &rules.context(&bo, NOW), &right).unwrap();
        let new = Passphrase::new("see how they run");
        people::set_passphrase(&mut store, &rules.context(&anna, NOW), "bo", &new).unwrap();
        let old = sign_in::prove(&mut store, &rules.context(&bo, NOW), &right);
        assert!(matches!(old, Err(ServiceError::WrongPassphrase { .. })));
        sign_in::prove(&mut store, &rules.context(&bo, NOW), &new).unwrap();
    });
}

#[test]
fn who_only_reads_changes_nothing() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        let rules = Rules::new();
        let mut new = answer_handed_on(&mut store);
        new.deed.kind = ActKind::BuyerTold;
        let anna = actor("anna", Role::Owner);
        people::add(
            &mut store,
            &rules.context(&anna, NOW),
            "eve",
            Role::ReadOnly,
        )
        .unwrap();
        let before = actions(&mut store);
        let eve = actor("eve", Role::ReadOnly);
        let refused = act::record(&mut store, &rules.context(&eve, NOW), &new);
        let not_eve = Err(ServiceError::MayNot {
            what: Duty::Work,
            role: Role::ReadOnly,
        });
        assert_eq!(refused, not_eve);
        assert_eq!(actions(&mut store), before);
    });
}

#[test]
fn a_role_or_passphrase_that_is_changed_past_the_program_is_named() {
    for (sql, why) in [
        (
            "UPDATE agents SET role = 'owner' WHERE name = 'cai'",
            Why::Person,
        ),
        (
            "UPDATE agents SET secret = 'x' WHERE name = 'cai'",
            Why::Person,
        ),
        (
            "UPDATE agents SET name = 'dee' WHERE name = 'cai'",
            Why::Person,
        ),
        (
            "UPDATE standings SET role = 'owner' WHERE name = 'cai'",
            Why::Text,
        ),
    ] {
        on_every_shared_engine(|place| {
            let mut store = place.create();
            let rules = Rules::new();
            let anna = actor("anna", Role::Owner);
            people::add(&mut store, &rules.context(&anna, NOW), "cai", Role::Agent).unwrap();
            unguarded(place, sql);
            let found = read(&mut store, |tx| verify::all(tx).unwrap().broken);
            assert_eq!(found, Some(Broken { seq: 3, why }), "{sql}");
        });
    }
    // A row that nobody vouches for makes nobody an owner.
    on_every_shared_engine(|place| {
        let mut store = place.create();
        unguarded(
            place,
            "INSERT INTO agents (id, name, role) VALUES (1, 'mallory', 'owner')",
        );
        let known = read(&mut store, |tx| sign_in::known(tx, "mallory").unwrap());
        assert_eq!(known.role, Role::Agent);
    });
}
