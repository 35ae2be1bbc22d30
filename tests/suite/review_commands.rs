//! `afterdesk review` as the real program: the same gates as the desk, and nothing half done when it
//! is killed.

use std::collections::BTreeMap;
use std::time::Duration;

use afterdesk::domain::act::{ActKind, Deed};
use afterdesk::domain::agent::Role;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::review::ReviewState;
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::{agents, decisions, outbox, reviews, verify};
use serde_json::Value;

use crate::cli::Home;
use crate::shopfloor::Shopfloor;

/// Texts that are killed over.
const TEXTS: usize = 16;

/// A home whose store holds so many flagged texts, a supervisor, and a buyer's contact.
fn shop(texts: usize) -> (Home, String) {
    let home = Home::new();
    let file = home.path().join("desk.db");
    let location = Location::Sqlite(file.clone());
    let at = afterdesk::domain::time::Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap();
    let store = Store::open(&location, Open::Create(at)).unwrap();
    let mut floor = Shopfloor::in_store(store, "pinduoduo", Route::Hand);
    let now = floor.now;
    let people = [("zhang.min", Role::Supervisor), ("li.wei", Role::Agent)];
    floor
        .store
        .write(|tx| {
            people.iter().try_for_each(|(name, role)| {
                agents::get_or_create(tx, name, *role, now).map(|_| ())
            })
        })
        .unwrap();
    floor.buyer_writes("加我微信 miao_0071 聊");
    for nth in 0..texts {
        floor.later(1_000);
        let text = format!("联系我 139123456{nth:02}");
        let reminds = Deed::of(ActKind::Reminded);
        assert!(floor.send_doing(&text, &reminds).queued.is_none());
    }
    (home, format!("sqlite:{}", file.display()))
}

#[test]
fn the_list_and_one_entry_are_printed_with_the_buyers_contact_masked() {
    let (home, store) = shop(2);
    let run = |words: &[&str]| home.run(&[&["review"], words, &["--store", &store]].concat());
    let rows = run(&["list", "--json"]).ended(0).json();
    assert_eq!(rows.len(), 3);
    let kinds: Vec<&str> = rows.iter().filter_map(|row| row["kind"].as_str()).collect();
    assert_eq!(kinds, ["stopped", "stopped", "bait"]);
    assert_eq!(rows[0]["severity"], "serious");
    assert_eq!(rows[2]["masked"], true);
    assert!(!rows[2].to_string().contains("miao_0071"));
    let cursor = rows[0]["cursor"].as_str().unwrap();
    let rest = run(&["list", "--json", "--after", cursor]).ended(0).json();
    assert_eq!(rest, rows[1..]);
    let first = run(&["list", "--json", "--limit", "1"]).ended(0).json();
    assert_eq!(first, rows[..1]);
    let own = run(&["list", "--ids", "--author", "li.wei", "--kind", "stopped"]);
    assert_eq!(own.ended(0).out.lines().count(), 2);
    let id = rows[1]["id"].as_str().unwrap();
    let shown = &run(&["show", id, "--json"]).ended(0).json()[0];
    assert_eq!(shown["earlier"]["last"].as_array().unwrap().len(), 1);
    assert_eq!(shown["before"][0]["masked"], true);
    assert!(!shown.to_string().contains("miao_0071"));
    run(&["list", "--after", "x"]).refused(2);
    run(&["show", "rv-x"]).refused(2);
    // The general list has the new keys too.
    let listed = home
        .run(&["list", "reviews", "--json", "--store", &store])
        .json();
    for key in ["severity", "message", "decision"] {
        assert!(listed[0].get(key).is_some(), "{key}");
    }
}

#[test]
fn decisions_on_the_command_line_pass_the_same_gates() {
    let (home, store) = shop(3);
    let run = |who: &str, words: &[&str]| {
        home.run(&[&["review"], words, &["--store", &store, "--as", who]].concat())
    };
    let ids: Vec<String> = run("li.wei", &["list", "--ids", "--kind", "stopped"])
        .out
        .lines()
        .map(str::to_owned)
        .collect();
    let [one, two, three] = ids.as_slice() else {
        panic!("{ids:?}");
    };
    let decide =
        |who: &str, one: &str, words: &[&str]| run(who, &[&["decide", one], words].concat());
    decide("li.wei", one, &["--verdict", "violation"]).refused(3);
    decide("zhang.min", one, &[]).refused(3);
    decide("zhang.min", one, &["--return"]).refused(3);
    decide("zhang.min", one, &["--verdict", "maybe"]).refused(2);
    let done = decide("zhang.min", one, &["--verdict", "violation", "--json"]);
    let done = &done.ended(0).json()[0];
    assert_eq!(done["outcome"], "decided");
    assert_eq!(done["decision"]["cause"], "contact_given");
    let again = decide("zhang.min", one, &["--verdict", "coach", "--json"]);
    let again = &again.ended(1).json()[0];
    assert_eq!(again["outcome"], "already");
    assert_eq!(again["decision"]["verdict"], "violation");
    let still = decide("zhang.min", two, &["--edit", "QQ 24681357", "--json"]);
    assert_eq!(still.ended(1).json()[0]["outcome"], "flagged");
    let fine = decide("zhang.min", two, &["--edit", "在这里说就可以", "--json"]);
    assert_eq!(fine.ended(0).json()[0]["decision"]["fate"], "edited");
    let allowed = [
        "--verdict",
        "false_alarm",
        "--allow",
        "model",
        "--allow-days",
        "7",
    ];
    let words = [&["decide", three][..], &allowed, &["--json"]].concat();
    run("zhang.min", &words).ended(0);
    let listed = run("li.wei", &["allowed", "--json"]).ended(0).json();
    assert_eq!(
        (listed.len(), &listed[0]["counts"]),
        (1, &Value::Bool(true))
    );
    let id = listed[0]["id"].as_str().unwrap();
    run("li.wei", &["disallow", id]).refused(3);
    run("zhang.min", &["disallow", id]).ended(0);
    run("zhang.min", &["undo", one]).ended(0);
    run("zhang.min", &["undo", one]).refused(3);
    let rate = run("zhang.min", &["sample", "2.5", "--json"])
        .ended(0)
        .json();
    assert_eq!(rate[0]["permille"], 25);
    run("zhang.min", &["sample", "2.55"]).refused(2);
    let doctor = home.run(&["doctor", "--store", &store]);
    assert!(doctor.out.contains("暖冬家居 2.5 %"), "{}", doctor.out);
    let audit = home.run(&["audit", "verify", "--json", "--store", &store]);
    assert_eq!(audit.ended(0).json()[0]["ok"], true);
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the instant of a kill is chosen by the clock"
)]
fn a_kill_at_any_instant_of_a_verdict_loses_nothing_and_doubles_nothing() {
    let (home, store) = shop(TEXTS);
    let ids: Vec<String> = home
        .run(&[
            "review", "list", "--ids", "--kind", "stopped", "--store", &store,
        ])
        .out
        .lines()
        .map(str::to_owned)
        .collect();
    assert_eq!(ids.len(), TEXTS);
    // The instant is spread over what one run takes, so that some are killed before the commit,
    // some in it and some behind it.
    for (nth, id) in ids.iter().cycle().take(TEXTS * 3).enumerate() {
        let words = [
            "review",
            "decide",
            id,
            "--release",
            "--store",
            &store,
            "--as",
            "zhang.min",
        ];
        let mut child = home.command(&words).spawn().unwrap();
        let ms = (nth as u64 * 37) % 190;
        std::thread::sleep(Duration::from_millis(ms));
        // A program that has ended already cannot be killed.
        let _ = child.kill();
        child.wait().unwrap();
    }
    let location: Location = store.parse().unwrap();
    let mut opened = Store::open(&location, Open::Existing).unwrap();
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for id in &ids {
        let id = id.parse().unwrap();
        let (review, steps) = opened
            .read(|tx| {
                let review = reviews::get(tx, id)?;
                Ok::<_, afterdesk::store::error::StoreError>((
                    review,
                    decisions::of_review(tx, id)?,
                ))
            })
            .unwrap();
        *states.entry(review.state.code()).or_default() += 1;
        if review.state == ReviewState::Open {
            assert!(steps.is_empty() && review.decision.is_none());
        } else {
            assert_eq!(steps.len(), 1);
            let message = review.decision.unwrap().message.unwrap();
            let row = opened.read(|tx| outbox::of_message(tx, message)).unwrap();
            assert!(row.is_some());
        }
    }
    let approved = states.get("approved").copied().unwrap_or(0);
    let queued = opened.read(|tx| outbox::open(tx, 100)).unwrap();
    assert_eq!(queued.len(), approved, "{states:?}");
    assert_eq!(opened.read(verify::all).unwrap().broken, None);
    drop(opened);
    // Whatever was cut off is simply done again.
    for id in &ids {
        let words = [
            "review",
            "decide",
            id,
            "--release",
            "--store",
            &store,
            "--as",
            "zhang.min",
        ];
        let ran = home.run(&words);
        assert!([0, 1].contains(&ran.code), "{}", ran.err);
    }
    let mut opened = Store::open(&location, Open::Existing).unwrap();
    let queued = opened.read(|tx| outbox::open(tx, 100)).unwrap();
    assert_eq!(queued.len(), TEXTS);
    // What the words do was done once with each, under the name of whoever wrote them.
    let mut done: Vec<String> = Vec::new();
    opened
        .read(|tx| {
            afterdesk::store::export::each(tx, &mut |row| {
                if row["table"] == "acts" {
                    assert_eq!(row["actor"], "li.wei");
                    done.push(row["message_id"].as_str().unwrap().to_owned());
                }
                Ok(())
            })
        })
        .unwrap();
    done.sort();
    done.dedup();
    assert_eq!(done.len(), TEXTS);
    assert_eq!(opened.read(verify::all).unwrap().broken, None);
}
