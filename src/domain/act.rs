//! What people of the shop did and learned in a matter, one entry each, never changed.
//! Never a decision: `policy` reads acts as facts and says what may be done next.

use super::code::codes;
use super::id::{ActId, CaseId, MessageId, OrderId, ShopId};
use super::time::Stamp;

codes! {
    /// What was done or learned. The value of an act, where it has one, is said behind each.
    pub enum ActKind {
        /// The buyer was asked to refuse the parcel (row B-14).
        BuyerTold = "buyer_told",
        /// The buyer agreed to refuse it (row B-15).
        BuyerAgreed = "buyer_agreed",
        /// The carrier was asked to call it back (row B-16): the number of the request.
        CourierTold = "courier_told",
        /// The parcel is back.
        ParcelBack = "parcel_back",
        /// Somebody looked who bears the return freight (rows B-20, B-23, D-14): `merchant` or
        /// `buyer`.
        FreightSeen = "freight_seen",
        /// Whether freight has to be refunded (rows B-21, D-13): `required` or `not_required`.
        FreightRefund = "freight_refund",
        /// The freight as the platform shows it (row B-40): minor units and currency, as `600 CNY`;
        /// the note is a code of `FreightPage`.
        FreightShown = "freight_shown",
        /// Whether the platform pays an allowance for the return (row B-36): `yes` or `no`.
        AllowanceSeen = "allowance_seen",
        /// Where the buyer's parcel is picked up (row B-37): the note says where.
        PickupKnown = "pickup_known",
        /// The allowance as the platform worked it out (rows B-37, B-38): minor units and currency.
        AllowanceShown = "allowance_shown",
        /// The shop agreed: the card that its reason answers, where one was needed.
        Approved = "approved",
        /// The shop refused: the card behind it; the note says why.
        Refused = "refused",
        /// The return address was given (row B-38).
        AddressGiven = "address_given",
        /// An exchange at no cost was offered (row D-11).
        ExchangeOffered = "exchange_offered",
        /// The buyer wants the exchange.
        ExchangeAccepted = "exchange_accepted",
        /// The buyer does not want the exchange (row D-12).
        ExchangeDeclined = "exchange_declined",
        /// A part of the money was decided on, to be offered while the goods stay: minor units and
        /// currency, as `600 CNY`; the note says why, where a reason was needed.
        PartOffered = "part_offered",
        /// The offer was told to the buyer.
        PartTold = "part_told",
        /// The buyer wants the part, and the case is settled with it: the same amount.
        PartAccepted = "part_accepted",
        /// The buyer does not want the part; the case goes on.
        PartDeclined = "part_declined",
        /// Which way the buyer takes with a group that has not formed (row D-07): an option code.
        GroupWay = "group_way",
        /// The buyer was asked to confirm, or reminded (row C-23): the end that was named with it,
        /// in milliseconds; empty where none was (row C-26).
        Reminded = "reminded",
        /// The buyer answered.
        BuyerAnswered = "buyer_answered",
        /// Why the buyer does not confirm (rows C-06, C-08): a code of `UnconfirmedReason`.
        ReasonFound = "reason_found",
        /// Cancelling was offered, with its consequences (rows C-10, C-11).
        CancelOffered = "cancel_offered",
        /// The buyer understood the consequences (row C-11).
        CancelAcknowledged = "cancel_acknowledged",
        /// The buyer said yes to cancelling (row C-10).
        CancelAgreed = "cancel_agreed",
        /// The rules were shown (row C-12): the card and its version, as `C-12 2026-11-22`.
        RulesShown = "rules_shown",
        /// The correspondence was frozen and kept (row C-14).
        EvidenceKept = "evidence_kept",
        /// The time for evidence ran out before anything was handed over (row B-27): the work order.
        EvidenceLapsed = "evidence_lapsed",
        /// The terms of the payment system were opened (row C-16).
        TermsOpened = "terms_opened",
        /// The payment system asks about the payment (row C-15): by when it wants an answer, in
        /// milliseconds; empty where its notice names no day.
        PaymentDisputed = "payment_disputed",
        /// Something that it wants to see is there (row C-18): a code of `Document`.
        DocumentReady = "document_ready",
        /// Its dispute was answered, with every document of the list (row C-18).
        DisputeAnswered = "dispute_answered",
        /// The buyer got more time (row C-25): the new end in milliseconds.
        Extended = "extended",
        /// The end of the waiting time was told to the buyer (row C-26): in milliseconds.
        EndTold = "end_told",
        /// Something stands in the buyer's way (row C-33): an obstacle code.
        ObstacleFound = "obstacle_found",
        /// It is out of the way: the same code.
        ObstacleGone = "obstacle_gone",
        /// The buyer has received the order (row C-30).
        DeliveryKnown = "delivery_known",
        /// The buyer knows that confirming is needed (row C-30).
        BuyerKnows = "buyer_knows",
        /// The buyer confirmed that the order was fulfilled (row C-34): the last rung of the ladder
        /// that was taken before, a code of `Rung`; empty where none was.
        BuyerConfirmed = "buyer_confirmed",
        /// A rung of the ladder was skipped (row C-07): its code; the note says why.
        RungSkipped = "rung_skipped",
        /// It was handed on (row C-36): `team` or `lead`.
        Escalated = "escalated",
        /// The team or the lead answered (row C-37); the note is the answer.
        EscalationAnswered = "escalation_answered",
        /// The support of the platform was asked (row C-28).
        SupportAsked = "support_asked",
        /// A rating was asked for at the end (row C-20).
        RatingAsked = "rating_asked",
        /// Whether the platform confirms orders by itself, as somebody saw it there (row A-04): a code
        /// of `Switch`.
        AutoConfirmation = "auto_confirmation",
        /// A payment of the order did not go through (row E-02): when, in milliseconds.
        PaymentFailed = "payment_failed",
        /// The buyer agreed to messages that nobody has to send (rows E-06, E-28).
        ConsentGiven = "consent_given",
        /// The buyer does not want them any more.
        ConsentWithdrawn = "consent_withdrawn",
        /// A person wrote a notice in the shop's own words (row A-10): a code of `NoticeKind`.
        NoticeGiven = "notice_given",
        /// The buyer gave a rating (row E-18): 1 to 5.
        Rated = "rated",
        /// The case was put off: until when, in milliseconds; the note is the state it was put off in.
        Postponed = "postponed",
        /// It is due again: `time` where the time has come, `buyer` where the buyer wrote, `agent`
        /// where somebody took it up.
        Resumed = "resumed",
        /// Somebody took a case over (row A-20): the name.
        Taken = "taken",
        /// A complaint was accepted (row D-21).
        Accepted = "accepted",
        /// A dispute took another way (row D-22): a code of `DisputeRoute`.
        RouteTaken = "route_taken",
        /// The platform paid the buyer in advance (row D-18): minor units and currency, then in
        /// milliseconds by when it takes that back; the note is the number of the case.
        PaidInAdvance = "paid_in_advance",
        /// The matter ended (row A-20): a code of `Ending` where somebody said which; the note says
        /// more.
        Concluded = "concluded",
        /// The matter went to another lane (row B-01): a code of `SalesLane`.
        LaneChanged = "lane_changed",
        /// A contact of the buyer cannot be reached (row C-22): `email` or `phone`.
        ContactBounced = "contact_bounced",
        /// The buyer complained within days after the case was closed (row B-02): the number of the
        /// complaint.
        Reopened = "reopened",
        /// A decision went against a rule (row C-19): the card; the note says why.
        Overridden = "overridden",
        /// The freight insurance was renewed (row B-34): start and end in milliseconds, then the
        /// cost in minor units and its currency. Whoever records it gives the cost, or nothing.
        InsuranceRenewed = "insurance_renewed",
        /// A point of the deposit was agreed (row D-17): a code of `DepositPoint`; the note says
        /// what was agreed.
        DepositAgreed = "deposit_agreed",
    }
}

codes! {
    /// Why a buyer does not confirm (row C-08).
    pub enum UnconfirmedReason {
        /// Has questions.
        Questions = "questions",
        /// Has doubts.
        Doubts = "doubts",
        /// Has trouble with paying.
        PaymentProblem = "payment_problem",
        /// Something else.
        Other = "other",
        /// Does not answer.
        NoAnswer = "no_answer",
    }
}

codes! {
    /// How a complaint or a discrepancy ended (row A-20).
    pub enum Ending {
        /// The buyer's problem is solved.
        Solved = "solved",
        /// It is not.
        Unsolved = "unsolved",
    }
}

codes! {
    /// The ways in which a dispute can be settled (row D-22, article 60).
    pub enum DisputeRoute {
        /// The two talk.
        Negotiation = "negotiation",
        /// A consumer organisation mediates.
        MediationConsumers = "mediation_consumers",
        /// An industry association mediates.
        MediationIndustry = "mediation_industry",
        /// Another lawful body mediates.
        MediationOther = "mediation_other",
        /// A complaint to the authorities.
        Authorities = "authorities",
        /// Arbitration.
        Arbitration = "arbitration",
        /// A lawsuit.
        Lawsuit = "lawsuit",
    }
}

codes! {
    /// What has to be agreed of a deposit (row D-17, article 58).
    pub enum DepositPoint {
        /// How much.
        Amount = "amount",
        /// Who keeps it, and how.
        Management = "management",
        /// What it may be used for.
        Use = "use",
        /// When and how it is given back.
        Refund = "refund",
    }
}

/// What an act is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActSubject {
    /// A case.
    Case(CaseId),
    /// An order without a case.
    Order(OrderId),
    /// The shop itself: insurance and deposit.
    Shop,
}

/// An act before it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAct {
    /// The shop.
    pub shop: ShopId,
    /// What it is about.
    pub subject: ActSubject,
    /// What is done, with its value.
    pub deed: Deed,
    /// Words of the agent; not safe for a screen.
    pub note: String,
    /// The message that does it, where one does.
    pub message: Option<MessageId>,
}

/// What is done or learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The kind.
    pub kind: ActKind,
    /// A code or a number; what it means is said with each kind. Empty where it has none.
    pub value: String,
}

impl Deed {
    /// Makes a deed without a value.
    pub const fn of(kind: ActKind) -> Self {
        Self {
            kind,
            value: String::new(),
        }
    }

    /// Writes it as a line that [`Deed::read`] reads: the code of its kind, then its value.
    pub fn line(&self) -> String {
        format!("{} {}", self.kind, self.value)
            .trim_end()
            .to_owned()
    }

    /// Reads a line; `None` where it names no kind that is known here.
    pub fn read(line: &str) -> Option<Self> {
        let (kind, value) = line.split_once(' ').unwrap_or((line, ""));
        Some(Self {
            kind: ActKind::from_code(kind)?,
            value: value.to_owned(),
        })
    }
}

/// One act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its id here.
    pub id: ActId,
    /// The shop.
    pub shop: ShopId,
    /// What it is about.
    pub subject: ActSubject,
    /// What was done or learned.
    pub kind: ActKind,
    /// When.
    pub at: Stamp,
    /// Who: the name an agent works under.
    pub by: String,
    /// A code or a number; what it means is said with each kind. Empty where it has none.
    pub value: String,
    /// Words of the agent; not safe for a screen.
    pub note: String,
    /// The message that did it, where one did.
    pub message: Option<MessageId>,
}

/// Returns the last act of a kind among acts in their order.
pub fn last(acts: &[Act], kind: ActKind) -> Option<&Act> {
    acts.iter().rev().find(|act| act.kind == kind)
}
