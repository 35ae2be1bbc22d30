//! Which digits are a telephone number, by the numbering plans of the world.
//! Never reads text: only digits and how they were grouped.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::run::Run;
use super::table;

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

/// First digits that a plan gives to numbers of one length.
#[derive(Debug, Clone)]
struct Starts {
    length: usize,
    is_mobile: bool,
    /// A bit for each value of the first three digits.
    bits: [u64; 16],
}

#[derive(Debug, Clone)]
struct Region {
    name: &'static str,
    code: &'static str,
    prefix: &'static str,
    starts: Vec<Starts>,
}

impl Region {
    fn read(line: &'static str) -> Option<Self> {
        let mut words = line.split(' ');
        let name = words.next()?;
        let code = words.next()?;
        let prefix = words.next().map(|prefix| prefix.trim_matches('-'))?;
        let starts = words.filter_map(Starts::read).collect();
        Some(Self {
            name,
            code,
            prefix,
            starts,
        })
    }

    fn has(&self, national: &[u8]) -> bool {
        let digit = |at: usize| {
            national
                .get(at)
                .map(|digit| usize::from(digit.wrapping_sub(b'0')))
        };
        let (Some(a), Some(b), Some(c)) = (digit(0), digit(1), digit(2)) else {
            return false;
        };
        let first = a * 100 + b * 10 + c;
        self.starts
            .iter()
            .any(|starts| starts.length == national.len() && starts.has(first))
    }
}

impl Starts {
    fn has(&self, first: usize) -> bool {
        self.bits
            .get(first / 64)
            .is_some_and(|bits| bits >> (first % 64) & 1 == 1)
    }

    fn read(word: &str) -> Option<Self> {
        let (head, ranges) = word.split_once(':')?;
        let is_mobile = head.starts_with('m');
        let length = head.get(1..)?.parse().ok()?;
        let mut bits = [0_u64; 16];
        for range in ranges.split(',') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
            for value in first..=last {
                if let Some(word) = bits.get_mut(value / 64) {
                    *word |= 1 << (value % 64);
                }
            }
        }
        Some(Self {
            length,
            is_mobile,
            bits,
        })
    }
}

/// All plans, ready to be asked.
struct Plans {
    /// Regions by their country code.
    by_code: HashMap<&'static [u8], Vec<Region>>,
    /// First four digits of mobile numbers as dialled in the home countries, by length.
    mobile: Vec<Box<[u64]>>,
    /// The same for all numbers.
    all: Vec<Box<[u64]>>,
}

/// Longest number as dialled at home.
const LONGEST: usize = 14;
/// Four digits.
const FOUR: usize = 10_000;

fn plans() -> &'static Plans {
    static READ: OnceLock<Plans> = OnceLock::new();
    READ.get_or_init(|| {
        let empty = || vec![vec![0_u64; FOUR / 64 + 1].into_boxed_slice(); LONGEST + 1];
        let mut plans = Plans {
            by_code: HashMap::new(),
            mobile: empty(),
            all: empty(),
        };
        for region in
            table::lines(include_str!("../../assets/tables/phones.txt")).filter_map(Region::read)
        {
            if HOME.contains(&region.name) {
                plans.add_home(&region);
            }
            plans
                .by_code
                .entry(region.code.as_bytes())
                .or_default()
                .push(region);
        }
        plans
    })
}

impl Plans {
    fn add_home(&mut self, region: &Region) {
        for starts in &region.starts {
            let length = starts.length + region.prefix.len();
            for first in (0..1_000).filter(|first| starts.has(*first)) {
                for behind in 0..10 {
                    let dialled = format!("{}{first:03}{behind}", region.prefix);
                    let four = dialled
                        .get(..4)
                        .and_then(|four| four.parse().ok())
                        .unwrap_or(0);
                    set(&mut self.all, length, four);
                    if starts.is_mobile {
                        set(&mut self.mobile, length, four);
                    }
                }
            }
        }
    }
}

fn set(table: &mut [Box<[u64]>], length: usize, four: usize) {
    if let Some(word) = table
        .get_mut(length)
        .and_then(|bits| bits.get_mut(four / 64))
    {
        *word |= 1 << (four % 64);
    }
}

/// Returns whether digits that begin with a country code are a number of that country.
fn is_international(digits: &[u8]) -> bool {
    (1..=3).any(|length| {
        let (Some(code), Some(national)) = (digits.get(..length), digits.get(length..)) else {
            return false;
        };
        let regions = plans().by_code.get(code).map_or(&[][..], Vec::as_slice);
        regions.iter().any(|region| {
            // Many people leave the national prefix in: +44 (0)7700 900789.
            let bare = national.strip_prefix(region.prefix.as_bytes());
            region.has(national)
                || !region.prefix.is_empty() && bare.is_some_and(|bare| region.has(bare))
        })
    })
}

/// Countries whose numbers are known without a country code, because shops and buyers live there.
const HOME: &[&str] = &[
    "CN", "RU", "IR", "ES", "US", "GB", "MX", "AR", "CO", "PE", "CL", "DE", "FR", "IT", "TR", "UA",
    "KZ", "BY", "AE", "IN", "BR", "TW", "HK", "JP", "KR", "VN", "TH", "ID", "MY", "PH", "SG", "AU",
    "NZ", "CA", "NL", "PL", "PT", "AF", "TJ", "UZ", "AZ", "AM", "GE", "EG", "SA", "IQ", "PK", "NG",
    "ZA", "EC", "VE", "BO", "UY", "PY", "CR", "GT", "DO",
];

/// Returns whether digits are a mobile or fixed number of a home country as dialled there.
fn is_national(digits: &[u8], mobile_only: bool) -> bool {
    let four = digits
        .iter()
        .take(4)
        .fold(0, |n, d| n * 10 + usize::from(d.wrapping_sub(b'0')));
    let plans = plans();
    let table = if mobile_only {
        &plans.mobile
    } else {
        &plans.all
    };
    digits.len() > 4
        && table
            .get(digits.len())
            .and_then(|bits| bits.get(four / 64))
            .is_some_and(|bits| bits >> (four % 64) & 1 == 1)
}

/// Returns whether digits are a mobile number as dialled in a home country.
pub fn is_mobile(digits: &[u8]) -> bool {
    is_national(digits, true)
}

/// Returns the plan that a run fits, the surest first.
pub fn of(run: &Run) -> Option<Plan> {
    let digits = run.digits.as_bytes();
    let groups = run.groups.as_slice();
    let length = digits.len();
    if run.is_spelled && run.words < 3 && !is_national(digits, true) {
        return None;
    }
    if run.has_plus && (7..=15).contains(&length) {
        if is_international(digits) {
            return Some(plan("phone.international", Needs::Nothing));
        }
        if length >= 9 {
            return Some(plan("phone.plus", Needs::NoDenial));
        }
    }
    let abroad = digits
        .strip_prefix(b"00")
        .filter(|_| length >= 11 && !run.has_points);
    if abroad.is_some_and(is_international) {
        return Some(plan("phone.international", Needs::NoDenial));
    }
    china(digits, groups)
        .or_else(|| russia(digits, groups))
        .or_else(|| iran(digits))
        .or_else(|| spain(run))
        .or_else(|| grouped(run))
        .or_else(|| disguised(run))
        .or_else(|| {
            (5..=15)
                .contains(&length)
                .then(|| plan("phone.cue", Needs::Cue))
        })
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

/// Mobiles `09xx`, also behind 98; landlines with an area code apart.
fn iran(digits: &[u8]) -> Option<Plan> {
    match digits {
        [b'0', b'9', ..] if digits.len() == 11 => Some(plan("phone.ir", Needs::NoDenial)),
        [b'9', b'8', b'9', ..] | [b'0', b'0', b'9', b'8', b'9', ..]
            if matches!(digits.len(), 12 | 14) =>
        {
            Some(plan("phone.ir", Needs::NoDenial))
        }
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
    } else if written && national && !run.has_points && digits.starts_with(b"0") {
        Some(plan("phone.national", Needs::NoDenial))
    } else if digits.len() == 11 && digits.starts_with(b"07") && is_national(digits, true) {
        Some(plan("phone.uk", Needs::NoDenial))
    } else {
        None
    }
}

/// Nobody writes an order number in circled digits, words or with fillers.
fn disguised(run: &Run) -> Option<Plan> {
    let length = run.digits.len();
    let is_long = (7..=15).contains(&length);
    if !run.is_disguised || !is_long {
        return None;
    }
    if run.has_letters {
        // Letters inside are usual in codes: only a mobile number counts.
        let mobile = (9..=12).contains(&length)
            && (!run.has_fillers || run.groups.len() > 2)
            && is_national(run.digits.as_bytes(), true);
        return mobile.then(|| plan("phone.fillers", Needs::NoDenial));
    }
    Some(plan("phone.disguised", Needs::NoDenial))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_many_countries_are_known_by_their_plan() {
        for number in [
            "8613800000000",
            "14155550100",
            "447700900123",
            "34612345678",
            "79120000000",
            "989120000000",
            "4915112345678",
            "33612345678",
            "5491123456789",
            "573001234567",
            "51912345678",
            "56961234567",
            "81312345678",
            "919876543210",
        ] {
            assert!(is_international(number.as_bytes()), "{number}");
        }
        for number in ["999123456789", "1000000000", "8612345"] {
            assert!(!is_international(number.as_bytes()), "{number}");
        }
        assert!(is_national(b"07700900123", true));
        assert!(!is_national(b"07", true));
    }
}
