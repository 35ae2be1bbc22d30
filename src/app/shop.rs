//! What concerns the shop itself: its freight insurance and its deposit.
//! Never works out a start or an amount: the store knows the cover, the platform the figures.

use super::overlay::Overlay;
use super::state::App;
use crate::domain::act::{ActKind, ActSubject, Deed, DepositPoint, NewAct};
use crate::domain::id::ShopId;
use crate::domain::time::Stamp;
use crate::policy::insurance::{self, Cycle};
use crate::ui::effect::Effect;
use crate::ui::intent::{Blank, Filled, Intent, Level, Notice, Pick, Then};
use crate::ui::key::{Code, Key};
use crate::ui::model::Model;

/// The cards of the dialog: the deposit as one text quotes it, the law, and their contradiction.
const CARDS: &[&str] = &[
    "D-17", "D-18", "D-16", "D-15", "B-32", "X-10", "B-34", "B-35",
];
/// The letter of each point of the deposit.
pub const LETTERS: [(char, DepositPoint); 4] = [
    ('a', DepositPoint::Amount),
    ('m', DepositPoint::Management),
    ('u', DepositPoint::Use),
    ('r', DepositPoint::Refund),
];

/// Asks whether the freight insurance was renewed (rows B-34, B-35); what it cost may be said.
pub fn renew(model: &Model) -> Vec<Intent> {
    let Some(shop) = model.own_shop() else {
        return Vec::new();
    };
    let currency = model.platform_of(shop).map(|platform| platform.currency);
    let cycles = insurance::cycles(&model.acts_of_shop(shop.id));
    let cycle = Cycle::from(insurance::next_start(&cycles, model.now), None);
    let zone = model.zone();
    let day = |at: Stamp| at.to_local(zone).format("%m-%d %H:%M").to_string();
    let question = Notice::new(Level::Warn, "ask-renewed")
        .with("shop", shop.name.clone())
        .with("start", day(cycle.start))
        .with("end", day(cycle.end));
    let act = about(shop.id, Deed::of(ActKind::InsuranceRenewed));
    let mut picks = vec![Pick {
        letter: 'y',
        label: "pick-renewed".to_owned(),
        text: String::new(),
        then: Then::Do(Effect::Record(act.clone())),
    }];
    picks.extend(currency.map(|currency| Pick {
        letter: 'c',
        label: "pick-renewed-cost".to_owned(),
        text: String::new(),
        then: Then::Ask(Blank {
            question:
                Notice::new(Level::Info, "ask-renewed-cost").with("currency", currency.code()),
            filled: Filled::Amount(act, currency),
        }),
    }));
    vec![Intent::AskPick(question, picks)]
}

/// Opens the dialog of the shop.
pub fn show(app: &mut App) -> Vec<Effect> {
    let Some(shop) = app.model.own_shop().map(|shop| shop.id) else {
        return Vec::new();
    };
    app.overlays.push(Overlay::Shop { shop, scroll: 0 });
    vec![Effect::LoadShopActs]
}

/// A key in the dialog: the cards, or a point of the deposit by its letter.
pub fn press(app: &mut App, key: Key) -> Vec<Intent> {
    let Some(Overlay::Shop { shop, .. }) = app.overlays.last() else {
        return Vec::new();
    };
    let shop = *shop;
    match key.code {
        Code::Esc | Code::Enter | Code::Char('q') => {
            app.overlays.pop();
            Vec::new()
        }
        Code::Char('w') => {
            let ids = CARDS.iter().map(|id| (*id).to_owned()).collect();
            vec![Intent::ShowCards(ids)]
        }
        Code::Char(letter) if !app.model.is_read_only => {
            let point = LETTERS.iter().find(|(other, _)| *other == letter);
            let Some((_, point)) = point else {
                return Vec::new();
            };
            let deed = Deed {
                kind: ActKind::DepositAgreed,
                value: point.code().to_owned(),
            };
            vec![Intent::AskWords(Blank {
                question: Notice::new(Level::Info, format!("ask-deposit-{}", point.code())),
                filled: Filled::Note(about(shop, deed)),
            })]
        }
        _ => Vec::new(),
    }
}

fn about(shop: ShopId, deed: Deed) -> NewAct {
    NewAct {
        shop,
        subject: ActSubject::Shop,
        deed,
        note: String::new(),
        message: None,
    }
}
