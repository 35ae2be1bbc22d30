//! Networks by what is left of their names when vowels are dropped and letters of one sound are one
//! letter: `тилигрэм`, `whotsop`, `дизкард`. People who dodge a list of words write by ear.
//! Never looks a word up: it is asked for the word right before a name or a number.

use super::cell::Cell;
use crate::domain::finding::FindingKind;

/// What is left of their names.
const NETWORKS: &[(&str, FindingKind)] = &[
    ("TLKRM", FindingKind::Telegram),
    ("TLKR", FindingKind::Telegram),
    ("TLKRMM", FindingKind::Telegram),
    ("WTSP", FindingKind::Whatsapp),
    ("WTTSP", FindingKind::Whatsapp),
    ("WTSPP", FindingKind::Whatsapp),
    ("KWTSP", FindingKind::Whatsapp),
    ("KTSP", FindingKind::Whatsapp),
    ("WSPP", FindingKind::Whatsapp),
    ("WCT", FindingKind::Wechat),
    ("WCTT", FindingKind::Wechat),
    ("KWCT", FindingKind::Wechat),
    ("MSTKRM", FindingKind::Social),
    ("MSTKR", FindingKind::Social),
    ("MSTKRMM", FindingKind::Social),
    ("PSPK", FindingKind::Social),
    ("PSPKK", FindingKind::Social),
    ("TSKRT", FindingKind::Social),
    ("TSKRTT", FindingKind::Social),
    ("SMPCT", FindingKind::Social),
    ("TKTK", FindingKind::Social),
    ("TKTKK", FindingKind::Social),
    ("WKMTKT", FindingKind::Social),
    ("WPR", FindingKind::Social),
    ("TMKLSMK", FindingKind::Social),
];
/// No network is called so in fewer letters, or in more.
const SHORTEST: usize = 5;
const LONGEST: usize = 14;

/// Returns the kind of network that a word sounds like.
pub fn network(word: &[Cell]) -> Option<FindingKind> {
    if !(SHORTEST..=LONGEST).contains(&word.len()) {
        return None;
    }
    let (mut heard, mut length) = ([0_u8; LONGEST], 0);
    let mut before = None;
    for (place, cell) in word.iter().enumerate() {
        let next = word.get(place + 1).map(|next| next.ch);
        let sound = sound(cell.ch, place == 0, before, next);
        if let Some(sound) = sound
            && let Some(slot) = heard.get_mut(length)
        {
            *slot = sound;
            length += 1;
        }
        before = Some(cell.ch);
    }
    let heard = heard.get(..length)?;
    NETWORKS
        .iter()
        .find(|(name, _)| name.as_bytes() == heard)
        .map(|(_, kind)| *kind)
}

/// Returns the sound of a letter, or none where it is a vowel or stands for one with another.
fn sound(c: char, is_first: bool, before: Option<char>, next: Option<char>) -> Option<u8> {
    if before == Some(c) {
        return None;
    }
    Some(match c {
        'c' | 's' if next == Some('h') => b'C',
        't' if matches!(next, Some('c')) => return None,
        'ч' | 'چ' | 'ш' | 'щ' => b'C',
        't' | 'd' | 'т' | 'д' | 'ت' | 'ط' | 'د' => b'T',
        'l' | 'л' | 'ل' => b'L',
        'g' | 'k' | 'c' | 'q' | 'г' | 'к' | 'گ' | 'ک' | 'ق' | 'غ' | 'ج' => b'K',
        'r' | 'р' | 'ر' => b'R',
        'm' | 'n' | 'м' | 'н' | 'م' | 'ن' => b'M',
        's' | 'z' | 'с' | 'з' | 'ц' | 'س' | 'ص' | 'ث' | 'ز' | 'ش' | 'ژ' => b'S',
        'p' | 'b' | 'f' | 'п' | 'б' | 'ф' | 'پ' | 'ب' | 'ف' => b'P',
        'w' | 'v' | 'в' => b'W',
        'و' | 'u' | 'у' if is_first => b'W',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::fold::fold;

    #[test]
    fn names_are_heard_whatever_their_vowels() {
        let cases = [
            ("тилигрэм", FindingKind::Telegram),
            ("tallagrim", FindingKind::Telegram),
            ("تیلگرام", FindingKind::Telegram),
            ("whotsapp", FindingKind::Whatsapp),
            ("уотсоп", FindingKind::Whatsapp),
            ("واطصاب", FindingKind::Whatsapp),
            ("veechet", FindingKind::Wechat),
            ("вэйчат", FindingKind::Wechat),
            ("инстагрэм", FindingKind::Social),
            ("feisbuc", FindingKind::Social),
            ("дизкард", FindingKind::Social),
        ];
        for (word, kind) in cases {
            assert_eq!(network(&fold(word)), Some(kind), "{word}");
        }
        for word in [
            "table",
            "watch",
            "packet",
            "размер",
            "pedido",
            "دستگاه",
            "nest",
        ] {
            assert_eq!(network(&fold(word)), None, "{word}");
        }
    }
}
