//! Plans the shop of the demonstration: which dialogues are told, what waits now, and as many other
//! orders as it takes to have every state many times.
//! Never longer than a screenful of seconds to fill; stores for measuring are planned in `bulk`.

use super::chance::Chance;
use super::numbers;
use super::orders::Transit;
use super::scenes::{Scene, SceneCase};
use super::stories::{self, Buyer, Close, Story};
use super::talks::Ending;
use super::words::{Dialogue, Topic, Words};
use crate::domain::case::{CaseKind, CaseReason, CaseState};
use crate::domain::order::{GroupState, OrderState, RefundState};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Stamp};
use crate::domain::work_order::WorkOrderState;

/// Orders in each state: the demonstration shows every list filled.
const ORDERS_A_STATE: usize = 305;

/// More talks with a work order than the dialogues alone would bring.
const WORK_ORDER_TALKS: u64 = 12;

/// Time left on the clocks of work orders: plenty, some, hardly any, none.
const CLOCKS_MS: [i64; 6] = [
    41 * HOUR_MS,
    6 * HOUR_MS,
    20 * MINUTE_MS,
    26 * HOUR_MS,
    90 * MINUTE_MS,
    -3 * HOUR_MS,
];

/// Plans the shop of the demonstration as it stands at `now`.
pub fn plan(words: &Words, seed: u64, now: Stamp) -> Vec<Story> {
    let mut stories = Vec::with_capacity(6 * ORDERS_A_STATE);
    tell_dialogues(words, seed, now, &mut stories);
    tell_work_orders(words, seed, now, &mut stories);
    tell_cases(words, seed, now, &mut stories);
    tell_orders(words, seed, now, &mut stories);
    stories.sort_by(|a, b| {
        let key = |story: &Story| (story.order.fields.created_at, story.order.number.clone());
        key(a).cmp(&key(b))
    });
    stories
}

/// Returns the number of the story that comes next.
fn next_serial(seed: u64, stories: &[Story]) -> u64 {
    numbers::first_serial(seed) + stories.len() as u64
}

/// Returns every place where a language is spoken.
pub fn buyers(words: &Words) -> Vec<Buyer<'_>> {
    let shops = words.shops.iter().enumerate();
    shops
        .flat_map(|(place, shop)| {
            shop.tongues.iter().filter_map(move |tongue| {
                let talk = words.talks.get(&tongue.language)?;
                Some(Buyer {
                    place,
                    shop,
                    tongue,
                    talk,
                })
            })
        })
        .collect()
}

/// Returns whether a dialogue can be had in a shop.
pub fn fits(dialogue: &Dialogue, buyer: Buyer<'_>) -> bool {
    dialogue
        .shop
        .as_ref()
        .is_none_or(|platform| *platform == buyer.shop.platform)
}

fn tell_dialogues(words: &Words, seed: u64, now: Stamp, stories: &mut Vec<Story>) {
    let mut nth = 0;
    for buyer in buyers(words) {
        for dialogue in buyer.talk.dialogues.iter().filter(|d| fits(d, buyer)) {
            nth += 1;
            let mut chance = Chance::branch(seed, "dialogue", nth);
            let close = close(dialogue.topic, now, &mut chance);
            let serial = next_serial(seed, stories);
            stories.push(stories::of_dialogue(
                buyer,
                dialogue,
                close,
                serial,
                &mut chance,
            ));
        }
    }
}

/// Half of the talks wait now: some for a minute, most for an hour, a few since the morning.
fn close(topic: Topic, now: Stamp, chance: &mut Chance) -> Close {
    let is_waiting = chance.percent(50)
        || matches!(
            topic,
            Topic::Angry | Topic::RefundOnTheWay | Topic::ReturnAsked
        );
    let (shortest, longest) = match (is_waiting, chance.below(10)) {
        (true, 0..2) => (20 * SECOND_MS, 150 * SECOND_MS),
        (true, 2..7) => (3 * MINUTE_MS, 70 * MINUTE_MS),
        (true, _) => (70 * MINUTE_MS, 9 * HOUR_MS),
        (false, 0..5) => (HOUR_MS, 40 * HOUR_MS),
        (false, _) => (3 * DAY_MS, 25 * DAY_MS),
    };
    let ago = chance.between(shortest, longest);
    Close {
        ending: if is_waiting {
            Ending::Waiting
        } else {
            Ending::Answered
        },
        at: now.plus_ms(-ago),
        is_settled: ago > 2 * DAY_MS,
        now,
    }
}

fn tell_work_orders(words: &Words, seed: u64, now: Stamp, stories: &mut Vec<Story>) {
    let Some(buyer) = buyers(words).into_iter().find(|b| b.shop.has_groups) else {
        return;
    };
    let with_platform: Vec<&Dialogue> = buyer
        .talk
        .dialogues
        .iter()
        .filter(|d| matches!(d.topic, Topic::SignedMissing | Topic::Platform))
        .collect();
    for nth in 0..WORK_ORDER_TALKS {
        let mut chance = Chance::branch(seed, "work order", nth);
        let Some(dialogue) = chance.pick(&with_platform) else {
            return;
        };
        let mut close = close(dialogue.topic, now, &mut chance);
        close.is_settled = false;
        // A platform gives 48 hours, so none of these began long ago.
        close.at = close
            .at
            .max(now.plus_ms(-chance.between(HOUR_MS, 20 * HOUR_MS)));
        let serial = next_serial(seed, stories);
        let mut story = stories::of_dialogue(buyer, dialogue, close, serial, &mut chance);
        let left = CLOCKS_MS
            .iter()
            .cycle()
            .nth(usize::try_from(nth).unwrap_or(0));
        for work_order in &mut story.work_orders {
            let left_ms = left.copied().unwrap_or(HOUR_MS) + chance.between(0, 9 * MINUTE_MS);
            work_order.fields.due_at = Some(now.plus_ms(left_ms));
            work_order.fields.state = Some(match chance.percent(50) {
                _ if left_ms < 0 => WorkOrderState::Lapsed,
                true => WorkOrderState::Open,
                false => WorkOrderState::InProgress,
            });
        }
        stories.push(story);
    }
}

/// Every kind of case in every state that it can be in.
fn tell_cases(words: &Words, seed: u64, now: Stamp, stories: &mut Vec<Story>) {
    let buyers = buyers(words);
    let pairs = CaseKind::ALL
        .iter()
        .flat_map(|&kind| CaseState::ALL.iter().map(move |&state| (kind, state)))
        .filter(|&(kind, state)| is_possible(kind, state));
    for (nth, (kind, state)) in pairs.enumerate() {
        let mut chance = Chance::branch(seed, "case", nth as u64);
        let reason = chance.pick_or(CaseReason::ALL, CaseReason::Other);
        let is_digital = kind == CaseKind::Unconfirmed;
        let fitting: Vec<&Buyer<'_>> = buyers
            .iter()
            .filter(|b| b.shop.is_digital == is_digital)
            .collect();
        let Some(buyer) = chance.pick(&fitting) else {
            continue;
        };
        let scene = scene_of_case(SceneCase {
            kind,
            state,
            reason,
        });
        let placed_at = now.plus_ms(-scene.lead_ms - chance.between(0, 3 * DAY_MS));
        let serial = next_serial(seed, stories);
        let times = (placed_at, now);
        let mut story = stories::of_order(**buyer, scene, times, serial, &mut chance);
        stories::greet(&mut story, **buyer, now, &mut chance);
        stories.push(story);
    }
}

/// Returns whether a case of a kind can stand in a state.
const fn is_possible(kind: CaseKind, state: CaseState) -> bool {
    use {CaseKind as K, CaseState as S};
    match state {
        S::MerchantReceives | S::BuyerSends => {
            matches!(kind, K::ReturnRefund | K::Exchange | K::Repair)
        }
        S::MerchantShips | S::Done => matches!(kind, K::Exchange | K::Resend | K::Repair),
        S::MerchantRecalls | S::BuyerRefusesParcel => matches!(kind, K::RefundOnly),
        S::BuyerConfirms => {
            matches!(kind, K::Exchange | K::Resend | K::Repair | K::Unconfirmed)
        }
        S::Refunding | S::Refunded => matches!(kind, K::RefundOnly | K::ReturnRefund),
        S::MerchantDecides
        | S::BuyerReacts
        | S::PlatformHandles
        | S::PlatformRefused
        | S::Withdrawn
        | S::Lapsed => !matches!(kind, K::Unconfirmed | K::Discrepancy | K::Complaint),
        S::Closed => true,
        S::Unknown => false,
    }
}

fn scene_of_case(case: SceneCase) -> Scene {
    let is_under_way = matches!(
        case.state,
        CaseState::MerchantRecalls | CaseState::BuyerRefusesParcel
    );
    let asks_money = matches!(case.kind, CaseKind::RefundOnly | CaseKind::ReturnRefund);
    Scene {
        state: if is_under_way {
            OrderState::Shipped
        } else {
            OrderState::Received
        },
        refund: match (case.state, asks_money) {
            (CaseState::Refunded, _) => RefundState::Refunded,
            (state, true) if !state.is_closed() => RefundState::InProgress,
            _ => RefundState::None,
        },
        group: GroupState::Formed,
        transit: Transit::Moving,
        lead_ms: if is_under_way { 3 * DAY_MS } else { 8 * DAY_MS },
        case: Some(case),
    }
}

/// Fills up every state with every refund and group that can go with it.
fn tell_orders(words: &Words, seed: u64, now: Stamp, stories: &mut Vec<Story>) {
    let buyers = buyers(words);
    for &state in OrderState::ALL {
        let have = stories
            .iter()
            .filter(|story| story.order.fields.state == Some(state))
            .count();
        let kinds = goes_with(state);
        let missing = ORDERS_A_STATE.saturating_sub(have).max(kinds.len());
        for (nth, &(refund, group)) in kinds.iter().cycle().take(missing).enumerate() {
            let mut chance = Chance::branch(seed, state.code(), nth as u64);
            let Some(buyer) = pick_buyer(&buyers, group, &mut chance) else {
                continue;
            };
            let transit = if chance.percent(8) {
                Transit::Stuck
            } else {
                Transit::Moving
            };
            let scene = Scene {
                state,
                refund,
                group,
                transit,
                lead_ms: age(state, group, transit, &mut chance),
                case: None,
            };
            let placed_at = now.plus_ms(-scene.lead_ms);
            let serial = next_serial(seed, stories);
            let times = (placed_at, now);
            let mut story = stories::of_order(buyer, scene, times, serial, &mut chance);
            // Some were forgotten: they are listed as paid and silent (row E-07).
            if matches!(state, OrderState::Paid | OrderState::Shipped) && chance.percent(85) {
                stories::greet(&mut story, buyer, now, &mut chance);
            }
            stories.push(story);
        }
    }
}

/// Returns a buyer by the weight of shops and languages; of a shop with groups where one is needed.
pub fn pick_buyer<'a>(
    buyers: &[Buyer<'a>],
    group: GroupState,
    chance: &mut Chance,
) -> Option<Buyer<'a>> {
    chance
        .weighted(buyers, |buyer| {
            if group != GroupState::None && !buyer.shop.has_groups {
                0
            } else {
                buyer.shop.weight * buyer.tongue.weight
            }
        })
        .copied()
}

/// Returns what can go with a state of an order: money gone back, and group.
const fn goes_with(state: OrderState) -> &'static [(RefundState, GroupState)] {
    use {GroupState as G, RefundState as R};
    match state {
        OrderState::Unpaid => &[(R::None, G::None)],
        OrderState::Paid => &[
            (R::None, G::Pending),
            (R::None, G::Formed),
            (R::None, G::Formed),
            (R::None, G::None),
            (R::InProgress, G::Formed),
            (R::InProgress, G::None),
        ],
        OrderState::Shipped | OrderState::Received | OrderState::Closed => &[
            (R::None, G::Formed),
            (R::None, G::Formed),
            (R::None, G::None),
            (R::InProgress, G::Formed),
            (R::Partial, G::Formed),
            (R::Partial, G::None),
            (R::Refunded, G::Formed),
            (R::Refunded, G::None),
        ],
        OrderState::Cancelled => &[
            (R::None, G::None),
            (R::Refunded, G::Failed),
            (R::Refunded, G::Formed),
            (R::Refunded, G::None),
        ],
    }
}

/// Returns how long ago an order of this kind was placed.
fn age(state: OrderState, group: GroupState, transit: Transit, chance: &mut Chance) -> i64 {
    let (low, high) = match (state, group, transit) {
        (OrderState::Unpaid, ..) => (1, 20),
        // A few groups have run out already and wait for the platform's own refund.
        (OrderState::Paid, GroupState::Pending, _) => (1, 25),
        (OrderState::Paid, ..) => (2, 52),
        (OrderState::Shipped, _, Transit::Stuck) => (150, 240),
        (OrderState::Shipped, ..) => (40, 130),
        (OrderState::Received, ..) => (90, 290),
        (OrderState::Closed | OrderState::Cancelled, ..) => (200, 1400),
    };
    chance.between(low * 60, high * 60) * MINUTE_MS
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn told(seed: u64) -> Vec<Story> {
        let words = Words::load().unwrap();
        plan(&words, seed, now())
    }

    fn now() -> Stamp {
        Stamp::from_rfc3339("2026-11-21T12:00:00Z").unwrap()
    }

    #[test]
    fn a_seed_tells_the_same_stories_again() {
        assert_eq!(format!("{:?}", told(7)), format!("{:?}", told(7)));
        assert_ne!(format!("{:?}", told(7)), format!("{:?}", told(8)));
    }

    #[test]
    fn every_state_of_an_order_is_there_three_hundred_times() {
        let stories = told(1);
        for &state in OrderState::ALL {
            let count = stories
                .iter()
                .filter(|s| s.order.fields.state == Some(state));
            assert!(count.count() >= 300, "{state}");
            for kind in goes_with(state) {
                assert!(
                    stories.iter().any(|s| s.order.fields.state == Some(state)
                        && s.order.fields.refund == Some(kind.0)
                        && s.order.fields.group == Some(kind.1)),
                    "{state} {kind:?}"
                );
            }
        }
    }

    #[test]
    fn every_kind_of_case_is_there_in_many_states() {
        let stories = told(1);
        let cases: BTreeSet<_> = stories
            .iter()
            .flat_map(|s| &s.cases)
            .map(|c| (c.fields.kind.unwrap(), c.fields.state.unwrap()))
            .collect();
        for &kind in CaseKind::ALL {
            assert!(cases.iter().any(|case| case.0 == kind), "{kind}");
        }
        let states: BTreeSet<_> = cases.iter().map(|case| case.1).collect();
        assert_eq!(states.len(), CaseState::ALL.len() - 1, "all but unknown");
        let due = |is_told: bool| {
            stories.iter().flat_map(|s| &s.cases).any(|c| {
                c.fields.state == Some(CaseState::MerchantDecides)
                    && c.fields.due_at.is_some() == is_told
            })
        };
        assert!(due(true) && due(false));
    }

    #[test]
    fn a_hundred_and_twenty_talks_in_five_languages_and_half_of_them_wait() {
        let stories = told(1);
        let talks = || stories.iter().filter(|s| s.messages.len() > 1);
        assert!(talks().count() >= 120);
        let languages: BTreeSet<_> = talks().map(|s| &s.language).collect();
        assert_eq!(languages.len(), 5);
        let waiting = talks().filter(|s| {
            let last = s.messages.last().unwrap();
            last.fields.author == crate::domain::conversation::Author::Buyer
        });
        let waiting = waiting.count();
        assert!(waiting * 3 > talks().count(), "{waiting}");
        assert!(waiting * 4 < talks().count() * 3, "{waiting}");
    }

    #[test]
    fn nothing_is_told_from_the_future_and_no_number_twice() {
        let stories = told(3);
        let mut numbers = BTreeSet::new();
        for story in &stories {
            assert!(numbers.insert(&story.order.number));
            assert!(story.order.fields.latest_time() <= Some(now()));
            for message in &story.messages {
                assert!(message.fields.at <= now());
                assert!(
                    !message.fields.text.contains(['{', '}']),
                    "{}",
                    message.fields.text
                );
            }
            for case in &story.cases {
                assert!(case.fields.opened_at <= Some(now()));
            }
        }
    }

    #[test]
    fn work_orders_run_and_run_out() {
        let stories = told(1);
        let left: Vec<i64> = stories
            .iter()
            .flat_map(|s| &s.work_orders)
            .filter_map(|w| Some(w.fields.due_at?.since(now())))
            .collect();
        assert!(left.iter().any(|ms| *ms < 0), "one has lapsed");
        assert!(
            left.iter().any(|ms| (0..HOUR_MS).contains(ms)),
            "one ends within the hour"
        );
        assert!(
            left.iter().any(|ms| *ms > 30 * HOUR_MS),
            "one has more than a day"
        );
    }
}
