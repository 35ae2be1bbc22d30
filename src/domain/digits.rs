//! Numbers as people type them: digits of any script, and the signs that stand among them.
//! Never decides what a number means; whoever asked for it does.

/// The noughts of the scripts whose digits are typed here: ours, Arabic-Indic, Persian, Devanagari,
/// full width.
const NOUGHTS: [char; 5] = ['0', '٠', '۰', '०', '０'];

/// Returns a text with its digits and the signs of dates and times as ASCII has them, without the
/// marks that only turn its direction.
pub fn plain(text: &str) -> String {
    text.chars().filter_map(sign).collect::<String>()
}

/// Returns the ASCII digit of a digit in any of the scripts.
pub fn digit(c: char) -> Option<char> {
    NOUGHTS.iter().find_map(|nought| {
        let value = u32::from(c).checked_sub(u32::from(*nought))?;
        char::from_digit(value, 10)
    })
}

/// A sign as ASCII has it; `None` for one that is not seen.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            return None;
        }
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => ' ',
        '．' | '。' => '.',
        '，' | '、' | '،' => ',',
        '：' => ':',
        '／' => '/',
        '－' | '−' | '‐' | '‑' | '–' => '-',
        other => digit(other).unwrap_or(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_the_same_number() {
        for text in [
            "2025-03-15",
            "۲۰۲۵-۰۳-۱۵",
            "٢٠٢٥-٠٣-١٥",
            "２０２５－０３－１５",
        ] {
            assert_eq!(plain(text), "2025-03-15", "{text}");
        }
        assert_eq!(plain("\u{2067}۱۸:۰۰\u{2069}"), "18:00");
        assert_eq!(plain("１８：００"), "18:00");
    }

    #[test]
    fn letters_stay_what_they_are() {
        assert_eq!(plain("2d 三 ۲ روز"), "2d 三 2 روز");
        assert_eq!(digit('x'), None);
    }
}
