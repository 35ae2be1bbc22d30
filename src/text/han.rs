//! Simplified forms of Chinese characters, for searching.
//! Never shown: one traditional character may stand for several simplified ones.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Returns whether a character is of the Han script: its words are not set apart.
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Returns the simplified form of a character, or the character.
pub fn simplified(c: char) -> char {
    static MADE: OnceLock<HashMap<char, char>> = OnceLock::new();
    if c < '\u{3400}' {
        return c;
    }
    let made = MADE.get_or_init(|| {
        let table = include_str!("../../assets/tables/simplified.txt").lines();
        let mut made = HashMap::new();
        for line in table.filter(|line| !line.starts_with('#')) {
            let mut chars = line.chars();
            while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
                made.insert(from, to);
            }
        }
        made
    });
    made.get(&c).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_traditional_character_becomes_its_simplified_one() {
        let simple: String = "訂單退貨 refund 订单".chars().map(simplified).collect();
        assert_eq!(simple, "订单退货 refund 订单");
    }
}
