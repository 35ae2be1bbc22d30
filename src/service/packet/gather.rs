//! Gathers what a packet says of an order, a case or a work order.
//! Never takes an internal note along unless somebody asked for it, and never an unmasked contact.

use super::happened;
use crate::compliance::mask::mask;
use crate::domain::act::{self, Act, ActKind, DisputeRoute};
use crate::domain::case::Case;
use crate::domain::conversation::{Direction, Message, OutboxState};
use crate::domain::dossier::{Target, known_values};
use crate::domain::order::Order;
use crate::domain::packet::{ChatLine, Lettered, Noted, Packet, Purpose, letter};
use crate::domain::work_order::WorkOrder;
use crate::i18n::language::Language;
use crate::service::context::Context;
use crate::service::error::Result;
use crate::store::dossier::{self, Depth};
use crate::store::evidence::ALL_FILES;
use crate::store::tx::Tx;

/// Messages of a chat that a packet shows at most, the newest.
const MESSAGES: usize = 400;

/// What a packet is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// What it is about.
    pub target: Target,
    /// What it is for; what the matter itself says, without.
    pub purpose: Option<Purpose>,
    /// The language; that of the matter, without.
    pub language: Option<Language>,
    /// Whether internal notes go along.
    pub with_notes: bool,
}

impl Wanted {
    /// Asks for the packet that the matter itself calls for.
    pub const fn of(target: Target) -> Self {
        Self {
            target,
            purpose: None,
            language: None,
            with_notes: false,
        }
    }
}

/// Gathers a packet.
pub fn gather(tx: &mut Tx<'_>, context: &Context<'_>, wanted: &Wanted) -> Result<Packet> {
    let depth = Depth {
        messages: MESSAGES,
        history: 0,
        files: ALL_FILES,
    };
    let matter = dossier::open(tx, wanted.target, "", depth)?;
    let platform = context.platforms.get(&matter.shop.platform);
    let spoken = matter
        .conversation
        .as_ref()
        .map(|one| one.language.as_str());
    let usual = platform.languages.first().map(String::as_str);
    let language = wanted
        .language
        .or_else(|| spoken.and_then(Language::from_tag))
        .or_else(|| usual.and_then(Language::from_tag))
        .unwrap_or_default();
    let work_order = chosen_work_order(wanted.target, matter.work_orders);
    let case = chosen_case(wanted.target, work_order.as_ref(), matter.cases);
    let purpose = wanted
        .purpose
        .unwrap_or_else(|| purpose_of(wanted.target, work_order.as_ref(), &matter.acts));
    let attachments = work_order.as_ref().map(lettered).unwrap_or_default();
    let has_passages = attachments.iter().any(|one| happened::is_chat(&one.file));
    let cases: Vec<Case> = case.iter().cloned().collect();
    let known = known_values(matter.order.as_ref(), &cases);
    let all = if purpose == Purpose::WorkOrder && has_passages {
        &[][..]
    } else {
        &matter.messages
    };
    let chat = all
        .iter()
        .filter(|message| message.fields.direction != Direction::Note)
        .filter(|message| message.delivery.is_none_or(OutboxState::answers))
        .map(|message| line(message, context, &known))
        .collect();
    let notes = if wanted.with_notes {
        notes(&matter.messages, &matter.acts, work_order.as_ref())
    } else {
        Vec::new()
    };
    let timeline = happened::timeline(
        matter.order.as_ref(),
        case.as_ref(),
        work_order.as_ref(),
        &matter.acts,
        &matter.messages,
        &attachments,
    );
    Ok(Packet {
        purpose,
        language: language.tag().to_owned(),
        shop: matter.shop,
        order: matter.order,
        case,
        work_order,
        attachments,
        timeline,
        has_older: matter.has_older && !all.is_empty(),
        chat,
        notes,
    })
}

/// The work order that was named, else the one whose evidence is still wanted, else the newest.
fn chosen_work_order(target: Target, all: Vec<WorkOrder>) -> Option<WorkOrder> {
    match target {
        Target::WorkOrder(id) => all.into_iter().find(|one| one.id == id),
        _ => all.into_iter().next(),
    }
}

fn chosen_case(target: Target, work_order: Option<&WorkOrder>, all: Vec<Case>) -> Option<Case> {
    let named = match target {
        Target::Case(id) => Some(id),
        _ => work_order.and_then(|one| one.case),
    };
    let mut all = all.into_iter();
    match named {
        Some(id) => all.find(|case| case.id == id),
        None => all.next(),
    }
}

/// A work order is for the platform; a case for the way that its dispute took last (row D-22).
fn purpose_of(target: Target, work_order: Option<&WorkOrder>, acts: &[Act]) -> Purpose {
    if matches!(target, Target::WorkOrder(_)) {
        return Purpose::WorkOrder;
    }
    let route = act::last(acts, ActKind::RouteTaken);
    if let Some(route) = route.and_then(|act| DisputeRoute::from_code(&act.value)) {
        return route.into();
    }
    if work_order.is_some() {
        Purpose::WorkOrder
    } else {
        Purpose::Record
    }
}

/// Gives the files of a work order their letters, slot by slot.
fn lettered(work_order: &WorkOrder) -> Vec<Lettered> {
    let slots = work_order.slots.iter();
    let files = slots.flat_map(|slot| {
        let files = work_order.files_in(slot.id);
        files.map(move |file| (slot.kind, file))
    });
    let files = files.enumerate().map(|(place, (kind, file))| Lettered {
        letter: letter(place),
        kind,
        file: file.clone(),
    });
    files.collect()
}

fn line(message: &Message, context: &Context<'_>, known: &[&str]) -> ChatLine {
    let fields = &message.fields;
    let masked = mask(&fields.text, context.lexicon, known);
    ChatLine {
        at: fields.at,
        author: fields.author,
        kind: fields.kind,
        text: masked.unwrap_or_else(|| fields.text.clone()),
    }
}

fn notes(messages: &[Message], acts: &[Act], work_order: Option<&WorkOrder>) -> Vec<Noted> {
    let written = messages
        .iter()
        .filter(|message| message.fields.direction == Direction::Note)
        .map(|message| {
            (
                message.fields.at,
                &message.fields.author_name,
                &message.fields.text,
            )
        });
    let acts = acts.iter().map(|act| (act.at, &act.by, &act.note));
    let slots = work_order.into_iter().flat_map(|one| &one.notes);
    let slots = slots.map(|note| (note.at, &note.by, &note.text));
    let files = work_order.into_iter().flat_map(|one| &one.files);
    let files = files.map(|file| (file.added_at, &file.added_by, &file.note));
    let mut notes: Vec<Noted> = written
        .chain(acts)
        .chain(slots)
        .chain(files)
        .filter(|(_, _, text)| !text.trim().is_empty())
        .map(|(at, by, text)| Noted {
            at,
            by: by.clone(),
            text: text.clone(),
        })
        .collect();
    notes.sort_by_key(|note| note.at);
    notes
}

/// Returns the order of a packet's matter, for its last digits.
pub(super) fn order_number<'a>(order: Option<&'a Order>, work_order: &'a WorkOrder) -> &'a str {
    order.map_or(work_order.order_number.as_str(), |order| &order.number)
}
