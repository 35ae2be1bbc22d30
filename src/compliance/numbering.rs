//! The numbering plans of the world: which digits a country gives to telephones.
//! Never reads text, and never says what a number in a text is: that is `plan`.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::table;

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

    fn firsts(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().zip(0..).flat_map(|(&bits, at)| {
            let mut left = bits;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }

    fn read(word: &str) -> Option<Self> {
        let (head, ranges) = word.split_once(':')?;
        let is_mobile = head.starts_with('m');
        let length = head.get(1..)?.parse().ok()?;
        let mut bits = [0_u64; 16];
        for range in ranges.split(',') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
            fill(&mut bits, first..last + 1);
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
        let is_bare = BARE.contains(&region.name);
        for starts in &region.starts {
            let prefix = if is_bare && starts.is_mobile {
                ""
            } else {
                region.prefix
            };
            let length = starts.length + prefix.len();
            for first in starts.firsts() {
                let four = begins(prefix, first);
                if let Some(bits) = self.mobile.get_mut(length).filter(|_| starts.is_mobile) {
                    fill(bits, four.clone());
                }
                if let Some(bits) = self.all.get_mut(length) {
                    fill(bits, four);
                }
            }
        }
    }
}

/// Returns the first four digits of numbers with a prefix and three digits behind it: one value, or
/// ten where only three are known.
fn begins(prefix: &str, first: usize) -> Range<usize> {
    let digits = prefix
        .bytes()
        .map(|digit| usize::from(digit.wrapping_sub(b'0')));
    let known = digits.fold(0, |known, digit| known * 10 + digit) * 1_000 + first;
    match prefix.len() {
        0 => first * 10..first * 10 + 10,
        length => {
            let spare = 10_usize.pow(u32::try_from(length).unwrap_or(1) - 1);
            known / spare..known / spare + 1
        }
    }
}

/// Sets the bits of a range, 64 at a time.
fn fill(bits: &mut [u64], range: Range<usize>) {
    let mut at = range.start;
    while at < range.end {
        let end = range.end.min((at / 64 + 1) * 64);
        if let Some(word) = bits.get_mut(at / 64) {
            *word |= u64::MAX >> (64 - (end - at)) << (at % 64);
        }
        at = end;
    }
}

/// Returns whether digits that begin with a country code are a number of that country.
pub fn is_international(digits: &[u8]) -> bool {
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

/// Home countries where mobile numbers are dialled without the national prefix.
const BARE: &[&str] = &["CN", "US", "CA", "MX", "CO"];

/// Returns whether digits are a mobile or fixed number of a home country as dialled there.
pub fn is_national(digits: &[u8], mobile_only: bool) -> bool {
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
