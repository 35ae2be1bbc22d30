//! Units and numberings of Pinduoduo's answers: yuan and fen, seconds and milliseconds, and the
//! numbers of states, which differ from method to method.
//! Never shares a numbering between the open platform and the merchant web pages.

use crate::domain::case::{CaseKind, CaseState};
use crate::domain::money::{Currency, Money, MoneyError};
use crate::domain::order::{GroupState, OrderState, RefundState};
use crate::domain::time::{Stamp, Zone};
use crate::domain::work_order::WorkOrderState;

/// Its local time.
pub const ZONE: Zone = Zone::BEIJING;
/// Its currency.
pub const CURRENCY: Currency = Currency::Cny;
/// Digits of a plain yuan amount that always fit into 64 bits of fen.
const PLAIN_DIGITS: usize = 15;

/// Reads yuan as text into fen. Order methods, refund lists and all exports speak yuan.
pub fn yuan(text: &str) -> Result<i64, MoneyError> {
    plain_yuan(text).map_or_else(
        || Money::from_major_text(text, CURRENCY).map(|money| money.minor),
        Ok,
    )
}

/// The usual form, `168.99` or `168.9` or `168`, read without detours: an export has six a row.
fn plain_yuan(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > PLAIN_DIGITS {
        return None;
    }
    let mut minor = 0_i64;
    let mut places: Option<u32> = None;
    for &byte in bytes {
        match (byte, places) {
            (b'0'..=b'9', _) => {
                minor = minor * 10 + i64::from(byte - b'0');
                places = places.map(|n| n + 1);
            }
            (b'.', None) if minor > 0 || bytes.first() == Some(&b'0') => places = Some(0),
            _ => return None,
        }
    }
    match places {
        None => Some(minor * 100),
        Some(1) => Some(minor * 10),
        Some(2) => Some(minor),
        Some(_) => None,
    }
}

/// Returns the name of a delivery company by its `logistics_id`, as the exports write it; nothing
/// for 0, and the number marked with `#` where no name is known.
///
/// Only numbers that were seen in the platform's own list of companies have a name here; the list
/// itself is read once a shop is connected.
pub fn carrier(logistics_id: &str) -> String {
    match logistics_id {
        "" | "0" => String::new(),
        "44" => "顺丰速运".to_owned(),
        "85" => "圆通快递".to_owned(),
        "131" => "德邦快递".to_owned(),
        "384" => "极兔速递".to_owned(),
        other => format!("#{other}"),
    }
}

/// `after_sales_type` of the refund list: 2 to 6.
pub const fn kind_of_list(number: i64) -> Option<CaseKind> {
    kind_of_detail(number - 1)
}

/// `after_sales_type` of the refund detail: 1 to 5, one lower than the list's.
pub const fn kind_of_detail(number: i64) -> Option<CaseKind> {
    Some(match number {
        1 => CaseKind::RefundOnly,
        2 => CaseKind::ReturnRefund,
        3 => CaseKind::Exchange,
        4 => CaseKind::Resend,
        5 => CaseKind::Repair,
        _ => return None,
    })
}

/// `after_sales_status` of the open platform. Number 3 stays when the goods come back: with a return
/// parcel it means that the merchant confirms the goods.
pub const fn case_state(number: i64, has_return_parcel: bool) -> CaseState {
    match number {
        3 if has_return_parcel => CaseState::MerchantReceives,
        2 | 3 | 14 | 21 => CaseState::MerchantDecides,
        4 | 5 => CaseState::Refunding,
        6 | 15 => CaseState::BuyerReacts,
        7 | 22 => CaseState::BuyerSends,
        8 => CaseState::PlatformHandles,
        9 => CaseState::PlatformRefused,
        10 => CaseState::Refunded,
        11 => CaseState::Withdrawn,
        12 | 13 => CaseState::Lapsed,
        16 | 25 => CaseState::Done,
        17 | 24 => CaseState::Closed,
        18 | 27 => CaseState::BuyerConfirms,
        31 => CaseState::BuyerRefusesParcel,
        32 => CaseState::MerchantShips,
        33 => CaseState::MerchantRecalls,
        _ => CaseState::Unknown,
    }
}

/// `order_status` with `confirm_status` and `pay_time`: a paid order without a deal is a group that
/// waits, one without payment is unpaid.
pub const fn order_state(status: i64, confirm: Option<i64>) -> Option<OrderState> {
    if let Some(2) = confirm {
        return Some(OrderState::Cancelled);
    }
    match status {
        1 => Some(OrderState::Paid),
        2 => Some(OrderState::Shipped),
        3 => Some(OrderState::Received),
        _ => None,
    }
}

/// `refund_status` of an order.
pub const fn refund_state(number: i64) -> Option<RefundState> {
    match number {
        1 => Some(RefundState::None),
        2 | 3 => Some(RefundState::InProgress),
        4 => Some(RefundState::Refunded),
        _ => None,
    }
}

/// `group_status` of an order.
pub const fn group_state(number: i64) -> Option<GroupState> {
    match number {
        0 => Some(GroupState::Pending),
        1 => Some(GroupState::Formed),
        2 => Some(GroupState::Failed),
        _ => None,
    }
}

/// `status` of a work order of the merchant web pages; 4 is one that is nearly overdue.
pub const fn work_order_state(number: i64) -> Option<WorkOrderState> {
    match number {
        0 | 4 => Some(WorkOrderState::Open),
        1 => Some(WorkOrderState::InProgress),
        2 => Some(WorkOrderState::Closed),
        3 => Some(WorkOrderState::Finished),
        _ => None,
    }
}

/// Takes a unix number of seconds or milliseconds: beyond 11 digits it is milliseconds. Zero means
/// that there is no time.
pub const fn unix(number: i64) -> Option<Stamp> {
    if number <= 0 {
        None
    } else if number >= 100_000_000_000 {
        Some(Stamp::from_millis(number))
    } else {
        Some(Stamp::from_seconds(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yuan_become_fen_the_same_on_both_ways() {
        for (text, fen) in [
            ("168.99", 16_899),
            ("168.9", 16_890),
            ("168", 16_800),
            ("0.01", 1),
            ("0", 0),
            ("1,299.00", 129_900),
            ("-5.5", -550),
            ("1e2", 10_000),
            ("24.9900", 2_499),
        ] {
            assert_eq!(yuan(text), Ok(fen), "{text}");
            let slow = Money::from_major_text(text, CURRENCY).unwrap().minor;
            assert_eq!(slow, fen, "{text}");
        }
        for bad in [
            "",
            ".",
            "1.2.3",
            "abc",
            "1.005",
            "99999999999999999999999999",
            "NaN",
            "0x10",
            "5.",
        ] {
            assert_eq!(
                yuan(bad).is_ok(),
                Money::from_major_text(bad, CURRENCY).is_ok(),
                "{bad}"
            );
        }
    }

    #[test]
    fn list_and_detail_number_the_kinds_differently() {
        assert_eq!(kind_of_list(2), Some(CaseKind::RefundOnly));
        assert_eq!(kind_of_detail(2), Some(CaseKind::ReturnRefund));
        assert_eq!(kind_of_list(1), None);
        assert_eq!(kind_of_list(6), Some(CaseKind::Repair));
        assert_eq!(kind_of_detail(6), None);
    }

    #[test]
    fn undocumented_numbers_are_unknown_and_not_guessed() {
        for number in [0, 1, 19, 20, 23, 26, 28, 29, 30, 34, -1, 1000] {
            assert_eq!(case_state(number, false), CaseState::Unknown, "{number}");
        }
        assert_eq!(case_state(3, true), CaseState::MerchantReceives);
    }

    #[test]
    fn a_delivery_company_has_its_name_or_its_number_marked_as_one() {
        let cases = [
            ("44", "顺丰速运"),
            ("384", "极兔速递"),
            ("0", ""),
            ("", ""),
            ("120", "#120"),
        ];
        for (number, name) in cases {
            assert_eq!(carrier(number), name);
        }
    }
}
