//! What the rules answer: the decision, what may be done next, why, and what is missing.
//! Never holds a sentence for a person: the words of every code stand in the language files.

use super::promise::{Arrival, Freight};
use super::step::Step;
use super::way::{CardId, Choice, Stop, Way};
use crate::domain::code::codes;
use crate::domain::deadline::Due;
use crate::domain::time::Stamp;

codes! {
    /// What may be done now.
    pub enum Decision {
        /// Nothing yet: something has to happen first.
        NotYet = "not_yet",
        /// The buyer may ask for it; no case is open.
        MayApply = "may_apply",
        /// Agree.
        Approve = "approve",
        /// Agree once what is missing is there.
        ApproveWithCondition = "approve_with_condition",
        /// Refuse.
        Refuse = "refuse",
        /// The rules leave it open: a supervisor decides.
        AskSupervisor = "ask_supervisor",
        /// The platform decides.
        PlatformDecides = "platform_decides",
    }
}

codes! {
    /// What the decision waits for.
    pub enum Missing {
        /// The platform's own refund of the group.
        SystemRefund = "system_refund",
        /// A case that asks for a refund only.
        RefundOnlyCase = "refund_only_case",
        /// Whether the goods were dispatched.
        DispatchState = "dispatch_state",
        /// When the goods arrived.
        ArrivalTime = "arrival_time",
        /// The parcel has to arrive.
        Delivery = "delivery",
        /// The buyer has to be asked to refuse the parcel.
        BuyerTold = "buyer_told",
        /// The buyer has to agree.
        BuyerAgreed = "buyer_agreed",
        /// The carrier has to be asked.
        CourierTold = "courier_told",
        /// Why the buyer asks.
        Reason = "reason",
        /// Who bears the return freight.
        FreightMarker = "freight_marker",
        /// Why it is agreed against what the platform shows.
        MarkerReason = "marker_reason",
        /// The shop's agreement.
        Approval = "approval",
        /// The return address.
        Address = "address",
        /// Proof for the platform.
        Evidence = "evidence",
        /// How long is waited for a confirmation.
        CancelAfter = "cancel_after",
        /// A first reminder.
        Reminder = "reminder",
        /// The end of the waiting time has to be told to the buyer.
        EndTold = "end_told",
        /// What stands in the buyer's way has to be gone.
        ObstacleGone = "obstacle_gone",
        /// Whether the buyer has received the order.
        DeliveryKnown = "delivery_known",
        /// Whether the buyer knows that confirming is needed.
        BuyerKnows = "buyer_knows",
        /// The buyer has to understand what cancelling means.
        Acknowledgement = "acknowledgement",
        /// What the payment system says has to be read and written down.
        PaymentTerms = "payment_terms",
        /// What the payment system wants to see.
        Documents = "documents",
        /// Somebody has to take it over.
        Owner = "owner",
        /// How it ended.
        Outcome = "outcome",
    }
}

codes! {
    /// Rules, or a rule and the platform, that say different things.
    pub enum ConflictKind {
        /// The platform shows another bearer of the freight than the reason gives.
        FreightMarker = "freight_marker",
        /// Refund at once against no refund of a waiting group (row X-02).
        GroupFirst = "group_first",
        /// Asking for a confirmation early against what the platform forbids (row X-06).
        AskTooEarly = "ask_too_early",
        /// Writing outside the platform's chat against what the platform forbids (row X-01).
        ContactWays = "contact_ways",
    }
}

/// A conflict, both sides of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict {
    /// What about.
    pub kind: ConflictKind,
    /// The card that wins.
    pub wins: CardId,
    /// The card that gives way.
    pub yields: CardId,
}

codes! {
    /// What is worth saying beside the decision.
    pub enum Note {
        /// The shop decided already; the decision stays what it was.
        Decided = "decided",
        /// The shop refused already.
        Refused = "refused",
        /// The money went back already.
        AlreadyRefunded = "already_refunded",
        /// The platform's own refund of the group did not come in time.
        SystemRefundOverdue = "system_refund_overdue",
        /// The refund did not arrive in time.
        RefundOverdue = "refund_overdue",
        /// The time for proof is over (row B-27).
        EvidenceLapsed = "evidence_lapsed",
        /// The proof was handed in; the platform looks at it.
        EvidenceGiven = "evidence_given",
        /// The text names quality and wrong goods; this reason is read like them.
        LikeQuality = "like_quality",
        /// The merchant bears no return freight: the platform's allowance does.
        AllowanceToBuyerAccount = "allowance_to_buyer_account",
        /// The days for a return without a reason were over when the buyer asked (row B-17).
        WindowOver = "window_over",
        /// Nothing may be promised about return freight.
        NoFreightPromise = "no_freight_promise",
        /// The way of paying is not known: no time is promised.
        NoArrivalPromise = "no_arrival_promise",
        /// The buyer answers and does not confirm (row C-01).
        BuyerRefuses = "buyer_refuses",
        /// The buyer was asked to confirm and does not answer (rows C-01, C-21).
        BuyerSilent = "buyer_silent",
        /// The dispute of the payment system was answered.
        DisputeAnswered = "dispute_answered",
        /// A refund costs the seller the money of goods that cannot come back.
        RefundCostsGoods = "refund_costs_goods",
    }
}

codes! {
    /// What could happen.
    pub enum When {
        /// The group forms.
        GroupForms = "group_forms",
        /// The goods are dispatched.
        Dispatched = "dispatched",
        /// The goods arrive.
        Arrives = "arrives",
        /// The buyer agrees to refuse the parcel and the carrier is told.
        RecallAgreed = "recall_agreed",
        /// The parcel is back.
        ParcelBack = "parcel_back",
        /// The platform shows that the bearer is as the reason says.
        FreightSeen = "freight_seen",
        /// The buyer shows a fault.
        FaultShown = "fault_shown",
        /// The buyer asks for a refund only.
        RefundOnlyAsked = "refund_only_asked",
        /// The buyer asks for a return.
        ReturnAsked = "return_asked",
        /// The next deadline passes and nothing else happens.
        TimePasses = "time_passes",
        /// The buyer agrees to cancel.
        CancelAgreed = "cancel_agreed",
        /// The buyer confirms.
        BuyerConfirms = "buyer_confirms",
    }
}

/// What would change the answer, and to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What would have to happen.
    pub when: When,
    /// The decision then.
    pub decision: Decision,
    /// When it will, where a time alone does it.
    pub at: Option<Stamp>,
}

/// The answer of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What may be done now.
    pub decision: Decision,
    /// What can be done next, the best first; what is stopped stands among them.
    pub options: Vec<Choice>,
    /// Who bears the freight, where goods go.
    pub freight: Option<Freight>,
    /// When money arrives, where it does.
    pub arrival: Option<Arrival>,
    /// What is due, soonest first.
    pub deadlines: Vec<Due>,
    /// The cards used, the deciding one first.
    pub cards: Vec<CardId>,
    /// What the decision waits for.
    pub missing: Vec<Missing>,
    /// Rules that say different things.
    pub conflicts: Vec<Conflict>,
    /// What is worth saying beside it.
    pub notes: Vec<Note>,
    /// The steps of a way that has several.
    pub steps: Vec<Step>,
    /// What would change the answer.
    pub changes: Vec<Change>,
}

impl Outcome {
    /// Returns the code of the words that head the answer: what was asked for is granted or not, a
    /// complaint is settled.
    pub fn heading(&self) -> &'static str {
        if self
            .options
            .iter()
            .any(|choice| choice.way == Way::Conclude)
        {
            "settle"
        } else {
            self.decision.code()
        }
    }

    /// Begins an answer.
    pub fn new(decision: Decision) -> Self {
        Self {
            decision,
            options: Vec::new(),
            freight: None,
            arrival: None,
            deadlines: Vec::new(),
            cards: Vec::new(),
            missing: Vec::new(),
            conflicts: Vec::new(),
            notes: Vec::new(),
            steps: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Names the cards that were used, each once.
    #[must_use]
    pub fn cite(mut self, cards: &[CardId]) -> Self {
        self.add_cards(cards);
        self
    }

    /// Offers something to do next.
    #[must_use]
    pub fn offer(mut self, way: Way, card: CardId) -> Self {
        self.options.push(Choice {
            way,
            card,
            stop: None,
            open_at: None,
        });
        self
    }

    /// Shows something that cannot be done now, and why.
    #[must_use]
    pub fn strike(mut self, way: Way, card: CardId, stop: Stop, open_at: Option<Stamp>) -> Self {
        self.options.push(Choice {
            way,
            card,
            stop: Some(stop),
            open_at,
        });
        self
    }

    /// Says that something is missing.
    #[must_use]
    pub fn miss(mut self, missing: Missing) -> Self {
        self.add_missing(missing);
        self
    }

    /// Says that something is missing where it is.
    #[must_use]
    pub fn miss_if(self, is_missing: bool, missing: Missing) -> Self {
        if is_missing { self.miss(missing) } else { self }
    }

    /// Says something beside the decision.
    #[must_use]
    pub fn note(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// Says what is due.
    #[must_use]
    pub fn due(mut self, due: Due) -> Self {
        self.deadlines.push(due);
        self
    }

    /// Shows two cards that say different things.
    #[must_use]
    pub fn conflict(mut self, kind: ConflictKind, wins: CardId, yields: CardId) -> Self {
        self.add_cards(&[wins]);
        self.conflicts.push(Conflict { kind, wins, yields });
        self
    }

    /// Names cards that were used, each once.
    pub fn add_cards(&mut self, cards: &[CardId]) {
        for card in cards {
            if !self.cards.contains(card) {
                self.cards.push(card);
            }
        }
    }

    /// Says once that something is missing.
    pub fn add_missing(&mut self, missing: Missing) {
        if !self.missing.contains(&missing) {
            self.missing.push(missing);
        }
    }
}
