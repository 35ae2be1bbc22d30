//! The README says what the program really does.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use afterdesk::app::commands;
use afterdesk::config::settings::Settings;
use afterdesk::i18n::catalog::Catalog;
use afterdesk::i18n::language::Language;
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
    let (_, rest) = kept.split_once("```toml\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let settings = Settings::parse(Path::new("config.toml"), example).unwrap();
    assert_eq!(settings.theme.as_deref(), Some("night"));
    KeyMap::new(&commands::all(), &settings.keys).unwrap();
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
