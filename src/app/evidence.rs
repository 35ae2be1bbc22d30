//! Evidence on the screen: choosing files, marking a passage, and what is told of the outcome.
//! Never touches a file: paths go out as effects.

use super::overlay::{Overlay, Passage, Purpose};
use super::state::App;
use super::{list, matter};
use crate::domain::attachment::Marked;
use crate::domain::conversation::{Direction, Message};
use crate::domain::id::EvidenceId;
use crate::panes::checklist;
use crate::ui::dropped;
use crate::ui::effect::Effect;
use crate::ui::evidence::{EvidenceAct, EvidenceDone};
use crate::ui::intent::{Level, Notice};
use crate::ui::place::Place;

/// Opens the list of messages in which a passage is marked, at the newest one.
pub fn mark(app: &mut App, slot: EvidenceId) {
    let said = said(app).count();
    if said == 0 {
        app.tell(Notice::new(Level::Warn, "why-nothing-said"));
        return;
    }
    app.overlays.push(Overlay::Passage(Passage {
        slot,
        chosen: said - 1,
        from: None,
        shows_personal: false,
    }));
}

/// Returns the loaded messages that were really said: no notes, and nothing that did not leave.
pub fn said(app: &App) -> impl Iterator<Item = &Message> {
    let open = app.model.dossier.as_ref();
    let all = open.map_or(&[][..], |open| &open.messages);
    all.iter().filter(|message| match message.fields.direction {
        Direction::In => true,
        Direction::Out => message.answers(),
        Direction::Note | Direction::System => false,
    })
}

/// Puts the marked passage into its slot.
pub fn marked(app: &mut App, passage: &Passage) -> Vec<Effect> {
    let Some(conversation) = app.open_conversation() else {
        return Vec::new();
    };
    let end = |place: usize| said(app).nth(place).map(|message| message.id);
    let from = passage.from.unwrap_or(passage.chosen);
    let (Some(from), Some(to)) = (end(from), end(passage.chosen)) else {
        return Vec::new();
    };
    vec![Effect::Evidence(EvidenceAct::Mark(Marked {
        slot: passage.slot,
        conversation,
        from,
        to,
        shows_personal: passage.shows_personal,
    }))]
}

/// Takes files that were dropped or pasted while the checklist has the focus, or while files are
/// being chosen for it. Returns nothing where the paste holds no paths.
pub fn dropped(app: &mut App, text: &str) -> Option<Vec<Effect>> {
    let slot = match app.overlays.last() {
        None if app.focus == Place::Checklist => {
            checklist::row::slot(&app.model, &app.panes.checklist)?.id
        }
        Some(Overlay::Picker(picker)) => match picker.purpose {
            Purpose::Evidence(slot) => slot,
            Purpose::Import => return None,
        },
        _ => return None,
    };
    let files = dropped::paths(text);
    if files.is_empty() || app.model.is_read_only {
        return None;
    }
    app.overlays.clear();
    Some(vec![Effect::Evidence(EvidenceAct::Attach { slot, files })])
}

/// Tells what was done and what was not, and shows it.
pub fn done(app: &mut App, done: EvidenceDone) -> Vec<Effect> {
    if done.count > 0 || done.refused.is_empty() {
        let level = if done.count > 0 {
            Level::Done
        } else {
            Level::Info
        };
        let told = Notice::new(level, done.key).with("count", done.count.to_string());
        app.tell(told);
    }
    for why in done.refused {
        let why = why.in_words(&app.words);
        app.tell(Notice::new(Level::Error, "toast-evidence-refused").with("why", why));
    }
    let mut effects = matter::refresh(app);
    effects.extend(list::refresh(app));
    effects
}

/// Says that work orders ran out of time (row B-27).
pub fn lapsed(app: &mut App, count: usize) -> Vec<Effect> {
    if count == 0 {
        return Vec::new();
    }
    app.tell(Notice::new(Level::Error, "toast-lapsed").with("count", count.to_string()));
    let mut effects = vec![Effect::LoadCounts];
    effects.extend(list::refresh(app));
    effects.extend(matter::refresh(app));
    effects
}
