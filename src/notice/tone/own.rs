//! A shop's own list of the tone check over ours.
//! Never takes one of our phrases away: what is honest is added, and what is heard.

use std::path::Path;

use super::file::{File, Kind};
use crate::config::problem::Problem;
use crate::i18n::sentence::Sentence;
use crate::notice::own_file::line_of;

/// Lays an own list over the one below it.
///
/// # Errors
/// When a phrase names a set that is not there, or its brackets do not stand in pairs.
pub fn laid_over(mut below: File, own: File, path: &Path, text: &str) -> Result<File, Problem> {
    below.no.extend(own.no);
    below.sets.extend(own.sets);
    for (under, over) in [
        (&mut below.threat, own.threat),
        (&mut below.insult, own.insult),
    ] {
        let phrases = over.says.iter().chain(&over.passes);
        for phrase in phrases {
            let wrong = |what| Problem {
                file: path.to_owned(),
                line: line_of(text, &[phrase]),
                what,
            };
            if !is_paired(phrase) {
                return Err(wrong(Sentence::new("own-brackets").with("id", phrase)));
            }
            let mut named = phrase.split('@').skip(1).map(set_name);
            if let Some(name) = named.find(|name| !below.sets.contains_key(*name)) {
                return Err(wrong(Sentence::new("tone-no-set").with("name", name)));
            }
        }
        join(under, over);
    }
    Ok(below)
}

fn join(under: &mut Kind, over: Kind) {
    if !over.advice.is_empty() {
        under.advice = over.advice;
    }
    under.says.extend(over.says);
    under.passes.extend(over.passes);
}

fn set_name(behind: &str) -> &str {
    let end = behind.find(|c: char| !c.is_ascii_alphanumeric());
    end.and_then(|end| behind.get(..end)).unwrap_or(behind)
}

fn is_paired(phrase: &str) -> bool {
    let mut is_open = false;
    for c in phrase.chars() {
        match (c, is_open) {
            ('(', false) => is_open = true,
            (')', true) => is_open = false,
            ('(' | ')', _) => return false,
            _ => {}
        }
    }
    !is_open
}
