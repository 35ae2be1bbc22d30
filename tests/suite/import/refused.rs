//! Bad rows and files that are no export: nothing changes, and it is said why.

use super::*;

#[test]
fn a_file_with_a_bad_row_changes_nothing_and_says_where_it_is() {
    let good = row("260601-100000000000001", "待发货", "");
    let cases = [
        (good.replace("161.99", "abc"), "用户实付金额(元)", "amount"),
        (
            good.replace("161.99", "1.005"),
            "用户实付金额(元)",
            "too_fine",
        ),
        (
            good.replace("2026-06-01 10:00:00", "2026-02-30 10:00:00"),
            "支付时间",
            "time",
        ),
        (
            good.replace("260601-100000000000001", "2.60601E+20"),
            "订单号",
            "rounded",
        ),
        (
            good.replace("260601-100000000000001", ""),
            "订单号",
            "missing",
        ),
        (
            good.replace("260601-100000000000001", "12"),
            "订单号",
            "order_number",
        ),
        (good.replace(",1,168", ",x,168"), "商品数量(件)", "count"),
        (good.replace("棉被", "棉\0被"), "商品", "nul"),
        (
            good.replace("棉被", &"被".repeat(30_000)),
            "商品",
            "too_long",
        ),
        (good.replace(",微信,", ","), "", "cell_count"),
        (format!("{good}\"x\ny"), "", ""),
    ];
    for (bad, column, code) in cases {
        let mut desk = Desk::new();
        let first = row("260601-100000000000002", "待发货", "").replace("棉被", "\"棉\n被\"");
        let report = desk.take_one("bad.csv", csv(&[first, bad]));
        if code.is_empty() {
            continue;
        }
        assert_eq!(report.errors.len(), 1, "{code}");
        let error = &report.errors[0];
        // The first row has a line break inside a quotation.
        assert_eq!(
            (error.line, error.column.as_str(), error.problem.code()),
            (4, column, code)
        );
        assert!(desk.told().is_empty(), "{code}");
        assert_eq!(desk.audit_length(), 1, "{code}");
    }
}

#[test]
fn good_rows_are_taken_on_request_and_the_others_written_beside() {
    let mut desk = Desk::new();
    desk.options.keep_good = true;
    let good = row("260601-100000000000001", "待发货", "");
    let bad = row("260601-100000000000002", "待发货", "").replace("161.99", "?");
    let text = csv(&[good, bad]);
    let report = desk.take_one("mixed.csv", &text);
    assert_eq!((report.counts.new, report.rejected), (1, 1));
    let beside = report.rejected_file.unwrap();
    let rejected = fs::read_to_string(&beside).unwrap();
    assert!(rejected.contains("260601-100000000000002") && rejected.contains("afterdesk_problem"));
    // The same again writes no second file; the corrected file can be taken in as it is.
    let again = desk.take_one("mixed.csv", &text);
    assert_eq!(again.rejected_file.as_ref(), Some(&beside));
    let corrected = desk.take_one("corrected.csv", rejected.replace('?', "161.99"));
    assert_eq!(
        (corrected.counts.new, corrected.rejected),
        (1, 0),
        "{:?}",
        corrected.errors
    );
    let order = desk.order("260601-100000000000002");
    assert!(order.fields.extra.is_empty(), "{:?}", order.fields.extra);
}

#[test]
fn one_refused_file_stops_the_others_named_with_it() {
    let mut desk = Desk::new();
    let good = desk.file(
        "good.csv",
        csv(&[row("260601-100000000000001", "待发货", "")]),
    );
    let bad = desk.file("bad.txt", "nothing that is known");
    let reports = desk.take(&[&good, &bad]);
    assert!(reports[1].refusal.is_some());
    assert!(desk.told().is_empty());
}

#[test]
fn whatever_is_no_export_is_refused_with_one_sentence() {
    let deep = "[".repeat(100_000);
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("blank", b" \n\t\n".to_vec()),
        ("only headings", format!("{HEADINGS}\n").into_bytes()),
        ("zeros", vec![0; 1 << 20]),
        ("deep", deep.into_bytes()),
        (
            "deep html",
            "<div>"
                .repeat(100_000)
                .replace("<div>", "<div class=chat-msg-item>")
                .into_bytes(),
        ),
        (
            "lone surrogate",
            br#"{"order_list":[{"order_sn":"\ud800","order_status":1}]}"#.to_vec(),
        ),
        (
            "error",
            br#"{"error_response":{"error_code":10019,"error_msg":"expired"}}"#.to_vec(),
        ),
        ("other json", br#"{"a":[1,2,3]}"#.to_vec()),
        (
            "no rows",
            br#"{"order_list_get_response":{"order_list":[],"total_count":0}}"#.to_vec(),
        ),
        ("zip", b"PK\x03\x04 and no more".to_vec()),
        (
            "locked",
            [
                &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
                &[0; 600],
            ]
            .concat(),
        ),
        (
            "columns",
            format!("{HEADINGS}{}\n", ",x".repeat(2_000)).into_bytes(),
        ),
    ];
    for (name, bytes) in cases {
        let mut desk = Desk::new();
        let report = desk.take_one(name, bytes);
        let refusal = report.refusal.unwrap_or_else(|| panic!("{name} was taken"));
        assert!(!refusal.to_string().contains('\n'), "{name}");
        assert_eq!(desk.audit_length(), 1, "{name}");
    }
    let mut desk = Desk::new();
    let folder = desk.folder.path().to_owned();
    assert!(desk.take(&[&folder])[0].refusal.is_some());
    assert!(desk.take(&[&folder.join("nowhere")])[0].refusal.is_some());
}

#[test]
fn the_command_reports_in_json_and_ends_with_its_code() {
    let home = Home::new();
    let path = fixture("orders.csv");
    let ran = home.run(&["import", path.to_str().unwrap(), "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let file = answer.pointer("/files/0").unwrap();
    assert_eq!(file.get("new"), Some(&json!(28)));
    assert_eq!(file.get("kind"), Some(&json!("order_export")));

    let bad = home.file("bad.csv", csv(&[row("x", "待发货", "")]).as_bytes());
    let ran = home.run(&["import", bad.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    assert!(
        ran.err.contains("line 2") && ran.err.lines().count() == 1,
        "{}",
        ran.err
    );
}
