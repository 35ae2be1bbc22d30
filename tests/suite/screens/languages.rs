//! Every main view in the five languages on the two usual sizes: what stands in each cell, and that
//! nothing is broken, cut without need, or left in another language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use afterdesk::app::commands::all;
use afterdesk::app::overlay::{Given, LINE_LIMIT_BYTES, Overlay, RulingDialog};
use afterdesk::app::{App, view};
use afterdesk::compliance::suggest::suggest;
use afterdesk::compliance::{Context, check};
use afterdesk::config::rules;
use afterdesk::domain::agent::Role;
use afterdesk::domain::decision::ReviewVerdict;
use afterdesk::domain::id::{DeadlineId, ReviewId};
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::notice::letter::Letter;
use afterdesk::panes::composer;
use afterdesk::text::width;
use afterdesk::ui::editor::Editor;
use afterdesk::ui::intent::{Level, Notice};
use afterdesk::ui::keymap::KeyMap;
use afterdesk::ui::place::Place;
use afterdesk::ui::theme::Theme;
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{facts, notation};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// An answer that the gate stops.
const STOPPED: &str = "亲，加我微信 abc12345 或打 13912345678";

fn desk(language: Language, size: (u16, u16), change: &dyn Fn(&mut App)) -> App {
    let words = Arc::new(Catalog::new(language));
    let keymap = KeyMap::new(&all(), &BTreeMap::new()).unwrap();
    let mut app = App::new(facts::filled(), words, keymap, 1);
    app.model.cards = Some(rules::embedded());
    app.panes.queue.selected = Some(DeadlineId::from_raw(1));
    app.panes.composer.conversation = Some(facts::conversation().id);
    app.panes.composer.answers =
        composer::answers::of(afterdesk::notice::voice::Voice::default(), "zh");
    app.size = size;
    change(&mut app);
    app.fit();
    app
}

fn drawn(app: &App) -> Buffer {
    let (width, height) = app.size;
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let theme = Theme::by_number();
    let mut paint = Paint::new(&mut buf, &theme, Words::new(&app.words));
    let caret = view::draw(app, &mut paint);
    assert!(caret.is_none_or(|caret| caret.x < width && caret.y < height));
    buf
}

/// Draws a view in all languages on both sizes, holds each to the rules below, and to its picture.
pub(super) fn shows(name: &str, change: &dyn Fn(&mut App)) {
    let mut wrong = Vec::new();
    for size in SIZES {
        let mut pictures = String::new();
        for &language in Language::ALL {
            let app = desk(language, size, change);
            let buf = drawn(&app);
            let place = format!("{name} {}x{} {}", size.0, size.1, language.tag());
            assert_eq!(notation::first_unsafe(&buf), None, "{place}");
            let faults = faults(&app, &buf);
            wrong.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
            writeln!(pictures, "==== {}", language.tag()).unwrap();
            pictures += &rows(&buf).join("\n");
            pictures.push('\n');
        }
        let file = format!("{}_{}x{}", name.replace([' ', ','], "_"), size.0, size.1);
        insta::assert_snapshot!(file, pictures);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn rows(buf: &Buffer) -> Vec<String> {
    let area = *buf.area();
    let row = |y| {
        let mut row = String::new();
        let mut x = 0;
        while x < area.width {
            let symbol = buf[(x, y)].symbol();
            row.push_str(symbol);
            x += u16::try_from(width::width(symbol).max(1)).unwrap();
        }
        row.trim_end().to_owned()
    };
    (0..area.height).map(row).collect()
}

fn faults(app: &App, buf: &Buffer) -> Vec<String> {
    let mut faults = broken_cells(buf);
    faults.extend(broken_frames(app, buf));
    let rows = rows(buf);
    let language = app.words.language();
    faults.extend(rows.iter().flat_map(|row| raw_keys(row)));
    faults.extend(rows.iter().flat_map(|row| foreign_words(row, language)));
    faults.extend(rows.iter().filter_map(|row| needless_cut(row, language)));
    faults.extend(rows.iter().filter_map(|row| cut_foot(row)));
    faults
}

/// Each cell holds one column or two, and the second one is empty.
fn broken_cells(buf: &Buffer) -> Vec<String> {
    let area = *buf.area();
    let mut faults = Vec::new();
    for y in 0..area.height {
        let mut x = 0;
        while x < area.width {
            let symbol = buf[(x, y)].symbol();
            let cols = u16::try_from(width::width(symbol)).unwrap();
            let is_whole = match cols {
                1 => true,
                // Half-width kana with a voice mark.
                _ if symbol.contains('\u{ff9e}') => true,
                2 => x + 1 < area.width && buf[(x + 1, y)].symbol() == " ",
                _ => false,
            };
            if !is_whole {
                faults.push(format!("{symbol:?} of {cols} columns at {x},{y}"));
            }
            x += cols.max(1);
        }
    }
    faults
}

/// The frame of every pane stands in its columns, mirrored where the screen is.
fn broken_frames(app: &App, buf: &Buffer) -> Vec<String> {
    if !app.overlays.is_empty() {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for (place, area) in app.areas().panes {
        for y in area.top()..area.bottom() {
            for x in [area.left(), area.right() - 1] {
                let seen = if app.is_mirrored() {
                    app.size.0 - 1 - x
                } else {
                    x
                };
                let symbol = buf[(seen, y)].symbol();
                if !"│┃┌┐└┘".contains(symbol) {
                    faults.push(format!(
                        "{place:?} has {symbol:?} in its frame at {seen},{y}"
                    ));
                }
            }
        }
    }
    faults
}

/// The keys at the foot of a dialog are all there.
fn cut_foot(row: &str) -> Option<String> {
    let is_cut = row.contains("… ┘") || row.contains("└ …");
    is_cut.then(|| format!("keys are cut: {row}"))
}

/// What looks like a key of the language files.
fn raw_keys(row: &str) -> Vec<String> {
    let english = include_str!("../../../assets/i18n/en.ftl");
    let keys = english.lines().filter_map(|line| line.split_once(" = "));
    let keys: BTreeSet<&str> = keys.map(|(key, _)| key).collect();
    row.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .filter(|word| word.contains('-') && keys.contains(word))
        .map(|word| format!("a raw key: {word}"))
        .collect()
}

/// Words of our facts and of the trade that stand in every language as they are.
const KEPT: &str = include_str!("languages/kept.txt");

/// English words on a screen of another language.
fn foreign_words(row: &str, language: Language) -> Vec<String> {
    if language == Language::English {
        return Vec::new();
    }
    let own = match language {
        Language::Spanish => include_str!("../../../assets/i18n/es.ftl"),
        _ => "",
    };
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric() && !"-._@/'’…".contains(c))
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '…'))
            .filter(|word| word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic()))
            .map(str::to_lowercase)
            .collect()
    };
    let english = words(include_str!("../../../assets/i18n/en.ftl"));
    let own = words(own);
    let kept: BTreeSet<&str> = KEPT.lines().collect();
    words(row)
        .into_iter()
        // Spanish shares its letters, and some words, with English.
        .filter(|word| language != Language::Spanish || english.contains(word))
        .filter(|word| !own.contains(word) && !kept.contains(word.as_str()))
        .map(|word| format!("an English word: {word} in {row}"))
        .collect()
}

/// A row of a pane or a dialog that was cut though columns at its end are free.
fn needless_cut(row: &str, language: Language) -> Option<String> {
    let ends: [&str; 2] = if language.is_right_to_left() {
        ["│   …", "┃   …"]
    } else {
        ["…   │", "…   ┃"]
    };
    let squeezed = row.replace("    ", "   ");
    let is_cut = ends.iter().any(|end| squeezed.contains(end));
    is_cut.then(|| format!("cut before free columns: {row}"))
}

#[test]
fn x_14_work_in_five_languages() {
    shows("work", &|_| {});
}

#[test]
fn x_14_writing_and_stopped_in_five_languages() {
    shows("writing, stopped", &|app| {
        app.panes.composer.reply.insert(STOPPED);
        app.panes.composer.judgement = check(STOPPED, &Context::default());
        app.focus_on(Place::Composer);
    });
    shows("the gate", &|app| {
        let context = Context::default();
        let judgement = check(STOPPED, &context);
        app.overlays.push(Overlay::Stopped {
            suggestion: suggest(&[], STOPPED, &judgement.findings, "zh", &context),
            judgement,
            text: STOPPED.to_owned(),
            scroll: 0,
        });
    });
}

#[test]
fn x_14_a_mixed_answer_in_five_languages() {
    shows("a mixed answer", &|app| {
        let text = "سلام، سفارش PDD-231105 با مبلغ 95.80 ثبت شد؛ کد رهگیری (YT8847) است.\nOK?";
        app.panes.composer.reply.insert(text);
        app.panes.composer.judgement = check(text, &Context::default());
        app.model.dossier.as_mut().unwrap().messages = facts::foreign_messages();
        app.focus_on(Place::Composer);
    });
}

#[test]
fn x_14_the_case_in_five_languages() {
    shows("case", &|app| app.focus_on(Place::Case));
    shows("case, noted", &|app| {
        app.model.shop_acts = facts::shop_acts();
        app.model.dossier.as_mut().unwrap().acts = facts::noted();
        app.focus_on(Place::Case);
        app.panes.case.scroll = 12;
    });
    shows("cards", &|app| {
        let ids = ["B-07", "B-04", "C-19"].map(str::to_owned).to_vec();
        app.overlays.push(Overlay::Cards { ids, scroll: 0 });
    });
}

#[test]
fn x_14_the_checklist_in_five_languages() {
    shows("checklist", &|app| {
        let open = app.model.dossier.as_mut().unwrap();
        let work_order = facts::work_order_with_form();
        open.deadlines.push(facts::evidence_due(&work_order));
        open.work_orders = vec![work_order];
        app.focus_on(Place::Checklist);
    });
    shows("packet", &|app| {
        app.overlays.push(Overlay::Packet {
            pages: vec![vec!["231105-4321".to_owned(), "圆通 YT8847".to_owned()]],
            missing: facts::work_order_with_form()
                .slots
                .iter()
                .map(|slot| slot.kind)
                .collect(),
            scroll: 0,
        });
    });
}

#[test]
fn x_14_the_lists_at_the_side_in_five_languages() {
    shows("outbox", &|app| app.focus_on(Place::Outbox));
    shows("history", &|app| app.focus_on(Place::History));
}

#[test]
fn x_14_the_review_screen_in_five_languages() {
    let supervisor = |app: &mut App| {
        app.model.actor.role = Role::Supervisor;
        app.model.reviews.detail = Some(Box::new(facts::review_detail()));
        app.focus_on(Place::Review);
    };
    shows("review", &supervisor);
    shows("a ruling", &|app| {
        supervisor(app);
        app.overlays.push(Overlay::Ruling(RulingDialog {
            review: ReviewId::from_raw(1),
            verdict: ReviewVerdict::FalseAlarm,
            chosen: 1,
            note: String::new(),
            typing: None,
            is_allowed: true,
        }));
    });
}

#[test]
fn x_14_help_and_palette_in_five_languages() {
    shows("help", &|app| {
        app.overlays.push(Overlay::Help { scroll: 0 });
    });
    shows("palette", &|app| {
        app.overlays.push(Overlay::Palette {
            line: Editor::one_line(LINE_LIMIT_BYTES),
            chosen: 2,
        });
    });
}

#[test]
fn x_14_dialogs_in_five_languages() {
    shows("a question", &|app| {
        app.overlays.push(Overlay::Confirm {
            question: Notice::new(Level::Info, "packet-laid")
                .with("menu", "售后 > 工单".to_owned()),
            quote: "/home/li/packets/231105-4321".to_owned(),
            yes: Vec::new(),
        });
    });
    shows("the shop", &|app| {
        app.model.shop_acts = facts::shop_acts();
        let shop = app.model.dossier.as_ref().unwrap().shop.id;
        app.overlays.push(Overlay::Shop { shop, scroll: 0 });
    });
    shows("messages", &|app| {
        app.tell(Notice::new(Level::Warn, "why-read-only"));
        app.tell(Notice::new(Level::Error, "why-no-path"));
    });
    shows("a letter", &|app| {
        let text = "尊敬的快递公司：请提供 YT8847 的签收底单。".to_owned();
        app.overlays.push(Overlay::Letter(Box::new(Given {
            judgement: check(&text, &Context::default()),
            letter: Letter {
                label: String::new(),
                text,
            },
            step: None,
            scroll: 0,
        })));
    });
}

/// What the shop sends, what the buyer gives, and where each of them is named.
#[test]
fn x_05_a_confirmation_that_was_sent_and_a_fulfilment_that_was_confirmed_have_words_of_their_own() {
    let sent_keys = ["gather-receipt"];
    let given_keys = [
        "case-kind-unconfirmed",
        "case-state-buyer-confirms",
        "deadline-confirm",
        "view-unconfirmed",
        "cmd-view-unconfirmed",
        "cmd-view-unconfirmed-help",
        "fact-confirmed",
        "card-topic-unconfirmed",
        "change-buyer-confirms",
    ];
    for (language, sent, given) in [
        (Language::English, "confirmation", "fulfil"),
        (Language::Chinese, "订单确认", "收货"),
        (Language::Russian, "подтверждение заказа", "выполн"),
        (Language::Spanish, "confirmación", "conform"),
        (Language::Persian, "تأییدیه", "دریافت"),
    ] {
        let words = Catalog::new(language);
        let names = |key: &str, word: &str| words.t(key).to_lowercase().contains(word);
        for key in sent_keys {
            assert!(names(key, sent) && !names(key, given), "{language:?} {key}");
        }
        for key in given_keys {
            assert!(names(key, given) && !names(key, sent), "{language:?} {key}");
        }
    }
}
