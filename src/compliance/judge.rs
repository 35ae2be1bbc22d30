//! Runs every check over a text and draws the verdict.
//! Never changes a text and never shortens one: what is too long to judge is stopped.

use super::context::Context;
use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};

/// Longest text that is judged, in bytes. A longer one is no answer to a buyer and is stopped.
pub const LONGEST_BYTES: usize = 16 * 1024;

/// Judges one text.
pub fn check(text: &str, context: &Context<'_>) -> Judgement {
    judge(text, &[], context)
}

/// Judges consecutive messages of the shop in one conversation as a whole.
///
/// Offsets count in the messages joined by one newline.
pub fn check_messages(messages: &[&str], context: &Context<'_>) -> Judgement {
    let mut starts = Vec::with_capacity(messages.len());
    let mut next = 0;
    for message in messages {
        starts.push(next);
        next += message.chars().count() + 1;
    }
    judge(&messages.join("\n"), &starts, context)
}

/// Judges a text behind earlier messages; only what touches the text itself counts, and offsets
/// count in the text.
pub fn check_after(earlier: &[&str], text: &str, context: &Context<'_>) -> Judgement {
    let alone = check(text, context);
    if earlier.is_empty() || alone.verdict.is_flagged() {
        return alone;
    }
    let mut all = earlier.to_vec();
    all.push(text);
    let own = all.len() - 1;
    let begin: usize = earlier.iter().map(|m| m.chars().count() + 1).sum();
    let joined = check_messages(&all, context);
    let findings = joined
        .findings
        .into_iter()
        .filter(|finding| finding.end > begin)
        .map(|finding| Finding {
            start: finding.start.saturating_sub(begin),
            end: finding.end - begin,
            message: finding.message.filter(|&place| place < own),
            ..finding
        })
        .collect();
    Judgement::of(findings)
}

fn judge(text: &str, starts: &[usize], _context: &Context<'_>) -> Judgement {
    if text.len() > LONGEST_BYTES {
        return Judgement::of(vec![Finding {
            kind: FindingKind::Offplatform,
            start: 0,
            end: text.chars().count(),
            message: starts.first().map(|_| 0),
            rule: "text.too_long",
            verdict: Verdict::Block,
        }]);
    }
    Judgement::of(Vec::new())
}
