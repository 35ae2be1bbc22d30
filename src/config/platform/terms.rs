//! The parts of a platform file that speak of refunds, returns, confirming and freight.
//! Never fills a gap by itself: what no file says is named.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::value::{Code, Length, Window, Words};
use crate::config::problem::Problem;
use crate::domain::order::PayChannel;
use crate::domain::payment::{Document, PaymentTerms, Payments, SellerDecides};
use crate::domain::terms::{
    ArrivalTerms, AskAfter, ConfirmMeaning, ConfirmTerms, ContactWay, Goods, PartRefund, Terms,
};

/// All that files say of them.
#[derive(Debug)]
pub(super) struct TermsPart {
    pub(super) country: Option<String>,
    pub(super) arrival: ArrivalPart,
    pub(super) returns: ReturnPart,
    pub(super) refund: RefundPart,
    pub(super) group: GroupPart,
    pub(super) confirm: ConfirmPart,
    pub(super) allowance: AllowancePart,
    pub(super) concern: ConcernPart,
    pub(super) payment: PaymentPart,
}

/// `[arrival]`: a window for each way of paying, and one for all others.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ArrivalPart {
    general: Option<Window>,
    by_channel: BTreeMap<Code<PayChannel>, Window>,
}

/// `[return]`
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ReturnPart {
    no_reason: Option<Length>,
    goods: Option<Code<Goods>>,
}

/// `[refund]`
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RefundPart {
    part: Option<Code<PartRefund>>,
}

/// `[group]`
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct GroupPart {
    grace: Option<Length>,
}

/// `[confirm]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ConfirmPart {
    meaning: Option<Code<ConfirmMeaning>>,
    ask_after: Option<Code<AskAfter>>,
    cancel_after: Option<Length>,
    reminder_gaps: Option<Vec<Length>>,
    reminders_a_day: Option<u32>,
    ways: Option<Vec<Code<ContactWay>>>,
    captions: BTreeMap<String, String>,
}

/// `[allowance]`
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct AllowancePart {
    clock: Option<Length>,
}

/// `[concern]`
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ConcernPart {
    answer: Option<Length>,
}

/// `[payment]`: what is on file about every way of paying, and about single ones.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PaymentPart {
    general: Option<SystemPart>,
    by_channel: BTreeMap<Code<PayChannel>, SystemPart>,
}

/// What is on file about a payment system. Nobody may decide by terms that stand nowhere.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemPart {
    seller_decides: Code<SellerDecides>,
    documents: Vec<Code<Document>>,
    #[serde(default)]
    answer: Option<Length>,
    source: Words,
    #[serde(default)]
    card: Option<String>,
}

impl TermsPart {
    /// Makes terms of it; what is still missing is named.
    pub(super) fn finish(self, missing: impl Fn(&str) -> Problem) -> Result<Terms, Problem> {
        let take =
            |value: Option<Length>, key: &str| value.map(|v| v.0).ok_or_else(|| missing(key));
        let by_channel = self.arrival.by_channel.into_iter();
        Ok(Terms {
            goods: self.returns.goods.ok_or_else(|| missing("return.goods"))?.0,
            no_reason_ms: take(self.returns.no_reason, "return.no_reason")?,
            part: self.refund.part.map_or(PartRefund::NotTold, |part| part.0),
            group_grace_ms: take(self.group.grace, "group.grace")?,
            allowance_ms: take(self.allowance.clock, "allowance.clock")?,
            concern_ms: take(self.concern.answer, "concern.answer")?,
            arrival: ArrivalTerms {
                by_channel: by_channel
                    .map(|(channel, window)| (channel.0, window.0))
                    .collect(),
                general: self.arrival.general.and_then(|window| window.0),
            },
            confirm: self.confirm.finish(&missing)?,
            payment: self.payment.finish(),
            country: self.country,
        })
    }
}

impl ArrivalPart {
    pub(super) fn lay_over(&mut self, other: ArrivalPart) {
        self.general = other.general.or(self.general);
        self.by_channel.extend(other.by_channel);
    }
}

impl ReturnPart {
    pub(super) fn lay_over(&mut self, other: ReturnPart) {
        self.no_reason = other.no_reason.or(self.no_reason);
        self.goods = other.goods.or(self.goods);
    }
}

impl RefundPart {
    pub(super) fn lay_over(&mut self, other: RefundPart) {
        self.part = other.part.or(self.part);
    }
}

impl GroupPart {
    pub(super) fn lay_over(&mut self, other: GroupPart) {
        self.grace = other.grace.or(self.grace);
    }
}

impl AllowancePart {
    pub(super) fn lay_over(&mut self, other: AllowancePart) {
        self.clock = other.clock.or(self.clock);
    }
}

impl ConcernPart {
    pub(super) fn lay_over(&mut self, other: ConcernPart) {
        self.answer = other.answer.or(self.answer);
    }
}

impl PaymentPart {
    pub(super) fn lay_over(&mut self, other: PaymentPart) {
        self.general = other.general.or(self.general.take());
        self.by_channel.extend(other.by_channel);
    }

    fn finish(self) -> Payments {
        let by_channel = self.by_channel.into_iter();
        Payments {
            by_channel: by_channel
                .map(|(channel, system)| (channel.0, system.finish()))
                .collect(),
            general: self.general.map(SystemPart::finish),
        }
    }
}

impl SystemPart {
    fn finish(self) -> PaymentTerms {
        PaymentTerms {
            seller_decides: self.seller_decides.0,
            documents: self.documents.into_iter().map(|one| one.0).collect(),
            answer_ms: self.answer.map(|length| length.0),
            source: self.source.0,
            card: self.card,
        }
    }
}

impl ConfirmPart {
    pub(super) fn lay_over(&mut self, other: ConfirmPart) {
        self.meaning = other.meaning.or(self.meaning);
        self.ask_after = other.ask_after.or(self.ask_after);
        self.cancel_after = other.cancel_after.or(self.cancel_after);
        self.reminder_gaps = other.reminder_gaps.or(self.reminder_gaps.take());
        self.reminders_a_day = other.reminders_a_day.or(self.reminders_a_day);
        self.ways = other.ways.or(self.ways.take());
        self.captions.extend(other.captions);
    }

    fn finish(self, missing: &impl Fn(&str) -> Problem) -> Result<ConfirmTerms, Problem> {
        let need = |key: &str| missing(&format!("confirm.{key}"));
        let gaps = self.reminder_gaps.ok_or_else(|| need("reminder_gaps"))?;
        let ways = self.ways.ok_or_else(|| need("ways"))?;
        Ok(ConfirmTerms {
            meaning: self.meaning.ok_or_else(|| need("meaning"))?.0,
            ask_after: self.ask_after.ok_or_else(|| need("ask_after"))?.0,
            cancel_after_ms: self.cancel_after.map(|length| length.0),
            reminder_gaps_ms: gaps.into_iter().map(|gap| gap.0).collect(),
            reminders_a_day: self
                .reminders_a_day
                .ok_or_else(|| need("reminders_a_day"))?,
            ways: ways.into_iter().map(|way| way.0).collect(),
            captions: self.captions,
        })
    }
}
