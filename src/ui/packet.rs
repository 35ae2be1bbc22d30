//! What the desk wants done with a packet of evidence, and how it ended, as values.
//! Never builds one; `runtime` does.

use std::path::PathBuf;

use crate::domain::id::WorkOrderId;
use crate::domain::work_order::EvidenceKind;
use crate::i18n::sentence::Sentence;

/// Something to be done with a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PacketAct {
    /// Show its pages as text, and what is missing.
    Preview(WorkOrderId),
    /// Check it and lay it ready for handing in.
    Prepare {
        /// The work order.
        work_order: WorkOrderId,
        /// The last characters of the order number, as typed.
        last_four: String,
        /// Why it goes although something is missing; empty where nothing is.
        reason: String,
    },
    /// Record that it was handed in.
    Record(WorkOrderId),
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PacketDone {
    /// Its pages, line by line; not safe for a screen.
    Pages {
        /// The lines of each page.
        pages: Vec<Vec<String>>,
        /// Required slots in which nothing lies.
        missing: Vec<EvidenceKind>,
    },
    /// It lies ready.
    Laid {
        /// The work order.
        work_order: WorkOrderId,
        /// Where.
        folder: PathBuf,
    },
    /// It was handed in, and that stands in the record.
    Recorded,
    /// It was not done: why, and what to do; not safe for a screen.
    Refused(Sentence),
}
