//! The title of an account in plain words, where an invitation names the network before it: a page
//! in quotes, words in capitals, Chinese characters behind "official account".
//! Never finds an account: it only says which part of what was found is the title.

pub mod persian;
mod small;

pub use small::{is_nickname, is_plain, plain, presented};

use super::cell::{Cell, Class, Script};
use super::cue::Cue;
use super::meaning::{self, HERE, INVITE, LEAD, MESSENGER, NEGATION, SEARCH};
use super::name;
use super::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// A title begins so many cells behind the name of the network, over so many words.
const REACH: usize = 16;
const SKIPPED_WORDS: usize = 2;
/// Longest title, in cells.
const LONGEST: usize = 30;
/// Longest Chinese title that no quotes hold.
const LONGEST_HAN: usize = 7;
/// Most letters before the Chinese characters of one.
const LONGEST_LATIN: usize = 9;
/// Most cells between two words of a title: ` & `.
const GAPS: usize = 3;
/// With these a clause goes on and no title begins.
const NO_TITLE: &str = "有里上的看会没在更可能都也去点那这是不要和跟被已还因只才很刚就同之发推说找评关怎哪什多买卖拍登讲扫付退您你下领搜方请麻";
/// So many marks and blanks are looked over at the begin and at the end of a sentence.
const FARTHEST: usize = 8;
/// Longest word in small letters inside a title: "de", "und".
const SMALL: usize = 3;

/// Returns the kind of an account and the cells of its title.
pub fn of(scan: &Scan<'_>, hit: &Hit) -> Option<(FindingKind, usize, usize)> {
    if !hit.evidence.has(Evidence::PHRASE) || !scan.has(MESSENGER) {
        return None;
    }
    let is_named = hit.kind != FindingKind::Offplatform;
    let is_network = |cue: &&Cue| {
        cue.last <= hit.last && (cue.is_strong(MESSENGER) || is_named && cue.is(MESSENGER))
    };
    let network = scan.cues_in(hit.first, hit.last).iter().rfind(is_network)?;
    let (first, last) = quoted(scan, network.last)
        .or_else(|| capital(scan, network.last, is_named))
        .or_else(|| han(scan, network))
        .or_else(|| called(scan, network))?;
    let is_denied = scan.cues_in(first, last).iter().any(|cue| cue.is(NEGATION));
    let kind = meaning::kind(network.all().and(MESSENGER))?;
    (!is_denied).then_some((kind, first, last))
}

/// Returns the title of an account that needs no invitation: in quotes behind the word for a public
/// account, or behind "is" in several words with capitals.
pub fn told(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    let last = scan.before(network.last)?;
    if matches!(last.ch, '号' | '序' | '群') {
        return quoted(scan, network.last).filter(|title| title.0 <= network.last + 3);
    }
    let gap = |at: usize| at + usize::from(scan.cell(at).is_some_and(is_gap));
    let mut lead = scan.cue_at(gap(network.last), LEAD)?;
    // "name is"
    if let Some(next) = scan.cue_at(gap(lead.last), LEAD) {
        lead = next;
    }
    let is_direct = is_capital(scan, gap(lead.last));
    is_direct.then(|| capital(scan, lead.last, false)).flatten()
}

/// Returns the title of an account of which nothing else is said: `fb Taller La Encina`.
pub fn alone(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    /// "find us on "
    const LED: usize = 12;
    let from = opened(scan, network.last)?;
    let latin = scan.range(from, from + LONGEST_LATIN);
    let latin = latin.iter().take_while(|cell| cell.is_latin()).count();
    let is_han = scan.cell(from + latin)?.is_han();
    let floor = network.first.saturating_sub(if is_han { 0 } else { LED });
    let mut before = floor.saturating_sub(1)..network.first;
    if floor > 0 && !before.any(|at| scan.ends_at(at)) && !stands_first(scan, network.first) {
        return None;
    }
    // "加 v 口奶嘴": a letter pulled apart from its word is no network of titles.
    let is_whole = || scan.before(network.last).is_some_and(Cell::is_han) || !network.is_disguised;
    let title = if is_han && (!is_whole() || network.is_strong(meaning::QQ)) {
        None
    } else if is_han {
        words(scan, from).filter(|title| title.1 - title.0 > 2)
    } else if is_capital(scan, from) && word(scan, from) >= SMALL {
        capital(scan, from, false)
    } else {
        None
    };
    let goes_on = |at: usize| is_han && is_public(scan, network) && says_more(scan, at);
    let ends = |at| stands_last(scan, at) || is_asked_to(scan, at);
    title.filter(|title| ends(title.1) || goes_on(title.1))
}

/// Returns where a title may begin behind a place: behind a gap, a comma, a pause, an opening quote.
fn opened(scan: &Scan<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let is_open = |cell: &&Cell| {
        matches!(
            cell.ch,
            ',' | '"' | '“' | '「' | '【' | '[' | '《' | '«' | '(' | '.' | '…'
        )
    };
    let cells = scan.range(at, at + LONGEST).iter();
    let length = cells
        .take_while(|cell| is_gap(cell) || is_open(cell))
        .count();
    let points = scan
        .range(at, at + length)
        .iter()
        .filter(|cell| cell.ch == '.');
    let is_stop = points.count() == 1;
    (length > 0 && !is_stop).then_some(at + length)
}

/// Returns the title that is glued to its network and is all that is said: `b站花间集阿花坊`. It ends
/// as shops and people who show things call themselves.
pub fn glued(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    const ENDS: &str = "店铺馆坊社屋厂记哥姐妹妈嫂叔仓居纺饰铺匠师厨窝活摊城";
    const GENERIC: [&str; 12] = [
        "旗舰店",
        "专卖店",
        "专营店",
        "小店",
        "官方店",
        "网红",
        "博主",
        "直播",
        "主播",
        "大师",
        "那家",
        "这家",
    ];
    const SHORTEST: usize = 4;
    let first = network.last;
    let cells = scan.range(first, first + LONGEST_HAN + 1);
    let last = first + cells.iter().take_while(|cell| cell.is_han()).count();
    let source = scan.source(first, last);
    let is_title = is_public(scan, network)
        && last >= first + SHORTEST
        && ENDS.contains(scan.before(last)?.ch)
        && !NO_TITLE.contains(scan.cell(first)?.ch)
        && !GENERIC.iter().any(|word| source.contains(word));
    let is_all = || stands_first(scan, network.first) && stands_last(scan, last);
    (is_title && is_all()).then_some((first, last))
}

/// A network where people show things, or an account that many follow.
fn is_public(scan: &Scan<'_>, network: &Cue) -> bool {
    let last = scan.before(network.last);
    network.is(meaning::SOCIAL) || last.is_some_and(|cell| matches!(cell.ch, '号' | '序'))
}

/// A blank or a comma, and what there is to see there: "有视频", "上面有更多".
fn says_more(scan: &Scan<'_>, at: usize) -> bool {
    const BEGINS: &str = "有上里可能看每找关领搜教置都主更直同天首满送下点进周今明晚早";
    let parts = |cell: &Cell| cell.class == Class::Space || cell.ch == ',';
    scan.cell(at).is_some_and(parts)
        && scan
            .cell(at + 1)
            .is_some_and(|cell| BEGINS.contains(cell.ch))
}

/// "fb Taller La Encina, write to us": behind a comma stands an invitation, and not to this chat.
fn is_asked_to(scan: &Scan<'_>, from: usize) -> bool {
    let is_parted = scan.cell(from).is_some_and(|cell| cell.ch == ',');
    let (begin, end) = scan.sentence(from);
    let is_here = |cue: &Cue| cue.is(HERE | NEGATION);
    is_parted
        && scan.cue_at(from + 2, INVITE).is_some()
        && !scan.cues_in(begin, end).iter().any(is_here)
}

/// Returns whether nothing is said from the begin of its sentence to a place.
pub fn stands_first(scan: &Scan<'_>, to: usize) -> bool {
    let first = to.saturating_sub(FARTHEST);
    let stops = |at: &usize| {
        let is_said = scan.cell(*at).is_some_and(|cell| !cell.is_gap());
        is_said || scan.ends_at(*at)
    };
    let stop = (first..to).rfind(stops);
    stop.is_none_or(|at| scan.ends_at(at))
}

/// Returns whether nothing is said from a place to the end of its sentence.
pub fn stands_last(scan: &Scan<'_>, from: usize) -> bool {
    let last = scan.cells().len().min(from + FARTHEST);
    let stops = |at: &usize| {
        let is_said = scan.cell(*at).is_some_and(|cell| !cell.is_gap());
        is_said || scan.ends_at(*at)
    };
    let stop = (from..last).find(stops);
    stop.is_none_or(|at| scan.ends_at(at))
}

/// Words in small letters behind "as", up to the end of what is said: "on Instagram as oak and ash".
fn called(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    const MOST_GAPS: usize = 4;
    const AS: [&str; 6] = ["as", "como", "как", "под именем", "به اسم", "با اسم"];
    let gap = |at: usize| at + usize::from(scan.cell(at).is_some_and(is_gap));
    let lead = scan.cue_at(gap(network.last), LEAD)?;
    let first = gap(lead.last);
    AS.contains(&scan.source(lead.first, lead.last))
        .then_some(())?;
    let is_inside = |cell: &&Cell| cell.is_alphabetic() || is_gap(cell);
    let cells = scan.range(first, first + LONGEST + 1);
    let mut last = first + cells.iter().take_while(is_inside).count();
    while last > first && scan.before(last).is_some_and(is_gap) {
        last -= 1;
    }
    let gaps = scan.range(first, last).iter().filter(|cell| is_gap(cell));
    let fits = (1..=MOST_GAPS).contains(&gaps.count()) && last - first <= LONGEST;
    (fits && !scan.cell(first)?.is_han()).then_some((first, last))
}

fn ends(cell: &Cell) -> bool {
    cell.ends_sentence() || cell.class == Class::Known
}

/// Returns the title that stands behind a place: in quotes, as a nickname, in capitals, or in the
/// letters of a language that has none.
pub fn behind(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    in_quotes(scan, from)
        .or_else(|| nickname(scan, from))
        .or_else(|| Some(whole(scan, capital(scan, first_word(scan, from)?, true)?)))
        .or_else(|| words(scan, first_word(scan, from)?))
}

/// Returns what stands in quotes right behind a place.
pub fn in_quotes(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    const NEAR: usize = 4;
    quoted(scan, from).filter(|title| title.0 <= from + NEAR)
}

/// A nickname in Latin letters, where it is no word of a language.
pub fn nickname(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    let name = name::behind(scan, from)?;
    let source = scan.source(name.first, name.last);
    let small = source.chars().filter(char::is_ascii_lowercase).count();
    let is_own =
        name.is_odd() && small > 2 && !name.is_tracking() && !name::is_read_out(scan, &name);
    is_own.then_some((name.first, name.last))
}

/// Goes over marks and words that lead to a title, as "is called".
fn first_word(scan: &Scan<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    while at <= from + REACH {
        let cell = scan.cell(at)?;
        if ends(cell) {
            return None;
        }
        let lead = scan.cue_at(at, LEAD).filter(|cue| cue.last > at);
        match lead {
            Some(cue) => at = cue.last,
            None if cell.is_gap() => at += 1,
            None => return Some(at),
        }
    }
    None
}

/// Takes the end of a title of which only the first word has a capital: "Стол и болт".
fn whole(scan: &Scan<'_>, (first, last): (usize, usize)) -> (usize, usize) {
    let small = last + 1;
    let length = word(scan, small);
    let behind = small + length + 1;
    let end = behind + word(scan, behind);
    let is_joined = (1..SMALL).contains(&length) && end > behind;
    let is_end = scan.cell(end).is_none_or(|cell| !is_gap(cell));
    (first, if is_joined && is_end { end } else { last })
}

/// Chinese characters, or two or three Persian words, up to the end of the clause.
fn words(scan: &Scan<'_>, first: usize) -> Option<(usize, usize)> {
    const MOST_GAPS: usize = 2;
    let begin = scan.cell(first)?;
    if begin.is_han() {
        let cells = scan.range(first, first + LONGEST_HAN + 2);
        let length = cells.iter().take_while(|cell| cell.is_han()).count();
        let asks = |cue: &&Cue| cue.is(INVITE | SEARCH);
        let cue = scan.cues_in(first + 1, first + length).iter().find(asks);
        let length = cue.map_or(length, |cue| cue.first - first);
        return (length > 1 && !NO_TITLE.contains(begin.ch)).then_some((first, first + length));
    }
    // "lulu清仓铺"
    let cells = scan.range(first, first + LONGEST_LATIN + LONGEST_HAN);
    let latin = cells.iter().take_while(|cell| cell.is_latin()).count();
    let han = cells.iter().skip(latin).take_while(|cell| cell.is_han());
    if (2..=LONGEST_LATIN).contains(&latin) {
        let han = han.count();
        return (han > 1).then_some((first, first + latin + han));
    }
    if begin.script != Script::Arabic {
        return None;
    }
    let is_inside = |cell: &&Cell| {
        is_gap(cell) || cell.is_alphabetic() && matches!(cell.script, Script::Arabic)
    };
    let cells = scan.range(first, first + LONGEST);
    if cells
        .iter()
        .find(|cell| !is_inside(cell))
        .is_some_and(Cell::is_latin)
    {
        return None;
    }
    let mut length = cells.iter().take_while(is_inside).count();
    while length > 0 && scan.before(first + length).is_some_and(is_gap) {
        length -= 1;
    }
    let gaps = scan
        .range(first, first + length)
        .iter()
        .filter(|cell| is_gap(cell))
        .count();
    // "… هست": the verb stands behind the title.
    let verb = scan.cues_in(first + 1, first + length).iter();
    let mut verb = verb.filter(|cue| cue.is(LEAD) && cue.last == first + length);
    let (length, gaps) = match verb.next().filter(|_| gaps == MOST_GAPS + 1) {
        Some(cue) => (cue.first - 1 - first, gaps - 1),
        None => (length, gaps),
    };
    let speaks = |cue: &Cue| cue.is(meaning::NAMED) && !cue.is(meaning::DIGITS);
    let is_said = scan.cues_in(first, first + length).iter().any(speaks);
    ((1..=MOST_GAPS).contains(&gaps) && length < LONGEST && !is_said)
        .then_some((first, first + length))
        .filter(|_| persian::is_title(scan, first, first + length))
}

/// Returns what stands in quotes not far behind a place.
pub fn quoted(scan: &Scan<'_>, from: usize) -> Option<(usize, usize)> {
    let is_quote = |cell: &Cell| {
        matches!(
            cell.ch,
            '"' | '\''
                | '‘'
                | '’'
                | '“'
                | '”'
                | '„'
                | '「'
                | '『'
                | '《'
                | '【'
                | '«'
                | '」'
                | '』'
                | '》'
                | '】'
                | '»'
        )
    };
    // "let's" holds no quote.
    let is_inside = |at: usize| {
        let is_spelled = |cell: &Cell| cell.is_alphabetic() && !cell.is_han();
        scan.before(at).is_some_and(is_spelled)
            && scan
                .cell(at)
                .is_some_and(|cell| matches!(cell.ch, '\'' | '’'))
    };
    let opens = |at: &usize| scan.cell(*at).is_some_and(is_quote) && !is_inside(*at);
    let begin = (from..from + REACH).find(opens)? + 1;
    let is_parted = scan.range(from, begin).iter().any(ends);
    let inside = scan.range(begin, begin + LONGEST);
    let length = inside.iter().position(is_quote)?;
    (length > 1 && !is_parted).then_some((begin, begin + length))
}

/// Words that begin with capitals.
fn capital(scan: &Scan<'_>, from: usize, may_be_one: bool) -> Option<(usize, usize)> {
    let mut at = from;
    let mut skipped = 0;
    while !is_capital(scan, at) {
        let cell = scan.cell(at).filter(|cell| !ends(cell))?;
        let length = if cell.is_alphabetic() {
            word(scan, at)
        } else {
            0
        };
        skipped += usize::from(length > 0);
        at += length.max(1);
        if skipped > SKIPPED_WORDS || at > from + REACH || cell.is_han() {
            return None;
        }
    }
    let (first, mut last, mut words) = (at, at, 0);
    let mut longest = 0;
    while at < first + LONGEST {
        let length = word(scan, at);
        let is_inside = is_capital(scan, at)
            || length <= SMALL
                && scan.cell(at + length).is_some_and(is_gap)
                && is_capital(scan, at + length + 1);
        if length == 0 || !is_inside {
            break;
        }
        at += length;
        last = at;
        words += 1;
        longest = longest.max(length);
        let gaps = scan.range(at, at + GAPS);
        let gap = gaps.iter().take_while(|cell| is_gap(cell)).count();
        if gap == 0 {
            break;
        }
        at += gap;
    }
    // "M and XL" are sizes.
    let is_long = words == 1 && may_be_one && last > first + 3;
    (words > 1 && longest > 2 || is_long).then_some((first, last))
}

/// Returns the end of a title in several words with capitals that begins at a place and ends its
/// clause.
pub fn from_capital(scan: &Scan<'_>, first: usize) -> Option<usize> {
    let title = is_capital(scan, first).then(|| capital(scan, first, false));
    let (_, last) = title.flatten()?;
    stands_last(scan, last).then_some(last)
}

const fn is_gap(cell: &Cell) -> bool {
    matches!(cell.class, Class::Space) || matches!(cell.ch, '&')
}

fn is_capital(scan: &Scan<'_>, at: usize) -> bool {
    scan.cell(at).is_some_and(Cell::is_alphabetic)
        && scan
            .source(at, at + 1)
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
}

/// Returns the length of the word at a place, an apostrophe inside it counted.
fn word(scan: &Scan<'_>, at: usize) -> usize {
    let is_word = |cell: &&Cell| {
        cell.is_alphabetic() || cell.class == Class::Digit || matches!(cell.ch, '\'' | '’')
    };
    let cells = scan.range(at, at + LONGEST);
    cells.iter().take_while(is_word).count()
}

/// Chinese characters right behind the word for a public account, up to a word that is none of a
/// title.
fn han(scan: &Scan<'_>, network: &Cue) -> Option<(usize, usize)> {
    let last = scan.before(network.last)?;
    let behind = scan.range(network.last, network.last + 3);
    let is_called = behind
        .iter()
        .any(|cell| matches!(cell.ch, '叫' | '是' | '名'));
    let is_account = matches!(last.ch, '号' | '序' | '名' | '称');
    if !(is_account || is_called && last.is_han()) {
        return None;
    }
    let mut first = network.last;
    first += usize::from(scan.cell(first).is_some_and(is_gap));
    while let Some(lead) = scan.cue_at(first, LEAD) {
        first = lead.last.max(first + 1);
    }
    if scan
        .cell(first)
        .is_some_and(|cell| NO_TITLE.contains(cell.ch))
    {
        return None;
    }
    let cells = scan.range(first, first + LONGEST_HAN);
    let length = cells.iter().take_while(|cell| cell.is_han()).count();
    let speaks = |cue: &&Cue| cue.is(meaning::NAMED) && !cue.is(meaning::DIGITS | MESSENGER);
    let length = scan
        .cues_in(first + 1, first + length)
        .iter()
        .find(speaks)
        .map_or(length, |cue| cue.first - first);
    (length > 1).then_some((first, first + length))
}
