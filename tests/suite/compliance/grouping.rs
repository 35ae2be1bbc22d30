//! A mobile number behind a word for telephones is stopped however its digits are grouped.
//! Never a mark that parts amounts or times: what stands there may be another number.

use afterdesk::compliance::{Context, check};

/// A word that asks to call, and a number of its country that is not given to anybody or is an example.
const NUMBERS: [(&str, &str); 6] = [
    ("电话 ", "13800001234"),
    ("call ", "07700900158"),
    ("тел. ", "89200001818"),
    ("llame al ", "612345678"),
    ("تماس ", "09121114744"),
    ("llama al ", "5512345678"),
];
/// What stands between groups.
const MARKS: [&str; 8] = ["-", " ", ".", " - ", "/", "_", " • ", "🌸"];
/// Of a thousand groupings so many may pass: measured 3, and some more.
const LOST: usize = 8;

/// Returns every way to cut a number into two, three or four groups, but for a last group of one or two
/// digits behind a long one, as codes have it.
fn groupings(number: &str) -> Vec<Vec<&str>> {
    let mut all = Vec::new();
    let length = number.len();
    for first in 1..length {
        for second in first..length {
            for third in second..length {
                let cuts = [0, first, second, third, length];
                let group = |(from, to): (&usize, &usize)| number.get(*from..*to);
                let mut groups: Vec<&str> = cuts
                    .iter()
                    .zip(cuts.iter().skip(1))
                    .filter_map(group)
                    .collect();
                groups.retain(|group| !group.is_empty());
                let is_code = groups.last().is_some_and(|last| last.len() < 3)
                    && groups.iter().any(|group| group.len() > 8);
                if groups.len() > 1 && !is_code {
                    all.push(groups);
                }
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

#[test]
fn a_number_is_stopped_however_it_is_grouped() {
    let (mut all, mut lost) = (0, 0);
    for (word, number) in NUMBERS {
        for groups in groupings(number) {
            for mark in MARKS {
                let text = format!("{word}{}", groups.join(mark));
                all += 1;
                if !check(&text, &Context::default()).verdict.is_flagged() {
                    lost += 1;
                    eprintln!("{text}");
                }
            }
        }
    }
    assert!(lost * 1_000 <= all * LOST, "{lost} of {all}");
}

#[test]
fn what_stands_before_a_number_of_a_list_or_an_order_hides_no_other() {
    for text in ["① 38 0000 1234", "① ③ ⑧ ⓪ ⓪ ⓪ ⓪ ① ② ③ ④", "1) 38 0000 1234"]
    {
        assert!(
            check(text, &Context::default()).verdict.is_flagged(),
            "{text}"
        );
    }
}
