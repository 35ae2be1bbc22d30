//! What the desk wants done with notices to a buyer, and how it ended, as values.
//! Never gives one; `runtime` does.

use std::path::PathBuf;

use crate::domain::conversation::OutboxRow;
use crate::domain::health::Health;
use crate::domain::id::{NoticeId, OrderId};
use crate::domain::notice::NoticeKind;
use crate::domain::order::Order;
use crate::domain::time::{Stamp, Zone};
use crate::i18n::sentence::Sentence;
use crate::notice::sheet::Looked;

/// What only a person knows of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Added {
    /// Why it will be late.
    pub reason: String,
    /// The new date.
    pub new_date: Option<Stamp>,
    /// What is offered.
    pub what: String,
}

/// Something to be done with notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperAct {
    /// Show what would go.
    Look {
        /// Of which order.
        order: OrderId,
        /// Which notices.
        kinds: Vec<NoticeKind>,
        /// What a person adds.
        added: Added,
    },
    /// Show every notice that fits the order now, besides its papers.
    Fitting(OrderId),
    /// Give them.
    Send {
        /// Of which order.
        order: OrderId,
        /// Which notices.
        kinds: Vec<NoticeKind>,
        /// What a person adds.
        added: Added,
        /// The hash of the words that were looked at.
        seen: String,
        /// The same key twice is one notice.
        key: String,
    },
    /// Tell the buyer what was paid, when, and under which number; once.
    Card(OrderId),
    /// Show whether automatic confirmations work, shop by shop.
    Health,
    /// Give them as one letter by e-mail.
    Mail {
        /// Of which order.
        order: OrderId,
        /// Which notices.
        kinds: Vec<NoticeKind>,
        /// What a person adds.
        added: Added,
        /// The hash of the words that were looked at.
        seen: String,
        /// The same key twice is one letter.
        key: String,
    },
    /// Lay them ready as pictures.
    Picture {
        /// Of which order.
        order: OrderId,
        /// Which notices.
        kinds: Vec<NoticeKind>,
        /// What a person adds.
        added: Added,
    },
    /// Record that a person put the pictures into the chat.
    Pictured {
        /// Of which order.
        order: OrderId,
        /// Which notices.
        kinds: Vec<NoticeKind>,
        /// What a person adds.
        added: Added,
    },
    /// Give notices again, byte by byte.
    Again {
        /// Which.
        notices: Vec<NoticeId>,
        /// The same key twice is one notice.
        key: String,
    },
}

impl PaperAct {
    /// Shows the papers of an order; one that is not paid has none, but other notices.
    pub fn papers_of(order: &Order) -> Self {
        if order.fields.paid_at.is_none() {
            return PaperAct::Fitting(order.id);
        }
        PaperAct::Look {
            order: order.id,
            kinds: NoticeKind::PAPERS.to_vec(),
            added: Added::default(),
        }
    }

    /// Reads why an order is late, and behind it its new date; shows what its buyer would be told.
    pub fn delay(order: OrderId, zone: Zone, typed: &str) -> Option<Self> {
        let (reason, day) = typed.trim().rsplit_once(char::is_whitespace)?;
        Some(PaperAct::Look {
            order,
            kinds: vec![NoticeKind::Delay],
            added: Added {
                reason: reason.trim().to_owned(),
                new_date: Some(Stamp::end_of_day(day, zone)?),
                ..Added::default()
            },
        })
    }

    /// Shows a notice with what has happened, or what the buyer has to do, in the words of a person.
    pub fn saying(order: OrderId, kind: NoticeKind, typed: &str) -> Self {
        PaperAct::Look {
            order,
            kinds: vec![kind],
            added: Added {
                what: typed.trim().to_owned(),
                ..Added::default()
            },
        }
    }

    /// Shows what an offer would be.
    pub fn offer(order: OrderId, typed: &str) -> Self {
        Self::saying(order, NoticeKind::Promotion, typed)
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperDone {
    /// What would go.
    Looked {
        /// The notices.
        looked: Box<Looked>,
        /// What a person adds.
        added: Added,
    },
    /// Every notice that fits.
    Fitting(Box<Looked>),
    /// Whether automatic confirmations work, shop by shop.
    Health(Vec<Health>),
    /// They are on their way.
    Sent(Vec<OutboxRow>),
    /// Pictures lie ready.
    Laid {
        /// Of which order.
        order: OrderId,
        /// Which notices.
        kinds: Vec<NoticeKind>,
        /// What a person adds.
        added: Added,
        /// Where.
        folder: PathBuf,
        /// The name of each, and its size in bytes.
        files: Vec<(String, usize)>,
    },
    /// That pictures were put into the chat stands in the record.
    Pictured,
    /// It was not done: why, and what to do; not safe for a screen.
    Refused(Sentence),
}
