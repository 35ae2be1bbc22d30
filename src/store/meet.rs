//! Finds the rows in which all words of a query stand, newest first, in steps of bounded work.
//! Never reads the text of more than the newest rows: the index answers for the others.
//!
//! Asked for two common words that never meet, an index walks both lists to their ends: a tenth of
//! a second for a million messages. So the lists of common words are read here, piece by piece and
//! side by side, and a step ends after so many rows and says where the next one begins. A word in
//! few rows bounds the walk of the index by itself, and one word alone is read from its list.
//!
//! Of a word that may go on, the index of SQLite first puts together the lists of all words that
//! begin so, before it tells the first row: 45 ms for `26` in a million orders with numbers of
//! that year. What begins so often is found among the newest rows without the index.

use std::collections::VecDeque;

use super::dialect::Index;
use super::error::Result;
use super::sql::{Row, params};
use super::tx::Tx;
use super::{messages, orders};
use crate::domain::id::{MessageId, OrderId};
use crate::text::fold::{Query, Term};

/// How much is read at once. What is found does not depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Rows of a word that are read at once. A word in fewer rows than this is rare.
    pub piece: usize,
    /// Rows of all words after which a step ends.
    pub step: usize,
    /// The newest rows whose text is looked at for a word that may go on.
    pub newest: usize,
}

impl Pace {
    /// A step takes some four milliseconds in a million messages.
    pub const DESK: Self = Self {
        piece: 2_048,
        step: 16 * 1_024,
        newest: 256,
    };
}

/// Texts that are looked at at once.
const TEXTS: usize = 64;

/// What a step found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The rows, newest first, not more than were wanted.
    pub ids: Vec<i64>,
    /// Where to go on: all rows from this number up have been looked at. `None` when as many as were
    /// wanted are there, or there are no more.
    pub below: Option<i64>,
}

/// Takes one step below a number (`i64::MAX` for the first one): finds as many rows as are wanted,
/// or comes to the end, or stops.
pub fn step(
    tx: &mut Tx<'_>,
    index: Index,
    query: &Query,
    (below, wanted): (i64, usize),
    pace: Pace,
) -> Result<Step> {
    if query.is_empty() || wanted == 0 {
        return Ok(Step::default());
    }
    // What this very transaction wrote is to be found too.
    tx.write_index()?;
    let goes_on = query.terms.iter().any(|term| term.prefix);
    if goes_on && below == i64::MAX {
        let ids = among_newest(tx, index, query, wanted, pace.newest)?;
        if ids.len() == wanted {
            return Ok(Step { ids, below: None });
        }
    }
    if query.terms.len() > 1 {
        let mut lists: Vec<List> = query.terms.iter().filter_map(List::of).collect();
        let mut rows = 0;
        for list in &mut lists {
            rows += list.read(tx, index, below, pace.piece)?;
        }
        if lists.iter().any(|list| list.ids.is_empty()) {
            return Ok(Step::default());
        }
        if !goes_on && !lists.iter().any(|list| list.is_whole) {
            let begun = Begun { lists, rows, below };
            return side_by_side(tx, index, begun, wanted, pace);
        }
    }
    let ids = ask(tx, index, query, below, wanted)?;
    Ok(Step { ids, below: None })
}

/// Asks the index for the newest rows below a number.
fn ask(tx: &mut Tx<'_>, index: Index, query: &Query, below: i64, limit: usize) -> Result<Vec<i64>> {
    let question = tx.dialect().question(query);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let sql = tx.dialect().find_words(index);
    tx.rows(sql, params![question, below, limit], Row::take)
}

/// The rows of one word, newest first, as far as they were read and not yet passed.
struct List {
    word: Query,
    ids: VecDeque<i64>,
    /// Whether there are no rows behind those that were read.
    is_whole: bool,
}

impl List {
    /// Makes the list of a word; none for a word that may go on.
    fn of(term: &Term) -> Option<Self> {
        (!term.prefix).then(|| Self {
            word: Query {
                terms: vec![term.clone()],
            },
            ids: VecDeque::new(),
            is_whole: false,
        })
    }

    /// Reads the next piece, below a number. Returns how many rows.
    fn read(&mut self, tx: &mut Tx<'_>, index: Index, below: i64, piece: usize) -> Result<usize> {
        self.ids = ask(tx, index, &self.word, below, piece)?.into();
        self.is_whole = self.ids.len() < piece;
        Ok(self.ids.len())
    }

    /// Passes the rows above a number.
    fn pass(&mut self, above: i64) {
        while self.ids.front().is_some_and(|id| *id > above) {
            self.ids.pop_front();
        }
    }
}

/// Lists of which the first piece was read.
struct Begun {
    lists: Vec<List>,
    /// How many rows were read.
    rows: usize,
    /// All of them are below this number, and nothing between it and them was left out.
    below: i64,
}

/// Reads the lists until as many rows as are wanted stand in all of them, or one has ended, or the
/// step is long enough.
fn side_by_side(
    tx: &mut Tx<'_>,
    index: Index,
    begun: Begun,
    wanted: usize,
    pace: Pace,
) -> Result<Step> {
    let Begun {
        mut lists,
        mut rows,
        mut below,
    } = begun;
    let mut ids = Vec::new();
    loop {
        for list in &mut lists {
            if list.ids.is_empty() && !list.is_whole {
                if rows >= pace.step {
                    let below = Some(below);
                    return Ok(Step { ids, below });
                }
                rows += list.read(tx, index, below, pace.piece)?;
            }
        }
        let has_ended = lists.iter().any(|list| list.ids.is_empty());
        // Above the oldest of the first rows no row stands in all lists.
        let first = lists.iter().filter_map(|list| list.ids.front());
        let Some(oldest) = first.min().copied().filter(|_| !has_ended) else {
            return Ok(Step { ids, below: None });
        };
        for list in &mut lists {
            list.pass(oldest);
        }
        below = oldest.saturating_add(1);
        if lists.iter().all(|list| list.ids.front() == Some(&oldest)) {
            ids.push(oldest);
            if ids.len() == wanted {
                return Ok(Step { ids, below: None });
            }
            for list in &mut lists {
                list.pass(oldest - 1);
            }
            below = oldest;
        }
    }
}

/// Looks at the text of the newest rows, without the index.
fn among_newest(
    tx: &mut Tx<'_>,
    index: Index,
    query: &Query,
    wanted: usize,
    newest: usize,
) -> Result<Vec<i64>> {
    let mut ids = Vec::new();
    let mut below = i64::MAX;
    for _ in 0..newest.div_ceil(TEXTS) {
        let texts = match index {
            Index::Messages => messages::newest_texts(tx, MessageId::from_raw(below), TEXTS)?,
            Index::Orders => orders::newest_texts(tx, OrderId::from_raw(below), TEXTS)?,
            // Names are few and short.
            Index::Buyers => return Ok(Vec::new()),
        };
        let Some((oldest, _)) = texts.last() else {
            break;
        };
        below = *oldest;
        let found = texts.iter().filter(|(_, text)| query.matches(text));
        ids.extend(found.map(|(id, _)| *id));
        if ids.len() >= wanted {
            ids.truncate(wanted);
            break;
        }
    }
    Ok(ids)
}
