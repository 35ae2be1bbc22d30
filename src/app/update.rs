//! The one function that changes the screen.
//! Never waits and never touches the world: what the world should do comes back as effects.

use super::answered;
use super::keys;
use super::list;
use super::mouse;
use super::offer;
use super::overlays::picker;
use super::perform;
use super::state::{App, Hold};
use super::timers;
use crate::domain::time::Stamp;
use crate::ui::ask::PageFrom;
use crate::ui::effect::Effect;
use crate::ui::event::{Event, What};
use crate::ui::intent::{Level, Notice};

/// Returns what is to be loaded before anything can be shown.
pub fn start(app: &mut App) -> Vec<Effect> {
    app.fit();
    let mut effects = vec![Effect::LoadShops];
    effects.extend(list::load(app, PageFrom::First));
    effects.extend([Effect::LoadCounts, Effect::LoadViews, Effect::LoadAllowed]);
    effects
}

/// Takes an event and returns what the world should do.
pub fn update(app: &mut App, event: Event) -> Vec<Effect> {
    app.take_time(event.at);
    let mut effects = match event.what {
        What::Key(key) => keys::press(app, key),
        What::Paste(text) => keys::paste(app, &text),
        What::PasteDropped(count) => {
            let notice = Notice::new(Level::Warn, "toast-burst-dropped");
            app.tell(notice.with("count", count.to_string()));
            Vec::new()
        }
        What::PasteTooLong => {
            app.tell(Notice::new(Level::Warn, "toast-paste-too-long"));
            Vec::new()
        }
        What::Mouse(mouse) => mouse::act(app, mouse),
        What::Resize { width, height } => {
            app.size = (width, height);
            // How far the lists are scrolled is kept: the old size brings the old screen back.
            app.fit();
            Vec::new()
        }
        What::Told(told) => picker::told(app, told),
        What::Focus(_) | What::Tick => Vec::new(),
        What::Answer(answer) => answered::take(app, answer),
        What::StoreChanged => perform::refresh(app),
        What::Resumed => vec![Effect::Redraw],
        What::StopAsked => perform::suspend(app),
        What::Terminate => perform::quit(app),
    };
    offer::answers_of_now(app);
    effects.extend(timers::tick(app));
    effects.extend(replay(app));
    effects
}

/// Gives keys that waited for a row to open to that row.
fn replay(app: &mut App) -> Vec<Effect> {
    let is_open = app.model.opening.is_none();
    if !is_open || !matches!(app.hold, Hold::Keep(_)) {
        return Vec::new();
    }
    let Hold::Keep(waiting) = std::mem::take(&mut app.hold) else {
        return Vec::new();
    };
    waiting
        .into_iter()
        .flat_map(|key| keys::press(app, key))
        .collect()
}

/// Says that the state is on the screen: from now on keys are meant for what is seen.
pub fn drawn(app: &mut App) {
    let is_under_way = app.model.opening.is_some()
        || app.panes.composer.is_sending
        || app.wanted.send.is_some()
        || app.wanted.is_ruling;
    if app.hold == Hold::Drop && !is_under_way {
        app.hold = Hold::None;
    }
}

/// Returns when something happens by itself next; the loop waits until then at most.
pub fn next_deadline(app: &App) -> Option<Stamp> {
    timers::next(app)
}
