//! The ways to a buyer beside the chat, and the rule that closes one (rows A-08, E-20, X-08).
//! Never opens a way that the platform's file does not name.

use crate::compliance::buyer_contact::{self, ContactField};
use crate::domain::act::Act;
use crate::domain::order::Order;
use crate::domain::platform::Platform;
use crate::domain::terms::ContactWay;
use crate::i18n::sentence::Sentence;
use crate::policy::shown;

/// Returns why no letter goes to the buyer of an order; nothing where one may.
pub fn why_no_letter(order: &Order, done: &[Act], platform: &Platform) -> Option<Sentence> {
    if !platform.terms.confirm.ways.contains(&ContactWay::Email) {
        return Some(Sentence::new("notice-mail-forbidden").with("card", "B-29"));
    }
    if address(order, platform).is_none() {
        return Some(Sentence::new("notice-mail-no-address"));
    }
    let has_bounced = shown::has_bounced(done, ContactField::Email.code());
    has_bounced.then(|| Sentence::new("notice-mail-bounced"))
}

/// Returns the buyer's own e-mail address, as a file told it.
pub fn address(order: &Order, platform: &Platform) -> Option<String> {
    let country = platform.terms.country.as_deref();
    let contacts = buyer_contact::of(&order.fields.extra, country);
    let mut emails = contacts
        .into_iter()
        .filter(|one| one.field == ContactField::Email && one.is_sound);
    emails.next().map(|one| one.full.to_owned())
}

/// Returns why no picture goes; nothing where one may.
pub fn why_no_picture(platform: &Platform) -> Option<Sentence> {
    let takes = platform.notices.takes_pictures;
    (!takes).then(|| Sentence::new("notice-picture-closed").with("platform", &platform.name))
}
