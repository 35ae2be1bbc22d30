//! Messages joined into one text that knows where each of its bytes came from.
//! Never decides which messages belong together.

use super::glue;
use super::part::{Part, Sort};
use crate::compliance::context::Context;
use crate::compliance::spot::{self, Spot};
use crate::domain::evidence::Evidence;

/// Messages as one text.
pub struct Joined<'a, 'p> {
    parts: &'p [Part<'a>],
    text: String,
    starts: Vec<usize>,
}

impl<'a, 'p> Joined<'a, 'p> {
    /// Joins messages as one that was cut in the middle.
    pub fn cut(parts: &'p [Part<'a>], context: &Context<'_>) -> Self {
        let lexicon = context.lexicon;
        Self::new(parts, context.known, |at| match parts.get(at..at + 2) {
            Some([one, next]) if !next.touches(one) => " ",
            Some([one, next]) => glue::between(one.text, next.text, lexicon),
            _ => "",
        })
    }

    /// Joins messages as words of one sentence, pieces of a word or of a name without a gap.
    pub fn said(parts: &'p [Part<'a>], context: &Context<'_>) -> Self {
        let glued = glue::glued(parts, context.lexicon);
        Self::new(parts, context.known, |at| {
            let is_listed = |next: &Part<'_>| glue::is_listed(next.text);
            if glued.get(at).is_some_and(|glued| *glued) {
                ""
            } else if parts.get(at + 1).is_some_and(is_listed) {
                "\n"
            } else {
                " "
            }
        })
    }

    /// Joins messages by what stood between them; a value that is known stays a word of its own.
    fn new(parts: &'p [Part<'a>], known: &[&str], between: impl Fn(usize) -> &'static str) -> Self {
        let mut text = String::new();
        let mut starts = Vec::with_capacity(parts.len());
        for (at, part) in parts.iter().enumerate() {
            if let Some(before) = at.checked_sub(1) {
                let is_apart = glue::parts_known(&text, part.text, known);
                text.push_str(match between(before) {
                    "" if is_apart => " ",
                    between => between,
                });
            }
            starts.push(text.len());
            text.push_str(part.text);
        }
        Self {
            parts,
            text,
            starts,
        }
    }

    /// Returns whether another way to join comes to the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// Finds what is in the text, by bytes of the text.
    pub fn spots(&self, context: &Context<'_>) -> Vec<Spot> {
        if self.text.len() > spot::LONGEST_BYTES {
            return Vec::new();
        }
        spot::spots(&self.text, context)
    }

    /// Returns the text of a range.
    pub fn text(&self, from: usize, to: usize) -> &str {
        self.text
            .get(from..to.min(self.text.len()))
            .unwrap_or_default()
    }

    /// Returns the messages that a range touches, each with the bytes of it in the text.
    pub fn parts(
        &self,
        from: usize,
        to: usize,
    ) -> impl Iterator<Item = (&'p Part<'a>, usize, usize)> {
        let (first, last) = (self.part_of(from), self.part_of(to.saturating_sub(1)));
        let range = first
            .zip(last)
            .map_or(0..0, |(first, last)| first..last + 1);
        range.filter_map(move |at| {
            let part = self.parts.get(at)?;
            let start = *self.starts.get(at)?;
            Some((part, start.max(from), (start + part.text.len()).min(to)))
        })
    }

    /// Returns the bytes of a message in the text.
    pub fn whole(&self, part: &Part<'_>) -> (usize, usize) {
        let at = self.parts.partition_point(|other| other.place < part.place);
        let start = self.starts.get(at).copied().unwrap_or_default();
        (start, start + part.text.len())
    }

    /// Returns whether a message goes on with a small letter right behind a letter beside the
    /// message that a spot lies in, or beside it stands what invites to it.
    pub fn cuts_a_word(&self, spot: &Spot, context: &Context<'_>) -> bool {
        let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
        let border = |at: usize| {
            let start = self.starts.get(at).copied().unwrap_or(self.text.len());
            let (one, next) = self.text.split_at_checked(start).unwrap_or_default();
            let (last, first) = (one.chars().next_back(), next.chars().next());
            // One number in a return address is a part of it, and a cut makes it another.
            let is_number = context.return_address
                && last.is_some_and(char::is_numeric)
                && first.is_some_and(char::is_numeric);
            is_number
                || last.is_some_and(char::is_alphabetic)
                    && first.is_some_and(|c| c.is_alphabetic() && c.is_lowercase())
                    && !glue::is_guarding(next, context.lexicon)
                    && (last.is_some_and(is_han) || glue::is_one_word(one, next, context.lexicon))
        };
        let invites = |at: usize| {
            self.parts
                .get(at)
                .is_some_and(|part| part.sort == Sort::Word)
        };
        self.part_of(spot.start).is_some_and(|at| {
            border(at) || border(at + 1) || at.checked_sub(1).is_some_and(invites)
        })
    }

    /// Returns the same spot by bytes of the messages joined by one newline. An invitation reaches
    /// no further than the messages that its words stand in.
    pub fn placed(&self, spot: &Spot) -> Option<Spot> {
        let (mut start, mut end) = (spot.start, spot.end);
        // A title stands outside the words of its invitation.
        let is_over_words = start < spot.to && spot.from < end;
        if spot.evidence.has(Evidence::PHRASE) && is_over_words {
            let first = self.parts(spot.from, spot.to).next();
            let last = self.parts(spot.from, spot.to).last();
            start = start.max(first.map_or(start, |(part, ..)| self.whole(part).0));
            end = end.min(last.map_or(end, |(part, ..)| self.whole(part).1));
        }
        Some(Spot {
            start: self.there(start)?,
            end: self.there(end.checked_sub(1)?)? + 1,
            from: self.there(spot.from)?,
            to: self.there(spot.to.checked_sub(1)?)? + 1,
            evidence: spot.evidence.and(Evidence::SPLIT),
            ..*spot
        })
    }

    fn part_of(&self, byte: usize) -> Option<usize> {
        self.starts
            .partition_point(|&start| start <= byte)
            .checked_sub(1)
    }

    fn there(&self, byte: usize) -> Option<usize> {
        let part = self.part_of(byte)?;
        Some(self.parts.get(part)?.place + byte - self.starts.get(part)?)
    }
}
