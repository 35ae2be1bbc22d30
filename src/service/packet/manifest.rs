//! The list of what lies in a packet's archive, with the SHA-256 of each.
//! Never a time of building: the same packet has the same list.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::domain::packet::{Lettered, Packet};

/// The name of the list in the archive.
pub(super) const NAME: &str = "manifest.json";
/// The name of the paper in the archive.
pub(super) const PAPER: &str = "packet.pdf";

/// Writes the list.
pub(super) fn of(packet: &Packet, pdf: &[u8]) -> String {
    let order = packet.order.as_ref().map(|order| order.number.clone());
    let case = packet.case.as_ref().map(|case| case.number.clone());
    let work_order = packet.work_order.as_ref();
    let paper = json!({"path": PAPER, "sha256": sha256(pdf), "bytes": pdf.len()});
    let files: Vec<Value> = packet.attachments.iter().map(file).collect();
    let list = json!({
        "format": "afterdesk-packet-1",
        "purpose": packet.purpose.code(),
        "language": packet.language,
        "platform": packet.shop.platform.as_str(),
        "shop": packet.shop.name,
        "order": order,
        "case": case,
        "work_order": work_order.map(|one| one.number.clone()),
        "as_of": packet.newest().to_rfc3339(),
        "paper": paper,
        "files": files,
    });
    format!("{list:#}\n")
}

fn file(one: &Lettered) -> Value {
    json!({
        "path": one.path(),
        "letter": one.letter,
        "evidence": one.kind.code(),
        "kind": one.file.measure.kind.code(),
        "origin": super::happened::origin_of(&one.file).code(),
        "sha256": one.file.outgoing_sha256,
        "original_sha256": one.file.sha256,
        "added_at": one.file.added_at.to_rfc3339(),
    })
}

/// Returns the SHA-256 of bytes, in hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
