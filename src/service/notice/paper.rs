//! A notice as a paper that can be drawn.
//! Never draws it; `document` does.

use crate::document::paper::{Block, Column, Level, Paper, Span, Table};
use crate::domain::time::Stamp;
use crate::notice::told::{Piece, Told};

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
