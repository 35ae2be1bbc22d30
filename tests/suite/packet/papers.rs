//! Documents and moving pictures in a packet: their pages stand on the paper, the same bytes each time.

use std::io::Cursor;

use afterdesk::domain::dossier::Target;
use afterdesk::domain::packet::Lettered;
use afterdesk::domain::work_order::EvidenceKind;
use afterdesk::sandbox::samples::statement;
use afterdesk::service::packet::build::Built;
use afterdesk::service::packet::gather::Wanted;
use hayro_syntax::Pdf;
use hayro_syntax::object::Object;
use image::codecs::gif::GifEncoder;
use image::{Frame, Rgba, RgbaImage};

use super::{built, words};
use crate::evidence::floor::Floor;

/// A document with so many pages, each with words of its own.
fn document(version: &str, pages: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {pages} >>",
            kids.join(" ")
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for n in 0..pages {
        let words = format!("BT /F1 16 Tf 40 740 Td (leaf number {n}) Tj ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources \
             << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * n
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{words}\nendstream",
            words.len()
        ));
    }
    let mut body = format!("%PDF-{version}\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (n, object) in (1..).zip(&objects) {
        table.extend([format!("{:010} 00000 n \n", body.len())]);
        body.extend([format!("{n} 0 obj\n{object}\nendobj\n")]);
    }
    let (start, size) = (body.len(), objects.len() + 1);
    body.extend([format!(
        "{table}trailer\n<< /Root 1 0 R /Size {size} >>\nstartxref\n{start}\n%%EOF\n"
    )]);
    body.into_bytes()
}

fn moving() -> Vec<u8> {
    let mut body = Cursor::new(Vec::new());
    let frames = [[200, 30, 30, 255], [30, 30, 200, 255]];
    let frames = frames.map(|color| Frame::new(RgbaImage::from_pixel(40, 20, Rgba(color))));
    GifEncoder::new(&mut body).encode_frames(frames).unwrap();
    body.into_inner()
}

/// What stands in the streams of a PDF.
pub fn streams(pdf: &[u8]) -> String {
    let opened = Pdf::new(pdf.to_vec()).unwrap();
    let mut all = String::new();
    for object in opened.objects() {
        if let Object::Stream(stream) = object
            && let Ok(decoded) = stream.decoded()
        {
            all += &String::from_utf8_lossy(&decoded);
        }
    }
    all
}

fn of(floor: &mut Floor) -> Built {
    let wanted = Wanted::of(Target::WorkOrder(floor.id));
    built(floor, &wanted)
}

#[test]
fn b_25_the_pages_of_documents_and_the_first_of_a_moving_picture_stand_on_the_paper() {
    let mut floor = Floor::new();
    let two = floor.file("盖章.pdf", &document("1.7", 2));
    let one = floor.file("statement.pdf", &statement("231105"));
    let gif = floor.file("parcel.gif", &moving());
    floor.attach(EvidenceKind::CarrierStatement, &two).unwrap();
    floor.attach(EvidenceKind::CourierReceipt, &one).unwrap();
    floor.attach(EvidenceKind::OtherProof, &gif).unwrap();
    let first = of(&mut floor);
    let text = streams(&first.pdf);
    for leaf in ["leaf number 0", "leaf number 1", "Statement of the carrier"] {
        assert!(text.contains(leaf), "{leaf}");
    }
    let told = words(&first);
    let paths: Vec<String> = first
        .packet
        .attachments
        .iter()
        .map(Lettered::path)
        .collect();
    assert_eq!(paths.len(), 3);
    for path in &paths {
        assert!(told.contains(path.as_str()), "{path} in {told}");
    }
    let opened = Pdf::new(first.pdf.clone()).unwrap();
    assert_eq!(opened.pages().len(), first.pages.len());
    for _ in 0..3 {
        let again = of(&mut floor);
        assert!(again.pdf == first.pdf && again.zip == first.zip);
    }
}

#[test]
fn b_25_a_document_that_cannot_stand_on_the_paper_is_named_with_its_pages_and_its_hash() {
    let mut floor = Floor::new();
    // Newer than the paper, and longer than the paper has room for.
    let newer = floor.file("newer.pdf", &document("2.0", 3));
    let long = floor.file("long.pdf", &document("1.4", 40));
    let newer = floor
        .attach(EvidenceKind::CarrierStatement, &newer)
        .unwrap();
    floor.attach(EvidenceKind::CourierReceipt, &long).unwrap();
    let built = of(&mut floor);
    let told = words(&built);
    assert!(told.contains(&newer.outgoing_sha256), "{told}");
    let paths: Vec<String> = built
        .packet
        .attachments
        .iter()
        .map(Lettered::path)
        .collect();
    let listed = |path: &str, pages: &str| {
        let mut lines = told.lines();
        lines.any(|line| line.contains(path) && line.contains(pages))
    };
    assert!(listed(&paths[0], "3"), "{told}");
    let text = streams(&built.pdf);
    assert!(text.contains("leaf number 29") && !text.contains("leaf number 30"));
    assert!(listed(&paths[1], "40"), "{told}");
}

/// Returns copies of a document with three bytes changed in each.
pub(super) fn damaged(whole: &[u8], mut state: u64) -> impl Iterator<Item = Vec<u8>> {
    std::iter::repeat_with(move || {
        let mut body = whole.to_vec();
        // A linear congruential generator: the same damage in every run.
        for _ in 0..3 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let at = usize::try_from(state >> 33).unwrap() % body.len();
            *body.get_mut(at).unwrap() = u8::try_from((state >> 20) & 255).unwrap();
        }
        body
    })
}

#[test]
fn a_damaged_document_is_listed_and_never_ends_the_program() {
    use std::sync::Arc;

    use afterdesk::document::leaves;
    let whole = document("1.6", 2);
    assert_eq!(leaves::count(&Arc::new(whole.clone())), Some(2));
    let mut refused = 0;
    for (nth, mut body) in damaged(&whole, 7).take(600).enumerate() {
        if nth.is_multiple_of(5) {
            body.truncate(body.len() / 2);
        }
        refused += usize::from(leaves::count(&Arc::new(body)).is_none());
    }
    assert!(refused > 0);
}
