//! The language of the screens: changed with one key wherever one is, and kept.

use afterdesk::app::overlay::Overlay;
use afterdesk::config::settings::Settings;
use afterdesk::domain::conversation::Route;
use afterdesk::i18n::language::Language;
use afterdesk::ui::ask::{Asked, Trouble, TroubleKind};
use afterdesk::ui::event::Answer;

use super::driver::Driver;

fn kept(desk: &Driver) -> Option<Language> {
    Settings::read(&desk.around.settings).unwrap().language
}

#[test]
fn x_14_one_key_changes_the_language_of_the_screens_and_keeps_it() {
    let mut desk = Driver::with_buyers(Route::Hand, 2);
    desk.press("enter r H i");
    let written = desk.app.panes.composer.reply.text().to_owned();
    for (language, word) in [
        (Language::Russian, "очередь"),
        (Language::Spanish, "Cola"),
        // As a terminal gets it: in visual order.
        (Language::Persian, "فص"),
        (Language::Chinese, "待办"),
        (Language::English, "Queue"),
    ] {
        desk.press("f2");
        assert_eq!(desk.app.words.language(), language);
        assert_eq!(kept(&desk), Some(language));
        let screen = desk.screen(120, 40).to_lowercase();
        let bare: String = screen.chars().filter(|c| *c != ' ').collect();
        let is_there = screen.contains(&word.to_lowercase()) || bare.contains(word);
        assert!(is_there, "{language:?} {screen}");
        let (_, notice) = desk.app.told.back().unwrap();
        assert_eq!(notice.key, "toast-language");
        assert_eq!(desk.app.panes.composer.reply.text(), written);
    }
    std::fs::remove_file(&desk.around.settings).unwrap();
}

#[test]
fn x_14_the_language_changes_over_a_dialog_and_from_the_palette() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("? f2");
    assert_eq!(desk.app.words.language(), Language::Russian);
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Help { .. })
    ));
    desk.press("esc :");
    desk.type_text("desk.language");
    desk.press("enter");
    assert_eq!(desk.app.words.language(), Language::Spanish);
    std::fs::remove_file(&desk.around.settings).unwrap();
}

#[test]
fn a_language_that_was_not_kept_is_told_and_the_desk_is_not_offline() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.answer(Answer::Failed {
        ticket: None,
        asked: Asked::Language,
        trouble: Trouble {
            kind: TroubleKind::Unavailable,
            why: None,
            detail: "config.toml: read-only".to_owned(),
        },
    });
    let (_, notice) = desk.app.told.back().unwrap();
    assert_eq!(notice.key, "failed-language");
    assert!(desk.app.model.is_online);
}
