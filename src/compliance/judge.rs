//! Judges a text, alone or behind earlier messages, and draws the verdict.
//! Never changes a text, and never leaves out of one but what it says over and over: what is too long
//! to judge is stopped.

use super::context::Context;
use super::repeat;
use super::spot::{self, LONGEST_BYTES, Spot};
use super::styled;
use super::window;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};

/// So many bytes are a long text.
const LONG: usize = 2 * 1024;
/// Most bytes of the begin of one that is read first.
const BEGIN: usize = 1024;
/// So many contacts in its begin stop it, and the rest is not read.
const SEVERAL: usize = 3;

/// Judges one text. Of a long one that begins with several contacts, or says one thing again and
/// again, only what its begin holds is named.
pub fn check(whole: &str, context: &Context<'_>) -> Judgement {
    if !(LONG..=LONGEST_BYTES).contains(&whole.len()) {
        return check_whole(whole, context);
    }
    let (thing, text) = repeat::shortened(whole, BEGIN).unzip();
    let text = text.unwrap_or(whole);
    let begin = text.get(..text.floor_char_boundary(BEGIN));
    // No word is cut.
    let words = begin.and_then(|begin| begin.rsplit_once(char::is_whitespace));
    let begin = words.map(|(begin, _)| begin).or(begin).unwrap_or_default();
    let judgement = check_whole(begin, context);
    let is_contact =
        |found: &&Finding| found.verdict == Verdict::Block && !found.evidence.has(Evidence::PHRASE);
    if judgement.findings.iter().filter(is_contact).count() >= SEVERAL {
        return judgement;
    }
    let judgement = check_whole(text, context);
    match thing {
        Some(thing) if !judgement.verdict.is_flagged() => check_whole(thing, context),
        _ => judgement,
    }
}

/// Judges one text and names all that is found in it.
pub(super) fn check_whole(text: &str, context: &Context<'_>) -> Judgement {
    if text.len() > LONGEST_BYTES {
        return too_long(text, None);
    }
    let text = &*styled::plain(text);
    let spots = if memchr::memchr(b'\n', text.as_bytes()).is_some() {
        unwrapped(text, window::spots(&lines(&[text]), text, context), context)
    } else {
        spot::spots(text, context)
    };
    if spots.is_empty() {
        return Judgement::of(Vec::new());
    }
    Judgement::of(findings(text, &[], &spots))
}

/// Leaves out invitations in lines that go on with a sentence, where the sentence as a whole is none:
/// "We'll never ask you to ⏎ pay outside the site".
fn unwrapped(text: &str, mut spots: Vec<Spot>, context: &Context<'_>) -> Vec<Spot> {
    /// A line that is wrapped has so many characters.
    const SHORTEST: usize = 12;
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '؟' | '。');
    let is_open =
        |line: &str| !line.trim_end().ends_with(ends) && line.chars().nth(SHORTEST - 1).is_some();
    let mut one_line = String::with_capacity(text.len());
    let mut before = "";
    for line in text.split('\n') {
        let goes_on = line.starts_with(char::is_lowercase) && is_open(before);
        before = line;
        if !one_line.is_empty() {
            one_line.push(if goes_on { ' ' } else { '\n' });
        }
        one_line.push_str(line);
    }
    let is_phrase = |spot: &Spot| spot.evidence.has(Evidence::PHRASE);
    if one_line.len() == text.len() && one_line != text && spots.iter().any(is_phrase) {
        let read = spot::spots(&one_line, context);
        spots.retain(|spot| {
            let mut there = read.iter().filter(|there| there.verdict.is_flagged());
            // A rule is looked for until it is met.
            let is_there = there.any(|there| {
                there.rule == spot.rule || there.start < spot.end && spot.start < there.end
            });
            !is_phrase(spot) || is_there
        });
    }
    spots
}

/// Judges consecutive messages of the shop in one conversation as a whole.
///
/// Offsets count in the messages joined by one newline.
pub fn check_messages(messages: &[&str], context: &Context<'_>) -> Judgement {
    let plain: Vec<_> = messages
        .iter()
        .map(|message| styled::plain(message))
        .collect();
    let messages: Vec<&str> = plain.iter().map(|message| &**message).collect();
    let messages = messages.as_slice();
    let joined = messages.join("\n");
    if joined.len() > LONGEST_BYTES {
        return too_long(&joined, Some(0));
    }
    let spots = window::spots(&lines(messages), &joined, context);
    Judgement::of(findings(&joined, &starts(messages), &spots))
}

/// Returns the lines of messages: a contact that is given line by line is given in pieces, whether each
/// line is sent by itself or not.
fn lines<'a>(messages: &[&'a str]) -> Vec<&'a str> {
    let lines = messages.iter().flat_map(|message| message.split('\n'));
    lines.collect()
}

/// Judges a text behind earlier messages; only what touches the text itself counts, and offsets
/// count in the text.
pub fn check_after(earlier: &[&str], text: &str, context: &Context<'_>) -> Judgement {
    let alone = check(text, context);
    if earlier.is_empty() || alone.verdict.is_flagged() {
        return alone;
    }
    let plain: Vec<_> = earlier
        .iter()
        .map(|message| styled::plain(message))
        .collect();
    let earlier: Vec<&str> = plain.iter().map(|message| &**message).collect();
    let text = &*styled::plain(text);
    // The window holds what fits into one judgement, the newest messages first.
    let mut room = LONGEST_BYTES.saturating_sub(text.len());
    let skipped = earlier
        .iter()
        .rposition(|message| match room.checked_sub(message.len() + 1) {
            Some(rest) => {
                room = rest;
                false
            }
            None => true,
        })
        .map_or(0, |place| place + 1);
    let earlier = earlier.get(skipped..).unwrap_or_default();
    let earlier = &window::that_may_go_on(&lines(earlier));
    let mut all = earlier.clone();
    all.push(text);
    let joined = all.join("\n");
    let begin = joined.len() - text.len();
    let own = all.len() - 1;
    let spots = if memchr::memchr(b'\n', text.as_bytes()).is_some() {
        window::spots(&lines(&all), &joined, context)
    } else {
        window::spots_of_last(&all, &joined, context)
    };
    let mut found: Vec<Spot> = spots
        .iter()
        .filter(|spot| spot.to > begin)
        .map(|spot| {
            if spot.end > begin {
                return *spot;
            }
            // The text holds only the word that makes a contact of what was said before.
            let start = spot.from.max(begin);
            Spot {
                start,
                end: spot.to,
                ..*spot
            }
        })
        .collect();
    let is_stopped = |spots: &[Spot]| spots.iter().any(|spot| spot.verdict.is_flagged());
    if !is_stopped(&found) && is_stopped(&spots) {
        found.extend(completed(earlier, &joined, begin, &spots, context));
    }
    let begin = joined
        .get(..begin)
        .map_or(0, |before| before.chars().count());
    let findings = findings(&joined, &starts(&all), &found)
        .into_iter()
        .map(|finding| Finding {
            start: finding.start.saturating_sub(begin),
            end: finding.end.saturating_sub(begin),
            message: finding.message.filter(|&place| place < own),
            ..finding
        })
        .collect();
    Judgement::of(findings)
}

/// What stands in earlier messages and was none before the text: "read it backwards".
fn completed(
    earlier: &[&str],
    joined: &str,
    begin: usize,
    spots: &[Spot],
    context: &Context<'_>,
) -> Option<Spot> {
    let before = earlier.join("\n");
    let known = window::spots(earlier, &before, context);
    let is_new = |spot: &&Spot| {
        let is_known = |known: &Spot| known.start < spot.end && spot.start < known.end;
        spot.verdict.is_flagged() && !known.iter().any(is_known)
    };
    spots.iter().find(is_new).map(|spot| Spot {
        start: begin,
        end: joined.len(),
        ..*spot
    })
}

/// Returns the first byte of each message in the messages joined by one newline.
fn starts(messages: &[&str]) -> Vec<usize> {
    let mut next = 0;
    let start = |message: &&str| {
        let start = next;
        next += message.len() + 1;
        start
    };
    messages.iter().map(start).collect()
}

fn too_long(text: &str, message: Option<usize>) -> Judgement {
    Judgement::of(vec![Finding {
        kind: FindingKind::Offplatform,
        start: 0,
        end: text.chars().count(),
        message,
        rule: "text.too_long",
        evidence: Evidence::NONE,
        verdict: Verdict::Block,
    }])
}

/// Turns bytes into scalar values, in one walk over the text.
fn findings(text: &str, starts: &[usize], spots: &[Spot]) -> Vec<Finding> {
    let mut places: Vec<usize> = spots
        .iter()
        .flat_map(|spot| [spot.start, spot.end])
        .collect();
    places.sort_unstable();
    places.dedup();
    let mut counts = Vec::with_capacity(places.len());
    let (mut before, mut count) = (0, 0);
    for &place in &places {
        count += text.get(before..place).unwrap_or_default().chars().count();
        before = place;
        counts.push(count);
    }
    let count = |byte: usize| {
        let place = places.partition_point(|&place| place < byte);
        counts.get(place).copied().unwrap_or_default()
    };
    spots
        .iter()
        .map(|spot| Finding {
            kind: spot.kind,
            start: count(spot.start),
            end: count(spot.end),
            message: starts
                .partition_point(|&begin| begin <= spot.start)
                .checked_sub(1),
            rule: spot.rule,
            evidence: spot.evidence,
            verdict: spot.verdict,
        })
        .collect()
}

#[cfg(test)]
mod platforms;
#[cfg(test)]
mod tests;
