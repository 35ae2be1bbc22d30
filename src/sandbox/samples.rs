//! Small real files that made-up checklists share: a statement, a waybill, a picture of a talk.
//! Never anything of a person: they are drawn here.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use sha2::{Digest, Sha256};

use crate::domain::attachment::Measure;
use crate::domain::work_order::EvidenceKind;
use crate::service::evidence::sniff;

/// A file, and the slot that it fills.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The slot.
    pub kind: EvidenceKind,
    /// Its name.
    pub name: &'static str,
    /// Its bytes.
    pub body: Vec<u8>,
    /// Their SHA-256, in hex.
    pub sha256: String,
    /// What it is; nothing where the bytes could not be made.
    pub measure: Option<Measure>,
}

/// Returns the three kinds of proof of row B-25, with the file that fills each.
pub fn all() -> [Sample; 3] {
    use EvidenceKind as E;
    [
        (E::CarrierStatement, "盖章证明.pdf", statement("")),
        (E::CourierReceipt, "快递底单.png", picture(12)),
        (E::OtherProof, "聊天记录.png", picture(31)),
    ]
    .map(|(kind, name, body)| Sample {
        kind,
        name,
        sha256: hex::encode(Sha256::digest(&body)),
        measure: sniff::look(&body).ok(),
        body,
    })
}

/// A picture of lines and blocks, as a waybill has them.
pub fn picture(seed: u64) -> Vec<u8> {
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
pub fn statement(number: &str) -> Vec<u8> {
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
