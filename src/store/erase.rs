//! Takes the words out of rows that the record vouches for, so that the chain still holds: an erasure
//! keeps the digest of the row as it was, and of what is left of it.
//! Never takes anything else out of such a row, and never a row itself; the database refuses both.

use super::audit::Recording;
use super::error::Result;
use super::sql::{Row, Value, params, values};
use super::tx::Tx;
use super::vouched::{
    ACTS, ANSWERS, DECISIONS, ERASURES, EVIDENCE_FILES, EVIDENCE_NOTES, MESSAGES, NOTICES, PACKETS,
    REVIEWS, Vouched,
};
use crate::domain::audit::{Form, RowDigest, digest_of_text};
use crate::domain::id::{CaseId, ConversationId, ErasureId, OrderId, WorkOrderId};
use crate::domain::time::Stamp;

/// What is put in the place of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blank {
    /// No text.
    Empty,
    /// No text where the row is a buyer's; the name of whoever wrote for the shop stays.
    OfBuyer,
    /// An empty list.
    List,
    /// Nothing.
    Null,
}

/// A table, the columns that can hold something of a buyer, and those without which there is nothing
/// to take out.
struct Erased {
    table: Vouched,
    /// Which rows belong to somebody, whose number stands for `$1`.
    whose: &'static str,
    blanks: &'static [(&'static str, Blank)],
}

const MESSAGE: Erased = Erased {
    table: MESSAGES,
    whose: "r.conversation_id = $1",
    blanks: &[
        ("text", Blank::Empty),
        ("author_name", Blank::OfBuyer),
        ("attachments", Blank::List),
        ("payload_id", Blank::Null),
    ],
};
const REVIEW: Erased = Erased {
    table: REVIEWS,
    whose: "r.conversation_id = $1",
    blanks: &[("text", Blank::Empty), ("findings", Blank::List)],
};
/// What a supervisor wrote about a text may quote it.
const DECISION: Erased = Erased {
    table: DECISIONS,
    whose: "r.review_id IN (SELECT id FROM reviews WHERE conversation_id = $1)",
    blanks: &[("note", Blank::Empty)],
};
const OF_CONVERSATION: &[&Erased] = &[&MESSAGE, &REVIEW, &DECISION];

const ACT_OF_ORDER: Erased = Erased {
    table: ACTS,
    whose: "r.order_id = $1",
    blanks: &[("note", Blank::Empty)],
};
const ACT_OF_CASE: Erased = Erased {
    whose: "r.case_id = $1",
    ..ACT_OF_ORDER
};

/// A hash without a salt tells a short file to whoever guesses it, so it goes with the name; what
/// the file was stays: kind, size, who and when.
const FILE: Erased = Erased {
    table: EVIDENCE_FILES,
    whose: "r.evidence_id IN (SELECT id FROM evidence WHERE work_order_id = $1)",
    blanks: &[
        ("sha256", Blank::Empty),
        ("outgoing_sha256", Blank::Empty),
        ("name", Blank::Empty),
        ("note", Blank::Empty),
    ],
};
const NOTE: Erased = Erased {
    table: EVIDENCE_NOTES,
    whose: FILE.whose,
    blanks: &[("text", Blank::Empty)],
};
const ANSWER: Erased = Erased {
    table: ANSWERS,
    whose: "r.work_order_id = $1",
    blanks: &[("value", Blank::Empty)],
};
const PACKET: Erased = Erased {
    table: PACKETS,
    whose: ANSWER.whose,
    blanks: &[
        ("zip_sha256", Blank::Empty),
        ("pdf_sha256", Blank::Empty),
        ("reason", Blank::Empty),
    ],
};
const OF_WORK_ORDER: &[&Erased] = &[&FILE, &NOTE, &ANSWER, &PACKET];
/// Who knows the words of a notice could find them again by their hash.
const NOTICE: Erased = Erased {
    table: NOTICES,
    whose: "r.order_id = $1",
    blanks: &[
        ("subject", Blank::Empty),
        ("text", Blank::Empty),
        ("html", Blank::Empty),
        ("file", Blank::Null),
        ("sha256", Blank::Empty),
    ],
};
const OF_ORDER: &[&Erased] = &[&ACT_OF_ORDER, &NOTICE];

/// What a row is blanked by: who it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A conversation: messages, what was flagged in it, and what was said of that.
    Conversation(ConversationId),
    /// An order: what was done and learned, and the notices that its buyer was given.
    Order(OrderId),
    /// A case: the same.
    Case(CaseId),
    /// A work order: files, notes, what was filled in, and packets.
    WorkOrder(WorkOrderId),
}

/// Takes the words out of all rows of something, under an entry of the record. Returns how many rows
/// had any.
pub fn words(tx: &mut Tx<'_>, recording: &mut Recording, of: Of, now: Stamp) -> Result<i64> {
    let (all, id): (&[&Erased], i64) = match of {
        Of::Conversation(id) => (OF_CONVERSATION, id.raw()),
        Of::Order(id) => (OF_ORDER, id.raw()),
        Of::Case(id) => (&[&ACT_OF_CASE], id.raw()),
        Of::WorkOrder(id) => (OF_WORK_ORDER, id.raw()),
    };
    let mut count = 0;
    for erased in all {
        count += rows(tx, recording, erased, id, now)?;
    }
    Ok(count)
}

fn rows(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    erased: &Erased,
    id: i64,
    now: Stamp,
) -> Result<i64> {
    let table = erased.table;
    let columns = table.all_columns().map(|name| format!("r.{name}"));
    let columns: Vec<String> = columns.collect();
    let sql = format!(
        "SELECT r.id, r.audit_seq, r.salt, a.digest, {} FROM {} r JOIN audit a ON a.seq = r.audit_seq \
         WHERE {} AND length(r.salt) > 0 ORDER BY r.id",
        columns.join(", "),
        table.table,
        erased.whose
    );
    let mut found = Vec::new();
    tx.each(&sql, params![id], &mut |row| {
        found.push(Stored::read(&table, row)?);
        Ok(())
    })?;
    let mut count = 0;
    for stored in found {
        count += i64::from(stored.erase(tx, recording, erased, now)?);
    }
    Ok(count)
}

/// A row as it stands.
struct Stored {
    id: i64,
    seq: i64,
    salt: Vec<u8>,
    form: Form,
    values: Vec<Value<'static>>,
}

impl Stored {
    fn read(table: &Vouched, mut row: Row) -> Result<Self> {
        let (id, seq, salt) = (row.take()?, row.take()?, row.take()?);
        let digest: String = row.take()?;
        let mut values = Vec::with_capacity(table.vouched_count());
        for _ in 0..table.vouched_count() {
            values.push(row.take()?);
        }
        Ok(Self {
            id,
            seq,
            salt,
            form: Form::of(&digest),
            values,
        })
    }

    fn erase(
        self,
        tx: &mut Tx<'_>,
        recording: &mut Recording,
        erased: &Erased,
        now: Stamp,
    ) -> Result<bool> {
        let table = erased.table;
        let was = self.was(&table);
        let mut left = self.values.clone();
        let mut sets = Vec::new();
        let mut changed: Vec<Value<'_>> = Vec::new();
        for (name, blank) in erased.blanks {
            let Some(place) = table.all_columns().position(|column| column == *name) else {
                continue;
            };
            let Some(value) = left.get_mut(place) else {
                continue;
            };
            if *blank == Blank::OfBuyer && !self.is_of_buyer(&table) {
                continue;
            }
            *value = match blank {
                Blank::Empty | Blank::OfBuyer => Value::from(""),
                Blank::List => Value::from("[]"),
                Blank::Null => Value::Null,
            };
            changed.push(value.clone());
            sets.push(format!("{name} = ${}", changed.len()));
        }
        // What held nothing keeps its salt and its digest.
        let words = erased
            .blanks
            .iter()
            .filter(|(_, blank)| *blank != Blank::Null);
        let mut places = words.filter_map(|(name, _)| table.all_columns().position(|c| c == *name));
        if places.all(|place| left.get(place) == self.values.get(place)) {
            return Ok(false);
        }
        let id = ErasureId::fresh(tx.ids(), now);
        let left_over = table.digest(self.id, &[], &left);
        let values = values![
            table.table,
            self.id,
            self.seq,
            was.as_slice(),
            left_over.as_slice(),
        ];
        ERASURES.insert(tx, recording, id.raw(), values.into())?;
        changed.push(Value::from([].as_slice()));
        sets.push(format!("salt = ${}", changed.len()));
        changed.push(Value::from(self.id));
        let sql = format!(
            "UPDATE {} SET {} WHERE id = ${}",
            table.table,
            sets.join(", "),
            changed.len()
        );
        tx.execute(&sql, &changed)?;
        Ok(true)
    }

    fn was(&self, table: &Vouched) -> RowDigest {
        let (whole, columns) = table.digests(self.id, &self.salt, &self.values);
        match (self.form, table.first_form) {
            (Form::Texts, Some(text)) => digest_of_text(&self.salt, &text(&self.values)),
            (Form::Columns, _) => columns,
            (Form::Whole | Form::Texts, _) => whole,
        }
    }

    fn is_of_buyer(&self, table: &Vouched) -> bool {
        let place = table.columns.iter().position(|c| *c == "direction");
        let direction = place.and_then(|place| self.values.get(place));
        direction == Some(&Value::from("in"))
    }
}
