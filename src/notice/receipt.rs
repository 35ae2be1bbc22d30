//! The receipt of an order: what was paid, line by line, computed and never typed (row A-05).
//! Never a receipt whose lines do not give the amount paid: the difference is told instead.

use crate::domain::code::codes;
use crate::domain::money::Money;
use crate::domain::order::{AmountKind, Item, OrderFields};

/// What was paid, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt<'a> {
    /// The lines in the order in which they are read; discounts are negative.
    pub lines: Vec<ReceiptLine<'a>>,
    /// What the lines give, which is what was paid.
    pub paid: Money,
}

/// A line of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceiptLine<'a> {
    /// What it is for.
    pub of: LineOf<'a>,
    /// What it adds; a discount takes away.
    pub amount: Money,
}

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineOf<'a> {
    /// So many of an item.
    Item(&'a Item),
    /// A charge or a discount on all of it.
    Part(Part),
}

codes! {
    /// A part of an amount that is no single item.
    pub enum Part {
        /// All items together, where their prices were not told one by one.
        Goods = "goods",
        /// What the shop took off the prices, or put on, before the order was paid.
        PriceChange = "price_change",
        /// Shipping.
        Postage = "postage",
        /// Tax.
        Tax = "tax",
        /// Other charges.
        Service = "service",
        /// Discount of the shop.
        ShopDiscount = "shop_discount",
        /// Discount of the platform.
        PlatformDiscount = "platform_discount",
        /// Discount for the way of paying.
        PayDiscount = "pay_discount",
    }
}

/// Why there is no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptFault {
    /// What was paid is not known.
    NotPaid,
    /// Neither the goods' amount nor the price of each item is known.
    NoLines,
    /// The lines give another sum than what was paid; `more` is what they are above it.
    Differs {
        /// What the lines give.
        sum: Money,
        /// What was paid.
        paid: Money,
        /// The first less the second.
        more: Money,
    },
    /// The amounts are too large to add up.
    TooLarge,
}

/// Parts that stand behind the items, in the order in which they are read.
const PARTS: &[(AmountKind, Part)] = &[
    (AmountKind::Postage, Part::Postage),
    (AmountKind::Tax, Part::Tax),
    (AmountKind::Service, Part::Service),
    (AmountKind::ShopDiscount, Part::ShopDiscount),
    (AmountKind::PlatformDiscount, Part::PlatformDiscount),
    (AmountKind::PayDiscount, Part::PayDiscount),
];

/// Makes the receipt of an order.
///
/// # Errors
/// [`ReceiptFault`] when something is not known or the lines do not give the amount paid.
pub fn receipt(order: &OrderFields) -> Result<Receipt<'_>, ReceiptFault> {
    let paid = order.paid().ok_or(ReceiptFault::NotPaid)?;
    let mut lines = goods(order)?;
    for (kind, part) in PARTS {
        let Some(amount) = order.amount(*kind) else {
            continue;
        };
        // Shipping and tax are told even where they are nothing; a discount of nothing is none.
        let is_told = amount.minor != 0 || matches!(part, Part::Postage | Part::Tax);
        if is_told {
            let amount = amount.times(kind.sign()).map_err(too_large)?;
            lines.push(part_line(*part, amount));
        }
    }
    let nothing = Money::new(0, paid.currency);
    let sum = lines
        .iter()
        .try_fold(nothing, |sum, line| sum.plus(line.amount))
        .map_err(too_large)?;
    if sum == paid {
        return Ok(Receipt { lines, paid });
    }
    let more = sum.minus(paid).map_err(too_large)?;
    Err(ReceiptFault::Differs { sum, paid, more })
}

/// One line an item where each price is known; what the goods cost in all is what counts.
fn goods(order: &OrderFields) -> Result<Vec<ReceiptLine<'_>>, ReceiptFault> {
    let currency = order.currency.ok_or(ReceiptFault::NotPaid)?;
    let whole = order.amount(AmountKind::Goods);
    if let ([item], Some(amount)) = (order.items.as_slice(), whole) {
        return Ok(vec![item_line(item, amount)]);
    }
    let mut lines = Vec::with_capacity(order.items.len() + 1);
    for item in &order.items {
        let Some(price) = item.price_minor else {
            lines.clear();
            break;
        };
        let amount = Money::new(price, currency)
            .times(item.count)
            .map_err(too_large)?;
        lines.push(item_line(item, amount));
    }
    let Some(whole) = whole else {
        return if lines.is_empty() {
            Err(ReceiptFault::NoLines)
        } else {
            Ok(lines)
        };
    };
    if lines.is_empty() {
        return Ok(vec![part_line(Part::Goods, whole)]);
    }
    let nothing = Money::new(0, currency);
    let sum = lines
        .iter()
        .try_fold(nothing, |sum, line| sum.plus(line.amount))
        .map_err(too_large)?;
    if sum != whole {
        let change = whole.minus(sum).map_err(too_large)?;
        lines.push(part_line(Part::PriceChange, change));
    }
    Ok(lines)
}

const fn item_line(item: &Item, amount: Money) -> ReceiptLine<'_> {
    ReceiptLine {
        of: LineOf::Item(item),
        amount,
    }
}

const fn part_line<'a>(part: Part, amount: Money) -> ReceiptLine<'a> {
    ReceiptLine {
        of: LineOf::Part(part),
        amount,
    }
}

fn too_large<E>(_: E) -> ReceiptFault {
    ReceiptFault::TooLarge
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::money::Currency;

    fn item(name: &str, count: i64, price_minor: Option<i64>) -> Item {
        Item {
            name: name.to_owned(),
            count,
            price_minor,
            ..Item::default()
        }
    }

    fn order(paid: i64) -> OrderFields {
        OrderFields {
            currency: Some(Currency::Cny),
            items: vec![item("Slippers", 2, Some(4_990))],
            amounts: [
                (AmountKind::Goods, 9_980),
                (AmountKind::Postage, 600),
                (AmountKind::Tax, 0),
                (AmountKind::ShopDiscount, 1_000),
                (AmountKind::Paid, paid),
            ]
            .into(),
            ..OrderFields::default()
        }
    }

    #[test]
    fn a_05_the_lines_give_what_was_paid_or_there_is_no_receipt() {
        let good = order(9_580);
        let told = receipt(&good).unwrap();
        assert_eq!(told.paid.to_major().to_string(), "95.80");
        let amounts: Vec<_> = told.lines.iter().map(|line| line.amount.minor).collect();
        assert_eq!(amounts, [9_980, 600, 0, -1_000]);
        let bad = order(9_570);
        let Err(ReceiptFault::Differs { more, .. }) = receipt(&bad) else {
            panic!("a receipt that does not add up");
        };
        assert_eq!(more.to_major().to_string(), "0.10");
    }

    #[test]
    fn a_05_what_is_not_known_is_no_line() {
        let mut unpaid = order(9_580);
        unpaid.amounts.remove(&AmountKind::Paid);
        assert_eq!(receipt(&unpaid), Err(ReceiptFault::NotPaid));
        let mut unpriced = order(9_580);
        unpriced.amounts.remove(&AmountKind::Goods);
        unpriced.items = vec![item("Slippers", 2, None), item("Rug", 1, None)];
        assert_eq!(receipt(&unpriced), Err(ReceiptFault::NoLines));
        unpriced.amounts.insert(AmountKind::Goods, 9_980);
        let lines = receipt(&unpriced).unwrap().lines;
        assert_eq!(lines[0].of, LineOf::Part(Part::Goods));
        let mut changed = order(9_580);
        changed.items = vec![
            item("Slippers", 1, Some(6_000)),
            item("Rug", 1, Some(5_000)),
        ];
        let lines = receipt(&changed).unwrap().lines;
        assert_eq!(lines[2].of, LineOf::Part(Part::PriceChange));
        assert_eq!(lines[2].amount.minor, -1_020);
    }

    proptest! {
        #[test]
        fn a_05_a_receipt_always_gives_what_was_paid(
            items in prop::collection::vec((1_i64..9, prop::option::of(0_i64..1_000_000)), 0..5),
            goods in prop::option::of(0_i64..5_000_000),
            parts in prop::collection::vec(prop::option::of(0_i64..100_000), 6),
            paid in prop::option::of(0_i64..6_000_000),
        ) {
            let mut order = OrderFields {
                currency: Some(Currency::Rub),
                items: items.iter().map(|(count, price)| item("x", *count, *price)).collect(),
                ..OrderFields::default()
            };
            order.amounts.extend(goods.map(|goods| (AmountKind::Goods, goods)));
            for ((kind, _), amount) in PARTS.iter().zip(parts) {
                order.amounts.extend(amount.map(|amount| (*kind, amount)));
            }
            order.amounts.extend(paid.map(|paid| (AmountKind::Paid, paid)));
            match receipt(&order) {
                Ok(told) => {
                    let sum: i64 = told.lines.iter().map(|line| line.amount.minor).sum();
                    prop_assert_eq!(Some(sum), paid);
                }
                Err(ReceiptFault::Differs { sum, paid: told, more }) => {
                    prop_assert_eq!(Some(told.minor), paid);
                    prop_assert_eq!(sum.minor - told.minor, more.minor);
                    prop_assert!(more.minor != 0);
                }
                Err(_) => {}
            }
        }
    }
}
