//! What the desk has already comes into the checklist by one command.

use afterdesk::domain::act::{ActKind, ActSubject, Deed, NewAct};
use afterdesk::domain::attachment::{EvidenceFile, FileSource, Marked};
use afterdesk::domain::time::MINUTE_MS;
use afterdesk::domain::work_order::EvidenceKind;
use afterdesk::service::act;
use afterdesk::service::evidence::gather;
use afterdesk::store::{evidence, messages, orders};

use super::floor::Floor;

fn take_over(floor: &mut Floor) -> Vec<EvidenceFile> {
    let (files, id) = (floor.files.clone(), floor.id);
    floor
        .desk
        .act(|store, context| gather::take_over(store, &files, context, id))
        .unwrap()
}

fn words(floor: &Floor, file: &EvidenceFile) -> String {
    String::from_utf8(floor.files.read(&file.sha256).unwrap()).unwrap()
}

#[test]
fn b_25_b_16_order_recall_and_chat_come_in_once_and_masked() {
    let mut floor = Floor::new();
    floor.desk.buyer_writes("退款，加我微信 wx_lihua88 联系");
    let (order, case) = (floor.desk.order, floor.case);
    let shop = floor
        .desk
        .store
        .read(|tx| orders::get(tx, order))
        .unwrap()
        .shop;
    let asked = NewAct {
        shop,
        subject: ActSubject::Case(case),
        deed: Deed {
            kind: ActKind::CourierTold,
            value: "LJ778899".to_owned(),
        },
        note: String::new(),
        message: None,
    };
    floor
        .desk
        .act(|store, context| act::record(store, context, &asked))
        .unwrap();
    let taken = take_over(&mut floor);
    let sources: Vec<FileSource> = taken.iter().map(|file| file.source).collect();
    assert_eq!(
        sources,
        [FileSource::Order, FileSource::Recall, FileSource::Chat]
    );
    let order = words(&floor, &taken[0]);
    assert!(
        order.contains("订单编号: 231105-123456789012345"),
        "{order}"
    );
    assert!(words(&floor, &taken[1]).contains("LJ778899"));
    let chat = words(&floor, &taken[2]);
    assert!(!chat.contains("wx_lihua88"), "{chat}");
    assert!(chat.contains("买家"), "{chat}");
    assert!(take_over(&mut floor).is_empty(), "nothing is new");
    // More was said: the passage is replaced, and nothing else.
    floor.desk.later(MINUTE_MS);
    floor.desk.buyer_writes("还没处理吗");
    let more = take_over(&mut floor);
    assert_eq!(more.len(), 1);
    let id = floor.id;
    let there = floor
        .desk
        .store
        .read(|tx| evidence::files_of(tx, id))
        .unwrap();
    assert_eq!(there.len(), 3);
    let passages = floor.desk.store.read(|tx| evidence::passages_of(tx, id));
    assert_eq!(passages.unwrap().len(), 1);
    floor.verify();
}

#[test]
fn b_25_a_marked_passage_shows_personal_data_only_where_that_is_ticked() {
    let mut floor = Floor::new();
    floor.desk.buyer_writes("第一句");
    floor.desk.later(MINUTE_MS);
    floor.desk.buyer_writes("加我微信 wx_lihua88");
    floor.desk.later(MINUTE_MS);
    floor.desk.buyer_writes("第三句");
    let conversation = floor.desk.conversation;
    let said = floor
        .desk
        .store
        .read(|tx| messages::page_before(tx, conversation, None, 10))
        .unwrap();
    let slot = floor.slot(EvidenceKind::OtherProof).id;
    let mark = |floor: &mut Floor, shows_personal| {
        let files = floor.files.clone();
        let marked = Marked {
            slot,
            conversation,
            // From the end to the beginning is the same passage.
            from: said[1].id,
            to: said[0].id,
            shows_personal,
        };
        floor
            .desk
            .act(|store, context| gather::mark(store, &files, context, marked))
            .unwrap()
    };
    let masked = mark(&mut floor, false);
    let text = words(&floor, &masked);
    assert!(
        text.contains("第一句") && !text.contains("第三句"),
        "{text}"
    );
    assert!(!text.contains("wx_lihua88"));
    let shown = mark(&mut floor, true);
    assert!(words(&floor, &shown).contains("wx_lihua88"));
    let id = floor.id;
    let passages = floor
        .desk
        .store
        .read(|tx| evidence::passages_of(tx, id))
        .unwrap();
    assert_eq!(
        passages
            .iter()
            .map(|p| p.shows_personal)
            .collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!((passages[0].from, passages[0].to), (said[0].id, said[1].id));
    floor.verify();
}
