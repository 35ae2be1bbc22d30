//! The search form, queries and what they mark in the original.

use proptest::prelude::*;

use super::*;

#[test]
fn the_search_form_sets_han_characters_apart() {
    let cases = [
        ("退款ok了", "退 款 ok 了"),
        ("订单 231105-4321", "订 单 231105 4321"),
        ("Niño ÉTÉ Ёлка Мой мой", "nino ete елка мой мой"),
        ("ＡＢＣ１２３ ①㎏", "abc123 1kg"),
        ("كتاب علي", "کتاب علی"),
        ("۱۲۳ ٤٥٦", "123 456"),
        ("می‌خواهم", "می خواهم میخواهم"),
        ("re\u{200b}fund\u{202e}", "refund"),
        ("", ""),
        ("，。!", ""),
    ];
    for (text, form) in cases {
        assert_eq!(search_form(text), form, "{text}");
    }
}

#[test]
fn both_forms_of_unicode_fold_alike() {
    assert_eq!(search_form("e\u{301}и\u{306}"), search_form("éй"));
}

#[test]
fn a_word_is_found_with_and_without_the_joiner() {
    let texts = ["من می‌خواهم بروم", "من میخواهم بروم"];
    for text in texts {
        for typed in ["می‌خواهم", "میخواهم", "میخوا"] {
            assert!(query(typed).matches(text), "{typed} in {text}");
            assert!(
                !highlight(text, &query(typed)).is_empty(),
                "{typed} in {text}"
            );
        }
    }
    assert!(query("می خواهم").matches(texts[0]));
}

#[test]
fn a_query_is_phrases_of_tokens() {
    let read = query("退款 Refu 231105-43 x");
    let terms: Vec<_> = read
        .terms
        .iter()
        .map(|t| (t.tokens.join(" "), t.prefix))
        .collect();
    let wanted = [
        ("退 款", false),
        ("refu", true),
        ("231105 43", true),
        ("x", false),
    ];
    assert_eq!(
        terms,
        wanted.map(|(text, prefix)| (text.to_owned(), prefix))
    );
    assert!(query(" \"*:^(){}' ").is_empty());
}

#[test]
fn tokens_hold_nothing_a_search_engine_obeys() {
    let read = query("a\"b* c:d (e) AND NEAR/2 -f 'g' h&i|j !k \\l");
    for term in &read.terms {
        for token in &term.tokens {
            assert!(token.chars().all(char::is_alphanumeric), "{token}");
        }
    }
}

#[test]
fn what_was_found_is_marked_in_the_original() {
    let marked = |text: &str, typed: &str| -> Vec<String> {
        let found = highlight(text, &query(typed));
        found
            .into_iter()
            .map(|range| text.get(range).unwrap().to_owned())
            .collect()
    };
    assert_eq!(marked("我要退款，退 款", "退款"), ["退款", "退 款"]);
    assert_eq!(marked("El NIÑO y la niñera", "niñ"), ["NIÑO", "niñera"]);
    assert_eq!(marked("e\u{301}te\u{301}!", "ete"), ["e\u{301}te\u{301}"]);
    assert_eq!(marked("No 231105-4321.", "4321"), ["4321"]);
    assert_eq!(marked("من می‌خواهم", "میخواهم"), ["می‌خواهم"]);
    assert!(marked("refund", "found").is_empty());
}

#[test]
fn a_long_word_is_cut_into_tokens_an_index_takes() {
    let word = "x".repeat(5_000);
    assert!(tokens(&word).iter().all(|token| token.text.len() <= 64));
    assert!(query(&word).matches(&word));
}

proptest! {
    #[test]
    fn offsets_stand_at_character_boundaries(text in any::<String>()) {
        for token in tokens(&text) {
            prop_assert!(text.get(token.bytes.clone()).is_some());
            prop_assert!(!token.bytes.is_empty());
        }
    }

    #[test]
    fn a_folded_text_folds_to_itself(text in "[A-Za-z éñЁй退款０۱ي،]{0,30}") {
        let once = search_form(&text);
        prop_assert_eq!(search_form(&once), once);
    }

    #[test]
    fn every_token_of_a_text_finds_the_text(text in "[A-Za-z éñЁй退款０۱ي،\u{200c}]{1,30}") {
        for token in tokens(&text) {
            let found = highlight(&text, &query(&token.text));
            prop_assert!(!found.is_empty(), "{:?}", token);
        }
    }
}
