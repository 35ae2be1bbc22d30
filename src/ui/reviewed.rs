//! The review list as far as it is loaded, and the entry that is looked at.
//! Never holds a buyer's contact in full: what a buyer wrote is masked before it comes here.

use crate::domain::id::ReviewId;
use crate::domain::review::{Review, ReviewDetail, ReviewFilter};

/// The review list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reviews {
    /// Which entries.
    pub filter: ReviewFilter,
    /// The loaded ones, in the order of the list.
    pub rows: Vec<Review>,
    /// Whether there are more behind the last loaded one.
    pub has_more: bool,
    /// Whether some are on their way.
    pub is_loading: bool,
    /// The chosen entry with what stands around it; another one's while that is on its way.
    pub detail: Option<Box<ReviewDetail>>,
}

impl Reviews {
    /// Returns where an entry stands among the loaded ones.
    pub fn place_of(&self, id: ReviewId) -> Option<usize> {
        self.rows.iter().position(|one| one.id == id)
    }

    /// Returns the details of an entry, once they are there.
    pub fn detail_of(&self, id: ReviewId) -> Option<&ReviewDetail> {
        self.detail
            .as_deref()
            .filter(|detail| detail.review.id == id)
    }
}
