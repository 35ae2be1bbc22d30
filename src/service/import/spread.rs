//! Orders that an export spreads over several rows, one for each of their goods.
//! Never joins rows of different files: each file is an observation of its own.
//!
//! The check counts the rows of every number. The rows of one order are then brought together
//! wherever they stand, also when a large file is taken in in batches, and however often: the same
//! rows always make the same order.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::orders::newness;
use crate::domain::observation::{Observation, OrderSeen};
use crate::domain::order::{AmountKind, OrderFields, OrderState, ParcelFields, RefundState};
use crate::domain::time::Stamp;

/// How many rows the orders have that have more than one, by the digest of their number.
#[derive(Debug, Default)]
pub struct Spread {
    rows: HashMap<u64, usize>,
}

impl Spread {
    /// Counts the rows of every order; `digests` has one for each row.
    pub fn of(mut digests: Vec<u64>) -> Self {
        digests.sort_unstable();
        let rows = digests
            .chunk_by(|one, next| one == next)
            .filter(|same| same.len() > 1)
            .filter_map(|same| Some((*same.first()?, same.len())))
            .collect();
        Self { rows }
    }

    /// Returns what stands for a number while rows are counted: 8 bytes instead of a text.
    pub fn digest(number: &str) -> u64 {
        let mut hasher = DefaultHasher::new();
        number.hash(&mut hasher);
        hasher.finish()
    }
}

/// One row, or all rows of one order.
#[derive(Debug)]
pub struct Gathered {
    /// The line of the first of them.
    pub line: u64,
    /// How many they are.
    pub rows: u64,
    /// What they tell together.
    pub told: Observation,
}

/// Holds rows back until the last row of their order is there. A row that tells the same goods once
/// more is taken over at once: a file of nothing but repetitions takes no more memory than one copy.
#[derive(Debug)]
pub struct Gathering<'a> {
    spread: &'a Spread,
    held: HashMap<u64, Held>,
}

/// What is held of the orders of one digest: two numbers may have the same, though hardly ever.
#[derive(Debug, Default)]
struct Held {
    rows: usize,
    orders: BTreeMap<String, Rows>,
}

impl<'a> Gathering<'a> {
    /// Begins with the first row of a file.
    pub fn new(spread: &'a Spread) -> Self {
        Self {
            spread,
            held: HashMap::new(),
        }
    }

    /// Takes the next row. Returns what is complete with it: nothing while rows of its order are
    /// still to come.
    pub fn add(&mut self, line: u64, told: Observation) -> Vec<Gathered> {
        let rows = 1;
        let seen = match told {
            Observation::Order(seen) if !self.spread.rows.is_empty() => *seen,
            told => return vec![Gathered { line, rows, told }],
        };
        let digest = Spread::digest(&seen.number);
        let Some(count) = self.spread.rows.get(&digest) else {
            let told = Observation::Order(Box::new(seen));
            return vec![Gathered { line, rows, told }];
        };
        let held = self.held.entry(digest).or_default();
        held.rows += 1;
        held.orders
            .entry(seen.number.clone())
            .or_default()
            .add(line, seen);
        if held.rows < *count {
            return Vec::new();
        }
        let complete = self.held.remove(&digest).unwrap_or_default().orders;
        complete.into_values().filter_map(Rows::joined).collect()
    }
}

/// What tells goods from others in one order; `None` in a row that names none.
type Goods = Option<[String; 4]>;

fn goods_of(seen: &OrderSeen) -> Goods {
    let item = seen.fields.items.first()?;
    Some([&item.goods_id, &item.name, &item.spec, &item.outer_id].map(String::clone))
}

/// The rows of one order: the newest of each goods, with the place among the rows where these goods
/// came first.
#[derive(Debug, Default)]
struct Rows {
    line: u64,
    count: u64,
    by_goods: HashMap<Goods, (u64, OrderSeen)>,
}

impl Rows {
    /// Adds a row. One with the same goods tells them once more, and the newer one counts.
    fn add(&mut self, line: u64, seen: OrderSeen) {
        self.line = if self.count == 0 {
            line
        } else {
            self.line.min(line)
        };
        match self.by_goods.entry(goods_of(&seen)) {
            Entry::Occupied(mut known) => tell_again(&mut known.get_mut().1, seen),
            Entry::Vacant(free) => {
                free.insert((self.count, seen));
            }
        }
        self.count += 1;
    }

    /// Joins the rows. One that names no goods only fills gaps of those that do.
    fn joined(mut self) -> Option<Gathered> {
        let without_goods = self.by_goods.remove(&None).map(|(_, seen)| seen);
        let mut shares: Vec<(u64, OrderSeen)> = self.by_goods.into_values().collect();
        shares.sort_by_key(|(place, _)| *place);
        let shares: Vec<OrderSeen> = shares.into_iter().map(|(_, seen)| seen).collect();
        let order = match (together(shares), without_goods) {
            (Some(mut order), Some(rest)) => {
                order.fields.fill_gaps(rest.fields);
                add_parcels(&mut order, [rest.parcels]);
                order
            }
            (order, rest) => order.or(rest)?,
        };
        Some(Gathered {
            line: self.line,
            rows: self.count,
            told: Observation::Order(Box::new(order)),
        })
    }
}

fn tell_again(known: &mut OrderSeen, again: OrderSeen) {
    // Both stand in one file: only the row itself can be newer.
    let at = Stamp::default();
    let is_newer = newness(&again.fields, at) > newness(&known.fields, at);
    if is_newer {
        known.fields.take_over(again.fields);
    } else {
        known.fields.fill_gaps(again.fields);
    }
    if !again.parcels.is_empty() && (is_newer || known.parcels.is_empty()) {
        known.parcels = again.parcels;
    }
}

/// Puts an order together from the rows of its goods.
fn together(shares: Vec<OrderSeen>) -> Option<OrderSeen> {
    if shares.len() < 2 {
        return shares.into_iter().next();
    }
    let fields: Vec<&OrderFields> = shares.iter().map(|share| &share.fields).collect();
    let (state, refund, amounts) = (state(&fields), refund(&fields), amounts(&fields));
    let mut shares = shares.into_iter();
    let mut order = shares.next()?;
    let mut parcels = Vec::new();
    for mut share in shares {
        order.fields.items.append(&mut share.fields.items);
        order.fields.fill_gaps(share.fields);
        parcels.push(share.parcels);
    }
    add_parcels(&mut order, parcels);
    order.fields.state = state;
    order.fields.refund = refund;
    order.fields.amounts = amounts;
    Some(order)
}

fn add_parcels(order: &mut OrderSeen, more: impl IntoIterator<Item = Vec<ParcelFields>>) {
    let key = |parcel: &ParcelFields| (parcel.way, parcel.tracking.clone());
    let mut known: HashSet<_> = order.parcels.iter().map(key).collect();
    let new = more.into_iter().flatten();
    order
        .parcels
        .extend(new.filter(|parcel| known.insert(key(parcel))));
}

/// An order has come as far as the last of the goods that the buyer still gets.
fn state(goods: &[&OrderFields]) -> Option<OrderState> {
    let is_due = |fields: &&&OrderFields| {
        fields.state != Some(OrderState::Cancelled) && fields.refund != Some(RefundState::Refunded)
    };
    let least =
        |found: &mut dyn Iterator<Item = &&OrderFields>| found.filter_map(|f| f.state).min();
    least(&mut goods.iter().filter(is_due)).or_else(|| least(&mut goods.iter()))
}

/// All of the money went back only when that of all goods did.
fn refund(goods: &[&OrderFields]) -> Option<RefundState> {
    let is = |state| move |fields: &&OrderFields| fields.refund == Some(state);
    if goods.iter().any(is(RefundState::InProgress)) {
        Some(RefundState::InProgress)
    } else if goods.iter().all(is(RefundState::Refunded)) {
        Some(RefundState::Refunded)
    } else if goods.iter().any(is(RefundState::Refunded))
        || goods.iter().any(is(RefundState::Partial))
    {
        Some(RefundState::Partial)
    } else {
        goods.iter().find_map(|fields| fields.refund)
    }
}

/// Returns the money lines of all rows together: each row has the share of its goods, unless the
/// sums show that lines which are the same in every row are those of the whole order, told again.
fn amounts(goods: &[&OrderFields]) -> BTreeMap<AmountKind, i64> {
    let shares = sums(goods, false);
    if balances(goods, &shares) {
        return shares;
    }
    let repeated = sums(goods, true);
    if balances(goods, &repeated) {
        repeated
    } else {
        shares
    }
}

/// Adds the lines of all rows up; those that are the same in every row count once if they are `once`.
fn sums(goods: &[&OrderFields], once: bool) -> BTreeMap<AmountKind, i64> {
    let mut sums = BTreeMap::new();
    for kind in AmountKind::ALL {
        let told: Vec<i64> = goods
            .iter()
            .filter_map(|fields| fields.amounts.get(kind).copied())
            .collect();
        let Some(first) = told.first() else { continue };
        let is_same = told.len() == goods.len() && told.iter().all(|minor| minor == first);
        let sum = if once && is_same {
            *first
        } else {
            // Beyond 64 bits of fen nothing is an amount; the most there can be stays visible.
            told.iter()
                .fold(0_i64, |sum, minor| sum.saturating_add(*minor))
        };
        sums.insert(*kind, sum);
    }
    sums
}

/// Returns whether charges less discounts are what was paid.
fn balances(goods: &[&OrderFields], amounts: &BTreeMap<AmountKind, i64>) -> bool {
    let fields = OrderFields {
        currency: goods.iter().find_map(|fields| fields.currency),
        amounts: amounts.clone(),
        ..OrderFields::default()
    };
    matches!((fields.sum_of_lines(), fields.paid()), (Some(Ok(sum)), Some(paid)) if sum == paid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::order::Item;

    fn row(goods: &str) -> Observation {
        let item = Item {
            name: goods.to_owned(),
            ..Item::default()
        };
        Observation::Order(Box::new(OrderSeen {
            number: "260601-100000000000001".to_owned(),
            fields: OrderFields {
                items: vec![item],
                ..OrderFields::default()
            },
            parcels: Vec::new(),
        }))
    }

    #[test]
    fn rows_that_only_repeat_others_are_not_held() {
        let digest = Spread::digest("260601-100000000000001");
        let spread = Spread::of(vec![digest; 1_001]);
        let mut gathering = Gathering::new(&spread);
        for line in 0..1_000 {
            let goods = if line % 2 == 0 { "棉被" } else { "枕套" };
            assert!(gathering.add(line + 2, row(goods)).is_empty());
        }
        let held = &gathering.held[&digest].orders["260601-100000000000001"];
        assert_eq!(held.by_goods.len(), 2);
        let joined = gathering.add(1_002, row("床笠"));
        assert_eq!((joined[0].line, joined[0].rows), (2, 1_001));
        let Observation::Order(order) = &joined[0].told else {
            panic!("an order");
        };
        assert_eq!(order.fields.items.len(), 3);
        assert!(gathering.held.is_empty());
    }
}
