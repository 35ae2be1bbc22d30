//! Ready answers at the gate: what the desk offers by itself is never stopped by the desk.

use std::collections::BTreeSet;

use afterdesk::compliance::{Context, check};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::UnconfirmedReason;
use afterdesk::domain::case::CaseKind;
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::GroupState;
use afterdesk::domain::platform::{Platform, PlatformName};
use afterdesk::domain::terms::{ConfirmMeaning, Goods};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp, Zone};
use afterdesk::i18n::language::Language;
use afterdesk::notice::answer::offered;
use afterdesk::notice::letter::letter;
use afterdesk::notice::matter::{Matter, Open, Payer, Payment, Stage, Traits, Values, Window};
use afterdesk::notice::voice::Voice;
use afterdesk::policy::way::Way;

const ORDER: &str = "231201-998877665544332";
const TRACKING: &str = "YT8890123456789";
const NOW: Stamp = Stamp::from_seconds(1_740_805_200);

fn full() -> Values<'static> {
    static REMINDERS: [Stamp; 2] = [NOW, NOW];
    static EVIDENCE: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    Values {
        agent: "li.wei",
        buyer: Some("王*"),
        order: Some(ORDER),
        amount: Some(Money::new(16_899, Currency::Cny)),
        carrier: Some("圆通速递"),
        tracking: Some(TRACKING),
        due: Some(NOW.plus_ms(DAY_MS)),
        arrival: Some(window(MINUTE_MS, 3 * MINUTE_MS, true)),
        window_end: Some(NOW.plus_ms(7 * DAY_MS)),
        end: Some(NOW.plus_ms(3 * DAY_MS)),
        caption: Some("Подтвердить выполнение заказа"),
        payer: Some(Payer::Platform),
        is_freight_seen: true,
        shown: Some(Money::new(600, Currency::Cny)),
        allowance_due: Some(NOW.plus_ms(DAY_MS)),
        delivered: Some(NOW.plus_ms(-DAY_MS)),
        reminders: &REMINDERS,
        evidence: EVIDENCE.get_or_init(|| vec!["chat.pdf".to_owned()]),
        ..Values::new(NOW, Zone::BEIJING)
    }
}

fn window(least: i64, most: i64, is_estimate: bool) -> Window {
    Window {
        counted_from: NOW,
        from: NOW.plus_ms(least),
        to: NOW.plus_ms(most),
        is_estimate,
        is_holiday: true,
    }
}

/// Everything known, hardly anything known, and each value that changes the words by itself.
fn all_values() -> Vec<Values<'static>> {
    let mut all = vec![
        full(),
        Values {
            order: Some(ORDER),
            due: Some(NOW.plus_ms(DAY_MS)),
            end: Some(NOW.plus_ms(DAY_MS)),
            ..Values::new(NOW, Zone::MOSCOW)
        },
    ];
    for payer in [Payer::Merchant, Payer::Customer] {
        all.push(Values {
            payer: Some(payer),
            ..full()
        });
    }
    for arrival in [
        window(0, 24 * HOUR_MS, false),
        window(2 * DAY_MS, 6 * DAY_MS, true),
        window(3 * DAY_MS, 7 * DAY_MS, false),
    ] {
        all.push(Values {
            arrival: Some(arrival),
            ..full()
        });
    }
    for reminders in 0..2 {
        all.push(Values {
            reminders: full().reminders.get(..reminders).unwrap(),
            ..full()
        });
    }
    all.push(Values {
        due: Some(NOW),
        ..full()
    });
    all.push(Values {
        buyer: Some("Алексей"),
        ..full()
    });
    all
}

/// Each trait that changes the words by itself.
fn all_traits() -> Vec<Traits> {
    let mut all = Vec::new();
    for &goods in Goods::ALL {
        for &meaning in ConfirmMeaning::ALL {
            let base = Traits::new(goods, meaning);
            all.push(base);
            for &group in GroupState::ALL {
                let group = Some(group);
                all.push(Traits { group, ..base });
            }
            for &stage in Stage::ALL {
                let stage = Some(stage);
                all.push(Traits { stage, ..base });
            }
            for &payment in Payment::ALL {
                let payment = Some(payment);
                all.push(Traits { payment, ..base });
            }
            for &why in UnconfirmedReason::ALL {
                let unconfirmed = Some(why);
                all.push(Traits {
                    unconfirmed,
                    ..base
                });
            }
            for &kind in CaseKind::ALL {
                for is_agreed in [false, true] {
                    let kind = Some(kind);
                    all.push(Traits {
                        kind,
                        is_agreed,
                        ..base
                    });
                }
            }
        }
    }
    all
}

/// Traits that options are narrowed by.
fn narrow_traits() -> Vec<Traits> {
    let parcels = Traits::new(Goods::Parcels, ConfirmMeaning::EndsOrder);
    let mut all = vec![
        parcels,
        Traits::new(Goods::Parcels, ConfirmMeaning::StartsProcessing),
        Traits::new(Goods::Digital, ConfirmMeaning::EndsOrder),
        Traits {
            group: Some(GroupState::Failed),
            ..parcels
        },
    ];
    for kind in [
        CaseKind::RefundOnly,
        CaseKind::Unconfirmed,
        CaseKind::Complaint,
    ] {
        let kind = Some(kind);
        all.push(Traits { kind, ..parcels });
    }
    for &stage in Stage::ALL {
        let stage = Some(stage);
        all.push(Traits { stage, ..parcels });
    }
    all
}

/// Every answer and letter that there can be in a language.
fn texts(language: Language) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for values in all_values() {
        let matter = |traits, options, cards| Matter {
            voice: Voice::default(),
            language,
            options,
            cards,
            traits,
            values: values.clone(),
        };
        for traits in all_traits() {
            let answers = offered(&matter(traits, Vec::new(), Vec::new()));
            texts.extend(answers.into_iter().map(|answer| answer.text));
        }
        for traits in narrow_traits() {
            let mut cards = ["B-04", "B-05", "B-07", "B-09", "B-14", "B-17"]
                .iter()
                .cycle();
            for &way in Way::ALL {
                let card = *cards.next().unwrap();
                let open = Open {
                    way: way.code(),
                    card: if way == Way::ShowRules { "C-12" } else { card },
                    version: Some("2026-11-22"),
                };
                let matter = matter(traits, vec![open], vec![card]);
                let first = offered(&matter).into_iter().next().unwrap();
                texts.insert(first.text);
                texts.extend(letter(way.code(), &matter).map(|letter| letter.text));
            }
        }
    }
    texts
}

fn platforms() -> Vec<Platform> {
    let read = Platforms::embedded().unwrap();
    let unknown = read.get(&PlatformName::unknown()).clone();
    read.all().cloned().chain([unknown]).collect()
}

#[test]
fn b_06_b_33_every_answer_passes_the_gate_of_every_platform_in_every_language() {
    let known = [ORDER, TRACKING];
    let platforms = platforms();
    let mut stopped = Vec::new();
    for &language in Language::ALL {
        let texts = texts(language);
        assert!(texts.len() > 100, "{language:?} {}", texts.len());
        for platform in &platforms {
            let context = Context {
                platform: Some(platform),
                known: &known,
                ..Context::default()
            };
            for text in &texts {
                let judged = check(text, &context);
                if judged.verdict != Verdict::Pass {
                    let rules: Vec<&str> = judged.findings.iter().map(|f| f.rule).collect();
                    stopped.push(format!("{}: {text} {rules:?}", platform.name));
                }
            }
        }
    }
    assert!(stopped.is_empty(), "{}", stopped.join("\n"));
}
