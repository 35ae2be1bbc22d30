//! One matter: order, case, work order, and what hangs on them.

use afterdesk::domain::attachment::{Answer, EvidenceFile, FileKind, FileSource, Measure};
use afterdesk::domain::id::{AnswerId, EvidenceFileId};

use super::*;

pub fn conversation() -> Conversation {
    Conversation {
        id: ConversationId::from_raw(1),
        shop: ShopId::from_raw(1),
        external_id: "chat-1".to_owned(),
        order: Some(OrderId::from_raw(1)),
        buyer: "王*".to_owned(),
        language: "zh".to_owned(),
        unread: 2,
        waiting_since: Some(minutes(7)),
        last_at: Some(minutes(6)),
        lane: afterdesk::domain::conversation::SalesLane::Presales,
    }
}

fn order() -> Order {
    let amounts = [
        (AmountKind::Goods, 16_899),
        (AmountKind::Postage, 0),
        (AmountKind::ShopDiscount, 1_000),
        (AmountKind::PlatformDiscount, 500),
        (AmountKind::Paid, 15_399),
        (AmountKind::ShopReceives, 15_899),
    ];
    Order {
        id: OrderId::from_raw(1),
        shop: ShopId::from_raw(1),
        number: "231105-482915374321".to_owned(),
        fields: OrderFields {
            state: Some(OrderState::Paid),
            group: Some(GroupState::Pending),
            group_started_at: Some(minutes(24 * 60 - 66)),
            channel: Some(PayChannel::Wechat),
            currency: Some(Currency::Cny),
            amounts: amounts.into_iter().collect(),
            buyer: Some("王*".to_owned()),
            paid_at: Some(minutes(22 * 60)),
            ship_by: Some(minutes(-22 * 60)),
            items: vec![Item {
                name: "纯棉四件套 被套床单".to_owned(),
                spec: "1.8m 灰".to_owned(),
                count: 1,
                ..Item::default()
            }],
            buyer_note: Some("尽快发".to_owned()),
            ..OrderFields::default()
        },
        parcels: vec![Parcel {
            id: ParcelId::from_raw(1),
            fields: ParcelFields {
                way: ParcelWay::Outward,
                carrier: "中通快递".to_owned(),
                tracking: "75312345678901".to_owned(),
                last_scan_at: Some(minutes(300)),
                last_scan: "已揽收".to_owned(),
            },
        }],
    }
}

pub fn case() -> Case {
    Case {
        id: CaseId::from_raw(1),
        shop: ShopId::from_raw(1),
        number: "AS2026112100017".to_owned(),
        order: Some(OrderId::from_raw(1)),
        order_number: "231105-482915374321".to_owned(),
        fields: CaseFields {
            kind: Some(CaseKind::RefundOnly),
            state: Some(CaseState::MerchantDecides),
            reason: Some(CaseReason::ChangedMind),
            reason_text: Some("不想要了".to_owned()),
            amount: Some(Money::new(15_399, Currency::Cny)),
            opened_at: Some(minutes(13)),
            freight_marker: Some(FreightMarker::NotSeen),
            ..CaseFields::default()
        },
    }
}

fn slot(id: i64, kind: EvidenceKind, state: SlotState, file: &str, bytes: i64) -> EvidenceSlot {
    EvidenceSlot {
        id: EvidenceId::from_raw(id),
        work_order: WorkOrderId::from_raw(1),
        kind,
        is_required: kind != EvidenceKind::ChatRecord,
        state,
        file_name: file.to_owned(),
        sha256: String::new(),
        bytes,
        note: String::new(),
        added_by: String::new(),
        added_at: None,
    }
}

pub fn work_order() -> WorkOrder {
    use {EvidenceKind as E, SlotState as S};
    WorkOrder {
        id: WorkOrderId::from_raw(1),
        shop: ShopId::from_raw(1),
        number: "GD20261121".to_owned(),
        order: Some(OrderId::from_raw(1)),
        order_number: "231105-482915374321".to_owned(),
        case: None,
        fields: WorkOrderFields {
            state: Some(WorkOrderState::InProgress),
            due_at: Some(minutes(-(41 * 60 + 12))),
            ..WorkOrderFields::default()
        },
        slots: vec![
            slot(1, E::CarrierStatement, S::Attached, "盖章证明.pdf", 412_000),
            slot(2, E::CourierReceipt, S::Attached, "底单.jpg", 1_250_000),
            slot(3, E::OtherProof, S::Missing, "", 0),
            slot(4, E::ChatRecord, S::Waived, "", 0),
        ],
        kind: String::new(),
        files: Vec::new(),
        files_behind: Vec::new(),
        notes: Vec::new(),
        answers: Vec::new(),
    }
}

/// A work order of a known form: a statement of two pages, a picture whose place stays here, a
/// record of the chat; the first step is filled in, the last chosen.
pub fn work_order_with_form() -> WorkOrder {
    use {EvidenceKind as E, SlotState as S};
    let file = |id: i64, slot: i64, source, name: &str, measure, outgoing: &str| EvidenceFile {
        id: EvidenceFileId::from_raw(id),
        slot: EvidenceId::from_raw(slot),
        source,
        sha256: "a".repeat(64),
        outgoing_sha256: outgoing.repeat(64),
        measure,
        name: name.to_owned(),
        bytes: 412_330,
        note: String::new(),
        added_by: "li.wei".to_owned(),
        added_at: minutes(20),
        removed_at: None,
    };
    let measure = |kind, pixels, pages| Measure {
        kind,
        pixels,
        pages,
    };
    let answer = |id: i64, step: &str, field: &str, value: &str| Answer {
        id: AnswerId::from_raw(id),
        work_order: WorkOrderId::from_raw(1),
        step: step.to_owned(),
        field: field.to_owned(),
        value: value.to_owned(),
        by: "li.wei".to_owned(),
        at: minutes(10),
    };
    let (photo, paper, text) = (
        measure(FileKind::Jpeg, Some((4_000, 3_000)), None),
        measure(FileKind::Pdf, None, Some(2)),
        measure(FileKind::Text, None, None),
    );
    let mut receipt = slot(2, E::CourierReceipt, S::Attached, "底单.jpg", 412_330);
    receipt.note = "门口".to_owned();
    WorkOrder {
        kind: "signed_not_received".to_owned(),
        slots: vec![
            slot(1, E::CourierContact, S::Missing, "", 0),
            receipt,
            slot(3, E::CarrierStatement, S::Attached, "证明.pdf", 412_330),
            slot(4, E::ChatRecord, S::Attached, "聊天.txt", 412_330),
        ],
        files: vec![
            file(1, 2, FileSource::Person, "底单.jpg", photo, "b"),
            file(2, 3, FileSource::Person, "证明.pdf", paper, "a"),
            file(3, 4, FileSource::Chat, "聊天记录 2311.txt", text, "a"),
        ],
        answers: vec![
            answer(1, "place", "address", "菜鸟驿站 3 号柜"),
            answer(2, "result", "option", "deliverable"),
        ],
        fields: WorkOrderFields {
            state: Some(WorkOrderState::InProgress),
            ..WorkOrderFields::default()
        },
        ..work_order()
    }
}

/// Its clock: the default, because the platform told none.
pub fn evidence_due(work_order: &WorkOrder) -> Deadline {
    Deadline {
        id: DeadlineId::from_raw(77),
        subject: Subject::WorkOrder(work_order.id),
        kind: DeadlineKind::Evidence,
        at: minutes(-(41 * 60 + 12)),
        source: DeadlineSource::Rule,
        card: "B-26".to_owned(),
        priority: 1,
        done_at: None,
    }
}

fn act(subject: ActSubject, kind: ActKind, value: &str, note: &str) -> Act {
    Act {
        id: ActId::from_raw(1),
        shop: ShopId::from_raw(1),
        subject,
        kind,
        at: minutes(50),
        by: "li.wei".to_owned(),
        value: value.to_owned(),
        note: note.to_owned(),
        message: None,
    }
}

/// A week of insurance that ended two days ago, two points of the deposit, one advance.
pub fn shop_acts() -> Vec<Act> {
    let (shop, case) = (ActSubject::Shop, ActSubject::Case(case().id));
    let start = now().plus_ms(-9 * DAY_MS);
    let cycle = Cycle::from(start, Some(Money::new(1_990, Currency::Cny)));
    let advance = Advance {
        amount: Money::new(12_000, Currency::Cny),
        back_at: now().plus_ms(9 * DAY_MS),
    };
    vec![
        act(shop, ActKind::InsuranceRenewed, &cycle.value(), ""),
        act(
            shop,
            ActKind::DepositAgreed,
            "amount",
            "2000 元，开店时缴纳",
        ),
        act(shop, ActKind::DepositAgreed, "refund", super::HOSTILE),
        act(
            case,
            ActKind::PaidInAdvance,
            &advance.value(),
            "AS2611210001",
        ),
    ]
}

/// What was read off the platform's pages in the case.
pub fn noted() -> Vec<Act> {
    let case = ActSubject::Case(case().id);
    vec![
        act(case, ActKind::FreightShown, "600 CNY", "after_sales"),
        act(case, ActKind::AllowanceSeen, "yes", ""),
        act(case, ActKind::AllowanceShown, "450 CNY", ""),
        act(case, ActKind::PickupKnown, "", "杭州市余杭区"),
        act(case, ActKind::RouteTaken, "negotiation", ""),
        act(case, ActKind::RouteTaken, "mediation_consumers", ""),
        shop_acts().remove(3),
    ]
}

pub fn dossier() -> Dossier {
    let mut reply = deadline(1, DeadlineKind::Reply, -3);
    reply.subject = Subject::Conversation(ConversationId::from_raw(1));
    Dossier {
        posted: Vec::new(),
        target: Target::Conversation(ConversationId::from_raw(1)),
        acts: Vec::new(),
        shop: shop(),
        conversation: Some(conversation()),
        claim: None,
        bot: ChatBot {
            shop: BotShop::off(shop().id),
            steps: Vec::new(),
        },
        order: Some(order()),
        cases: vec![case()],
        work_orders: vec![work_order()],
        deadlines: vec![
            reply,
            deadline(2, DeadlineKind::Group, 66),
            deadline(3, DeadlineKind::Evidence, 41 * 60 + 12),
        ],
        messages: messages(),
        has_older: true,
        outbox: Vec::new(),
        draft: None,
        history: history(),
    }
}

fn history() -> Vec<HistoryRow> {
    let row = |seq, ago, actor: &str, action: &str, detail: &str| HistoryRow {
        seq,
        at: minutes(ago),
        actor: actor.to_owned(),
        action: action.to_owned(),
        detail: detail.to_owned(),
    };
    vec![
        row(4, 13, "li.wei", "outbox.moved", "hand ready->handed"),
        row(3, 13, "li.wei", "message.queued", "hand"),
        row(2, 23 * 60, "li.wei", "note.written", ""),
        row(1, 27 * 60, "bot", "import.done", "orders 1"),
    ]
}
