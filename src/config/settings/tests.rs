//! Settings as people write them, right and wrong.

use super::*;

fn parse(text: &str) -> Result<Settings, String> {
    Settings::parse(Path::new("config.toml"), text).map_err(|problem| problem.to_string())
}

#[test]
fn a_missing_file_gives_the_defaults() {
    let settings = Settings::read(Path::new("/nowhere/config.toml")).unwrap();
    assert_eq!(settings, Settings::default());
    assert_eq!(settings.undo_ms(), 5_000);
    assert!(settings.mouse);
    assert_eq!(parse(""), Ok(settings));
}

#[test]
fn every_setting_is_read() {
    let settings = parse(
        r#"
        language = "zh"
        theme = "safe"
        bidi = "terminal"
        mouse = false
        undo_seconds = 8
        desk = "till 2"
        [keys]
        "queue.next" = ["j", "down"]
        [shop]
        name = "暖冬家居"
        platform = "Pinduoduo"
        route = "hand"
        [retention]
        months = 24
        "#,
    )
    .unwrap();
    assert_eq!(settings.language, Some(Language::Chinese));
    assert_eq!(settings.theme.as_deref(), Some("safe"));
    assert_eq!(settings.bidi, Bidi::Terminal);
    assert!(!settings.mouse);
    assert_eq!(settings.undo_ms(), 8_000);
    assert_eq!(settings.desk.as_deref(), Some("till 2"));
    assert_eq!(settings.keys["queue.next"], ["j", "down"]);
    assert_eq!(settings.shop.platform, Some(PlatformName::new("pinduoduo")));
    assert_eq!(settings.shop.route, Some(Route::Hand));
    assert_eq!(settings.retention.months, Some(24));
}

#[test]
fn a_wrong_file_is_refused_in_one_sentence() {
    let cases = [
        (
            "mouse = true\ncolour = 1",
            "config.toml, line 2: unknown key `colour`; allowed are `language`, `theme`, `bidi`, \
             `mouse`, `undo_seconds`, `desk`, `keys`, `shop`, `retention`, `mail`",
        ),
        (
            "language = \"de\"",
            "config.toml, line 1: unknown value `de`; allowed are `zh`, `en`, `ru`, `es`, `fa`",
        ),
        (
            "\n\nbidi = \"on\"",
            "config.toml, line 3: unknown value `on`; allowed are `auto`, `app`, `terminal`, `off`",
        ),
        (
            "undo_seconds = 900",
            "config.toml, line 1: `900` is out of range; allowed are 0 to 120",
        ),
        (
            "[retention]\nmonths = 0",
            "config.toml, line 2: `0` is out of range; allowed are 1 to 240",
        ),
        (
            "mouse = \"yes\"",
            "config.toml, line 1: invalid type: string \"yes\"; expected a boolean",
        ),
    ];
    for (text, sentence) in cases {
        assert_eq!(parse(text), Err(sentence.to_owned()));
    }
    for broken in [
        "mouse =",
        "[keys",
        "a\u{0}b = 1",
        "= 3",
        "mouse = true\nmouse = false",
    ] {
        let sentence = parse(broken).unwrap_err();
        assert!(sentence.starts_with("config.toml, line "), "{sentence}");
        assert!(!sentence.contains('\n'), "{sentence}");
    }
}

#[test]
fn what_is_no_text_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let problem = Settings::read(folder.path()).unwrap_err();
    assert!(problem.to_string().contains("not a regular file"));
    let file = folder.path().join("config.toml");
    std::fs::write(&file, b"mouse = true\n\xff").unwrap();
    let problem = Settings::read(&file).unwrap_err();
    assert_eq!(
        (problem.line, problem.what.key()),
        (Some(2), "settings-not-utf8")
    );
    std::fs::write(&file, vec![b'#'; 2_000_000]).unwrap();
    assert!(Settings::read(&file).is_err());
}
