//! What keeps a notice from leaving, as sentences and as codes.
//! Never in a language of its own: the words stand in the language files.

use super::receipt::ReceiptFault;
use super::told::Gap;
use crate::domain::money::Money;
use crate::i18n::language::Language;
use crate::i18n::money;
use crate::i18n::sentence::Sentence;

/// The values of notices that have a word in the language files, as `notice-part-tracking`.
const PARTS: &[&str] = &[
    "address",
    "amount",
    "carrier",
    "delivered_at",
    "delivery",
    "due",
    "items",
    "lines",
    "method",
    "new_date",
    "order",
    "paid_at",
    "promised",
    "question",
    "reason",
    "reference",
    "retry_until",
    "track",
    "tracking",
    "what",
    "window",
];

impl Gap {
    /// Returns its code, for lines that programs read.
    pub fn code(&self) -> String {
        match self {
            Gap::Missing(name) => name.clone(),
            Gap::Past(name) => format!("{name}:past"),
            Gap::Untrue => "untrue".to_owned(),
            Gap::Unreviewed => "unreviewed".to_owned(),
            Gap::NoConsent => "no_consent".to_owned(),
            Gap::Closed(code, _) => (*code).to_owned(),
            Gap::Receipt(ReceiptFault::NotPaid) => "receipt:not_paid".to_owned(),
            Gap::Receipt(ReceiptFault::NoLines) => "receipt:no_lines".to_owned(),
            Gap::Receipt(ReceiptFault::TooLarge) => "receipt:too_large".to_owned(),
            Gap::Receipt(ReceiptFault::Differs { more, .. }) => {
                format!("receipt:differs:{}", more.to_major())
            }
        }
    }

    /// Returns it as a sentence; `language` is the reader's, for amounts.
    pub fn sentence(&self, language: Language) -> Sentence {
        let text = |amount: Money| money::text(amount, language);
        match self {
            Gap::Missing(name) => with_part(Sentence::new("notice-gap-missing"), name),
            Gap::Past(name) => with_part(Sentence::new("notice-gap-past"), name),
            Gap::Untrue => Sentence::new("notice-gap-untrue"),
            Gap::Unreviewed => Sentence::new("notice-gap-unreviewed"),
            Gap::NoConsent => Sentence::new("notice-gap-no-consent"),
            Gap::Closed(_, why) => why.clone(),
            Gap::Receipt(ReceiptFault::NotPaid) => Sentence::new("notice-gap-not-paid"),
            Gap::Receipt(ReceiptFault::NoLines) => Sentence::new("notice-gap-no-lines"),
            Gap::Receipt(ReceiptFault::TooLarge) => Sentence::new("notice-gap-too-large"),
            Gap::Receipt(ReceiptFault::Differs { sum, paid, more }) => {
                Sentence::new("notice-gap-differs")
                    .with("sum", text(*sum))
                    .with("paid", text(*paid))
                    .with("more", text(*more))
            }
        }
    }
}

fn with_part(sentence: Sentence, name: &str) -> Sentence {
    match PARTS.iter().find(|part| **part == name) {
        Some(part) => sentence.naming("part", "notice-part", part),
        None => sentence.with("part", name),
    }
}
