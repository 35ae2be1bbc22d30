//! What a check found in a text, and the verdict that follows.
//! Never holds a cleared text: that is `compliance::Cleared`.

use super::code::codes;
use super::evidence::Evidence;

codes! {
    /// What kind of contact or lure was found.
    pub enum FindingKind {
        /// A WeChat id or official account.
        Wechat = "wechat",
        /// A QQ number or group.
        Qq = "qq",
        /// A telephone number.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
        /// A host that is not the platform's.
        Url = "url",
        /// A Telegram name.
        Telegram = "telegram",
        /// A WhatsApp number or name.
        Whatsapp = "whatsapp",
        /// A LINE name.
        Line = "line",
        /// An account on another social network.
        Social = "social",
        /// An Alipay account.
        Alipay = "alipay",
        /// Another way to pay.
        PayOther = "pay_other",
        /// A bank card number.
        BankCard = "bank_card",
        /// An IBAN.
        Iban = "iban",
        /// A crypto address.
        Crypto = "crypto",
        /// A share password of another marketplace.
        TaobaoToken = "taobao_token",
        /// A request to scan a code.
        Qr = "qr",
        /// An invitation to leave the platform.
        Offplatform = "offplatform",
        /// A threat against the buyer (rows C-03, C-29). The check of contacts never finds it.
        Threat = "threat",
        /// An insult (rows C-03, C-29). The check of contacts never finds it.
        Insult = "insult",
    }
}

impl FindingKind {
    /// Returns whether it is something asked for in words, without a name or a number.
    pub const fn is_invitation(self) -> bool {
        matches!(self, Self::Qr | Self::Offplatform)
    }
}

codes! {
    /// What happens to a message.
    pub enum Verdict {
        /// It may go.
        Pass = "pass",
        /// It may go; the agent is told something.
        Warn = "warn",
        /// It is kept back until a supervisor decides.
        Hold = "hold",
        /// It is stopped.
        Block = "block",
    }
}

impl Verdict {
    /// Returns whether the gate stops the message.
    pub const fn is_flagged(self) -> bool {
        matches!(self, Verdict::Hold | Verdict::Block)
    }
}

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// First Unicode scalar value of it in the judged text.
    pub start: usize,
    /// One past the last scalar value.
    pub end: usize,
    /// Which of several joined messages it begins in, from 0; `None` for a single text.
    pub message: Option<usize>,
    /// The rule that found it, as `phone.plan`.
    pub rule: &'static str,
    /// What speaks for it.
    pub evidence: Evidence,
    /// What it does to the message.
    pub verdict: Verdict,
}

/// All that was found in a text, in the order of its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The gravest verdict of the findings; `Pass` when there are none.
    pub verdict: Verdict,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl Judgement {
    /// Takes findings in any order and draws the verdict from them.
    pub fn of(mut findings: Vec<Finding>) -> Self {
        findings.sort_by_key(|f| (f.start, f.end, f.kind));
        let verdict = findings
            .iter()
            .map(|f| f.verdict)
            .max()
            .unwrap_or(Verdict::Pass);
        Self { verdict, findings }
    }
}
