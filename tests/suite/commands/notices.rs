//! `notice`: filled for an order of the store, in every form, or refused with what is missing.

use afterdesk::domain::time::HOUR_MS;
use afterdesk::runtime::clock;

use super::*;

const NUMBER: &str = "231105-339507978993455";

/// A store with the order of row A-05 and one whose lines give ten fen more than was paid.
fn papers() -> (Home, String) {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("desk.db").display());
    let sheet = format!(
        "订单号,订单状态,商品,商品数量(件),商品总价(元),邮费(元),店铺优惠折扣(元),用户实付金额(元),支付方式,支付ID,支付时间,承诺送达时间\n\
         {NUMBER},待发货,棉拖鞋,2,99.80,6.00,10.00,95.80,微信,4200002231202311,2023-11-05 21:04:00,2023-11-09 18:00:00\n\
         231105-339507978993456,待发货,棉拖鞋,2,99.80,6.00,10.00,95.70,微信,4200002231202312,2023-11-05 21:04:00,2023-11-09 18:00:00\n"
    );
    let file = home.file("orders.csv", sheet.as_bytes());
    let file = file.to_str().unwrap();
    let take_in = [
        "import",
        file,
        "--shop",
        "暖冬家居",
        "--platform",
        "pinduoduo",
    ];
    home.run(&[&take_in[..], &["--store", &store]].concat())
        .ended(0);
    (home, store)
}

#[test]
fn a_05_e_13_the_receipt_of_an_order_is_printed_in_every_language_and_form() {
    let (home, store) = papers();
    for lang in ["zh", "en", "ru", "es", "fa"] {
        let args = [
            "notice",
            "render",
            "payment_receipt",
            NUMBER,
            "--lang",
            lang,
        ];
        let args = [&args[..], &["--json", "--store", &store]].concat();
        let ran = home.run(&args);
        let text = ran.ended(0).json()[0]["text"].as_str().unwrap().to_owned();
        let paid = if lang == "fa" { "۹۵" } else { "95" };
        assert!(text.contains(paid) && text.contains(NUMBER), "{text}");
    }
    let forms = [
        ("pdf", &b"%PDF-"[..]),
        ("png", b"\x89PNG"),
        ("html", b"<!DOCTYPE"),
    ];
    for (form, head) in forms {
        let file = home.path().join(form);
        let args = [
            "notice",
            "render",
            "payment_receipt",
            NUMBER,
            "--lang",
            "fa",
        ];
        let more = [
            "--format",
            form,
            "--out",
            file.to_str().unwrap(),
            "--store",
            &store,
        ];
        home.run(&[&args[..], &more].concat()).ended(0);
        let first = std::fs::read(&file).unwrap();
        assert!(first.starts_with(head), "{form}");
        home.run(&[&args[..], &more].concat()).ended(0);
        assert_eq!(std::fs::read(&file).unwrap(), first, "{form}");
    }
}

#[test]
fn a_05_a_receipt_that_does_not_add_up_is_refused_with_the_difference() {
    let (home, store) = papers();
    let args = [
        "notice",
        "render",
        "payment_receipt",
        "231105-339507978993456",
    ];
    let ran = home.run(&[&args[..], &["--json", "--store", &store]].concat());
    assert_eq!(
        ran.ended(1).json()[0]["missing"],
        json!(["receipt:differs:0.10"])
    );
    let ran = home.run(&[&args[..], &["--lang", "en", "--store", &store]].concat());
    assert!(ran.ended(1).out.contains("0.10"), "{}", ran.out);
}

#[test]
fn a_17_a_delay_without_its_reason_and_date_names_both() {
    let (home, store) = papers();
    let args = [
        "notice", "render", "delay", NUMBER, "--json", "--store", &store,
    ];
    let ran = home.run(&args);
    assert_eq!(
        ran.ended(1).json()[0]["missing"],
        json!(["reason", "new_date"])
    );
    home.run(&["notice", "render", "gossip", NUMBER, "--store", &store])
        .refused(2);
    home.run(&["notice", "render", "delay", "nobody", "--store", &store])
        .refused(3);
}

#[test]
fn a_refund_that_was_asked_for_is_answered_by_the_time_of_its_case() {
    let home = Home::new();
    let store = format!("sqlite:{}", home.path().join("desk.db").display());
    home.run(&["demo", "--seed", "7", "--store", &store])
        .ended(0);
    let render = |kind: &str, case: &str| {
        home.run(&[
            "notice", "render", kind, case, "--lang", "en", "--store", &store,
        ])
    };
    let cases = home.run(&["list", "cases", "--json", "--store", &store]);
    let cases = cases.ended(0).json();
    let soon = clock::now().plus_ms(HOUR_MS).to_rfc3339();
    let asked = cases.iter().find(|case| {
        case["state"] == json!("merchant_decides") && case["due_at"].as_str() > Some(soon.as_str())
    });
    let asked = asked.unwrap()["id"].as_str().unwrap();
    let text = render("refund_requested", asked).ended(0).out.clone();
    assert!(text.contains("We will answer it by"), "{text}");
    // Over is over: no time is promised.
    let ended = cases.iter().find(|case| case["state"] == json!("refunded"));
    render("refund_requested", ended.unwrap()["id"].as_str().unwrap()).ended(1);
}

#[test]
fn e_19_every_notice_stands_in_every_language() {
    let home = Home::new();
    let ran = home.run(&["notice", "check", "--json"]);
    let rows = ran.ended(0).json();
    assert!(rows.len() >= 17);
    assert!(
        rows.iter()
            .all(|row| row["fa"] == "ok" && row["zh"] == "ok")
    );
}

#[test]
fn a_11_a_15_a_19_the_check_fails_on_words_of_a_shop_that_are_not_taken_or_not_read() {
    let body = "subject = \"Order {order}\"\ntext = \"{hello} {order} {items} {delivery}[ {carrier} \
                {tracking} {track}] {reach}";
    let cases = [
        // Row A-19: without the block that asks for discrepancies.
        (
            format!("[notice.order_confirmed]\nreviewed = \"2026-11-22 li\"\n{body}\"\n"),
            "discrepancy",
        ),
        // Row A-15: nobody has read it.
        (
            format!("[notice.order_confirmed]\n{body} {{discrepancy}}\"\n"),
            "read by nobody",
        ),
        // Row A-11: the block names a telephone.
        (
            "[part]\nreach = \"Call us on +86 139 1234 5678.\"\n".to_owned(),
            "stopped",
        ),
    ];
    for (text, wanted) in cases {
        let home = Home::new();
        let folder = home.path().join("config/afterdesk/notices");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("en.toml"), text).unwrap();
        let ran = home.run(&["notice", "check"]);
        let said = &ran.ended(1).out;
        assert!(said.contains(wanted), "{wanted}: {said}");
        home.run(&["notice", "check", "--json"]).ended(1);
    }
}
