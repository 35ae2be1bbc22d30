//! The palette: all commands by name, found as typed.
//! Never hides a command that cannot be given now: it says why when chosen.

use crate::app::commands;
use crate::app::overlay::Overlay;
use crate::app::perform;
use crate::app::state::App;
use crate::text::fuzzy::Finder;
use crate::ui::command::Offer;
use crate::ui::editor::{Taken, take};
use crate::ui::effect::Effect;
use crate::ui::key::{Code, Key};
use crate::ui::place::Place;

/// Returns the commands that match what is typed, the best first: by their short word in the
/// language of the screen, or by id, so that the same letters work in every language.
pub fn matching(app: &App, typed: &str) -> Vec<(Option<Place>, Offer)> {
    let offers = commands::offered(app);
    if typed.trim().is_empty() {
        return offers;
    }
    let names: Vec<String> = offers
        .iter()
        .map(|(_, offer)| format!("{} {}", app.words.t(offer.spec.label), offer.spec.id))
        .collect();
    Finder::new()
        .find(typed, names.iter().map(String::as_str))
        .into_iter()
        .filter_map(|hit| offers.get(hit.index).copied())
        .collect()
}

/// Gives a key to the palette.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Palette { line, chosen }) = app.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc => {
            app.overlays.pop();
        }
        Code::Down => *chosen += 1,
        Code::Up => *chosen = chosen.saturating_sub(1),
        Code::PageDown => *chosen += 10,
        Code::PageUp => *chosen = chosen.saturating_sub(10),
        Code::Enter => {
            let (typed, wanted) = (line.text().to_owned(), *chosen);
            let found = matching(app, &typed);
            let id = found
                .get(wanted.min(found.len().saturating_sub(1)))
                .map(|(_, offer)| offer.spec.id);
            app.overlays.pop();
            return id.map_or_else(Vec::new, |id| perform::command(app, id));
        }
        _ => {
            if take(line, key, app.bidi.is_ordered()) == Taken::Changed {
                *chosen = 0;
            }
        }
    }
    clamp(app);
    Vec::new()
}

fn clamp(app: &mut App) {
    let Some(Overlay::Palette { line, .. }) = app.overlays.last() else {
        return;
    };
    let typed = line.text().to_owned();
    let last = matching(app, &typed).len().saturating_sub(1);
    if let Some(Overlay::Palette { chosen, .. }) = app.overlays.last_mut() {
        *chosen = (*chosen).min(last);
    }
}
