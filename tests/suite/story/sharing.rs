//! Two desks on one store: who answers whom is seen at the other desk.

use super::driver::Driver;

#[test]
fn whoever_begins_to_answer_is_seen_at_the_other_desk() {
    let folder = tempfile::tempdir().unwrap();
    let (mut li, mut chen) = Driver::two_desks(folder.path(), 2);
    let buyer = li.chosen_conversation();
    li.press("enter");
    chen.store_changed();
    assert!(!chen.screen(120, 40).contains("✎"), "reading takes nothing");
    li.press("r");
    li.type_text("One moment");
    chen.store_changed();
    let screen = chen.screen(120, 40);
    assert!(screen.contains("✎ li.wei"), "{screen}");
    assert_eq!(chen.chosen_conversation(), buyer);
    chen.press("enter r");
    let (_, notice) = chen.app.told.back().unwrap();
    assert_eq!(notice.key, "toast-claimed");
    assert!(chen.screen(120, 40).contains("li.wei is answering"));
    // The time stays that of the beginning, also after it was renewed.
    assert!(!li.screen(120, 40).contains("on this since"));
    assert!(
        chen.screen(120, 40)
            .contains("li.wei is on this since 13:00")
    );
    // It stays with the first one, who types on for longer than a claim lasts.
    for _ in 0..20 {
        li.pass_ms(15_000);
        chen.pass_ms(15_000);
        li.type_text(".");
    }
    chen.store_changed();
    assert!(
        chen.screen(120, 40)
            .contains("li.wei is on this since 13:00")
    );
    // Going on to another buyer lets this one go.
    li.press("esc j enter");
    chen.store_changed();
    assert!(!chen.screen(120, 40).contains("✎ li.wei"));
    chen.type_text("mine");
    chen.pass_ms(120_000);
    chen.type_text(" now");
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ chen.hua"));
}

#[test]
fn a_desk_that_died_lets_its_buyer_go_after_a_while() {
    let folder = tempfile::tempdir().unwrap();
    let (mut li, mut chen) = Driver::two_desks(folder.path(), 1);
    li.press("enter r");
    drop(li);
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ li.wei"));
    chen.pass_ms(4 * 60_000);
    assert!(!chen.screen(120, 40).contains("✎ li.wei"));
    chen.press("enter r");
    chen.store_changed();
    assert!(chen.screen(120, 40).contains("✎ chen.hua"));
    assert!(chen.app.told.iter().all(|(_, n)| n.key != "toast-claimed"));
}

#[test]
fn the_filter_mine_shows_the_buyers_that_i_am_answering() {
    let folder = tempfile::tempdir().unwrap();
    let (mut li, mut chen) = Driver::two_desks(folder.path(), 3);
    chen.press("j enter r esc esc");
    li.press("enter r esc esc f m");
    let buyers = |desk: &Driver| {
        let rows = desk.app.model.queue.rows.iter();
        rows.map(|row| row.buyer.clone()).collect::<Vec<_>>()
    };
    assert_eq!(buyers(&li), ["王*0"]);
    assert!(li.screen(120, 40).contains("Queue 1 · mine"));
    chen.press("f m");
    assert_eq!(buyers(&chen), ["王*1"]);
    chen.press("f m");
    assert_eq!(buyers(&chen).len(), 3);
    // The end of the program lets the buyer go.
    chen.press("q");
    li.press("f m");
    li.store_changed();
    assert!(!li.screen(120, 40).contains("✎ chen.hua"));
}
