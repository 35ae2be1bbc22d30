//! Rows B-04 to B-13 and D-01 to D-07: groups that wait, and when money arrives.
//! Never asks what is decided: the options are given.

use crate::domain::act::ActKind;
use crate::domain::case::CaseKind;
use crate::domain::order::GroupState;
use crate::domain::time::DAY_MS;
use crate::domain::time::HOUR_MS;
use crate::domain::time::MINUTE_MS;
use crate::domain::time::Zone;
use crate::i18n::date;
use crate::i18n::language::Language;
use crate::i18n::number;
use crate::notice::answer::KEYS;
use crate::notice::answer::offered;
use crate::notice::given::*;
use crate::notice::matter::Matter;
use crate::notice::matter::Values;
use crate::notice::matter::Window;
use crate::notice::wording;

#[test]
fn b_04_d_04_a_waiting_group_has_three_answers_and_the_first_calms() {
    for &language in Language::ALL {
        let mut matter = full(language);
        matter.traits.group = Some(GroupState::Pending);
        matter.options = vec![
            open("wait_system_refund", "B-07"),
            open("complete_group", "D-07"),
            open("platform_service", "B-06"),
        ];
        let answers = offered(&matter);
        let ways: Vec<_> = answers.iter().take(3).map(|answer| answer.way).collect();
        let expected = ["wait_system_refund", "complete_group", "platform_service"];
        assert_eq!(ways, expected.map(Some));
        assert_eq!(answers.len(), KEYS);
        let calm = match language {
            Language::Chinese => "我理解等待让人着急",
            Language::English => "I understand that waiting is no fun",
            Language::Russian => "Понимаю, что ждать неприятно",
            Language::Spanish => "Entiendo que esperar no es agradable",
            Language::Persian => "می‌دانم که انتظار خوشایند نیست",
        };
        assert!(answers[0].text.contains(calm), "{}", answers[0].text);
        let does: Vec<_> = answers
            .iter()
            .take(3)
            .map(|answer| answer.does.clone().map(|deed| (deed.kind, deed.value)))
            .collect();
        let taken = |way: &str| Some((ActKind::GroupWay, way.to_owned()));
        assert_eq!(
            does,
            [taken("wait_system_refund"), taken("complete_group"), None]
        );
    }
}

#[test]
fn d_05_the_answer_holds_the_rule_and_its_number() {
    for &language in Language::ALL {
        let answer = first(&with("wait_system_refund", "B-07", &full(language)));
        let rule = wording::embedded(language).rules.get("B-04").unwrap();
        assert!(answer.text.contains(rule.as_str()), "{}", answer.text);
        assert!(answer.text.contains("B-04"), "{}", answer.text);
    }
}

#[test]
fn d_06_the_time_that_is_named_is_the_time_that_is_due() {
    for &language in Language::ALL {
        let mut matter = with("wait_system_refund", "B-07", &bare(language));
        matter.values.due = Some(at("2025-03-02T10:00:00+08:00"));
        let text = first(&matter).text;
        let time = date::day_time(matter.values.due.unwrap(), Zone::BEIJING, language);
        assert!(text.contains(&time), "{text}");
        assert_eq!(
            text.contains("UTC+8"),
            language != Language::Chinese,
            "{text}"
        );
        matter.values.zone = Zone::MOSCOW;
        assert!(first(&matter).text.contains("UTC+3"));
        // Without a time nothing of the kind is said.
        matter.values.due = None;
        assert_ne!(first(&matter).way, Some("wait_system_refund"));
    }
}

#[test]
fn b_07_once_the_time_is_over_nobody_is_told_to_wait_for_it() {
    let mut matter = with("wait_system_refund", "B-07", &full(Language::English));
    let due = matter.values.due.unwrap();
    matter.values.now = due.plus_ms(-1);
    assert!(first(&matter).text.contains("Please wait until"));
    matter.values.now = due;
    let late = first(&matter);
    assert!(late.text.contains("was due by"), "{}", late.text);
    assert_eq!(late.does, None);
}

#[test]
fn b_08_the_window_stands_in_the_answer() {
    for &language in Language::ALL {
        let start = at("2025-03-02T10:00:00+08:00");
        let mut matter = with("tell_arrival", "B-08", &bare(language));
        matter.values.arrival = Some(window(start, MINUTE_MS, 3 * MINUTE_MS, false));
        let text = first(&matter).text;
        let window = match language {
            Language::Chinese => "1到3分钟内",
            Language::English => "within 1 to 3 minutes",
            Language::Russian => "в течение 1–3 минут",
            Language::Spanish => "en 1 a 3 minutos",
            Language::Persian => "ظرف ۱ تا ۳ دقیقه",
        };
        assert!(text.contains(window), "{text}");
        let waiting = with("wait_system_refund", "B-07", &matter);
        let waiting = Matter {
            values: Values {
                due: Some(start),
                ..waiting.values.clone()
            },
            ..waiting
        };
        assert!(first(&waiting).text.contains(window));
    }
}

#[test]
fn b_10_a_known_way_of_paying_is_told_hours() {
    for &language in Language::ALL {
        let start = at("2025-03-03T10:00:00+08:00");
        let mut matter = bare(language);
        matter.traits.kind = Some(CaseKind::RefundOnly);
        matter.traits.is_agreed = true;
        matter.values.arrival = Some(window(start, 0, 24 * HOUR_MS, false));
        let hours = number::whole(24, language);
        assert!(first(&matter).text.contains(&hours));
    }
}

#[test]
fn b_12_b_13_cards_are_told_dates_and_before_the_approval_days() {
    let start = at("2025-03-03T10:00:00+08:00");
    for &language in Language::ALL {
        for (least, most) in [(2, 6), (3, 7)] {
            let mut matter = with("tell_arrival", "B-12", &bare(language));
            matter.values.arrival = Some(window(start, least * DAY_MS, most * DAY_MS, false));
            let text = first(&matter).text;
            for days in [least, most] {
                let day = date::day(start.plus_ms(days * DAY_MS), Zone::BEIJING, language);
                assert!(text.contains(&day), "{text}");
            }
            matter.values.arrival = Some(window(start, least * DAY_MS, most * DAY_MS, true));
            let text = first(&matter).text;
            assert!(!text.contains(&number::digits("2025", language)), "{text}");
            assert!(text.contains(&number::whole(most, language)), "{text}");
        }
    }
}

#[test]
fn b_11_a_holiday_adds_its_sentence_and_no_length() {
    for &language in Language::ALL {
        let sentence = wording::embedded(language).say("holiday");
        assert!(!sentence.contains(|c: char| c.is_numeric()));
        let start = at("2025-10-01T10:00:00+08:00");
        let mut matter = with("tell_arrival", "B-10", &bare(language));
        let arrival = window(start, 0, DAY_MS, false);
        matter.values.arrival = Some(arrival);
        assert!(first(&matter).text.contains(sentence));
        matter.values.arrival = Some(Window {
            is_holiday: false,
            ..arrival
        });
        assert!(!first(&matter).text.contains(sentence));
    }
}

#[test]
fn b_10_an_unknown_way_of_paying_is_promised_no_time() {
    for &language in Language::ALL {
        let matter = with("tell_arrival", "B-10", &bare(language));
        let text = first(&matter).text;
        assert!(!text.contains(|c: char| c.is_numeric()), "{text}");
    }
}

#[test]
fn d_07_completing_the_group_is_the_second_way_and_is_quicker() {
    for &language in Language::ALL {
        let text = first(&with("complete_group", "D-07", &full(language))).text;
        let quicker = ["更快", "quicker", "быстрее", "más rápida", "سریع‌تر"];
        assert!(quicker.iter().any(|word| text.contains(word)), "{text}");
    }
}
