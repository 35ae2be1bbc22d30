//! Numbers to call, to write to or to pay to: by their plan, their check digits, or a word.
//! Never an order, tracking or goods number, an amount, a measure, a date or a hotline.

mod card;
mod code;
mod denied;
mod led;
mod service;
mod sums;
mod whose;

use code::{is_code, is_part_of_code};
use denied::{asked_behind, is_denied};

use crate::compliance::cell::{Cell, Class};
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    self, ALIPAY, BANK_CARD, COURIER, CRYPTO, FIRM, HOTLINE, IBAN, INVITE, LEAD, LINE, MESSENGER,
    NEUTRAL, NUMBER, PAY_OTHER, PAYMENT, PHONE, QQ, REVERSE, SOCIAL, TELEGRAM, UNIT, WECHAT,
    WHATSAPP,
};
use crate::compliance::numbering;
use crate::compliance::plan::{self, Needs};
use crate::compliance::run::Run;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::series;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{FindingKind, Verdict};

/// Fewer digits are no number of anybody.
const SHORTEST: usize = 5;
/// How far a word reaches to the number behind it, in cells.
const REACH: usize = 14;
/// How far a word reaches to the number before it.
const BACK: usize = 8;
/// How far the name of a messenger reaches to a number that is a telephone's anyway.
const FAR: usize = 30;
/// Words that announce a number to somebody.
const ANNOUNCE: meaning::Sets = MESSENGER.or(PAYMENT).or(PHONE);

/// Finds numbers.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if scan.digits() < SHORTEST {
        return;
    }
    // In a return address one telephone is a part of the address.
    let mut part = None;
    let mut take = |run: &Run| {
        let hit = judge(scan, run);
        let is_number = hit.is_some();
        if let Some(hit) = hit {
            let is_part = scan.context.return_address
                && hit.kind == FindingKind::Phone
                && !run.is_disguised
                && *part.get_or_insert((hit.first, hit.last)) == (hit.first, hit.last);
            if !is_part {
                hits.push(hit);
            }
        }
        is_number
    };
    for run in scan.runs() {
        if !take(run) {
            for number in run
                .inside
                .iter()
                .filter(|number| is_apart(scan, run, number))
            {
                take(number);
            }
        }
    }
}

/// Returns whether a number among the groups of a run is one of its own: nobody parts another as it is,
/// another or more than a blank stands before it, or the run is nothing else.
fn is_apart(scan: &Scan<'_>, run: &Run, number: &Run) -> bool {
    const ANOTHER: usize = 7;
    let before = || scan.range(run.first, number.first).iter();
    let is_one = |cell: &Cell| matches!(cell.ch, ' ' | '-' | '.') || cell.is_digit();
    code::is_written_to_call(number)
        || before().filter(|cell| cell.is_digit()).count() >= ANOTHER
        || !before().all(is_one)
        || !is_denied(scan, run) && !service::is_hotline(scan, run)
}

fn judge(scan: &Scan<'_>, run: &Run) -> Option<Hit> {
    let cue = announcer(scan, run);
    if is_part_of_code(scan, run) {
        return None;
    }
    let hit = cue.and_then(|cue| announced(scan, run, cue));
    if hit.is_some() {
        return hit;
    }
    card(scan, run, cue).or_else(|| phone(scan, run, cue))
}

/// Returns the word that says whose number it is: the nearest before it, or close behind it.
fn announcer<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    let reach = if led::is_in_groups(run) { FAR } else { REACH };
    let before = scan
        .cue_before(run.first, ANNOUNCE, reach)
        .filter(|cue| {
            let is_near = || run.first <= cue.last + 3 || scan.is_paused(cue.last, run.first);
            cue.is_strong(ANNOUNCE) || is_near()
        })
        .filter(|cue| {
            !has_other_word(scan, cue.last, run.first) && !has_order_behind(scan, cue, run)
        })
        .filter(|cue| !whose::is_turned_down(scan, cue, run))
        .filter(|cue| {
            scan.range(cue.last, run.first)
                .iter()
                .all(|cell| !cell.is_digit() || cell.is_han())
        })
        .map(|cue| named_before(scan, cue))
        .or_else(|| led(scan, run))
        .or_else(|| headed(scan, run))
        .or_else(|| answered(scan, run));
    before.or_else(|| {
        scan.cue_behind(run.last, ANNOUNCE, BACK)
            .filter(|cue| cue.is_strong(ANNOUNCE))
            .filter(|cue| !has_other_word(scan, run.last, cue.first))
            .filter(|cue| !whose::is_turned_down(scan, cue, run))
            .filter(|_| {
                let other = NUMBER | COURIER | HOTLINE;
                scan.cue_before(run.first, other, REACH).is_none()
            })
    })
}

/// "WhatsApp ⏎ 07700 900158": the name of a messenger is the last word of the line before.
fn headed<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    /// `: ⏎ +`
    const GAP: usize = 5;
    let cues = scan.cues_in(run.first.saturating_sub(REACH), run.first);
    let cue = cues.iter().rfind(|cue| cue.last <= run.first)?;
    let gap = scan.range(cue.last, run.first);
    let is_line = gap.len() <= GAP
        && gap.iter().all(Cell::is_gap)
        && gap.iter().filter(|cell| cell.class == Class::Line).count() == 1;
    let is_alone = || {
        scan.before(cue.first)
            .is_none_or(|cell| cell.class == Class::Line)
    };
    let is_network = cue.is_strong(MESSENGER) || cue.is(MESSENGER) && is_alone();
    (is_line && is_network && !whose::is_turned_down(scan, cue, run)).then_some(cue)
}

/// "QQ? 2734519860": the question names the network, and nothing stands behind the answer.
fn answered<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    let is_mark = |cell: &&Cell| matches!(cell.ch, '?' | '!' | '。' | '؟' | ' ');
    let before = scan
        .range(run.first.saturating_sub(REACH), run.first)
        .iter();
    let asked = run.first - before.rev().take_while(is_mark).count();
    let cues = scan.cues_in(asked.saturating_sub(REACH), asked);
    let cue = cues
        .iter()
        .find(|cue| cue.last == asked && cue.is_strong(MESSENGER))?;
    let is_last = scan
        .cell(run.last)
        .is_none_or(|cell| cell.class == Class::Line);
    (is_last && asked < run.first && !whose::is_turned_down(scan, cue, run)).then_some(cue)
}

/// "QQ number", `WeChat n.º`: a word for numbers right behind the name of a messenger.
fn named_before<'a>(scan: &Scan<'a>, cue: &'a Cue) -> &'a Cue {
    const OWNERS: meaning::Sets = MESSENGER.or(PAYMENT);
    if cue.is(OWNERS) {
        return cue;
    }
    let before = scan.cue_before(cue.first, OWNERS, 2);
    before
        .filter(|before| before.is_strong(OWNERS))
        .unwrap_or(cue)
}

/// "You need QQ for that supplier: …": a colon leads from the name of a messenger to the number.
fn led<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    let at = run.first - usize::from(scan.before(run.first)?.class == Class::Space);
    scan.before(at).filter(|cell| cell.ch == ':')?;
    scan.cue_before(run.first, MESSENGER, FAR)
        .filter(|cue| cue.is_strong(MESSENGER))
        .filter(|cue| {
            !scan
                .cues_in(cue.last, run.first)
                .iter()
                .any(|cue| cue.is(NUMBER | COURIER))
        })
}

/// "Whatsapp no. …": a word for numbers may follow at once.
fn has_other_word(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let is_other = |cue: &Cue| cue.is(NUMBER | COURIER) && !cue.is(LEAD) && cue.first > first + 2;
    scan.cues_in(first, last).iter().any(is_other)
}

/// "Paid by Qiwi, order 4417725": what pays, a comma, and a word for a number that nobody can call.
fn has_order_behind(scan: &Scan<'_>, cue: &Cue, run: &Run) -> bool {
    /// Shorter ones are numbers of orders more often.
    const CALLED: usize = 9;
    let is_order = |cue: &Cue| cue.is(NUMBER | COURIER) && !cue.is(LEAD);
    cue.is(PAYMENT)
        && !cue.is(MESSENGER)
        && scan.cell(cue.last).is_some_and(|cell| cell.ch == ',')
        && (run.digits.len() < CALLED || !numbering::is_mobile(run.digits.as_bytes()))
        && scan.cues_in(cue.last, run.first).iter().any(is_order)
}

/// "llame al 61-234-567-8", "call 07700900123pls": a word right before a mobile number asks to call it,
/// however it is grouped and whatever touches it.
fn is_asked_for(scan: &Scan<'_>, run: &Run) -> bool {
    let asked = scan.cue_before(run.first, PHONE | INVITE | MESSENGER, 2);
    let is_called = asked.is_some_and(|cue| cue.is_strong(PHONE | INVITE | MESSENGER));
    is_called && numbering::is_mobile(run.digits.as_bytes())
}

/// A number that a word announces.
fn announced(scan: &Scan<'_>, run: &Run, cue: &Cue) -> Option<Hit> {
    let length = run.digits.len();
    if sums::is_amount(scan, run)
        || sums::are_sums(scan, run)
        || sums::is_place(scan, run)
        || is_code(scan, run, cue)
        || !cue.is(PHONE)
            && scan.is_of_refund(cue)
            && !run.is_disguised
            && plan::of(run).is_none_or(|plan| plan.needs == Needs::Cue)
    {
        return None;
    }
    let is_word = || scan.cell(cue.first).is_some_and(Cell::is_alphabetic);
    let is_called = || plan::of(run).is_some_and(|plan| plan.needs != Needs::Cue);
    let is_meant = || cue.is_strong(SOCIAL) || !is_word() || is_called();
    let fits = |shortest: usize, longest: usize| (shortest..=longest).contains(&length);
    let is_masked = card::is_masked(scan, run);
    let is_size = is_size(run);
    // "IG-220 and IG-240": two models, however long.
    let is_model = || !cue.is_strong(ANNOUNCE) && scan.source(cue.last, run.first) == "-";
    let is_two = run.is_said || run.is_doubtful;
    // `V139-00001`: a letter that touches its number is a part's, unless somebody can be called.
    let is_part = || {
        let mut digits = scan.range(run.first, run.last).iter();
        !cue.is_strong(ANNOUNCE)
            && cue.last == run.first
            && scan
                .source(cue.first, cue.last)
                .chars()
                .all(char::is_uppercase)
            && run.groups.first().is_some_and(|&digits| digits > 2)
            && digits.any(|cell| cell.ch == '-')
            && !is_called()
    };
    // "ОГРН продавца указан в карточке: 1197746210835": numbers of firms have so many digits.
    let is_registered =
        || matches!(length, 13 | 15) && scan.cue_before(cue.first, NUMBER, FAR).is_some();
    // "Your gift card number is …", "SIM card number": unless it is a bank card by its check digit.
    let is_other_card = || {
        let cues = scan.cues_in(cue.first.saturating_sub(REACH), cue.first);
        let is_around = |other: &Cue| other.is_strong(NEUTRAL) && other.last > cue.first;
        cues.iter().any(is_around) && !card::is_card(scan, run, true) && !run.is_disguised
    };
    if cue.is(PHONE) || is_masked || is_size || is_part() || is_two && (length < 8 || is_model()) {
        return None;
    }
    let (kind, rule) = match cue.all() {
        sets if sets.has(QQ) && fits(5, 12) => (FindingKind::Qq, "qq.number"),
        sets if sets.has(WHATSAPP) && fits(7, 15) => (FindingKind::Whatsapp, "whatsapp.number"),
        sets if sets.has(WECHAT) && fits(6, 13) => (FindingKind::Wechat, "wechat.number"),
        sets if sets.has(TELEGRAM) && fits(7, 15) => (FindingKind::Telegram, "telegram.number"),
        sets if sets.has(LINE) && fits(7, 13) => (FindingKind::Line, "line.number"),
        // "disco 09864790" is a brake disc: a weak word wants a number to call.
        sets if sets.has(SOCIAL) && fits(6, 15) && is_meant() => {
            (FindingKind::Social, "social.number")
        }
        sets if sets.has(ALIPAY)
            && (fits(7, 13) || fits(16, 16) && run.digits.starts_with("2088")) =>
        {
            (FindingKind::Alipay, "alipay.number")
        }
        sets if sets.has(BANK_CARD) && fits(12, 24) && !is_registered() && !is_other_card() => {
            (FindingKind::BankCard, "bank_card.number")
        }
        sets if sets.has(IBAN) && fits(16, 30) => (FindingKind::Iban, "iban.number"),
        sets if sets.has(PAY_OTHER) && fits(15, 19) && card::is_card(scan, run, false) => {
            (FindingKind::BankCard, "bank_card.check_digit")
        }
        // "R. R., 420021, Kazan": short letters want a number to pay to.
        // "Tether is at 112,800 today": an amount.
        sets if sets.has(PAY_OTHER | CRYPTO)
            && !(run.is_sum() && run.groups.len() == 2 && length < 10)
            && fits(
                if cue.is_strong(PAY_OTHER | CRYPTO) {
                    6
                } else {
                    7
                },
                24,
            ) =>
        {
            (FindingKind::PayOther, "pay_other.number")
        }
        _ => return None,
    };
    // The number in a return address, under the name of a messenger, is a contact all the same.
    Some(hit(scan, run, kind, rule).with(cue))
}

/// `320x320`, `1080x1920`: sizes of a picture, the longer ones round.
fn is_size(run: &Run) -> bool {
    const LONGEST: usize = 8;
    let [first, _] = run.groups.as_slice() else {
        return false;
    };
    let (one, other) = run.digits.split_at_checked(*first).unwrap_or_default();
    let is_round = || one.ends_with('0') && other.ends_with('0');
    let length = run.digits.len();
    run.has_crosses && (length < LONGEST || length == LONGEST && is_round())
}

fn hit(scan: &Scan<'_>, run: &Run, kind: FindingKind, rule: &'static str) -> Hit {
    let mut first = run.first;
    while scan
        .before(first)
        .is_some_and(|cell| matches!(cell.ch, '+' | '('))
    {
        first -= 1;
    }
    let hit = Hit::new(kind, first, run.last, rule);
    if run.is_disguised {
        hit.by(Evidence::DISGUISE)
    } else {
        hit
    }
}

fn card(scan: &Scan<'_>, run: &Run, cue: Option<&Cue>) -> Option<Hit> {
    let is_named = cue.is_some_and(|cue| cue.is(PAYMENT));
    // "押金200转这里6230…": behind another number the word for numbers is that one's.
    let is_other = |cue: &Cue| !scan.range(cue.last, run.first).iter().any(Cell::is_digit);
    let number = scan.cue_before(run.first, NUMBER, REACH);
    let is_denied = !is_named && number.is_some_and(is_other);
    (!is_denied && card::is_card(scan, run, is_named)).then(|| {
        hit(scan, run, FindingKind::BankCard, "bank_card.check_digit").by(Evidence::CHECKSUM)
    })
}

fn phone(scan: &Scan<'_>, run: &Run, cue: Option<&Cue>) -> Option<Hit> {
    let backwards = scan.has(REVERSE).then(|| Run {
        digits: run.digits.chars().rev().collect(),
        groups: run.groups.iter().rev().copied().collect(),
        ..run.clone()
    });
    let sure = |run: &Run| plan::of(run).filter(|plan| plan.needs != Needs::Cue);
    let told = |run: &Run| is_told_backwards(scan, run).then_some(plan::BACKWARDS);
    let plan = sure(run)
        .or_else(|| {
            backwards
                .as_ref()
                .and_then(|run| sure(run).or_else(|| told(run)))
        })
        .or_else(|| plan::of(run))?;
    let is_called = cue.filter(|cue| cue.is(PHONE));
    let is_own = is_called.is_some_and(|cue| is_short_number(scan, run, cue));
    // `000-00-00` holds the place of a number.
    let is_blank = run.digits.bytes().all(|digit| digit == b'0');
    let is_counted = || sums::is_amount(scan, run) || sums::is_place(scan, run);
    let is_other = is_blank
        || is_counted() && !is_asked_for(scan, run)
        || service::is_hotline(scan, run) && !is_own;
    let has_sign = |sign: char| {
        scan.range(run.first, run.last)
            .iter()
            .any(|cell| cell.ch == sign)
    };
    let has_digits = || run.groups.iter().all(|&digits| digits > 1);
    let is_sum = has_sign('=') && has_sign('+') && (run.has_points || has_digits());
    if is_other || is_sum || (run.is_sum() || sums::are_sums(scan, run)) && is_called.is_none() {
        return None;
    }
    match plan.needs {
        Needs::Nothing => {}
        Needs::NoDenial => {
            let is_dressed = run.is_disguised
                && !run.has_letters
                && !run.is_said
                && numbering::is_mobile(run.digits.as_bytes());
            let is_other = || series::is_list(run) || !is_dressed && is_denied(scan, run);
            if is_called.is_none() && is_other() || is_rest_of_a_code(scan, run) {
                return None;
            }
        }
        Needs::Cue => {
            let told = is_called.filter(|cue| cue.is_strong(PHONE));
            if told.is_none() && !led::is_led_to(scan, run) && !led::is_signed(scan, run) {
                return None;
            }
            // `48520-09`: a part of goods, as much as `3.14`.
            let is_short = run.digits.len() < 9 && run.has_points || run.groups == [5, 2];
            // Without a plus no number has fourteen digits, and those of parcels do.
            let fits = is_own || (7..=13).contains(&run.digits.len());
            let is_a_things =
                |cue: &Cue| whose::is_a_things(scan, run, cue) || whose::is_a_parts(scan, run, cue);
            let is_other = || whose::is_a_parcels(scan, run) || told.is_some_and(is_a_things);
            if is_denied(scan, run) || is_other() || !fits || is_short {
                return None;
            }
        }
    }
    let kind = whose::of(scan, run).unwrap_or(FindingKind::Phone);
    let mut hit = hit(scan, run, kind, plan.rule).at_most(at_most(scan, run, plan.rule));
    if plan.needs != Needs::Cue {
        hit = hit.by(Evidence::PLAN);
    }
    Some(match is_called.or_else(|| asked_behind(scan, run)) {
        Some(cue) => hit.with(cue),
        None if plan.needs == Needs::Cue => hit.by(Evidence::LED),
        None => hit,
    })
}

/// "Number 8KB 009 661-101": before the number stands what begins with a digit and holds letters.
fn is_rest_of_a_code(scan: &Scan<'_>, run: &Run) -> bool {
    const LONGEST: usize = 5;
    let before = scan.range(run.first.saturating_sub(LONGEST), run.first);
    let Some((gap, before)) = before.split_last() else {
        return false;
    };
    let length = before
        .iter()
        .rev()
        .take_while(|cell| !cell.is_gap())
        .count();
    let word = before.get(before.len() - length..).unwrap_or_default();
    gap.class == Class::Space
        && !is_mobile(run)
        && word.first().is_some_and(Cell::is_digit)
        && word.iter().any(Cell::is_latin)
}

/// The text asks right beside a number to read it backwards, and so it is one to call.
fn is_told_backwards(scan: &Scan<'_>, run: &Run) -> bool {
    /// " está escrito "
    const BESIDE: usize = 8;
    let is_asked = scan.cue_before(run.first, REVERSE, BESIDE).is_some()
        || scan.cue_behind(run.last, REVERSE, BESIDE).is_some();
    let digits = run.digits.as_bytes();
    is_asked
        && (9..=13).contains(&digits.len())
        && (numbering::is_national(digits, false) || numbering::is_international(digits))
}

/// A courier's number given in answer to a parcel question is told, not stopped.
fn at_most(scan: &Scan<'_>, run: &Run, rule: &str) -> Verdict {
    let is_service = matches!(rule, "phone.cn.service" | "phone.ru.service");
    if scan.context.courier_contact
        || is_service && scan.has(COURIER | HOTLINE | NUMBER | FIRM)
        || service::is_of_service(scan, run)
    {
        Verdict::Warn
    } else {
        Verdict::Block
    }
}

/// Five or six digits right behind "call me at" are a number of a small island, unless they begin as
/// the service numbers of many countries do.
fn is_short_number(scan: &Scan<'_>, run: &Run, cue: &Cue) -> bool {
    const FARTHEST: usize = 4;
    let is_asked = cue.is(INVITE) || scan.cell(cue.last).is_some_and(|cell| cell.ch == ':');
    (5..=6).contains(&run.digits.len())
        && is_asked
        && cue.is_strong(PHONE)
        && cue.last <= run.first
        && cue.last + FARTHEST >= run.first
        && !run.digits.starts_with(['1', '9', '0'])
        && !run.has_letters
        && !scan.has(COURIER | HOTLINE | NUMBER | UNIT)
        && !scan.context.is_hotline(&run.digits)
}

fn is_mobile(run: &Run) -> bool {
    let digits = &run.digits;
    let begins = |start: &str| digits.starts_with(start);
    run.has_plus && (begins("447") || begins("346") || begins("989") || begins("861"))
        || digits.len() == 11
            && (begins("1") && run.groups != [1, 3, 3, 4]
                || begins("09")
                || begins("07")
                || begins("79")
                || begins("89"))
}
