//! Messages: of a usual chat, and of buyers whose words are hostile.

use super::*;

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
