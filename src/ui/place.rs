//! The places of the screen that can have the focus, one for each pane.
//! Never says where a place lies; `app::layout` does.

/// A pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// What is due.
    Queue,
    /// The chat with the buyer.
    Transcript,
    /// The answer being written.
    Composer,
    /// Order and case.
    Case,
    /// Evidence of the work order.
    Checklist,
    /// What is on its way out.
    Outbox,
    /// What was done in the matter.
    History,
    /// Messages that a supervisor looks at.
    Review,
}

impl Place {
    /// All places, in the order in which Tab visits them.
    pub const ALL: [Place; 8] = [
        Place::Queue,
        Place::Transcript,
        Place::Composer,
        Place::Case,
        Place::Checklist,
        Place::Outbox,
        Place::History,
        Place::Review,
    ];

    /// Returns the word that names the place in command ids and settings.
    pub const fn code(self) -> &'static str {
        match self {
            Place::Queue => "queue",
            Place::Transcript => "transcript",
            Place::Composer => "composer",
            Place::Case => "case",
            Place::Checklist => "checklist",
            Place::Outbox => "outbox",
            Place::History => "history",
            Place::Review => "review",
        }
    }
}
