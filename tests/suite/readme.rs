//! The README says what the program really does.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use afterdesk::app::commands;
use afterdesk::compliance::{Context, Lexicon, example};
use afterdesk::config::calendars::Calendars;
use afterdesk::config::platform::Platforms;
use afterdesk::config::rules;
use afterdesk::config::settings::Settings;
use afterdesk::domain::platform::PlatformName;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
use afterdesk::notice::bot;
use afterdesk::ui::keymap::KeyMap;
use afterdesk::ui::place::Place;

const BEGIN: &str = "<!-- keys: written from the command tables, checked by the tests -->\n";
const END: &str = "<!-- end of keys -->";

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// One table for each pane, as the desk's own key map has it.
fn key_tables() -> String {
    let tables = commands::all();
    let map = KeyMap::new(&tables, &Settings::default().keys).unwrap();
    let words = Catalog::new(Language::English);
    let mut text = String::new();
    let mut pane: Option<Option<Place>> = None;
    for (place, spec) in &tables {
        if pane != Some(*place) {
            pane = Some(*place);
            let name = place.map_or("everywhere", Place::code);
            write!(text, "\n| {name} | |\n| --- | --- |\n").unwrap();
        }
        let keys: Vec<String> = map.keys_of(spec.id).map(|key| format!("`{key}`")).collect();
        writeln!(text, "| {} | {} |", keys.join(" "), words.t(spec.help)).unwrap();
    }
    text.push('\n');
    text
}

/// Written anew with `AFTERDESK_WRITE_README=1`.
#[test]
fn the_keys_in_the_readme_are_those_of_the_desk() {
    let kept = std::fs::read_to_string(file()).unwrap();
    let (before, rest) = kept.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let fresh = format!("{before}{BEGIN}{}{END}{after}", key_tables());
    if std::env::var_os("AFTERDESK_WRITE_README").is_some() {
        std::fs::write(file(), &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(file()).unwrap();
    assert!(
        kept == fresh,
        "run this test with AFTERDESK_WRITE_README=1 and read the change"
    );
}

#[test]
fn the_settings_in_the_readme_can_be_used_as_they_stand() {
    let kept = std::fs::read_to_string(file()).unwrap();
    let example = example_with(&kept, "theme = ");
    let settings = Settings::parse(Path::new("config.toml"), example).unwrap();
    assert_eq!(settings.theme.as_deref(), Some("night"));
    KeyMap::new(&commands::all(), &settings.keys).unwrap();
}

/// Returns the block of a page that holds some words.
fn example_with<'a>(page: &'a str, words: &str) -> &'a str {
    let mut blocks = page.split("```").skip(1).step_by(2);
    let block = blocks.find(|block| block.contains(words)).unwrap();
    block.split_once('\n').unwrap().1
}

#[test]
fn the_lists_and_platform_files_that_are_shown_do_what_they_say() {
    let page = std::fs::read_to_string(file()).unwrap();
    let platform = example_with(&page, "return_addresses");
    let own = Platforms::over(&[(Path::new("pinduoduo.toml"), platform)]).unwrap();
    let platform = own.get(&PlatformName::new("pinduoduo"));
    assert_eq!(platform.examples.len(), 2);
    for shown in &platform.examples {
        let wrong = example::wrong(&shown.text, shown.stops, &Context::of(platform));
        assert_eq!(wrong, None);
    }

    let own = rules::over(&[(Path::new("mine.toml"), example_with(&page, "[[card]]"))]).unwrap();
    assert!(own.get("S-01").unwrap().is_own && own.get("B-17").unwrap().is_own);
    let own = Calendars::over(&[(Path::new("cn.toml"), example_with(&page, "[[year]]"))]).unwrap();
    let closed = "2026-12-25".parse().unwrap();
    assert_eq!(own.get("cn").on_holiday(closed), Some(true));

    let bot = example_with(&page, "[ask.gift]");
    let (plan, words) = bot.split_once("# bot/en.toml").unwrap();
    let words = words.split_once('\n').unwrap().1;
    let bot = bot::over(&[
        (Path::new("plan.toml"), plan),
        (Path::new("en.toml"), words),
    ]);
    assert_eq!(bot.unwrap().own.len(), 1);

    let page = file().with_file_name("assets").join("words/README.md");
    let page = std::fs::read_to_string(page).unwrap();
    let list = example_with(&page, "phrase: ").to_owned();
    let own = Lexicon::with_own(&[("zh/shop".to_owned(), list)]).unwrap();
    let context = Context {
        lexicon: &own,
        ..Context::default()
    };
    let shown = own.examples.iter().filter(|one| one.file == "zh/shop");
    assert_eq!(shown.clone().count(), 4);
    for one in shown {
        assert_eq!(example::wrong(&one.text, one.stops, &context), None);
        // Without the list nothing is stopped.
        let ours = Context::default();
        assert_eq!(
            example::wrong(&one.text, false, &ours),
            None,
            "{}",
            one.text
        );
    }
    let table = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let sets: Vec<&str> = table
        .filter_map(|row| row.split_once("` |"))
        .flat_map(|(names, _)| names.split("` `"))
        .collect();
    assert!(sets.len() >= 35, "{sets:?}");
    let unknown: Vec<&&str> = sets.iter().filter(|set| own.set(set).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_file_that_the_readme_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kept = std::fs::read_to_string(file()).unwrap();
    let named = kept.split('`').filter(|word| {
        !word.contains(['<', ' ', '$', '*'])
            && ["src/", "tests/", "assets/", "benches/"]
                .iter()
                .any(|top| word.starts_with(top))
    });
    let missing: Vec<&str> = named.filter(|path| !root.join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
