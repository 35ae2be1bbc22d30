//! Turns what the floors below say into what the screen is told.
//! Never passes on a buyer's words in an error.

use crate::domain::conversation::SalesLane;
use crate::domain::deadline::DeadlineKind;
use crate::service::error::ServiceError;
use crate::store::error::StoreError;
use crate::store::saved_views;
use crate::ui::ask::{QueueQuery, SavedView, Trouble, TroubleKind};

/// Says why a transaction did not happen.
pub fn trouble_of(error: &ServiceError) -> Trouble {
    let kind = match error {
        ServiceError::Store(error) => kind_of(error),
        ServiceError::Empty
        | ServiceError::TooLong { .. }
        | ServiceError::MayNot { .. }
        | ServiceError::NoPassphrase { .. }
        | ServiceError::WrongPassphrase { .. }
        | ServiceError::Locked { .. }
        | ServiceError::UnfitPassphrase { .. }
        | ServiceError::NoOwner
        | ServiceError::NeedsWords { .. }
        | ServiceError::TooMuch { .. }
        | ServiceError::Unfit { .. }
        | ServiceError::NotNow { .. }
        | ServiceError::Closed { .. }
        | ServiceError::Lapsed { .. }
        | ServiceError::NotTaken(_) => TroubleKind::Denied,
        ServiceError::Changed { .. }
        | ServiceError::HasLeft
        | ServiceError::Outbox(_)
        | ServiceError::Case(_)
        | ServiceError::WorkOrder(_) => TroubleKind::Conflict,
        ServiceError::NeedsProof { .. } => TroubleKind::NotProved,
        ServiceError::NotCleared(_) => TroubleKind::Corrupt,
    };
    Trouble {
        kind,
        why: Some(error.sentence()),
        detail: String::new(),
    }
}

const fn kind_of(error: &StoreError) -> TroubleKind {
    match error {
        StoreError::Missing { .. } | StoreError::NotFound { .. } => TroubleKind::NotFound,
        StoreError::Conflict { .. } => TroubleKind::Conflict,
        StoreError::Busy => TroubleKind::Busy,
        StoreError::Unavailable { .. } | StoreError::Full | StoreError::Broken { .. } => {
            TroubleKind::Unavailable
        }
        StoreError::ReadOnly | StoreError::Denied { .. } => TroubleKind::Denied,
        StoreError::Corrupt { .. }
        | StoreError::NewerStore { .. }
        | StoreError::OlderStore { .. }
        | StoreError::ChangedMigration { .. }
        | StoreError::Refused { .. } => TroubleKind::Corrupt,
    }
}

/// Words of a kept view's text that narrow it: `kind:reply lang:zh`.
const KIND: &str = "kind:";
const LANGUAGE: &str = "lang:";
const LANE: &str = "lane:";
const MINE: &str = "mine";

/// Writes a view as the store keeps it.
pub fn entry_of(view: &SavedView) -> saved_views::SavedView {
    let kinds = view.query.kinds.iter().map(|kind| format!("{KIND}{kind}"));
    let language = view
        .query
        .language
        .iter()
        .map(|tag| format!("{LANGUAGE}{tag}"));
    let lane = view.query.lane.iter().map(|lane| format!("{LANE}{lane}"));
    let mine = view.query.is_mine.then(|| MINE.to_owned());
    let words: Vec<String> = kinds.chain(language).chain(lane).chain(mine).collect();
    saved_views::SavedView {
        name: view.name.clone(),
        view: view.query.view,
        shop: view.query.shop,
        text: words.join(" "),
    }
}

/// Reads a view as the store keeps it; words it does not know narrow nothing.
pub fn view_of(entry: &saved_views::SavedView) -> SavedView {
    let words = || entry.text.split_whitespace();
    SavedView {
        name: entry.name.clone(),
        query: QueueQuery {
            view: entry.view,
            shop: entry.shop,
            kinds: words()
                .filter_map(|word| DeadlineKind::from_code(word.strip_prefix(KIND)?))
                .collect(),
            language: words()
                .find_map(|word| word.strip_prefix(LANGUAGE))
                .map(str::to_owned),
            lane: words().find_map(|word| SalesLane::from_code(word.strip_prefix(LANE)?)),
            is_mine: words().any(|word| word == MINE),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::queue::View;

    #[test]
    fn a_kept_view_comes_back_as_it_was() {
        let view = SavedView {
            name: "夜班".to_owned(),
            query: QueueQuery {
                view: View::Work,
                kinds: vec![DeadlineKind::Reply, DeadlineKind::Decide],
                language: Some("ru".to_owned()),
                lane: Some(SalesLane::Aftersales),
                shop: None,
                is_mine: true,
            },
        };
        assert_eq!(view_of(&entry_of(&view)), view);
    }
}
