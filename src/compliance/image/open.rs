//! Opens a picture that came as bytes and makes it grey.
//! Never takes more room than [`ROOM`], whatever the picture says of itself, and never panics.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageResult, Limits};

use super::plane::Plane;
use crate::domain::picture::Doubt;

/// Largest file that is opened; no chat takes a larger picture.
pub const LONGEST_BYTES: usize = 32 * 1024 * 1024;
/// Most pixels that are opened: the picture of a telephone has 12 or 48 millions.
const MOST_PIXELS: u64 = 50_000_000;
/// Longest side.
const LONGEST_SIDE: u32 = 20_000;
/// Room for the pixels as they come out of the file, in bytes.
const ROOM: u64 = 256 * 1024 * 1024;

/// Returns whether the first bytes of a file are those of a picture, also of kinds that are not
/// opened.
pub fn is_picture(head: &[u8]) -> bool {
    const HEADS: [&[u8]; 6] = [
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
        b"GIF87a",
        b"GIF89a",
        b"II*\0",
        b"MM\0*",
    ];
    const HEIF: [&[u8]; 5] = [b"heic", b"heix", b"mif1", b"msf1", b"avif"];
    let part = |first: usize, last: usize| head.get(first..last).unwrap_or_default();
    HEADS.iter().any(|begin| head.starts_with(begin))
        || (head.starts_with(b"RIFF") && part(8, 12) == b"WEBP")
        || (head.starts_with(b"BM") && part(6, 10) == [0; 4])
        || (part(4, 8) == b"ftyp" && HEIF.contains(&part(8, 12)))
}

/// Opens a picture. One that lets through what lies behind it comes as two: on white and on black.
pub fn open(bytes: &[u8]) -> Result<Vec<Plane>, Doubt> {
    if bytes.len() > LONGEST_BYTES {
        return Err(Doubt::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| Doubt::Unknown)?;
    let whole = match format {
        ImageFormat::Png => png(bytes),
        ImageFormat::Jpeg => JpegDecoder::new(Cursor::new(bytes))
            .map_err(|error| closed(&error))
            .and_then(decoded),
        ImageFormat::WebP => webp(bytes),
        _ => Err(Doubt::Unknown),
    }?;
    planes(&whole).ok_or(Doubt::Broken)
}

fn png(bytes: &[u8]) -> Result<DynamicImage, Doubt> {
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits());
    let decoder = decoder.map_err(|error| closed(&error))?;
    if decoder.is_apng().map_err(|error| closed(&error))? {
        return Err(Doubt::Moving);
    }
    decoded(decoder)
}

fn webp(bytes: &[u8]) -> Result<DynamicImage, Doubt> {
    let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|error| closed(&error))?;
    if decoder.has_animation() {
        return Err(Doubt::Moving);
    }
    decoded(decoder)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(ROOM);
    limits
}

fn decoded(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Doubt> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > ROOM {
        return Err(Doubt::TooLarge);
    }
    let opened = decoder.set_limits(limits());
    let whole: ImageResult<DynamicImage> =
        opened.and_then(|()| DynamicImage::from_decoder(decoder));
    whole.map_err(|error| closed(&error))
}

fn closed(error: &ImageError) -> Doubt {
    match error {
        ImageError::Limits(_) => Doubt::TooLarge,
        _ => Doubt::Broken,
    }
}

fn planes(whole: &DynamicImage) -> Option<Vec<Plane>> {
    let width = usize::try_from(whole.width()).ok()?;
    let height = usize::try_from(whole.height()).ok()?;
    if !whole.color().has_alpha() {
        return Some(vec![Plane::new(
            width,
            height,
            whole.to_luma8().into_raw(),
        )?]);
    }
    let both = whole.to_luma_alpha8();
    let behind = |ground: u16| {
        let pixel = |light: u8, cover: u8| {
            let (light, cover) = (u16::from(light), u16::from(cover));
            let mixed = (u32::from(light) * u32::from(cover)
                + u32::from(ground) * u32::from(255 - cover))
                / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        let pixels = both.pixels().map(|one| {
            let [light, cover] = one.0;
            pixel(light, cover)
        });
        Plane::new(width, height, pixels.collect())
    };
    let lets_through = both.pixels().any(|one| one.0.last() < Some(&255));
    let mut planes = vec![behind(255)?];
    if lets_through {
        planes.push(behind(0)?);
    }
    Some(planes)
}
