//! What a supervisor looks at: messages that were stopped, held or sampled.
//! Never decides who may look: the store checks that nobody judges their own message.

use super::code::codes;
use super::finding::{Finding, Verdict};
use super::id::{ConversationId, ReviewId};
use super::time::Stamp;

codes! {
    /// Why it stands in the list.
    pub enum ReviewKind {
        /// The gate stopped it; nothing left.
        Stopped = "stopped",
        /// The gate kept it back until somebody decides.
        Held = "held",
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

/// One entry of the review list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id here.
    pub id: ReviewId,
    /// Why it is here.
    pub kind: ReviewKind,
    /// Whether somebody has looked.
    pub state: ReviewState,
    /// The conversation.
    pub conversation: ConversationId,
    /// Who wrote the text.
    pub author: String,
    /// The text as written; not safe for a screen.
    pub text: String,
    /// What the gate said.
    pub verdict: Verdict,
    /// What was found.
    pub findings: Vec<StoredFinding>,
    /// When.
    pub at: Stamp,
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
