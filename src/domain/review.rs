//! What a supervisor looks at: messages that were stopped, held or sampled.
//! Never decides who may look: the store checks that nobody judges their own message.

use super::act::Deed;
use super::code::codes;
use super::conversation::Message;
use super::decision::{Decision, Fate, ReviewVerdict};
use super::finding::{Finding, FindingKind, Judgement, Verdict};
use super::id::{ConversationId, MessageId, ReviewId};
use super::platform::Shop;
use super::time::Stamp;

codes! {
    /// Why it stands in the list.
    pub enum ReviewKind {
        /// The gate stopped it; nothing left.
        Stopped = "stopped",
        /// The gate kept it back until somebody decides.
        Held = "held",
        /// A supervisor let it go and it has left; another one looks at it.
        Released = "released",
        /// It left and is looked at by chance.
        Sampled = "sampled",
        /// It left, and the packs of a later day would have stopped it.
        Rejudged = "rejudged",
        /// The buyer wrote a contact; nobody is at fault (row B-33).
        Bait = "bait",
    }
}

codes! {
    /// Whether somebody has looked.
    pub enum ReviewState {
        /// Nobody has.
        Open = "open",
        /// A verdict was given.
        Decided = "decided",
        /// A supervisor let the text go as it stands.
        Approved = "approved",
    }
}

codes! {
    /// How grave it is: the list stands in this order, and within it by age.
    pub enum Severity {
        /// It has reached the buyer though it must not, or an account that money could go to.
        Grave = "grave",
        /// Somebody waits for the word of a supervisor, or a person's contact was given.
        Serious = "serious",
        /// An invitation or a link that went nowhere; what was let go.
        Minor = "minor",
        /// Nothing was found: a sample.
        Slight = "slight",
        /// Nobody of the shop is at fault.
        NoFault = "no_fault",
    }
}

impl Severity {
    /// Returns how grave a text is by why it stands in the list and what was found in it.
    pub fn of(kind: ReviewKind, judgement: &Judgement) -> Self {
        let worst = judgement.findings.iter().filter(|f| f.verdict.is_flagged());
        let worst = worst.map(|finding| Self::of_finding(finding.kind)).min();
        match kind {
            ReviewKind::Rejudged if judgement.verdict == Verdict::Block => Severity::Grave,
            ReviewKind::Held | ReviewKind::Rejudged => {
                worst.unwrap_or(Severity::Serious).min(Severity::Serious)
            }
            ReviewKind::Stopped => worst.unwrap_or(Severity::Minor),
            ReviewKind::Released => Severity::Minor,
            ReviewKind::Sampled => Severity::Slight,
            ReviewKind::Bait => Severity::NoFault,
        }
    }

    const fn of_finding(kind: FindingKind) -> Self {
        match kind {
            FindingKind::Alipay
            | FindingKind::PayOther
            | FindingKind::BankCard
            | FindingKind::Iban
            | FindingKind::Crypto
            | FindingKind::Threat => Severity::Grave,
            FindingKind::Wechat
            | FindingKind::Qq
            | FindingKind::Phone
            | FindingKind::Email
            | FindingKind::Telegram
            | FindingKind::Whatsapp
            | FindingKind::Line
            | FindingKind::Social
            | FindingKind::Insult => Severity::Serious,
            FindingKind::Url
            | FindingKind::TaobaoToken
            | FindingKind::Qr
            | FindingKind::Offplatform => Severity::Minor,
        }
    }

    /// Returns its place in the list, from 1, as a store keeps it.
    pub const fn rank(self) -> i64 {
        match self {
            Severity::Grave => 1,
            Severity::Serious => 2,
            Severity::Minor => 3,
            Severity::Slight => 4,
            Severity::NoFault => 5,
        }
    }

    /// Returns the one with a place in the list.
    pub fn of_rank(rank: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.rank() == rank)
    }
}

impl ReviewKind {
    /// Returns whether the gate flagged it: what the status line counts. A sample and the buyer's
    /// own words are no fault of anybody (row B-33).
    pub const fn is_flag(self) -> bool {
        matches!(
            self,
            ReviewKind::Stopped | ReviewKind::Held | ReviewKind::Rejudged
        )
    }

    /// Returns whether the text has not left, so that something can become of it.
    pub const fn is_kept_back(self) -> bool {
        matches!(self, ReviewKind::Stopped | ReviewKind::Held)
    }
}

/// Which entries a list shows. Open ones stand by severity and age, decided ones newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReviewFilter {
    /// Those that somebody has decided on, in the place of the open ones.
    pub is_decided: bool,
    /// Only of this kind.
    pub kind: Option<ReviewKind>,
    /// Only texts of this person.
    pub author: Option<String>,
}

/// Where a page of the list begins: behind this entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewCursor {
    /// How grave it is.
    pub severity: Severity,
    /// Which.
    pub id: ReviewId,
}

/// Earlier flags of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EarlierFlags {
    /// How many in the last 30 days; no more than [`EarlierFlags::MOST`] are counted.
    pub flags: i64,
    /// How many of them were violations.
    pub violations: i64,
    /// The last three, the newest first.
    pub last: Vec<Review>,
}

impl EarlierFlags {
    /// So many are counted, no more.
    pub const MOST: i64 = 1_000;
}

/// A text that was decided on, for whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredReview {
    /// The entry.
    pub review: Review,
    /// The buyer's name, masked as the platform gives it; not safe for a screen.
    pub buyer: String,
}

/// One entry with what a supervisor needs to decide on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewDetail {
    /// The entry.
    pub review: Review,
    /// The shop.
    pub shop: Shop,
    /// The buyer's name, masked as the platform gives it; not safe for a screen.
    pub buyer: String,
    /// The buyer's language; empty when not known.
    pub language: String,
    /// Numbers of the matter: they are no contacts.
    pub known: Vec<String>,
    /// The messages before, oldest first.
    pub before: Vec<Message>,
    /// The messages behind, oldest first.
    pub after: Vec<Message>,
    /// Earlier flags of whoever wrote it.
    pub earlier: EarlierFlags,
}

/// One entry of the review list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id here.
    pub id: ReviewId,
    /// Why it is here.
    pub kind: ReviewKind,
    /// Whether somebody has looked.
    pub state: ReviewState,
    /// How grave it is.
    pub severity: Severity,
    /// The conversation.
    pub conversation: ConversationId,
    /// Who of the shop wrote the text; empty for a buyer's.
    pub author: String,
    /// The text as written; not safe for a screen.
    pub text: String,
    /// What the gate said.
    pub verdict: Verdict,
    /// What was found.
    pub findings: Vec<StoredFinding>,
    /// When.
    pub at: Stamp,
    /// The message, where it has left or a buyer wrote it.
    pub message: Option<MessageId>,
    /// What the words would have done, where they are more than words: it is done when they go.
    pub does: Option<Deed>,
    /// What was decided; `None` while it is open.
    pub decision: Option<Decision>,
}

impl Review {
    /// Returns where a page behind it begins.
    pub const fn cursor(&self) -> ReviewCursor {
        ReviewCursor {
            severity: self.severity,
            id: self.id,
        }
    }

    /// Returns the kind of the first thing that was found.
    pub fn found(&self) -> Option<FindingKind> {
        let first = self.findings.first()?;
        FindingKind::from_code(&first.kind)
    }

    /// Returns the verdicts that it may get: a buyer's words are nobody's fault (row B-33).
    pub const fn verdicts(&self) -> &'static [ReviewVerdict] {
        match self.kind {
            ReviewKind::Bait => &[ReviewVerdict::Noted, ReviewVerdict::FalseAlarm],
            _ => &[
                ReviewVerdict::Violation,
                ReviewVerdict::FalseAlarm,
                ReviewVerdict::Coach,
            ],
        }
    }

    /// Returns what the words would have done and was not done, because they did not go.
    pub fn undone(&self, fate: Fate) -> Option<&Deed> {
        let has_gone = matches!(fate, Fate::Released | Fate::Edited);
        self.does
            .as_ref()
            .filter(|_| self.kind.is_kept_back() && !has_gone)
    }

    /// Returns whether whoever wrote it is told what was decided.
    pub fn is_told(&self, decision: &Decision) -> bool {
        match decision.verdict {
            ReviewVerdict::Violation | ReviewVerdict::Coach => true,
            ReviewVerdict::FalseAlarm => self.kind.is_kept_back(),
            ReviewVerdict::Noted => false,
        }
    }
}

/// A finding as it was stored: the rule is a text, since rules come and go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFinding {
    /// Kind, as a code.
    pub kind: String,
    /// First scalar value.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The rule.
    pub rule: String,
    /// What speaks for it, as codes.
    pub evidence: Vec<String>,
}

impl From<&Finding> for StoredFinding {
    fn from(finding: &Finding) -> Self {
        Self {
            kind: finding.kind.code().to_owned(),
            start: finding.start,
            end: finding.end,
            rule: finding.rule.to_owned(),
            evidence: finding.evidence.codes().map(str::to_owned).collect(),
        }
    }
}
