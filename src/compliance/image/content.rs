//! What a code says, judged: it may lead to the platform itself and nowhere else.
//! Never follows a link.

use crate::compliance::context::Context;
use crate::compliance::judge;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind, Verdict};

/// How codes begin that apps make, by what they lead to. Payment codes are those of `WeChat`, of the
/// EMV standard for merchants, of Russian banks (GOST R 56042 and SBP), of UPI and of SEPA.
const SCHEMES: &[(&str, FindingKind)] = &[
    ("wxp://", FindingKind::PayOther),
    ("weixin://", FindingKind::Wechat),
    ("wechat://", FindingKind::Wechat),
    ("alipay://", FindingKind::Alipay),
    ("alipays://", FindingKind::Alipay),
    ("https://qr.alipay.com/", FindingKind::Alipay),
    ("https://ds.alipay.com/", FindingKind::Alipay),
    ("https://render.alipay.com/", FindingKind::Alipay),
    ("mqqapi://", FindingKind::Qq),
    ("mqqwpa://", FindingKind::Qq),
    ("tencent://", FindingKind::Qq),
    ("tg://", FindingKind::Telegram),
    ("whatsapp://", FindingKind::Whatsapp),
    ("line://", FindingKind::Line),
    ("viber://", FindingKind::Social),
    ("skype:", FindingKind::Social),
    ("snssdk1128://", FindingKind::Social),
    ("xhsdiscover://", FindingKind::Social),
    ("sinaweibo://", FindingKind::Social),
    ("bitcoin:", FindingKind::Crypto),
    ("ethereum:", FindingKind::Crypto),
    ("tron:", FindingKind::Crypto),
    ("ton://", FindingKind::Crypto),
    ("litecoin:", FindingKind::Crypto),
    ("lightning:", FindingKind::Crypto),
    ("upi://", FindingKind::PayOther),
    ("https://qr.nspk.ru/", FindingKind::PayOther),
    ("https://paypal.me/", FindingKind::PayOther),
    ("https://www.paypal.com/", FindingKind::PayOther),
    ("https://qr.95516.com/", FindingKind::PayOther),
    ("000201", FindingKind::PayOther),
    ("st00011", FindingKind::PayOther),
    ("st00012", FindingKind::PayOther),
    ("bcd\n", FindingKind::Iban),
    ("spc\n", FindingKind::Iban),
];

/// How cards begin whose contact the judge may not know by itself.
const CARDS: &[(&str, FindingKind)] = &[
    ("begin:vcard", FindingKind::Phone),
    ("mecard:", FindingKind::Phone),
    ("bizcard:", FindingKind::Phone),
    ("tel:", FindingKind::Phone),
    ("sms:", FindingKind::Phone),
    ("smsto:", FindingKind::Phone),
    ("mailto:", FindingKind::Email),
    ("matmsg:", FindingKind::Email),
    ("https://", FindingKind::Url),
    ("http://", FindingKind::Url),
];

/// Judges what the code of some number says; offsets count in it.
pub fn judge(says: &str, number: usize, context: &Context<'_>) -> Vec<Finding> {
    let text = says.trim();
    if context.known.contains(&text) || leads_home(text, context) {
        return Vec::new();
    }
    let whole = |kind: FindingKind, rule: &'static str| Finding {
        kind,
        start: 0,
        end: says.chars().count(),
        message: Some(number),
        rule,
        evidence: Evidence::IMAGE.and(Evidence::FORM),
        verdict: Verdict::Block,
    };
    let lower = text.to_lowercase();
    let begins = |table: &[(&str, FindingKind)]| {
        let found = table.iter().find(|(head, _)| lower.starts_with(head));
        found.map(|(_, kind)| *kind)
    };
    let found = match begins(SCHEMES) {
        Some(kind) => vec![whole(kind, "image.scheme")],
        None => of_words(says, number, context),
    };
    let found = if found.is_empty() {
        match begins(CARDS) {
            Some(kind) => vec![whole(kind, "image.scheme")],
            None => vec![whole(FindingKind::Qr, "image.code")],
        }
    } else {
        found
    };
    // A code is a way out of its own: it stops where codes do, whatever it says.
    let verdict = |kind: FindingKind| {
        let code = context.verdict(FindingKind::Qr);
        code.max(context.verdict(kind))
    };
    found
        .into_iter()
        .map(|finding| Finding {
            verdict: verdict(finding.kind),
            ..finding
        })
        .filter(|finding| finding.verdict != Verdict::Pass)
        .collect()
}

/// Returns what the judge of texts stops in the words of a code: here, or where everything stops.
fn of_words(says: &str, number: usize, context: &Context<'_>) -> Vec<Finding> {
    let strictest = Context {
        lexicon: context.lexicon,
        ..Context::default()
    };
    let flagged = |context: &Context<'_>| {
        let mut found = judge::check(says, context).findings;
        found.retain(|finding| finding.verdict.is_flagged());
        found
    };
    let mut found = flagged(context);
    if found.is_empty() {
        found = flagged(&strictest);
    }
    found
        .into_iter()
        .map(|finding| Finding {
            message: Some(number),
            evidence: finding.evidence.and(Evidence::IMAGE),
            ..finding
        })
        .collect()
}

/// Returns whether a text is one link to a host of the platform, and nothing in it leads on to
/// another one.
fn leads_home(text: &str, context: &Context<'_>) -> bool {
    let lower = text.to_lowercase();
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme))
        .unwrap_or(&lower);
    let is_link = rest
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    is_link && is_home(rest, context) && {
        let open = decoded(rest);
        let mut nested = open.split("//").skip(1);
        nested.all(|link| is_home(link, context))
    }
}

/// Returns whether what stands before path, question and port is a host of the platform.
fn is_home(link: &str, context: &Context<'_>) -> bool {
    let end = link.find(['/', '?', '#', '&']).unwrap_or(link.len());
    let host = link.split_at(end).0;
    let (host, port) = host.split_once(':').unwrap_or((host, ""));
    port.bytes().all(|byte| byte.is_ascii_digit()) && context.is_own_host(host)
}

/// Opens what is written by its bytes (`%3A`), twice: a link may be wrapped in a link.
fn decoded(link: &str) -> String {
    let once = |text: &str| {
        let mut parts = text.split('%');
        let mut open = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            let code = part
                .get(..2)
                .and_then(|hex| u8::from_str_radix(hex, 16).ok());
            if let (Some(byte), Some(rest)) = (code, part.get(2..)) {
                open.push(byte);
                open.extend(rest.as_bytes());
            } else {
                open.push(b'%');
                open.extend(part.as_bytes());
            }
        }
        String::from_utf8_lossy(&open).to_lowercase()
    };
    once(&once(link))
}
