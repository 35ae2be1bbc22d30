//! What happens by itself when a time comes, and which time is next.
//! Never sleeps: times stand in the state, and the loop waits for the next one.

use super::matter;
use super::state::App;
use crate::domain::time::{MINUTE_MS, SECOND_MS, Stamp};
use crate::ui::effect::Effect;

/// What may follow a key is shown after so long, in milliseconds.
pub const HINTS_AFTER_MS: i64 = 300;
/// Two Ctrl-C end the program when they lie at most so far apart, in milliseconds.
pub const QUIT_WITHIN_MS: i64 = 2_000;

/// Does what is due.
pub fn tick(app: &mut App) -> Vec<Effect> {
    let now = app.now;
    app.toasts.tick(now);
    if app.quit_armed_until.is_some_and(|until| until <= now) {
        app.quit_armed_until = None;
    }
    if app
        .sent
        .as_ref()
        .is_some_and(|sent| sent.until.is_some_and(|until| until <= now))
    {
        app.sent = None;
    }
    let mut effects = match app.panes.composer.saving.due() {
        Some(due) if due <= now => matter::save_draft(app),
        _ => Vec::new(),
    };
    // What was next is due now: the numbers of the status line follow at once.
    if app.model.counts.next.is_some_and(|next| next <= now) {
        app.model.counts.next = None;
        effects.push(Effect::LoadCounts);
    }
    if app.warn_at.is_some_and(|at| at <= now) {
        app.warn_at = None;
        effects.push(Effect::GiveWarnings);
    }
    effects
}

/// Returns when something happens by itself next.
pub fn next(app: &App) -> Option<Stamp> {
    let now = app.now;
    let minute = now.plus_ms(MINUTE_MS - now.millis().rem_euclid(MINUTE_MS));
    // While an answer can be called back, its seconds are counted down.
    let second = app
        .undo_until()
        .map(|until| until.min(now.plus_ms(SECOND_MS - now.millis().rem_euclid(SECOND_MS))));
    let hints = app.hints_at.filter(|at| *at > now);
    [
        Some(minute),
        second,
        app.toasts.until(),
        hints,
        app.quit_armed_until,
        app.model.counts.next,
        app.warn_at,
        app.panes.composer.saving.due(),
    ]
    .into_iter()
    .flatten()
    .min()
}
