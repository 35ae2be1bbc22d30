//! Work orders and their evidence, from the platform's stepping in to the due second.

mod files;
pub mod floor;
mod gathered;

use afterdesk::domain::act::{ActKind, last};
use afterdesk::domain::deadline::{DeadlineKind, DeadlineSource, Subject};
use afterdesk::domain::form::FieldKind;
use afterdesk::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use afterdesk::domain::work_order::EvidenceKind as E;
use afterdesk::domain::work_order::{EvidenceKind, SlotState, WorkOrderState};
use afterdesk::policy::way::Way;
use afterdesk::service::error::ServiceError;
use afterdesk::service::work_order::{clock, form, open};
use afterdesk::service::{evidence, warn};
use afterdesk::store::{acts, audit, deadlines, verify, work_orders};

use floor::Floor;

#[test]
fn b_24_a_case_has_one_work_order_however_often_it_is_opened() {
    let mut floor = Floor::new();
    let case = floor.case;
    let again = floor
        .desk
        .act(|store, context| open::by_hand(store, context, case, None));
    assert!(matches!(again, Err(ServiceError::Store(_))), "{again:?}");
    let all = floor
        .desk
        .store
        .read(|tx| work_orders::of_case(tx, case))
        .unwrap();
    assert_eq!(all.len(), 1);
}

#[test]
fn b_25_three_kinds_are_asked_for_and_the_reason_adds_more() {
    let mut floor = Floor::new();
    let work_order = floor.work_order();
    let wanted: Vec<_> = work_order.slots.iter().filter(|s| s.is_required).collect();
    assert_eq!(
        wanted.iter().map(|slot| slot.kind).collect::<Vec<_>>(),
        [E::CarrierStatement, E::CourierReceipt, E::OtherProof]
    );
    // The case is one of quality (wire facts 1.14).
    let more: Vec<_> = work_order.slots.iter().filter(|s| !s.is_required).collect();
    assert_eq!(
        more.iter().map(|slot| slot.kind).collect::<Vec<_>>(),
        [E::GoodsDetail, E::DispatchPicture]
    );
    assert_eq!(work_order.evidence_count(), (0, 3));
}

#[test]
fn b_25_a_slot_tells_file_hash_who_and_when_and_the_record_holds_it() {
    let mut floor = Floor::new();
    let path = floor.file("底单.png", &floor::png(1));
    let file = floor.attach(EvidenceKind::CourierReceipt, &path).unwrap();
    let work_order = floor.work_order();
    assert_eq!(work_order.fields.state, Some(WorkOrderState::InProgress));
    let slot = floor.slot(EvidenceKind::CourierReceipt);
    assert_eq!(slot.state, SlotState::Attached);
    assert_eq!(slot.file_name, "底单.png");
    assert_eq!(slot.sha256, file.sha256);
    assert_eq!(slot.added_by, "li.wei");
    assert_eq!(slot.added_at, Some(floor.desk.now));
    assert_eq!(file.measure.pixels, Some((30, 20)));
    let kept = floor.files.check(&file.sha256).unwrap();
    assert_eq!(i64::try_from(kept), Ok(file.bytes));
    floor.verify();
}

#[test]
fn b_25_a_file_can_be_taken_out_noted_and_put_in_again() {
    let mut floor = Floor::new();
    let path = floor.file("a.png", &floor::png(1));
    let file = floor.attach(EvidenceKind::OtherProof, &path).unwrap();
    let slot = floor.slot(EvidenceKind::OtherProof).id;
    floor
        .desk
        .act(|store, context| evidence::change::note(store, context, slot, "  门口照片 "))
        .unwrap();
    assert_eq!(floor.slot(EvidenceKind::OtherProof).note, "门口照片");
    floor
        .desk
        .act(|store, context| evidence::change::remove(store, context, file.id))
        .unwrap();
    let empty = floor.slot(EvidenceKind::OtherProof);
    assert_eq!((empty.state, empty.bytes), (SlotState::Missing, 0));
    // The file itself is kept: the record names it.
    assert!(floor.files.check(&file.sha256).is_ok());
    let again = floor
        .desk
        .act(|store, context| evidence::change::remove(store, context, file.id));
    assert!(again.is_err());
    floor.attach(EvidenceKind::OtherProof, &path).unwrap();
    floor.verify();
}

#[test]
fn b_25_only_a_supervisor_does_without_a_proof_and_says_why() {
    let mut floor = Floor::new();
    let slot = floor.slot(EvidenceKind::CarrierStatement).id;
    let waive = |floor: &mut Floor, reason: &str| {
        floor.desk.act(|store, context| {
            evidence::change::waive(store, context, slot, true, reason).map(|_| ())
        })
    };
    let refused = waive(&mut floor, "丢件");
    assert!(
        matches!(refused, Err(ServiceError::MayNot { .. })),
        "{refused:?}"
    );
    floor.become_supervisor();
    assert_eq!(waive(&mut floor, "  "), Err(ServiceError::Empty));
    waive(&mut floor, "快递公司已出具丢件证明").unwrap();
    assert_eq!(floor.work_order().evidence_count(), (1, 3));
    floor
        .desk
        .act(|store, context| evidence::change::waive(store, context, slot, false, "平台要求补充"))
        .unwrap();
    assert_eq!(floor.work_order().evidence_count(), (0, 3));
    floor.verify();
}

#[test]
fn b_26_the_clock_runs_48_hours_from_the_step_in_and_says_that_it_is_a_default() {
    let mut floor = Floor::new();
    let id = floor.id;
    let due = floor
        .desk
        .store
        .read(|tx| deadlines::open_of(tx, Subject::WorkOrder(id)))
        .unwrap();
    assert_eq!(due[0].at, floor.due);
    assert_eq!(
        floor.due,
        Stamp::from_rfc3339("2025-03-03T10:00:00+08:00").unwrap()
    );
    assert_eq!(due[0].source, DeadlineSource::Rule);
}

#[test]
fn b_26_what_was_begun_stands_above_what_was_not_with_the_same_due_time() {
    let mut floor = Floor::new();
    let subject = Subject::WorkOrder(floor.id);
    let priority = |floor: &mut Floor| {
        let open = floor.desk.store.read(|tx| deadlines::open_of(tx, subject));
        open.unwrap()[0].priority
    };
    let untouched = priority(&mut floor);
    let path = floor.file("a.png", &floor::png(1));
    floor.attach(EvidenceKind::OtherProof, &path).unwrap();
    assert!(priority(&mut floor) < untouched);
}

#[test]
fn b_26_c_36_at_six_hours_an_incomplete_one_goes_to_the_supervisor_once() {
    let mut floor = Floor::new();
    let subject = Subject::WorkOrder(floor.id);
    floor.desk.now = floor.due.plus_ms(-6 * HOUR_MS);
    let given = floor.desk.act(warn::give).unwrap();
    assert_eq!(given.warnings[0].before_ms, 6 * HOUR_MS);
    assert!(
        floor
            .desk
            .due_of(subject)
            .contains(&DeadlineKind::Escalated)
    );
    let moved = floor.moves();
    assert_eq!(
        moved.iter().filter(|d| d.contains("handed on 0/3")).count(),
        1
    );
    assert!(floor.desk.act(warn::give).unwrap().warnings.is_empty());
    assert_eq!(floor.moves(), moved);
    // It stays until the checklist is complete.
    let kinds = [
        EvidenceKind::CarrierStatement,
        EvidenceKind::CourierReceipt,
        EvidenceKind::OtherProof,
    ];
    for (place, kind) in (0_u8..).zip(kinds) {
        assert!(
            floor
                .desk
                .due_of(subject)
                .contains(&DeadlineKind::Escalated)
        );
        let path = floor.file(&format!("{place}.png"), &floor::png(place));
        floor.attach(kind, &path).unwrap();
    }
    assert_eq!(floor.desk.due_of(subject), [DeadlineKind::Evidence]);
}

#[test]
fn b_27_at_the_due_second_it_lapses_once_and_no_clock_opens_it_again() {
    let mut floor = Floor::new();
    let (id, case, due) = (floor.id, floor.case, floor.due);
    floor.desk.now = due.plus_ms(-1);
    assert!(floor.desk.act(warn::give).unwrap().lapsed.is_empty());
    let next = floor.desk.act(warn::give).unwrap().next;
    assert_eq!(next, Some(due), "the desk wakes at the due second");
    floor.desk.now = due;
    let work_order = floor.work_order();
    let late = floor
        .desk
        .act(|store, context| store.read(|tx| clock::in_time(tx, context, &work_order)));
    assert!(matches!(late, Err(ServiceError::Lapsed { .. })));
    assert_eq!(floor.desk.act(warn::give).unwrap().lapsed, [id]);
    assert!(floor.desk.act(warn::give).unwrap().lapsed.is_empty());
    assert_eq!(
        floor.work_order().fields.state,
        Some(WorkOrderState::Lapsed)
    );
    assert!(floor.desk.due_of(Subject::WorkOrder(id)).is_empty());
    let done = floor.desk.store.read(|tx| acts::of_case(tx, case)).unwrap();
    let lapses = done.iter().filter(|a| a.kind == ActKind::EvidenceLapsed);
    assert_eq!(lapses.count(), 1);
    assert_eq!(
        last(&done, ActKind::EvidenceLapsed).unwrap().value,
        id.to_string()
    );
    // Set back by a day, the clock opens nothing, and nobody is told to hand in.
    floor.desk.now = due.plus_ms(-24 * HOUR_MS);
    floor.desk.act(warn::give).unwrap();
    let open = floor.ways();
    assert!(!open.contains(&Way::SubmitEvidence) && open.contains(&Way::OtherRoutes));
    assert_eq!(
        floor.work_order().fields.state,
        Some(WorkOrderState::Lapsed)
    );
    // Other routes are prepared with what is gathered.
    let path = floor.file("a.png", &floor::png(1));
    floor.attach(EvidenceKind::OtherProof, &path).unwrap();
    assert_eq!(
        floor.work_order().fields.state,
        Some(WorkOrderState::Lapsed)
    );
    floor.verify();
}

#[test]
fn b_28_the_form_is_filled_in_step_by_step() {
    let mut floor = Floor::with_form("signed_not_received");
    let fill = |floor: &mut Floor, step: &str, field: Option<FieldKind>, value: &str| {
        let entry = form::Entry {
            work_order: floor.id,
            step: step.to_owned(),
            field,
            value: value.to_owned(),
        };
        let filled = floor
            .desk
            .act(|store, context| form::fill(store, context, &entry));
        filled.map_err(|error| error.to_string())
    };
    let address = Some(FieldKind::Address);
    let long = "长".repeat(101);
    let refused = fill(&mut floor, "place", address, &long).unwrap_err();
    assert!(
        refused.contains("101") && refused.contains("100"),
        "{refused}"
    );
    fill(&mut floor, "place", address, "菜鸟驿站 3 号柜").unwrap();
    let phone = Some(FieldKind::Phone);
    fill(&mut floor, "place", phone, "call me").unwrap_err();
    fill(&mut floor, "place", phone, "138 0013 8000").unwrap();
    fill(&mut floor, "result", Some(FieldKind::Date), "2025-03-02").unwrap_err();
    fill(&mut floor, "result", None, "nonsense").unwrap_err();
    fill(&mut floor, "result", None, "deliverable").unwrap();
    fill(&mut floor, "result", Some(FieldKind::Date), "tomorrow").unwrap_err();
    let work_order = fill(
        &mut floor,
        "result",
        Some(FieldKind::Date),
        "2025-03-02 15:00",
    )
    .unwrap();
    let terms = floor.terms();
    let form = terms.form(&work_order.kind).unwrap();
    assert_eq!(form.filled(&work_order.answers), (2, 3));
    let work_order = fill(&mut floor, "contact", None, "proof").unwrap();
    assert_eq!(form.filled(&work_order.answers), (3, 3));
    floor.verify();
}

#[test]
fn b_25_a_reason_of_a_refusal_wants_its_own_proof() {
    let mut floor = Floor::with_form("refusal");
    let entry = form::Entry {
        work_order: floor.id,
        step: "reason".to_owned(),
        field: None,
        value: "not_as_described".to_owned(),
    };
    let work_order = floor
        .desk
        .act(|store, context| form::fill(store, context, &entry))
        .unwrap();
    let wanted = work_order.slots.iter().filter(|slot| slot.is_required);
    assert_eq!(
        wanted.map(|slot| slot.kind).collect::<Vec<_>>(),
        [E::OtherProof, E::GoodsDetail, E::DispatchPicture]
    );
}

#[test]
fn b_26_a_warning_of_a_work_order_comes_once_also_after_a_restart() {
    let mut floor = Floor::new();
    let mut given = Vec::new();
    let mut now = floor.due.plus_ms(-25 * HOUR_MS);
    while now < floor.due {
        floor.desk.now = now;
        let more = floor.desk.act(warn::give).unwrap();
        given.extend(more.warnings.iter().map(|one| one.before_ms));
        now = now.plus_ms(5 * MINUTE_MS);
    }
    let hours = [24, 12, 6, 2, 1].map(|hours| hours * HOUR_MS);
    assert_eq!(given[..5], hours);
    assert_eq!(given[5..], [15 * MINUTE_MS]);
}

impl Floor {
    /// The record holds.
    fn verify(&mut self) {
        let verdict = self.desk.store.read(verify::all).unwrap();
        assert_eq!(verdict.broken, None);
    }

    /// What the record tells of the work order's moves.
    fn moves(&mut self) -> Vec<String> {
        let subject = self.id.to_string();
        let history = self
            .desk
            .store
            .read(|tx| audit::history(tx, &[subject], None, 100));
        history.unwrap().into_iter().map(|row| row.detail).collect()
    }
}
