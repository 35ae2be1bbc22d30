//! Tells several numbers from one: dates, sizes, steps, counting.
//! Never reads text: only digits and how they were grouped.

use super::run::Run;

/// `2023-12-01 10…`, `12.12.2023`, `06/11/24 09…`; the mark is the first between the groups.
pub fn is_date(run: &Run, mark: Option<char>) -> bool {
    let begins = |starts: &[&str]| starts.iter().any(|start| run.digits.starts_with(start));
    match run.groups.as_slice() {
        [1 | 2, 1 | 2, 2] | [1 | 2, 1 | 2, 2, 2] if matches!(mark, Some('/' | '.')) => true,
        [4, 2, 2, ..] => begins(&CENTURIES),
        [1 | 2, 1 | 2, 4] => true,
        [1 | 2, 1 | 2, 4, 1 | 2, 2, ..] => {
            let from = run.groups.iter().take(2).sum::<usize>();
            let year = run.digits.get(from..).unwrap_or_default();
            CENTURIES.iter().any(|start| year.starts_with(start))
        }
        _ => mark == Some('/') && are_days(run),
    }
}

/// "leaves 02/12 and comes 05/12 or 06/12": days and months by turns.
fn are_days(run: &Run) -> bool {
    const FEWEST: usize = 4;
    let is_short = |length: &usize| (1..=2).contains(length);
    let is_day = |pair: &[u32]| {
        let is = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
        matches!(*pair, [a, b] if is(a, b) || is(b, a))
    };
    run.groups.len() >= FEWEST
        && run.groups.iter().all(is_short)
        && values(run).chunks(2).all(is_day)
}

/// How years begin, Iranian ones among them.
const CENTURIES: [&str; 4] = ["19", "20", "13", "14"];

/// Sizes, steps, amounts, or plain counting.
pub fn is_list(run: &Run) -> bool {
    let groups = run.groups.as_slice();
    let values = values(run);
    let are_even =
        groups.iter().all(|&length| length == 2) || groups.iter().all(|&length| length == 3);
    let is_long = groups.len() >= 3;
    is_long && are_even && is_ascending(&values) && !has_leaps(&values)
        // 5色10色12色24色
        || run.has_fillers
            && groups.len() > 3
            && !run.digits.starts_with('0')
            && values.is_sorted_by(|a, b| a < b)
        // "117, then 168 and finally 229": nobody's nine digits begin with a one.
        || is_long && are_even && run.is_said && is_ascending(&values) && run.digits.starts_with('1')
        || is_long && are_listed(run) && values.iter().all(|value| value % 10 == 0)
        || is_long && is_counting(&values)
        || are_neighbours(groups, &values)
        || (run.is_said || run.has_fillers) && are_variants(groups, &values)
        || run.is_spelled && are_sizes_and_counts(groups, &values)
        || groups.len() == 1 && run.is_disguised && is_counted(run.digits.as_bytes())
}

/// "500, then 300, then 200", "890, 1690, 2490", "890 / 1690 / 2490": said one by one, or parted as
/// nobody groups a number to call.
fn are_listed(run: &Run) -> bool {
    let is_chinese = run.groups == [3, 4, 4] && run.digits.starts_with('1');
    let is_parted = run.has_points && !is_chinese || run.digits.starts_with('8');
    let are_long = || run.groups.iter().all(|&length| length > 2);
    run.is_said || is_parted && !run.is_disguised && are_long()
}

/// Several groups of one length, and not digit by digit: the ends of some orders.
pub fn are_alike(run: &Run) -> bool {
    let mut groups = run.groups.iter();
    let first = groups.next().copied().unwrap_or_default();
    first > 1 && run.groups.len() > 1 && groups.all(|&length| length == first)
}

/// "44 two, 46 one, 50 three": sizes that grow, and how many of each.
fn are_sizes_and_counts(groups: &[usize], values: &[u32]) -> bool {
    let is_pair = |pair: &[usize]| matches!(pair, [2 | 3] | [2 | 3, 1]);
    let sizes: Vec<u32> = values.iter().copied().step_by(2).collect();
    groups.len() >= 4
        && groups.chunks(2).all(is_pair)
        && sizes.is_sorted_by(|a, b| a < b)
        && sizes
            .iter()
            .all(|size| size % 2 == sizes.first().map_or(0, |first| first % 2))
}

/// The values of the groups; a longer one than any list has is the largest.
fn values(run: &Run) -> Vec<u32> {
    let mut from = 0;
    let value = |length: &usize| {
        let part = run.digits.get(from..from + length);
        from += length;
        part.and_then(|part| part.parse().ok()).unwrap_or(u32::MAX)
    };
    run.groups.iter().map(value).collect()
}

/// Each is larger than the one before, and no step is much larger than the step before.
fn is_ascending(values: &[u32]) -> bool {
    let steps: Option<Vec<u32>> = values
        .windows(2)
        .map(|pair| match pair {
            [a, b] => b.checked_sub(*a).filter(|step| *step > 0),
            _ => None,
        })
        .collect();
    let is_smooth = |steps: &[u32]| matches!(steps, [a, b] if *b <= a.saturating_mul(4));
    steps.is_some_and(|steps| steps.windows(2).all(is_smooth))
}

/// Sizes with steps like these are round: 110, 170, 290 are some, 677, 723, 825 are none.
fn has_leaps(values: &[u32]) -> bool {
    const LONGEST_STEP: u32 = 40;
    let leaps = |pair: &[u32]| matches!(pair, [a, b] if a.abs_diff(*b) > LONGEST_STEP);
    values.iter().any(|value| value % 5 != 0) && values.windows(2).any(leaps)
}

/// Each is one more than the one before: 1001, 1002, 1003.
fn is_counting(values: &[u32]) -> bool {
    let is_next = |pair: &[u32]| matches!(pair, [a, b] if a.checked_add(1) == Some(*b));
    values.windows(2).all(is_next)
}

/// Long numbers of one length, each near the one before: 447120, 447121, 447133.
fn are_neighbours(groups: &[usize], values: &[u32]) -> bool {
    const SHORTEST: usize = 5;
    const FARTHEST: u32 = 100;
    let is_near = |pair: &[u32]| matches!(pair, [a, b] if a.abs_diff(*b) < FARTHEST);
    let is_long = |length: &usize| *length >= SHORTEST && Some(length) == groups.first();
    groups.len() > 1 && groups.iter().all(is_long) && values.windows(2).all(is_near)
}

/// "555-01 green and 555-02 red": two codes of one build that begin alike.
fn are_variants(groups: &[usize], values: &[u32]) -> bool {
    let half = groups.len() / 2;
    let (one, other) = groups.split_at(half);
    half > 1 && one == other && values.first() == values.get(half)
}

/// `077-00900-2`: a part of goods; nobody writes the last digit of a number to call alone.
pub fn is_part(run: &Run, mark: Option<char>) -> bool {
    let ends = matches!(run.groups.as_slice(), [.., before, 1] if *before > 1);
    mark == Some('-') && ends && !run.is_disguised && !run.has_plus
}

/// `05-11938-20417`: orders of a marketplace look so; behind a country's 91 it is a number to call.
pub fn is_order(run: &Run, mark: Option<char>) -> bool {
    mark == Some('-') && run.groups == [2, 5, 5] && !run.has_plus && !run.digits.starts_with("91")
}

/// 一二三四五六七八九.
fn is_counted(digits: &[u8]) -> bool {
    digits
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a + 1 == *b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_from_numbers() {
        assert!(is_ascending(&[36, 38, 40]));
        assert!(!is_ascending(&[12, 13, 91]));
        assert!(is_counting(&[1_001, 1_002, 1_003]));
        assert!(is_counted(b"123456789"));
        assert!(!is_counted(b"13800138000"));
    }
}
