//! One text in the five languages of the program, as a data file says it.
//! Never a text of the program itself: those stand in the language files.

/// The tags of the languages, in the order in which a text is kept.
pub const TAGS: [&str; 5] = ["zh", "en", "ru", "es", "fa"];
/// Where English stands in [`TAGS`]: for a tag that is none of them.
const ENGLISH: usize = 1;

/// A text in each language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tongues([String; 5]);

impl Tongues {
    /// Takes the texts in the order of [`TAGS`].
    pub const fn new(texts: [String; 5]) -> Self {
        Self(texts)
    }

    /// Returns the text in a language; in English for a tag that is none of [`TAGS`].
    pub fn get(&self, tag: &str) -> &str {
        let place = TAGS.iter().position(|known| *known == tag);
        let text = self.0.get(place.unwrap_or(ENGLISH));
        text.map_or("", String::as_str)
    }

    /// Returns the texts with their tags.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        TAGS.into_iter().zip(self.0.iter().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_that_nobody_has_words_in_reads_english() {
        let text = Tongues::new(TAGS.map(str::to_owned));
        for tag in TAGS {
            assert_eq!(text.get(tag), tag);
        }
        assert_eq!(text.get("de"), "en");
        assert_eq!(text.all().count(), 5);
    }
}
