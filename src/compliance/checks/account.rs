//! Accounts named in plain words: "search 青禾日用 among the official accounts".
//! Never a search inside the platform.

mod plain;

use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, ACCOUNT, COMMON, COURIER, DIGITS, FIRM, HERE, INVITE, LEAD, MESSENGER, NEGATION, NUMBER,
    REFUND, REFUSAL, SEARCH, SHOP, URL, WARNING,
};
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// How far the word that names the network may stand from the word that asks to search.
const REACH: usize = 10;
/// Longest account name, in cells.
const LONGEST: usize = 20;

/// Finds them.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has(MESSENGER | SHOP) {
        return;
    }
    titled(scan, hits);
    plain::check(scan, hits);
    if scan.has(ACCOUNT) {
        let mut ours = scan.cues().iter().filter(|cue| cue.is(ACCOUNT));
        ours.any(|cue| !cue.is(SEARCH) && found(scan, cue, hits));
    }
    if scan.has(INVITE) {
        let mut asked = scan.cues().iter().filter(|cue| cue.is_strong(INVITE));
        asked.any(|cue| !cue.is(SEARCH | ACCOUNT) && found(scan, cue, hits));
    }
    if !scan.has(SEARCH) {
        return;
    }
    let searches = scan.cues().iter().filter(|cue| cue.is(SEARCH));
    for (count, search) in searches.enumerate() {
        if found(scan, search, hits) {
            continue;
        }
        let place = scan
            .cue_before(search.first, MESSENGER | SHOP, REACH)
            .or_else(|| scan.cue_behind(search.last, MESSENGER | SHOP, REACH));
        let Some(place) = place else {
            continue;
        };
        let (begin, end) = scan.sentence(search.first);
        let is_denied = scan.cue_before(search.first, NEGATION, 2).is_some();
        if is_denied || scan.cues_in(begin, end).iter().any(|cue| cue.is(HERE)) {
            continue;
        }
        let behind = || {
            name(
                scan,
                search.last.max(if place.first > search.first {
                    place.last
                } else {
                    0
                }),
            )
        };
        let Some((first, last)) = title(scan, place, count).or_else(behind) else {
            continue;
        };
        // "Follow us over there", "follow it and get five off" name nobody.
        let leads_on = |cell: &Cell| "那这领就不有很许各几".contains(cell.ch);
        // "… by the name of the shop" names nobody.
        let is_nobody = |cue: &Cue| cue.is(COMMON) && cue.first <= first && cue.last >= last;
        if scan.cell(first).is_some_and(leads_on) || scan.cues_in(begin, last).iter().any(is_nobody)
        {
            continue;
        }
        let kind = meaning::kind(place.all().and(MESSENGER)).unwrap_or(FindingKind::Offplatform);
        let rule = if place.is(MESSENGER) {
            "account.search"
        } else {
            "shop.search"
        };
        hits.push(
            Hit::new(kind, first, last, rule)
                .with(place)
                .by(Evidence::INVITE),
        );
    }
}

/// The Persian title that is told of a network; in a text with more searches nobody names one.
fn title(scan: &Scan<'_>, place: &Cue, count: usize) -> Option<(usize, usize)> {
    (!scan.is_too_often(count)).then(|| title::persian::told(scan, place))?
}

/// Notes what stands between a word that leads to it and its network.
fn found(scan: &Scan<'_>, lead: &Cue, hits: &mut Vec<Hit>) -> bool {
    let Some((place, first, last)) = between(scan, lead) else {
        return false;
    };
    let kind = meaning::kind(place.all().and(MESSENGER)).unwrap_or(FindingKind::Social);
    let hit = Hit::new(kind, first, last, "account.search");
    hits.push(hit.with(place).by(Evidence::INVITE));
    true
}

/// Two words written as one, each with its capital: `VinylNellie`.
fn is_joined(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const SHORTEST: usize = 3;
    let mut small = 0;
    scan.source(first, last).chars().any(|letter| {
        let is_begin = letter.is_uppercase() && small >= SHORTEST;
        small = if letter.is_lowercase() { small + 1 } else { 0 };
        is_begin
    })
}

/// What is to be looked for stands before its network: "look for oakandash in Telegram".
fn between<'a>(scan: &Scan<'a>, search: &Cue) -> Option<(&'a Cue, usize, usize)> {
    const SHORTEST: usize = 5;
    const NAME: usize = 30;
    const SMALL: usize = 3;
    let is_space = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let mut first = search.last + usize::from(is_space(search.last));
    // "we're called …"
    if let Some(lead) = scan.cue_at(first, LEAD).filter(|_| search.is(ACCOUNT)) {
        first = lead.last + usize::from(is_space(lead.last));
    }
    // "the group …"
    let words = [
        "the ", "our ", "my ", "group ", "page ", "channel ", "account ", "profile ",
    ];
    while let Some(word) = words
        .iter()
        .find(|word| scan.source(first, first + word.len()) == **word)
    {
        first += word.len();
    }
    let is_latin = scan.cell(first)?.is_latin();
    let has_capital = |at: usize| scan.source(at, at + 1).starts_with(char::is_uppercase);
    let (mut last, mut words, mut capitals) = (first, 0, 0);
    let place = loop {
        let at = last + usize::from(is_space(last));
        if words > 0 && scan.cell(at).is_some_and(|cell| cell.ch == '&') && is_space(at + 1) {
            last = at + 1;
            continue;
        }
        // "…, facebook" and "… (insta)"
        let mark = scan
            .cell(at)
            .is_some_and(|cell| matches!(cell.ch, ',' | '('));
        let at = if mark {
            at + 1 + usize::from(is_space(at + 1))
        } else {
            at
        };
        let place = scan
            .cue_at(at, MESSENGER)
            .filter(|cue| cue.is_strong(MESSENGER));
        let lead = scan.cue_at(at, LEAD).filter(|cue| cue.last > at);
        let behind = lead.map(|lead| lead.last + usize::from(is_space(lead.last)));
        let behind = behind.map(|at| preposition(scan, at).unwrap_or(at));
        let behind = behind.or_else(|| preposition(scan, at));
        let next = behind.and_then(|at| scan.cue_at(at, MESSENGER));
        // "find VinylNellie on IG": what is written so is a name, and the letters are a network.
        let is_place = |cue: &&Cue| {
            cue.is_strong(MESSENGER)
                || words == 1 && search.is(SEARCH) && is_joined(scan, first, last)
        };
        if words > 0
            && let Some(place) = place.or(next.filter(is_place))
        {
            break place;
        }
        let inside = |cell: &&Cell| {
            cell.is_alphabetic() && !cell.is_han()
                || cell.class == Class::Digit
                || matches!(cell.ch, '_' | '.')
        };
        let length = scan.range(at, at + NAME).iter().take_while(inside).count();
        if length == 0 || mark || at + length > first + NAME {
            return None;
        }
        // "Moss and Clay"
        let is_small = words > 0 && length <= SMALL && !has_capital(at);
        words += usize::from(!is_small);
        capitals += usize::from(has_capital(at));
        last = at + length;
    };
    let (begin, end) = scan.sentence(search.first);
    let speaks = |cue: &Cue| cue.is(NEGATION | HERE | REFUND | REFUSAL | WARNING);
    let is_word = scan
        .cues_in(first, first + 1)
        .iter()
        .any(|cue| cue.is(COMMON | NUMBER | LEAD));
    let is_foreign = is_latin
        && scan
            .before(search.last)
            .is_some_and(|cell| !cell.is_latin());
    let stands_last = scan.is_gap(place.last, end);
    let is_searched = search.is(SEARCH) && words == 1 && (is_foreign || stands_last);
    let is_carrier = |cue: &Cue| cue.is(COURIER | FIRM);
    let is_plain = capitals == 0
        && !plain::shows(scan, place)
        && title::is_plain(scan, first, last)
        && !scan.cues_in(begin, last).iter().any(is_carrier);
    let is_title =
        capitals == words && words > usize::from(!search.is(SEARCH)) || is_searched || is_plain;
    (is_title
        && last - first >= SHORTEST
        && !is_word
        && !scan.cues_in(begin, end).iter().any(speaks))
    .then_some((place, first, last))
}

/// Goes over a word of one or two letters, as "in".
fn preposition(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let cells = scan.range(at, at + 3);
    let length = cells.iter().take_while(|cell| cell.is_alphabetic()).count();
    let space = scan.cell(at + length)?;
    ((1..3).contains(&length) && space.class == Class::Space).then_some(at + length + 1)
}

/// A network, a colon, and a title: `Facebook: Tienda Luna Oficial`.
fn titled(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let networks = scan.cues().iter().filter(|cue| cue.is_strong(MESSENGER));
    for place in scan.first_times(networks) {
        let title = title::told(scan, place)
            .or_else(|| behind_colon(scan, place))
            .or_else(|| behind_arrow(scan, place))
            .or_else(|| title::alone(scan, place))
            .or_else(|| title::glued(scan, place));
        let Some((first, last)) = title.filter(|title| !is_number(scan, title.0)) else {
            continue;
        };
        let (_, end) = scan.sentence(place.first);
        let speaks = scan.cues_in(first, end).iter().any(|cue| {
            let is_inside = cue.first < last;
            // "Mairead Ni Chonaill"
            let denies = cue.is(NEGATION) && cue.last > last;
            denies || cue.is(REFUSAL | REFUND | WARNING) || is_inside && cue.is(NUMBER)
        });
        // "VK: the link to the post …"
        let mut between = scan.cues_in(place.last, first + 1).iter();
        let speaks = speaks || between.any(|cue| cue.is(URL));
        let is_number = scan.cue_at(first, DIGITS).is_some();
        let begin = scan.source(first, last).chars().next();
        let is_title = !is_number && begin.is_some_and(|c| !c.is_ascii() || c.is_uppercase())
            || scan.before(last).is_some_and(Cell::is_han);
        if !speaks && is_title && last - first <= 24 {
            let Some(kind) = meaning::kind(place.all().and(MESSENGER)) else {
                continue;
            };
            hits.push(
                Hit::new(kind, first, last, "account.title")
                    .with(place)
                    .by(Evidence::LED),
            );
        }
    }
}

/// What follows is a number that is read out: "вотсап: восемь девятьсот …".
fn is_number(scan: &Scan<'_>, first: usize) -> bool {
    let mut runs = scan.runs().iter();
    runs.any(|run| run.words > 1 && run.first <= first && first < run.last)
}

/// The words behind a colon.
fn behind_colon(scan: &Scan<'_>, place: &Cue) -> Option<(usize, usize)> {
    let is_space = |cell: &Cell| cell.class == Class::Space;
    let gap = |at: usize| at + usize::from(scan.cell(at).is_some_and(is_space));
    // "Facebook name: "
    let named = scan
        .cue_at(gap(place.last), LEAD.or(ACCOUNT))
        .filter(|named| scan.source(named.first, named.last).is_ascii());
    let colon = gap(named.map_or(place.last, |named| named.last));
    scan.cell(colon).filter(|cell| cell.ch == ':')?;
    name(scan, colon + 1)
}

/// The title behind an arrow: `Facebook ➜ Tallow & Wick`.
fn behind_arrow(scan: &Scan<'_>, place: &Cue) -> Option<(usize, usize)> {
    const ARROWS: [char; 12] = ['→', '➜', '➡', '➔', '»', '>', '=', '👉', '➤', '➝', '»', '⇒'];
    let is_space = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let arrow = place.last + usize::from(is_space(place.last));
    let is_arrow = scan
        .cell(arrow)
        .is_some_and(|cell| ARROWS.contains(&cell.ch));
    let title = || title::behind(scan, arrow + 1);
    is_arrow.then(title).flatten()
}

/// The words behind, up to a mark.
fn name(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    let mut first = from;
    loop {
        let cell = scan.cell(first)?;
        if let Some(cue) = scan.cue_at(first, LEAD).filter(|cue| cue.last > first) {
            first = cue.last;
        } else if cell.is_gap() && cell.class != Class::Line {
            first += 1;
        } else {
            break;
        }
    }
    let is_name = |cell: &Cell| {
        cell.class != Class::Known && !cell.is_gap()
            || matches!(cell.ch, '_' | '.' | '-' | '@')
            || cell.class == Class::Space
    };
    let mut last = first
        + scan
            .range(first, (first + LONGEST).min(scan.cells().len()))
            .iter()
            .take_while(|cell| is_name(cell))
            .count();
    if let Some(length) = ends_at_blank(scan, first, last) {
        last = first + length;
    }
    if let Some(length) = goes_on(scan, first, last) {
        last = first + length;
    }
    while last > first && scan.before(last).is_some_and(Cell::is_gap) {
        last -= 1;
    }
    (last >= first + 2).then_some((first, last))
}

/// Returns how long a title is that ends with a Chinese character before a blank and another one.
fn ends_at_blank(scan: &Scan<'_>, first: usize, last: usize) -> Option<usize> {
    let cells = scan.range(first, last);
    let is_end = |three: &[Cell]| {
        matches!(three, [one, blank, next]
            if one.is_han() && blank.class == Class::Space && next.is_han())
    };
    Some(cells.windows(3).position(is_end)? + 1).filter(|&length| length > 1)
}

/// Returns how long a Chinese title is where the sentence goes on behind it without a mark.
fn goes_on(scan: &Scan<'_>, first: usize, last: usize) -> Option<usize> {
    const GO_ON: [[char; 2]; 22] = [
        ['可', '以'],
        ['就', '能'],
        ['就', '有'],
        ['就', '可'],
        ['就', '行'],
        ['就', '是'],
        ['里', '面'],
        ['直', '接'],
        ['都', '有'],
        ['找', '我'],
        ['关', '注'],
        ['领', '取'],
        ['领', '券'],
        ['下', '单'],
        ['看', '看'],
        ['进', '去'],
        ['然', '后'],
        ['能', '看'],
        ['有', '优'],
        ['有', '教'],
        ['即', '可'],
        ['每', '天'],
    ];
    let cells = scan.range(first, last);
    let pairs = cells.windows(2).enumerate().skip(2);
    let mut pairs = pairs.filter(|(_, pair)| pair.iter().all(Cell::is_han));
    let is_begin =
        |pair: &[Cell]| matches!(pair, [one, next] if GO_ON.contains(&[one.ch, next.ch]));
    pairs.find(|(_, pair)| is_begin(pair)).map(|(at, _)| at)
}
