//! Work orders with 10,000 evidence files: many with a few, and one with as many again.

use afterdesk::config::platform::Platforms;
use afterdesk::domain::attachment::{EvidenceFile, FileKind, FileSource, Measure};
use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::id::{EvidenceFileId, WorkOrderId};
use afterdesk::domain::platform::Shop;
use afterdesk::domain::time::Stamp;
use afterdesk::domain::work_order::{WorkOrder, WorkOrderFields};
use afterdesk::service::work_order::open::{New, fresh};
use afterdesk::store::error::StoreError;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{audit, evidence, work_orders};

/// Evidence files, half of them in one work order.
pub const FILES: i64 = 20_000;
/// Files of a usual work order: three pictures of each of three proofs.
const USUAL: i64 = 9;

/// Adds work orders and their files; returns a usual one and the one with half of the files.
pub fn add(tx: &mut Tx<'_>, shop: &Shop, now: Stamp) -> Result<[WorkOrderId; 2], StoreError> {
    let platforms = Platforms::embedded().unwrap();
    let mut usual = None;
    for number in 0..FILES / 2 / USUAL {
        let id = work_order(tx, shop, &platforms, (number, now), USUAL)?;
        usual.get_or_insert(id);
    }
    let full = work_order(tx, shop, &platforms, (FILES, now), FILES / 2)?;
    Ok([usual.unwrap(), full])
}

fn work_order(
    tx: &mut Tx<'_>,
    shop: &Shop,
    platforms: &Platforms,
    (number, now): (i64, Stamp),
    files: i64,
) -> Result<WorkOrderId, StoreError> {
    let new = New {
        shop: shop.id,
        number: format!("{:015}", 500_000_000_000_000 + number),
        order: None,
        order_number: format!("unknown-{number}"),
        case: None,
        fields: WorkOrderFields::default(),
        kind: None,
        at: now,
    };
    let work_order = fresh(tx, platforms.get(&shop.platform), new);
    let told = Told {
        at: now,
        payload: None,
    };
    let mut recording = audit::open(tx)?;
    work_orders::insert(tx, &mut recording, &work_order, told)?;
    recording.close(tx, entry(&work_order, Action::WorkOrderMoved, now))?;
    for (place, slot) in (0..files).zip(work_order.slots.iter().cycle()) {
        let file = EvidenceFile {
            id: EvidenceFileId::fresh(tx.ids(), now),
            slot: slot.id,
            source: FileSource::Person,
            sha256: format!("{number:032x}{place:032x}"),
            outgoing_sha256: format!("{number:032x}{place:032x}"),
            measure: Measure {
                kind: FileKind::Jpeg,
                pixels: Some((4_000, 3_000)),
                pages: None,
            },
            name: format!("底单 {place}.jpg"),
            bytes: 1_204_118,
            note: String::new(),
            added_by: "li.wei".to_owned(),
            added_at: now,
            removed_at: None,
        };
        let mut recording = audit::open(tx)?;
        evidence::add_file(tx, &mut recording, &file)?;
        recording.close(tx, entry(&work_order, Action::EvidenceAdded, now))?;
    }
    Ok(work_order.id)
}

fn entry(work_order: &WorkOrder, action: Action, now: Stamp) -> AuditDraft {
    AuditDraft {
        at: now,
        actor: "li.wei".to_owned(),
        action,
        subject: work_order.id.to_string(),
        digest: String::new(),
        detail: String::new(),
    }
}
