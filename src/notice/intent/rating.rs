//! A rating given in signs instead of words.
//! Never counts signs among words: they may only adorn a sentence.

use super::kind::{Intent, IntentKind, Said};

/// The most stars a buyer gives.
const MOST: usize = 5;

/// Reads a message of nothing but one to five stars.
pub fn by_signs(text: &str) -> Option<Intent> {
    let trimmed = text.trim();
    let mut full = 0;
    let mut all = 0;
    for c in trimmed.chars() {
        match c {
            '⭐' | '★' | '🌟' => full += 1,
            '☆' => {}
            '\u{fe0f}' => continue,
            _ => return None,
        }
        all += 1;
    }
    let stars = u8::try_from(full).ok()?;
    let from = text.len() - text.trim_start().len();
    (full > 0 && all <= MOST).then(|| Intent {
        kind: IntentKind::Rating,
        bytes: from..from + trimmed.len(),
        said: Some(Said::Stars(stars)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_alone_are_a_rating() {
        let said = |text| by_signs(text).and_then(|intent| intent.said);
        assert_eq!(said("⭐⭐⭐⭐"), Some(Said::Stars(4)));
        assert_eq!(said("★★★☆☆ "), Some(Said::Stars(3)));
        assert_eq!(said("⭐ nice"), None);
        assert_eq!(said("⭐⭐⭐⭐⭐⭐"), None);
        assert_eq!(said(""), None);
    }
}
