//! Pictures of the review screen in every size, state and direction of writing.

use std::fmt::Write as _;
use std::sync::Arc;

use afterdesk::app::commands::all;
use afterdesk::app::overlay::{Overlay, RulingDialog};
use afterdesk::app::{App, view};
use afterdesk::domain::agent::Role;
use afterdesk::domain::decision::ReviewVerdict;
use afterdesk::domain::id::ReviewId;
use afterdesk::domain::review::{ReviewFilter, ReviewKind, ReviewState};
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::ui::editor::Editor;
use afterdesk::ui::keymap::KeyMap;
use afterdesk::ui::place::Place;
use afterdesk::ui::theme::Theme;
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{facts, notation};

fn desk(language: Language, size: (u16, u16)) -> App {
    let words = Arc::new(Catalog::new(language));
    let keymap = KeyMap::new(&all(), &std::collections::BTreeMap::new()).unwrap();
    let mut app = App::new(facts::filled(), words, keymap, 1);
    "zhang.min".clone_into(&mut app.model.actor.name);
    app.model.actor.role = Role::Supervisor;
    app.model.reviews.detail = Some(Box::new(facts::review_detail()));
    app.size = size;
    app.focus_on(Place::Review);
    app.fit();
    app
}

fn draw(app: &App) -> Buffer {
    let (width, height) = app.size;
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let theme = Theme::by_number();
    let mut paint = Paint::new(&mut buf, &theme, Words::new(&app.words));
    let caret = view::draw(app, &mut paint);
    assert!(caret.is_none_or(|caret| caret.x < width && caret.y < height));
    buf
}

fn pictures(name: &str, sizes: &[(u16, u16)], change: impl Fn(&mut App)) -> String {
    let mut text = String::new();
    for size in sizes {
        for language in [Language::English, Language::Chinese, Language::Persian] {
            let mut app = desk(language, *size);
            change(&mut app);
            app.fit();
            let buf = draw(&app);
            assert_eq!(notation::first_unsafe(&buf), None, "{name}");
            let _ = write!(
                text,
                "==== {name} · {}x{} · {}\n{}",
                size.0,
                size.1,
                language.tag(),
                notation::write_down(&buf)
            );
        }
    }
    text
}

#[test]
fn the_review_screen_in_every_size() {
    let sizes = [(50, 14), (80, 24), (120, 40), (200, 60)];
    insta::assert_snapshot!(pictures("flagged", &sizes, |_| {}));
}

#[test]
fn the_review_screen_in_every_state() {
    let sizes = [(80, 24)];
    let ruling = |verdict, chosen, is_allowed| {
        Overlay::Ruling(RulingDialog {
            review: ReviewId::from_raw(1),
            verdict,
            chosen,
            note: String::new(),
            typing: None,
            is_allowed,
        })
    };
    let mut all = String::new();
    all += &pictures("nothing flagged", &sizes, |app| {
        app.model.reviews.rows.clear();
        app.model.reviews.detail = None;
    });
    all += &pictures("loading the details", &sizes, |app| {
        app.model.reviews.detail = None;
    });
    all += &pictures("hostile words", &sizes, |app| {
        app.panes.review.selected = Some(ReviewId::from_raw(2));
    });
    all += &pictures("decided, of one person", &[(120, 40)], |app| {
        app.model.reviews.filter = ReviewFilter {
            is_decided: true,
            kind: Some(ReviewKind::Stopped),
            author: Some("li.wei".to_owned()),
        };
        for review in &mut app.model.reviews.rows {
            review.state = ReviewState::Decided;
            review.decision = Some(facts::decision());
        }
    });
    all += &pictures("why is it a violation", &sizes, |app| {
        app.overlays
            .push(ruling(ReviewVerdict::Violation, 0, false));
    });
    all += &pictures("a false alarm, allowed", &sizes, |app| {
        app.overlays
            .push(ruling(ReviewVerdict::FalseAlarm, 1, true));
    });
    all += &pictures("other words", &sizes, |app| {
        let mut line = Editor::new(1_000);
        line.insert("亲，在这里说就可以，我一直在。");
        app.overlays.push(Overlay::EditReview {
            review: ReviewId::from_raw(1),
            line,
        });
    });
    insta::assert_snapshot!(all);
}

/// Rows B-31, B-32 and X-01: the measures, the deposit and both source texts, without scrolling on a
/// usual large screen.
#[test]
fn b_32_the_measures_and_both_source_texts_stand_beside_a_flagged_text() {
    for language in [Language::English, Language::Chinese, Language::Persian] {
        let app = desk(language, (200, 60));
        let buf = draw(&app);
        let seen: String = (0..60)
            .flat_map(|y| (0..200).map(move |x| (x, y)))
            .map(|place| buf[place].symbol())
            .filter(|symbol| !" │┃─┌┐└┘".contains(symbol))
            .collect();
        let flat = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        if language != Language::Persian {
            for key in [
                "stopped-forbids",
                "stopped-advises",
                "penalty-deposit-100000",
            ] {
                let wanted = flat(app.words.t(key));
                assert!(flat(&seen).contains(&wanted), "{language:?} {key}");
            }
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn a_frame_with_ten_thousand_open_texts_takes_no_longer_than_one_with_three() {
    let mut app = desk(Language::English, (120, 40));
    let time = |app: &mut App| {
        let began = std::time::Instant::now();
        for _ in 0..20 {
            app.fit();
            draw(app);
        }
        began.elapsed()
    };
    time(&mut app);
    let few = time(&mut app);
    let first = app.model.reviews.rows[0].clone();
    app.model.reviews.rows = (1..=10_000)
        .map(|id| {
            let mut review = first.clone();
            review.id = ReviewId::from_raw(id);
            review
        })
        .collect();
    app.panes.review.selected = Some(ReviewId::from_raw(9_990));
    let many = time(&mut app);
    // Ten times leaves room for a busy machine; work that grew with the list would take a thousand.
    assert!(many < few * 10, "{few:?} {many:?}");
}
