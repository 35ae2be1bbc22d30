//! What must hold of any text: a known number never makes it worse, a finding covers what was
//! planted, and a longer text takes its share of time.
//! Never counts rows: how many are right stands in `figures`.

use std::time::{Duration, Instant};

use afterdesk::compliance::{Context, Lexicon, check, check_after};
use afterdesk::domain::finding::{FindingKind, Judgement};

use super::pieces::PIECES;
use super::rows::{self, LANGUAGES, Row};

/// A plain contact of a kind; each `#` becomes a digit, and the identifier stands in brackets.
/// Cards, accounts and addresses carry check digits and stay as they are.
const CONTACTS: &[(&str, &str)] = &[
    ("wechat", "微信 ⟦mengzi_##⟧"),
    ("wechat", "WeChat id ⟦harbor_li##⟧"),
    ("wechat", "вичат ⟦sasha_wx##⟧"),
    ("qq", "QQ ⟦28#######⟧"),
    ("phone", "电话 ⟦138####1234⟧"),
    ("phone", "call ⟦+44 7700 900###⟧"),
    ("phone", "звоните ⟦8 912 ###-##-##⟧"),
    ("phone", "llame al ⟦612 ## ## ##⟧"),
    ("phone", "تماس ⟦0912#######⟧"),
    ("email", "⟦harbor.lamps##@gmail.com⟧"),
    ("email", "почта ⟦lavka##@mail.ru⟧"),
    ("url", "⟦www.harborlamps##.com⟧"),
    ("url", "⟦https://lavka##.ru/sale⟧"),
    ("telegram", "telegram ⟦@harbor_lamps##⟧"),
    ("telegram", "тг ⟦@lavka_opt##⟧"),
    ("telegram", "تلگرام ⟦@bazar_tehran##⟧"),
    ("whatsapp", "WhatsApp ⟦+34 612 ## ## ##⟧"),
    ("whatsapp", "ватсап ⟦+7 912 ###-##-##⟧"),
    ("whatsapp", "واتساپ ⟦0936#######⟧"),
    ("line", "LINE id ⟦harbor.bkk##⟧"),
    ("social", "instagram ⟦@casa.luz##⟧"),
    ("social", "дискорд ⟦lavka_opt##⟧"),
    ("social", "روبیکا ⟦@bazar_tehran##⟧"),
    ("alipay", "支付宝 ⟦139####5678⟧"),
    ("pay_other", "paypal ⟦harbor##@gmail.com⟧"),
    ("pay_other", "bizum al ⟦612 ## ## ##⟧"),
    ("pay_other", "сбп ⟦8 912 ###-##-##⟧"),
    ("bank_card", "⟦4276 8010 1234 5674⟧"),
    ("bank_card", "卡号 ⟦6222020000111122222⟧"),
    ("iban", "⟦DE89 3704 0044 0532 0130 00⟧"),
    ("iban", "IBAN ⟦ES9121000418450200051332⟧"),
    ("crypto", "USDT ⟦TA7fdRP4wtxxtJGiZA2NCKEjDpPbGX6x8a⟧"),
    ("crypto", "⟦1BoatSLRHtKNngkdXEeobR76b53LETtpyT⟧"),
    ("taobao_token", "⟦￥aB3cD4eF5gH￥⟧"),
];
/// Kinds that have no identifier: what they say is the finding.
const WITHOUT: &[FindingKind] = &[
    FindingKind::Qr,
    FindingKind::Offplatform,
    FindingKind::Threat,
    FindingKind::Insult,
];

/// What a contact stands in.
const FRAMES: &[&str] = &[
    "{}",
    "亲,久等了。{} 谢谢",
    "订单231201-998877665544332已发货 {}",
    "Sorry for the wait. {} thank you",
    "Your refund of £18.40 went out on 24/11. {}",
    "Добрый день! {} спасибо",
    "Возврат 1 380 руб. оформлен, {}",
    "Buenas tardes. {} gracias",
    "سلام. {} ممنون",
    "مبلغ ۱۲۰٬۰۰۰ تومان برگشت خورد. {}",
];

/// Order numbers in the shapes of the platforms, and where they go in a sentence.
const NUMBERS: &[&str] = &[
    "260921-594351899913303",
    "3817264509918273645",
    "204-8812345-0099123",
    "138000123456",
    "AB12CD34",
];
const ADDED: &[&str] = &["{n} {t}", "{t} {n}", "{t}\n{n}", "{n}:{t}", "{t} ({n})"];

/// Of so many honest rows one is tried: all of them take a minute in a debug build.
const ONE_OF: usize = 12;

fn honest() -> Vec<Row> {
    let rows = LANGUAGES.iter().flat_map(|language| rows::of(language));
    rows.filter(|row| !row.is_contact() && !row.soft).collect()
}

#[test]
fn a_title_ends_before_a_value_of_the_case() {
    let text = "微信微信='٠٩ a0aaaa, 微信微信='٠٩";
    let known = ["a0aaaa"];
    let context = Context {
        known: &known,
        ..Context::default()
    };
    for finding in check(text, &context).findings {
        assert!(finding.end <= 9 || finding.start >= 15, "{finding:?}");
    }
}

#[test]
fn a_known_order_number_never_turns_an_honest_answer_into_a_stopped_one() {
    let mut turned = Vec::new();
    let rows = honest();
    for (place, row) in rows.iter().step_by(ONE_OF).enumerate() {
        let [text] = row.messages()[..] else { continue };
        if check(text, &Context::default()).verdict.is_flagged() {
            continue;
        }
        let number = NUMBERS[place % NUMBERS.len()];
        for added in ADDED {
            let with = added.replace("{n}", number).replace("{t}", text);
            let context = Context {
                known: &[number],
                ..Context::default()
            };
            let judgement = check(&with, &context);
            if judgement.verdict.is_flagged() {
                turned.push(format!("{with:?}: {:?}", judgement.findings));
            }
        }
    }
    assert!(turned.is_empty(), "{}", turned.join("\n"));
}

#[test]
fn every_kind_with_an_identifier_is_planted() {
    for kind in FindingKind::ALL
        .iter()
        .filter(|kind| !WITHOUT.contains(kind))
    {
        assert!(
            CONTACTS.iter().any(|(code, _)| *code == kind.code()),
            "{kind:?}"
        );
    }
}

/// Fills the digits of a contact and puts it in a frame; returns the text and where its identifier
/// stands, in scalar values.
fn planted(contact: &str, frame: &str, digits: &[u8]) -> (String, usize, usize) {
    let mut digits = digits.iter().cycle();
    let filled: String = contact
        .chars()
        .map(|c| match c {
            '#' => char::from(b'0' + digits.next().unwrap()),
            other => other,
        })
        .collect();
    let (cue, rest) = filled.split_once('⟦').unwrap();
    let (identifier, after) = rest.split_once('⟧').unwrap();
    let (before, behind) = frame.split_once("{}").unwrap();
    let start = before.chars().count() + cue.chars().count();
    let text = format!("{before}{cue}{identifier}{after}{behind}");
    (text, start, start + identifier.chars().count())
}

fn whole(judgement: &Judgement, start: usize, end: usize) -> bool {
    let mut findings = judgement.findings.iter();
    findings.any(|found| found.start <= start && end <= found.end)
}

/// Digits that differ from place to place: Knuth's multiplier, the upper bits.
fn some_digits(seed: usize) -> Vec<u8> {
    (1..=9_u32)
        .scan(u32::try_from(seed).unwrap() + 1, |state, _| {
            *state = state.wrapping_mul(2_654_435_761).wrapping_add(97);
            Some((*state >> 24) as u8 % 10)
        })
        .collect()
}

#[test]
fn a_plain_contact_is_stopped_and_all_of_it_is_marked() {
    let mut wrong = Vec::new();
    for (row, (_, contact)) in CONTACTS.iter().enumerate() {
        for (column, frame) in FRAMES.iter().enumerate() {
            for turn in 0..3 {
                let digits = some_digits(row * 1_000 + column * 10 + turn);
                let (text, start, end) = planted(contact, frame, &digits);
                let judgement = check(&text, &Context::default());
                if !judgement.verdict.is_flagged() || !whole(&judgement, start, end) {
                    wrong.push(format!("{text:?} {start}..{end}: {:?}", judgement.findings));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Sixteen messages of an afternoon: fragments that may go on, and sentences that may not.
const EARLIER: &[&str] = &[
    "您好",
    "one sec",
    "смотрю",
    "38",
    "39-40-41",
    "Su pedido sale mañana",
    "加",
    "чек 1 380 ₽",
    "@",
    "微",
    "ok",
    "سلام",
    "138",
    "then",
    "0000",
    "my number is",
];

#[test]
fn every_prefix_of_a_message_is_judged_behind_sixteen_others() {
    for language in LANGUAGES {
        for row in rows::of(language).iter().step_by(400) {
            for message in row.messages() {
                for (end, _) in message.char_indices() {
                    let typed = message.get(..end).unwrap();
                    let behind = check_after(EARLIER, typed, &Context::default());
                    let length = typed.chars().count();
                    for found in &behind.findings {
                        assert!(found.start < found.end.max(1) && found.end <= length);
                    }
                    // What is stopped alone is stopped behind anything.
                    let alone = check(typed, &Context::default());
                    assert!(
                        behind.verdict.is_flagged() || !alone.verdict.is_flagged(),
                        "{typed:?}"
                    );
                }
            }
        }
    }
}

/// Longest text that is judged; a debug build, twenty times slower, takes a quarter of it.
const LONG: usize = if cfg!(debug_assertions) { 4 } else { 16 } * 1024;
/// A quarter of the length, judged four times, takes as long when the time is linear; a quarter of
/// it when it is quadratic. What lies between is left to a busy machine.
const SLOWER: u32 = 2;
/// What is over sooner tells nothing about its growth.
const TELLING: Duration = Duration::from_millis(8);

#[test]
#[expect(clippy::disallowed_methods, reason = "it measures")]
fn four_times_the_text_takes_four_times_the_time() {
    let spent = |text: &str, times: usize| {
        let begun = Instant::now();
        for _ in 0..times {
            let judgement = check(text, &Context::default());
            assert!(
                judgement
                    .findings
                    .iter()
                    .all(|found| found.start < found.end)
            );
        }
        begun.elapsed()
    };
    let mut slow = Vec::new();
    for piece in PIECES {
        let long = piece.repeat(LONG / piece.len());
        let quarter = piece.repeat(LONG / 4 / piece.len());
        let (mut quarters, mut whole) = (Duration::MAX, Duration::MAX);
        // Another program on the same core only ever makes it slower: the best of several counts,
        // each begun with a turn of its own.
        let is_linear = (0..16).any(|_| {
            std::thread::yield_now();
            whole = whole.min(spent(&long, 1));
            whole < TELLING || {
                quarters = quarters.min(spent(&quarter, 4));
                whole < quarters * SLOWER
            }
        });
        if !is_linear {
            slow.push(format!("{piece:?}: {whole:?}, in quarters {quarters:?}"));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// Letters inside the groups of a key are no names; a group that is a name stays one.
#[test]
fn keys_of_games_pass_and_names_beside_groups_do_not() {
    let keys = [
        "4F8K2-9QQ1X-77LMP",
        "VX7QQ-12345-TG777",
        "WA99-TG12-3344-QQ77",
    ];
    for key in keys {
        for frame in [
            "Your key: {}",
            "ключ {}",
            "激活码 {}",
            "clave {} para Steam",
            "کد {}",
        ] {
            let text = frame.replace("{}", key);
            let judgement = check(&text, &Context::default());
            assert!(judgement.findings.is_empty(), "{text}: {judgement:?}");
        }
    }
    for text in [
        "weixin-abc123-def456",
        "加微信 abcd-1234-ef56",
        "QQ 12345-67890-11",
    ] {
        let judgement = check(text, &Context::default());
        assert!(judgement.verdict.is_flagged(), "{text}");
    }
}

/// What a small server gives the words of five languages.
#[test]
fn the_tables_of_words_take_at_most_four_megabytes() {
    const MOST: usize = 4 * 1024 * 1024;
    let bytes = Lexicon::embedded().bytes();
    assert!(bytes <= MOST, "{bytes}");
}
