//! The line of keys, what may follow a key, and the words of a command.
//! Never lists a command by hand: all of them come from the tables.

use ratatui::layout::Rect;

use crate::app::commands::offered;
use crate::app::layout::Areas;
use crate::app::state::App;
use crate::ui::command::{FOOTER_LASTING, Offer, Reach};
use crate::ui::key::{Key, sequence};
use crate::ui::keymap::{Context, Lookup, written};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Hint, Line, Paint, Span, draw_footer, draw_lines, span};
use crate::ui::words::{Shown, Words};

/// The command that shows all keys.
const HELP: &str = "desk.help";

/// Returns whether a command can be given by a key where the focus is.
pub fn works_here(app: &App, place: Option<Place>, offer: &Offer) -> bool {
    let is_chord = |keys: &String| {
        let first = sequence(keys).ok().and_then(|keys| keys.first().copied());
        first.is_some_and(|key| key.typed().is_none())
    };
    let has_key = |wants_chord: bool| {
        app.keymap
            .keys_of(offer.spec.id)
            .any(|keys| !wants_chord || is_chord(&keys))
    };
    match offer.spec.reach {
        Reach::Pane => place == Some(app.focus) && has_key(app.is_text()),
        Reach::Desk => !app.is_text() && has_key(false),
        Reach::Always => has_key(app.is_text()),
    }
}

/// Returns the keys of a command that work where the focus is; the first of them.
fn key_of(app: &App, id: &str) -> String {
    let is_text = app.is_text();
    let mut keys = app.keymap.keys_of(id);
    let fitting = keys.find(|keys| {
        let first = sequence(keys).ok().and_then(|keys| keys.first().copied());
        !is_text || first.is_some_and(|key| key.typed().is_none())
    });
    fitting.unwrap_or_default()
}

/// Returns the short word of a command.
pub fn label<'a>(words: Words<'a>, offer: &Offer) -> Shown<'a> {
    words.t(offer.spec.label)
}

/// Draws the line of keys: what works now, the most useful first.
pub fn footer(app: &App, area: Rect, paint: &mut Paint<'_>) {
    let mut chosen: Vec<Offer> = offered(app)
        .into_iter()
        .filter(|(place, offer)| offer.spec.footer > 0 && works_here(app, *place, offer))
        .map(|(_, offer)| offer)
        // A key that has no work to do is left to the help; one that is forbidden stays and is grey.
        .filter(|offer| offer.why_not.is_none() || offer.spec.reach == Reach::Pane)
        .collect();
    chosen.sort_by_key(|offer| offer.spec.footer);
    let hints: Vec<Hint<'_>> = chosen
        .iter()
        .map(|offer| Hint {
            keys: Shown::line(&key_of(app, offer.spec.id)),
            label: label(paint.words, offer),
            is_enabled: offer.why_not.is_none(),
            is_lasting: offer.spec.footer >= FOOTER_LASTING,
        })
        .collect();
    draw_footer(&hints, area, paint);
}

/// Returns the way to all keys, as the line of keys ends with it.
pub fn help<'a>(app: &App, words: Words<'a>) -> Vec<Span<'a>> {
    let offers = offered(app);
    let help = offers.iter().find(|(_, offer)| offer.spec.id == HELP);
    help.map_or_else(Vec::new, |(_, offer)| {
        vec![
            span(Shown::line(&key_of(app, HELP)), Role::Key),
            span(" ", Role::Text),
            span(label(words, offer), Role::Text),
        ]
    })
}

/// Draws what may follow the keys pressed so far, once they have waited long enough.
pub fn hints(app: &App, areas: &Areas, paint: &mut Paint<'_>) {
    if app.hints_at.is_none_or(|at| at > app.now) || app.pressed.is_empty() {
        return;
    }
    let context = Context {
        focus: app.focus,
        is_text: app.is_text(),
    };
    let Lookup::Prefix(follow) = app.keymap.look_up(context, &app.pressed) else {
        return;
    };
    let offers = offered(app);
    let lines: Vec<Line<'_>> = follow
        .iter()
        .filter_map(|(key, id)| {
            let (_, offer) = offers.iter().find(|(_, offer)| offer.spec.id == *id)?;
            Some(hint_line(*key, offer, paint.words))
        })
        .collect();
    let height = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    let height = height.min(areas.screen.height.saturating_sub(2));
    let width = 44.min(areas.screen.width);
    let area = Rect {
        x: areas.screen.width - width,
        y: areas.footer.y.saturating_sub(height),
        width,
        height,
    };
    paint.clear(area, Some(Role::Dialog));
    let frame = Frame {
        title: vec![span(Shown::line(&written(&app.pressed)), Role::Key)],
        is_focused: true,
        ..Frame::default()
    };
    let inside = frame.draw(area, paint);
    draw_lines(&lines, 0, inside, paint);
    paint.lay(area, Role::Dialog);
}

fn hint_line<'a>(key: Key, offer: &Offer, words: Words<'a>) -> Line<'a> {
    let role = if offer.why_not.is_none() {
        Role::Text
    } else {
        Role::Disabled
    };
    Line::of(vec![
        span(" ", Role::Text),
        span(Shown::line(&key.to_string()), Role::Key),
        span("  ", Role::Text),
        span(label(words, offer), role),
    ])
}
