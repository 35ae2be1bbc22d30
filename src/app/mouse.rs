//! What the mouse does: a click focuses and chooses, the wheel scrolls.
//! Never needed: every act of the mouse has a key.

use super::commands::Any;
use super::overlays;
use super::perform;
use super::state::{App, Hold};
use crate::panes::{case, checklist, history, outbox, queue, review, transcript};
use crate::ui::effect::Effect;
use crate::ui::event::{Mouse, MouseAct};
use crate::ui::place::Place;
use crate::ui::scroll::scrolled;

/// Lines that one step of the wheel scrolls, as terminals do by themselves.
const WHEEL_LINES: isize = 3;

/// Takes what the mouse did.
pub fn act(app: &mut App, mouse: Mouse) -> Vec<Effect> {
    if app.hold != Hold::None {
        return Vec::new();
    }
    let mouse = if app.is_mirrored() {
        // Everything behind this counts columns in the direction of reading.
        let last = app.size.0.saturating_sub(1);
        Mouse {
            column: last.saturating_sub(mouse.column),
            ..mouse
        }
    } else {
        mouse
    };
    if mouse.act == MouseAct::Click {
        app.toasts.give_way(app.now);
    }
    let by = match mouse.act {
        MouseAct::WheelUp => -WHEEL_LINES,
        MouseAct::WheelDown => WHEEL_LINES,
        MouseAct::Click => 0,
    };
    if !app.overlays.is_empty() {
        overlays::scroll(app, by);
        return Vec::new();
    }
    let Some(place) = app.areas().at(mouse.column, mouse.row) else {
        return Vec::new();
    };
    match mouse.act {
        MouseAct::Click => click(app, place, mouse),
        MouseAct::WheelUp | MouseAct::WheelDown => wheel(app, place, by),
    }
}

fn wheel(app: &mut App, place: Place, by: isize) -> Vec<Effect> {
    let any = match place {
        Place::Queue => Any::Queue(queue::Act::Move(by)),
        Place::Transcript => Any::Transcript(transcript::Act::Lines(-by)),
        Place::Composer => return Vec::new(),
        Place::Case => Any::Case(case::Act::Scroll(by)),
        Place::Checklist => Any::Checklist(checklist::Act::Move(by.signum())),
        Place::Outbox => Any::Outbox(outbox::Act::Move(by.signum())),
        Place::History => Any::History(history::Act::Move(by)),
        Place::Review => Any::Review(review::Act::Move(by.signum())),
    };
    perform::give(app, any)
}

/// Chooses the entry of the review list that was clicked.
fn choose_review(app: &mut App, mouse: Mouse) -> Vec<Effect> {
    let Some(area) = app.areas().of(Place::Review) else {
        return Vec::new();
    };
    let Some(line) = review::view::entry_at(area, mouse.column, mouse.row) else {
        return Vec::new();
    };
    let state = &app.panes.review;
    let here = state.place(&app.model.reviews);
    let first = scrolled(state.offset, here, state.height);
    let by = isize::try_from(first + line).unwrap_or(0) - isize::try_from(here).unwrap_or(0);
    perform::give(app, Any::Review(review::Act::Move(by)))
}

/// A click gives the focus; in the queue it chooses the row, and opens it when it was chosen.
fn click(app: &mut App, place: Place, mouse: Mouse) -> Vec<Effect> {
    let mut effects = if app.focus == place {
        Vec::new()
    } else {
        perform::focus(app, place)
    };
    if place == Place::Review {
        effects.extend(choose_review(app, mouse));
        return effects;
    }
    if place != Place::Queue {
        return effects;
    }
    let Some(area) = app.areas().of(Place::Queue) else {
        return effects;
    };
    if queue::is_searching(&app.model) {
        let wanted = queue::view::hits::hit_at(&app.panes.queue, area, mouse.row);
        if let Some(wanted) = wanted.filter(|hit| *hit < app.model.search.hits.len()) {
            let was_chosen = app.panes.queue.hit == wanted;
            app.panes.queue.hit = wanted;
            if was_chosen {
                effects.extend(perform::give(app, Any::Queue(queue::Act::Open)));
            }
        }
        return effects;
    }
    let Some(line) = mouse.row.checked_sub(area.y + 1).map(usize::from) else {
        return effects;
    };
    if line >= app.panes.queue.height {
        return effects;
    }
    let state = &app.panes.queue;
    let wanted = state.first(&app.model.queue, state.height) + line;
    if wanted < app.model.queue.rows.len() {
        let was_chosen = app.panes.queue.index(&app.model.queue) == Some(wanted);
        app.panes.queue.choose(&app.model.queue, wanted);
        if was_chosen {
            effects.extend(perform::give(app, Any::Queue(queue::Act::Open)));
        }
    }
    effects
}
