//! What keys do while the desk asks for a passphrase, and what follows it.
//! Never shows, copies or keeps what is typed: it goes to the store thread and is forgotten.

use crate::app::failed::failed;
use crate::app::overlay::{Overlay, Proof, Unseen};
use crate::app::state::App;
use crate::domain::passphrase::Passphrase;
use crate::ui::ask::{Asked, Ticket, Trouble, TroubleKind};
use crate::ui::editor::take;
use crate::ui::effect::Effect;
use crate::ui::event::{Answer, NotProved};
use crate::ui::intent::{Level, Notice};
use crate::ui::key::{Code, Key};

/// Takes what is answered about a passphrase.
pub fn answered(app: &mut App, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::NeedsProof {
            name,
            effect,
            ticket,
            asked,
        } => ask(app, name, *effect, ticket, asked),
        Answer::Proved => return given(app),
        Answer::NotProved(why) => refused(app, why),
        Answer::Locked => app.tell(Notice::new(Level::Done, "toast-locked")),
        _ => {}
    }
    Vec::new()
}

/// Asks for the passphrase of whoever works here; `effect` follows it.
fn ask(app: &mut App, name: String, effect: Effect, ticket: Option<Ticket>, asked: Asked) {
    app.overlays.push(Overlay::Proof(Proof {
        name,
        line: Unseen::default(),
        effect,
        ticket,
        asked,
        told: None,
        is_waiting: false,
    }));
}

/// A key while the passphrase is typed.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Overlay::Proof(proof)) = app.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc => {
            let (ticket, asked) = (proof.ticket, proof.asked);
            app.overlays.pop();
            let trouble = Trouble {
                kind: TroubleKind::NotProved,
                why: None,
                detail: String::new(),
            };
            return failed(app, ticket, asked, trouble);
        }
        Code::Enter if !proof.is_waiting && !proof.line.0.is_empty() => {
            let typed = Passphrase::new(proof.line.0.text());
            proof.line = Unseen::default();
            proof.told = None;
            proof.is_waiting = true;
            return vec![Effect::Prove(typed)];
        }
        _ if !proof.is_waiting => {
            take(&mut proof.line.0, key, app.bidi.is_ordered());
        }
        _ => {}
    }
    Vec::new()
}

/// The passphrase was right: what asked for it goes on by itself.
fn given(app: &mut App) -> Vec<Effect> {
    let is_it = |overlay: &Overlay| matches!(overlay, Overlay::Proof(proof) if proof.is_waiting);
    let Some(place) = app.overlays.iter().rposition(is_it) else {
        return Vec::new();
    };
    match app.overlays.remove(place) {
        Overlay::Proof(proof) => vec![proof.effect],
        _ => Vec::new(),
    }
}

/// The passphrase was wrong, or was not looked at.
fn refused(app: &mut App, why: NotProved) {
    let key = match why {
        NotProved {
            is_locked: true, ..
        } => "proof-locked",
        NotProved { seconds: 1.., .. } => "proof-wait",
        NotProved { .. } => "proof-wrong",
    };
    let mut notice = Notice::new(Level::Warn, key);
    if why.is_locked || why.seconds > 0 {
        notice = notice.with("seconds", why.seconds.to_string());
    }
    for overlay in &mut app.overlays {
        if let Overlay::Proof(proof) = overlay {
            proof.is_waiting = false;
            proof.told = Some(notice.clone());
        }
    }
}
