//! The order export (订单查询): one row an order, columns by name.
//! Never guesses a time: a missing 订单成交时间 stays missing; the day in the order number is kept
//! beside it and marked as such.

use std::ops::ControlFlow;

use csv::StringRecord;

use super::date;
use super::grid::{Grid, Head, MAX_CELL_BYTES};
use super::heading::{OWN_PREFIX, normal, trimmed};
use super::line::Line;
use super::row::{Problem, Refusal, Row, RowError, Sink};
use crate::domain::observation::{Observation, OrderSeen};
use crate::domain::order::{AmountKind, GroupState, Item, OrderFields, ParcelFields, ParcelWay};
use crate::domain::time::Stamp;
use crate::market::pinduoduo::{convert, number, wording};

/// The heading under which the day of the order number is kept when 订单成交时间 is empty.
pub const DAY_FROM_NUMBER: &str = "afterdesk_day_from_number";

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    State,
    Refund,
    Time(Time),
    Amount(AmountKind),
    GoodsName,
    GoodsId,
    GoodsSpec,
    GoodsCount,
    OuterId,
    OuterGoodsId,
    PayNumber,
    Channel,
    Tracking,
    Carrier,
    Group,
    Buyer,
    BuyerNote,
    ShopNote,
    /// Added by this program to a file of rejected rows.
    Own,
    /// Kept under its heading.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    Created,
    Confirmed,
    Paid,
    ShipBy,
    DeliverBy,
    Shipped,
    Received,
}

const COLUMNS: &[(&str, Column)] = &[
    ("订单号", Column::Number),
    ("订单状态", Column::State),
    ("售后状态", Column::Refund),
    ("下单时间", Column::Time(Time::Created)),
    ("订单成交时间", Column::Time(Time::Confirmed)),
    ("支付时间", Column::Time(Time::Paid)),
    ("承诺发货时间", Column::Time(Time::ShipBy)),
    ("承诺送达时间", Column::Time(Time::DeliverBy)),
    ("发货时间", Column::Time(Time::Shipped)),
    ("确认收货时间", Column::Time(Time::Received)),
    ("商品总价(元)", Column::Amount(AmountKind::Goods)),
    ("邮费(元)", Column::Amount(AmountKind::Postage)),
    ("店铺优惠折扣(元)", Column::Amount(AmountKind::ShopDiscount)),
    (
        "平台优惠折扣(元)",
        Column::Amount(AmountKind::PlatformDiscount),
    ),
    (
        "多多支付立减金额(元)",
        Column::Amount(AmountKind::PayDiscount),
    ),
    ("上门安装费(元)", Column::Amount(AmountKind::Service)),
    ("送货入户费(元)", Column::Amount(AmountKind::Service)),
    ("送货入户并安装费(元)", Column::Amount(AmountKind::Service)),
    ("用户实付金额(元)", Column::Amount(AmountKind::Paid)),
    ("商家实收金额(元)", Column::Amount(AmountKind::ShopReceives)),
    ("商品", Column::GoodsName),
    ("商品id", Column::GoodsId),
    ("商品规格", Column::GoodsSpec),
    ("商品数量(件)", Column::GoodsCount),
    ("商家编码-规格维度", Column::OuterId),
    ("商家编码-商品维度", Column::OuterGoodsId),
    ("支付id", Column::PayNumber),
    ("支付方式", Column::Channel),
    ("快递单号", Column::Tracking),
    ("快递公司", Column::Carrier),
    ("团id", Column::Group),
    ("收货人", Column::Buyer),
    ("买家留言", Column::BuyerNote),
    ("商家备注", Column::ShopNote),
];

/// Reads every row below the headings.
pub fn read(grid: Grid<'_>, head: &Head, sink: &mut Sink<'_>) -> Result<(), Refusal> {
    let columns = columns(&head.cells);
    let mut count = 0_u64;
    grid.each(&mut |line| {
        if line.number <= head.line {
            return ControlFlow::Continue(());
        }
        count += 1;
        let row = match order(&line, &head.cells, &columns) {
            Ok(seen) => Row::Seen {
                line: line.number,
                start: line.start,
                observation: Observation::Order(Box::new(seen)),
            },
            Err(error) => Row::Bad {
                error,
                cells: line.cells.iter().map(str::to_owned).collect(),
            },
        };
        sink(row)
    })?;
    if count == 0 {
        Err(Refusal::NoRows)
    } else {
        Ok(())
    }
}

/// Returns what each column holds, and its heading without what stands around it.
fn columns(headings: &StringRecord) -> Vec<(Column, &str)> {
    headings
        .iter()
        .map(|heading| {
            let name = normal(heading);
            let known = COLUMNS.iter().find(|(known, _)| *known == name);
            let column = if name.starts_with(OWN_PREFIX) {
                Column::Own
            } else {
                known.map_or(Column::Other, |(_, column)| *column)
            };
            (column, trimmed(heading))
        })
        .collect()
}

/// Says what is wrong with a row before its cells are looked at.
pub fn check_line(line: &Line<'_>, headings: &StringRecord) -> Result<(), RowError> {
    let whole = |problem| RowError::new(line.number, "", problem, "");
    if line.is_open {
        return Err(whole(Problem::OpenQuote));
    }
    let (have, want) = (line.cells.len(), headings.len());
    if have == want && line.cells.as_slice().len() <= MAX_CELL_BYTES {
        return Ok(());
    }
    // A workbook's row ends with its last filled cell; a text row has them all, and more only when
    // a comma was not quoted.
    let beyond = line
        .cells
        .iter()
        .skip(want)
        .any(|cell| !trimmed(cell).is_empty());
    if beyond || (have < want && line.is_text) {
        return Err(whole(Problem::CellCount { have, want }));
    }
    for (cell, heading) in line.cells.iter().zip(headings) {
        let about = |problem| RowError::new(line.number, trimmed(heading), problem, "");
        if cell.len() > MAX_CELL_BYTES {
            return Err(about(Problem::TooLong(MAX_CELL_BYTES)));
        }
    }
    Ok(())
}

/// Refuses a row with a NUL: an export holds none, so the file is damaged.
pub fn check_whole(line: &Line<'_>, headings: &StringRecord) -> Result<(), RowError> {
    if memchr::memchr(0, line.cells.as_slice().as_bytes()).is_none() {
        return Ok(());
    }
    for (cell, heading) in line.cells.iter().zip(headings) {
        if cell.bytes().any(|b| b == 0) {
            return Err(RowError::new(
                line.number,
                trimmed(heading),
                Problem::Nul,
                "",
            ));
        }
    }
    Ok(())
}

fn order(
    line: &Line<'_>,
    headings: &StringRecord,
    columns: &[(Column, &str)],
) -> Result<OrderSeen, RowError> {
    check_line(line, headings)?;
    check_whole(line, headings)?;
    let mut row = OrderRow::default();
    for (cell, (column, heading)) in line.cells.iter().zip(columns) {
        let cell = trimmed(cell);
        if cell.is_empty() {
            continue;
        }
        row.take(*column, heading, cell)
            .map_err(|problem| RowError::new(line.number, heading, problem, cell))?;
    }
    if row.number.is_empty() {
        return Err(RowError::new(line.number, "订单号", Problem::Missing, ""));
    }
    Ok(row.finish())
}

/// An order while its cells are read.
#[derive(Default)]
struct OrderRow {
    number: String,
    fields: OrderFields,
    item: Item,
    outer_goods_id: String,
    tracking: String,
    carrier: String,
    has_group: bool,
}

impl OrderRow {
    fn take(&mut self, column: Column, heading: &str, cell: &str) -> Result<(), Problem> {
        let fields = &mut self.fields;
        match column {
            Column::Number => self.number = order_number(cell)?,
            Column::State => match wording::order_state(cell) {
                Some(told) => {
                    fields.state = Some(told.state);
                    fields.refund = told.refund.or(fields.refund);
                    fields.group = told.group;
                }
                None => self.keep(heading, cell),
            },
            Column::Refund => match wording::refund_state(cell) {
                // 订单状态 says more when both are there: "refunded" is never taken back.
                Some(told) => fields.refund = fields.refund.or(Some(told)),
                None => self.keep(heading, cell),
            },
            Column::Time(time) => *self.time(time) = time_of(cell)?,
            Column::Amount(kind) => {
                let fen = convert::yuan(cell)?;
                let sum = fields.amounts.entry(kind).or_insert(0);
                *sum = sum.checked_add(fen).ok_or(Problem::OutOfRange)?;
                fields.currency = Some(convert::CURRENCY);
            }
            Column::GoodsName => cell.clone_into(&mut self.item.name),
            Column::GoodsId => self.item.goods_id = exact(cell)?,
            Column::GoodsSpec => cell.clone_into(&mut self.item.spec),
            Column::GoodsCount => self.item.count = count(cell)?,
            Column::OuterId => cell.clone_into(&mut self.item.outer_id),
            Column::OuterGoodsId => cell.clone_into(&mut self.outer_goods_id),
            Column::PayNumber => fields.pay_number = Some(exact(cell)?),
            Column::Channel => match wording::channel(cell) {
                Some(channel) => fields.channel = Some(channel),
                None => self.keep(heading, cell),
            },
            Column::Tracking => self.tracking = exact(cell)?,
            Column::Carrier => cell.clone_into(&mut self.carrier),
            Column::Group => {
                self.has_group = true;
                self.keep(heading, cell);
            }
            Column::Buyer => fields.buyer = Some(cell.to_owned()),
            Column::BuyerNote => fields.buyer_note = Some(cell.to_owned()),
            Column::ShopNote => fields.shop_note = Some(cell.to_owned()),
            Column::Own => {}
            Column::Other => self.keep(heading, cell),
        }
        Ok(())
    }

    fn keep(&mut self, heading: &str, cell: &str) {
        self.fields
            .extra
            .insert(heading.to_owned(), cell.to_owned());
    }

    fn time(&mut self, time: Time) -> &mut Option<Stamp> {
        let fields = &mut self.fields;
        match time {
            Time::Created => &mut fields.created_at,
            Time::Confirmed => &mut fields.confirmed_at,
            Time::Paid => &mut fields.paid_at,
            Time::ShipBy => &mut fields.ship_by,
            Time::DeliverBy => &mut fields.deliver_by,
            Time::Shipped => &mut fields.shipped_at,
            Time::Received => &mut fields.received_at,
        }
    }

    fn finish(mut self) -> OrderSeen {
        if self.item.outer_id.is_empty() {
            self.item.outer_id = self.outer_goods_id;
        }
        if self.item != Item::default() {
            self.item.count = self.item.count.max(1);
            self.fields.items.push(self.item);
        }
        let mut fields = self.fields;
        // On Pinduoduo the deal is made when the group is complete.
        if self.has_group && fields.group.is_none() && fields.confirmed_at.is_some() {
            fields.group = Some(GroupState::Formed);
            fields.group_formed_at = fields.confirmed_at;
        }
        if fields.confirmed_at.is_none()
            && let Some(day) = number::day_of(&self.number)
        {
            fields
                .extra
                .insert(DAY_FROM_NUMBER.to_owned(), day.to_string());
        }
        let has_parcel = !self.tracking.is_empty();
        let parcels = has_parcel
            .then_some(ParcelFields {
                way: ParcelWay::Outward,
                carrier: self.carrier,
                tracking: self.tracking,
                last_scan_at: None,
                last_scan: String::new(),
            })
            .into_iter()
            .collect();
        OrderSeen {
            number: self.number,
            fields,
            parcels,
        }
    }
}

/// Takes an order number, or says why it is none.
pub fn order_number(cell: &str) -> Result<String, Problem> {
    if number::is_order(cell) {
        Ok(cell.to_owned())
    } else if number::is_rounded(cell) {
        Err(Problem::Rounded)
    } else {
        Err(Problem::NotAnOrderNumber)
    }
}

/// Takes a number that is a text: long ones are spoilt by spreadsheet programs.
pub fn exact(cell: &str) -> Result<String, Problem> {
    if number::is_rounded(cell) {
        Err(Problem::Rounded)
    } else {
        Ok(cell.to_owned())
    }
}

/// Takes a time of the platform; a dash or a zero says that there is none.
pub fn time_of(cell: &str) -> Result<Option<Stamp>, Problem> {
    if date::is_none(cell) {
        return Ok(None);
    }
    date::read(cell, convert::ZONE)
        .map(Some)
        .ok_or(Problem::NotATime)
}

fn count(cell: &str) -> Result<i64, Problem> {
    let whole = cell.strip_suffix(".0").unwrap_or(cell);
    match whole.parse::<i64>() {
        Ok(n) if n >= 0 => Ok(n),
        _ => Err(Problem::NotACount),
    }
}
