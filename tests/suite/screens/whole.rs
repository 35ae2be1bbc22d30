//! Pictures of the whole screen in every size, its dialogs, and the picture in the README.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use afterdesk::app::commands::all;
use afterdesk::app::overlay::{LINE_LIMIT_BYTES, Overlay, Picker, Purpose};
use afterdesk::app::{App, view};
use afterdesk::compliance::suggest::suggest;
use afterdesk::compliance::{Context, check};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::id::DeadlineId;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::panes::composer;
use afterdesk::ui::editor::Editor;
use afterdesk::ui::intent::{Level, Notice};
use afterdesk::ui::keymap::KeyMap;
use afterdesk::ui::place::Place;
use afterdesk::ui::svg::{Defaults, picture};
use afterdesk::ui::theme::{ColorDepth, Theme};
use afterdesk::ui::widgets::Paint;
use afterdesk::ui::words::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{facts, notation};

const SIZES: [(u16, u16); 5] = [(30, 8), (50, 14), (80, 24), (120, 40), (200, 60)];

/// A desk in the middle of work: a matter is open and an answer is begun.
pub(super) fn desk(language: Language, (width, height): (u16, u16)) -> App {
    let words = Arc::new(Catalog::new(language));
    let keymap = KeyMap::new(&all(), &BTreeMap::new()).unwrap();
    let mut app = App::new(facts::filled(), words, keymap, 1);
    app.panes.queue.selected = Some(DeadlineId::from_raw(1));
    app.panes.composer.conversation = Some(facts::conversation().id);
    app.panes.composer.answers =
        composer::answers::of(afterdesk::notice::voice::Voice::default(), "zh");
    app.size = (width, height);
    app.fit();
    app
}

fn begin(app: &mut App, text: &str) {
    app.panes.composer.reply.insert(text);
    app.panes.composer.judgement = check(text, &Context::default());
    app.focus_on(Place::Composer);
    app.fit();
}

fn drawn(app: &App, theme: &Theme) -> Buffer {
    let (width, height) = app.size;
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let mut paint = Paint::new(&mut buf, theme, Words::new(&app.words));
    let caret = view::draw(app, &mut paint);
    if let Some(caret) = caret {
        assert!(
            caret.x < width && caret.y < height,
            "the caret is on the screen"
        );
    }
    buf
}

pub(super) fn written(name: &str, app: &App) -> String {
    let buf = drawn(app, &Theme::by_number());
    assert_eq!(notation::first_unsafe(&buf), None, "{name}");
    let (width, height) = app.size;
    let language = app.words.language().tag();
    format!(
        "==== {name} · {width}x{height} · {language}\n{}",
        notation::write_down(&buf)
    )
}

fn in_both(name: &str, size: (u16, u16), change: impl Fn(&mut App)) -> String {
    [Language::English, Language::Chinese]
        .into_iter()
        .map(|language| {
            let mut app = desk(language, size);
            change(&mut app);
            app.fit();
            written(name, &app)
        })
        .collect()
}

#[test]
fn the_whole_screen_in_every_size() {
    let mut pictures = String::new();
    for size in SIZES {
        pictures += &in_both("work", size, |_| {});
    }
    insta::assert_snapshot!(pictures);
}

#[test]
fn the_whole_screen_in_every_mood() {
    let size = (80, 24);
    let all = [
        in_both("writing, stopped", size, |app| {
            begin(app, "亲，加我微信 abc12345");
        }),
        in_both("one pane, writing", (50, 14), |app| {
            begin(app, "亲，好的。");
        }),
        in_both("offline", size, |app| app.model.is_online = false),
        in_both("read only", size, |app| app.model.is_read_only = true),
        in_both("nothing loaded", size, |app| app.model = facts::bare()),
        in_both("outbox", size, |app| app.focus_on(Place::Outbox)),
        in_both("hostile names", size, |app| {
            app.model.actor.name = facts::HOSTILE.to_owned();
            app.model.shops[0].name = facts::HOSTILE.to_owned();
            let open = app.model.dossier.as_mut().unwrap();
            open.shop.name = facts::HOSTILE.to_owned();
            open.messages = facts::foreign_messages();
        }),
    ];
    insta::assert_snapshot!(all.concat());
}

#[test]
fn the_dialogs() {
    let size = (80, 24);
    let line = || Editor::one_line(LINE_LIMIT_BYTES);
    let text = "亲，加我微信 abc12345 \u{1b}[2J 或打 13912345678";
    let all = [
        in_both("help", size, |app| {
            app.overlays.push(Overlay::Help { scroll: 0 });
        }),
        in_both("palette", size, |app| {
            app.overlays.push(Overlay::Palette {
                line: line(),
                chosen: 2,
            });
        }),
        in_both("stopped", size, |app| {
            app.overlays.push(stopped(text));
        }),
        in_both("stopped, large", (120, 40), |app| {
            app.overlays.push(stopped(text));
        }),
        in_both("start", size, |app| {
            app.overlays.push(Overlay::Start { chosen: 0 });
        }),
        in_both("nothing to import here", size, |app| {
            app.overlays.push(Overlay::Picker(Picker {
                purpose: Purpose::Import,
                marked: Vec::new(),
                preview: None,
                folder: Some("/home/li/exports".into()),
                entries: Vec::new(),
                line: line(),
                chosen: 0,
                is_loading: false,
            }));
        }),
        in_both("the shop, insured, two points agreed", size, |app| {
            app.model.shop_acts = facts::shop_acts();
            let shop = app.model.dossier.as_ref().unwrap().shop.id;
            app.overlays.push(Overlay::Shop { shop, scroll: 0 });
        }),
        in_both("the shop, nothing noted", size, |app| {
            let shop = app.model.dossier.as_ref().unwrap().shop.id;
            app.overlays.push(Overlay::Shop { shop, scroll: 0 });
        }),
        in_both("messages on the screen", size, |app| {
            app.tell(Notice::new(Level::Warn, "why-read-only"));
            app.tell(Notice::new(Level::Error, "why-no-path"));
        }),
    ];
    insta::assert_snapshot!(all.concat());
}

fn stopped(text: &str) -> Overlay {
    let context = Context::default();
    let judgement = check(text, &context);
    Overlay::Stopped {
        suggestion: suggest(&[], text, &judgement.findings, "zh", &context),
        judgement,
        text: text.to_owned(),
        scroll: 0,
    }
}

/// What a shop risks is read in the agent's language, not in the platform's.
#[test]
fn b_31_every_measure_of_a_platform_has_words_in_every_language() {
    for language in Language::ALL {
        let words = Catalog::new(*language);
        for platform in Platforms::embedded().unwrap().all() {
            for measure in &platform.penalties {
                let said = words.word("penalty", measure);
                assert_ne!(said, measure, "{language:?} {}", platform.name);
            }
        }
    }
}

/// Rows B-31, B-32 and X-01, on the smallest usual screen and without scrolling.
#[test]
fn a_stopped_answer_shows_all_measures_the_deposit_and_both_source_texts() {
    for language in [Language::English, Language::Chinese] {
        let mut app = desk(language, (80, 24));
        app.overlays
            .push(stopped("亲，您的订单已发出，加我微信 abc12345 退差价"));
        app.fit();
        let buf = drawn(&app, &Theme::plain());
        let seen: String = (0..24)
            .flat_map(|y| (0..80).map(move |x| (x, y)))
            .map(|place| buf[place].symbol())
            .filter(|symbol| !" │┃─┌┐└┘".contains(symbol))
            .collect();
        let mut wanted = vec![
            app.words.t("source-six-points-5"),
            app.words.t("source-unconfirmed-order-0"),
            "第三方平台信息内容",
            "Не забудьте указать контактную информацию",
            "您的订单已发出。",
        ];
        for code in [
            "trading-closed",
            "withdrawals-limited",
            "goods-off-sale",
            "listing-forbidden",
            "deposit-100000",
        ] {
            wanted.push(app.words.word("penalty", code));
        }
        for words in wanted {
            let words = words.replace(' ', "");
            assert!(seen.contains(&words), "{language:?}: {words} in {seen}");
        }
    }
}

#[test]
fn the_way_to_all_keys_stands_on_every_width() {
    for language in [Language::English, Language::Chinese] {
        for width in [40, 60, 80, 120] {
            let app = desk(language, (width, 24));
            let buf = drawn(&app, &Theme::plain());
            let line: String = (0..width).map(|x| buf[(x, 23)].symbol()).collect();
            for key in [" / ", " : ", " ? "] {
                assert!(line.contains(key), "{width} {language:?}: {line}");
            }
        }
    }
}

/// The README shows this file. It is written anew with `AFTERDESK_WRITE_PICTURE=1`.
#[test]
fn the_picture_in_the_readme_is_what_the_program_draws() {
    let theme = Theme::named("dark", ColorDepth::True).unwrap();
    let mut app = desk(Language::English, (120, 40));
    begin(&mut app, "亲，可以加我微信 abc12345 发截图，我帮您查。");
    let fresh = picture(&drawn(&app, &theme), Defaults::DARK);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screen.svg");
    if std::env::var_os("AFTERDESK_WRITE_PICTURE").is_some() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == fresh,
        "assets/screen.svg is not what the program draws; run the test with \
         AFTERDESK_WRITE_PICTURE=1 and look at the picture"
    );
}

/// Writes pictures of every size and theme into the folder that `AFTERDESK_PICTURES` names: for
/// looking at them.
#[test]
fn pictures_can_be_looked_at() {
    let Ok(folder) = std::env::var("AFTERDESK_PICTURES") else {
        return;
    };
    let looks = [
        ("dark", ColorDepth::True, Defaults::DARK),
        ("dark", ColorDepth::Sixteen, Defaults::DARK),
        ("light", ColorDepth::True, Defaults::LIGHT),
        ("contrast", ColorDepth::Sixteen, Defaults::DARK),
        ("none", ColorDepth::None, Defaults::DARK),
    ];
    for (name, depth, defaults) in looks {
        let theme = Theme::named(name, depth).unwrap();
        for language in [Language::English, Language::Chinese] {
            for size in SIZES {
                let mut app = desk(language, size);
                begin(&mut app, "亲，可以加我微信 abc12345 发截图，我帮您查。");
                let mut file = format!("{folder}/{name}-{depth}-{}", language.tag());
                write!(file, "-{}x{}.svg", size.0, size.1).unwrap();
                std::fs::write(file, picture(&drawn(&app, &theme), defaults)).unwrap();
            }
        }
    }
}
