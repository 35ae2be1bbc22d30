//! What stands on a paper, as values: headings, paragraphs, tables, pictures.
//! Never says where on the sheet: `flow` finds out.

use std::sync::Arc;

use crate::domain::time::Stamp;
use crate::i18n::language::Language;

/// A paper before it is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it is called; also the title that readers show.
    pub title: String,
    /// The language it is written in: it decides the side on which lines begin, the digits of page
    /// numbers, and the look of Han characters.
    pub language: Language,
    /// The time that stands in its data, and in no word on it. A fixed time keeps two builds of the
    /// same paper the same bytes.
    pub at: Stamp,
    /// What stands at the foot of every page beside the number.
    pub foot: String,
    /// How a page says its number: `Page {page} of {pages}`.
    pub page_words: String,
    /// What stands on it, from above.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// A paragraph; line breaks in it are kept.
    Paragraph(Vec<Span>),
    /// Names and values beside each other.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A picture with a line under it.
    Picture(Picture),
    /// Room as high as a line.
    Gap,
    /// What follows begins on a new page.
    NewPage,
}

/// How much a heading weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The title of the paper.
    Title,
    /// The heading of a part.
    Part,
    /// The heading of a piece of a part.
    Piece,
}

/// Words of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub words: String,
    /// How they look.
    pub look: Look,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// As most of the paper.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Smaller and grey: what is read only when it is looked for.
    Quiet,
    /// The title.
    Title,
    /// The heading of a part.
    Part,
}

/// A table. In a language that is written from right to left its first column stands on the right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// The cells of its head, repeated on every page; without any it has no head.
    pub head: Vec<String>,
    /// Its rows; a row has as many cells as there are columns.
    pub rows: Vec<Vec<Vec<Span>>>,
    /// Whether rows are set apart by lines.
    pub is_ruled: bool,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its share of the width, against the shares of the others.
    pub share: u16,
    /// Whether its words stand at the far side, as amounts do.
    pub is_far: bool,
}

/// A picture on a paper, or a page of another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it is called where it cannot be opened.
    pub name: String,
    /// A JPEG, PNG, WebP or GIF file, of which the first picture is drawn; or a PDF.
    pub bytes: Arc<Vec<u8>>,
    /// Which page of a PDF, from 0; `None` for a picture.
    pub leaf: Option<usize>,
    /// The line under it.
    pub caption: String,
}

impl Span {
    /// Makes plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::new(words, Look::Plain)
    }

    /// Makes bold words.
    pub fn strong(words: impl Into<String>) -> Self {
        Self::new(words, Look::Strong)
    }

    /// Makes small grey words.
    pub fn quiet(words: impl Into<String>) -> Self {
        Self::new(words, Look::Quiet)
    }

    fn new(words: impl Into<String>, look: Look) -> Self {
        Self {
            words: words.into(),
            look,
        }
    }
}

impl Block {
    /// Makes a paragraph of plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        Block::Paragraph(vec![Span::plain(words)])
    }

    /// Makes a paragraph of small grey words.
    pub fn quiet(words: impl Into<String>) -> Self {
        Block::Paragraph(vec![Span::quiet(words)])
    }
}

impl Column {
    /// Makes a column whose words begin where lines begin.
    pub const fn near(share: u16) -> Self {
        Self {
            share,
            is_far: false,
        }
    }

    /// Makes a column whose words stand at the far side.
    pub const fn far(share: u16) -> Self {
        Self {
            share,
            is_far: true,
        }
    }
}
