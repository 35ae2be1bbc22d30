//! Messages to the agent on the screen: one at a time, and none longer than it is of use.
//! Never the record of them: `M` shows all that was told.

use crate::domain::time::Stamp;
use crate::ui::intent::{Level, Notice};

/// So many wait at most behind the one that is seen; older ones are left to the record.
const WAITING: usize = 4;

/// A message and since when it is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Toast {
    notice: Notice,
    since: Stamp,
}

impl Toast {
    /// When it goes by itself.
    fn until(&self) -> Stamp {
        self.since.plus_ms(match self.notice.level {
            Level::Info | Level::Done => 3_000,
            Level::Warn => 5_000,
            Level::Error => 8_000,
        })
    }

    /// From when on a key makes it give way: keys that were under way were not an answer to it.
    fn read_at(&self) -> Stamp {
        self.since.plus_ms(match self.notice.level {
            Level::Info | Level::Done => 300,
            Level::Warn => 1_000,
            Level::Error => 2_000,
        })
    }
}

/// The messages that are to be seen, the newest last: it is the one on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toasts {
    all: Vec<Toast>,
}

impl Toasts {
    /// Shows a message over those before it; they come back behind it.
    pub fn show(&mut self, notice: Notice, now: Stamp) {
        self.all.retain(|toast| toast.notice != notice);
        // What was done before the last thing is no news.
        let is_news = |toast: &Toast| matches!(toast.notice.level, Level::Warn | Level::Error);
        if !self.all.last().is_none_or(is_news) {
            self.all.pop();
        }
        self.all.push(Toast { notice, since: now });
        let over = self.all.len().saturating_sub(WAITING + 1);
        self.all.drain(..over);
    }

    /// Returns the message on the screen, and how many wait behind it.
    pub fn seen(&self) -> Option<(&Notice, usize)> {
        let (last, waiting) = self.all.split_last()?;
        Some((&last.notice, waiting.len()))
    }

    /// Returns when the message on the screen goes by itself.
    pub fn until(&self) -> Option<Stamp> {
        self.all.last().map(Toast::until)
    }

    /// Takes away the message whose time is over.
    pub fn tick(&mut self, now: Stamp) {
        if self.until().is_some_and(|until| until <= now) {
            self.next(now);
        }
    }

    /// Lets a message that could be read give way to whatever is done next.
    pub fn give_way(&mut self, now: Stamp) {
        if self.all.last().is_some_and(|last| last.read_at() <= now) {
            self.next(now);
        }
    }

    /// Takes away a message that is no longer true.
    pub fn forget(&mut self, key: &str, now: Stamp) {
        let before = self.all.last().cloned();
        self.all.retain(|toast| toast.notice.key != key);
        if self.all.last() != before.as_ref() {
            self.begin(now);
        }
    }

    /// Takes all of them away.
    pub fn clear(&mut self) {
        self.all.clear();
    }

    fn next(&mut self, now: Stamp) {
        self.all.pop();
        self.begin(now);
    }

    /// The one that is seen from now on has its whole time before it.
    fn begin(&mut self, now: Stamp) {
        if let Some(last) = self.all.last_mut() {
            last.since = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Stamp {
        Stamp::from_millis(ms)
    }

    fn key(toasts: &Toasts) -> Option<(&str, usize)> {
        toasts
            .seen()
            .map(|(notice, waiting)| (&*notice.key, waiting))
    }

    #[test]
    fn warnings_are_seen_one_after_the_other_each_for_its_time() {
        let mut toasts = Toasts::default();
        for name in ["one", "two"] {
            toasts.show(Notice::new(Level::Warn, name), at(0));
        }
        assert_eq!(key(&toasts), Some(("two", 1)));
        toasts.tick(at(5_000));
        assert_eq!(key(&toasts), Some(("one", 0)));
        toasts.tick(at(9_999));
        assert_eq!(key(&toasts), Some(("one", 0)));
        toasts.tick(at(10_000));
        assert_eq!(key(&toasts), None);
    }

    #[test]
    fn what_was_done_gives_way_to_the_next_key_and_to_the_next_news() {
        let mut toasts = Toasts::default();
        toasts.show(Notice::new(Level::Error, "failed"), at(0));
        toasts.show(Notice::new(Level::Done, "copied"), at(0));
        toasts.show(Notice::new(Level::Done, "sent"), at(10));
        assert_eq!(key(&toasts), Some(("sent", 1)));
        toasts.give_way(at(100));
        assert_eq!(key(&toasts), Some(("sent", 1)), "nobody has read it yet");
        toasts.give_way(at(310));
        assert_eq!(key(&toasts), Some(("failed", 0)));
        toasts.give_way(at(2_000));
        assert_eq!(key(&toasts), Some(("failed", 0)), "a failure stays longer");
        toasts.forget("failed", at(2_000));
        assert_eq!(key(&toasts), None);
    }
}
