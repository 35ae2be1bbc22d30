//! What stays in the copy that goes out, and what does not.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use proptest::prelude::*;

use super::*;
use crate::service::evidence::sniff;

/// A small picture of a kind.
fn picture(format: ImageFormat) -> Vec<u8> {
    let shade = |at: u32, step: u32| u8::try_from(at * step).unwrap();
    let pixels = RgbImage::from_fn(40, 20, |x, y| Rgb([shade(x, 5), shade(y, 9), 7]));
    let mut body = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels)
        .write_to(&mut body, format)
        .unwrap();
    body.into_inner()
}

/// Camera data with a way up and a place: 31 degrees north.
fn camera(turned: u16) -> Vec<u8> {
    let mut data = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
    data.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0]);
    data.extend(turned.to_le_bytes());
    data.extend([0, 0]);
    // The list of the place begins at 38.
    data.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    data.extend([0; 4]);
    data.extend([1, 0, 1, 0, 2, 0, 2, 0, 0, 0]);
    data.extend(*b"N\0\0\0GPSLatitude 31 14 9");
    data
}

fn jpeg_with(turned: u16) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(picture(ImageFormat::Jpeg).into()).unwrap();
    let mut contents = EXIF.to_vec();
    contents.extend(camera(turned));
    let segments = jpeg.segments_mut();
    segments.insert(
        1,
        JpegSegment::new_with_contents(markers::APP1, contents.into()),
    );
    let comment = Bytes::from_static(b"taken at 31N 121E");
    segments.insert(2, JpegSegment::new_with_contents(markers::COM, comment));
    let mut body = jpeg.encoder().bytes().to_vec();
    body.extend(b"MotionPhoto GPSLatitude");
    body
}

fn png_with(turned: u16) -> Vec<u8> {
    let mut png = Png::from_bytes(picture(ImageFormat::Png).into()).unwrap();
    let text = Bytes::from_static(b"Location\0GPSLatitude 31");
    png.chunks_mut().insert(1, PngChunk::new(*b"tEXt", text));
    let camera = PngChunk::new(*b"eXIf", camera(turned).into());
    png.chunks_mut().insert(1, camera);
    png.encoder().bytes().to_vec()
}

fn holds(body: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(body, what).is_some()
}

#[test]
fn the_place_and_the_comments_stay_here_and_the_pixels_go() {
    for (kind, body, format) in [
        (FileKind::Jpeg, jpeg_with(6), ImageFormat::Jpeg),
        (FileKind::Png, png_with(6), ImageFormat::Png),
    ] {
        assert!(holds(&body, b"GPSLatitude"));
        let copy = outgoing(kind, &body).unwrap().unwrap();
        for secret in [&b"GPSLatitude"[..], b"121E", b"MotionPhoto"] {
            assert!(!holds(&copy, secret), "{kind}");
        }
        let pixels = |body: &[u8]| {
            image::load_from_memory_with_format(body, format)
                .unwrap()
                .to_rgb8()
        };
        assert_eq!(pixels(&copy), pixels(&body), "{kind}");
        assert_eq!(sniff::look(&copy).unwrap().pixels, Some((40, 20)));
        // A second time there is nothing left to leave out.
        assert_eq!(outgoing(kind, &copy).unwrap(), None, "{kind}");
    }
}

#[test]
fn the_way_up_is_kept_where_it_is_not_the_usual_one() {
    let copy = outgoing(FileKind::Jpeg, &jpeg_with(6)).unwrap().unwrap();
    let jpeg = Jpeg::from_bytes(copy.into()).unwrap();
    let camera = jpeg.segment_by_marker(markers::APP1).unwrap().contents();
    assert_eq!(orientation(camera.strip_prefix(EXIF).unwrap()), Some(6));
    let copy = outgoing(FileKind::Png, &png_with(8)).unwrap().unwrap();
    let png = Png::from_bytes(copy.into()).unwrap();
    let camera = png.chunk_by_type(*b"eXIf").unwrap().contents();
    assert_eq!(orientation(camera), Some(8));
    let upright = outgoing(FileKind::Jpeg, &jpeg_with(1)).unwrap().unwrap();
    assert!(!holds(&upright, EXIF));
}

#[test]
fn a_picture_without_such_things_goes_as_it_is() {
    for (kind, format) in [
        (FileKind::Jpeg, ImageFormat::Jpeg),
        (FileKind::Png, ImageFormat::Png),
        (FileKind::Webp, ImageFormat::WebP),
    ] {
        assert_eq!(outgoing(kind, &picture(format)).unwrap(), None, "{kind}");
    }
    assert_eq!(outgoing(FileKind::Pdf, b"%PDF-"), Ok(None));
}

#[test]
fn the_camera_data_of_a_webp_goes_with_its_flag() {
    let plain = picture(ImageFormat::WebP);
    let mut webp = WebP::from_bytes(plain.into()).unwrap();
    let header = vec![0x08, 0, 0, 0, 39, 0, 0, 19, 0, 0];
    let header = RiffChunk::new(*b"VP8X", RiffContent::Data(header.into()));
    webp.chunks_mut().insert(0, header);
    let data = RiffContent::Data(camera(1).into());
    webp.chunks_mut().push(RiffChunk::new(*b"EXIF", data));
    let body = webp.encoder().bytes();
    assert!(holds(&body, b"GPSLatitude"));
    let copy = outgoing(FileKind::Webp, &body).unwrap().unwrap();
    assert!(!holds(&copy, b"GPSLatitude"));
    let copy = WebP::from_bytes(copy.into()).unwrap();
    let header = copy.chunk_by_id(*b"VP8X").and_then(data_of).unwrap();
    assert_eq!(header[0], 0);
}

proptest! {
    /// Whatever somebody does to a file, it is taken or refused, and never more than that.
    #[test]
    fn a_file_that_was_tampered_with_is_taken_or_refused(
        which in 0..4_usize,
        edits in proptest::collection::vec((0..2_000_usize, any::<u8>()), 0..12),
        cut in proptest::option::of(0..2_000_usize),
    ) {
        let mut body = match which {
            0 => jpeg_with(6),
            1 => png_with(3),
            2 => picture(ImageFormat::WebP),
            _ => sniff::tests::document(),
        };
        for (at, byte) in edits {
            let at = at % body.len();
            body[at] = byte;
        }
        if let Some(cut) = cut {
            body.truncate(cut % body.len());
        }
        if let Ok(measure) = sniff::look(&body) {
            let _ = outgoing(measure.kind, &body);
        }
    }

    #[test]
    fn bytes_that_only_begin_like_a_file_are_refused_in_peace(
        head in proptest::sample::select(vec![
            &b"\xff\xd8\xff\xe0"[..], b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x10\0\0\0WEBPVP8X",
            b"%PDF-1.7\n",
        ]),
        rest in proptest::collection::vec(any::<u8>(), 0..400),
    ) {
        let mut body = head.to_vec();
        body.extend(&rest);
        let _ = sniff::look(&body);
        body.extend(b"%%EOF");
        let _ = sniff::look(&body);
    }
}
