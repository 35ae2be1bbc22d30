//! Titles and nicknames in small letters, as people type them who use no capitals.
//! Never a sentence: a word that leads on or says something ends it.

use super::{GAPS, LONGEST, capital, ends, is_capital, is_gap, stands_last, word};
use crate::compliance::cell::Cell;
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{self, ACCOUNT, INVITE, LEAD, MESSENGER, SEARCH, Sets};
use crate::compliance::name::{self, Name};
use crate::compliance::scan::Scan;

/// Returns who somebody says he is, behind the looks of a network and at the end of the clause: "the
/// photo app, I am tobymaps".
pub fn presented(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    const WORDS: [&str; 25] = [
        "id",
        "my id",
        "id is",
        "i'm",
        "i’m",
        "im",
        "i am",
        "we're",
        "we’re",
        "we are",
        "go by",
        "we go by",
        "i go by",
        "there i am",
        "nick",
        "nickname",
        "nick is",
        "handle",
        "handle is",
        "user",
        "username",
        "page",
        "channel",
        "profile",
        "tag",
    ];
    /// "(you know, the dancing one) we go by "
    const FAR: usize = 64;
    const SHORTEST: usize = 5;
    let (_, end) = scan.sentence(network.first);
    let end = end.min(network.last + FAR);
    let is_lead = |cue: &&Cue| {
        let source = scan.source(cue.first, cue.last).to_ascii_lowercase();
        cue.is(LEAD | ACCOUNT) && cue.last <= end && WORDS.contains(&source.as_str())
    };
    let gap = |at: usize| at + usize::from(scan.cell(at).is_some_and(is_gap));
    scan.cues_in(network.last, end)
        .iter()
        .filter(is_lead)
        .find_map(|lead| {
            let mut from = gap(lead.last);
            while let Some(next) = scan.cue_at(from, LEAD).filter(|next| next.last > from) {
                from = gap(next.last);
            }
            let name = name::at(scan, from)?;
            let begin = scan.source(name.first, name.first + 1);
            let is_name = name.letters >= SHORTEST
                && begin.starts_with(char::is_lowercase)
                && stands_last(scan, name.last)
                && name::is_sure(
                    scan,
                    lead.last,
                    &Name {
                        is_led: true,
                        ..name
                    },
                );
            let named = is_name.then_some((name.first, name.last));
            let is_page = lead.is(ACCOUNT) && is_capital(scan, from);
            named.or_else(|| is_page.then(|| capital(scan, from, false)).flatten())
        })
}

/// Returns the words in small letters at a place, up to the end of their clause, where they could be
/// a title: "velvet moss" and "oak & ash".
pub fn plain(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    let is_joint = |cell: &Cell| is_gap(cell) || cell.ch == '&';
    let skip = |at: usize| {
        let cells = scan.range(at, at + GAPS);
        at + cells.iter().take_while(|cell| is_joint(cell)).count()
    };
    let first = from + usize::from(scan.cell(from).is_some_and(is_gap));
    let (mut at, mut last) = (first, first);
    while scan.cell(at).is_some_and(Cell::is_latin) && last <= first + LONGEST {
        last = at + word(scan, at);
        at = skip(last);
        if at == last || scan.ends_at(last) {
            break;
        }
    }
    let is_end = scan
        .cell(last)
        .is_none_or(|cell| ends(cell) || matches!(cell.ch, ',' | ';' | '(' | '"'));
    ((is_end || scan.ends_at(last)) && is_plain(scan, first, last)).then_some((first, last))
}

/// Returns whether a word in small letters is none that any list knows, nor has the ending of one.
pub fn is_nickname(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const ENDINGS: [&str; 9] = [
        "ed", "ing", "ly", "ion", "ment", "ness", "able", "ions", "ings",
    ];
    let source = scan.source(first, last);
    source.chars().all(|c| c.is_ascii_lowercase())
        && !ENDINGS.iter().any(|end| source.ends_with(end))
        && !scan
            .cues_in(first, first + 1)
            .iter()
            .any(|cue| cue.last >= last)
}

/// Returns whether words in small letters say nothing but a name: two to five of them, few of which
/// are words of every day.
pub fn is_plain(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    /// Words that stand inside of titles.
    const SMALL: [&str; 5] = ["the", "and", "of", "n", "my"];
    const SPEAK: Sets = meaning::NEGATION
        .or(meaning::WARNING)
        .or(meaning::REFUSAL)
        .or(meaning::REFUND)
        .or(meaning::HERE)
        .or(meaning::NUMBER)
        .or(meaning::DIGITS)
        .or(MESSENGER)
        .or(INVITE)
        .or(SEARCH)
        .or(LEAD);
    let is_small = |at: &usize| scan.source(*at, at + 1).starts_with(char::is_lowercase);
    let (mut at, mut words, mut common) = (first, 0, 0);
    while at < last {
        let length = word(scan, at).min(last - at);
        let source = scan.source(at, at + length);
        if length == 0 || SMALL.contains(&source) {
            at += length.max(1);
            continue;
        }
        let is_whole = |cue: &&Cue| cue.last >= at + length;
        let mut cues = scan.cues_in(at, at + 1).iter().filter(is_whole);
        let is_told = words == 0 && ["ing", "ed"].iter().any(|end| source.ends_with(end));
        let says = |cue: &Cue| cue.is(SPEAK) && !cue.is(meaning::COMMON);
        if !is_small(&at) || is_told || source.ends_with("ly") || cues.clone().any(says) {
            return false;
        }
        common += usize::from(cues.any(|cue| cue.is(meaning::COMMON)));
        words += 1;
        at += length;
    }
    (2..=5).contains(&words) && common * 2 < words && last - first <= LONGEST
}
