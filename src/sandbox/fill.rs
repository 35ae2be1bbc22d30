//! Writes stories into a store, many in one transaction, with all that hangs on them:
//! what is due, the checklist of a work order, one entry of the record for each transaction.
//! Never into a store that holds a merchant's own orders: who calls it looks first.

use super::checklist;
use super::papers;
use super::samples::{self, Sample};
use super::stories::Story;
use super::words::Words;
use crate::config::platform::Platforms;
use crate::domain::audit::{Action, AuditDraft};
use crate::domain::case::Case;
use crate::domain::conversation::{Conversation, Direction, MessageFields, SalesLane};
use crate::domain::deadline::{Due, Subject};
use crate::domain::id::{
    CaseId, ConversationId, MessageId, OrderId, ParcelId, ShopId, WorkOrderId,
};
use crate::domain::order::{Order, Parcel};
use crate::domain::platform::{Clocks, PlatformName, Shop};
use crate::domain::time::Stamp;
use crate::domain::work_order::{WorkOrder, WorkOrderState};
use crate::policy::{due, papers as policy_papers};
use crate::store::audit::{self, Recording};
use crate::store::error::Result;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{
    cases, conversations, deadlines, evidence, messages, orders, shops, work_orders,
};

/// Who stands in the record for what was made up.
pub const ACTOR: &str = "demo";

/// A shop of the demonstration as the store knows it.
#[derive(Debug, Clone)]
struct Place {
    shop: Shop,
    clocks: Clocks,
}

/// Writes stories.
#[derive(Debug, Clone)]
pub struct Filler {
    places: Vec<Place>,
    samples: [Sample; 3],
    leaves_begun: bool,
    now: Stamp,
}

/// How much was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Orders.
    pub orders: u64,
    /// Conversations.
    pub conversations: u64,
    /// Messages.
    pub messages: u64,
    /// Cases.
    pub cases: u64,
    /// Work orders.
    pub work_orders: u64,
}

impl Written {
    /// Adds what another transaction wrote.
    pub const fn add(&mut self, other: Written) {
        self.orders += other.orders;
        self.conversations += other.conversations;
        self.messages += other.messages;
        self.cases += other.cases;
        self.work_orders += other.work_orders;
    }
}

impl Filler {
    /// Opens the shops of the demonstration.
    pub fn begin(
        tx: &mut Tx<'_>,
        words: &Words,
        platforms: &Platforms,
        now: Stamp,
    ) -> Result<Self> {
        let mut places = Vec::with_capacity(words.shops.len());
        for shop in &words.shops {
            let platform = PlatformName::new(&shop.platform);
            places.push(Place {
                shop: shops::get_or_create(tx, &platform, &shop.name, shop.route, now)?,
                clocks: platforms.get(&platform).clocks,
            });
        }
        Ok(Self {
            places,
            samples: samples::all(),
            leaves_begun: false,
            now,
        })
    }

    /// Leaves the checklists of begun work orders open, for somebody to fill.
    #[must_use]
    pub fn leaving_begun(self) -> Self {
        Self {
            leaves_begun: true,
            ..self
        }
    }

    /// Writes stories that the store does not hold yet, under one entry of the record.
    pub fn write(&self, tx: &mut Tx<'_>, stories: &[Story]) -> Result<Written> {
        let mut recording = audit::open(tx)?;
        let mut written = Written::default();
        for story in stories {
            if let Some(place) = self.places.get(story.shop) {
                self.write_story(tx, &mut recording, place, story, &mut written)?;
            }
        }
        let draft = AuditDraft {
            at: self.now,
            actor: ACTOR.to_owned(),
            action: Action::Imported,
            subject: String::new(),
            digest: String::new(),
            detail: format!(
                "demo {} orders {} messages",
                written.orders, written.messages
            ),
        };
        recording.close(tx, draft)?;
        Ok(written)
    }

    fn write_story(
        &self,
        tx: &mut Tx<'_>,
        recording: &mut Recording,
        place: &Place,
        story: &Story,
        written: &mut Written,
    ) -> Result<()> {
        let told = Told {
            at: self.now,
            payload: None,
        };
        let order = order_of(tx, place.shop.id, story);
        let placed_at = story.order.fields.created_at.unwrap_or(self.now);
        orders::insert(tx, &order, told)?;
        let parcels = &story.order.parcels;
        let mut dues = due::of_order(&order.fields, parcels, written_at(story), &place.clocks);
        let missing = papers::write(tx, recording, &order, ACTOR)?;
        dues.extend(policy_papers::due(&order.fields, &missing, &place.clocks));
        dues.extend(policy_papers::delay(&order.fields, None));
        set_all(tx, Subject::Order(order.id), place, &dues, placed_at)?;
        written.orders += 1;
        let mut first_case = None;
        for seen in &story.cases {
            let at = seen.fields.opened_at.unwrap_or(placed_at);
            let case = Case {
                id: CaseId::fresh(tx.ids(), at),
                shop: place.shop.id,
                number: seen.number.clone(),
                order: Some(order.id),
                order_number: order.number.clone(),
                fields: seen.fields.clone(),
            };
            cases::insert(tx, &case, told)?;
            let dues = due::of_case(&case.fields, &place.clocks);
            set_all(tx, Subject::Case(case.id), place, &dues, at)?;
            first_case.get_or_insert(case.id);
            written.cases += 1;
        }
        for seen in &story.work_orders {
            let at = seen.fields.opened_at.unwrap_or(placed_at);
            let id = WorkOrderId::fresh(tx.ids(), at);
            let filled = match seen.fields.state {
                Some(WorkOrderState::InProgress) if self.leaves_begun => 0,
                state => checklist::filled(state),
            };
            let (slots, files) = checklist::slots(tx.ids(), id, &self.samples, filled, at);
            let work_order = WorkOrder {
                id,
                shop: place.shop.id,
                number: seen.number.clone(),
                order: Some(order.id),
                order_number: order.number.clone(),
                case: first_case,
                slots,
                fields: seen.fields.clone(),
                kind: String::new(),
                files: Vec::new(),
                files_behind: Vec::new(),
                notes: Vec::new(),
                answers: Vec::new(),
            };
            work_orders::insert(tx, recording, &work_order, told)?;
            for file in &files {
                evidence::add_file(tx, recording, file)?;
            }
            let dues = due::of_work_order(&work_order.fields, None, &place.clocks);
            set_all(tx, Subject::WorkOrder(id), place, &dues, at)?;
            written.work_orders += 1;
        }
        write_talk(tx, recording, place, (story, order.id), written)
    }
}

fn write_talk(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    place: &Place,
    (story, order): (&Story, OrderId),
    written: &mut Written,
) -> Result<()> {
    let Some(first) = story.messages.first() else {
        return Ok(());
    };
    let said: Vec<&MessageFields> = story.messages.iter().map(|m| &m.fields).collect();
    let open = unanswered(&said);
    let conversation = Conversation {
        id: ConversationId::fresh(tx.ids(), first.fields.at),
        shop: place.shop.id,
        external_id: first.conversation.clone(),
        order: Some(order),
        buyer: first.buyer.clone(),
        language: story.language.clone(),
        unread: i64::try_from(open.len()).unwrap_or(i64::MAX),
        waiting_since: open.first().map(|message| message.at),
        last_at: said.last().map(|message| message.at),
        lane: lane_of(story),
    };
    conversations::insert(tx, &conversation)?;
    if let Some(last) = said.iter().rfind(|m| m.direction == Direction::In) {
        conversations::set_preview(tx, conversation.id, &last.text)?;
    }
    for message in &said {
        let id = MessageId::fresh(tx.ids(), message.at);
        let nowhere = messages::Place::default();
        messages::insert(tx, recording, id, conversation.id, message, nowhere)?;
    }
    let dues = due::of_conversation(&conversation, &place.clocks);
    let subject = Subject::Conversation(conversation.id);
    set_all(tx, subject, place, &dues, first.fields.at)?;
    written.conversations += 1;
    written.messages += said.len() as u64;
    Ok(())
}

/// A buyer who has asked for something after the sale is looked after there.
fn lane_of(story: &Story) -> SalesLane {
    if story.cases.is_empty() {
        SalesLane::Presales
    } else {
        SalesLane::Aftersales
    }
}

fn order_of(tx: &mut Tx<'_>, shop: ShopId, story: &Story) -> Order {
    let at = story.order.fields.created_at.unwrap_or_default();
    Order {
        id: OrderId::fresh(tx.ids(), at),
        shop,
        number: story.order.number.clone(),
        fields: story.order.fields.clone(),
        parcels: story
            .order
            .parcels
            .iter()
            .map(|fields| Parcel {
                id: ParcelId::fresh(tx.ids(), at),
                fields: fields.clone(),
            })
            .collect(),
    }
}

/// When the shop last wrote to the buyer.
fn written_at(story: &Story) -> Option<Stamp> {
    let own = story.messages.iter().map(|seen| &seen.fields);
    own.filter(|message| message.direction == Direction::Out)
        .map(|message| message.at)
        .max()
}

/// The buyer's messages since the last answer.
fn unanswered<'a>(said: &[&'a MessageFields]) -> Vec<&'a MessageFields> {
    let answered = said.iter().rposition(|m| m.direction == Direction::Out);
    let since = said.iter().skip(answered.map_or(0, |place| place + 1));
    since
        .filter(|m| m.direction == Direction::In)
        .copied()
        .collect()
}

/// Ids of deadlines follow the time of what they are about, so that millions of them differ.
fn set_all(
    tx: &mut Tx<'_>,
    subject: Subject,
    place: &Place,
    dues: &[Due],
    at: Stamp,
) -> Result<()> {
    dues.iter()
        .try_for_each(|due| deadlines::set(tx, subject, place.shop.id, due, at))
}
