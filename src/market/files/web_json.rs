//! Saved answers of the merchant web pages: after-sales rows and work orders. Amounts are fen.
//! Never reads their numbers of states: those differ from the open platform's, so that rows are read
//! by their titles. Never calls those pages.

use serde_json::{Map, Value};

use super::json::{BadField, Fields, bad};
use super::open_json::{any_time, others};
use super::orders::order_number;
use super::row::Problem;
use crate::domain::case::{CaseFields, CaseState};
use crate::domain::money::Money;
use crate::domain::observation::{CaseSeen, WorkOrderSeen};
use crate::domain::time::{SECOND_MS, Stamp};
use crate::domain::work_order::{FormStep, WorkOrderFields};
use crate::market::pinduoduo::{convert, number, wording};

const CASE_KEYS: &[&str] = &[
    "id",
    "orderSn",
    "afterSalesTypeName",
    "afterSalesTitle",
    "afterSalesReasonDesc",
    "createdAt",
    "refundAmount",
    "expireRemainTime",
    "reverseTrackingNumber",
    "mallRemark",
    "speedRefund",
    "platformJoined",
    "sellerAfterSalesShippingStatusDesc",
    "closeTime",
];

/// Reads one after-sales row. `told_at` is when the page was saved: the remaining time counts from it.
pub fn case(row: &Map<String, Value>, told_at: Stamp) -> Result<CaseSeen, BadField> {
    let get = Fields(row);
    let number = get.text("id")?;
    if !number::is_case(&number) {
        return Err(bad("id", Problem::NotACaseNumber, &number));
    }
    let Some(order_number) = get.read("orderSn", order_number)? else {
        return Err(bad("orderSn", Problem::Missing, ""));
    };
    let title = get.text("afterSalesTitle")?;
    let state = wording::case_state(&title);
    let kind_text = match get.told("afterSalesTypeName")? {
        Some(text) => text,
        None => title
            .split(['，', ','])
            .next()
            .unwrap_or_default()
            .to_owned(),
    };
    let reason_text = get.told("afterSalesReasonDesc")?;
    let remaining = get
        .number("expireRemainTime")?
        .filter(|seconds| *seconds > 0);
    let fields = CaseFields {
        kind: wording::case_kind(&kind_text),
        state: Some(state),
        state_text: Some(title).filter(|text| !text.is_empty()),
        reason: reason_text.as_deref().map(wording::reason),
        reason_text,
        amount: get
            .number("refundAmount")?
            .map(|fen| Money::new(fen, convert::CURRENCY)),
        opened_at: get.read("createdAt", any_time)?.flatten(),
        changed_at: get.read("closeTime", any_time)?.flatten(),
        due_at: remaining.map(|seconds| told_at.plus_ms(seconds.saturating_mul(SECOND_MS))),
        stepped_in: stepped_in(&get, state)?,
        fast_refund: truth(&get, "speedRefund")?,
        return_tracking: get.told("reverseTrackingNumber")?,
        return_state: get.told("sellerAfterSalesShippingStatusDesc")?,
        shop_note: get.told("mallRemark")?,
        extra: others(row, CASE_KEYS)?,
        ..CaseFields::default()
    };
    Ok(CaseSeen {
        number,
        order_number,
        fields,
    })
}

fn stepped_in(get: &Fields<'_>, state: CaseState) -> Result<Option<bool>, BadField> {
    let joined = truth(get, "platformJoined")?;
    Ok(joined.or((state == CaseState::PlatformHandles).then_some(true)))
}

fn truth(get: &Fields<'_>, key: &str) -> Result<Option<bool>, BadField> {
    Ok(match get.text(key)?.as_str() {
        "" => None,
        text => Some(matches!(text, "1" | "true")),
    })
}

const WORK_ORDER_KEYS: &[&str] = &[
    "instanceId",
    "orderSn",
    "problemTitle",
    "createdAt",
    "deadline",
    "status",
];

/// Reads one row of the work-order list.
pub fn work_order(row: &Map<String, Value>) -> Result<WorkOrderSeen, BadField> {
    let get = Fields(row);
    let number = get.text("instanceId")?;
    if number.is_empty() {
        return Err(bad("instanceId", Problem::Missing, ""));
    }
    seen(row, number, Vec::new())
}

/// Reads one work order with the steps of its form. Its number may be missing; the order number
/// then says which one is meant.
pub fn work_order_detail(row: &Map<String, Value>) -> Result<WorkOrderSeen, BadField> {
    let number = Fields(row).text("instanceId")?;
    let steps = match row.get("todoDetail") {
        Some(Value::Object(detail)) => steps(detail)?,
        _ => Vec::new(),
    };
    seen(row, number, steps)
}

fn steps(detail: &Map<String, Value>) -> Result<Vec<FormStep>, BadField> {
    let mut steps = Vec::new();
    for flow in Fields(detail).list("flowList")? {
        let get = Fields(flow);
        let mut lines = Vec::new();
        for item in get.list("itemList")? {
            let item = Fields(item);
            lines.push((item.text("key")?, item.text("value")?));
        }
        steps.push(FormStep {
            title: get.text("title")?,
            at: get.read("createdAt", any_time)?.flatten(),
            lines,
        });
    }
    Ok(steps)
}

fn seen(
    row: &Map<String, Value>,
    number: String,
    steps: Vec<FormStep>,
) -> Result<WorkOrderSeen, BadField> {
    let get = Fields(row);
    let Some(order_number) = get.read("orderSn", order_number)? else {
        return Err(bad("orderSn", Problem::Missing, ""));
    };
    let changed_at = steps.iter().filter_map(|step| step.at).max();
    let fields = WorkOrderFields {
        state: get.number("status")?.and_then(convert::work_order_state),
        title: get.told("problemTitle")?,
        opened_at: get.read("createdAt", any_time)?.flatten(),
        due_at: get.read("deadline", any_time)?.flatten(),
        changed_at,
        steps,
        extra: others(row, WORK_ORDER_KEYS)?,
    };
    Ok(WorkOrderSeen {
        number,
        order_number,
        fields,
    })
}
