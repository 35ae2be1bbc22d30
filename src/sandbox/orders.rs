//! Makes an order: goods, money lines that add up, times in their order, a parcel with its scans.
//! Never looks at a clock: when it was placed and how far it has come by when are passed in.

use super::chance::Chance;
use super::numbers;
use super::words::{Goods, ShopWords, Tongue};
use crate::domain::money::Money;
use crate::domain::observation::OrderSeen;
use crate::domain::order::{
    AmountKind, GroupState, Item, OrderFields, OrderState, ParcelFields, ParcelWay, RefundState,
};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp};

/// How a parcel travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transit {
    /// A scan every day.
    Moving,
    /// No scan since the first day (row E-05).
    Stuck,
}

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// State.
    pub state: OrderState,
    /// Money that went back.
    pub refund: RefundState,
    /// Group; taken as "no group" in a shop that sells without groups.
    pub group: GroupState,
    /// How the parcel travels.
    pub transit: Transit,
    /// When it was placed.
    pub placed_at: Stamp,
    /// By when it had come this far.
    pub reached_at: Stamp,
    /// Which order it is: its number follows from this.
    pub serial: u64,
}

/// Makes an order for a buyer of one language.
pub fn order(shop: &ShopWords, tongue: &Tongue, stage: Stage, chance: &mut Chance) -> OrderSeen {
    let number =
        numbers::order_number(&shop.order_number, shop.zone, stage.placed_at, stage.serial);
    let items = items(tongue, chance);
    let mut fields = OrderFields {
        state: Some(stage.state),
        refund: Some(stage.refund),
        group: Some(if shop.has_groups {
            stage.group
        } else {
            GroupState::None
        }),
        currency: Some(tongue.currency),
        buyer: Some(buyer(tongue, chance)),
        buyer_key: Some(numbers::by_pattern("u#########", chance)),
        items,
        ..OrderFields::default()
    };
    money_lines(&mut fields, shop.is_digital, chance);
    times(&mut fields, stage, chance);
    if fields.paid_at.is_some() {
        fields.channel = chance.pick(&shop.channels).copied();
        fields.pay_number = Some(numbers::by_pattern("####################", chance));
        fields.freight_allowance = shop.has_groups.then(|| chance.percent(40));
    }
    fields.buyer_note = chance
        .percent(12)
        .then(|| chance.word(&tongue.buyer_notes).to_owned());
    fields.shop_note = chance
        .percent(8)
        .then(|| chance.word(&tongue.shop_notes).to_owned());
    let parcels = parcels(shop, tongue, &fields, stage, chance);
    OrderSeen {
        number,
        fields,
        parcels,
    }
}

fn buyer(tongue: &Tongue, chance: &mut Chance) -> String {
    format!("{}{}", chance.word(&tongue.buyers), tongue.mask)
}

fn items(tongue: &Tongue, chance: &mut Chance) -> Vec<Item> {
    let kinds = if chance.percent(82) { 1 } else { 2 };
    (0..kinds)
        .filter_map(|_| {
            let goods = tongue.goods.get(chance.zipf(tongue.goods.len()))?;
            Some(item(goods, chance))
        })
        .collect()
}

fn item(goods: &Goods, chance: &mut Chance) -> Item {
    // Prices end on tens of the minor unit, as shops set them.
    let price = chance.between(goods.price.0 / 10, goods.price.1 / 10) * 10;
    Item {
        goods_id: numbers::by_pattern("7###########", chance),
        name: goods.name.clone(),
        spec: chance.word(&goods.specs).to_owned(),
        count: if chance.percent(85) {
            1
        } else {
            chance.between(2, 4)
        },
        price_minor: Some(price.max(1)),
        outer_id: if chance.percent(50) {
            numbers::by_pattern("ND-####", chance)
        } else {
            String::new()
        },
    }
}

/// Writes lines whose charges less discounts are what was paid.
fn money_lines(fields: &mut OrderFields, is_digital: bool, chance: &mut Chance) {
    let goods: i64 = fields
        .items
        .iter()
        .map(|item| item.price_minor.unwrap_or(0).saturating_mul(item.count))
        .sum();
    let mut left = goods;
    let mut discount = |percent_of_orders, chance: &mut Chance| {
        if !chance.percent(percent_of_orders) {
            return 0;
        }
        // A discount takes a tenth at most, so that something is always left to pay.
        let cut = chance.between(0, left / 10);
        left -= cut;
        cut
    };
    let shop = discount(35, chance);
    let platform = discount(25, chance);
    let pay = discount(10, chance);
    let postage = if is_digital || chance.percent(70) {
        0
    } else {
        (goods / 20 / 10) * 10
    };
    let lines = [
        (AmountKind::ShopDiscount, shop),
        (AmountKind::PlatformDiscount, platform),
        (AmountKind::PayDiscount, pay),
        (AmountKind::Postage, postage),
    ];
    fields.amounts.insert(AmountKind::Goods, goods);
    fields
        .amounts
        .extend(lines.into_iter().filter(|(_, minor)| *minor != 0));
    let paid = left + postage;
    fields.amounts.insert(AmountKind::Paid, paid);
    // What the platform and the payment channel gave is made good to the shop.
    fields
        .amounts
        .insert(AmountKind::ShopReceives, paid + platform + pay);
}

fn times(fields: &mut OrderFields, stage: Stage, chance: &mut Chance) {
    let span = stage.reached_at.since(stage.placed_at).max(0);
    let at = |share: i64, most: i64| stage.placed_at.plus_ms((span * share / 100).min(most));
    fields.created_at = Some(stage.placed_at);
    let is_paid = match stage.state {
        OrderState::Unpaid => false,
        OrderState::Cancelled => stage.refund != RefundState::None,
        OrderState::Paid | OrderState::Shipped | OrderState::Received | OrderState::Closed => true,
    };
    if is_paid {
        fields.paid_at = Some(at(2, chance.between(1, 9) * MINUTE_MS));
    }
    if matches!(
        stage.group,
        GroupState::Pending | GroupState::Formed | GroupState::Failed
    ) && fields.group != Some(GroupState::None)
    {
        fields.group_started_at = fields.paid_at.or(fields.created_at);
    }
    if is_paid && fields.group != Some(GroupState::Pending) && stage.state != OrderState::Cancelled
    {
        let formed = at(8, chance.between(1, 7) * HOUR_MS);
        fields.confirmed_at = Some(formed);
        if fields.group == Some(GroupState::Formed) {
            fields.group_formed_at = Some(formed);
        }
        let promise = chance.pick_or(&[24, 48, 48, 72], 48);
        fields.ship_by = Some(formed.plus_ms(promise * HOUR_MS));
        fields.deliver_by = Some(formed.plus_ms((promise / 24 + 5) * DAY_MS));
    }
    if matches!(
        stage.state,
        OrderState::Shipped | OrderState::Received | OrderState::Closed
    ) {
        fields.shipped_at = Some(at(25, chance.between(14, 46) * HOUR_MS));
    }
    if matches!(stage.state, OrderState::Received | OrderState::Closed) {
        fields.received_at = Some(at(60, chance.between(70, 150) * HOUR_MS));
    }
    fields.changed_at = match stage.state {
        OrderState::Closed | OrderState::Cancelled => Some(at(90, i64::MAX)),
        OrderState::Unpaid | OrderState::Paid | OrderState::Shipped | OrderState::Received => {
            fields.latest_time()
        }
    };
}

fn parcels(
    shop: &ShopWords,
    tongue: &Tongue,
    fields: &OrderFields,
    stage: Stage,
    chance: &mut Chance,
) -> Vec<ParcelFields> {
    let (Some(shipped_at), false) = (fields.shipped_at, shop.is_digital) else {
        return Vec::new();
    };
    let Some((carrier, pattern)) = chance.pick(&tongue.carriers) else {
        return Vec::new();
    };
    let (last_scan_at, last_scan) = match (fields.received_at, stage.transit) {
        (Some(at), _) => (at, tongue.delivered.clone()),
        (None, Transit::Stuck) => {
            let at = shipped_at.plus_ms(chance.between(4, 26) * HOUR_MS);
            (at.min(stage.reached_at), scan(tongue, 1, chance))
        }
        (None, Transit::Moving) => {
            let ago = chance.between(20, 20 * 60) * MINUTE_MS;
            let at = stage.reached_at.plus_ms(-ago).max(shipped_at);
            let step = chance.place(tongue.scans.len());
            (at, scan(tongue, step, chance))
        }
    };
    vec![ParcelFields {
        way: ParcelWay::Outward,
        carrier: carrier.clone(),
        tracking: numbers::by_pattern(pattern, chance),
        last_scan_at: Some(last_scan_at),
        last_scan,
    }]
}

/// Returns what a scan says: the step of the way and the town.
pub fn scan(tongue: &Tongue, step: usize, chance: &mut Chance) -> String {
    let words = tongue.scans.get(step).map_or("", String::as_str);
    match chance.word(&tongue.places) {
        "" => words.to_owned(),
        place => format!("【{place}】{words}"),
    }
}

/// Returns what was paid for an order, or nothing of its currency.
pub fn paid(order: &OrderSeen, tongue: &Tongue) -> Money {
    order
        .fields
        .paid()
        .unwrap_or_else(|| Money::zero(tongue.currency))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::words::Words;
    use super::*;

    fn stage(state: OrderState, refund: RefundState, group: GroupState) -> Stage {
        let reached_at = Stamp::from_seconds(1_795_000_000);
        Stage {
            state,
            refund,
            group,
            transit: Transit::Moving,
            placed_at: reached_at.plus_ms(-9 * DAY_MS),
            reached_at,
            serial: 1,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn charges_less_discounts_are_what_was_paid(
            seed in any::<u64>(),
            state in prop::sample::select(OrderState::ALL),
            refund in prop::sample::select(RefundState::ALL),
            group in prop::sample::select(GroupState::ALL),
        ) {
            let words = Words::load().unwrap();
            let mut chance = Chance::new(seed);
            for shop in &words.shops {
                for tongue in &shop.tongues {
                    let seen = order(shop, tongue, stage(state, refund, group), &mut chance);
                    prop_assert_eq!(seen.fields.sum_of_lines().unwrap().ok(), seen.fields.paid());
                    prop_assert!(seen.fields.paid().unwrap().minor > 0);
                }
            }
        }

        #[test]
        fn times_stand_in_the_order_of_life(
            seed in any::<u64>(),
            state in prop::sample::select(OrderState::ALL),
        ) {
            let words = Words::load().unwrap();
            let shop = words.shops.first().unwrap();
            let tongue = shop.tongues.first().unwrap();
            let stage = stage(state, RefundState::None, GroupState::Formed);
            let seen = order(shop, tongue, stage, &mut Chance::new(seed));
            let fields = &seen.fields;
            let life: Vec<Stamp> = [
                fields.created_at, fields.paid_at, fields.confirmed_at, fields.shipped_at,
                fields.received_at, fields.changed_at,
            ].into_iter().flatten().collect();
            prop_assert!(life.is_sorted(), "{life:?}");
            prop_assert!(life.iter().all(|&at| at <= stage.reached_at));
        }
    }
}
