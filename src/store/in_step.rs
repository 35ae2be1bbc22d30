//! Holds what may change against the rows and entries that say what it should be: what became of a
//! flagged text, which texts are allowed, and what lies in the slots of checklists.
//! Never looks at what older programs wrote before there was anything to hold it against.

use std::collections::BTreeMap;

use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use crate::domain::attachment::SlotNoteKind;
use crate::domain::audit::{Action, Form};
use crate::domain::decision::{DecisionStep, Fate};
use crate::domain::id::{AllowedId, WorkOrderId};
use crate::domain::review::ReviewState;
use crate::domain::work_order::SlotState;

/// The steps that a review has gone and what is written in the review itself; only those that may not
/// fit are handed over.
const REVIEWS: &str = "SELECT r.audit_seq, a.digest, r.state, r.decided_by, r.decided_at, \
     r.decision_id, d.audit_seq, d.id, d.step, d.at, d.actor, d.fate FROM reviews r \
     JOIN audit a ON a.seq = r.audit_seq LEFT JOIN review_decisions d ON d.id = \
     (SELECT max(n.id) FROM review_decisions n WHERE n.review_id = r.id) \
     WHERE r.state <> 'open' OR r.decided_by <> '' OR r.decided_at IS NOT NULL \
     OR r.decision_id IS NOT NULL OR d.step = 'decided'";

/// Returns the entry behind the first review whose state is not what its last step says.
pub(in crate::store) fn reviews(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let mut first: Option<i64> = None;
    tx.each(REVIEWS, &[], &mut |mut row| {
        let (own, digest): (i64, String) = (row.take()?, row.take()?);
        let state: String = row.take()?;
        let there: (String, Option<i64>, Option<i64>) = (row.take()?, row.take()?, row.take()?);
        let (seq, id): (Option<i64>, Option<i64>) = (row.take()?, row.take()?);
        let (step, at): (Option<String>, Option<i64>) = (row.take()?, row.take()?);
        let (actor, fate): (Option<String>, Option<String>) = (row.take()?, row.take()?);
        // The first programs kept no steps: what they decided is told by entries alone.
        if id.is_none() && Form::of(&digest) != Form::Whole {
            return Ok(());
        }
        let is_decided = step.as_deref() == Some(DecisionStep::Decided.code());
        let should = if is_decided {
            let is_let_go = fate.as_deref() == Some(Fate::Released.code());
            let state = if is_let_go {
                ReviewState::Approved
            } else {
                ReviewState::Decided
            };
            (state, (actor.unwrap_or_default(), at, id))
        } else {
            (ReviewState::Open, (String::new(), None, None))
        };
        if (state.as_str(), there) != (should.0.code(), should.1) {
            blame(&mut first, seq.unwrap_or(own));
        }
        Ok(())
    })?;
    Ok(first)
}

/// Returns the entry behind the first allowed text that is on the list or off it past the record.
pub(in crate::store) fn allowed(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let mut texts: Vec<(AllowedId, i64, Option<i64>, String)> = Vec::new();
    let sql = "SELECT id, audit_seq, removed_at, removed_by FROM allowed_texts ORDER BY id";
    tx.each(sql, &[], &mut |mut row| {
        texts.push((row.take()?, row.take()?, row.take()?, row.take()?));
        Ok(())
    })?;
    let mut first = None;
    for (id, seq, at, by) in texts {
        let told = "SELECT at, actor FROM audit WHERE subject = $1 AND action = $2 \
                    ORDER BY seq DESC LIMIT 1";
        let told = tx.first(
            told,
            params![id.to_string(), Action::TextDisallowed],
            |row| Ok((row.take()?, row.take()?)),
        )?;
        let (removed_at, removed_by): (Option<i64>, String) = told.unwrap_or_default();
        if (at, by) != (removed_at, removed_by) {
            blame(&mut first, seq);
        }
    }
    Ok(first)
}

/// What lies in a slot by its own word, and by the last file, the last note and the last word on
/// whether it is wanted, all of which the record vouches for.
const SLOTS: &str = "SELECT s.audit_seq, s.state, s.file_name, s.sha256, s.note, s.added_by, \
     s.added_at, s.bytes, f.audit_seq, COALESCE(f.name, ''), COALESCE(f.sha256, ''), \
     COALESCE(n.text, ''), COALESCE(f.added_by, ''), f.added_at, \
     CAST((SELECT COALESCE(sum(o.bytes), 0) FROM evidence_files o \
      WHERE o.evidence_id = s.id AND o.removed_at IS NULL) AS BIGINT), w.kind \
     FROM evidence s \
     LEFT JOIN evidence_files f ON f.id = (SELECT max(o.id) FROM evidence_files o \
      WHERE o.evidence_id = s.id AND o.removed_at IS NULL) \
     LEFT JOIN evidence_notes n ON n.id = (SELECT max(o.id) FROM evidence_notes o \
      WHERE o.evidence_id = s.id AND o.kind <> 'asked') \
     LEFT JOIN evidence_notes w ON w.id = (SELECT max(o.id) FROM evidence_notes o \
      WHERE o.evidence_id = s.id AND o.kind IN ('waived', 'wanted')) \
     WHERE s.audit_seq IS NOT NULL ORDER BY s.id";

/// What can be said of a slot: name and hash of its last file, its note, who added the file and when,
/// and the bytes of all files.
type Told = ([String; 4], Option<i64>, i64);

/// Returns the entry behind the first slot that does not say what its files and notes say.
pub(in crate::store) fn slots(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let mut first = None;
    tx.each(SLOTS, &[], &mut |mut row| {
        let (own, state): (i64, String) = (row.take()?, row.take()?);
        let told = |row: &mut Row| -> Result<Told> {
            let words = [row.take()?, row.take()?, row.take()?, row.take()?];
            Ok((words, row.take()?, row.take()?))
        };
        let there = told(&mut row)?;
        let seq: Option<i64> = row.take()?;
        let should_be = told(&mut row)?;
        let word: Option<String> = row.take()?;
        let should = match (seq, word.as_deref().and_then(SlotNoteKind::from_code)) {
            (Some(_), _) => SlotState::Attached,
            (None, Some(SlotNoteKind::Waived)) => SlotState::Waived,
            (None, _) => SlotState::Missing,
        };
        if there != should_be || state != should.code() {
            blame(&mut first, seq.unwrap_or(own));
        }
        Ok(())
    })?;
    Ok(first)
}

/// Files that were taken out, by their work order, and the times at which an entry says so.
const REMOVALS: &str = "SELECT s.work_order_id, f.audit_seq, f.removed_at, p.id, p.removed_at \
     FROM evidence_files f JOIN evidence s ON s.id = f.evidence_id \
     LEFT JOIN evidence_passages p ON p.file_id = f.id ORDER BY f.id";

/// Returns the entry behind the first file that was taken out of its slot, or put back, past the
/// record; or whose passage says otherwise.
pub(in crate::store) fn removals(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let mut first = None;
    let mut of_all: BTreeMap<WorkOrderId, (i64, Vec<i64>)> = BTreeMap::new();
    tx.each(REMOVALS, &[], &mut |mut row| {
        let (id, seq): (WorkOrderId, i64) = (row.take()?, row.take()?);
        let at: Option<i64> = row.take()?;
        let (passage, passage_at): (Option<i64>, Option<i64>) = (row.take()?, row.take()?);
        // Most files were made of no passage.
        if passage.is_some() && passage_at != at {
            blame(&mut first, seq);
        }
        let of_one = of_all.entry(id).or_insert((seq, Vec::new()));
        of_one.1.extend(at);
        Ok(())
    })?;
    for (id, (seq, mut removed)) in of_all {
        let sql = "SELECT at FROM audit WHERE subject = $1 AND action = $2 ORDER BY at";
        let told = params![id.to_string(), Action::EvidenceRemoved];
        let told: Vec<i64> = tx.rows(sql, told, Row::take)?;
        removed.sort_unstable();
        if removed != told {
            blame(&mut first, seq);
        }
    }
    Ok(first)
}

fn blame(first: &mut Option<i64>, seq: i64) {
    *first = Some(first.map_or(seq, |first| first.min(seq)));
}
