//! A small shop for pictures of the screen: made up, in four scripts, at a fixed time.
//! Never random: the pictures are compared cell by cell.

#![expect(
    clippy::indexing_slicing,
    clippy::assigning_clones,
    reason = "made-up facts are written down as they come"
)]

use std::collections::BTreeMap;

use afterdesk::config::platform::Platforms;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::case::{Case, CaseFields, CaseKind, CaseReason, CaseState, FreightMarker};
use afterdesk::domain::conversation::{
    Attachment, Author, Conversation, Direction, Message, MessageFields, MessageKind, OutboxRow,
    OutboxState, Route,
};
use afterdesk::domain::deadline::{
    Deadline, DeadlineKind, DeadlineSource, PRIORITY_NORMAL, PRIORITY_URGENT, Subject,
};
use afterdesk::domain::dossier::{Dossier, HistoryRow, HitKind, SearchHit, Target};
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::id::{
    CaseId, ConversationId, DeadlineId, EvidenceId, MessageId, OrderId, OutboxId, ParcelId,
    ReviewId, ShopId, WorkOrderId,
};
use afterdesk::domain::money::{Currency, Money};
use afterdesk::domain::order::{
    AmountKind, GroupState, Item, Order, OrderFields, OrderState, Parcel, ParcelFields, ParcelWay,
    PayChannel,
};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::queue::{Counts, QueueCase, QueueRow, QueueWorkOrder};
use afterdesk::domain::review::{Review, ReviewKind, ReviewState, StoredFinding};
use afterdesk::domain::time::{HOUR_MS, MINUTE_MS, Stamp};
use afterdesk::domain::work_order::{
    EvidenceKind, EvidenceSlot, SlotState, WorkOrder, WorkOrderFields, WorkOrderState,
};
use afterdesk::ui::model::{Load, Model};

/// Words that attack a terminal or an agent's eyes.
pub const HOSTILE: &str =
    "ok\u{1b}[2J\u{1b}]0;own\u{7} \u{202e}dnufer\u{202c} a\u{200b}b\u{9b}31m\u{e0041}\u{feff}";

/// Nine in the evening in Beijing.
pub fn now() -> Stamp {
    Stamp::from_rfc3339("2026-11-21T21:04:00+08:00").unwrap()
}

pub fn minutes(ago: i64) -> Stamp {
    now().plus_ms(-ago * MINUTE_MS)
}

pub fn shop() -> Shop {
    Shop {
        id: ShopId::from_raw(1),
        platform: PlatformName::new("pinduoduo"),
        name: "暖冬家居".to_owned(),
        route: Route::Hand,
    }
}

/// A desk with nothing loaded.
pub fn bare() -> Model {
    let actor = Actor {
        name: "li.wei".to_owned(),
        role: Role::Agent,
    };
    let mut model = Model::new(now(), actor);
    model.shops = vec![shop()];
    model.platforms = Platforms::embedded()
        .unwrap()
        .all()
        .map(|platform| (platform.name.clone(), platform.clone()))
        .collect::<BTreeMap<_, _>>();
    model
}

/// A desk with a queue and an open matter.
pub fn filled() -> Model {
    let mut model = bare();
    model.queue.load = Load::Ready;
    model.queue.rows = rows();
    model.queue.has_after = true;
    model.counts = Counts {
        open: vec![
            (DeadlineKind::Reply, 61),
            (DeadlineKind::Decide, 40),
            (DeadlineKind::Evidence, 27),
        ],
        due: 3,
        next: Some(now().plus_ms(24 * MINUTE_MS)),
        outbox: 1,
        flagged: 1,
    };
    model.dossier = Some(dossier());
    model.outbox = outbox();
    model.reviews = reviews();
    model
}

fn deadline(id: i64, kind: DeadlineKind, in_minutes: i64) -> Deadline {
    let source = match kind {
        DeadlineKind::Evidence | DeadlineKind::Decide => DeadlineSource::Platform,
        _ => DeadlineSource::Rule,
    };
    let card = match kind {
        DeadlineKind::Reply => "D-04",
        DeadlineKind::Evidence => "B-26",
        DeadlineKind::Group => "B-07",
        _ => "",
    };
    Deadline {
        id: DeadlineId::from_raw(id),
        subject: Subject::Conversation(ConversationId::from_raw(id)),
        kind,
        at: minutes(-in_minutes),
        source,
        card: card.to_owned(),
        priority: PRIORITY_NORMAL,
        done_at: None,
    }
}

fn row(id: i64, kind: DeadlineKind, in_minutes: i64, buyer: &str, language: &str) -> QueueRow {
    QueueRow {
        deadline: deadline(id, kind, in_minutes),
        shop: ShopId::from_raw(1),
        order: Some(OrderId::from_raw(id)),
        order_number: format!("231105-{:012}", id * 7_919_111_713 % 999_999_999_999),
        order_state: Some(OrderState::Paid),
        group: None,
        conversation: Some(ConversationId::from_raw(id)),
        buyer: buyer.to_owned(),
        language: language.to_owned(),
        waiting_since: None,
        case: None,
        work_order: None,
        preview: String::new(),
        claim: None,
    }
}

fn case_of(id: i64, kind: CaseKind, reason: CaseReason) -> QueueCase {
    QueueCase {
        id: CaseId::from_raw(id),
        kind: Some(kind),
        state: Some(CaseState::MerchantDecides),
        reason: Some(reason),
    }
}

/// Rows of every kind of work, in the order of the queue.
pub fn rows() -> Vec<QueueRow> {
    let mut rows = vec![
        row(1, DeadlineKind::Reply, -3, "王*", "zh"),
        row(2, DeadlineKind::Reply, 2, "Ольга К.", "ru"),
        row(3, DeadlineKind::Decide, 26, "陈**", "zh"),
        row(4, DeadlineKind::Reply, 28, "سارا م.", "fa"),
        row(5, DeadlineKind::Decide, 95, "刘*", "zh"),
        row(6, DeadlineKind::Receive, 170, "赵**", "zh"),
        row(7, DeadlineKind::Evidence, 41 * 60 + 12, "周*", "zh"),
        row(8, DeadlineKind::Resend, 44 * 60, "María G.", "es"),
        row(
            9,
            DeadlineKind::Evidence,
            46 * 60,
            "👨\u{200d}👩\u{200d}👧 家",
            "zh",
        ),
        row(10, DeadlineKind::Recall, 5 * 24 * 60, "J. Brown", "en"),
    ];
    rows[0].group = Some(GroupState::Pending);
    rows[0].waiting_since = Some(minutes(6));
    rows[0].preview = "没人拼单，我不想要了，能退吗？钱多久到账？".to_owned();
    rows[1].waiting_since = Some(minutes(1));
    rows[1].preview = "Здравствуйте, посылка пришла мятая, что делать?".to_owned();
    rows[2].case = Some(case_of(3, CaseKind::ReturnRefund, CaseReason::Quality));
    rows[2].deadline.priority = PRIORITY_URGENT;
    rows[2].preview = "被套开线了，才用一天".to_owned();
    rows[3].waiting_since = Some(minutes(2));
    rows[3].preview = "می‌خواهم سفارش (شماره 12-34) را پس بدهم".to_owned();
    rows[4].case = Some(case_of(5, CaseKind::RefundOnly, CaseReason::ChangedMind));
    rows[5].case = Some(case_of(6, CaseKind::ReturnRefund, CaseReason::WrongGoods));
    rows[6].work_order = Some(QueueWorkOrder {
        id: WorkOrderId::from_raw(7),
        have: 2,
        need: 3,
    });
    rows[7].case = Some(case_of(8, CaseKind::Resend, CaseReason::MissingParts));
    rows[8].work_order = Some(QueueWorkOrder {
        id: WorkOrderId::from_raw(9),
        have: 3,
        need: 3,
    });
    rows
}

/// A queue that fills any screen.
pub fn many_rows() -> Vec<QueueRow> {
    (0..12)
        .flat_map(|round| {
            rows().into_iter().map(move |mut row| {
                let id = row.deadline.id.raw() + round * 100;
                row.deadline.id = DeadlineId::from_raw(id);
                row.deadline.at = row.deadline.at.plus_ms(round * 60 * HOUR_MS);
                row
            })
        })
        .collect()
}

fn message(id: i64, ago: i64, direction: Direction, name: &str, text: &str) -> Message {
    let author = match direction {
        Direction::In => Author::Buyer,
        Direction::System => Author::Platform,
        Direction::Out | Direction::Note => Author::Agent,
    };
    Message {
        id: MessageId::from_raw(id),
        conversation: ConversationId::from_raw(1),
        fields: MessageFields {
            at: minutes(ago),
            direction,
            author,
            author_name: name.to_owned(),
            kind: MessageKind::Text,
            text: text.to_owned(),
            attachments: Vec::new(),
            external_id: None,
        },
        delivery: None,
    }
}

/// A chat with every kind of message.
pub fn messages() -> Vec<Message> {
    let mut all = vec![
        message(1, 26 * 60, Direction::System, "", "订单已支付，等待成团"),
        message(2, 25 * 60, Direction::In, "王*", "在吗？这个被套是纯棉的吗"),
        message(
            3,
            25 * 60 - 2,
            Direction::Out,
            "li.wei",
            "亲，在的。这款是 100% 纯棉，A 类标准。",
        ),
        message(4, 24 * 60, Direction::In, "王*", ""),
        message(
            5,
            23 * 60,
            Direction::Note,
            "li.wei",
            "买家在意面料，退换时一并说明。",
        ),
        message(
            6,
            14,
            Direction::In,
            "王*",
            "没人拼单，我不想要了，能退吗？",
        ),
        message(
            7,
            13,
            Direction::Out,
            "li.wei",
            "亲，未成团的订单满 24 小时会由平台自动退款，请放心，原路退回，微信支付一般几分钟内到账。",
        ),
        message(8, 7, Direction::In, "王*", "钱多久到账？"),
        message(
            9,
            6,
            Direction::In,
            "王*",
            "还有，能不能先给我退，我加你微信发截图",
        ),
    ];
    all[2].delivery = Some(OutboxState::Sent);
    all[3].fields.kind = MessageKind::Image;
    all[3].fields.attachments = vec![Attachment {
        name: "IMG_2031.jpg".to_owned(),
        ..Attachment::default()
    }];
    all[6].delivery = Some(OutboxState::Handed);
    all
}

/// A chat in Persian, Russian and with attacks.
pub fn foreign_messages() -> Vec<Message> {
    vec![
        message(
            1,
            30,
            Direction::In,
            "سارا م.",
            "سلام، می‌خواهم سفارش (شماره 12-34) را پس بدهم. پول کی برمی‌گردد؟",
        ),
        message(2, 28, Direction::Out, "li.wei", "سلام، درخواست شما ثبت شد."),
        message(
            3,
            20,
            Direction::In,
            "Ольга К.",
            "Здравствуйте! Посылка пришла мятая, внутри всё цело, но коробка порвана.",
        ),
        message(4, 10, Direction::In, HOSTILE, HOSTILE),
        message(
            5,
            2,
            Direction::In,
            "👨\u{200d}👩\u{200d}👧\u{200d}👦",
            "👍🏽 thanks 🇨🇳 ｶﾞ e\u{301}",
        ),
    ]
}

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
            channel: Some(PayChannel::Wechat),
            currency: Some(Currency::Cny),
            amounts: amounts.into_iter().collect(),
            buyer: Some("王*".to_owned()),
            paid_at: Some(minutes(26 * 60)),
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
    }
}

pub fn dossier() -> Dossier {
    let mut reply = deadline(1, DeadlineKind::Reply, -3);
    reply.subject = Subject::Conversation(ConversationId::from_raw(1));
    Dossier {
        target: Target::Conversation(ConversationId::from_raw(1)),
        shop: shop(),
        conversation: Some(conversation()),
        claim: None,
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

fn outbox_row(id: i64, state: OutboxState, ago: i64) -> OutboxRow {
    OutboxRow {
        id: OutboxId::from_raw(id),
        message: MessageId::from_raw(id),
        conversation: ConversationId::from_raw(1),
        route: Route::Hand,
        state,
        created_at: minutes(ago),
        not_before: minutes(ago),
        attempts: 1,
        last_error: String::new(),
    }
}

/// One message in every state that is not final.
pub fn outbox() -> Vec<(OutboxRow, String)> {
    let states = [
        OutboxState::Undo,
        OutboxState::Ready,
        OutboxState::Handed,
        OutboxState::Claimed,
        OutboxState::Failed,
        OutboxState::Unknown,
    ];
    let mut all: Vec<(OutboxRow, String)> = (1..)
        .zip(states)
        .map(|(id, state)| {
            (
                outbox_row(id, state, id),
                format!("亲，第 {id} 条消息 on its way"),
            )
        })
        .collect();
    all[4].0.last_error = format!("HTTP 503 {HOSTILE}");
    all[4].0.attempts = 3;
    all
}

pub fn reviews() -> Vec<Review> {
    let review = |id, kind, text: &str, start, end| Review {
        id: ReviewId::from_raw(id),
        kind,
        state: ReviewState::Open,
        conversation: ConversationId::from_raw(1),
        author: "li.wei".to_owned(),
        text: text.to_owned(),
        verdict: Verdict::Block,
        findings: vec![StoredFinding {
            kind: "wechat".to_owned(),
            start,
            end,
            rule: "wechat.id".to_owned(),
        }],
        at: minutes(id),
    };
    vec![
        review(
            1,
            ReviewKind::Stopped,
            "亲，可以加我微信 abc12345 详聊",
            5,
            16,
        ),
        review(2, ReviewKind::Held, HOSTILE, 2, 9),
        review(3, ReviewKind::Bait, "加微信 wx_9988", 0, 10),
    ]
}

pub fn hits() -> Vec<SearchHit> {
    let excerpt = "没人拼单，我不想要了，能退吗？";
    let at = excerpt.find('退').unwrap();
    vec![
        SearchHit {
            kind: HitKind::Message(MessageId::from_raw(6)),
            target: Target::Conversation(ConversationId::from_raw(1)),
            at: minutes(14),
            buyer: "王*".to_owned(),
            order_number: "231105-482915374321".to_owned(),
            excerpt: excerpt.to_owned(),
            spans: std::iter::once(at..at + '退'.len_utf8()).collect(),
        },
        SearchHit {
            kind: HitKind::Order(OrderId::from_raw(2)),
            target: Target::Order(OrderId::from_raw(2)),
            at: minutes(3 * 24 * 60),
            buyer: "سارا م.".to_owned(),
            order_number: "231101-000000000007".to_owned(),
            excerpt: "退款 می‌خواهم".to_owned(),
            spans: std::iter::once(0..6).collect(),
        },
    ]
}
