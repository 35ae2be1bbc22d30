//! Rows of the lists that an agent works from, and the views that choose them.
//! Never the whole thing: a row holds what one line of the screen shows.

use super::case::{CaseKind, CaseReason, CaseState};
use super::code::codes;
use super::conversation::SalesLane;
use super::deadline::{Deadline, DeadlineKind, Lane};
use super::id::{CaseId, ConversationId, DeadlineId, OrderId, ShopId, WorkOrderId};
use super::order::{GroupState, OrderState};
use super::time::Stamp;

codes! {
    /// A list that the desk offers by itself.
    pub enum View {
        /// All work, by due time.
        Work = "work",
        /// Buyers who wait for an answer.
        Replies = "replies",
        /// Cases that wait for the merchant (row B-22).
        AwaitingReview = "awaiting_review",
        /// Work orders that want evidence (row B-28).
        WorkOrders = "work_orders",
        /// Groups that have not formed.
        Groups = "groups",
        /// Orders to be dispatched.
        Ship = "ship",
        /// Parcels without a scan for the set time (row E-05).
        Stuck = "stuck",
        /// Paid orders without a message for the set time (row E-07).
        Silent = "silent",
        /// Parcels that are called back (rows B-14 to B-16).
        Recalls = "recalls",
        /// Refunds that did not arrive in time (row B-10).
        OverdueRefunds = "overdue_refunds",
        /// Freight insurances by their end (row B-35).
        Insurance = "insurance",
        /// Orders that are not confirmed (C rows).
        Unconfirmed = "unconfirmed",
        /// Buyers who were asked and do not answer, the longest silence first (row C-21).
        Quiet = "quiet",
        /// Cases that were put off, the next to come back first.
        Postponed = "postponed",
        /// Paid orders that lack a paper (row A-02).
        Unpapered = "unpapered",
        /// Orders past their promised time whose buyers were not told (row A-16).
        Delays = "delays",
        /// Complaints and discrepancies (rows A-20, D-21).
        Concerns = "concerns",
        /// What was handed on (row C-36).
        Escalated = "escalated",
        /// Messages that a supervisor looks at.
        Flagged = "flagged",
    }
}

impl View {
    /// Returns the lane the view reads.
    pub const fn lane(self) -> Lane {
        match self {
            View::Work
            | View::Replies
            | View::AwaitingReview
            | View::WorkOrders
            | View::Recalls
            | View::Insurance
            | View::Unconfirmed
            | View::Concerns => Lane::Work,
            View::Groups
            | View::Ship
            | View::Stuck
            | View::Silent
            | View::Quiet
            | View::Postponed
            | View::Unpapered
            | View::Delays
            | View::OverdueRefunds => Lane::Watch,
            View::Flagged | View::Escalated => Lane::Review,
        }
    }

    /// Returns the kinds the view is limited to; empty means the whole lane.
    pub const fn kinds(self) -> &'static [DeadlineKind] {
        match self {
            View::Work => &[],
            View::Flagged => &[DeadlineKind::Review],
            View::Replies => &[DeadlineKind::Reply],
            View::AwaitingReview => &[DeadlineKind::Decide, DeadlineKind::Receive],
            View::WorkOrders => &[DeadlineKind::Evidence],
            View::Groups => &[DeadlineKind::Group],
            View::Ship => &[DeadlineKind::Ship],
            View::Stuck => &[DeadlineKind::Scan],
            View::Silent => &[DeadlineKind::Silence],
            View::Recalls => &[DeadlineKind::Recall],
            View::OverdueRefunds => &[DeadlineKind::Arrival],
            View::Insurance => &[DeadlineKind::Insurance],
            View::Unconfirmed => &[DeadlineKind::Remind, DeadlineKind::CancelAfter],
            View::Quiet => &[DeadlineKind::Quiet],
            View::Postponed => &[DeadlineKind::Postponed],
            View::Unpapered => &[
                DeadlineKind::NoPapers,
                DeadlineKind::NoConfirmation,
                DeadlineKind::NoReceipt,
            ],
            View::Delays => &[DeadlineKind::Delay],
            View::Concerns => &[DeadlineKind::Concern],
            View::Escalated => &[DeadlineKind::Escalated],
        }
    }

    /// Returns whether only rows whose time has passed are listed.
    pub const fn is_only_overdue(self) -> bool {
        matches!(
            self,
            View::Stuck | View::Silent | View::OverdueRefunds | View::Unpapered | View::Delays
        )
    }
}

/// Where a page of a list begins: behind the row with this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueueCursor {
    /// Due time of the row.
    pub at: Stamp,
    /// Its priority.
    pub priority: i64,
    /// Its id.
    pub id: DeadlineId,
}

/// What a line shows of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueCase {
    /// Its id here.
    pub id: CaseId,
    /// What the buyer asks for.
    pub kind: Option<CaseKind>,
    /// How far it has come.
    pub state: Option<CaseState>,
    /// Why.
    pub reason: Option<CaseReason>,
}

/// What a line shows of a work order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueWorkOrder {
    /// Its id here.
    pub id: WorkOrderId,
    /// Required slots that are filled or waived.
    pub have: i64,
    /// Required slots.
    pub need: i64,
}

/// Who is answering a buyer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The agent.
    pub agent: String,
    /// Since when.
    pub since: Stamp,
    /// Until when that counts, unless it is renewed.
    pub until: Stamp,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    /// What is due, and why.
    pub deadline: Deadline,
    /// The shop.
    pub shop: ShopId,
    /// The order it belongs to, where one is known.
    pub order: Option<OrderId>,
    /// Its number; empty when none is known.
    pub order_number: String,
    /// How far the order has come.
    pub order_state: Option<OrderState>,
    /// Its group.
    pub group: Option<GroupState>,
    /// The conversation to answer in, where there is one.
    pub conversation: Option<ConversationId>,
    /// The buyer's name, masked; not safe for a screen.
    pub buyer: String,
    /// The buyer's language; empty when not known.
    pub language: String,
    /// Since when the buyer waits.
    pub waiting_since: Option<Stamp>,
    /// When the buyer last wrote.
    pub heard_at: Option<Stamp>,
    /// The case.
    pub case: Option<QueueCase>,
    /// The work order.
    pub work_order: Option<QueueWorkOrder>,
    /// Last words of the buyer, the beginning of them; not safe for a screen.
    pub preview: String,
    /// Who looks after the conversation.
    pub lane: Option<SalesLane>,
    /// Whether the answer bot has left the conversation to a person.
    pub is_handed_over: bool,
    /// Who took the conversation last; it may have run out.
    pub claim: Option<Claim>,
}

impl QueueRow {
    /// Returns the place of the row in its list.
    pub const fn cursor(&self) -> QueueCursor {
        QueueCursor {
            at: self.deadline.at,
            priority: self.deadline.priority,
            id: self.deadline.id,
        }
    }

    /// Returns since when the buyer is silent: from the last words on, while nobody owes an answer to
    /// them (row C-21).
    pub fn silent_since(&self) -> Option<Stamp> {
        self.heard_at.filter(|_| self.waiting_since.is_none())
    }

    /// Returns who is answering the buyer now.
    pub fn claimed_by(&self, now: Stamp) -> Option<&str> {
        let claim = self.claim.as_ref().filter(|claim| claim.until > now)?;
        Some(&claim.agent)
    }
}

/// Numbers of the status line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Open rows of each kind.
    pub open: Vec<(DeadlineKind, i64)>,
    /// Rows of work whose time has passed; counted up to [`Counts::DUE_LIMIT`].
    pub due: i64,
    /// When the next open row of work falls due.
    pub next: Option<Stamp>,
    /// Outgoing messages that have not left.
    pub outbox: i64,
    /// Flagged messages nobody has looked at.
    pub flagged: i64,
}

impl Counts {
    /// Beyond this the screen says `999+`.
    pub const DUE_LIMIT: i64 = 1000;

    /// Returns the open rows of some kinds; of all when the list is empty.
    pub fn open_of(&self, lane: Lane, kinds: &[DeadlineKind]) -> i64 {
        self.open
            .iter()
            .filter(|(kind, _)| kind.lane() == lane && (kinds.is_empty() || kinds.contains(kind)))
            .map(|(_, count)| count)
            .sum()
    }
}
