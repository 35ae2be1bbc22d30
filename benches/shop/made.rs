//! The rows that the measurements of the store fill it with.

use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, SalesLane,
};
use afterdesk::domain::id::{ConversationId, OrderId, ParcelId, ShopId};
use afterdesk::domain::money::Currency;
use afterdesk::domain::order::{
    AmountKind, Item, Order, OrderFields, OrderState, Parcel, ParcelFields, ParcelWay,
};
use afterdesk::domain::time::Stamp;
use afterdesk::store::tx::Tx;

/// Returns the order of row `n`, in a parcel on its way.
pub fn order(tx: &mut Tx<'_>, shop: ShopId, number: String, n: i64, at: Stamp) -> Order {
    let mut fields = OrderFields {
        state: Some(OrderState::Shipped),
        created_at: Some(at),
        paid_at: Some(at.plus_ms(60_000)),
        shipped_at: Some(at.plus_ms(3_600_000)),
        currency: Some(Currency::Cny),
        buyer: Some("王*".to_owned()),
        items: vec![Item {
            goods_id: "387465920114".to_owned(),
            name: "加厚羽绒被芯冬季保暖全棉单双人".to_owned(),
            spec: "白色 200x230".to_owned(),
            count: 1,
            price_minor: Some(16_900),
            ..Item::default()
        }],
        ..OrderFields::default()
    };
    fields.amounts.insert(AmountKind::Goods, 16_900);
    fields.amounts.insert(AmountKind::Paid, 16_900);
    Order {
        id: OrderId::fresh(tx.ids(), at),
        shop,
        number,
        fields,
        parcels: vec![Parcel {
            id: ParcelId::fresh(tx.ids(), at),
            fields: ParcelFields {
                way: ParcelWay::Outward,
                carrier: "中通快递".to_owned(),
                tracking: format!("7580{n:010}"),
                last_scan_at: None,
                last_scan: String::new(),
            },
        }],
    }
}

/// Returns the conversation of row `n`, which waits for an answer.
pub fn conversation(
    tx: &mut Tx<'_>,
    shop: ShopId,
    order: Option<OrderId>,
    n: i64,
    at: Stamp,
) -> Conversation {
    Conversation {
        id: ConversationId::fresh(tx.ids(), at),
        shop,
        external_id: format!("chat-{n}"),
        order,
        buyer: "王*".to_owned(),
        language: "zh".to_owned(),
        unread: 1,
        waiting_since: Some(at),
        last_at: Some(at),
        lane: SalesLane::Presales,
    }
}

/// Returns what somebody said.
pub fn said(direction: Direction, text: String, at: Stamp) -> MessageFields {
    MessageFields {
        at,
        direction,
        author: Author::Buyer,
        author_name: "王*".to_owned(),
        kind: MessageKind::Text,
        text,
        attachments: Vec::new(),
        external_id: None,
    }
}

/// Returns the entry of the record that tells of the filling.
pub fn filled(at: Stamp) -> AuditDraft {
    AuditDraft {
        at,
        actor: "bench".to_owned(),
        action: Action::Imported,
        subject: String::new(),
        digest: String::new(),
        detail: String::new(),
    }
}
