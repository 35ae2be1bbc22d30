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
    let ran = try_out("pinduoduo.toml", "[return]\nno_reason = \"15 d\"\n");
    let told = &ran.ended(0).json()[0];
    let decided = told["now_decided"].as_array().unwrap();
    let decisions = |situation: &str| {
        let both = decided.iter().find(|both| both["situation"] == situation);
        let both = both.unwrap();
        [&both["before"]["decision"], &both["after"]["decision"]].map(Value::as_str)
    };
    let turned = [Some("refuse"), Some("approve")];
    assert_eq!(decisions("after_10_days"), turned);
    assert_eq!(decisions("after_20_days"), [Some("refuse"); 2]);
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

/// The card of a row, as programs read it.
fn card(home: &Home, id: &str) -> Value {
    let ran = home.run(&["rules", "show", id, "--json"]);
    ran.ended(0).json().remove(0)
}

fn names(card: &Value, key: &str, id: &str) -> bool {
    card[key]
        .as_array()
        .unwrap()
        .iter()
        .any(|named| named == id)
}

#[test]
fn d_15_the_law_cards_hold_articles_58_59_and_60_in_every_language() {
    let home = Home::new();
    let rows = home.run(&["rules", "list", "--topic", "law", "--json"]);
    let rows = rows.ended(0).json();
    for (article, western, persian) in [("58", "58", "۵۸"), ("59", "59", "۵۹"), ("60", "60", "۶۰")]
    {
        assert!(
            rows.iter()
                .any(|row| row["quote"].as_str().unwrap().contains(article))
        );
        for (tag, number) in [
            ("en", western),
            ("ru", western),
            ("es", western),
            ("fa", persian),
        ] {
            let says = |row: &Value| row["reading"][tag].as_str().unwrap().contains(number);
            assert!(rows.iter().any(says), "{article} {tag}");
        }
    }
    assert!(rows.iter().all(|row| row["authority"] == "law"));
}

#[test]
fn d_16_the_article_on_quality_guarantees_is_marked_as_no_duty_of_the_merchant() {
    let card = card(&Home::new(), "D-16");
    assert!(
        card["reading"]["en"]
            .as_str()
            .unwrap()
            .contains("no duty of the merchant")
    );
    assert_eq!(card["topic"], "law");
}

#[test]
fn x_04_the_card_shows_both_texts_on_seven_days_and_the_choice() {
    let home = Home::new();
    let both = card(&home, "X-04");
    for id in ["B-17", "D-08"] {
        assert!(names(&both, "against", id), "{id}");
        assert_ne!(card(&home, id)["quote"], "", "{id}");
    }
    assert!(
        both["reading"]["en"]
            .as_str()
            .unwrap()
            .contains("first is right")
    );
}

#[test]
fn x_08_an_address_of_mail_goes_only_where_the_platform_allows_it() {
    let home = Home::new();
    let text = "Write to anna.petrova@example.org and I will answer\n";
    for (platform, code) in [
        ("pinduoduo", 1),
        ("funpay", 1),
        ("nobody-knows", 1),
        ("web-shop", 0),
    ] {
        let ran = home.run_with(&["check", "--platform", platform], text.as_bytes());
        assert_eq!(ran.code, code, "{platform}: {}", ran.out);
    }
    let both = card(&home, "X-08");
    assert!(names(&both, "against", "A-08") && names(&both, "against", "E-06"));
}

#[test]
fn x_09_of_links_only_the_platforms_own_pass() {
    let home = Home::new();
    for (link, code) in [
        ("https://mobile.yangkeduo.com/goods.html?goods_id=1", 0),
        ("https://t.17track.net/en#nums=SF1234567890123", 1),
    ] {
        let text = format!("包裹在这里看：{link}\n");
        let ran = home.run_with(&["check", "--platform", "pinduoduo"], text.as_bytes());
        assert_eq!(ran.code, code, "{link}: {}", ran.out);
    }
    assert!(names(&card(&home, "X-09"), "against", "E-15"));
}

#[test]
fn x_10_the_card_of_the_deposit_leads_to_the_figure_as_quoted_and_to_the_four_points() {
    let home = Home::new();
    let both = card(&home, "X-10");
    for id in ["B-32", "D-17"] {
        assert!(names(&both, "against", id), "{id}");
    }
    let figure = card(&home, "B-32");
    assert!(
        figure["reading"]["en"]
            .as_str()
            .unwrap()
            .contains("more than CNY 100,000")
    );
    let points = card(&home, "D-17");
    for point in ["amount", "management", "use", "given back"] {
        assert!(
            points["reading"]["en"].as_str().unwrap().contains(point),
            "{point}"
        );
    }
}
