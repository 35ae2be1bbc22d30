//! `reply`: through the gate, one answer or a stream of them.

use super::*;

#[test]
fn an_answer_goes_through_the_gate_and_is_stored_before_it_is_told() {
    let (home, store) = shop();
    let reply = |conversation: &str, text: &str| {
        home.run(&[
            "reply",
            conversation,
            "--text",
            text,
            "--json",
            "--store",
            &store,
        ])
    };
    let sent = reply(ORDER, "亲,已经为您登记退款。");
    let sent = &sent.ended(0).json()[0];
    assert_eq!(sent["verdict"], "pass");
    assert_eq!(sent["findings"], json!([]));
    let shown = home.run(&[
        "show",
        sent["id"].as_str().unwrap(),
        "--json",
        "--store",
        &store,
    ]);
    assert_eq!(shown.ended(0).json()[0]["text"], "亲,已经为您登记退款。");
    assert_eq!(shown.json()[0]["message"], sent["message"]);

    let stopped = reply("chat-1", "加V:miao_0071");
    let answer = &stopped.ended(1).json()[0];
    assert_eq!(
        (&answer["id"], &answer["verdict"]),
        (&Value::Null, &json!("block"))
    );
    assert_eq!(answer["findings"][0]["kind"], "wechat");
    let reviews = home.run(&["list", "reviews", "--json", "--store", &store]);
    assert_eq!(reviews.ended(0).json().len(), 1);
    // The number of the parcel is known from the order.
    reply(CASE, "单号SF1234567890123在路上").ended(0);

    reply("nobody", "您好").refused(3);
    reply(ORDER, "   ").refused(3);
    home.run(&["reply", ORDER, "--store", &store]).refused(2);
    let ran = home.run_with(
        &["reply", ORDER, "--text", "-", "--ids", "--store", &store],
        "好的\n".as_bytes(),
    );
    assert!(ran.ended(0).out.starts_with("ob-"));
}

#[test]
fn a_stream_of_answers_goes_on_behind_a_stopped_one_and_repeats_none() {
    let (home, store) = shop();
    let lines = [
        json!({"conversation": "chat-1", "text": "您好", "key": "k1"}),
        json!({"conversation": "chat-1", "text": "微信lanlan_66", "other": 1}),
        json!({"conversation": "chat-1", "text": "您好", "key": "k1"}),
        json!({"conversation": ORDER, "text": "马上处理"}),
    ];
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    let input = lines.join("\n");
    let ran = home.run_with(
        &["reply", "--jsonl", "-", "--store", &store, "--as", "li.wei"],
        input.as_bytes(),
    );
    let rows = ran.ended(1).json();
    assert_eq!(answers(&ran), ["pass", "block", "pass", "pass"]);
    assert_eq!(rows[0]["id"], rows[2]["id"]);
    let stored = home.run(&["list", "outbox", "--ids", "--store", &store]);
    assert_eq!(stored.ended(0).out.lines().count(), 2);

    let bad = home.file("bad.jsonl", b"{\"conversation\": 1}\n");
    home.run(&["reply", "--jsonl", bad.to_str().unwrap(), "--store", &store])
        .refused(3);
}

fn answers(ran: &Ran) -> Vec<String> {
    let verdict = |row: &Value| row.get("verdict").unwrap().as_str().unwrap().to_owned();
    ran.json().iter().map(verdict).collect()
}

/// Row B-33.
#[test]
fn a_buyers_contact_is_printed_masked_and_in_full_only_on_the_record() {
    let (home, store) = shop();
    let file = store.strip_prefix("sqlite:").unwrap();
    let mut open = Store::open(&Location::Sqlite(file.into()), Open::Existing).unwrap();
    let now = Stamp::from_rfc3339("2025-03-01T10:05:00+08:00").unwrap();
    let id = open
        .write(|tx| {
            let chat =
                conversations::page(tx, conversations::Filter::default(), None, 1)?.remove(0);
            let id = hear(tx, chat.id, &format!("我电话13812342222,订单{ORDER}"), now)?;
            Ok::<_, StoreError>(id.to_string())
        })
        .unwrap();
    drop(open);
    let masked = format!("我电话138****2222,订单{ORDER}");
    let entries = |home: &Home| {
        let ran = home.run(&["audit", "export", "--store", &store]);
        let all = ran.ended(0).json();
        let looked = all
            .iter()
            .filter(|entry| entry["action"] == "value.unmasked");
        looked.count()
    };
    for args in [&["list", "messages"][..], &["show", &id], &["show", ORDER]] {
        let json = [args, &["--json", "--store", &store]].concat();
        let ran = home.run(&json);
        assert!(ran.ended(0).out.contains(&masked), "{}", ran.out);
        assert!(!ran.out.contains("13812342222"), "{}", ran.out);
        let plain = [args, &["--store", &store]].concat();
        assert!(!home.run(&plain).ended(0).out.contains("13812342222"));
    }
    assert_eq!(entries(&home), 0);
    for args in [&["list", "messages"][..], &["show", &id], &["show", ORDER]] {
        let full = [args, &["--json", "--reveal", "--store", &store]].concat();
        let ran = home.run(&full);
        assert!(ran.ended(0).out.contains("13812342222"), "{}", ran.out);
        assert!(!ran.out.contains("\"masked\""), "{}", ran.out);
    }
    assert_eq!(entries(&home), 3);
    home.run(&["audit", "verify", "--store", &store]).ended(0);
}

#[test]
fn c_22_a_buyers_contact_in_a_column_of_a_file_is_printed_masked() {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("desk.db").display());
    let sheet = "订单号,订单状态,商家实收金额(元), 用户购买手机号,仓库名称\n\
                 231105-339507978993455,待发货,49.90,13812342222,杭州一仓\n";
    let file = home.file("orders.csv", sheet.as_bytes());
    let file = file.to_str().unwrap();
    let take_in = [
        "import",
        file,
        "--shop",
        "暖冬家居",
        "--platform",
        "pinduoduo",
        "--store",
        &store,
    ];
    home.run(&take_in).ended(0);
    let show = [
        "show",
        "231105-339507978993455",
        "--json",
        "--store",
        &store,
    ];
    let ran = home.run(&show);
    assert!(ran.ended(0).out.contains("杭州一仓"), "{}", ran.out);
    assert!(ran.out.contains("138****2222"), "{}", ran.out);
    assert!(!ran.out.contains("13812342222"), "{}", ran.out);
    let full = [&show[..], &["--reveal"]].concat();
    assert!(home.run(&full).ended(0).out.contains("13812342222"));
}

#[test]
fn what_was_sent_is_judged_anew_and_put_before_a_supervisor_once() {
    let (home, store) = shop();
    home.run(&[
        "reply",
        ORDER,
        "--text",
        "my greenbubble is miao_0071",
        "--store",
        &store,
    ])
    .ended(0);
    let history = ["check", "--history", "--json", "--store", &store];
    assert!(home.run(&history).ended(0).out.is_empty());

    std::fs::create_dir_all(home.path().join("config/afterdesk/words/en")).unwrap();
    let own = "config/afterdesk/words/en/shop.words";
    home.file(own, b"set: wechat\nwords: greenbubble\n");
    let first = home.run(&history).ended(1).json();
    assert_eq!(first.len(), 1);
    assert_eq!(first[0]["new"], true);
    assert_eq!(first[0]["findings"][0]["kind"], "wechat");
    let second = home.run(&history).ended(1).json();
    assert_eq!(second[0]["new"], false);
    assert_eq!(second[0]["review"], first[0]["review"]);
    let reviews = home.run(&["list", "reviews", "--json", "--store", &store]);
    assert_eq!(reviews.ended(0).json().len(), 1);
    let told = home.run(&["check", "--history", "--store", &store]);
    assert!(told.ended(1).out.contains("miao_0071"), "{}", told.out);
    home.run(&[
        "check",
        "--history",
        "--since",
        "2099-01-01",
        "--store",
        &store,
    ])
    .ended(0);
    home.run(&["check", "--history", "--since", "soon", "--store", &store])
        .refused(2);
    home.run(&["audit", "verify", "--store", &store]).ended(0);
}
