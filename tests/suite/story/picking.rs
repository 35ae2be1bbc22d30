//! Choosing a file to import inside the desk.

use std::path::Path;

use afterdesk::app::overlay::Overlay;
use afterdesk::i18n::sentence::Sentence;
use afterdesk::ui::ask::Imported;
use afterdesk::ui::event::Answer;

use super::driver::Driver;

fn files() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("exports")).unwrap();
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    std::fs::write(folder.path().join("exports/orders.csv"), "x").unwrap();
    folder
}

fn type_path(desk: &mut Driver, path: &Path) {
    desk.type_text(path.to_str().unwrap());
    desk.press("enter");
}

#[test]
fn the_picker_begins_where_the_program_was_started_and_then_where_it_was_last() {
    let folder = files();
    let mut desk = Driver::with_buyers(afterdesk::domain::conversation::Route::Hand, 1);
    desk.press("I");
    let started = std::fs::canonicalize(std::env::current_dir().unwrap()).unwrap();
    assert_eq!(desk.app.picked_in, Some(started));
    type_path(&mut desk, &folder.path().join("exports"));
    assert!(desk.screen(120, 40).contains("orders.csv"));
    desk.press("esc I");
    assert!(desk.screen(120, 40).contains("orders.csv"));
}

#[test]
fn an_empty_folder_says_what_would_be_listed_and_how_to_go_elsewhere() {
    let folder = files();
    let mut desk = Driver::empty();
    desk.press("esc I");
    type_path(&mut desk, &folder.path().join("empty"));
    let screen = desk.screen(120, 40);
    assert!(screen.contains("This folder is empty"), "{screen}");
    assert!(screen.contains("~/Downloads"), "{screen}");
    desk.type_text("..");
    assert!(desk.screen(120, 40).contains("Enter goes to this path"));
    desk.press("enter");
    assert!(desk.screen(120, 40).contains("exports/"));
    desk.press("left");
    assert!(!desk.screen(120, 40).contains("exports/"));
}

#[test]
fn a_typed_path_of_a_file_imports_it_and_one_of_nothing_keeps_the_picker_open() {
    let folder = files();
    let mut desk = Driver::empty();
    desk.press("esc I");
    type_path(&mut desk, &folder.path().join("nowhere"));
    let screen = desk.screen(120, 40);
    assert!(screen.contains("There is no such folder"), "{screen}");
    assert!(desk.app.model.is_online, "the store has not gone");
    assert!(matches!(desk.app.overlays.last(), Some(Overlay::Picker(_))));
    desk.press(&"backspace ".repeat(200));
    type_path(&mut desk, &folder.path().join("exports/orders.csv"));
    assert!(!matches!(
        desk.app.overlays.last(),
        Some(Overlay::Picker(_))
    ));
    let (_, told) = desk.app.told.back().unwrap();
    assert_eq!(told.key, "toast-importing");
    desk.pass_ms(10_000);
    assert!(desk.screen(120, 40).contains("⇣ importing"));
    desk.answer(Answer::Imported(vec![Imported::default()]));
    assert!(desk.screen(120, 40).contains("● online"));
}

#[test]
fn a_file_that_cannot_be_imported_is_told_with_its_first_reason() {
    let mut desk = Driver::empty();
    let wrong = |line: i64| {
        Sentence::new("import-cell")
            .with("line", line)
            .with("column", "订单号")
            .holding("why", Sentence::new("row-missing"))
    };
    let imported = |rejected, is_refused, errors| Imported {
        name: "orders.csv".to_owned(),
        rejected,
        is_refused,
        errors,
        ..Imported::default()
    };
    desk.answer(Answer::Imported(vec![imported(
        2,
        false,
        vec![wrong(2), wrong(7)],
    )]));
    let screen = desk.screen(120, 40);
    assert!(screen.contains("orders.csv was not imported: 2 rows are wrong"));
    let (_, told) = desk.app.told.back().unwrap();
    assert!(
        told.detail
            .contains("line 7, 订单号: this must not be empty")
    );
    let refused = vec![Sentence::new("file-empty")];
    desk.answer(Answer::Imported(vec![imported(0, true, refused)]));
    let screen = desk.screen(120, 40);
    assert!(
        screen.contains("orders.csv was not imported: it is empty"),
        "{screen}"
    );
    assert!(desk.app.model.is_online);
}
