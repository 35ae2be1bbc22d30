//! Lengths on a sheet: whole thousandths of a point, of which 72,000 are an inch.
//! Never a fraction of binary digits before a library asks for one: two builds are the same bytes.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A length in thousandths of a point.
pub type Length = i64;

/// One point.
pub const POINT: Length = 1_000;
/// Parts of an em in which glyphs are measured.
pub const EM_PARTS: i64 = 1_000_000;

/// Returns a length in points, as the libraries that draw take it.
pub fn points(length: Length) -> f32 {
    ratio(length, POINT)
}

/// Returns a share of an em, as the libraries that draw take it.
pub fn ems(parts: i64) -> f32 {
    ratio(parts, EM_PARTS)
}

/// Returns one whole number over another; zero where there is nothing to divide by.
pub fn ratio(over: i64, under: i64) -> f32 {
    Decimal::from(over)
        .checked_div(Decimal::from(under))
        .and_then(|value| value.to_f32())
        .unwrap_or_default()
}

/// Returns how long a share of an em is in letters of a size.
pub const fn of_size(parts: i64, size: Length) -> Length {
    parts.saturating_mul(size) / EM_PARTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_come_out_in_points() {
        for (length, expected) in [(0, "0"), (595_276, "595.276"), (-1_500, "-1.5")] {
            assert_eq!(points(length).to_string(), expected);
        }
        assert_eq!(ratio(1, 0).to_string(), "0");
        assert_eq!(of_size(500_000, 10 * POINT), 5 * POINT);
    }
}
