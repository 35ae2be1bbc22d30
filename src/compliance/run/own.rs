//! Which groups of digits are a number of their own, and which belong to the one beside them.
//! Never says what a number is.

use crate::compliance::cell::{Cell, System};
use crate::compliance::checksum;
use crate::compliance::gap::{Gap, Part};
use crate::compliance::numbering;

/// How mobile numbers of our languages are written, and cards; the likeliest first.
const GROUPS: [&[usize]; 14] = [
    &[3, 4, 4],
    &[1, 3, 3, 2, 2],
    &[1, 3, 3, 4],
    &[5, 3, 3],
    &[5, 6],
    &[4, 3, 4],
    CARD,
    &[3, 8],
    &[7, 4],
    &[4, 3, 2, 2],
    &[3, 3, 4],
    &[3, 3, 3],
    &[3, 2, 2, 2],
    &[2, 2, 2, 2, 2],
];
const CARD: &[usize] = &[4, 4, 4, 4];

/// Returns the numbers in their usual groups with other groups beside: "1 138 1234 5678 139 8765 4321".
pub fn in_groups<'a>(cells: &[Cell], parts: &'a [Part]) -> Vec<&'a [Part]> {
    /// A number and a digit.
    const FEWEST: usize = 10;
    let mut found = Vec::new();
    if parts.len() < FEWEST {
        return found;
    }
    let groups: Vec<&[Part]> = parts.chunk_by(Part::is_touched).collect();
    let fits = |groups: &[&[Part]], lengths: &[usize]| {
        let mut both = groups.iter().zip(lengths);
        both.all(|(group, &length)| group.len() == length)
    };
    for lengths in GROUPS {
        let mut from = 0;
        for (at, group) in groups.iter().enumerate() {
            if let Some(there) = groups.get(at..at + lengths.len())
                && fits(there, lengths)
                && let Some(number) = parts.get(from..from + lengths.iter().sum::<usize>())
                && number.len() < parts.len()
                && is_number(number, lengths)
                && (lengths != CARD || !goes_on(cells, &groups, at))
            {
                found.push(number);
            }
            from += group.len();
        }
    }
    found
}

/// `9405 5118 9956 0042 7719 31`: a group like those of a card stands before it or behind, as apart as
/// they are.
fn goes_on(cells: &[Cell], groups: &[&[Part]], at: usize) -> bool {
    let between = |before: usize| {
        let (one, other) = groups.get(before).zip(groups.get(before + 1))?;
        let gap = cells.get(one.last()?.atom.last..other.first()?.atom.first)?;
        Some((gap.len(), gap.first()?.ch))
    };
    let is_like = |group: usize, gap: usize| {
        let group = groups.get(group);
        group.is_some_and(|group| matches!(group.len(), 3 | 4)) && between(gap) == between(at)
    };
    let end = at + CARD.len();
    at > 0 && is_like(at - 1, at - 1) || is_like(end, end - 1)
}

fn is_number(number: &[Part], lengths: &[usize]) -> bool {
    let is_figure = |part: &Part| part.atom.system != System::Word;
    let is_plain = |part: &Part| matches!(part.gap, Gap::Touching | Gap::Plain);
    // `7 912 345 67 89`, `1 415 555 0132`
    let has_country = || lengths.first() == Some(&1);
    let digits = Part::all_digits(number);
    number.iter().all(is_figure)
        && number.iter().skip(1).all(is_plain)
        && if lengths == CARD {
            checksum::is_luhn(&digits)
        } else {
            numbering::is_mobile(&digits) || has_country() && numbering::is_international(&digits)
        }
}

/// Returns two numbers to call that are read out one behind the other.
pub fn side_by_side(parts: &[Part]) -> Option<(&[Part], &[Part])> {
    /// No mobile number is shorter, and none longer.
    const SHORTEST: usize = 9;
    const LONGEST: usize = 11;
    let is_word = |part: &&Part| part.atom.system == System::Word;
    let is_long = (SHORTEST * 2..=LONGEST * 2).contains(&Part::digits(parts));
    let is_mobile = |said: &[Part]| numbering::is_mobile(&Part::all_digits(said));
    let mut halves = (1..parts.len()).filter_map(|at| parts.split_at_checked(at));
    (is_long && parts.iter().all(|part| is_word(&part)))
        .then(|| halves.find(|(one, other)| is_mobile(one) && is_mobile(other)))?
}

/// Returns how many parts before the first words are a mobile number in full, with little behind.
pub fn told(parts: &[Part]) -> usize {
    const MOST_BEHIND: usize = 4;
    // "07700 900215 once the boiler man is there": what is eleven elsewhere.
    let ends = |part: &Part| part.gap == Gap::Said || part.atom.system == System::Word;
    let end = parts.iter().position(ends);
    let Some((number, rest)) = end.and_then(|end| parts.split_at_checked(end)) else {
        return 0;
    };
    let is_figure = |part: &Part| !matches!(part.atom.system, System::Word | System::Letter);
    let is_plain = |part: &Part| matches!(part.gap, Gap::Touching | Gap::Plain);
    let is_full = number.iter().all(is_figure)
        && number.iter().skip(1).all(is_plain)
        && Part::digits(rest) <= MOST_BEHIND
        && numbering::is_mobile(&Part::all_digits(number));
    if is_full { number.len() } else { 0 }
}

/// `8-9200001818`: the first digits of a mobile number stand apart.
pub fn is_begun(before: &[Part], whole: &[Part]) -> bool {
    const MOST: usize = 3;
    let is_near = |part: &Part| part.gap != Gap::Said;
    (1..=MOST).contains(&Part::digits(before))
        && whole.iter().skip(1).all(is_near)
        && numbering::is_mobile(&Part::all_digits(whole))
}

/// An area code with its nought: `01 234567890`.
pub fn is_area(parts: &[Part]) -> bool {
    match parts {
        [first, rest @ ..] => {
            first.atom.digits() == b"0"
                && (1..=3).contains(&rest.len())
                && rest.iter().all(|part| part.gap == Gap::Touching)
        }
        [] => false,
    }
}

/// Returns how many digits behind a plus are one number: a stroke or a comma ends it, and so does what
/// makes it a number of no country.
pub fn international(cells: &[Cell], parts: &[Part]) -> usize {
    const FEWEST: usize = 9;
    const MOST: usize = 15;
    let mut digits = 0;
    let mut taken = 0;
    let mut known = None;
    let mut before: Option<&Part> = None;
    for group in parts.chunk_by(Part::is_touched) {
        let is_parted = before.zip(group.first()).is_some_and(|(before, first)| {
            let between = cells
                .get(before.atom.last..first.atom.first)
                .unwrap_or_default();
            between
                .iter()
                .any(|cell| matches!(cell.ch, '/' | ',' | ';'))
        });
        let length = Part::digits(group);
        if taken > 0 && (digits + length > MOST || is_parted && digits >= FEWEST) {
            break;
        }
        digits += length;
        taken += group.len();
        before = group.last();
        let number = parts.get(..taken).unwrap_or_default();
        if digits >= FEWEST && numbering::is_international(&Part::all_digits(number)) {
            known = Some(taken);
        }
    }
    known.unwrap_or(taken)
}

#[cfg(test)]
mod tests {
    use crate::compliance::{Context, check};

    #[test]
    fn a_mobile_number_in_its_groups_is_found_among_others() {
        for (text, numbers) in [
            ("138 1234 5678 139 8765 4321", 2),
            ("138-1234-5678和139-8765-4321 137 1111 2222", 3),
            ("612 345 678 o 622 111 333", 2),
            ("8 912 345-67-89 8 912 345 67 88", 2),
            ("07700 900 123 / 07911 123 456", 2),
            ("0912 345 6789 0935 123 4567", 2),
            ("1 138 1234 5678", 1),
            ("138 1234 5678 2024", 1),
            ("电话 2024 138 1234 5678", 1),
            ("24 612 345 678", 1),
            ("call me 06 12 34 56 78 06 12 34 56 79", 1),
        ] {
            let judgement = check(text, &Context::default());
            assert!(judgement.verdict.is_flagged(), "{text}");
            assert_eq!(judgement.findings.len(), numbers, "{text}");
        }
        for text in [
            "Available in 28/30, 30/32, 32/32, 34/30 and one 36/34",
            "600 650 700 750",
            "6222 0213 8123 4567",
            "Chilexpress 99 655 003 119, llega lunes",
            "part 138 1234 5678 01",
        ] {
            let judgement = check(text, &Context::default());
            assert!(!judgement.verdict.is_flagged(), "{text}");
        }
    }
}
