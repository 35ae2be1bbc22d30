//! What happened in a matter, as the timeline of a packet: every item with its date and origin
//! (row C-15).
//! Never what only the shop has to know: who took what over, and what was decided against a rule.

use crate::domain::act::{Act, ActKind};
use crate::domain::attachment::{EvidenceFile, FileSource};
use crate::domain::case::Case;
use crate::domain::conversation::{Direction, Message, OutboxState};
use crate::domain::order::Order;
use crate::domain::packet::{Event, Happening, Lettered, Origin, What};
use crate::domain::time::Stamp;
use crate::domain::work_order::WorkOrder;

/// Returns what happened, oldest first.
pub(super) fn timeline(
    order: Option<&Order>,
    case: Option<&Case>,
    work_order: Option<&WorkOrder>,
    acts: &[Act],
    messages: &[Message],
    attachments: &[Lettered],
) -> Vec<Event> {
    let mut events = Vec::new();
    if let Some(order) = order {
        of_order(order, &mut events);
    }
    if let Some(case) = case {
        of_case(case, &mut events);
    }
    if let Some(work_order) = work_order {
        of_work_order(work_order, &mut events);
    }
    events.extend(acts.iter().filter(|act| is_told(act.kind)).map(done));
    first(messages, Direction::In, Happening::BuyerWrote, &mut events);
    first(
        messages,
        Direction::Out,
        Happening::ShopAnswered,
        &mut events,
    );
    events.extend(attachments.iter().map(|one| Event {
        at: one.file.added_at,
        what: What::Attached(one.letter.clone()),
        origin: origin_of(&one.file),
        more: String::new(),
    }));
    events.sort_by_key(|event| event.at);
    events
}

/// Returns whether a file was made of a passage of the chat.
pub(super) fn is_chat(file: &EvidenceFile) -> bool {
    file.source == FileSource::Chat
}

/// Returns where a file comes from.
pub(super) const fn origin_of(file: &EvidenceFile) -> Origin {
    match file.source {
        FileSource::Person | FileSource::Recall => Origin::Shop,
        FileSource::Order => Origin::Platform,
        FileSource::Receipt | FileSource::Chat => Origin::Chat,
        FileSource::Parcel => Origin::Carrier,
    }
}

fn told(at: Option<Stamp>, what: Happening, more: &str, events: &mut Vec<Event>) {
    if let Some(at) = at {
        events.push(Event {
            at,
            what: What::Happened(what),
            origin: Origin::Platform,
            more: more.to_owned(),
        });
    }
}

fn of_order(order: &Order, events: &mut Vec<Event>) {
    let fields = &order.fields;
    for (at, what) in [
        (fields.created_at, Happening::Ordered),
        (fields.paid_at, Happening::Paid),
        (fields.group_started_at, Happening::GroupStarted),
        (fields.group_formed_at, Happening::GroupFormed),
        (fields.confirmed_at, Happening::DealMade),
        (fields.shipped_at, Happening::Shipped),
        (fields.received_at, Happening::Received),
    ] {
        told(at, what, "", events);
    }
    for parcel in &order.parcels {
        let fields = &parcel.fields;
        if let Some(at) = fields.last_scan_at {
            let parts = [&fields.carrier, &fields.tracking, &fields.last_scan];
            let parts = parts.map(String::as_str);
            let more: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            events.push(Event {
                at,
                what: What::Happened(Happening::Scanned),
                origin: Origin::Carrier,
                more: more.join(" "),
            });
        }
    }
}

fn of_case(case: &Case, events: &mut Vec<Event>) {
    let fields = &case.fields;
    let reason = fields.reason_text.as_deref().unwrap_or_default();
    told(fields.opened_at, Happening::CaseOpened, reason, events);
    told(fields.stepped_in_at, Happening::SteppedIn, "", events);
}

fn of_work_order(work_order: &WorkOrder, events: &mut Vec<Event>) {
    let fields = &work_order.fields;
    let title = fields.title.as_deref().unwrap_or_default();
    told(fields.opened_at, Happening::WorkOrderOpened, title, events);
    for step in &fields.steps {
        told(step.at, Happening::FormStep, &step.title, events);
    }
}

fn done(act: &Act) -> Event {
    Event {
        at: act.at,
        what: What::Done(act.kind),
        origin: if act.message.is_some() {
            Origin::Chat
        } else {
            Origin::Shop
        },
        more: match act.kind {
            // The number that the carrier gave to the request, and the card that was shown.
            ActKind::CourierTold | ActKind::RulesShown => act.value.clone(),
            _ => String::new(),
        },
    }
}

fn first(messages: &[Message], way: Direction, what: Happening, events: &mut Vec<Event>) {
    let found = messages.iter().find(|message| {
        let has_left = message.delivery.is_none_or(OutboxState::answers);
        message.fields.direction == way && has_left
    });
    if let Some(message) = found {
        events.push(Event {
            at: message.fields.at,
            what: What::Happened(what),
            origin: Origin::Chat,
            more: String::new(),
        });
    }
}

/// Returns whether what was done is a matter between the shop, the buyer, the carrier and the
/// platform.
pub(super) const fn is_told(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::BuyerTold
            | ActKind::BuyerAgreed
            | ActKind::CourierTold
            | ActKind::ParcelBack
            | ActKind::Approved
            | ActKind::Refused
            | ActKind::AddressGiven
            | ActKind::ExchangeOffered
            | ActKind::ExchangeAccepted
            | ActKind::ExchangeDeclined
            | ActKind::PartTold
            | ActKind::PartAccepted
            | ActKind::PartDeclined
            | ActKind::Reminded
            | ActKind::BuyerAnswered
            | ActKind::CancelOffered
            | ActKind::CancelAcknowledged
            | ActKind::CancelAgreed
            | ActKind::RulesShown
            | ActKind::EvidenceKept
            | ActKind::Extended
            | ActKind::EndTold
            | ActKind::DeliveryKnown
            | ActKind::SupportAsked
            | ActKind::Accepted
            | ActKind::RouteTaken
            | ActKind::Concluded
    )
}
