//! The shop itself: the insurance is renewed in three strokes, the deposit is kept point by point.

use afterdesk::app::overlay::Overlay;
use afterdesk::domain::act::ActKind;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::time::DAY_MS;

use super::driver::Driver;

fn kinds(desk: &Driver) -> Vec<ActKind> {
    let acts = desk.app.model.shop_acts.iter();
    acts.map(|act| act.kind).collect()
}

#[test]
fn b_34_three_strokes_note_a_renewal() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("i r");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("freight insurance of"), "{screen}");
    assert_eq!(kinds(&desk), []);
    desk.press("n");
    assert!(desk.app.overlays.is_empty());
    assert_eq!(kinds(&desk), []);
    desk.press("i r y");
    assert_eq!(kinds(&desk), [ActKind::InsuranceRenewed]);
}

#[test]
fn b_34_what_the_renewal_cost_is_an_amount() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("i r c");
    desk.type_text("a lot");
    desk.press("enter");
    assert_eq!(kinds(&desk), []);
    desk.press("ctrl-u");
    desk.type_text("19.90");
    desk.press("enter");
    assert!(desk.app.overlays.is_empty());
    let kept = &desk.app.model.shop_acts[0].value;
    assert!(kept.ends_with(" 1990 CNY"), "{kept}");
}

#[test]
fn b_35_a_shop_whose_cover_has_ended_says_so_until_it_is_renewed() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("i r y enter");
    desk.pass_ms(6 * DAY_MS);
    assert!(!desk.screen(120, 40).contains("no freight insurance"));
    desk.pass_ms(DAY_MS + 60_000);
    let screen = desk.screen(120, 40);
    assert!(screen.contains("no freight insurance"), "{screen}");
    desk.press("i r y");
    assert!(!desk.screen(120, 40).contains("no freight insurance"));
}

#[test]
fn d_17_x_10_the_shop_shows_the_figure_as_quoted_beside_the_four_points() {
    let mut desk = Driver::with_buyers(Route::Hand, 1);
    desk.press("i d");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("more than CNY 100,000"), "{screen}");
    assert_eq!(screen.matches(": missing").count(), 4, "{screen}");
    desk.press("a");
    desk.type_text("CNY 2,000");
    desk.press("enter");
    let screen = desk.screen(120, 40);
    assert!(screen.contains("amount: CNY 2,000"), "{screen}");
    assert_eq!(screen.matches(": missing").count(), 3, "{screen}");
    for (letter, words) in [("m", "a bank"), ("u", "claims"), ("r", "in 30 days")] {
        desk.press(letter);
        desk.type_text(words);
        desk.press("enter");
    }
    assert_eq!(desk.screen(120, 40).matches(": missing").count(), 0);
    desk.press("w");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Cards { .. })
    ));
    desk.press("esc");
    assert!(matches!(
        desk.app.overlays.last(),
        Some(Overlay::Shop { .. })
    ));
}
