//! Numbers as the platforms and carriers write them: orders, cases, work orders, parcels, payments.
//! Never a real one: every digit comes from chance.

use super::chance::Chance;
use crate::domain::time::{Stamp, Zone};

const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// What a serial number is multiplied by, so that neighbours look unlike: coprime with 2 and 5, and
/// near the golden section of 10^18.
const SPREAD: u128 = 618_033_988_749_894_849;

/// Returns where the serial numbers of a seed begin.
pub const fn first_serial(seed: u64) -> u64 {
    seed.wrapping_mul(1_000_003) % 100_000_000
}

/// Returns an order number after a platform's pattern. Different serial numbers give different ones,
/// as long as the pattern has room for them.
pub fn order_number(pattern: &str, zone: Zone, placed_at: Stamp, serial: u64) -> String {
    match pattern.split_once("{day}") {
        None => by_serial(pattern, serial),
        Some((before, after)) => {
            let day = placed_at.to_local(zone).format("%y%m%d");
            format!("{before}{day}{}", by_serial(after, serial))
        }
    }
}

/// Returns an after-sales number: 14 digits, as seen since 2026. Different for different serial
/// numbers.
pub fn case_number(serial: u64) -> String {
    by_serial("2#############", serial)
}

/// Returns the number after a pattern that a serial number stands for.
pub fn by_serial(pattern: &str, serial: u64) -> String {
    let choices = |sign| match sign {
        '#' => DIGITS.len() as u128,
        '@' => LETTERS.len() as u128,
        _ => 1,
    };
    // Multiplying by what shares no factor with the count of all numbers only changes their order.
    let all: u128 = pattern.chars().map(choices).product();
    let mut left = u128::from(serial) % all * SPREAD % all;
    let mut number = String::with_capacity(pattern.len());
    for sign in pattern.chars() {
        let place = usize::try_from(left % choices(sign)).unwrap_or(0);
        left /= choices(sign);
        number.push(match sign {
            '#' => DIGITS.get(place).copied().unwrap_or('0'),
            '@' => LETTERS.get(place).map_or('A', |&letter| char::from(letter)),
            other => other,
        });
    }
    number
}

/// Returns a work-order number: 15 digits, seen starting with 5000.
pub fn work_order_number(chance: &mut Chance) -> String {
    by_pattern("5000###########", chance)
}

/// Returns a number after a pattern: `#` is a digit, `@` a letter or digit.
pub fn by_pattern(pattern: &str, chance: &mut Chance) -> String {
    let mut number = String::with_capacity(pattern.len());
    for sign in pattern.chars() {
        number.push(match sign {
            '#' => chance.pick_or(&DIGITS, '0'),
            '@' => char::from(chance.pick_or(LETTERS, b'A')),
            other => other,
        });
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_form_of_its_pattern() {
        let mut chance = Chance::new(3);
        let at = Stamp::from_rfc3339("2026-11-20T20:00:00Z").unwrap();
        let number = order_number("{day}-###############", Zone::BEIJING, at, 7);
        assert!(
            number.starts_with("261121-") && number.len() == 22,
            "{number}"
        );
        assert_eq!(order_number("@@@@@@@@", Zone::MOSCOW, at, 7).len(), 8);
        let parcel = by_pattern("SF#############", &mut chance);
        assert!(parcel.starts_with("SF") && parcel.len() == 15, "{parcel}");
    }

    #[test]
    fn no_number_comes_twice() {
        for pattern in ["NL#########", "@@@@@@@@", "###"] {
            let first = u64::from(u32::MAX);
            let count = if pattern == "###" { 1_000 } else { 20_000 };
            let numbers: std::collections::BTreeSet<String> = (first..first + count)
                .map(|serial| by_serial(pattern, serial))
                .collect();
            assert_eq!(numbers.len() as u64, count, "{pattern}");
        }
    }
}
