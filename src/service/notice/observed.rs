//! Notes what the platform told a buyer by itself: that an order is confirmed, that a payment failed
//! (rows A-03, E-02). Never takes a buyer's words for the platform's.

use super::kept::keep;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::conversation::{Author, Conversation, MessageFields};
use crate::domain::id::{MessageId, NoticeId};
use crate::domain::notice::NoticeKind;
use crate::domain::posted::Posted;
use crate::service::act;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::notices::Body;
use crate::store::tx::Tx;
use crate::store::{acts, notices, shops};

/// Listens to a message of the platform. The same is noted once.
pub fn message(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    conversation: &Conversation,
    id: MessageId,
    fields: &MessageFields,
) -> Result<()> {
    let Some(order) = conversation.order else {
        return Ok(());
    };
    if fields.author != Author::Platform {
        return Ok(());
    }
    let shop = shops::get(tx, conversation.shop)?;
    let terms = &context.platforms.get(&shop.platform).notices;
    let says = |words: &[String]| words.iter().any(|some| fields.text.contains(some.as_str()));
    if says(&terms.failed_by) {
        let at = fields.at.millis().to_string();
        let known = acts::of_order(tx, order)?;
        let is_known =
            |act: &crate::domain::act::Act| act.kind == ActKind::PaymentFailed && act.value == at;
        if !known.iter().any(is_known) {
            let new = NewAct {
                shop: shop.id,
                subject: ActSubject::Order(order),
                deed: Deed {
                    kind: ActKind::PaymentFailed,
                    value: at,
                },
                note: String::new(),
                message: Some(id),
            };
            act::record_in(tx, context, &new)?;
        }
        return Ok(());
    }
    let kind = NoticeKind::OrderConfirmed;
    if !says(&terms.confirmed_by) || notices::has_from_platform(tx, order, kind)? {
        return Ok(());
    }
    let id_here = NoticeId::fresh(tx.ids(), fields.at);
    let by = shop.platform.to_string();
    // The words stand in the message; they are not ours to give again.
    let posted = Posted {
        conversation: Some(conversation.id),
        message: Some(id),
        ..Posted::by_platform(id_here, (shop.id, order), kind, fields.at, by)
    };
    keep(tx, context, posted, &Body::default())?;
    crate::service::due::of_order(tx, context, order)
}
