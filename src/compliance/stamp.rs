//! What stands before what is said: the number of a list, the time in a pasted log of a chat.
//! Never a time or a number that the sentence goes on with.

use super::cell::{Cell, Class, System};

/// Returns where a time ends that a text begins with, as logs of a chat have it, or the number of a
/// list: `[12:03]`, `2026-11-23 12:03`, `1)`, `2.`, `①`
pub fn end(cells: &[Cell]) -> usize {
    const LONGEST: usize = 2;
    let digits = cells.iter().take_while(|cell| cell.class == Class::Digit);
    let end = digits.count();
    match cells.get(end..end + 2) {
        Some([mark, blank])
            if (1..=LONGEST).contains(&end)
                && matches!(mark.ch, ')' | '.')
                && blank.class == Class::Space =>
        {
            end + 1
        }
        Some([blank, _])
            if end == 1
                && blank.class == Class::Space
                && cells
                    .first()
                    .is_some_and(|cell| cell.system == System::Styled) =>
        {
            end
        }
        _ => time(cells).unwrap_or(0),
    }
}

/// Returns where a time of the day ends that a text begins with, behind its date or without one.
fn time(cells: &[Cell]) -> Option<usize> {
    /// `[2026-11-23, 12:03:59]`
    const LONGEST: usize = 24;
    let first = cells.first()?;
    let is_bracket = |c: char| matches!(c, '[' | '(');
    if !is_bracket(first.ch) && first.class != Class::Digit {
        return None;
    }
    let is_of_it = |cell: &&Cell| {
        matches!(
            cell.ch,
            '0'..='9' | '-' | '/' | '.' | ':' | ',' | ' ' | '[' | '(' | ']' | ')'
        )
    };
    let stamp = cells.iter().take(LONGEST).take_while(is_of_it);
    let stamp: String = stamp.map(|cell| cell.ch).collect();
    let closed = stamp.find([']', ')']).map(|at| at + 1);
    let bare = |stamp: &str| {
        let colon = stamp.find(':')?;
        let rest = stamp.get(colon..)?;
        let end = rest.find(|c: char| c != ':' && !c.is_ascii_digit());
        Some(colon + end.unwrap_or(rest.len()))
    };
    let end = if is_bracket(first.ch) {
        closed
    } else {
        bare(&stamp)
    }?;
    let inner = stamp.get(..end)?.trim_matches(['[', '(', ']', ')']);
    let (date, time) = inner.rsplit_once(' ').unwrap_or(("", inner));
    let is_blank = |cell: &Cell| cell.class == Class::Space;
    (is_time(time) && (date.is_empty() || is_date(date)) && cells.get(end).is_some_and(is_blank))
        .then_some(end)
}

/// `12:03`, `12:03:59`
fn is_time(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let is_below = |part: &str, most: u32| {
        (1..=2).contains(&part.len()) && part.parse().is_ok_and(|value: u32| value < most)
    };
    match parts.as_slice() {
        [hour, rest @ ..] if (1..=2).contains(&rest.len()) => {
            is_below(hour, 24)
                && rest
                    .iter()
                    .all(|part| part.len() == 2 && is_below(part, 60))
        }
        _ => false,
    }
}

/// `2026-11-23`, `23.11.2026`, `23/11`
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.trim_end_matches(',').split(['-', '/', '.']).collect();
    let value = |part: &&str| part.parse::<u32>().unwrap_or(u32::MAX);
    let is_day = |part: &&str| (1..=31).contains(&value(part));
    let is_year = |part: &&str| matches!(value(part), 0..=99 | 1990..=2100);
    match parts.as_slice() {
        [a, b] => is_day(a) && is_day(b),
        [a, b, c] => is_day(b) && (is_year(a) && is_day(c) || is_day(a) && is_year(c)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    #[test]
    fn times_and_numbers_of_lists_end() {
        for (text, stamp) in [
            ("1) yes", "1)"),
            ("12. yes", "12."),
            ("① yes", "①"),
            ("[12:03] 07700 900158", "[12:03]"),
            ("(9:05:59) yes", "(9:05:59)"),
            ("12:03 yes", "12:03"),
            ("2026-11-23 12:03 yes", "2026-11-23 12:03"),
            ("[23.11.26, 12:03] yes", "[23.11.26, 12:03]"),
        ] {
            assert_eq!(end(&fold(text)), stamp.chars().count(), "{text}");
        }
        for text in [
            "",
            "12",
            "1.5 kg",
            "138 0000",
            "13:80 0000",
            "[no] yes",
            "2026-11-23 yes",
            "12:03",
            "44-13-99 12:03 yes",
            "25:00 yes",
        ] {
            assert_eq!(end(&fold(text)), 0, "{text}");
        }
    }
}
