//! `keys`, `doctor`, `export`, `backup` and `restore`.

use super::*;

#[test]
fn keys_are_listed_with_those_of_the_settings() {
    let home = Home::new();
    let rows = home.run(&["keys", "--json"]).ended(0).json();
    let next = rows.iter().find(|row| row["id"] == "queue.next").unwrap();
    assert_eq!(next["place"], "queue");
    assert!(home.run(&["keys"]).ended(0).out.contains("queue.next"));

    std::fs::create_dir_all(home.path().join("config/afterdesk")).unwrap();
    home.file(
        "config/afterdesk/config.toml",
        b"[keys]\n\"queue.next\" = [\"ctrl-n\"]\n",
    );
    let rows = home.run(&["keys", "--json"]).ended(0).json();
    let next = rows.iter().find(|row| row["id"] == "queue.next").unwrap();
    assert_eq!(next["keys"], json!(["ctrl-n"]));

    home.file(
        "config/afterdesk/config.toml",
        b"[keys]\n\"queue.fly\" = [\"f\"]\n",
    );
    assert!(home.run(&["keys"]).refused(3).err.contains("queue.fly"));
    let doctor = home.run(&["doctor", "--json"]);
    assert_eq!(doctor.ended(1).json()[0]["ok"], false);
    home.file("config/afterdesk/config.toml", b"[keys\n");
    home.run(&["keys"]).refused(3);
    home.run(&["doctor"]).ended(1);
}

#[test]
fn the_doctor_lists_files_that_belong_to_nothing_and_calls_them_harmless() {
    let (home, store) = shop();
    let folder = home.path().join("evidence/ab");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("abcd"), b"left behind").unwrap();
    let ran = home.run(&["doctor", "--store", &store]);
    let told = &ran.ended(0).out;
    assert!(
        told.contains("evidence/ab/abcd belongs to nothing"),
        "{told}"
    );
}

#[test]
fn the_doctor_tells_what_there_is_and_what_is_missing() {
    let fresh = Home::new();
    let ran = fresh.run(&["doctor", "--json"]);
    let told = &ran.ended(0).json()[0];
    let part = |name: &str| {
        let parts = told["parts"].as_array().unwrap();
        parts.iter().find(|part| part["part"] == name).unwrap()["state"].clone()
    };
    assert_eq!(
        (part("store"), part("settings")),
        (json!("missing"), json!("missing"))
    );
    assert_eq!(std::fs::read_dir(fresh.path()).unwrap().count(), 0);

    let (home, store) = shop();
    let ran = home.run(&["doctor", "--store", &store]);
    assert!(ran.ended(0).out.contains("pinduoduo 暖冬家居 hand"));
    assert!(ran.out.contains("暖冬家居 0.0 %"), "{}", ran.out);
    let made_up = format!("sqlite:{}", home.path().join("made-up.db").display());
    home.run(&["demo", "--orders", "20", "--store", &made_up])
        .ended(0);
    let ran = home.run(&["doctor", "--store", &made_up]);
    assert!(ran.ended(0).out.contains("leave only in `afterdesk demo`"));
    let text = home.file(
        "text.db",
        b"this is no database, only a text of some length",
    );
    let text = format!("sqlite:{}", text.display());
    home.run(&["doctor", "--store", &text]).ended(1);
}

#[test]
fn a_bad_list_of_the_shops_own_is_told_and_the_last_good_one_stops_a_reply() {
    let (home, store) = shop();
    let folder = home.path().join("config/afterdesk/words/en");
    std::fs::create_dir_all(&folder).unwrap();
    let own = "config/afterdesk/words/en/shop.words";
    home.file(own, b"set: wechat\nwords: greenbubble\n");
    let text = "my greenbubble is miao_0071";
    let reply = ["reply", ORDER, "--text", text, "--store", &store];
    home.run(&reply).ended(1);
    home.file(own, b"set: wechat\nwords greenbubble\n");
    let ran = home.run(&reply);
    assert!(ran.err.contains("shop.words, line 2"), "{}", ran.err);
    assert!(ran.err.contains("stays in use"), "{}", ran.err);
    assert!(ran.out.contains("stopped"), "{}", ran.out);
    let doctor = home.run(&["doctor", "--store", &store]);
    assert!(doctor.ended(1).out.contains("shop.words, line 2"));
    home.run(&["check"]).refused(3);
}

#[test]
fn two_exports_of_one_state_are_equal_and_hold_every_kind_of_thing() {
    let (home, store) = shop();
    home.run(&["reply", ORDER, "--text", "您好", "--store", &store])
        .ended(0);
    home.run(&["reply", ORDER, "--text", "vx: miao_0071", "--store", &store])
        .ended(1);
    let first = home.run(&["export", "--json", "--store", &store]);
    let second = home.run(&["export", "--json", "--store", &store]);
    assert_eq!(first.ended(0).out, second.ended(0).out);
    let rows = first.json();
    for kind in [
        "shops",
        "orders",
        "cases",
        "work_orders",
        "conversations",
        "messages",
        "outbox",
        "reviews",
        "audit",
    ] {
        assert!(rows.iter().any(|row| row["table"] == kind), "{kind}");
    }
    assert!(is_safe(&first.out));
    assert_eq!(Home::new().run(&["export", "--json"]).ended(0).out, "");
}

#[test]
fn a_backup_of_a_live_store_is_verified_and_comes_back() {
    let (home, store) = shop();
    home.run(&["reply", ORDER, "--text", "您好", "--store", &store])
        .ended(0);
    let verdict = home.run(&["audit", "verify", "--json", "--store", &store]);
    assert_eq!(verdict.ended(0).json()[0]["ok"], true);
    let entries = home.run(&["audit", "export", "--json", "--store", &store]);
    assert_eq!(entries.ended(0).json()[0]["seq"], 1);

    let before = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .out
        .clone();
    let saved = home.run(&["backup", "copy.db", "--json", "--store", &store]);
    assert_eq!(saved.ended(0).json()[0]["file"], "copy.db");
    home.run(&["backup", "copy.db", "--store", &store])
        .refused(3);
    let copy = home.run(&["export", "--json", "--store", "sqlite:copy.db"]);
    assert_eq!(copy.ended(0).out, before);

    home.run(&["reply", ORDER, "--text", "再见", "--store", &store])
        .ended(0);
    home.run(&["restore", "copy.db", "--store", &store])
        .refused(3);
    home.run(&[
        "restore",
        "copy.db",
        "--replace",
        "--json",
        "--store",
        &store,
    ])
    .ended(0);
    let after = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .out
        .clone();
    let is_record = |line: &&str| line.contains("store.restored");
    assert_eq!(after.lines().filter(is_record).count(), 1);
    assert!(!after.contains("再见"));
    home.run(&["audit", "verify", "--store", &store]).ended(0);

    home.file("text.db", b"no backup");
    for file in ["text.db", "absent.db", "."] {
        home.run(&["restore", file, "--replace", "--store", &store])
            .refused(3);
    }
    assert_eq!(
        home.run(&["export", "--json", "--store", &store])
            .ended(0)
            .out,
        after
    );
    // Into the profile's own folder, and back from there without a word: nothing was there.
    home.run(&["restore", "copy.db"]).ended(0);
    home.run(&["backup"]).ended(0);
}
