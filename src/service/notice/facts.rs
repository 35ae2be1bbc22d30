//! What notices about the orders of the store are filled from.
//! Never invents a value: what is not known stays out.

use crate::domain::deadline::DeadlineKind;
use crate::domain::money::Money;
use crate::domain::notice::{Family, NoticeKind};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::notice::matter::Window;
use crate::notice::told::{Facts, spoken};
use crate::policy::outcome::Outcome;
use crate::policy::part::{self, PartState};
use crate::policy::promise::HolidayNote;
use crate::policy::shown;
use crate::service::matter::Matter;

/// Returns what a notice about a matter is filled from; nothing where its order is not known.
pub fn facts<'a>(
    kind: NoticeKind,
    matter: &'a Matter,
    outcome: &Outcome,
    platform: &'a Platform,
    (language, now): (Language, Stamp),
) -> Option<Facts<'a>> {
    let order = matter.order.as_ref()?;
    let address = shown::address(&matter.acts).map(|noted| noted.what);
    Some(Facts {
        goods: platform.terms.goods,
        buyer: order.fields.buyer.as_deref().and_then(spoken),
        amount: (kind.family() == Family::Refund)
            .then(|| asked_back(matter))
            .flatten(),
        // Money that should be there already is promised for no time that is over.
        window: outcome
            .arrival
            .filter(|arrival| arrival.to > now)
            .map(|arrival| Window {
                counted_from: arrival.counted_from,
                from: arrival.from,
                to: arrival.to,
                is_estimate: arrival.is_estimate,
                is_holiday: arrival.holiday == Some(HolidayNote::Holiday),
            }),
        address: address.or(platform.return_addresses.first().map(String::as_str)),
        link: platform.notices.parcel_link.as_deref(),
        delivered_at: order.fields.received_at,
        ..Facts::of(order, language, platform.zone, now)
    })
}

/// The amount that goes back: the part that the buyer accepted, else what the case asks for.
fn asked_back(matter: &Matter) -> Option<Money> {
    let accepted = part::of(&matter.acts).filter(|part| part.state == PartState::Accepted);
    let asked = matter.case.as_ref().and_then(|case| case.fields.amount);
    accepted.map(|part| part.amount).or(asked)
}

/// By when the desk answers what a notice says has come, or until when the buyer can do what it says; a
/// time that is over is not promised.
pub fn due(kind: NoticeKind, outcome: &Outcome, now: Stamp) -> Option<Stamp> {
    let answer = match kind {
        NoticeKind::RefundRequested => DeadlineKind::Decide,
        NoticeKind::ComplaintReceived => DeadlineKind::Concern,
        NoticeKind::AfterDeliveryAdvice => DeadlineKind::ReturnWindow,
        _ => return None,
    };
    let deadlines = outcome.deadlines.iter();
    let ahead = deadlines.filter(|due| due.kind == answer && due.at > now);
    ahead.map(|due| due.at).min()
}
