//! Numbers by which Pinduoduo names things, and their shapes.
//! Never a proof that the thing exists.

use chrono::NaiveDate;

/// Returns whether a text has the shape of an order number: the date of creation, a hyphen, digits
/// (`250301-123456789012345`; in old files `20150909-452750051`).
pub fn is_order(text: &str) -> bool {
    let Some((date, rest)) = text.split_once('-') else {
        return false;
    };
    matches!(date.len(), 6 | 8)
        && (6..=20).contains(&rest.len())
        && [date, rest]
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
}

/// Returns whether a text has the shape of an after-sales number: 10 digits in 2021, 14 in 2026.
pub fn is_case(text: &str) -> bool {
    (6..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Returns whether a long number came out of a spreadsheet program rounded (`2.00139E+13`).
pub fn is_rounded(text: &str) -> bool {
    text.ends_with('≈')
        || text.split_once(['e', 'E']).is_some_and(|(number, power)| {
            number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
                && !number.is_empty()
                && power
                    .trim_start_matches('+')
                    .bytes()
                    .all(|b| b.is_ascii_digit())
                && power.len() > 1
        })
}

/// Returns the day that an order number begins with. It can be off by one around midnight and is
/// never taken for the time of payment.
pub fn day_of(order: &str) -> Option<NaiveDate> {
    let digits = order.split('-').next()?;
    let full = if digits.len() == 6 {
        format!("20{digits}")
    } else {
        digits.to_owned()
    };
    NaiveDate::parse_from_str(&full, "%Y%m%d").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_numbers_of_all_years_are_known_by_their_shape() {
        assert!(is_order("210707-339507978993455") && is_order("20150909-452750051"));
        for bad in [
            "",
            "210707",
            "210707-33950797899345x",
            "2107-339507978993455",
            "订单",
        ] {
            assert!(!is_order(bad), "{bad}");
        }
        assert_eq!(
            day_of("210707-339507978993455"),
            NaiveDate::from_ymd_opt(2021, 7, 7)
        );
        assert_eq!(day_of("219907-339507978993455"), None);
    }

    #[test]
    fn a_rounded_number_is_not_taken_for_a_number() {
        assert!(is_rounded("2.00139E+13") && is_rounded("500013403310662000≈"));
        assert!(!is_rounded("20013934661648") && !is_rounded("E") && !is_case("2.00139E+13"));
    }
}
