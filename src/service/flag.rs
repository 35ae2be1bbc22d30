//! A message that the gate does not let go, put before a supervisor.
//! Never decides: it is told what was found.

use super::context::Context;
use super::error::Result;
use crate::domain::audit::Action;
use crate::domain::deadline::{DeadlineKind, DeadlineSource, Due, PRIORITY_URGENT, Subject};
use crate::domain::finding::Judgement;
use crate::domain::id::{ConversationId, ReviewId, ShopId};
use crate::domain::platform::Platform;
use crate::domain::review::{Review, ReviewKind, ReviewState, StoredFinding};
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
}

/// Puts it into the review list and into the queue. The record tells of it under `action`, with
/// `detail` between the verdict and the packs.
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
        conversation: flagged.conversation,
        author: flagged.author.to_owned(),
        text: flagged.text.to_owned(),
        verdict: judgement.verdict,
        findings: judgement.findings.iter().map(StoredFinding::from).collect(),
        at: context.now,
    };
    let mut recording = audit::open(tx)?;
    reviews::insert(tx, &mut recording, &review)?;
    let packs = context.packs(flagged.platform);
    let detail = format!("{} {detail} {packs}", judgement.verdict);
    recording.close(tx, context.entry(action, id.to_string(), detail))?;
    let look = Due {
        kind: DeadlineKind::Review,
        at: context.now,
        source: DeadlineSource::Rule,
        card: "B-29",
        priority: PRIORITY_URGENT,
    };
    deadlines::set(tx, Subject::Review(id), flagged.shop, &look, context.now)?;
    Ok(id)
}
