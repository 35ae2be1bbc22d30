//! Which names are hosts: top-level domains, those that are words as well, and hosts that belong to
//! a messenger or a way to pay.
//! Never looks a name up.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::table;
use crate::domain::finding::FindingKind;

/// Domains that end a host name and hardly a sentence; those seen in abuse among them.
const SURE: &[&str] = &[
    "com",
    "net",
    "org",
    "cn",
    "ru",
    "top",
    "xyz",
    "vip",
    "biz",
    "cc",
    "tv",
    "io",
    "icu",
    "ir",
    "fr",
    "uk",
    "eu",
    "kz",
    "ua",
    "su",
    "рф",
    "рус",
    "орг",
    "hk",
    "tw",
    "jp",
    "kr",
    "ink",
    "ltd",
    "ly",
    "gg",
    "wang",
    "mobi",
    "br",
    "tr",
    "pl",
    "cz",
    "nl",
    "ch",
    "mx",
    "ar",
    "cl",
    "dev",
    "gl",
    "website",
    "gle",
    "shop",
    "store",
    "online",
    "site",
    "app",
    "club",
    "info",
    "pro",
    "ws",
    "pw",
    "tk",
    "xn",
    "cloud",
    "network",
    "digital",
    "company",
    "中国",
    "公司",
    "网络",
    "网址",
    "商城",
    "在线",
    "ایران",
    "by",
    "uz",
    "az",
    "ge",
    "am",
    "md",
    "lv",
    "lt",
    "ee",
    "fi",
    "se",
    "dk",
    "pt",
    "gr",
    "ro",
    "hu",
    "bg",
    "sk",
    "si",
    "hr",
    "rs",
    "il",
    "ae",
    "sa",
    "eg",
    "ma",
    "ng",
    "za",
    "ke",
    "au",
    "nz",
    "ca",
    "sg",
    "my",
    "th",
    "vn",
    "ph",
    "pk",
    "bd",
    "lk",
    "np",
    "uy",
    "ec",
    "bo",
    "py",
    "ve",
    "cr",
    "gt",
    "hn",
    "ni",
    "sv",
    "pa",
    "do",
    "cu",
    "us",
    "qq",
    "bz",
    "vc",
    "lol",
    "ie",
    "lu",
    "fm",
    "tech",
    "studio",
    "boutique",
    "gallery",
    "blog",
    "agency",
    "wiki",
    "guru",
];
/// Domains that are words too: they count with a scheme, `www`, a path, a hyphen, a digit or a
/// word that speaks of pages.
const WORDS: &[&str] = &[
    "es", "de", "it", "is", "in", "me", "my", "so", "do", "no", "be", "at", "to", "as", "us", "by",
    "la", "id", "ai", "co", "pe", "pro", "fun", "live", "link", "page", "space", "asia", "red",
    "chat", "bid", "win", "am", "ma", "pa", "se", "si", "my", "ca", "hr", "ni", "ve", "sa", "cu",
    "th", "an", "or", "su",
];
/// "онлайн" and "сайт", which are words too, as they are folded.
const FOLDED: &[&str] = &["онлаин", "саит"];
/// Endings of files and product names that are domains as well, or look so.
const FILES: &[&str] = &[
    "pdf", "doc", "docx", "xls", "xlsx", "csv", "txt", "jpg", "jpeg", "png", "gif", "mp4", "mp3",
    "zip", "rar", "apk", "exe", "dll", "bat", "py", "js", "md", "sh", "rs", "html", "htm", "xml",
    "json", "mov", "bin", "ttf", "otf", "hex", "webp", "heic", "avi", "iso", "log", "ini", "cfg",
];

/// Endings of files that end hosts as well, and that are told beside others: `logo.ai o .eps`.
const DRAWINGS: &[&str] = &["ai", "eps", "svg", "cdr", "dxf", "psd", "stl", "ps"];

/// Returns whether a last label may end the name of a drawing.
pub fn is_drawing(label: &str) -> bool {
    DRAWINGS.contains(&label)
}

/// Returns whether a last label ends the name of a file.
pub fn is_file(label: &str) -> bool {
    FILES.contains(&label)
}

/// How sure a last label makes a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It ends a host.
    Sure,
    /// It is a word as well, or a domain nobody hears of.
    Word,
}

fn endings() -> &'static HashMap<&'static str, Ending> {
    static READ: OnceLock<HashMap<&'static str, Ending>> = OnceLock::new();
    READ.get_or_init(|| {
        let domains = table::lines(include_str!("../../assets/tables/tlds.txt"));
        let mut endings: HashMap<_, _> = domains
            .flat_map(str::split_whitespace)
            .map(|domain| (domain, Ending::Word))
            .collect();
        for file in FILES {
            endings.remove(file);
        }
        endings.extend(SURE.iter().map(|domain| (*domain, Ending::Sure)));
        endings.extend(
            WORDS
                .iter()
                .chain(FOLDED)
                .map(|domain| (*domain, Ending::Word)),
        );
        endings
    })
}

/// Returns what the last label of a name says.
pub fn ending(label: &str) -> Option<Ending> {
    let known = endings().get(label).copied();
    known.or_else(|| label.starts_with("xn--").then_some(Ending::Sure))
}

/// Hosts of Telegram.
const TELEGRAM: &[&str] = &[
    "t.me",
    "telegram.me",
    "telegram.dog",
    "telegram.org",
    "tg.dev",
    "telesco.pe",
];

/// Hosts that money goes to.
const PAYING: &[&str] = &[
    "paypal.me",
    "revolut.me",
    "monzo.me",
    "cash.me",
    "ko-fi.com",
    "buymeacoffee.com",
    "paypal.com",
    "cash.app",
    "venmo.com",
    "yoomoney.ru",
    "qiwi.com",
    "zarinp.al",
    "idpay.ir",
    "zarinpal.com",
    "zarinpal.me",
    "payping.ir",
    "reymit.ir",
    "hamibash.com",
    "boosty.to",
    "donationalerts.com",
    "donatepay.ru",
    "cloudtips.ru",
];

/// Hosts of networks and messengers.
const NETWORKS: &[&str] = &[
    "pinterest.com",
    "pin.it",
    "redd.it",
    "bsky.app",
    "zalo.me",
    "linkedin.com",
    "youtube.com",
    "youtu.be",
    "twitch.tv",
    "aparat.com",
    "rubika.ir",
    "max.ru",
    "ok.ru",
    "threads.net",
    "reddit.com",
    "vk.com",
    "vk.me",
    "vk.cc",
    "discord.gg",
    "dsc.gg",
    "discord.me",
    "discordapp.com",
    "discord.com",
    "instagram.com",
    "instagr.am",
    "ig.me",
    "facebook.com",
    "fb.com",
    "m.me",
    "fb.me",
    "signal.me",
    "signal.group",
    "skype.com",
    "snapchat.com",
    "twitter.com",
    "x.com",
    "tiktok.com",
    "douyin.com",
    "xiaohongshu.com",
    "xhslink.com",
    "kuaishou.com",
    "weibo.com",
    "weibo.cn",
    "eitaa.com",
    "ble.ir",
    "splus.ir",
    "viber.com",
    "igap.net",
    "gap.im",
    "steamcommunity.com",
];

/// Returns the kind of a host: what belongs to a messenger or a way to pay names it.
pub fn kind(host: &str) -> (FindingKind, &'static str) {
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let is = |names: &[&str]| {
        names.iter().any(|name| {
            bare.strip_suffix(name)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    };
    if is(TELEGRAM) {
        (FindingKind::Telegram, "telegram.link")
    } else if is(&["wa.me", "whatsapp.com", "wa.link"]) {
        (FindingKind::Whatsapp, "whatsapp.link")
    } else if is(&["line.me", "lin.ee"]) {
        (FindingKind::Line, "line.link")
    } else if is(&["m.tb.cn", "tb.cn", "v.douyin.com", "v.kuaishou.com"]) {
        (FindingKind::TaobaoToken, "taobao_token.link")
    } else if is(PAYING) {
        (FindingKind::PayOther, "pay_other.link")
    } else if is(NETWORKS) {
        (FindingKind::Social, "social.link")
    } else if is(&["u.wechat.com", "weixin.qq.com", "work.weixin.qq.com"]) {
        (FindingKind::Wechat, "wechat.link")
    } else if is(&["qm.qq.com", "jq.qq.com"]) {
        (FindingKind::Qq, "qq.link")
    } else {
        (FindingKind::Url, "url.host")
    }
}
