//! What the review pane keeps: the chosen entry, how far the details are scrolled, and what was
//! decided last.
//! Never holds entries.

use crate::domain::decision::ReviewVerdict;
use crate::domain::id::ReviewId;
use crate::ui::reviewed::Reviews;
use crate::ui::scroll::scrolled;

/// What the review pane keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The chosen entry.
    pub selected: Option<ReviewId>,
    /// The entry that stands first on the screen.
    pub offset: usize,
    /// How many entries the list shows.
    pub height: usize,
    /// The line of the details that stands first.
    pub scroll: usize,
    /// What was decided last here, for taking it back.
    pub last: Option<(ReviewId, ReviewVerdict)>,
}

impl State {
    /// Returns where the chosen entry stands among the loaded ones; the first while none is chosen.
    pub fn place(&self, reviews: &Reviews) -> usize {
        let place = self.selected.and_then(|id| reviews.place_of(id));
        place.unwrap_or(0)
    }

    /// Chooses an entry by its place and scrolls so that it is seen. Returns whether it is another
    /// one than before.
    pub fn choose(&mut self, reviews: &Reviews, place: usize) -> bool {
        let place = place.min(reviews.rows.len().saturating_sub(1));
        let before = self.selected;
        self.selected = reviews.rows.get(place).map(|one| one.id);
        self.offset = scrolled(self.offset, place, self.height);
        if self.selected != before {
            self.scroll = 0;
        }
        self.selected != before
    }
}
