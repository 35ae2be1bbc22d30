//! Hosts around a point, with their scheme and path.
//! Never a file name, a version, or two sentences with a blank forgotten between them.

use super::blank;
use super::piece::{self, Host, Piece, Sort};
use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::host::{self, Ending};
use crate::compliance::meaning::{
    self, ALIPAY, COMMON, EMAIL, INVITE, LEAD, MESSENGER, NEUTRAL, NUMBER, PAY_OTHER, PROVIDER,
    SEARCH, URL,
};
use crate::compliance::owner;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{FindingKind, Verdict};

/// So far before an address of numbers stands the word for it: "IP сервера для захода ".
const LED: usize = 14;

/// A host around a point, with its scheme and path. Returns the piece behind it.
pub fn link(scan: &Scan<'_>, pieces: &[Piece], dot: usize) -> Option<(Hit, usize)> {
    let begin = dot.checked_sub(1)?;
    let first = pieces.get(begin)?;
    let host = piece::host(scan, pieces, begin)?;
    if host.labels < 2 {
        return None;
    }
    if is_of_name(pieces, begin) {
        return None;
    }
    let scheme = scheme(scan, first.first);
    let path = spelled_path(pieces, host.end).unwrap_or_else(|| path(scan, host.last));
    let name = host.name.trim_matches('-');
    // `discord . gg / mythicfarm`, `bit . ly / 3gemfa`
    let is_ending = || {
        let (labels, last) = name.split_once('.')?;
        host::ending(last).filter(|ending| *ending == Ending::Sure && labels.len() > 2)
    };
    let is_known = host.is_apart
        && (host::kind(name).0 != FindingKind::Url || is_ending().is_some())
        && spelled_path(pieces, host.end).is_some();
    let speaks = || {
        scan.cue_before(first.first, URL | INVITE, 10).is_some()
            || scan.cue_behind(host.last, URL, 4).is_some()
    };
    if !is_known
        && !is_host(
            scan,
            name,
            first,
            &host,
            scheme.is_some(),
            path > host.last + 1,
            speaks,
        )
    {
        let is_reached = scheme.is_some() || has_port_or_path(scan, host.last);
        // "The server's address is …": a word says what is reached there.
        let is_denied = || scheme.is_none() && scan.cue_before(first.first, NUMBER, LED).is_some();
        let is_ip = is_address_of_numbers(name, is_reached) && !is_denied();
        return is_ip.then(|| {
            let start = scheme.unwrap_or(first.first);
            let hit = Hit::new(FindingKind::Url, start, path, "url.ip");
            (hit.by(Evidence::FORM), host.end)
        });
    }
    let is_plain = scan
        .range(first.first, host.last)
        .iter()
        .all(|cell| cell.ch.is_ascii());
    let is_honest = |cue: &Cue| cue.is(NEUTRAL) && cue.last >= host.last;
    let is_neutral = || {
        let cues = scan.cues_in(first.first, first.first + 1);
        cues.iter().any(is_honest)
    };
    let is_own = || scan.context.is_own_host(name) && is_plain;
    if !host.is_spelled && (is_own() || is_neutral()) {
        // What it holds is no name of anybody.
        let own = Hit::new(
            FindingKind::Url,
            scheme.unwrap_or(first.first),
            path,
            "url.own",
        );
        return Some((own.at_most(Verdict::Pass), host.end));
    }
    if is_neutral() {
        return None;
    }
    let (mut kind, mut rule) = host::kind(name);
    // `insta marta.shop` is a name on the network.
    if kind == FindingKind::Url && scheme.is_none() && path == host.last {
        let owner = named(scan, first.first, host.last).or_else(|| of_mail(scan, first.first));
        kind = owner.unwrap_or(kind);
        rule = owner.map_or(rule, |_| "name.host");
    }
    let start = scheme.unwrap_or(first.first);
    let mut hit = Hit::new(kind, start, path, rule).by(Evidence::FORM);
    if host.is_spelled || host.is_apart {
        hit = hit.by(Evidence::DISGUISE);
    }
    if scan.context.is_lookalike(name) {
        hit = hit.by(Evidence::LOOKALIKE);
    }
    Some((hit, host.end))
}

/// A host that is written from its end, or an address: `moc.xifnemul`.
pub fn backwards(scan: &Scan<'_>, pieces: &[Piece], dot: usize) -> Option<Hit> {
    const SHORTEST: usize = 5;
    let begin = dot.checked_sub(1)?;
    let first = pieces.get(begin)?;
    if !matches!(scan.source(first.first, first.last), "moc" | "gro" | "ten") {
        return None;
    }
    let mut end = begin + 1;
    while let Some([mark, name]) = pieces.get(end..end + 2) {
        let joins = matches!(mark.sort, Sort::Dot | Sort::At) && name.sort == Sort::Name;
        if !joins || mark.is_apart || name.is_apart {
            break;
        }
        end += 2;
    }
    let names = pieces.get(begin..end)?;
    let last = names.last()?.last;
    let is_mail = names.iter().any(|piece| piece.sort == Sort::At);
    let (kind, rule) = if is_mail {
        (FindingKind::Email, "email.address")
    } else {
        (FindingKind::Url, "url.host")
    };
    let hit = Hit::new(kind, first.first, last, rule);
    (last - first.last > SHORTEST).then(|| hit.by(Evidence::DISGUISE))
}

/// An "@" goes right before, or before more names with points: `@gol.narges.shop` is a name.
fn is_of_name(pieces: &[Piece], place: usize) -> bool {
    const MOST: usize = 4;
    let piece = |at: usize, back: usize| at.checked_sub(back).and_then(|at| pieces.get(at));
    let touches = |at: usize| pieces.get(at).is_some_and(|piece| !piece.is_apart);
    let is = |at: usize, sort| touches(at) && piece(at, 1).is_some_and(|piece| piece.sort == sort);
    let mut at = place;
    for _ in 0..MOST {
        if is(at, Sort::At) {
            return true;
        }
        let is_dotted = is(at, Sort::Dot) && touches(at - 1);
        if !is_dotted || piece(at, 2).is_none_or(|piece| piece.sort != Sort::Name) {
            return false;
        }
        at -= 2;
    }
    false
}

/// The messenger or wallet that is named right before a host.
fn named(scan: &Scan<'_>, first: usize, last: usize) -> Option<FindingKind> {
    const OWNERS: meaning::Sets = MESSENGER.or(ALIPAY).or(PAY_OTHER);
    const REACH: usize = 3;
    /// "LINE contact: ", "do you use LINE? I am "
    const LED: usize = 14;
    let is_colon = |cell: &Cell| cell.ch == ':';
    let is_led = scan
        .range(first.saturating_sub(2), first)
        .iter()
        .any(is_colon)
        || scan.cue_before(first, LEAD, 1).is_some();
    scan.cue_before(first, OWNERS, if is_led { LED } else { REACH })
        .filter(|cue| {
            !cue.is(EMAIL | URL)
                && !scan
                    .range(cue.first, cue.last)
                    .iter()
                    .any(|cell| cell.ch == '.')
        })
        .and_then(|_| owner::of(scan, first, last, OWNERS))
}

/// "My gmail is ana.punto.b": mail is spoken of right before.
fn of_mail(scan: &Scan<'_>, first: usize) -> Option<FindingKind> {
    const REACH: usize = 8;
    let cue = scan.cue_before(first, PROVIDER | EMAIL, REACH)?;
    let between = scan.range(cue.last, first);
    let is_led = !between.iter().any(|cell| matches!(cell.ch, ',' | '.'));
    (cue.last > cue.first + 3 && is_led).then_some(FindingKind::Email)
}

/// Returns where names end that spelled strokes lead to: `bit dot ly slash 4kKelly`.
fn spelled_path(pieces: &[Piece], mut end: usize) -> Option<usize> {
    let mut last = None;
    while let (Some(slash), Some(name)) = (pieces.get(end), pieces.get(end + 1)) {
        if slash.sort != Sort::Slash
            || name.sort != Sort::Name
            || !slash.is_spelled && !slash.is_apart
        {
            break;
        }
        last = Some(name.last);
        end += 2;
    }
    last
}

/// What stands before the ending of a host that is spoken of, and begins none.
const ARTICLES: [&str; 7] = ["the", "a", "your", "our", "el", "un", "tu"];

fn is_host(
    scan: &Scan<'_>,
    name: &str,
    first: &Piece,
    host: &Host,
    has_scheme: bool,
    has_path: bool,
    speaks: impl Fn() -> bool,
) -> bool {
    let Some((labels, last)) = name.rsplit_once('.') else {
        return false;
    };
    // "玩个QQ、QQ聊天": a word that is said twice.
    if labels.is_empty() || labels.contains("..") || last.len() < 2 || labels == last {
        return false;
    }
    // "服务到位.公司的人": a word of Chinese goes on as no host does.
    let is_han = |at: usize| scan.cell(at).is_some_and(Cell::is_han);
    let goes_on = || matches!(scan.cell(host.last), Some(cell) if "的里们".contains(cell.ch));
    if !has_scheme && is_han(host.last - 1) && goes_on() {
        return false;
    }
    // "要先装.NET Framework": a thing called so, behind a word of another script.
    let is_frame = || {
        scan.source(first.last, host.last) == ".NET"
            && !scan.before(first.last).is_some_and(Cell::is_latin)
            && !title::stands_last(scan, host.last)
    };
    if !has_scheme && last == "net" && is_frame() {
        return false;
    }
    // `logo_final_v7.ai`: no name of a host holds a stroke below.
    let is_file = !has_scheme
        && !has_path
        && (labels.contains('_')
            || host::is_drawing(last) && is_among_files(scan, first.first, host.last));
    let has_letter = labels.chars().any(char::is_alphabetic);
    let is_web = labels.starts_with("www.") || labels.starts_with("3w.") || labels == "www";
    let is_number = labels.chars().all(|c| c.is_ascii_digit() || c == '.');
    // "piñatas.es": accents are of the land.
    let is_accented =
        |c: char| c.is_ascii() || matches!(c, 'ñ' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü');
    let is_spanish = last == "es" && labels.chars().all(is_accented);
    let is_of_land = labels.is_ascii()
        || is_spanish
        || matches!(
            last,
            "рф" | "рус" | "орг" | "онлаин" | "саит" | "москва" | "ایران"
        )
        || host::ending(last) == Some(Ending::Sure);
    match host::ending(last) {
        Some(Ending::Sure) if is_file && host::is_drawing(last) => false,
        _ if !is_of_land && !has_scheme && !is_web => false,
        _ if !has_scheme && !has_path && goes_on_behind_comma(scan, host, last) => false,
        Some(Ending::Sure) => {
            // "163.com" is a host, "12.am" and "3.in" are not; neither is "Co.Ltd".
            let is_named = has_letter || last == "com" || last == "cn" || has_scheme || is_web;
            let is_measure = is_number && (last.len() == 2 || labels.len() < 2) && !has_scheme;
            let ends_apart = matches!(
                last,
                "com" | "cn" | "ru" | "net" | "org" | "ir" | "top" | "xyz"
            );
            let is_joined = !host.is_apart || host.is_spelled;
            let is_company = || [".co", ".com"].iter().any(|end| labels.ends_with(end));
            // No sentence begins with a point: `visit feltie . shop`.
            let is_parted = || {
                let is_blank = |cell: &Cell| cell.class == Class::Space;
                let is_end = title::stands_last(scan, host.last);
                is_end && scan.cell(first.last).is_some_and(is_blank) && speaks()
            };
            // "Did you mean .com?"
            let between = scan.source(first.last.saturating_sub(1), first.last + 2);
            let is_broken = between.contains(" .") && !between.contains(" . ");
            let is_word = || {
                let mut cues = scan.cues_in(first.first, first.first + 1).iter();
                cues.any(|cue| cue.is(COMMON) && cue.last == first.last)
                    && !speaks()
                    && !scan.has(SEARCH)
            };
            // "You bought the .net": nothing is called so.
            let is_article = || ARTICLES.contains(&labels);
            if is_broken && host.labels == 2 && (is_article() || is_word()) {
                return false;
            }
            is_named
                && !is_measure
                && (is_joined || ends_apart || has_scheme || is_company() || is_parted())
        }
        Some(Ending::Word) if is_file => false,
        Some(Ending::Word) => {
            let is_capital = scan
                .source(first.last, host.last)
                .chars()
                .nth(1)
                .is_some_and(char::is_uppercase)
                && scan
                    .source(first.first, first.last)
                    .chars()
                    .last()
                    .is_some_and(char::is_lowercase);
            has_scheme
                || is_web
                || has_path && !is_number
                || !is_capital
                    && has_letter
                    && !host.is_apart
                    && (blank::stands_as_host(scan, labels, last, first, host)
                        || labels.contains(|c: char| c == '-' || c.is_ascii_digit())
                            && !host.is_spelled
                            && last.len() > 1
                            && labels.len() > 3
                        || speaks())
        }
        None => (has_scheme || is_web) && !last.chars().all(|c| c.is_ascii_digit()),
    }
}

/// `cover.ai or .pdf`: the ending of another file stands beside.
fn is_among_files(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const NEAR: usize = 20;
    let around = [
        scan.source(first.saturating_sub(NEAR), first),
        scan.source(last, last + NEAR),
    ];
    let ends_as_file = |word: &str| {
        let word = word.trim_end_matches(['.', '!', '?']).to_ascii_lowercase();
        let ending = word.rsplit_once('.').map(|(_, ending)| ending);
        ending.is_some_and(|ending| host::is_file(ending) || host::is_drawing(ending))
    };
    let mut words = around
        .iter()
        .flat_map(|part| part.split([' ', ',', '/', '(', ')', '،', '，', '、']));
    words.any(ends_as_file)
}

/// "we pack on Monday,so wait": a comma without a blank stands before a short word, and more is said
/// behind it.
fn goes_on_behind_comma(scan: &Scan<'_>, host: &Host, last: &str) -> bool {
    const PLAIN: &[&str] = &["com", "cn", "ru", "net", "org", "ir", "top", "xyz"];
    let mark = host.last.checked_sub(last.chars().count() + 1);
    let mark = mark.and_then(|mark| scan.cell(mark));
    mark.is_some_and(|cell| cell.ch == ',')
        && !PLAIN.contains(&last)
        && !title::stands_last(scan, host.last)
}

/// `:8080/pay`, `/login`: a version has neither.
fn has_port_or_path(scan: &Scan<'_>, at: usize) -> bool {
    let is = |at: usize, test: fn(&Cell) -> bool| scan.cell(at).is_some_and(test);
    match scan.cell(at).map(|cell| cell.ch) {
        Some(':') => (1..=3).all(|more| is(at + more, Cell::is_digit)),
        Some('/') => is(at + 1, Cell::is_latin) && is(at + 2, Cell::is_latin),
        _ => false,
    }
}

/// Name servers that everybody may ask, of 114DNS, `AliDNS`, `DNSPod`, Baidu, `OpenDNS` and Yandex, as
/// they publish them.
const NAME_SERVERS: [&str; 8] = [
    "114.114.114.114",
    "223.5.5.5",
    "223.6.6.6",
    "119.29.29.29",
    "180.76.76.76",
    "208.67.222.222",
    "208.67.220.220",
    "77.88.8.8",
];

/// Four numbers up to 255, none of a home or office network, of the mask of one or of a public name
/// server. Without a scheme short ones are a version.
fn is_address_of_numbers(name: &str, has_scheme: bool) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    let is_private = [
        "192.168.", "10.", "127.", "169.254.", "172.16.", "255.", "0.",
    ]
    .iter()
    .any(|start| name.starts_with(start));
    !is_private
        && (has_scheme || !NAME_SERVERS.contains(&name))
        && parts.len() == 4
        && parts
            .iter()
            .all(|part| part.parse::<u16>().is_ok_and(|n| n < 256))
        && (has_scheme || parts.iter().any(|part| part.len() == 3))
}

/// Returns where a scheme begins that leads to a host: `https://`, `hxxp ://`, `//`.
pub fn scheme(scan: &Scan<'_>, host: usize) -> Option<usize> {
    let mut place = host;
    let mut slashes = 0;
    while let Some(cell) = scan.before(place) {
        match cell.ch {
            '/' | '\\' => slashes += 1,
            ':' if slashes > 0 => {}
            ' ' if slashes == 0 || place + 3 > host => {}
            _ => break,
        }
        place -= 1;
    }
    if slashes < 2 {
        return None;
    }
    let mut first = place;
    while scan.before(first).is_some_and(Cell::is_latin) {
        first -= 1;
    }
    Some(if first < place {
        first
    } else {
        host - slashes.min(2)
    })
}

/// Returns where a scheme begins that leads to a host behind a user: `https://user:word@`.
pub fn scheme_of_user(scan: &Scan<'_>, user: usize) -> Option<usize> {
    const LONGEST: usize = 64;
    let begin = user.saturating_sub(LONGEST);
    let blank = |cell: &Cell| matches!(cell.class, Class::Space | Class::Line);
    let before = scan.range(begin, user);
    let begin = before
        .iter()
        .rposition(blank)
        .map_or(begin, |at| begin + at + 1);
    let is_slashes =
        |part: &[Cell]| matches!(part, [a, b, c] if a.ch == ':' && b.ch == '/' && c.ch == '/');
    let slashes = scan.range(begin, user).windows(3).position(is_slashes)?;
    scheme(scan, begin + slashes + 3)
}

/// Returns where a path ends that goes on behind a host, up to a blank or a character that no link
/// is written with.
pub fn path(scan: &Scan<'_>, from: usize) -> usize {
    if !scan
        .cell(from)
        .is_some_and(|cell| matches!(cell.ch, '/' | ':' | '?' | '#'))
    {
        return from;
    }
    let (first, last, end) = scan.path.get();
    if (first..last).contains(&from) {
        return end.max(from);
    }
    let is_path = |cell: &Cell| {
        cell.is_latin()
            || cell.class == Class::Digit
            || cell.class == Class::Mark && cell.ch.is_ascii()
    };
    let rest = scan.range(from, scan.cells().len()).iter();
    let last = from + rest.take_while(|cell| is_path(cell)).count();
    let is_mark = |cell: &Cell| {
        matches!(
            cell.ch,
            '.' | ',' | '!' | '?' | ')' | ':' | ';' | '"' | '\''
        )
    };
    let mut end = last;
    while end > from && scan.before(end).is_some_and(is_mark) {
        end -= 1;
    }
    scan.path.set((from, last, end));
    end
}
