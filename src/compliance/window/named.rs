//! A name and the network it is on, each of them a sentence of its own, with other talk between:
//! "мой тг" / "Уточню на складе" / "ivanshop88".
//! Never takes a word of a sentence for either.

use std::cell::OnceCell;

use crate::compliance::cell::Cell;
use crate::compliance::context::Context;
use crate::compliance::cue;
use crate::compliance::fold;
use crate::compliance::meaning::{
    self, COURIER, EMAIL, MESSENGER, NEGATION, NEUTRAL, NUMBER, PROVIDER, Sets, UNIT, WARNING,
};
use crate::compliance::spot::Spot;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{FindingKind, Verdict};

/// From one to the other are at most so many messages.
const REACH: usize = 6;
/// Fewest and most characters of a name.
const LENGTH: std::ops::RangeInclusive<usize> = 6..=24;
/// Fewest letters of a name: `gtr47mm` is a model.
const LETTERS: usize = 4;
/// Most characters of a sentence that does nothing but name a network.
const LONGEST: usize = 24;
/// What people have names on.
const NETWORKS: Sets = MESSENGER.or(EMAIL).or(PROVIDER);
/// What is said of something else.
const OTHERS: Sets = NEGATION
    .or(WARNING)
    .or(NEUTRAL)
    .or(NUMBER)
    .or(UNIT)
    .or(COURIER);

/// One of the messages.
struct Said<'a> {
    message: &'a str,
    /// Its first byte in the messages joined by one newline.
    begin: usize,
    name: Option<Name>,
    /// What it names, read once.
    network: OnceCell<Option<FindingKind>>,
}

/// A name at the end of a message: its bytes there.
struct Name {
    first: usize,
    last: usize,
    /// It is a sentence, and not the end of one.
    is_alone: bool,
}

impl Said<'_> {
    /// Returns the network that it names; a name is none.
    fn network(&self, context: &Context<'_>) -> Option<FindingKind> {
        if self.name.as_ref().is_some_and(|name| name.is_alone) {
            return None;
        }
        *self.network.get_or_init(|| network(self.message, context))
    }
}

/// Finds names whose network is told apart from them; places count in the messages joined by one
/// newline.
pub fn spots(messages: &[&str], context: &Context<'_>) -> Vec<Spot> {
    let mut begin = 0;
    let mut all = Vec::with_capacity(messages.len());
    for message in messages {
        all.push(Said {
            message,
            begin,
            name: name(message),
            network: OnceCell::new(),
        });
        begin += message.len() + 1;
    }
    (0..all.len())
        .filter_map(|at| spot(&all, at, context))
        .collect()
}

/// Returns the name at the end of one of the messages, where a network stands near it.
fn spot(all: &[Said<'_>], at: usize, context: &Context<'_>) -> Option<Spot> {
    let said = all.get(at)?;
    let name = said.name.as_ref()?;
    let near = if name.is_alone {
        at.saturating_sub(REACH)..at + REACH + 1
    } else {
        at + 1..at + 2
    };
    let (other, kind) = near.filter(|other| *other != at).find_map(|other| {
        let other = all.get(other)?;
        Some((other, other.network(context)?))
    })?;
    let (start, end) = (said.begin + name.first, said.begin + name.last);
    let verdict = context.verdict(kind);
    (verdict != Verdict::Pass).then_some(Spot {
        kind,
        start,
        end,
        from: start.min(other.begin),
        to: end.max(other.begin + other.message.len()),
        rule: "name.beside",
        evidence: Evidence::WORD.and(Evidence::SPLIT),
        verdict,
    })
}

/// Returns the last sentence of a message and its first byte; a question is none.
fn sentence(message: &str) -> Option<(usize, &str)> {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '؟');
    let message = message.trim_end();
    let said = message.trim_end_matches(|c| ends(c) && !matches!(c, '?' | '？' | '؟'));
    let begin = said
        .char_indices()
        .rfind(|(at, c)| {
            let behind = at + c.len_utf8();
            let is_point = *c == '.' && !said.get(behind..).unwrap_or_default().starts_with(' ');
            ends(*c) && !is_point
        })
        .map_or(0, |(at, c)| at + c.len_utf8());
    let rest = said.get(begin..)?;
    let blanks = rest.len() - rest.trim_start().len();
    Some((begin + blanks, rest.trim_start())).filter(|(_, said)| !said.is_empty())
}

/// Returns the name at the end of a message: small letters with a digit or a line among them.
fn name(message: &str) -> Option<Name> {
    let (begin, said) = sentence(message)?;
    let is_of_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let name = said.rsplit([' ', '\u{a0}']).next()?;
    let letters = name.chars().filter(char::is_ascii_lowercase).count();
    let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(is_of_name)
        && LENGTH.contains(&name.len())
        && (LETTERS..name.len()).contains(&letters);
    let first = begin + said.len() - name.len();
    is_name.then_some(Name {
        first,
        last: first + name.len(),
        is_alone: name.len() == said.len(),
    })
}

/// Returns the network that a sentence names and does nothing else.
fn network(message: &str, context: &Context<'_>) -> Option<FindingKind> {
    let (_, said) = sentence(message)?;
    if said.chars().nth(LONGEST).is_some() {
        return None;
    }
    let cells = fold::fold(said);
    let cues = cue::find(&cells, context.lexicon);
    let is_known = |at: usize| cues.iter().any(|cue| (cue.first..cue.last).contains(&at));
    let mut letters = (0..)
        .zip(&cells)
        .filter(|(_, cell)| Cell::is_alphabetic(cell));
    let network = cues.iter().find(|cue| cue.is(NETWORKS))?;
    let is_plain = !cues.iter().any(|cue| cue.is(OTHERS)) && letters.all(|(at, _)| is_known(at));
    let kind = meaning::kind(network.all()).or(Some(FindingKind::Email));
    kind.filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, check_messages};

    fn is_stopped(messages: &[&str]) -> bool {
        let judgement = check_messages(messages, &Context::default());
        judgement.verdict.is_flagged()
    }

    #[test]
    fn a_name_and_its_network_are_one_contact_whatever_is_said_between() {
        for messages in [
            ["мой тг", "Уточню на складе", "ivanshop88"],
            ["annashop88", "The fabric is cotton", "IG"],
            ["whatsapp", "the fabric is cotton", "annashop88"],
            ["OK", "factura a anatienda88", "gmail"],
        ] {
            assert!(is_stopped(&messages), "{messages:?}");
        }
        for messages in [
            ["no Telegram, sorry", "the colour is", "redmi9pro"],
            ["Does it run WhatsApp?", "It does", "12 hours of battery"],
            ["мой размер", "Уточню на складе", "ivanshop88"],
        ] {
            assert!(!is_stopped(&messages), "{messages:?}");
        }
    }
}
