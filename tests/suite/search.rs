//! A search finds what a plain look at every text finds, on every engine and at every pace.

use afterdesk::domain::conversation::Direction;
use afterdesk::domain::dossier::{HitKind, SearchFrom, newest_first};
use afterdesk::domain::order::Order;
use afterdesk::store::desk::Store;
use afterdesk::store::meet::Pace;
use afterdesk::store::told::Told;
use afterdesk::store::{orders, search};
use afterdesk::text::fold::{Query, query};

use crate::store_content::{NOW, conversation, order, read, said, say, shop, write};
use crate::stores::on_every_engine;

/// Words that meet often, seldom and never.
const WORDS: &[&str] = &[
    "退款",
    "运费",
    "退",
    "款",
    "费",
    "我",
    "我要",
    "破洞",
    "refund",
    "refused",
    "ref",
    "Где",
    "где?",
    "26",
    "2611",
    "261122",
    "x",
    "niño",
    "می\u{200c}خواهم",
    "میخواهم",
];
const MESSAGES: usize = 300;
const ORDERS: usize = 120;
/// From one row at a time to what the desk takes.
const PACES: [Pace; 4] = [
    Pace {
        piece: 1,
        step: 1,
        newest: 0,
    },
    Pace {
        piece: 3,
        step: 10,
        newest: 64,
    },
    Pace {
        piece: 20,
        step: 50,
        newest: 200,
    },
    Pace::DESK,
];

/// Numbers that jump about and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all.get(self.below(all.len())).unwrap()
    }

    fn words(&mut self, most: usize) -> String {
        let count = 1 + self.below(most);
        let mut text = String::new();
        for _ in 0..count {
            // The first words of the list are the common ones.
            let end = 1 + self.below(WORDS.len());
            text.push_str(self.one_of(WORDS.get(..end).unwrap()));
            text.push_str(self.one_of(&["", " ", "，"]));
        }
        text
    }
}

/// What there is to be found, newest first.
struct Filled {
    texts: Vec<(HitKind, String)>,
}

fn fill(store: &mut Store, seed: u64) -> Filled {
    let mut texts = Vec::new();
    write(store, |tx| {
        let mut dice = Dice(seed);
        texts.clear();
        let shop = shop(tx);
        let chat = conversation(tx, &shop, "chat-1", None);
        for n in 0..MESSAGES {
            let at = NOW.plus_ms(i64::try_from(n).unwrap());
            let text = dice.words(6);
            let id = say(tx, &chat, &said(&text, Direction::In, at));
            texts.push((HitKind::Message(id), text));
        }
        for n in 0..ORDERS {
            let at = NOW.plus_ms(i64::try_from(n).unwrap());
            let mut order = order(tx, &shop, &format!("2611{}-{n}", n % 7), at);
            order.fields.shop_note = Some(dice.words(4));
            let told = Told {
                at: NOW,
                payload: None,
            };
            orders::update(tx, &order, told).unwrap();
            texts.push((HitKind::Order(order.id), shown(&order)));
        }
    });
    Filled { texts }
}

/// Everything an order is found by, in its order.
fn shown(order: &Order) -> String {
    let fields = &order.fields;
    let note = fields.shop_note.clone().unwrap_or_default();
    let buyer = fields.buyer.clone().unwrap_or_default();
    let goods = fields.items.iter().map(|item| item.name.as_str());
    let goods: String = goods.collect();
    format!("{} {buyer} {note} {goods}", order.number)
}

/// The newest of each kind whose text has all words.
fn plainly(filled: &Filled, query: &Query, limit: usize) -> Vec<HitKind> {
    let of = |is_kind: fn(&HitKind) -> bool| {
        let hits = filled
            .texts
            .iter()
            .rev()
            .filter(move |(kind, _)| is_kind(kind));
        let hits = hits
            .filter(|(_, text)| query.matches(text))
            .map(|(kind, _)| *kind);
        hits.take(limit).collect::<Vec<_>>()
    };
    let mut all = of(|kind| matches!(kind, HitKind::Message(_)));
    all.extend(of(|kind| matches!(kind, HitKind::Order(_))));
    all
}

/// Takes all steps of a search. Returns the hits, the newest of each kind first, and how many steps
/// it took.
fn by_steps(store: &mut Store, query: &Query, pace: Pace, limit: usize) -> (Vec<HitKind>, usize) {
    let mut hits = Vec::new();
    let mut steps = 0;
    let mut from = Some(SearchFrom::newest(limit));
    while let Some(here) = from {
        let found = read(store, |tx| search::step(tx, query, here, pace).unwrap());
        if let Some(next) = found.next {
            assert_ne!(next, here, "a step came no further");
            assert!(next.looked_back_to().is_some());
        }
        hits.extend(found.hits);
        from = found.next;
        steps += 1;
    }
    newest_first(&mut hits, usize::MAX);
    let kinds = hits.iter().map(|hit| hit.kind);
    let (messages, orders): (Vec<_>, Vec<_>) =
        kinds.partition(|kind| matches!(kind, HitKind::Message(_)));
    ([messages, orders].concat(), steps)
}

#[test]
fn a_search_finds_what_a_look_at_every_text_finds() {
    on_every_engine(|place| {
        let mut store = place.create();
        let filled = fill(&mut store, 7);
        let mut dice = Dice(11);
        let mut most_steps = 0;
        for n in 0..150 {
            let typed = dice.words(3);
            let query = query(&typed);
            let limit = [1, 5, 50, 1_000][n % 4];
            let wanted = plainly(&filled, &query, limit);
            for pace in PACES {
                let (found, steps) = by_steps(&mut store, &query, pace, limit);
                assert_eq!(found, wanted, "{typed:?}, {limit} at most, {pace:?}");
                most_steps = most_steps.max(steps);
            }
        }
        assert!(most_steps > 20, "no search took its time: {most_steps}");
    });
}

#[test]
fn words_that_never_meet_are_looked_for_in_steps_of_a_few_rows() {
    on_every_engine(|place| {
        let mut store = place.create();
        write(&mut store, |tx| {
            let shop = shop(tx);
            let chat = conversation(tx, &shop, "chat-1", None);
            for n in 0..200 {
                let text = ["我要退款", "运费谁承担"][n % 2];
                let at = NOW.plus_ms(i64::try_from(n).unwrap());
                say(tx, &chat, &said(text, Direction::In, at));
            }
        });
        let pace = Pace {
            piece: 5,
            step: 20,
            newest: 0,
        };
        let mut looked = Vec::new();
        let mut from = Some(SearchFrom::newest(50));
        while let Some(here) = from {
            let found = read(&mut store, |tx| {
                search::step(tx, &query("退款 运费"), here, pace).unwrap()
            });
            assert!(found.hits.is_empty());
            looked.extend(found.next.and_then(SearchFrom::looked_back_to));
            from = found.next;
        }
        // Twenty rows of a hundred and a hundred in each step, ever further back.
        assert!((8..=12).contains(&looked.len()), "{}", looked.len());
        assert!(looked.is_sorted_by(|newer, older| newer >= older));
    });
}
