//! Tone: sentences of five languages, at fault and honest; what is offered instead; what is marked.
//! Never a row of a test as an entry: the lists hold how people generally say it.

use super::*;

/// Sentences of one language: `!` is at fault, `.` is honest.
fn rows(language: Language) -> Vec<(bool, &'static str)> {
    let text = match language {
        Language::Chinese => include_str!("../../../tests/tone/zh.txt"),
        Language::English => include_str!("../../../tests/tone/en.txt"),
        Language::Russian => include_str!("../../../tests/tone/ru.txt"),
        Language::Spanish => include_str!("../../../tests/tone/es.txt"),
        Language::Persian => include_str!("../../../tests/tone/fa.txt"),
    };
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| match line.strip_prefix("! ") {
            Some(row) => (true, row),
            None => (false, line.strip_prefix(". ").unwrap()),
        })
        .collect()
}

#[test]
fn every_file_is_read() {
    for &language in Language::ALL {
        let file: File = toml::from_str(file(language)).unwrap();
        assert!(file.threat.says.len() >= 20 && file.insult.says.len() >= 15);
        assert!(!file.threat.advice.is_empty() && !file.insult.advice.is_empty());
    }
}

#[test]
fn c_03_threats_and_insults_are_heard_and_firm_words_are_not() {
    let mut wrong = Vec::new();
    for &language in Language::ALL {
        let rows = rows(language);
        let at_fault = rows.iter().filter(|(is_fault, _)| *is_fault).count();
        assert!(at_fault >= 30, "{language:?} {at_fault}");
        assert!(rows.len() - at_fault >= 60, "{language:?}");
        for (is_fault, row) in rows {
            let found = Tone::embedded().faults(row);
            if found.is_empty() == is_fault {
                let heard: Vec<&str> = found
                    .iter()
                    .map(|one| row.get(one.bytes.clone()).unwrap())
                    .collect();
                wrong.push(format!("{language:?} {is_fault} {row} {heard:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn c_29_what_is_offered_instead_is_at_no_fault_itself() {
    for own in &Tone::embedded().ears {
        for advice in [&own.threat_advice, &own.insult_advice] {
            assert_eq!(Tone::embedded().faults(advice), [], "{advice}");
        }
    }
}

#[test]
fn ready_answers_have_a_good_tone() {
    for &language in Language::ALL {
        let words = crate::notice::wording::embedded(language);
        let texts = words.answer.values().chain(words.letter.values());
        for text in texts.map(|text| &text.text).chain(words.say.values()) {
            assert_eq!(Tone::embedded().faults(text), [], "{text}");
        }
    }
}

#[test]
fn the_words_themselves_are_marked_with_the_fault_and_the_advice() {
    let text = "Please wait. You are an idiot, and we will sue you.";
    let found = Tone::embedded().faults(text);
    let marked: Vec<_> = found
        .iter()
        .map(|one| (one.fault, text.get(one.bytes.clone()).unwrap()))
        .collect();
    assert_eq!(
        marked,
        [
            (FindingKind::Insult, "You are an idiot"),
            (FindingKind::Threat, "we will sue you")
        ]
    );
    assert!(found.iter().all(|one| !one.advice.is_empty()));
}

#[test]
fn c_03_a_threat_is_stopped_where_the_platform_is_strict_and_advised_against_where_it_is_not() {
    let platforms = crate::config::platform::Platforms::embedded().unwrap();
    let judged = |platform: &str, text: &str| {
        let name = crate::domain::platform::PlatformName::new(platform);
        Tone::embedded().judged_too(Judgement::of(Vec::new()), text, Some(platforms.get(&name)))
    };
    let text = "Грузим. Мы вас засудим!";
    for platform in ["pinduoduo", "funpay", "some-new-market"] {
        let found = judged(platform, text);
        assert_eq!(found.verdict, Verdict::Block, "{platform}");
        let words: String = text
            .chars()
            .take(found.findings[0].end)
            .skip(found.findings[0].start)
            .collect();
        assert_eq!(words, "Мы вас засудим");
        assert!(
            Tone::embedded()
                .advice(text, found.findings[0].start)
                .is_some()
        );
    }
    assert_eq!(judged("web-shop", text).verdict, Verdict::Warn);
    assert_eq!(judged("web-shop", "Спасибо!").verdict, Verdict::Pass);
}

/// The rows of the contact check hold thousands of sentences of shops, honest and not: none of them is
/// rude. Those that speak of anything but orders are said among friends.
#[test]
fn what_shops_write_all_day_is_at_no_fault() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("tests/compliance")];
    let (mut rows, mut wrong) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.extend(Some(path).filter(|path| !path.ends_with("ordinary")));
            } else if path.extension().is_some_and(|e| e == "jsonl") {
                let text = std::fs::read_to_string(&path).unwrap();
                rows += text.lines().count();
                let is_wrong = |line: &&str| !Tone::embedded().faults(line).is_empty();
                wrong.extend(text.lines().filter(is_wrong).map(str::to_owned));
            }
        }
    }
    assert!(rows > 1_000, "{rows}");
    assert_eq!(wrong, Vec::<String>::new());
}
