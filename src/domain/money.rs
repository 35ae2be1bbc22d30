//! Money: a whole number of minor units plus a currency.
//! Never a floating-point number, and never a bare number: the currency travels with the amount.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::code::codes;
use super::digits;

codes! {
    /// The currencies of the platforms and gateways this program knows.
    pub enum Currency {
        /// Chinese yuan; minor unit fen.
        Cny = "CNY",
        /// Russian rouble; minor unit kopeck.
        Rub = "RUB",
        /// US dollar; minor unit cent.
        Usd = "USD",
        /// Euro; minor unit cent.
        Eur = "EUR",
        /// Iranian rial; it has no minor unit in use.
        Irr = "IRR",
        /// Mexican peso; minor unit centavo.
        Mxn = "MXN",
    }
}

impl Currency {
    /// Returns how many decimal places the minor unit has.
    pub const fn places(self) -> u32 {
        match self {
            Currency::Irr => 0,
            Currency::Cny | Currency::Rub | Currency::Usd | Currency::Eur | Currency::Mxn => 2,
        }
    }
}

/// An amount of money: `minor` units (fen, kopeck, cent, rial) of `currency`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Whole minor units; negative for what goes back.
    pub minor: i64,
    /// What the units are.
    pub currency: Currency,
}

/// Why a text or a sum is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The text is not a decimal number.
    #[error("not an amount")]
    NotANumber,
    /// The text has more places than the currency; rounding would lose money.
    #[error("more decimal places than the currency has")]
    TooFine,
    /// The amount does not fit into 64 bits of minor units.
    #[error("amount out of range")]
    OutOfRange,
    /// Two currencies met in one sum.
    #[error("two currencies in one sum")]
    MixedCurrency,
}

impl Money {
    /// Takes minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Returns nothing at all of a currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// Reads an amount in major units as files write it: `168.99`, `1,299.00`, `¥35`, `-0.5`.
    ///
    /// Trailing zeros beyond the currency's places are accepted (`24.9900`), other digits there are
    /// [`MoneyError::TooFine`], so that no amount is rounded on the way in.
    pub fn from_major_text(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let mut plain = String::with_capacity(text.len());
        for c in text.trim().chars() {
            match c {
                ',' | '，' | '¥' | '￥' | '元' | ' ' | '\u{a0}' => {}
                '−' => plain.push('-'),
                _ => plain.push(c),
            }
        }
        let value = Decimal::from_str_exact(&plain)
            .or_else(|_| Decimal::from_scientific(&plain))
            .map_err(|_| MoneyError::NotANumber)?;
        Self::from_major(value, currency)
    }

    /// Reads an amount in major units as people type it: `20,50`, `20.50`, `۲۰٫۵۰`, `1 299`.
    ///
    /// A sign that stands before three digits and nothing else parts thousands; any other `.`, `,` or
    /// `٫` stands before the places.
    pub fn typed(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let plain = digits::plain(text);
        let plain = plain.trim_matches(|c: char| c.is_whitespace() || SIGNS.contains(&c));
        let bare = plain.strip_suffix(currency.code()).unwrap_or(plain);
        let bare = bare.strip_prefix(currency.code()).unwrap_or(bare).trim();
        let (whole, places) = cut(bare);
        let whole = together(whole).ok_or(MoneyError::NotANumber)?;
        if !places.chars().all(|c| c.is_ascii_digit()) {
            return Err(MoneyError::NotANumber);
        }
        let number = format!("{whole}.{places}");
        let value = Decimal::from_str_exact(number.trim_end_matches('.'))
            .map_err(|_| MoneyError::NotANumber)?;
        Self::from_major(value, currency)
    }

    /// Takes an exact amount in major units.
    pub fn from_major(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let scale = Decimal::from(10_i64.pow(currency.places()));
        let minor = value
            .checked_mul(scale)
            .ok_or(MoneyError::OutOfRange)?
            .normalize();
        if minor.scale() != 0 {
            return Err(MoneyError::TooFine);
        }
        let minor = minor.to_i64().ok_or(MoneyError::OutOfRange)?;
        Ok(Self { minor, currency })
    }

    /// Reads what its `Display` wrote: `168.99 CNY`.
    pub fn written(text: &str) -> Option<Self> {
        let (amount, currency) = text.split_once(' ')?;
        let currency = Currency::from_code(currency)?;
        Self::from_major(Decimal::from_str_exact(amount).ok()?, currency).ok()
    }

    /// Writes the amount as acts keep it: `600 CNY`, in minor units.
    pub fn value(self) -> String {
        format!("{} {}", self.minor, self.currency)
    }

    /// Reads what [`Money::value`] wrote.
    pub fn from_value(value: &str) -> Option<Self> {
        let (minor, currency) = value.split_once(' ')?;
        Some(Self {
            minor: minor.parse().ok()?,
            currency: Currency::from_code(currency)?,
        })
    }

    /// Returns the amount in major units, exact.
    pub fn to_major(self) -> Decimal {
        Decimal::new(self.minor, self.currency.places())
    }

    /// Adds another amount of the same currency.
    pub fn plus(self, other: Money) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::MixedCurrency);
        }
        let minor = self
            .minor
            .checked_add(other.minor)
            .ok_or(MoneyError::OutOfRange)?;
        Ok(Self { minor, ..self })
    }

    /// Takes another amount of the same currency away.
    pub fn minus(self, other: Money) -> Result<Self, MoneyError> {
        let minor = other.minor.checked_neg().ok_or(MoneyError::OutOfRange)?;
        self.plus(Money { minor, ..other })
    }

    /// Returns this amount `count` times.
    pub fn times(self, count: i64) -> Result<Self, MoneyError> {
        let minor = self
            .minor
            .checked_mul(count)
            .ok_or(MoneyError::OutOfRange)?;
        Ok(Self { minor, ..self })
    }

    /// Splits into `parts` amounts that differ by one minor unit at most and add up to the whole.
    ///
    /// The larger shares come first. No parts give an empty list.
    pub fn split(self, parts: u32) -> Vec<Money> {
        if parts == 0 {
            return Vec::new();
        }
        let count = i64::from(parts);
        let share = self.minor.div_euclid(count);
        let over = self.minor.rem_euclid(count);
        (0..count)
            .map(|n| Money {
                minor: share + i64::from(n < over),
                ..self
            })
            .collect()
    }
}

/// Signs of currencies that people type with an amount.
const SIGNS: [char; 8] = ['¥', '￥', '元', '$', '€', '₽', '﷼', '₱'];

/// Cuts a number in front of its places.
fn cut(number: &str) -> (&str, &str) {
    if let Some(cut) = number.rsplit_once('٫') {
        return cut;
    }
    let Some((whole, places)) = number.rsplit_once(['.', ',']) else {
        return (number, "");
    };
    let sign = number.chars().rev().find(|c| matches!(c, '.' | ','));
    let is_again = whole.chars().any(|c| Some(c) == sign);
    let has_other = !is_again && whole.contains(['.', ',']);
    let is_group = places.chars().count() == 3 && !whole.starts_with('0') && !whole.is_empty();
    if is_again || (is_group && !has_other) {
        (number, "")
    } else {
        (whole, places)
    }
}

/// Puts thousands together: groups of three behind the first. Returns `None` for other groups.
fn together(whole: &str) -> Option<String> {
    let mut groups = whole.split([',', '.', '٬', '\'', '’', ' ']);
    let first = groups.next()?;
    let mut all = first.to_owned();
    let mut count = 1;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        all.push_str(group);
        count += 1;
    }
    let is_number = !all.is_empty() && all.chars().all(|c| c.is_ascii_digit());
    let is_grouped = count == 1 || first.len() <= 3;
    (is_number && is_grouped).then_some(all)
}

impl std::fmt::Display for Money {
    /// Writes `168.99 CNY`: for logs and machines. Screens use the language's own form.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.to_major(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_files_write_them() {
        let cases = [
            ("168.99", 16_899),
            ("168.99\t", 16_899),
            ("24.9900", 2_499),
            ("¥1,299", 129_900),
            ("35", 3_500),
            ("-0.5", -50),
            ("1.2E2", 12_000),
            ("0", 0),
        ];
        for (text, minor) in cases {
            let read = Money::from_major_text(text, Currency::Cny);
            assert_eq!(read, Ok(Money::new(minor, Currency::Cny)), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_with_its_reason() {
        let cases = [
            ("", MoneyError::NotANumber),
            ("abc", MoneyError::NotANumber),
            ("1.2.3", MoneyError::NotANumber),
            ("0.005", MoneyError::TooFine),
            ("99999999999999999999", MoneyError::OutOfRange),
        ];
        for (text, why) in cases {
            assert_eq!(
                Money::from_major_text(text, Currency::Cny),
                Err(why),
                "{text}"
            );
        }
        let rial = Money::from_major_text("1.5", Currency::Irr);
        assert_eq!(rial, Err(MoneyError::TooFine));
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let cases = [
            ("20", 2_000),
            ("20.5", 2_050),
            ("20,50", 2_050),
            ("۲۰٫۵", 2_050),
            ("٢٠٫٥٠", 2_050),
            ("２０．５０", 2_050),
            ("￥２０．５０", 2_050),
            ("¥20,5", 2_050),
            ("20.50 CNY", 2_050),
            ("1,299.00", 129_900),
            ("1.299,00", 129_900),
            ("1 299,00", 129_900),
            ("۱٬۲۹۹٫۰۰", 129_900),
            ("1,299", 129_900),
            ("1.299", 129_900),
            ("1,234,567.89", 123_456_789),
            ("0.50", 50),
            ("0,500", 50),
            ("\u{200f}۲۰", 2_000),
        ];
        for (text, minor) in cases {
            let read = Money::typed(text, Currency::Cny);
            assert_eq!(read, Ok(Money::new(minor, Currency::Cny)), "{text}");
        }
        let rial = Money::typed("۱٬۵۰۰٬۰۰۰", Currency::Irr);
        assert_eq!(rial, Ok(Money::new(1_500_000, Currency::Irr)));
    }

    #[test]
    fn what_could_be_two_amounts_is_none() {
        for text in [
            "",
            "abc",
            "1.2.3",
            "12,34,567",
            "20,5,0",
            "2O",
            "-5",
            "1e2",
            "1,29.9,9",
        ] {
            let read = Money::typed(text, Currency::Cny);
            assert_eq!(read, Err(MoneyError::NotANumber), "{text}");
        }
        let fine = Money::typed("0.005", Currency::Cny);
        assert_eq!(fine, Err(MoneyError::TooFine));
        let rial = Money::typed("1.5", Currency::Irr);
        assert_eq!(rial, Err(MoneyError::TooFine));
    }

    #[test]
    fn two_currencies_never_add() {
        let yuan = Money::new(1, Currency::Cny);
        assert_eq!(
            yuan.plus(Money::new(1, Currency::Rub)),
            Err(MoneyError::MixedCurrency)
        );
    }

    proptest! {
        #[test]
        fn a_split_loses_no_cent(minor in any::<i64>(), parts in 1_u32..500) {
            let shares = Money::new(minor, Currency::Cny).split(parts);
            let sum: i128 = shares.iter().map(|m| i128::from(m.minor)).sum();
            prop_assert_eq!(sum, i128::from(minor));
            let largest = shares.iter().map(|m| m.minor).max().unwrap_or(0);
            let smallest = shares.iter().map(|m| m.minor).min().unwrap_or(0);
            prop_assert!(largest - smallest <= 1);
        }

        #[test]
        fn an_amount_reads_back_from_its_text(minor in any::<i64>()) {
            let amount = Money::new(minor, Currency::Cny);
            let text = amount.to_major().to_string();
            prop_assert_eq!(Money::from_major_text(&text, Currency::Cny), Ok(amount));
        }

        #[test]
        fn an_amount_is_typed_as_it_is_written(minor in 0_i64..1_000_000_000_000) {
            let amount = Money::new(minor, Currency::Cny);
            let text = amount.to_major().to_string();
            prop_assert_eq!(Money::typed(&text, Currency::Cny), Ok(amount));
            prop_assert_eq!(Money::typed(&text.replace('.', ","), Currency::Cny), Ok(amount));
        }

        #[test]
        fn adding_and_taking_away_ends_where_it_began(a in any::<i32>(), b in any::<i32>()) {
            let (a, b) = (Money::new(a.into(), Currency::Rub), Money::new(b.into(), Currency::Rub));
            prop_assert_eq!(a.plus(b).and_then(|sum| sum.minus(b)), Ok(a));
        }
    }
}
