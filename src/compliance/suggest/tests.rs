//! What is offered in the place of a stopped answer.

use std::path::Path;

use super::*;
use crate::compliance::{check, check_after};
use crate::domain::finding::Verdict;

fn offered(text: &str, language: &str) -> String {
    let context = Context::default();
    let judged = check(text, &context);
    assert!(judged.verdict.is_flagged(), "{text}");
    suggest(&[], text, &judged.findings, language, &context).unwrap()
}

#[test]
fn the_honest_rest_stays_and_the_sentence_stands_behind_it() {
    let zh = &stay::of("zh").suggestion;
    let en = &stay::of("en").suggestion;
    for (text, rest, sentence) in [
        (
            "您好,订单231201-998877665544332已经发出,加我微信abc12345给您退差价",
            "您好,订单231201-998877665544332已经发出。",
            zh,
        ),
        ("亲～ 可以加我微信 abc12345 详聊", "亲～ ", zh),
        // Nothing is left of it: the buyer's language is all that counts.
        ("加我微信,abc12345", "", en),
        (
            "Hello, your order ships today. Text me on WhatsApp at 415 555 0132 and I will help.",
            "Hello, your order ships today. ",
            en,
        ),
        (
            "Sorry about that! If you want it faster, write to lina.b@gmail.com, and we settle it.",
            "Sorry about that! ",
            en,
        ),
        ("ok, add me on telegram: @nik_0001", "ok. ", en),
    ] {
        let wanted = format!("{rest}{sentence}");
        let wanted = if sentence == zh {
            wanted.replace("～ 您", "～您")
        } else {
            wanted
        };
        assert_eq!(offered(text, "en"), wanted);
    }
}

#[test]
fn the_sentence_is_in_the_language_of_the_text() {
    for (text, language) in [
        ("напишите мне в телеграм @nik_0001", "ru"),
        ("escríbame por whatsapp al +34 612 345 678", "es"),
        ("در تلگرام پیام بده @shop_0001", "fa"),
        ("13812345678", "zh"),
    ] {
        let sentence = &stay::of(language).suggestion;
        assert_eq!(&offered(text, language), sentence, "{text}");
    }
}

#[test]
fn the_last_piece_of_a_contact_is_taken_out_as_well() {
    let context = Context::default();
    let earlier = ["我号码", "157"];
    let text = "00005555";
    let judged = check_after(&earlier, text, &context);
    assert!(judged.verdict.is_flagged());
    let offered = suggest(&earlier, text, &judged.findings, "zh", &context).unwrap();
    assert_eq!(offered, stay::of("zh").suggestion);
    assert!(
        !check_after(&earlier, &offered, &context)
            .verdict
            .is_flagged()
    );
}

/// Walks the labelled texts: whatever is stopped is offered something that passes and does not hold
/// what was found.
#[test]
fn a_suggestion_passes_and_never_holds_what_was_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance");
    let context = Context::default();
    let mut seen = 0;
    for language in ["zh", "en", "ru", "es", "fa"] {
        let file = folder.join(language).with_extension("jsonl");
        let rows = std::fs::read_to_string(file).unwrap();
        for row in rows.lines() {
            let row: serde_json::Value = serde_json::from_str(row).unwrap();
            let Some(text) = row["text"].as_str() else {
                continue;
            };
            // An honest text around it, so that something is left over.
            let text = format!("OK 231201-998877665544332.\n{text}");
            let judged = check(&text, &context);
            if !judged.verdict.is_flagged() {
                continue;
            }
            seen += 1;
            let offered = suggest(&[], &text, &judged.findings, language, &context)
                .unwrap_or_else(|| panic!("nothing for {text}"));
            let again = check(&offered, &context);
            assert_eq!(again.verdict, Verdict::Pass, "{text} -> {offered}");
            assert!(
                offered.starts_with("OK 231201-998877665544332"),
                "{offered}"
            );
            for finding in &judged.findings {
                let letters = text.chars().skip(finding.start);
                let part: String = letters.take(finding.end - finding.start).collect();
                let is_long = part.chars().count() >= SHORTEST;
                assert!(!is_long || !offered.contains(&part), "{text} -> {offered}");
            }
        }
    }
    assert!(seen >= 2_000, "{seen}");
}

#[test]
fn an_invitation_that_leaves_nothing_is_answered_in_the_language_of_the_buyer() {
    let context = Context::default();
    for (text, language) in [
        ("págame por bizum y te hago descuento", "es"),
        (
            "let's finish this outside the app, you pay me by paypal",
            "en",
        ),
        ("w e i x i n: m1a0m1a0", "zh"),
    ] {
        let judged = check(text, &context);
        for buyer in [language, "ru"] {
            let offered = suggest(&[], text, &judged.findings, buyer, &context).unwrap();
            assert_eq!(offered, stay::of(buyer).suggestion);
        }
    }
}

#[test]
fn a_bare_name_behind_an_invitation_is_not_handed_over() {
    let offered = offered(
        "let's talk somewhere else, do you have discord? nord#1234",
        "en",
    );
    assert_eq!(offered, stay::of("en").suggestion);
}
