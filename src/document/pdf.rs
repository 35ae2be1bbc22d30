//! Draws a set paper as a PDF: letters as text that can be selected, fonts cut to what is used.
//! Never writes the present time: the same paper is the same bytes.

use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use chrono::{Datelike, Timelike};

use super::error::{PaperError, Result};
use super::flow::{self, Set};
use super::fonts::Fonts;
use super::line::Piece;
use super::measure::{Length, ems, points};
use super::page::Mark;
use super::paper::Paper;
use super::picture::Drawn;
use super::sheet::{Sheet, type_of};
use crate::domain::time::Zone;

/// A PDF and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The words of its pages, line by line.
    pub pages: Vec<Vec<String>>,
}

/// Sets a paper on A4 and draws it.
///
/// # Errors
/// When no font has the letters of a script, or a picture cannot be opened.
pub fn draw(paper: &Paper, fonts: &mut Fonts) -> Result<Pdf> {
    let set = flow::set(paper, Sheet::A4, fonts)?;
    let mut document = Document::new_with(SerializeSettings {
        enable_tagging: false,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(paper));
    for page in &set.pages {
        let settings = PageSettings::from_wh(points(set.width), points(set.height))
            .ok_or_else(|| PaperError::Drawing("size of the page".to_owned()))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        for mark in &page.marks {
            put(mark, &set, fonts, &mut surface);
        }
        surface.finish();
        sheet.finish();
    }
    let bytes = document
        .finish()
        .map_err(|error| PaperError::Drawing(format!("{error:?}")))?;
    let pages = set.pages.into_iter().map(|page| page.text).collect();
    Ok(Pdf { bytes, pages })
}

fn metadata(paper: &Paper) -> Metadata {
    let at = paper.at.to_local(Zone::UTC);
    let small = |n: u32| u8::try_from(n).unwrap_or_default();
    let date = DateTime::new(u16::try_from(at.year()).unwrap_or(1970))
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    let direction = if paper.language.is_right_to_left() {
        TextDirection::RightToLeft
    } else {
        TextDirection::LeftToRight
    };
    Metadata::new()
        .title(paper.title.clone())
        .language(paper.language.tag().to_owned())
        .creator("afterdesk".to_owned())
        .creation_date(date)
        .text_direction(direction)
}

fn put(mark: &Mark, set: &Set, fonts: &Fonts, surface: &mut Surface<'_>) {
    match mark {
        Mark::Words { x, y, piece } => words(*x, *y, piece, fonts, surface),
        Mark::Bar {
            x,
            y,
            width,
            height,
            grey,
        } => {
            let [x, y, width, height] = [*x, *y, *width, *height].map(points);
            let Some(rect) = Rect::from_xywh(x, y, width, height) else {
                return;
            };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            if let Some(path) = path.finish() {
                surface.set_fill(Some(filled(*grey)));
                surface.draw_path(&path);
            }
        }
        Mark::Picture {
            x,
            y,
            width,
            height,
            place,
        } => {
            let size = Size::from_wh(points(*width), points(*height));
            if let (Some(picture), Some(size)) = (set.pictures.get(*place), size) {
                surface.push_transform(&Transform::from_translate(points(*x), points(*y)));
                match &picture.drawn {
                    Drawn::Image(image) => surface.draw_image(image.clone(), size),
                    Drawn::Leaf(document, leaf) => surface.draw_pdf_page(document, size, *leaf),
                }
                surface.pop();
            }
        }
    }
}

fn filled(grey: u8) -> Fill {
    Fill {
        paint: luma::Color::new(grey).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

fn words(x: Length, y: Length, piece: &Piece, fonts: &Fonts, surface: &mut Surface<'_>) {
    let Some(face) = fonts.face(piece.face) else {
        return;
    };
    let look = type_of(piece.look);
    let glyphs: Vec<KrillaGlyph> = piece
        .glyphs
        .iter()
        .map(|glyph| {
            let id = GlyphId::new(glyph.id);
            let [advance, right, up] = [glyph.advance, glyph.right, glyph.up].map(ems);
            KrillaGlyph::new(id, advance, right, up, ems(0), glyph.bytes.clone(), None)
        })
        .collect();
    surface.set_fill(Some(filled(look.grey)));
    surface.draw_glyphs(
        Point::from_xy(points(x), points(y)),
        &glyphs,
        face.drawn.clone(),
        &piece.words,
        points(look.size),
        false,
    );
}
