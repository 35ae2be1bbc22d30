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
    if filter.is_decided {
        let before = behind.map_or(i64::MAX, |one| one.id.raw());
        let decided = ("r.state <> 'open' AND r.id < $1", "r.id DESC");
        return some(tx, filter, decided, &[before], limit);
    }
    // The rest of a severity and those after it are read apart: an engine that compares both at once
    // goes through the whole severity to find its place.
    let mut page = match behind {
        Some(one) => {
            let rest = "r.state = 'open' AND r.severity = $1 AND r.id > $2";
            let from = [one.severity.rank(), one.id.raw()];
            some(tx, filter, (rest, "r.id"), &from, limit)?
        }
        None => Vec::new(),
    };
    if page.len() < limit {
        let after = "r.state = 'open' AND r.severity > $1";
        let from = [behind.map_or(0, |one| one.severity.rank())];
        let left = limit - page.len();
        page.extend(some(tx, filter, (after, "r.severity, r.id"), &from, left)?);
    }
    Ok(page)
}

/// Returns entries from one end of an index, of a kind or a person where the list is narrowed to one.
fn some(
    tx: &mut Tx<'_>,
    filter: &ReviewFilter,
    (which, order): (&str, &str),
    from: &[i64],
    limit: usize,
) -> Result<Vec<Review>> {
    let mut values: Vec<Value<'_>> = from.iter().copied().map(Value::from).collect();
    // Each filter has a text of its own: an engine chooses an index by the text. Writing into a string
    // cannot fail.
    let mut sql = select!("WHERE ").to_owned();
    sql.push_str(which);
    if let Some(kind) = filter.kind {
        values.push(Value::from(kind));
        let _ = write!(sql, " AND r.kind = ${}", values.len());
    }
    if let Some(author) = &filter.author {
        values.push(Value::from(author));
        let _ = write!(sql, " AND r.author = ${}", values.len());
    }
    values.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX)));
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
