//! Which names are hosts: top-level domains, and those that are words as well.
//! Never looks a name up.

/// Domains that end a host name and hardly a sentence (IANA root zone; those seen in abuse).
const SURE: &[&str] = &[
    "com", "net", "org", "cn", "ru", "top", "xyz", "vip", "biz", "cc", "tv", "io", "icu", "ir",
    "fr", "uk", "eu", "kz", "ua", "su", "рф", "рус", "hk", "tw", "jp", "kr", "ink", "ltd", "ly",
    "gg", "wang", "mobi", "br", "tr", "pl", "cz", "nl", "ch", "mx", "ar", "cl", "dev", "gl",
    "website", "gle",
];
/// Domains that are words too: they count with a scheme, `www`, a path, a hyphen or a digit.
const WORDS: &[&str] = &[
    "es", "de", "it", "is", "in", "me", "my", "so", "do", "no", "be", "at", "to", "as", "us", "by",
    "la", "id", "ai", "co", "pe", "pro", "fun", "live", "link", "page", "market", "space", "site",
    "shop", "store", "online", "info", "app", "club", "tech", "asia", "red", "chat", "bid", "win",
];

/// How sure a last label makes a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It ends a host.
    Sure,
    /// It is a word as well.
    Word,
}

/// Returns what the last label of a name says.
pub fn ending(label: &str) -> Option<Ending> {
    if SURE.contains(&label) || label.starts_with("xn--") {
        Some(Ending::Sure)
    } else if WORDS.contains(&label) {
        Some(Ending::Word)
    } else {
        None
    }
}
