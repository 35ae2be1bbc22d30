//! Lists: the queue, the outbox, reviews, hits of a search.

use super::*;

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
        heard_at: None,
        case: None,
        work_order: None,
        preview: String::new(),
        lane: None,
        is_handed_over: false,
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
pub fn outbox() -> Vec<Outgoing> {
    let states = [
        OutboxState::Undo,
        OutboxState::Ready,
        OutboxState::Handed,
        OutboxState::Claimed,
        OutboxState::Failed,
        OutboxState::Unknown,
    ];
    let buyers = ["王*", "Lucía R***", "شیرین ج***", "", HOSTILE, "К***"];
    let mut all: Vec<Outgoing> = (1..)
        .zip(states.into_iter().zip(buyers))
        .map(|(id, (state, buyer))| Outgoing {
            row: outbox_row(id, state, id),
            text: format!("亲，第 {id} 条消息 on its way"),
            buyer: buyer.to_owned(),
        })
        .collect();
    all[4].row.last_error = format!("HTTP 503 {HOSTILE}");
    all[4].row.attempts = 3;
    all
}

pub fn reviews() -> Vec<Review> {
    let review = |id, kind, text: &str, start, end| Review {
        id: ReviewId::from_raw(id),
        kind,
        state: ReviewState::Open,
        severity: Severity::Serious,
        conversation: ConversationId::from_raw(1),
        author: "li.wei".to_owned(),
        text: text.to_owned(),
        verdict: Verdict::Block,
        findings: vec![StoredFinding {
            kind: "wechat".to_owned(),
            start,
            end,
            rule: "wechat.name".to_owned(),
            evidence: vec!["word".to_owned(), "invite".to_owned()],
        }],
        at: minutes(id),
        message: None,
        does: None,
        decision: None,
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

/// The first of them with what stands around it.
pub fn review_detail() -> ReviewDetail {
    let mut before = messages();
    before.truncate(5);
    let mut last = reviews();
    last.truncate(2);
    last[0].decision = Some(decision());
    ReviewDetail {
        review: reviews().remove(0),
        shop: shop(),
        buyer: "王*".to_owned(),
        language: "zh".to_owned(),
        known: Vec::new(),
        after: before.clone(),
        before,
        earlier: EarlierFlags {
            flags: 4,
            violations: 3,
            last,
        },
    }
}

/// What a supervisor said of it.
pub fn decision() -> Decision {
    Decision {
        id: DecisionId::from_raw(1),
        step: DecisionStep::Decided,
        at: minutes(1),
        by: "zhang.min".to_owned(),
        verdict: ReviewVerdict::Coach,
        cause: Cause::BuyerAsked,
        fate: Fate::Returned,
        note: format!("请留在平台 {HOSTILE}"),
        message: None,
    }
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
