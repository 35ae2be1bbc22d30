//! The numbers of the status line.
//! Never counts rows: the database keeps the counters, and what is due is counted to a limit.

use super::error::Result;
use super::sql::params;
use super::tx::Tx;
use crate::domain::deadline::{DeadlineKind, Lane};
use crate::domain::queue::Counts;
use crate::domain::time::Stamp;

/// Returns the numbers as they stand.
pub fn get(tx: &mut Tx<'_>, now: Stamp) -> Result<Counts> {
    let mut counts = Counts::default();
    let sql = "SELECT topic, word, value FROM counters ORDER BY topic, word";
    tx.each(sql, &[], &mut |mut row| {
        let (topic, word, value): (String, String, i64) = (row.take()?, row.take()?, row.take()?);
        match (topic.as_str(), DeadlineKind::from_code(&word)) {
            ("outbox", _) => counts.outbox = value,
            ("reviews", _) => counts.flagged = value,
            (_, Some(kind)) => counts.open.push((kind, value)),
            (_, None) => {}
        }
        Ok(())
    })?;
    for &kind in DeadlineKind::ALL {
        if kind.lane() == Lane::Work {
            let left = Counts::DUE_LIMIT - counts.due;
            let sql = "SELECT count(*) FROM (SELECT id FROM deadlines WHERE kind = $1 \
                       AND done_at IS NULL AND due_at <= $2 LIMIT $3) AS passed";
            counts.due += tx.value::<i64>(sql, params![kind, now, left])?.unwrap_or(0);
            let sql = "SELECT due_at FROM deadlines WHERE kind = $1 AND done_at IS NULL \
                       AND due_at > $2 ORDER BY due_at LIMIT 1";
            let next = tx.value::<Stamp>(sql, params![kind, now])?;
            counts.next = [counts.next, next].into_iter().flatten().min();
        }
    }
    Ok(counts)
}
