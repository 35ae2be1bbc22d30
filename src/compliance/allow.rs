//! Texts that a supervisor allowed as they are: whether one of them lets a text go.
//! Never lets a contact go that the text makes together with earlier ones: only what stands in the
//! allowed words themselves is allowed.

use unicode_normalization::UnicodeNormalization;

use super::context::Context;
use super::judge;
use crate::domain::allowed::Allowed;
use crate::domain::finding::Finding;
use crate::domain::time::Stamp;

/// Returns what texts are held against each other by: width and blanks do not count, everything else
/// does. Case and accents tell one account from another, and a character that is not seen may be
/// part of a trick.
pub fn form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for word in text.nfkc().collect::<String>().split_whitespace() {
        if !form.is_empty() {
            form.push(' ');
        }
        form.push_str(word);
    }
    form
}

/// Returns whether an allowed text lets a text go behind the shop's own earlier words.
pub fn lets(
    allowed: &Allowed,
    text: &str,
    earlier: &[&str],
    context: &Context<'_>,
    now: Stamp,
) -> bool {
    let is_here = context
        .platform
        .is_some_and(|platform| platform.name == allowed.platform);
    is_here
        && allowed.counts_at(now)
        && form(&allowed.text) == form(text)
        && is_alone_to_blame(text, earlier, context)
}

/// Returns whether all that is found in a text behind earlier ones stands in the text alone, or stood
/// in the earlier ones before it came.
fn is_alone_to_blame(text: &str, earlier: &[&str], context: &Context<'_>) -> bool {
    if earlier.is_empty() {
        return true;
    }
    let mut all = earlier.to_vec();
    all.push(text);
    let begin: usize = earlier
        .iter()
        .map(|message| message.chars().count() + 1)
        .sum();
    let before = judge::check_messages(earlier, context).findings;
    let alone = judge::check(text, context).findings;
    let is_known = |found: &Finding| {
        let is_before = before
            .iter()
            .any(|known| known.start <= found.start && found.end <= known.end);
        let is_own = alone.iter().any(|own| {
            own.kind == found.kind
                && own.start + begin <= found.start
                && found.end <= own.end + begin
        });
        is_before || is_own
    };
    let together = judge::check_messages(&all, context).findings;
    together
        .iter()
        .filter(|found| found.verdict.is_flagged())
        .all(is_known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::platform::Platforms;
    use crate::domain::id::{AllowedId, ReviewId};
    use crate::domain::platform::PlatformName;
    use crate::domain::time::DAY_MS;

    const NOW: Stamp = Stamp::from_millis(1_763_700_000_000);

    fn allowed(text: &str) -> Allowed {
        Allowed {
            id: AllowedId::from_raw(1),
            platform: PlatformName::new("pinduoduo"),
            text: text.to_owned(),
            name: "model number".to_owned(),
            review: ReviewId::from_raw(1),
            by: "zhang.min".to_owned(),
            at: NOW,
            until: NOW.plus_ms(DAY_MS),
            removed: None,
            seq: 1,
        }
    }

    #[test]
    fn only_the_very_words_may_go_and_only_for_their_time() {
        let platforms = Platforms::embedded().unwrap();
        let here = Context::of(platforms.get(&PlatformName::new("pinduoduo")));
        let there = Context::of(platforms.get(&PlatformName::new("funpay")));
        let entry = allowed("型号 13912345678 有货");
        let lets = |text: &str, context: &Context<'_>, at: Stamp| {
            super::lets(&entry, text, &[], context, at)
        };
        assert!(lets("型号 13912345678 有货", &here, NOW));
        assert!(lets(" 型号  13912345678 有货\n", &here, NOW));
        assert!(lets("型号 １３９１２３４５６７８ 有货", &here, NOW));
        for other in [
            "型号 13912345679 有货",
            "型号 13912345678 有货,加微信 miao_0071",
            "型号 1391234 5678 有货",
            "型号 13912345678\u{200b} 有货",
            "",
        ] {
            assert!(!lets(other, &here, NOW), "{other}");
        }
        assert!(!lets("型号 13912345678 有货", &there, NOW));
        assert!(!lets("型号 13912345678 有货", &Context::default(), NOW));
        assert!(!lets("型号 13912345678 有货", &here, NOW.plus_ms(DAY_MS)));
        let mut removed = entry.clone();
        removed.removed = Some(("zhang.min".to_owned(), NOW));
        assert!(!super::lets(
            &removed,
            "型号 13912345678 有货",
            &[],
            &here,
            NOW
        ));
    }

    #[test]
    fn what_it_makes_together_with_earlier_words_is_not_allowed() {
        let platforms = Platforms::embedded().unwrap();
        let here = Context::of(platforms.get(&PlatformName::new("pinduoduo")));
        let entry = allowed("miao_0071");
        assert!(super::lets(&entry, "miao_0071", &["您好"], &here, NOW));
        assert!(!super::lets(
            &entry,
            "miao_0071",
            &["亲先这样", "加微信"],
            &here,
            NOW
        ));
    }

    #[test]
    fn letters_that_tell_one_account_from_another_are_kept_apart() {
        assert_ne!(form("t.me/+AbC"), form("t.me/+abc"));
        assert_ne!(form("jose"), form("josé"));
        assert_eq!(form("ａ  b"), form("a b"));
    }
}
