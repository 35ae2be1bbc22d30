//! C rows: reminders, reasons, cancelling, rules, letters.
//! Never asks what is decided: the options are given.

use std::collections::BTreeSet;

use crate::domain::act::ActKind;
use crate::domain::act::Deed;
use crate::domain::act::UnconfirmedReason;
use crate::domain::case::CaseKind;
use crate::domain::terms::ConfirmMeaning;
use crate::domain::time::Stamp;
use crate::domain::time::Zone;
use crate::i18n::date;
use crate::i18n::language::Language;
use crate::notice::given::*;
use crate::notice::letter::letter;
use crate::notice::wording;

const REMINDERS: [&str; 3] = ["remind-first", "remind-second", "remind-last"];

#[test]
fn c_02_c_23_reminders_follow_each_other_and_tick_the_first_rung() {
    const SENT: [Stamp; 3] = [Stamp::from_seconds(1); 3];
    for &language in Language::ALL {
        let mut matter = with("remind", "C-23", &full(language));
        let mut texts = Vec::new();
        for sent in [&SENT[..0], &SENT[..1], &SENT[..2], &SENT[..3]] {
            matter.values.reminders = sent;
            let answer = first(&matter);
            let deed = answer.does.unwrap();
            assert_eq!(deed.kind, ActKind::Reminded);
            assert_eq!(
                deed.value,
                matter.values.end.unwrap().millis().to_string(),
                "the end that was told"
            );
            texts.push(answer.text);
        }
        assert_ne!(texts[0], texts[1]);
        assert_ne!(texts[1], texts[2]);
        assert_eq!(texts[2], texts[3]);
    }
}

#[test]
fn c_03_c_04_c_05_a_reminder_asks_both_is_ready_to_help_and_stays_in_the_chat() {
    for &language in Language::ALL {
        // To confirm; or to say what holds it up; ready to help; good service.
        let wanted: [&[&str]; 4] = match language {
            Language::Chinese => [&["确认一下"], &["原因"], &["很乐意", "随时"], &["服务好"]],
            Language::English => [
                &["confirm it"],
                &["what holds it up"],
                &["glad to solve", "ready to"],
                &["well served"],
            ],
            Language::Russian => [
                &["одтвердите его, пожалуйста"],
                &["мешает"],
                &["помогу", "готовы"],
                &["остались довольны"],
            ],
            Language::Spanish => [
                &["confirmarlo", "onfírmelo"],
                &["qué lo retrasa"],
                &["lo resuelvo", "ayudarle", "resolver"],
                &["bien atendido"],
            ],
            Language::Persian => [
                &["تأیید کنید"],
                &["مانع"],
                &["حلش می‌کنم", "آماده‌ام"],
                &["خدمت خوبی"],
            ],
        };
        let words = wording::embedded(language);
        for id in REMINDERS {
            let text = &words.answer.get(id).unwrap().text;
            for one in wanted {
                assert!(one.iter().any(|part| text.contains(part)), "{one:?} {text}");
            }
            assert!(text.contains("{contact}"), "{text}");
        }
        let contact = words.say("contact");
        let chat = ["聊天", "chat", "чате", "گفتگو"];
        assert!(chat.iter().any(|chat| contact.contains(chat)), "{contact}");
    }
}

#[test]
fn c_08_c_09_each_reason_has_its_answer() {
    for &language in Language::ALL {
        let mut texts = BTreeSet::new();
        for reason in [
            UnconfirmedReason::Questions,
            UnconfirmedReason::Doubts,
            UnconfirmedReason::PaymentProblem,
            UnconfirmedReason::Other,
        ] {
            let mut matter = full(language);
            matter.traits.unconfirmed = Some(reason);
            texts.insert(first(&matter).text);
        }
        assert_eq!(texts.len(), 4);
    }
}

#[test]
fn c_06_the_buyer_is_asked_for_the_reason() {
    for &language in Language::ALL {
        let mut matter = with("ask_reason", "C-06", &full(language));
        matter.traits.kind = Some(CaseKind::Unconfirmed);
        let asked = first(&matter).text;
        assert!(asked.contains(['?', '？', '؟']), "{asked}");
        matter.traits.kind = Some(CaseKind::ReturnRefund);
        assert_ne!(first(&matter).text, asked);
    }
}

#[test]
fn c_10_c_11_cancelling_is_offered_with_both_consequences_and_asks_for_a_yes() {
    for &language in Language::ALL {
        let answer = first(&with("offer_cancel", "C-10", &full(language)));
        let (reversed, back, yes) = match language {
            Language::Chinese => ("付款会撤销", "退回您的支付账户", "同意"),
            Language::English => ("the payment is reversed", "the money goes back", "yes"),
            Language::Russian => ("платёж будет отменён", "деньги вернутся", "да"),
            Language::Spanish => ("el pago se anula", "el dinero vuelve", "sí"),
            Language::Persian => ("پرداخت لغو می‌شود", "برمی‌گردد", "بله"),
        };
        for part in [reversed, back, yes] {
            assert!(answer.text.contains(part), "{}", answer.text);
        }
        assert_eq!(answer.does, Some(Deed::of(ActKind::CancelOffered)));
    }
}

#[test]
fn c_12_the_rule_is_shown_with_card_and_version() {
    for &language in Language::ALL {
        for &meaning in ConfirmMeaning::ALL {
            let mut matter = with("show_rules", "C-12", &full(language));
            matter.traits.confirming = meaning;
            let answer = first(&matter);
            assert!(answer.text.contains("C-12"), "{}", answer.text);
            assert!(answer.text.contains("2026-11-22"), "{}", answer.text);
            let deed = answer.does.unwrap();
            assert_eq!(deed.kind, ActKind::RulesShown);
            assert_eq!(deed.value, "C-12 2026-11-22");
        }
    }
}

#[test]
fn c_20_a_rating_is_asked_for_once() {
    for &language in Language::ALL {
        let mut matter = with("close", "C-20", &full(language));
        let deed = first(&matter).does.map(|deed| deed.kind);
        assert_eq!(deed, Some(ActKind::RatingAsked));
        matter.traits.is_rated = true;
        assert_ne!(first(&matter).way, Some("close"));
    }
}

#[test]
fn c_25_c_26_every_reminder_and_the_extension_name_the_same_end() {
    for &language in Language::ALL {
        for &meaning in ConfirmMeaning::ALL {
            let mut matter = full(language);
            matter.traits.confirming = meaning;
            let end = date::day_time(matter.values.end.unwrap(), Zone::BEIJING, language);
            let sent = matter.values.reminders;
            for reminders in [&sent[..0], &sent[..1], sent] {
                matter.values.reminders = reminders;
                let text = first(&with("remind", "C-23", &matter)).text;
                assert!(text.contains(&end), "{text}");
            }
            let extended = first(&with("extend", "C-25", &matter));
            assert!(extended.text.contains(&end));
            assert_eq!(extended.does.unwrap().kind, ActKind::EndTold);
        }
        // No end was set: none is told, and the reminder stands without it.
        let text = first(&with("remind", "C-23", &bare(language))).text;
        let ending = wording::embedded(language).say("ending_ends_order");
        let begin = ending.split('{').next().unwrap();
        assert!(!text.contains(begin), "{text}");
    }
}

#[test]
fn c_28_the_text_for_support_names_order_delivery_and_every_reminder() {
    for &language in Language::ALL {
        let matter = full(language);
        for way in ["ask_support", "escalate"] {
            let text = letter(way, &matter).unwrap().text;
            assert!(text.contains(ORDER), "{text}");
            let times = matter.values.reminders.iter().copied();
            for time in times.chain(matter.values.delivered) {
                let time = date::day_time(time, Zone::BEIJING, language);
                assert!(text.contains(&time), "{text}");
            }
        }
        let text = letter("ask_support", &matter).unwrap().text;
        let end = date::day_time(matter.values.end.unwrap(), Zone::BEIJING, language);
        assert!(text.contains(&end), "{text}");
        assert_eq!(letter("remind", &matter), None);
    }
}

#[test]
fn c_31_only_what_is_true_after_delivery_is_named_as_a_benefit() {
    for &language in Language::ALL {
        let words = wording::embedded(language);
        let ends = words.say("benefit_ends_order");
        let begins = words.say("benefit_starts_processing");
        // Where confirming ends an order, nothing becomes faster by it.
        let faster = match language {
            Language::Chinese => "更快",
            Language::English => "sooner",
            Language::Russian => "быстрее",
            Language::Spanish => "antes",
            Language::Persian => "زودتر",
        };
        assert!(begins.contains(faster) && !ends.contains(faster));
        let mut matter = with("remind", "C-23", &full(language));
        matter.values.reminders = &[];
        assert!(first(&matter).text.contains(ends));
        matter.traits.confirming = ConfirmMeaning::StartsProcessing;
        assert!(first(&matter).text.contains(begins));
    }
}

#[test]
fn c_32_the_steps_are_few_and_name_the_button() {
    for &language in Language::ALL {
        for &meaning in ConfirmMeaning::ALL {
            let mut matter = with("remind", "C-23", &full(language));
            matter.traits.confirming = meaning;
            let text = first(&matter).text;
            let is_step = |line: &&str| {
                let mut chars = line.chars();
                chars.next().is_some_and(char::is_numeric) && chars.next() == Some('.')
            };
            let steps = text.lines().filter(is_step).count();
            assert!((2..=4).contains(&steps), "{text}");
            assert!(text.contains("Подтвердить выполнение заказа"), "{text}");
            matter.values.caption = None;
            assert_eq!(first(&matter).text.lines().filter(is_step).count(), steps);
        }
    }
}
