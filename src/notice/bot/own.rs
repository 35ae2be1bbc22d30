//! Reads the rules of the bot, lays a shop's own over ours, and tries every example in them.
//! Never takes a rule that its own examples speak against, nor words that could leave a gap.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::exact::Exact;
use super::file::{AskFile, Asks, LanguageFile, PlanFile, RuleFile, TopicFile, Words};
use super::judge::{Bot, Rule, Topic};
use crate::config::problem::Problem;
use crate::config::read;
use crate::i18n::language::Language;
use crate::i18n::sentence::Sentence;
use crate::notice::intent::IntentKind;
use crate::notice::own_answers::{NAMES, OwnText};
use crate::notice::own_file::{At, line_of, named_language, stem};
use crate::notice::pattern::names;
use crate::notice::plan::Entry;

/// What the file of the plan is named.
const PLAN: &str = "plan";
const OUR_PLAN: &str = include_str!("../../../assets/bot/plan.toml");

const fn our_words(language: Language) -> &'static str {
    match language {
        Language::Chinese => include_str!("../../../assets/bot/zh.toml"),
        Language::English => include_str!("../../../assets/bot/en.toml"),
        Language::Russian => include_str!("../../../assets/bot/ru.toml"),
        Language::Spanish => include_str!("../../../assets/bot/es.toml"),
        Language::Persian => include_str!("../../../assets/bot/fa.toml"),
    }
}

/// Returns the rules that come with the program, read on first use.
pub fn embedded() -> &'static Bot {
    static READ: OnceLock<Bot> = OnceLock::new();
    // The files are embedded, and a test reads them.
    READ.get_or_init(|| over(&[]).unwrap_or_default())
}

/// Lays a shop's own files, by their paths, over the embedded ones. What is added comes before ours;
/// what a language file says of a topic is added to what ours says.
///
/// # Errors
/// What is wrong with the first file that cannot be used.
pub fn over(own: &[(&Path, &str)]) -> Result<Bot, Problem> {
    let ours: Vec<(PathBuf, &str)> = std::iter::once((PLAN, OUR_PLAN))
        .chain(Language::ALL.iter().map(|one| (one.tag(), our_words(*one))))
        .map(|(name, text)| (Path::new("bot").join(name).with_extension("toml"), text))
        .collect();
    let ours = ours.iter().map(|(path, text)| (path.as_path(), *text));
    let all: Vec<(&Path, &str)> = ours.chain(own.iter().copied()).collect();
    let mut laying = Laying::default();
    let is_own = |path: &Path| own.iter().any(|(own, _)| *own == path);
    let (plans, words): (Vec<_>, Vec<_>) = all.iter().partition(|(path, _)| stem(path) == PLAN);
    for (path, text) in plans {
        laying.plan(At { path, text })?;
    }
    for (path, text) in words {
        laying.language(At { path, text }, is_own(path))?;
    }
    let bot = laying.bot(&all)?;
    for (path, text) in &all {
        if stem(path) != PLAN {
            try_examples(&bot, At { path, text })?;
        }
    }
    Ok(bot)
}

/// What was read so far.
#[derive(Default)]
struct Laying {
    topics: Vec<Topic>,
    rules: Vec<Rule>,
    asks: BTreeMap<Language, Asks>,
    words: BTreeMap<Language, Words>,
    own: Vec<OwnText>,
}

impl Laying {
    fn plan(&mut self, at: At<'_>) -> Result<(), Problem> {
        let file: PlanFile = read::toml(at.path, at.text)?;
        for topic in file.topic {
            self.topic(at, topic)?;
        }
        for rule in file.rule.into_iter().rev() {
            self.rule(at, rule)?;
        }
        Ok(())
    }

    fn topic(&mut self, at: At<'_>, file: TopicFile) -> Result<(), Problem> {
        let beside = file.beside.iter().map(|code| {
            IntentKind::from_code(code).ok_or_else(|| at.no_code(&file.id, "beside", code))
        });
        let beside = beside.collect::<Result<Vec<IntentKind>, Problem>>()?;
        let topic = Topic {
            id: file.id,
            beside,
        };
        match self.topics.iter_mut().find(|one| one.id == topic.id) {
            Some(mine) => *mine = topic,
            None => self.topics.push(topic),
        }
        Ok(())
    }

    fn rule(&mut self, at: At<'_>, file: RuleFile) -> Result<(), Problem> {
        if self.topics.iter().all(|topic| topic.id != file.topic) {
            return Err(at.no_code(&file.id, "topic", &file.topic));
        }
        let entry = Entry {
            id: file.id,
            narrow: file.narrow,
            ..Entry::default()
        };
        if let Some((key, value)) = entry.unknown() {
            return Err(at.no_code(&entry.id, key, value));
        }
        let rule = Rule {
            id: entry.id,
            topic: file.topic,
            narrow: entry.narrow,
            hands_over: file.hands_over,
        };
        match self.rules.iter_mut().find(|one| one.id == rule.id) {
            Some(mine) => *mine = rule,
            None => self.rules.insert(0, rule),
        }
        Ok(())
    }

    fn language(&mut self, at: At<'_>, is_own: bool) -> Result<(), Problem> {
        let language = named_language(at.path)?;
        let file: LanguageFile = read::toml(at.path, at.text)?;
        let asks = self.asks.entry(language).or_default();
        asks.plain.extend(file.plain);
        for (name, entries) in file.sets {
            asks.sets.entry(name).or_default().extend(entries);
        }
        for (topic, ask) in file.ask {
            if self.topics.iter().all(|one| one.id != topic) {
                return Err(at.wrong("bot-no-topic", &topic, &[]));
            }
            // Whoever adds a pattern shows what it is for, and what it is not for.
            if !ask.says.is_empty() && (ask.yes.is_empty() || ask.no.is_empty()) {
                return Err(at.wrong("bot-no-examples", &topic, &[]));
            }
            let all = asks.ask.entry(topic).or_default();
            all.says.extend(ask.says);
            all.knows.extend(ask.knows);
            all.unless.extend(ask.unless);
        }
        let words = self.words.entry(language).or_default();
        if let Some(automatic) = file.say.automatic {
            at.names("automatic", &automatic, NAMES)?;
            if automatic.trim().is_empty() || !names(&automatic).is_empty() {
                return Err(at.wrong("bot-no-mark", "automatic", &[]));
            }
            automatic.trim().clone_into(&mut words.automatic);
        }
        for (id, answer) in file.answer {
            if self.rules.iter().all(|rule| rule.id != id) {
                return Err(at.wrong("bot-no-rule", &id, &[]));
            }
            let pattern = answer.text.trim().to_owned();
            if pattern.is_empty() {
                return Err(at.wrong("bot-no-words", &id, &[]));
            }
            at.names(&id, &pattern, NAMES)?;
            if is_own {
                self.own.push(OwnText {
                    path: at.path.to_owned(),
                    line: at.wrong("own-stopped", &id, &[]).line,
                    id: id.clone(),
                    language,
                    pattern: pattern.clone(),
                });
            }
            words.answers.insert(id, pattern);
        }
        Ok(())
    }

    fn bot(self, all: &[(&Path, &str)]) -> Result<Bot, Problem> {
        let asks: Vec<(Language, Asks)> = self.asks.into_iter().collect();
        let place = |id: &str| self.topics.iter().position(|topic| topic.id == id);
        let exact = Exact::new(&asks, self.topics.len(), place).map_err(|bad| {
            // The last file of a language is the one that was laid over the others.
            let tag = bad.language.tag();
            let of_language = all.iter().rfind(|(path, _)| stem(path) == tag);
            let (path, text) = of_language.copied().unwrap_or((Path::new(tag), ""));
            let quoted = bad.what.split('"').nth(1).unwrap_or(&bad.what);
            Problem {
                file: path.to_owned(),
                line: line_of(text, &[quoted]),
                what: Sentence::new("bot-bad-line").with("why", &bad.what),
            }
        })?;
        Ok(Bot {
            topics: self.topics,
            rules: self.rules,
            exact,
            words: self.words,
            own: self.own,
        })
    }
}

/// Every example has to be of its topic and of no other, every counter-example of another or of none.
fn try_examples(bot: &Bot, at: At<'_>) -> Result<(), Problem> {
    let file: LanguageFile = read::toml(at.path, at.text)?;
    for (topic, AskFile { yes, no, .. }) in &file.ask {
        let wrong = |key, text: &str| {
            let mut wrong = at.wrong(key, topic, &[text]);
            wrong.what = wrong.what.with("text", text);
            wrong
        };
        for text in yes {
            if bot.topics(text, &[]) != [topic.as_str()] {
                return Err(wrong("bot-example-missed", text));
            }
        }
        for text in no {
            if bot.topics(text, &[]).contains(&topic.as_str()) {
                return Err(wrong("bot-example-hit", text));
            }
        }
    }
    Ok(())
}
