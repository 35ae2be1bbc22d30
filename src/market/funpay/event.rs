//! Events that FunPay itself reports in a chat.
//! Never trusts the words alone: the same words from a user are a known fraud, so that the caller
//! asks only about messages of author 0.

/// Fragments that stand in a notice of the platform, in Russian and English. A notice that holds
/// none of them is still the platform's; it is kept as a plain notice.
const FRAGMENTS: &[(&str, &[&str])] = &[
    ("paid", &["оплатил заказ #", "has paid for order #"]),
    (
        "closed_by_administration",
        &["Администратор", "The administrator"],
    ),
    (
        "closed",
        &[
            "подтвердил успешное выполнение заказа #",
            "has confirmed that order #",
        ],
    ),
    ("reopened", &["открыт повторно", "has been reopened"]),
    (
        "partly_refunded",
        &[
            "Часть средств по заказу #",
            "A part of the funds pertaining to the order #",
        ],
    ),
    (
        "refunded",
        &["вернул деньги покупателю", "has refunded the buyer"],
    ),
    (
        "review_reply_edited",
        &["изменил ответ на отзыв", "has edited a reply"],
    ),
    (
        "review_reply_deleted",
        &["удалил ответ на отзыв", "has deleted a reply"],
    ),
    (
        "review_replied",
        &["ответил на отзыв", "has replied to their feedback"],
    ),
    (
        "review_edited",
        &["изменил отзыв", "has edited their feedback"],
    ),
    (
        "review_deleted",
        &["удалил отзыв", "has deleted their feedback"],
    ),
    (
        "review_written",
        &["написал отзыв к заказу", "has given feedback to the order"],
    ),
    ("vendor_warning", &["Уважаемые продавцы", "Dear vendors"]),
    ("discord_warning", &["Discord"]),
];

/// Returns the stable word of the event that a notice reports; `None` for a plain notice.
pub fn of(notice: &str) -> Option<&'static str> {
    let has = |fragments: &[&str]| fragments.iter().any(|f| notice.contains(f));
    let is_refund = has(&["вернул деньги покупателю", "has refunded the buyer"]);
    let found = FRAGMENTS.iter().find(|(_, fragments)| has(fragments))?.0;
    Some(match found {
        "closed_by_administration" if is_refund => "refunded_by_administration",
        found => found,
    })
}

/// Returns the order number that a notice names behind `#`.
pub fn order_in(notice: &str) -> Option<&str> {
    notice.split('#').skip(1).find_map(|rest| {
        let end = rest
            .find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit()))
            .unwrap_or(rest.len());
        rest.get(..end).filter(|number| is_order(number))
    })
}

/// Returns whether a text has the shape of an order number.
pub fn is_order(text: &str) -> bool {
    text.len() == 8
        && text
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_is_recognised_in_both_languages() {
        let cases = [
            (
                "paid",
                "Покупатель Ivan оплатил заказ #AB12CD34. Лот.",
                "The buyer Ivan has paid for order #AB12CD34. Lot.",
            ),
            (
                "closed",
                "Покупатель Ivan подтвердил успешное выполнение заказа #AB12CD34 и отправил деньги.",
                "The buyer Ivan has confirmed that order #AB12CD34 has been fulfilled.",
            ),
            (
                "closed_by_administration",
                "Администратор Max подтвердил успешное выполнение заказа #AB12CD34.",
                "The administrator Max has confirmed that order #AB12CD34 has been fulfilled.",
            ),
            (
                "reopened",
                "Заказ #AB12CD34 открыт повторно.",
                "Order #AB12CD34 has been reopened.",
            ),
            (
                "refunded",
                "Продавец Anna вернул деньги покупателю Ivan по заказу #AB12CD34.",
                "The seller Anna has refunded the buyer Ivan on order #AB12CD34.",
            ),
            (
                "refunded_by_administration",
                "Администратор Max вернул деньги покупателю Ivan по заказу #AB12CD34.",
                "The administrator Max has refunded the buyer Ivan on order #AB12CD34.",
            ),
            (
                "partly_refunded",
                "Часть средств по заказу #AB12CD34 возвращена покупателю.",
                "A part of the funds pertaining to the order #AB12CD34 has been refunded.",
            ),
            (
                "review_written",
                "Покупатель Ivan написал отзыв к заказу #AB12CD34.",
                "The buyer Ivan has given feedback to the order #AB12CD34.",
            ),
            (
                "review_edited",
                "Покупатель Ivan изменил отзыв к заказу #AB12CD34.",
                "The buyer Ivan has edited their feedback to the order #AB12CD34.",
            ),
            (
                "review_deleted",
                "Покупатель Ivan удалил отзыв к заказу #AB12CD34.",
                "The buyer Ivan has deleted their feedback to the order #AB12CD34.",
            ),
            (
                "review_replied",
                "Продавец Anna ответил на отзыв к заказу #AB12CD34.",
                "The seller Anna has replied to their feedback to the order #AB12CD34.",
            ),
            (
                "review_reply_edited",
                "Продавец Anna изменил ответ на отзыв к заказу #AB12CD34.",
                "The seller Anna has edited a reply to their feedback to the order #AB12CD34.",
            ),
            (
                "review_reply_deleted",
                "Продавец Anna удалил ответ на отзыв к заказу #AB12CD34.",
                "The seller Anna has deleted a reply to their feedback to the order #AB12CD34.",
            ),
        ];
        for (code, ru, en) in cases {
            for notice in [ru, en] {
                assert_eq!(of(notice), Some(code), "{notice}");
                assert_eq!(order_in(notice), Some("AB12CD34"), "{notice}");
            }
        }
        assert_eq!(
            of("Уважаемые продавцы, проверяйте оплату."),
            Some("vendor_warning")
        );
        assert_eq!(
            of("Dear vendors, check the payment."),
            Some("vendor_warning")
        );
        assert_eq!(of("Добро пожаловать"), None);
    }
}
