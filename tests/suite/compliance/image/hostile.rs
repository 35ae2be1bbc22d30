//! Pictures made to stop, to blow up or to slow the check.

use afterdesk::compliance::Context;
use afterdesk::compliance::image::{check, is_picture};
use afterdesk::domain::finding::Verdict;
use flate2::Crc;

use super::scene::{Laid, Scene};

/// The rules that a picture breaks.
fn rules(bytes: &[u8]) -> Vec<&'static str> {
    let judged = check(bytes, &Context::default()).judgement;
    judged.findings.iter().map(|finding| finding.rule).collect()
}

fn code() -> Scene {
    Scene::photo(200, 200).code("https://t.me/nik_01", Laid::at(100.0, 100.0, 4.0))
}

/// A part of a PNG with its check sum.
fn chunk(name: &[u8], content: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(content);
    let length = u32::try_from(content.len()).unwrap();
    [
        &length.to_be_bytes()[..],
        name,
        content,
        &sum.sum().to_be_bytes(),
    ]
    .concat()
}

fn png_of(width: u32, height: u32, extra: &[u8]) -> Vec<u8> {
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 0, 0, 0, 0],
    ]
    .concat();
    let nothing = [0x78, 0x9c, 0x03, 0, 0, 0, 0, 1];
    [
        &b"\x89PNG\r\n\x1a\n"[..],
        &chunk(b"IHDR", &header),
        extra,
        &chunk(b"IDAT", &nothing),
        &chunk(b"IEND", &[]),
    ]
    .concat()
}

#[test]
fn a_cut_or_changed_picture_is_held_or_read_and_never_stops_the_program() {
    for whole in [code().png(), code().jpeg(60), code().webp()] {
        assert!(is_picture(&whole));
        for cut in (0..whole.len()).step_by(whole.len() / 40) {
            let judged = check(whole.get(..cut).unwrap(), &Context::default());
            let rest = judged.judgement.verdict;
            assert!(rest == Verdict::Pass || rest.is_flagged());
        }
        let mut seed = 1_u64;
        for _ in 0..40 {
            let mut broken = whole.clone();
            for _ in 0..4 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let place = usize::try_from(seed >> 33).unwrap() % broken.len();
                if let Some(byte) = broken.get_mut(place) {
                    *byte = seed.to_le_bytes()[6];
                }
            }
            check(&broken, &Context::default());
        }
    }
}

#[test]
fn a_picture_that_would_fill_the_memory_is_held_unopened() {
    assert_eq!(rules(&png_of(20_000, 20_000, &[])), ["image.too_large"]);
    assert_eq!(rules(&png_of(u32::MAX >> 1, 3, &[])), ["image.too_large"]);
    assert_eq!(rules(&png_of(9_000, 9_000, &[])), ["image.too_large"]);
    let mut long = code().png();
    long.resize(33 * 1024 * 1024, 0);
    assert_eq!(rules(&long), ["image.too_large"]);
    assert_eq!(rules(&png_of(0, 9, &[])), ["image.broken"]);
    assert_eq!(rules(&png_of(300, 300, &[])), ["image.broken"]);
}

#[test]
fn what_is_not_opened_is_held_with_its_reason() {
    let moving = chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    assert_eq!(rules(&png_of(64, 64, &moving)), ["image.moving"]);
    assert_eq!(rules(b"GIF89a\x10\0\x10\0\0\0\0;"), ["image.unknown"]);
    assert_eq!(rules(b""), ["image.unknown"]);
    assert_eq!(rules(b"no picture at all"), ["image.unknown"]);
    for head in [
        &b"GIF89a"[..],
        b"II*\0\x08",
        b"\0\0\0\x18ftypheic",
        b"RIFF\0\0\0\0WEBPVP8 ",
    ] {
        assert!(is_picture(head));
    }
    for head in [
        &b"P6 is a text"[..],
        b"BMW 320d",
        b"GIF of a cat",
        b"RIFF",
        b"",
        b"{\"id\": 1}",
    ] {
        assert!(!is_picture(head));
    }
}

#[test]
fn a_picture_full_of_eyes_is_held_and_not_looked_through_for_ever() {
    let mut scene = Scene::plain(640, 640, 250.0);
    for (row, column) in (0..25).flat_map(|row| (0..25).map(move |column| (row, column))) {
        scene.eye(5 + column * 25, 5 + row * 25, 3);
    }
    assert!(rules(&scene.png()).contains(&"image.crowded"));
    let scene =
        Scene::plain(640, 640, 250.0).code("https://t.me/nik_01", Laid::at(320.0, 320.0, 5.0));
    assert_eq!(rules(&scene.png()), ["telegram.link"]);
}
