//! How a buyer says that messages which nobody has to send are to stop (row E-06).
//! Never guesses: only a message that says nothing else counts.

/// What buyers write, in small letters.
const STOPS: &[&str] = &[
    "stop",
    "unsubscribe",
    "退订",
    "td",
    "不要再发了",
    "стоп",
    "отписаться",
    "baja",
    "no más mensajes",
    "لغو",
    "لغو اشتراک",
];

/// Returns whether a message takes the buyer's consent back.
pub fn withdraws(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '!', '。', '！']);
    let text = text.to_lowercase();
    STOPS.contains(&text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_06_only_a_message_that_says_nothing_else_takes_consent_back() {
        for text in ["STOP", " 退订 ", "Стоп!", "لغو"] {
            assert!(withdraws(text), "{text}");
        }
        for text in ["please stop the parcel", "不想退订单", ""] {
            assert!(!withdraws(text), "{text}");
        }
    }
}
