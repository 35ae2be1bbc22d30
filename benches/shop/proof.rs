//! What is measured beside the record itself: pages of the review list, a full checklist, a packet.

use std::path::Path;
use std::time::{Duration, Instant};

use afterdesk::config::calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::document::fonts::Fonts;
use afterdesk::domain::agent::{Actor, Role};
use afterdesk::domain::audit::{Action, AuditDraft};
use afterdesk::domain::conversation::Route;
use afterdesk::domain::dossier::Target;
use afterdesk::domain::finding::Verdict;
use afterdesk::domain::id::{ConversationId, ReviewId};
use afterdesk::domain::platform::{PlatformName, Shop};
use afterdesk::domain::review::{
    Review, ReviewCursor, ReviewFilter, ReviewKind, ReviewState, Severity,
};
use afterdesk::domain::time::Stamp;
use afterdesk::domain::work_order::WorkOrderFields;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::notice::voice::Voice;
use afterdesk::panes::checklist;
use afterdesk::sandbox::samples;
use afterdesk::service::context::{Context, UNDO_MS};
use afterdesk::service::evidence::attach;
use afterdesk::service::packet::build;
use afterdesk::service::packet::gather::Wanted;
use afterdesk::service::work_order::open::{New, fresh};
use afterdesk::store::desk::Store;
use afterdesk::store::dossier::{self, Depth};
use afterdesk::store::error::StoreError;
use afterdesk::store::evidence::ALL_FILES;
use afterdesk::store::files::Files;
use afterdesk::store::told::Told;
use afterdesk::store::tx::Tx;
use afterdesk::store::{audit, conversations, review_list, reviews as list, shops, work_orders};
use afterdesk::ui::model::Model;
use afterdesk::ui::theme::{ColorDepth, Theme};
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{checklists, made};

/// Rows of a page of the review list.
const PAGE: usize = 50;
/// Reviews under one entry of the record.
const BATCH: i64 = 20_000;
/// How often a short thing is done.
const TIMES: u32 = 50;

fn average(what: &str, mut work: impl FnMut()) {
    let begun = Instant::now();
    for _ in 0..TIMES {
        work();
    }
    let took: Duration = begun.elapsed() / TIMES;
    println!("{what}: {} µs", took.as_micros());
}

fn shop(tx: &mut Tx<'_>, now: Stamp) -> Result<Shop, StoreError> {
    let platform = PlatformName::new("pinduoduo");
    shops::get_or_create(tx, &platform, "暖冬家居", Route::Hand, now)
}

fn draft(now: Stamp) -> AuditDraft {
    AuditDraft {
        at: now,
        actor: "bench".to_owned(),
        action: Action::ReviewOpened,
        subject: String::new(),
        digest: String::new(),
        detail: String::new(),
    }
}

fn review(tx: &mut Tx<'_>, conversation: ConversationId, n: i64, now: Stamp) -> Review {
    let kinds = [ReviewKind::Stopped, ReviewKind::Held, ReviewKind::Sampled];
    let place = usize::try_from(n).unwrap();
    let at = now.plus_ms(n * 700);
    Review {
        id: ReviewId::fresh(tx.ids(), at),
        kind: *kinds.get(place % kinds.len()).unwrap(),
        state: ReviewState::Open,
        severity: *Severity::ALL.get(place % Severity::ALL.len()).unwrap(),
        conversation,
        author: format!("agent{}", n % 40),
        text: format!("{n} 加我微信聊吧"),
        verdict: Verdict::Block,
        findings: Vec::new(),
        at,
        message: None,
        does: None,
        decision: None,
    }
}

/// Fills the review list and reads pages of it: the first, some in the middle, and narrowed ones.
pub fn reviews(store: &mut Store, count: i64, now: Stamp) {
    let begun = Instant::now();
    let mut next = 0;
    let mut middle = None;
    while next < count {
        let end = (next + BATCH).min(count);
        let last = store.write(|tx| {
            let shop = shop(tx, now)?;
            let chat = made::conversation(tx, shop.id, None, 9_000_000 + next, now);
            conversations::insert(tx, &chat)?;
            let mut recording = audit::open(tx)?;
            let mut last = None;
            for n in next..end {
                let review = review(tx, chat.id, n, now);
                list::insert(tx, &mut recording, &review)?;
                last = Some(review);
            }
            recording.close(tx, draft(now))?;
            Ok::<_, StoreError>(last)
        });
        if next <= count / 2 {
            middle = last.unwrap();
        }
        next = end;
    }
    println!(
        "{count} reviews written in {} ms",
        begun.elapsed().as_millis()
    );
    let middle = middle.map(|review| ReviewCursor {
        severity: Severity::Minor,
        id: review.id,
    });
    let narrowed = ReviewFilter {
        author: Some("agent7".to_owned()),
        ..ReviewFilter::default()
    };
    let of_kind = ReviewFilter {
        kind: Some(ReviewKind::Held),
        ..ReviewFilter::default()
    };
    for (what, filter, behind) in [
        ("the first page of reviews", ReviewFilter::default(), None),
        ("a page in the middle", ReviewFilter::default(), middle),
        ("a page of one person", narrowed, middle),
        ("a page of one kind", of_kind, middle),
    ] {
        average(what, || {
            let page = store.read(|tx| review_list::page(tx, &filter, behind, PAGE));
            assert_eq!(page.unwrap().len(), PAGE);
        });
    }
}

/// Reads and draws a checklist of nine files, and one of ten thousand.
pub fn checklist(store: &mut Store, now: Stamp) {
    let ids = store.write(|tx| {
        let shop = shop(tx, now)?;
        checklists::add(tx, &shop, now)
    });
    let (words, theme) = (
        Catalog::new(Language::Chinese),
        Theme::named("dark", ColorDepth::True).unwrap(),
    );
    for (what, id) in ["nine", "ten thousand"].iter().zip(ids.unwrap()) {
        let target = Target::WorkOrder(id);
        average(&format!("a checklist of {what} files read"), || {
            let read = store.read(|tx| dossier::open(tx, target, "li.wei", Depth::default()));
            assert!(!read.unwrap().work_orders.is_empty());
        });
        let whole = Depth {
            files: ALL_FILES,
            ..Depth::default()
        };
        average(
            &format!("a checklist of {what} files read to its end"),
            || {
                let read = store.read(|tx| dossier::open(tx, target, "li.wei", whole));
                assert!(!read.unwrap().work_orders.is_empty());
            },
        );
        let matter = store.read(|tx| dossier::open(tx, target, "li.wei", Depth::default()));
        let actor = Actor {
            name: "li.wei".to_owned(),
            role: Role::Agent,
        };
        let mut model = Model::new(now, actor);
        model.dossier = Some(matter.unwrap());
        let area = Rect::new(0, 0, 46, 30);
        let state = checklist::state::State::default();
        average(&format!("a checklist of {what} files drawn"), || {
            let mut buf = Buffer::empty(area);
            let mut paint = Paint::new(&mut buf, &theme, Words::new(&words));
            checklist::view::draw(&model, &state, true, area, &mut paint);
        });
    }
}

/// Builds a packet of three pictures and a document.
pub fn packet(store: &mut Store, folder: &Path, now: Stamp) {
    let platforms = Platforms::embedded().unwrap();
    let files = Files::in_folder(folder.join("evidence"));
    let actor = Actor {
        name: "li.wei".to_owned(),
        role: Role::Agent,
    };
    let context = Context {
        now,
        actor: &actor,
        platforms: &platforms,
        lexicon: afterdesk::compliance::Lexicon::embedded(),
        voice: Voice::default(),
        calendars: calendars::embedded(),
        undo_ms: UNDO_MS,
    };
    let work_order = store.write(|tx| {
        let shop = shop(tx, now)?;
        let new = New {
            shop: shop.id,
            number: "900000000000001".to_owned(),
            order: None,
            order_number: "unknown-packet".to_owned(),
            case: None,
            fields: WorkOrderFields::default(),
            kind: None,
            at: now,
        };
        let one = fresh(tx, platforms.get(&shop.platform), new);
        let told = Told {
            at: now,
            payload: None,
        };
        let mut recording = audit::open(tx)?;
        work_orders::insert(tx, &mut recording, &one, told)?;
        recording.close(tx, draft(now))?;
        Ok::<_, StoreError>(one)
    });
    let work_order = work_order.unwrap();
    let bodies = [
        ("1.png", samples::picture(1)),
        ("2.png", samples::picture(2)),
        ("3.png", samples::picture(3)),
        ("4.pdf", samples::statement("231105")),
    ];
    for ((name, body), slot) in bodies.iter().zip(work_order.slots.iter().cycle()) {
        let path = folder.join(name);
        std::fs::write(&path, body).unwrap();
        attach::attach(store, &files, &context, slot.id, &path).unwrap();
    }
    let mut fonts = Fonts::of_system();
    let wanted = Wanted::of(Target::WorkOrder(work_order.id));
    for what in ["a packet", "the same packet again"] {
        let begun = Instant::now();
        let built = build::build(store, &files, &mut fonts, &context, &wanted).unwrap();
        let ms = begun.elapsed().as_millis();
        println!("{what}: {} pages in {ms} ms", built.pages.len());
    }
}
