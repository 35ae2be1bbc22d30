//! Makes the copy of a picture that goes out: without the place where it was taken, the camera,
//! comments, and whatever hangs behind its end.
//! Never touches a pixel, and never the file as it came: only which way is up is kept.

use bytes::Bytes;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::{Png, PngChunk};
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;

use super::picture;
use crate::domain::attachment::{FileKind, Unfit};

/// What a block of camera data begins with in a JPEG.
const EXIF: &[u8] = b"Exif\0\0";
/// The tag that says which way is up.
const ORIENTATION: u16 = 0x0112;
/// Chunks of a PNG that are no part of what is seen.
const PNG_EXTRAS: [&[u8; 4]; 5] = [b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"];
/// Flags of a WebP that say it has camera data or a description.
const WEBP_EXTRAS: u8 = 0x08 | 0x04;

/// Returns the copy that goes out; `None` where the file holds nothing that stays here.
///
/// # Errors
/// [`Unfit::Broken`] where the file cannot be taken apart: it may hold what must not go out.
pub fn outgoing(kind: FileKind, body: &[u8]) -> Result<Option<Vec<u8>>, Unfit> {
    let strip: fn(Bytes) -> Option<Bytes> = match kind {
        FileKind::Jpeg => jpeg,
        FileKind::Png => png,
        FileKind::Webp => webp,
        // They have no place of their own for where something was taken.
        FileKind::Gif | FileKind::Pdf | FileKind::Text => return Ok(None),
    };
    let shape = picture::walk(kind, body)?;
    let seen = body.get(..shape.end).unwrap_or(body);
    let stripped = strip(Bytes::copy_from_slice(seen)).ok_or(Unfit::Broken)?;
    // What was taken apart wrongly must not go out.
    if picture::walk(kind, &stripped)?.pixels != shape.pixels {
        return Err(Unfit::Broken);
    }
    Ok((stripped != body).then(|| stripped.to_vec()))
}

fn jpeg(body: Bytes) -> Option<Bytes> {
    let mut jpeg = Jpeg::from_bytes(body).ok()?;
    let camera = jpeg.segments().iter().find_map(|segment| {
        let is_camera = segment.marker() == markers::APP1;
        let data = segment.contents().strip_prefix(EXIF);
        data.filter(|_| is_camera).and_then(orientation)
    });
    jpeg.segments_mut().retain(is_seen);
    if let Some(turned) = camera.filter(|turned| *turned != 1) {
        let mut contents = EXIF.to_vec();
        contents.extend(upright(turned));
        let segment = JpegSegment::new_with_contents(markers::APP1, contents.into());
        // Behind the head of the file, which stays first.
        let segments = jpeg.segments_mut();
        let mut heads = segments.iter();
        let place = heads.position(|one| one.marker() != markers::APP0);
        segments.insert(place.unwrap_or(segments.len()), segment);
    }
    Some(jpeg.encoder().bytes())
}

/// Keeps what decoding needs: the form of the file, colours, and the coding of colours.
fn is_seen(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP0 | markers::APP14 => true,
        markers::COM => false,
        marker => !(markers::APP1..=markers::APP15).contains(&marker),
    }
}

fn png(body: Bytes) -> Option<Bytes> {
    let mut png = Png::from_bytes(body).ok()?;
    let camera = png.chunk_by_type(*b"eXIf").map(PngChunk::contents);
    let camera = camera.and_then(|data| orientation(data));
    let chunks = png.chunks_mut();
    chunks.retain(|chunk| !PNG_EXTRAS.contains(&&chunk.kind()));
    if let Some(turned) = camera.filter(|turned| *turned != 1) {
        let chunk = PngChunk::new(*b"eXIf", upright(turned).into());
        // Behind the header, before everything else.
        chunks.insert(1.min(chunks.len()), chunk);
    }
    Some(png.encoder().bytes())
}

fn webp(body: Bytes) -> Option<Bytes> {
    let mut webp = WebP::from_bytes(body).ok()?;
    let camera = webp.chunk_by_id(*b"EXIF").and_then(data_of);
    let camera = camera.and_then(|data| orientation(data.strip_prefix(EXIF).unwrap_or(data)));
    let camera = camera.filter(|turned| *turned != 1);
    webp.remove_chunks_by_id(*b"EXIF");
    webp.remove_chunks_by_id(*b"XMP ");
    if let Some(turned) = camera {
        let data = RiffContent::Data(upright(turned).into());
        webp.chunks_mut().push(RiffChunk::new(*b"EXIF", data));
    }
    let header = webp
        .chunks_mut()
        .iter_mut()
        .find(|one| one.id() == *b"VP8X");
    if let Some(header) = header
        && let RiffContent::Data(data) = header.content_mut()
    {
        let mut changed = data.to_vec();
        if let Some(flags) = changed.first_mut() {
            *flags &= !WEBP_EXTRAS;
            if camera.is_some() {
                *flags |= 0x08;
            }
        }
        *data = changed.into();
    }
    Some(webp.encoder().bytes())
}

fn data_of(chunk: &RiffChunk) -> Option<&[u8]> {
    match chunk.content() {
        RiffContent::Data(data) => Some(data),
        RiffContent::List { .. } => None,
    }
}

/// Reads which way is up from camera data: a list of tags, in either order of bytes.
fn orientation(data: &[u8]) -> Option<u16> {
    let is_big = match data.get(..2)? {
        b"MM" => true,
        b"II" => false,
        _ => return None,
    };
    let number = |at: usize, count: usize| -> Option<usize> {
        let bytes = data.get(at..at.checked_add(count)?)?;
        let join = |sum: usize, byte: &u8| (sum << 8) | usize::from(*byte);
        Some(if is_big {
            bytes.iter().fold(0, join)
        } else {
            bytes.iter().rev().fold(0, join)
        })
    };
    let list = number(4, 4)?;
    let count = number(list, 2)?;
    for place in 0..count {
        let tag = list + 2 + place * 12;
        if number(tag, 2)? == usize::from(ORIENTATION) {
            let turned = u16::try_from(number(tag + 8, 2)?).ok()?;
            return (1..=8).contains(&turned).then_some(turned);
        }
    }
    None
}

/// Camera data that says which way is up and nothing else.
fn upright(turned: u16) -> Vec<u8> {
    let mut data = b"MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    data.extend(ORIENTATION.to_be_bytes());
    // One short number, in the first half of its place.
    data.extend([0, 3, 0, 0, 0, 1]);
    data.extend(turned.to_be_bytes());
    // No further list.
    data.extend([0; 6]);
    data
}

#[cfg(test)]
mod tests;
