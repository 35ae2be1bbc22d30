//! Characters that look like letters: other scripts, digits, marks.
//! Never looks at more than one character. Latin and Cyrillic pairs follow Unicode's list of
//! confusables (UTS 39), with those added that only hands confuse (`m` for `м`).

/// Stands for no letter.
pub const NONE: char = '\0';

/// Returns the letters that a folded character may stand for, itself apart; `NONE` behind the last.
pub const fn letters(c: char) -> [char; 3] {
    let (a, b, d) = found(c);
    [a, b, d]
}

/// Returns the Latin letter that a character of another script looks like.
pub const fn latin(c: char) -> Option<char> {
    Some(match c {
        'а' | 'α' | 'ɑ' | 'ⲁ' | 'Ꭺ' => 'a',
        'в' | 'β' | 'ь' | 'ⲃ' | 'ᛒ' | 'ß' | 'ъ' => 'b',
        'с' | 'ϲ' | 'ⲥ' | 'ᴄ' | 'ꮯ' => 'c',
        'ԁ' | 'ⅾ' | 'ժ' => 'd',
        'е' | 'ε' | 'є' | 'э' | 'ҽ' | 'ⲉ' => 'e',
        'ғ' | 'ք' => 'f',
        'ց' | 'ɡ' => 'g',
        'һ' | 'н' | 'հ' | 'ⲏ' => 'h',
        'і' | 'ι' | 'ⲓ' | 'ӏ' | 'ı' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' | 'ⲕ' => 'k',
        'ⅼ' | 'ʟ' => 'l',
        'м' | 'ⲙ' => 'm',
        'п' | 'η' | 'ո' | 'ⲛ' | 'и' => 'n',
        'о' | 'ο' | 'օ' | 'ⲟ' | 'σ' => 'o',
        'р' | 'ρ' | 'ⲣ' => 'p',
        'ԛ' | 'զ' => 'q',
        'г' | 'ⲅ' | 'я' => 'r',
        'ѕ' | 'ꮪ' | 'ֆ' => 's',
        'т' | 'τ' | 'ⲧ' => 't',
        'υ' | 'ս' => 'u',
        'ν' | 'ѵ' | 'ⲩ' => 'v',
        'ԝ' | 'ω' | 'ш' | 'ⲱ' | 'ѡ' => 'w',
        'х' | 'χ' | 'ⲭ' => 'x',
        'у' | 'γ' | 'ү' => 'y',
        'ʐ' | 'ⲍ' => 'z',
        _ => return None,
    })
}

/// Up to three letters.
const fn found(c: char) -> (char, char, char) {
    match c {
        // Latin letters in Cyrillic words.
        'a' => ('а', NONE, NONE),
        'b' => ('в', 'ь', 'б'),
        'c' => ('с', NONE, NONE),
        'd' => ('д', NONE, NONE),
        'e' => ('е', NONE, NONE),
        'g' => ('г', NONE, NONE),
        'h' => ('н', NONE, NONE),
        'i' => ('і', 'и', 'l'),
        'k' => ('к', NONE, NONE),
        'l' => ('л', 'i', NONE),
        'm' => ('м', NONE, NONE),
        'n' => ('п', 'н', NONE),
        'o' => ('о', NONE, NONE),
        'p' => ('р', NONE, NONE),
        'r' => ('г', 'р', NONE),
        's' => ('ѕ', 'с', NONE),
        't' => ('т', NONE, NONE),
        'u' => ('и', 'у', 'v'),
        'v' => ('в', 'u', NONE),
        'x' => ('х', NONE, NONE),
        'y' => ('у', NONE, NONE),
        'z' => ('з', NONE, NONE),
        // Digits and marks for letters.
        '0' => ('o', 'о', NONE),
        '1' => ('l', 'i', 'и'),
        '3' => ('e', 'з', 'е'),
        '4' => ('a', 'ч', 'а'),
        '5' | '$' => ('s', NONE, NONE),
        '6' => ('g', 'b', 'б'),
        '7' => ('t', 'т', NONE),
        '8' => ('b', 'в', NONE),
        '9' => ('q', 'g', NONE),
        '@' => ('a', 'а', NONE),
        '!' | '|' => ('i', 'l', NONE),
        '€' => ('e', 'е', NONE),
        'q' => ('9', NONE, NONE),
        _ => match latin(c) {
            Some(letter) => (letter, NONE, NONE),
            None => (NONE, NONE, NONE),
        },
    }
}
