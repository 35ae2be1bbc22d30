//! What is looked at once it has left: a sample of what passed, and what a supervisor let go.
//! Never chance: a message is of the sample or not by its id, whoever asks and however often.

use sha2::{Digest, Sha256};

use super::context::Context;
use super::error::Result;
use super::flag;
use crate::compliance::cleared::Origin;
use crate::domain::audit::Action;
use crate::domain::conversation::{Message, OutboxRow};
use crate::domain::finding::{Judgement, Verdict};
use crate::domain::id::{MessageId, ReviewId};
use crate::domain::review::{Review, ReviewKind, ReviewState, Severity};
use crate::store::tx::Tx;
use crate::store::{conversations, messages, outbox, reviews, shops};

/// Returns whether a message is of the sample, of so many in a thousand.
pub fn is_sampled(message: MessageId, permille: i64) -> bool {
    let mut hasher = Sha256::new();
    hasher.update(b"afterdesk sample 1\n");
    hasher.update(message.raw().to_be_bytes());
    let digest: [u8; 32] = hasher.finalize().into();
    let number = digest
        .iter()
        .take(7)
        .fold(0_i64, |number, byte| (number << 8) | i64::from(*byte));
    number.rem_euclid(1_000) < permille
}

/// Notes that a message has left.
pub fn sent(tx: &mut Tx<'_>, context: &Context<'_>, row: &OutboxRow) -> Result<()> {
    match outbox::origin(tx, row.id)? {
        Some(Origin::Review(review)) => released(tx, context, row, review),
        Some(Origin::Verdict(verdict)) => passed(tx, context, row, verdict),
        Some(Origin::Allowed(_)) => passed(tx, context, row, Verdict::Pass),
        // The record will tell that the stored text was changed.
        None => Ok(()),
    }
}

fn passed(tx: &mut Tx<'_>, context: &Context<'_>, row: &OutboxRow, verdict: Verdict) -> Result<()> {
    let shop = conversations::get(tx, row.conversation)?.shop;
    let permille = shops::sample_permille(tx, shop)?;
    if !is_sampled(row.message, permille) {
        return Ok(());
    }
    let message = messages::get(tx, row.message)?;
    let kind = ReviewKind::Sampled;
    let review = Review {
        verdict,
        severity: Severity::of(kind, &Judgement::of(Vec::new())),
        ..entry(tx, context, kind, &message)
    };
    open(tx, context, &review)
}

/// What was let go is shown with what had been found in it.
fn released(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    row: &OutboxRow,
    review: ReviewId,
) -> Result<()> {
    let before = reviews::get(tx, review)?;
    let message = messages::get(tx, row.message)?;
    let kind = ReviewKind::Released;
    let review = Review {
        verdict: before.verdict,
        findings: before.findings,
        severity: Severity::of(kind, &Judgement::of(Vec::new())),
        ..entry(tx, context, kind, &message)
    };
    open(tx, context, &review)
}

fn entry(tx: &mut Tx<'_>, context: &Context<'_>, kind: ReviewKind, message: &Message) -> Review {
    Review {
        id: ReviewId::fresh(tx.ids(), context.now),
        kind,
        state: ReviewState::Open,
        severity: Severity::Slight,
        conversation: message.conversation,
        author: message.fields.author_name.clone(),
        text: message.fields.text.clone(),
        verdict: Verdict::Pass,
        findings: Vec::new(),
        at: context.now,
        message: Some(message.id),
        does: None,
        decision: None,
    }
}

fn open(tx: &mut Tx<'_>, context: &Context<'_>, review: &Review) -> Result<()> {
    if let Some(message) = review.message
        && reviews::of_message(tx, message, review.kind)?.is_some()
    {
        return Ok(());
    }
    let message = review.message.map_or_else(String::new, |id| id.to_string());
    let detail = format!("{} {message}", review.kind);
    flag::store(tx, context, review, Action::ReviewOpened, detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_has_the_size_that_was_set_and_never_changes() {
        let of = |permille| {
            let ids = (0..20_000_i64).map(|raw| MessageId::from_raw(raw * 7_919));
            ids.filter(|id| is_sampled(*id, permille)).count()
        };
        assert_eq!(of(0), 0);
        assert_eq!(of(1_000), 20_000);
        let some = of(50);
        assert!((900..1_100).contains(&some), "{some}");
        assert_eq!(of(50), some);
        // Whoever raises the rate keeps what was of the sample before.
        let one = MessageId::from_raw(7_919);
        let least = (0..=1_000).find(|permille| is_sampled(one, *permille));
        assert!((least.unwrap()..=1_000).all(|permille| is_sampled(one, permille)));
    }
}
