//! Real files for the begun work orders of the made-up shop, and one that waits outside of it.
//! Never round the checklist: files come in through `service` as a person's do.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::make::Recipe;
use super::talks::AGENT;
use crate::compliance::Lexicon;
use crate::config::calendars;
use crate::domain::agent::{Actor, Role};
use crate::domain::attachment::FileSource;
use crate::domain::work_order::{EvidenceKind, SlotState, WorkOrder, WorkOrderState};
use crate::service::context::{Context, UNDO_MS, Voice};
use crate::service::error::{Result, ServiceError};
use crate::service::evidence::attach::{self, Kept};
use crate::service::evidence::sniff;
use crate::store::desk::Store;
use crate::store::files::Files;
use crate::store::tx::Tx;
use crate::store::work_orders;

/// Work orders that are looked through, at most: a demonstration has some dozens.
const LOOKED_THROUGH: usize = 500;

/// Puts files where the made-up checklists say that there are some. In the first work order one of
/// them is missing: it waits outside, as [`outside`] makes it.
pub fn furnish(store: &mut Store, files: &Files, recipe: Recipe<'_>) -> Result<()> {
    let actor = Actor {
        name: AGENT.to_owned(),
        role: Role::Agent,
    };
    let context = Context {
        now: recipe.now,
        actor: &actor,
        platforms: recipe.platforms,
        lexicon: Lexicon::embedded(),
        voice: Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    let begun = store.read(|tx| {
        let filter = work_orders::Filter {
            state: Some(WorkOrderState::InProgress),
            ..work_orders::Filter::default()
        };
        work_orders::page(tx, filter, None, LOOKED_THROUGH)
    })?;
    for (place, work_order) in begun.iter().enumerate() {
        store.write(|tx| fill(tx, files, &context, work_order, place == 0))?;
    }
    Ok(())
}

fn fill(
    tx: &mut Tx<'_>,
    files: &Files,
    context: &Context<'_>,
    work_order: &WorkOrder,
    lacks_receipt: bool,
) -> Result<()> {
    for slot in &work_order.slots {
        if slot.state != SlotState::Attached {
            continue;
        }
        if lacks_receipt && slot.kind == EvidenceKind::CourierReceipt {
            attach::settle(tx, context, slot.clone())?;
            continue;
        }
        let body = match slot.kind {
            EvidenceKind::CarrierStatement => statement(&work_order.order_number),
            _ => picture(work_order.id.raw().unsigned_abs()),
        };
        let measure = sniff::look(&body)
            .map_err(|why| ServiceError::NotTaken(attach::sentence(&slot.file_name, why)))?;
        let original = files.put(&body)?;
        let kept = Kept {
            outgoing_sha256: original.sha256.clone(),
            original,
            measure,
            name: slot.file_name.clone(),
            source: FileSource::Person,
        };
        attach::enter(tx, context, slot.id, &kept)?;
    }
    Ok(())
}

/// Returns the name and the bytes of the file that the first work order lacks.
pub fn outside() -> (&'static str, Vec<u8>) {
    ("waybill.png", picture(77))
}

/// A picture of lines and blocks, as a waybill has them.
fn picture(seed: u64) -> Vec<u8> {
    let seed = seed % 1_000;
    let pixels = RgbImage::from_fn(360, 480, |x, y| {
        let block = u64::from(x / 12) * 31 + u64::from(y / 16) * 17 + seed;
        let is_line = y % 48 < 3 || !(4..=355).contains(&x);
        let is_ink = is_line || (y % 48 > 12 && block * block % 7 < 3 && x % 12 < 9);
        if is_ink {
            Rgb([40, 44, 60])
        } else {
            Rgb([250, 246, 236])
        }
    });
    let mut body = Cursor::new(Vec::new());
    let written = DynamicImage::ImageRgb8(pixels).write_to(&mut body, ImageFormat::Png);
    // What cannot be written into memory is empty, and refused as such.
    written.map(|()| body.into_inner()).unwrap_or_default()
}

/// A document of one page with a line of text.
fn statement(number: &str) -> Vec<u8> {
    let words = format!("BT /F1 16 Tf 40 740 Td (Statement of the carrier, order {number}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font \
         << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{words}\nendstream", words.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut body = "%PDF-1.4\n".to_owned();
    let mut table = "xref\n0 6\n0000000000 65535 f \n".to_owned();
    for (place, object) in (1..).zip(&objects) {
        table.extend([format!("{:010} 00000 n \n", body.len())]);
        body.extend([format!("{place} 0 obj\n{object}\nendobj\n")]);
    }
    let start = body.len();
    body.extend([format!(
        "{table}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n{start}\n%%EOF\n"
    )]);
    body.into_bytes()
}
