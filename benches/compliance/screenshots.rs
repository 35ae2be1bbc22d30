//! How long a screenshot is looked through for codes.

use std::time::Duration;

use afterdesk::compliance::{Context, image as pictures};
use image::{GrayImage, ImageFormat, Luma};
use qrcode::{Color, QrCode};

use super::{TURNS, next, spent};

/// Screenshots with lines like writing: one honest, one with a code in its corner.
pub fn measure() {
    let mut screen = GrayImage::from_pixel(1920, 1080, Luma([245]));
    let mut seed = 11;
    let mut pick = move |below: u32| {
        seed = next(seed);
        u32::try_from((seed >> 33) % u64::from(below)).unwrap()
    };
    for (left, top) in (10..1040)
        .step_by(28)
        .flat_map(|y| (12..1880).step_by(20).map(move |x| (x, y)))
    {
        for _ in 0..4 {
            let (x, y, long) = (left + pick(14), top + pick(16), 3 + pick(10));
            let (wide, high) = if pick(2) == 0 { (long, 2) } else { (2, long) };
            for (x, y) in
                (0..high).flat_map(|down| (0..wide).map(move |right| (x + right, y + down)))
            {
                screen.put_pixel(x, y, Luma([25]));
            }
        }
    }
    looked("an honest screenshot", &screen);
    let code = QrCode::new("https://t.me/nik_01").unwrap();
    let (side, colours) = (u32::try_from(code.width()).unwrap(), code.to_colors());
    for (x, y) in (0..side + 8).flat_map(|y| (0..side + 8).map(move |x| (x, y))) {
        let inner = x
            .checked_sub(4)
            .zip(y.checked_sub(4))
            .filter(|(x, y)| *x < side && *y < side);
        let place = inner.map(|(x, y)| usize::try_from(y * side + x).unwrap());
        let is_dark = place.is_some_and(|place| colours[place] == Color::Dark);
        for (right, down) in (0..4).flat_map(|down| (0..4).map(move |right| (right, down))) {
            let light = if is_dark { 10 } else { 250 };
            screen.put_pixel(1700 + x * 4 + right, 860 + y * 4 + down, Luma([light]));
        }
    }
    looked("one with a code", &screen);
}

fn looked(what: &str, screen: &GrayImage) {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let colour = image::DynamicImage::ImageLuma8(screen.clone()).to_rgb8();
        colour.write_to(&mut bytes, format).unwrap();
        let bytes = bytes.into_inner();
        let mut found = 0;
        let mut times: Vec<Duration> = (0..TURNS)
            .map(|_| spent(|| found = pictures::check(&bytes, &Context::default()).codes.len()))
            .collect();
        times.sort_unstable();
        println!(
            "{what}, {format:?}: {found} codes in {:.1?}",
            times[TURNS / 2]
        );
    }
}
