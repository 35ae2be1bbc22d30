//! Accounts named in small letters: "our tiktok is the soap shed", "message velvet moss on
//! facebook", "tallowwick (insta)". They are read behind English words, where capitals say nothing.
//! Never a sentence about a network: its words are of every day.

use crate::compliance::cell::Class;
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, ACCOUNT, COURIER, FIRM, HERE, INVITE, LEAD, MESSENGER, NEGATION, REFUND, REFUSAL, SEARCH,
    WARNING,
};
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;

/// Finds them.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has(MESSENGER) {
        return;
    }
    plain(scan, hits);
    asked(scan, hits);
    alone(scan, hits);
}

/// A name and its network, and nothing else: `tallowwick (insta)`, `tallowwick on the gram`.
fn alone(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const SHORTEST: usize = 7;
    let networks = scan.cues().iter().filter(|cue| cue.is(MESSENGER));
    for place in scan.first_times(networks) {
        let closes = scan.cell(place.last).is_some_and(|cell| cell.ch == ')');
        if !title::stands_last(scan, place.last + usize::from(closes)) {
            continue;
        }
        let before = scan.source(place.first.saturating_sub(8), place.first);
        let gaps = [" (", " on the ", " on my ", " on ", " - ", ", "];
        let Some(gap) = gaps.iter().find(|gap| before.ends_with(**gap)) else {
            continue;
        };
        let last = place.first - gap.len();
        let cells = scan.range(0, last).iter().rev();
        let first = last - cells.take_while(|cell| cell.is_latin()).count();
        let is_name = last - first >= SHORTEST && title::is_nickname(scan, first, last);
        // "DM me, tallowwick on insta"
        let is_asked = || scan.cue_before(first, INVITE, 2).is_some();
        if !is_name || !(title::stands_first(scan, first) || is_asked()) {
            continue;
        }
        if let Some(kind) = meaning::kind(place.all().and(MESSENGER)) {
            let hit = Hit::new(kind, first, last, "account.name");
            hits.push(hit.with(place).by(Evidence::LED));
        }
    }
}

/// Where people look for advice as well: to search there is no invitation.
pub fn shows(scan: &Scan<'_>, place: &Cue) -> bool {
    let source = scan.source(place.first, place.last).to_ascii_lowercase();
    ["tube", "reddit", "google", "quora"]
        .iter()
        .any(|name| source.contains(name))
}

/// Returns whether an English word says that something is on a network.
fn is_among(scan: &Scan<'_>, place: &Cue) -> bool {
    const WORDS: [&str; 7] = ["on ", "our ", "my ", "the ", "in ", "at ", "this "];
    let before = scan.source(place.first.saturating_sub(5), place.first);
    WORDS.iter().any(|word| before.ends_with(word))
}

/// A title in small letters behind its network: "our tiktok is the soap shed".
fn plain(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    /// "our page on "
    const BEFORE: usize = 18;
    const CALLED: [&str; 5] = ["called", "named", "known as", "titled", "under"];
    let leads = LEAD.or(ACCOUNT).or(SEARCH);
    let networks = scan.cues().iter().filter(|cue| cue.is_strong(MESSENGER));
    for place in scan.first_times(networks) {
        let (begin, end) = scan.sentence(place.first);
        let speaks = |cue: &Cue| cue.is(NEGATION | HERE | REFUND | REFUSAL | WARNING);
        if shows(scan, place) || scan.cues_in(begin, end).iter().any(speaks) {
            continue;
        }
        let named = scan.source(place.first, place.last);
        let (mut from, mut is_led) = (place.last, named.ends_with("'s") || named.ends_with("’s"));
        let (mut is_told, mut is_called, mut is_marked) = (false, false, false);
        // "facebook group called …": the longer of two words that overlap.
        let over = |cue: &&Cue| cue.is(ACCOUNT) && cue.last > place.last;
        if let Some(account) = scan.cues_in(place.first, place.last).iter().find(over) {
            from = account.last;
            is_told = true;
        }
        while let Some(cell) = scan.cell(from).filter(|_| from < end) {
            if let Some(lead) = scan.cue_at(from, leads).filter(|cue| cue.last > from) {
                is_told |= lead.is(ACCOUNT | SEARCH);
                is_called |= CALLED.contains(&scan.source(lead.first, lead.last));
                is_led = true;
                from = lead.last;
            } else if cell.class == Class::Space || matches!(cell.ch, ',' | ':' | '-' | '=') {
                is_marked |= matches!(cell.ch, ':' | '=');
                from += 1;
            } else {
                break;
            }
        }
        let begins = |cue: &Cue| {
            let source = scan.source(cue.first, cue.last).to_ascii_lowercase();
            matches!(source.split(' ').next(), Some("our" | "my"))
        };
        let said = scan.source(begin, place.first).to_ascii_lowercase();
        let is_told_ours = said.starts_with("our ") || said.starts_with("my ");
        let is_ours = begins(place)
            || is_marked && is_told_ours
            || scan
                .cue_before(place.first, LEAD | ACCOUNT, 1)
                .is_some_and(begins)
            || is_marked && title::stands_first(scan, place.first);
        let is_invited = is_among(scan, place)
            && scan
                .cue_before(place.first, INVITE | SEARCH, BEFORE)
                .is_some();
        // "We show all on instagram, velvet moss"
        let is_behind =
            is_among(scan, place) && scan.cell(place.last).is_some_and(|cell| cell.ch == ',');
        if !(is_invited || is_behind || is_told || is_called || (is_led || is_marked) && is_ours) {
            continue;
        }
        let Some((first, last)) = title::plain(scan, from) else {
            continue;
        };
        let is_carrier = |cue: &Cue| cue.is(COURIER | FIRM);
        if scan.cues_in(begin, last).iter().any(is_carrier) {
            continue;
        }
        if let Some(kind) = meaning::kind(place.all().and(MESSENGER)) {
            let hit = Hit::new(kind, first, last, "account.title");
            hits.push(hit.with(place).by(Evidence::LED));
        }
    }
}

/// A title between a word that asks to write and its network: "message velvet moss on facebook".
fn asked(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const VERBS: [&str; 21] = [
        "post as", "trade as", "go as", "known as", "I'm", "i'm", "im", "I am", "i am", "we're",
        "called", "message", "dm", "pm", "contact", "text", "inbox", "ping", "add", "join",
        "hit up",
    ];
    const FAR: usize = 40;
    const SHORTEST: usize = 8;
    let networks = scan.cues().iter().filter(|cue| cue.is_strong(MESSENGER));
    for place in scan.first_times(networks) {
        let (begin, end) = scan.sentence(place.first);
        let before = scan.source(begin.max(place.first.saturating_sub(FAR)), place.first);
        let Some(said) = before.strip_suffix(" on ").filter(|_| !shows(scan, place)) else {
            continue;
        };
        let verb = VERBS.iter().filter_map(|verb| {
            let (before, title) = said.split_once(verb)?;
            let is_word = before.is_empty() || before.ends_with([' ', ',', ':']);
            title.strip_prefix(' ').filter(|_| is_word)
        });
        let Some(title) = verb.min_by_key(|title| title.len()) else {
            continue;
        };
        let last = place.first - " on ".len();
        let Some(first) = last.checked_sub(title.chars().count()) else {
            continue;
        };
        let speaks = |cue: &Cue| {
            cue.is(NEGATION | HERE | REFUND | REFUSAL | WARNING | COURIER | FIRM | SEARCH)
        };
        let mut words = title.split(' ');
        let is_capital = words.clone().count() > 1
            && words.all(|word| word == "&" || word.starts_with(char::is_uppercase));
        let is_name = last - first >= SHORTEST && title::is_nickname(scan, first, last);
        if !(is_capital || is_name || title::is_plain(scan, first, last))
            || scan.cues_in(begin, end).iter().any(speaks)
        {
            continue;
        }
        if let Some(kind) = meaning::kind(place.all().and(MESSENGER)) {
            let hit = Hit::new(kind, first, last, "account.title");
            hits.push(hit.with(place).by(Evidence::INVITE));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::compliance::context::Context;
    use crate::compliance::judge::check;

    #[test]
    fn networks_named_again_and_again_hide_no_account() {
        let told = "our tiktok is the soap shed";
        for times in [0, 20, 60] {
            let text = format!("{}{told}", "tiktok ".repeat(times));
            assert!(check(&text, &Context::default()).verdict.is_flagged());
        }
    }
}
