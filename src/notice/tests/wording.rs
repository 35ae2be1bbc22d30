//! What holds of every answer: no gap, no raw name, one for each state of the payment.
//! Never asks what is decided: the options are given.

use std::collections::BTreeSet;

use crate::domain::case::CaseKind;
use crate::i18n::language::Language;
use crate::notice::answer::KEYS;
use crate::notice::answer::offered;
use crate::notice::given::*;
use crate::notice::matter::Payment;
use crate::notice::plan;
use crate::notice::wording;

#[test]
fn no_text_keeps_a_gap_or_a_raw_name() {
    for &language in Language::ALL {
        for matter in matters(language) {
            let answers = offered(&matter);
            assert!(answers.len() <= KEYS);
            for answer in answers {
                let text = &answer.text;
                assert!(!text.contains(['{', '}', '[', ']']), "{text}");
                for gap in ["  ", " .", " ,", "，，", "。。", " 。", "،،", "..", " \n"] {
                    assert!(!text.contains(gap), "{gap:?} in {text}");
                }
                assert_eq!(text.trim(), text);
            }
        }
    }
}

#[test]
fn every_answer_of_the_plan_is_reached() {
    for &language in Language::ALL {
        let words = wording::embedded(language);
        let mut missing: Vec<&str> = plan::embedded()
            .answer
            .iter()
            .map(|e| e.id.as_str())
            .collect();
        for matter in matters(language) {
            for answer in offered(&matter) {
                missing.retain(|id| words.answer.get(*id).unwrap().label != answer.label);
            }
        }
        assert_eq!(missing, Vec::<&str>::new(), "{language:?}");
    }
}

#[test]
fn e_04_every_state_of_the_payment_has_an_answer() {
    for &language in Language::ALL {
        let mut texts = BTreeSet::new();
        for &payment in Payment::ALL {
            let mut matter = full(language);
            matter.traits.payment = Some(payment);
            matter.traits.kind = Some(CaseKind::RefundOnly);
            texts.insert(first(&matter).text);
        }
        assert_eq!(texts.len(), Payment::ALL.len());
    }
}

#[test]
fn e_21_a_buyer_is_called_by_name_where_there_is_one() {
    for &language in Language::ALL {
        let words = wording::embedded(language);
        let greeted = |name: Option<&'static str>| {
            let mut matter = with("claim_quality", "B-17", &bare(language));
            matter.values.buyer = name;
            first(&matter).text
        };
        assert!(greeted(Some("Алексей")).contains("Алексей"));
        assert!(greeted(Some("王小明")).contains("王小明"));
        for masked in [
            None,
            Some(""),
            Some("王*"),
            Some("m***a"),
            Some("tg_ivan77"),
            Some("wx13800138000"),
        ] {
            let text = greeted(masked);
            assert!(text.starts_with(words.say("hello")), "{text}");
        }
    }
}

#[test]
fn a_11_the_way_to_reach_the_shop_stays_on_the_platform() {
    for &language in Language::ALL {
        let reach = wording::embedded(language).say("reach");
        let chat = ["聊天", "chat", "чат", "گفتگو"];
        assert!(chat.iter().any(|word| reach.contains(word)), "{reach}");
        assert!(!reach.contains(|c: char| c.is_numeric() || c == '@'));
    }
}
