//! What one transaction of an import knows while it takes rows in.
//! Never keeps anything of a transaction that is run again: it starts from the tally before.

use std::collections::{BTreeMap, BTreeSet};

use super::error::Result;
use super::report::{Counts, KEPT, Notice, Noticed};
use crate::domain::audit::Action;
use crate::domain::id::{ConversationId, OrderId};
use crate::domain::observation::Observation;
use crate::domain::platform::{Clocks, Shop};
use crate::service::context::Context;
use crate::service::{due, heard, outdated, postpone, unconfirmed};
use crate::store::audit::{self, Recording};
use crate::store::kept::FILE_HASH;
use crate::store::orders::Prepared;
use crate::store::told::Told;
use crate::store::tx::Tx;
use crate::store::{messages, payloads};

/// A row that can be taken in.
#[derive(Debug)]
pub struct Ready {
    /// Its line in the file, the first one of several.
    pub line: u64,
    /// How many rows of the file it was put together from.
    pub rows: u64,
    /// What it tells.
    pub row: Observation,
    /// What an order needs when it is new; put together while other rows are being written.
    pub prepared: Option<Prepared>,
}

impl Ready {
    /// Takes a row and puts together what an order needs when it is new.
    pub fn new(line: u64, rows: u64, row: Observation) -> Result<Self> {
        let prepared = match &row {
            Observation::Order(seen) => Some(Prepared::new(
                &seen.number,
                &seen.fields,
                seen.parcels.iter(),
            )?),
            Observation::Case(_) | Observation::WorkOrder(_) | Observation::Message(_) => None,
        };
        Ok(Self {
            line,
            rows,
            row,
            prepared,
        })
    }
}

/// What does not change while a file is taken in.
#[derive(Debug, Clone)]
pub struct Target<'a> {
    /// Who, when, by which rules.
    pub context: &'a Context<'a>,
    /// The shop the rows belong to.
    pub shop: Shop,
    /// Its platform's clocks.
    pub clocks: Clocks,
    /// The file's time and bytes.
    pub told: Told,
    /// Order of a transcript that names none.
    pub order: Option<&'a str>,
    /// Conversation of a transcript that names none.
    pub conversation: Option<&'a str>,
    /// Name of the file, for a transcript that belongs nowhere else.
    pub stem: String,
    /// Whether its rows are taken in oldest first, and not as they stand in the file.
    pub is_by_time: bool,
}

/// What became of the rows so far.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// What became of them.
    pub counts: Counts,
    /// What should be looked at.
    pub notices: Vec<Notice>,
}

impl Tally {
    /// Keeps what was noticed about a row.
    pub fn notice(&mut self, line: u64, number: &str, what: Noticed) {
        if self.notices.len() < KEPT {
            self.notices.push(Notice {
                line,
                number: number.to_owned(),
                what,
            });
        }
    }
}

/// What a running transaction has to bring to its end.
#[derive(Debug, Default)]
pub struct Session {
    /// The entry under which messages are written.
    pub recording: Option<Recording>,
    /// Conversations that got messages.
    pub touched: BTreeSet<ConversationId>,
    /// Orders that changed, and new ones whose time is over: a case may follow from them.
    pub changed: BTreeSet<OrderId>,
    /// Conversations that were found, by the name they have in the file.
    pub found: BTreeMap<String, ConversationId>,
}

impl Session {
    /// Returns the entry that messages are written under; opens it when it is the first.
    pub fn recording(&mut self, tx: &mut Tx<'_>) -> Result<&mut Recording> {
        if self.recording.is_none() {
            self.recording = Some(audit::open(tx)?);
        }
        // The line above has filled it.
        self.recording.as_mut().ok_or_else(|| {
            crate::store::error::StoreError::corrupt("an entry of the record was lost").into()
        })
    }

    /// Sets who waits in the conversations that got messages, and closes the entry. Without
    /// messages an entry is written only when `is_due`.
    pub fn finish(
        mut self,
        tx: &mut Tx<'_>,
        target: &Target<'_>,
        tally: &Tally,
        is_due: bool,
    ) -> Result<()> {
        let mut touched = Vec::new();
        for conversation in std::mem::take(&mut self.touched) {
            touched.push(due::of_conversation(tx, target.context, conversation)?);
        }
        let counts = tally.counts;
        let subject = target
            .told
            .payload
            .map(|id| id.to_string())
            .unwrap_or_default();
        let mut detail = format!(
            "new={} updated={} unchanged={}",
            counts.new, counts.updated, counts.unchanged
        );
        if let Some(id) = target.told.payload {
            let hash = payloads::get(tx, id)?.sha256;
            detail = format!("{detail} {FILE_HASH}{hash}");
        }
        let entry = target.context.entry(Action::Imported, subject, detail);
        match self.recording {
            Some(recording) => recording.close(tx, entry).map(|_| ())?,
            None if is_due => audit::append(tx, entry).map(|_| ())?,
            None => {}
        }
        // After the entry of the messages: what they bring about has entries of its own.
        for conversation in &touched {
            heard::conversation(tx, target.context, conversation)?;
            if let Some(at) = messages::last_heard(tx, conversation.id)? {
                outdated::take_back(tx, target.context, conversation.id, at)?;
                if let Some(order) = conversation.order {
                    postpone::buyer_wrote(tx, target.context, order, at)?;
                }
            }
        }
        for order in self.changed {
            unconfirmed::follow(tx, target.context, order)?;
        }
        Ok(())
    }
}
