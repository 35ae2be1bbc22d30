//! Codes in pictures: found however they lie, judged like words, and honest pictures let go.

mod hostile;
mod scene;

use afterdesk::compliance::Context;
use afterdesk::compliance::image::{Picture, check};
use afterdesk::config::platform::Platforms;
use afterdesk::domain::finding::{FindingKind, Verdict};
use afterdesk::domain::platform::PlatformName;
use scene::{Laid, Scene};

const WECHAT: &str = "https://u.wechat.com/EAbCdEfGhIjKl";
const PAYMENT: &str = "wxp://f2f0abcdefghijklmnopqrstuvwxyz0123456789";
const OWN: &str =
    "https://mobile.yangkeduo.com/goods.html?goods_id=123456789012&refer_share_id=AbC";

fn judged(bytes: &[u8], platform: &str, known: &[&str]) -> Picture {
    let platforms = Platforms::embedded().unwrap();
    let place = Context {
        known,
        ..Context::of(platforms.get(&PlatformName::new(platform)))
    };
    check(bytes, &place)
}

fn says(picture: &Picture) -> Vec<&str> {
    let codes = picture.codes.iter();
    codes
        .map(|code| code.says.as_deref().unwrap_or("?"))
        .collect()
}

/// A code on an empty ground, as a shop would save it.
fn saved(text: &str) -> Vec<u8> {
    Scene::plain(260, 260, 250.0)
        .code(text, Laid::at(130.0, 130.0, 4.0))
        .png()
}

#[test]
fn a_code_is_read_however_it_lies() {
    for (module, side) in [(2.0, 150), (3.0, 190), (6.0, 330)] {
        let laid = Laid::at(72.0 + module * 15.0, 70.0 + module * 15.0, module);
        let ways = [
            ("straight", laid),
            (
                "turned by 17",
                Laid {
                    turned: 17.0,
                    ..laid
                },
            ),
            (
                "turned by 45",
                Laid {
                    turned: 45.0,
                    ..laid
                },
            ),
            (
                "upside down",
                Laid {
                    turned: 180.0,
                    ..laid
                },
            ),
            (
                "in a mirror",
                Laid {
                    mirrored: true,
                    ..laid
                },
            ),
            (
                "light on dark",
                Laid {
                    ink: (235.0, 25.0),
                    ..laid
                },
            ),
            (
                "pale",
                Laid {
                    ink: (110.0, 175.0),
                    ..laid
                },
            ),
            ("hardly any white", Laid { quiet: 1.0, ..laid }),
            (
                "slanting",
                Laid {
                    slope: if module > 2.0 { 0.25 } else { 0.0 },
                    ..laid
                },
            ),
        ];
        for (place, (way, laid)) in ways.into_iter().enumerate() {
            let (ground, scene) = if place % 2 == 0 {
                ("photo", Scene::photo(side, side))
            } else {
                ("screen", Scene::screen(side, side))
            };
            let picture = judged(&scene.code(WECHAT, laid).png(), "pinduoduo", &[]);
            assert_eq!(says(&picture), [WECHAT], "{way}, {module} pixels, {ground}");
        }
    }
}

#[test]
fn a_code_is_read_through_grain_softness_and_small_files() {
    let laid = Laid {
        turned: 7.0,
        ..Laid::at(300.0, 200.0, 4.0)
    };
    let pictures = [
        (
            "jpeg 60",
            Scene::photo(420, 320).code(WECHAT, laid).jpeg(60),
        ),
        (
            "jpeg 30",
            Scene::screen(420, 320).code(WECHAT, laid).jpeg(30),
        ),
        (
            "grain",
            Scene::photo(420, 320).code(WECHAT, laid).noise(45.0).png(),
        ),
        (
            "soft",
            Scene::photo(420, 320).code(WECHAT, laid).soft(5).png(),
        ),
        (
            "soft grain in a small file",
            Scene::photo(420, 320)
                .code(WECHAT, laid)
                .soft(2)
                .noise(15.0)
                .jpeg(60),
        ),
        ("webp", Scene::photo(420, 320).code(WECHAT, laid).webp()),
    ];
    for (way, picture) in pictures {
        assert_eq!(says(&judged(&picture, "pinduoduo", &[])), [WECHAT], "{way}");
    }
    let bare = Scene::plain(200, 200, 255.0).code(WECHAT, Laid::at(100.0, 100.0, 4.0));
    let picture = judged(&bare.see_through(), "pinduoduo", &[]);
    assert_eq!(says(&picture), [WECHAT]);
    let light = Laid {
        ink: (255.0, 0.0),
        ..Laid::at(100.0, 100.0, 4.0)
    };
    let bare = Scene::plain(200, 200, 0.0).code(WECHAT, light);
    assert_eq!(
        says(&judged(&bare.see_through(), "pinduoduo", &[])),
        [WECHAT]
    );
}

#[test]
fn a_code_in_the_corner_of_a_screenshot_is_read() {
    let laid = Laid::at(1_180.0, 630.0, 3.0);
    let picture = judged(
        &Scene::screen(1_280, 720).code(PAYMENT, laid).png(),
        "pinduoduo",
        &[],
    );
    let [code] = picture.codes.as_slice() else {
        panic!("{picture:?}");
    };
    assert_eq!(code.says.as_deref(), Some(PAYMENT));
    assert!(
        code.x.abs_diff(1_180) < 12 && code.y.abs_diff(630) < 12,
        "{code:?}"
    );
    assert_eq!(picture.judgement.verdict, Verdict::Block);
}

#[test]
fn what_a_code_says_is_stopped_by_its_kind() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:Li\nTEL:13800000000\nEND:VCARD";
    for (text, kind) in [
        (PAYMENT, FindingKind::PayOther),
        (WECHAT, FindingKind::Wechat),
        ("weixin://dl/business/?t=abc", FindingKind::Wechat),
        ("https://qm.qq.com/q/abcdef", FindingKind::Qq),
        ("HTTPS://QR.ALIPAY.COM/FKX0123", FindingKind::Alipay),
        ("https://t.me/nik_01", FindingKind::Telegram),
        ("tg://resolve?domain=nik_01", FindingKind::Telegram),
        ("https://wa.me/79120000000", FindingKind::Whatsapp),
        ("https://line.me/ti/p/abc", FindingKind::Line),
        ("https://vk.com/abc", FindingKind::Social),
        (
            "bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            FindingKind::Crypto,
        ),
        ("upi://pay?pa=shop@okaxis", FindingKind::PayOther),
        (
            "00020126580014br.gov.bcb.pix0136123e4567",
            FindingKind::PayOther,
        ),
        (
            "ST00012|Name=ООО Лавка|PersonalAcc=40702810",
            FindingKind::PayOther,
        ),
        ("https://shop-example.com/a", FindingKind::Url),
        (card, FindingKind::Phone),
        ("tel:+4915100000000", FindingKind::Phone),
        ("mailto:anna.petrova@example.org", FindingKind::Email),
        ("微信 abc12345", FindingKind::Wechat),
        ("Пишите в телеграм @nik_01", FindingKind::Telegram),
        ("您好", FindingKind::Qr),
        ("SF1234567890123", FindingKind::Qr),
        ("WIFI:S:cafe;T:WPA;P:secret;;", FindingKind::Qr),
    ] {
        let picture = judged(&saved(text), "pinduoduo", &[]);
        assert_eq!(says(&picture), [text]);
        let [finding, ..] = picture.judgement.findings.as_slice() else {
            panic!("{text}");
        };
        assert_eq!(
            (finding.kind, finding.verdict),
            (kind, Verdict::Block),
            "{text}"
        );
        assert_eq!(finding.message, Some(0), "{text}");
        assert!(finding.end <= text.chars().count(), "{text}");
    }
}

#[test]
fn a_code_may_lead_to_the_platform_and_nowhere_else() {
    for text in [
        OWN,
        "https://mobile.yangkeduo.com",
        "HTTP://MOBILE.YANGKEDUO.COM/ORDER.HTML?ID=231105-123456789012345",
        "https://mobile.yangkeduo.com/jump?to=https%3A%2F%2Fmobile.yangkeduo.com%2Fa",
        "mobile.yangkeduo.com/goods.html?goods_id=13800000000",
    ] {
        let picture = judged(&saved(text), "pinduoduo", &[]);
        assert_eq!(says(&picture), [text]);
        assert_eq!(picture.judgement.verdict, Verdict::Pass, "{picture:?}");
        let elsewhere = judged(&saved(text), "funpay", &[]);
        assert!(elsewhere.judgement.verdict.is_flagged(), "{text}");
        let nowhere = check(&saved(text), &Context::default());
        assert!(nowhere.judgement.verdict.is_flagged(), "{text}");
    }
    for text in [
        "https://mobile.yangkeduo.com.evil.cn/x",
        "https://mobile.yangkeduo.com@evil.cn/x",
        "https://evil.cn/mobile.yangkeduo.com",
        "https://mobile.yangkeduo.com\\@evil.cn",
        "https://mobile.yangkeduo.com/jump?to=https%3A%2F%2Fevil.cn",
        "https://mobile.yangkeduo.com/jump?to=https%253A%252F%252Fevil.cn",
        "https://mobile.yangkeduo.com/x 微信 abc12345",
        "https://mobile.yangkedu\u{43e}.com/x",
    ] {
        let picture = judged(&saved(text), "pinduoduo", &[]);
        assert_eq!(says(&picture), [text]);
        assert_eq!(picture.judgement.verdict, Verdict::Block, "{text}");
    }
}

#[test]
fn every_code_of_a_picture_counts() {
    let hidden = Laid {
        ink: (215.0, 40.0),
        turned: 30.0,
        ..Laid::at(460.0, 330.0, 3.0)
    };
    let scene = || Scene::photo(600, 420).code(OWN, Laid::at(150.0, 150.0, 5.0));
    let honest = judged(&scene().png(), "pinduoduo", &[]);
    assert_eq!(says(&honest), [OWN]);
    assert_eq!(honest.judgement.verdict, Verdict::Pass);
    let both = judged(&scene().code(WECHAT, hidden).png(), "pinduoduo", &[]);
    let mut found = says(&both);
    found.sort_unstable();
    assert_eq!(found, [OWN, WECHAT]);
    let [finding] = both.judgement.findings.as_slice() else {
        panic!("{both:?}");
    };
    let place = finding.message.unwrap();
    assert_eq!(both.codes.get(place).unwrap().says.as_deref(), Some(WECHAT));
}

#[test]
fn a_code_that_cannot_be_read_is_held() {
    let mut scene = Scene::photo(400, 400).code(PAYMENT, Laid::at(200.0, 200.0, 6.0));
    scene.fill((155, 155), (90, 90), 128.0);
    let picture = judged(&scene.png(), "pinduoduo", &[]);
    let [finding] = picture.judgement.findings.as_slice() else {
        panic!("{picture:?}");
    };
    assert_eq!(finding.rule, "image.unreadable_code");
    assert_eq!(finding.verdict, Verdict::Hold);
    assert_eq!(says(&picture), ["?"]);
}

#[test]
fn a_number_of_the_case_may_stand_in_a_code() {
    let label = saved("SF1234567890123");
    let known = judged(&label, "pinduoduo", &["SF1234567890123"]);
    assert_eq!(known.judgement.verdict, Verdict::Pass);
}

#[test]
fn codes_do_what_the_file_of_the_platform_says() {
    let verdict = |text: &str| judged(&saved(text), "web-shop", &[]).judgement.verdict;
    assert_eq!(verdict("https://shop-example.com/a"), Verdict::Warn);
    assert_eq!(verdict("tel:+4915100000000"), Verdict::Warn);
    assert_eq!(verdict(PAYMENT), Verdict::Hold);
}

#[test]
fn letters_of_old_chinese_apps_are_read() {
    let text = "微信 abc12345";
    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let laid = Laid::at(100.0, 100.0, 4.0);
    let scene = Scene::plain(200, 200, 250.0).code_of(&bytes, qrcode::EcLevel::L, laid);
    let picture = judged(&scene.png(), "pinduoduo", &[]);
    assert_eq!(says(&picture), [text]);
}

#[test]
fn honest_pictures_are_let_go() {
    let mut bars = Scene::plain(420, 200, 250.0);
    for (place, wide) in [2, 4, 2, 6, 8, 2, 2, 4, 6, 2, 4, 2, 8, 6, 2, 4]
        .into_iter()
        .enumerate()
    {
        bars.fill((30 + place * 22, 30), (wide, 120), 20.0);
    }
    let mut board = Scene::plain(420, 420, 250.0);
    for (row, column) in (0..20).flat_map(|row| (0..20).map(move |column| (row, column))) {
        if (row + column) % 2 == 0 {
            board.fill((10 + column * 20, 10 + row * 20), (20, 20), 15.0);
        }
    }
    // Buttons that look like the eyes of a code, three of them in the corners of a square.
    let mut buttons = Scene::screen(420, 420);
    for (left, top) in [(40, 40), (320, 40), (40, 320)] {
        buttons.eye(left, top, 8);
    }
    let mut row = Scene::plain(420, 120, 250.0);
    for place in 0..6 {
        row.eye(20 + place * 64, 30, 5);
    }
    for (what, picture) in [
        ("photo", Scene::photo(640, 480).jpeg(80)),
        ("screen", Scene::screen(800, 600).png()),
        ("grain", Scene::plain(300, 300, 128.0).noise(127.0).png()),
        ("nothing", Scene::plain(300, 300, 128.0).png()),
        ("one pixel", Scene::plain(1, 1, 0.0).png()),
        ("a line", Scene::plain(2_000, 3, 90.0).noise(90.0).png()),
        ("bars", bars.noise(10.0).jpeg(70)),
        ("board", board.png()),
        ("buttons", buttons.png()),
        ("row", row.png()),
    ] {
        let picture = check(&picture, &Context::default());
        assert_eq!(
            picture.judgement.verdict,
            Verdict::Pass,
            "{what}: {picture:?}"
        );
    }
}
