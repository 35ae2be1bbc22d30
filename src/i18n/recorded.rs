//! An entry of the record in words, for whoever reads the history of a matter.
//! Never shows ids, hashes and versions: those are for programs, and `audit export` prints them.

use super::catalog::Catalog;
use crate::domain::audit::Action;

/// Longest number that is shown: longer ones are times, amounts and ids.
const LONGEST_NUMBER: usize = 2;

/// Returns what an entry tells besides its action, as far as there are words for it.
pub fn detail(action: &str, detail: &str, words: &Catalog) -> String {
    let groups = Action::from_code(action).map_or(&[][..], groups);
    let mut parts: Vec<String> = Vec::new();
    let mut tokens = detail.split_whitespace().peekable();
    if action == Action::Acted.code()
        && let Some(kind) = tokens.next()
    {
        let value = tokens.peek().copied().unwrap_or_default();
        let (said, is_whole) = act(kind, value, words);
        parts.extend(said);
        if is_whole {
            tokens.next();
        }
    }
    if !groups.is_empty() {
        parts.extend(tokens.filter_map(|token| token_in_words(token, groups, words)));
    }
    parts.join(" · ")
}

/// The word of an act, and whether its value is in it.
fn act(kind: &str, value: &str, words: &Catalog) -> (Option<String>, bool) {
    let owned = |word: &str| Some(word.to_owned());
    let with_value = format!("{kind}-{value}");
    if let Some(word) = words.known("act", &with_value) {
        return (owned(word), true);
    }
    let mut groups = ["done", "deed", "act"].iter();
    (
        groups.find_map(|group| words.known(group, kind).and_then(owned)),
        false,
    )
}

fn token_in_words(token: &str, groups: &[&str], words: &Catalog) -> Option<String> {
    let word = |code: &str| {
        let mut groups = groups.iter();
        groups.find_map(|group| words.known(group, code))
    };
    if let Some((from, to)) = token.split_once("->").or_else(|| token.split_once('>')) {
        // What had no state yet is told by what it has now.
        return Some(match (word(from), word(to)) {
            (Some(from), Some(to)) => format!("{from} → {to}"),
            (_, Some(to)) => to.to_owned(),
            _ => return None,
        });
    }
    if let Some(word) = word(token) {
        return Some(word.to_owned());
    }
    (is_card(token) || is_count(token)).then(|| token.to_owned())
}

/// A card, as `B-27` or `S-own`.
fn is_card(token: &str) -> bool {
    let Some((letter, rest)) = token.split_once('-') else {
        return false;
    };
    let is_letter = letter.len() == 1 && letter.chars().all(|c| c.is_ascii_uppercase());
    is_letter && !rest.is_empty()
}

/// A small number, or so many of so many.
fn is_count(token: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    match token.split_once('/') {
        Some((have, need)) => is_number(have) && is_number(need),
        None => token.len() <= LONGEST_NUMBER && is_number(token),
    }
}

/// The groups of words in which the codes of an action are found.
const fn groups(action: Action) -> &'static [&'static str] {
    match action {
        Action::MessageQueued => &["route"],
        Action::OutboxMoved => &["route", "outbox-state"],
        Action::MessageReceived => &["message-kind"],
        Action::MessageStopped | Action::MessageFlagged => &["verdict", "finding"],
        Action::CaseMoved => &["case-state", "case-kind", "done-step"],
        Action::Acted => &[
            "freight",
            "notice-kind",
            "lane",
            "route",
            "tongue",
            "health-switch",
            "deposit-point",
            "review-kind",
        ],
        Action::WorkOrderMoved | Action::EvidenceSubmitted => {
            &["work-order-state", "form-word", "evidence", "route"]
        }
        Action::FormFilled => &["form-word", "form-field"],
        Action::EvidenceAdded
        | Action::EvidenceRemoved
        | Action::EvidenceNoted
        | Action::EvidenceWaived => &["evidence", "slot-state"],
        Action::ReviewOpened | Action::ReviewDecided | Action::ReviewTakenBack => {
            &["review-kind", "review-verdict", "cause", "fate"]
        }
        Action::NoticePosted => &["notice-kind", "tongue", "notice-channel"],
        Action::BotStepped => &["bot-step", "bot-why"],
        Action::PersonChanged => &["role"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::language::Language;

    fn told(action: Action, text: &str, language: Language) -> String {
        detail(action.code(), text, &Catalog::new(language))
    }

    #[test]
    fn an_entry_is_told_in_words_without_ids_and_hashes() {
        let cases = [
            (
                Action::MessageQueued,
                "ob-0001 hand ready words=ab12 platform=cd34",
                "by hand",
            ),
            (
                Action::OutboxMoved,
                "mail ready->sent",
                "e-mail · ready → sent",
            ),
            (
                Action::NoticePosted,
                "payment_receipt zh chat 0123456789ab again",
                "payment receipt · Chinese · chat",
            ),
            (
                Action::WorkOrderMoved,
                "open->lapsed 1/3 B-27",
                "open → lapsed · 1/3 · B-27",
            ),
            (Action::Acted, "consent_given", "buyer agreed to messages"),
            (Action::Acted, "rated 5", "buyer’s rating · 5"),
            (
                Action::Acted,
                "allowance_seen yes",
                "the platform pays an allowance",
            ),
            (Action::NoteWritten, "", ""),
        ];
        for (action, text, wanted) in cases {
            assert_eq!(told(action, text, Language::English), wanted, "{text}");
        }
    }

    #[test]
    fn no_latin_code_is_left_in_other_scripts() {
        let entries = [
            (
                Action::CaseMoved,
                "merchant_decides->refunding agree_refund B-04",
            ),
            (
                Action::BotStepped,
                "handed_over asked where_is_parcel heard=ms-1",
            ),
            (Action::Acted, "language zh>ru agent"),
            (
                Action::ReviewDecided,
                "stopped violation contact_given blocked",
            ),
            (Action::EvidenceAdded, "carrier_statement pdf 0123456789ab"),
        ];
        for language in [Language::Chinese, Language::Persian, Language::Russian] {
            for (action, text) in entries {
                let told = told(action, text, language).replace("B-04", "");
                assert!(!told.is_empty(), "{text}");
                assert!(!told.chars().any(|c| c.is_ascii_alphabetic()), "{told}");
            }
        }
    }
}
