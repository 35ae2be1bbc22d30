//! Pages of other documents that stand on a paper.
//! Never takes a document onto a paper that the library could not write: it is tried apart first.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use krilla::geom::Size;
use krilla::pdf::{Pdf, PdfDocument};
use krilla::{Document, SerializeSettings};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::measure::{Length, POINT, points};

/// The longest side of a page, in points: 200 inches, as most readers have it.
const LONGEST_SIDE: Length = 14_400;

/// Returns how many pages of a document can stand on a paper; `None` where it cannot be read, or the
/// library cannot write what it holds.
pub fn count(bytes: &Arc<Vec<u8>>) -> Option<usize> {
    // What comes from outside may meet a fault of a library: then the document is only listed.
    catch_unwind(AssertUnwindSafe(|| tried(bytes)))
        .ok()
        .flatten()
}

fn tried(bytes: &Arc<Vec<u8>>) -> Option<usize> {
    let pages = Pdf::new(Arc::clone(bytes)).ok()?.pages().len();
    let mut document = Document::new_with(SerializeSettings {
        enable_tagging: false,
        ..SerializeSettings::default()
    });
    for leaf in 0..pages {
        let (pdf, (width, height)) = open(bytes, leaf)?;
        let size = Size::from_wh(points(width * POINT), points(height * POINT))?;
        let mut page = document.start_page();
        let mut surface = page.surface();
        surface.draw_pdf_page(&pdf, size, leaf);
        surface.finish();
        page.finish();
    }
    document.finish().ok()?;
    (pages > 0).then_some(pages)
}

/// Opens a page of a document; returns its width and height in whole points.
pub(super) fn open(bytes: &Arc<Vec<u8>>, leaf: usize) -> Option<(PdfDocument, (Length, Length))> {
    let pdf = Arc::new(Pdf::new(Arc::clone(bytes)).ok()?);
    let (width, height) = pdf.pages().get(leaf)?.render_dimensions();
    let size = (whole(width)?, whole(height)?);
    Some((PdfDocument::new(pdf), size))
}

fn whole(side: f32) -> Option<Length> {
    let side = Decimal::from_f32(side)?.round().to_i64()?;
    (1..=LONGEST_SIDE).contains(&side).then_some(side)
}
