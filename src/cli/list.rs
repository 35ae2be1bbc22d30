//! `list`: the things of the store, one a line.
//! Never loads more than a page at a time, and never makes a store.

use std::collections::HashMap;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::args::{ListArgs, Listed, Place};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::{hidden, place, rows, table};
use crate::domain::deadline::Subject;
use crate::domain::id::{OrderId, ShopId};
use crate::domain::platform::Shop;
use crate::domain::time::Stamp;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::store::error::Result as StoreResult;
use crate::store::tx::Tx;
use crate::store::{
    cases, conversations, deadlines, messages, orders, outbox, reviews, shops, work_orders,
};

/// Rows of one page.
const PAGE: usize = 500;

/// What a list shows to people: keys and their widths in cells.
const fn columns(what: Listed) -> &'static [(&'static str, usize)] {
    match what {
        Listed::Orders => &[
            ("id", 16),
            ("number", 23),
            ("platform", 10),
            ("shop", 12),
            ("state", 9),
            ("group_state", 11),
            ("amount", 12),
            ("buyer", 12),
        ],
        Listed::Cases => &[
            ("id", 16),
            ("number", 14),
            ("order", 23),
            ("kind", 13),
            ("state", 18),
            ("reason", 16),
            ("amount", 12),
            ("due_at", 24),
        ],
        Listed::Conversations => &[
            ("id", 16),
            ("order", 23),
            ("buyer", 12),
            ("lang", 4),
            ("unread", 6),
            ("waiting_since", 24),
            ("due_at", 24),
        ],
        Listed::Messages => &[
            ("id", 16),
            ("conversation", 16),
            ("at", 24),
            ("direction", 9),
            ("author", 8),
            ("text", 36),
        ],
        Listed::WorkOrders => &[
            ("id", 16),
            ("number", 18),
            ("order", 23),
            ("state", 11),
            ("due_at", 24),
            ("evidence", 16),
        ],
        Listed::Outbox => &[
            ("id", 16),
            ("message", 16),
            ("conversation", 16),
            ("state", 9),
            ("route", 8),
            ("created_at", 24),
        ],
        Listed::Reviews => &[
            ("id", 16),
            ("kind", 8),
            ("state", 8),
            ("author", 12),
            ("verdict", 7),
            ("at", 24),
            ("text", 36),
        ],
        Listed::Deadlines => &[
            ("id", 16),
            ("kind", 8),
            ("lane", 6),
            ("subject", 16),
            ("due_at", 24),
            ("source", 8),
            ("card", 6),
        ],
    }
}

/// Prints the rows that are asked for.
pub fn run(args: &ListArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let filters = filters(&args.filter)?;
    check_cursor(args)?;
    let Some(mut store) = place::open_for_reading(place)? else {
        return Ok(Exit::Ok);
    };
    if args.reveal && args.what == Listed::Messages {
        store = hidden::open_revealed(place, "messages")?;
    }
    let words = place::words_of_reader();
    if !args.json && !args.ids {
        out.line(&table::heading(columns(args.what), &words))?;
    }
    store.read(|tx| {
        let mut list = List {
            args,
            filters: &filters,
            words: &words,
            shops: HashMap::new(),
            left: args.limit.unwrap_or(u64::MAX),
        };
        list.print(tx, out)
    })?;
    Ok(Exit::Ok)
}

fn filters(given: &[String]) -> Result<Vec<(&str, &str)>, Failure> {
    given
        .iter()
        .map(|filter| {
            filter
                .split_once('=')
                .ok_or_else(|| Failure::usage(Sentence::new("cli-no-filter").with("value", filter)))
        })
        .collect()
}

fn id_after<T: FromStr>(cursor: Option<&str>) -> Result<Option<T>, Failure> {
    cursor
        .map(|cursor| {
            cursor
                .trim()
                .parse()
                .map_err(|_| Failure::usage(Sentence::new("cli-no-cursor").with("value", cursor)))
        })
        .transpose()
}

/// A wrong cursor is a wrong call, also where no store is there yet.
fn check_cursor(args: &ListArgs) -> Result<(), Failure> {
    use crate::domain::id::{
        CaseId, ConversationId, DeadlineId, MessageId, OutboxId, ReviewId, WorkOrderId,
    };
    let cursor = args.after.as_deref();
    match args.what {
        Listed::Orders => id_after::<OrderId>(cursor).map(drop),
        Listed::Cases => id_after::<CaseId>(cursor).map(drop),
        Listed::Conversations => id_after::<ConversationId>(cursor).map(drop),
        Listed::Messages => id_after::<MessageId>(cursor).map(drop),
        Listed::WorkOrders => id_after::<WorkOrderId>(cursor).map(drop),
        Listed::Outbox => id_after::<OutboxId>(cursor).map(drop),
        Listed::Reviews => id_after::<ReviewId>(cursor).map(drop),
        Listed::Deadlines => id_after::<DeadlineId>(cursor).map(drop),
    }
}

struct List<'a> {
    args: &'a ListArgs,
    filters: &'a [(&'a str, &'a str)],
    words: &'a Catalog,
    shops: HashMap<ShopId, Shop>,
    left: u64,
}

impl List<'_> {
    fn print(&mut self, tx: &mut Tx<'_>, out: &mut Out) -> Result<(), Failure> {
        match self.args.what {
            Listed::Orders => self.pages(
                tx,
                out,
                |tx, after| orders::page(tx, orders::Filter::default(), after, PAGE),
                |order| order.id,
                |list, tx, order| {
                    let shop = list.shop(tx, order.shop)?;
                    Ok(rows::order(order, &shop))
                },
            ),
            Listed::Cases => self.pages(
                tx,
                out,
                |tx, after| cases::page(tx, cases::Filter::default(), after, PAGE),
                |case| case.id,
                |_, tx, case| Ok(rows::case(case, due(tx, Subject::Case(case.id))?)),
            ),
            Listed::Conversations => self.pages(
                tx,
                out,
                |tx, after| conversations::page(tx, conversations::Filter::default(), after, PAGE),
                |conversation| conversation.id,
                |_, tx, conversation| {
                    let number = order_number(tx, conversation.order)?;
                    let due = match conversation.waiting_since {
                        Some(_) => due(tx, Subject::Conversation(conversation.id))?,
                        None => None,
                    };
                    Ok(rows::conversation(conversation, number.as_deref(), due))
                },
            ),
            Listed::Messages => self.pages(
                tx,
                out,
                |tx, after| messages::page(tx, None, after, PAGE),
                |message| message.id,
                |_, _, message| Ok(rows::message(message)),
            ),
            Listed::WorkOrders => self.pages(
                tx,
                out,
                |tx, after| work_orders::page(tx, work_orders::Filter::default(), after, PAGE),
                |work_order| work_order.id,
                |_, tx, w| Ok(rows::work_order(w, due(tx, Subject::WorkOrder(w.id))?)),
            ),
            Listed::Outbox => self.pages(
                tx,
                out,
                |tx, after| outbox::page(tx, outbox::Filter::default(), after, PAGE),
                |row| row.id,
                |_, _, row| Ok(rows::outbox(row)),
            ),
            Listed::Reviews => self.pages(
                tx,
                out,
                |tx, after| reviews::page(tx, false, after, PAGE),
                |review| review.id,
                |_, _, review| Ok(rows::review(review)),
            ),
            Listed::Deadlines => self.pages(
                tx,
                out,
                |tx, after| deadlines::page(tx, false, after, PAGE),
                |deadline| deadline.id,
                |_, _, deadline| Ok(rows::deadline(deadline)),
            ),
        }
    }

    /// Walks the pages of one kind of thing until no more rows are wanted.
    fn pages<T, K: Copy + FromStr>(
        &mut self,
        tx: &mut Tx<'_>,
        out: &mut Out,
        page: impl Fn(&mut Tx<'_>, Option<K>) -> StoreResult<Vec<T>>,
        key: impl Fn(&T) -> K,
        row: impl Fn(&mut Self, &mut Tx<'_>, &T) -> StoreResult<Value>,
    ) -> Result<(), Failure> {
        let mut after = id_after(self.args.after.as_deref())?;
        while self.left > 0 {
            let things = page(tx, after)?;
            let Some(last) = things.last() else { break };
            after = Some(key(last));
            let is_last = things.len() < PAGE;
            for thing in &things {
                if self.left == 0 {
                    break;
                }
                if let Value::Object(row) = row(self, tx, thing)? {
                    self.line(row, out)?;
                }
            }
            if is_last {
                break;
            }
        }
        Ok(())
    }

    fn line(&mut self, mut row: Map<String, Value>, out: &mut Out) -> Result<(), Failure> {
        if !self.is_wanted(&row)? {
            return Ok(());
        }
        self.left -= 1;
        if self.args.what == Listed::Messages && !self.args.reveal {
            hidden::mask_message(&mut row, &[]);
        }
        if self.args.ids {
            out.line(row.get("id").and_then(Value::as_str).unwrap_or_default())
        } else if self.args.json {
            out.json(&row)
        } else {
            out.line(&table::line(&row, columns(self.args.what), self.words))
        }
    }

    fn is_wanted(&self, row: &Map<String, Value>) -> Result<bool, Failure> {
        for (key, wanted) in self.filters {
            let Some(value) = row.get(*key) else {
                let keys: Vec<&str> = row.keys().map(String::as_str).collect();
                return Err(Failure::usage(
                    Sentence::new("cli-no-filter-key")
                        .with("value", key)
                        .with("all", keys.join(", ")),
                ));
            };
            let fits = match value {
                Value::Null => wanted.is_empty(),
                Value::String(text) => text == wanted,
                Value::Array(items) => items.iter().any(|item| item.as_str() == Some(wanted)),
                Value::Number(number) => number.to_string().as_str() == *wanted,
                Value::Bool(is_so) => wanted.parse() == Ok(*is_so),
                Value::Object(_) => false,
            };
            if !fits {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn shop(&mut self, tx: &mut Tx<'_>, id: ShopId) -> StoreResult<Shop> {
        if let Some(shop) = self.shops.get(&id) {
            return Ok(shop.clone());
        }
        let shop = shops::get(tx, id)?;
        self.shops.insert(id, shop.clone());
        Ok(shop)
    }
}

/// Returns when the first open thing of a subject is due.
pub fn due(tx: &mut Tx<'_>, subject: Subject) -> StoreResult<Option<Stamp>> {
    let open = deadlines::open_of(tx, subject)?;
    Ok(open.first().map(|deadline| deadline.at))
}

/// Returns the platform's number of an order.
pub fn order_number(tx: &mut Tx<'_>, order: Option<OrderId>) -> StoreResult<Option<String>> {
    order
        .map(|id| orders::get(tx, id).map(|order| order.number))
        .transpose()
}
