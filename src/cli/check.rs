//! `check`: judges texts from files or standard input. Opens no store.
//! Never prints a text that is not safe for a terminal.

use serde::{Deserialize, Serialize};

use super::args::{CheckArgs, Place};
use super::failure::{Exit, Failure};
use super::input::Lines;
use super::json;
use super::out::Out;
use super::place;
use crate::compliance::suggest::suggest;
use crate::compliance::{self, Context};
use crate::domain::clears::{Clear, clears};
use crate::domain::finding::{Finding, Judgement};
use crate::domain::platform::{Platform, PlatformName};
use crate::i18n::catalog::{Catalog, Value};
use crate::service::packs::Packs;

/// One question. Keys that are not known are ignored.
#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: serde_json::Value,
    lang: Option<String>,
    text: Option<String>,
    messages: Option<Vec<String>>,
    context: Option<Surroundings>,
}

#[derive(Deserialize, Default)]
struct Surroundings {
    platform: Option<String>,
    return_address: Option<bool>,
    courier_contact: Option<bool>,
    known: Option<Vec<String>>,
}

/// One answer.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    verdict: &'static str,
    flagged: bool,
    findings: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
}

#[derive(Serialize)]
struct Found {
    kind: &'static str,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<usize>,
    rule: &'static str,
    evidence: Vec<&'static str>,
    clears: Vec<&'static str>,
}

impl From<&Finding> for Found {
    fn from(finding: &Finding) -> Self {
        Self {
            kind: finding.kind.code(),
            start: finding.start,
            end: finding.end,
            message: finding.message,
            rule: finding.rule,
            evidence: finding.evidence.codes().collect(),
            clears: clears(finding.kind, finding.rule, finding.verdict)
                .into_iter()
                .map(Clear::code)
                .collect(),
        }
    }
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
            _ => return Err(lines.wrong("give either \"text\" or \"messages\"")),
        };
        let language = question.lang.as_deref().unwrap_or_default();
        let suggestion = question
            .text
            .as_deref()
            .and_then(|text| suggestion(text, &judgement, language, &context));
        answer(&question.id, &judgement, suggestion, out)?;
        Ok(Some(judgement.verdict.is_flagged()))
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
            answer(&number.into(), &judgement, suggestion, out)?;
        } else {
            for finding in &judgement.findings {
                out.line(&told(number, line, finding, &self.words))?;
                out.line(&explained(finding, &self.words))?;
            }
            if let Some(text) = suggestion(line, &judgement, "", &context) {
                let told = [("text", visible(text.chars()).into())];
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

fn answer(
    id: &serde_json::Value,
    judgement: &Judgement,
    suggestion: Option<String>,
    out: &mut Out,
) -> Result<(), Failure> {
    out.json(&Answer {
        id,
        verdict: judgement.verdict.code(),
        flagged: judgement.verdict.is_flagged(),
        findings: judgement.findings.iter().map(Found::from).collect(),
        suggestion,
    })
}

/// `line 3, characters 4–12: stopped, WeChat id (wechat.id): abc12345`: places from 1 as an editor
/// counts them. A kind that the language has no word for is named by its code.
fn told(number: usize, line: &str, finding: &Finding, words: &Catalog) -> String {
    let letters = line.chars().skip(finding.start);
    let text = visible(letters.take(finding.end.saturating_sub(finding.start)));
    // Places are written without separators, as an editor takes them.
    let place = |place: usize| Value::from(place.to_string());
    words.t_with(
        "check-found",
        &[
            ("line", place(number)),
            ("from", place(finding.start + 1)),
            ("to", place(finding.end)),
            (
                "verdict",
                words.word("verdict", finding.verdict.code()).into(),
            ),
            ("kind", words.word("finding", finding.kind.code()).into()),
            ("rule", finding.rule.into()),
            ("text", text.into()),
        ],
    )
}

/// Writes what a terminal would act on as escapes. The joiner between Persian letters is a part of
/// their spelling.
fn visible(letters: impl Iterator<Item = char>) -> String {
    const JOINER: char = '\u{200c}';
    let is_persian = |c: char| matches!(c, '\u{620}'..='\u{6ff}');
    let mut text = String::new();
    let mut letters = letters.peekable();
    while let Some(c) = letters.next() {
        let is_joining = c == JOINER
            && text.chars().next_back().is_some_and(is_persian)
            && letters.peek().copied().is_some_and(is_persian);
        if json::is_hidden(c) && !is_joining {
            text.extend(c.escape_unicode());
        } else {
            text.push(c);
        }
    }
    text
}

/// What speaks for a finding and what would clear it, on an indented line.
fn explained(finding: &Finding, words: &Catalog) -> String {
    let listed = |group: &str, codes: &mut dyn Iterator<Item = &'static str>| {
        let all: Vec<&str> = codes.map(|code| words.word(group, code)).collect();
        all.join(words.t("check-between"))
    };
    let why = listed("speaks", &mut finding.evidence.codes());
    let all = clears(finding.kind, finding.rule, finding.verdict);
    let clear = listed("clears", &mut all.into_iter().map(Clear::code));
    let clear = words.t_with("check-clears", &[("clears", clear.into())]);
    if why.is_empty() {
        return format!("  {clear}");
    }
    let why = words.t_with("check-why", &[("why", why.into())]);
    format!("  {why} · {clear}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_joiner_stays_in_persian_words_and_nowhere_else() {
        let seen = |text: &str| visible(text.chars());
        assert_eq!(seen("همین\u{200c}جا"), "همین\u{200c}جا");
        assert_eq!(seen("a\u{200c}b"), "a\\u{200c}b");
        assert_eq!(seen("همین\u{200c}"), "همین\\u{200c}");
        assert_eq!(seen("\u{202e}x"), "\\u{202e}x");
    }
}
