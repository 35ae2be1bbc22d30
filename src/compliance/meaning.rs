//! What a set of words speaks of: the sets with a meaning of their own, and free ones for phrases.
//! Never the words themselves: they are data.

use crate::domain::finding::FindingKind;

/// Sets a word is in, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Sets([u64; 4]);

impl Sets {
    /// No set.
    pub const NONE: Self = Self([0; 4]);
    /// As many sets as there can be.
    pub const MOST: u32 = 256;

    /// Returns one set by its number.
    pub const fn one(number: u32) -> Self {
        let bit = 1 << (number % 64);
        match number / 64 {
            0 => Self([bit, 0, 0, 0]),
            1 => Self([0, bit, 0, 0]),
            2 => Self([0, 0, bit, 0]),
            3 => Self([0, 0, 0, bit]),
            _ => Self::NONE,
        }
    }

    /// Returns the first sets, fewer than 64.
    pub const fn below(count: usize) -> Self {
        Self([(1 << count) - 1, 0, 0, 0])
    }

    /// Returns all sets but the first, fewer than 64.
    pub const fn from_on(count: usize) -> Self {
        Self([!((1 << count) - 1), u64::MAX, u64::MAX, u64::MAX])
    }

    /// Returns the bits, the lowest first.
    pub const fn parts(self) -> [u64; 4] {
        self.0
    }

    /// Takes bits as `parts` gives them.
    pub const fn of_parts(parts: [u64; 4]) -> Self {
        Self(parts)
    }

    /// Returns the sets of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        let (a, b) = (self.0, other.0);
        Self([a[0] | b[0], a[1] | b[1], a[2] | b[2], a[3] | b[3]])
    }

    /// Returns the sets that are in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        let (a, b) = (self.0, other.0);
        Self([a[0] & b[0], a[1] & b[1], a[2] & b[2], a[3] & b[3]])
    }

    /// Returns whether some set is in both.
    pub const fn has(self, other: Self) -> bool {
        let (a, b) = (self.0, other.0);
        a[0] & b[0] | a[1] & b[1] | a[2] & b[2] | a[3] & b[3] != 0
    }
}

/// Some of the first 64 sets, which are all with a meaning: a word can be in others only by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Weak(u64);

impl Weak {
    /// No set.
    pub const NONE: Self = Self(0);

    /// Takes those among the first 64.
    pub const fn of(sets: Sets) -> Self {
        let [first, ..] = sets.parts();
        Self(first)
    }

    /// Returns them as sets.
    pub const fn sets(self) -> Sets {
        Sets([self.0, 0, 0, 0])
    }
}

/// Returns the numbers of bits, from the lowest on, which has a number itself.
fn numbers(bits: u64, from: usize) -> impl Iterator<Item = usize> {
    let mut left = bits;
    std::iter::from_fn(move || {
        let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(from + bit)
    })
}

/// What a word does in an invitation, whatever the language: one bit each. Words of roles are found
/// beside words of sets, so that the longer word of a set hides none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Roles(pub u64);

impl Roles {
    /// No role.
    pub const NONE: Self = Self(0);
    /// None: the word hides what shorter words would do.
    pub const IDLE: Self = Self(1);
    /// A word within one of a role: what turns other sentences around is a part of this one.
    pub const WITHIN: Self = Self(2);
    /// What invites to nothing.
    pub const SILENT: Self = Self(Self::IDLE.0 | Self::WITHIN.0);
    /// The name of `IDLE`.
    pub const IDLE_NAME: &str = "idle";
    /// The name of `WITHIN`, which no list writes.
    pub const WITHIN_NAME: &str = "";
    /// As many roles as there can be.
    pub const MOST: u32 = u64::BITS;

    /// Returns one role by its number.
    pub const fn one(number: u32) -> Self {
        match number {
            0..Self::MOST => Self(1 << number),
            _ => Self::NONE,
        }
    }

    /// Returns the roles of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether some role is in both.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the numbers of the roles.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        let mut left = self.0 & !Self::SILENT.0;
        std::iter::from_fn(move || {
            let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(bit)
        })
    }
}

impl std::ops::BitOrAssign for Roles {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.or(other);
    }
}

/// What a part of a phrase asks for: a word of one of some sets or in one of some roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    /// The sets.
    pub sets: Sets,
    /// The roles.
    pub roles: Roles,
}

impl Part {
    /// As many numbers as `numbers` can give.
    pub const MOST: u32 = Sets::MOST + Roles::MOST;

    /// Returns whether something is in both.
    pub const fn has(self, other: Self) -> bool {
        self.sets.has(other.sets) || self.roles.has(other.roles)
    }

    /// Returns what is in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            sets: self.sets.or(other.sets),
            roles: self.roles.or(other.roles),
        }
    }

    /// Returns what is in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            sets: self.sets.and(other.sets),
            roles: Roles(self.roles.0 & other.roles.0),
        }
    }

    /// Returns the numbers of its sets and, behind them, of its roles.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        let [a, b, c, d] = self.sets.parts();
        [a, b, c, d, self.roles.0]
            .into_iter()
            .zip((0..).step_by(64))
            .flat_map(|(bits, from)| numbers(bits, from))
    }
}

impl std::ops::BitOr for Sets {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl std::ops::BitOrAssign for Sets {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.or(other);
    }
}

/// Declares the sets with a meaning, in the order of their bits.
macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "only counts the bits")]
        enum Bit { $($name),* }
        $($(#[$doc])* pub const $name: Sets = Sets::one(Bit::$name as u32);)*
        /// Names of the sets with a meaning, in the order of their bits.
        pub const NAMES: &[&str] = &[$($text),*];
    };
}

sets! {
    /// WeChat.
    WECHAT = "wechat",
    /// QQ.
    QQ = "qq",
    /// A telephone, or calling.
    PHONE = "phone",
    /// Mail.
    EMAIL = "email",
    /// A page of the web.
    URL = "url",
    /// Telegram.
    TELEGRAM = "telegram",
    /// WhatsApp.
    WHATSAPP = "whatsapp",
    /// LINE.
    LINE = "line",
    /// Another network or messenger.
    SOCIAL = "social",
    /// Alipay.
    ALIPAY = "alipay",
    /// Another way to pay.
    PAY_OTHER = "pay_other",
    /// A bank or its card.
    BANK_CARD = "bank_card",
    /// An account at a bank.
    IBAN = "iban",
    /// A crypto currency.
    CRYPTO = "crypto",
    /// A share password.
    TAOBAO_TOKEN = "taobao_token",
    /// A code to scan.
    QR = "qr",
    /// Holds a cue and is none.
    NEUTRAL = "neutral",
    /// Asks to add, write or call.
    INVITE = "invite",
    /// Stands between cue and name.
    LEAD = "lead",
    /// Asks to search for a name.
    SEARCH = "search",
    /// Announces a number that is no contact.
    NUMBER = "number",
    /// Stands beside an amount or a measure.
    UNIT = "unit",
    /// A carrier or its people.
    COURIER = "courier",
    /// A hotline.
    HOTLINE = "hotline",
    /// A refund or the way it takes.
    REFUND = "refund",
    /// Turns a sentence around.
    NEGATION = "negation",
    /// Warns of fraud.
    WARNING = "warning",
    /// A part of an address.
    ADDRESS = "address",
    /// The chat of the platform.
    HERE = "here",
    /// Says that something is written backwards.
    REVERSE = "reverse",
    /// "at" spelled out.
    AT = "at",
    /// "dot" spelled out.
    DOT = "dot",
    /// "underscore" spelled out.
    UNDERSCORE = "underscore",
    /// "dash" spelled out.
    DASH = "dash",
    /// "slash" spelled out.
    SLASH = "slash",
    /// "plus" spelled out, which makes a number an international one.
    PLUS = "plus",
    /// A provider of mail.
    PROVIDER = "provider",
    /// Stands between the groups of a number that is read out.
    JOINER = "joiner",
    /// Another place to buy.
    SHOP = "shop",
    /// A number word.
    DIGITS = "digits",
    /// A word in Latin letters that is no name.
    COMMON = "common",
    /// Says of what stands before it that nobody does or covers it.
    REFUSAL = "refusal",
    /// A firm, a bank or an office with a number of its own.
    FIRM = "firm",
    /// What a network gives its people: a page, a channel, a nickname. One of the last three.
    ACCOUNT = "account",
    /// Asks to leave something out. One of the last three, see `NAMED`.
    STRIP = "strip",
    /// A greeting, thanks, or what else is said before and behind everything. One of the last three.
    POLITE = "polite",
}

/// Messengers and networks: all that have names of people.
pub const MESSENGER: Sets = WECHAT.or(QQ).or(TELEGRAM).or(WHATSAPP).or(LINE).or(SOCIAL);
/// Ways to pay.
pub const PAYMENT: Sets = ALIPAY.or(PAY_OTHER).or(BANK_CARD).or(IBAN).or(CRYPTO);
/// All that announce an identifier.
pub const CONTACT: Sets = MESSENGER
    .or(PAYMENT)
    .or(PHONE)
    .or(EMAIL)
    .or(URL)
    .or(TAOBAO_TOKEN)
    .or(QR);

/// All sets with a meaning of their own. The last three are not among them: their words ("without",
/// "page", "hello") are words of phrases as well, and must hide none.
pub const NAMED: Sets = Sets::below(NAMES.len() - 3);

/// All sets that hide nothing: the free ones, which only phrases ask for, and the last named ones.
pub const FREE: Sets = Sets::from_on(NAMES.len() - 3);

/// What announces or makes up an identifier.
pub const IDENTIFYING: Sets = CONTACT
    .or(INVITE)
    .or(LEAD)
    .or(SEARCH)
    .or(AT)
    .or(DOT)
    .or(UNDERSCORE)
    .or(DASH)
    .or(SLASH)
    .or(PLUS)
    .or(PROVIDER)
    .or(JOINER)
    .or(DIGITS);

/// Returns the kind that a set of words announces; the first where there are several.
pub fn kind(sets: Sets) -> Option<FindingKind> {
    const KINDS: &[(Sets, FindingKind)] = &[
        (WECHAT, FindingKind::Wechat),
        (QQ, FindingKind::Qq),
        (TELEGRAM, FindingKind::Telegram),
        (WHATSAPP, FindingKind::Whatsapp),
        (LINE, FindingKind::Line),
        (ALIPAY, FindingKind::Alipay),
        (PAY_OTHER, FindingKind::PayOther),
        (SOCIAL, FindingKind::Social),
        (IBAN, FindingKind::Iban),
        (BANK_CARD, FindingKind::BankCard),
        (CRYPTO, FindingKind::Crypto),
        (EMAIL, FindingKind::Email),
        (PHONE, FindingKind::Phone),
        (URL, FindingKind::Url),
        (TAOBAO_TOKEN, FindingKind::TaobaoToken),
        (QR, FindingKind::Qr),
    ];
    KINDS
        .iter()
        .find(|(bit, _)| sets.has(*bit))
        .map(|&(_, kind)| kind)
}
