//! `afterdesk check`: the lines that other programs rely on.

use serde_json::json;

use crate::cli::Home;

#[test]
fn answers_come_in_the_order_of_the_questions_with_their_ids() {
    let home = Home::new();
    let input = concat!(
        "{\"id\": \"a\", \"lang\": \"zh\", \"text\": \"您好\", \"unknown\": [1]}\n",
        "\n",
        "{\"id\": 7, \"messages\": [\"您好\", \"在的\"], \"context\": {\"known\": [\"123\"]}}\r\n",
    );
    let ran = home.run_with(&["check", "--jsonl"], input.as_bytes());
    let expected = vec![
        json!({"id": "a", "verdict": "pass", "flagged": false, "findings": []}),
        json!({"id": 7, "verdict": "pass", "flagged": false, "findings": []}),
    ];
    assert_eq!(ran.ended(0).json(), expected);
}

#[test]
fn a_text_beyond_16_kib_is_stopped_with_its_reason() {
    let home = Home::new();
    let line = json!({"id": 1, "text": "好".repeat(6_000)}).to_string();
    let ran = home.run_with(&["check", "--jsonl"], line.as_bytes());
    let answer = &ran.ended(1).json()[0];
    assert_eq!(answer["verdict"], "block");
    assert_eq!(answer["flagged"], true);
    assert_eq!(answer["findings"][0]["rule"], "text.too_long");
}

#[test]
fn a_line_that_is_no_question_is_named() {
    let home = Home::new();
    for bad in [
        "{\"id\": 1}",
        "{\"id\": 1, \"text\": \"a\", \"messages\": [\"b\"]}",
        "not json",
        "{\"id\": 1, \"text\": \"\\ud83d\"}",
    ] {
        let ran = home.run_with(&["check", "--jsonl"], bad.as_bytes());
        assert!(ran.refused(3).err.contains("line 1"), "{}", ran.err);
    }
    home.run_with(&["check"], b"\xff\xfe\n").refused(3);
    home.run(&["check", "absent.txt"]).refused(3);
    home.run(&["check", "."]).refused(3);
}

#[test]
fn checking_leaves_nothing_behind() {
    let home = Home::new();
    home.run_with(&["check"], b"hello\n").ended(0);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn offsets_count_scalar_values_also_over_joined_messages() {
    let home = Home::new();
    let input = concat!(
        "{\"id\": 1, \"text\": \"❤️加v: abc_123 🌸\"}\n",
        "{\"id\": 2, \"messages\": [\"我号码\", \"157\", \"0000\", \"5555\"]}\n",
        "{\"id\": 3, \"text\": \"号13800000000\", \"context\": {\"known\": [\"13800000000\"]}}\n",
        "{\"id\": 4, \"text\": \"收 13800000000\", \"context\": {\"return_address\": true}}\n",
        "{\"id\": 5, \"text\": \"快递 13800000000\", \"context\": {\"courier_contact\": true}}\n",
    );
    let ran = home.run_with(&["check", "--jsonl"], input.as_bytes());
    let answers = ran.ended(1).json();
    let told = |answer: &serde_json::Value| {
        let mut finding = answer["findings"][0].clone();
        let keys = finding.as_object_mut().unwrap();
        let evidence = keys.remove("evidence").unwrap();
        let clears = keys.remove("clears").unwrap();
        (finding, evidence, clears)
    };
    let (finding, evidence, clears) = told(&answers[0]);
    assert_eq!(
        finding,
        json!({"kind": "wechat", "start": 6, "end": 13, "rule": "wechat.name"})
    );
    assert!(evidence.as_array().unwrap().contains(&json!("word")));
    assert_eq!(clears, json!(["take_out"]));
    let (finding, evidence, clears) = told(&answers[1]);
    assert_eq!(
        finding,
        json!({"kind": "phone", "start": 4, "end": 17, "message": 1, "rule": "phone.cn.mobile"})
    );
    assert!(evidence.as_array().unwrap().contains(&json!("split")));
    assert_eq!(clears[0], "order_number");
    let verdicts: Vec<_> = answers.iter().map(|a| a["verdict"].clone()).collect();
    assert_eq!(verdicts, ["block", "block", "pass", "pass", "warn"]);
    assert_eq!(answers[4]["flagged"], false);
}

#[test]
fn plain_lines_are_answered_for_people_and_hostile_ones_are_escaped() {
    let home = Home::new();
    let ran = home.run_with(&["check"], "ok\nvx \u{202e}ab\u{200b}c_12345\n".as_bytes());
    let told = ran.ended(1).out.clone();
    let (found, explained) = told.split_once('\n').unwrap();
    assert_eq!(
        found,
        "line 2, characters 5–14: stopped, WeChat id (wechat.name): ab\\u{200b}c_12345"
    );
    assert!(explained.starts_with("  why: a word beside it"), "{told}");
    assert!(explained.contains(" · cleared if: take it out\n"), "{told}");
    assert!(explained.contains("\n  instead: "), "{told}");
    let mut chinese = home.command(&["check", "-"]);
    let text = home.file("lines.txt", "vx abc_12345\n".as_bytes());
    chinese.env("LANG", "zh_CN.UTF-8").arg(text);
    let told = String::from_utf8(chinese.output().unwrap().stdout).unwrap();
    let (found, explained) = told.split_once('\n').unwrap();
    assert_eq!(
        found,
        "第 1 行第 4–12 个字符：已拦截，微信号（wechat.name）：abc_12345"
    );
    assert!(explained.contains(" · 放行条件：删掉它\n"), "{told}");
    assert!(explained.contains("\n  可改为："), "{told}");
    let ran = home.run_with(&["check", "--json"], b"ok\ncall 13800000000\n");
    assert_eq!(ran.ended(1).json()[1]["id"], 2);
}

#[test]
fn the_platform_decides_what_may_be_said() {
    let home = Home::new();
    let judged = |text: &str, platform: &str| {
        let line = json!({"id": 1, "text": text, "context": {"platform": platform}}).to_string();
        let ran = home.run_with(&["check", "--jsonl"], line.as_bytes());
        ran.json()[0]["verdict"].clone()
    };
    let own = "https://mobile.yangkeduo.com/goods.html?goods_id=1";
    assert_eq!(judged(own, "pinduoduo"), "pass");
    assert_eq!(judged(own, "funpay"), "block");
    assert_eq!(
        judged("https://mobile.yangkeduo.com.evil.cn/x", "pinduoduo"),
        "block"
    );
    assert_eq!(judged("tel 13800000000", "pinduoduo"), "block");
    assert_eq!(judged("tel 13800000000", "web-shop"), "pass");
    assert_eq!(
        judged("tel 13800000000", "a platform nobody knows"),
        "block"
    );

    // A shop's own file is laid over what is known.
    std::fs::create_dir_all(home.path().join("config/afterdesk/platforms")).unwrap();
    home.file(
        "config/afterdesk/platforms/pinduoduo.toml",
        b"own_hosts = \n",
    );
    home.run_with(&["check", "--jsonl"], b"").refused(3);
}

/// Row A-23.
#[test]
fn an_invitation_into_this_chat_passes() {
    let home = Home::new();
    let ran = home.run_with(&["check", "--json"], b"Contact us here in this chat\n");
    assert_eq!(ran.ended(0).json()[0]["findings"], json!([]));
}

/// A code of four pixels a module, as PNG.
fn picture(says: &str) -> Vec<u8> {
    let code = qrcode::QrCode::new(says).unwrap();
    let side = u32::try_from(code.width()).unwrap() + 8;
    let colours = code.to_colors();
    let grey = image::GrayImage::from_fn(side * 4, side * 4, |x, y| {
        let (x, y) = ((x / 4).checked_sub(4), (y / 4).checked_sub(4));
        let place = x.zip(y).filter(|(x, y)| *x < side - 8 && *y < side - 8);
        let place = place.map(|(x, y)| usize::try_from(y * (side - 8) + x).unwrap());
        let is_dark = place.and_then(|place| colours.get(place)) == Some(&qrcode::Color::Dark);
        image::Luma([if is_dark { 0 } else { 255 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    grey.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn a_picture_is_looked_through_for_codes() {
    let home = Home::new();
    let away = home.file("poster.png", &picture("https://t.me/nik_01"));
    let away = away.to_str().unwrap();
    let told = home.run(&["check", away]).ended(1).out.clone();
    let place = format!("{away}, code at 66 × 66: stopped, Telegram name (telegram.link): ");
    assert!(told.starts_with(&place), "{told}");
    assert!(told.contains("\n  why: "), "{told}");
    assert!(told.contains("it was read out of an image"), "{told}");
    let ran = home.run_with(
        &["check", "--jsonl", away, "-"],
        b"{\"id\": 1, \"text\": \"ok\"}",
    );
    let answers = ran.ended(1).json();
    assert_eq!(answers[0]["id"], away);
    assert_eq!(answers[0]["verdict"], "block");
    assert_eq!(answers[0]["codes"][0]["text"], "https://t.me/nik_01");
    let finding = &answers[0]["findings"][0];
    assert_eq!(finding["in"], "image");
    assert_eq!(finding["code"], 0);
    assert_eq!(
        (&finding["start"], &finding["end"]),
        (&json!(0), &json!(19))
    );
    assert_eq!(
        answers[1],
        json!({"id": 1, "verdict": "pass", "flagged": false, "findings": []})
    );
    let own = home.file("own.png", &picture("https://mobile.yangkeduo.com/a"));
    let own = own.to_str().unwrap();
    let ran = home.run(&["check", "--platform", "pinduoduo", own]);
    assert_eq!(ran.ended(0).out, "");
    home.run(&["check", own]).ended(1);
    let cut = home.file("cut.png", &picture("https://t.me/nik_01")[..90]);
    let told = home
        .run(&["check", cut.to_str().unwrap()])
        .ended(1)
        .out
        .clone();
    assert!(told.contains("held"), "{told}");
    assert!(told.contains("cut off or damaged"), "{told}");
    let named = home.file(
        "加微信_abc12345.png",
        &picture("https://mobile.yangkeduo.com/a"),
    );
    let named = named.to_str().unwrap();
    let ran = home.run(&["check", "--platform", "pinduoduo", named]);
    let told = &ran.ended(1).out;
    assert!(told.contains("of the name: stopped, WeChat id"), "{told}");
}

#[test]
fn a_question_may_come_with_a_picture_and_the_name_of_a_file() {
    let home = Home::new();
    let away = home.file("poster.png", &picture("您好"));
    let around = json!({"platform": "pinduoduo"});
    let asked = [
        json!({"id": 1, "text": "请看图", "image": away, "context": around}),
        json!({"id": 2, "text": "加我微信", "file_name": "abc12345.png"}),
        json!({"id": 3, "file_name": "微信图片_20231105210455.jpg"}),
    ];
    let lines = asked.map(|line| line.to_string()).join("\n");
    let answers = home
        .run_with(&["check", "--jsonl"], lines.as_bytes())
        .ended(1)
        .json();
    assert_eq!(answers[0]["findings"][0]["rule"], "image.code");
    assert_eq!(answers[0]["flagged"], true);
    let findings = answers[1]["findings"].as_array().unwrap();
    let in_name = |one: &serde_json::Value| one["in"] == "file_name" && one["kind"] == "wechat";
    assert!(findings.iter().any(in_name), "{findings:?}");
    assert_eq!(answers[2]["verdict"], "pass");
    let absent = json!({"id": 4, "image": "/nowhere/at all.png"}).to_string();
    let ran = home.run_with(&["check", "--jsonl"], absent.as_bytes());
    assert!(ran.refused(3).err.contains("line 1"), "{}", ran.err);
}
