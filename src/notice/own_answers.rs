//! A shop's own ready answers and letters over ours: other words for one of ours, or one more.
//! Never takes words that could leave a gap or a raw name in a text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::own_file::{At, named_language, stem};
use super::pattern::names;
use super::plan::{self, Entry, Plan};
use super::wording::{self, Text, Wording};
use crate::config::problem::Problem;
use crate::config::read;
use crate::i18n::language::Language;

/// What the file of the plan is named.
const PLAN: &str = "plan";
/// What begins the number of a rule of the shop's own.
const OWN_RULE: &str = "S-";

/// The names that an answer or a letter may hold: those that `phrase` has values for.
pub(super) const NAMES: &[&str] = &[
    "hello",
    "contact",
    "none",
    "order",
    "carrier",
    "tracking",
    "caption",
    "amount",
    "part",
    "due",
    "end",
    "window_end",
    "delivered",
    "allowance_due",
    "arrival",
    "holiday",
    "back",
    "rule",
    "freight",
    "shown",
    "benefit",
    "steps",
    "ending",
    "reminders",
    "evidence",
];
/// The names that the value of an act may hold.
const ACT_NAMES: &[&str] = &["end_ms", "agent", "card"];

/// Ready answers and letters with a shop's own laid over them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Which fits which matter.
    pub plan: Plan,
    /// The words of each language.
    pub wording: BTreeMap<Language, Wording>,
    /// The words that are the shop's own.
    pub own: Vec<OwnText>,
}

/// Words of the shop's own, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnText {
    /// The file.
    pub path: PathBuf,
    /// The line, where it is known.
    pub line: Option<usize>,
    /// What they are called there.
    pub id: String,
    /// In which language.
    pub language: Language,
    /// The words, with the names of values.
    pub pattern: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PlanFile {
    version: Option<String>,
    answer: Vec<Entry>,
    letter: Vec<Entry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct WordsFile {
    version: Option<String>,
    say: BTreeMap<String, String>,
    rules: BTreeMap<String, String>,
    answer: BTreeMap<String, TextFile>,
    letter: BTreeMap<String, TextFile>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct TextFile {
    label: Option<String>,
    text: Option<String>,
}

/// Lays a shop's own files, by their paths, over the embedded ones. `is_way` knows the options of
/// decisions. What is added comes before ours.
///
/// # Errors
/// What is wrong with the first file that cannot be used.
pub fn over(own: &[(&Path, &str)], is_way: fn(&str) -> bool) -> Result<Answers, Problem> {
    let languages = Language::ALL.iter();
    let mut answers = Answers {
        plan: plan::embedded().clone(),
        wording: languages
            .map(|one| (*one, wording::embedded(*one).clone()))
            .collect(),
        own: Vec::new(),
    };
    let (plans, words): (Vec<_>, Vec<_>) = own.iter().partition(|(path, _)| stem(path) == PLAN);
    for (path, text) in plans {
        let at = At { path, text };
        let file: PlanFile = read::toml(path, text)?;
        for entry in file.answer.iter().chain(&file.letter) {
            at.entry(entry, is_way)?;
        }
        if let Some(letter) = file.letter.iter().find(|letter| letter.way.is_none()) {
            return Err(at.wrong("own-no-place", &letter.id, &[]));
        }
        lay(&mut answers.plan.answer, file.answer);
        lay(&mut answers.plan.letter, file.letter);
    }
    for (path, text) in words {
        let language = named_language(path)?;
        let file: WordsFile = read::toml(path, text)?;
        let at = At { path, text };
        let words = answers.wording.entry(language).or_default();
        at.said(file.say, language, words, &mut answers.own)?;
        at.rules(file.rules, language, words, &mut answers.own)?;
        let (plan, own) = (&answers.plan, &mut answers.own);
        at.texts(file.answer, &plan.answer, language, &mut words.answer, own)?;
        at.texts(file.letter, &plan.letter, language, &mut words.letter, own)?;
    }
    Ok(answers)
}

/// An entry of ours is replaced where it stands; others come first.
fn lay(ours: &mut Vec<Entry>, own: Vec<Entry>) {
    for entry in own.into_iter().rev() {
        match ours.iter_mut().find(|mine| mine.id == entry.id) {
            Some(mine) => *mine = entry,
            None => ours.insert(0, entry),
        }
    }
}

impl At<'_> {
    fn entry(self, entry: &Entry, is_way: fn(&str) -> bool) -> Result<(), Problem> {
        let id = entry.id.as_str();
        if let Some((key, value)) = entry.unknown() {
            return Err(self.no_code(id, key, value));
        }
        if let Some(way) = entry.way.as_deref().filter(|way| !is_way(way)) {
            return Err(self.no_code(id, "way", way));
        }
        // What a ready answer may do is what one of ours does.
        let ours = plan::embedded();
        let does = entry.does.as_deref();
        if let Some(does) = does
            && ours
                .answer
                .iter()
                .all(|mine| mine.does.as_deref() != Some(does))
        {
            return Err(self.no_code(id, "does", does));
        }
        self.names(id, &entry.value, ACT_NAMES)?;
        if !entry.has_place() {
            return Err(self.wrong("own-no-place", id, &[]));
        }
        Ok(())
    }

    fn own(self, id: &str, language: Language, pattern: &str) -> OwnText {
        OwnText {
            path: self.path.to_owned(),
            line: self.wrong("own-stopped", id, &[]).line,
            id: id.to_owned(),
            language,
            pattern: pattern.to_owned(),
        }
    }

    fn said(
        self,
        say: BTreeMap<String, String>,
        language: Language,
        words: &mut Wording,
        own: &mut Vec<OwnText>,
    ) -> Result<(), Problem> {
        for (key, pattern) in say {
            let Some(ours) = words.say.get(&key) else {
                return Err(self.wrong("own-not-planned", &key, &[]));
            };
            self.names(&key, &pattern, &names(ours))?;
            own.push(self.own(&key, language, &pattern));
            words.say.insert(key, pattern);
        }
        Ok(())
    }

    fn rules(
        self,
        rules: BTreeMap<String, String>,
        language: Language,
        words: &mut Wording,
        own: &mut Vec<OwnText>,
    ) -> Result<(), Problem> {
        for (number, sentence) in rules {
            if !words.rules.contains_key(&number) && !number.starts_with(OWN_RULE) {
                return Err(self.wrong("own-not-planned", &number, &[]));
            }
            if sentence.contains(['{', '}', '[', ']']) {
                return Err(self.wrong("own-brackets", &number, &[]));
            }
            own.push(self.own(&number, language, &sentence));
            words.rules.insert(number, sentence);
        }
        Ok(())
    }

    fn texts(
        self,
        texts: BTreeMap<String, TextFile>,
        planned: &[Entry],
        language: Language,
        words: &mut BTreeMap<String, Text>,
        own: &mut Vec<OwnText>,
    ) -> Result<(), Problem> {
        for (id, file) in texts {
            if planned.iter().all(|entry| entry.id != id) {
                return Err(self.wrong("own-not-planned", &id, &[]));
            }
            let text = words.entry(id.clone()).or_default();
            if let Some(label) = file.label {
                text.label = label;
            }
            if let Some(pattern) = file.text {
                pattern.trim().clone_into(&mut text.text);
            }
            if text.label.trim().is_empty() || text.text.is_empty() {
                return Err(self.wrong("own-incomplete", &id, &[]));
            }
            self.names(&id, &text.text, NAMES)?;
            own.push(self.own(&id, language, &text.text));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn our_own_texts_hold_no_other_names() {
        let mut used = BTreeSet::new();
        for &language in Language::ALL {
            let words = wording::embedded(language);
            for text in words.answer.values().chain(words.letter.values()) {
                used.extend(names(&text.text));
            }
        }
        let known: BTreeSet<&str> = NAMES.iter().copied().collect();
        assert_eq!(
            used.difference(&known).collect::<Vec<_>>(),
            Vec::<&&str>::new()
        );
        for entry in &plan::embedded().answer {
            assert!(
                names(&entry.value)
                    .iter()
                    .all(|name| ACT_NAMES.contains(name))
            );
        }
    }
}
