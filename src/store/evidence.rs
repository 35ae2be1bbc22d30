//! What lies in the slots of evidence checklists, and what was filled in at the forms.
//! Never a file itself: that is on the disk under its hash before a row here names it.

use super::audit::Recording;
use super::error::{Result, StoreError};
use super::sql::{Row, params, values};
use super::tx::Tx;
use super::vouched::{ANSWERS, EVIDENCE_FILES, EVIDENCE_NOTES, PASSAGES};
use crate::domain::attachment::{Answer, EvidenceFile, Measure, Passage, SlotNote};
use crate::domain::id::{EvidenceFileId, EvidenceId, WorkOrderId};
use crate::domain::time::Stamp;

macro_rules! file_columns {
    ($of:literal) => {
        concat!(
            "SELECT f.id, f.evidence_id, f.source, f.sha256, f.outgoing_sha256, f.kind, f.width, \
             f.height, f.pages, f.name, f.bytes, f.note, f.added_by, f.added_at, f.removed_at \
             FROM evidence_files f ",
            $of,
            " ORDER BY f.id"
        )
    };
}

/// Files of a slot without an end.
pub const ALL_FILES: usize = usize::MAX;

/// Adds a file to its slot, under an entry of the record.
///
/// # Errors
/// [`StoreError::Conflict`] when the same bytes lie in the slot already.
pub fn add_file(tx: &mut Tx<'_>, recording: &mut Recording, file: &EvidenceFile) -> Result<()> {
    let values = values![
        file.slot,
        file.source,
        &file.sha256,
        &file.outgoing_sha256,
        file.measure.kind,
        &file.name,
        file.bytes,
        file.measure.pixels.map(|(width, _)| i64::from(width)),
        file.measure.pixels.map(|(_, height)| i64::from(height)),
        file.measure.pages.map(i64::from),
        &file.note,
        &file.added_by,
        file.added_at,
    ];
    EVIDENCE_FILES.insert(tx, recording, file.id.raw(), values.into())
}

/// Returns a file, also one that was taken out.
pub fn file(tx: &mut Tx<'_>, id: EvidenceFileId) -> Result<EvidenceFile> {
    tx.first(file_columns!("WHERE f.id = $1"), params![id], read_file)?
        .ok_or_else(|| StoreError::not_found("evidence_file", id))
}

/// Returns the files in a slot, in the order in which they came.
pub fn files_in(tx: &mut Tx<'_>, slot: EvidenceId) -> Result<Vec<EvidenceFile>> {
    let sql = file_columns!("WHERE f.evidence_id = $1 AND f.removed_at IS NULL");
    tx.rows(sql, params![slot], read_file)
}

/// Returns the files in all slots of a work order, in the order in which they came.
pub fn files_of(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<Vec<EvidenceFile>> {
    let sql = file_columns!(
        "WHERE f.evidence_id IN (SELECT id FROM evidence WHERE work_order_id = $1) \
         AND f.removed_at IS NULL"
    );
    tx.rows(sql, params![work_order], read_file)
}

/// Returns the first files in a slot, at most so many, and how many lie behind them.
pub fn first_files_in(
    tx: &mut Tx<'_>,
    slot: EvidenceId,
    most: usize,
) -> Result<(Vec<EvidenceFile>, i64)> {
    let sql = concat!(
        file_columns!("WHERE f.evidence_id = $1 AND f.removed_at IS NULL"),
        " LIMIT $2"
    );
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let files = tx.rows(sql, params![slot, limit], read_file)?;
    if files.len() < most {
        return Ok((files, 0));
    }
    let sql = "SELECT count(*) FROM evidence_files WHERE evidence_id = $1 AND removed_at IS NULL";
    let all: i64 = tx.value(sql, params![slot])?.unwrap_or(0);
    let read = i64::try_from(files.len()).unwrap_or(i64::MAX);
    Ok((files, all.saturating_sub(read)))
}

/// Takes a file out of its slot, and the passage that it was made of. The row stays.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not in the slot any more.
pub fn remove_file(tx: &mut Tx<'_>, id: EvidenceFileId, now: Stamp) -> Result<()> {
    let changed = tx.execute(
        "UPDATE evidence_files SET removed_at = $1 WHERE id = $2 AND removed_at IS NULL",
        params![now, id],
    )?;
    StoreError::unless_one(changed, "evidence_file", id)?;
    tx.execute(
        "UPDATE evidence_passages SET removed_at = $1 WHERE file_id = $2 AND removed_at IS NULL",
        params![now, id],
    )?;
    Ok(())
}

/// Adds a passage beside the file that was made of it, under an entry of the record.
pub fn add_passage(tx: &mut Tx<'_>, recording: &mut Recording, passage: &Passage) -> Result<()> {
    let values = values![
        passage.slot,
        passage.file,
        passage.conversation,
        passage.from,
        passage.to,
        passage.shows_personal,
        &passage.added_by,
        passage.added_at,
    ];
    PASSAGES.insert(tx, recording, passage.id.raw(), values.into())
}

/// Returns the passages in all slots of a work order, in the order in which they were marked.
pub fn passages_of(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<Vec<Passage>> {
    let sql = "SELECT id, evidence_id, file_id, conversation_id, from_message, to_message, \
               shows_personal, added_by, added_at FROM evidence_passages \
               WHERE evidence_id IN (SELECT id FROM evidence WHERE work_order_id = $1) \
               AND removed_at IS NULL ORDER BY id";
    tx.rows(sql, params![work_order], |row| {
        Ok(Passage {
            id: row.take()?,
            slot: row.take()?,
            file: row.take()?,
            conversation: row.take()?,
            from: row.take()?,
            to: row.take()?,
            shows_personal: row.take()?,
            added_by: row.take()?,
            added_at: row.take()?,
        })
    })
}

/// Writes something down about a slot, under an entry of the record.
pub fn add_note(tx: &mut Tx<'_>, recording: &mut Recording, note: &SlotNote) -> Result<()> {
    let values = values![note.slot, note.kind, &note.text, &note.by, note.at];
    EVIDENCE_NOTES.insert(tx, recording, note.id.raw(), values.into())
}

/// Returns what was written down about the slots of a work order, oldest first.
pub fn notes_of(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<Vec<SlotNote>> {
    let sql = "SELECT id, evidence_id, kind, text, actor, at FROM evidence_notes \
               WHERE evidence_id IN (SELECT id FROM evidence WHERE work_order_id = $1) ORDER BY id";
    tx.rows(sql, params![work_order], |row| {
        Ok(SlotNote {
            id: row.take()?,
            slot: row.take()?,
            kind: row.take()?,
            text: row.take()?,
            by: row.take()?,
            at: row.take()?,
        })
    })
}

/// Keeps what was filled in at a field, under an entry of the record.
pub fn add_answer(tx: &mut Tx<'_>, recording: &mut Recording, answer: &Answer) -> Result<()> {
    let values = values![
        answer.work_order,
        &answer.step,
        &answer.field,
        &answer.value,
        &answer.by,
        answer.at,
    ];
    ANSWERS.insert(tx, recording, answer.id.raw(), values.into())
}

/// Returns what was filled in at the form of a work order, oldest first.
pub fn answers_of(tx: &mut Tx<'_>, work_order: WorkOrderId) -> Result<Vec<Answer>> {
    let sql = "SELECT id, work_order_id, step, field, value, actor, at FROM work_order_answers \
               WHERE work_order_id = $1 ORDER BY id";
    tx.rows(sql, params![work_order], |row| {
        Ok(Answer {
            id: row.take()?,
            work_order: row.take()?,
            step: row.take()?,
            field: row.take()?,
            value: row.take()?,
            by: row.take()?,
            at: row.take()?,
        })
    })
}

fn read_file(row: &mut Row) -> Result<EvidenceFile> {
    let (id, slot, source) = (row.take()?, row.take()?, row.take()?);
    let (sha256, outgoing_sha256, kind) = (row.take()?, row.take()?, row.take()?);
    let sides = (count(row)?, count(row)?);
    let pixels = sides.0.zip(sides.1);
    let pages = count(row)?;
    let measure = Measure {
        kind,
        pixels,
        pages,
    };
    Ok(EvidenceFile {
        id,
        slot,
        source,
        sha256,
        outgoing_sha256,
        measure,
        name: row.take()?,
        bytes: row.take()?,
        note: row.take()?,
        added_by: row.take()?,
        added_at: row.take()?,
        removed_at: row.take()?,
    })
}

fn count(row: &mut Row) -> Result<Option<u32>> {
    let told: Option<i64> = row.take()?;
    let read = |number| u32::try_from(number).map_err(|_| StoreError::corrupt("a size is no size"));
    told.map(read).transpose()
}
