//! Words that say that a number is another one: of an order, a parcel, goods, a place, a date.
//! Never says that something is a number.

use super::{FAR, REACH, is_asked_for, is_mobile};
use crate::compliance::cell::{Cell, Class};
use crate::compliance::checksum;
use crate::compliance::cue::Cue;
use crate::compliance::meaning::{
    COURIER, FIRM, HERE, HOTLINE, INVITE, LEAD, MESSENGER, NEGATION, NEUTRAL, NUMBER, PHONE,
    REFUSAL, Sets, WARNING,
};
use crate::compliance::numbering;
use crate::compliance::run::Run;
use crate::compliance::scan::Scan;
use crate::compliance::series;

/// Words behind a number that say who else is to be called, or that nobody is.
const OTHERS: Sets = HERE
    .or(COURIER)
    .or(HOTLINE)
    .or(FIRM)
    .or(NEGATION)
    .or(NUMBER)
    .or(WARNING)
    .or(REFUSAL)
    .or(NEUTRAL);

/// A full stop behind a word stands between, and not behind one cut short: `ref. 4471`.
fn is_ended(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    const SHORTEST: usize = 5;
    (first..last).any(|at| {
        let word = scan.range(at.saturating_sub(SHORTEST), at);
        scan.ends_at(at) && word.len() == SHORTEST && word.iter().all(Cell::is_alphabetic)
    })
}

/// A word says that the number is another: order, parcel, goods, place, date.
pub fn is_denied(scan: &Scan<'_>, run: &Run) -> bool {
    if asked_behind(scan, run).is_some() {
        return false;
    }
    let before = scan.cue_before(run.first, NUMBER, REACH);
    let before = before.filter(|cue| !is_ended(scan, cue.last, run.first));
    let before = before.or_else(|| label(scan, run));
    let before = before.or_else(|| told(scan, run));
    let before = before.or_else(|| {
        let courier = scan.cue_before(run.first, COURIER, 1);
        courier.filter(|_| !is_mobile(run))
    });
    // "Order 07700 900123 cheaper": British mobile numbers are grouped so, and orders are not.
    let is_blank = |cell: &Cell| cell.class == Class::Space;
    let is_british = run.groups == [5, 6]
        && run.digits.starts_with("07")
        && is_mobile(run)
        && scan.cell(run.first + 5).is_some_and(is_blank)
        && scan.cell(run.last).is_none_or(|cell| cell.ch != '-');
    let before = before.filter(|_| !is_british);
    let nearer = |cue: &Cue| {
        scan.cue_before(run.first, PHONE | INVITE, REACH)
            .is_none_or(|phone| phone.last <= cue.last)
    };
    // `#8 920 000-18-18`: nobody writes the number of an order in groups as one to call.
    let is_called = run.groups.len() > 1 && numbering::is_mobile(run.digits.as_bytes());
    let is_hashed = !is_called
        && scan
            .before(run.first)
            .is_some_and(|cell| matches!(cell.ch, '#' | '№'));
    let is_masked = !is_called
        && !is_mobile(run)
        && !scan
            .range(run.first, run.last)
            .iter()
            .any(|cell| cell.ch == '*')
        && scan
            .before(run.first)
            .into_iter()
            .chain(scan.cell(run.last))
            .any(|cell| cell.ch == '*');
    // "单号发你 ⏎ 77300 ⏎ 12345 ⏎ 67890": what is told line by line is announced a line before.
    let is_announced = || {
        let before = scan.cues_in(run.first.saturating_sub(REACH), run.first);
        run.is_strung && before.iter().any(|cue| cue.is(NUMBER))
    };
    let is_of_goods = scan.cue_before(run.first, FIRM, 2).is_some() && !is_mobile(run);
    is_of_goods
        || is_announced()
        || before.is_some_and(|cue| {
            nearer(cue)
                && !is_sent_to(scan, run, cue)
                && scan
                    .range(cue.last, run.first)
                    .iter()
                    .all(|cell| !cell.is_digit())
        })
        || is_hashed
        || is_masked
        || before.is_none()
            && !run.is_disguised
            && !is_called
            && !is_asked_for(scan, run)
            && scan
                .cue_behind(run.last, NUMBER, 4)
                .is_some_and(|cue| !is_told_apart(scan, run, cue) && !is_of_next(scan, run, cue))
        || is_series(scan, run) && !is_asked_for(scan, run)
        || is_parcels(scan, run)
}

/// "Order 07700 900123, call it": whatever a mobile number is said to be, what stands behind it asks to
/// call, and names nobody else and no other number.
pub fn asked_behind<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    const SOON: usize = 16;
    if !numbering::is_mobile(run.digits.as_bytes()) {
        return None;
    }
    let asks = |cue: &&Cue| cue.is_strong(PHONE | INVITE | MESSENGER) && cue.first >= run.last;
    let behind = scan.cues_in(run.last, run.last + SOON);
    let asked = behind.iter().find(asks)?;
    let end = asked.last + SOON;
    let names_another = scan.cues_in(run.last, end).iter().any(|cue| cue.is(OTHERS));
    let is_meant = !scan.is_parted(run.last, asked.first)
        && !scan.range(run.last, end).iter().any(Cell::is_digit)
        && !names_another;
    is_meant.then_some(asked)
}

/// `RR 614 208 552 CN`: a parcel between countries, with its check digit.
fn is_parcels(scan: &Scan<'_>, run: &Run) -> bool {
    const APART: usize = 3;
    let from = run.first.saturating_sub(APART);
    let is_pair = |letters: Option<&str>| {
        let is_capital = |letter: u8| letter.is_ascii_uppercase();
        letters.is_some_and(|letters| letters.len() == 2 && letters.bytes().all(is_capital))
    };
    is_pair(scan.source(from, run.first).strip_suffix(' '))
        && is_pair(scan.source(run.last, run.last + APART).strip_prefix(' '))
        && !scan.before(from).is_some_and(Cell::is_alphabetic)
        && !scan.cell(run.last + APART).is_some_and(Cell::is_alphabetic)
        && checksum::is_parcel(run.digits.as_bytes())
}

/// "Your case number with our support desk is 0770-…": "is" leads to the number from a word further on,
/// with no telephone between. Nobody says so of a mobile number.
fn told<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    const FAR: usize = 48;
    let lead = scan.cue_before(run.first, LEAD, 1)?;
    let cues = scan.cues_in(lead.first.saturating_sub(FAR), lead.first);
    let cue = cues
        .iter()
        .rfind(|cue| cue.is(NUMBER | PHONE | INVITE | MESSENGER))?;
    let is_told = cue.is(NUMBER) && !cue.is(PHONE | INVITE | MESSENGER);
    (is_told && !is_mobile(run) && !scan.is_parted(cue.last, run.first)).then_some(cue)
}

/// "Tracking number: ⏎ 8901…": the word stands last in the line before.
fn label<'a>(scan: &Scan<'a>, run: &Run) -> Option<&'a Cue> {
    /// `: ⏎ `
    const GAP: usize = 5;
    let cues = scan.cues_in(run.first.saturating_sub(REACH), run.first);
    let cue = cues.iter().rfind(|cue| cue.last <= run.first)?;
    let gap = scan.range(cue.last, run.first);
    let is_line = gap.len() <= GAP && gap.iter().all(Cell::is_gap);
    (is_line && cue.is(NUMBER)).then_some(cue)
}

/// "Whatsapp a photo of the receipt to …": it is sent there, and the number is another's.
fn is_sent_to(scan: &Scan<'_>, run: &Run, cue: &Cue) -> bool {
    const TO: [&str; 5] = [" to ", " al ", " на ", " به ", "发到"];
    let between = scan.source(cue.last, run.first);
    TO.contains(&between)
        && numbering::is_mobile(run.digits.as_bytes())
        && scan.cue_before(cue.first, MESSENGER, FAR).is_some()
}

/// "Tel. 699.330.014, y presupuesto en 24 horas": a comma parts it from the word behind. So it does
/// where the number is written as nobody writes another: `8 960 000-18-18`.
fn is_told_apart(scan: &Scan<'_>, run: &Run, behind: &Cue) -> bool {
    let comma = |cell: &Cell| cell.ch == ',';
    let is_told = || {
        scan.cue_before(run.first, PHONE, 3)
            .is_some_and(|cue| cue.is_strong(PHONE))
    };
    scan.range(run.last, behind.first).iter().any(comma)
        && (run.groups == [1, 3, 3, 2, 2] || is_told())
}

/// "8 901 000-77-20. Order 89123456 …": a new sentence begins with the word, or it announces the
/// number behind it.
fn is_of_next(scan: &Scan<'_>, run: &Run, behind: &Cue) -> bool {
    /// ` № `
    const GAP: usize = 3;
    let rest = scan.range(behind.last, behind.last + GAP + 1);
    (run.last..behind.first).any(|at| scan.ends_at(at))
        || rest
            .iter()
            .find(|cell| !cell.is_gap())
            .is_some_and(Cell::is_digit)
}

/// A date, sizes, steps: several numbers and not one.
fn is_series(scan: &Scan<'_>, run: &Run) -> bool {
    let mut marks = scan
        .range(run.first, run.last)
        .iter()
        .filter(|cell| cell.is_gap());
    let mark = marks.next().map(|cell| cell.ch);
    let last = marks.next_back().map_or(mark, |cell| Some(cell.ch));
    let is_enumerated = matches!(mark, Some('、')) && series::are_alike(run);
    is_enumerated
        || super::sums::are_marked(scan, run)
        || series::is_date(run, mark)
        || series::is_order(run, mark)
        || last == mark && series::is_part(run, mark)
        || series::is_list(run)
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, check, check_messages};

    #[test]
    fn a_number_that_is_to_be_called_is_no_order_whatever_it_is_said_to_be() {
        for text in [
            "order 07700900123, call it",
            "订单号是13812345678，有事打这个",
            "заказ 89123456789 звоните",
            "سفارش 09123456789 زنگ بزن",
        ] {
            let judgement = check(text, &Context::default());
            assert!(judgement.verdict.is_flagged(), "{text}");
        }
        for text in [
            "order 07700900123, call the courier",
            "单号13812345678，打快递电话",
            "заказ 89123456789, мы вам позвоним",
            "订单号13812345678",
        ] {
            let judgement = check(text, &Context::default());
            assert!(!judgement.verdict.is_flagged(), "{text}");
        }
    }

    #[test]
    fn an_order_that_the_next_message_asks_to_call_is_none() {
        for messages in [
            ["单号13812345678", "是我手机"],
            ["трек 89161234567", "это мой номер"],
            ["Your tracking number is 07700 900123", "whatsapp me there"],
        ] {
            let judgement = check_messages(&messages, &Context::default());
            assert!(judgement.verdict.is_flagged(), "{messages:?}");
        }
        let messages = ["单号13812345678", "已经发货了"];
        let judgement = check_messages(&messages, &Context::default());
        assert!(!judgement.verdict.is_flagged());
    }

    #[test]
    fn prices_masked_cards_and_numbers_of_parcels_are_no_number_to_call() {
        for text in [
            "Цены: 890, 1690, 2490",
            "Возврат 4 500 руб на карту **** 1234 сделан 12.05.",
            "Отследите посылку по номеру 80091234567890 на сайте Почты России.",
        ] {
            let judgement = check(text, &Context::default());
            assert!(!judgement.verdict.is_flagged(), "{text}");
        }
    }

    #[test]
    fn the_answer_behind_a_question_belongs_to_its_network() {
        for text in ["微信？lily8866", "telegram?? nikshop77", "QQ！2734519860"] {
            let judgement = check(text, &Context::default());
            assert!(judgement.verdict.is_flagged(), "{text}");
        }
        let judgement = check("telegram? TG-8900 fits", &Context::default());
        assert!(!judgement.verdict.is_flagged());
    }
}
