//! What `check` says of a text: for programs as one JSON object, for people in lines.
//! Never judges.

use serde::Serialize;

use super::attached::Attached;
use crate::cli::json;
use crate::compliance::image::Shown;
use crate::domain::clears::{Clear, clears};
use crate::domain::finding::{Finding, FindingKind, Judgement};
use crate::domain::picture::Doubt;
use crate::i18n::catalog::{Catalog, Value};

/// One answer.
#[derive(Serialize)]
pub struct Answer<'a> {
    id: &'a serde_json::Value,
    verdict: &'static str,
    /// Whether the gate stops it.
    pub flagged: bool,
    findings: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    codes: Option<Vec<Code<'a>>>,
}

#[derive(Serialize)]
struct Found {
    kind: &'static str,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<usize>,
    /// What it is about, when that is not the text.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
    /// The place of the code in `codes`.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<usize>,
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
            part: None,
            code: None,
            rule: finding.rule,
            evidence: finding.evidence.codes().collect(),
            clears: clears(finding.kind, finding.rule, finding.verdict)
                .into_iter()
                .map(Clear::code)
                .collect(),
        }
    }
}

/// A code of a picture.
#[derive(Serialize)]
struct Code<'a> {
    text: Option<&'a str>,
    x: i64,
    y: i64,
}

impl<'a> Answer<'a> {
    /// Puts together what was found in a text and in what goes with it.
    pub fn new(
        id: &'a serde_json::Value,
        text: &Judgement,
        suggestion: Option<String>,
        attached: &'a Attached,
    ) -> Self {
        let verdict = text.verdict.max(attached.verdict());
        let mut findings: Vec<Found> = text.findings.iter().map(Found::from).collect();
        findings.extend(attached.in_name().iter().map(|finding| Found {
            part: Some("file_name"),
            ..Found::from(finding)
        }));
        findings.extend(attached.in_picture().iter().map(|finding| Found {
            part: Some("image"),
            message: None,
            code: finding.message,
            ..Found::from(finding)
        }));
        let code = |shown: &'a Shown| Code {
            text: shown.says.as_deref(),
            x: shown.x,
            y: shown.y,
        };
        Self {
            id,
            verdict: verdict.code(),
            flagged: verdict.is_flagged(),
            findings,
            suggestion,
            codes: attached
                .codes()
                .map(|codes| codes.iter().map(code).collect()),
        }
    }
}

/// `line 3, characters 4–12: stopped, WeChat id (wechat.id): abc12345`: places from 1 as an editor
/// counts them. A kind that the language has no word for is named by its code.
pub fn told(number: usize, line: &str, finding: &Finding, words: &Catalog) -> String {
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
pub fn visible(letters: impl Iterator<Item = char>) -> String {
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
pub fn explained(finding: &Finding, words: &Catalog) -> String {
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

/// What was found in a picture and in its name, each with what speaks for it.
pub fn attached(file: &str, name: &str, found: &Attached, words: &Catalog) -> Vec<String> {
    let file = visible(file.chars());
    let mut lines = Vec::new();
    for finding in found.in_name() {
        lines.push(in_name(&file, name, finding, words));
        lines.push(explained(finding, words));
    }
    for finding in found.in_picture() {
        let code = finding.message.and_then(|place| found.codes()?.get(place));
        lines.push(match Doubt::of_rule(finding.rule) {
            Some(doubt) => in_doubt(&file, doubt, finding, words),
            None => in_code(&file, code, finding, words),
        });
        lines.push(explained(finding, words));
    }
    lines
}

fn in_name(file: &str, name: &str, finding: &Finding, words: &Catalog) -> String {
    let letters = name.chars().skip(finding.start);
    let text = visible(letters.take(finding.end.saturating_sub(finding.start)));
    words.t_with(
        "check-name-found",
        &[
            ("file", file.into()),
            ("from", (finding.start + 1).to_string().into()),
            ("to", finding.end.to_string().into()),
            ("verdict", verdict(finding, words)),
            ("kind", words.word("finding", finding.kind.code()).into()),
            ("rule", finding.rule.into()),
            ("text", text.into()),
        ],
    )
}

fn in_doubt(file: &str, doubt: Doubt, finding: &Finding, words: &Catalog) -> String {
    words.t_with(
        "check-picture-doubt",
        &[
            ("file", file.into()),
            ("verdict", verdict(finding, words)),
            ("doubt", words.word("picture", doubt.code()).into()),
            ("rule", finding.rule.into()),
        ],
    )
}

fn in_code(file: &str, code: Option<&Shown>, finding: &Finding, words: &Catalog) -> String {
    let says = code.and_then(|code| code.says.as_deref());
    let letters = says.unwrap_or_default().chars().skip(finding.start);
    let text = visible(letters.take(finding.end.saturating_sub(finding.start)));
    let place = |place: Option<i64>| Value::from(place.unwrap_or(0).to_string());
    let kind = match finding.kind {
        FindingKind::Qr => words.t("picture-code"),
        kind => words.word("finding", kind.code()),
    };
    words.t_with(
        "check-picture-found",
        &[
            ("file", file.into()),
            ("x", place(code.map(|code| code.x))),
            ("y", place(code.map(|code| code.y))),
            ("verdict", verdict(finding, words)),
            ("kind", kind.into()),
            ("rule", finding.rule.into()),
            ("text", text.into()),
        ],
    )
}

fn verdict<'a>(finding: &Finding, words: &'a Catalog) -> Value<'a> {
    words.word("verdict", finding.verdict.code()).into()
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
