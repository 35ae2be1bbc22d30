//! What is due, when, and why: rows, not code.
//! Never computes a time; `policy::due` does, from facts and the platform's data.

use super::code::codes;
use super::id::{CaseId, ConversationId, DeadlineId, OrderId, ReviewId, ShopId, WorkOrderId};
use super::time::Stamp;

codes! {
    /// What has to be done by the time.
    pub enum DeadlineKind {
        /// Answer the buyer (row D-04).
        Reply = "reply",
        /// Decide a case.
        Decide = "decide",
        /// Confirm returned goods.
        Receive = "receive",
        /// Send a replacement or missing goods.
        Resend = "resend",
        /// Call a parcel back.
        Recall = "recall",
        /// Give evidence in a work order (row B-26).
        Evidence = "evidence",
        /// Dispatch as promised.
        Ship = "ship",
        /// The platform refunds a group that did not form (row B-07).
        Group = "group",
        /// The carrier has not scanned the parcel for the set time (row E-05).
        Scan = "scan",
        /// The order is paid and nobody has written since (row E-07).
        Silence = "silence",
        /// Renew the freight insurance (row B-35).
        Insurance = "insurance",
        /// A supervisor looks at a flagged message.
        Review = "review",
        /// Goods may be returned without a reason until then (row B-17).
        ReturnWindow = "return_window",
        /// A refund has arrived by then (rows B-08 to B-13).
        Arrival = "arrival",
        /// The platform has worked out the allowance for return freight by then (row B-38).
        Allowance = "allowance",
        /// The platform takes back what it paid in advance (row D-18).
        Recovery = "recovery",
        /// The buyer has confirmed by then; after it a case opens by itself (row C-01).
        Confirm = "confirm",
        /// Since then the buyer, who was asked, does not answer (row C-21).
        Quiet = "quiet",
        /// Answer the dispute of a payment system (row C-18).
        Payment = "payment",
        /// Remind the buyer of the confirmation (row C-23).
        Remind = "remind",
        /// The waiting time for a confirmation ends (row C-13).
        CancelAfter = "cancel_after",
        /// Answer what was handed on (row C-36).
        Escalated = "escalated",
        /// A case that was put off is due again then.
        Postponed = "postponed",
        /// Something goes to the buyer by itself (row A-07).
        Tell = "tell",
        /// The order is paid and its buyer has neither paper (row A-02).
        NoPapers = "no_papers",
        /// The buyer of a paid order has no confirmation of it (row A-03).
        NoConfirmation = "no_confirmation",
        /// The buyer of a paid order has no receipt (row A-02).
        NoReceipt = "no_receipt",
        /// The promised time is over, and the buyer was not told of a new one (row A-16).
        Delay = "delay",
        /// Take up a complaint or a discrepancy (rows A-20, D-21).
        Concern = "concern",
    }
}

impl DeadlineKind {
    /// Returns whether it is work to be cleared, or only watched until it passes.
    ///
    /// Watched rows have lists of their own and do not fill the queue.
    pub const fn lane(self) -> Lane {
        match self {
            DeadlineKind::Reply
            | DeadlineKind::Decide
            | DeadlineKind::Receive
            | DeadlineKind::Resend
            | DeadlineKind::Recall
            | DeadlineKind::Evidence
            | DeadlineKind::Insurance
            | DeadlineKind::Payment
            | DeadlineKind::Remind
            | DeadlineKind::CancelAfter
            | DeadlineKind::Concern => Lane::Work,
            DeadlineKind::Review | DeadlineKind::Escalated => Lane::Review,
            DeadlineKind::Ship
            | DeadlineKind::Group
            | DeadlineKind::Scan
            | DeadlineKind::Silence
            | DeadlineKind::ReturnWindow
            | DeadlineKind::Arrival
            | DeadlineKind::Allowance
            | DeadlineKind::Confirm
            | DeadlineKind::Quiet
            | DeadlineKind::Postponed
            | DeadlineKind::Tell
            | DeadlineKind::NoPapers
            | DeadlineKind::NoConfirmation
            | DeadlineKind::NoReceipt
            | DeadlineKind::Delay
            | DeadlineKind::Recovery => Lane::Watch,
        }
    }
}

codes! {
    /// Which list a deadline stands in.
    pub enum Lane {
        /// The queue of an agent.
        Work = "work",
        /// Lists that are looked at now and then.
        Watch = "watch",
        /// The queue of a supervisor.
        Review = "review",
    }
}

codes! {
    /// Who set the time.
    pub enum DeadlineSource {
        /// The platform told it for this very case.
        Platform = "platform",
        /// A rule's default, used because the platform told none.
        Rule = "rule",
        /// The shop's own setting.
        Shop = "shop",
    }
}

/// What a deadline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An order.
    Order(OrderId),
    /// A conversation.
    Conversation(ConversationId),
    /// A case.
    Case(CaseId),
    /// A work order.
    WorkOrder(WorkOrderId),
    /// A flagged message.
    Review(ReviewId),
    /// The shop itself.
    Shop(ShopId),
}

/// Priority of rows D-10: quality and wrong goods stand above others with the same due time.
pub const PRIORITY_URGENT: i64 = 0;
/// The priority of everything else.
pub const PRIORITY_NORMAL: i64 = 1;

/// A deadline before it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What has to be done.
    pub kind: DeadlineKind,
    /// By when.
    pub at: Stamp,
    /// Who set the time.
    pub source: DeadlineSource,
    /// The row of the source texts behind it, as `B-26`; empty where there is none.
    pub card: &'static str,
    /// Lower stands first among equal times.
    pub priority: i64,
}

impl Due {
    /// Returns what is due by a rule's default: the platform told no time of its own.
    pub const fn by_rule(kind: DeadlineKind, at: Stamp, card: &'static str) -> Self {
        Self::by(DeadlineSource::Rule, kind, at, card)
    }

    /// Returns what is due by the platform's own word.
    pub const fn by_platform(kind: DeadlineKind, at: Stamp, card: &'static str) -> Self {
        Self::by(DeadlineSource::Platform, kind, at, card)
    }

    /// Returns what is due by a setting of the shop: the source texts name no length.
    pub const fn by_shop(kind: DeadlineKind, at: Stamp, card: &'static str) -> Self {
        Self::by(DeadlineSource::Shop, kind, at, card)
    }

    const fn by(source: DeadlineSource, kind: DeadlineKind, at: Stamp, card: &'static str) -> Self {
        Self {
            kind,
            at,
            source,
            card,
            priority: PRIORITY_NORMAL,
        }
    }
}

/// A stored deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its id here.
    pub id: DeadlineId,
    /// What it is about.
    pub subject: Subject,
    /// What has to be done.
    pub kind: DeadlineKind,
    /// By when.
    pub at: Stamp,
    /// Who set the time.
    pub source: DeadlineSource,
    /// The row of the source texts behind it.
    pub card: String,
    /// Lower stands first among equal times.
    pub priority: i64,
    /// When it was met or became void.
    pub done_at: Option<Stamp>,
}
