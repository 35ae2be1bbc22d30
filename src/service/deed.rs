//! Keeps what words do in a matter beside being said, once they are on their way.
//! Never before: words that are called off, or blocked, did nothing.

use super::act;
use super::context::Context;
use super::error::Result;
use super::gate::Gate;
use super::notice::post;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::id::MessageId;
use crate::domain::notice::NoticeKind;
use crate::store::tx::Tx;

/// Keeps it in the open case of the order, or else in the order itself, under the name of whoever
/// wrote the words; without an order there is nothing to keep it in.
pub fn keep(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    gate: &Gate,
    does: &Deed,
    message: MessageId,
    by: &str,
) -> Result<()> {
    let Some(order) = &gate.order else {
        return Ok(());
    };
    let open = gate.cases.iter().find(|case| case.is_open());
    let new = NewAct {
        shop: order.shop,
        subject: open.map_or(ActSubject::Order(order.id), |case| {
            ActSubject::Case(case.id)
        }),
        deed: does.clone(),
        note: String::new(),
        message: Some(message),
    };
    act::record_for(tx, context, &new, by)?;
    match NoticeKind::from_code(&does.value) {
        Some(kind) if does.kind == ActKind::NoticeGiven => {
            post::personal(tx, context, order.id, kind, message)
        }
        _ => Ok(()),
    }
}
