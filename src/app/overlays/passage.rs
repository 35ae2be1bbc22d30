//! Marking a passage of the chat: one end, then the other, personal data masked unless ticked.
//! Never marks what did not leave.

use crate::app::evidence;
use crate::app::overlay::Overlay;
use crate::app::state::App;
use crate::ui::effect::Effect;
use crate::ui::key::{Code, Key};

/// Gives a key to the list of messages.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let last = evidence::said(app).count().saturating_sub(1);
    let Some(Overlay::Passage(passage)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc | Code::Char('q') => {
            app.overlays.pop();
        }
        Code::Down | Code::Char('j') => passage.chosen = (passage.chosen + 1).min(last),
        Code::Up | Code::Char('k') => passage.chosen = passage.chosen.saturating_sub(1),
        Code::PageDown => passage.chosen = (passage.chosen + 10).min(last),
        Code::PageUp => passage.chosen = passage.chosen.saturating_sub(10),
        Code::Home | Code::Char('g') => passage.chosen = 0,
        Code::End | Code::Char('G') => passage.chosen = last,
        Code::Char('v') => passage.shows_personal = !passage.shows_personal,
        Code::Char('m' | ' ') if passage.from.is_none() => passage.from = Some(passage.chosen),
        Code::Char('m' | ' ') | Code::Enter => {
            let passage = *passage;
            app.overlays.pop();
            return evidence::marked(app, &passage);
        }
        _ => {}
    }
    Vec::new()
}
