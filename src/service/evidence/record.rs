//! Makes texts out of what the desk knows of a matter: the order, what the shop confirmed, parcels,
//! the recall, a passage of the chat.
//! Never a buyer's contact details, unless somebody ticked that they are to be shown.

use crate::compliance::Lexicon;
use crate::compliance::mask::mask;
use crate::domain::act::{Act, ActKind};
use crate::domain::attachment::FileSource;
use crate::domain::conversation::{Author, Direction, Message};
use crate::domain::dossier::{Dossier, known_values};
use crate::domain::order::Order;
use crate::domain::time::{Stamp, Zone};
use crate::i18n::catalog::Catalog;
use crate::i18n::{date, money};

/// Messages of a passage that is taken over by itself: what was said last counts.
const LAST: usize = 40;

/// A text that was made, and what it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Of what.
    pub source: FileSource,
    /// Its name.
    pub name: String,
    /// Its words.
    pub text: String,
    /// For a passage: its first and its last message.
    pub ends: Option<(Message, Message)>,
}

/// What texts are written with.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    /// The words of the platform's language.
    pub words: &'a Catalog,
    /// The platform's zone.
    pub zone: Zone,
    /// What contacts are found by.
    pub lexicon: &'a Lexicon,
}

impl Pen<'_> {
    fn at(&self, at: Stamp) -> String {
        date::full(at, self.zone, self.words.language())
    }

    fn line(&self, key: &str, value: &str) -> Option<String> {
        (!value.is_empty()).then(|| format!("{}: {value}\n", self.words.t(key)))
    }

    fn time(&self, key: &str, at: Option<Stamp>) -> Option<String> {
        self.line(key, &self.at(at?))
    }

    fn name(&self, key: &str, number: &str) -> String {
        format!("{} {number}.txt", self.words.t(key))
    }
}

/// Makes all that there is anything for.
pub fn all(dossier: &Dossier, pen: &Pen<'_>) -> Vec<Made> {
    let Some(order) = &dossier.order else {
        return passage_made(dossier, pen).into_iter().collect();
    };
    let texts = [
        (
            FileSource::Order,
            "gather-order",
            Some(of_order(dossier, order, pen)),
        ),
        (
            FileSource::Receipt,
            "gather-receipt",
            receipt(dossier, order, pen),
        ),
        (FileSource::Parcel, "gather-parcel", parcels(order, pen)),
        (
            FileSource::Recall,
            "gather-recall",
            recall(&dossier.acts, order, pen),
        ),
    ];
    let made = texts.into_iter().filter_map(|(source, key, text)| {
        Some(Made {
            source,
            name: pen.name(key, &order.number),
            text: text?,
            ends: None,
        })
    });
    made.chain(passage_made(dossier, pen)).collect()
}

fn of_order(dossier: &Dossier, order: &Order, pen: &Pen<'_>) -> String {
    let fields = &order.fields;
    let paid = fields
        .paid()
        .map(|paid| money::text(paid, pen.words.language()));
    let state = fields
        .state
        .map(|state| pen.words.word("order-state", state.code()));
    let mut text = format!("{}\n", pen.words.t("gather-order"));
    let lines = [
        pen.line("gather-number", &order.number),
        pen.line("gather-shop", &dossier.shop.name),
        pen.line("gather-state", state.unwrap_or_default()),
        pen.line("gather-paid", paid.as_deref().unwrap_or_default()),
        pen.time("gather-created-at", fields.created_at),
        pen.time("gather-paid-at", fields.paid_at),
        pen.time("gather-shipped-at", fields.shipped_at),
        pen.time("gather-received-at", fields.received_at),
    ];
    text.extend(lines.into_iter().flatten());
    for item in &fields.items {
        text.extend([format!("{} {} × {}\n", item.name, item.spec, item.count)]);
    }
    text
}

/// What the shop wrote that names the order: its confirmation is among it.
fn receipt(dossier: &Dossier, order: &Order, pen: &Pen<'_>) -> Option<String> {
    let names = |message: &&Message| {
        message.answers() && message.fields.text.contains(order.number.as_str())
    };
    let said = dossier.messages.iter().filter(names);
    let lines: Vec<String> = said
        .map(|message| format!("{}\n{}\n", pen.at(message.fields.at), message.fields.text))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn parcels(order: &Order, pen: &Pen<'_>) -> Option<String> {
    let mut text = String::new();
    for parcel in &order.parcels {
        let fields = &parcel.fields;
        let way = pen.words.word("parcel-way", fields.way.code());
        let lines = [
            pen.line("gather-way", way),
            pen.line("gather-carrier", &fields.carrier),
            pen.line("gather-tracking", &fields.tracking),
            pen.time("gather-scanned-at", fields.last_scan_at),
            pen.line("gather-scan", &fields.last_scan),
        ];
        text.extend(lines.into_iter().flatten());
        text.push('\n');
    }
    (!text.is_empty()).then_some(text)
}

/// What was done to call a parcel back (rows B-14 to B-16).
fn recall(acts: &[Act], order: &Order, pen: &Pen<'_>) -> Option<String> {
    let is_recall = |act: &&Act| {
        matches!(
            act.kind,
            ActKind::BuyerTold | ActKind::BuyerAgreed | ActKind::CourierTold | ActKind::ParcelBack
        )
    };
    let done: Vec<&Act> = acts.iter().filter(is_recall).collect();
    // Without a word to the carrier there is no request.
    if !done.iter().any(|act| act.kind == ActKind::CourierTold) {
        return None;
    }
    let papers = Catalog::of_papers(pen.words.language());
    let mut text = format!("{}\n", pen.words.t("gather-recall"));
    text.extend(parcels(order, pen));
    for act in done {
        let what = papers.word("act", act.kind.code());
        text.extend([format!("{} {what} {}\n", pen.at(act.at), act.value)]);
    }
    Some(text)
}

fn passage_made(dossier: &Dossier, pen: &Pen<'_>) -> Option<Made> {
    let said: Vec<&Message> = dossier.messages.iter().filter(|m| is_said(m)).collect();
    let last = said
        .get(said.len().saturating_sub(LAST)..)
        .unwrap_or_default();
    passage(dossier, last, false, pen)
}

/// Returns whether something was really said: no notes, and nothing that did not leave.
pub fn is_said(message: &Message) -> bool {
    match message.fields.direction {
        Direction::In => true,
        Direction::Out => message.answers(),
        Direction::Note | Direction::System => false,
    }
}

/// Makes a passage of the chat, personal data masked unless it is to be shown.
pub fn passage(
    dossier: &Dossier,
    said: &[&Message],
    shows_personal: bool,
    pen: &Pen<'_>,
) -> Option<Made> {
    let (first, last) = (said.first()?, said.last()?);
    let known = known_values(dossier.order.as_ref(), &dossier.cases);
    let mut text = String::new();
    for message in said {
        let fields = &message.fields;
        let who = match fields.author {
            Author::Buyer => pen.words.t("gather-buyer"),
            _ => pen.words.t("gather-shop-side"),
        };
        let masked = mask(&fields.text, pen.lexicon, &known).filter(|_| !shows_personal);
        let words = masked.as_deref().unwrap_or(&fields.text);
        text.extend([format!("{} {who}\n{words}\n\n", pen.at(fields.at))]);
    }
    let number = dossier.order.as_ref().map_or("", |order| &order.number);
    Some(Made {
        source: FileSource::Chat,
        name: pen.name("gather-chat", number),
        text,
        ends: Some(((*first).clone(), (*last).clone())),
    })
}
