//! Which of the five languages somebody writes in.
//! Never guesses: a text that could be of several languages is of none.

use super::intent::normal::Normal;
use crate::i18n::language::Language;
use crate::text::han;

/// Letters of one script that are needed before they tell anything.
const LEAST_LETTERS: usize = 2;
/// Words that only one of the two languages in Latin letters has, folded.
const SPANISH: &[&str] = &[
    "el",
    "la",
    "los",
    "las",
    "un",
    "una",
    "mi",
    "mis",
    "su",
    "que",
    "como",
    "cuando",
    "donde",
    "esta",
    "estan",
    "es",
    "soy",
    "hola",
    "gracias",
    "por",
    "favor",
    "pedido",
    "paquete",
    "para",
    "con",
    "pero",
    "ya",
    "aun",
    "todavia",
    "quiero",
    "puedo",
    "puede",
    "dinero",
    "reembolso",
    "devolucion",
    "llega",
    "llego",
    "llegado",
    "tengo",
    "hace",
    "dias",
    "del",
    "al",
    "se",
    "lo",
    "le",
    "buenas",
    "buenos",
    "tardes",
    "tienda",
    "producto",
    "necesito",
    "confirmar",
    "cobraron",
    "cobrado",
    "compra",
    "envio",
    "muy",
    "bien",
    "si",
    "y",
    "en",
    "de",
    "espanol",
    "cuanto",
];
const ENGLISH: &[&str] = &[
    "the", "is", "are", "my", "where", "when", "how", "what", "i", "you", "your", "it", "to", "of",
    "and", "please", "thanks", "thank", "hello", "hi", "order", "parcel", "package", "refund",
    "money", "can", "could", "will", "would", "have", "has", "did", "does", "not", "this", "that",
    "was", "were", "with", "for", "yet", "still", "any", "do", "been", "get", "got", "want",
    "need", "english", "in", "dont", "ive", "im", "confirm", "charged", "amount", "good", "day",
    "there", "an", "on", "at", "from",
];

/// Returns the language of a text; nothing when in doubt.
pub fn of(text: &str) -> Option<Language> {
    let normal = Normal::of(text);
    let (mut han, mut cyrillic, mut arabic, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    let (mut spanish, mut english) = (0_usize, 0_usize);
    for word in &normal.words {
        let chars = normal.chars(word);
        for c in chars {
            match c {
                c if han::is_han(*c) => han += 1,
                '\u{400}'..='\u{4ff}' => cyrillic += 1,
                '\u{600}'..='\u{6ff}' => arabic += 1,
                c if c.is_ascii_alphabetic() => latin += 1,
                _ => {}
            }
        }
        let word: String = chars.iter().collect();
        spanish += usize::from(SPANISH.contains(&word.as_str()));
        english += usize::from(ENGLISH.contains(&word.as_str()));
    }
    spanish += text.chars().filter(|c| "ñ¿¡Ñ".contains(*c)).count();
    // A Han character says what several letters do: model names stand among Chinese words.
    let scripts = [
        (Language::Chinese, han * 3),
        (Language::Russian, cyrillic),
        (Language::Persian, arabic),
    ];
    let (language, most) = scripts.into_iter().max_by_key(|(_, count)| *count)?;
    if most >= LEAST_LETTERS && most > latin {
        return Some(language);
    }
    match (spanish, english) {
        _ if most > 0 && most * 2 > latin => None,
        (0, 0) => None,
        (spanish, english) if spanish > english => Some(Language::Spanish),
        (spanish, english) if english > spanish => Some(Language::English),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_14_the_language_of_a_text_is_told_by_its_letters_and_words() {
        let cases = [
            ("我的快递到哪了", Some(Language::Chinese)),
            ("Hello, where is my parcel?", Some(Language::English)),
            ("Hola, ¿dónde está mi pedido?", Some(Language::Spanish)),
            ("Где моя посылка?", Some(Language::Russian)),
            ("بسته من کجاست؟", Some(Language::Persian)),
            ("请问 iPhone 15 有货吗", Some(Language::Chinese)),
            ("12345", None),
            ("ok", None),
            ("XL", None),
            ("", None),
        ];
        for (text, language) in cases {
            assert_eq!(of(text), language, "{text}");
        }
    }
}
