//! What can be done or said next, and what stops it.
//! Never holds a sentence for a person: the words of every code stand in the language files.

use crate::domain::code::codes;
use crate::domain::time::Stamp;

/// The row of the source texts that a rule card is called by, as `B-04`.
pub type CardId = &'static str;

codes! {
    /// What can be done or said next.
    pub enum Way {
        /// Tell the buyer to wait for the platform's own refund.
        WaitSystemRefund = "wait_system_refund",
        /// Help the buyer to complete the group, then ask for a refund only.
        CompleteGroup = "complete_group",
        /// Tell the buyer of the platform's own service.
        PlatformService = "platform_service",
        /// The buyer asks for a refund only.
        ApplyRefundOnly = "apply_refund_only",
        /// The buyer asks for a return.
        ApplyReturn = "apply_return",
        /// The buyer asks for an exchange.
        ApplyExchange = "apply_exchange",
        /// Agree to the refund.
        ApproveRefund = "approve_refund",
        /// Agree to the return and name the address.
        ApproveReturn = "approve_return",
        /// Agree to the exchange and name the address.
        ApproveExchange = "approve_exchange",
        /// Agree to send what is missing.
        ApproveResend = "approve_resend",
        /// Agree to the repair and name the address.
        ApproveRepair = "approve_repair",
        /// Offer an exchange at no cost.
        OfferExchange = "offer_exchange",
        /// Offer a return.
        OfferReturn = "offer_return",
        /// Refuse, with a reason.
        Refuse = "refuse",
        /// The buyer shows that the goods are faulty or wrong.
        ClaimQuality = "claim_quality",
        /// Ask the buyer for the reason.
        AskReason = "ask_reason",
        /// A supervisor decides.
        AskSupervisor = "ask_supervisor",
        /// Ask the buyer to refuse the parcel.
        TellBuyer = "tell_buyer",
        /// Note that the buyer agreed to refuse it.
        NoteAgreement = "note_agreement",
        /// Ask the carrier to call the parcel back.
        TellCourier = "tell_courier",
        /// Wait until the parcel has arrived.
        WaitDelivery = "wait_delivery",
        /// Look on the platform's page who bears the return freight.
        LookUpFreight = "look_up_freight",
        /// Give the buyer the return address.
        GiveAddress = "give_address",
        /// Give the platform proof.
        SubmitEvidence = "submit_evidence",
        /// Negotiation, mediation, complaint, arbitration, lawsuit.
        OtherRoutes = "other_routes",
        /// Tell the buyer when the money arrives.
        TellArrival = "tell_arrival",
        /// Ask the buyer to confirm, or remind them.
        Remind = "remind",
        /// Remind the buyer by e-mail.
        RemindByEmail = "remind_by_email",
        /// Remind the buyer by telephone.
        RemindByCall = "remind_by_call",
        /// Remind the buyer by text message.
        RemindBySms = "remind_by_sms",
        /// Remind the buyer in a messenger or a social network.
        RemindByMessenger = "remind_by_messenger",
        /// Offer to cancel, with the consequences.
        OfferCancel = "offer_cancel",
        /// Show the rules.
        ShowRules = "show_rules",
        /// Keep what was written.
        KeepEvidence = "keep_evidence",
        /// Open the payment system's terms.
        OpenTerms = "open_terms",
        /// Decide by the terms of the payment system, where they say so.
        DecideByTerms = "decide_by_terms",
        /// Answer the dispute of the payment system with all it wants to see.
        AnswerDispute = "answer_dispute",
        /// Give the buyer more time.
        Extend = "extend",
        /// Cancel the order.
        CancelOrder = "cancel_order",
        /// Ask the platform's support.
        AskSupport = "ask_support",
        /// Hand on to the team or the lead.
        Escalate = "escalate",
        /// Deliver: the order was confirmed.
        Deliver = "deliver",
        /// Close: there is nothing left to do.
        Close = "close",
        /// Take the matter over.
        TakeOver = "take_over",
        /// Answer the buyer.
        Answer = "answer",
        /// Conclude the matter with an outcome.
        Conclude = "conclude",
    }
}

codes! {
    /// Why something that can be seen cannot be done now.
    pub enum Stop {
        /// The platform forbids it.
        Forbidden = "forbidden",
        /// It is too early.
        TooEarly = "too_early",
        /// It is too late.
        TooLate = "too_late",
        /// There were too many within a day.
        TooMany = "too_many",
        /// Nobody has said after which time.
        NoPeriod = "no_period",
        /// The reason has to be found out first.
        NeedsReason = "needs_reason",
        /// The step before has to be done or skipped.
        NeedsStepBefore = "needs_step_before",
        /// The buyer has answered.
        Answered = "answered",
        /// Nobody has read whether it is allowed.
        NotKnown = "not_known",
        /// Documents of the list are missing.
        NeedsDocuments = "needs_documents",
    }
}

/// What can be done or said next, or could be if nothing stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What.
    pub way: Way,
    /// The card behind it.
    pub card: CardId,
    /// What stops it now.
    pub stop: Option<Stop>,
    /// When it is open, where a time opens it.
    pub open_at: Option<Stamp>,
}
