//! A message that the gate does not let go, put before a supervisor.
//! Never decides: it is told what was found.

use super::context::Context;
use super::error::Result;
use crate::domain::act::Deed;
use crate::domain::audit::Action;
use crate::domain::deadline::{DeadlineKind, DeadlineSource, Due, PRIORITY_URGENT, Subject};
use crate::domain::finding::Judgement;
use crate::domain::id::{ConversationId, MessageId, ReviewId, ShopId};
use crate::domain::platform::Platform;
use crate::domain::review::{Review, ReviewKind, ReviewState, Severity, StoredFinding};
use crate::domain::time::Stamp;
use crate::store::tx::Tx;
use crate::store::{audit, deadlines, reviews};

/// A flagged message.
#[derive(Debug, Clone, Copy)]
pub struct Flagged<'a> {
    /// Why a supervisor looks at it.
    pub kind: ReviewKind,
    /// The conversation.
    pub conversation: ConversationId,
    /// The shop.
    pub shop: ShopId,
    /// The platform that it was judged for.
    pub platform: Option<&'a Platform>,
    /// Who wrote it.
    pub author: &'a str,
    /// Its words.
    pub text: &'a str,
    /// What was found.
    pub judgement: &'a Judgement,
    /// The message, where it has left or a buyer wrote it.
    pub message: Option<MessageId>,
    /// What the words would have done.
    pub does: Option<&'a Deed>,
}

/// Puts it into the review list, and what the gate flagged into the queue. The record tells of it
/// under `action`, with `detail` between the verdict and the packs.
pub fn add(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    flagged: &Flagged<'_>,
    action: Action,
    detail: &str,
) -> Result<ReviewId> {
    let judgement = flagged.judgement;
    let id = ReviewId::fresh(tx.ids(), context.now);
    let review = Review {
        id,
        kind: flagged.kind,
        state: ReviewState::Open,
        severity: Severity::of(flagged.kind, judgement),
        conversation: flagged.conversation,
        author: flagged.author.to_owned(),
        text: flagged.text.to_owned(),
        verdict: judgement.verdict,
        findings: judgement.findings.iter().map(StoredFinding::from).collect(),
        at: context.now,
        message: flagged.message,
        does: flagged.does.cloned(),
        decision: None,
    };
    let packs = context.packs(flagged.platform);
    let detail = format!("{} {detail} {packs}", judgement.verdict);
    store(tx, context, &review, action, detail)?;
    look_at(tx, &review, flagged.shop, context.now)?;
    Ok(id)
}

/// Stores an entry of the list, and the entry of the record that tells of it.
pub fn store(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    review: &Review,
    action: Action,
    detail: String,
) -> Result<()> {
    let mut recording = audit::open(tx)?;
    reviews::insert(tx, &mut recording, review)?;
    recording.close(tx, context.entry(action, review.id.to_string(), detail))?;
    Ok(())
}

/// Puts what the gate flagged into the queue of those who look at it.
pub fn look_at(tx: &mut Tx<'_>, review: &Review, shop: ShopId, now: Stamp) -> Result<()> {
    if !review.kind.is_flag() {
        return Ok(());
    }
    let look = Due {
        kind: DeadlineKind::Review,
        at: review.at,
        source: DeadlineSource::Rule,
        card: "B-29",
        priority: PRIORITY_URGENT,
    };
    deadlines::set(tx, Subject::Review(review.id), shop, &look, now)?;
    Ok(())
}
