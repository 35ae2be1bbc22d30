//! What a supervisor decided, in words: as it stands in a line of the chat and in a list.
//! Never reads more into the codes than they say.

use super::words::{Shown, Words};
use crate::domain::decision::{Cause, Decision, DecisionStep, Fate, ReviewVerdict, UNDONE};

/// Returns what was decided: what became of the text where something did, and the verdict with its
/// cause.
pub fn decided(decision: &Decision, words: Words<'_>) -> Shown<'static> {
    let verdict = words.word("review-verdict", decision.verdict.code());
    let cause = words.word("cause", decision.cause.code());
    let said = verdict.into_owned().and(" · ").and(cause);
    match decision.fate {
        Fate::Stays => said,
        fate => words
            .word("fate", fate.code())
            .into_owned()
            .and(" · ")
            .and(said),
    }
}

/// Returns the words of a line in the chat, which holds codes and then what the supervisor wrote.
pub fn line(text: &str, words: Words<'_>) -> Shown<'static> {
    let (codes, note) = text.split_once('\n').unwrap_or((text, ""));
    let said = codes
        .split(' ')
        .map(|code| word(code, words))
        .reduce(|all, one| all.and(" · ").and(one))
        .unwrap_or_default();
    if note.trim().is_empty() {
        said
    } else {
        said.and("\n").and(Shown::block(note))
    }
}

/// A code of a newer program has no word here.
fn word(code: &str, words: Words<'_>) -> Shown<'static> {
    if let Some(kind) = code.strip_prefix(UNDONE) {
        let what = words.word("deed", kind).as_str().to_owned();
        return words.told("deed-undone", &[("what", what)]);
    }
    let group = if Fate::from_code(code).is_some() {
        "fate"
    } else if ReviewVerdict::from_code(code).is_some() {
        "review-verdict"
    } else if Cause::from_code(code).is_some() {
        "cause"
    } else if DecisionStep::from_code(code).is_some() {
        "decision-step"
    } else {
        return Shown::line(code);
    };
    Shown::line(words.catalog().word(group, code))
}
