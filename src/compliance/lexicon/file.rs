//! Reads a word list: lines of `key: value`.
//! Never guesses: a line it does not understand is refused with its number and what is allowed.

use std::collections::HashMap;

use super::{Lexicon, Phrase, Value};
use crate::compliance::meaning::{Part, Roles, Sets};
use crate::domain::finding::FindingKind;
use crate::i18n::sentence::Sentence;

/// A text that shows what a set or a phrase is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The file it stands in.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The text; messages stand apart by `⏎`.
    pub text: String,
    /// Whether it must be stopped.
    pub stops: bool,
}

/// A line that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {what}")]
pub struct FileError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what is allowed.
    pub what: Sentence,
}

/// A phrase whose sets may not all be known yet.
#[derive(Debug, Clone)]
pub struct Draft {
    file: String,
    line: usize,
    rule: String,
    kind: FindingKind,
    steps: Vec<(usize, bool, Vec<String>)>,
    within: usize,
    unless: Vec<String>,
    /// A shop wrote it.
    pub is_own: bool,
}

/// Cells that may stand between two words of a phrase when it says nothing.
const WITHIN: usize = 8;

enum Section {
    None,
    Words(Part),
    Phrase(usize),
}

/// Reads one file into the lexicon.
pub(super) fn read(
    name: &str,
    text: &str,
    lexicon: &mut Lexicon,
    phrases: &mut Vec<Draft>,
    seen: &mut HashMap<String, usize>,
) -> Result<(), FileError> {
    let mut part = Section::None;
    for (line, raw) in (1..).zip(text.lines()) {
        let content = raw.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let fail = |what: Sentence| FileError {
            file: name.to_owned(),
            line,
            what,
        };
        let (key, value) = content
            .split_once(':')
            .map(|(key, value)| (key.trim(), value.trim()))
            .filter(|(_, value)| !value.is_empty())
            .ok_or_else(|| fail(Sentence::new("words-not-a-line")))?;
        match (key, &part) {
            ("version", _) => {
                if lexicon.version.as_str() < value {
                    value.clone_into(&mut lexicon.version);
                }
            }
            ("set", _) => {
                let set = lexicon.set_or_new(value).ok_or_else(|| {
                    fail(Sentence::new("words-too-many-sets").with("limit", Sets::MOST))
                })?;
                part = Section::Words(Part {
                    sets: set,
                    ..Part::default()
                });
            }
            ("role", _) => {
                let roles = lexicon.role_or_new(value).ok_or_else(|| {
                    fail(Sentence::new("words-too-many-sets").with("limit", Roles::MOST))
                })?;
                part = Section::Words(Part {
                    roles,
                    ..Part::default()
                });
            }
            ("phrase", _) => {
                let draft = Draft::begin(name, line, value).map_err(fail)?;
                if let Some(first) = seen.insert(draft.rule.clone(), line) {
                    let what = Sentence::new("words-phrase-twice").with("phrase", value);
                    return Err(fail(what.with("line", first)));
                }
                part = Section::Phrase(phrases.len());
                phrases.push(draft);
            }
            ("stops" | "passes", _) => lexicon.examples.push(Example {
                file: name.to_owned(),
                line,
                text: value.to_owned(),
                stops: key == "stops",
            }),
            ("words", Section::Words(part)) => {
                for word in list(value) {
                    lexicon.add_word(word, *part, None);
                }
            }
            ("sounds", Section::Words(part)) => {
                for word in list(value) {
                    if !word.bytes().all(|b| b.is_ascii_lowercase() || b == b' ') {
                        let what = Sentence::new("words-no-syllables").with("word", word);
                        return Err(fail(what));
                    }
                    lexicon.add_sound(word, part.sets);
                }
            }
            ("forms", Section::Words(part)) => {
                for form in list(value) {
                    let words = forms(form)
                        .ok_or_else(|| fail(Sentence::new("words-no-form").with("form", form)))?;
                    for word in words {
                        lexicon.add_form(&word, *part);
                    }
                }
            }
            ("values", Section::Words(part)) => {
                for pair in list(value) {
                    let (word, value) = number(pair)
                        .ok_or_else(|| fail(Sentence::new("words-no-value").with("pair", pair)))?;
                    lexicon.add_word(word, *part, Some(value));
                }
            }
            (_, Section::Phrase(place)) => {
                if let Some(draft) = phrases.get_mut(*place) {
                    draft.add(line, key, value).map_err(fail)?;
                }
            }
            _ => {
                return Err(fail(Sentence::new("words-no-key").with("key", key)));
            }
        }
    }
    Ok(())
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value
        .split(", ")
        .map(str::trim)
        .filter(|word| !word.is_empty())
}

/// Returns the words that a form stands for: `(micro|mini)(phone|)` for four of them.
fn forms(form: &str) -> Option<Vec<String>> {
    let mut words = vec![String::new()];
    let mut rest = form;
    while let Some((before, choice)) = rest.split_once('(') {
        let (choice, behind) = choice.split_once(')')?;
        let longer = |word: &String| {
            let parts = choice.split('|');
            let longer = parts.map(|part| format!("{word}{before}{part}"));
            longer.collect::<Vec<_>>()
        };
        words = words.iter().flat_map(longer).collect();
        rest = behind;
    }
    for word in &mut words {
        word.push_str(rest);
    }
    (!rest.contains(')')).then_some(words)
}

fn number(pair: &str) -> Option<(&str, Value)> {
    let (word, value) = pair.rsplit_once('=')?;
    let value = match value.strip_prefix('x') {
        Some(times) => match times.parse().ok()? {
            repeat @ 2..=9 => Value::Repeat(u8::try_from(repeat).ok()?),
            times => Value::Times(times),
        },
        None => Value::Number(value.parse().ok()?, u8::try_from(value.len()).ok()?),
    };
    Some((word, value))
}

impl Draft {
    fn begin(file: &str, line: usize, value: &str) -> Result<Self, Sentence> {
        let (name, kind) = value
            .split_once(' ')
            .ok_or_else(|| Sentence::new("words-phrase-head"))?;
        let kind = FindingKind::from_code(kind.trim())
            .ok_or_else(|| Sentence::new("words-no-kind").with("kind", kind.trim()))?;
        Ok(Self {
            file: file.to_owned(),
            line,
            rule: format!("{kind}.{name}"),
            kind,
            steps: Vec::new(),
            within: WITHIN,
            unless: Vec::new(),
            is_own: false,
        })
    }

    fn add(&mut self, line: usize, key: &str, value: &str) -> Result<(), Sentence> {
        let sets = |by| {
            value
                .split(by)
                .map(|set: &str| set.trim().to_owned())
                .collect()
        };
        match key {
            "says" | "mixes" => self.steps.push((line, key == "mixes", sets('+'))),
            "within" => {
                let number = value.parse();
                self.within =
                    number.map_err(|_| Sentence::new("words-no-number").with("value", value))?;
            }
            "unless" => self.unless = sets(','),
            _ => {
                return Err(Sentence::new("words-no-phrase-key").with("key", key));
            }
        }
        Ok(())
    }

    /// Looks the sets up, now that all files are read.
    pub(super) fn ready(&self, lexicon: &Lexicon) -> Result<Vec<Phrase>, FileError> {
        let fail = |line, what: Sentence| FileError {
            file: self.file.clone(),
            line,
            what,
        };
        let find = |line, name: &str| {
            name.split('|')
                .map(str::trim)
                .try_fold(Part::default(), |all, name| {
                    let what = || Sentence::new("words-no-set").with("set", name);
                    let part = lexicon.part(name).ok_or_else(|| fail(line, what()))?;
                    Ok(all.or(part))
                })
        };
        if self.steps.is_empty() {
            return Err(fail(self.line, Sentence::new("words-phrase-empty")));
        }
        // The name of a rule lives as long as the lexicon, which lives as long as the program.
        let rule: &'static str = Box::leak(self.rule.clone().into_boxed_str());
        let mut unless = Part::default();
        for name in &self.unless {
            unless = unless.or(find(self.line, name)?);
        }
        let one = |(line, in_any_order, names): &(usize, bool, Vec<String>)| {
            let steps: Result<Vec<Part>, FileError> =
                names.iter().map(|name| find(*line, name)).collect();
            let steps = steps?;
            Ok(Phrase {
                rule,
                kind: self.kind,
                plays_roles: steps.iter().any(|step| step.roles != Roles::NONE),
                steps,
                in_any_order: *in_any_order,
                within: self.within,
                unless,
                is_own: self.is_own,
            })
        };
        self.steps.iter().map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_stands_for_every_choice_of_its_brackets() {
        let words = forms("(tele|tela)gra(m|n|)?").unwrap();
        let all = "telegram? telegran? telegra? telagram? telagran? telagra?";
        assert_eq!(words.join(" "), all);
        assert_eq!(forms("plain*").unwrap(), ["plain*"]);
        assert_eq!(forms("(open"), None);
        assert_eq!(forms("open)"), None);
    }

    #[test]
    fn a_form_that_is_none_is_refused_with_its_line() {
        let own = [(
            "own/words".to_owned(),
            "set: wechat\nforms: (a|b".to_owned(),
        )];
        let error = Lexicon::with_own(&own).unwrap_err();
        assert_eq!((error.file.as_str(), error.line), ("own/words", 2));
        let what = Sentence::new("words-no-form").with("form", "(a|b");
        assert_eq!(error.what, what);
    }
}
