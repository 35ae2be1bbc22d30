//! The pages while they are filled: where the next line goes, and when a new page begins.
//! Never sets words and never draws.

use super::line::{Line, Piece};
use super::measure::Length;
use super::sheet::{Sheet, baseline};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its words, line by line, for reading without a picture.
    pub text: Vec<String>,
    pub(super) marks: Vec<Mark>,
}

/// Something drawn on a page; lengths from the left and from above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// Words whose letters stand on a height.
    Words { x: Length, y: Length, piece: Piece },
    /// A filled rectangle.
    Bar {
        x: Length,
        y: Length,
        width: Length,
        height: Length,
        grey: u8,
    },
    /// A picture, by its place in the list.
    Picture {
        x: Length,
        y: Length,
        width: Length,
        height: Length,
        place: usize,
    },
}

/// Where words stand between two edges.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub x: Length,
    pub width: Length,
    /// Whether they stand at the side on which lines of this paper end.
    pub is_far: bool,
}

/// Where the next thing is put.
pub(super) struct Cursor {
    pub sheet: Sheet,
    /// Whether lines begin on the right where their words do not say it.
    pub is_mirrored: bool,
    pub pages: Vec<Page>,
    /// How far down the page is filled.
    pub y: Length,
}

impl Cursor {
    pub fn new(sheet: Sheet, is_mirrored: bool) -> Self {
        Self {
            sheet,
            is_mirrored,
            pages: vec![Page::default()],
            y: sheet.margin,
        }
    }

    pub fn whole_width(&self) -> Place {
        Place {
            x: self.sheet.margin,
            width: self.sheet.inside(),
            is_far: false,
        }
    }

    /// Turns to a new page where the rest of this one is lower than a height.
    pub fn make_room(&mut self, height: Length) {
        if self.y > self.sheet.margin && self.y + height > self.sheet.bottom() {
            self.turn();
        }
    }

    pub fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = self.sheet.margin;
    }

    pub fn tell(&mut self, text: String) {
        if let Some(page) = self.pages.last_mut() {
            page.text.push(text);
        }
    }

    pub fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    /// Puts a line with its top at a height.
    pub fn put(&mut self, line: Line, place: Place, top: Length) {
        let stands_right = if place.is_far {
            !self.is_mirrored
        } else {
            line.begins_right.unwrap_or(self.is_mirrored)
        };
        let left = if stands_right {
            place.x + place.width - line.width
        } else {
            place.x
        };
        let y = top + baseline(line.size);
        for piece in line.pieces {
            let x = left + piece.x;
            self.mark(Mark::Words { x, y, piece });
        }
    }
}
