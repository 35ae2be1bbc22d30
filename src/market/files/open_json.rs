//! Saved answers of the open platform: orders in yuan, refund lists in yuan as text, refund details
//! in fen, each with its own numbering.
//! Never mixes the numbering of a list with that of a detail.

use serde_json::{Map, Value};

use super::json::{BadField, Fields, bad};
use super::orders::{order_number, time_of};
use super::row::Problem;
use crate::domain::case::CaseFields;
use crate::domain::money::Money;
use crate::domain::observation::{CaseSeen, OrderSeen};
use crate::domain::order::{
    AmountKind, GroupState, Item, OrderFields, OrderState, ParcelFields, ParcelWay,
};
use crate::domain::time::Stamp;
use crate::market::pinduoduo::{convert, number, wording};

/// Fields of an order that are read into places of their own; the others are kept as they are.
const ORDER_KEYS: &[&str] = &[
    "order_sn",
    "order_status",
    "refund_status",
    "confirm_status",
    "group_status",
    "created_time",
    "pay_time",
    "confirm_time",
    "last_ship_time",
    "promise_delivery_time",
    "shipping_time",
    "receive_time",
    "updated_at",
    "goods_amount",
    "platform_discount",
    "seller_discount",
    "postage",
    "pay_amount",
    "duo_duo_pay_reduction",
    "pay_type",
    "pay_no",
    "tracking_number",
    "logistics_id",
    "extra_delivery_list",
    "resend_delivery_list",
    "gift_delivery_list",
    "receiver_name",
    "receiver_name_mask",
    "receiver_phone",
    "receiver_address",
    "address",
    "buyer_memo",
    "remark",
    "return_freight_payer",
    "item_list",
];

/// Reads one order of an order list or of an order's information.
pub fn order(row: &Map<String, Value>) -> Result<OrderSeen, BadField> {
    let get = Fields(row);
    let Some(number) = get.read("order_sn", order_number)? else {
        return Err(bad("order_sn", Problem::Missing, ""));
    };
    let time = |key: &str| Ok::<_, BadField>(get.read(key, time_of)?.flatten());
    let confirm = get.number("confirm_status")?;
    let group = get.number("group_status")?.and_then(convert::group_state);
    let mut fields = OrderFields {
        refund: get.number("refund_status")?.and_then(convert::refund_state),
        group,
        created_at: time("created_time")?,
        confirmed_at: time("confirm_time")?,
        paid_at: time("pay_time")?,
        ship_by: time("last_ship_time")?,
        deliver_by: time("promise_delivery_time")?,
        shipped_at: time("shipping_time")?,
        received_at: time("receive_time")?,
        changed_at: time("updated_at")?,
        pay_number: get.told("pay_no")?,
        buyer: masked(&get, "receiver_name")?,
        buyer_note: get.told("buyer_memo")?,
        shop_note: get.told("remark")?,
        freight_allowance: get.number("return_freight_payer")?.map(|n| n == 1),
        ..OrderFields::default()
    };
    fields.state = get
        .number("order_status")?
        .and_then(|status| convert::order_state(status, confirm));
    if fields.state == Some(OrderState::Paid)
        && fields.paid_at.is_none()
        && row.contains_key("pay_time")
    {
        fields.state = Some(OrderState::Unpaid);
    }
    match group {
        Some(GroupState::Pending) => fields.group_started_at = fields.paid_at.or(fields.created_at),
        Some(GroupState::Formed) => fields.group_formed_at = fields.confirmed_at,
        Some(GroupState::Failed | GroupState::None) | None => {}
    }
    if let Some(text) = get.told("pay_type")? {
        fields.channel = wording::channel(&text);
    }
    amounts(&get, &mut fields)?;
    fields.items = get
        .list("item_list")?
        .into_iter()
        .map(item)
        .collect::<Result<_, _>>()?;
    fields.extra = others(row, ORDER_KEYS)?;
    let parcels = parcels(&get)?;
    Ok(OrderSeen {
        number,
        fields,
        parcels,
    })
}

fn amounts(get: &Fields<'_>, fields: &mut OrderFields) -> Result<(), BadField> {
    const LINES: &[(&str, AmountKind)] = &[
        ("goods_amount", AmountKind::Goods),
        ("postage", AmountKind::Postage),
        ("seller_discount", AmountKind::ShopDiscount),
        ("platform_discount", AmountKind::PlatformDiscount),
        ("duo_duo_pay_reduction", AmountKind::PayDiscount),
        ("pay_amount", AmountKind::Paid),
    ];
    for (key, kind) in LINES {
        if let Some(fen) = get.read(key, yuan)? {
            fields.amounts.insert(*kind, fen);
            fields.currency = Some(convert::CURRENCY);
        }
    }
    Ok(())
}

fn yuan(text: &str) -> Result<i64, Problem> {
    Ok(convert::yuan(text)?)
}

/// The masked form where there is one; the other form is cipher text (`~…~`, `$…$`) or empty.
fn masked(get: &Fields<'_>, key: &str) -> Result<Option<String>, BadField> {
    if let Some(masked) = get.told(&format!("{key}_mask"))? {
        return Ok(Some(masked));
    }
    Ok(get.told(key)?.filter(|text| !text.starts_with(['~', '$'])))
}

fn item(row: &Map<String, Value>) -> Result<Item, BadField> {
    let get = Fields(row);
    Ok(Item {
        goods_id: get.text("goods_id")?,
        name: get.text("goods_name")?,
        spec: get.text("goods_spec")?,
        count: get.number("goods_count")?.unwrap_or(1),
        price_minor: get.read("goods_price", yuan)?,
        outer_id: get.told("outer_id")?.unwrap_or(get.text("outer_goods_id")?),
    })
}

fn parcels(get: &Fields<'_>) -> Result<Vec<ParcelFields>, BadField> {
    let parcel = |get: &Fields<'_>, way| {
        let tracking = get.told("tracking_number")?;
        let company = get.text("logistics_id")?;
        Ok::<_, BadField>(tracking.map(|tracking| ParcelFields {
            way,
            carrier: convert::carrier(&company),
            tracking,
            last_scan_at: None,
            last_scan: String::new(),
        }))
    };
    let mut parcels = Vec::new();
    parcels.extend(parcel(get, ParcelWay::Outward)?);
    for (key, way) in [
        ("extra_delivery_list", ParcelWay::Outward),
        ("gift_delivery_list", ParcelWay::Outward),
        ("resend_delivery_list", ParcelWay::Replacement),
    ] {
        for row in get.list(key)? {
            parcels.extend(parcel(&Fields(row), way)?);
        }
    }
    Ok(parcels)
}

/// Keeps the plain fields that have no place of their own.
pub fn others(
    row: &Map<String, Value>,
    known: &[&str],
) -> Result<std::collections::BTreeMap<String, String>, BadField> {
    let get = Fields(row);
    row.iter()
        .filter(|(key, _)| !known.contains(&key.as_str()) && !key.contains('\0'))
        .filter(|(_, value)| !matches!(value, Value::Array(_) | Value::Object(_)))
        .map(|(key, _)| Ok((key.clone(), get.text(key)?)))
        .filter(|kept| kept.as_ref().is_ok_and(|(_, text)| !text.is_empty()) || kept.is_err())
        .collect()
}

const LIST_KEYS: &[&str] = &[
    "id",
    "order_sn",
    "after_sales_status",
    "after_sales_type",
    "after_sale_reason",
    "refund_amount",
    "tracking_number",
    "shipping_name",
    "created_time",
    "updated_time",
    "speed_refund_flag",
    "user_shipping_status",
];

/// Reads one element of a refund list: amounts are yuan as text, kinds are numbered from 2.
pub fn refund_of_list(row: &Map<String, Value>) -> Result<CaseSeen, BadField> {
    let get = Fields(row);
    let kind = get
        .number("after_sales_type")?
        .and_then(convert::kind_of_list);
    let return_tracking = get.told("tracking_number")?;
    let reason_text = get.told("after_sale_reason")?;
    let fields = CaseFields {
        kind,
        amount: get
            .read("refund_amount", yuan)?
            .map(|fen| Money::new(fen, convert::CURRENCY)),
        opened_at: get.read("created_time", time_of)?.flatten(),
        changed_at: get.read("updated_time", time_of)?.flatten(),
        return_carrier: get.told("shipping_name")?,
        extra: others(row, LIST_KEYS)?,
        ..shared(&get, return_tracking, reason_text)?
    };
    seen(&get, fields)
}

const DETAIL_KEYS: &[&str] = &[
    "id",
    "order_sn",
    "after_sales_status",
    "after_sales_type",
    "after_sales_reason",
    "refund_amount",
    "express_no",
    "shipping_name",
    "shipping_status",
    "join_or_not",
    "remark",
    "expire_time",
    "recreated_at",
    "updated_time",
    "speed_refund_flag",
    "request_id",
];

/// Reads a refund's information: amounts are whole fen, kinds are numbered from 1.
pub fn refund_detail(row: &Map<String, Value>) -> Result<CaseSeen, BadField> {
    let get = Fields(row);
    let return_tracking = get.told("express_no")?;
    let reason_text = get.told("after_sales_reason")?;
    let unix = |key: &str| Ok::<_, BadField>(get.number(key)?.and_then(convert::unix));
    let shared = shared(&get, return_tracking, reason_text)?;
    let stepped_in = match get.text("join_or_not")?.as_str() {
        "" => None,
        text => Some(text == "1" || text == "true"),
    };
    let fields = CaseFields {
        kind: get
            .number("after_sales_type")?
            .and_then(convert::kind_of_detail),
        amount: get
            .number("refund_amount")?
            .map(|fen| Money::new(fen, convert::CURRENCY)),
        opened_at: unix("recreated_at")?,
        changed_at: get.read("updated_time", time_of)?.flatten(),
        due_at: unix("expire_time")?,
        stepped_in: stepped_in.or(shared.stepped_in),
        dispatched: get.number("shipping_status")?.map(|n| n == 1),
        return_carrier: get.told("shipping_name")?,
        shop_note: get.told("remark")?,
        extra: others(row, DETAIL_KEYS)?,
        ..shared
    };
    seen(&get, fields)
}

/// What list and detail have in common.
fn shared(
    get: &Fields<'_>,
    return_tracking: Option<String>,
    reason_text: Option<String>,
) -> Result<CaseFields, BadField> {
    let status = get.number("after_sales_status")?;
    let state = status.map(|n| convert::case_state(n, return_tracking.is_some()));
    Ok(CaseFields {
        state,
        state_text: status.map(|n| n.to_string()),
        reason: reason_text.as_deref().map(wording::reason),
        reason_text,
        stepped_in: (status == Some(8)).then_some(true),
        fast_refund: get.number("speed_refund_flag")?.map(|n| n == 1),
        return_tracking,
        ..CaseFields::default()
    })
}

fn seen(get: &Fields<'_>, fields: CaseFields) -> Result<CaseSeen, BadField> {
    let number = get.text("id")?;
    if number.is_empty() {
        return Err(bad("id", Problem::Missing, ""));
    }
    if !number::is_case(&number) {
        return Err(bad("id", Problem::NotACaseNumber, &number));
    }
    let Some(order_number) = get.read("order_sn", order_number)? else {
        return Err(bad("order_sn", Problem::Missing, ""));
    };
    Ok(CaseSeen {
        number,
        order_number,
        fields,
    })
}

/// Takes a unix time of an answer, in seconds or milliseconds, or a text.
pub fn any_time(text: &str) -> Result<Option<Stamp>, Problem> {
    match text.parse::<i64>() {
        Ok(number) => Ok(convert::unix(number)),
        Err(_) => time_of(text),
    }
}
