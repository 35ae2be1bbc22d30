//! Invitations without an identifier: words of several sets near each other in one sentence.
//! Never a warning, never a sentence that says not to, and never one whose words weigh next to nothing.

use crate::compliance::cell::{Cell, Class, Script};
use crate::compliance::cue::Cue;
use crate::compliance::lean;
use crate::compliance::lexicon::Phrase;
use crate::compliance::meaning::{
    AT, COURIER, DOT, HERE, NEGATION, NUMBER, Part, REFUSAL, Roles, WARNING,
};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// How far a word of negation reaches in its clause, and where another begins.
const NEGATION_REACH: usize = 20;
const REACH_OVER_COMMA: usize = 12;
/// Letters of a word that begins what was found: "but I can outside".
const LONGEST_TURN: usize = 4;

/// How many characters of Chinese may part what is harmless from what it makes so.
const HARMLESS_REACH: usize = 14;

/// What a Chinese clause begins with that turns away from what was denied before: "but", "so", "you",
/// "let us".
const TURNS: &str = "但可所那您你咱要";

/// No number that somebody is called by has fewer.
const FEWEST_DIGITS: usize = 7;

/// Returns whether a sentence says in one breath not to do what a phrase invites to: "I'd rather not
/// deal outside the site".
pub fn is_denied(scan: &Scan<'_>, begin: usize, end: usize) -> bool {
    let phrases = || scan.context.lexicon.phrases_of(scan.strong());
    let cues = scan.cues_in(begin, end);
    // Chinese says in one sentence what cannot be done here and what to do instead.
    let denials = |cue: &&Cue| {
        let is_spelled = scan.cell(cue.first).is_some_and(|cell| !cell.is_han());
        is_spelled && cue.is(NEGATION) && !cue.roles.has(Roles::WITHIN)
    };
    cues.iter().filter(denials).any(|denial| {
        let reach = denial.last + NEGATION_REACH;
        let openings = cues
            .iter()
            .filter(|cue| cue.first >= denial.last && cue.first <= reach);
        openings.clone().any(|opening| {
            let mut invitations = phrases().filter(|phrase| phrase.kind.is_invitation());
            invitations.any(|phrase| {
                let chain = chain(scan, phrase, opening);
                chain.is_some_and(|(_, last)| last <= end && !is_paused(scan, denial.last, last))
            })
        })
    })
}

/// Returns whether a clause ends between two places, or a word that begins another clause: "I can't
/// do it here so …".
fn is_paused(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const BEGIN: [&str; 18] = [
        "so",
        "but",
        "and",
        "just",
        "then",
        "instead",
        "rather",
        "better",
        "pero",
        "y",
        "asi",
        "mejor",
        "но",
        "а",
        "и",
        "поэтому",
        "лучше",
        "پس",
    ];
    let cells = scan.range(first, last);
    let begins = |word: &[Cell]| {
        let letters = || word.iter().map(|cell| cell.ch);
        BEGIN.iter().any(|begin| begin.chars().eq(letters()))
    };
    cells.iter().any(ends_clause) || cells.split(|cell| !cell.is_alphabetic()).any(begins)
}

/// Finds phrases.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let before = hits.len();
    for phrase in scan.context.lexicon.phrases_of(scan.strong()) {
        if let Some((first, last)) = find(scan, phrase) {
            hits.push(Hit::new(phrase.kind, first, last, phrase.rule).by(Evidence::PHRASE));
        }
    }
    // Who is to scan a code in order to join a group is asked to scan a code.
    if let Some(found) = hits.get_mut(before..) {
        found.sort_by_key(|hit| hit.kind != FindingKind::Qr);
    }
}

/// Returns the cells of the first place where a phrase stands and means what it says.
fn find(scan: &Scan<'_>, phrase: &Phrase) -> Option<(usize, usize)> {
    let opening = if phrase.in_any_order {
        phrase.steps.iter().copied().fold(Part::default(), Part::or)
    } else {
        phrase.steps.first().copied()?
    };
    let cues = scan.cues().iter();
    let openings = cues
        .filter(|cue| cue.plays(opening))
        .filter(|cue| !opening.sets.has(AT | DOT) || is_named(scan, cue));
    scan.first_times(openings)
        .filter_map(|cue| chain(scan, phrase, cue))
        .find(|&(first, last)| {
            is_meant(scan, phrase, first, last) && weighs(scan, phrase, first, last)
        })
}

/// An invitation that we listen for stands in a sentence that weighs something, or beside a number
/// that somebody may be called by: not one of an order or a parcel.
fn weighs(scan: &Scan<'_>, phrase: &Phrase, first: usize, last: usize) -> bool {
    /// The message of a window right behind may hold it.
    const BESIDE: usize = 40;
    let has_number = || {
        let is_announced = |at: usize| {
            scan.cue_before(at, NUMBER | COURIER, FEWEST_DIGITS)
                .is_some()
        };
        scan.runs().iter().any(|run| {
            run.digits.len() >= FEWEST_DIGITS
                && run.first <= last + BESIDE
                && first <= run.last + BESIDE
                && !is_announced(run.first)
        })
    };
    phrase.is_own
        || !phrase.kind.is_invitation()
        || !lean::is_honest(scan, first, last)
        || has_number()
}

/// A spelled "at" or "dot" stands behind a name.
fn is_named(scan: &Scan<'_>, cue: &Cue) -> bool {
    let is_name = |cell: &Cell| cell.is_alphabetic() || cell.class == Class::Digit;
    scan.range(0, cue.first).iter().any(is_name)
}

/// Follows the steps of a phrase from its first word on.
fn chain(scan: &Scan<'_>, phrase: &Phrase, opening: &Cue) -> Option<(usize, usize)> {
    let mut taken = take(phrase, 0, opening)?;
    let mut end = opening.last;
    while taken.count_ones() as usize != phrase.steps.len() {
        let next = scan
            .cues_in(opening.first, end + reach(scan, phrase, end) + 1)
            .iter()
            .filter(|cue| cue.first >= end)
            .find_map(|cue| Some((cue, take(phrase, taken, cue)?)));
        let (cue, with_it) = next?;
        if scan.is_parted(end, cue.first) {
            return None;
        }
        taken = with_it;
        end = cue.last;
    }
    Some((opening.first, end))
}

/// Returns how far behind a place the next step may stand. Phrases over roles speak every language,
/// and Chinese says in one character what others say in three letters.
fn reach(scan: &Scan<'_>, phrase: &Phrase, end: usize) -> usize {
    const DENSE: usize = 3;
    let is_dense = phrase.plays_roles && scan.before(end).is_some_and(Cell::is_han);
    phrase.within / if is_dense { DENSE } else { 1 }
}

/// Returns which steps are taken when a cue takes one that is left.
fn take(phrase: &Phrase, taken: u32, cue: &Cue) -> Option<u32> {
    let left = (0..).zip(&phrase.steps);
    let mut left = left.filter(|(place, _)| taken & 1 << place == 0);
    let (place, _) = if phrase.in_any_order {
        left.find(|(_, step)| cue.plays(**step))?
    } else {
        left.next().filter(|(_, step)| cue.plays(**step))?
    };
    Some(taken | 1 << place)
}

fn is_meant(scan: &Scan<'_>, phrase: &Phrase, first: usize, last: usize) -> bool {
    let (begin, end) = scan.sentence(first);
    if phrase.kind == FindingKind::Offplatform && is_quoted(scan, first, last) {
        return false;
    }
    if phrase.kind == FindingKind::Offplatform && is_asked_and_refused(scan, end) {
        return false;
    }
    let around = scan.cues_in(begin, end.max(last));
    let is_own = |cue: &Cue| {
        phrase.steps.iter().any(|step| cue.plays(*step)) && cue.first >= first && cue.last <= last
    };
    // What stands within a word of the phrase is a part of the invitation: "not on here".
    let is_part = |cue: &Cue| {
        let holds = |host: &&Cue| host.first <= cue.first && host.last >= cue.last;
        cue.roles.has(Roles::WITHIN) && around.iter().filter(holds).any(is_own)
    };
    // "Don't go through this site" says to leave it: the negation is a part of the role. In two
    // words it denies: "not needed".
    let is_of_role = |cue: &Cue| {
        let words = |host: &Cue| {
            let cells = scan.range(host.first, host.last).iter();
            cells.filter(|cell| cell.class == Class::Space).count() + 1
        };
        let plays = |host: &Cue| host.roles.or(Roles::SILENT) != Roles::SILENT && words(host) > 2;
        let holds = |host: &Cue| host.first <= cue.first && host.last >= cue.last;
        cue.roles.has(Roles::WITHIN) && around.iter().any(|host| holds(host) && plays(host))
    };
    let speaks_against = |cue: &Cue| {
        cue.is(WARNING) && !is_turned(scan, cue, begin, first)
            || cue.is(phrase.unless.sets) && !is_part(cue) && is_near(scan, cue, first, last)
            || cue.is(NEGATION)
                && negates(scan, cue, first, last)
                && !is_part(cue)
                && !is_of_role(cue)
            || cue.is(REFUSAL) && cue.first > first && refuses(scan, cue, last)
    };
    let unless = phrase.unless.roles;
    !around.iter().any(|cue| {
        cue.roles.has(unless) && is_near(scan, cue, first, last)
            || speaks_against(cue) && !is_own(cue)
    })
}

/// "A discount for a direct deal? No, that is against the rules": the sentence asks, and what comes
/// next turns it down. What does not work here is no reason to stay.
pub fn is_asked_and_refused(scan: &Scan<'_>, end: usize) -> bool {
    const NEXT: usize = 20;
    let asks = scan
        .cell(end)
        .is_some_and(|cell| matches!(cell.ch, '?' | '؟'));
    let answer = || scan.cues_in(end, end + NEXT).iter();
    // "No, …" and no "no fees".
    let is_no = |cue: &Cue| {
        let mark = scan.cell(cue.last);
        cue.is(NEGATION)
            && scan.is_gap(end, cue.first)
            && mark.is_some_and(|cell| cell.is_gap() && cell.class != Class::Space)
    };
    // A bare "нет" stands in no list: it answers a question before an invitation too.
    let is_net = || {
        let mut cells = scan
            .range(end, end + NEXT)
            .iter()
            .skip_while(|cell| cell.is_gap());
        let is_word = "нет"
            .chars()
            .all(|letter| cells.next().is_some_and(|cell| cell.ch == letter));
        is_word
            && cells
                .next()
                .is_some_and(|cell| matches!(cell.ch, ',' | '.' | '!' | ')'))
    };
    // "No, only here": behind the refusal and apart from it, it says where to stay.
    let is_of_here = |refusal: &Cue| {
        let mut here = answer().filter(|cue| cue.is(HERE));
        here.any(|cue| {
            let between = scan.range(refusal.last, cue.first);
            cue.first < refusal.last || !between.iter().any(ends_clause)
        })
    };
    let mut refusals = answer().filter(|cue| cue.is(REFUSAL | WARNING) || is_no(cue));
    asks && (is_net() || refusals.next().is_some_and(|cue| !is_of_here(cue)))
}

/// "Who says «pay me past the site» is a fraud": what stands in quotes is what others say, where
/// the words around it warn or turn it down.
fn is_quoted(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const FARTHEST: usize = 24;
    let is_quote = |cell: &Cell| matches!(cell.ch, '«' | '»');
    let begin = first.saturating_sub(FARTHEST);
    let before = scan.range(begin, first);
    let behind = scan.range(last, last + FARTHEST);
    let opening = before.iter().rposition(is_quote);
    let closing = behind.iter().position(is_quote);
    let (Some(opening), Some(closing)) = (opening, closing) else {
        return false;
    };
    let (opening, closing) = (begin + opening, last + closing);
    let is = |at: usize, ch: char| scan.cell(at).is_some_and(|cell| cell.ch == ch);
    let around = [
        scan.cues_in(opening.saturating_sub(FARTHEST), opening),
        scan.cues_in(closing, closing + FARTHEST),
    ];
    let turns_down = |cue: &Cue| cue.is(WARNING | REFUSAL | NEGATION);
    is(opening, '«') && is(closing, '»') && around.iter().any(|part| part.iter().any(turns_down))
}

/// Returns whether a word stands near enough to what was found to make it harmless: Chinese joins
/// with commas what others say in several sentences.
fn is_near(scan: &Scan<'_>, cue: &Cue, first: usize, last: usize) -> bool {
    let is_far = cue.last + HARMLESS_REACH < first || cue.first > last + HARMLESS_REACH;
    !(is_far && scan.cell(cue.first).is_some_and(Cell::is_han))
}

/// Returns whether the clause goes on to say that nobody does so: "deals outside the site are not
/// covered".
fn refuses(scan: &Scan<'_>, cue: &Cue, last: usize) -> bool {
    !scan.range(last, cue.first).iter().any(ends_clause)
}

fn ends_clause(cell: &Cell) -> bool {
    matches!(cell.ch, ',' | '،' | ';' | ':' | '—') || cell.ends_sentence()
}

/// What others do, who are warned of.
const OTHERS: [&str; 40] = [
    "they",
    "someone",
    "somebody",
    "anyone",
    "whoever",
    "who",
    "may",
    "might",
    "says",
    "say",
    "said",
    "asks",
    "ask",
    "alguien",
    "quien",
    "ellos",
    "puede",
    "pueden",
    "dice",
    "dicen",
    "pide",
    "piden",
    "они",
    "кто",
    "может",
    "могут",
    "якобы",
    "говорит",
    "говорят",
    "просит",
    "просят",
    "пишет",
    "пишут",
    "کسی",
    "بعضیا",
    "ممکنه",
    "میگه",
    "میگن",
    "میخوان",
    "میخواد",
];
/// What goes on after a warning with what is to be done instead.
const INSTEAD: [&str; 14] = [
    "so",
    "but",
    "instead",
    "better",
    "pero",
    "mejor",
    "но",
    "а",
    "поэтому",
    "лучше",
    "ولی",
    "اما",
    "پس",
    "بیا",
];

/// "The others are impostors, write me there", "it is forbidden but …": who goes on so after a warning
/// invites all the same. A colon goes on with what is warned of, and so does what tells of others or
/// is called out: "Careful, …".
fn is_turned(scan: &Scan<'_>, warning: &Cue, begin: usize, to: usize) -> bool {
    let between = scan.range(warning.last, to);
    // "…, come to Telegram" begins what was found.
    let words = scan.range(warning.last, to + LONGEST_TURN);
    let has = |cells: &[Cell], of: &[&str]| {
        let is = |one: &&str, word: &[Cell]| one.chars().eq(word.iter().map(|cell| cell.ch));
        let mut words = cells.split(|cell| !cell.is_alphabetic());
        words.any(|word| of.iter().any(|one| is(one, word)))
    };
    let is_of_others = |cell: &Cell| matches!(cell.ch, ':' | '人' | '他' | '她' | '谁');
    let is_of_whom = |pair: &[Cell]| matches!(pair, [of, end] if matches!(of.ch, '的' | '者') && ends_clause(end));
    let called = usize::from(scan.is_gap(begin, warning.first));
    let breaks = || between.iter().skip(called).any(ends_clause);
    warning.last < to
        && !between.iter().any(is_of_others)
        && !between.windows(2).any(is_of_whom)
        && !has(between, &OTHERS)
        && (breaks() || has(words, &INSTEAD))
}

/// Returns whether a clause begins between two places that says something else than the one before:
/// "that can't be changed here, but you could ...". What cannot be done closes its clause: 做不了.
fn turns(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let is_comma = |at: usize| {
        let comma = |cell: &Cell| matches!(cell.ch, ',' | '，');
        scan.cell(at).is_some_and(comma)
    };
    let opens = |at: usize| {
        let next = scan.cell(at + 1);
        next.is_some_and(|cell| TURNS.contains(cell.ch))
    };
    let closes = || scan.before(from).is_some_and(|cell| cell.ch == '了') && is_comma(from);
    (from..to).any(|at| is_comma(at) && opens(at)) || from < to && closes()
}

/// Returns whether a word of negation means what is said between two places: it stands in it or
/// shortly before it in the same clause, or shortly behind it where the verb comes last.
fn negates(scan: &Scan<'_>, cue: &Cue, first: usize, last: usize) -> bool {
    if cue.first < last {
        if cue.last + NEGATION_REACH < first {
            return false;
        }
        let between = scan.range(cue.last, first);
        let is_parted = between.iter().any(ends_clause) && !between.iter().any(Cell::is_han);
        let is_near = cue.last + REACH_OVER_COMMA >= first
            || !is_paused(scan, cue.last, first + LONGEST_TURN);
        return is_near && !is_parted && !turns(scan, cue.last, first);
    }
    let between = scan.range(last, cue.first);
    let verb_comes_last = |cell: &Cell| matches!(cell.script, Script::Cyrillic | Script::Arabic);
    between.len() <= REACH_OVER_COMMA
        && scan.before(last).is_some_and(verb_comes_last)
        && between
            .iter()
            .all(|cell| cell.class == Class::Space || cell.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, check};

    #[test]
    fn who_warns_and_then_turns_to_an_invitation_invites() {
        for text in [
            "The others are impostors, so write me on WhatsApp",
            "this account may get banned so save my details",
            "Меня могут забанить, поэтому пишите мне в телеграм",
            "Cuidado con las estafas, mejor escríbame por WhatsApp",
            "冒充的很多,您加我微信才是真的",
            "这个系统会屏蔽，您的号发我一下，我联系您",
            "هر فروشنده ای که گرون میده ول کن، بیا تلگرام",
            "Be careful with scammers here, add me on telegram to be safe",
            "Тут сплошной обман, давайте в телеграме",
            "Cuidado aquí hay estafadores, hablemos por Telegram",
        ] {
            let judgement = check(text, &Context::default());
            assert!(judgement.verdict.is_flagged(), "{text}");
        }
        for text in [
            "Whoever says write me on WhatsApp is an impostor",
            "Кто просит писать в телеграм — мошенник",
            "Cuidado con quien diga que le escriba por WhatsApp",
            "让您加微信的都是冒充的",
            "هر کی گفت بیا تلگرام کلاهبرداره",
            "Aviso: una persona se hace pasar por la tienda y pide pasar a WhatsApp",
            "Beware of fraud, somebody says write me on WhatsApp",
            "Осторожно, вам может написать в вотсап якобы наш менеджер",
            "注意,有人会加您微信冒充客服",
            "هشدار، بعضیا بیرون سایت پول می‌گیرن و میرن",
        ] {
            let judgement = check(text, &Context::default());
            assert!(!judgement.verdict.is_flagged(), "{text}");
        }
    }
}
