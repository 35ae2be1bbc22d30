//! Makes a case of an order, and the work order when the platform stepped in.
//! Never decides one: the state is passed in.

use super::chance::Chance;
use super::numbers;
use super::orders;
use super::scenes::SceneCase;
use super::words::Tongue;
use crate::domain::case::{CaseFields, CaseKind, CaseReason, CaseState, FreightMarker};
use crate::domain::money::Money;
use crate::domain::observation::{CaseSeen, OrderSeen, WorkOrderSeen};
use crate::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use crate::domain::work_order::{FormStep, WorkOrderFields, WorkOrderState};

/// Makes a case that was opened at `opened_at`.
///
/// `due_at` is the platform's own deadline; half of the platforms' files name none.
pub fn case(
    order: &OrderSeen,
    tongue: &Tongue,
    scene: SceneCase,
    (opened_at, due_at): (Stamp, Option<Stamp>),
    serial: u64,
    chance: &mut Chance,
) -> CaseSeen {
    let stepped_in = scene.state == CaseState::PlatformHandles;
    let is_back = matches!(
        scene.state,
        CaseState::MerchantReceives | CaseState::Refunding | CaseState::Refunded
    ) && scene.kind == CaseKind::ReturnRefund;
    let carrier = chance.pick(&tongue.carriers).filter(|_| is_back);
    let fields = CaseFields {
        kind: Some(scene.kind),
        state: Some(scene.state),
        reason: Some(scene.reason),
        reason_text: tongue.reasons.get(&scene.reason).cloned(),
        amount: asked_back(order, tongue, scene.kind, chance),
        opened_at: Some(opened_at),
        changed_at: Some(opened_at.plus_ms(chance.between(0, 40) * MINUTE_MS)),
        due_at,
        stepped_in: Some(stepped_in),
        stepped_in_at: stepped_in.then_some(opened_at.plus_ms(HOUR_MS)),
        fast_refund: Some(chance.percent(5)),
        freight_marker: Some(freight_marker(scene, chance)),
        dispatched: Some(order.fields.shipped_at.is_some()),
        return_carrier: carrier.map(|(name, _)| name.clone()),
        return_tracking: carrier.map(|(_, pattern)| numbers::by_pattern(pattern, chance)),
        return_state: carrier.map(|_| tongue.delivered.clone()),
        buyer: order.fields.buyer.clone(),
        ..CaseFields::default()
    };
    CaseSeen {
        number: numbers::case_number(serial),
        order_number: order.number.clone(),
        fields,
    }
}

/// Who bears the return freight by the platform's page. Nobody looked yet where a fault is claimed;
/// where somebody changed their mind the page has told it.
fn freight_marker(scene: SceneCase, chance: &mut Chance) -> FreightMarker {
    let any = chance.pick_or(
        &[
            FreightMarker::NotSeen,
            FreightMarker::Merchant,
            FreightMarker::Buyer,
        ],
        FreightMarker::NotSeen,
    );
    match (scene.kind, scene.state, scene.reason) {
        (CaseKind::ReturnRefund, CaseState::MerchantDecides, CaseReason::Quality) => {
            FreightMarker::NotSeen
        }
        (CaseKind::ReturnRefund, CaseState::MerchantDecides, CaseReason::ChangedMind) => {
            FreightMarker::Buyer
        }
        _ => any,
    }
}

/// Returns all of what was paid, or a part of it in some cases; nothing where no money is asked.
fn asked_back(
    order: &OrderSeen,
    tongue: &Tongue,
    kind: CaseKind,
    chance: &mut Chance,
) -> Option<Money> {
    let paid = orders::paid(order, tongue);
    match kind {
        CaseKind::RefundOnly | CaseKind::ReturnRefund if chance.percent(80) => Some(paid),
        CaseKind::RefundOnly | CaseKind::ReturnRefund => {
            let part = paid.minor * chance.between(2, 8) / 10;
            Some(Money::new(part.max(1), paid.currency))
        }
        CaseKind::Exchange
        | CaseKind::Resend
        | CaseKind::Repair
        | CaseKind::Unconfirmed
        | CaseKind::Discrepancy
        | CaseKind::Complaint => None,
    }
}

/// Titles of work orders as the platform words them.
const TITLES: [&str; 5] = [
    "物流异常主动服务",
    "担忧货物无法送达",
    "消费者申请退款后提示拦截",
    "确认退货快递单号",
    "商品少发",
];

/// Makes the work order of a case with the platform's own clock.
pub fn work_order(
    order_number: &str,
    state: WorkOrderState,
    (opened_at, due_at): (Stamp, Option<Stamp>),
    chance: &mut Chance,
) -> WorkOrderSeen {
    let first_step = FormStep {
        title: "平台已介入".to_owned(),
        at: Some(opened_at),
        lines: vec![("要求".to_owned(), "请提交快递底单、盖章证明".to_owned())],
    };
    WorkOrderSeen {
        number: numbers::work_order_number(chance),
        order_number: order_number.to_owned(),
        fields: WorkOrderFields {
            state: Some(state),
            title: Some(chance.pick_or(&TITLES, TITLES[0]).to_owned()),
            opened_at: Some(opened_at),
            due_at,
            changed_at: Some(opened_at),
            steps: vec![first_step],
            ..WorkOrderFields::default()
        },
    }
}
