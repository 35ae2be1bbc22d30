//! What a message can be about.
//! Never holds a word of a language.

use std::ops::Range;

use crate::domain::code::codes;
use crate::i18n::language::Language;

codes! {
    /// What a buyer's message is about; the strongest stand first.
    pub enum IntentKind {
        /// Wants a person instead of an automatic answer (row E-32).
        WantsPerson = "wants_person",
        /// Complains, or says that they will (row D-19).
        Complaint = "complaint",
        /// Regrets a group purchase that does not form (row D-03).
        GroupRegret = "group_regret",
        /// Something in a confirmation, a receipt or a charge is wrong (row A-19).
        WrongAmount = "wrong_amount",
        /// Asks where the money of a refund is.
        RefundWhen = "refund_when",
        /// Says that nothing arrived.
        NotReceived = "not_received",
        /// Says that a part is missing.
        MissingParts = "missing_parts",
        /// Got other goods than ordered.
        WrongGoods = "wrong_goods",
        /// The goods are bad, broken or do not work.
        QualityProblem = "quality_problem",
        /// Wants other goods in place of these.
        ExchangeRequest = "exchange_request",
        /// Wants to send the goods back.
        ReturnRequest = "return_request",
        /// Wants the money back.
        RefundRequest = "refund_request",
        /// Wants the order called off.
        CancelRequest = "cancel_request",
        /// Asks how or where an order is confirmed (row C-08).
        HowToConfirm = "how_to_confirm",
        /// Has trouble or a question with paying (row E-10).
        PaymentQuestion = "payment_question",
        /// Asks where the order is, or when it is sent or arrives.
        WhereIsParcel = "where_is_parcel",
        /// Wants to be written to in a language (row E-24).
        LanguageRequest = "language_request",
        /// Gives a rating from 1 to 5 (row E-18).
        Rating = "rating",
        /// Thanks.
        Thanks = "thanks",
        /// Asks something else.
        Question = "question",
    }
}

impl IntentKind {
    /// Returns whether it wants the purchase undone for money.
    pub const fn wants_out(self) -> bool {
        matches!(
            self,
            IntentKind::RefundRequest | IntentKind::CancelRequest | IntentKind::ReturnRequest
        )
    }

    /// Returns whether it belongs to the time after a sale (row B-01).
    pub const fn is_after_sale(self) -> bool {
        matches!(
            self,
            IntentKind::Complaint
                | IntentKind::WrongAmount
                | IntentKind::RefundWhen
                | IntentKind::NotReceived
                | IntentKind::MissingParts
                | IntentKind::WrongGoods
                | IntentKind::QualityProblem
                | IntentKind::ExchangeRequest
                | IntentKind::ReturnRequest
                | IntentKind::RefundRequest
                | IntentKind::CancelRequest
                | IntentKind::GroupRegret
        )
    }
}

/// What a message says beside its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The language that is wanted.
    Language(Language),
    /// The rating, 1 to 5.
    Stars(u8),
}

/// What a message is about, and the words that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// What it is.
    pub kind: IntentKind,
    /// The bytes of the message that show it.
    pub bytes: Range<usize>,
    /// What it says beside that.
    pub said: Option<Said>,
}
