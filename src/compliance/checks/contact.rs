//! Names and numbers that a word announces: a messenger's, a bank's, a wallet's, a telephone's.
//! Never the word alone, and never a number that another word announces.

mod further;
mod glued;
mod looks;
mod reversed;
mod unannounced;

use crate::compliance::cell::{Cell, Class, Script};
use crate::compliance::cue::Cue;
use crate::compliance::host;
use crate::compliance::meaning::{
    self, ACCOUNT, ALIPAY, COMMON, CRYPTO, INVITE, LEAD, LINE, MESSENGER, NUMBER, PAY_OTHER,
    REFUND, REVERSE, SEARCH, UNIT,
};
use crate::compliance::name::{self, Name};
use crate::compliance::owner;
use crate::compliance::pinyin;
use crate::compliance::run::Run;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// Sets whose words announce a name.
const NAMED: meaning::Sets = MESSENGER.or(ALIPAY).or(PAY_OTHER);

/// In a text with more networks not all of them announce something.
const MANY: usize = 100;
/// Of so many networks that stand no further apart only the first and the last announce something.
const ROW: usize = 4;

/// Finds names that a word announces.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if !scan.has_latin() {
        return;
    }
    if scan.has(INVITE) {
        invited(scan, hits);
    }
    let is_named = |cue: &&Cue| cue.is(NAMED) && !cue.is(CRYPTO);
    let named = || scan.cues().iter().filter(is_named);
    let are_many = named().count() > MANY;
    let mut named = named().peekable();
    let mut end = None;
    while let Some(cue) = named.next() {
        let follows = end.is_some_and(|end| cue.first <= end + ROW);
        let leads = named
            .peek()
            .is_some_and(|next| next.first <= cue.last + ROW);
        end = Some(cue.last);
        if are_many && follows && leads || is_noughts(scan, cue) || is_in_code(scan, cue) {
            continue;
        }
        let Some(kind) = meaning::kind(cue.all().and(NAMED)) else {
            continue;
        };
        let is_title = |name: &Name| {
            !name.is_odd()
                && (title::alone(scan, cue).is_some()
                    || title::plain(scan, name.first).is_some()
                    || title::told(scan, cue).is_some())
        };
        if let Some(mut name) = announced(scan, cue).filter(|name| !is_title(name)) {
            // `O77OO 9OO7I4`: the begin of a number with letters.
            let is_whole = |run: &&Run| run.first == name.first && run.last > name.last;
            let number = (name.digits > 0).then(|| runs(scan).find(is_whole));
            name.last = number.flatten().map_or(name.last, |run| run.last);
            hits.push(hit(scan, kind, cue, &name));
        }
    }
    looks::check(scan, hits);
    if scan.has(REVERSE) {
        reversed::check(scan, hits);
    }
    if scan.has_underscore() || scan.has_at() || scan.has_digit_in_word() {
        unannounced::by_ear(scan, hits);
    }
    if scan.has_underscore() && scan.has(meaning::CONTACT | INVITE) {
        unannounced::odd(scan, hits);
    }
}

/// `I5O-OOO7-l9Z3`: noughts inside a number, and no "oo".
fn is_noughts(scan: &Scan<'_>, cue: &Cue) -> bool {
    let is_inside = |run: &Run| run.first < cue.first && cue.last < run.last;
    scan.range(cue.first, cue.last)
        .iter()
        .all(|cell| cell.ch == 'o')
        && runs(scan).any(is_inside)
}

/// `MB-FB40`, `GIFT-8K2M-QQ47`: capitals behind a hyphen, and a few figures, are a part of a code.
fn is_in_code(scan: &Scan<'_>, cue: &Cue) -> bool {
    const MOST: usize = 4;
    let is_code = |cell: &Cell| cell.is_latin() || cell.class == Class::Digit;
    let hyphen = cue.first.checked_sub(1);
    let is_behind = hyphen.is_some_and(|at| {
        scan.cell(at).is_some_and(|cell| cell.ch == '-') && scan.before(at).is_some_and(is_code)
    });
    let behind = scan.range(cue.last, cue.last + MOST + 1).iter();
    let length = behind.take_while(|cell| is_code(cell)).count();
    let source = scan.source(cue.first, cue.last + length);
    let is_capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    is_behind
        && (1..=MOST).contains(&length)
        && scan.cell(cue.last).is_some_and(Cell::is_digit)
        && source.chars().all(is_capital)
}

/// The first numbers of a text: nobody hides more than these behind letters.
fn runs<'a>(scan: &'a Scan<'_>) -> impl Iterator<Item = &'a Run> {
    const MOST: usize = 48;
    scan.runs().iter().take(MOST)
}

/// Somebody is asked to add an odd name: `加ping_ping06`.
fn invited(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    for cue in scan.cues().iter().filter(|cue| cue.is_strong(INVITE)) {
        let Some(cell) = scan.before(cue.last) else {
            continue;
        };
        let otherwise = match cell.script {
            Script::Han => FindingKind::Wechat,
            Script::Cyrillic | Script::Arabic => FindingKind::Telegram,
            _ => FindingKind::Social,
        };
        let name = name::behind(scan, cue.last).filter(|name| {
            let source = scan.source(name.first, name.last);
            let small = source.chars().filter(|c| c.is_lowercase()).count();
            let is_near = name.first <= cue.last + 2;
            let is_named =
                name.has_mark && source.contains('_') || name.digits > 1 && name.letters > 2;
            is_near
                && is_named
                && small > 2
                && name.length >= 6
                && name.length <= 20
                && !name.is_tracking()
                && !is_plain_file(scan, name)
                && !name::is_read_out(scan, name)
                && scan.cell(name.first).is_some_and(|cell| !cell.is_digit())
                && !scan
                    .cues_in(name.first, name.last)
                    .iter()
                    .any(|cue| cue.is(UNIT | NUMBER))
        });
        if let Some((first, last)) = glued::find(scan, cue) {
            let hit = Hit::new(FindingKind::Wechat, first, last, "wechat.glued");
            hits.push(hit.with(cue).by(Evidence::INVITE));
        } else if let Some(name) = name {
            let is_pinyin = pinyin::is_name(scan.source(name.first, name.last));
            let kind = owner::of(scan, name.first, name.last, NAMED).unwrap_or(match otherwise {
                FindingKind::Social if is_pinyin => FindingKind::Wechat,
                _ => otherwise,
            });
            hits.push(
                Hit::new(kind, name.first, name.last, "name.invited")
                    .with(cue)
                    .by(Evidence::INVITE),
            );
        }
    }
}

fn announced(scan: &Scan<'_>, cue: &Cue) -> Option<Name> {
    let behind = name::behind(scan, cue.last)
        .filter(|name| name.letters > 0 && !name::is_read_out(scan, name))
        .filter(|name| {
            name::is_sure(scan, cue.last, name)
                || is_titled(scan, cue, name)
                || is_all(scan, cue, name)
                || is_purse(scan, cue, name)
        })
        .filter(|name| !is_model(scan, cue, name) && !is_code(scan, cue, name))
        .filter(|name| !is_file(scan, cue, name))
        .filter(|name| {
            cue.is_strong(NAMED)
                || is_capital_line(scan, cue, name)
                || speaks_for(scan, cue, name)
                || is_label(scan, cue, name)
        })
        .filter(|name| !goes_on_from(scan, cue, name))
        .filter(|name| {
            !scan.is_of_refund(cue)
                || name.is_odd()
                    && (name.is_led || name.has_mark || name.digits > 2 || is_invited(scan, cue))
        });
    let behind = behind.or_else(|| further::name(scan, cue));
    behind.or_else(|| {
        name::before(scan, cue.first)
            .filter(|name| {
                cue.is_strong(NAMED)
                    || name.has_at
                    || is_invited(scan, cue)
                    || is_line_of(scan, cue, name)
            })
            .filter(|name| !scan.is_of_refund(cue) && !is_model_code(scan, name))
            .filter(|name| !is_of_series(scan, cue, name))
            .filter(|name| !(name.last >= cue.last && ends_as_file(scan, name)))
    })
}

/// `instructions_v3_final.pdf`: whatever the first word begins with, it is a file.
fn is_file(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    let goes_on = |cell: &Cell| cell.is_latin();
    name.first == cue.last && scan.cell(name.first).is_some_and(goes_on) && ends_as_file(scan, name)
}

/// `plan_3.png`, `guide_v2.1.pdf`.
fn ends_as_file(scan: &Scan<'_>, name: &Name) -> bool {
    is_of_file(scan, name.first, name.last)
}

/// What stands here, and what goes on behind it without a blank, is the name of a file.
fn is_of_file(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const LONGEST: usize = 32;
    let is_inside = |cell: &&Cell| {
        cell.is_latin() || cell.class == Class::Digit || matches!(cell.ch, '.' | '-' | '_')
    };
    let behind = scan.range(last, last + LONGEST).iter();
    let last = last + behind.take_while(is_inside).count();
    let source = scan.source(first, last).trim_end_matches(['.', '-']);
    let ending = source.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(host::is_file)
}

/// "Use `size_guide.pdf`", and not "add me: `ivan_shop88.pdf`".
fn is_plain_file(scan: &Scan<'_>, name: &Name) -> bool {
    ends_as_file(scan, name) && !(name.is_led && name.digits > 0)
}

/// `fb-12, fb-14`: what stands before begins alike, and both are colours or models of one series.
fn is_of_series(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    let word = scan.source(cue.first, cue.last);
    let rest = scan.source(name.first, name.last).strip_prefix(word);
    let dash = |cell: &Cell| cell.ch == '-';
    rest.is_some_and(|rest| rest.starts_with('-')) && scan.cell(cue.last).is_some_and(dash)
}

/// "psn id ashknives, send msg": the cue itself says that a name follows.
fn is_titled(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    const SHORTEST: usize = 7;
    let source = scan.source(cue.first, cue.last).to_ascii_lowercase();
    let says = [" id", " name", " nick", " tag", " handle", " user"];
    let goes_on = scan.cell(name.last + 1).is_some_and(Cell::is_latin)
        && scan
            .cell(name.last)
            .is_some_and(|cell| cell.class == Class::Space);
    says.iter().any(|word| source.ends_with(word))
        && !goes_on
        && name.letters >= SHORTEST
        && title::is_nickname(scan, name.first, name.last)
}

/// A purse of a wallet: one letter and its digits, as Payeer and `WebMoney` give them.
fn is_purse(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    cue.is_strong(PAY_OTHER)
        && name.letters == 1
        && (8..=12).contains(&name.digits)
        && scan.cell(name.first).is_some_and(Cell::is_latin)
        && scan.cue_before(name.first, NUMBER, 8).is_none()
}

/// "seis cuatro cuatro": words of a number that is read out, and no name.
fn is_number_in_words(scan: &Scan<'_>, name: &Name) -> bool {
    let mut cells = scan.range(name.first, name.last).iter();
    cells.any(|cell| cell.class == Class::Space) && name::is_read_out(scan, name)
}

/// `momo_dd77` and `baby_sc01` are one name each, whatever network is in it.
fn goes_on_from(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    name.first == cue.last
        && scan.before(cue.last).is_some_and(Cell::is_latin)
        && [scan.cell(name.first), scan.before(cue.first)]
            .into_iter()
            .flatten()
            .any(|cell| cell.ch == '_')
}

/// `ig: oakandrust`: the message is a short word, a colon and a name in small letters.
fn is_label(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    /// So many letters say what a network looks like: "app with the rabbit".
    const DESCRIBED: usize = 14;
    let gap = usize::from(
        scan.cell(cue.last)
            .is_some_and(|cell| cell.class == Class::Space),
    );
    // Nothing else is called so.
    let is_network = matches!(scan.source(cue.first, cue.last), "ig" | "IG" | "fb" | "FB");
    let is_mark = |cell: &Cell| matches!(cell.ch, ':' | '=');
    (scan.cell(cue.last + gap).is_some_and(is_mark) || is_network)
        && name.letters >= 6
        && scan
            .source(name.first, name.last)
            .starts_with(char::is_lowercase)
        && (cue.last > cue.first + 1 || is_invited(scan, cue))
        && (is_all(scan, cue, name)
            || cue.last > cue.first + DESCRIBED && title::stands_last(scan, name.last))
}

/// `LINE` in capitals is the messenger where the name behind is written in small letters.
fn is_capital_line(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    let is_small = |c: char| c.is_lowercase();
    cue.is(LINE)
        && scan.source(cue.first, cue.last).contains("LINE")
        && scan.source(name.first, name.last).starts_with(is_small)
}

/// "Add mina.craft on LINE": the messenger is named in capitals behind a name in small letters.
fn is_line_of(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    let is_small = |c: char| c.is_ascii_lowercase();
    let source = scan.source(cue.first, cue.last);
    cue.is(LINE)
        && (source.contains("LINE") || scan.cue_before(name.first, INVITE | SEARCH, 2).is_some())
        && scan.source(name.first, name.last).contains(is_small)
}

/// A weak word needs an invitation before it, or an odd name right behind: "my tele is nova.keys".
fn speaks_for(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    /// " too, my ID "
    const LED: usize = 12;
    let is_told = name.is_led
        && (scan.cue_before(cue.first, LEAD, 1).is_some()
            || scan.cue_before(name.first, ACCOUNT, 2).is_some());
    let is_near = name.first <= cue.last + if is_told { LED } else { 3 }
        || scan.is_paused(cue.last, name.first);
    // Capitals and digits alone are a model: `DS-2CD2043G2-I`.
    let source = scan.source(name.first, name.last);
    let is_capital = name.letters > 0
        && !name.has_at
        && !source.contains(|c: char| c.is_lowercase() || c == '_');
    is_near
        && !(is_capital && name.digits > 0)
        && (name.is_odd() && !is_model(scan, cue, name)
            || is_invited(scan, cue)
            || (name.is_led || !is_latin(scan, cue) || is_chinese(scan, cue, name))
                && pinyin::is_name(source))
}

/// The word begins what is said, and a name long enough for one in pinyin is all, or a Chinese
/// sentence goes on behind it: `V laozhou`.
fn is_chinese(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    name.letters > 7 && is_all(scan, cue, name)
        || name.letters > 5 && title::stands_first(scan, cue.first) && scan.has_han()
}

fn is_latin(scan: &Scan<'_>, cue: &Cue) -> bool {
    let is_letter = |cell: &Cell| cell.is_alphabetic() && !cell.is_han();
    scan.range(cue.first, cue.last).iter().all(is_letter)
}

/// `V8`, `WX1380S` and `Q3 2024` are no names: letters, a short number.
fn is_model(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    name.first == cue.last
        && name.digits < 5
        && name.letters < 2
        && cue.last - cue.first < 4
        && scan.before(cue.last).is_some_and(Cell::is_latin)
}

/// `VX06` and `WX-580` beside others of their kind: capitals and a short number.
fn is_model_code(scan: &Scan<'_>, name: &Name) -> bool {
    let source = scan.source(name.first, name.last);
    let is_capital = !source.chars().any(|c| c.is_lowercase() || c == '_');
    is_capital && name.digits < 5 && name.letters < 4 && !name.has_at
}

/// `order ref. WX-20291-TG`, `2044771VK4724G0001`
fn is_code(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    let is_capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let is_inside = name.first == cue.last
        && scan.before(cue.first).is_some_and(Cell::is_digit)
        && scan.source(cue.first, name.last).chars().all(is_capital);
    // "WX-2216A is the number of the mould".
    let is_numbered = || {
        let source = scan.source(name.first, name.last);
        let behind = scan.cue_behind(name.last, NUMBER, 6);
        source.chars().all(is_capital) && behind.is_some()
    };
    if is_inside || is_numbered() {
        return true;
    }
    scan.cue_before(cue.first, NUMBER, 3).is_some()
        && name.first <= cue.last + 1
        && scan.before(cue.last).is_some_and(Cell::is_latin)
}

/// The sentence is the word and the name, and nothing else: `discord ravenlord`.
fn is_all(scan: &Scan<'_>, cue: &Cue, name: &Name) -> bool {
    let (first, last) = scan.sentence(cue.first);
    let is_lead = |from: usize, to: usize| {
        let mut at = from;
        while let Some(cell) = scan.cell(at).filter(|_| at < to) {
            at = match scan.cue_at(at, LEAD | INVITE) {
                Some(lead) if lead.last > at => lead.last,
                _ if cell.is_gap() => at + 1,
                _ => return false,
            };
        }
        true
    };
    name.letters >= 4
        && !scan
            .cues_in(name.first, name.first + 1)
            .iter()
            .any(|cue| cue.is(COMMON | UNIT | NUMBER | MESSENGER | REFUND))
        && is_lead(first, cue.first)
        && scan.is_gap(name.last, last)
        && scan.cell(last).is_none_or(|cell| cell.ch != '?')
}

fn is_invited(scan: &Scan<'_>, cue: &Cue) -> bool {
    scan.cue_before(cue.first, INVITE | SEARCH, 2).is_some()
        || scan.cue_behind(cue.last, INVITE | SEARCH, 2).is_some()
}

fn hit(scan: &Scan<'_>, kind: FindingKind, cue: &Cue, name: &Name) -> Hit {
    let rule = match kind {
        FindingKind::Wechat => "wechat.name",
        FindingKind::Qq => "qq.name",
        FindingKind::Telegram => "telegram.name",
        FindingKind::Whatsapp => "whatsapp.name",
        FindingKind::Line => "line.name",
        FindingKind::Alipay => "alipay.name",
        FindingKind::PayOther => "pay_other.name",
        _ => "social.name",
    };
    // "Cedar & Salt Soap Co": the name is the first word of a title.
    let last = title::from_capital(scan, name.first).unwrap_or(name.last);
    let mut hit = Hit::new(kind, name.first, last.max(name.last), rule).with(cue);
    if name.is_disguised {
        hit = hit.by(Evidence::DISGUISE);
    }
    if name.is_led {
        hit = hit.by(Evidence::LED);
    }
    if is_invited(scan, cue) {
        hit = hit.by(Evidence::INVITE);
    }
    hit
}
