//! Whole and decimal numbers as a language writes them.
//! Never rounds: digits come in as text or as whole numbers.

use super::language::Language;

/// Writes a whole number with its thousands set apart: `1,299`, `1 299`, `1.299`, `۱٬۲۹۹`.
pub fn whole(number: i64, language: Language) -> String {
    decimal(number, 0, language)
}

/// Writes `minor` divided by ten to the power of `places`: 16899 with two places is `168.99`.
pub fn decimal(minor: i64, places: u32, language: Language) -> String {
    let (group, point) = separators(language);
    let digits = format!(
        "{:0>width$}",
        minor.unsigned_abs(),
        width = places as usize + 1
    );
    let whole = digits.len() - places as usize;
    let mut out = String::with_capacity(digits.len() * 2);
    if minor < 0 {
        out.push('-');
    }
    for (n, c) in digits.chars().enumerate() {
        if n == whole {
            out.push(point);
        } else if n > 0 && n < whole && (whole - n).is_multiple_of(3) && is_grouped(whole, language)
        {
            out.push(group);
        }
        out.push(digit(c, language));
    }
    out
}

/// Writes the digits of a text in the language's own: for times and codes that are not amounts.
pub fn digits(text: &str, language: Language) -> String {
    text.chars().map(|c| digit(c, language)).collect()
}

/// The mark between thousands, and the one before the decimals.
const fn separators(language: Language) -> (char, char) {
    match language {
        Language::Chinese | Language::English => (',', '.'),
        Language::Russian => ('\u{a0}', ','),
        Language::Spanish => ('.', ','),
        Language::Persian => ('٬', '٫'),
    }
}

/// Spanish sets thousands apart from five digits on (Ortografía 2010; CLDR `minimumGroupingDigits`).
const fn is_grouped(whole_digits: usize, language: Language) -> bool {
    match language {
        Language::Spanish => whole_digits > 4,
        _ => true,
    }
}

fn digit(c: char, language: Language) -> char {
    match (language, c.to_digit(10)) {
        (Language::Persian, Some(value)) => char::from_u32(0x6f0 + value).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let cases = [
            (Language::English, 1_299, 0, "1,299"),
            (Language::English, 129_900, 2, "1,299.00"),
            (Language::English, 5, 2, "0.05"),
            (Language::English, -1_234_567, 0, "-1,234,567"),
            (Language::Russian, 129_900, 2, "1\u{a0}299,00"),
            (Language::Spanish, 129_900, 2, "1299,00"),
            (Language::Spanish, 1_299_900, 2, "12.999,00"),
            (Language::Persian, 129_950, 2, "۱٬۲۹۹٫۵۰"),
            (Language::Chinese, i64::MIN, 2, "-92,233,720,368,547,758.08"),
        ];
        for (language, minor, places, text) in cases {
            assert_eq!(decimal(minor, places, language), text);
        }
    }
}
