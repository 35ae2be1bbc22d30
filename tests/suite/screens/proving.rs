//! Pictures of evidence on its way out: the checklist in each state, and the packet from its pages to
//! the one submission, in all languages on small and large screens.

use std::path::PathBuf;
use std::sync::Arc;

use afterdesk::app::commands::all;
use afterdesk::app::{self, App, view};
use afterdesk::domain::agent::Role;
use afterdesk::domain::id::WorkOrderId;
use afterdesk::domain::work_order::{EvidenceKind, SlotState, WorkOrder, WorkOrderState};
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::i18n::sentence::Sentence;
use afterdesk::panes::checklist;
use afterdesk::ui::event::{Answer, Event, What};
use afterdesk::ui::keymap::KeyMap;
use afterdesk::ui::packet::PacketDone;
use afterdesk::ui::place::Place;
use afterdesk::ui::theme::Theme;
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{facts, notation};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// As large as the checklist is on these.
const PANES: [(u16, u16); 2] = [(36, 9), (46, 22)];
/// One language of each direction of writing, where the words are the same as elsewhere.
const TWO: [Language; 2] = [Language::English, Language::Persian];

/// The desk of an agent whose checklist has the focus.
fn desk(language: Language, size: (u16, u16)) -> App {
    let words = Arc::new(Catalog::new(language));
    let keymap = KeyMap::new(&all(), &std::collections::BTreeMap::new()).unwrap();
    let mut app = App::new(facts::filled(), words, keymap, 1);
    let open = app.model.dossier.as_mut().unwrap();
    let work_order = facts::work_order_with_form();
    open.deadlines.push(facts::evidence_due(&work_order));
    open.work_orders = vec![work_order];
    app.size = size;
    app.focus_on(Place::Checklist);
    app.fit();
    app
}

fn work_order(app: &mut App) -> &mut WorkOrder {
    let open = app.model.dossier.as_mut().unwrap();
    open.work_orders.first_mut().unwrap()
}

fn press(app: &mut App, key: &str) {
    let event = Event::new(app.model.now, What::Key(key.parse().unwrap()));
    app::update(app, event);
}

fn answer(app: &mut App, done: PacketDone) {
    let event = Event::new(app.model.now, What::Answer(Answer::Packet(done)));
    app::update(app, event);
}

/// All slots filled.
fn complete(app: &mut App) {
    for slot in &mut work_order(app).slots {
        slot.state = SlotState::Attached;
    }
}

fn written(name: &str, app: &App, (width, height): (u16, u16), is_pane: bool) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let theme = Theme::by_number();
    let mut paint = Paint::new(&mut buf, &theme, Words::new(&app.words));
    if is_pane {
        let state = &app.panes.checklist;
        checklist::view::draw(&app.model, state, true, area, &mut paint);
    } else {
        let caret = view::draw(app, &mut paint);
        assert!(caret.is_none_or(|caret| caret.x < width && caret.y < height));
    }
    assert_eq!(notation::first_unsafe(&buf), None, "{name}");
    let tag = app.words.language().tag();
    format!(
        "==== {name} · {width}x{height} · {tag}\n{}",
        notation::write_down(&buf)
    )
}

/// The checklist alone, in all languages.
fn panes(name: &str, change: impl Fn(&mut App)) -> String {
    let mut text = String::new();
    for (size, pane) in SIZES.into_iter().zip(PANES) {
        for language in Language::ALL {
            let mut app = desk(*language, size);
            change(&mut app);
            app.fit();
            text += &written(name, &app, pane, true);
        }
    }
    text
}

/// The whole screen in some languages.
fn pictures(name: &str, languages: &[Language], change: impl Fn(&mut App)) -> String {
    let mut text = String::new();
    for size in SIZES {
        for language in languages {
            let mut app = desk(*language, size);
            change(&mut app);
            app.fit();
            text += &written(name, &app, size, false);
        }
    }
    text
}

#[test]
fn b_25_b_27_the_checklist_in_each_state_in_all_languages() {
    let state = |name: &str, state| panes(name, |app| work_order(app).fields.state = Some(state));
    let mut all = String::new();
    all += &panes("nobody has begun", |app| {
        let one = work_order(app);
        one.fields.state = Some(WorkOrderState::Open);
        one.files.clear();
        one.answers.clear();
        for slot in &mut one.slots {
            slot.state = SlotState::Missing;
            slot.file_name.clear();
        }
    });
    all += &state("begun", WorkOrderState::InProgress);
    all += &panes("complete", complete);
    all += &panes("one done without", |app| {
        let slot = &mut work_order(app).slots[0];
        slot.state = SlotState::Waived;
        "丢件".clone_into(&mut slot.note);
    });
    all += &state("handed in", WorkOrderState::Submitted);
    all += &state("lapsed", WorkOrderState::Lapsed);
    all += &state("finished", WorkOrderState::Finished);
    insta::assert_snapshot!(all);
}

#[test]
fn b_25_b_27_the_packet_in_each_state_in_all_languages() {
    let page = |n: usize| -> Vec<String> {
        let lines = (0..12).map(|line| format!("{n}.{line} 231105-482915374321 底单 ۱۲۳ подпись"));
        lines.collect()
    };
    let pages = || vec![page(1), page(2), vec![facts::HOSTILE.to_owned()]];
    let shown = |missing: Vec<EvidenceKind>| PacketDone::Pages {
        pages: pages(),
        missing,
    };
    let mut all = String::new();
    all += &pictures("the pages of a complete one", &TWO, |app| {
        complete(app);
        answer(app, shown(Vec::new()));
    });
    all += &pictures("the pages, something missing", Language::ALL, |app| {
        answer(
            app,
            shown(vec![
                EvidenceKind::CarrierStatement,
                EvidenceKind::OtherProof,
            ]),
        );
    });
    all += &pictures("further down in the pages", &TWO, |app| {
        answer(app, shown(Vec::new()));
        for _ in 0..3 {
            press(app, "pgdn");
        }
    });
    all += &pictures("the last digits are asked for", Language::ALL, |app| {
        complete(app);
        press(app, "s");
    });
    all += &pictures("an agent lacks something", Language::ALL, |app| {
        press(app, "s");
    });
    all += &pictures("a supervisor says why it goes", Language::ALL, |app| {
        app.model.actor.role = Role::Supervisor;
        press(app, "s");
    });
    all += &pictures("it lies ready", Language::ALL, |app| {
        complete(app);
        answer(
            app,
            PacketDone::Laid {
                work_order: WorkOrderId::from_raw(1),
                folder: PathBuf::from(
                    "/home/li.wei/.local/share/afterdesk/packets/WO-1-0a1b2c3d4e5f",
                ),
            },
        );
    });
    all += &pictures("it was handed in", Language::ALL, |app| {
        work_order(app).fields.state = Some(WorkOrderState::Submitted);
        answer(app, PacketDone::Recorded);
    });
    all += &pictures("it was refused", Language::ALL, |app| {
        answer(
            app,
            PacketDone::Refused(Sentence::new("packet-wrong-digits")),
        );
    });
    insta::assert_snapshot!(all);
}
