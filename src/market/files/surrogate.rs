//! Puts the replacement character where JSON holds half a surrogate pair: programs that cut a text
//! after so many UTF-16 units leave one at the end.
//! Never touches anything else, and never changes a length: lines and columns stay what they were.

use std::borrow::Cow;

/// What stands for half a pair; as long as what it replaces.
const REPLACEMENT: &str = r"\ufffd";
/// A backslash, a `u` and four digits.
const ESCAPE: usize = REPLACEMENT.len();

/// Returns the JSON with every unpaired surrogate replaced.
pub fn mended(json: &str) -> Cow<'_, str> {
    let bytes = json.as_bytes();
    let mut text = String::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| memchr::memchr(b'\\', rest))
        .map(|place| at + place)
    {
        at = match unit(bytes, found) {
            // `\n`, `\"`, `\\` and the like.
            None => found + 2,
            Some(0xd800..=0xdbff) if is_second(unit(bytes, found + ESCAPE)) => found + 2 * ESCAPE,
            Some(0xd800..=0xdfff) => {
                text.push_str(json.get(from..found).unwrap_or_default());
                text.push_str(REPLACEMENT);
                from = found + ESCAPE;
                from
            }
            Some(_) => found + ESCAPE,
        };
    }
    if from == 0 {
        return Cow::Borrowed(json);
    }
    text.push_str(json.get(from..).unwrap_or_default());
    Cow::Owned(text)
}

/// Returns the UTF-16 unit of an escape that begins at a place.
fn unit(bytes: &[u8], place: usize) -> Option<u32> {
    let escape = bytes.get(place..place + ESCAPE)?;
    let digits = escape.strip_prefix(br"\u")?;
    digits.iter().try_fold(0, |unit, &digit| {
        Some(unit * 16 + char::from(digit).to_digit(16)?)
    })
}

const fn is_second(unit: Option<u32>) -> bool {
    matches!(unit, Some(0xdc00..=0xdfff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_pair_is_replaced_and_nothing_else() {
        for (json, wanted) in [
            (r#""a\ud83d""#, r#""a\ufffd""#),
            (r#""\uD83Db\uDE00""#, r#""\ufffdb\ufffd""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\ud83d\n""#, r#""\ufffd\n""#),
        ] {
            assert_eq!(mended(json), wanted);
            assert_eq!(json.len(), wanted.len());
        }
        for whole in [
            r#""\ud83d\ude00""#,
            r#""\\ud800 \u4f60 \"""#,
            r#""\ud8""#,
            "\"\\",
            r"\u",
            "",
            "😀",
        ] {
            assert!(matches!(mended(whole), Cow::Borrowed(same) if same == whole));
        }
    }
}
