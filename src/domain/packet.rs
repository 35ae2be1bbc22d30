//! A packet of evidence as values: what it is for, what hangs on it, what happened when.
//! Never a paper: `document` sets it, in words that `i18n` has.

use super::act::{ActKind, DisputeRoute};
use super::attachment::EvidenceFile;
use super::case::Case;
use super::code::codes;
use super::conversation::{Author, MessageKind};
use super::id::{PacketId, SubmissionId, WorkOrderId};
use super::order::Order;
use super::platform::Shop;
use super::time::Stamp;
use super::work_order::{EvidenceKind, WorkOrder};

codes! {
    /// What a packet is for.
    pub enum Purpose {
        /// The shop's own record.
        Record = "record",
        /// A work order of the platform (rows B-24, B-25).
        WorkOrder = "work_order",
        /// A dispute with a payment system (rows C-15, C-18).
        PaymentSystem = "payment_system",
        /// The two talk (row D-22, and those that follow).
        Negotiation = "negotiation",
        /// A consumer organisation mediates.
        MediationConsumers = "mediation_consumers",
        /// An industry association mediates.
        MediationIndustry = "mediation_industry",
        /// Another lawful body mediates.
        MediationOther = "mediation_other",
        /// A complaint to the authorities.
        Authorities = "authorities",
        /// Arbitration.
        Arbitration = "arbitration",
        /// A lawsuit.
        Lawsuit = "lawsuit",
    }
}

impl From<DisputeRoute> for Purpose {
    fn from(route: DisputeRoute) -> Self {
        match route {
            DisputeRoute::Negotiation => Purpose::Negotiation,
            DisputeRoute::MediationConsumers => Purpose::MediationConsumers,
            DisputeRoute::MediationIndustry => Purpose::MediationIndustry,
            DisputeRoute::MediationOther => Purpose::MediationOther,
            DisputeRoute::Authorities => Purpose::Authorities,
            DisputeRoute::Arbitration => Purpose::Arbitration,
            DisputeRoute::Lawsuit => Purpose::Lawsuit,
        }
    }
}

codes! {
    /// Where an item of a packet comes from (row C-15).
    pub enum Origin {
        /// What the platform told.
        Platform = "platform",
        /// What the carrier told.
        Carrier = "carrier",
        /// What the shop noted.
        Shop = "shop",
        /// The chat.
        Chat = "chat",
    }
}

codes! {
    /// Something that happened, apart from what people of the shop did.
    pub enum Happening {
        /// The order was placed.
        Ordered = "ordered",
        /// It was paid.
        Paid = "paid",
        /// The group was opened.
        GroupStarted = "group_started",
        /// The group formed.
        GroupFormed = "group_formed",
        /// The deal was made.
        DealMade = "deal_made",
        /// The order was dispatched.
        Shipped = "shipped",
        /// It was signed for.
        Received = "received",
        /// The carrier scanned a parcel.
        Scanned = "scanned",
        /// The buyer asked for something.
        CaseOpened = "case_opened",
        /// The platform stepped in.
        SteppedIn = "stepped_in",
        /// The platform opened a work order.
        WorkOrderOpened = "work_order_opened",
        /// A step of its form was filled in.
        FormStep = "form_step",
        /// The buyer's first message.
        BuyerWrote = "buyer_wrote",
        /// The shop's first answer.
        ShopAnswered = "shop_answered",
    }
}

/// What an event of the timeline is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Something happened.
    Happened(Happening),
    /// Somebody of the shop did or learned something.
    Done(ActKind),
    /// A file was added; its letter.
    Attached(String),
}

/// An event of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Stamp,
    /// What.
    pub what: What,
    /// Where it is known from.
    pub origin: Origin,
    /// More about it, as a tracking number; not safe for a screen.
    pub more: String,
}

/// A file of a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lettered {
    /// What the packet calls it: A, B, … Z, AA.
    pub letter: String,
    /// What it proves.
    pub kind: EvidenceKind,
    /// The file.
    pub file: EvidenceFile,
}

impl Lettered {
    /// Returns the path of the file inside the archive: letter and kind, never a stranger's words.
    pub fn path(&self) -> String {
        let kind = self.kind.code().replace('_', "-");
        let ending = self.file.measure.kind.ending();
        format!("{}-{kind}.{ending}", self.letter)
    }
}

/// A line of a chat, with personal details masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatLine {
    /// When.
    pub at: Stamp,
    /// Who.
    pub author: Author,
    /// What it is.
    pub kind: MessageKind,
    /// The words; not safe for a screen.
    pub text: String,
}

/// An internal note: in a packet only where somebody asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: String,
    /// The words; not safe for a screen.
    pub text: String,
}

/// Everything that a packet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packet {
    /// What it is for.
    pub purpose: Purpose,
    /// Tag of the language it is written in.
    pub language: String,
    /// The shop.
    pub shop: Shop,
    /// The order, where one is known.
    pub order: Option<Order>,
    /// The case.
    pub case: Option<Case>,
    /// The work order.
    pub work_order: Option<WorkOrder>,
    /// The files, in the order of their letters.
    pub attachments: Vec<Lettered>,
    /// What happened, oldest first.
    pub timeline: Vec<Event>,
    /// The chat, oldest first; empty where passages of it are among the files.
    pub chat: Vec<ChatLine>,
    /// Whether the chat has older messages than these.
    pub has_older: bool,
    /// Internal notes, where they were asked for.
    pub notes: Vec<Noted>,
}

impl Packet {
    /// Returns the newest time that stands in it: the time of the packet, so that building it again
    /// makes the same bytes.
    pub fn newest(&self) -> Stamp {
        let events = self.timeline.iter().map(|event| event.at);
        let chat = self.chat.iter().map(|line| line.at);
        let notes = self.notes.iter().map(|note| note.at);
        let newest = events.chain(chat).chain(notes).max();
        newest.unwrap_or(Stamp::from_millis(0))
    }

    /// Returns the number that it goes by: of the order, the case, or the work order.
    pub fn number(&self) -> &str {
        let order = self.order.iter().map(|order| order.number.as_str());
        let case = self.case.iter().map(|case| case.number.as_str());
        let work_order = self.work_order.iter().map(|one| one.number.as_str());
        let mut all = order.chain(case).chain(work_order);
        all.find(|number| !number.is_empty()).unwrap_or_default()
    }
}

/// Returns the letter of a file by its place: A, B, … Z, AA, AB.
pub fn letter(place: usize) -> String {
    let mut rest = place + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A packet that was laid ready for handing in by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// Its id here.
    pub id: PacketId,
    /// The work order.
    pub work_order: WorkOrderId,
    /// SHA-256 of the archive, in hex.
    pub zip_sha256: String,
    /// SHA-256 of the PDF, in hex.
    pub pdf_sha256: String,
    /// Whether every required slot was filled or waived.
    pub is_complete: bool,
    /// Why it goes although something is missing; empty where nothing is.
    pub reason: String,
    /// Who laid it ready.
    pub by: String,
    /// When.
    pub at: Stamp,
}

/// The one submission of a work order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Its id here.
    pub id: SubmissionId,
    /// The work order.
    pub work_order: WorkOrderId,
    /// The packet that was handed in.
    pub packet: PacketId,
    /// Who handed it in.
    pub by: String,
    /// When that was recorded.
    pub at: Stamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_behind_z() {
        let places = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (27, "AB"),
            (701, "ZZ"),
            (702, "AAA"),
        ];
        for (place, expected) in places {
            assert_eq!(letter(place), expected);
        }
    }

    #[test]
    fn d_22_each_route_of_a_dispute_has_its_packet() {
        let purposes: Vec<Purpose> = DisputeRoute::ALL.iter().map(|&one| one.into()).collect();
        assert_eq!(purposes.len(), 7);
        for (route, purpose) in DisputeRoute::ALL.iter().zip(purposes) {
            assert_eq!(route.code(), purpose.code());
        }
    }
}
