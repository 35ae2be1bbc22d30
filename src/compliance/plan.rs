//! Which digits are a telephone number: the numbering plans of the countries that buyers and shops
//! live in. Never reads text: only digits and how they were grouped.

use super::run::Run;

/// What a run of digits needs besides its shape to count as a number to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: the shape is that of a number to call and of little else.
    Nothing,
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

/// Returns the plan that a run fits, the surest first.
pub fn of(run: &Run) -> Option<Plan> {
    let digits = run.digits.as_bytes();
    let groups = run.groups.as_slice();
    if run.has_plus && (8..=15).contains(&digits.len()) && digits.first() != Some(&b'0') {
        return Some(plan("phone.international", Needs::Nothing));
    }
    china(digits, groups)
        .or_else(|| russia(digits, groups))
        .or_else(|| iran(digits))
        .or_else(|| spain(digits, groups))
        .or_else(|| elsewhere(digits, groups))
}

/// Service numbers (400, 800) and mobiles by the plan of the ministry; landlines with an area code.
fn china(digits: &[u8], groups: &[usize]) -> Option<Plan> {
    let bare = digits
        .strip_prefix(b"0086")
        .or_else(|| digits.strip_prefix(b"86"))
        .filter(|rest| rest.len() == 11)
        .unwrap_or(digits);
    match bare {
        [b'1', b'3'..=b'9', ..] if bare.len() == 11 => {
            Some(plan("phone.cn.mobile", Needs::Nothing))
        }
        [b'4' | b'8', b'0', b'0', ..] if bare.len() == 10 => {
            Some(plan("phone.cn.service", Needs::Nothing))
        }
        [b'0', b'1'..=b'9', ..] if matches!(groups, [3, 8] | [4, 7 | 8] | [3 | 4, 4, 4]) => {
            Some(plan("phone.cn.landline", Needs::Nothing))
        }
        _ => None,
    }
}

/// Mobiles `9xx` behind 7 or 8, as the Russian plan has them.
fn russia(digits: &[u8], groups: &[usize]) -> Option<Plan> {
    match (digits, groups) {
        ([b'7' | b'8', b'9', ..], _) if digits.len() == 11 => {
            Some(plan("phone.ru", Needs::Nothing))
        }
        ([b'9', ..], [3, 3, 2, 2]) => Some(plan("phone.ru", Needs::Nothing)),
        _ => None,
    }
}

/// Mobiles `09xx`, also behind 98.
fn iran(digits: &[u8]) -> Option<Plan> {
    match digits {
        [b'0', b'9', ..] if digits.len() == 11 => Some(plan("phone.ir", Needs::Nothing)),
        [b'9', b'8', b'9', ..] | [b'0', b'0', b'9', b'8', b'9', ..]
            if matches!(digits.len(), 12 | 14) =>
        {
            Some(plan("phone.ir", Needs::Nothing))
        }
        _ => None,
    }
}

/// Nine digits from 6 or 7, grouped as people do there.
fn spain(digits: &[u8], groups: &[usize]) -> Option<Plan> {
    match (digits, groups) {
        ([b'6' | b'7', ..], [3, 2, 2, 2]) => Some(plan("phone.es", Needs::Nothing)),
        ([b'6'..=b'9', ..], _) if digits.len() == 9 => Some(plan("phone.es", Needs::Cue)),
        _ => None,
    }
}

/// Plans that are certain only by their grouping or by a word beside them.
fn elsewhere(digits: &[u8], groups: &[usize]) -> Option<Plan> {
    match (digits, groups) {
        ([b'2'..=b'9', ..], [3, 3, 4]) | ([b'1', ..], [1, 3, 3, 4]) => {
            Some(plan("phone.us", Needs::Nothing))
        }
        ([b'0', b'7', b'1'..=b'9', ..], _) if digits.len() == 11 => {
            Some(plan("phone.uk", Needs::Nothing))
        }
        _ if (7..=13).contains(&digits.len()) => Some(plan("phone.cue", Needs::Cue)),
        _ => None,
    }
}
