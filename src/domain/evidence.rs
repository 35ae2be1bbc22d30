//! What speaks for a finding, as a set of reasons that a person can be told.
//! Never a score: each reason is true or not.

/// Reasons that speak for a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence(u16);

/// Declares reasons with their codes.
macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $code:literal;)*) => {
        impl Evidence {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*
            /// All reasons.
            pub const ALL: Self = Self($(1 << $bit)|*);
            const CODES: &[(Self, &str)] = &[$((Self::$name, $code)),*];
        }
    };
}

reasons! {
    /// A word beside it names the messenger, the bank, the telephone.
    WORD = 0, "word";
    /// Its digits fit a numbering plan.
    PLAN = 1, "plan";
    /// Its check digits add up.
    CHECKSUM = 2, "checksum";
    /// It is written so that a machine should not read it.
    DISGUISE = 3, "disguise";
    /// A colon or a word like "number" leads to it.
    LED = 4, "led";
    /// It asks to add, write, call, scan or search.
    INVITE = 5, "invite";
    /// It has the form of an address or a host.
    FORM = 6, "form";
    /// It is spread over several messages.
    SPLIT = 7, "split";
    /// It looks like the platform's own host and is another.
    LOOKALIKE = 8, "lookalike";
    /// The words of a phrase stand together.
    PHRASE = 9, "phrase";
    /// It was read out of an image.
    IMAGE = 10, "image";
    /// Its words weigh like those of messages that lured buyers away.
    LIKENESS = 11, "likeness";
}

impl Evidence {
    /// No reason.
    pub const NONE: Self = Self(0);

    /// Returns both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether it holds a reason.
    pub const fn has(self, reason: Self) -> bool {
        self.0 & reason.0 != 0
    }

    /// Returns the codes of the reasons.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        Self::CODES
            .iter()
            .filter(move |(reason, _)| self.has(*reason))
            .map(|(_, code)| *code)
    }
}
