//! Joins what belongs to one buyer: the order, its case and work order, the talk about it.
//! Never writes to a store; a story is what files and platforms would have told.

use super::cases;
use super::chance::Chance;
use super::numbers;
use super::orders::{self, Stage};
use super::scenes::{self, Scene};
use super::talks::{self, Ending};
use super::wording::Blanks;
use super::words::{Dialogue, ShopWords, Speaker, Talk, Tongue};
use crate::domain::case::{CaseState, Party};
use crate::domain::conversation::MessageFields;
use crate::domain::observation::{CaseSeen, MessageSeen, OrderSeen, WorkOrderSeen};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp};
use crate::domain::work_order::WorkOrderState;

/// Everything about one buyer's order, as it would be told.
#[derive(Debug, Clone)]
pub struct Story {
    /// Place of the shop in the list of shops.
    pub shop: usize,
    /// Which story it is: its numbers follow from this.
    pub serial: u64,
    /// Language of the buyer.
    pub language: String,
    /// The order.
    pub order: OrderSeen,
    /// Its cases.
    pub cases: Vec<CaseSeen>,
    /// Its work orders.
    pub work_orders: Vec<WorkOrderSeen>,
    /// The talk about it, oldest first.
    pub messages: Vec<MessageSeen>,
}

/// A buyer of one language in one shop.
#[derive(Debug, Clone, Copy)]
pub struct Buyer<'a> {
    /// Place of the shop in the list of shops.
    pub place: usize,
    /// The shop.
    pub shop: &'a ShopWords,
    /// The language.
    pub tongue: &'a Tongue,
    /// What is said in it.
    pub talk: &'a Talk,
}

/// When and how a talk ends.
#[derive(Debug, Clone, Copy)]
pub struct Close {
    /// Who has the last word.
    pub ending: Ending,
    /// When it was said.
    pub at: Stamp,
    /// Whether the matter was settled since.
    pub is_settled: bool,
    /// The moment the story is told.
    pub now: Stamp,
}

/// Tells the story behind a dialogue.
pub fn of_dialogue(
    buyer: Buyer<'_>,
    dialogue: &Dialogue,
    close: Close,
    serial: u64,
    chance: &mut Chance,
) -> Story {
    let mut scene = scenes::of(dialogue.topic, chance);
    if close.is_settled {
        scene = scene.settled();
    }
    let turns = talks::length(dialogue, close.ending);
    // Seconds between lines of one minute are added by the talk; they stay before the end.
    let ends_at = close.at.plus_ms(-20_000);
    let began_at = ends_at.plus_ms(-talks::span_ms(dialogue, turns));
    let reached_at = if close.is_settled {
        close.now
    } else {
        began_at
    };
    let placed_at = began_at.plus_ms(-scene.lead_ms);
    let mut story = bare(buyer, scene, (placed_at, reached_at), serial, chance);
    add_case(
        &mut story,
        buyer.tongue,
        scene,
        (began_at, close.now),
        chance,
    );
    let said = with_blanks(&story.order, buyer, |blanks| {
        talks::messages(dialogue, turns, ends_at, blanks)
    });
    add_talk(&mut story, said);
    story
}

/// Tells of an order that nobody has a question about.
pub fn of_order(
    buyer: Buyer<'_>,
    scene: Scene,
    (placed_at, now): (Stamp, Stamp),
    serial: u64,
    chance: &mut Chance,
) -> Story {
    let mut story = bare(buyer, scene, (placed_at, now), serial, chance);
    let opened_at = story
        .order
        .fields
        .latest_time()
        .unwrap_or(placed_at)
        .min(now.plus_ms(-30 * MINUTE_MS));
    add_case(&mut story, buyer.tongue, scene, (opened_at, now), chance);
    story
}

/// Lets the shop write first, as it does when an order has been paid (row A-10).
pub fn greet(story: &mut Story, buyer: Buyer<'_>, now: Stamp, chance: &mut Chance) {
    let Some(paid_at) = story.order.fields.paid_at else {
        return;
    };
    let at = paid_at.plus_ms(chance.between(1, 9) * MINUTE_MS).min(now);
    let text = with_blanks(&story.order, buyer, |blanks| {
        blanks.fill(&buyer.talk.lines.confirmation)
    });
    let name = story.order.fields.buyer.clone().unwrap_or_default();
    add_talk(story, vec![talks::message(Speaker::Shop, at, &name, text)]);
}

fn bare(
    buyer: Buyer<'_>,
    scene: Scene,
    (placed_at, reached_at): (Stamp, Stamp),
    serial: u64,
    chance: &mut Chance,
) -> Story {
    let stage = Stage {
        state: scene.state,
        refund: scene.refund,
        group: scene.group,
        transit: scene.transit,
        placed_at,
        reached_at,
        serial,
    };
    Story {
        serial,
        shop: buyer.place,
        language: buyer.tongue.language.clone(),
        order: orders::order(buyer.shop, buyer.tongue, stage, chance),
        cases: Vec::new(),
        work_orders: Vec::new(),
        messages: Vec::new(),
    }
}

fn add_case(
    story: &mut Story,
    tongue: &Tongue,
    scene: Scene,
    (opened_at, now): (Stamp, Stamp),
    chance: &mut Chance,
) {
    let Some(scene) = scene.case else {
        return;
    };
    // Half of what waits names the platform's own time; some of it has just passed.
    let due_at = (scene.state.who_acts() == Party::Merchant && chance.percent(50))
        .then(|| now.plus_ms(chance.between(-5 * HOUR_MS, 60 * HOUR_MS)));
    let case = cases::case(
        &story.order,
        tongue,
        scene,
        (opened_at, due_at),
        story.serial,
        chance,
    );
    if scene.state == CaseState::PlatformHandles && tongue.language == "zh" {
        let stepped_in = case.fields.stepped_in_at.unwrap_or(opened_at).min(now);
        // One in four tells no time of its own, so that the default of 48 h is used (row B-26).
        let due_at = chance
            .percent(75)
            .then(|| now.plus_ms(chance.between(2 * HOUR_MS, 40 * HOUR_MS)));
        let number = &story.order.number;
        let times = (stepped_in, due_at);
        story.work_orders.push(cases::work_order(
            number,
            WorkOrderState::Open,
            times,
            chance,
        ));
    }
    story.cases.push(case);
}

/// Hangs messages on a story.
pub fn add_talk(story: &mut Story, said: Vec<MessageFields>) {
    let conversation = numbers::by_serial("c##############", story.serial);
    let buyer = story.order.fields.buyer.clone().unwrap_or_default();
    let told = said
        .into_iter()
        .enumerate()
        .map(|(position, fields)| MessageSeen {
            conversation: conversation.clone(),
            order_number: story.order.number.clone(),
            buyer: buyer.clone(),
            fields,
            position,
        });
    story.messages = told.collect();
}

/// Lends the blanks of an order.
pub fn with_blanks<T>(
    order: &OrderSeen,
    buyer: Buyer<'_>,
    use_them: impl FnOnce(&Blanks<'_>) -> T,
) -> T {
    let fields = &order.fields;
    let item = fields.items.first();
    let parcel = order.parcels.first();
    let day = fields.paid_at.or(fields.created_at).unwrap_or_default();
    use_them(&Blanks {
        language: &buyer.tongue.language,
        order: &order.number,
        item: item.map_or("", |item| &item.name),
        spec: item.map_or("", |item| &item.spec),
        amount: orders::paid(order, buyer.tongue),
        carrier: parcel.map_or("", |parcel| &parcel.carrier),
        tracking: parcel.map_or("", |parcel| &parcel.tracking),
        name: fields.buyer.as_deref().unwrap_or_default(),
        day,
        soon: fields.ship_by.unwrap_or(day.plus_ms(3 * DAY_MS)),
    })
}
