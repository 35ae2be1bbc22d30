//! E-mail addresses around an "at", and names under the word of a provider.
//! Never a name of a messenger: those have no host.

use super::piece::{self, Host, Piece, Sort, ending_of};
use super::web;
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::host::{self, Ending};
use crate::compliance::meaning::{
    self, ALIPAY, DOT, EMAIL, INVITE, LEAD, MESSENGER, PAY_OTHER, PROVIDER, UNDERSCORE, URL,
};
use crate::compliance::name;
use crate::compliance::owner;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Providers that stand behind an "@" without a host: of mail, and of payments in India. Letters on
/// both sides of the "@" are one word to the lists.
const MAILS: [&str; 12] = [
    "gmail",
    "yahoo",
    "ymail",
    "hotmail",
    "outlook",
    "icloud",
    "proton",
    "protonmail",
    "yandex",
    "gmx",
    "foxmail",
    "rediffmail",
];
const PURSES: [&str; 14] = [
    "okaxis",
    "oksbi",
    "okicici",
    "okhdfcbank",
    "ybl",
    "ibl",
    "axl",
    "apl",
    "paytm",
    "upi",
    "ptsbi",
    "ptyes",
    "ptaxis",
    "axisb",
];

/// How an address begins that is written from its end.
const BACKWARDS: [&str; 3] = ["moc.", "gro.", "ten."];

/// So far behind a provider a name may begin: ` is `.
const MOST_LEADS: usize = 8;

/// An address around an "at".
pub fn email(scan: &Scan<'_>, pieces: &[Piece], place: usize) -> Option<Hit> {
    let at = pieces.get(place)?;
    let mut begin = place.checked_sub(1)?;
    let mut local = pieces.get(begin)?;
    if local.sort != Sort::Name && !at.is_spelled && !at.is_apart {
        return under_odd_name(scan, pieces, place);
    }
    let is_of_mail = || {
        let next = pieces.get(place + 1);
        next.is_some_and(|next| MAILS.contains(&scan.source(next.first, next.last)))
    };
    if local.sort != Sort::Name
        || !at.is_spelled && at.is_apart && !is_spaced(pieces, place) && !is_of_mail()
    {
        return None;
    }
    // `m a r k at …`
    begin = piece::first_letter(pieces, begin);
    local = pieces.get(begin)?;
    let mut first = local.first;
    while let (Some(join), Some(before)) = (
        begin.checked_sub(1).and_then(|p| pieces.get(p)),
        begin.checked_sub(2).and_then(|p| pieces.get(p)),
    ) {
        let joins = matches!(join.sort, Sort::Dot | Sort::Join)
            && before.sort == Sort::Name
            && (join.is_spelled || !join.is_apart && !local.is_apart);
        if !joins || place - begin > 32 {
            break;
        }
        begin = piece::first_letter(pieces, begin - 2);
        local = pieces.get(begin).unwrap_or(before);
        first = local.first;
    }
    let host = piece::host(scan, pieces, place + 1)?;
    let is_purse = !at.is_spelled && PURSES.contains(&host.name.as_str());
    let provider = is_purse
        || !at.is_spelled && MAILS.contains(&host.name.as_str())
        || scan
            .cues_in(pieces.get(place + 1)?.first, host.last)
            .iter()
            .any(|cue| cue.is(PROVIDER));
    let is_bracket = scan
        .cell(at.first)
        .is_some_and(|cell| matches!(cell.ch, '(' | '[' | '{' | '<'));
    // Not `insta @ jo.plants`, nor what is written from its end.
    let is_joined = || {
        let next = pieces.get(place + 1);
        !at.is_spelled
            && next.is_some_and(|next| !next.is_apart)
            && scan.cue_at(first, MESSENGER).is_none()
            && !BACKWARDS.contains(&scan.source(first, first + 4))
    };
    let is_address = match ending_of(&host.name) {
        Some(Ending::Sure) => true,
        Some(Ending::Word) => {
            !at.is_spelled || !at.is_apart || is_bracket || host.is_spelled || provider
        }
        None if is_joined() && is_ended_oddly(&host) => true,
        None => provider && (!at.is_spelled || scan.has(EMAIL | INVITE) || host.labels > 1),
    };
    // "Look at tomlamps.org" says where, unless somebody is to be written to.
    let is_place = at.is_spelled
        && at.is_apart
        && !is_bracket
        && !host.is_spelled
        && !provider
        && begin + 1 == place
        && is_word(scan, local)
        && scan.cue_before(first, EMAIL | INVITE, 12).is_none();
    if !is_address || is_place || scan.context.is_own_host(&host.name) {
        return None;
    }
    // What stands before the "@" of a link is no name: `https://shop.com@pay.top/x`.
    let scheme = web::scheme(scan, first).or_else(|| web::scheme_of_user(scan, first));
    if scheme.is_some() && is_purse {
        // A link that opens an app is that app's.
        return None;
    }
    if let Some(begin) = scheme.filter(|_| !at.is_spelled) {
        let end = web::path(scan, host.last);
        return Some(Hit::new(FindingKind::Url, begin, end, "url.host").by(Evidence::FORM));
    }
    let otherwise = if is_purse {
        FindingKind::PayOther
    } else {
        FindingKind::Email
    };
    let kind = owner(scan, first, host.last).unwrap_or(otherwise);
    let mut hit = Hit::new(kind, first, host.last, "email.address").by(Evidence::FORM);
    if at.is_spelled || host.is_spelled || host.is_apart {
        hit = hit.by(Evidence::DISGUISE);
    }
    Some(hit)
}

/// `pat@gmail.con`, `pat@shop.compls`: what ends in letters behind an "@" and a point is read as an
/// address all the same, unless it is a file.
fn is_ended_oddly(host: &Host) -> bool {
    const SHORTEST: usize = 2;
    let Some((labels, last)) = host.name.rsplit_once('.') else {
        return false;
    };
    let letters = labels.chars().filter(|c| c.is_alphabetic()).count();
    !host.is_apart
        && letters >= SHORTEST
        && last.chars().count() >= SHORTEST
        && last.chars().all(char::is_alphabetic)
        && !host::is_file(last)
}

/// An address whose name is in quotes, of Chinese characters, or of marks: `"nik shop"@mail.ru`.
fn under_odd_name(scan: &Scan<'_>, pieces: &[Piece], place: usize) -> Option<Hit> {
    const LONGEST: usize = 64;
    let at = pieces.get(place)?.first;
    let host = piece::host(scan, pieces, place + 1)?;
    ending_of(&host.name)?;
    if scan.context.is_own_host(&host.name) {
        return None;
    }
    let begin = at.saturating_sub(LONGEST);
    let before = scan.range(begin, at);
    let first = match before.split_last() {
        Some((quote, inside)) if quote.ch == '"' => {
            begin + inside.iter().rposition(|cell| cell.ch == '"')?
        }
        _ => {
            let ends = |cell: &Cell| cell.is_gap() && !cell.ch.is_ascii_punctuation();
            before
                .iter()
                .rposition(ends)
                .map_or(begin, |place| begin + place + 1)
        }
    };
    if first == at {
        return None;
    }
    if let Some(begin) = web::scheme_of_user(scan, at) {
        let end = web::path(scan, host.last);
        return Some(Hit::new(FindingKind::Url, begin, end, "url.host").by(Evidence::FORM));
    }
    Some(Hit::new(FindingKind::Email, first, host.last, "email.address").by(Evidence::FORM))
}

/// The name of a wallet in the same sentence makes it the wallet's, and that of a messenger right
/// before it the messenger's.
fn owner(scan: &Scan<'_>, first: usize, last: usize) -> Option<FindingKind> {
    scan.cue_before(first, MESSENGER, 8)
        .filter(|cue| cue.is_strong(MESSENGER) && !cue.is(EMAIL | PROVIDER))
        .and_then(|cue| meaning::kind(cue.sets.and(MESSENGER)))
        .or_else(|| owner::of(scan, first, last, ALIPAY.or(PAY_OTHER)))
}

/// Letters and nothing else, which may be any word.
fn is_word(scan: &Scan<'_>, piece: &Piece) -> bool {
    scan.range(piece.first, piece.last)
        .iter()
        .all(Cell::is_alphabetic)
}

/// `lan @ 163 . com`
fn is_spaced(pieces: &[Piece], place: usize) -> bool {
    pieces.get(place + 1).is_some_and(|next| next.is_apart)
}

/// `QQ邮箱：1234567890`: a number that is the name of a mailbox.
fn number(scan: &Scan<'_>, cue: &Cue) -> Option<name::Name> {
    const NEAR: usize = 4;
    let is_mailbox = cue.is(PROVIDER) && cue.is(EMAIL);
    let name = is_mailbox.then(|| name::behind(scan, cue.last)).flatten()?;
    (name.letters == 0 && (6..=11).contains(&name.digits) && name.first <= cue.last + NEAR)
        .then_some(name)
}

/// A letter or a blank, and no mark that parts what is said.
fn is_in_words(cell: &Cell) -> bool {
    cell.is_alphabetic() || cell.class == Class::Space
}

/// A name and a provider of mail, under a word that speaks of mail: `mi gmail es ana.punto.b`.
pub fn provider(scan: &Scan<'_>, taken: &mut [bool], hits: &mut Vec<Hit>) {
    /// " en el "
    const JOINED: usize = 7;
    const ON: [&str; 6] = [" on ", " at ", " en ", " на ", " (", "("];
    if !scan.has(PROVIDER) {
        return;
    }
    for cue in scan
        .cues()
        .iter()
        .filter(|cue| cue.is_strong(PROVIDER | EMAIL))
    {
        // `bkk_leather8` is one name, whatever provider it begins like.
        // `BK-770812-6` is a code.
        let is_code = || {
            let behind = scan.range(cue.last, cue.last + 2);
            let is_short = cue.last <= cue.first + 2 && !cue.is(MESSENGER);
            is_short && matches!(behind, [dash, next] if dash.ch == '-' && next.is_digit())
        };
        let is_begin = scan.cell(cue.last).is_some_and(|cell| cell.ch == '_')
            || is_code()
            || scan.before(cue.first).is_some_and(|before| {
                before.is_digit() && scan.cell(cue.last).is_some_and(Cell::is_digit)
            });
        // "our web: …": a site, where nothing speaks of mail.
        let is_site = cue.is(URL) && !scan.has(EMAIL);
        let is_taken = taken.get(cue.first) == Some(&true);
        if is_taken || is_begin || is_site {
            continue;
        }
        let name = name::behind(scan, cue.last)
            .filter(|name| name.letters + name.digits >= 5 && !name.is_tracking())
            .filter(|name| {
                name.is_odd()
                    || name.is_led
                        && name.letters >= 3
                        && cue.is(PROVIDER)
                        && cue.last > cue.first + 3
            })
            .filter(|name| {
                cue.is(PROVIDER) || name.letters > 2 && (name.has_mark || name.digits > 1)
            })
            .filter(|name| name::is_sure(scan, cue.last, name))
            .filter(|name| {
                let source = scan.source(name.first, name.last);
                let is_word = !name.is_odd() && source.chars().all(|c| c.is_ascii_lowercase());
                !is_word || title::is_nickname(scan, name.first, name.last)
            })
            .or_else(|| {
                let speaks = scan.cue_before(cue.first, EMAIL | INVITE, 24).is_some()
                    || scan.cue_behind(cue.last, EMAIL, 3).is_some();
                name::before(scan, cue.first).filter(|name| {
                    let is_near = name.last + 4 >= cue.first && cue.is(PROVIDER);
                    // "petra.weld on proton mail", where two sentences without a blank have no word
                    // between: "arrived.Outlook is slow".
                    let is_on = name.has_mark
                        && ON
                            .iter()
                            .any(|on| scan.source(name.last, cue.last).starts_with(on));
                    (speaks || name.digits > 0 && is_near || is_near && is_on)
                        && name.letters + name.digits >= 5
                        && !scan
                            .before(cue.first)
                            .is_some_and(|cell| matches!(cell.ch, '_' | '.' | '-'))
                })
            });
        let place = name
            .or_else(|| number(scan, cue))
            .map(|name| (name.first, name.last))
            .or_else(|| plain_before(scan, cue))
            .or_else(|| spelled_behind(scan, cue));
        if let Some((first, last)) = place {
            // `carlos77 en gmail`: what stands before its provider is read with it.
            let is_joined = cue.is(PROVIDER)
                && (last..last + JOINED).contains(&cue.first)
                && scan.range(last, cue.last).iter().all(is_in_words);
            let last = if is_joined { cue.last } else { last };
            taken.get_mut(first..last).unwrap_or_default().fill(true);
            hits.push(Hit::new(FindingKind::Email, first, last, "email.provider").with(cue));
        }
    }
}

/// A name in small letters right before its provider, where mail is spoken of or nothing else is
/// said: `kilnkate (gmail)`, "write me: kilnkate on gmail".
fn plain_before(scan: &Scan<'_>, cue: &Cue) -> Option<(usize, usize)> {
    const SHORTEST: usize = 6;
    const GAPS: [&str; 9] = [" (", " on ", " en ", " на ", ", ", " @ ", " - ", ": ", " "];
    let length = |gap: &str| gap.chars().count();
    let gap = GAPS.iter().find(|gap| {
        let before = cue.first.saturating_sub(length(gap));
        scan.source(before, cue.first) == **gap
    })?;
    let last = cue.first - length(gap);
    let is_small = |cell: &&Cell| cell.is_latin();
    let cells = scan.range(0, last);
    let length = cells.iter().rev().take_while(is_small).count();
    let first = last - length;
    let speaks = || {
        let asked = scan.cue_before(first, EMAIL | INVITE, 4);
        asked.is_some_and(|asked| asked.last > asked.first + 3)
    };
    let is_all = || {
        let end = cue.last + usize::from(scan.cell(cue.last).is_some_and(|cell| cell.ch == ')'));
        let leads = gap.ends_with('(') || matches!(*gap, " on " | " en " | " на ");
        leads && title::stands_first(scan, first) && title::stands_last(scan, end)
    };
    let is_provider = cue.is(PROVIDER) && cue.last > cue.first + 3;
    let begin = is_provider
        .then(|| spelled_before(scan, first, last))
        .flatten();
    // "my mail is kilnkate gmail"
    let is_parted = || *gap != " " || speaks();
    let is_name =
        is_provider && length >= SHORTEST && title::is_nickname(scan, first, last) && is_parted();
    let is_told = begin.is_some() || is_name && (speaks() || is_all());
    is_told.then(|| (begin.unwrap_or(first), last))
}

/// Returns where a name begins whose last part this is: `joe dot felt`, `beto punto repisas`.
fn spelled_before(scan: &Scan<'_>, first: usize, last: usize) -> Option<usize> {
    const SHORTEST: usize = 2;
    let dot = scan.cue_before(first, DOT | UNDERSCORE, 1)?;
    let blank = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let end = dot.first.checked_sub(1)?;
    let is_parted = dot.last > dot.first + 1 && blank(end) && blank(dot.last);
    let before = scan.range(0, end).iter().rev();
    let length = before.take_while(|cell| cell.is_latin()).count();
    (is_parted && length >= SHORTEST && last > first + SHORTEST).then(|| end - length)
}

/// A name in parts behind its provider, and nothing else: `mi gmail es ana punto bel`.
fn spelled_behind(scan: &Scan<'_>, cue: &Cue) -> Option<(usize, usize)> {
    const SHORTEST: usize = 3;
    let is_provider = cue.is(PROVIDER) && cue.last > cue.first + SHORTEST;
    let blank = |at: usize| scan.cell(at).is_some_and(|cell| cell.class == Class::Space);
    let letters = |at: usize| {
        let cells = scan.range(at, scan.cells().len()).iter();
        cells.take_while(|cell| cell.is_latin()).count()
    };
    let mut first = cue.last;
    let mut is_led = [" es", " soy", " is"]
        .iter()
        .any(|lead| scan.source(cue.first, cue.last).ends_with(lead));
    while first < cue.last + MOST_LEADS {
        match scan.cue_at(first, LEAD).filter(|lead| lead.last > first) {
            Some(lead) => first = lead.last,
            None if scan.cell(first)?.is_gap() => first += 1,
            None => break,
        }
        is_led |= first > cue.last + 1;
    }
    let end = first + letters(first);
    let dot = scan.cue_at(end + 1, DOT | UNDERSCORE)?;
    let last = dot.last + 1 + letters(dot.last + 1);
    let is_parted = dot.last > dot.first + 1 && blank(end) && blank(dot.last);
    let is_name = end >= first + SHORTEST && last > dot.last + 1 && title::stands_last(scan, last);
    (is_provider && is_led && is_parted && is_name).then_some((first, last))
}

/// "dot", where it stands for the mark in the middle of a word.
pub const CAPITAL_DOT: &str = "DOT";

/// `kilnkateATgmailDOTcom`: what stands for marks is in capitals, in the middle of a word.
pub fn capital(scan: &Scan<'_>, piece: &Piece) -> Option<Hit> {
    if piece.sort != Sort::Name || piece.last - piece.first < 8 {
        return None;
    }
    let source = scan.source(piece.first, piece.last);
    let (name, ending) = source.rsplit_once(CAPITAL_DOT)?;
    let is_small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let is_sure = crate::compliance::host::ending(ending) == Some(Ending::Sure);
    if !is_sure || !name.ends_with(is_small) || !name.starts_with(is_small) {
        return None;
    }
    let (local, host) = name.split_once("AT").unwrap_or(("", name));
    let parts = local.chars().chain(host.chars());
    let is_name = parts.clone().count() > 2 && parts.clone().all(is_small);
    let (kind, rule) = if local.is_empty() {
        (FindingKind::Url, "url.host")
    } else {
        (FindingKind::Email, "email.address")
    };
    let hit = Hit::new(kind, piece.first, piece.last, rule);
    is_name.then(|| hit.by(Evidence::FORM).by(Evidence::DISGUISE))
}
