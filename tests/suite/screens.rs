//! Pictures of every pane in every state: cells and roles, in English and Chinese.

mod asking;
mod dialogs;
mod facts;
mod languages;
mod notation;
mod proving;
mod reviewing;
mod whole;

use std::fmt::Write as _;

use afterdesk::compliance::{Context, check};
use afterdesk::domain::case::{CaseKind, CaseReason};
use afterdesk::domain::id::{DeadlineId, OutboxId, ReviewId};
use afterdesk::domain::order::{AmountKind, OrderState};
use afterdesk::domain::platform::MenuPlace;
use afterdesk::domain::queue::View;
use afterdesk::domain::work_order::WorkOrderState as S;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::panes::{case, checklist, composer, history, outbox, queue, review, transcript};
use afterdesk::ui::model::{Handed, Load, Model};
use afterdesk::ui::place::Place;
use afterdesk::ui::theme::Theme;
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the panes keep, as a picture needs it.
#[derive(Default)]
struct States {
    queue: queue::state::State,
    transcript: transcript::state::State,
    composer: composer::state::State,
    case: case::state::State,
    checklist: checklist::state::State,
    outbox: outbox::state::State,
    history: history::state::State,
    review: review::state::State,
}

fn draw_pane(
    place: Place,
    model: &Model,
    states: &States,
    is_focused: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) {
    match place {
        Place::Queue => queue::view::draw(model, &states.queue, is_focused, area, paint),
        Place::Transcript => {
            transcript::view::draw(model, &states.transcript, is_focused, area, paint);
        }
        Place::Composer => {
            composer::view::draw(model, &states.composer, is_focused, area, paint);
        }
        Place::Case => case::view::draw(model, &states.case, is_focused, area, paint),
        Place::Checklist => {
            checklist::view::draw(model, &states.checklist, is_focused, area, paint);
        }
        Place::Outbox => outbox::view::draw(model, &states.outbox, is_focused, area, paint),
        Place::History => history::view::draw(model, &states.history, is_focused, area, paint),
        Place::Review => review::view::draw(model, &states.review, is_focused, area, paint),
    }
}

fn chosen_first() -> States {
    let mut states = States::default();
    states.queue.selected = Some(DeadlineId::from_raw(1));
    states.composer.conversation = Some(facts::conversation().id);
    states.composer.answers =
        composer::answers::of(afterdesk::notice::voice::Voice::default(), "zh");
    states
}

fn write_reply(states: &mut States, text: &str) {
    states.composer.reply.insert(text);
    states.composer.judgement = check(text, &Context::default());
}

/// One picture: what it shows, and how large.
struct Case {
    name: &'static str,
    size: (u16, u16),
    is_focused: bool,
    model: Model,
    states: States,
}

fn shows(name: &'static str, size: (u16, u16), model: Model) -> Case {
    Case {
        name,
        size,
        is_focused: false,
        model,
        states: chosen_first(),
    }
}

impl Case {
    fn focused(mut self) -> Self {
        self.is_focused = true;
        self
    }

    fn but(mut self, change: impl FnOnce(&mut Model)) -> Self {
        change(&mut self.model);
        self
    }

    fn keeping(mut self, change: impl FnOnce(&mut States)) -> Self {
        change(&mut self.states);
        self
    }
}

/// Draws the cases of a pane in both languages into one written picture.
fn gallery(place: Place, cases: Vec<Case>) -> String {
    gallery_in(place, cases, &[Language::English, Language::Chinese])
}

fn gallery_in(place: Place, cases: Vec<Case>, languages: &[Language]) -> String {
    let theme = Theme::by_number();
    let mut all = String::new();
    for mut case in cases {
        for &language in languages {
            let (width, height) = case.size;
            let area = Rect::new(0, 0, width, height);
            let catalog = Catalog::new(language);
            let mut buf = Buffer::empty(area);
            let mut paint = Paint::new(&mut buf, &theme, Words::new(&catalog));
            paint.is_mirrored = language.is_right_to_left();
            paint.clear(area, None);
            if place == Place::Composer {
                let text = composer::view::text_area(&case.model, area);
                let editor = case.states.composer.editor_mut();
                editor.set_size(text.width.into(), text.height.into());
            }
            draw_pane(
                place,
                &case.model,
                &case.states,
                case.is_focused,
                area,
                &mut paint,
            );
            assert_eq!(
                notation::first_unsafe(&buf),
                None,
                "{place:?} {}",
                case.name
            );
            writeln!(all, "==== {} · {}", case.name, language.tag()).unwrap();
            all.push_str(&notation::write_down(&buf));
        }
    }
    all
}

#[test]
fn the_queue_in_every_state() {
    let size = (36, 22);
    let few = facts::filled;
    let empty = |load| {
        let mut model = facts::bare();
        model.queue.load = load;
        model
    };
    let cases = vec![
        shows("loading", (36, 9), empty(Load::Loading)).focused(),
        shows("failed", (36, 9), empty(Load::Failed)).focused(),
        shows("no data yet", (36, 9), empty(Load::Ready)).but(|m| m.is_empty = true),
        shows("nothing due", (36, 9), empty(Load::Ready)),
        shows("nothing matches", (36, 9), empty(Load::Ready)).but(|m| {
            m.queue.query.language = Some("fa".to_owned());
            m.queue.query.view = View::Replies;
        }),
        shows("few", size, few()).focused(),
        shows("few, keys elsewhere", (32, 22), few()),
        shows("few, old", size, few()).but(|m| m.queue.load = Load::Failed),
        shows("many", size, few())
            .focused()
            .but(|m| m.queue.rows = facts::many_rows())
            .keeping(|s| {
                s.queue.selected = Some(DeadlineId::from_raw(507));
                s.queue.offset = 50;
            }),
        shows("wide", (60, 22), few()).focused(),
        shows("hostile", (60, 20), few()).focused().but(|m| {
            for row in &mut m.queue.rows {
                row.buyer = facts::HOSTILE.to_owned();
                row.order_number = facts::HOSTILE.to_owned();
                row.preview = facts::HOSTILE.to_owned();
                row.language = "\u{1b}[1m".to_owned();
            }
        }),
        shows("hits", (40, 12), few()).focused().but(|m| {
            m.search.text = "退".to_owned();
            m.search.hits = facts::lists::hits();
            m.search.load = Load::Ready;
        }),
        shows("hits while it looks on", (40, 9), few()).but(|m| {
            m.search.text = "退款 运费".to_owned();
            m.search.hits = facts::lists::hits();
            m.search.looked_back_to = m.search.hits.last().map(|hit| hit.at);
            m.search.load = Load::Loading;
        }),
        shows("no hits yet", (40, 9), few()).but(|m| {
            m.search.text = "退款 运费".to_owned();
            m.search.looked_back_to = facts::lists::hits().last().map(|hit| hit.at);
            m.search.load = Load::Loading;
        }),
        shows("no hits", (40, 9), few()).but(|m| {
            m.search.text = "nothing".to_owned();
            m.search.load = Load::Ready;
        }),
    ];
    insta::assert_snapshot!(gallery(Place::Queue, cases));
}

#[test]
fn the_chat_in_every_state() {
    let open = facts::filled;
    let cases = vec![
        shows("nothing open", (46, 8), facts::bare()),
        shows("no conversation", (46, 8), open()).but(|m| {
            let open = m.dossier.as_mut().unwrap();
            open.conversation = None;
            open.messages.clear();
        }),
        shows("no message yet", (46, 8), open())
            .but(|m| m.dossier.as_mut().unwrap().messages.clear()),
        shows("every kind of message", (52, 46), open()).focused(),
        shows("newest at the bottom", (46, 14), open()),
        shows("scrolled up", (46, 14), open()).keeping(|s| s.transcript.from_bottom = 9),
        shows("Persian, Russian, hostile, emoji", (46, 34), open())
            .but(|m| m.dossier.as_mut().unwrap().messages = facts::foreign_messages()),
        shows("older on their way", (46, 10), open()).but(|m| m.older = Load::Loading),
    ];
    insta::assert_snapshot!(gallery(Place::Transcript, cases));
}

#[test]
fn the_composer_in_every_state() {
    let open = facts::filled;
    let size = (46, 10);
    let cases = vec![
        shows("nothing open", (46, 6), facts::bare()).keeping(|s| s.composer.conversation = None),
        shows("empty", size, open()),
        shows("empty, with the keys", size, open()).focused(),
        shows("fine", size, open())
            .focused()
            .keeping(|s| write_reply(s, "亲，退款会原路退回。")),
        shows("stopped", size, open())
            .focused()
            .keeping(|s| write_reply(s, "亲，可以加我微信 abc12345，或打 13912345678。")),
        shows("long", size, open()).focused().keeping(|s| {
            write_reply(s, &"A long answer with many words, 还有中文。\n".repeat(12));
        }),
        shows("nearly full", size, open()).keeping(|s| write_reply(s, &"long ".repeat(3200))),
        shows("Persian", size, open())
            .focused()
            .keeping(|s| write_reply(s, "سفارش شما (شماره 12-34) ثبت شد.")),
        shows("copied", size, open()).but(|m| {
            let path = m.open_platform().unwrap().menu[&MenuPlace::Chat].clone();
            m.handed = Some(Handed {
                outbox: OutboxId::from_raw(1),
                path,
                is_copied: true,
                is_automatic: false,
                is_outdated: false,
            });
        }),
        shows("sending", size, open()).keeping(|s| {
            write_reply(s, "亲，好的。");
            s.composer.is_sending = true;
        }),
        shows("note", size, open()).focused().keeping(|s| {
            s.composer.purpose = composer::state::Purpose::Note;
            s.composer.note.insert("别忘了运费");
        }),
        shows("offline", size, open()).but(|m| m.is_online = false),
        shows("read only", size, open()).but(|m| m.is_read_only = true),
        shows("short", (46, 5), open())
            .focused()
            .keeping(|s| write_reply(s, "一\n二\n三\n四")),
    ];
    insta::assert_snapshot!(gallery(Place::Composer, cases));
}

/// An order whose file had columns with the buyer's own contacts.
fn buyer_contacts(is_revealed: bool) -> Model {
    let mut model = facts::filled();
    model.hidden.is_revealed = is_revealed;
    let open = model.dossier.as_mut().unwrap();
    open.cases.clear();
    open.deadlines.clear();
    let order = open.order.as_mut().unwrap();
    for (heading, value) in [("收货手机号", "138001380"), ("邮箱", "li.na@example.com")] {
        let column = (heading.to_owned(), value.to_owned());
        order.fields.extra.extend([column]);
    }
    model
}

#[test]
fn the_case_in_every_state() {
    let open = facts::filled;
    let cases = vec![
        shows("nothing open", (30, 8), facts::bare()),
        shows("whole", (30, 52), open()).focused(),
        shows("scrolled", (30, 14), open()).keeping(|s| s.case.scroll = 12),
        shows("the order alone", (36, 24), open())
            .but(|m| m.dossier.as_mut().unwrap().cases.clear()),
        shows("a carrier without a name", (36, 40), open()).but(|m| {
            let open = m.dossier.as_mut().unwrap();
            open.cases.clear();
            let order = open.order.as_mut().unwrap();
            order.parcels[0].fields.carrier = "#120".to_owned();
        }),
        shows("the lines do not add up", (40, 40), open()).but(|m| {
            let order = m.dossier.as_mut().unwrap().order.as_mut().unwrap();
            order.fields.amounts.insert(AmountKind::Paid, 9_900);
        }),
        shows(
            "a quality return, noted, insurance lapsed",
            (40, 46),
            open(),
        )
        .but(|m| {
            m.shop_acts = facts::shop_acts();
            let open = m.dossier.as_mut().unwrap();
            open.acts = facts::noted();
            let fields = &mut open.cases[0].fields;
            fields.kind = Some(CaseKind::ReturnRefund);
            fields.reason = Some(CaseReason::Quality);
            let order = open.order.as_mut().unwrap();
            order.fields.state = Some(OrderState::Received);
            order.fields.received_at = Some(facts::minutes(60));
        }),
        shows(
            "c-22: the buyer's contacts, one wrong",
            (36, 20),
            buyer_contacts(false),
        ),
        shows(
            "c-22: in full, after the key that is recorded",
            (36, 20),
            buyer_contacts(true),
        ),
        shows("hostile", (40, 30), open()).but(|m| {
            let open = m.dossier.as_mut().unwrap();
            open.deadlines.clear();
            let fields = &mut open.cases[0].fields;
            fields.state = None;
            fields.state_text = Some(facts::HOSTILE.to_owned());
            fields.reason_text = Some(facts::HOSTILE.to_owned());
            open.order.as_mut().unwrap().number = facts::HOSTILE.to_owned();
        }),
    ];
    insta::assert_snapshot!(gallery(Place::Case, cases));
}

#[test]
fn the_checklist_in_every_state() {
    let open = facts::filled;
    let cases = vec![
        shows("nothing open", (30, 6), facts::bare()),
        shows("no work order", (30, 6), open())
            .but(|m| m.dossier.as_mut().unwrap().work_orders.clear()),
        shows("two of three", (30, 10), open()),
        shows("chosen, wide", (52, 10), open())
            .focused()
            .keeping(|s| s.checklist.row = 2),
        shows("late", (30, 6), open()).but(|m| {
            let work_order = &mut m.dossier.as_mut().unwrap().work_orders[0];
            work_order.fields.due_at = Some(facts::minutes(12));
            work_order.slots[0].file_name = facts::HOSTILE.to_owned();
        }),
    ];
    insta::assert_snapshot!(gallery(Place::Checklist, cases));
}

/// As large as the pane is on 80×24 and on 120×40.
#[test]
fn b_25_the_checklist_with_files_and_a_form_on_small_and_large_screens() {
    let (small, large) = ((36, 9), (46, 22));
    let filled = |state| {
        let mut model = facts::filled();
        let open = model.dossier.as_mut().unwrap();
        let work_order = facts::work_order_with_form();
        open.deadlines.push(facts::evidence_due(&work_order));
        open.work_orders = vec![work_order];
        open.work_orders[0].fields.state = Some(state);
        model
    };
    let mut cases = Vec::new();
    for size in [small, large] {
        cases.push(shows("files and form", size, filled(S::InProgress)));
        let at = |row: usize| {
            shows("chosen", size, filled(S::InProgress))
                .focused()
                .keeping(|s| s.checklist.row = row)
        };
        cases.extend([at(1), at(6), at(8)]);
        cases.push(shows("lapsed", size, filled(S::Lapsed)));
        cases.push(shows("handed over", size, filled(S::Submitted)));
    }
    let languages = [Language::Chinese, Language::Persian];
    insta::assert_snapshot!(gallery_in(Place::Checklist, cases, &languages));
}

#[test]
fn outbox_history_and_reviews_in_every_state() {
    let open = facts::filled;
    let outbox = vec![
        shows("nothing waits", (36, 7), facts::bare()),
        shows("every state", (36, 14), open())
            .focused()
            .keeping(|s| s.outbox.selected = Some(OutboxId::from_raw(3))),
    ];
    let history = vec![
        shows("nothing open", (40, 7), facts::bare()),
        shows("a few", (60, 7), open()).focused(),
    ];
    let review = vec![
        shows("nothing waits", (40, 7), facts::bare()),
        shows("a few", (44, 9), open())
            .focused()
            .keeping(|s| s.review.selected = Some(ReviewId::from_raw(2))),
        shows("why the first one was stopped", (60, 16), open()).focused(),
    ];
    let all = [
        gallery(Place::Outbox, outbox),
        gallery(Place::History, history),
        gallery(Place::Review, review),
    ];
    insta::assert_snapshot!(all.concat());
}
