//! `afterdesk rules`, and what the doctor tells of files of a shop's own.

use serde_json::{Value, json};

use crate::cli::Home;

const OWN_CARD: &str = "[[card]]\nid = \"B-17\"\nversion = \"2027-01-01\"\n\
                        [card.reading]\nen = \"Seven days, counted by us.\"\n";

fn find<'a>(rows: &'a [Value], id: &str) -> &'a Value {
    rows.iter().find(|row| row["id"] == id).unwrap()
}

#[test]
fn x_13_a_card_is_shown_with_sentence_file_reading_note_and_version() {
    let home = Home::new();
    let rows = home.run(&["rules", "list", "--json"]).ended(0).json();
    assert!(rows.len() > 150);
    let card = find(&rows, "B-07");
    for key in ["topic", "authority", "source", "lang", "quote", "version"] {
        assert!(
            card[key].as_str().is_some_and(|text| !text.is_empty()),
            "{key}"
        );
    }
    for tag in ["zh", "en", "ru", "es", "fa"] {
        assert!(
            card["reading"][tag]
                .as_str()
                .is_some_and(|text| !text.is_empty())
        );
    }
    let shown = home.run(&["rules", "show", "b-07", "D-15"]);
    let page = &shown.ended(0).out;
    for part in [
        "B-07",
        "D-15",
        "001_563c0061d0d0c9f4.txt",
        "24",
        "2026-11-22",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(page.contains(card["quote"].as_str().unwrap()));
    assert!(page.contains(card["reading"]["en"].as_str().unwrap()));
    home.run(&["rules", "show", "B-99"]).refused(3);
    home.run(&["rules", "show"]).refused(2);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn b_03_each_topic_lists_its_cards_with_rule_text_and_source() {
    let home = Home::new();
    for topic in [
        "group_refund",
        "refund_only",
        "return",
        "work_order",
        "inducement",
        "return_freight",
    ] {
        let ran = home.run(&["rules", "list", "--topic", topic, "--json"]);
        let rows = ran.ended(0).json();
        assert!(!rows.is_empty(), "{topic}");
        assert!(rows.iter().all(|row| row["topic"] == topic));
    }
    home.run(&["rules", "list", "--topic", "weather"])
        .refused(2);
}

#[test]
fn x_12_cards_are_found_in_both_spellings() {
    let home = Home::new();
    let ids = |words: &[&str]| -> Vec<Value> {
        let all = [&["rules", "search", "--json"], words].concat();
        let rows = home.run(&all).ended(0).json();
        rows.iter().map(|row| row["id"].clone()).collect()
    };
    assert_eq!(ids(&["拼單", "退款"]), ids(&["拼单", "退款"]));
    assert_eq!(ids(&["رباتهای"]), ids(&["ربات‌های"]));
    assert_eq!(ids(&["b-07"])[0], json!("B-07"));
    let none = home.run(&["rules", "search", "no-such-word-anywhere"]);
    assert_eq!(none.ended(1).out, "");
}

#[test]
fn c_12_a_shops_own_reading_counts_with_its_version_and_the_doctor_tells_of_it() {
    let home = Home::new();
    let settings = home.path().join("config/afterdesk");
    for folder in ["rules", "calendars", "platforms", "words/en"] {
        std::fs::create_dir_all(settings.join(folder)).unwrap();
    }
    home.file("config/afterdesk/rules/mine.toml", OWN_CARD.as_bytes());
    let calendar = "version = \"1\"\n[[year]]\nyear = 2027\nsource = \"notice\"\nholidays = []\n";
    home.file("config/afterdesk/calendars/cn.toml", calendar.as_bytes());
    let platform = b"[clocks]\nreply = \"9 min\"\n";
    home.file("config/afterdesk/platforms/pinduoduo.toml", platform);
    let words = b"set: wechat\nwords: greenbubble\n";
    home.file("config/afterdesk/words/en/shop.words", words);

    let ran = home.run(&["rules", "show", "B-17", "--json"]);
    let card = &ran.ended(0).json()[0];
    assert_eq!(card["reading"]["en"], "Seven days, counted by us.");
    assert_eq!(
        (&card["version"], &card["own"]),
        (&json!("2027-01-01"), &json!(true))
    );

    let ran = home.run(&["doctor", "--json"]);
    let told = &ran.ended(0).json()[0];
    let parts = told["parts"].as_array().unwrap();
    let overrides: Vec<_> = parts
        .iter()
        .filter(|part| part["part"] == "override")
        .map(|part| part["detail"].as_str().unwrap())
        .collect();
    assert_eq!(
        overrides,
        [
            "words/en/shop: wechat",
            "platforms/pinduoduo: clocks.reply",
            "calendars/cn: 2027 (holidays)",
            "rules/mine: B-17 (reading)",
        ]
    );

    home.file(
        "config/afterdesk/rules/mine.toml",
        b"[[card]]\nid = \"B-17\"\n",
    );
    let ran = home.run(&["rules", "show", "B-17", "--json"]);
    assert_eq!((ran.code, &ran.json()[0]["own"]), (0, &json!(false)));
    assert!(ran.err.contains("line 2"), "{}", ran.err);
    home.run(&["doctor"]).ended(1);
}

#[test]
fn b_11_the_doctor_tells_which_year_of_holidays_is_missing() {
    let home = Home::new();
    let settings = home.path().join("config/afterdesk/calendars");
    std::fs::create_dir_all(settings).unwrap();
    let calendar = "version = \"1\"\n[[year]]\nyear = 2001\nsource = \"law\"\nholidays = []\n";
    home.file("config/afterdesk/calendars/de.toml", calendar.as_bytes());
    let ran = home.run(&["doctor", "--json"]);
    let told = &ran.ended(0).json()[0];
    let parts = told["parts"].as_array().unwrap();
    let missing = parts.iter().find(|part| {
        let detail = part["detail"].as_str().unwrap();
        part["state"] == "missing" && detail.contains("calendars/de.toml")
    });
    assert_eq!(missing.unwrap()["part"], "calendar");
}

#[test]
fn a_file_is_tried_before_it_is_used() {
    let home = Home::new();
    let try_out = |name: &str, text: &str| {
        let path = home.file(name, text.as_bytes());
        home.run(&["rules", "check", "--json", path.to_str().unwrap()])
    };
    let ran = try_out("mine.toml", OWN_CARD);
    let told = &ran.ended(0).json()[0];
    assert_eq!(
        (&told["ok"], &told["name"]),
        (&json!(true), &json!("rules/mine"))
    );
    assert_eq!(told["changes"], json!(["B-17 (reading)"]));

    let ran = try_out(
        "mine.toml",
        "[[card]]\nid = \"B-17\"\nalso = [\"B-99\"]\nversion = \"2\"\n",
    );
    let told = &ran.ended(1).json()[0];
    assert_eq!((&told["ok"], &told["line"]), (&json!(false), &json!(3)));
    assert!(told["message"].as_str().unwrap().contains("B-99"));

    let ran = try_out(
        "cn.toml",
        "version = \"1\"\n[[year]]\nyear = 2027\nsource = \"x\"\n",
    );
    assert_eq!(ran.ended(1).json()[0]["line"], json!(3));

    let ran = try_out("pinduoduo.toml", "[stances]\nwechat = \"allowed\"\n");
    let told = &ran.ended(0).json()[0];
    assert!(!told["now_passing"].as_array().unwrap().is_empty());
    assert!(told["now_stopped"].as_array().unwrap().is_empty());
    let ran = try_out(
        "pinduoduo.toml",
        "[stances]\nwechat = \"allowed\"\n[examples]\nstops = [\"加微信 miao_0071\"]\n",
    );
    assert_eq!(ran.ended(1).json()[0]["line"], json!(4));
    let ran = try_out("pinduoduo.toml", "[clocks]\nreply = \"soon\"\n");
    assert_eq!(ran.ended(1).json()[0]["line"], json!(2));

    let path = home.path().join("pinduoduo.toml");
    let told = home.run(&["rules", "check", path.to_str().unwrap()]);
    let text = &told.ended(1).out;
    assert!(
        text.contains("pinduoduo.toml, line 2: `soon` is no span of time"),
        "{text}"
    );
    home.run(&["rules", "check", "absent.toml"]).refused(3);
    assert!(!home.path().join("config").exists());
}

#[test]
fn files_that_name_each_other_are_tried_together() {
    let home = Home::new();
    let one = home.file(
        "one.toml",
        b"[[card]]\nid = \"B-17\"\nversion = \"2\"\nalso = [\"S-1\"]\n",
    );
    let card = "[[card]]\nid = \"S-1\"\ntopic = \"return\"\nauthority = \"shop\"\nsource = \"us\"\n\
                lang = \"en\"\nquote = \"q\"\nversion = \"1\"\n[card.reading]\nzh = \"一\"\n\
                en = \"one\"\nru = \"один\"\nes = \"uno\"\nfa = \"یک\"\n";
    let two = home.file("two.toml", card.as_bytes());
    let (one, two) = (one.to_str().unwrap(), two.to_str().unwrap());
    home.run(&["rules", "check", one, two]).ended(0);
    home.run(&["rules", "check", one]).ended(1);
}
