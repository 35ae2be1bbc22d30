//! What stands beside a contact: other numbers, dates, money, marks, another contact, and what is said
//! between its pieces. It hides hardly any contact, in one message and over several.
//! Never words that make it another: an order's number stays one behind the word for it.

use afterdesk::compliance::{Context, check, check_messages};

const CONTACTS: [&str; 40] = [
    "13812345678",
    "138 1234 5678",
    "138-1234-5678",
    "+86 138 1234 5678",
    "+8613812345678",
    "07700 900 123",
    "07700900123",
    "+44 7700 900123",
    "612 345 678",
    "+34 612 345 678",
    "8 912 345-67-89",
    "89123456789",
    "8 (912) 345-67-89",
    "+7 912 345 67 89",
    "0912 345 6789",
    "۰۹۱۲۳۴۵۶۷۸۹",
    "+98 912 345 6789",
    "415-555-0132",
    "1.3.8.1.2.3.4.5.6.7.8",
    "①③⑧①②③④⑤⑥⑦⑧",
    "一三八一二三四五六七八",
    "восемь девятьсот двенадцать триста сорок пять шестьдесят семь восемьдесят девять",
    "oh seven seven double oh nine hundred one two three",
    "seis uno dos tres cuatro cinco seis siete ocho",
    "加微信 miao_0071",
    "vx: miao0071",
    "QQ 2734519860",
    "t.me/nik_01",
    "телеграм @nik_shop",
    "nik.shop@gmail.com",
    "kelly at kellyfix dot com",
    "kellyfix.com",
    "https://kellyfix.com/a",
    "4111 1111 1111 1111",
    "5555555555554444",
    "DE89370400440532013000",
    "wa.me/34612345678",
    "instagram: @kelly.fix",
    "discord kellyfix#1234",
    "escríbeme por whatsapp",
];

const NUMBERS: [&str; 40] = [
    "1",
    "2",
    "24",
    "100",
    "2024",
    "2:30",
    "14:05",
    "24/11",
    "2024-11-23",
    "23.11.2024",
    "99.90",
    "$20",
    "20元",
    "500 р",
    "1 299,00",
    "12 345",
    "240101-123456789012345",
    "order 4417725",
    "заказ 88417725",
    "SF1234567890123",
    "RB473124829CN",
    "1Z999AA10123456784",
    "10-20",
    "3x2",
    "40x60x80",
    "XL",
    "№5",
    "#4417",
    "1)",
    "95311",
    "4001234567",
    "20%",
    "5kg",
    "128GB",
    "978-3-16-148410-0",
    "192.168.0.1",
    "28004",
    "房号302",
    "سفارش ۷۷۱۲",
    "⑫",
];

const BETWEEN: [&str; 18] = [
    " ", ", ", "; ", " / ", "\n", " - ", ": ", ". ", "，", "、", " | ", " + ", " = ", " и ", "和",
    " y ", " or ", " و ",
];

const MARKS: [&str; 40] = [
    "!", "\"", "'", "(", ")", "*", "+", ",", "-", ".", "/", ":", ";", "<", ">", "?", "[", "]", "_",
    "|", "~", "，", "。", "！", "、", "【", "】", "《", "「", "“", "«", "…", "·", "☎", "✉", "📞",
    "👉", "№", "™", "™№",
];

const PIECES: [&[&str]; 12] = [
    &["138", "1234", "5678"],
    &["1381234", "5678"],
    &["8 912", "345", "67-89"],
    &["07700", "900 123"],
    &["0912", "345", "6789"],
    &["+86 138", "1234 5678"],
    &["加微信", "miao_0071"],
    &["vx", "miao0071"],
    &["t.me", "/nik_01"],
    &["kellyfix", ".com"],
    &["nik.shop", "@gmail.com"],
    &["4111", "1111", "1111", "1111"],
];

/// What a piece is dressed in, with its place in the row.
const DRESSES: [fn(&str, usize) -> String; 10] = [
    |piece, _| piece.to_owned(),
    |piece, _| format!("({piece})"),
    |piece, at| format!("{at}) {piece}"),
    |piece, at| format!("第{at}段{piece}"),
    |piece, at| format!("part {at}: {piece}"),
    |piece, _| format!("- {piece}"),
    |piece, _| format!("{piece} 👍"),
    |piece, _| format!("*{piece}*"),
    |piece, _| format!("{piece}，"),
    |piece, _| format!("«{piece}»"),
];

const SAID: [&str; 13] = [
    "",
    "订单240101-123456789012345",
    "ваш заказ 88417725 уже в пути",
    "99.90",
    "ok",
    "稍等",
    "2:30",
    "размер 42",
    "Un momento por favor",
    "退款3天内到账",
    "😊",
    "№5",
    "مبلغ ۱۲۰۰۰ تومان",
];

fn is_stopped(text: &str) -> bool {
    check(text, &Context::default()).verdict.is_flagged()
}

/// Asserts that of a thousand texts no more than `most` hide a contact.
fn assert_few_hidden(
    texts: impl Iterator<Item = String>,
    is_stopped: impl Fn(&str) -> bool,
    most: usize,
) {
    let (mut all, mut hidden) = (0, Vec::new());
    for text in texts {
        all += 1;
        if !is_stopped(&text) {
            hidden.push(text);
        }
    }
    eprintln!("{} of {all} hidden: {hidden:?}", hidden.len());
    assert!(
        hidden.len() * 1_000 <= all * most,
        "{} of {all}",
        hidden.len()
    );
}

#[test]
fn a_number_beside_a_contact_hides_hardly_any() {
    let texts = CONTACTS.iter().flat_map(|contact| {
        NUMBERS.iter().flat_map(move |number| {
            BETWEEN.iter().flat_map(move |between| {
                let before = format!("{number}{between}{contact}");
                [before, format!("{contact}{between}{number}")]
            })
        })
    });
    // A number of the United States beside a carrier's, and nine digits behind an order's.
    assert_few_hidden(texts, is_stopped, 3);
}

#[test]
fn a_contact_beside_another_hides_none() {
    let texts = CONTACTS.iter().flat_map(|contact| {
        CONTACTS.iter().flat_map(move |other| {
            BETWEEN
                .iter()
                .map(move |between| format!("{contact}{between}{other}"))
        })
    });
    assert_few_hidden(texts, is_stopped, 0);
}

#[test]
fn a_mark_that_touches_a_contact_hides_hardly_any() {
    let texts = CONTACTS.iter().flat_map(|contact| {
        MARKS.iter().flat_map(move |mark| {
            [
                format!("{mark}{contact}"),
                format!("{contact}{mark}"),
                format!("{mark}{contact}{mark}"),
                format!("{mark}{mark}{contact}{mark}{mark}"),
                format!("{contact}{mark} ok"),
                format!("ok {mark}{contact}"),
            ]
        })
    });
    // Eleven digits behind the sign for a number are one of something.
    assert_few_hidden(texts, is_stopped, 4);
}

#[test]
fn a_row_of_numbers_hides_no_contact_behind_it() {
    let flood = [
        "1 ",
        "12 ",
        "123 ",
        "1234 ",
        "12345 ",
        "1-",
        "1.",
        "one ",
        "один ",
        "一 ",
    ];
    let texts = CONTACTS
        .iter()
        .filter(|contact| contact.len() < 20)
        .flat_map(|contact| {
            flood.iter().flat_map(move |flood| {
                [3, 8, 15, 30, 33, 38, 39, 40, 100].map(|times| flood.repeat(times) + " " + contact)
            })
        });
    // Figures one by one, as in "1 1 1 3 8 1 2", say not where a number begins.
    assert_few_hidden(texts, is_stopped, 15);
}

#[test]
fn pieces_are_put_together_whatever_they_are_dressed_in_and_is_said_between() {
    let texts = PIECES.iter().flat_map(|pieces| {
        DRESSES.iter().flat_map(move |dress| {
            SAID.iter().map(move |between| {
                let said = pieces.iter().enumerate();
                let said: Vec<String> = said.map(|(at, piece)| dress(piece, at + 1)).collect();
                let gap = if between.is_empty() {
                    "\t".to_owned()
                } else {
                    format!("\t{between}\t")
                };
                said.join(&gap)
            })
        })
    });
    let is_stopped = |text: &str| {
        let messages: Vec<&str> = text.split('\t').collect();
        check_messages(&messages, &Context::default())
            .verdict
            .is_flagged()
    };
    assert_few_hidden(texts, is_stopped, 2);
}

#[test]
fn round_groups_and_what_pays_before_an_order_hide_no_number() {
    for text in [
        "130 1230 4560",
        "call 620 540 310",
        "790, 1290 и 1990 это мой номер",
        "перевод на Qiwi, заказ 89123456789",
        "paid by Alipay, order 13812345678",
    ] {
        assert!(is_stopped(text), "{text}");
    }
    for text in [
        "Цены: 890, 1690, 2490",
        "890 / 1690 / 2490",
        "790, 1290 и 1990 за комплект",
        "оплата через Qiwi, заказ 88417725",
    ] {
        assert!(!is_stopped(text), "{text}");
    }
}

#[test]
fn what_is_signed_or_lacks_its_point_is_stopped() {
    for text in [
        "Thanks, Sam\n4155550132",
        "С уважением, Иван 9161234567",
        "visit www johnsbags com",
        "Order is ready, 07700 900123",
    ] {
        assert!(is_stopped(text), "{text}");
    }
    for text in [
        "Thanks! Tracking 9876543210",
        "Thanks, Order 4155550132",
        "a nice rom com",
        "Your ref is 07700-900412-B",
    ] {
        assert!(!is_stopped(text), "{text}");
    }
}

#[test]
fn the_ending_of_a_file_hides_no_name() {
    assert!(is_stopped("add me: ivan_shop88.pdf"));
    assert!(!is_stopped("Use size_guide.pdf"));
}

#[test]
fn what_reviews_tell_of_years_rooms_and_crowds_is_no_contact() {
    for text in [
        "Fabricado entre 1962 y 1978, se vendieron casi 400 unidades",
        "Выставка. 9 залов. 21.04.2004.",
        "Rooms 3001, 3002 (410 a night) were quiet",
        "Portátil Vostro 15 4000 (349$)",
        "好好好好好 一般一般一般一般一般一般",
        "书里说得对&#183;&#183;&#183;&#183;我很喜欢",
        "能上网聊聊QQ、QQ农场就够了",
        "安装师傅到位.公司的人也客气",
        "a catalogue of the classical period as seen by collectors",
        "Please stop by when the parcel is at the desk",
        "在一群平淡的款式里挑的这件",
    ] {
        assert!(!is_stopped(text), "{text}");
    }
    for text in [
        "call me: 1962 y 1978, luego 400",
        "(604) 822-2510",
        "8(916)123-45-67",
        "узелок точка by",
        "访问南枫家具.中国",
    ] {
        assert!(is_stopped(text), "{text}");
    }
}

#[test]
fn codes_files_and_amounts_beside_a_network_are_none_of_its_names() {
    for text in [
        "电饭煲内胆配 MB-FB40 这个系列",
        "El código es REGALO-8K2M-QQ47, se pone al pagar",
        "WX-2216A 这个是模具号",
        "Use manual_inst_v2.1.pdf please",
        "файл называется crash_2025-06-01_2214.log",
        "نرخ امروز تتر ۱۱۲,۸۰۰ شد",
        "显卡驱动要先装.NET Framework",
        "声音５５５５５５５５",
        "lado A 655 mm\nlado B 112 mm\nfondo 233 mm",
        "Part (312) 884-20 fits up to 2011, then it's (312) 884-31.",
    ] {
        assert!(!is_stopped(text), "{text}");
    }
    for text in [
        "QQ47 82 11 93 05",
        "MB-FB40ivan_shop",
        "add me: ivan_shop88.pdf",
        "Bizum 613.052.222",
        "bit . ly / 3gemfa",
        "۰۹x۱۲x۸۸x۳۴x۵۶x۷",
        "南枫家具.NET",
    ] {
        assert!(is_stopped(text), "{text}");
    }
}
