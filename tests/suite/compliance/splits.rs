//! A contact that is cut into messages is stopped like the whole.
//! Never asks where the cut lies: the rows are cut everywhere.

use afterdesk::compliance::{Context, check, check_after, check_messages};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::platform::PlatformName;

use super::rows::{self, LANGUAGES};

/// Of so many places to cut a row at, one is tried: all of them take minutes in a debug build.
/// `AFTERDESK_ALL_CUTS=1 cargo test --release compliance::splits` tries them all.
const ONE_OF: usize = 11;
/// Of ten thousand contacts that are cut in two, and in three and four, at most so many are lost: a
/// little more than were. What is left is undecided when read by a person as well: two honest
/// sentences may touch as the two halves do (`on` and `Facebook`, `30` and `vale`).
const LOST_IN_TWO: usize = 60;
const LOST_IN_MORE: usize = 260;

/// Numbers without order, the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

#[derive(Default)]
struct Count {
    tried: usize,
    lost: usize,
}

impl Count {
    fn add(&mut self, pieces: &[&str], context: &Context<'_>) {
        let is_stopped = check_messages(pieces, context).verdict.is_flagged();
        // Whoever writes one after another is stopped at the message that completes it.
        let is_stopped_in_time = pieces.iter().enumerate().any(|(at, piece)| {
            let earlier = pieces.get(..at).unwrap();
            check_after(earlier, piece, context).verdict.is_flagged()
        });
        self.tried += 1;
        if !is_stopped || !is_stopped_in_time {
            self.lost += 1;
            eprintln!("lost: {}", pieces.join(" ⏎ "));
        }
    }

    fn lost(&self) -> usize {
        self.lost * 10_000 / self.tried.max(1)
    }
}

/// Cuts a text at places, as it is or without the blanks around the cuts.
fn cut<'a>(text: &'a str, places: &[usize], is_trimmed: bool) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for &place in places.iter().chain([&text.len()]) {
        let piece = text.get(from..place).unwrap();
        pieces.push(if is_trimmed { piece.trim() } else { piece });
        from = place;
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn each_contact(mut with: impl FnMut(usize, &str, &Context<'_>)) {
    let platforms = Platforms::embedded().unwrap();
    let mut number = 0;
    for language in LANGUAGES {
        for row in rows::of(language)
            .iter()
            .filter(|row| row.is_contact() && !row.soft)
        {
            let Some(text) = row.alone() else { continue };
            let named = row.platform().map(PlatformName::new);
            let context = Context {
                platform: named.as_ref().map(|name| platforms.get(name)),
                ..row.place()
            };
            if check(text, &context).verdict.is_flagged() {
                number += 1;
                with(number, text, &context);
            }
        }
    }
}

fn borders(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).skip(1).collect()
}

#[test]
fn a_contact_cut_in_two_anywhere_is_stopped() {
    let is_all = std::env::var_os("AFTERDESK_ALL_CUTS").is_some();
    let mut count = Count::default();
    each_contact(|number, text, context| {
        let step = if is_all { 1 } else { ONE_OF };
        let first = if is_all { 0 } else { number % ONE_OF };
        for place in borders(text).into_iter().skip(first).step_by(step) {
            let is_trimmed = (number + place) % 2 == 0;
            count.add(&cut(text, &[place], is_trimmed), context);
        }
    });
    assert!(
        count.lost() <= LOST_IN_TWO,
        "{} of ten thousand",
        count.lost()
    );
}

#[test]
fn a_contact_cut_in_three_and_four_is_stopped() {
    let mut count = Count::default();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    each_contact(|number, text, context| {
        let borders = borders(text);
        let cuts = 2 + number % 2;
        if borders.len() <= cuts {
            return;
        }
        let mut places: Vec<usize> = (0..cuts)
            .map(|_| *borders.get(dice.throw(borders.len())).unwrap())
            .collect();
        places.sort_unstable();
        places.dedup();
        count.add(&cut(text, &places, number % 4 < 2), context);
    });
    assert!(
        count.lost() <= LOST_IN_MORE,
        "{} of ten thousand",
        count.lost()
    );
}
