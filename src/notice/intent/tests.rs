//! What the lists have to tell apart, and what they must not be misled by.

use super::*;
use crate::i18n::language::Language;

fn kinds(text: &str) -> Vec<IntentKind> {
    of(text).into_iter().map(|intent| intent.kind).collect()
}

#[test]
fn the_lists_are_sound() {
    check_lists().unwrap();
}

#[test]
fn an_intent_shows_the_words_that_say_it() {
    let text = "Hola, quiero un reembolso, por favor";
    let found = of(text);
    assert_eq!(found[0].kind, IntentKind::RefundRequest);
    assert_eq!(
        text.get(found[0].bytes.clone()),
        Some("quiero un reembolso")
    );
}

#[test]
fn what_is_denied_is_not_meant() {
    assert_eq!(kinds("I do not want a refund, I only ask how it works"), []);
    assert_eq!(kinds("我不是要退款，就问问"), []);
    assert_eq!(kinds("Я не хочу возврат"), []);
    assert_eq!(kinds("no quiero un reembolso"), []);
    assert_eq!(kinds("بازگشت وجه نمی‌خوام"), []);
}

#[test]
fn one_form_is_found_in_every_writing() {
    for text in ["我要退款", "我 要 退 款", "我要退款！！"] {
        assert_eq!(
            kinds(text).contains(&IntentKind::RefundRequest),
            text != "我 要 退 款"
        );
    }
    assert_eq!(kinds("怎麼還沒發貨"), [IntentKind::WhereIsParcel]);
    assert_eq!(kinds("پولم كي برمي‌گرده"), [IntentKind::RefundWhen]);
    assert_eq!(
        kinds("ещё не отправили посылку"),
        [IntentKind::WhereIsParcel]
    );
}

#[test]
fn d_03_regret_about_a_group_needs_a_group_that_waits() {
    for text in [
        "没人拼单，我不想要了，能退吗？",
        "Nobody joined my group, I want a refund",
        "Никто не вступает в группу, верните деньги",
        "Nadie se une al grupo, quiero cancelar",
        "گروه تکمیل نشد، پولم رو پس بدید",
    ] {
        let has = |group| {
            let intents = in_group(of(text), group);
            intents.iter().any(|i| i.kind == IntentKind::GroupRegret)
        };
        assert!(has(Some(GroupState::Pending)), "{text}");
        assert!(!has(Some(GroupState::Formed)), "{text}");
        assert!(!has(Some(GroupState::Failed)), "{text}");
        assert!(!has(None), "{text}");
    }
    let wish = in_group(of("我要退款"), Some(GroupState::Pending));
    assert_eq!(wish[0].kind, IntentKind::GroupRegret);
}

#[test]
fn wrong_amount_is_known_in_five_languages() {
    for text in [
        "wrong amount",
        "金额不对",
        "неправильная сумма",
        "importe incorrecto",
        "مبلغ اشتباه",
    ] {
        assert_eq!(kinds(text), [IntentKind::WrongAmount], "{text}");
    }
}

#[test]
fn e_18_ratings_are_read_in_any_digits() {
    for (text, stars) in [
        ("5", 5),
        ("４", 4),
        ("۳", 3),
        ("٢", 2),
        ("five stars", 5),
        ("四星", 4),
        ("тройка", 3),
        ("dos estrellas", 2),
        ("یک", 1),
        ("⭐⭐⭐⭐", 4),
        ("4/5", 4),
    ] {
        let found = of(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].said, Some(Said::Stars(stars)), "{text}");
    }
    for text in ["6", "10/10", "5 of my friends", "4.5", "№ 5 дом", "0"] {
        assert!(
            of(text).iter().all(|i| i.kind != IntentKind::Rating),
            "{text}"
        );
    }
}

#[test]
fn e_24_a_request_names_its_language() {
    let wanted = |text| of(text).first().and_then(|intent| intent.said);
    let language = |language| Some(Said::Language(language));
    assert_eq!(wanted("请说英语"), language(Language::English));
    assert_eq!(
        wanted("Can you write in Spanish?"),
        language(Language::Spanish)
    );
    assert_eq!(wanted("напишите по-китайски"), language(Language::Chinese));
    assert_eq!(wanted("¿hablan persa?"), language(Language::Persian));
    assert_eq!(wanted("به روسی بنویسید"), language(Language::Russian));
    assert_eq!(wanted("I am learning Spanish"), None);
}

#[test]
fn odd_texts_are_about_nothing() {
    let long = "退".repeat(100_000);
    for text in ["", " ", "???", "{}", "\u{200c}", "\u{feff}…", long.as_str()] {
        assert_eq!(kinds(text), [], "{text:.20}");
    }
}
