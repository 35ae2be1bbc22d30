//! The form of a file of rule cards, and what a card needs to be whole.
//! Never knows which other cards there are.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::config::problem::Problem;
use crate::config::read;
use crate::domain::card::{Authority, Card, Topic};
use crate::domain::tongues::{TAGS, Tongues};
use crate::i18n::sentence::Sentence;

/// What begins the id of a card that a shop adds.
const OWN: &str = "S-";
/// Letters of such an id behind its beginning.
const OWN_CHARS: usize = 24;

/// A file of cards.
pub(super) struct File {
    pub(super) cards: Vec<Placed>,
}

/// A card as a file has it: whole, or what it says of one that is there.
pub(super) struct Placed {
    part: CardPart,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePart {
    /// What the file calls itself; each card has its own.
    #[serde(default, rename = "version")]
    _version: Option<String>,
    card: Vec<CardPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardPart {
    id: Spanned<String>,
    topic: Option<Spanned<String>>,
    authority: Option<Spanned<String>>,
    source: Option<String>,
    lang: Option<Spanned<String>>,
    quote: Option<Spanned<String>>,
    #[serde(default)]
    also: Vec<Spanned<String>>,
    #[serde(default)]
    against: Vec<Spanned<String>>,
    version: Option<Spanned<String>>,
    reading: Option<Spanned<TonguesPart>>,
    note: Option<Spanned<TonguesPart>>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct TonguesPart {
    zh: Option<String>,
    en: Option<String>,
    ru: Option<String>,
    es: Option<String>,
    fa: Option<String>,
}

impl TonguesPart {
    /// Lays the texts over others; `None` with the tag of a language that has none.
    fn over(&self, below: Option<&Tongues>) -> Result<Tongues, &'static str> {
        let own = [&self.zh, &self.en, &self.ru, &self.es, &self.fa];
        let mut texts: [String; 5] = Default::default();
        for ((text, own), tag) in texts.iter_mut().zip(own).zip(TAGS) {
            let below = below.map(|below| below.get(tag));
            let said = own.as_deref().or(below).unwrap_or_default().trim();
            if said.is_empty() {
                return Err(tag);
            }
            said.clone_into(text);
        }
        Ok(Tongues::new(texts))
    }
}

impl File {
    /// Reads the text of a file; `path` is named when something is wrong.
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, Problem> {
        let file: FilePart = read::toml(path, text)?;
        let cards = file.card.into_iter().map(|part| Placed { part });
        Ok(Self {
            cards: cards.collect(),
        })
    }
}

/// Returns whether an id is one that a shop gives.
pub(super) fn is_own(id: &str) -> bool {
    let is_fine = |c: char| c.is_ascii_alphanumeric() || c == '-';
    id.strip_prefix(OWN).is_some_and(|rest| {
        !rest.is_empty() && rest.len() <= OWN_CHARS && rest.chars().all(is_fine)
    })
}

impl Placed {
    pub(super) fn id(&self) -> &str {
        self.part.id.get_ref()
    }

    /// Returns the cards that this one names, each with its byte in the file.
    pub(super) fn references(&self) -> impl Iterator<Item = (&str, usize)> {
        let all = self.part.also.iter().chain(&self.part.against);
        all.map(|id| (id.get_ref().as_str(), id.span().start))
    }

    /// Says what is wrong with the card as a whole.
    pub(super) fn wrong(&self, path: &Path, text: &str, key: &'static str) -> Problem {
        let what = Sentence::new(key).with("id", self.id());
        Problem::at(path, text, self.part.id.span().start, what)
    }

    /// Makes a card of it that stands by itself.
    pub(super) fn whole(&self, path: &Path, text: &str) -> Result<Card, Problem> {
        let part = &self.part;
        let missing = |key: &str| {
            let what = Sentence::new("card-incomplete").with("id", self.id());
            Problem::at(path, text, part.id.span().start, what.with("key", key))
        };
        let quote = part.quote.as_ref().ok_or_else(|| missing("quote"))?;
        if quote.get_ref().is_empty() && part.against.is_empty() && part.also.is_empty() {
            return Err(self.wrong(path, text, "card-no-quote"));
        }
        let topic = part.topic.as_ref().ok_or_else(|| missing("topic"))?;
        let authority = part
            .authority
            .as_ref()
            .ok_or_else(|| missing("authority"))?;
        let lang = match &part.lang {
            // Where nothing is quoted there is no language of the quote.
            _ if quote.get_ref().is_empty() => "",
            Some(lang) => code(path, text, lang, tag, &TAGS)?,
            None => return Err(missing("lang")),
        };
        let reading = part.reading.as_ref().ok_or_else(|| missing("reading"))?;
        let note = part.note.as_ref();
        Ok(Card {
            id: self.id().to_owned(),
            topic: code(path, text, topic, Topic::from_code, Topic::ALL)?,
            authority: code(path, text, authority, Authority::from_code, Authority::ALL)?,
            source: part.source.clone().ok_or_else(|| missing("source"))?,
            lang: lang.to_owned(),
            quote: quote.get_ref().clone(),
            reading: self.tongues(path, text, reading, None)?,
            note: note
                .map(|note| self.tongues(path, text, note, None))
                .transpose()?,
            also: plain(&part.also),
            against: plain(&part.against),
            version: self.version(path, text)?,
            is_own: false,
        })
    }

    /// Lays it over a card that is there: how it is read, what is noted, what belongs to it.
    pub(super) fn over(&self, below: Card, path: &Path, text: &str) -> Result<Card, Problem> {
        let part = &self.part;
        let fixed = [
            ("topic", part.topic.is_some()),
            ("authority", part.authority.is_some()),
            ("source", part.source.is_some()),
            ("lang", part.lang.is_some()),
            ("quote", part.quote.is_some()),
        ];
        if let Some((key, _)) = fixed.into_iter().find(|(_, is_there)| *is_there) {
            let what = Sentence::new("card-fixed").with("id", self.id());
            let at = part.id.span().start;
            return Err(Problem::at(path, text, at, what.with("key", key)));
        }
        let version = self.version(path, text)?;
        if version == below.version {
            return Err(self.wrong(path, text, "card-same-version"));
        }
        let mut card = below;
        card.version = version;
        if let Some(reading) = &part.reading {
            card.reading = self.tongues(path, text, reading, Some(&card.reading))?;
        }
        if let Some(note) = &part.note {
            card.note = Some(self.tongues(path, text, note, card.note.as_ref())?);
        }
        for (all, more) in [
            (&mut card.also, &part.also),
            (&mut card.against, &part.against),
        ] {
            for id in plain(more) {
                if !all.contains(&id) {
                    all.push(id);
                }
            }
        }
        Ok(card)
    }

    fn version(&self, path: &Path, text: &str) -> Result<String, Problem> {
        let version = self.part.version.as_ref();
        let version = version.map(|version| version.get_ref().trim());
        match version.filter(|version| !version.is_empty()) {
            Some(version) => Ok(version.to_owned()),
            None => Err(self.wrong(path, text, "card-no-version")),
        }
    }

    fn tongues(
        &self,
        path: &Path,
        text: &str,
        part: &Spanned<TonguesPart>,
        below: Option<&Tongues>,
    ) -> Result<Tongues, Problem> {
        part.get_ref().over(below).map_err(|tag| {
            let what = Sentence::new("card-no-language").with("id", self.id());
            Problem::at(path, text, part.span().start, what.with("language", tag))
        })
    }
}

/// Reads a word that has to be one of a list.
fn code<T, A: std::fmt::Display>(
    path: &Path,
    text: &str,
    word: &Spanned<String>,
    read: impl Fn(&str) -> Option<T>,
    allowed: &[A],
) -> Result<T, Problem> {
    read(word.get_ref()).ok_or_else(|| {
        let allowed: Vec<String> = allowed.iter().map(|value| format!("`{value}`")).collect();
        let what = Sentence::new("settings-unknown-value")
            .with("value", word.get_ref())
            .with("allowed", allowed.join(", "));
        Problem::at(path, text, word.span().start, what)
    })
}

fn tag(word: &str) -> Option<&'static str> {
    TAGS.into_iter().find(|tag| *tag == word)
}

fn plain(ids: &[Spanned<String>]) -> Vec<String> {
    ids.iter().map(|id| id.get_ref().clone()).collect()
}
