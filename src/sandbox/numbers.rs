//! Numbers as the platforms and carriers write them: orders, cases, work orders, parcels, payments.
//! Never a real one: every digit comes from chance.

use super::chance::Chance;
use crate::domain::time::{Stamp, Zone};

const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Returns a new order number after a platform's pattern.
pub fn order_number(pattern: &str, zone: Zone, placed_at: Stamp, chance: &mut Chance) -> String {
    match pattern.split_once("{day}") {
        None => by_pattern(pattern, chance),
        Some((before, after)) => {
            let day = placed_at.to_local(zone).format("%y%m%d");
            let before = by_pattern(before, chance);
            format!("{before}{day}{}", by_pattern(after, chance))
        }
    }
}

/// Returns an after-sales number: 14 digits, as seen since 2026.
pub fn case_number(chance: &mut Chance) -> String {
    by_pattern("2#############", chance)
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
        let number = order_number("{day}-###############", Zone::BEIJING, at, &mut chance);
        assert!(
            number.starts_with("261121-") && number.len() == 22,
            "{number}"
        );
        assert_eq!(
            order_number("@@@@@@@@", Zone::MOSCOW, at, &mut chance).len(),
            8
        );
        let parcel = by_pattern("SF#############", &mut chance);
        assert!(parcel.starts_with("SF") && parcel.len() == 15, "{parcel}");
    }
}
