//! Which digits are a telephone number, by the numbering plans and by how they are written.
//! Never reads text: only digits and how they were grouped.

use super::numbering::{is_international, is_national};
use super::run::Run;

/// What a run of digits needs besides its shape to count as a number to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Nothing: the shape is that of a number to call and of little else.
    Nothing,
    /// Nothing, unless a word beside it says that it is another number.
    NoDenial,
    /// A word that speaks of calling or of a messenger beside it.
    Cue,
}

/// A numbering plan that a run fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The rule, as it stands in findings.
    pub rule: &'static str,
    /// What it needs.
    pub needs: Needs,
}

const fn plan(rule: &'static str, needs: Needs) -> Plan {
    Plan { rule, needs }
}

/// The plan of a number that the text itself asks to read backwards.
pub const BACKWARDS: Plan = plan("phone.backwards", Needs::NoDenial);

/// Returns the plan that a run fits, the surest first.
pub fn of(run: &Run) -> Option<Plan> {
    let digits = run.digits.as_bytes();
    let groups = run.groups.as_slice();
    let length = digits.len();
    let is_abroad = run.has_plus && (7..=15).contains(&length) && is_international(digits);
    if is_abroad {
        return Some(plan("phone.international", Needs::Nothing));
    }
    if run.is_spelled && run.words < 3 && !is_national(digits, true) {
        return None;
    }
    if run.has_plus && (9..=15).contains(&length) {
        return Some(plan("phone.plus", Needs::NoDenial));
    }
    let abroad = digits
        .strip_prefix(b"00")
        .filter(|_| length >= 11 && !run.has_points);
    if abroad.is_some_and(is_international) {
        return Some(plan("phone.international", Needs::NoDenial));
    }
    if run.is_strung {
        return Some(plan("phone.strung", Needs::NoDenial));
    }
    if is_over_and_over(run) {
        return None;
    }
    if run.has_crosses || run.has_fillers && !run.is_spelled {
        return filled(run);
    }
    china(digits, groups)
        .or_else(|| russia(digits, groups))
        .or_else(|| iran(run))
        .or_else(|| spain(run))
        .or_else(|| grouped(run))
        .or_else(|| disguised(run))
        .or_else(|| single(run))
        .or_else(|| {
            (5..=15)
                .contains(&length)
                .then(|| plan("phone.cue", Needs::Cue))
        })
}

/// "一般一般一般一般一般", `&#183;&#183;&#183;`, `５５５５５５５５`: what is one thing said over and over is no
/// number, where it is parted by anything or dressed up.
fn is_over_and_over(run: &Run) -> bool {
    const LEAST: usize = 3;
    let digits = run.digits.as_bytes();
    let is_same = |length: usize| {
        let mut chunks = digits.chunks(length.max(1));
        let first = chunks.next();
        chunks.all(|chunk| Some(chunk) == first)
    };
    let are_groups = || {
        let length = run.groups.first().copied().unwrap_or_default();
        run.groups.len() >= LEAST
            && run.groups.iter().all(|&group| group == length)
            && is_same(length)
    };
    run.is_disguised && is_same(1) || run.has_fillers && are_groups()
}

/// `6.3.3/2.0.4/1.1.8`: nobody parts each digit of a code. Sizes with halves are even in number:
/// `6.5/7.0/7.5`.
fn single(run: &Run) -> Option<Plan> {
    let digits = run.digits.as_bytes();
    let is_parted = run.groups.len() == digits.len();
    let is_mobile = is_parted && matches!(digits.len(), 9 | 11 | 13) && is_national(digits, true);
    is_mobile.then_some(plan("phone.fillers", Needs::NoDenial))
}

/// Service numbers (400, 800) and mobiles by the plan of the ministry; landlines with an area code.
fn china(digits: &[u8], groups: &[usize]) -> Option<Plan> {
    let bare = digits
        .strip_prefix(b"0086")
        .or_else(|| digits.strip_prefix(b"86"))
        .filter(|rest| rest.len() == 11)
        .unwrap_or(digits);
    if let ([b'8', b'6', ..], [2, 2..=3, 7..=8]) = (digits, groups) {
        return Some(plan("phone.cn.landline", Needs::NoDenial));
    }
    match bare {
        // Numbers of machines have 13 digits; a firm of Iran has 11 that begin so.
        [b'1', b'4', b'0'..=b'4', ..] => None,
        [b'1', b'3'..=b'9', ..] if bare.len() == 11 && groups != [1, 3, 3, 4] => {
            Some(plan("phone.cn.mobile", Needs::NoDenial))
        }
        [b'4' | b'8', b'0', b'0', ..] if bare.len() == 10 => {
            Some(plan("phone.cn.service", Needs::NoDenial))
        }
        [b'0', b'1'..=b'9', ..] if matches!(groups, [3, 8] | [4, 7 | 8] | [3 | 4, 3 | 4, 4]) => {
            Some(plan("phone.cn.landline", Needs::NoDenial))
        }
        _ => None,
    }
}

/// Mobiles `9xx` behind 7 or 8, as the Russian plan has them.
fn russia(digits: &[u8], groups: &[usize]) -> Option<Plan> {
    match (digits, groups) {
        ([b'8', b'8', b'0', b'0', ..], _) if digits.len() == 11 => {
            Some(plan("phone.ru.service", Needs::NoDenial))
        }
        ([b'7' | b'8', b'9', ..], _) | ([b'7' | b'8', b'3' | b'4' | b'8', ..], [1, 3, ..])
            if digits.len() == 11 =>
        {
            Some(plan("phone.ru", Needs::NoDenial))
        }
        ([b'9', ..], [3, 3, 2, 2] | [3, 3, 4] | [3, 7]) => {
            Some(plan("phone.ru.bare", Needs::NoDenial))
        }
        _ => None,
    }
}

/// Mobiles `09xx`, also behind 98; landlines in figures of the land, or with an area code apart.
fn iran(run: &Run) -> Option<Plan> {
    const AREAS: [&str; 31] = [
        "11", "13", "17", "21", "23", "24", "25", "26", "28", "31", "34", "35", "38", "41", "44",
        "45", "51", "54", "56", "58", "61", "66", "71", "74", "76", "77", "81", "83", "84", "86",
        "87",
    ];
    let is_land = || {
        let area = run.digits.get(1..3).unwrap_or_default();
        run.is_national && run.groups == [11] && AREAS.contains(&area)
    };
    match run.digits.as_bytes() {
        [b'0', b'9', ..] if run.digits.len() == 11 => Some(plan("phone.ir", Needs::NoDenial)),
        [b'9', b'8', b'9', ..] | [b'0', b'0', b'9', b'8', b'9', ..]
            if matches!(run.digits.len(), 12 | 14) =>
        {
            Some(plan("phone.ir", Needs::NoDenial))
        }
        [b'0', ..] if is_land() => Some(plan("phone.ir", Needs::NoDenial)),
        _ => None,
    }
}

/// Nine digits from 6 or 7, grouped as people do there.
fn spain(run: &Run) -> Option<Plan> {
    match (run.digits.as_bytes(), run.groups.as_slice()) {
        ([b'6' | b'7', ..], [3, 2, 2, 2] | [3, 3, 3] | [3, 6])
        | ([b'8' | b'9', ..], [3, 2, 2, 2] | [2, 3, 2, 2])
            if !run.has_points =>
        {
            Some(plan("phone.es", Needs::NoDenial))
        }
        _ => None,
    }
}

/// Numbers in the groups people write telephone numbers in, of a plan of a home country.
fn grouped(run: &Run) -> Option<Plan> {
    let digits = run.digits.as_bytes();
    let groups = run.groups.as_slice();
    let written = match groups {
        // Two groups are as often a part number.
        [_, _] => run.has_brackets,
        [1..=5, 2..=5, ..] => (3..=6).contains(&groups.len()),
        _ => false,
    };
    let national = (8..=12).contains(&digits.len()) && is_national(digits, false);
    let american = matches!(
        (digits, groups),
        ([b'2'..=b'9', ..], [3, 3, 4]) | ([b'1', ..], [1, 3, 3, 4])
    );
    if run.has_brackets && (written || national) && digits.len() >= 8 {
        Some(plan("phone.brackets", Needs::NoDenial))
    } else if american {
        Some(plan("phone.us", Needs::NoDenial))
    } else if written
        && national
        && (!run.has_points || matches!(groups, [4, 3, 2, 2] | [4, 3, 4]))
        && digits.starts_with(b"0")
        && !digits.starts_with(b"000")
    {
        Some(plan("phone.national", Needs::NoDenial))
    } else if digits.len() == 11 && digits.starts_with(b"07") && is_national(digits, true) {
        Some(plan("phone.uk", Needs::NoDenial))
    } else {
        None
    }
}

/// Letters between the groups are usual in codes, and an `x` in sizes: only a mobile number in the
/// groups that people write counts.
fn filled(run: &Run) -> Option<Plan> {
    let digits = run.digits.as_bytes();
    let groups = run.groups.as_slice();
    let begins = |start: &str| run.digits.starts_with(start);
    let is_single = groups.len() > 7 && groups.iter().all(|&length| length == 1);
    let behind = groups.get(1..).unwrap_or_default();
    // `09x12x88x34x56x7`: the last digit may stand alone.
    let behind = match behind {
        [pairs @ .., 1] if pairs.len() > 3 && run.has_crosses => pairs,
        all => all,
    };
    let is_written = is_single || behind.iter().all(|&length| (2..=8).contains(&length));
    let is_known = match digits.len() {
        9 => begins("6") || begins("7"),
        10 => matches!(groups, [3, 3, 4] | [3, 3, 2, 2]),
        11 => {
            begins("1") && !begins("10") && !begins("12")
                || begins("79")
                || begins("89")
                || begins("09")
                || begins("07")
                || begins("0") && matches!(groups, [3, 4, 4] | [4, 3, 4])
        }
        _ => false,
    };
    let is_mobile = (9..=13).contains(&digits.len()) && is_national(digits, true);
    // Nobody parts each digit of a code or a size.
    let is_sure = if is_single && (9..=13).contains(&digits.len()) {
        true
    } else if run.has_crosses {
        // No size begins with a nought, and none has four sides.
        let is_no_size = groups.len() > 3 && digits.len() > 8 || has_nought(run);
        is_known && is_written && is_no_size
    } else if run.is_doubtful {
        is_known && is_mobile && is_written && groups.len() > 2
    } else {
        is_mobile
            && !run.is_uneven
            && (is_known && (is_written || groups.len() > 2) || is_written && groups.len() > 2)
    };
    if is_sure {
        Some(plan("phone.fillers", Needs::NoDenial))
    } else {
        let is_loose = run.is_doubtful || run.has_crosses;
        (!is_loose || digits.len() > 8).then(|| plan("phone.cue", Needs::Cue))
    }
}

/// Some group of several digits begins with a nought.
fn has_nought(run: &Run) -> bool {
    let mut from = 0;
    run.groups.iter().any(|&length| {
        let is_nought = length > 1 && run.digits.get(from..=from) == Some("0");
        from += length;
        is_nought
    })
}

/// Nobody writes an order number in circled digits, words or with fillers.
fn disguised(run: &Run) -> Option<Plan> {
    let length = run.digits.len();
    let is_long = (7..=15).contains(&length);
    if !run.is_disguised || !is_long {
        return None;
    }
    if run.has_letters || run.is_said && !run.is_spelled {
        // Letters inside are usual in codes: only a mobile number counts.
        let mobile = (9..=12).contains(&length)
            && (!run.is_said || run.groups.len() > 2)
            && is_national(run.digits.as_bytes(), true);
        // `20240116B` is a batch, and `B08S5Z1234` a catalogue number.
        let is_sure =
            mobile && (length == 11 || !run.is_coded && (length != 10 || run.groups.len() > 2));
        return is_sure.then(|| plan("phone.fillers", Needs::NoDenial));
    }
    Some(plan("phone.disguised", Needs::NoDenial))
}
