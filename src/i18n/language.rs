//! The languages of the program, and which one somebody gets.
//! Never reads the environment: it is passed in.

/// A language that people read and write here.
///
/// The words of the screen, numbers, money and dates are written in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Chinese in simplified characters.
    Chinese,
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
    /// Spanish.
    Spanish,
    /// Persian; written from right to left.
    Persian,
}

impl Language {
    /// All languages.
    pub const ALL: &'static [Language] = &[
        Language::Chinese,
        Language::English,
        Language::Russian,
        Language::Spanish,
        Language::Persian,
    ];

    /// Returns the tag that settings and stored conversations use.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Chinese => "zh",
            Language::English => "en",
            Language::Russian => "ru",
            Language::Spanish => "es",
            Language::Persian => "fa",
        }
    }

    /// Returns the name of the language in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Language::Chinese => "中文",
            Language::English => "English",
            Language::Russian => "русский",
            Language::Spanish => "español",
            Language::Persian => "فارسی",
        }
    }

    /// Returns the one that the key changes to.
    #[must_use]
    pub fn next(self) -> Language {
        let place = Self::ALL.iter().position(|one| *one == self);
        let next = place.map_or(0, |place| (place + 1) % Self::ALL.len());
        Self::ALL.get(next).copied().unwrap_or_default()
    }

    /// Returns whether it is written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Language::Persian)
    }

    /// Reads a tag or a locale name: `zh`, `zh-CN`, `zh_CN.UTF-8`, `ru@euro`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Returns the language of the screen: what the settings say, else the first of `LC_ALL`,
    /// `LC_MESSAGES` and `LANG` that says anything, else English.
    pub fn detect(setting: Option<Language>, environment: impl Fn(&str) -> Option<String>) -> Self {
        if let Some(language) = setting {
            return language;
        }
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(environment)
            .find(|value| !value.is_empty())
            .and_then(|value| Self::from_tag(&value))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        let cases: [(&[(&str, &str)], Language); 6] = [
            (&[("LANG", "zh_CN.UTF-8")], Language::Chinese),
            (&[("LC_ALL", ""), ("LANG", "zh_CN")], Language::Chinese),
            (&[("LC_ALL", "C"), ("LANG", "zh_CN")], Language::English),
            (&[("LC_MESSAGES", "zh"), ("LANG", "en")], Language::Chinese),
            (&[("LANG", "ru_RU.UTF-8")], Language::Russian),
            (&[], Language::English),
        ];
        for (variables, language) in cases {
            let environment = |name: &str| {
                let found = variables.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(
                Language::detect(None, environment),
                language,
                "{variables:?}"
            );
            let set = Language::detect(Some(Language::Chinese), environment);
            assert_eq!(set, Language::Chinese);
        }
    }

    #[test]
    fn every_language_is_found_by_its_tag() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(*language));
        }
        assert_eq!(Language::from_tag("C.UTF-8"), None);
    }
}
