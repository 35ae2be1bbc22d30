//! The tables of characters that come from public data: readings and simplified forms of Chinese
//! characters, and the characters whose parts are written one by one.
//! Never edited here: `assets/tables/make.py` makes them, except for the parts, which are ours.

use std::collections::BTreeMap;
use std::sync::OnceLock;

const FIRST_HAN: u32 = 0x4e00;
const HAN: usize = 0x5200;

/// Readings and forms of Chinese characters.
pub struct Characters {
    /// Syllables; the place is the number of the sound. Number 0 is no sound.
    syllables: Vec<&'static str>,
    sounds: Vec<u16>,
    simplified: Vec<u16>,
    parts: BTreeMap<char, Vec<Part>>,
}

/// A character written as its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The parts behind the first one.
    pub rest: Vec<char>,
    /// The character they make.
    pub whole: char,
}

/// Returns the tables, made on first use.
pub fn characters() -> &'static Characters {
    static MADE: OnceLock<Characters> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut made = Characters {
            syllables: vec![""],
            sounds: vec![0; HAN],
            simplified: vec![0; HAN],
            parts: BTreeMap::new(),
        };
        for line in lines(include_str!("../../assets/tables/sounds.txt")) {
            made.add_sound(line);
        }
        for line in lines(include_str!("../../assets/tables/simplified.txt")) {
            made.add_pairs(line);
        }
        for line in lines(include_str!("../../assets/tables/parts.txt")) {
            made.add_parts(line);
        }
        made
    })
}

/// Returns the lines of a table without its head.
pub fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn place(c: char) -> Option<usize> {
    usize::try_from(u32::from(c).checked_sub(FIRST_HAN)?).ok()
}

impl Characters {
    fn add_sound(&mut self, line: &'static str) {
        let Some((syllable, chars)) = line.split_once(' ') else {
            return;
        };
        let number = u16::try_from(self.syllables.len()).unwrap_or_default();
        self.syllables.push(syllable);
        for c in chars.chars() {
            if let Some(slot) = place(c).and_then(|place| self.sounds.get_mut(place)) {
                *slot = number;
            }
        }
    }

    fn add_pairs(&mut self, line: &str) {
        let mut chars = line.chars();
        while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
            if let Some(slot) = place(from).and_then(|place| self.simplified.get_mut(place)) {
                *slot = u16::try_from(u32::from(to)).unwrap_or_default();
            }
        }
    }

    fn add_parts(&mut self, line: &str) {
        let mut words = line.split(' ');
        let Some(whole) = words.next().and_then(|word| word.chars().next()) else {
            return;
        };
        for word in words {
            let mut chars = word.chars();
            if let Some(first) = chars.next() {
                let rest = chars.collect();
                self.parts
                    .entry(first)
                    .or_default()
                    .push(Part { rest, whole });
            }
        }
    }

    /// Returns the number of the sound of a character, 0 where it has none.
    pub fn sound(&self, c: char) -> u16 {
        place(c)
            .and_then(|place| self.sounds.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// Returns the letters of a sound.
    pub fn syllable(&self, sound: u16) -> &'static str {
        self.syllables
            .get(usize::from(sound))
            .copied()
            .unwrap_or_default()
    }

    /// Returns whether letters are one syllable. They stand in the order of the alphabet.
    pub fn is_syllable(&self, letters: &str) -> bool {
        self.syllables.binary_search(&letters).is_ok()
    }

    /// Returns the number of sounds, the empty one included.
    pub fn sounds(&self) -> usize {
        self.syllables.len()
    }

    /// Returns the simplified form of a character, or the character.
    pub fn simplified(&self, c: char) -> char {
        place(c)
            .and_then(|place| self.simplified.get(place))
            .filter(|&&code| code != 0)
            .and_then(|&code| char::from_u32(u32::from(code)))
            .unwrap_or(c)
    }

    /// Returns the characters whose first written part this is.
    pub fn parts(&self, c: char) -> &[Part] {
        self.parts.get(&c).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_have_their_sound_and_their_simple_form() {
        let made = characters();
        for c in ['微', '薇', '威', '维', '溦'] {
            assert_eq!(made.syllable(made.sound(c)), "wei", "{c}");
        }
        assert_eq!(made.sound('a'), 0);
        assert_eq!(made.simplified('電'), '电');
        assert_eq!(made.simplified('电'), '电');
        let whole: Vec<char> = made.parts('亻').iter().map(|part| part.whole).collect();
        assert!(whole.contains(&'信'));
    }
}
