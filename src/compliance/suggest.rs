//! Rewrites an answer that was stopped, so that it keeps the talk on the platform and passes.
//! Never offers a text that it has not judged again, and never sends one.
//!
//! Clauses that hold a finding, or what announces one, go; the honest rest stays as it was written,
//! and a sentence in its language is put behind it; where nothing is left, one in the buyer's.

use super::clause::{self, Clause};
use super::context::Context;
use super::cue;
use super::fold;
use super::judge;
use super::meaning::{CONTACT, INVITE, NEUTRAL, SEARCH};
use super::stay::{self, Stay};
use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind};

/// What is left is judged again at most so often; then only the sentence is offered.
const ROUNDS: usize = 6;
/// Longest Chinese greeting, in characters.
const GREETING: usize = 4;
/// What was found and is shorter than so many characters may stand in other words as well.
const SHORTEST: usize = 4;

/// Returns an answer that may be sent in the place of one that was stopped; `None` where even the
/// sentence alone would not pass, as behind the pieces of a contact.
///
/// `earlier` are the shop's own last messages, and `findings` what the judge found in `text` behind
/// them. `language` is taken where the letters of the text do not tell its own.
pub fn suggest(
    earlier: &[&str],
    text: &str,
    findings: &[Finding],
    language: &str,
    context: &Context<'_>,
) -> Option<String> {
    let own = stay::language_of(&without(text, findings), language);
    let stay = stay::of(own);
    let alone = &stay::of(if language.is_empty() { own } else { language }).suggestion;
    let clauses = clause::clauses(text);
    let mut draft = Draft {
        announces: clauses.iter().map(|c| announces(c, context)).collect(),
        is_cut: vec![false; clauses.len()],
        hidden: hidden(text, findings),
        clauses,
        stay,
    };
    for finding in findings {
        draft.cut(|clause| finding.start < clause.end && clause.start < finding.end);
        if finding.kind == FindingKind::Offplatform {
            draft.cut_the_lure();
            draft.cut(|clause| is_bare_name(clause.words));
        }
    }
    for _ in 0..ROUNDS {
        draft.cut_what_hangs_on();
        let (rest, places) = draft.rest();
        let sentence = if rest.is_empty() {
            alone
        } else {
            &stay.suggestion
        };
        let whole = joined(&rest, sentence);
        let found = judge::check_after(earlier, &whole, context).findings;
        let mut stops = found.iter().filter(|f| f.verdict.is_flagged()).peekable();
        let holds_hidden = draft.holds_hidden(&whole);
        if stops.peek().is_none() && !holds_hidden {
            return Some(whole);
        }
        let mut is_new = false;
        for stop in stops {
            for (index, start, end) in &places {
                if stop.start < *end && *start < stop.end {
                    is_new |= draft.cut_one(*index);
                }
            }
        }
        if holds_hidden {
            let hidden = draft.hidden.clone();
            is_new |= draft.cut(|c| hidden.iter().any(|h| c.whole.to_lowercase().contains(h)));
        }
        if !is_new {
            break;
        }
    }
    let judged = judge::check_after(earlier, alone, context);
    let passes = !alone.is_empty() && !judged.verdict.is_flagged() && !draft.holds_hidden(alone);
    passes.then(|| alone.clone())
}

/// Returns a text without the names and numbers that were found: they are in no language, as the
/// words of an invitation are.
fn without(text: &str, findings: &[Finding]) -> String {
    let is_name = |f: &&Finding| !f.evidence.has(Evidence::PHRASE);
    let is_found = |at: usize| {
        let mut names = findings.iter().filter(is_name);
        names.any(|f| f.start <= at && at < f.end)
    };
    let letters = text.chars().enumerate();
    letters
        .filter_map(|(at, c)| (!is_found(at)).then_some(c))
        .collect()
}

/// Returns whether a clause is one word that is odd: behind an invitation it is the name to go to.
fn is_bare_name(word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let is_odd = |c: char| c.is_ascii_digit() || matches!(c, '_' | '#' | '@');
    !word.contains(char::is_whitespace)
        && word.is_ascii()
        && word.contains(is_letter)
        && word.contains(is_odd)
}

/// The clauses of a text, and which of them have gone.
struct Draft<'a> {
    clauses: Vec<Clause<'a>>,
    is_cut: Vec<bool>,
    /// Which of them speak of a way to reach somebody.
    announces: Vec<bool>,
    /// What must not be read any more.
    hidden: Vec<String>,
    stay: &'a Stay,
}

impl Draft<'_> {
    /// Cuts some clauses; returns whether one of them was there until now.
    fn cut(&mut self, is_to_go: impl Fn(&Clause<'_>) -> bool) -> bool {
        let mut is_new = false;
        for (clause, is_cut) in self.clauses.iter().zip(&mut self.is_cut) {
            let goes = !*is_cut && is_to_go(clause);
            *is_cut |= goes;
            is_new |= goes;
        }
        is_new
    }

    /// Cuts the rest of the sentences that something was cut in: what follows an invitation is the
    /// price or the gift it promises.
    fn cut_the_lure(&mut self) {
        let mut in_sentence = None;
        for (clause, is_cut) in self.clauses.iter().zip(&mut self.is_cut) {
            if *is_cut {
                in_sentence = Some(clause.sentence);
            }
            *is_cut |= in_sentence == Some(clause.sentence);
        }
    }

    fn cut_one(&mut self, index: usize) -> bool {
        let is_there = self.is_cut.get(index) == Some(&false);
        if let Some(is_cut) = self.is_cut.get_mut(index) {
            *is_cut = true;
        }
        is_there
    }

    fn is_cut(&self, index: Option<usize>) -> bool {
        index.is_some_and(|index| self.is_cut.get(index) == Some(&true))
    }

    /// Cuts what would stand there without its other half: what announces a contact in the same
    /// sentence or beside it, and clauses that lean on one that has gone.
    fn cut_what_hangs_on(&mut self) {
        loop {
            let mut is_new = false;
            for index in 0..self.clauses.len() {
                if self.hangs_on(index) {
                    is_new |= self.cut_one(index);
                }
            }
            if !is_new {
                return;
            }
        }
    }

    fn hangs_on(&self, index: usize) -> bool {
        let Some(clause) = self
            .clauses
            .get(index)
            .filter(|_| !self.is_cut(Some(index)))
        else {
            return false;
        };
        let is_before_gap = self.is_cut(Some(index + 1));
        let is_after_gap = self.is_cut(index.checked_sub(1));
        let in_sentence = self
            .clauses
            .iter()
            .zip(&self.is_cut)
            .any(|(other, is_cut)| *is_cut && other.sentence == clause.sentence);
        let announces = self.announces.get(index) == Some(&true);
        announces && (in_sentence || is_before_gap || is_after_gap)
            || is_before_gap
                && !clause.ends_sentence
                && begins_with(clause.words, &self.stay.before)
            || is_after_gap && self.leans_back(index)
            || (is_before_gap || is_after_gap) && clause.is_bare()
    }

    fn leans_back(&self, index: usize) -> bool {
        let (Some(clause), Some(before)) = (
            self.clauses.get(index),
            index.checked_sub(1).and_then(|i| self.clauses.get(i)),
        ) else {
            return false;
        };
        before.sentence == clause.sentence && begins_with(clause.words, &self.stay.after)
    }

    /// Returns what is left, and for each clause in it where it stands, in characters.
    fn rest(&self) -> (String, Vec<(usize, usize, usize)>) {
        let mut rest = String::new();
        let mut places = Vec::new();
        let mut count = 0;
        for (index, clause) in self.clauses.iter().enumerate() {
            if self.is_cut(Some(index)) {
                continue;
            }
            let length = clause.whole.chars().count();
            places.push((index, count, count + length));
            count += length;
            rest.push_str(clause.whole);
        }
        (rest, places)
    }

    fn holds_hidden(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.hidden.iter().any(|hidden| text.contains(hidden))
    }
}

/// Returns the identifiers themselves, in lower case.
fn hidden(text: &str, findings: &[Finding]) -> Vec<String> {
    let length = |f: &Finding| f.end.saturating_sub(f.start);
    let parts = findings
        .iter()
        .filter(|finding| length(finding) >= SHORTEST)
        .map(|finding| {
            let part = text.chars().skip(finding.start).take(length(finding));
            part.collect::<String>().trim().to_lowercase()
        });
    parts.filter(|part| !part.is_empty()).collect()
}

/// Returns whether a clause speaks of a way to reach somebody: without the rest it would be a cue
/// that leads nowhere.
fn announces(clause: &Clause<'_>, context: &Context<'_>) -> bool {
    let cells = fold::fold(clause.words);
    cue::find(&cells, context.lexicon)
        .iter()
        .any(|cue| cue.is_strong(CONTACT | INVITE | SEARCH) && !cue.is(NEUTRAL))
}

/// Returns whether a clause begins with one of some words; a word of an alphabet must end there.
fn begins_with(clause: &str, words: &[String]) -> bool {
    let clause = clause.to_lowercase();
    let clause = clause.trim_start_matches(|c: char| !c.is_alphanumeric());
    words.iter().any(|word| {
        clause.strip_prefix(word.as_str()).is_some_and(|rest| {
            let is_han = word.chars().all(clause::is_han);
            is_han || !rest.starts_with(|c: char| c.is_alphanumeric())
        })
    })
}

/// Puts the sentence behind what is left, which ends as a sentence does.
fn joined(rest: &str, sentence: &str) -> String {
    let is_chinese = sentence.starts_with(clause::is_han);
    let rest = rest.trim();
    let rest = rest.trim_end_matches(|c: char| c.is_whitespace() || is_open(c));
    if !rest.contains(char::is_alphanumeric) {
        return sentence.to_owned();
    }
    if rest.ends_with(sentence) {
        return rest.to_owned();
    }
    let is_ended = rest.ends_with(closes);
    let between = match (is_ended, is_chinese) {
        (true, true) => "",
        (true, false) => " ",
        // Behind a greeting the sentence goes on.
        (false, true) if rest.chars().count() <= GREETING => "，",
        (false, true) => "。",
        (false, false) => ". ",
    };
    format!("{rest}{between}{sentence}")
}

/// Marks behind which something is to follow.
const fn is_open(c: char) -> bool {
    matches!(
        c,
        ',' | '，' | '、' | '،' | ';' | '；' | '؛' | ':' | '：' | '-' | '–' | '—'
    )
}

/// Marks behind which a new sentence may begin: full stops of all scripts, and small pictures.
const fn closes(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '~' | '…' | '。' | '！' | '？' | '～' | '؟' | '۔'
    ) || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
}

#[cfg(test)]
mod tests;
