//! When the bot is on, paused or handed over.

use super::*;
use crate::domain::conversation::MessageFields;
use crate::domain::time::SECOND_MS;

const NOW: Stamp = Stamp::from_seconds(1_740_801_600);

fn shop() -> BotShop {
    BotShop {
        is_on: true,
        pause_ms: HOUR_MS,
        ..BotShop::off(ShopId::from_raw(1))
    }
}

fn message(id: i64, author: Author, at: Stamp, text: &str) -> Message {
    let direction = match author {
        Author::Buyer => Direction::In,
        Author::Agent | Author::Bot => Direction::Out,
        Author::Platform => Direction::System,
    };
    Message {
        id: MessageId::from_raw(id),
        conversation: ConversationId::from_raw(1),
        fields: MessageFields {
            at,
            direction,
            author,
            author_name: String::new(),
            kind: MessageKind::Text,
            text: text.to_owned(),
            attachments: Vec::new(),
            external_id: None,
        },
        delivery: None,
    }
}

fn step(kind: BotStepKind, why: Option<HandOver>, at: Stamp) -> BotStep {
    BotStep {
        id: BotStepId::from_raw(1),
        conversation: ConversationId::from_raw(1),
        kind,
        heard: None,
        answer: None,
        topic: String::new(),
        rule: String::new(),
        why,
        by: NAME.to_owned(),
        at,
    }
}

fn stands(steps: &[BotStep], messages: &[Message]) -> Standing {
    standing(&shop(), Zone::BEIJING, steps, messages, NOW)
}

#[test]
fn hours_may_go_over_midnight() {
    let night = Hours::parse("21:00-08:00").unwrap();
    let at = |text| Stamp::from_rfc3339(text).unwrap();
    for (time, is_in) in [
        ("2025-03-01T20:59:59+08:00", false),
        ("2025-03-01T21:00:00+08:00", true),
        ("2025-03-02T07:59:00+08:00", true),
        ("2025-03-02T08:00:00+08:00", false),
    ] {
        assert_eq!(night.hold(at(time), Zone::BEIJING), is_in, "{time}");
    }
    assert_eq!(night.to_string(), "21:00-08:00");
    let whole = Hours::parse("00:00-24:00").unwrap();
    assert!(whole.hold(NOW, Zone::MOSCOW));
    for bad in ["", "9-17", "25:00-01:00", "09:00", "09:60-10:00"] {
        assert_eq!(Hours::parse(bad), None, "{bad}");
    }
}

#[test]
fn it_is_off_until_a_shop_switches_it_on_and_outside_of_its_hours() {
    let off = BotShop::off(ShopId::from_raw(1));
    assert_eq!(standing(&off, Zone::BEIJING, &[], &[], NOW), Standing::Off);
    assert_eq!(stands(&[], &[]), Standing::On);
    let night = BotShop {
        hours: Hours { from: 0, to: 1 },
        ..shop()
    };
    assert_eq!(
        standing(&night, Zone::BEIJING, &[], &[], NOW),
        Standing::Off
    );
}

#[test]
fn e_32_a_persons_message_pauses_it_for_the_set_time() {
    let wrote = |ago_ms: i64| [message(1, Author::Agent, NOW.plus_ms(-ago_ms), "您好")];
    let until = NOW.plus_ms(HOUR_MS - MINUTE_MS);
    assert_eq!(stands(&[], &wrote(MINUTE_MS)), Standing::Paused { until });
    assert_eq!(stands(&[], &wrote(HOUR_MS)), Standing::On);
    let resumed = step(BotStepKind::Resumed, None, NOW.plus_ms(-SECOND_MS));
    assert_eq!(stands(&[resumed], &wrote(MINUTE_MS)), Standing::On);
}

#[test]
fn its_own_words_out_of_a_file_are_not_taken_for_a_persons() {
    let own = message(1, Author::Bot, NOW.plus_ms(-MINUTE_MS), "自动");
    let echo = message(2, Author::Agent, NOW.plus_ms(-SECOND_MS), " 自动 ");
    let answered = BotStep {
        answer: Some(own.id),
        ..step(BotStepKind::Answered, None, NOW.plus_ms(-MINUTE_MS))
    };
    assert_eq!(stands(&[answered], &[own, echo]), Standing::On);
}

#[test]
fn e_32_after_it_handed_over_a_person_answers_first() {
    let since = NOW.plus_ms(-3 * HOUR_MS);
    let over = |why| step(BotStepKind::HandedOver, Some(why), since);
    let wrote = |ago_ms: i64| [message(1, Author::Agent, NOW.plus_ms(-ago_ms), "您好")];
    let why = HandOver::NoRule;
    assert_eq!(
        stands(&[over(why)], &[]),
        Standing::HandedOver { why, since }
    );
    assert_eq!(
        stands(&[over(why)], &wrote(MINUTE_MS)),
        Standing::HandedOver { why, since }
    );
    assert_eq!(stands(&[over(why)], &wrote(2 * HOUR_MS)), Standing::On);
    let why = HandOver::Asked;
    assert_eq!(
        stands(&[over(why)], &wrote(2 * HOUR_MS)),
        Standing::HandedOver { why, since }
    );
    let resumed = step(BotStepKind::Resumed, None, NOW);
    assert_eq!(stands(&[over(why), resumed], &[]), Standing::On);
}

#[test]
fn a_key_pauses_it_for_the_same_time() {
    let at = NOW.plus_ms(-MINUTE_MS);
    let paused = step(BotStepKind::Paused, None, at);
    let until = at.plus_ms(HOUR_MS);
    assert_eq!(stands(&[paused], &[]), Standing::Paused { until });
}

#[test]
fn what_was_answered_or_heard_is_not_heard_again() {
    let at = |n: i64| NOW.plus_ms(n * SECOND_MS);
    let talk = [
        message(1, Author::Buyer, at(1), "a"),
        message(2, Author::Agent, at(2), "b"),
        message(3, Author::Buyer, at(3), "c"),
        message(4, Author::Buyer, at(4), "d"),
    ];
    let ids = |steps: &[BotStep]| -> Vec<i64> {
        let all = unheard(steps, &talk).into_iter();
        all.map(|message| message.id.raw()).collect()
    };
    assert_eq!(ids(&[]), [3, 4]);
    let heard = BotStep {
        heard: Some(MessageId::from_raw(3)),
        ..step(BotStepKind::LetBe, None, NOW)
    };
    assert_eq!(ids(&[heard]), [4]);
}
