//! The hits of a search as a list to work through: behind the one that was answered comes the next.
//! Never opens anything, and never leaves the search.

use super::state::App;
use crate::domain::dossier::{SearchHit, Target};
use crate::ui::scroll::scrolled;

/// Chooses the first hit behind the chosen one that belongs to another matter than the open one;
/// returns what it opens.
pub fn choose_next(app: &mut App) -> Option<Target> {
    let open = app.model.dossier.as_ref();
    let order = open.and_then(|open| open.order.as_ref());
    let number = order.map(|order| order.number.as_str());
    let here = app.open_target();
    let is_other = |hit: &SearchHit| {
        let is_same_order = !hit.order_number.is_empty() && Some(&*hit.order_number) == number;
        Some(hit.target) != here && !is_same_order
    };
    let hits = app.model.search.hits.iter().enumerate();
    let mut behind = hits.skip(app.panes.queue.hit + 1);
    let (index, target) =
        behind.find_map(|(index, hit)| is_other(hit).then_some((index, hit.target)))?;
    let queue = &mut app.panes.queue;
    queue.hit = index;
    queue.hit_offset = scrolled(queue.hit_offset, index, queue.height);
    Some(target)
}
