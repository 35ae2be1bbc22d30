//! Judges the name of a file that goes to a buyer: a name is read like words.
//! Never the ending of a name, and never a name that a telephone or an app has given by itself.

use super::context::Context;
use super::judge;
use crate::domain::finding::Judgement;

/// Endings of files that are sent in chats. What looks like a host without its ending is one with it.
const ENDINGS: &[&str] = &[
    "png", "jpg", "jpeg", "jfif", "webp", "gif", "bmp", "heic", "heif", "avif", "tif", "tiff",
    "mp4", "mov", "avi", "3gp", "webm", "mp3", "m4a", "amr", "ogg", "wav", "pdf", "doc", "docx",
    "xls", "xlsx", "csv", "txt", "zip", "rar", "7z",
];

/// Words of names that cameras and screens give to what they take.
const TAKEN: &[&str] = &[
    "img",
    "image",
    "images",
    "photo",
    "pic",
    "picture",
    "video",
    "vid",
    "pxl",
    "dsc",
    "dscn",
    "dcim",
    "screenshot",
    "screen",
    "shot",
    "capture",
    "record",
    "camera",
    "edit",
    "burst",
    "hdr",
    "portrait",
    "p",
    "图片",
    "截图",
    "截屏",
    "屏幕截图",
    "屏幕快照",
    "录屏",
    "照片",
    "视频",
    "снимок",
    "экрана",
    "фото",
    "видео",
    "captura",
    "de",
    "pantalla",
    "imagen",
    "foto",
    "تصویر",
    "عکس",
];

/// Words of names that apps give to what they save or receive.
const SAVED: &[&str] = &[
    "export",
    "mmexport",
    "received",
    "merged",
    "saved",
    "at",
    "am",
    "pm",
    "share",
    "download",
    "wechat",
    "weixin",
    "wx",
    "mm",
    "tencent",
    "com",
    "qq",
    "tim",
    "whatsapp",
    "wa",
    "telegram",
    "desktop",
    "viber",
    "line",
    "signal",
    "fb",
    "facebook",
    "instagram",
    "inshot",
    "vk",
    "tb",
    "a",
    "微信图片",
    "微信截图",
    "微信视频",
    "в",
    "от",
    "las",
];

/// Digits beside the time: a count, or parts of a second.
const MOST_OTHER_DIGITS: usize = 6;
/// Digits of a camera's own count.
const MOST_COUNT_DIGITS: usize = 6;

/// Judges a name; offsets count in it. `earlier` are the shop's own words before it.
pub fn check(name: &str, earlier: &[&str], context: &Context<'_>) -> Judgement {
    let stem = stem(name);
    let judgement = flagged(stem, earlier, context);
    if !judgement.findings.is_empty() && is_given(stem) {
        return Judgement::of(Vec::new());
    }
    judgement
}

/// Judges a name as it is, with blanks for its strokes, and with strokes for the slash that no name
/// may hold.
fn flagged(stem: &str, earlier: &[&str], context: &Context<'_>) -> Judgement {
    let is_stroke = |c: char| matches!(c, '_' | '+' | '~' | '-');
    let with = |instead: char| -> String {
        let letters = stem.chars();
        letters
            .map(|c| if is_stroke(c) { instead } else { c })
            .collect()
    };
    let as_given = judge::check_after(earlier, stem, context);
    if as_given.verdict.is_flagged() || !stem.contains(is_stroke) {
        return as_given;
    }
    let words = judge::check_after(earlier, &with(' '), context);
    if words.verdict.is_flagged() || !stem.contains('.') {
        return words;
    }
    // `t.me_nik_01`: of hosts that nobody knows there are too many in honest names.
    let mut link = judge::check(&with('/'), context);
    link.findings.retain(|finding| {
        finding
            .rule
            .split_once('.')
            .is_some_and(|rule| rule.1 == "link")
    });
    Judgement::of(link.findings)
}

/// Returns a name without the ending of its kind.
fn stem(name: &str) -> &str {
    let is_ending = |end: &str| ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known));
    match name.rsplit_once('.') {
        Some((stem, end)) if is_ending(end) => stem,
        _ => name,
    }
}

/// Returns whether a telephone or an app made up a name: words that they use, and a time or a count.
fn is_given(stem: &str) -> bool {
    let (mut digits, mut word) = (String::new(), String::new());
    let (mut is_known, mut is_taken) = (true, true);
    let mut end = |word: &mut String| {
        let is_in = |words: &[&str]| word.is_empty() || words.contains(&word.as_str());
        is_taken &= is_in(TAKEN);
        is_known &= is_in(TAKEN) || is_in(SAVED);
        word.clear();
    };
    for c in stem.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
        }
        let before = word.chars().next_back();
        let is_border = before.is_some_and(|b| b.is_ascii_alphabetic() != c.is_ascii_alphabetic());
        if !c.is_alphabetic() || is_border {
            end(&mut word);
        }
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        }
    }
    end(&mut word);
    is_known && is_time(&digits) || is_taken && digits.len() <= MOST_COUNT_DIGITS
}

/// Returns whether digits begin with a day and a time of this century, or count the milliseconds
/// since 1970.
fn is_time(digits: &str) -> bool {
    let number = |range: std::ops::Range<usize>| -> Option<u32> { digits.get(range)?.parse().ok() };
    let is_day = || {
        let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
        let is_clock = match digits.len() {
            // Behind the day stands nothing, or a count of the pictures of that day.
            8..12 => true,
            _ => number(8..10)? < 24 && number(10..12)? < 60,
        };
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
        Some((2000..2100).contains(&year) && is_day && is_clock)
    };
    // Milliseconds since 1970: from 2001 to 2033 thirteen digits that begin with 1.
    let is_count = digits.starts_with('1') && digits.len() == 13;
    digits.len() <= 14 + MOST_OTHER_DIGITS && is_day().unwrap_or(false) || is_count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_flagged(name: &str) -> bool {
        check(name, &[], &Context::default()).verdict.is_flagged()
    }

    #[test]
    fn a_contact_in_a_name_is_stopped() {
        for name in [
            "加微信_abc12345.png",
            "加-微-信-abc12345.jpg",
            "vx_miao_0071.jpg",
            "QQ_246813.jpg",
            "t.me_nik_01.png",
            "telegram @nik_01.png",
            "13812345678.jpg",
            "QQ24681357.png",
            "whatsapp_+79120000000.jpeg",
            "пиши в телегу nik_01.png",
            "mi.correo.ana@example.org.pdf",
            "shop-example.com.jpg",
            "واتساپ 09120000000.jpg",
            "微信 abc12345 20231105.png",
        ] {
            assert!(is_flagged(name), "{name}");
        }
    }

    #[test]
    fn a_name_that_a_telephone_gave_is_honest() {
        for name in [
            "IMG_20231105_210455.jpg",
            "PXL_20231105_210455123.jpg",
            "微信图片_20231105210455.jpg",
            "微信截图_20231105210455.png",
            "QQ图片20231105210455.jpg",
            "QQ截图20231105210455.png",
            "mmexport1699189495123.jpg",
            "wx_camera_1699189495123.jpg",
            "qq_pic_merged_1699189495123.jpg",
            "tb_image_share_1699189495123.jpg",
            "FB_IMG_1699189495123.jpg",
            "Screenshot_20231105-210455_WeChat.jpg",
            "Screenshot_20231105-210455_Telegram.png",
            "Screenshot_2023-11-05-21-04-55-123_com.tencent.mm.jpg",
            "Screenshot_2023-11-05-21-04-55-91_6012fa4d4ddec268fc5c7112cbb265e7.jpg",
            "WhatsApp Image 2023-11-05 at 21.04.55.jpeg",
            "WhatsApp Image 2023-11-05 at 21.04.55 (1).jpeg",
            "WhatsApp Video 2023-11-05 at 21.04.55.mp4",
            "IMG-20231105-WA0003.jpg",
            "photo_2023-11-05_21-04-55.jpg",
            "photo_5233445566778899001_y.jpg",
            "LINE_P20231105_210455.jpg",
            "viber_image_2023-11-05_21-04-55-123.jpg",
            "signal-2023-11-05-210455.png",
            "Instagram_20231105.png",
            "DSC01234 (2).JPG",
            "Снимок экрана 2023-11-05 в 21.04.55.png",
            "Captura de pantalla 2023-11-05 210455.png",
            "截屏2023-11-05 21.04.55.png",
            "屏幕截图 2023-11-05 210455.png",
            "c4ca4238-a0b9-2382-0dcc-509a6f75849b.png",
            "8f14e45fceea167a5a36dedd4bea2543.jpg",
            "物流签收单.pdf",
            "размерная сетка 42-52.jpg",
            "size chart 160-175.png",
            "invoice 2311050001.pdf",
            "guia de tallas.png",
            "راهنمای سایز.png",
        ] {
            assert!(!is_flagged(name), "{name}");
        }
    }

    #[test]
    fn places_count_in_the_name_and_nothing_counts_behind_known_values() {
        let name = "加微信_abc12345.png";
        let judged = check(name, &[], &Context::default());
        let [finding] = judged.findings.as_slice() else {
            panic!("{judged:?}");
        };
        let found: String = name
            .chars()
            .skip(finding.start)
            .take(finding.end - finding.start)
            .collect();
        assert!(found.ends_with("abc12345"), "{found}");
        let known = Context {
            known: &["13812345678"],
            ..Context::default()
        };
        let judged = check("13812345678.jpg", &[], &known);
        assert!(!judged.verdict.is_flagged());
    }

    #[test]
    fn a_name_completes_what_was_said_before_it() {
        let earlier = ["加我微信"];
        assert!(!is_flagged("abc12345.png"));
        let judged = check("abc12345.png", &earlier, &Context::default());
        assert!(judged.verdict.is_flagged());
    }
}
