//! What a frame and a key cost, beside a bare ratatui frame of the same size in the same run.
//! Bound: our own work stays below 0.5 ms for 200×60, a key in a full text below 1 ms. The Persian desk,
//! mirrored and set in order by the program, stays below 1 ms and below three times the English one.

#![expect(clippy::unwrap_used, reason = "a bench that cannot set up stops there")]

#[path = "../tests/suite/screens/facts.rs"]
#[expect(
    dead_code,
    unused_imports,
    clippy::wildcard_imports,
    reason = "pictures need more of the shop than the bench, and are tests"
)]
mod facts;

use afterdesk::app::layout::{Side, areas};
use afterdesk::domain::id::DeadlineId;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::panes::{case, checklist, composer, queue, transcript};
use afterdesk::ui::editor::{Editor, MESSAGE_LIMIT_BYTES, Motion};
use afterdesk::ui::model::Model;
use afterdesk::ui::place::Place;
use afterdesk::ui::theme::{ColorDepth, Theme};
use afterdesk::ui::widgets::{Paint, draw_status};
use afterdesk::ui::words::Words;
use divan::{Bencher, black_box};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Paragraph};

const SIZE: (u16, u16) = (200, 60);

fn main() {
    divan::main();
}

struct Desk {
    model: Model,
    queue: queue::state::State,
    composer: composer::state::State,
    catalog: Catalog,
    theme: Theme,
}

fn desk(language: Language) -> Desk {
    let mut model = facts::filled();
    model.queue.rows = facts::many_rows();
    let open = model.dossier.as_mut().unwrap();
    for round in 0..6 {
        let mut more = facts::foreign_messages();
        more.extend(facts::messages());
        for message in &mut more {
            message.fields.at = facts::minutes(3000 - round);
        }
        open.messages.splice(0..0, more);
    }
    let mut composer = composer::state::State::default();
    let written = match language {
        Language::Persian => "سلام، پول به همان راه پرداخت برمی‌گردد (کد ۱۲۳۴). ",
        Language::English => "Hello, the money goes back the way it came (code 1234). ",
        _ => "亲，退款会原路退回，请放心。",
    };
    composer.reply.insert(&written.repeat(6));
    let queue = queue::state::State {
        selected: Some(DeadlineId::from_raw(1)),
        ..queue::state::State::default()
    };
    Desk {
        model,
        queue,
        composer,
        catalog: Catalog::new(language),
        theme: Theme::named("dark", ColorDepth::True).unwrap(),
    }
}

fn draw(desk: &Desk, buf: &mut Buffer) {
    let model = &desk.model;
    let wanted = composer::view::wanted_rows(model, &desk.composer);
    let areas = areas(SIZE.0, SIZE.1, Place::Queue, Side::Matter, wanted);
    let mut paint = Paint::new(buf, &desk.theme, Words::new(&desk.catalog));
    paint.is_mirrored = desk.catalog.language() == Language::Persian;
    paint.clear(areas.screen, None);
    draw_status(model, areas.header, &mut paint);
    for (place, area) in &areas.panes {
        match place {
            Place::Queue => queue::view::draw(model, &desk.queue, true, *area, &mut paint),
            Place::Transcript => {
                transcript::view::draw(
                    model,
                    &transcript::state::State::default(),
                    false,
                    *area,
                    &mut paint,
                );
            }
            Place::Composer => {
                composer::view::draw(model, &desk.composer, false, *area, &mut paint);
            }
            Place::Case => case::view::draw(
                model,
                &case::state::State::default(),
                false,
                *area,
                &mut paint,
            ),
            _ => checklist::view::draw(
                model,
                &checklist::state::State::default(),
                false,
                *area,
                &mut paint,
            ),
        }
    }
}

/// The floor: frames with plain text through ratatui's own widgets.
#[divan::bench]
fn bare_ratatui_frame(bencher: Bencher<'_, '_>) {
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    let text = "some words in a row of the screen\n".repeat(60);
    bencher.bench_local(|| {
        terminal
            .draw(|frame| {
                let widget = Paragraph::new(text.as_str()).block(Block::bordered());
                frame.render_widget(widget, frame.area());
            })
            .unwrap();
    });
}

/// The desk through the same terminal.
#[divan::bench]
fn desk_frame(bencher: Bencher<'_, '_>) {
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    let desk = desk(Language::Chinese);
    bencher.bench_local(|| {
        terminal
            .draw(|frame| draw(&desk, frame.buffer_mut()))
            .unwrap();
    });
}

/// Our own work alone, in languages of each direction; what buyers said is the same in all.
#[divan::bench(args = ["zh", "en", "fa"])]
fn desk_drawing_alone(bencher: Bencher<'_, '_>, tag: &str) {
    let mut buf = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    let desk = desk(Language::from_tag(tag).unwrap());
    bencher.bench_local(|| draw(&desk, black_box(&mut buf)));
}

/// A key in the middle of a text as long as may be, and its undoing.
#[divan::bench(args = ["latin", "han", "one_line_of_han"])]
fn key_in_a_full_text(bencher: Bencher<'_, '_>, kind: &str) {
    let text = match kind {
        "latin" => "words and more words, all day long.\n".repeat(450),
        "han" => "亲，退款会原路退回，请放心。\n".repeat(370),
        _ => "亲，退款会原路退回，请放心。".repeat(380),
    };
    let mut editor = Editor::new(MESSAGE_LIMIT_BYTES);
    editor.set_size(80, 12);
    editor.insert(&text);
    editor.step(Motion::PageUp, false);
    editor.step(Motion::Left, false);
    bencher.bench_local(|| {
        editor.type_char('x');
        black_box(editor.caret_place());
        editor.delete(Motion::Left);
    });
}

/// A paste of 100 KiB into an answer, of which 16 KiB fit.
#[divan::bench]
fn paste_of_100_kib(bencher: Bencher<'_, '_>) {
    let text = "退款 words ".repeat(100 * 1024 / 13);
    bencher.bench_local(|| {
        let mut editor = Editor::new(MESSAGE_LIMIT_BYTES);
        editor.set_size(80, 12);
        editor.insert(black_box(&text))
    });
}
