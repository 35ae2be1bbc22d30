//! Why something was found, and what would clear it, in words.
//! Never finds anything.

use super::words::{Shown, Words};
use crate::domain::clears::{Clear, clears};
use crate::domain::finding::{FindingKind, Verdict};

/// Returns what speaks for a finding, by the codes of the reasons, and what would clear it.
pub fn explained<'c>(
    kind: FindingKind,
    rule: &str,
    verdict: Verdict,
    reasons: impl Iterator<Item = &'c str>,
    words: Words<'_>,
) -> Shown<'static> {
    let why = listed("speaks", reasons, words);
    let all = clears(kind, rule, verdict);
    let clear = listed("clears", all.into_iter().map(Clear::code), words);
    let clear = words.with("check-clears", &[("clears", &clear)]);
    if why.is_empty() {
        return clear;
    }
    let why = words.with("check-why", &[("why", &why)]);
    why.and(" · ").and(clear)
}

fn listed<'c>(
    group: &str,
    codes: impl Iterator<Item = &'c str>,
    words: Words<'_>,
) -> Shown<'static> {
    codes
        // A code of a newer program has no word here.
        .map(|code| Shown::line(words.catalog().word(group, code)))
        .reduce(|all, word| all.and(words.t("check-between")).and(word))
        .unwrap_or_default()
}
