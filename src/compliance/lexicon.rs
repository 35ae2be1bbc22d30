//! The words and phrases that checks listen for, made ready for searching.
//! Never holds words of its own: they come out of files, embedded ones and a shop's own.

mod embedded;
mod file;
pub mod kept;

use std::collections::HashMap;

use super::cell::{Cell, Script};
use super::fold;
use super::meaning::{self, FREE, IDENTIFYING, POLITE, Part, Roles, Sets, Weak};
use super::opening::Openings;
use super::spelling::Spellings;
use super::table;
use super::trie::Trie;
use super::weight;
use crate::domain::finding::FindingKind;

pub use file::{Example, FileError};

/// What a number word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// So much, in at least so many digits: `three zeros` is 0 in 3.
    Number(u16, u8),
    /// So many times what stands before it: "hundred".
    Times(u16),
    /// The next digit so many times: "double".
    Repeat(u8),
}

/// A word of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Word {
    /// The sets it is in.
    pub sets: Sets,
    /// What it stands for as a number.
    pub value: Option<Value>,
    /// Any ending may follow.
    pub any_ending: bool,
    /// The sets where it counts only with an invitation before it or an odd name behind it.
    pub weak: Weak,
    /// What it does in an invitation.
    pub roles: Roles,
}

impl Word {
    /// Returns all sets it is in, weakly or not.
    pub const fn all(&self) -> Sets {
        self.sets.or(self.weak.sets())
    }

    /// Returns whether it is in a set, weakly or not.
    pub fn is_of_sets(&self) -> bool {
        self.all() != Sets::NONE
    }
}

/// Words of several sets near each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The rule as it stands in findings: kind and name.
    pub rule: &'static str,
    /// What it is.
    pub kind: FindingKind,
    /// Its parts, one word of each.
    pub steps: Vec<Part>,
    /// Whether the words may come in any order.
    pub in_any_order: bool,
    /// Most cells between two neighbours.
    pub within: usize,
    /// What makes it harmless in the same sentence.
    pub unless: Part,
    /// Some of its parts are roles.
    pub plays_roles: bool,
    /// A shop wrote it: it stops whatever a message weighs.
    pub is_own: bool,
}

/// The name of the role of looking at a code.
const SCANNING: &str = "scan";
/// The name of the role of naming a messenger by its looks.
const LOOKING_LIKE: &str = "nickname";
/// The name of the set of what is sold for a messenger.
const SOLD_FOR: &str = "sold_for_apps";

/// All words and phrases. Lives as long as the program.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Words as written.
    pub spellings: Spellings,
    /// Words letter by letter, for those that are dressed up.
    pub words_trie: Trie,
    /// How these begin.
    pub openings: Openings,
    /// Words by their Chinese sounds, letter by letter.
    pub sounds_trie: Trie,
    /// Which of `senses` each word has, by the number of the word, while words are added.
    words: Vec<u16>,
    /// How many words have each of `senses`.
    times: Vec<u32>,
    /// Words that people may dress up, with their numbers, while words are added.
    dressed: Vec<(Box<[Cell]>, u32)>,
    /// What words mean, each once.
    senses: Vec<Word>,
    by_sense: HashMap<Word, u16>,
    last_sense: u16,
    room: Vec<Cell>,
    /// Phrases.
    pub phrases: Vec<Phrase>,
    /// For each set and role, the phrases that need a word of it, by the rarest of their steps.
    phrases_by_set: Vec<Vec<u16>>,
    /// The sets and roles that some phrases are noted by.
    noted: Part,
    /// What must and must not be stopped.
    pub examples: Vec<Example>,
    /// Versions of the files, the newest.
    pub version: String,
    /// Sounds that begin a word.
    sound_starts: Vec<bool>,
    free_sets: Vec<String>,
    roles: Vec<String>,
    /// For each role the number that its name stands for among what speaks for leaving.
    pub role_keys: Vec<u32>,
    /// For each role how much it speaks for weighing a message.
    pub leaning: Vec<i8>,
    /// The roles that speak for weighing the sentence they are played in.
    pub leaning_roles: Roles,
    /// The role of looking at a code.
    pub scanning: Roles,
    /// The role of naming a messenger by its looks.
    pub looking_like: Roles,
    /// The set of what is sold for a messenger.
    pub sold_for: Sets,
    /// Nothing is weighed: so it is while the weights are made.
    pub is_unweighed: bool,
}

impl Lexicon {
    /// Returns the lists that come with the program with a shop's own laid over them: a file with
    /// the name of one of ours (`zh/wechat`) takes its place.
    ///
    /// # Errors
    /// The first line that cannot be used, with its file and what is wrong.
    pub fn with_own(own: &[(String, String)]) -> Result<Self, FileError> {
        let replaced = |name: &str| own.iter().any(|(own, _)| own == name);
        let files = embedded::FILES
            .iter()
            .filter(|file| !replaced(file.0))
            .map(|&(name, text)| (name, text, false));
        let own = own
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str(), true));
        let (lexicon, error) = Self::read(files.chain(own));
        error.map_or(Ok(lexicon), Err)
    }

    fn read<'a>(
        files: impl Iterator<Item = (&'a str, &'a str, bool)>,
    ) -> (Self, Option<FileError>) {
        let mut lexicon = Self {
            sound_starts: vec![false; table::characters().sounds()],
            roles: [Roles::IDLE_NAME, Roles::WITHIN_NAME]
                .map(str::to_owned)
                .to_vec(),
            ..Self::default()
        };
        let mut problem = None;
        let mut phrases: Vec<file::Draft> = Vec::new();
        let mut includes = HashMap::new();
        for (name, text, is_own) in files {
            let before = phrases.len();
            let read = file::read(name, text, &mut lexicon, &mut phrases, &mut includes);
            if let Err(error) = read {
                problem = problem.or(Some(error));
            }
            let written = phrases.iter_mut().skip(before);
            written.for_each(|phrase| phrase.is_own = is_own);
        }
        for phrase in phrases {
            match phrase.ready(&lexicon) {
                Ok(ready) => lexicon.phrases.extend(ready),
                Err(error) => problem = problem.or(Some(error)),
            }
        }
        lexicon.make_ready();
        lexicon.sort_phrases();
        lexicon.weigh_roles();
        (lexicon, problem)
    }

    /// Makes the tables of words ready for searching.
    fn make_ready(&mut self) {
        let words = std::mem::take(&mut self.words);
        // What a word does in an invitation counts only as written.
        for (cells, number) in std::mem::take(&mut self.dressed) {
            let sense = words.get(number as usize);
            let word = sense.and_then(|sense| self.sense(*sense));
            if word.is_some_and(Word::is_of_sets) {
                self.words_trie
                    .add(cells.iter().map(|cell| cell.ch), number);
                self.openings.add(&cells);
            }
        }
        self.spellings.make_ready(&words);
        self.words_trie.make_ready(&words);
        self.sounds_trie.make_ready(&words);
        self.times = vec![0; self.senses.len()];
        for sense in words {
            if let Some(times) = self.times.get_mut(usize::from(sense)) {
                *times += 1;
            }
        }
    }

    /// Notes under which numbers the roles are weighed, and how much they speak for weighing.
    fn weigh_roles(&mut self) {
        self.sold_for = self.set(SOLD_FOR).unwrap_or_default();
        for (name, bit) in self.roles.iter().zip(0..) {
            let leaning = weight::LEANING.iter().find(|(role, _)| role == name);
            let leaning = leaning.map_or(0, |(_, weight)| *weight);
            self.role_keys.push(weight::key(name));
            match name.as_str() {
                SCANNING => self.scanning = Roles::one(bit),
                LOOKING_LIKE => self.looking_like = Roles::one(bit),
                _ => {}
            }
            self.leaning.push(leaning);
            if leaning > 0 {
                self.leaning_roles |= Roles::one(bit);
            }
        }
    }

    /// Returns whether the words of a text speak for weighing it.
    pub fn leans(&self, roles: Roles, sets: Sets) -> bool {
        let own = |role: usize| self.leaning.get(role).map_or(0, |own| i32::from(*own));
        let [first, ..] = sets.and(weight::AGAINST).parts();
        let against = (first.count_ones() * weight::COUNTERS).cast_signed();
        let scans = if sets.has(meaning::QR) {
            weight::SCANS
        } else {
            0
        };
        let enough = weight::LEANS + against - scans;
        !self.is_unweighed && roles.numbers().map(own).sum::<i32>() >= enough
    }

    /// Notes each phrase under the sets of the step that the fewest words have.
    fn sort_phrases(&mut self) {
        let mut words = vec![0_u32; Part::MOST as usize];
        for (word, times) in self.senses.iter().zip(&self.times) {
            let part = Part {
                sets: word.sets,
                roles: word.roles,
            };
            for set in part.numbers() {
                if let Some(count) = words.get_mut(set) {
                    *count += times;
                }
            }
        }
        let count = |step: &Part| -> u32 { step.numbers().filter_map(|set| words.get(set)).sum() };
        self.phrases_by_set = vec![Vec::new(); Part::MOST as usize];
        for (place, phrase) in (0_u16..).zip(&self.phrases) {
            let rarest = phrase.steps.iter().min_by_key(|step| count(step));
            for set in rarest.into_iter().flat_map(|step| step.numbers()) {
                if let Some(list) = self.phrases_by_set.get_mut(set) {
                    list.push(place);
                }
            }
            self.noted = self.noted.or(rarest.copied().unwrap_or_default());
        }
    }

    /// Returns the phrases that a text with words of some sets and roles may hold, some of them
    /// twice.
    pub fn phrases_of(&self, there: Part) -> impl Iterator<Item = &Phrase> {
        there
            .and(self.noted)
            .numbers()
            .filter_map(|set| self.phrases_by_set.get(set))
            .flatten()
            .filter_map(|place| self.phrases.get(usize::from(*place)))
            .filter(move |phrase| phrase.steps.iter().all(|step| there.has(*step)))
    }

    /// Returns the bits of a set by its name.
    pub fn set(&self, name: &str) -> Option<Sets> {
        match name {
            "messenger" => return Some(meaning::MESSENGER),
            "payment" => return Some(meaning::PAYMENT),
            _ => {}
        }
        let names = meaning::NAMES.iter().copied();
        let all = names.chain(self.free_sets.iter().map(String::as_str));
        all.zip(0..)
            .find(|(there, _)| *there == name)
            .map(|(_, bit)| Sets::one(bit))
    }

    /// Returns the bits of a set, a new one where the name is new; nothing when there are too many.
    fn set_or_new(&mut self, name: &str) -> Option<Sets> {
        if let Some(set) = self.set(name) {
            return Some(set);
        }
        let bit = u32::try_from(meaning::NAMES.len() + self.free_sets.len()).ok()?;
        self.free_sets.push(name.to_owned());
        (bit < Sets::MOST).then(|| Sets::one(bit))
    }

    /// Returns a set or a role by its name.
    pub fn part(&self, name: &str) -> Option<Part> {
        if let Some(sets) = self.set(name) {
            let roles = Roles::NONE;
            return Some(Part { sets, roles });
        }
        let place = self.roles.iter().position(|there| there == name)?;
        Some(Part {
            sets: Sets::NONE,
            roles: Roles::one(u32::try_from(place).ok()?),
        })
    }

    /// Returns the bit of a role, a new one where the name is new; nothing when there are too many.
    fn role_or_new(&mut self, name: &str) -> Option<Roles> {
        if let Some(part) = self.part(name) {
            return Some(part.roles).filter(|roles| *roles != Roles::NONE);
        }
        let bit = u32::try_from(self.roles.len()).ok()?;
        self.roles.push(name.to_owned());
        (bit < Roles::MOST).then(|| Roles::one(bit))
    }

    /// Adds a word as it is written in a list.
    fn add_word(&mut self, written: &str, part: Part, value: Option<Value>) {
        self.add(written, part, value, true);
    }

    /// Adds a word that stands for a form of another: it is dressed up already, and looked for only
    /// as written.
    fn add_form(&mut self, written: &str, part: Part) {
        self.add(written, part, None, false);
    }

    fn add(&mut self, written: &str, part: Part, value: Option<Value>, may_be_dressed: bool) {
        let (bare, is_weak) = cut_mark(written, '?');
        let (bare, any_ending) = cut_mark(bare, '*');
        let mut room = std::mem::take(&mut self.room);
        let count = fold::fold_into(bare, &mut room);
        let sets = part.sets;
        let word = Word {
            sets: if is_weak { Sets::NONE } else { sets },
            weak: if is_weak { Weak::of(sets) } else { Weak::NONE },
            roles: part.roles,
            value,
            any_ending,
        };
        let cells = room.get(..count).unwrap_or_default();
        self.add_cells(cells, word, may_be_dressed);
        self.room = room;
    }

    fn add_cells(&mut self, cells: &[Cell], word: Word, may_be_dressed: bool) {
        if cells.is_empty() {
            return;
        }
        self.put_word(cells, word, may_be_dressed);
        let has_blank = cells.iter().any(|cell| cell.ch == ' ');
        if has_blank && cells.iter().any(|cell| cell.script == Script::Arabic) {
            let together: Vec<Cell> = cells.iter().filter(|c| c.ch != ' ').copied().collect();
            self.put_word(&together, word, may_be_dressed);
        }
    }

    fn put_word(&mut self, cells: &[Cell], word: Word, may_be_dressed: bool) {
        let fresh = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let number = self.spellings.add(cells, fresh, word.any_ending);
        // Nobody dresses up what speaks for nothing, nor a greeting, nor a whole sentence.
        let speaks = word.all().has(IDENTIFYING.or(FREE)) && word.all() != POLITE;
        let is_short = cells.iter().filter(|cell| cell.ch == ' ').count() < 2;
        if may_be_dressed && is_short && (speaks || word.roles != Roles::NONE) {
            self.dressed.push((cells.into(), number));
        }
        self.merge(number, fresh, word);
    }

    /// A word of two lists is in the sets of both, weak where only a weak one names the set.
    fn merge(&mut self, number: u32, fresh: u32, mut word: Word) {
        if let Some(there) = self.word(number).filter(|_| number != fresh) {
            let mut there = *there;
            there.sets |= word.sets;
            there.weak = Weak::of(there.weak.sets() | word.weak.sets());
            there.roles |= word.roles;
            there.value = there.value.or(word.value);
            there.any_ending |= word.any_ending;
            word = there;
        }
        // The words of a line mean the same.
        let last = self.senses.get(usize::from(self.last_sense));
        if last != Some(&word) {
            let fresh = u16::try_from(self.senses.len()).unwrap_or(u16::MAX);
            self.last_sense = *self.by_sense.entry(word).or_insert(fresh);
            if self.last_sense == fresh {
                self.senses.push(word);
            }
        }
        let sense = self.last_sense;
        match self.words.get_mut(number as usize) {
            Some(there) => *there = sense,
            None => self.words.push(sense),
        }
    }

    /// Returns a word by its number, while words are added.
    fn word(&self, number: u32) -> Option<&Word> {
        let sense = *self.words.get(number as usize)?;
        self.senses.get(usize::from(sense))
    }

    /// Returns a word by the number of its sense.
    #[inline]
    pub fn sense(&self, number: u16) -> Option<&Word> {
        self.senses.get(usize::from(number))
    }

    /// Adds a word by its Chinese syllables; in letters it is a word as well.
    fn add_sound(&mut self, syllables: &str, sets: Sets) {
        let joined: String = syllables.split(' ').collect();
        let first = syllables.split(' ').next().unwrap_or_default();
        let tables = table::characters();
        for (sound, starts) in (0_u16..).zip(&mut self.sound_starts) {
            *starts |= tables.syllable(sound) == first;
        }
        let word = Word {
            sets,
            value: None,
            any_ending: false,
            weak: Weak::NONE,
            roles: Roles::NONE,
        };
        let fresh = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let number = self.sounds_trie.add(joined.chars(), fresh);
        self.merge(number, fresh, word);
        if joined.len() > 4 {
            self.put_word(&fold::fold(syllables), word, true);
            self.put_word(&fold::fold(&joined), word, true);
        }
    }

    /// Returns whether a word may begin with a sound.
    pub fn sound_starts(&self, sound: u16) -> bool {
        sound != 0
            && self
                .sound_starts
                .get(usize::from(sound))
                .is_some_and(|starts| *starts)
    }

    /// Returns the size of the tables in bytes.
    pub fn bytes(&self) -> usize {
        self.spellings.bytes()
            + self.openings.bytes()
            + self.words_trie.bytes()
            + self.sounds_trie.bytes()
            + self.times.len() * size_of::<u32>()
            + self.senses.len() * size_of::<Word>()
            + self.phrases.len() * size_of::<Phrase>()
    }
}

fn cut_mark(word: &str, mark: char) -> (&str, bool) {
    word.strip_suffix(mark)
        .map_or((word, false), |rest| (rest, true))
}
