//! A small shop for pictures of the screen: made up, in four scripts, at a fixed time.
//! Never random: the pictures are compared cell by cell.

#![expect(
    clippy::indexing_slicing,
    clippy::assigning_clones,
    reason = "made-up facts are written down as they come"
)]

// Also read by a bench, from another folder.
#[path = "facts/lists.rs"]
pub mod lists;
#[path = "facts/matter.rs"]
mod matter;
#[path = "facts/talk.rs"]
mod talk;

use std::collections::BTreeMap;

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::domain::act::{Act, ActKind, ActSubject};
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::bot::{BotShop, ChatBot};
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState, FreightMarker};
use afterdesk::domain::conversation::{
    Attachment, Author, Conversation, Direction, Message, MessageFields, MessageKind, OutboxRow,
    OutboxState, Outgoing, Route,
};
use afterdesk::domain::deadline::{
    Deadline, DeadlineKind, DeadlineSource, PRIORITY_NORMAL, PRIORITY_URGENT, Subject,
};
use afterdesk::domain::decision::{Cause, Decision, DecisionStep, Fate, ReviewVerdict};
use afterdesk::domain::dossier::{Dossier, HistoryRow, HitKind, SearchHit, Target};
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::id::{
    ActId, CaseId, ConversationId, DeadlineId, DecisionId, EvidenceId, MessageId, OrderId,
    OutboxId, ParcelId, ReviewId, ShopId, WorkOrderId,
};
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{
    AmountKind, GroupState, Item, Order, OrderFields, OrderState, Parcel, ParcelFields, ParcelWay,
    PayChannel,
};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::queue::{Counts, QueueCase, QueueRow, QueueWorkOrder};
use afterdesk::domain::review::{
    EarlierFlags, Review, ReviewDetail, ReviewKind, ReviewState, Severity, StoredFinding,
};
use afterdesk::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Stamp};
use afterdesk::domain::work_order::{
    EvidenceKind, EvidenceSlot, SlotState, WorkOrder, WorkOrderFields, WorkOrderState,
};
use afterdesk::policy::advance::Advance;
use afterdesk::policy::insurance::Cycle;
use afterdesk::ui::model::{Load, Model};

pub use lists::{decision, many_rows, outbox, review_detail, reviews, rows};
pub use matter::{conversation, dossier, evidence_due, noted, shop_acts, work_order_with_form};
pub use talk::{foreign_messages, messages};

/// Words that attack a terminal or an agent's eyes.
pub const HOSTILE: &str =
    "ok\u{1b}[2J\u{1b}]0;own\u{7} \u{202e}dnufer\u{202c} a\u{200b}b\u{9b}31m\u{e0041}\u{feff}";

/// Nine in the evening in Beijing.
pub fn now() -> Stamp {
    Stamp::from_rfc3339("2026-11-21T21:04:00+08:00").unwrap()
}

pub fn minutes(ago: i64) -> Stamp {
    now().plus_ms(-ago * MINUTE_MS)
}

pub fn shop() -> Shop {
    Shop {
        id: ShopId::from_raw(1),
        platform: PlatformName::new("pinduoduo"),
        name: "暖冬家居".to_owned(),
        route: Route::Hand,
    }
}

/// A desk with nothing loaded.
pub fn bare() -> Model {
    let actor = Actor {
        name: "li.wei".to_owned(),
        role: Role::Agent,
    };
    let mut model = Model::new(now(), actor);
    model.shops = vec![shop()];
    model.calendars = calendars::embedded().clone();
    model.platforms = Platforms::embedded()
        .unwrap()
        .all()
        .map(|platform| (platform.name.clone(), platform.clone()))
        .collect::<BTreeMap<_, _>>();
    model
}

/// A desk with a queue and an open matter.
pub fn filled() -> Model {
    let mut model = bare();
    model.queue.load = Load::Ready;
    model.queue.rows = rows();
    model.queue.has_after = true;
    model.counts = Counts {
        open: vec![
            (DeadlineKind::Reply, 61),
            (DeadlineKind::Decide, 40),
            (DeadlineKind::Evidence, 27),
        ],
        due: 3,
        next: Some(now().plus_ms(24 * MINUTE_MS)),
        outbox: 1,
        flagged: 1,
    };
    model.dossier = Some(dossier());
    model.outbox = outbox();
    model.reviews.rows = reviews();
    model
}

fn deadline(id: i64, kind: DeadlineKind, in_minutes: i64) -> Deadline {
    let source = match kind {
        DeadlineKind::Evidence | DeadlineKind::Decide => DeadlineSource::Platform,
        _ => DeadlineSource::Rule,
    };
    let card = match kind {
        DeadlineKind::Reply => "D-04",
        DeadlineKind::Evidence => "B-26",
        DeadlineKind::Group => "B-07",
        _ => "",
    };
    Deadline {
        id: DeadlineId::from_raw(id),
        subject: Subject::Conversation(ConversationId::from_raw(id)),
        kind,
        at: minutes(-in_minutes),
        source,
        card: card.to_owned(),
        priority: PRIORITY_NORMAL,
        done_at: None,
    }
}
