//! Transcripts: where they go, what is new in them, who wrote.

use super::*;

#[test]
fn a_transcript_goes_to_the_conversation_of_its_order() {
    let mut desk = Desk::new();
    desk.fixture("transcript.json");
    desk.fixture("orders.csv");
    let order = desk.order("260605-100000000031676");
    let (conversation, page) = desk
        .store
        .read(|tx| {
            let conversation = conversations::of_order(tx, order.id)?.remove(0);
            let page = messages::page_before(tx, conversation.id, None, 50)?;
            Ok::<_, afterdesk::store::error::StoreError>((conversation, page))
        })
        .unwrap();
    assert_eq!(page.len(), 5);
    assert_eq!(page[2].fields.kind, MessageKind::Image);
    assert_eq!(page[3].fields.direction, Direction::System);
    assert_eq!(
        (conversation.unread, conversation.language.as_str()),
        (2, "zh")
    );
    assert_eq!(conversation.buyer, "李**");
}

#[test]
fn a_longer_transcript_adds_only_what_is_new() {
    let mut desk = Desk::new();
    let short = "买家：有货吗\n客服：有的\n";
    assert_eq!(desk.take_one("chat.txt", short).counts.new, 2);
    let longer = format!("{short}买家：那我拍了\n备注写礼物\n");
    let report = desk.take_one("chat.txt", longer);
    assert_eq!((report.counts.new, report.counts.unchanged), (1, 2));
}

#[test]
fn one_character_of_a_buyer_does_not_keep_a_chat_out() {
    for place in [Place::memory(), Place::postgres()] {
        let mut desk = Desk::over(&place);
        let sheet = "时间,买家,聊天内容\n2026-07-01 10:00:00,W\0ang,a\0b\n";
        let json = r#"[{"time":"2026-07-01 10:00:00","role":"用户","name":"W\u0000","content":"a\u0000c"}]"#;
        assert_eq!(desk.take_one("chat.csv", sheet).counts.new, 1);
        assert_eq!(desk.take_one("chat.json", json).counts.new, 1);
        let page = desk
            .store
            .read(|tx| messages::page(tx, None, None, 9))
            .unwrap();
        let texts: Vec<_> = page
            .iter()
            .map(|message| message.fields.text.as_str())
            .collect();
        assert_eq!(texts, ["a␀b", "a␀c"]);
    }
}

#[test]
fn half_an_emoji_of_a_cut_message_does_not_keep_a_chat_out() {
    let mut desk = Desk::new();
    let json = r#"[{"time":"2026-07-01 10:00:00","role":"用户","name":"W\ud83d","content":"a\ud83d"},
        {"time":"2026-07-01 10:00:01","role":"用户","name":"W\ud83d","content":"\ude00 b \ud83d\ude00"}]"#;
    let report = desk.take_one("cut.json", json);
    assert_eq!((report.counts.new, report.rejected), (2, 0));
    let page = desk
        .store
        .read(|tx| messages::page(tx, None, None, 9))
        .unwrap();
    let texts: Vec<_> = page
        .iter()
        .map(|message| message.fields.text.as_str())
        .collect();
    assert_eq!(texts, ["a\u{fffd}", "\u{fffd} b 😀"]);
}

#[test]
fn only_the_platform_itself_reports_events() {
    let mut desk = Desk::new();
    desk.fixture("funpay-order-ru.html");
    let order = desk.order("AB12CD34");
    assert_eq!(order.fields.state, Some(OrderState::Paid));
    assert_eq!(order.fields.amounts[&AmountKind::Paid], 125_050);
    let page = desk
        .store
        .read(|tx| {
            let conversation = conversations::of_order(tx, order.id)?.remove(0);
            messages::page_before(tx, conversation.id, None, 50)
        })
        .unwrap();
    let by = |text: &str| page.iter().find(|m| m.fields.text.contains(text)).unwrap();
    assert_eq!(by("оплатил").fields.kind, MessageKind::Event);
    // The same words from the buyer are a known fraud: plain text.
    let forged = by("вернул деньги");
    assert_eq!(
        (forged.fields.kind, forged.fields.author),
        (MessageKind::Text, Author::Buyer)
    );
    assert_eq!(by("готовлю").fields.direction, Direction::Out);
    let first = Stamp::from_rfc3339("2026-05-26T11:21:41+03:00").unwrap();
    assert_eq!(by("когда выдадите").fields.at, first);
}
