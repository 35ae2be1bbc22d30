//! The papers that the platforms of the demonstration gave by themselves: most orders have both, some
//! lack one or two. Never a paper of ours.

use crate::domain::id::NoticeId;
use crate::domain::notice::NoticeKind;
use crate::domain::order::{GroupState, Order, OrderState};
use crate::domain::posted::Posted;
use crate::domain::time::MINUTE_MS;
use crate::store::audit::Recording;
use crate::store::error::Result;
use crate::store::notices::{self, Body};
use crate::store::tx::Tx;

/// Of a hundred orders, how many have no paper, and how many have no receipt.
const NO_PAPER: u32 = 3;
const NO_RECEIPT: u32 = 8;

/// Writes what the platform gave, and returns what is missing.
pub fn write(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    order: &Order,
    actor: &str,
) -> Result<Vec<NoticeKind>> {
    let is_on = matches!(
        order.fields.state,
        Some(OrderState::Paid | OrderState::Shipped)
    );
    let Some(paid_at) = order.fields.paid_at.filter(|_| is_on) else {
        return Ok(NoticeKind::PAPERS.to_vec());
    };
    if order.fields.group == Some(GroupState::Pending) {
        return Ok(NoticeKind::PAPERS.to_vec());
    }
    let drawn = order.number.bytes().fold(7_u32, |drawn, byte| {
        drawn.wrapping_mul(31).wrapping_add(u32::from(byte))
    }) % 100;
    let given: &[NoticeKind] = match drawn {
        n if n < NO_PAPER => &[],
        n if n < NO_PAPER + NO_RECEIPT => &[NoticeKind::OrderConfirmed],
        _ => NoticeKind::PAPERS,
    };
    for kind in given {
        let at = paid_at.plus_ms(MINUTE_MS);
        let id = NoticeId::fresh(tx.ids(), at);
        let place = (order.shop, order.id);
        let posted = Posted {
            event_at: Some(paid_at),
            ..Posted::by_platform(id, place, *kind, at, actor.to_owned())
        };
        notices::insert(tx, recording, &posted, &Body::default())?;
    }
    let missing = NoticeKind::PAPERS.iter().copied();
    Ok(missing.filter(|kind| !given.contains(kind)).collect())
}
