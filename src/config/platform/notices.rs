//! `[notices]`: which notices go by themselves, when not, how many, and the platform's own words.
//! Never lets a rule choose a notice that does not tell of its event.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer};

use super::value::Length;
use crate::domain::notice::NoticeKind;
use crate::domain::notice_terms::{DAY_MINUTES, NoticeEvent, NoticeTerms, Quiet};
use crate::domain::posted::NoticeChannel;
use crate::domain::time::DAY_MS;

/// Where no file says it, events of more than a day ago are not told of by themselves.
const RECENT_MS: i64 = DAY_MS;
/// Where no file says it, so many notices go by themselves to one buyer within 24 hours.
const MOST_A_DAY: u32 = 3;

/// `[notices]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct NoticesPart {
    paid: Option<Kinds<Paid>>,
    payment_failed: Option<Kinds<PaymentFailed>>,
    dispatched: Option<Kinds<Dispatched>>,
    delivered: Option<Kinds<Delivered>>,
    channels: Option<Channels>,
    recent: Option<Length>,
    follow_up: Option<Growing>,
    quiet: Option<Hours>,
    most_a_day: Option<u32>,
    offers: Option<bool>,
    pictures: Option<bool>,
    parcel_link: Option<ParcelLink>,
    confirmed_by: Option<Vec<String>>,
    failed_by: Option<Vec<String>>,
}

impl NoticesPart {
    pub(super) fn lay_over(&mut self, other: NoticesPart) {
        self.paid = other.paid.or(self.paid.take());
        self.payment_failed = other.payment_failed.or(self.payment_failed.take());
        self.dispatched = other.dispatched.or(self.dispatched.take());
        self.delivered = other.delivered.or(self.delivered.take());
        self.channels = other.channels.or(self.channels.take());
        self.recent = other.recent.or(self.recent);
        self.follow_up = other.follow_up.or(self.follow_up.take());
        self.quiet = other.quiet.or(self.quiet);
        self.most_a_day = other.most_a_day.or(self.most_a_day);
        self.offers = other.offers.or(self.offers);
        self.pictures = other.pictures.or(self.pictures);
        self.parcel_link = other.parcel_link.or(self.parcel_link.take());
        self.confirmed_by = other.confirmed_by.or(self.confirmed_by.take());
        self.failed_by = other.failed_by.or(self.failed_by.take());
    }

    pub(super) fn finish(self) -> NoticeTerms {
        NoticeTerms {
            paid: self.paid.map(|kinds| kinds.0).unwrap_or_default(),
            payment_failed: self.payment_failed.map(|kinds| kinds.0).unwrap_or_default(),
            dispatched: self.dispatched.map(|kinds| kinds.0).unwrap_or_default(),
            delivered: self.delivered.map(|kinds| kinds.0).unwrap_or_default(),
            channels: self.channels.map(|named| named.0).unwrap_or_default(),
            recent_ms: self.recent.map_or(RECENT_MS, |length| length.0),
            follow_up_ms: self.follow_up.map(|steps| steps.0).unwrap_or_default(),
            quiet: self.quiet.and_then(|hours| hours.0),
            most_a_day: self.most_a_day.unwrap_or(MOST_A_DAY),
            offers: self.offers.unwrap_or(false),
            takes_pictures: self.pictures.unwrap_or(false),
            parcel_link: self.parcel_link.map(|link| link.0),
            confirmed_by: self.confirmed_by.unwrap_or_default(),
            failed_by: self.failed_by.unwrap_or_default(),
        }
    }
}

/// An event, as a type: its key in the file decides which kinds it takes.
trait Event {
    const EVENT: NoticeEvent;
}

macro_rules! events {
    ($($name:ident),+) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        struct $name;

        impl Event for $name {
            const EVENT: NoticeEvent = NoticeEvent::$name;
        }
    )+};
}

events!(Paid, PaymentFailed, Dispatched, Delivered);

/// The kinds that tell of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kinds<E>(Vec<NoticeKind>, PhantomData<E>);

impl<'de, E: Event> Deserialize<'de> for Kinds<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let codes = Vec::<String>::deserialize(from)?;
        let allowed = E::EVENT.kinds();
        let mut kinds = Vec::with_capacity(codes.len());
        for code in codes {
            let kind = NoticeKind::from_code(&code).filter(|kind| allowed.contains(kind));
            let Some(kind) = kind else {
                let allowed: Vec<String> = allowed
                    .iter()
                    .map(|kind| format!("`{}`", kind.code()))
                    .collect();
                let allowed = allowed.join(", ");
                let what = format!("unknown value `{code}`; allowed are {allowed}");
                return Err(serde::de::Error::custom(what));
            };
            kinds.push(kind);
        }
        Ok(Self(kinds, PhantomData))
    }
}

/// The ways on which notices go by themselves; a picture is put into the chat by a person.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Channels(Vec<NoticeChannel>);

impl<'de> Deserialize<'de> for Channels {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let wrong = |what| Err(serde::de::Error::custom(what));
        let codes = Vec::<String>::deserialize(from)?;
        if codes.is_empty() {
            return wrong("no channel is named; write `chat`, `mail` or both".to_owned());
        }
        let mut channels = Vec::with_capacity(codes.len());
        for code in codes {
            let goes = |channel: &NoticeChannel| {
                matches!(channel, NoticeChannel::Chat | NoticeChannel::Mail)
            };
            let Some(channel) = NoticeChannel::from_code(&code).filter(goes) else {
                return wrong(format!(
                    "unknown value `{code}`; allowed are `chat`, `mail`"
                ));
            };
            channels.push(channel);
        }
        Ok(Self(channels))
    }
}

/// A link to a parcel: `https`, a host, and `{tracking}` once behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ParcelLink(String);

impl<'de> Deserialize<'de> for ParcelLink {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let link = String::deserialize(from)?;
        let path = link_host(&link).and_then(|host| link.split_once(host));
        let is_whole = path.is_some_and(|(_, path)| {
            let marks = path.matches("{tracking}").count();
            marks == 1 && !path.replace("{tracking}", "").contains(['{', '}', ' '])
        });
        if is_whole {
            return Ok(Self(link));
        }
        let what = format!(
            "`{link}` is no link to a parcel; write `https://shop.example/parcel/{{tracking}}`"
        );
        Err(serde::de::Error::custom(what))
    }
}

/// Returns the host of a link, in the letters in which it is written.
pub(super) fn link_host(link: &str) -> Option<&str> {
    let (host, _) = link.strip_prefix("https://")?.split_once('/')?;
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    (!host.is_empty() && host.chars().all(is_host)).then_some(host)
}

/// Spans of time, each longer than the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Growing(Vec<i64>);

impl<'de> Deserialize<'de> for Growing {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let steps = Vec::<Length>::deserialize(from)?;
        let steps: Vec<i64> = steps.into_iter().map(|length| length.0).collect();
        if steps.is_sorted_by(|one, other| one < other) {
            return Ok(Self(steps));
        }
        let what = "each step of a plan lies behind the one before, as `3 d`, `10 d`";
        Err(serde::de::Error::custom(what))
    }
}

/// Quiet hours, as `22:00 to 08:00`; nothing for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hours(Option<Quiet>);

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.trim().is_empty() {
            return Ok(Self(None));
        }
        hours(&text).map(|quiet| Self(Some(quiet))).ok_or_else(|| {
            let what = format!("`{text}` are no quiet hours; write `22:00 to 08:00`, or nothing");
            serde::de::Error::custom(what)
        })
    }
}

fn hours(text: &str) -> Option<Quiet> {
    let (from, to) = text.split_once(" to ")?;
    let quiet = Quiet {
        from: minutes(from)?,
        to: minutes(to)?,
    };
    (quiet.from != quiet.to).then_some(quiet)
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let all = hours.checked_mul(60)?.checked_add(minutes)?;
    (minutes < 60 && all < DAY_MINUTES).then_some(all)
}
