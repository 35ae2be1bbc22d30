//! Texts that say one thing again and again. Never judges what they say.

/// Blanks and marks that may stand between, and not at the end.
const BETWEEN: usize = 4;
/// So many places are looked at more closely for where the thing is said again.
const TRIES: usize = 256;
/// So many bytes tell most places from where the thing begins.
const HEAD: usize = 4;

/// Returns the bytes of the thing that a text says two times or more, and nothing else, with what
/// stands between: 4 for "ab, ab, ab". The last time may be cut short. Of fewer than 12 bytes nobody
/// can be reached, and they are not looked through to the end.
pub fn period(text: &str) -> Option<usize> {
    let is_whole = |place: &usize| {
        let between = text.get(text.len() - place..*place).unwrap_or_default();
        !between.contains(char::is_alphanumeric)
    };
    periods(text, text.len() / 2 + BETWEEN / 2).find(is_whole)
}

/// Returns what a long text says again and again, and the begin of it that says so: once more than fills
/// some bytes, and ended where the text ends. The rest says nothing new.
pub fn shortened(text: &str, bytes: usize) -> Option<(&str, &str)> {
    let period = periods(text, bytes.min(text.len() / 2)).next()?;
    let kept = bytes.next_multiple_of(period) + period + text.len() % period;
    Some((text.get(..period)?.trim_end(), text.get(..kept)?))
}

/// Returns after how many bytes, `most` at most, a text begins anew and goes on so to its end.
fn periods(text: &str, most: usize) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let head = bytes.first_chunk::<HEAD>();
    let behind = bytes.get(1..text.len().min(most + HEAD));
    let places = behind.unwrap_or_default().windows(HEAD).zip(1..);
    let places = places.filter(move |(there, _)| head.is_some_and(|head| *there == head));
    let is_again = |place: &usize| bytes.starts_with(bytes.get(*place..).unwrap_or_default());
    places.map(|(_, place)| place).take(TRIES).filter(is_again)
}

/// Returns the thing without what stands between.
pub fn thing(text: &str, period: usize) -> &str {
    let between = [' ', '\n', ',', ';', '/', '|', '-', '—', '、', '，', '；'];
    let thing = text.get(..period).unwrap_or_default();
    thing.trim_end_matches(between)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_thing_said_twice_is_found() {
        for (text, thing) in [
            ("ab, ab, ab", "ab, "),
            ("07700 900 158 07700 900 158", "07700 900 158 "),
            ("微信微信", "微信"),
            ("aaaaa", "a"),
        ] {
            assert_eq!(period(text), Some(thing.len()), "{text}");
        }
        for text in ["", "a", "abc", "ab abc", "微信 13800", "abcab", "da nada"] {
            assert_eq!(period(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_text_of_one_thing_is_shortened_and_ends_as_it_did() {
        assert_eq!(
            shortened("ab, ab, ab, ab, ab", 4),
            Some(("ab,", "ab, ab, ab"))
        );
        assert_eq!(
            shortened("微信微信微信微信微", 6),
            Some(("微信", "微信微信微"))
        );
        assert_eq!(shortened("ab, ab, ab, ab, 07700 900158", 4), None);
    }

    proptest! {
        #[test]
        fn whatever_is_said_again_is_found(thing in "[a-z微信0-9 ]{6,40}", times in 2_usize..20) {
            let text = thing.repeat(times);
            let period = period(&text).unwrap();
            prop_assert!(period <= thing.len());
            prop_assert!(text.as_bytes().chunks(period).all(|there| text.as_bytes().starts_with(there)));
        }
    }
}
