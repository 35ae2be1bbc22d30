//! Pages of the review list: open entries by severity and age, decided ones newest first; and what a
//! person was flagged for before.
//! Never reads more than a page: each order has an index, and a page begins behind a row.

use std::fmt::Write as _;

use super::error::Result;
use super::reviews::{read, select};
use super::sql::{Value, params};
use super::tx::Tx;
use crate::domain::id::{self, ReviewId};
use crate::domain::review::{EarlierFlags, Review, ReviewCursor, ReviewFilter};
use crate::domain::time::{DAY_MS, Stamp};

/// Earlier flags count for so long.
const EARLIER_MS: i64 = 30 * DAY_MS;
/// So many of them are shown.
const EARLIER_SHOWN: i64 = 3;

/// Returns the entries behind one, or the first ones.
pub fn page(
    tx: &mut Tx<'_>,
    filter: &ReviewFilter,
    behind: Option<ReviewCursor>,
    limit: usize,
) -> Result<Vec<Review>> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(5);
    let mut sql = select!("WHERE ").to_owned();
    if filter.is_decided {
        values.push(Value::from(behind.map_or(i64::MAX, |one| one.id.raw())));
        sql.push_str("r.state <> 'open' AND r.id < $1");
    } else {
        let (rank, id) = behind.map_or((0, -1), |one| (one.severity.rank(), one.id.raw()));
        values.extend([Value::from(rank), Value::from(id)]);
        sql.push_str("r.state = 'open' AND (r.severity, r.id) > ($1, $2)");
    }
    // Each filter has a text of its own: an engine chooses an index by the text. Writing into a string
    // cannot fail.
    if let Some(kind) = filter.kind {
        values.push(Value::from(kind));
        let _ = write!(sql, " AND r.kind = ${}", values.len());
    }
    if let Some(author) = &filter.author {
        values.push(Value::from(author));
        let _ = write!(sql, " AND r.author = ${}", values.len());
    }
    values.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX)));
    let order = if filter.is_decided {
        "r.id DESC"
    } else {
        "r.severity, r.id"
    };
    let _ = write!(sql, " ORDER BY {order} LIMIT ${}", values.len());
    tx.rows(&sql, &values, read)
}

/// Returns what a person was flagged for before an entry: what the gate stopped or held, and what
/// was flagged afterwards.
pub fn earlier(
    tx: &mut Tx<'_>,
    author: &str,
    before: ReviewId,
    now: Stamp,
) -> Result<EarlierFlags> {
    if author.is_empty() {
        return Ok(EarlierFlags::default());
    }
    let since = id::first_at(now.plus_ms(-EARLIER_MS));
    let sql = "SELECT count(*), COALESCE(sum(is_violation), 0) FROM (\
               SELECT CASE WHEN d.verdict = 'violation' THEN 1 ELSE 0 END AS is_violation \
               FROM reviews r LEFT JOIN review_decisions d ON d.id = r.decision_id \
               WHERE r.author = $1 AND r.id >= $2 AND r.id < $3 \
               AND r.kind IN ('stopped', 'held', 'rejudged') LIMIT $4) AS flags";
    let values = params![author, since, before, EarlierFlags::MOST];
    let counted: Option<(i64, i64)> =
        tx.first(sql, values, |row| Ok((row.take()?, row.take()?)))?;
    let (flags, violations) = counted.unwrap_or_default();
    let sql = select!(
        "WHERE r.author = $1 AND r.id < $2 AND r.kind IN ('stopped', 'held', 'rejudged') \
         ORDER BY r.id DESC LIMIT $3"
    );
    let last = tx.rows(sql, params![author, before, EARLIER_SHOWN], read)?;
    Ok(EarlierFlags {
        flags,
        violations,
        last,
    })
}
