//! What is refused is told in the reader's language.

use super::*;
use crate::domain::act::ActKind;
use crate::domain::case::{CaseKind, CaseState, CaseStep};
use crate::domain::conversation::{OutboxState, OutboxStep};
use crate::domain::money::Currency;
use crate::domain::work_order::{WorkOrderState, WorkOrderStep};
use crate::i18n::catalog::Catalog;
use crate::i18n::language::Language;

/// One of each kind, with nothing in it that has letters.
fn all() -> Vec<ServiceError> {
    let text = || "7".to_owned();
    let stores = [
        StoreError::Missing { place: text() },
        StoreError::not_found("order", 7),
        StoreError::not_found("order_case_or_work_order", 7),
        StoreError::conflict("conflict-decided"),
        StoreError::Busy,
        StoreError::Unavailable { why: text() },
        StoreError::Full,
        StoreError::ReadOnly,
        StoreError::Denied { place: text() },
        StoreError::Denied {
            place: String::new(),
        },
        StoreError::Corrupt { what: text() },
        StoreError::NewerStore { found: 9, known: 8 },
        StoreError::OlderStore { found: 7, known: 8 },
        StoreError::ChangedMigration { version: 7 },
        StoreError::Broken { why: text() },
        StoreError::Refused { why: text() },
    ];
    let money = Money::new(700, Currency::Cny);
    let mut all: Vec<ServiceError> = stores.map(ServiceError::Store).into();
    all.extend([
        ServiceError::Empty,
        ServiceError::TooLong { bytes: 9, limit: 8 },
        ServiceError::NeedsProof { name: text() },
        ServiceError::WrongPassphrase {
            name: text(),
            seconds: 0,
        },
        ServiceError::WrongPassphrase {
            name: text(),
            seconds: 9,
        },
        ServiceError::UnfitPassphrase { is_short: true },
        ServiceError::UnfitPassphrase { is_short: false },
        ServiceError::NoOwner,
        ServiceError::Unfit {
            why: "unfit-no-part",
        },
        ServiceError::HasLeft,
        ServiceError::NotNow { why: "delivery" },
        ServiceError::Changed {
            by: text(),
            what: ActKind::FreightSeen.code(),
        },
        ServiceError::Changed {
            by: String::new(),
            what: "",
        },
        ServiceError::TooMuch {
            asked: money,
            left: money,
        },
        ServiceError::NeedsWords {
            what: ActKind::LaneChanged,
        },
        ServiceError::Closed {
            state: WorkOrderState::Closed,
        },
        ServiceError::Outbox(IllegalOutboxStep {
            state: OutboxState::Sent,
            step: OutboxStep::Cancel,
        }),
        ServiceError::Case(IllegalCaseStep {
            kind: CaseKind::RefundOnly,
            state: CaseState::Closed,
            step: CaseStep::Refuse,
        }),
        ServiceError::WorkOrder(IllegalWorkOrderStep {
            state: WorkOrderState::Closed,
            step: WorkOrderStep::Submit,
        }),
    ]);
    all.extend(Duty::ALL.iter().map(|what| ServiceError::MayNot {
        what: *what,
        role: Role::Agent,
    }));
    all
}

#[test]
fn what_is_refused_is_told_in_the_language_of_the_reader() {
    for language in [Language::Chinese, Language::Russian, Language::Persian] {
        let words = Catalog::new(language);
        for error in all() {
            let told = error.sentence().alone(&words);
            let own = told
                .replace("afterdesk", "")
                .replace("--passphrase-file", "");
            let latin: Vec<&str> = own
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|word| word.len() > 1 && word.chars().any(|c| c.is_ascii_lowercase()))
                .collect();
            assert!(latin.is_empty(), "{language:?}: {told}");
        }
    }
}

#[test]
fn what_is_refused_is_told_in_english_to_machines_and_the_log() {
    for error in all() {
        let told = error.to_string();
        assert!(told.contains(' ') && told.is_ascii() || told.contains('“') || told.contains('¥'));
    }
    let refused = ServiceError::MayNot {
        what: Duty::Waive,
        role: Role::Agent,
    };
    assert_eq!(
        refused.to_string(),
        "an agent may not do this (leave out evidence); ask a supervisor"
    );
}
