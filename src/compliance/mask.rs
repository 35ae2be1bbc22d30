//! Hides the contact details in a buyer's words: on screens and in lists they stand masked, as
//! `138****2222`, `l***@g***.com`, `m***1` (row B-33).
//! Never changes what is stored, and never hides what is no contact of a person.

use super::context::Context;
use super::fold;
use super::judge;
use super::lexicon::Lexicon;
use super::spot::LONGEST_BYTES;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind};

/// A number with fewer digits is hidden like a name.
const SHORTEST_NUMBER: usize = 7;

/// Returns a buyer's words with the contact details in them masked; `None` when there are none.
///
/// `known` are values of the case: they are no contacts.
pub fn mask(text: &str, lexicon: &Lexicon, known: &[&str]) -> Option<String> {
    let context = Context {
        lexicon,
        known,
        ..Context::default()
    };
    if text.len() <= LONGEST_BYTES {
        return masked_in(text, &context);
    }
    let pieces: Vec<(&str, Option<String>)> = pieces(text)
        .map(|piece| (piece, masked_in(piece, &context)))
        .collect();
    let is_any = pieces.iter().any(|(_, masked)| masked.is_some());
    let whole = pieces
        .into_iter()
        .map(|(piece, masked)| masked.unwrap_or_else(|| piece.to_owned()));
    is_any.then(|| whole.collect())
}

/// Returns the contacts of a person in a buyer's words. What is too long to judge has none.
pub fn contacts(text: &str, lexicon: &Lexicon, known: &[&str]) -> Vec<Finding> {
    let context = Context {
        lexicon,
        known,
        ..Context::default()
    };
    if text.len() > LONGEST_BYTES {
        return Vec::new();
    }
    let mut found = judge::check_whole(text, &context).findings;
    found.retain(is_contact);
    found
}

/// Cuts what is too long for the judge.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut at = rest.len().min(LONGEST_BYTES);
        while !rest.is_char_boundary(at) {
            at -= 1;
        }
        let (piece, tail) = rest.split_at(at);
        rest = tail;
        (!piece.is_empty()).then_some(piece)
    })
}

fn masked_in(text: &str, context: &Context<'_>) -> Option<String> {
    let findings = judge::check_whole(text, context).findings;
    let mut contacts = findings.iter().filter(|f| is_contact(f)).peekable();
    contacts.peek()?;
    let mut masked = String::with_capacity(text.len());
    let mut letters = text.chars();
    let mut at = 0;
    for contact in contacts {
        // Two findings may overlap; the first one hides its part.
        let start = contact.start.max(at);
        let end = contact.end.max(start);
        masked.extend(letters.by_ref().take(start - at));
        let hidden: String = letters.by_ref().take(end - start).collect();
        if !hidden.is_empty() {
            masked.push_str(&one(contact.kind, &hidden));
        }
        at = end;
    }
    masked.extend(letters);
    Some(masked)
}

/// Links and invitations are about a place and no one's own detail.
fn is_contact(finding: &Finding) -> bool {
    let is_of_a_person = !matches!(
        finding.kind,
        FindingKind::Url | FindingKind::Qr | FindingKind::TaobaoToken | FindingKind::Offplatform
    );
    is_of_a_person && !finding.evidence.has(Evidence::PHRASE)
}

fn one(kind: FindingKind, text: &str) -> String {
    if kind == FindingKind::Email && text.contains('@') {
        return email(text);
    }
    let cells = fold::fold(text);
    let is_number = cells.iter().all(|cell| cell.is_digit() || cell.is_gap());
    let digits: Vec<u8> = cells
        .iter()
        .filter_map(|cell| cell.digit().map(|(value, _)| value))
        .collect();
    if is_number && digits.len() >= SHORTEST_NUMBER {
        return number(&digits);
    }
    let (at, name) = text
        .strip_prefix('@')
        .map_or(("", text), |name| ("@", name));
    let last = if name.chars().nth(1).is_some() {
        name.chars().last()
    } else {
        None
    };
    format!(
        "{at}{}***{}",
        first(name),
        last.map_or_else(String::new, String::from)
    )
}

/// `l***@g***.com`.
pub(super) fn email(text: &str) -> String {
    let (name, host) = text.rsplit_once('@').unwrap_or((text, ""));
    let (host, ending) = host.rsplit_once('.').unwrap_or((host, ""));
    let dot = if ending.is_empty() { "" } else { "." };
    format!("{}***@{}***{dot}{ending}", first(name), first(host))
}

/// `138****2222`; of shorter numbers two digits at each end.
pub(super) fn number(digits: &[u8]) -> String {
    let (head, tail) = if digits.len() >= 11 { (3, 4) } else { (2, 2) };
    let written = |part: &[u8]| -> String {
        let digits = part
            .iter()
            .filter_map(|d| char::from_digit(u32::from(*d), 10));
        digits.collect()
    };
    let (start, rest) = digits.split_at(head.min(digits.len()));
    let (_, end) = rest.split_at(rest.len().saturating_sub(tail));
    format!("{}****{}", written(start), written(end))
}

fn first(text: &str) -> String {
    text.chars().next().map_or_else(String::new, String::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mask(text: &str, known: &[&str]) -> Option<String> {
        super::mask(text, Lexicon::embedded(), known)
    }

    #[test]
    fn a_contact_keeps_only_its_ends() {
        for (text, masked) in [
            ("我电话13812342222", "我电话138****2222"),
            ("电话 138-1234-2222 谢谢", "电话 138****2222 谢谢"),
            ("write to lina.b@gmail.com", "write to l***@g***.com"),
            ("加我微信 miao_0071", "加我微信 m***1"),
            ("я в телеграме @nik_01", "я в телеграме @n***1"),
            ("شماره‌ام ۰۹۱۲۱۲۳۴۵۶۷ است", "شماره‌ام 091****4567 است"),
        ] {
            assert_eq!(mask(text, &[]).as_deref(), Some(masked), "{text}");
        }
    }

    #[test]
    fn what_is_no_contact_of_a_person_stays() {
        for text in [
            "没人拼单,我不想要了,能退吗?",
            "退款到微信支付要多久",
            "https://item.example.com/1",
            "we could deal outside the site",
            "",
        ] {
            assert_eq!(mask(text, &[]), None, "{text}");
        }
        assert_eq!(mask("号13800000000", &["13800000000"]), None);
    }

    #[test]
    fn a_text_too_long_for_the_judge_is_masked_in_pieces() {
        let long = format!("{} 我电话13812342222", "好".repeat(6_000));
        let masked = mask(&long, &[]).unwrap();
        assert!(masked.ends_with("138****2222") && masked.starts_with("好好"));
    }

    proptest! {
        #[test]
        fn masking_never_fails_and_keeps_what_stands_around(text in any::<String>()) {
            if let Some(masked) = mask(&text, &[]) {
                prop_assert!(masked.contains("***"));
            }
        }
    }
}
