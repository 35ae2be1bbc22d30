//! The embedded platforms, and what a shop lays over them.

use super::*;
use crate::domain::conversation::Route;
use crate::domain::finding::FindingKind;
use crate::domain::money::Currency;
use crate::domain::platform::{MenuPlace, Says, Stance};
use crate::domain::time::{DAY_MS, HOUR_MS, MINUTE_MS, Zone};

fn get(name: &str) -> Platform {
    let platforms = Platforms::embedded().unwrap();
    platforms.get(&PlatformName::new(name)).clone()
}

#[test]
fn pinduoduo_forbids_every_contact_and_knows_its_menus() {
    let platform = get("pinduoduo");
    assert_eq!(platform.zone, Zone::BEIJING);
    assert_eq!(platform.currency, Currency::Cny);
    assert_eq!(platform.route, Route::Hand);
    for kind in FindingKind::ALL {
        assert_eq!(platform.stance(*kind), Stance::Forbidden, "{kind}");
    }
    let path = |place| platform.menu[&place].join(" > ");
    assert_eq!(
        path(MenuPlace::AwaitingReview),
        "商家后台 > 售后管理 > 退款/售后"
    );
    assert_eq!(
        path(MenuPlace::WorkOrders),
        "商家后台 > 售后管理 > 工单管理"
    );
    assert!(platform.menu.values().all(|levels| levels.len() == 3));
    assert_eq!(platform.clocks.reply_ms, 3 * MINUTE_MS);
    assert_eq!(platform.clocks.evidence_ms, 48 * HOUR_MS);
    assert_eq!(platform.clocks.group_ms, 24 * HOUR_MS);
    assert_eq!(platform.clocks.receive_ms, 7 * DAY_MS);
    assert_eq!(platform.penalties.len(), 5);
    assert!(
        platform
            .penalties
            .iter()
            .any(|line| line == "deposit-100000")
    );
    assert_eq!(platform.penalty_source, "six-points-5");
}

#[test]
fn where_the_source_texts_contradict_each_other_both_are_named() {
    let platforms = Platforms::embedded().unwrap();
    let first = |name: &str| get(name).sources.first().map(|source| source.says);
    assert_eq!(first("pinduoduo"), Some(Says::Forbids));
    assert_eq!(first("funpay"), Some(Says::Forbids));
    assert_eq!(first("some-new-market"), Some(Says::Forbids));
    assert_eq!(first("web-shop"), Some(Says::Advises));
    for platform in platforms.all() {
        for says in Says::ALL {
            let sources = &platform.sources;
            assert!(sources.iter().any(|s| s.says == *says), "{}", platform.name);
        }
        assert!(platform.sources.iter().all(|s| !s.quote.is_empty()));
    }
}

#[test]
fn b_25_the_forms_of_work_orders_have_words_and_titles_that_meet_them() {
    use crate::domain::case::CaseReason;
    use crate::domain::work_order::EvidenceKind as E;
    use crate::i18n::catalog::Catalog;
    use crate::i18n::language::Language;
    let evidence = get("pinduoduo").evidence;
    assert_eq!(
        (evidence.pictures, evidence.largest_bytes),
        (3, 20 * 1024 * 1024)
    );
    let titles = [
        ("显示签收未收到，请核实", "signed_not_received"),
        ("消费者申请退款后提示拦截", "interception"),
        ("物流异常主动服务", "logistics"),
        ("确认退货快递单号", "return_number"),
        ("商品少发", "short_delivery"),
    ];
    for (title, code) in titles {
        let form = evidence.form_of_title(title);
        assert_eq!(form.map(|form| form.code.as_str()), Some(code), "{title}");
    }
    assert!(evidence.form_of_title("平台介入").is_none());
    let slots = evidence.slots_of(None, Some(CaseReason::NotReceived));
    assert_eq!(slots.last().map(|slot| slot.kind), Some(E::CourierContact));
    for language in Language::ALL {
        let words = Catalog::new(*language);
        let options = |step: &crate::domain::form::StepPlan| {
            let codes = step.options.iter().map(|option| option.code.clone());
            codes.collect::<Vec<_>>()
        };
        for form in &evidence.forms {
            let inner = form.steps.iter().flat_map(options);
            for code in inner.chain([form.code.clone()]) {
                let key = format!("form-word-{}", code.replace('_', "-"));
                assert_ne!(words.t(&key), key, "{language:?}");
            }
        }
    }
}

#[test]
fn a_platform_without_a_file_is_the_strictest() {
    let platform = get("some-new-market");
    assert_eq!(platform.name, PlatformName::unknown());
    assert!(platform.own_hosts.is_empty());
    for kind in FindingKind::ALL {
        assert_eq!(platform.stance(*kind), Stance::Forbidden);
    }
}

#[test]
fn every_embedded_file_is_a_platform() {
    let platforms = Platforms::embedded().unwrap();
    let names: Vec<_> = platforms
        .all()
        .map(|platform| platform.name.as_str())
        .collect();
    assert_eq!(names, ["funpay", "pinduoduo", "web-shop"]);
    assert_eq!(get("funpay").zone, Zone::MOSCOW);
    assert_eq!(
        get("funpay").stance(FindingKind::Telegram),
        Stance::Forbidden
    );
    assert_eq!(get("web-shop").stance(FindingKind::Email), Stance::Allowed);
}

#[test]
fn a_shop_lays_its_own_files_over() {
    let folder = tempfile::tempdir().unwrap();
    let own = "[clocks]\nreply = \"10 min\"\n[stances]\nurl = \"warn\"\n";
    std::fs::write(folder.path().join("pinduoduo.toml"), own).unwrap();
    std::fs::write(folder.path().join("my-market.toml"), "currency = \"EUR\"\n").unwrap();
    std::fs::write(folder.path().join("notes.txt"), "not a platform").unwrap();
    let platforms = Platforms::read(folder.path()).unwrap();
    let changed = platforms.get(&PlatformName::new("pinduoduo"));
    assert_eq!(changed.clocks.reply_ms, 10 * MINUTE_MS);
    assert_eq!(changed.clocks.group_ms, 24 * HOUR_MS);
    assert_eq!(changed.stance(FindingKind::Url), Stance::Warn);
    assert_eq!(changed.stance(FindingKind::Phone), Stance::Forbidden);
    assert_ne!(changed.version, get("pinduoduo").version);
    let new = platforms.get(&PlatformName::new("my-market"));
    assert_eq!(new.currency, Currency::Eur);
    assert_eq!(new.stance(FindingKind::Email), Stance::Forbidden);
}

#[test]
fn a_missing_folder_is_an_empty_one() {
    let read = Platforms::read(Path::new("/nowhere/platforms")).unwrap();
    assert_eq!(read, Platforms::embedded().unwrap());
}

#[test]
fn a_wrong_file_is_refused_in_one_sentence() {
    let cases = [
        (
            "[stances]\nphone = \"maybe\"",
            2,
            "unknown value `maybe`; allowed are `allowed`, `warn`, `hold`, `forbidden`",
        ),
        (
            "[stances]\nfax = \"warn\"",
            2,
            "unknown value `fax`; allowed are `wechat`",
        ),
        (
            "[clocks]\n\nreply = \"soon\"",
            3,
            "`soon` is no span of time; write `90 s`, `3 min`, `24 h` or `7 d`",
        ),
        (
            "[clocks]\nreply = \"0 min\"",
            2,
            "`0 min` is no span of time",
        ),
        ("zone_minutes = 9000", 1, "`9000` minutes is no zone"),
        (
            "[menu]\nchat = [\"a\", \"b\"]",
            2,
            "a menu path has 3 levels",
        ),
        (
            "currency = \"GBP\"",
            1,
            "unknown value `GBP`; allowed are `CNY`",
        ),
        (
            "owner = \"me\"",
            1,
            "unknown key `owner`; allowed are `version`",
        ),
    ];
    for (text, line, start) in cases {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pinduoduo.toml"), text).unwrap();
        let problem = Platforms::read(folder.path()).unwrap_err();
        assert_eq!(problem.line, Some(line), "{text}");
        assert!(
            problem.what.to_string().starts_with(start),
            "{}",
            problem.what
        );
        assert!(problem.file.ends_with("pinduoduo.toml"));
    }
}

#[test]
fn a_telephone_is_no_return_address() {
    let over = |text: &str| Platforms::over(&[(Path::new("pinduoduo.toml"), text)]);
    let whole = "return_addresses = [\"浙江省杭州市余杭区良渚路8号 兰兰 收 15200001111\"]";
    let platforms = over(whole).unwrap();
    let platform = platforms.get(&PlatformName::new("pinduoduo"));
    assert_eq!(platform.return_addresses.len(), 1);
    assert!(over("return_addresses = [\"兰兰 15200001111\"]").is_err());
}

#[test]
fn b_08_b_10_b_12_b_13_each_way_of_paying_has_one_window() {
    use crate::domain::order::PayChannel;
    use crate::domain::terms::Span;
    let arrival = get("pinduoduo").terms.arrival;
    let span = |from_ms, to_ms| Some(Span { from_ms, to_ms });
    let minutes = |from, to| span(from * MINUTE_MS, to * MINUTE_MS);
    let days = |from, to| span(from * DAY_MS, to * DAY_MS);
    assert_eq!(arrival.of(PayChannel::Wechat), minutes(1, 3));
    assert_eq!(arrival.of(PayChannel::SavingsCard), days(2, 6));
    assert_eq!(arrival.of(PayChannel::CreditCard), days(3, 7));
    assert_eq!(arrival.of(PayChannel::Card), days(2, 7));
    assert_eq!(arrival.of(PayChannel::Alipay), days(0, 1));
    for channel in PayChannel::ALL {
        assert_eq!(get("funpay").terms.arrival.of(*channel), None, "{channel}");
    }
}

#[test]
fn c_13_no_platform_cancels_without_being_told_to() {
    for platform in Platforms::embedded().unwrap().all() {
        assert_eq!(platform.terms.confirm.cancel_after_ms, None);
        assert_eq!(platform.terms.confirm.reminders(), 3);
        assert_eq!(platform.terms.no_reason_ms, 7 * DAY_MS);
    }
}

#[test]
fn a_shop_sets_its_own_windows_and_a_window_that_ends_before_it_begins_is_refused() {
    let own = |text: &str| {
        let path = Path::new("platforms/pinduoduo.toml");
        Platforms::over(&[(path, text)])
            .map(|platforms| platforms.get(&PlatformName::new("pinduoduo")).clone())
    };
    let platform = own("[confirm]\ncancel_after = \"72 h\"\n").unwrap();
    assert_eq!(platform.terms.confirm.cancel_after_ms, Some(72 * HOUR_MS));
    let refused = own("[arrival.by_channel]\nalipay = \"3 d to 1 d\"\n").unwrap_err();
    assert!(refused.to_string().contains("3 d to 1 d"), "{refused}");
    assert!(own("[return]\ngoods = \"air\"\n").is_err());
}

#[test]
fn c_16_c_17_what_payment_systems_say_is_data_and_a_term_needs_its_source() {
    use crate::domain::order::PayChannel;
    use crate::domain::payment::SellerDecides;
    let says = |name: &str, channel| {
        let platform = get(name);
        let terms = platform.terms.payment.of(channel);
        terms.map(|terms| terms.seller_decides)
    };
    assert_eq!(says("funpay", None), Some(SellerDecides::No));
    let card = Some(PayChannel::Card);
    assert_eq!(says("pinduoduo", card), Some(SellerDecides::No));
    assert_eq!(says("web-shop", card), Some(SellerDecides::Unknown));
    assert_eq!(says("web-shop", Some(PayChannel::Qq)), None);
    assert_eq!(says("some-new-market", card), None);
    let own = |source: &str| {
        let text = format!(
            "[payment.by_channel.card]\nseller_decides = \"yes\"\ndocuments = [\"receipt\"]\n\
             answer = \"7 d\"\nsource = \"{source}\"\n"
        );
        Platforms::over(&[(Path::new("web-shop.toml"), &text)])
    };
    let name = PlatformName::new("web-shop");
    let read = own("agreement with the bank, section 7").unwrap();
    let terms = read.get(&name).terms.payment.of(card).cloned().unwrap();
    assert_eq!(terms.seller_decides, SellerDecides::Yes);
    assert_eq!(terms.answer_ms, Some(7 * DAY_MS));
    let wrong = own(" ").unwrap_err();
    assert_eq!(wrong.line, Some(5));
}
