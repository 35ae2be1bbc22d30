//! The ready answers for the open matter, by what the rules say of it now.
//! Never inserts one; the agent does.

use super::state::App;
use crate::panes::composer::answers::{self, Decided, Occasion};

/// Offers the answers that fit.
pub fn answers(app: &mut App) {
    let decided = decided(app);
    let occasion = occasion(app);
    let composer = &mut app.panes.composer;
    composer.answers = answers::fitting(&app.model, decided.as_ref());
    composer.offered_for = occasion;
}

/// Returns what the rules were asked about the shown case, and what they answered.
pub fn decided(app: &App) -> Option<Decided> {
    let case = app.panes.case.case;
    let decided = app.model.facts(case).zip(app.model.outcome(case));
    decided.map(|(facts, outcome)| Decided {
        case,
        facts,
        outcome,
    })
}

/// Offers them anew when what they were offered for is no longer so.
pub fn answers_of_now(app: &mut App) {
    if app.model.dossier.is_some() && app.panes.composer.offered_for != occasion(app) {
        answers(app);
    }
}

const fn occasion(app: &App) -> Occasion {
    Occasion {
        now: app.model.now,
        case: app.panes.case.case,
        has_cards: app.model.cards.is_some(),
    }
}
