//! Notices about the orders of the store: what they are filled from, and what they are as a paper.
//! Never sends one.

use super::matter::Matter;
use crate::document::paper::{Block, Column, Level, Paper, Span, Table};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::i18n::language::Language;
use crate::notice::matter::Window;
use crate::notice::told::{Facts, Piece, Told, spoken};
use crate::policy::outcome::Outcome;
use crate::policy::promise::HolidayNote;

/// Returns what a notice about a matter is filled from; nothing where its order is not known.
pub fn facts<'a>(
    matter: &'a Matter,
    outcome: &Outcome,
    platform: &'a Platform,
    language: Language,
    now: Stamp,
) -> Option<Facts<'a>> {
    let order = matter.order.as_ref()?;
    let case = matter.case.as_ref();
    Some(Facts {
        goods: platform.terms.goods,
        buyer: order.fields.buyer.as_deref().and_then(spoken),
        amount: case.and_then(|case| case.fields.amount),
        window: outcome.arrival.map(|arrival| Window {
            counted_from: arrival.counted_from,
            from: arrival.from,
            to: arrival.to,
            is_estimate: arrival.is_estimate,
            is_holiday: arrival.holiday == Some(HolidayNote::Holiday),
        }),
        address: platform.return_addresses.first().map(String::as_str),
        delivered_at: order.fields.received_at,
        ..Facts::of(order, language, platform.zone, now)
    })
}

/// How a page says its number, in any language.
const PAGE_WORDS: &str = "{page} / {pages}";

/// Returns a notice as a paper; `foot` stands at the foot of every page, `at` in its data.
pub fn paper(told: &Told, foot: &str, at: Stamp) -> Paper {
    let mut blocks = vec![Block::Heading(Level::Title, told.subject.clone())];
    for piece in &told.pieces {
        match piece {
            Piece::Words(words) => {
                let parts = words.split("\n\n").map(str::trim);
                blocks.extend(parts.filter(|part| !part.is_empty()).map(Block::plain));
            }
            Piece::Lines(lines) => blocks.push(Block::Table(table(lines))),
        }
    }
    Paper {
        title: told.subject.clone(),
        language: told.language,
        at,
        foot: foot.to_owned(),
        page_words: PAGE_WORDS.to_owned(),
        blocks,
    }
}

fn table(lines: &[(String, String)]) -> Table {
    let last = lines.len().saturating_sub(1);
    let row = |(place, (of, amount)): (usize, &(String, String))| {
        let span = if place == last {
            Span::strong
        } else {
            Span::plain
        };
        vec![vec![span(of.clone())], vec![span(amount.clone())]]
    };
    Table {
        columns: vec![
            Column {
                share: 3,
                is_far: false,
            },
            Column {
                share: 1,
                is_far: true,
            },
        ],
        head: Vec::new(),
        rows: lines.iter().enumerate().map(row).collect(),
        is_ruled: true,
    }
}
