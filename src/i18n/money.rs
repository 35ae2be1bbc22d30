//! Amounts as a language writes them.
//! Never converts one currency into another.

use super::language::Language;
use super::number;
use crate::domain::money::{Currency, Money};

/// Writes an amount: `¥168.99`, `168,99 ₽`, `-$5.00`. The blank inside does not break.
pub fn text(amount: Money, language: Language) -> String {
    let number = number::decimal(amount.minor, amount.currency.places(), language);
    let sign = sign(amount.currency);
    let is_before = matches!(language, Language::Chinese | Language::English)
        && amount.currency != Currency::Irr;
    if !is_before {
        return format!("{number}\u{a0}{sign}");
    }
    match number.strip_prefix('-') {
        Some(rest) => format!("-{sign}{rest}"),
        None => format!("{sign}{number}"),
    }
}

/// The sign of a currency. The peso has a sign that says whose it is; the rial has its code, since
/// its own sign is missing in many terminal fonts.
const fn sign(currency: Currency) -> &'static str {
    match currency {
        Currency::Cny => "¥",
        Currency::Rub => "₽",
        Currency::Usd => "$",
        Currency::Eur => "€",
        Currency::Irr => "IRR",
        Currency::Mxn => "MX$",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_the_language_does() {
        let cases = [
            (Currency::Cny, 16_899, Language::English, "¥168.99"),
            (Currency::Cny, 16_899, Language::Chinese, "¥168.99"),
            (Currency::Cny, -500, Language::English, "-¥5.00"),
            (Currency::Rub, 16_899, Language::Russian, "168,99\u{a0}₽"),
            (Currency::Rub, 123_456, Language::English, "₽1,234.56"),
            (Currency::Mxn, 10_000, Language::Spanish, "100,00\u{a0}MX$"),
            (
                Currency::Irr,
                1_500_000,
                Language::Persian,
                "۱٬۵۰۰٬۰۰۰\u{a0}IRR",
            ),
            (
                Currency::Irr,
                1_500_000,
                Language::English,
                "1,500,000\u{a0}IRR",
            ),
        ];
        for (currency, minor, language, written) in cases {
            assert_eq!(text(Money::new(minor, currency), language), written);
        }
    }
}
