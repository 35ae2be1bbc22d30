//! The platform files as a whole: their own examples, and what differs between them.

use std::path::Path;

use super::*;
use crate::compliance::example;
use crate::config::platform::Platforms;
use crate::domain::platform::{PlatformName, Stance};

fn flagged(text: &str, platform: &str) -> bool {
    let platforms = Platforms::embedded().unwrap();
    let platform = platforms.get(&PlatformName::new(platform));
    check(text, &Context::of(platform)).verdict.is_flagged()
}

#[test]
fn every_platform_file_does_what_its_examples_say() {
    let platforms = Platforms::embedded().unwrap();
    let unknown = platforms.get(&PlatformName::unknown());
    for platform in platforms.all().chain([unknown]) {
        assert!(!platform.examples.is_empty(), "{}", platform.name);
        for shown in &platform.examples {
            let wrong = example::wrong(&shown.text, shown.stops, &Context::of(platform));
            assert_eq!(wrong, None, "{}", platform.name);
        }
    }
}

#[test]
fn an_address_is_stopped_unless_the_file_of_the_platform_allows_it() {
    let draft = "Your receipt: write to anna.petrova@example.org";
    for platform in ["pinduoduo", "funpay", "a-new-market"] {
        assert!(flagged(draft, platform), "{platform}");
    }
    assert!(!flagged(draft, "web-shop"));
    let own = "[stances]\nemail = \"allowed\"\n";
    let own = Platforms::over(&[(Path::new("pinduoduo.toml"), own)]).unwrap();
    let platform = own.get(&PlatformName::new("pinduoduo"));
    assert_eq!(platform.stance(FindingKind::Email), Stance::Allowed);
    let judged = check(draft, &Context::of(platform));
    assert_eq!(judged.verdict, Verdict::Pass);
}

#[test]
fn naming_a_messenger_is_stopped_where_the_file_says_so() {
    for text in [
        "Можно в Telegram",
        "есть вотсап?",
        "add me on Discord",
        "有微信吗",
    ] {
        assert!(flagged(text, "funpay"), "{text}");
    }
    for text in [
        "Telegram не используем, пишите сюда",
        "WeChat Pay refunds arrive in 1-3 minutes",
    ] {
        assert!(!flagged(text, "funpay"), "{text}");
    }
    assert!(!flagged("微信支付退款已原路退回", "pinduoduo"));
}

#[test]
fn what_is_sold_for_a_messenger_may_be_called_by_its_name() {
    for text in [
        "Звёзды Telegram 500 шт, зачисление на ваш аккаунт до 10 минут",
        "Аккаунт Telegram с отлёгой, страна Индия",
        "Виртуальный номер для регистрации в телеграме, код дам сюда",
        "Нитро для дискорда отправлю подарком",
        "дискорд-бот с ролями настрою, сервер ваш",
        "Скин Telegram из Fortnite продан",
        "14 бустов на сервер Discord, гарантия 3 месяца",
        "Aged Discord accounts, 2016, email included",
        "Telegram Premium for a month as a gift link",
        "Instagram followers 1000, starts within the hour",
        "Estrellas de Telegram, 500, llegan en minutos",
        "Bot para Telegram en Python, tú pones el token",
    ] {
        assert!(!flagged(text, "funpay"), "{text}");
    }
    for text in [
        "Telegram?",
        "есть телега",
        "у меня есть дискорд",
        "Звёзды отправил, дальше в Telegram",
        "за премиум пиши в телеграм",
        "есть нитро и есть дискорд для связи",
        "аккаунт отдам в телеге",
        "есть тг бот, через него",
        "nitro sent, are you on Telegram?",
        "te paso la cuenta por Telegram",
    ] {
        assert!(flagged(text, "funpay"), "{text}");
    }
}

#[test]
fn a_host_that_holds_the_name_of_the_platform_is_not_its_own() {
    assert!(!flagged(
        "https://mobile.yangkeduo.com/orders.html",
        "pinduoduo"
    ));
    let platforms = Platforms::embedded().unwrap();
    let pinduoduo = platforms.get(&PlatformName::new("pinduoduo"));
    let judged = check("https://pinduoduo-pay.top/order", &Context::of(pinduoduo));
    let [finding] = judged.findings.as_slice() else {
        panic!("{judged:?}");
    };
    assert_eq!(finding.verdict, Verdict::Block);
    assert!(finding.evidence.has(Evidence::LOOKALIKE));
}

#[test]
fn the_shops_own_return_address_passes_whole_and_its_telephone_alone_does_not() {
    let own = "return_addresses = [\"浙江省杭州市余杭区良渚路8号 兰兰 收 15200001111\"]";
    let own = Platforms::over(&[(Path::new("pinduoduo.toml"), own)]).unwrap();
    let context = Context::of(own.get(&PlatformName::new("pinduoduo")));
    let flags = |text: &str| check(text, &context).verdict.is_flagged();
    for honest in [
        "退货请寄：浙江省杭州市余杭区良渚路8号 兰兰 收 15200001111，谢谢",
        "浙江省杭州市余杭区良渚路8号，兰兰（收）\n152 0000 1111",
    ] {
        assert!(!flags(honest), "{honest}");
        let bare = Context::of(context.platform.unwrap());
        assert!(
            !check_after(&[honest], "寄出后填单号", &bare)
                .verdict
                .is_flagged()
        );
    }
    for lure in [
        "15200001111",
        "打我电话15200001111",
        "浙江省杭州市余杭区良渚路8号 兰兰 收 15200002222",
        "浙江省杭州市余杭区良渚路8号 兰兰 收 15200001111 微信lanlan_66",
    ] {
        assert!(flags(lure), "{lure}");
    }
}
