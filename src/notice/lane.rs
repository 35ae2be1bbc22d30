//! Who looks after a conversation when a buyer has written.
//! Never moves one back by itself: people hand it over.

use super::intent::{Intent, IntentKind};
use crate::domain::conversation::SalesLane;

/// Returns the lane after a message (rows B-01, E-10). On a paid order what belongs to the time
/// after a sale counts first.
pub fn after(now: SalesLane, is_paid: bool, intents: &[Intent]) -> SalesLane {
    let says = |is: fn(IntentKind) -> bool| intents.iter().any(|intent| is(intent.kind));
    if is_paid && says(IntentKind::is_after_sale) {
        SalesLane::Aftersales
    } else if says(|kind| kind == IntentKind::PaymentQuestion) {
        SalesLane::Payment
    } else {
        now
    }
}

#[cfg(test)]
mod tests {
    use super::super::intent;
    use super::*;

    fn lane(is_paid: bool, text: &str) -> SalesLane {
        after(SalesLane::Presales, is_paid, &intent::of(text))
    }

    #[test]
    fn b_01_a_refund_word_on_a_paid_order_is_after_the_sale() {
        for text in [
            "我要退款",
            "I want a refund",
            "верните деньги",
            "quiero un reembolso",
            "پولم رو پس بدید",
        ] {
            assert_eq!(lane(true, text), SalesLane::Aftersales, "{text}");
            assert_eq!(lane(false, text), SalesLane::Presales, "{text}");
        }
        assert_eq!(lane(true, "这个可以机洗吗？"), SalesLane::Presales);
    }

    #[test]
    fn e_10_payment_words_have_a_lane_of_their_own() {
        for text in [
            "付款失败怎么办",
            "my payment failed",
            "оплата не проходит",
            "el pago falló",
            "پرداختم ناموفق بود",
        ] {
            assert_eq!(lane(false, text), SalesLane::Payment, "{text}");
        }
    }
}
