//! What the screen shows of one matter at a time: everything that hangs on a conversation, an order,
//! a case or a work order. Never more than a screen shows plus a margin: messages come by pages.

use super::act::Act;
use super::bot::ChatBot;
use super::case::Case;
use super::conversation::{Conversation, Direction, Message, OutboxRow, OutboxState};
use super::deadline::Deadline;
use super::id::{CaseId, ConversationId, MessageId, OrderId, WorkOrderId};
use super::notice::NoticeKind;
use super::order::Order;
use super::platform::Shop;
use super::posted::{NoticeChannel, Posted};
use super::queue::Claim;
use super::time::{MINUTE_MS, Stamp};
use super::work_order::WorkOrder;

/// What to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A conversation and what hangs on it.
    Conversation(ConversationId),
    /// An order and what hangs on it.
    Order(OrderId),
    /// A case and what hangs on it.
    Case(CaseId),
    /// A work order and what hangs on it.
    WorkOrder(WorkOrderId),
}

/// A half-written answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The conversation it belongs to.
    pub conversation: ConversationId,
    /// The words.
    pub text: String,
    /// Byte offset of the caret in `text`.
    pub caret: usize,
    /// When it was last saved.
    pub saved_at: Stamp,
}

/// One line of the history of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    /// Place in the audit chain.
    pub seq: i64,
    /// When.
    pub at: Stamp,
    /// Who.
    pub actor: String,
    /// What was done, as a code of `audit::Action`.
    pub action: String,
    /// Short detail without buyer data.
    pub detail: String,
}

/// Everything that hangs on one matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// What was asked for.
    pub target: Target,
    /// The shop.
    pub shop: Shop,
    /// The conversation with the buyer, where there is one.
    pub conversation: Option<Conversation>,
    /// Who took the conversation last; it may have run out.
    pub claim: Option<Claim>,
    /// The answer bot of the shop, and what it did in the conversation.
    pub bot: ChatBot,
    /// The order, where one is known.
    pub order: Option<Order>,
    /// Its cases, open ones first.
    pub cases: Vec<Case>,
    /// Its work orders, open ones first.
    pub work_orders: Vec<WorkOrder>,
    /// What people did and learned in it, oldest first.
    pub acts: Vec<Act>,
    /// Notices that the buyer of the order was given, oldest first.
    pub posted: Vec<Posted>,
    /// What is due, soonest first.
    pub deadlines: Vec<Deadline>,
    /// The newest page of messages, oldest first.
    pub messages: Vec<Message>,
    /// Whether older messages can be loaded.
    pub has_older: bool,
    /// Outgoing messages of the conversation that are not final.
    pub outbox: Vec<OutboxRow>,
    /// The agent's own half-written answer.
    pub draft: Option<Draft>,
    /// What was done, newest first, the first page of it.
    pub history: Vec<HistoryRow>,
}

impl Dossier {
    /// Returns the buyer's messages since the last answer: the questions to be answered (row A-10).
    pub fn unanswered(&self) -> impl Iterator<Item = &Message> {
        use super::conversation::MessageKind;
        let answered = self
            .messages
            .iter()
            .rposition(Message::answers)
            .map_or(0, |place| place + 1);
        self.messages.iter().skip(answered).filter(|m| {
            m.fields.direction == Direction::In && m.fields.kind != MessageKind::Withdrawn
        })
    }
}

impl Dossier {
    /// Returns the order whose transaction the buyer is to be told of: the first words since the
    /// payment wait for an answer, and nobody has told it yet (row E-09).
    pub fn transaction_to_tell(&self) -> Option<&Order> {
        let order = self.order.as_ref()?;
        let fields = &order.fields;
        let paid_at = fields.paid_at?;
        fields.paid()?;
        fields
            .pay_number
            .as_deref()
            .filter(|number| !number.is_empty())?;
        let tells = [NoticeKind::Transaction, NoticeKind::PaymentReceipt];
        let mut ours = self
            .posted
            .iter()
            .filter(|one| one.channel != NoticeChannel::Platform);
        if ours.any(|one| tells.contains(&one.kind) && one.counts()) {
            return None;
        }
        let since = |message: &&Message| {
            message.fields.direction == Direction::In && message.fields.at >= paid_at
        };
        let all = self.messages.iter().filter(since).count();
        let waiting = self.unanswered().filter(since).count();
        (waiting > 0 && waiting == all && !self.has_older).then_some(order)
    }
}

/// Files of a slot that are read when a matter is opened: two high screens of them.
pub const FIRST_FILES: usize = 100;

/// Own messages that are judged together with a new one, at most.
pub const EARLIER: usize = 16;
/// Own messages older than this are not judged together with a new one, in milliseconds.
pub const EARLIER_MS: i64 = 10 * MINUTE_MS;

/// Returns the numbers of a matter: naming them to the buyer is no contact, though they may look
/// like telephone numbers.
pub fn known_values<'a>(order: Option<&'a Order>, cases: &'a [Case]) -> Vec<&'a str> {
    let mut known: Vec<&str> = Vec::new();
    if let Some(order) = order {
        known.push(&order.number);
        known.extend(order.fields.pay_number.as_deref());
        known.extend(order.fields.items.iter().map(|item| item.goods_id.as_str()));
        known.extend(order.parcels.iter().map(|p| p.fields.tracking.as_str()));
    }
    for case in cases {
        known.push(&case.number);
        known.extend(case.fields.return_tracking.as_deref());
    }
    known.retain(|value| !value.is_empty());
    known
}

/// Returns the shop's own last words among messages in their order: a contact that is spread over
/// several messages is found where they are judged together.
pub fn own_words(messages: &[Message], now: Stamp) -> Vec<&str> {
    let since = now.plus_ms(-EARLIER_MS);
    let own = messages.iter().rev().filter(|message| {
        message.fields.direction == Direction::Out
            && message.fields.at >= since
            && message.delivery != Some(OutboxState::Cancelled)
    });
    let mut words: Vec<&str> = own
        .take(EARLIER)
        .map(|message| message.fields.text.as_str())
        .collect();
    words.reverse();
    words
}

/// What a search hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// A message.
    Message(MessageId),
    /// An order, by its number, buyer or goods.
    Order(OrderId),
}

/// One hit of a search, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// What was hit.
    pub kind: HitKind,
    /// What to open.
    pub target: Target,
    /// When it was written or placed.
    pub at: Stamp,
    /// Who: the buyer's masked name; not safe for a screen.
    pub buyer: String,
    /// The order number; empty when none is known.
    pub order_number: String,
    /// The text around the first hit; not safe for a screen.
    pub excerpt: String,
    /// Byte ranges of the hits in `excerpt`, on character boundaries, in order.
    pub spans: Vec<std::ops::Range<usize>>,
}

/// Where a search goes on in one kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// All numbers from here up have been looked at.
    pub below: i64,
    /// How many more hits are wanted.
    pub wanted: usize,
}

/// Where a search goes on; `None` where it has come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchFrom {
    /// Among the messages.
    pub messages: Option<Rest>,
    /// Among the orders.
    pub orders: Option<Rest>,
    /// Among the buyers.
    pub buyers: Option<Rest>,
}

impl SearchFrom {
    /// Begins at the newest and wants so many of each kind.
    pub const fn newest(limit: usize) -> Self {
        let all = Some(Rest {
            below: i64::MAX,
            wanted: limit,
        });
        Self {
            messages: all,
            orders: all,
            buyers: all,
        }
    }

    /// Returns since when everything has been looked at; `None` before the first step.
    pub fn looked_back_to(self) -> Option<Stamp> {
        let kinds = [self.messages, self.orders, self.buyers];
        let newest = kinds.into_iter().flatten().map(|rest| rest.below).max();
        newest
            .filter(|below| *below < i64::MAX)
            .map(super::id::time_of)
    }
}

/// What one step of a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    /// The hits, in no order.
    pub hits: Vec<SearchHit>,
    /// Where the next step begins; `None` when everything was looked at or enough was found.
    pub next: Option<SearchFrom>,
}

/// Puts hits in their order and keeps the newest of them.
pub fn newest_first(hits: &mut Vec<SearchHit>, limit: usize) {
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    hits.truncate(limit);
}

/// How a message that was handed over for sending ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyOutcome {
    /// What the gate said.
    pub judgement: super::finding::Judgement,
    /// The queued message; `None` when it was held or stopped.
    pub queued: Option<OutboxRow>,
}
