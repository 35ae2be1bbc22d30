//! What the tests of the store put into it.

use afterdesk::compliance::cleared::Cleared;
use afterdesk::compliance::context::Context;
use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, OutboxRow, OutboxState, Route,
    SalesLane,
};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource, Due, PRIORITY_NORMAL};
use afterdesk::domain::id::{ConversationId, MessageId, OrderId, OutboxId};
use afterdesk::domain::money::Currency;
use afterdesk::domain::order::{AmountKind, Item, Order, OrderFields, OrderState};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::time::Stamp;
use afterdesk::store::desk::Store;
use afterdesk::store::error::StoreError;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{audit, conversations, messages, orders, outbox, shops};

pub const NOW: Stamp = Stamp::from_seconds(1_763_700_000);

pub fn shop(tx: &mut Tx<'_>) -> Shop {
    let platform = PlatformName::new("pinduoduo");
    shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, NOW).unwrap()
}

pub fn order(tx: &mut Tx<'_>, shop: &Shop, number: &str, at: Stamp) -> Order {
    let mut fields = OrderFields {
        state: Some(OrderState::Paid),
        created_at: Some(at),
        currency: Some(Currency::Cny),
        buyer: Some("王*".to_owned()),
        items: vec![Item {
            name: "羽绒被".to_owned(),
            count: 2,
            price_minor: Some(8_450),
            ..Item::default()
        }],
        ..OrderFields::default()
    };
    fields.amounts.insert(AmountKind::Paid, 16_900);
    fields.extra.insert("省".to_owned(), "浙江".to_owned());
    let order = Order {
        id: OrderId::fresh(tx.ids(), at),
        shop: shop.id,
        number: number.to_owned(),
        fields,
        parcels: Vec::new(),
    };
    let told = Told {
        at: NOW,
        payload: None,
    };
    orders::insert(tx, &order, told).unwrap();
    order
}

pub fn conversation(
    tx: &mut Tx<'_>,
    shop: &Shop,
    name: &str,
    order: Option<OrderId>,
) -> Conversation {
    let conversation = Conversation {
        id: ConversationId::fresh(tx.ids(), NOW),
        shop: shop.id,
        external_id: name.to_owned(),
        order,
        buyer: "王*".to_owned(),
        language: "zh".to_owned(),
        unread: 0,
        waiting_since: None,
        last_at: Some(NOW),
        lane: SalesLane::Presales,
    };
    conversations::insert(tx, &conversation).unwrap();
    conversation
}

pub fn said(text: &str, direction: Direction, at: Stamp) -> MessageFields {
    MessageFields {
        at,
        direction,
        author: if direction == Direction::In {
            Author::Buyer
        } else {
            Author::Agent
        },
        author_name: String::new(),
        kind: MessageKind::Text,
        text: text.to_owned(),
        attachments: Vec::new(),
        external_id: None,
    }
}

pub fn draft(action: Action, subject: &str) -> AuditDraft {
    AuditDraft {
        at: NOW,
        actor: "li.wei".to_owned(),
        action,
        subject: subject.to_owned(),
        digest: String::new(),
        detail: String::new(),
    }
}

pub fn say(tx: &mut Tx<'_>, to: &Conversation, fields: &MessageFields) -> MessageId {
    let id = MessageId::fresh(tx.ids(), fields.at);
    let mut recording = audit::open(tx).unwrap();
    let place = messages::Place::default();
    messages::insert(tx, &mut recording, id, to.id, fields, place).unwrap();
    let entry = draft(Action::MessageReceived, &to.id.to_string());
    recording.close(tx, entry).unwrap();
    id
}

pub fn due(kind: DeadlineKind, at: Stamp) -> Due {
    Due {
        kind,
        at,
        source: DeadlineSource::Rule,
        card: "D-04",
        priority: PRIORITY_NORMAL,
    }
}

pub fn queue_reply(tx: &mut Tx<'_>, to: &Conversation, text: &str) -> OutboxRow {
    let (cleared, _) = Cleared::judge(text, &[], &Context::default()).unwrap();
    let message = say(tx, to, &said(cleared.text(), Direction::Out, NOW));
    let row = OutboxRow {
        id: OutboxId::fresh(tx.ids(), NOW),
        message,
        conversation: to.id,
        route: Route::Sandbox,
        state: OutboxState::Undo,
        created_at: NOW,
        not_before: NOW.plus_ms(5_000),
        attempts: 0,
        last_error: String::new(),
    };
    outbox::insert(tx, &row, &cleared).unwrap();
    row
}

pub fn write<T>(store: &mut Store, mut work: impl FnMut(&mut Tx<'_>) -> T) -> T {
    store.write(|tx| Ok::<_, StoreError>(work(tx))).unwrap()
}

pub fn read<T>(store: &mut Store, work: impl FnOnce(&mut Tx<'_>) -> T) -> T {
    store.read(|tx| Ok::<_, StoreError>(work(tx))).unwrap()
}
