//! The health of the automatic order confirmations on the screen (rows ).
//! Never switches anything at the platform: what somebody saw there is recorded.

use super::overlay::Overlay;
use super::state::App;
use crate::domain::act::{ActKind, ActSubject, Deed, NewAct};
use crate::domain::health::Switch;
use crate::ui::effect::Effect;
use crate::ui::intent::{Level, Notice};
use crate::ui::key::{Code, Key};
use crate::ui::papers::PaperAct;

/// Asks for it.
pub fn show() -> Vec<Effect> {
    vec![Effect::Papers(PaperAct::Health)]
}

/// A key while it is shown: what somebody saw at the platform is recorded for the shop of what is
/// open, or the only one.
pub fn press(app: &mut App, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Esc | Code::Enter | Code::Char('q') => {
            app.overlays.pop();
            Vec::new()
        }
        Code::Char('o') => record(app, Switch::On),
        Code::Char('f') => record(app, Switch::Off),
        _ => Vec::new(),
    }
}

fn record(app: &mut App, switch: Switch) -> Vec<Effect> {
    let why = if app.model.is_read_only {
        Some("why-read-only")
    } else {
        app.model.own_shop().is_none().then_some("why-no-shop")
    };
    if let Some(why) = why {
        app.tell(Notice::new(Level::Warn, why));
        return Vec::new();
    }
    let Some(shop) = app.model.own_shop().map(|shop| shop.id) else {
        return Vec::new();
    };
    if matches!(app.overlays.last(), Some(Overlay::Health { .. })) {
        app.overlays.pop();
    }
    let act = NewAct {
        shop,
        subject: ActSubject::Shop,
        deed: Deed {
            kind: ActKind::AutoConfirmation,
            value: switch.code().to_owned(),
        },
        note: String::new(),
        message: None,
    };
    // Behind the record, so that the view shows what was just recorded.
    vec![Effect::Record(act), Effect::Papers(PaperAct::Health)]
}
