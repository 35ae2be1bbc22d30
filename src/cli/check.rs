//! `check`: judges texts and pictures from files or standard input. Opens no store.
//! Never prints a text that is not safe for a terminal.

mod answer;
mod attached;

use std::path::Path;

use serde::Deserialize;

use super::args::{CheckArgs, Place};
use super::failure::{Exit, Failure};
use super::input::Lines;
use super::out::Out;
use super::place;
use crate::compliance::suggest::suggest;
use crate::compliance::{self, Context};
use crate::domain::finding::Judgement;
use crate::domain::platform::{Platform, PlatformName};
use crate::i18n::catalog::Catalog;
use crate::service::packs::Packs;
use answer::Answer;
use attached::Attached;

/// One question. Keys that are not known are ignored.
#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: serde_json::Value,
    lang: Option<String>,
    text: Option<String>,
    messages: Option<Vec<String>>,
    /// A picture that goes with the text, by its path.
    image: Option<std::path::PathBuf>,
    /// The name of a file that goes with the text.
    file_name: Option<String>,
    context: Option<Surroundings>,
}

#[derive(Deserialize, Default)]
struct Surroundings {
    platform: Option<String>,
    return_address: Option<bool>,
    courier_contact: Option<bool>,
    known: Option<Vec<String>>,
}

/// Judges every line, and says whether one was flagged.
pub fn run(args: &CheckArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let judge = Judge {
        args,
        packs: place::packs_alone(place)?,
        words: place::catalog(&place::settings(place)?),
    };
    let mut flagged = false;
    let standard_input = [std::path::PathBuf::from("-")];
    let files = if args.files.is_empty() {
        &standard_input[..]
    } else {
        &args.files[..]
    };
    for path in files {
        let mut lines = Lines::open(path)?;
        if let Some(bytes) = lines.picture()? {
            flagged |= judge.picture(path, &bytes, out)?;
            continue;
        }
        loop {
            if lines.may_wait() {
                out.flush()?;
            }
            let judged = if args.jsonl {
                judge.question(&mut lines, out)
            } else {
                judge.line(&mut lines, out)
            };
            match judged {
                Ok(Some(found)) => flagged |= found,
                Ok(None) => break,
                Err(failure) => {
                    out.flush()?;
                    return Err(failure);
                }
            }
        }
    }
    Ok(if flagged { Exit::Found } else { Exit::Ok })
}

/// What every line is judged by.
struct Judge<'a> {
    args: &'a CheckArgs,
    packs: Packs,
    words: Catalog,
}

impl Judge<'_> {
    /// Returns a platform's data: of a name that nobody knows the strictest, of no name none.
    fn platform(&self, named: Option<&str>) -> Option<&Platform> {
        let name = named.or(self.args.platform.as_deref())?;
        Some(self.packs.platforms.get(&PlatformName::new(name)))
    }

    fn question(&self, lines: &mut Lines, out: &mut Out) -> Result<Option<bool>, Failure> {
        let Some(line) = lines.next_line()? else {
            return Ok(None);
        };
        if line.trim().is_empty() {
            return Ok(Some(false));
        }
        let question: Question = match serde_json::from_str(line) {
            Ok(question) => question,
            Err(error) => return Err(lines.wrong(&format!("not a question in JSON: {error}"))),
        };
        let around = question.context.unwrap_or_default();
        let known: Vec<&str> = around.known.iter().flatten().map(String::as_str).collect();
        let context = Context {
            lexicon: self.packs.lexicon,
            platform: self.platform(around.platform.as_deref()),
            return_address: around.return_address.unwrap_or(false),
            courier_contact: around.courier_contact.unwrap_or(false),
            known: &known,
        };
        let judgement = match (&question.text, &question.messages) {
            (Some(text), None) => compliance::check(text, &context),
            (None, Some(messages)) => {
                let messages: Vec<&str> = messages.iter().map(String::as_str).collect();
                compliance::check_messages(&messages, &context)
            }
            (None, None) if question.image.is_some() || question.file_name.is_some() => {
                Judgement::of(Vec::new())
            }
            _ => return Err(lines.wrong("give either \"text\" or \"messages\"")),
        };
        let words: Vec<&str> = match (&question.text, &question.messages) {
            (Some(text), _) => vec![text],
            (None, messages) => messages.iter().flatten().map(String::as_str).collect(),
        };
        let name = question.file_name.as_deref();
        let attached = Attached::read(question.image.as_deref(), name, &words, &context);
        let attached = match attached {
            Ok(attached) => attached,
            Err(why) => return Err(lines.wrong(&why)),
        };
        let language = question.lang.as_deref().unwrap_or_default();
        let suggestion = question
            .text
            .as_deref()
            .and_then(|text| suggestion(text, &judgement, language, &context));
        let answer = Answer::new(&question.id, &judgement, suggestion, &attached);
        out.json(&answer)?;
        Ok(Some(answer.flagged))
    }

    /// Judges a picture that is one of the files, and its name.
    fn picture(&self, path: &Path, bytes: &[u8], out: &mut Out) -> Result<bool, Failure> {
        let context = Context {
            lexicon: self.packs.lexicon,
            platform: self.platform(None),
            ..Context::default()
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let attached = Attached::of_picture(&name, bytes, &context);
        let id = path.to_string_lossy();
        if self.args.json || self.args.jsonl {
            let nothing = Judgement::of(Vec::new());
            let id = id.into_owned().into();
            out.json(&Answer::new(&id, &nothing, None, &attached))?;
        } else {
            for line in answer::attached(&id, &name, &attached, &self.words) {
                out.line(&line)?;
            }
        }
        Ok(attached.verdict().is_flagged())
    }

    fn line(&self, lines: &mut Lines, out: &mut Out) -> Result<Option<bool>, Failure> {
        let context = Context {
            lexicon: self.packs.lexicon,
            platform: self.platform(None),
            ..Context::default()
        };
        let number = lines.number() + 1;
        let Some(line) = lines.next_line()? else {
            return Ok(None);
        };
        let judgement = compliance::check(line, &context);
        if self.args.json {
            let suggestion = suggestion(line, &judgement, "", &context);
            let nothing = Attached::default();
            out.json(&Answer::new(
                &number.into(),
                &judgement,
                suggestion,
                &nothing,
            ))?;
        } else {
            for finding in &judgement.findings {
                out.line(&answer::told(number, line, finding, &self.words))?;
                out.line(&answer::explained(finding, &self.words))?;
            }
            if let Some(text) = suggestion(line, &judgement, "", &context) {
                let told = [("text", answer::visible(text.chars()).into())];
                out.line(&format!(
                    "  {}",
                    self.words.t_with("check-suggestion", &told)
                ))?;
            }
        }
        Ok(Some(judgement.verdict.is_flagged()))
    }
}

/// Returns what may be sent in the place of a text that is stopped.
fn suggestion(
    text: &str,
    judgement: &Judgement,
    language: &str,
    context: &Context<'_>,
) -> Option<String> {
    let is_flagged = judgement.verdict.is_flagged();
    is_flagged
        .then(|| suggest(&[], text, &judgement.findings, language, context))
        .flatten()
}
