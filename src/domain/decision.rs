//! What a supervisor says of a flagged text, why, and what becomes of the text.
//! Never decides by itself: a cause is only suggested.

use super::code::codes;
use super::finding::FindingKind;
use super::id::{DecisionId, MessageId};
use super::time::Stamp;

codes! {
    /// What a supervisor says of a flagged text.
    pub enum ReviewVerdict {
        /// It breaks a rule, and whoever wrote it is at fault.
        Violation = "violation",
        /// Nothing is wrong with it.
        FalseAlarm = "false_alarm",
        /// It was better said otherwise; a word with whoever wrote it is enough.
        Coach = "coach",
        /// The buyer wrote it; nobody of the shop is at fault (row B-33).
        Noted = "noted",
    }
}

codes! {
    /// Why. Reports count by it.
    pub enum Cause {
        /// A contact on another platform was given (row B-29).
        ContactGiven = "contact_given",
        /// Another way to pay was offered (row B-30).
        PayOutside = "pay_outside",
        /// A link or a code led elsewhere.
        LinkOutside = "link_outside",
        /// The buyer was led away from the platform (row B-33).
        LedAway = "led_away",
        /// A threat (row C-03).
        Threat = "threat",
        /// An insult (row C-03).
        Insult = "insult",
        /// The buyer had asked for it.
        BuyerAsked = "buyer_asked",
        /// It slipped in: copied, or not read again.
        Careless = "careless",
        /// Whoever wrote it did not know the rule.
        RuleUnknown = "rule_unknown",
        /// The wording was unclear or unkind.
        Wording = "wording",
        /// Something else is wrong.
        OtherFault = "other_fault",
        /// It is a number of the order, the parcel, the goods or an amount.
        OrderData = "order_data",
        /// It is the name of goods, a model or a size.
        GoodsName = "goods_name",
        /// The platform allows it: its own host, a hot-line, the agreed return address.
        PlatformAllows = "platform_allows",
        /// It warns of a contact or declines one.
        WarnsOfIt = "warns_of_it",
        /// The words mean something else here.
        OtherMeaning = "other_meaning",
        /// There is nothing wrong with it.
        NothingWrong = "nothing_wrong",
        /// The buyer wrote a contact.
        BuyerBait = "buyer_bait",
    }
}

codes! {
    /// What becomes of the text.
    pub enum Fate {
        /// It stays where it is: it has left already, or it goes nowhere.
        Stays = "stays",
        /// It goes to the buyer as it was written.
        Released = "released",
        /// It goes to the buyer in other words, which passed the gate.
        Edited = "edited",
        /// It goes back to whoever wrote it, with a note.
        Returned = "returned",
        /// It must not go, with a note that says why.
        Blocked = "blocked",
    }
}

/// What stands in the line of the chat before the kind of a deed that was not done.
pub const UNDONE: &str = "undone:";

codes! {
    /// One step of a review. Steps are added, never changed.
    pub enum DecisionStep {
        /// Somebody decided.
        Decided = "decided",
        /// A decision was taken back.
        TakenBack = "taken_back",
    }
}

/// One step of a review: who said what, and what became of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id here.
    pub id: DecisionId,
    /// What was done.
    pub step: DecisionStep,
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: String,
    /// What was said.
    pub verdict: ReviewVerdict,
    /// Why.
    pub cause: Cause,
    /// What became of the text.
    pub fate: Fate,
    /// Words to whoever wrote the text; not safe for a screen.
    pub note: String,
    /// The message that went out because of it.
    pub message: Option<MessageId>,
}

impl ReviewVerdict {
    /// Returns the causes that it may have, the most usual first.
    pub const fn causes(self) -> &'static [Cause] {
        match self {
            ReviewVerdict::Violation => &[
                Cause::ContactGiven,
                Cause::PayOutside,
                Cause::LinkOutside,
                Cause::LedAway,
                Cause::Threat,
                Cause::Insult,
                Cause::OtherFault,
            ],
            ReviewVerdict::FalseAlarm => &[
                Cause::OrderData,
                Cause::GoodsName,
                Cause::PlatformAllows,
                Cause::WarnsOfIt,
                Cause::OtherMeaning,
                Cause::NothingWrong,
            ],
            ReviewVerdict::Coach => &[
                Cause::BuyerAsked,
                Cause::Careless,
                Cause::RuleUnknown,
                Cause::Wording,
                Cause::OtherFault,
            ],
            ReviewVerdict::Noted => &[Cause::BuyerBait],
        }
    }

    /// Returns the cause that stands chosen before somebody chooses: by what was found.
    pub const fn suggested(self, found: Option<FindingKind>) -> Cause {
        match self {
            ReviewVerdict::Violation => fault(found),
            ReviewVerdict::FalseAlarm => no_fault(found),
            ReviewVerdict::Coach => slip(found),
            ReviewVerdict::Noted => Cause::BuyerBait,
        }
    }
}

const fn fault(found: Option<FindingKind>) -> Cause {
    let Some(found) = found else {
        return Cause::OtherFault;
    };
    match found {
        FindingKind::Wechat
        | FindingKind::Qq
        | FindingKind::Phone
        | FindingKind::Email
        | FindingKind::Telegram
        | FindingKind::Whatsapp
        | FindingKind::Line
        | FindingKind::Social => Cause::ContactGiven,
        FindingKind::Alipay
        | FindingKind::PayOther
        | FindingKind::BankCard
        | FindingKind::Iban
        | FindingKind::Crypto => Cause::PayOutside,
        FindingKind::Url | FindingKind::TaobaoToken | FindingKind::Qr => Cause::LinkOutside,
        FindingKind::Offplatform => Cause::LedAway,
        FindingKind::Threat => Cause::Threat,
        FindingKind::Insult => Cause::Insult,
    }
}

const fn no_fault(found: Option<FindingKind>) -> Cause {
    let Some(found) = found else {
        return Cause::NothingWrong;
    };
    match found {
        FindingKind::Phone | FindingKind::Qq | FindingKind::BankCard | FindingKind::Iban => {
            Cause::OrderData
        }
        FindingKind::Wechat
        | FindingKind::Email
        | FindingKind::Telegram
        | FindingKind::Whatsapp
        | FindingKind::Line
        | FindingKind::Social
        | FindingKind::Crypto
        | FindingKind::TaobaoToken => Cause::GoodsName,
        FindingKind::Url => Cause::PlatformAllows,
        FindingKind::Alipay
        | FindingKind::PayOther
        | FindingKind::Qr
        | FindingKind::Offplatform => Cause::WarnsOfIt,
        FindingKind::Threat | FindingKind::Insult => Cause::OtherMeaning,
    }
}

const fn slip(found: Option<FindingKind>) -> Cause {
    match found {
        None | Some(FindingKind::Threat | FindingKind::Insult) => Cause::Wording,
        Some(
            FindingKind::Url
            | FindingKind::TaobaoToken
            | FindingKind::Qr
            | FindingKind::Offplatform,
        ) => Cause::Careless,
        Some(_) => Cause::BuyerAsked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_cause_is_one_that_the_verdict_may_have() {
        let mut found: Vec<Option<FindingKind>> =
            FindingKind::ALL.iter().copied().map(Some).collect();
        found.push(None);
        for verdict in ReviewVerdict::ALL {
            // They are chosen by one digit.
            assert!(verdict.causes().len() <= 9);
            for kind in &found {
                assert!(verdict.causes().contains(&verdict.suggested(*kind)));
            }
        }
    }

    #[test]
    fn every_cause_belongs_to_a_verdict() {
        for cause in Cause::ALL {
            let mut all = ReviewVerdict::ALL.iter();
            assert!(
                all.any(|verdict| verdict.causes().contains(cause)),
                "{cause}"
            );
        }
    }
}
