//! Addresses of mail, of pages, of banks and of chains that public libraries try themselves with.
//! Never a disguise: those are in `metamorphic`.

use std::collections::BTreeMap;
use std::path::Path;

use afterdesk::compliance::{Context, check};

/// Sentences around an address.
const FRAMES: &[&str] = &[
    "{}",
    "see {}",
    "写给 {} 就行",
    "вот {} если что",
    "es {} gracias",
];

/// Of a thousand addresses of a kind so many are stopped at least, and called by their kind. Some of
/// mail stand under domains that nobody can register, or in alphabets of no language of ours.
const FLOORS: &[(&str, usize, usize)] = &[
    ("crypto", 1_000, 1_000),
    ("email", 890, 870),
    ("iban", 1_000, 1_000),
    ("url", 980, 970),
];

/// How many there are, are stopped, and are called by their kind.
type Count = (usize, usize, usize);

#[test]
fn addresses_of_public_libraries_are_stopped_and_those_of_a_home_network_are_not() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance/addresses.txt");
    let text = std::fs::read_to_string(file).unwrap();
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (kind, address) = line.split_once('\t').unwrap();
        for frame in FRAMES {
            let judgement = check(&frame.replace("{}", address), &Context::default());
            let is_stopped = judgement.verdict.is_flagged();
            if kind == "local" {
                assert!(!is_stopped, "{address}: {judgement:?}");
                continue;
            }
            let is_named = judgement.findings.iter().any(|one| one.kind.code() == kind);
            let count = counts.entry(kind).or_default();
            count.0 += 1;
            count.1 += usize::from(is_stopped);
            count.2 += usize::from(is_stopped && is_named);
        }
    }
    eprintln!("{counts:?}");
    for (kind, stopped, named) in FLOORS {
        let (all, is_stopped, is_named) = counts[kind];
        assert!(
            is_stopped * 1_000 >= stopped * all,
            "{kind}: {is_stopped} of {all}"
        );
        assert!(
            is_named * 1_000 >= named * all,
            "{kind}: {is_named} of {all}"
        );
    }
}

#[test]
fn links_that_open_an_app_are_stopped_as_what_they_open() {
    let links = [
        ("tg://resolve?domain=nik_shop", "telegram"),
        ("打开 weixin://dl/chat?nik 就行", "wechat"),
        ("alipays://platformapi/startapp?appId=20000067", "alipay"),
        ("mqqwpa://im/chat?uin=24681357", "qq"),
        ("whatsapp://send?phone=79120000000", "whatsapp"),
        ("line://ti/p/~aya88", "line"),
        ("viber://chat?number=79120000000", "social"),
        ("upi://pay?pa=ravi@okaxis&pn=Ravi", "pay_other"),
    ];
    for (text, kind) in links {
        let judgement = check(text, &Context::default());
        let first = judgement
            .findings
            .first()
            .unwrap_or_else(|| panic!("{text}"));
        assert!(judgement.verdict.is_flagged(), "{text}");
        assert_eq!(first.kind.code(), kind, "{text}");
    }
}
