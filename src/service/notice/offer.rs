//! Whether an offer may go to a buyer now (rows E-06, E-28): only where the shop's file lets offers go,
//! with the buyer's consent, outside of quiet hours, below the limit, and in a message of its own.
//! Never makes one: a person writes it.

use crate::domain::notice::NoticeKind;
use crate::domain::platform::Platform;
use crate::domain::time::DAY_MS;
use crate::i18n::sentence::Sentence;
use crate::notice::told::Gap;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::service::matter::Matter;
use crate::store::notices;
use crate::store::tx::Tx;

/// Returns everything that keeps an offer among notices of these kinds from leaving now, besides its
/// words.
pub(super) fn gaps(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    (matter, platform): (&Matter, &Platform),
    kinds: &[NoticeKind],
) -> Result<Vec<Gap>> {
    let terms = &platform.notices;
    let mut gaps = Vec::new();
    let mut closed = |code, why| gaps.push(Gap::Closed(code, why));
    if kinds.len() > 1 {
        closed("mixed", Sentence::new("notice-gap-mixed"));
    }
    if !terms.offers {
        let why = Sentence::new("notice-gap-offers-off");
        closed("offers_off", why.with("platform", &platform.name));
    }
    let zone = platform.zone;
    let from = terms.quiet.map(|quiet| quiet.after(context.now, zone));
    if let Some(from) = from.filter(|from| *from > context.now) {
        let time = from.to_local(zone).format("%H:%M");
        closed(
            "quiet",
            Sentence::new("notice-gap-quiet").with("time", time),
        );
    }
    let Some(order) = &matter.order else {
        return Ok(gaps);
    };
    let since = context.now.plus_ms(-DAY_MS);
    if notices::not_needed_since(tx, order, since)? >= i64::from(terms.most_a_day) {
        let most = u64::from(terms.most_a_day);
        closed(
            "limit",
            Sentence::new("notice-gap-limit").counting("count", most),
        );
    }
    Ok(gaps)
}
