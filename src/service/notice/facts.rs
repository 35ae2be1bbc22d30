//! What notices about the orders of the store are filled from.
//! Never invents a value: what is not known stays out.

use crate::domain::deadline::DeadlineKind;
use crate::domain::notice::NoticeKind;
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::notice::matter::Window;
use crate::notice::told::{Facts, spoken};
use crate::policy::outcome::Outcome;
use crate::policy::promise::HolidayNote;
use crate::policy::telling::has_consent;
use crate::service::matter::Matter;

/// Returns what a notice about a matter is filled from; nothing where its order is not known.
pub fn facts<'a>(
    matter: &'a Matter,
    outcome: &Outcome,
    platform: &'a Platform,
    language: Language,
    now: Stamp,
) -> Option<Facts<'a>> {
    let order = matter.order.as_ref()?;
    let case = matter.case.as_ref();
    Some(Facts {
        goods: platform.terms.goods,
        buyer: order.fields.buyer.as_deref().and_then(spoken),
        amount: case.and_then(|case| case.fields.amount),
        window: outcome.arrival.map(|arrival| Window {
            counted_from: arrival.counted_from,
            from: arrival.from,
            to: arrival.to,
            is_estimate: arrival.is_estimate,
            is_holiday: arrival.holiday == Some(HolidayNote::Holiday),
        }),
        address: platform.return_addresses.first().map(String::as_str),
        delivered_at: order.fields.received_at,
        has_consent: has_consent(&matter.acts),
        ..Facts::of(order, language, platform.zone, now)
    })
}

/// By when the desk answers what a notice says has come; a time that is over is not promised.
pub fn answered_by(kind: NoticeKind, outcome: &Outcome, now: Stamp) -> Option<Stamp> {
    let answer = match kind {
        NoticeKind::RefundRequested => DeadlineKind::Decide,
        NoticeKind::ComplaintReceived => DeadlineKind::Concern,
        _ => return None,
    };
    let deadlines = outcome.deadlines.iter();
    let ahead = deadlines.filter(|due| due.kind == answer && due.at > now);
    ahead.map(|due| due.at).min()
}
