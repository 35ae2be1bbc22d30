//! An order as a merchant sees it: state, group, payment, money lines, items, parcels.
//! Never decides anything: what a platform reports is an observation and is kept as told.

use std::collections::BTreeMap;

use super::code::codes;
use super::id::{OrderId, ParcelId, ShopId};
use super::money::{Currency, Money, MoneyError};
use super::time::Stamp;

codes! {
    /// How far an order has come. The order of the values is the order of life.
    pub enum OrderState {
        /// Placed, not paid.
        Unpaid = "unpaid",
        /// Paid, waiting for dispatch or for delivery of digital goods.
        Paid = "paid",
        /// Dispatched, not signed for.
        Shipped = "shipped",
        /// Signed for, or delivered.
        Received = "received",
        /// Fulfilment confirmed: the platform pays the shop.
        Closed = "closed",
        /// Called off before or after payment.
        Cancelled = "cancelled",
    }
}

codes! {
    /// Whether money of the order went back.
    pub enum RefundState {
        /// No refund, or the request was withdrawn.
        None = "none",
        /// Requested or on its way.
        InProgress = "in_progress",
        /// A part went back.
        Partial = "partial",
        /// All of it went back.
        Refunded = "refunded",
    }
}

codes! {
    /// The state of a group purchase.
    pub enum GroupState {
        /// Not a group order.
        None = "none",
        /// Waiting for other buyers.
        Pending = "pending",
        /// Enough buyers joined.
        Formed = "formed",
        /// Not enough buyers in time.
        Failed = "failed",
    }
}

codes! {
    /// How the buyer paid.
    pub enum PayChannel {
        /// WeChat Pay.
        Wechat = "wechat",
        /// Alipay.
        Alipay = "alipay",
        /// QQ wallet.
        Qq = "qq",
        /// LianLian Pay.
        Lianlian = "lianlian",
        /// A savings (debit) card.
        SavingsCard = "savings_card",
        /// A credit card.
        CreditCard = "credit_card",
        /// A bank card whose kind is not known.
        Card = "card",
        /// The balance a platform keeps for the buyer.
        Balance = "balance",
        /// An internet payment gateway.
        Gateway = "gateway",
    }
}

codes! {
    /// One line of the money breakdown. Discounts are kept as positive amounts.
    pub enum AmountKind {
        /// Price of the goods, all items.
        Goods = "goods",
        /// Shipping.
        Postage = "postage",
        /// Tax.
        Tax = "tax",
        /// Other services: priority courier, installation, delivery into the home.
        Service = "service",
        /// Discount that the shop gives.
        ShopDiscount = "shop_discount",
        /// Discount that the platform gives.
        PlatformDiscount = "platform_discount",
        /// Discount of the payment channel.
        PayDiscount = "pay_discount",
        /// What the buyer paid.
        Paid = "paid",
        /// What the shop receives.
        ShopReceives = "shop_receives",
    }
}

impl AmountKind {
    /// Returns 1 for a charge, -1 for a discount, 0 for a total.
    pub const fn sign(self) -> i64 {
        match self {
            AmountKind::Goods | AmountKind::Postage | AmountKind::Tax | AmountKind::Service => 1,
            AmountKind::ShopDiscount | AmountKind::PlatformDiscount | AmountKind::PayDiscount => -1,
            AmountKind::Paid | AmountKind::ShopReceives => 0,
        }
    }
}

/// One kind of goods in an order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// The platform's number of the goods, as text.
    pub goods_id: String,
    /// Name as the shop lists it.
    pub name: String,
    /// Chosen variant.
    pub spec: String,
    /// How many pieces.
    pub count: i64,
    /// Price of one piece in minor units of the order's currency.
    pub price_minor: Option<i64>,
    /// The shop's own number.
    pub outer_id: String,
}

/// One parcel, either way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Its id here.
    pub id: ParcelId,
    /// What is known of it.
    pub fields: ParcelFields,
}

codes! {
    /// Which way a parcel goes.
    pub enum ParcelWay {
        /// From the shop to the buyer.
        Outward = "outward",
        /// From the buyer back to the shop.
        Back = "back",
        /// A second parcel in place of the first.
        Replacement = "replacement",
    }
}

/// What is known of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcelFields {
    /// Which way it goes.
    pub way: ParcelWay,
    /// Carrier as the platform names it; empty when not told.
    pub carrier: String,
    /// Tracking number, as text.
    pub tracking: String,
    /// When the carrier last scanned it.
    pub last_scan_at: Option<Stamp>,
    /// What the last scan said.
    pub last_scan: String,
}

/// What an observation tells of an order. A field that is `None` (or empty) was not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderFields {
    /// How far it has come.
    pub state: Option<OrderState>,
    /// Whether money went back.
    pub refund: Option<RefundState>,
    /// Group purchase.
    pub group: Option<GroupState>,
    /// When the group was opened.
    pub group_started_at: Option<Stamp>,
    /// When enough buyers had joined.
    pub group_formed_at: Option<Stamp>,
    /// Placed.
    pub created_at: Option<Stamp>,
    /// Deal made (the platform's word; on Pinduoduo the group formed).
    pub confirmed_at: Option<Stamp>,
    /// Paid.
    pub paid_at: Option<Stamp>,
    /// Dispatch promised by.
    pub ship_by: Option<Stamp>,
    /// Delivery promised by.
    pub deliver_by: Option<Stamp>,
    /// Dispatched.
    pub shipped_at: Option<Stamp>,
    /// Signed for.
    pub received_at: Option<Stamp>,
    /// The platform's own time of the last change.
    pub changed_at: Option<Stamp>,
    /// How it was paid.
    pub channel: Option<PayChannel>,
    /// Transaction number.
    pub pay_number: Option<String>,
    /// Currency of all amounts.
    pub currency: Option<Currency>,
    /// Money lines in minor units of `currency`.
    pub amounts: BTreeMap<AmountKind, i64>,
    /// Buyer's name, masked as the platform gives it.
    pub buyer: Option<String>,
    /// What tells this buyer from others on the platform, where it is told.
    pub buyer_key: Option<String>,
    /// Goods.
    pub items: Vec<Item>,
    /// What the buyer wrote with the order.
    pub buyer_note: Option<String>,
    /// What the shop noted on the order.
    pub shop_note: Option<String>,
    /// Whether the return freight allowance covers this order.
    pub freight_allowance: Option<bool>,
    /// Columns that this program does not know, by heading.
    pub extra: BTreeMap<String, String>,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its id here.
    pub id: OrderId,
    /// The shop it belongs to.
    pub shop: ShopId,
    /// The platform's order number.
    pub number: String,
    /// What is known of it.
    pub fields: OrderFields,
    /// Parcels, outward first.
    pub parcels: Vec<Parcel>,
}

impl Order {
    /// Returns the parcel to the buyer; the first of several.
    pub fn outward(&self) -> Option<&Parcel> {
        let mut parcels = self.parcels.iter();
        parcels.find(|parcel| parcel.fields.way == ParcelWay::Outward)
    }
}

impl OrderFields {
    /// Returns the amount of one money line.
    pub fn amount(&self, kind: AmountKind) -> Option<Money> {
        Some(Money::new(*self.amounts.get(&kind)?, self.currency?))
    }

    /// Returns what the buyer paid.
    pub fn paid(&self) -> Option<Money> {
        self.amount(AmountKind::Paid)
    }

    /// Returns charges less discounts: what the lines say was to be paid.
    ///
    /// `None` when no charge is known or no currency was told.
    pub fn sum_of_lines(&self) -> Option<Result<Money, MoneyError>> {
        let currency = self.currency?;
        self.amounts.get(&AmountKind::Goods)?;
        let sum = self.amounts.iter().try_fold(0_i64, |sum, (kind, minor)| {
            minor
                .checked_mul(kind.sign())
                .and_then(|signed| sum.checked_add(signed))
        });
        Some(
            sum.map(|minor| Money::new(minor, currency))
                .ok_or(MoneyError::OutOfRange),
        )
    }

    /// Returns the latest of the times that the platform reports, for telling old from new.
    pub fn latest_time(&self) -> Option<Stamp> {
        [
            self.created_at,
            self.confirmed_at,
            self.paid_at,
            self.shipped_at,
            self.received_at,
            self.changed_at,
        ]
        .into_iter()
        .flatten()
        .max()
    }

    /// Takes over what a newer observation tells and keeps what it does not tell.
    pub fn take_over(&mut self, newer: OrderFields) {
        super::take_over::take_each!(
            self, newer: state, refund, group, group_started_at, group_formed_at, created_at,
            confirmed_at, paid_at, ship_by, deliver_by, shipped_at, received_at, changed_at,
            channel, pay_number, currency, buyer, buyer_key, buyer_note, shop_note,
            freight_allowance
        );
        self.amounts.extend(newer.amounts);
        self.extra.extend(newer.extra);
        if !newer.items.is_empty() {
            self.items = newer.items;
        }
    }

    /// Takes over only what was not known yet: what an older observation may still add.
    pub fn fill_gaps(&mut self, older: OrderFields) {
        let mut filled = older;
        filled.take_over(std::mem::take(self));
        *self = filled;
    }
}
