//! What a shop's file says of notices: which go by themselves after which event, when not, how many,
//! and by which words the platform's own are known. Never code for one platform.

use super::code::codes;
use super::notice::NoticeKind;
use super::posted::NoticeChannel;
use super::time::{DAY_MS, MINUTE_MS, Stamp, Zone};

codes! {
    /// Something that happens to an order and that its buyer is told of.
    pub enum NoticeEvent {
        /// It is paid and confirmed: the later of the two (row A-07).
        Paid = "paid",
        /// A payment did not go through (row E-02).
        PaymentFailed = "payment_failed",
        /// The parcel has left.
        Dispatched = "dispatched",
        /// The goods are there (rows D-09, E-11).
        Delivered = "delivered",
    }
}

impl NoticeEvent {
    /// Returns the kinds that tell of it: no rule can choose another (row E-19).
    pub const fn kinds(self) -> &'static [NoticeKind] {
        match self {
            NoticeEvent::Paid => NoticeKind::PAPERS,
            NoticeEvent::PaymentFailed => &[NoticeKind::PaymentFailed],
            NoticeEvent::Dispatched => &[NoticeKind::Dispatched],
            NoticeEvent::Delivered => &[
                NoticeKind::DeliveredOnTime,
                NoticeKind::DeliveredLate,
                NoticeKind::AfterDeliveryAdvice,
                NoticeKind::FeedbackRequest,
            ],
        }
    }
}

/// Hours in which nothing goes by itself, in the platform's local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// Minutes after midnight at which they begin.
    pub from: u16,
    /// Minutes after midnight at which they end; before `from` they end on the next day.
    pub to: u16,
}

/// Minutes of a day.
pub const DAY_MINUTES: u16 = 24 * 60;

impl Quiet {
    /// Returns when something may go that would go at a time: at once outside of these hours, else at
    /// their end.
    pub fn after(self, at: Stamp, zone: Zone) -> Stamp {
        let east_ms = i64::from(zone.minutes()) * MINUTE_MS;
        let midnight = (at.millis() + east_ms).div_euclid(DAY_MS) * DAY_MS - east_ms;
        let minutes = (at.millis() - midnight) / MINUTE_MS;
        let (from, to) = (i64::from(self.from), i64::from(self.to));
        let days = if from <= to {
            if minutes < from || minutes >= to {
                return at;
            }
            0
        } else if minutes >= from {
            1
        } else if minutes < to {
            0
        } else {
            return at;
        };
        Stamp::from_millis(midnight + days * DAY_MS + to * MINUTE_MS)
    }
}

/// What a shop's file says of notices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NoticeTerms {
    /// What is told by itself once an order is paid and confirmed.
    pub paid: Vec<NoticeKind>,
    /// What is told by itself once a payment failed.
    pub payment_failed: Vec<NoticeKind>,
    /// What is told by itself once the parcel has left.
    pub dispatched: Vec<NoticeKind>,
    /// What is told by itself once the goods are there.
    pub delivered: Vec<NoticeKind>,
    /// Events that are older are not told of by themselves, in milliseconds.
    pub recent_ms: i64,
    /// The ways on which these go; none named is the chat alone.
    pub channels: Vec<NoticeChannel>,
    /// So long after the delivery each request for feedback goes (row E-28), in milliseconds.
    pub follow_up_ms: Vec<i64>,
    /// Hours in which nothing goes by itself.
    pub quiet: Option<Quiet>,
    /// Notices that go by themselves to one buyer within 24 hours, at most.
    pub most_a_day: u32,
    /// Whether a person may send offers at all (row E-06).
    pub offers: bool,
    /// Whether the chat takes pictures (row E-26).
    pub takes_pictures: bool,
    /// Where a parcel is followed by its number, `{tracking}`, on a host of the shop's own (row E-15);
    /// without it the page of the order is named.
    pub parcel_link: Option<String>,
    /// Words of the platform's own messages that say an order is confirmed (row A-03).
    pub confirmed_by: Vec<String>,
    /// Words of the platform's own messages that say a payment failed (row E-02).
    pub failed_by: Vec<String>,
}

impl NoticeTerms {
    /// Returns whether anything goes by itself.
    pub const fn is_any(&self) -> bool {
        !(self.paid.is_empty()
            && self.payment_failed.is_empty()
            && self.dispatched.is_empty()
            && self.delivered.is_empty()
            && self.follow_up_ms.is_empty())
    }

    /// Returns whether what goes by itself goes on a way.
    pub fn goes_by(&self, channel: NoticeChannel) -> bool {
        match self.channels.as_slice() {
            [] => channel == NoticeChannel::Chat,
            named => named.contains(&channel),
        }
    }

    /// Returns what is told by itself after an event.
    pub fn after(&self, event: NoticeEvent) -> &[NoticeKind] {
        match event {
            NoticeEvent::Paid => &self.paid,
            NoticeEvent::PaymentFailed => &self.payment_failed,
            NoticeEvent::Dispatched => &self.dispatched,
            NoticeEvent::Delivered => &self.delivered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_end_on_the_same_day_or_on_the_next() {
        let at = |text: &str| Stamp::from_rfc3339(text).unwrap();
        let night = Quiet {
            from: 22 * 60,
            to: 8 * 60,
        };
        let cases = [
            ("2025-03-01T21:59:00+08:00", "2025-03-01T21:59:00+08:00"),
            ("2025-03-01T22:00:00+08:00", "2025-03-02T08:00:00+08:00"),
            ("2025-03-02T07:59:59+08:00", "2025-03-02T08:00:00+08:00"),
            ("2025-03-02T08:00:00+08:00", "2025-03-02T08:00:00+08:00"),
        ];
        for (asked, goes) in cases {
            assert_eq!(night.after(at(asked), Zone::BEIJING), at(goes), "{asked}");
        }
        let noon = Quiet {
            from: 12 * 60,
            to: 14 * 60,
        };
        let asked = at("2025-03-01T12:30:00+08:00");
        assert_eq!(
            noon.after(asked, Zone::BEIJING),
            at("2025-03-01T14:00:00+08:00")
        );
    }

    #[test]
    fn e_19_an_event_has_kinds_of_its_own() {
        for one in NoticeEvent::ALL {
            for other in NoticeEvent::ALL.iter().filter(|other| *other != one) {
                let mut kinds = one.kinds().iter();
                assert!(!kinds.any(|kind| other.kinds().contains(kind)));
            }
        }
    }
}
