//! What did not happen: says so, and frees what waited for it.
//! Never takes a late answer for a new one: questions are numbered.

use super::matter;
use super::overlay::Overlay;
use super::state::{App, Hold};
use crate::ui::ask::{Asked, Ticket, Trouble, TroubleKind};
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice};
use crate::ui::model::Load;

/// Says what did not happen, why, and frees what waited for it.
pub fn failed(
    app: &mut App,
    ticket: Option<Ticket>,
    asked: Asked,
    trouble: Trouble,
) -> Vec<Effect> {
    let is_late = match asked {
        Asked::Queue => free(&mut app.wanted.queue, ticket),
        Asked::Older => free(&mut app.wanted.older, ticket),
        Asked::Search => free(&mut app.wanted.search, ticket),
        Asked::Send => free(&mut app.wanted.send, ticket),
        Asked::Folder => free(&mut app.wanted.folder, ticket),
        Asked::Open => {
            let is_opening = app
                .model
                .opening
                .is_some_and(|(asked, _)| Some(asked) == ticket);
            if is_opening {
                app.model.opening = None;
                app.hold = Hold::None;
            }
            !is_opening && free(&mut app.wanted.refresh, ticket)
        }
        _ => false,
    };
    if is_late {
        return Vec::new();
    }
    match asked {
        Asked::Import => import_ended(app),
        Asked::Queue => app.model.queue.load = Load::Failed,
        Asked::Older => app.model.older = Load::Failed,
        Asked::Search => app.model.search.load = Load::Failed,
        Asked::Send | Asked::Note => app.panes.composer.is_sending = false,
        Asked::Draft => {
            // What could not be saved is still to be saved.
            app.panes.composer.saving = app.panes.composer.saving.typed(app.now);
        }
        Asked::Cancel => app.undoing = None,
        Asked::Rule => {
            app.wanted.is_ruling = false;
            app.hold = Hold::None;
        }
        Asked::Folder => {
            // The next time it begins where the program was started.
            app.picked_in = None;
            if let Some(Overlay::Picker(picker)) = app.overlays.last_mut() {
                picker.is_loading = false;
            }
        }
        _ => {}
    }
    if matches!(asked, Asked::Send | Asked::Confirm) {
        app.hold = Hold::None;
    }
    let why = if matches!(asked, Asked::Folder | Asked::Language) {
        // Neither says anything of the store.
        let what = if asked == Asked::Folder {
            "folder"
        } else {
            "settings"
        };
        format!("trouble-{what}")
    } else {
        app.model.is_online = trouble.kind != TroubleKind::Unavailable;
        format!("trouble-{}", trouble.kind.code())
    };
    // What was refused says more by its own reason; what failed says better what can be done.
    let is_refused = matches!(trouble.kind, TroubleKind::Denied | TroubleKind::Conflict);
    let own = trouble.why.map(|why| why.alone(&app.words));
    let (why, detail) = match own {
        Some(own) if is_refused => (own, trouble.detail),
        Some(own) => (why, own),
        None => (why, trouble.detail),
    };
    let mut notice = Notice::new(Level::Error, format!("failed-{}", asked.code())).with("why", why);
    notice.detail = detail;
    app.tell(notice);
    // Somebody else may have been faster: what they did is shown.
    match asked {
        Asked::Decide | Asked::Act => matter::refresh(app),
        _ => Vec::new(),
    }
}

/// Returns whether the answer is late; frees the question otherwise.
fn free(wanted: &mut Option<Ticket>, ticket: Option<Ticket>) -> bool {
    if *wanted == ticket {
        *wanted = None;
        false
    } else {
        true
    }
}

/// What said that an import runs has had its time.
pub fn import_ended(app: &mut App) {
    app.model.importing = app.model.importing.saturating_sub(1);
    app.toasts.forget("toast-importing", app.now);
}
