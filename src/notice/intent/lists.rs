//! The words and patterns of all languages, read once.
//! Never read from a disk: they travel inside the program.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::kind::{IntentKind, Said};
use super::normal::Normal;
use super::pattern::{self, Atom, Pattern};
use super::trie::{SetId, Trie};
use crate::i18n::language::Language;

const FILES: [(&str, &str); 5] = [
    ("zh", include_str!("../../../assets/intents/zh.toml")),
    ("en", include_str!("../../../assets/intents/en.toml")),
    ("ru", include_str!("../../../assets/intents/ru.toml")),
    ("es", include_str!("../../../assets/intents/es.toml")),
    ("fa", include_str!("../../../assets/intents/fa.toml")),
];

/// Says what is wrong with the lists, if anything is.
///
/// # Errors
/// The language, the line, and what is wrong with it.
pub fn check() -> Result<(), String> {
    Lists::read(&FILES).map(|_| ())
}

/// What a rule says when its patterns stand in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The message is about this.
    Say,
    /// What it covers is not about this.
    Deny,
    /// The whole message is not about this.
    Silence,
}

/// A line of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule<K> {
    /// What it is about.
    pub kind: K,
    /// What it says of it.
    pub effect: Effect,
    /// How many runs of words have to stand in the message.
    pub parts: u8,
}

/// A run of words of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The rule.
    pub rule: usize,
    /// Which of its runs.
    pub place: u8,
    /// The run.
    pub pattern: Pattern,
}

/// All lists; `K` is what their rules are about.
#[derive(Debug, Clone)]
pub struct Lists<K = IntentKind> {
    /// The words.
    pub trie: Trie,
    /// The rules.
    pub rules: Vec<Rule<K>>,
    /// Their runs of words.
    pub parts: Vec<Part>,
    /// Runs by the set of their first word.
    pub by_first: Vec<Vec<usize>>,
    /// Words that say nothing by themselves, one set a language.
    pub fillers: Vec<SetId>,
    /// What a word says beside the kind.
    pub said: BTreeMap<SetId, Said>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    fillers: Vec<String>,
    #[serde(default)]
    sets: BTreeMap<String, Vec<String>>,
    languages: BTreeMap<String, Vec<String>>,
    ratings: BTreeMap<String, Vec<String>>,
    intents: BTreeMap<String, Lines>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    say: Vec<String>,
    /// Cancels what it touches.
    #[serde(default)]
    not: Vec<String>,
    /// Cancels the intent in the whole message.
    #[serde(default)]
    unless: Vec<String>,
}

// By hand: what the rules are about need not have a default.
impl<K> Default for Lists<K> {
    fn default() -> Self {
        Self {
            trie: Trie::default(),
            rules: Vec::new(),
            parts: Vec::new(),
            by_first: Vec::new(),
            fillers: Vec::new(),
            said: BTreeMap::new(),
        }
    }
}

impl Lists {
    /// Returns the lists that come with the program.
    pub fn embedded() -> &'static Lists {
        static READ: LazyLock<Lists> = LazyLock::new(|| Lists::read(&FILES).unwrap_or_default());
        &READ
    }

    /// Reads lists.
    ///
    /// # Errors
    /// The language, the line, and what is wrong with it.
    pub fn read(files: &[(&str, &str)]) -> Result<Lists, String> {
        let mut maker = Maker::default();
        for (language, text) in files {
            let file: File = toml::from_str(text).map_err(|e| format!("{language}: {e}"))?;
            take(&mut maker, language, &file).map_err(|what| format!("{language}: {what}"))?;
        }
        Ok(maker.end())
    }
}

fn take(maker: &mut Maker<IntentKind>, language: &str, file: &File) -> Result<(), String> {
    maker.words(language, &file.sets, &file.fillers)?;
    for (tag, entries) in &file.languages {
        let wanted = Language::ALL.iter().find(|l| l.tag() == tag);
        let wanted = wanted.ok_or_else(|| format!("no language {tag}"))?;
        let id = maker.add(language, &format!("language {tag}"), entries);
        maker.lists.said.insert(id, Said::Language(*wanted));
        maker.add(language, "language", entries);
    }
    for (stars, entries) in &file.ratings {
        let number = stars.parse().map_err(|_| format!("no rating {stars}"))?;
        let id = maker.add(language, &format!("rating {stars}"), entries);
        maker.lists.said.insert(id, Said::Stars(number));
        maker.add(language, "rating", entries);
    }
    for (name, lines) in &file.intents {
        let kind = IntentKind::from_code(name).ok_or_else(|| format!("no intent {name}"))?;
        for (effect, lines) in [
            (Effect::Say, &lines.say),
            (Effect::Deny, &lines.not),
            (Effect::Silence, &lines.unless),
        ] {
            for line in lines {
                maker.rule(language, kind, effect, line)?;
            }
        }
    }
    Ok(())
}

/// Puts lists together, language by language.
#[derive(Debug)]
pub struct Maker<K> {
    lists: Lists<K>,
    ids: HashMap<String, SetId>,
    entries: HashMap<String, Vec<String>>,
}

impl<K> Default for Maker<K> {
    fn default() -> Self {
        Self {
            lists: Lists::default(),
            ids: HashMap::new(),
            entries: HashMap::new(),
        }
    }
}

impl<K: Copy> Maker<K> {
    /// Takes the words of a language: sets that patterns name, and words that say nothing by
    /// themselves.
    ///
    /// # Errors
    /// When a set holds one that is not there, or itself.
    pub fn words(
        &mut self,
        language: &str,
        sets: &BTreeMap<String, Vec<String>>,
        fillers: &[String],
    ) -> Result<(), String> {
        for name in sets.keys() {
            self.add(language, name, &entries_of(sets, name, 0)?);
        }
        let fillers = self.add(language, "filler", fillers);
        self.lists.fillers.push(fillers);
        Ok(())
    }

    /// Takes a line of patterns in a language whose words are there.
    ///
    /// # Errors
    /// What is wrong with the line.
    pub fn rule(
        &mut self,
        language: &str,
        kind: K,
        effect: Effect,
        line: &str,
    ) -> Result<(), String> {
        // The end of a clause may be one of several things that can follow.
        if let Some((before, after)) = line.split_once("$|") {
            let (_, rest) = after.split_once(' ').unwrap_or((after, ""));
            self.rule(language, kind, effect, &format!("{before}$ {rest}"))?;
            return self.rule(language, kind, effect, &format!("{before}{after}"));
        }
        let patterns = pattern::read(line, |word| self.set(language, word))
            .map_err(|what| format!("{line:?}: {what}"))?;
        let rule = self.lists.rules.len();
        let parts = u8::try_from(patterns.len()).unwrap_or(u8::MAX);
        self.lists.rules.push(Rule {
            kind,
            effect,
            parts,
        });
        for (place, mut pattern) in patterns.into_iter().enumerate() {
            // What is said ends with its last word; what is denied reaches on.
            while effect == Effect::Say && matches!(pattern.atoms.last(), Some(Atom::Gap { .. })) {
                pattern.atoms.pop();
            }
            self.lists.parts.push(Part {
                rule,
                place: u8::try_from(place).unwrap_or(u8::MAX),
                pattern,
            });
        }
        Ok(())
    }

    /// Returns the set that a word of a pattern means; makes one of what stands there in words.
    ///
    /// # Errors
    /// When it names a set that is not there.
    pub fn set(&mut self, language: &str, word: &str) -> Result<SetId, String> {
        let name = set_name(word);
        let key = name.map_or_else(|| format!("={word}"), str::to_owned);
        if let Some(known) = self.ids.get(&format!("{language} {key}")) {
            return Ok(*known);
        }
        if name.is_some() {
            return Err(format!("no set {word}"));
        }
        let mut entries = Vec::new();
        for word in word.split('|') {
            match set_name(word) {
                Some(name) => {
                    let known = self.entries.get(&format!("{language} {name}"));
                    let known = known.ok_or_else(|| format!("no set {word}"))?;
                    entries.extend(known.iter().cloned());
                }
                None => entries.push(word.replace('_', " ")),
            }
        }
        Ok(self.add(language, &key, &entries))
    }

    fn add(&mut self, language: &str, name: &str, entries: &[String]) -> SetId {
        let name = format!("{language} {name}");
        let new = SetId::try_from(self.ids.len()).unwrap_or(SetId::MAX);
        let id = *self.ids.entry(name.clone()).or_insert(new);
        for entry in entries {
            self.lists.trie.add(&normal_entry(entry), id);
        }
        self.entries
            .entry(name)
            .or_default()
            .extend_from_slice(entries);
        id
    }

    /// Returns what was put together.
    pub fn end(mut self) -> Lists<K> {
        let mut by_first = vec![Vec::new(); self.ids.len()];
        for (place, part) in self.lists.parts.iter().enumerate() {
            if let Some(parts) = by_first.get_mut(usize::from(part.pattern.first)) {
                parts.push(place);
            }
        }
        self.lists.by_first = by_first;
        self.lists
    }
}

fn set_name(word: &str) -> Option<&str> {
    let name = word.strip_prefix('{')?.strip_suffix('}')?;
    (!name.contains('|')).then_some(name)
}

/// Sets may hold sets, but not for ever.
const NESTED_AT_MOST: u8 = 4;

/// Returns the entries of a set and of the sets in it.
fn entries_of(
    sets: &BTreeMap<String, Vec<String>>,
    name: &str,
    depth: u8,
) -> Result<Vec<String>, String> {
    let own = sets.get(name).ok_or_else(|| format!("no set {name}"))?;
    if depth > NESTED_AT_MOST {
        return Err(format!("the set {name} holds itself"));
    }
    let mut all = Vec::new();
    for entry in own {
        match set_name(entry) {
            Some(inner) => all.extend(entries_of(sets, inner, depth + 1)?),
            None => all.push(entry.clone()),
        }
    }
    Ok(all)
}

/// Returns an entry as texts are compared; the sign of a stem stays.
fn normal_entry(entry: &str) -> String {
    let mut out = String::with_capacity(entry.len());
    // Between words that are set apart stands a blank.
    let mut is_joined = true;
    for word in entry.split_whitespace() {
        let stem = word.strip_suffix('*');
        let normal = Normal::of(stem.unwrap_or(word));
        for word in &normal.words {
            if !is_joined && !word.is_han {
                out.push(' ');
            }
            is_joined = word.is_han;
            out.extend(normal.chars(word));
        }
        if stem.is_some() {
            out.push('*');
        }
    }
    out
}
