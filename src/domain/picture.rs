//! Why a picture cannot be let go unseen by a person.
//! Never says what a code in it means: that is a finding of its kind.

use super::code::codes;

codes! {
    /// What keeps a picture back.
    pub enum Doubt {
        /// It has more bytes or pixels than are opened.
        TooLarge = "too_large",
        /// It is cut off, or no picture behind its first bytes.
        Broken = "broken",
        /// It moves: a code may show for a moment.
        Moving = "moving",
        /// It is of a kind that is not opened.
        Unknown = "unknown",
        /// It holds more that may be codes than are looked through.
        Crowded = "crowded",
        /// It holds a code that cannot be read.
        UnreadableCode = "unreadable_code",
    }
}

impl Doubt {
    /// Returns the rule that a finding of it names.
    pub const fn rule(self) -> &'static str {
        match self {
            Doubt::TooLarge => "image.too_large",
            Doubt::Broken => "image.broken",
            Doubt::Moving => "image.moving",
            Doubt::Unknown => "image.unknown",
            Doubt::Crowded => "image.crowded",
            Doubt::UnreadableCode => "image.unreadable_code",
        }
    }

    /// Returns the doubt that a rule stands for, if it is one of these.
    pub fn of_rule(rule: &str) -> Option<Self> {
        Self::from_code(rule.strip_prefix("image.")?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_doubts_name_each_other() {
        for &doubt in Doubt::ALL {
            assert_eq!(Doubt::of_rule(doubt.rule()), Some(doubt));
        }
        assert_eq!(Doubt::of_rule("image.scheme"), None);
    }
}
