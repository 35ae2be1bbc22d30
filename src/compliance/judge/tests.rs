//! What is stopped and what passes: texts with what they hold, and properties.
//! Never the sets that judge the check: those stand in `tests/compliance`.

use proptest::prelude::*;

use super::*;
use crate::compliance::Lexicon;

/// Text, kind, and what the finding covers.
const CONTACTS: &[(&str, FindingKind, &str)] = &[
    (
        "亲,可以加我微❤️信 abc12345 聊",
        FindingKind::Wechat,
        "abc12345",
    ),
    ("加V:miao_0071", FindingKind::Wechat, "miao_0071"),
    ("微丶信tuantuan", FindingKind::Wechat, "tuantuan"),
    (
        "ｗｘ：ｄａｎｄａｎ８８",
        FindingKind::Wechat,
        "ｄａｎｄａｎ８８",
    ),
    ("w e i x i n lele_2020", FindingKind::Wechat, "lele_2020"),
    (
        "Add me on WeChat: kelly_88",
        FindingKind::Wechat,
        "kelly_88",
    ),
    ("扣扣 24681357", FindingKind::Qq, "24681357"),
    ("进群 763214580", FindingKind::Qq, "763214580"),
    ("周一138 0000 0000打", FindingKind::Phone, "138 0000 0000"),
    ("①③⑧⓪⓪⓪⓪⓪⓪⓪⓪", FindingKind::Phone, "①③⑧⓪⓪⓪⓪⓪⓪⓪⓪"),
    ("138🌸0000🌸0000", FindingKind::Phone, "138🌸0000🌸0000"),
    ("电话0571-88889999", FindingKind::Phone, "0571-88889999"),
    (
        "звоните 8 (912) 000-00-00",
        FindingKind::Phone,
        "8 (912) 000-00-00",
    ),
    (
        "+7 912 000 00 00 Олег",
        FindingKind::Phone,
        "+7 912 000 00 00",
    ),
    ("تماس ۰۹۱۲ ۰۰۰ ۰۰۰۰", FindingKind::Phone, "۰۹۱۲ ۰۰۰ ۰۰۰۰"),
    (
        "call (415) 555-0100 now",
        FindingKind::Phone,
        "(415) 555-0100",
    ),
    ("mi móvil es 612345678", FindingKind::Phone, "612345678"),
    ("lan@foxmail.com", FindingKind::Email, "lan@foxmail.com"),
    ("лина собака bk точка ru", FindingKind::Email, ""),
    (
        "ana arroba gmail punto com",
        FindingKind::Email,
        "ana arroba gmail punto com",
    ),
    (
        "see https://dwz.cn/x1.",
        FindingKind::Url,
        "https://dwz.cn/x1",
    ),
    ("3w.abc-shop.cn看看", FindingKind::Url, "3w.abc-shop.cn"),
    (
        "funpay.com.pay-ok.ru",
        FindingKind::Url,
        "funpay.com.pay-ok.ru",
    ),
    ("магазин.рф дешевле", FindingKind::Url, "магазин.рф"),
    ("пиши t.me/nik_01", FindingKind::Telegram, "t.me/nik_01"),
    ("тeлeгpaм: nik_01", FindingKind::Telegram, "nik_01"),
    ("تلگرام @n_shop", FindingKind::Telegram, "@n_shop"),
    ("wasap 600 11 22 33", FindingKind::Whatsapp, "600 11 22 33"),
    ("واتساپ: ۰۹۱۲۰۰۰۰۰۰۰", FindingKind::Whatsapp, "۰۹۱۲۰۰۰۰۰۰۰"),
];

/// What an honest shop writes all day.
const HONEST: &[&str] = &[
    "您好,订单231201-998877665544332已同意退款",
    "微信支付的退款1-3分钟到账,请您查看微信零钱",
    "支付宝付款的原路退回,零钱通12小时内到账",
    "物流单号SF1234567890123,顺丰正在派送",
    "运单 7712345678901 已签收",
    "圆通YT8765432109876今天发出",
    "京东快递JDVA11408814483",
    "请拨打中通客服95311登记一下",
    "2023-12-01 10:20前发出,12月3日到",
    "一共168.99元,退您15.20元",
    "身高160-165-170-175都有货",
    "V领毛衣,QQ糖,企鹅公仔都在清仓",
    "您收货手机尾号2222对吗",
    "商品ID 732191698596,编号 13812345678",
    "取件码8-1-6022在驿站",
    "充电宝20000mAh可以上飞机",
    "请在平台内联系,不要加微信,谨防骗子",
    "WeChat Pay refunds arrive in 1-3 minutes",
    "Order 112-7654321-1234567 was shipped. UPS 1Z12345E0205271688",
    "Your tracking number is 9400111899223344556677",
    "Refunded $1,299.00 on 12/01/2023 at 18:30",
    "We never ask for WhatsApp numbers",
    "Please read manual.pdf and fig.3, ver. 2.0.1",
    "Thanks for the rating.Do you need anything else?",
    "Заказ #ZX98YW76 выдан, трек 80012345678901",
    "Цена 4500 тг, скидка 600 ₽",
    "Возврат 903 рубля до 12.12.2023 18:00",
    "Телеграмма, звонок и точка",
    "El pedido 9988776655443322 está aprobado",
    "Son 622,11 € y llega el 12/11/2023. Es todo.",
    "کد رهگیری ۲۱۰۹۸۷۶۵۴۳۲۱۰۹۸۷۶۵۴۳۲۱۰۹",
    "۶۵۰٬۰۰۰ تومان برگشت خورد",
    "بله، فردا می‌فرستیم. سفارش ۹۹۸۸۷۷۶۶",
    "",
    " ",
];

#[test]
fn contacts_are_stopped_with_their_kind_and_place() {
    for &(text, kind, covered) in CONTACTS {
        let judgement = check(text, &Context::default());
        let covers = |finding: &Finding| {
            let length = finding.end - finding.start;
            text.chars()
                .skip(finding.start)
                .take(length)
                .collect::<String>()
        };
        let found: Vec<_> = judgement
            .findings
            .iter()
            .map(|f| (f.kind, covers(f)))
            .collect();
        assert!(judgement.verdict.is_flagged(), "{text}");
        assert!(
            found
                .iter()
                .any(|(k, place)| *k == kind && (covered.is_empty() || place == covered)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn honest_answers_pass() {
    for text in HONEST {
        let judgement = check(text, &Context::default());
        assert!(!judgement.verdict.is_flagged(), "{text}: {judgement:?}");
    }
}

#[test]
fn words_of_a_phrase_stop_nothing_where_the_sentence_weighs_next_to_nothing() {
    for text in [
        "球衣号码几号",
        "箱子上印的是批号",
        "take it outside to air for a few hours, the smell goes",
        "our showroom is closed to the public",
        "nos vemos en la plaza del servidor 2",
        "سری ساخت بدید از کارگاه بپرسم",
    ] {
        assert_eq!(
            check(text, &Context::default()).verdict,
            Verdict::Pass,
            "{text}"
        );
    }
}

#[test]
fn what_a_shop_listens_for_stops_whatever_its_sentence_weighs() {
    let own = "version: 2026-11-22\n\nset: jersey\nwords: jersey\n\nset: figure\nwords: figure\n\n\
               phrase: jerseys offplatform\nsays: jersey + figure\n";
    let own = [("en/jerseys".to_owned(), own.to_owned())];
    let lexicon = Lexicon::with_own(&own).unwrap();
    let context = Context {
        lexicon: &lexicon,
        ..Context::default()
    };
    let judged = check("the jersey has a figure printed on the back", &context);
    assert_eq!(judged.verdict, Verdict::Block);
}

#[test]
fn what_is_known_of_the_case_is_never_counted() {
    let text = "您的订单号13800000000,退货到13800000001";
    let known = ["13800000000", "13800000001"];
    let context = Context {
        known: &known,
        ..Context::default()
    };
    assert_eq!(check(text, &context).verdict, Verdict::Pass);
    // A known value inside a longer number is not that value.
    let part = Context {
        known: &["0000000"],
        ..Context::default()
    };
    assert!(check("打13800000000", &part).verdict.is_flagged());
}

#[test]
fn the_return_address_takes_its_phone_and_nothing_else() {
    let context = Context {
        return_address: true,
        ..Context::default()
    };
    let address = "退货:浙江省杭州市余杭区良渚路8号 兰兰收 15200001111";
    assert_eq!(check(address, &context).verdict, Verdict::Pass);
    let more = format!("{address} 微信lanlan_66");
    assert_eq!(check(&more, &context).verdict, Verdict::Block);
}

#[test]
fn a_couriers_number_is_told_and_not_stopped() {
    let context = Context {
        courier_contact: true,
        ..Context::default()
    };
    let judgement = check("快递员电话13800000000", &context);
    assert_eq!(judgement.verdict, Verdict::Warn);
    assert_eq!(
        check("顺丰热线400-811-1111", &Context::default()).verdict,
        Verdict::Warn
    );
}

#[test]
fn a_contact_over_several_messages_is_stopped_at_the_last_one() {
    let context = Context::default();
    let whole = check_messages(&["我号码", "157", "0000", "5555"], &context);
    let finding = &whole.findings[0];
    assert_eq!(
        (finding.start, finding.end, finding.message),
        (4, 17, Some(1))
    );

    let last = check_after(&["我号码", "157", "0000"], "5555", &context);
    assert_eq!(last.verdict, Verdict::Block);
    assert_eq!((last.findings[0].start, last.findings[0].end), (0, 4));

    // What was sent before and is complete is not held against the next message.
    let next = check_after(&["13800000000"], "您好", &context);
    assert_eq!(next.verdict, Verdict::Pass);
    let paid = ["退款原路退回微信", "会退到您的QQ"];
    for honest in [
        "iphone15 壳明天发",
        "ok, 12345 件有货",
        "SF1234567890123 已发出",
    ] {
        let next = check_after(&paid, honest, &context);
        assert_eq!(next.verdict, Verdict::Pass, "{honest}");
    }
    assert!(
        check_after(&["您加我微信"], "abc_12345", &context)
            .verdict
            .is_flagged()
    );
    let long = "好".repeat(5_000);
    assert_eq!(
        check_after(&[&long, &long], "您好", &context).verdict,
        Verdict::Pass
    );
}

fn any_text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "微信",
        "vx",
        "qq",
        "tg",
        "@",
        ".",
        "com",
        "138",
        "0000",
        "٠٩",
        "①",
        "\u{200b}",
        "\n",
        "一",
        " ",
        "-",
        "http://",
        "тг",
        "wa",
        "a",
        "❤\u{fe0f}",
        "元",
        "\u{202e}",
        "[at]",
    ];
    let piece = prop_oneof![
        prop::sample::select(pieces).prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn findings_lie_inside_the_text_and_in_order(text in any_text()) {
        let judgement = check(&text, &Context::default());
        let length = text.chars().count();
        let mut before = 0;
        for finding in &judgement.findings {
            prop_assert!(finding.start < finding.end && finding.end <= length);
            prop_assert!(finding.start >= before);
            before = finding.start;
        }
    }

    #[test]
    fn messages_are_judged_in_any_cut(text in any_text(), parts in 1_usize..6) {
        let chars: Vec<char> = text.chars().collect();
        let size = chars.len() / parts + 1;
        let messages: Vec<String> = chars.chunks(size).map(|c| c.iter().collect()).collect();
        let messages: Vec<&str> = messages.iter().map(String::as_str).collect();
        for finding in check_messages(&messages, &Context::default()).findings {
            prop_assert!(finding.message.is_some_and(|place| place < messages.len()));
        }
    }

    #[test]
    fn an_order_number_never_makes_an_honest_text_flagged(
        place in 0..HONEST.len(), date in 200_101_u32..301_231, tail in 0_u64..1_000_000_000_000_000,
    ) {
        let number = format!("{date:06}-{tail:015}");
        for text in [format!("{} {number}", HONEST[place]), format!("{number} {}", HONEST[place])] {
            prop_assert!(!check(&text, &Context::default()).verdict.is_flagged(), "{}", text);
            let known = [number.as_str()];
            let context = Context { known: &known, ..Context::default() };
            prop_assert!(!check(&text, &context).verdict.is_flagged(), "{}", text);
        }
    }

    #[test]
    fn a_value_of_the_case_is_never_in_a_finding(value in "[0-9a-z]{6,20}", text in any_text()) {
        let whole = format!("{text} {value}, {text}");
        let known = [value.as_str()];
        let context = Context { known: &known, ..Context::default() };
        let (start, end) = (text.chars().count() + 1, text.chars().count() + 1 + value.len());
        for finding in check(&whole, &context).findings {
            // An invitation may be said around it: "pay me for … outside".
            let is_phrase = finding.evidence.has(Evidence::PHRASE);
            prop_assert!(is_phrase || finding.end <= start || finding.start >= end);
        }
    }
}

#[test]
fn the_longest_text_of_any_one_piece_is_judged() {
    for piece in [
        "1", "微", "a", "@", ".", "qq1", "a.", "1 ", "加v", "\n", "微 ", "138\n", "a@a.com ",
    ] {
        let text = piece.repeat(LONGEST_BYTES / piece.len());
        let judgement = check(&text, &Context::default());
        assert!(
            judgement.findings.iter().all(|f| f.rule != "text.too_long"),
            "{piece}"
        );
    }
}

#[test]
fn what_is_dressed_up_is_found_again_where_it_is_said_again() {
    let once = "w e c h a t nik_01; ";
    let times = 5;
    let judgement = check(&once.repeat(times), &Context::default());
    let names: Vec<usize> = judgement.findings.iter().map(|f| f.start).collect();
    let expected: Vec<usize> = (0..times).map(|turn| 12 + turn * once.len()).collect();
    assert_eq!(names, expected);
}

#[test]
fn lines_without_end_hide_nothing_that_they_say() {
    for line in ["llámame615337020ya\n", "let's take it to tellygram\n"] {
        for times in [40, 300, 500] {
            let judgement = check(&line.repeat(times), &Context::default());
            assert!(judgement.verdict.is_flagged(), "{times} times {line}");
        }
    }
}

#[test]
fn a_host_behind_a_scheme_counts_whatever_it_ends_in() {
    for text in ["firmware: http://190.1ten", "mira: //cutt.1y/XworTq"] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}

#[test]
fn a_messenger_that_is_turned_down_announces_no_number_of_another_sentence() {
    for text in [
        "We don't use WhatsApp. Your order 44556677 ships today",
        "No usamos WhatsApp. Orden 300445566778 confirmada",
        "Вотсапом не пользуемся. Заказ 80085512345692 уже едет",
    ] {
        let judgement = check(text, &Context::default());
        assert_eq!(judgement.verdict, Verdict::Pass, "{text}");
    }
    for text in [
        "We don't use WhatsApp. 44556677",
        "We don't use WhatsApp. My id is 44556677",
    ] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}

#[test]
fn a_host_ends_where_another_sentence_begins() {
    for (text, end) in [
        ("hollisframes.co.uk,please look there", 18),
        ("hollisframes.com.Then call", 16),
        ("qa@ashbourne-knives.co.uk，Contains nuts", 25),
        ("yangkeduo.com.evil.top", 22),
    ] {
        let judgement = check(text, &Context::default());
        let ends: Vec<usize> = judgement.findings.iter().map(|f| f.end).collect();
        assert_eq!(ends, [end], "{text}");
    }
    let judgement = check("see the file price.ru.xlsx", &Context::default());
    assert_eq!(judgement.verdict, Verdict::Pass);
}

#[test]
fn a_word_for_numbers_belongs_to_the_number_behind_it() {
    for text in [
        "老板18600000273. 电池型号 18650",
        "137/0000/0582，取件码 13-5-0028",
        "8*901*000*77*20. заказ 89123456-0021-3 разделён",
        "call me: +1 604 555 0119. USPS says 9361 2898 7870 0770 0900 18",
    ] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}

#[test]
fn a_long_label_between_two_points_is_judged() {
    let text = "mira.商品的全部尺码都在详情里面了.com";
    assert!(check(text, &Context::default()).verdict.is_flagged());
}

#[test]
fn a_comma_without_a_blank_makes_no_host_of_two_words() {
    for text in [
        "the cell needs replacing,it is a 3.7V one",
        "I'm on mobile,so excuse the typos.",
        "la transferencia la hace la plataforma,no nosotros",
    ] {
        let judgement = check(text, &Context::default());
        assert_eq!(judgement.verdict, Verdict::Pass, "{text}");
    }
    for text in ["write to kellyfix,com", "wa,me/5491144445566"] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}

#[test]
fn a_host_before_a_comma_ends_there_whatever_word_follows() {
    for text in ["see oakrust.com,at last", "看 shop-88.com，at last"] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}

#[test]
fn what_is_no_number_to_call_is_known_by_its_shape() {
    for text in [
        "sale 02/12 y te llega 05/12 o 06/12",
        "el de correos es RR 473 124 829 ES",
        "ОГРН продавца указан в карточке: 1197746210835",
        "连上TP_5G_8C31后开192.168.0.1设置 说明书第4页有",
    ] {
        let judgement = check(text, &Context::default());
        assert_eq!(judgement.verdict, Verdict::Pass, "{text}");
    }
    for text in [
        "TG 614 208 553 ES",
        "138-1234-5678 138-1234-5679",
        "8 912 345-67-89, 8 912 345-67-88",
        "622-113-0458 or 622-113-0459",
        "07700 900 123 / 07700 900 124",
        "卡号 123456789012345",
    ] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}
