//! What can be taken back. Letters typed in a row are one step, a paste is one.
//! Never grows without bound: the oldest steps go.

/// So many steps are kept.
const STEPS: usize = 1000;
/// So many bytes of text are kept in all steps together.
const BYTES: usize = 512 * 1024;

/// What kind of change it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters one by one.
    Typing,
    /// Graphemes taken away one by one.
    Deleting,
    /// Anything at once.
    Whole,
}

/// One change: at a place some text went and other text came.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) at: usize,
    pub(super) taken: String,
    pub(super) put: String,
    pub(super) caret_before: usize,
    pub(super) caret_after: usize,
    pub(super) kind: Kind,
}

impl Change {
    fn bytes(&self) -> usize {
        self.taken.len() + self.put.len()
    }
}

#[derive(Debug, Clone, Default)]
pub(super) struct Undo {
    done: Vec<Change>,
    undone: Vec<Change>,
    bytes: usize,
    is_group_open: bool,
}

impl Undo {
    pub(super) fn record(&mut self, change: Change) {
        self.bytes += change.bytes();
        self.bytes -= self.undone.drain(..).map(|old| old.bytes()).sum::<usize>();
        let is_open = std::mem::replace(&mut self.is_group_open, change.kind != Kind::Whole);
        let change = match self.done.last_mut() {
            Some(last) if is_open => match join(last, change) {
                Ok(()) => return,
                Err(change) => change,
            },
            _ => change,
        };
        self.done.push(change);
        self.forget_oldest();
    }

    /// Lets the next letter begin a step of its own.
    pub(super) fn end_group(&mut self) {
        self.is_group_open = false;
    }

    pub(super) fn back(&mut self) -> Option<Change> {
        self.is_group_open = false;
        let change = self.done.pop()?;
        self.undone.push(change.clone());
        Some(change)
    }

    pub(super) fn forth(&mut self) -> Option<Change> {
        self.is_group_open = false;
        let change = self.undone.pop()?;
        self.done.push(change.clone());
        Some(change)
    }

    fn forget_oldest(&mut self) {
        let mut gone = 0;
        while self.done.len() - gone > STEPS || (self.bytes > BYTES && gone < self.done.len()) {
            self.bytes -= self.done.get(gone).map_or(0, Change::bytes);
            gone += 1;
        }
        self.done.drain(..gone);
    }
}

/// Adds a letter to the step before when they belong together; gives it back when not.
fn join(last: &mut Change, next: Change) -> Result<(), Change> {
    if last.kind != next.kind || last.caret_after != next.caret_before {
        return Err(next);
    }
    match next.kind {
        // A word is one step: the first letter after a blank begins the next one.
        Kind::Typing
            if next.taken.is_empty()
                && next.at == last.at + last.put.len()
                && (next.put.trim().is_empty() || !last.put.ends_with([' ', '\n'])) =>
        {
            last.put.push_str(&next.put);
        }
        Kind::Deleting if next.at + next.taken.len() == last.at => {
            last.taken.insert_str(0, &next.taken);
            last.at = next.at;
        }
        Kind::Deleting if next.at == last.at => last.taken.push_str(&next.taken),
        _ => return Err(next),
    }
    last.caret_after = next.caret_after;
    Ok(())
}
