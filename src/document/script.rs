//! The scripts that words are written in, the fonts that have them, and the packages of those.
//! Never looks whether a font is there.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, Script};

/// Fonts for Latin, Cyrillic and Greek letters, and for signs, in the order in which they are tried.
const LATIN: &[&str] = &[
    "Noto Sans",
    "DejaVu Sans",
    "Liberation Sans",
    "Arial",
    "Helvetica",
];
/// Fonts for Han characters in the forms of mainland China, and for kana and Hangul.
const HAN: &[&str] = &[
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "PingFang SC",
    "Microsoft YaHei",
];
/// Fonts for Arabic script that have the letters of Persian.
const ARABIC: &[&str] = &["Noto Sans Arabic", "Vazirmatn", "DejaVu Sans"];

/// The script of a character, as far as fonts go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Digits, stops, spaces and signs that every script uses.
    Shared,
    /// Latin, Cyrillic and Greek.
    Latin,
    /// Chinese, Japanese and Korean.
    Han,
    /// Arabic and Persian.
    Arabic,
    /// Any other.
    Other(Script),
}

/// Returns the script of a character.
pub fn of(c: char) -> Kind {
    match CodePointMapData::<Script>::new().get(c) {
        Script::Common | Script::Inherited => match c {
            // Stops and forms as wide as a Han character look right only in its font.
            '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' => Kind::Han,
            '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{640}' | '\u{64b}'..='\u{655}' => Kind::Arabic,
            _ => Kind::Shared,
        },
        Script::Latin | Script::Cyrillic | Script::Greek => Kind::Latin,
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => {
            Kind::Han
        }
        Script::Arabic => Kind::Arabic,
        other => Kind::Other(other),
    }
}

/// Returns whether a character leaves no ink, so that no font has to have it.
pub fn is_inkless(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            CodePointMapData::<GeneralCategory>::new().get(c),
            GeneralCategory::Format | GeneralCategory::Control
        )
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

impl Kind {
    /// Returns the families that are tried first.
    pub const fn families(self) -> &'static [&'static str] {
        match self {
            Kind::Shared | Kind::Latin | Kind::Other(_) => LATIN,
            Kind::Han => HAN,
            Kind::Arabic => ARABIC,
        }
    }

    /// Returns the name of the script, in English, and the package of Debian that has its letters.
    pub const fn package(self) -> (&'static str, &'static str) {
        match self {
            Kind::Shared => ("common", "fonts-noto-core"),
            Kind::Latin => ("Latin or Cyrillic", "fonts-noto-core"),
            Kind::Han => ("Chinese", "fonts-noto-cjk"),
            Kind::Arabic => ("Arabic or Persian", "fonts-noto-core"),
            Kind::Other(_) => ("other", "fonts-noto-core"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_five_languages_finds_its_fonts() {
        for (text, kind) in [
            ("Ññé", Kind::Latin),
            ("Жё", Kind::Latin),
            ("退款,。", Kind::Han),
            ("کۀپ‌", Kind::Arabic),
        ] {
            for c in text.chars().filter(|c| c.is_alphabetic()) {
                assert_eq!(of(c), kind, "{c}");
            }
        }
        assert_eq!(of('。'), Kind::Han);
        assert_eq!(of('7'), Kind::Shared);
        assert!(is_inkless('\u{200c}') && is_inkless(' ') && !is_inkless('1'));
    }
}
