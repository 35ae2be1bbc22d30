//! What the queue pane keeps: the chosen row, by id, and how far the list is scrolled.
//! Never holds rows.

use crate::domain::deadline::Subject;
use crate::domain::id::DeadlineId;
use crate::domain::queue::{QueueCursor, QueueRow};
use crate::ui::editor::Editor;
use crate::ui::model::{Model, Queue};
use crate::ui::scroll::scrolled;

/// What the queue pane keeps.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The chosen row; kept by id, so that a refresh does not move the choice.
    pub selected: Option<DeadlineId>,
    /// The key of the chosen row: where to go on when the row itself is gone.
    pub place: Option<QueueCursor>,
    /// The row that stands first on the screen, as an index of the loaded rows.
    pub offset: usize,
    /// How many rows the pane shows.
    pub height: usize,
    /// The chosen hit while a search is on.
    pub hit: usize,
    /// The hit that stands first on the screen.
    pub hit_offset: usize,
    /// The search line while somebody types in it.
    pub line: Option<Editor>,
}

impl State {
    /// Returns the index of the chosen row among the loaded ones.
    pub fn index(&self, queue: &Queue) -> Option<usize> {
        let id = self.selected?;
        queue.rows.iter().position(|row| row.deadline.id == id)
    }

    /// Returns the chosen row.
    pub fn row<'m>(&self, model: &'m Model) -> Option<&'m QueueRow> {
        model.queue.rows.get(self.index(&model.queue)?)
    }

    /// Returns the index of the row that stands first in a pane of `height` rows: the chosen row is
    /// always seen, and what a smaller pane needs for that is forgotten in a larger one.
    pub fn first(&self, queue: &Queue, height: usize) -> usize {
        scrolled(self.offset, self.index(queue).unwrap_or(0), height)
    }

    /// Chooses a row by its index among the loaded ones and scrolls so that it is seen.
    pub fn choose(&mut self, queue: &Queue, index: usize) {
        let index = index.min(queue.rows.len().saturating_sub(1));
        if let Some(row) = queue.rows.get(index) {
            self.selected = Some(row.deadline.id);
            self.place = Some(row.cursor());
            self.offset = scrolled(self.offset, index, self.height);
        } else {
            self.selected = None;
            self.offset = 0;
        }
    }

    /// Finds the choice again after rows came or went: the same row, the row of the same subject,
    /// or the first one behind the place where it stood.
    pub fn find_again(&mut self, queue: &Queue, subject: Option<Subject>) {
        let same = self.index(queue).or_else(|| {
            let subject = subject?;
            queue
                .rows
                .iter()
                .position(|row| row.deadline.subject == subject)
        });
        let index = same.unwrap_or_else(|| {
            self.place.map_or(0, |place| {
                queue
                    .rows
                    .iter()
                    .position(|row| row.cursor() >= place)
                    .unwrap_or(queue.rows.len())
            })
        });
        self.choose(queue, index);
    }
}
