//! How fast a message is judged, beside the composition that anybody would put together first.
//!
//! `cargo bench --bench compliance` judges mixed traffic on one core: messages of five languages, 95 of
//! a hundred honest, 87 bytes each on average, made of the rows of `tests/compliance` in the frames of
//! a chat. The honest rows are hard ones (numbers, prices, sizes); the same is measured with everyday
//! talk in their place (`tests/compliance/ordinary`), for real traffic lies between the two. In turns
//! with it, on the same messages, runs the composition of public crates: links by linkify, phone
//! numbers of seven countries by rlibphonenumber, 57 cue words by aho-corasick. Its figures drift with
//! the machine as ours do: the ratio is what counts.
//!
//! Budgets: 1,000,000 messages a second (500,000 at least) and five times the composition; one
//! message p50 1 µs, p99 10 µs, p99.9 30 µs; the worst 16 KiB, pieces and rows of the tests said over
//! and over and rows that differ, 2 ms; a key with 16 messages before it p99 40 µs; lists ready in 5 ms and in 4 MB; a
//! screenshot of 1920 × 1080 looked through for codes in 150 ms.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops at the first failure, and it needs a clock"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use afterdesk::compliance::{Context, Lexicon, check, check_after};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use linkify::LinkFinder;
use rlibphonenumber::phonenumber_matcher::{Leniency, PHONE_MATCHER_FACTORY};
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};

/// Pieces that texts of one thing repeated are made of.
#[path = "../tests/suite/compliance/pieces.rs"]
mod pieces;
#[path = "compliance/screenshots.rs"]
mod screenshots;

use pieces::PIECES;

/// Messages of the traffic, and turns over them.
const MESSAGES: usize = 20_000;
const TURNS: usize = 9;
/// Contacts in a hundred messages.
const CONTACTS: usize = 5;
/// Messages before the one that is typed.
const WINDOW: usize = 16;
const LONGEST_BYTES: usize = 16 * 1024;
/// Its budget.
const WORST: Duration = Duration::from_millis(2);

/// What a chat says around its answers, by language.
const FRAMES: &[(&str, &[&str], &[&str])] = &[
    (
        "zh",
        &[
            "",
            "亲,您好,",
            "您好,让您久等了。",
            "好的亲,这边帮您看了一下:",
        ],
        &[
            "",
            "还有什么可以帮您吗?",
            "感谢您的理解与支持,祝您生活愉快!",
            "请您耐心等待一下哦",
        ],
    ),
    (
        "en",
        &[
            "",
            "Hello, thank you for waiting. ",
            "Hi there! ",
            "I have looked into it for you: ",
        ],
        &[
            "",
            " Is there anything else I can help with?",
            " Sorry for the trouble!",
            " Have a nice day.",
        ],
    ),
    (
        "ru",
        &["", "Здравствуйте! ", "Добрый день, спасибо за ожидание. "],
        &["", " Могу ли я ещё чем-то помочь?", " Хорошего дня!"],
    ),
    (
        "es",
        &["", "Hola, gracias por esperar. ", "Buenos días, "],
        &[
            "",
            " ¿Le puedo ayudar en algo más?",
            " Disculpe las molestias, que tenga buen día.",
        ],
    ),
    (
        "fa",
        &["", "سلام، وقت بخیر. ", "ممنون از صبر شما، "],
        &["", " در خدمت شما هستم.", " روز خوبی داشته باشید."],
    ),
];

/// The words that stand for contacts in the composition.
const CUES: [&str; 57] = [
    "微信",
    "加微",
    "威信",
    "薇信",
    "vx",
    "wechat",
    "weixin",
    "qq",
    "扣扣",
    "企鹅",
    "加群",
    "进群",
    "电话",
    "手机",
    "联系方式",
    "加我",
    "支付宝",
    "alipay",
    "转账",
    "私下",
    "线下交易",
    "二维码",
    "扫码",
    "公众号",
    "淘口令",
    "telegram",
    "телеграм",
    "телега",
    "тг",
    "تلگرام",
    "whatsapp",
    "ватсап",
    "вацап",
    "вотсап",
    "wasap",
    "واتساپ",
    "viber",
    "вайбер",
    "line id",
    "instagram",
    "инста",
    "اینستا",
    "facebook",
    "вконтакте",
    "discord",
    "skype",
    "call me",
    "text me",
    "позвони",
    "напиши мне",
    "llámame",
    "escríbeme",
    "تماس بگیر",
    "شماره",
    "paypal",
    "usdt",
    "iban",
];

fn main() {
    ready();
    let (everyday, _) = traffic(&["", "held/"], &["ordinary/"]);
    judge("everyday talk", &everyday);
    let (traffic, honest) = traffic(&["", "held/"], &["", "held/"]);
    judge("hard messages", &traffic);
    compare(&traffic);
    typed(&honest);
    worst();
    screenshots::measure();
}

/// The first judgement makes the tables of characters and the lists.
fn ready() {
    let before = resident_kib();
    let begun = Instant::now();
    let lexicon = Lexicon::embedded();
    let lists = begun.elapsed();
    check(
        "加微信 miao_0071, t.me/nik_01, +7 912 000-00-00",
        &Context::default(),
    );
    println!(
        "ready: lists in {lists:.1?}, first judgement after {:.1?}; words and phrases {} KiB, \
         the process grew by {} KiB",
        begun.elapsed(),
        lexicon.bytes() / 1_024,
        resident_kib().saturating_sub(before),
    );
}

fn resident_kib() -> usize {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Measures one kind of traffic by itself.
fn judge(what: &str, traffic: &[String]) {
    let bytes: usize = traffic.iter().map(String::len).sum();
    let turn = || {
        for text in traffic {
            black_box(check(black_box(text), &Context::default()));
        }
    };
    let mut turns: Vec<Duration> = (0..TURNS).map(|_| spent(turn)).collect();
    println!(
        "{what}: {} messages of {} bytes on average, {} a second on one core",
        traffic.len(),
        bytes / traffic.len(),
        a_second(traffic.len(), &mut turns),
    );
    latency(what, traffic, |text| {
        check(text, &Context::default());
    });
}

/// Returns mixed traffic, and honest messages of each language by themselves; contacts and honest
/// messages are rows of some folders.
fn traffic(contacts: &[&str], honest: &[&str]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut seed = 7;
    let mut pick = move |below: usize| {
        seed = next(seed);
        usize::try_from((seed >> 33) % below as u64).unwrap()
    };
    let of_language = |(name, ..): &(&str, _, _)| {
        [
            rows(name, honest, |label| label != "contact"),
            rows(name, contacts, |label| label == "contact"),
        ]
    };
    let rows: Vec<[Vec<String>; 2]> = FRAMES.iter().map(of_language).collect();
    let mut traffic = Vec::new();
    let mut honest = vec![Vec::new(); FRAMES.len()];
    while traffic.len() < MESSAGES {
        let language = pick(FRAMES.len());
        let (_, before, behind) = FRAMES[language];
        let is_contact = pick(100) < CONTACTS;
        let of_kind = &rows[language][usize::from(is_contact)];
        let row = &of_kind[pick(of_kind.len())];
        let text = format!(
            "{}{row}{}",
            before[pick(before.len())],
            behind[pick(behind.len())]
        );
        if !is_contact {
            honest[language].push(text.clone());
        }
        traffic.push(text);
    }
    (traffic, honest)
}

/// Returns the texts of a language in some folders whose label is meant.
fn rows(language: &str, folders: &[&str], is_meant: impl Fn(&str) -> bool) -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance");
    let mut rows = Vec::new();
    for folder in folders {
        let file = tests.join(format!("{folder}{language}.jsonl"));
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            if let (Some(text), None) = (row["text"].as_str(), row.get("context"))
                && is_meant(row["label"].as_str().unwrap())
            {
                rows.push(text.to_owned());
            }
        }
    }
    rows
}

/// A linear congruence, as Knuth gives it for MMIX.
fn next(seed: u64) -> u64 {
    seed.wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407)
}

/// What anybody would put together first.
struct Composition {
    links: LinkFinder,
    cues: AhoCorasick,
}

impl Composition {
    fn new() -> Self {
        let mut links = LinkFinder::new();
        links.url_must_have_scheme(false).url_can_be_iri(false);
        let cues = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::DFA))
            .build(CUES)
            .unwrap();
        Self { links, cues }
    }

    fn flags(&self, text: &str) -> bool {
        const REGIONS: [Region; 7] = [
            Region::CN,
            Region::US,
            Region::GB,
            Region::RU,
            Region::ES,
            Region::MX,
            Region::IR,
        ];
        self.cues.is_match(text)
            || self.links.links(text).next().is_some()
            || REGIONS.iter().any(|region| {
                PHONE_MATCHER_FACTORY
                    .create_matcher(text, Leniency::Valid, u64::MAX, Some(*region))
                    .next()
                    .is_some()
            })
    }
}

/// Runs both in turns, so that what else the machine does meets both.
fn compare(traffic: &[String]) {
    let begun = Instant::now();
    let composition = Composition::new();
    black_box(composition.flags("call +7 912 000-00-00"));
    assert!(PHONE_NUMBER_UTIL.parse("+79120000000", None).is_ok());
    println!("composition: ready in {:.1?}", begun.elapsed());
    let few = &traffic[..traffic.len() / 10];
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(spent(|| {
            for text in traffic {
                black_box(check(black_box(text), &Context::default()));
            }
        }));
        theirs.push(spent(|| {
            for text in few {
                black_box(composition.flags(black_box(text)));
            }
        }));
    }
    let ours = a_second(traffic.len(), &mut ours);
    let theirs = a_second(few.len(), &mut theirs);
    println!(
        "composition: {theirs} hard messages/s; ours, in turns with it, {ours}: {} times as fast",
        ours / theirs.max(1)
    );
    latency("one message, composition", few, |text| {
        composition.flags(text);
    });
}

fn spent(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// Returns how many a second, by the middle one of several turns.
fn a_second(count: usize, turns: &mut [Duration]) -> usize {
    turns.sort_unstable();
    let nanos = usize::try_from(turns[turns.len() / 2].as_nanos()).unwrap();
    count * 1_000_000_000 / nanos
}

fn latency(what: &str, texts: &[String], judge: impl Fn(&str)) {
    let mut times: Vec<Duration> = Vec::with_capacity(texts.len() * 3);
    for _ in 0..3 {
        times.extend(texts.iter().map(|text| spent(|| judge(black_box(text)))));
    }
    told(what, &mut times);
}

fn told(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |per_mille: usize| times[(times.len() - 1) * per_mille / 1_000];
    println!(
        "{what}: p50 {:.2?}, p99 {:.2?}, p99.9 {:.2?}, most {:.2?}",
        at(500),
        at(990),
        at(999),
        at(1_000)
    );
}

/// Every key of a message that is typed behind sixteen others of the same conversation.
fn typed(honest: &[Vec<String>]) {
    let mut times = Vec::new();
    for messages in honest {
        for talk in messages.windows(WINDOW + 1).step_by(WINDOW).take(60) {
            let earlier: Vec<&str> = talk[..WINDOW].iter().map(String::as_str).collect();
            let text = &talk[WINDOW];
            for (end, _) in text.char_indices() {
                let typed = text.get(..end).unwrap();
                times.push(spent(|| {
                    black_box(check_after(black_box(&earlier), typed, &Context::default()));
                }));
            }
        }
    }
    println!("window: {} keys behind {WINDOW} messages each", times.len());
    told("a key with its window", &mut times);
}

/// The longest texts of one piece repeated: the slowest of them.
fn worst() {
    let judged = |piece: &str, turns: usize| {
        let text = piece.repeat(LONGEST_BYTES / piece.len());
        let judge = || {
            black_box(check(black_box(&text), &Context::default()));
        };
        (0..turns).map(|_| spent(judge)).min().unwrap()
    };
    let mut times: Vec<(Duration, &str)> = PIECES
        .iter()
        .map(|piece| (judged(piece, 5), *piece))
        .collect();
    times.sort_unstable();
    for (time, piece) in times.iter().rev().take(5) {
        println!("16 KiB of {piece:?}: {time:.2?}");
    }
    long();
    // What is slow once may be so by chance, and is judged again.
    let all = |(name, ..): &(&str, _, _)| rows(name, &["", "held/"], |_| true);
    let rows = FRAMES.iter().flat_map(all);
    let mut times: Vec<(Duration, String)> = rows
        .filter(|row| row.len() <= LONGEST_BYTES / 100)
        .flat_map(|row| ["", " ", "\n"].map(|gap| format!("{row}{gap}")))
        .map(|piece| (judged(&piece, 2), piece))
        .collect();
    times.sort_unstable();
    let slow = times.iter().filter(|(time, _)| *time > WORST).count();
    println!(
        "{} rows repeated: {slow} take more than {WORST:.0?}",
        times.len()
    );
    for (_, piece) in times.iter().rev().take(3) {
        println!("16 KiB of {piece:?}: {:.2?}", judged(piece, 5));
    }
}

/// The longest texts of honest rows that differ, a blank or a full stop between: nothing in them is said
/// again, and nothing stops them early.
fn long() {
    let mut times = Vec::new();
    for (language, ..) in FRAMES {
        let honest = rows(language, &["", "held/"], |label| label != "contact");
        for between in [" ", ". "] {
            let mut text = String::new();
            for row in &honest {
                if text.len() + between.len() + row.len() > LONGEST_BYTES {
                    let whole = std::mem::take(&mut text);
                    let judge = || {
                        black_box(check(black_box(&whole), &Context::default()));
                    };
                    times.extend((0..5).map(|_| spent(judge)).min());
                }
                text.push_str(row);
                text.push_str(between);
            }
        }
    }
    println!("16 KiB of rows that differ: {} texts", times.len());
    told("one of them", &mut times);
}
