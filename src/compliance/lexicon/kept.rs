//! Writes a lexicon that is ready for searching as bytes, and reads it back.
//! Never reads bytes from outside the program: the build makes them, and they go with it.

use super::{Lexicon, Phrase, Value, Word};
use crate::compliance::meaning::{Part, Roles, Weak};
use crate::compliance::opening::Openings;
use crate::compliance::pack::{Reader, Writer};
use crate::compliance::spelling::Spellings;
use crate::compliance::trie::Trie;
use crate::domain::finding::FindingKind;

/// Returns a lexicon as bytes. Its examples and what only building needs are left out.
pub fn write(lexicon: &Lexicon) -> Vec<u8> {
    let mut to = Writer::default();
    lexicon.spellings.write(&mut to);
    lexicon.openings.write(&mut to);
    lexicon.words_trie.write(&mut to);
    lexicon.sounds_trie.write(&mut to);
    to.words(&lexicon.times);
    to.number(lexicon.senses.len() as u64);
    for word in &lexicon.senses {
        to.sets(word.sets);
        to.sets(word.weak.sets());
        to.number(word.roles.0);
        to.number(u64::from(word.any_ending));
        let (kind, value, width) = match word.value {
            None => (0, 0, 0),
            Some(Value::Number(value, width)) => (1, value, width),
            Some(Value::Times(value)) => (2, value, 0),
            Some(Value::Repeat(value)) => (3, u16::from(value), 0),
        };
        to.number(kind);
        to.number(u64::from(value));
        to.number(u64::from(width));
    }
    to.number(lexicon.phrases.len() as u64);
    for phrase in &lexicon.phrases {
        to.text(phrase.rule);
        to.text(phrase.kind.code());
        to.number(phrase.steps.len() as u64);
        for step in &phrase.steps {
            part(&mut to, *step);
        }
        to.number(u64::from(phrase.in_any_order));
        to.number(phrase.within as u64);
        part(&mut to, phrase.unless);
    }
    to.text(&lexicon.version);
    to.words(
        &lexicon
            .sound_starts
            .iter()
            .map(|starts| u32::from(*starts))
            .collect::<Vec<_>>(),
    );
    to.number(lexicon.free_sets.len() as u64);
    for name in &lexicon.free_sets {
        to.text(name);
    }
    to.number(lexicon.roles.len() as u64);
    for name in &lexicon.roles {
        to.text(name);
    }
    to.0
}

/// Reads what [`write`] wrote.
pub fn read(bytes: &[u8]) -> Option<Lexicon> {
    let mut from = Reader(bytes);
    let mut lexicon = Lexicon {
        spellings: Spellings::read(&mut from)?,
        openings: Openings::read(&mut from)?,
        words_trie: Trie::read(&mut from)?,
        sounds_trie: Trie::read(&mut from)?,
        ..Lexicon::default()
    };
    lexicon.times = from.words()?;
    for _ in 0..from.count()? {
        let (sets, weak) = (from.sets()?, Weak::of(from.sets()?));
        let roles = Roles(from.number()?);
        let any_ending = from.number()? == 1;
        let (kind, value, width) = (from.number()?, from.small()?, from.small()?);
        let value = match kind {
            1 => Some(Value::Number(value, width)),
            2 => Some(Value::Times(value)),
            3 => Some(Value::Repeat(u8::try_from(value).ok()?)),
            _ => None,
        };
        lexicon.senses.push(Word {
            sets,
            value,
            any_ending,
            weak,
            roles,
        });
    }
    for _ in 0..from.count()? {
        let phrase = read_phrase(&mut from)?;
        lexicon.phrases.push(phrase);
    }
    lexicon.version = from.text()?;
    lexicon.sound_starts = from
        .words()?
        .into_iter()
        .map(|starts| starts == 1)
        .collect();
    for _ in 0..from.count()? {
        let name = from.text()?;
        lexicon.free_sets.push(name);
    }
    for _ in 0..from.count()? {
        let name = from.text()?;
        lexicon.roles.push(name);
    }
    lexicon.sort_phrases();
    lexicon.weigh_roles();
    Some(lexicon)
}

fn part(to: &mut Writer, part: Part) {
    to.sets(part.sets);
    to.number(part.roles.0);
}

fn read_part(from: &mut Reader<'_>) -> Option<Part> {
    Some(Part {
        sets: from.sets()?,
        roles: Roles(from.number()?),
    })
}

fn read_phrase(from: &mut Reader<'_>) -> Option<Phrase> {
    // The name of a rule lives as long as the lexicon, which lives as long as the program.
    let rule: &'static str = Box::leak(from.text()?.into_boxed_str());
    let kind = FindingKind::from_code(&from.text()?)?;
    let mut steps = Vec::new();
    for _ in 0..from.count()? {
        steps.push(read_part(from)?);
    }
    Some(Phrase {
        rule,
        kind,
        plays_roles: steps.iter().any(|step: &Part| step.roles != Roles::NONE),
        steps,
        in_any_order: from.number()? == 1,
        within: from.count()?,
        unless: read_part(from)?,
        // Only the program's own lists are kept.
        is_own: false,
    })
}
