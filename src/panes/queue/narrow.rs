//! What a list of the queue can be narrowed to, and what comes next of it.
//! Never narrows one: the pane asks for another list.

use crate::domain::deadline::DeadlineKind;
use crate::domain::queue::View;
use crate::ui::model::Model;

/// Returns the element behind `current`, the first when there is none, nothing behind the last.
pub fn after<T: Clone + PartialEq>(all: &[T], current: Option<&T>) -> Option<T> {
    match current {
        None => all.first().cloned(),
        Some(current) => {
            let place = all.iter().position(|one| one == current)?;
            all.get(place + 1).cloned()
        }
    }
}

/// Returns the kinds of what is due that a list holds.
pub fn kinds_of(view: View) -> Vec<DeadlineKind> {
    if view.kinds().is_empty() {
        DeadlineKind::ALL
            .iter()
            .copied()
            .filter(|kind| kind.lane() == view.lane())
            .collect()
    } else {
        view.kinds().to_vec()
    }
}

/// Returns the languages of the platforms of our shops, each once, in their order.
pub fn languages_of(model: &Model) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for platform in model
        .shops
        .iter()
        .filter_map(|shop| model.platform_of(shop))
    {
        for language in &platform.languages {
            if !all.contains(language) {
                all.push(language.clone());
            }
        }
    }
    all
}
