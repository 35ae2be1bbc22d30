//! Stamps that stand on a page as annotations: they stand on the paper too, or the paper says that
//! they are missing.

use std::collections::BTreeSet;
use std::sync::Arc;

use afterdesk::document::{laid, leaves};
use afterdesk::domain::dossier::Target;
use afterdesk::domain::work_order::EvidenceKind;
use afterdesk::service::packet::build::Built;
use afterdesk::service::packet::gather::Wanted;

use super::papers::{damaged, streams};
use super::{built, words};
use crate::evidence::floor::Floor;

/// Returns a document that another program made.
fn fixture(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/evidence");
    std::fs::read(folder.join(name)).unwrap()
}

/// Returns the packet of a work order with one document.
fn packet_of(body: &[u8]) -> Built {
    let mut floor = Floor::new();
    let path = floor.file("statement.pdf", body);
    floor.attach(EvidenceKind::CarrierStatement, &path).unwrap();
    let wanted = Wanted::of(Target::WorkOrder(floor.id));
    built(&mut floor, &wanted)
}

#[test]
fn b_25_a_stamp_that_is_an_annotation_stands_on_the_page_in_the_packet() {
    for (name, drawn) in [
        ("stamped-annotation.pdf", "/Afterdesk1 Do"),
        ("stamped-packed.pdf", "/Afterdesk1 Do"),
        ("stamped-turned.pdf", "/Afterdesk0 Do"),
        ("stamped-round.pdf", "(STAMPED) Tj"),
    ] {
        let packet = packet_of(&fixture(name));
        let text = streams(&packet.pdf);
        assert!(text.contains(drawn), "{name}");
        let told = words(&packet);
        assert!(!told.contains("无法在此绘出"), "{name}: {told}");
        assert_eq!(packet_of(&fixture(name)).pages, packet.pages);
    }
}

#[test]
fn b_25_a_page_whose_stamp_cannot_be_drawn_says_so() {
    let packet = packet_of(&fixture("stamped-encrypted.pdf"));
    let told = words(&packet);
    assert!(told.contains("无法在此绘出的印章"), "{told}");
    // A stamp without an appearance of its own.
    let bare = String::from_utf8_lossy(&afterdesk::sandbox::samples::statement("231105")).replace(
        "/MediaBox",
        "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [9 9 99 99] >>] /MediaBox",
    );
    let laid = laid::lay(&Arc::new(bare.into_bytes()));
    assert_eq!(laid.lacking, BTreeSet::from([0]));
}

#[test]
fn what_stands_on_no_page_leaves_a_document_as_it_is() {
    let body = Arc::new(afterdesk::sandbox::samples::statement("231105"));
    let hidden = String::from_utf8_lossy(&body).replace(
        "/MediaBox",
        "/Annots [<< /Subtype /Stamp /F 2 /Rect [9 9 99 99] >> << /Subtype /Link >>] /MediaBox",
    );
    for body in [body, Arc::new(hidden.into_bytes())] {
        let laid = laid::lay(&body);
        assert!(Arc::ptr_eq(&laid.bytes, &body) && laid.lacking.is_empty());
    }
}

#[test]
fn a_damaged_document_with_a_stamp_never_ends_the_program() {
    let whole = fixture("stamped-packed.pdf");
    for body in damaged(&whole, 11).take(400) {
        let laid = laid::lay(&Arc::new(body));
        leaves::count(&laid.bytes);
    }
}
