//! Tells as many stories as are asked for, spread over a year: stores for measuring.
//! Never holds them all: stories come one by one, in the order of their time.

use super::chance::Chance;
use super::numbers;
use super::orders::Transit;
use super::scenes::{Scene, SceneCase};
use super::stories::{self, Buyer, Story};
use super::talks;
use super::words::{Speaker, Turn};
use crate::domain::case::{CaseKind, CaseReason, CaseState};
use crate::domain::conversation::MessageFields;
use crate::domain::order::{GroupState, OrderState, RefundState};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp};

/// Messages of a conversation, on average.
const TALK_LENGTH: u64 = 10;
/// How far back the first story lies.
const SPAN_MS: i64 = 365 * DAY_MS;
/// An order is over after this time, whatever became of it.
const LIFE_MS: i64 = 15 * DAY_MS;
/// Of a hundred orders, how many are from buyers of each language.
const LANGUAGES: [(&str, u64); 5] = [("zh", 60), ("ru", 10), ("en", 10), ("es", 10), ("fa", 10)];

/// How much is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Orders.
    pub orders: u64,
    /// Messages; with no order there is nothing to talk about.
    pub messages: u64,
}

/// Stories on their way.
#[derive(Debug, Clone)]
pub struct Stories<'a> {
    buyers: Vec<Buyer<'a>>,
    seed: u64,
    now: Stamp,
    size: Size,
    next: u64,
}

impl<'a> Stories<'a> {
    /// Begins to tell stories that end at `now`.
    pub const fn new(buyers: Vec<Buyer<'a>>, seed: u64, now: Stamp, size: Size) -> Self {
        Self {
            buyers,
            seed,
            now,
            size,
            next: 0,
        }
    }

    fn conversations(&self) -> u64 {
        (self.size.messages / TALK_LENGTH)
            .clamp(u64::from(self.size.messages > 0), self.size.orders)
    }

    /// Returns which conversation the `nth` order has, if it has one: they are spread evenly.
    fn conversation_of(&self, nth: u64) -> Option<u64> {
        let before = share(self.conversations(), nth, self.size.orders);
        let after = share(self.conversations(), nth + 1, self.size.orders);
        (after > before).then_some(before)
    }

    /// Returns how many messages the `nth` conversation has. Two neighbours make up for each other,
    /// so that lengths differ and the whole is exact.
    fn length_of(&self, nth: u64) -> u64 {
        let all = self.conversations();
        let even =
            |n: u64| share(self.size.messages, n + 1, all) - share(self.size.messages, n, all);
        let first = nth & !1;
        if first + 1 >= all {
            return even(nth);
        }
        let both = even(first) + even(first + 1);
        let mut chance = Chance::branch(self.seed, "length", first);
        let of_first = 1 + chance.below(both.saturating_sub(1));
        if nth == first {
            of_first
        } else {
            both - of_first
        }
    }

    fn tell(&self, nth: u64) -> Option<Story> {
        let mut chance = Chance::branch(self.seed, "bulk", nth);
        let buyer = self.pick_buyer(&mut chance)?;
        let part = i128::from(SPAN_MS) * i128::from(nth) / i128::from(self.size.orders.max(1));
        let placed_at = self.now.plus_ms(i64::try_from(part).unwrap_or(0) - SPAN_MS);
        let reached_at = self.now.min(placed_at.plus_ms(LIFE_MS));
        let scene = scene(self.now.since(placed_at), &mut chance);
        let times = (placed_at, reached_at);
        let serial = numbers::first_serial(self.seed) + nth;
        let mut story = stories::of_order(buyer, scene, times, serial, &mut chance);
        if let Some(conversation) = self.conversation_of(nth) {
            let count = self.length_of(conversation);
            self.add_talk(&mut story, buyer, count, &mut chance);
        }
        Some(story)
    }

    fn pick_buyer(&self, chance: &mut Chance) -> Option<Buyer<'a>> {
        let (language, _) = chance.weighted(&LANGUAGES, |(_, weight)| *weight)?;
        let speaks = |buyer: &Buyer<'_>| u64::from(buyer.tongue.language == *language);
        chance
            .weighted(&self.buyers, |buyer| speaks(buyer) * buyer.shop.weight)
            .copied()
    }

    fn add_talk(&self, story: &mut Story, buyer: Buyer<'_>, count: u64, chance: &mut Chance) {
        let placed_at = story.order.fields.created_at.unwrap_or(self.now);
        let begins_at = placed_at.plus_ms(chance.between(MINUTE_MS, 4 * DAY_MS));
        let begins_at = begins_at.min(self.now.plus_ms(-MINUTE_MS));
        let length = chance.between(10 * MINUTE_MS, 30 * HOUR_MS);
        let ends_at = begins_at.plus_ms(length).min(self.now);
        let is_recent = self.now.since(ends_at) < 2 * DAY_MS;
        let waits = chance.percent(if is_recent { 40 } else { 3 });
        let mut said = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
        let name = story.order.fields.buyer.clone().unwrap_or_default();
        let step = ends_at.since(begins_at) / i64::try_from(count).unwrap_or(1).max(1);
        let mut at = begins_at;
        stories::with_blanks(&story.order, buyer, |blanks| {
            let mut turns = Turns::new(buyer, chance);
            for left in (0..count).rev() {
                let turn = match (left, waits) {
                    (0, true) => Some(turns.by(Speaker::Buyer)),
                    (0, false) => Some(turns.by(Speaker::Shop)),
                    _ => turns.next(),
                };
                let Some((speaker, words)) = turn else {
                    break;
                };
                said.push(talks::message(speaker, at, &name, blanks.fill(&words)));
                at = at.plus_ms(turns.chance.between(step / 2, step.max(1)));
            }
        });
        keep_order(&mut said);
        stories::add_talk(story, said);
    }
}

impl Iterator for Stories<'_> {
    type Item = Story;

    fn next(&mut self) -> Option<Story> {
        if self.next >= self.size.orders {
            return None;
        }
        self.next += 1;
        self.tell(self.next - 1)
    }
}

/// Returns how much of `whole` the first `part` of `parts` have.
fn share(whole: u64, part: u64, parts: u64) -> u64 {
    let have = u128::from(whole) * u128::from(part) / u128::from(parts.max(1));
    u64::try_from(have).unwrap_or(u64::MAX)
}

/// Two messages of one millisecond would have no order.
fn keep_order(said: &mut [MessageFields]) {
    let mut last = None;
    for message in said {
        if let Some(last) = last
            && message.at <= last
        {
            message.at = last.plus_ms(1);
        }
        last = Some(message.at);
    }
}

/// Turns of dialogues one behind the other, the usual ones more often, some with a second sentence.
struct Turns<'a, 'c> {
    buyer: Buyer<'a>,
    chance: &'c mut Chance,
    rest: std::slice::Iter<'a, Turn>,
}

impl<'a, 'c> Turns<'a, 'c> {
    fn new(buyer: Buyer<'a>, chance: &'c mut Chance) -> Self {
        Self {
            buyer,
            chance,
            rest: [].iter(),
        }
    }

    fn next(&mut self) -> Option<(Speaker, String)> {
        let turn = if let Some(turn) = self.rest.next() {
            turn
        } else {
            let dialogues = &self.buyer.talk.dialogues;
            let dialogue = dialogues.get(self.chance.zipf(dialogues.len()))?;
            self.rest = dialogue.turns.iter();
            self.rest.next()?
        };
        let mut words = turn.2.clone();
        if turn.0 == Speaker::Buyer && self.chance.percent(30) {
            let lines = &self.buyer.talk.lines;
            let more = if self.chance.percent(60) {
                &lines.openers
            } else {
                &lines.answers
            };
            words.push(' ');
            words.push_str(self.chance.word(more));
        }
        Some((turn.0, words))
    }

    /// Returns the next turn of a speaker, or what they say at any time.
    fn by(&mut self, speaker: Speaker) -> (Speaker, String) {
        let lines = &self.buyer.talk.lines;
        let same = self.rest.find(|turn| turn.0 == speaker);
        let words = match (same, speaker) {
            (Some(turn), _) => turn.2.clone(),
            (None, Speaker::Buyer) => self.chance.word(&lines.openers).to_owned(),
            (None, Speaker::Shop | Speaker::Platform) => lines.confirmation.clone(),
        };
        (speaker, words)
    }
}

fn scene(age_ms: i64, chance: &mut Chance) -> Scene {
    use OrderState as O;
    let weights: &[(O, u64)] = match age_ms / DAY_MS {
        0 => &[(O::Unpaid, 12), (O::Paid, 80), (O::Cancelled, 8)],
        1 | 2 => &[(O::Paid, 38), (O::Shipped, 52), (O::Cancelled, 10)],
        3..=8 => &[(O::Shipped, 45), (O::Received, 45), (O::Cancelled, 10)],
        9..=15 => &[
            (O::Shipped, 3),
            (O::Received, 52),
            (O::Closed, 35),
            (O::Cancelled, 10),
        ],
        _ => &[(O::Received, 2), (O::Closed, 88), (O::Cancelled, 10)],
    };
    let state = chance
        .weighted(weights, |(_, weight)| *weight)
        .map_or(O::Closed, |(state, _)| *state);
    let group = match state {
        O::Unpaid => GroupState::None,
        O::Paid if age_ms < DAY_MS && chance.percent(30) => GroupState::Pending,
        _ => chance.pick_or(
            &[GroupState::Formed, GroupState::Formed, GroupState::None],
            GroupState::Formed,
        ),
    };
    let case = case(state, age_ms, chance);
    let refund = match (state, case) {
        (O::Cancelled, _) => chance.pick_or(
            &[RefundState::None, RefundState::Refunded],
            RefundState::Refunded,
        ),
        (_, Some(case)) if case.state == CaseState::Refunded => RefundState::Refunded,
        (_, Some(case)) if !case.state.is_closed() => RefundState::InProgress,
        _ => RefundState::None,
    };
    Scene {
        state,
        refund,
        group,
        transit: if chance.percent(4) {
            Transit::Stuck
        } else {
            Transit::Moving
        },
        lead_ms: age_ms,
        case,
    }
}

/// Six of a hundred orders have a case; most of the old ones are over.
fn case(state: OrderState, age_ms: i64, chance: &mut Chance) -> Option<SceneCase> {
    use {CaseKind as K, CaseState as S};
    if !matches!(state, OrderState::Received | OrderState::Closed) || !chance.percent(6) {
        return None;
    }
    let kinds = [
        K::RefundOnly,
        K::RefundOnly,
        K::ReturnRefund,
        K::ReturnRefund,
        K::Exchange,
        K::Resend,
    ];
    let kind = chance.pick_or(&kinds, K::RefundOnly);
    let is_over = age_ms > 16 * DAY_MS && chance.percent(95);
    let money = matches!(kind, K::RefundOnly | K::ReturnRefund);
    let state = match (is_over, money) {
        (true, true) => chance.pick_or(
            &[
                S::Refunded,
                S::Refunded,
                S::Refunded,
                S::Withdrawn,
                S::Lapsed,
                S::PlatformRefused,
            ],
            S::Refunded,
        ),
        (true, false) => chance.pick_or(&[S::Done, S::Done, S::Withdrawn], S::Done),
        (false, true) => chance.pick_or(
            &[
                S::MerchantDecides,
                S::MerchantDecides,
                S::BuyerReacts,
                S::PlatformHandles,
                S::Refunding,
            ],
            S::MerchantDecides,
        ),
        (false, false) => {
            chance.pick_or(&[S::MerchantDecides, S::MerchantShips], S::MerchantDecides)
        }
    };
    let reason = chance.pick_or(CaseReason::ALL, CaseReason::Other);
    Some(SceneCase {
        kind,
        state,
        reason,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::plan::buyers;
    use super::super::words::Words;
    use super::*;

    fn now() -> Stamp {
        Stamp::from_rfc3339("2026-11-21T12:00:00Z").unwrap()
    }

    fn told(orders: u64, messages: u64) -> Vec<Story> {
        let words = Words::load().unwrap();
        let size = Size { orders, messages };
        Stories::new(buyers(&words), 5, now(), size).collect()
    }

    #[test]
    fn exactly_as_much_is_told_as_was_asked_for() {
        for (orders, messages) in [
            (0, 0),
            (1, 0),
            (0, 7),
            (1, 1),
            (10, 3),
            (7, 1000),
            (2000, 2001),
        ] {
            let stories = told(orders, messages);
            let said: usize = stories.iter().map(|s| s.messages.len()).sum();
            assert_eq!(stories.len() as u64, orders);
            let expected = if orders == 0 { 0 } else { messages };
            assert_eq!(said as u64, expected, "{orders} {messages}");
        }
    }

    #[test]
    fn six_of_ten_messages_are_chinese_and_few_say_the_same() {
        let stories = told(4000, 4000);
        let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
        let mut texts = std::collections::BTreeSet::new();
        for story in &stories {
            *languages.entry(&story.language).or_default() += story.messages.len();
            texts.extend(story.messages.iter().map(|m| &m.fields.text));
        }
        assert!((2100..2700).contains(&languages["zh"]), "{languages:?}");
        assert_eq!(languages.len(), 5);
        assert!(texts.len() > 1000, "{}", texts.len());
    }

    #[test]
    fn nothing_is_told_from_the_future_and_talks_go_forward() {
        for story in told(3000, 6000) {
            assert!(story.order.fields.latest_time() <= Some(now()));
            let times: Vec<_> = story.messages.iter().map(|m| m.fields.at).collect();
            assert!(times.is_sorted_by(|a, b| a < b), "{times:?}");
            assert!(times.last() <= Some(&now()), "{times:?}");
        }
    }
}
