//! `people`, `audit` and `retention` as a person runs them.

use super::{ORDER, shop};

#[test]
fn people_are_entered_and_prove_who_they_are() {
    let (home, store) = shop();
    let own = home.file("own", b"three blind mice\n");
    let own = own.to_str().unwrap();
    let run = |who: &str, args: &[&str]| {
        let all = [args, &["--as", who, "--store", &store, "--json"]].concat();
        home.run(&all)
    };
    let added = run("anna", &["people", "add", "bo", "--role", "supervisor"]);
    assert_eq!(added.ended(0).json()[0]["role"], "supervisor");
    run("bo", &["people", "role", "bo", "owner"]).refused(3);
    let set = run("anna", &["people", "passphrase", "--new-file", own]);
    assert_eq!(set.ended(0).json()[0]["passphrase"], true);
    // From now on an owner's act needs the passphrase, from a file where nobody sits at a terminal.
    run("anna", &["people", "add", "cai"]).refused(2);
    let wrong = home.file("wrong", b"no idea at all");
    let wrong = wrong.to_str().unwrap();
    run(
        "anna",
        &["people", "add", "cai", "--passphrase-file", wrong],
    )
    .refused(3);
    run("anna", &["people", "add", "cai", "--passphrase-file", own]).ended(0);
    let copy = home.path().join("copy.db");
    let copy = copy.to_str().unwrap();
    run("cai", &["backup", copy]).ended(0);
    run("cai", &["restore", copy, "--replace"]).refused(3);
    let all = run("cai", &["people", "list"]);
    let all = all.ended(0).json();
    let told: Vec<_> = all
        .iter()
        .map(|person| {
            (
                person["name"].as_str().unwrap(),
                person["role"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [("anna", "owner"), ("bo", "supervisor"), ("cai", "agent")]
    );
    for _ in 0..3 {
        run("anna", &["people", "add", "x", "--passphrase-file", wrong]).refused(3);
    }
    let locked = run("anna", &["people", "add", "x", "--passphrase-file", own]);
    assert!(locked.refused(3).err.contains("locked"), "{}", locked.err);
    let record = home.run(&["audit", "export", "--store", &store]);
    let record = record.ended(0);
    assert!(!record.out.contains("blind") && !record.out.contains("argon2"));
    assert!(
        !home
            .run(&["export", "--json", "--store", &store])
            .ended(0)
            .out
            .contains("argon2")
    );
    home.run(&["audit", "verify", "--store", &store]).ended(0);
}

#[test]
fn who_only_reads_writes_nothing_by_command() {
    let (home, store) = shop();
    let add = [
        "people",
        "add",
        "eve",
        "--role",
        "read-only",
        "--as",
        "anna",
    ];
    home.run(&[&add[..], &["--store", &store]].concat())
        .ended(0);
    let before = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .out
        .clone();
    for args in [
        &["reply", ORDER, "--text", "您好"][..],
        &["list", "messages", "--reveal"],
        &["check", "--history"],
        &["people", "role", "eve", "owner"],
    ] {
        let ran = home.run(&[args, &["--as", "eve", "--store", &store]].concat());
        assert!(ran.refused(3).err.contains("may not"), "{}", ran.err);
    }
    home.run(&["show", ORDER, "--as", "eve", "--store", &store])
        .ended(0);
    let after = home
        .run(&["export", "--json", "--store", &store])
        .ended(0)
        .out
        .clone();
    assert_eq!(after, before);
}

#[test]
fn a_desk_has_the_name_of_its_settings_or_one_that_was_made_up() {
    let (home, store) = shop();
    let desks = || {
        let ran = home.run(&["audit", "export", "--store", &store]);
        let all = ran.ended(0).json();
        let said = all
            .iter()
            .filter(|entry| entry["action"] == "message.queued");
        said.map(|entry| entry["desk"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    home.run(&["reply", ORDER, "--text", "您好", "--store", &store])
        .ended(0);
    home.run(&["reply", ORDER, "--text", "您好呀", "--store", &store])
        .ended(0);
    let made_up = desks();
    assert!(
        made_up[0].starts_with("desk-") && made_up[0] == made_up[1],
        "{made_up:?}"
    );
    std::fs::create_dir_all(home.path().join("config/afterdesk")).unwrap();
    home.file("config/afterdesk/config.toml", b"desk = \"till 2\"\n");
    home.run(&["reply", ORDER, "--text", "再见", "--store", &store])
        .ended(0);
    assert_eq!(desks()[2], "till 2");
    home.run(&["audit", "verify", "--store", &store]).ended(0);
}

#[test]
fn an_export_is_held_against_its_signature_without_the_store() {
    let (home, store) = shop();
    let key = home.run(&["audit", "key", "--json"]);
    let key = key.ended(0).json()[0]["public_key"]
        .as_str()
        .unwrap()
        .to_owned();
    let lines = home
        .run(&["audit", "export", "--store", &store])
        .ended(0)
        .out
        .clone();
    let file = home.file("record.jsonl", lines.as_bytes());
    let file = file.to_str().unwrap().to_owned();
    let good = home.run(&["audit", "check", &file, "--json", "--key", &key]);
    let good = good.ended(0).json();
    assert_eq!(
        (&good[0]["ok"], &good[0]["public_key"]),
        (&true.into(), &key.clone().into())
    );
    let entries = lines.lines().count() - 1;
    assert_eq!(good[0]["entries"], entries);
    let whys = |text: &str| {
        let file = home.file("spoilt.jsonl", text.as_bytes());
        let ran = home.run(&["audit", "check", file.to_str().unwrap(), "--json"]);
        let told = ran.ended(1).json();
        (
            told[0]["broken"]["why"].as_str().unwrap().to_owned(),
            told[0]["broken"]["seq"].clone(),
        )
    };
    assert_eq!(
        whys(&lines.replacen("afterdesk", "mallory", 1)),
        ("entry_changed".to_owned(), 1.into())
    );
    let first = lines.lines().next().unwrap();
    let without_first = lines.replacen(&format!("{first}\n"), "", 1);
    assert_eq!(whys(&without_first).0, "lines_changed");
    let last = lines.lines().last().unwrap();
    assert_eq!(
        whys(lines.trim_end().strip_suffix(last).unwrap()).0,
        "no_seal"
    );
    assert_eq!(
        whys(&lines.replace("\"form\":1", "\"form\":2")).0,
        "seal_changed"
    );
    assert_eq!(whys(&format!("{lines}{first}\n")).0, "lines_after_the_seal");
    // Sealed by somebody else: whole, but not with the key that was asked for.
    let other = "0".repeat(64);
    let ran = home.run(&["audit", "check", &file, "--json", "--key", &other]);
    assert_eq!(ran.ended(1).json()[0]["broken"]["why"], "another_key");
}

#[test]
fn nothing_is_anonymised_unless_the_settings_say_how_long_data_are_kept() {
    let (home, store) = shop();
    let run = |args: &[&str]| home.run(&[args, &["--json", "--store", &store]].concat());
    let exported = || {
        let ran = home.run(&["export", "--json", "--store", &store]);
        ran.ended(0).out.clone()
    };
    assert!(run(&["retention", "show"]).ended(0).json()[0]["months"].is_null());
    let before = exported();
    run(&["retention", "run"]).refused(2);
    assert_eq!(exported(), before);
    std::fs::create_dir_all(home.path().join("config/afterdesk")).unwrap();
    home.file("config/afterdesk/config.toml", b"[retention]\nmonths = 1\n");
    assert_eq!(run(&["retention", "show"]).ended(0).json()[0]["months"], 1);
    let dry = run(&["retention", "run", "--dry-run"]).ended(0).json();
    assert_eq!(dry[0]["dry_run"], true);
    // That there are other settings now was noted; the dry run itself changes nothing.
    let before = exported();
    run(&["retention", "run", "--dry-run"]).ended(0);
    assert_eq!(exported(), before);
    run(&["retention", "freeze", ORDER, "--as", "anna"]).ended(0);
    run(&["retention", "run", "--as", "anna"]).ended(0);
    home.run(&["audit", "verify", "--store", &store]).ended(0);
}
