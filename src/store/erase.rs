//! Takes the words out of rows that the record vouches for, so that the chain still holds: an erasure
//! keeps the digest of the row as it was, and of what is left of it.
//! Never takes anything else out of such a row, and never a row itself; the database refuses both.

use super::audit::Recording;
use super::error::Result;
use super::sql::{Row, Value, params, values};
use super::tx::Tx;
use super::vouched::{ACTS, ERASURES, MESSAGES, REVIEWS, Vouched};
use crate::domain::audit::{RowDigest, digest_of_text, is_first_form};
use crate::domain::id::{ConversationId, ErasureId};
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
    blanks: &'static [(&'static str, Blank)],
}

const MESSAGE: Erased = Erased {
    table: MESSAGES,
    blanks: &[
        ("text", Blank::Empty),
        ("author_name", Blank::OfBuyer),
        ("attachments", Blank::List),
        ("payload_id", Blank::Null),
    ],
};
const REVIEW: Erased = Erased {
    table: REVIEWS,
    blanks: &[("text", Blank::Empty), ("findings", Blank::List)],
};
const ACT: Erased = Erased {
    table: ACTS,
    blanks: &[("note", Blank::Empty)],
};

/// What a row is blanked by: who it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A conversation: messages and what was flagged in it.
    Conversation(ConversationId),
    /// An order or one of its cases: what was done and learned.
    Acts(&'static str, i64),
}

/// Takes the words out of all rows of something, under an entry of the record. Returns how many rows
/// had any.
pub fn words(tx: &mut Tx<'_>, recording: &mut Recording, of: Of, now: Stamp) -> Result<i64> {
    match of {
        Of::Conversation(id) => {
            let said = rows(tx, recording, &MESSAGE, "conversation_id", id.raw(), now)?;
            Ok(said + rows(tx, recording, &REVIEW, "conversation_id", id.raw(), now)?)
        }
        Of::Acts(column, id) => rows(tx, recording, &ACT, column, id, now),
    }
}

fn rows(
    tx: &mut Tx<'_>,
    recording: &mut Recording,
    erased: &Erased,
    column: &str,
    id: i64,
    now: Stamp,
) -> Result<i64> {
    let table = erased.table;
    let columns: Vec<String> = table
        .columns
        .iter()
        .map(|name| format!("r.{name}"))
        .collect();
    let sql = format!(
        "SELECT r.id, r.audit_seq, r.salt, a.digest, {} FROM {} r JOIN audit a ON a.seq = r.audit_seq \
         WHERE r.{column} = $1 AND length(r.salt) > 0 ORDER BY r.id",
        columns.join(", "),
        table.table
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
    is_first_form: bool,
    values: Vec<Value<'static>>,
}

impl Stored {
    fn read(table: &Vouched, mut row: Row) -> Result<Self> {
        let (id, seq, salt) = (row.take()?, row.take()?, row.take()?);
        let digest: String = row.take()?;
        let mut values = Vec::with_capacity(table.columns.len());
        for _ in table.columns {
            values.push(row.take()?);
        }
        Ok(Self {
            id,
            seq,
            salt,
            is_first_form: is_first_form(&digest),
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
            let Some(place) = table.columns.iter().position(|column| column == name) else {
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
        let mut places = words.filter_map(|(name, _)| table.columns.iter().position(|c| c == name));
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
        match table.first_form {
            Some(text) if self.is_first_form => digest_of_text(&self.salt, &text(&self.values)),
            _ => table.digest(self.id, &self.salt, &self.values),
        }
    }

    fn is_of_buyer(&self, table: &Vouched) -> bool {
        let place = table.columns.iter().position(|c| *c == "direction");
        let direction = place.and_then(|place| self.values.get(place));
        direction == Some(&Value::from("in"))
    }
}
