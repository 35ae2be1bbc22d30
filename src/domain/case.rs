//! An after-sales case: kind, state, reason, and the steps a merchant may take.
//! Never holds a platform's own numbers: `market` maps them, each platform for itself.

use std::collections::BTreeMap;

use super::act::Act;
use super::code::codes;
use super::id::{ActId, CaseId, OrderId, ShopId};
use super::money::Money;
use super::time::Stamp;

codes! {
    /// What the buyer asks for.
    pub enum CaseKind {
        /// Money back, goods stay or were never sent.
        RefundOnly = "refund_only",
        /// Goods back, then money back.
        ReturnRefund = "return_refund",
        /// Goods back, other goods out.
        Exchange = "exchange",
        /// Missing goods are sent.
        Resend = "resend",
        /// Goods are repaired.
        Repair = "repair",
        /// The buyer does not confirm the order.
        Unconfirmed = "unconfirmed",
        /// Something in a confirmation or a receipt is wrong (rows ).
        Discrepancy = "discrepancy",
        /// A complaint (rows D-19 to D-21).
        Complaint = "complaint",
    }
}

codes! {
    /// How far a case has come, and who has to act.
    pub enum CaseState {
        /// The merchant decides on the request.
        MerchantDecides = "merchant_decides",
        /// The merchant confirms that the returned goods arrived.
        MerchantReceives = "merchant_receives",
        /// The merchant sends the replacement or the missing goods.
        MerchantShips = "merchant_ships",
        /// The merchant calls the parcel back.
        MerchantRecalls = "merchant_recalls",
        /// Refused; the buyer answers.
        BuyerReacts = "buyer_reacts",
        /// Agreed; the buyer sends the goods.
        BuyerSends = "buyer_sends",
        /// Agreed; the buyer refuses the parcel at the door.
        BuyerRefusesParcel = "buyer_refuses_parcel",
        /// The buyer confirms the replacement or the repair.
        BuyerConfirms = "buyer_confirms",
        /// The platform stepped in.
        PlatformHandles = "platform_handles",
        /// Agreed; the money is on its way.
        Refunding = "refunding",
        /// The money is back.
        Refunded = "refunded",
        /// Exchange, resend or repair is done.
        Done = "done",
        /// The platform refused the buyer.
        PlatformRefused = "platform_refused",
        /// The buyer withdrew.
        Withdrawn = "withdrawn",
        /// The buyer let it lapse.
        Lapsed = "lapsed",
        /// Closed without more being told.
        Closed = "closed",
        /// A state this program does not know; the wording is kept.
        Unknown = "unknown",
    }
}

codes! {
    /// Who has to act.
    pub enum Party {
        /// The shop.
        Merchant = "merchant",
        /// The buyer.
        Buyer = "buyer",
        /// The platform.
        Platform = "platform",
        /// Nobody: it is over, or it runs by itself.
        Nobody = "nobody",
    }
}

impl CaseKind {
    /// Returns whether the desk itself opens such a case; no platform tells of it.
    pub const fn is_own(self) -> bool {
        matches!(
            self,
            CaseKind::Unconfirmed | CaseKind::Discrepancy | CaseKind::Complaint
        )
    }

    /// Returns whether goods come back in it.
    pub const fn has_return(self) -> bool {
        matches!(
            self,
            CaseKind::ReturnRefund | CaseKind::Exchange | CaseKind::Repair
        )
    }

    /// Returns whether money goes back in it.
    pub const fn has_refund(self) -> bool {
        matches!(self, CaseKind::RefundOnly | CaseKind::ReturnRefund)
    }

    /// Returns whether agreeing to it has set money on its way, however far it has come: that of a return
    /// goes back only once the goods are there.
    pub const fn is_paid_by_agreement(self, state: CaseState) -> bool {
        match self {
            CaseKind::RefundOnly => true,
            CaseKind::ReturnRefund => state.is_paying_back(),
            CaseKind::Exchange
            | CaseKind::Resend
            | CaseKind::Repair
            | CaseKind::Unconfirmed
            | CaseKind::Discrepancy
            | CaseKind::Complaint => false,
        }
    }
}

impl CaseState {
    /// Returns whether the money is on its way back, or has arrived.
    pub const fn is_paying_back(self) -> bool {
        matches!(self, CaseState::Refunding | CaseState::Refunded)
    }

    /// Returns who has to act.
    pub const fn who_acts(self) -> Party {
        match self {
            CaseState::MerchantDecides
            | CaseState::MerchantReceives
            | CaseState::MerchantShips
            | CaseState::MerchantRecalls => Party::Merchant,
            CaseState::BuyerReacts
            | CaseState::BuyerSends
            | CaseState::BuyerRefusesParcel
            | CaseState::BuyerConfirms => Party::Buyer,
            CaseState::PlatformHandles => Party::Platform,
            CaseState::Refunding
            | CaseState::Refunded
            | CaseState::Done
            | CaseState::PlatformRefused
            | CaseState::Withdrawn
            | CaseState::Lapsed
            | CaseState::Closed
            | CaseState::Unknown => Party::Nobody,
        }
    }

    /// Returns whether the case is over.
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            CaseState::Refunded
                | CaseState::Done
                | CaseState::PlatformRefused
                | CaseState::Withdrawn
                | CaseState::Lapsed
                | CaseState::Closed
        )
    }

    /// Returns 0 while open and 1 when over: what tells an older observation from a newer one
    /// before times do. Open states may follow each other in any order.
    pub const fn rank(self) -> u8 {
        self.is_closed() as u8
    }
}

codes! {
    /// Why the buyer asks. Platforms' wordings are mapped here; the wording itself is kept too.
    pub enum CaseReason {
        /// Changed their mind, seven days without reason.
        ChangedMind = "changed_mind",
        /// Bad quality.
        Quality = "quality",
        /// Other goods than ordered.
        WrongGoods = "wrong_goods",
        /// Not as described.
        NotAsDescribed = "not_as_described",
        /// Damaged on the way.
        Damaged = "damaged",
        /// Pieces are missing.
        MissingParts = "missing_parts",
        /// Never arrived, or dispatch was late.
        NotReceived = "not_received",
        /// Price.
        Price = "price",
        /// Anything else.
        Other = "other",
    }
}

impl CaseReason {
    /// Returns whether rows B-18 and D-10 name it: quality and wrong goods are answered first.
    pub const fn is_urgent(self) -> bool {
        matches!(self, CaseReason::Quality | CaseReason::WrongGoods)
    }

    /// Returns whether the goods are not as they should be. The source texts name quality and wrong
    /// goods; what is damaged, incomplete or not as described is read like them.
    pub const fn is_fault(self) -> bool {
        match self {
            CaseReason::Quality
            | CaseReason::WrongGoods
            | CaseReason::NotAsDescribed
            | CaseReason::Damaged
            | CaseReason::MissingParts => true,
            CaseReason::ChangedMind
            | CaseReason::NotReceived
            | CaseReason::Price
            | CaseReason::Other => false,
        }
    }

    /// Returns whether the goods are as they should be and the buyer does not want them: the source
    /// texts' "not a quality problem" (row B-19).
    pub const fn is_choice(self) -> bool {
        matches!(self, CaseReason::ChangedMind | CaseReason::Price)
    }
}

codes! {
    /// What the merchant may do in a case.
    pub enum CaseStep {
        /// Agree to a refund.
        AgreeRefund = "agree_refund",
        /// Agree to a return, an exchange or a repair and name the address.
        AgreeReturn = "agree_return",
        /// Agree that the buyer refuses the parcel at the door.
        AgreeParcelRefusal = "agree_parcel_refusal",
        /// Agree to send the missing goods.
        AgreeResend = "agree_resend",
        /// Refuse.
        Refuse = "refuse",
        /// Confirm that the returned goods arrived.
        ConfirmReturn = "confirm_return",
        /// Send the replacement or the missing goods.
        Ship = "ship",
        /// Confirm that the parcel was called back.
        ConfirmRecall = "confirm_recall",
        /// Agree with the buyer on a part of the money, while the goods stay where they are.
        AgreePart = "agree_part",
    }
}

/// What the shop decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// Agree.
    Approve,
    /// Refuse.
    Refuse,
}

/// A step that kind and state do not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{step} is not possible in a {kind} case that is {state}")]
pub struct IllegalCaseStep {
    /// What was asked for.
    pub kind: CaseKind,
    /// The state it was in.
    pub state: CaseState,
    /// What was tried.
    pub step: CaseStep,
}

/// Returns the state after a step of the merchant, or says that the step is not allowed.
pub const fn after(
    kind: CaseKind,
    state: CaseState,
    step: CaseStep,
) -> Result<CaseState, IllegalCaseStep> {
    use {CaseKind as K, CaseState as S, CaseStep as T};
    match (state, kind, step) {
        (S::MerchantDecides, K::RefundOnly, T::AgreeRefund)
        | (
            S::MerchantDecides | S::MerchantReceives,
            K::RefundOnly | K::ReturnRefund,
            T::AgreePart,
        )
        | (S::MerchantReceives, K::ReturnRefund, T::ConfirmReturn)
        | (S::MerchantRecalls, K::RefundOnly, T::ConfirmRecall) => Ok(S::Refunding),
        (S::MerchantDecides, K::RefundOnly, T::AgreeParcelRefusal) => Ok(S::BuyerRefusesParcel),
        (S::MerchantDecides, K::ReturnRefund | K::Exchange | K::Repair, T::AgreeReturn) => {
            Ok(S::BuyerSends)
        }
        (S::MerchantDecides, K::Resend, T::AgreeResend)
        | (S::MerchantReceives, K::Exchange | K::Repair, T::ConfirmReturn) => Ok(S::MerchantShips),
        (S::MerchantShips, K::Resend | K::Exchange | K::Repair, T::Ship) => Ok(S::BuyerConfirms),
        (
            S::MerchantDecides | S::MerchantReceives,
            K::RefundOnly | K::ReturnRefund | K::Exchange | K::Resend | K::Repair,
            T::Refuse,
        ) => Ok(S::BuyerReacts),
        (state, kind, step) => Err(IllegalCaseStep { kind, state, step }),
    }
}

codes! {
    /// What the platform's page says of the return freight (rows B-20, B-21).
    pub enum FreightMarker {
        /// The page says that the merchant bears it.
        Merchant = "merchant",
        /// The page says that the buyer bears it.
        Buyer = "buyer",
        /// Nobody has looked yet.
        NotSeen = "not_seen",
    }
}

/// What an observation tells of a case. A field that is `None` (or empty) was not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseFields {
    /// What the buyer asks for.
    pub kind: Option<CaseKind>,
    /// How far it has come.
    pub state: Option<CaseState>,
    /// The platform's own wording of the state.
    pub state_text: Option<String>,
    /// Why.
    pub reason: Option<CaseReason>,
    /// The platform's own wording of the reason.
    pub reason_text: Option<String>,
    /// The amount asked back.
    pub amount: Option<Money>,
    /// Opened by the buyer.
    pub opened_at: Option<Stamp>,
    /// The platform's own time of the last change.
    pub changed_at: Option<Stamp>,
    /// The platform's own deadline for whoever has to act.
    pub due_at: Option<Stamp>,
    /// Whether the platform stepped in.
    pub stepped_in: Option<bool>,
    /// When it did.
    pub stepped_in_at: Option<Stamp>,
    /// Whether the platform refunds by itself.
    pub fast_refund: Option<bool>,
    /// What the page says of the return freight.
    pub freight_marker: Option<FreightMarker>,
    /// Whether the order was dispatched when the case was opened.
    pub dispatched: Option<bool>,
    /// Carrier of the return parcel.
    pub return_carrier: Option<String>,
    /// Number of the return parcel.
    pub return_tracking: Option<String>,
    /// What the platform says of the return parcel.
    pub return_state: Option<String>,
    /// The buyer's name, masked as the platform gives it.
    pub buyer: Option<String>,
    /// What the shop noted.
    pub shop_note: Option<String>,
    /// Columns that this program does not know, by heading.
    pub extra: BTreeMap<String, String>,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its id here.
    pub id: CaseId,
    /// The shop it belongs to.
    pub shop: ShopId,
    /// The platform's after-sales number.
    pub number: String,
    /// The order, once it is known here.
    pub order: Option<OrderId>,
    /// The platform's order number, as the case names it.
    pub order_number: String,
    /// What is known of it.
    pub fields: CaseFields,
}

/// A case as somebody saw it who decides: what has changed since is told, and not decided over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// How far it had come.
    pub state: Option<CaseState>,
    /// What was asked back.
    pub amount: Option<Money>,
    /// What was noted last in it or in its order.
    pub act: Option<ActId>,
}

impl Case {
    /// Returns the case as it is seen with what was noted in it and in its order.
    pub fn seen(&self, acts: &[Act]) -> Seen {
        Seen {
            state: self.fields.state,
            amount: self.fields.amount,
            act: acts.iter().map(|act| act.id).max(),
        }
    }

    /// Returns whether agreeing to it now gives money back at once, and not only goods or a promise.
    pub fn pays_back(&self) -> bool {
        match self.fields.kind {
            Some(CaseKind::RefundOnly) | None => true,
            Some(CaseKind::ReturnRefund) => self.fields.state == Some(CaseState::MerchantReceives),
            Some(_) => false,
        }
    }

    /// Returns whether the goods that come back in it have been sent, as far as anybody told: asking for
    /// them once more would only confuse their buyer.
    pub fn has_goods_back(&self) -> bool {
        self.fields.kind.is_some_and(CaseKind::has_return)
            && matches!(
                self.fields.state,
                Some(
                    CaseState::MerchantReceives
                        | CaseState::MerchantShips
                        | CaseState::BuyerConfirms
                        | CaseState::Refunding
                        | CaseState::Refunded
                        | CaseState::Done
                )
            )
    }

    /// Returns whether it asks for money, as far as anybody told.
    pub fn asks_money(&self) -> bool {
        self.fields.kind.is_none_or(CaseKind::has_refund)
    }

    /// Returns the money that the shop has agreed to give back in it; `paid` where it names none.
    pub fn agreed(&self, paid: Money) -> Option<Money> {
        let is_agreed = matches!(
            self.fields.state,
            Some(
                CaseState::BuyerSends
                    | CaseState::BuyerRefusesParcel
                    | CaseState::MerchantReceives
                    | CaseState::MerchantRecalls
                    | CaseState::Refunding
                    | CaseState::Refunded
            )
        );
        (is_agreed && self.asks_money()).then(|| self.fields.amount.unwrap_or(paid))
    }

    /// Returns whether it is not over, as far as anybody told.
    pub fn is_open(&self) -> bool {
        !self.fields.state.is_some_and(CaseState::is_closed)
    }
}

impl CaseFields {
    /// Returns the latest of the times that the platform reports.
    pub fn latest_time(&self) -> Option<Stamp> {
        [self.opened_at, self.changed_at, self.stepped_in_at]
            .into_iter()
            .flatten()
            .max()
    }

    /// Takes over what a newer observation tells and keeps what it does not tell.
    pub fn take_over(&mut self, newer: CaseFields) {
        super::take_over::take_each!(
            self, newer: kind, state, state_text, reason, reason_text, amount, opened_at,
            changed_at, due_at, stepped_in, stepped_in_at, fast_refund, freight_marker, dispatched,
            return_carrier, return_tracking, return_state, buyer, shop_note
        );
        self.extra.extend(newer.extra);
    }

    /// Takes over only what was not known yet.
    pub fn fill_gaps(&mut self, older: CaseFields) {
        let mut filled = older;
        filled.take_over(std::mem::take(self));
        *self = filled;
    }
}

#[cfg(test)]
mod tests;
