//! A store with one shop, one paid order and one conversation: where business transactions are tried.

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{ActSubject, Deed, NewAct};
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::conversation::{
    Author, Conversation, Direction, MessageFields, MessageKind, Route, SalesLane,
};
use afterdesk::domain::deadline::{DeadlineKind, Subject};
use afterdesk::domain::dossier::ReplyOutcome;
use afterdesk::domain::id::{ConversationId, OrderId};
use afterdesk::domain::order::{Order, OrderFields, OrderState};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::time::Stamp;
use afterdesk::service::context::{Context, UNDO_MS};
use afterdesk::service::error::Result;
use afterdesk::service::{act, conversation, reply};
use afterdesk::store::desk::Store;
use afterdesk::store::location::{Location, Open};
use afterdesk::store::told::Told;
use afterdesk::store::{conversations, deadlines, messages, orders, shops};

pub const ORDER_NUMBER: &str = "231105-123456789012345";

/// A store with one shop, one paid order and one conversation about it.
pub struct Shopfloor {
    pub store: Store,
    pub platforms: Platforms,
    pub agent: Actor,
    pub now: Stamp,
    pub order: OrderId,
    pub conversation: ConversationId,
}

impl Shopfloor {
    pub fn new(route: Route) -> Self {
        let now = Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap();
        let store = Store::open(&Location::Memory, Open::Create(now)).unwrap();
        Self::in_store(store, "pinduoduo", route)
    }

    /// Furnishes a store that somebody else made.
    pub fn in_store(mut store: Store, platform: &str, route: Route) -> Self {
        let now = Stamp::from_rfc3339("2025-03-01T10:00:00+08:00").unwrap();
        let (order, conversation) = store.write(|tx| furnish(tx, platform, route, now)).unwrap();
        let agent = Actor {
            name: "li.wei".to_owned(),
            role: Role::Agent,
        };
        let platforms = Platforms::embedded().unwrap();
        Self {
            store,
            platforms,
            agent,
            now,
            order,
            conversation,
        }
    }

    /// Lets somebody else work from now on.
    pub fn turn(&mut self, name: &str, role: Role) {
        self.agent = Actor {
            name: name.to_owned(),
            role,
        };
    }

    /// Runs something with the store and the context of the present moment.
    pub fn act<T>(&mut self, work: impl FnOnce(&mut Store, &Context<'_>) -> T) -> T {
        let context = Context {
            now: self.now,
            actor: &self.agent,
            platforms: &self.platforms,
            lexicon: afterdesk::compliance::Lexicon::embedded(),
            voice: afterdesk::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: UNDO_MS,
        };
        work(&mut self.store, &context)
    }

    pub fn later(&mut self, ms: i64) {
        self.now = self.now.plus_ms(ms);
    }

    pub fn buyer_writes(&mut self, text: &str) {
        let (id, at) = (self.conversation, self.now);
        let fields = said(text, at);
        self.act(|store, context| conversation::receive(store, context, id, &fields))
            .unwrap();
    }

    pub fn send(&mut self, text: &str) -> ReplyOutcome {
        self.send_with_key(text, None)
    }

    pub fn send_with_key(&mut self, text: &str, key: Option<&str>) -> ReplyOutcome {
        self.send_request(text, key, None)
    }

    /// Sends words that do something in the matter once they are on their way.
    pub fn send_doing(&mut self, text: &str, does: &Deed) -> ReplyOutcome {
        self.send_request(text, None, Some(does))
    }

    fn send_request(&mut self, text: &str, key: Option<&str>, does: Option<&Deed>) -> ReplyOutcome {
        let conversation = self.conversation;
        let request = reply::Request {
            conversation,
            text,
            key,
            route: None,
            does,
        };
        self.act(|store, context| reply::reply(store, context, &request))
            .unwrap()
    }

    pub fn conversation(&mut self) -> Conversation {
        let id = self.conversation;
        self.store.read(|tx| conversations::get(tx, id)).unwrap()
    }

    /// Writes down that something was done.
    pub fn record(&mut self, subject: ActSubject, deed: Deed, note: &str) -> Result<()> {
        let new = NewAct {
            shop: self.conversation().shop,
            subject,
            deed,
            note: note.to_owned(),
            message: None,
        };
        self.act(|store, context| act::record(store, context, &new))
            .map(|_| ())
    }

    pub fn due_of(&mut self, subject: Subject) -> Vec<DeadlineKind> {
        let open = self
            .store
            .read(|tx| deadlines::open_of(tx, subject))
            .unwrap();
        open.into_iter().map(|deadline| deadline.kind).collect()
    }

    pub fn message_count(&mut self) -> usize {
        let id = self.conversation;
        self.store
            .read(|tx| messages::page_before(tx, id, None, 100))
            .unwrap()
            .len()
    }
}

fn furnish(
    tx: &mut afterdesk::store::tx::Tx<'_>,
    platform: &str,
    route: Route,
    now: Stamp,
) -> afterdesk::store::error::Result<(OrderId, ConversationId)> {
    let platform = PlatformName::new(platform);
    let shop: Shop = shops::get_or_create(tx, &platform, "暖冬家居", route, now)?;
    let id = OrderId::fresh(tx.ids(), now);
    let fields = OrderFields {
        state: Some(OrderState::Paid),
        paid_at: Some(now),
        ..OrderFields::default()
    };
    let number = ORDER_NUMBER.to_owned();
    let order = Order {
        id,
        shop: shop.id,
        number,
        fields,
        parcels: Vec::new(),
    };
    orders::insert(
        tx,
        &order,
        Told {
            at: now,
            payload: None,
        },
    )?;
    let conversation = Conversation {
        id: ConversationId::fresh(tx.ids(), now),
        shop: shop.id,
        external_id: "chat-1".to_owned(),
        order: Some(id),
        buyer: "王*".to_owned(),
        language: "zh".to_owned(),
        unread: 0,
        waiting_since: None,
        last_at: None,
        lane: SalesLane::Presales,
    };
    conversations::insert(tx, &conversation)?;
    Ok((id, conversation.id))
}

pub fn said(text: &str, at: Stamp) -> MessageFields {
    MessageFields {
        at,
        direction: Direction::In,
        author: Author::Buyer,
        author_name: "王*".to_owned(),
        kind: MessageKind::Text,
        text: text.to_owned(),
        attachments: Vec::new(),
        external_id: None,
    }
}
