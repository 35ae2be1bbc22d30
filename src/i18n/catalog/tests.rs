//! The language files: whole, equal, and holding every key that is used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use regex::Regex;

use super::*;
use crate::domain;

/// The messages of a file with the names of the values they use.
fn values(language: Language) -> BTreeMap<&'static str, BTreeSet<String>> {
    let name = Regex::new(r"\$([a-z-]+)").unwrap();
    let mut found: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for (key, lines) in messages(source(language)) {
        let names = name.captures_iter(lines).map(|name| name[1].to_owned());
        let before = found.insert(key, names.collect());
        assert!(before.is_none(), "{key} stands twice in {language:?}");
    }
    found
}

#[test]
fn every_language_has_every_key_with_the_same_values() {
    let english = values(Language::English);
    for language in Language::ALL {
        assert_eq!(values(*language), english, "{language:?}");
    }
}

#[test]
fn every_language_file_is_read_whole_and_as_fluent_reads_it() {
    for language in Language::ALL {
        let whole = FluentResource::try_new(source(*language).to_owned());
        assert!(whole.is_ok(), "{language:?} has lines that cannot be read");
        let fluent = bundle(*language, source(*language).to_owned());
        let words = Words::read(*language);
        for (key, values) in values(*language) {
            let pattern = fluent.get_message(key).and_then(|found| found.value());
            let pattern = pattern.unwrap_or_else(|| panic!("{language:?}: {key} cannot be read"));
            let read = fluent.format_pattern(pattern, None, &mut Vec::new());
            if values.is_empty() {
                assert_eq!(words.fixed(key), Some(read.as_ref()), "{language:?}: {key}");
            } else {
                assert_eq!(words.fixed(key), None, "{language:?}: {key}");
                assert!(words.bundle().has_message(key), "{language:?}: {key}");
            }
        }
    }
}

/// Calls `see` with the path and the text of every source file below a folder of `src`.
fn each_source(folder: &str, mut see: impl FnMut(&Path, &str)) {
    let mut folders = vec![
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(folder),
    ];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("i18n/catalog/tests.rs") {
                see(&path, &std::fs::read_to_string(&path).unwrap());
            }
        }
    }
}

#[test]
fn every_key_the_program_uses_stands_in_the_files() {
    let asked = Regex::new(r#"(?:\.t(?:_with)?|Sentence::new)\(\s*"([a-z0-9-]+)""#).unwrap();
    let known = values(Language::English);
    let mut missing = BTreeSet::new();
    let papers: BTreeSet<&str> = messages(papers(Language::English))
        .map(|(key, _)| key)
        .collect();
    each_source("", |path, text| {
        for key in asked.captures_iter(text) {
            let is_of_papers = papers.contains(&&key[1]);
            if !known.contains_key(&key[1]) && !is_of_papers {
                missing.insert(format!("{} ({})", &key[1], path.display()));
            }
        }
    });
    // On the screen's floors any text with hyphens is a key, a group of keys, the code at the end of
    // one, or a name of a key of the keyboard or of a colour.
    let written = Regex::new(r#""([a-z]+(?:-[a-z0-9]+)+)""#).unwrap();
    let other = Regex::new("^(?:ctrl|alt|shift|hyper|bright)-").unwrap();
    for floor in ["ui", "panes", "app"] {
        each_source(floor, |path, text| {
            for key in written.captures_iter(text) {
                let (group, code) = (format!("{}-", &key[1]), format!("-{}", &key[1]));
                let is_known = known
                    .keys()
                    .any(|k| *k == &key[1] || k.starts_with(&group) || k.ends_with(&code));
                if !is_known && !other.is_match(&key[1]) {
                    missing.insert(format!("{} ({})", &key[1], path.display()));
                }
            }
        });
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Texts of the source that keys are made from: `"failed-{}"`, `"{label}-ask"`.
fn patterns(text: &str) -> Vec<Regex> {
    let made =
        Regex::new(r#""((?:[a-z0-9-]|\{[a-z_]*\})*\{(?:[a-z0-9-]|\{?[a-z_]*\})*)""#).unwrap();
    let hole = Regex::new(r"\{[a-z_]*\}").unwrap();
    let found = made.captures_iter(text).map(|made| made[1].to_owned());
    // Three letters of its own at least: "{}-{}" would name every key.
    found
        .filter(|made| hole.replace_all(made, "").len() > 3)
        .map(|made| Regex::new(&format!("^{}$", hole.replace_all(&made, ".+"))).unwrap())
        .collect()
}

#[test]
fn every_key_in_the_files_is_used() {
    let (mut texts, mut made) = (BTreeSet::new(), Vec::new());
    let text_of = Regex::new(r#""([a-z0-9]+(?:[-_.][a-z0-9]+)*-?)""#).unwrap();
    let mut read = |text: &str| {
        let found = text_of.captures_iter(text);
        texts.extend(found.map(|text| text[1].replace(['_', '.'], "-")));
        made.extend(patterns(text));
    };
    each_source("", |path, text| {
        if !path.ends_with("tests.rs") {
            read(text);
        }
    });
    let platforms = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/platforms");
    for file in std::fs::read_dir(platforms).unwrap() {
        read(&std::fs::read_to_string(file.unwrap().path()).unwrap());
    }
    // A word of a code: its group is named, and so is the code.
    let is_word = |key: &str| {
        let places = key.match_indices('-').map(|(place, _)| place);
        places.into_iter().any(|place| {
            let (group, code) = key.split_at(place);
            let code = code.trim_start_matches('-');
            texts.contains(group) && texts.contains(code)
        })
    };
    let unused: Vec<&str> = values(Language::English)
        .into_keys()
        .filter(|key| {
            !texts.contains(*key) && !is_word(key) && !made.iter().any(|made| made.is_match(key))
        })
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_code_of_the_domain_has_a_word() {
    macro_rules! groups {
        ($($group:literal $name:path,)+) => {
            [$(($group, <$name>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()),)+]
        };
    }
    let groups = groups![
        "role" domain::agent::Role,
        "action" domain::audit::Action,
        "case-kind" domain::case::CaseKind,
        "case-state" domain::case::CaseState,
        "case-reason" domain::case::CaseReason,
        "freight" domain::case::FreightMarker,
        "author" domain::conversation::Author,
        "message-kind" domain::conversation::MessageKind,
        "route" domain::conversation::Route,
        "lane" domain::conversation::SalesLane,
        "outbox-state" domain::conversation::OutboxState,
        "send-trouble" domain::conversation::SendTrouble,
        "deadline" domain::deadline::DeadlineKind,
        "deadline-source" domain::deadline::DeadlineSource,
        "finding" domain::finding::FindingKind,
        "verdict" domain::finding::Verdict,
        "order-state" domain::order::OrderState,
        "refund-state" domain::order::RefundState,
        "group-state" domain::order::GroupState,
        "pay-channel" domain::order::PayChannel,
        "amount-kind" domain::order::AmountKind,
        "parcel-way" domain::order::ParcelWay,
        "seller-decides" domain::payment::SellerDecides,
        "document" domain::payment::Document,
        "view" domain::queue::View,
        "review-kind" domain::review::ReviewKind,
        "severity" domain::review::Severity,
        "review-verdict" domain::decision::ReviewVerdict,
        "cause" domain::decision::Cause,
        "fate" domain::decision::Fate,
        "decision-step" domain::decision::DecisionStep,
        "work-order-state" domain::work_order::WorkOrderState,
        "evidence" domain::work_order::EvidenceKind,
        "slot-state" domain::work_order::SlotState,
        "clears" domain::clears::Clear,
        "picture" domain::picture::Doubt,
    ];
    let reasons = domain::evidence::Evidence::ALL.codes().collect();
    let groups = groups.into_iter().chain([("speaks", reasons)]);
    let groups: Vec<_> = groups.collect();
    for language in Language::ALL {
        let words = Catalog::new(*language);
        for (group, codes) in &groups {
            for code in codes {
                let key = format!("{group}-{}", code.replace(['_', '.'], "-"));
                assert!(
                    words.words.fixed(&key).is_some(),
                    "{language:?}: {key} is missing"
                );
            }
        }
    }
}

#[test]
fn a_missing_word_is_shown_as_its_key() {
    let persian = Catalog::new(Language::Persian);
    assert_eq!(persian.t("yes"), "بله");
    assert_eq!(persian.t("no-such-key"), "no-such-key");
    assert_eq!(
        persian.t_with("no-such-key", &[("n", 1_i64.into())]),
        "no-such-key"
    );
    assert_eq!(persian.word("order-state", "lost_at_sea"), "lost_at_sea");
}

#[test]
fn a_word_is_found_for_a_code() {
    let chinese = Catalog::new(Language::Chinese);
    assert_eq!(chinese.word("case-kind", "refund_only"), "仅退款");
    assert_eq!(chinese.word("action", "store.made"), "建立数据库");
}

#[test]
fn a_number_chooses_the_form_and_is_written_in_the_language() {
    let cases = [
        (
            Language::English,
            "rows = { $n -> \n    [one] { $n } row\n   *[other] { $n } rows\n }\n",
            [(1, "1 row"), (1_299, "1,299 rows"), (0, "0 rows")],
        ),
        (
            Language::Russian,
            "rows = { $n -> \n    [one] { $n } строка\n    [few] { $n } строки\n   *[many] { $n } строк\n }\n",
            [
                (21, "21 строка"),
                (1_299, "1\u{a0}299 строк"),
                (3, "3 строки"),
            ],
        ),
        (
            Language::Persian,
            "rows = { $n -> \n   *[other] { $n } ردیف\n }\n",
            [(1, "۱ ردیف"), (1_299, "۱٬۲۹۹ ردیف"), (0, "۰ ردیف")],
        ),
    ];
    for (language, file, forms) in cases {
        let words = Words::of(language, file);
        for (count, text) in forms {
            let mut arguments = FluentArgs::new();
            arguments.set("n", FluentValue::from(count));
            assert_eq!(words.format("rows", &arguments).as_deref(), Some(text));
        }
    }
}

#[test]
fn a_value_is_put_in_as_it_is() {
    let words = Words::of(Language::English, "greet = Dear { $name }, hello.\n");
    let mut arguments = FluentArgs::new();
    arguments.set("name", FluentValue::from("{ $x } سلام"));
    let text = words.format("greet", &arguments);
    assert_eq!(text.as_deref(), Some("Dear { $x } سلام, hello."));
    assert_eq!(words.format("greet", &FluentArgs::new()), None);
}

#[test]
fn the_words_of_papers_are_whole_in_every_language() {
    let name = Regex::new(r"\$([a-z-]+)").unwrap();
    let values = |language: Language| -> BTreeMap<&'static str, BTreeSet<String>> {
        let all = messages(papers(language));
        all.map(|(key, lines)| {
            let names = name.captures_iter(lines).map(|name| name[1].to_owned());
            (key, names.collect())
        })
        .collect()
    };
    let english = values(Language::English);
    for language in Language::ALL {
        assert_eq!(values(*language), english, "{language:?}");
        let whole = FluentResource::try_new(papers(*language).to_owned());
        assert!(whole.is_ok(), "{language:?} has lines that cannot be read");
    }
    macro_rules! groups {
        ($($group:literal $name:path,)+) => {
            [$(($group, <$name>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()),)+]
        };
    }
    let groups = groups![
        "paper-title" domain::packet::Purpose,
        "event" domain::packet::Happening,
        "origin" domain::packet::Origin,
        "statement" domain::case::CaseReason,
        "case-reason" domain::case::CaseReason,
        "evidence" domain::work_order::EvidenceKind,
        "amount-kind" domain::order::AmountKind,
        "pay-channel" domain::order::PayChannel,
        "author" domain::conversation::Author,
    ];
    for (group, codes) in groups {
        for code in codes {
            let key = format!("{group}-{}", code.replace('_', "-"));
            assert!(english.contains_key(key.as_str()), "{key}");
        }
    }
    let kinds = domain::conversation::MessageKind::ALL.iter().skip(1);
    for kind in kinds {
        let key = format!("message-kind-{}", kind.code().replace('_', "-"));
        assert!(english.contains_key(key.as_str()), "{key}");
    }
}

/// Messages about fulfilment, which a buyer confirms.
const FULFILMENT: [&str; 15] = [
    "act-buyer-knows",
    "card-topic-unconfirmed",
    "case-kind-unconfirmed",
    "case-state-buyer-confirms",
    "change-buyer-confirms",
    "cmd-case-delivered-help",
    "cmd-view-unconfirmed-help",
    "done-buyer-confirmed",
    "fact-confirmed",
    "remark-buyer-refuses",
    "situation-silent-after",
    "situation-silent-before",
    "sync-opened",
    "toast-unconfirmed-opened",
    "view-unconfirmed",
];

/// Messages about the confirmation of an order, which a shop sends.
const SENT: [&str; 11] = [
    "cmd-shop-health",
    "done-auto-confirmation",
    "field-confirmed",
    "field-switch",
    "file-source-receipt",
    "gather-receipt",
    "health-switch-off",
    "health-switch-on",
    "health-switch-unknown",
    "health-title",
    "notice-kind-order-confirmed",
];

#[test]
fn x_05_a_confirmation_sent_and_fulfilment_confirmed_are_two_words() {
    for language in Language::ALL {
        let (fulfilment, confirmation) = match language {
            Language::Chinese => ("确认收货", "订单确认"),
            Language::English => ("fulfil", "confirmation"),
            Language::Russian => ("выполнен", "подтверждени"),
            Language::Spanish => ("conform", "confirmaci"),
            Language::Persian => ("دریافت", "تأییدیه"),
        };
        let all: BTreeMap<&str, String> = messages(source(*language))
            .map(|(key, lines)| (key, lines.to_lowercase()))
            .collect();
        for key in FULFILMENT {
            let text = &all[key];
            assert!(text.contains(fulfilment), "{language:?}: {text}");
            // In Russian both are confirmed, one the order and one its fulfilment.
            let is_shared = *language == Language::Russian;
            assert!(
                is_shared || !text.contains(confirmation),
                "{language:?}: {text}"
            );
        }
        for key in SENT {
            let text = &all[key];
            assert!(text.contains(confirmation), "{language:?}: {text}");
            assert!(!text.contains(fulfilment), "{language:?}: {text}");
        }
    }
}
