//! One entry of the list with what a supervisor needs to decide on it.
//! Never more than a screen: five messages before and five behind.

use crate::domain::dossier::known_values;
use crate::domain::id::{MessageId, ReviewId, first_at};
use crate::domain::review::{Review, ReviewDetail};
use crate::domain::time::Stamp;
use crate::service::error::Result;
use crate::service::gate::Gate;
use crate::store::tx::Tx;
use crate::store::{messages, review_list, reviews};

/// Messages that are shown before and behind the text.
const AROUND: usize = 5;

/// Reads an entry and what stands around it.
pub fn read(tx: &mut Tx<'_>, id: ReviewId, now: Stamp) -> Result<ReviewDetail> {
    let review = reviews::get(tx, id)?;
    let gate = Gate::open(tx, review.conversation)?;
    let known = known_values(gate.order.as_ref(), &gate.cases);
    let known = known.into_iter().map(str::to_owned).collect();
    let (before, behind) = place_of(&review);
    Ok(ReviewDetail {
        before: messages::page_before(tx, review.conversation, Some(before), AROUND)?,
        after: messages::page(tx, Some(review.conversation), Some(behind), AROUND)?,
        earlier: review_list::earlier(tx, &review.author, review.id, now)?,
        shop: gate.shop,
        buyer: gate.conversation.buyer,
        language: gate.conversation.language,
        known,
        review,
    })
}

/// Returns the messages that it stands between: itself where it is one, else those of its time.
fn place_of(review: &Review) -> (MessageId, MessageId) {
    if let Some(message) = review.message {
        return (message, message);
    }
    let first = first_at(review.at);
    (MessageId::from_raw(first), MessageId::from_raw(first - 1))
}
