//! The buyer's own e-mail and telephone as a file told them: whether they can be right, and how they
//! stand on a screen (row C-22).
//! Never says that an address is reached: only that it has the form of one.

use std::collections::BTreeMap;

use super::fold;
use super::mask;
use super::numbering::{is_international, is_national};
use crate::domain::code::codes;

codes! {
    /// Which contact of a buyer.
    pub enum ContactField {
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
    }
}

/// A contact of a buyer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyerContact<'a> {
    /// Which.
    pub field: ContactField,
    /// As it was told; not for a screen before somebody asked for it.
    pub full: &'a str,
    /// As it stands on a screen.
    pub masked: String,
    /// Whether it has the form of one.
    pub is_sound: bool,
}

/// Words in the heading of a column that holds the buyer's telephone, in small letters.
const PHONE_HEADINGS: &[&str] = &[
    "手机",
    "电话",
    "phone",
    "mobile",
    "телефон",
    "teléfono",
    "telefono",
    "móvil",
    "celular",
    "تلفن",
    "موبایل",
    "همراه",
];
/// Words in the heading of a column that holds the buyer's e-mail.
const EMAIL_HEADINGS: &[&str] = &[
    "邮箱",
    "电子邮件",
    "email",
    "e-mail",
    "эл. почта",
    "электронная почта",
    "correo",
    "ایمیل",
    "رایانامه",
];
/// Words that make a column that of somebody else.
const OTHERS: &[&str] = &[
    "商家",
    "店铺",
    "卖家",
    "快递",
    "客服",
    "seller",
    "shop",
    "carrier",
    "courier",
    "продав",
    "курьер",
    "vendedor",
    "فروشنده",
];

/// Returns the buyer's contacts among the columns of a file that nothing else reads. What the
/// platform has masked itself is left out: there is nothing to check and nothing to show.
///
/// `country` is that of the platform, as calendars are named: its numbers need no country code.
pub fn of<'a>(extra: &'a BTreeMap<String, String>, country: Option<&str>) -> Vec<BuyerContact<'a>> {
    let told = extra.iter().filter(|(_, value)| {
        let value = value.trim();
        !value.is_empty() && value != "-" && !value.contains('*')
    });
    told.filter_map(|(heading, value)| {
        let field = field_of(heading)?;
        let full = value.trim();
        Some(BuyerContact {
            field,
            full,
            masked: masked(field, full),
            is_sound: match field {
                ContactField::Email => is_email(full),
                ContactField::Phone => is_phone(full, country),
            },
        })
    })
    .collect()
}

fn field_of(heading: &str) -> Option<ContactField> {
    let heading = heading.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    if has(OTHERS) {
        None
    } else if has(EMAIL_HEADINGS) {
        Some(ContactField::Email)
    } else if has(PHONE_HEADINGS) {
        Some(ContactField::Phone)
    } else {
        None
    }
}

fn masked(field: ContactField, full: &str) -> String {
    match field {
        ContactField::Email => mask::email(full),
        ContactField::Phone => mask::number(&values(full)),
    }
}

/// Returns whether a text has the form of an e-mail address.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_name = !name.is_empty()
        && name.len() <= 64
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && name
            .chars()
            .all(|c| !c.is_whitespace() && !c.is_control() && !"@,;:<>()[]\\\"".contains(c));
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let ending = labels.last().copied().unwrap_or_default();
    let is_ending = ending.chars().count() >= 2 && !ending.chars().any(|c| c.is_ascii_digit());
    is_name && labels.len() >= 2 && labels.iter().all(is_label) && is_ending
}

/// Returns whether a text is a telephone number of a numbering plan.
pub fn is_phone(text: &str, country: Option<&str>) -> bool {
    let is_other = |c: char| c.is_alphabetic() || c == '@';
    if text.chars().any(is_other) {
        return false;
    }
    let digits: Vec<u8> = values(text).into_iter().map(|value| b'0' + value).collect();
    let has_plus = text.starts_with(['+', '＋']);
    let abroad = digits.strip_prefix(b"00").filter(|_| !has_plus);
    if has_plus || abroad.is_some_and(is_international) {
        return is_international(abroad.unwrap_or(&digits));
    }
    let code: &[u8] = match country {
        Some("cn") => b"86",
        Some("ru") => b"7",
        Some("ir") => b"98",
        _ => return is_international(&digits) || is_national(&digits, false),
    };
    let with_code: Vec<u8> = code.iter().chain(&digits).copied().collect();
    let has_code = digits.starts_with(code) && is_international(&digits);
    has_code || is_international(&with_code)
}

/// The values of the digits, in whatever figures they are written.
fn values(text: &str) -> Vec<u8> {
    fold::fold(text)
        .iter()
        .filter_map(|cell| cell.digit().map(|(value, _)| value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c_22_addresses_that_cannot_be_right_are_marked() {
        for text in [
            "li.na@163.com",
            "a@b.co",
            "иван@почта.рф",
            "x_1+y@mail.example.org",
        ] {
            assert!(is_email(text), "{text}");
        }
        for text in [
            "li.na163.com",
            "li.na@",
            "@163.com",
            "li na@163.com",
            "a@b@c.com",
            "a@b",
            "a@b..com",
            "a@b.c",
            "a..b@c.com",
            "a@-b.com",
            "a@1.2.3.4",
            "",
        ] {
            assert!(!is_email(text), "{text}");
        }
    }

    #[test]
    fn c_22_numbers_that_cannot_be_right_are_marked() {
        for (text, country) in [
            ("13800138000", "cn"),
            ("+86 138 0013 8000", "cn"),
            ("8613800138000", "cn"),
            ("010-62345678", "cn"),
            ("8 (916) 123-45-67", "ru"),
            ("+7 916 123-45-67", "ru"),
            ("9161234567", "ru"),
            ("۰۹۱۲۱۲۳۴۵۶۷", "ir"),
            ("+98 912 123 4567", "ir"),
            ("+34 612 345 678", "cn"),
            ("0034612345678", "cn"),
            ("612345678", "es"),
        ] {
            assert!(is_phone(text, Some(country)), "{text} {country}");
        }
        for (text, country) in [
            ("138001380", "cn"),
            ("1380013800", "cn"),
            ("138001380001", "cn"),
            ("12345678901", "cn"),
            ("916123456", "ru"),
            ("0912123456", "ir"),
            ("+86 138001380", "cn"),
            ("none", "cn"),
            ("12", "xx"),
        ] {
            assert!(!is_phone(text, Some(country)), "{text} {country}");
        }
    }

    #[test]
    fn c_22_contacts_are_found_by_their_heading_and_stand_masked() {
        let extra = [
            ("收货手机号", "138001380"),
            ("用户购买手机号", "138****8000"),
            ("E-mail", "li.na@gmail.com"),
            ("快递电话", "95311"),
            ("Телефон", "-"),
            ("备注", "13800138000"),
        ];
        let extra = extra.map(|(heading, value)| (heading.to_owned(), value.to_owned()));
        let extra: BTreeMap<String, String> = extra.into_iter().collect();
        let found: Vec<_> = of(&extra, Some("cn"))
            .into_iter()
            .map(|contact| (contact.field, contact.masked, contact.is_sound))
            .collect();
        assert_eq!(
            found,
            [
                (ContactField::Email, "l***@g***.com".to_owned(), true),
                (ContactField::Phone, "13****80".to_owned(), false),
            ]
        );
    }
}
