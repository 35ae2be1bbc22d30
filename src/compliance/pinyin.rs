//! Chinese by its sound: names in letters that are Chinese syllables (`xiaolin`), and characters that
//! come near the sound of a network's name without being read alike: `唯一信`, `歪心`.
//! Never knows a word: it is asked for what stands before a name or a number, and for the name.

use super::cell::Cell;
use super::table;
use crate::domain::finding::FindingKind;

/// A syllable as it may be heard.
type Heard = &'static [&'static str];

const WEI: Heard = &["wei", "wai"];
const XIN: Heard = &["xin", "xing", "xun"];
const BAO: Heard = &["bao", "pao", "biao"];
const SA: Heard = &["ci", "te", "ca", "sa", "si", "zi", "ta"];

/// Networks and wallets by what is heard of their names.
const NETWORKS: &[(&[Heard], FindingKind)] = &[
    (&[WEI, XIN], FindingKind::Wechat),
    (&[WEI, &["yi"], XIN], FindingKind::Wechat),
    (
        &[
            &["zhi", "zi", "ci", "chi", "ji"],
            &["fu", "fou", "bu", "hu"],
            BAO,
        ],
        FindingKind::Alipay,
    ),
    (
        &[&["dou", "tou", "duo"], &["yin", "ying"]],
        FindingKind::Social,
    ),
    (&[&["kuai"], &["shou", "sou"]], FindingKind::Social),
    (
        &[&["xiao"], &["hong", "gong"], &["shu", "su"]],
        FindingKind::Social,
    ),
    (&[&["wei"], &["bo", "po"]], FindingKind::Social),
    (
        &[&["zhi", "zi"], &["fei", "hui"], &["ji", "qi"]],
        FindingKind::Telegram,
    ),
    (
        &[&["wa", "wo", "hua"], SA, &["ai", "a", "sa"], &["pu"]],
        FindingKind::Whatsapp,
    ),
    (&[&["wa", "wo", "hua"], SA, &["pu"]], FindingKind::Whatsapp),
];
/// What may stand between the name of a network and an account: "号", "儿", "是".
const TAILS: &str = "号儿码名是叫为的呀哈";
/// So many of them.
const MOST_TAILS: usize = 3;
/// Longest syllable: "zhuang".
const LONGEST: usize = 6;
/// So many letters behind the last syllable may be none.
const MOST_OTHERS: usize = 3;
/// Letters and syllables of the shortest name.
const FEWEST_LETTERS: usize = 5;
const FEWEST_SYLLABLES: usize = 2;

/// Returns the kind of network that the last Chinese characters sound near to, and how many cells
/// its name and what follows it are.
pub fn network(cells: &[Cell]) -> Option<(FindingKind, usize)> {
    let is_tail = |cell: &&Cell| TAILS.contains(cell.ch);
    let tails = cells.iter().rev().take_while(is_tail).count();
    (0..=tails.min(MOST_TAILS)).rev().find_map(|tails| {
        let cells = cells.get(..cells.len() - tails)?;
        let sounds = |(heard, _): &&(&[Heard], FindingKind)| ends_with(cells, heard);
        let (heard, kind) = NETWORKS.iter().find(sounds)?;
        Some((*kind, heard.len() + tails))
    })
}

fn ends_with(cells: &[Cell], heard: &[Heard]) -> bool {
    let tables = table::characters();
    let Some(begin) = cells.len().checked_sub(heard.len()) else {
        return false;
    };
    let cells = cells.get(begin..).unwrap_or_default();
    let pairs = cells.iter().zip(heard);
    pairs
        .into_iter()
        .all(|(cell, heard)| cell.is_han() && heard.contains(&tables.syllable(cell.sound)))
}

/// Returns whether an account name begins with Chinese syllables: `xiaolin`, `lin2-momo` does not.
pub fn is_name(name: &str) -> bool {
    let is_end = |c: char| matches!(c, '_' | '-' | '.') || c.is_ascii_digit();
    are_syllables(name.split(is_end).next().unwrap_or_default())
}

/// Returns whether letters are nothing but Chinese syllables, at least two of them.
fn are_syllables(letters: &str) -> bool {
    let tables = table::characters();
    if letters.len() < FEWEST_LETTERS || !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    // Syllables up to each place, as few as can be.
    let mut least = vec![usize::MAX; letters.len() + 1];
    if let Some(begin) = least.first_mut() {
        *begin = 0;
    }
    for end in 2..=letters.len() {
        let begins = end.saturating_sub(LONGEST)..=end - 2;
        let best = begins
            .filter(|&begin| tables.is_syllable(letters.get(begin..end).unwrap_or_default()))
            .filter_map(|begin| least.get(begin)?.checked_add(1))
            .min();
        if let (Some(best), Some(slot)) = (best, least.get_mut(end)) {
            *slot = best;
        }
    }
    // "zhougongdj": the first letters of more words may stand behind.
    let is_initial = |c: &char| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let others = letters.chars().rev().take_while(is_initial).count();
    let is_read = |count: &usize| (FEWEST_SYLLABLES..usize::MAX).contains(count);
    let mut ends = least
        .iter()
        .skip(FEWEST_LETTERS)
        .rev()
        .take(others.min(MOST_OTHERS) + 1);
    ends.any(is_read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    #[test]
    fn names_begin_with_syllables() {
        for name in [
            "xiaolin",
            "laozhou",
            "dengdeng",
            "zhougongdj",
            "haigersq",
            "wanwan-cl",
            "mianhua77",
        ] {
            assert!(is_name(name), "{name}");
        }
        for word in ["usb", "model", "black", "xinx", "Xiaolin", "zhuang"] {
            assert!(!is_name(word), "{word}");
        }
    }

    #[test]
    fn networks_are_heard_through_near_sounds() {
        let kind = |text| network(&fold(text)).map(|(kind, _)| kind);
        assert_eq!(kind("唯一信"), Some(FindingKind::Wechat));
        assert_eq!(kind("歪心"), Some(FindingKind::Wechat));
        assert_eq!(kind("威杏儿号"), Some(FindingKind::Wechat));
        assert_eq!(kind("织布宝"), Some(FindingKind::Alipay));
        assert_eq!(kind("瓦特萨普"), Some(FindingKind::Whatsapp));
        for word in ["维修", "外壳", "信号", "保温杯", "宝贝"] {
            assert_eq!(kind(word), None, "{word}");
        }
    }
}
