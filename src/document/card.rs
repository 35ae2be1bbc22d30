//! Draws a set paper as one picture: a card that a chat can show.
//! Never cuts it: the card is as high as what stands on it.

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider};
use tiny_skia::{
    FillRule, FilterQuality, Paint, PathBuilder, Pixmap, PixmapPaint, Rect, Transform,
};

use super::error::{PaperError, Result};
use super::flow::{self, Set};
use super::fonts::Fonts;
use super::line::Piece;
use super::measure::{EM_PARTS, Length, POINT, points, ratio};
use super::page::{Mark, Page};
use super::paper::Paper;
use super::sheet::{Sheet, type_of};

/// Pixels to a point: a card is 1,080 pixels wide.
const PIXELS: Length = 3;

/// Sets a paper as a card and draws it as PNG.
///
/// # Errors
/// When no font has the letters of a script, or a picture cannot be opened.
pub fn draw(paper: &Paper, fonts: &mut Fonts) -> Result<Vec<u8>> {
    let set = flow::set(paper, Sheet::CARD, fonts)?;
    page(&set, set.pages.first(), fonts)
}

fn page(set: &Set, page: Option<&Page>, fonts: &Fonts) -> Result<Vec<u8>> {
    let pixels = |length: Length| u32::try_from(length * PIXELS / POINT).unwrap_or_default();
    let (width, height) = (pixels(set.width), pixels(set.height));
    let too_high = || PaperError::Drawing("the card is too high".to_owned());
    let mut canvas = Pixmap::new(width, height).ok_or_else(too_high)?;
    canvas.fill(tiny_skia::Color::WHITE);
    for mark in page.into_iter().flat_map(|page| &page.marks) {
        put(mark, set, fonts, &mut canvas)?;
    }
    let mut png = Cursor::new(Vec::new());
    PngEncoder::new(&mut png)
        .write_image(canvas.data(), width, height, ExtendedColorType::Rgba8)
        .map_err(|error| PaperError::Drawing(error.to_string()))?;
    Ok(png.into_inner())
}

fn put(mark: &Mark, set: &Set, fonts: &Fonts, canvas: &mut Pixmap) -> Result<()> {
    match mark {
        Mark::Words { x, y, piece } => words(*x, *y, piece, fonts, canvas),
        Mark::Bar {
            x,
            y,
            width,
            height,
            grey,
        } => {
            let [x, y, width, height] = [*x, *y, *width, *height].map(|one| points(one * PIXELS));
            if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                canvas.fill_rect(rect, &paint(*grey), Transform::identity(), None);
            }
            Ok(())
        }
        Mark::Picture {
            x,
            y,
            width,
            height,
            place,
        } => {
            let Some(opened) = set.pictures.get(*place) else {
                return Ok(());
            };
            let pixels = opened.pixels()?;
            let Some(mut picture) = Pixmap::new(pixels.width(), pixels.height()) else {
                return Ok(());
            };
            for (to, from) in picture.pixels_mut().iter_mut().zip(pixels.pixels()) {
                let [red, green, blue, cover] = from.0;
                *to = tiny_skia::ColorU8::from_rgba(red, green, blue, cover).premultiply();
            }
            let side = |length: Length, pixels: Length| ratio(length * PIXELS, POINT * pixels);
            let transform = Transform::from_row(
                side(*width, opened.width),
                0.0,
                0.0,
                side(*height, opened.height),
                points(*x * PIXELS),
                points(*y * PIXELS),
            );
            let smooth = PixmapPaint {
                quality: FilterQuality::Bilinear,
                ..PixmapPaint::default()
            };
            canvas.draw_pixmap(0, 0, picture.as_ref(), &smooth, transform, None);
            Ok(())
        }
    }
}

fn paint(grey: u8) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(grey, grey, grey, 255);
    paint
}

fn words(x: Length, y: Length, piece: &Piece, fonts: &Fonts, canvas: &mut Pixmap) -> Result<()> {
    let Some(face) = fonts.face(piece.face) else {
        return Ok(());
    };
    let look = type_of(piece.look);
    let font = face.font()?;
    let outlines = font.outline_glyphs();
    let scale = ratio(look.size * PIXELS, POINT * face.units());
    let up = ratio(-look.size * PIXELS, POINT * face.units());
    // Places in millionths of an em are kept whole until they are pixels.
    let place = |parts: i64| parts * look.size * PIXELS / EM_PARTS;
    let mut pen_at = 0;
    for glyph in &piece.glyphs {
        let mut pen = Pen(PathBuilder::new());
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let drawn = outlines
            .get(GlyphId::new(glyph.id))
            .and_then(|outline| outline.draw(settings, &mut pen).ok());
        let path = drawn.and_then(|_| pen.0.finish());
        if let Some(path) = path {
            let left = points(x * PIXELS + place(pen_at + glyph.right));
            let top = points(y * PIXELS - place(glyph.up));
            let transform = Transform::from_row(scale, 0.0, 0.0, up, left, top);
            canvas.fill_path(&path, &paint(look.grey), FillRule::Winding, transform, None);
        }
        pen_at += glyph.advance;
    }
    Ok(())
}

/// Follows the outline of a glyph.
struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, over_x: f32, over_y: f32, x: f32, y: f32) {
        self.0.quad_to(over_x, over_y, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
