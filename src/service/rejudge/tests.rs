//! Judging anew: the window, what is known, once only.

use super::*;
use crate::compliance::Lexicon;
use crate::config::calendars;
use crate::config::platform::Platforms;
use crate::domain::agent::{Actor, Role};
use crate::domain::conversation::{
    Attachment, Author, Conversation, Direction, MessageFields, MessageKind, Route, SalesLane,
};
use crate::domain::id::{ConversationId, MessageId};
use crate::domain::time::MINUTE_MS;
use crate::service::error::ServiceError;
use crate::store::location::{Location, Open};
use crate::store::{audit, messages, reviews};

const NOW: Stamp = Stamp::from_seconds(1_760_000_000);

struct Desk {
    store: Store,
    platforms: Platforms,
    bot: Actor,
}

impl Desk {
    fn new() -> Self {
        Self {
            store: Store::open(&Location::Memory, Open::Create(NOW)).unwrap(),
            platforms: Platforms::embedded().unwrap(),
            bot: Actor {
                name: "bot".to_owned(),
                role: Role::Bot,
            },
        }
    }

    fn act<T>(&mut self, work: impl FnOnce(&mut Store, &Context<'_>) -> T) -> T {
        let context = Context {
            now: NOW,
            actor: &self.bot,
            platforms: &self.platforms,
            lexicon: Lexicon::embedded(),
            voice: crate::notice::voice::Voice::default(),
            calendars: calendars::embedded(),
            undo_ms: 0,
        };
        work(&mut self.store, &context)
    }

    fn conversation(&mut self, platform: &str) -> ConversationId {
        let write = |tx: &mut Tx<'_>| {
            let name = PlatformName::new(platform);
            let shop = shops::get_or_create(tx, &name, "shop", Route::Hand, NOW)?.id;
            let id = ConversationId::fresh(tx.ids(), NOW);
            let conversation = Conversation {
                id,
                shop,
                external_id: id.to_string(),
                order: None,
                buyer: String::new(),
                language: "zh".to_owned(),
                unread: 0,
                waiting_since: None,
                last_at: None,
                lane: SalesLane::Presales,
            };
            conversations::insert(tx, &conversation)?;
            Ok::<_, crate::store::error::StoreError>(id)
        };
        self.store.write(write).unwrap()
    }

    /// Takes in what a file told was said, minutes before now.
    fn said(&mut self, to: ConversationId, direction: Direction, minutes: i64, text: &str) {
        self.said_with(to, direction, minutes, text, Vec::new());
    }

    fn said_with(
        &mut self,
        to: ConversationId,
        direction: Direction,
        minutes: i64,
        text: &str,
        attachments: Vec<Attachment>,
    ) {
        let at = NOW.plus_ms(-minutes * MINUTE_MS);
        let is_own = direction == Direction::Out;
        let fields = MessageFields {
            at,
            direction,
            author: if is_own { Author::Bot } else { Author::Buyer },
            author_name: "bot".to_owned(),
            kind: MessageKind::Text,
            text: text.to_owned(),
            attachments,
            external_id: None,
        };
        self.act(|store, context| {
            store.write(|tx| {
                let mut recording = audit::open(tx)?;
                let id = MessageId::fresh(tx.ids(), at);
                let place = messages::Place::default();
                messages::insert(tx, &mut recording, id, to, &fields, place)?;
                let entry = context.entry(Action::Imported, String::new(), String::new());
                recording.close(tx, entry).map(|_| ())
            })
        })
        .unwrap();
    }

    fn rejudge(&mut self, which: &Which) -> (Counts, Vec<String>) {
        let mut flagged = Vec::new();
        let counts = self.act(|store, context| {
            rejudge(store, context, which, &mut |told| {
                if let Told::Flagged(one) = told {
                    flagged.push(one.sent.text.clone());
                }
                Ok::<_, ServiceError>(())
            })
        });
        (counts.unwrap(), flagged)
    }

    fn open_reviews(&mut self) -> usize {
        let page = |tx: &mut Tx<'_>| reviews::page(tx, true, None, 100);
        self.store.read(page).unwrap().len()
    }
}

#[test]
fn what_was_sent_is_flagged_once_and_a_second_run_adds_nothing() {
    let mut desk = Desk::new();
    let chat = desk.conversation("pinduoduo");
    desk.said(chat, Direction::In, 60, "加我微信 buyer_8877");
    desk.said(chat, Direction::Out, 50, "您好，今天已发货");
    desk.said(chat, Direction::Out, 40, "加微信 miao_0071");
    let (counts, flagged) = desk.rejudge(&Which::default());
    assert_eq!(flagged, ["加微信 miao_0071"]);
    assert_eq!((counts.judged, counts.flagged, counts.new), (2, 1, 1));
    let (again, _) = desk.rejudge(&Which::default());
    assert_eq!((again.flagged, again.new), (1, 0));
    assert_eq!(desk.open_reviews(), 1);
    let mut recorded = Vec::new();
    let mut keep = |entry: crate::domain::audit::AuditEntry| {
        recorded.push(entry.draft);
        Ok::<_, crate::store::error::StoreError>(())
    };
    let all = |tx: &mut Tx<'_>| audit::page(tx, 0, 100, &mut keep);
    desk.store.read(all).unwrap();
    recorded.retain(|entry| entry.action == Action::MessageFlagged);
    assert_eq!(recorded.len(), 1);
    assert!(recorded[0].detail.contains("words=2026"), "{recorded:?}");
    assert_eq!(recorded[0].digest.len(), 2 + 64);
}

#[test]
fn a_contact_in_pieces_is_flagged_where_it_is_complete_and_only_within_the_window() {
    let mut desk = Desk::new();
    let chat = desk.conversation("pinduoduo");
    desk.said(chat, Direction::Out, 8, "1391234");
    for nth in 0..40 {
        desk.said(chat, Direction::In, 7, &format!("好的 {nth}"));
    }
    desk.said(chat, Direction::Out, 6, "5678");
    let slow = desk.conversation("pinduoduo");
    desk.said(slow, Direction::Out, 60, "1391234");
    desk.said(slow, Direction::Out, 6, "5678");
    let other = desk.conversation("pinduoduo");
    desk.said(other, Direction::Out, 5, "5678");
    let (counts, flagged) = desk.rejudge(&Which::default());
    assert_eq!(flagged, ["5678"]);
    assert_eq!(counts.judged, 5);
}

#[test]
fn only_the_messages_that_were_asked_for_are_judged_each_by_its_own_platform() {
    let mut desk = Desk::new();
    let own = desk.conversation("web-shop");
    desk.said(own, Direction::Out, 5, "write to anna.petrova@example.org");
    let chat = desk.conversation("pinduoduo");
    desk.said(
        chat,
        Direction::Out,
        90,
        "write to anna.petrova@example.org",
    );
    desk.said(chat, Direction::Out, 5, "加微信 miao_0071");
    assert_eq!(desk.rejudge(&Which::default()).0.flagged, 2);
    let of_web_shop = Which {
        platform: Some(PlatformName::new("web-shop")),
        ..Which::default()
    };
    let (counts, _) = desk.rejudge(&of_web_shop);
    assert_eq!((counts.judged, counts.flagged), (1, 0));
    let since = Which {
        since: Some(NOW.plus_ms(-10 * MINUTE_MS)),
        ..Which::default()
    };
    assert_eq!(desk.rejudge(&since).1, ["加微信 miao_0071"]);
}

#[test]
fn a_window_reaches_over_the_border_of_pages() {
    let mut desk = Desk::new();
    let chat = desk.conversation("pinduoduo");
    desk.said(chat, Direction::Out, 8, "1391234");
    desk.said(chat, Direction::Out, 6, "5678");
    let all = |tx: &mut Tx<'_>| sent::page(tx, Stamp::default(), None, 10);
    let page = desk.store.read(all).unwrap();
    let flagged = desk.act(|store, context| {
        let shops = store.read(shops::all).unwrap();
        let which = Which::default();
        let mut judge = Judge::new(context, &which, &shops);
        let pages = page.into_iter().map(|one| vec![one]);
        pages.map(|page| judge.page(page).len()).sum::<usize>()
    });
    assert_eq!(flagged, 1);
}

fn file(name: &str, sha256: Option<String>) -> Vec<Attachment> {
    vec![Attachment {
        name: name.to_owned(),
        address: "https://img.pddpic.com/chat/1".to_owned(),
        sha256,
    }]
}

#[test]
fn the_names_of_files_count_as_words() {
    let mut desk = Desk::new();
    let chat = desk.conversation("pinduoduo");
    let mut say = |minutes, text: &str, name: &str| {
        desk.said_with(chat, Direction::Out, minutes, text, file(name, None));
    };
    say(90, "", "微信图片_20231105210455.jpg");
    say(80, "尺码表", "size-chart 160-175.png");
    say(70, "看图", "加微信_miao_0071.png");
    say(50, "加我微信", "abc12345.png");
    let (counts, flagged) = desk.rejudge(&Which::default());
    assert_eq!(
        flagged,
        ["看图\n加微信_miao_0071.png", "加我微信\nabc12345.png"]
    );
    assert_eq!((counts.judged, counts.flagged), (4, 2));
    let reviews = desk.store.read(|tx| reviews::page(tx, true, None, 10));
    for review in reviews.unwrap() {
        let found = review.findings.last().unwrap();
        assert!(found.end <= review.text.chars().count(), "{review:?}");
    }
}

#[test]
fn pictures_that_the_desk_holds_are_looked_through() {
    let mut desk = Desk::new();
    let chat = desk.conversation("pinduoduo");
    let folder = tempfile::tempdir().unwrap();
    let [moving, absent] = ["a", "b"].map(|letter| letter.repeat(64));
    std::fs::write(folder.path().join(&moving), b"GIF89a\x10\0\x10\0\0\0\0;").unwrap();
    for (minutes, hash) in [(30, moving), (20, absent), (10, "../etc/passwd".to_owned())] {
        let attached = file("chart.png", Some(hash));
        desk.said_with(chat, Direction::Out, minutes, "尺码表", attached);
    }
    let which = Which {
        files: Some(folder.path().to_owned()),
        ..Which::default()
    };
    let (counts, flagged) = desk.rejudge(&which);
    assert_eq!((counts.judged, counts.flagged), (3, 1));
    assert_eq!(flagged, ["尺码表\n"]);
}
