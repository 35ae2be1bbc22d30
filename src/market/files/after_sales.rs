//! The after-sales export (售后工作台): one row a case, key 售后编号, columns by name.
//! Never makes an order out of a case: the order comes with its own export.

use std::ops::ControlFlow;

use csv::StringRecord;

use super::grid::{Grid, Head};
use super::heading::{OWN_PREFIX, normal, trimmed};
use super::line::Line;
use super::orders::{check_line, check_whole, exact, order_number, time_of};
use super::row::{Problem, Refusal, Row, RowError, Sink};
use crate::domain::case::{CaseFields, CaseState};
use crate::domain::money::Money;
use crate::domain::observation::{CaseSeen, Observation};
use crate::market::pinduoduo::{convert, number, wording};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Order,
    State,
    Kind,
    Reason,
    OrderState,
    Amount,
    OrderAmount,
    OpenedAt,
    ReturnTracking,
    ReturnCarrier,
    ReturnState,
    Buyer,
    Note,
    Own,
    Other,
}

const COLUMNS: &[(&str, Column)] = &[
    ("售后编号", Column::Number),
    ("订单编号", Column::Order),
    ("订单号", Column::Order),
    ("售后状态", Column::State),
    ("退款类型", Column::Kind),
    ("售后类型", Column::Kind),
    ("退款原因", Column::Reason),
    ("售后原因", Column::Reason),
    ("订单状态", Column::OrderState),
    ("退款金额", Column::Amount),
    ("退款金额(元)", Column::Amount),
    ("交易金额", Column::OrderAmount),
    ("交易金额(元)", Column::OrderAmount),
    ("申请时间", Column::OpenedAt),
    ("退货运单号", Column::ReturnTracking),
    ("退货快递公司", Column::ReturnCarrier),
    ("退货物流公司", Column::ReturnCarrier),
    ("退货物流状态", Column::ReturnState),
    ("买家", Column::Buyer),
    ("备注", Column::Note),
    ("客服备注", Column::Note),
    ("售后备注", Column::Note),
];

/// Reads every row below the headings.
pub fn read(grid: Grid<'_>, head: &Head, sink: &mut Sink<'_>) -> Result<(), Refusal> {
    let columns: Vec<Column> = head.cells.iter().map(column_of).collect();
    let mut count = 0_u64;
    grid.each(&mut |line| {
        if line.number <= head.line {
            return ControlFlow::Continue(());
        }
        count += 1;
        sink(match case(&line, &head.cells, &columns) {
            Ok(seen) => Row::Seen {
                line: line.number,
                start: line.start,
                observation: Observation::Case(Box::new(seen)),
            },
            Err(error) => Row::Bad {
                error,
                cells: line.cells.iter().map(str::to_owned).collect(),
            },
        })
    })?;
    if count == 0 {
        Err(Refusal::NoRows)
    } else {
        Ok(())
    }
}

fn column_of(heading: &str) -> Column {
    let name = normal(heading);
    if name.starts_with(OWN_PREFIX) {
        return Column::Own;
    }
    COLUMNS
        .iter()
        .find(|(known, _)| *known == name)
        .map_or(Column::Other, |(_, column)| *column)
}

fn case(
    line: &Line<'_>,
    headings: &StringRecord,
    columns: &[Column],
) -> Result<CaseSeen, RowError> {
    check_line(line, headings)?;
    check_whole(line, headings)?;
    let mut seen = CaseSeen {
        number: String::new(),
        order_number: String::new(),
        fields: CaseFields::default(),
    };
    for ((cell, heading), column) in line.cells.iter().zip(headings).zip(columns) {
        let cell = trimmed(cell);
        if cell.is_empty() {
            continue;
        }
        take(&mut seen, *column, trimmed(heading), cell)
            .map_err(|problem| RowError::new(line.number, trimmed(heading), problem, cell))?;
    }
    for (value, heading) in [(&seen.number, "售后编号"), (&seen.order_number, "订单编号")] {
        if value.is_empty() {
            return Err(RowError::new(line.number, heading, Problem::Missing, ""));
        }
    }
    Ok(seen)
}

fn take(seen: &mut CaseSeen, column: Column, heading: &str, cell: &str) -> Result<(), Problem> {
    let fields = &mut seen.fields;
    match column {
        Column::Number => seen.number = case_number(cell)?,
        Column::Order => seen.order_number = order_number(cell)?,
        Column::State => {
            let state = wording::case_state(cell);
            fields.state = Some(state);
            fields.state_text = Some(cell.to_owned());
            fields.stepped_in = (state == CaseState::PlatformHandles).then_some(true);
        }
        Column::Kind => {
            fields.kind = wording::case_kind(cell);
            if fields.kind.is_none() {
                fields.extra.insert(heading.to_owned(), cell.to_owned());
            }
        }
        Column::Reason => {
            fields.reason = Some(wording::reason(cell));
            fields.reason_text = Some(cell.to_owned());
        }
        Column::OrderState => {
            fields.dispatched = match cell {
                "未发货" => Some(false),
                "已发货" => Some(true),
                _ => None,
            };
            fields.extra.insert(heading.to_owned(), cell.to_owned());
        }
        Column::Amount => fields.amount = Some(Money::new(convert::yuan(cell)?, convert::CURRENCY)),
        Column::OrderAmount => {
            // It belongs to the order; kept here in one form, whatever made a number of it.
            let paid = Money::new(convert::yuan(cell)?, convert::CURRENCY);
            fields
                .extra
                .insert(heading.to_owned(), paid.to_major().to_string());
        }
        Column::OpenedAt => fields.opened_at = time_of(cell)?,
        Column::ReturnTracking => fields.return_tracking = Some(exact(cell)?),
        Column::ReturnCarrier => fields.return_carrier = Some(cell.to_owned()),
        Column::ReturnState => fields.return_state = Some(cell.to_owned()),
        Column::Buyer => fields.buyer = Some(cell.to_owned()),
        Column::Note => fields.shop_note = Some(joined(fields.shop_note.take(), cell)),
        Column::Own => {}
        Column::Other => {
            fields.extra.insert(heading.to_owned(), cell.to_owned());
        }
    }
    Ok(())
}

/// An export has one or more columns of remarks.
fn joined(before: Option<String>, more: &str) -> String {
    match before {
        Some(before) if before != more => format!("{before}\n{more}"),
        _ => more.to_owned(),
    }
}

/// Takes an after-sales number; one that arrived as a number may carry a decimal zero.
fn case_number(cell: &str) -> Result<String, Problem> {
    let digits = cell.strip_suffix(".0").unwrap_or(cell);
    if number::is_case(digits) {
        Ok(digits.to_owned())
    } else if number::is_rounded(cell) {
        Err(Problem::Rounded)
    } else {
        Err(Problem::NotACaseNumber)
    }
}
