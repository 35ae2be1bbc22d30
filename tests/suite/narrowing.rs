//! Lists narrowed to a shop, a language, a lane or an agent: read from an index, and never a row less.

use afterdesk::domain::conversation::{Conversation, Route, SalesLane};
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::id::OrderId;
use afterdesk::domain::platform::PlatformName;
use afterdesk::domain::queue::{QueueRow, View};
use afterdesk::store::desk::Store;
use afterdesk::store::location::Location;
use afterdesk::store::tx::Tx;
use afterdesk::store::{conversations, deadlines, queue, shops};

use crate::store::ask;
use crate::store_content::{NOW, conversation, due, order, read, shop, write};
use crate::stores::{Place, on_every_engine, on_every_shared_engine};

const LANGUAGES: [&str; 3] = ["zh", "ru", "fa"];

fn of(language: &'static str) -> queue::Ask<'static> {
    queue::Ask {
        language: Some(language),
        ..ask(View::Work, 500)
    }
}

fn found(store: &mut Store, ask: &queue::Ask<'_>) -> Vec<QueueRow> {
    read(store, |tx| queue::page(tx, ask).unwrap()).rows
}

fn speaks(tx: &mut Tx<'_>, talk: &Conversation, language: &str) {
    let mut talk = talk.clone();
    language.clone_into(&mut talk.language);
    conversations::update(tx, &talk).unwrap();
}

/// Orders with and without conversations, in two shops, three languages and three lanes.
fn fill(store: &mut Store) {
    write(store, |tx| {
        let mine = shop(tx);
        let platform = PlatformName::new("pinduoduo");
        let other = shops::get_or_create(tx, &platform, "other", Route::Hand, NOW).unwrap();
        for n in 0..120_i64 {
            let place = if n % 7 == 0 { &other } else { &mine };
            let number = n.to_string();
            let order = order(tx, place, &number, NOW);
            let at = NOW.plus_ms(n * 37 % 50);
            if n % 2 == 0 {
                let due = due(DeadlineKind::Decide, at);
                deadlines::set(tx, Subject::Order(order.id), place.id, &due, NOW).unwrap();
            }
            if n % 5 != 0 {
                let talk = conversation(tx, place, &number, Some(order.id));
                let nth = usize::try_from(n).unwrap();
                let language = LANGUAGES.iter().cycle().nth(nth).unwrap();
                speaks(tx, &talk, language);
                let lane = SalesLane::ALL.iter().cycle().nth(nth / 3).unwrap();
                conversations::set_lane(tx, talk.id, *lane).unwrap();
                let until = NOW.plus_ms(if n % 11 == 0 { 60_000 } else { -1 });
                conversations::claim(tx, talk.id, "li.wei", NOW.plus_ms(-2), until).unwrap();
                let due = due(DeadlineKind::Reply, at);
                deadlines::set(tx, Subject::Conversation(talk.id), place.id, &due, NOW).unwrap();
            }
        }
    });
}

#[test]
fn b_01_a_narrowed_list_is_what_of_the_whole_list_fits() {
    on_every_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let all = found(&mut store, &ask(View::Work, 500));
        assert_eq!(all.len(), 60 + 96);
        let shops: Vec<_> = read(&mut store, |tx| shops::all(tx).unwrap());
        let mut narrowings = Vec::new();
        let shops = shops.iter().map(|shop| Some(shop.id));
        for shop in std::iter::once(None).chain(shops) {
            for language in [None, Some("zh"), Some("fa"), Some("es")] {
                for lane in [None, Some(SalesLane::Aftersales), Some(SalesLane::Payment)] {
                    for agent in [None, Some("li.wei"), Some("chen.hua")] {
                        narrowings.push((shop, language, lane, agent));
                    }
                }
            }
        }
        for (shop, language, lane, agent) in narrowings {
            let fits = |row: &&QueueRow| {
                shop.is_none_or(|shop| row.shop == shop)
                    && language.is_none_or(|language| row.language == language)
                    && lane.is_none_or(|lane| row.lane == Some(lane))
                    && agent.is_none_or(|agent| row.claimed_by(NOW) == Some(agent))
            };
            let expected: Vec<&QueueRow> = all.iter().filter(fits).collect();
            for is_backwards in [false, true] {
                let ask = queue::Ask {
                    shop,
                    language,
                    lane,
                    agent,
                    is_backwards,
                    ..ask(View::Work, 500)
                };
                let rows = found(&mut store, &ask);
                let rows: Vec<&QueueRow> = rows.iter().collect();
                assert_eq!(rows, expected, "{shop:?} {language:?} {lane:?} {agent:?}");
                // The same by pages.
                let (mut paged, mut from) = (Vec::new(), None);
                loop {
                    let ask = queue::Ask {
                        from,
                        limit: 7,
                        ..ask
                    };
                    let mut page = read(&mut store, |tx| queue::page(tx, &ask).unwrap());
                    if is_backwards {
                        page.rows.reverse();
                    }
                    paged.extend(page.rows);
                    from = page.next;
                    if from.is_none() {
                        break;
                    }
                }
                if is_backwards {
                    paged.reverse();
                }
                assert!(paged.iter().eq(expected.iter().copied()));
            }
        }
    });
}

#[test]
fn b_01_a_row_follows_its_conversation() {
    on_every_engine(|place| {
        let mut store = place.create();
        let count = |store: &mut Store, language| found(store, &of(language)).len();
        let (order, shop, talk) = write(&mut store, |tx| {
            let shop = shop(tx);
            let order = order(tx, &shop, "1", NOW);
            let due = due(DeadlineKind::Decide, NOW);
            deadlines::set(tx, Subject::Order(order.id), shop.id, &due, NOW).unwrap();
            let talk = conversation(tx, &shop, "alone", None);
            (order, shop, talk)
        });
        assert_eq!(count(&mut store, "zh"), 0, "nobody speaks in it yet");
        let tied = |order: Option<OrderId>| Conversation {
            order,
            ..talk.clone()
        };
        // The conversation is tied later, its language is learned later.
        let with = tied(Some(order.id));
        write(&mut store, |tx| conversations::update(tx, &with).unwrap());
        assert_eq!(count(&mut store, "zh"), 1);
        write(&mut store, |tx| speaks(tx, &with, "ru"));
        assert_eq!((count(&mut store, "zh"), count(&mut store, "ru")), (0, 1));
        write(&mut store, |tx| {
            conversations::set_lane(tx, talk.id, SalesLane::Payment).unwrap();
        });
        let payment = queue::Ask {
            lane: Some(SalesLane::Payment),
            ..of("ru")
        };
        assert_eq!(found(&mut store, &payment).len(), 1);
        // A second conversation about the order has newer words.
        let newer = write(&mut store, |tx| {
            let newer = conversation(tx, &shop, "second", Some(order.id));
            let newer = Conversation {
                last_at: Some(NOW.plus_ms(5)),
                language: "fa".to_owned(),
                ..newer
            };
            conversations::update(tx, &newer).unwrap();
            newer
        });
        assert_eq!((count(&mut store, "ru"), count(&mut store, "fa")), (0, 1));
        write(&mut store, |tx| {
            conversations::note_own_message(tx, talk.id, NOW.plus_ms(9), false).unwrap();
        });
        assert_eq!((count(&mut store, "ru"), count(&mut store, "fa")), (1, 0));
        // What is done stands in no list, and comes back with the conversation of its day.
        write(&mut store, |tx| {
            let subject = Subject::Order(order.id);
            assert!(deadlines::done(tx, subject, DeadlineKind::Decide, NOW).unwrap());
        });
        assert_eq!(count(&mut store, "ru"), 0);
        write(&mut store, |tx| {
            let gone = Conversation {
                order: None,
                ..newer.clone()
            };
            conversations::update(tx, &gone).unwrap();
            let due = due(DeadlineKind::Decide, NOW);
            deadlines::set(tx, Subject::Order(order.id), shop.id, &due, NOW).unwrap();
        });
        assert_eq!(count(&mut store, "ru"), 1);
    });
}

/// Puts values in the place of the numbers of a statement.
fn filled(sql: &str, narrowed: &[&str]) -> String {
    let mut values = vec!["'reply'", "0", "0", "0", "9000000000000"];
    values.extend(narrowed);
    values.push("60");
    let mut sql = sql.to_owned();
    for (place, value) in values.iter().enumerate().rev() {
        sql = sql.replace(&format!("${}", place + 1), value);
    }
    sql
}

/// How the engine would read it: on a small store PostgreSQL reads everything, unless it is told not
/// to.
fn plan(place: &Place, sql: &str) -> String {
    match &place.location {
        Location::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).unwrap();
            let mut asked = connection
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap();
            let lines = asked.query_map([], |row| row.get::<_, String>(3)).unwrap();
            lines.map(Result::unwrap).collect::<Vec<_>>().join("\n")
        }
        Location::Postgres(address) => {
            let mut client = postgres::Client::connect(address, postgres::NoTls).unwrap();
            client
                .batch_execute("SET enable_seqscan = off; SET enable_sort = off")
                .unwrap();
            let lines = client.query(&format!("EXPLAIN {sql}"), &[]).unwrap();
            let lines: Vec<String> = lines.iter().map(|row| row.get(0)).collect();
            lines.join("\n")
        }
        Location::Memory => panic!("nobody else reaches a database in memory"),
    }
}

#[test]
fn a_narrowed_list_is_read_from_its_own_index_without_sorting() {
    on_every_shared_engine(|place| {
        let mut store = place.create();
        fill(&mut store);
        let all = read(&mut store, |tx| shops::all(tx).unwrap());
        let shop = all.first().unwrap().id;
        drop(store);
        let work = ask(View::Work, 60);
        for is_backwards in [false, true] {
            let work = queue::Ask {
                is_backwards,
                ..work
            };
            for (ask, narrowed, index) in [
                (
                    queue::Ask {
                        shop: Some(shop),
                        ..work
                    },
                    vec!["1"],
                    "deadlines_of_shop",
                ),
                (
                    queue::Ask {
                        language: Some("fa"),
                        ..work
                    },
                    vec!["'fa'"],
                    "deadlines_of_language",
                ),
                (
                    queue::Ask {
                        lane: Some(SalesLane::Payment),
                        ..work
                    },
                    vec!["'payment'"],
                    "deadlines_of_lane",
                ),
            ] {
                let plan = plan(place, &filled(&queue::statement(&ask), &narrowed));
                assert!(plan.contains(index), "{plan}");
                assert!(!plan.to_uppercase().contains("SORT"), "{plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
    });
}
