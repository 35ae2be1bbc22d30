//! Sets a paper on sheets: lines and pictures from above, a new page where one is full.
//! Never draws: `pdf` and `card` do.

use super::error::Result;
use super::fonts::Fonts;
use super::line;
use super::measure::{Length, POINT};
use super::page::{Cursor, Mark, Page, Place};
use super::paper::{Block, Column, Level, Look, Paper, Picture, Span, Table};
use super::picture::Opened;
use super::sheet::{Sheet, leading, type_of};
use super::table;
use crate::i18n::number;

/// Room between blocks.
const BETWEEN: Length = 4 * POINT;
/// Room above the heading of a part.
const ABOVE_PART: Length = 12 * POINT;
/// A picture takes so many hundredths of the height of a page at most.
const PICTURE_SHARE: Length = 60;
/// Height that a picture may have on a sheet without an end.
const PICTURE_HEIGHT: Length = 480 * POINT;

/// A paper, set.
pub struct Set {
    /// Its pages.
    pub pages: Vec<Page>,
    pub(super) pictures: Vec<Opened>,
    pub(super) width: Length,
    pub(super) height: Length,
}

/// Sets a paper on sheets.
///
/// # Errors
/// When no font has the letters of a script, or a picture cannot be opened.
pub fn set(paper: &Paper, sheet: Sheet, fonts: &mut Fonts) -> Result<Set> {
    let mut flow = Flow {
        paper,
        fonts,
        at: Cursor::new(sheet, paper.language.is_right_to_left()),
        pictures: Vec::new(),
    };
    for block in &paper.blocks {
        flow.block(block)?;
    }
    let height = sheet.height.unwrap_or(flow.at.y + sheet.margin);
    if sheet.is_numbered {
        flow.feet(height)?;
    }
    Ok(Set {
        pages: flow.at.pages,
        pictures: flow.pictures,
        width: sheet.width,
        height,
    })
}

struct Flow<'a> {
    paper: &'a Paper,
    fonts: &'a mut Fonts,
    at: Cursor,
    pictures: Vec<Opened>,
}

impl Flow<'_> {
    fn block(&mut self, block: &Block) -> Result<()> {
        match block {
            Block::Heading(level, words) => self.heading(*level, words),
            Block::Paragraph(spans) => {
                self.paragraph(spans)?;
                self.at.y += BETWEEN;
                Ok(())
            }
            Block::Facts(facts) => {
                let cell = |words: &str, look| {
                    vec![Span {
                        words: words.to_owned(),
                        look,
                    }]
                };
                let rows = facts
                    .iter()
                    .map(|(name, value)| vec![cell(name, Look::Strong), cell(value, Look::Plain)]);
                let facts = Table {
                    columns: vec![Column::near(3), Column::near(7)],
                    rows: rows.collect(),
                    ..Table::default()
                };
                table::set(&facts, self.paper.language, &mut self.at, self.fonts)?;
                self.at.y += BETWEEN;
                Ok(())
            }
            Block::Table(table) => {
                table::set(table, self.paper.language, &mut self.at, self.fonts)?;
                self.at.y += BETWEEN;
                Ok(())
            }
            Block::Picture(picture) => self.picture(picture),
            Block::Gap => {
                self.at.y += leading(type_of(Look::Plain).size);
                Ok(())
            }
            Block::NewPage => {
                if self.at.sheet.height.is_some() {
                    self.at.turn();
                }
                Ok(())
            }
        }
    }

    fn heading(&mut self, level: Level, words: &str) -> Result<()> {
        let look = match level {
            Level::Title => Look::Title,
            Level::Part => Look::Part,
            Level::Piece => Look::Strong,
        };
        if level != Level::Title && self.at.y > self.at.sheet.margin {
            self.at.y += ABOVE_PART;
        }
        // A heading does not stand alone at the foot of a page.
        self.at
            .make_room(leading(type_of(look).size) + 3 * leading(type_of(Look::Plain).size));
        self.paragraph(&[Span {
            words: words.to_owned(),
            look,
        }])?;
        self.at.y += BETWEEN;
        Ok(())
    }

    fn paragraph(&mut self, spans: &[Span]) -> Result<()> {
        let place = self.at.whole_width();
        let lines = line::set(spans, place.width, self.paper.language, self.fonts)?;
        for line in lines {
            let height = leading(line.size);
            self.at.make_room(height);
            self.at.tell(line.text.clone());
            self.at.put(line, place, self.at.y);
            self.at.y += height;
        }
        Ok(())
    }

    fn picture(&mut self, picture: &Picture) -> Result<()> {
        let opened = Opened::of(picture)?;
        let caption = [Span::quiet(picture.caption.clone())];
        let inside = self.at.sheet.inside();
        let caption = line::set(&caption, inside, self.paper.language, self.fonts)?;
        let under: Length = caption.iter().map(|line| leading(line.size)).sum();
        let most = self.at.sheet.height.map_or(PICTURE_HEIGHT, |height| {
            (height - 2 * self.at.sheet.margin) * PICTURE_SHARE / 100
        });
        // A small picture is not blown up: at most one point a pixel.
        let mut width = inside.min(opened.width * POINT);
        let mut height = width * opened.height / opened.width;
        if height > most {
            height = most;
            width = height * opened.width / opened.height;
        }
        self.at.make_room(height + under + BETWEEN);
        let x = if self.paper.language.is_right_to_left() {
            self.at.sheet.margin + inside - width
        } else {
            self.at.sheet.margin
        };
        self.at.mark(Mark::Picture {
            x,
            y: self.at.y,
            width: width.max(1),
            height: height.max(1),
            place: self.pictures.len(),
        });
        self.pictures.push(opened);
        self.at.y += height + BETWEEN;
        for line in caption {
            let height = leading(line.size);
            self.at.tell(line.text.clone());
            self.at.put(line, self.at.whole_width(), self.at.y);
            self.at.y += height;
        }
        self.at.y += BETWEEN;
        Ok(())
    }

    /// Writes the foot of every page, once it is known how many there are.
    fn feet(&mut self, height: Length) -> Result<()> {
        let language = self.paper.language;
        let whole = |n: usize| number::whole(i64::try_from(n).unwrap_or(0), language);
        let pages = std::mem::take(&mut self.at.pages);
        let all = pages.len();
        let top = height - self.at.sheet.margin * 2 / 3;
        let near = self.at.whole_width();
        let far = Place {
            is_far: true,
            ..near
        };
        for (n, page) in pages.into_iter().enumerate() {
            self.at.pages.push(page);
            let number = self.paper.page_words.replace("{page}", &whole(n + 1));
            let number = number.replace("{pages}", &whole(all));
            for (words, place) in [(self.paper.foot.clone(), near), (number, far)] {
                let spans = [Span::quiet(words)];
                let lines = line::set(&spans, self.at.sheet.inside(), language, self.fonts)?;
                if let Some(line) = lines.into_iter().next() {
                    self.at.put(line, place, top);
                }
            }
        }
        Ok(())
    }
}
