//! Walks through the parts of a picture: how many pixels it has, and where it ends.
//! Never decodes a pixel, and never trusts a length that it has not held against the bytes.

use crate::domain::attachment::{FileKind, Unfit};

/// Most pixels that anybody opens: the picture of a good telephone has 50 or 100 millions.
const MOST_PIXELS: u64 = 120_000_000;

/// What the parts of a picture say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Width and height in pixels.
    pub pixels: (u32, u32),
    /// Where the picture ends; what lies behind is no part of it.
    pub end: usize,
}

/// Returns what kind of picture a file begins as.
pub fn kind_of(head: &[u8]) -> Option<FileKind> {
    let part = |first: usize, last: usize| head.get(first..last).unwrap_or_default();
    if head.starts_with(b"\xff\xd8\xff") {
        Some(FileKind::Jpeg)
    } else if head.starts_with(PNG) {
        Some(FileKind::Png)
    } else if head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a") {
        Some(FileKind::Gif)
    } else if head.starts_with(b"RIFF") && part(8, 12) == b"WEBP" {
        Some(FileKind::Webp)
    } else {
        None
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Walks through a picture of a kind.
pub fn walk(kind: FileKind, body: &[u8]) -> Result<Shape, Unfit> {
    let shape = match kind {
        FileKind::Jpeg => jpeg(body),
        FileKind::Png => png(body),
        FileKind::Gif => gif(body),
        FileKind::Webp => webp(body),
        FileKind::Pdf | FileKind::Text => Err(Unfit::Broken),
    }?;
    let (width, height) = shape.pixels;
    if width == 0 || height == 0 {
        return Err(Unfit::Broken);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unfit::TooManyPixels);
    }
    Ok(shape)
}

/// Reads on through bytes; what is not there means that the file ends too early.
struct Reader<'a> {
    body: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    const fn new(body: &'a [u8], at: usize) -> Self {
        Self { body, at }
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], Unfit> {
        let end = self.at.checked_add(count).ok_or(Unfit::Broken)?;
        let piece = self.body.get(self.at..end).ok_or(Unfit::Truncated)?;
        self.at = end;
        Ok(piece)
    }

    fn byte(&mut self) -> Result<u8, Unfit> {
        self.take(1)?.first().copied().ok_or(Unfit::Truncated)
    }

    fn big(&mut self, count: usize) -> Result<u32, Unfit> {
        let bytes = self.take(count)?.iter();
        Ok(bytes.fold(0, |number, byte| (number << 8) | u32::from(*byte)))
    }

    fn little(&mut self, count: usize) -> Result<u32, Unfit> {
        let bytes = self.take(count)?.iter().rev();
        Ok(bytes.fold(0, |number, byte| (number << 8) | u32::from(*byte)))
    }
}

const fn size(number: u32) -> usize {
    // A usize has at least 32 bits on every system that this program runs on.
    number as usize
}

/// JPEG: segments behind markers, then the compressed pixels up to the marker of the end.
fn jpeg(body: &[u8]) -> Result<Shape, Unfit> {
    let mut reader = Reader::new(body, 2);
    let mut pixels = None;
    loop {
        if reader.byte()? != 0xff {
            return Err(Unfit::Broken);
        }
        let mut marker = reader.byte()?;
        while marker == 0xff {
            marker = reader.byte()?;
        }
        match marker {
            0xd9 => break,
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = size(reader.big(2)?);
        let inside = reader.take(length.checked_sub(2).ok_or(Unfit::Broken)?)?;
        // The frames of all codings; the four others in between are tables.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let mut frame = Reader::new(inside, 1);
            let height = frame.big(2)?;
            pixels = Some((frame.big(2)?, height));
        }
        if marker == 0xda {
            skip_scan(&mut reader)?;
        }
    }
    Ok(Shape {
        pixels: pixels.ok_or(Unfit::Broken)?,
        end: reader.at,
    })
}

/// Goes to the next marker behind compressed pixels: in them a byte 0xff is followed by a zero, or
/// by a restart.
fn skip_scan(reader: &mut Reader<'_>) -> Result<(), Unfit> {
    loop {
        let rest = reader.body.get(reader.at..).unwrap_or_default();
        let next = memchr::memchr(0xff, rest).ok_or(Unfit::Truncated)?;
        match rest.get(next + 1).ok_or(Unfit::Truncated)? {
            0x00 | 0xd0..=0xd7 => reader.at += next + 2,
            0xff => reader.at += next + 1,
            _ => {
                reader.at += next;
                return Ok(());
            }
        }
    }
}

/// PNG: chunks with their check sums up to the chunk of the end.
fn png(body: &[u8]) -> Result<Shape, Unfit> {
    let mut reader = Reader::new(body, PNG.len());
    let mut pixels = None;
    loop {
        let length = size(reader.big(4)?);
        let name = reader.take(4)?;
        let inside = reader.take(length)?;
        let sum = reader.big(4)?;
        let mut found = flate2::Crc::new();
        found.update(name);
        found.update(inside);
        if found.sum() != sum {
            return Err(Unfit::Broken);
        }
        match name {
            b"IHDR" => {
                let mut header = Reader::new(inside, 0);
                pixels = Some((header.big(4)?, header.big(4)?));
            }
            b"IEND" => break,
            _ => {}
        }
    }
    Ok(Shape {
        pixels: pixels.ok_or(Unfit::Broken)?,
        end: reader.at,
    })
}

/// GIF: blocks, each of them a row of pieces, up to the byte of the end.
fn gif(body: &[u8]) -> Result<Shape, Unfit> {
    let mut reader = Reader::new(body, 6);
    let pixels = (reader.little(2)?, reader.little(2)?);
    let flags = reader.byte()?;
    reader.take(2)?;
    skip_colours(&mut reader, flags)?;
    loop {
        match reader.byte()? {
            0x3b => break,
            0x21 => {
                reader.take(1)?;
            }
            0x2c => {
                reader.take(8)?;
                let flags = reader.byte()?;
                skip_colours(&mut reader, flags)?;
                reader.take(1)?;
            }
            _ => return Err(Unfit::Broken),
        }
        loop {
            let length = reader.byte()?;
            if length == 0 {
                break;
            }
            reader.take(usize::from(length))?;
        }
    }
    Ok(Shape {
        pixels,
        end: reader.at,
    })
}

fn skip_colours(reader: &mut Reader<'_>, flags: u8) -> Result<(), Unfit> {
    if flags & 0x80 != 0 {
        reader.take(3 << ((flags & 7) + 1))?;
    }
    Ok(())
}

/// WebP: one box around chunks, of which the first says how large the picture is.
fn webp(body: &[u8]) -> Result<Shape, Unfit> {
    let mut reader = Reader::new(body, 4);
    let length = size(reader.little(4)?);
    let end = length.checked_add(8).ok_or(Unfit::Broken)?;
    if end > body.len() {
        return Err(Unfit::Truncated);
    }
    reader.take(4)?;
    let name = reader.take(4)?;
    reader.take(4)?;
    let pixels = match name {
        b"VP8X" => {
            reader.take(4)?;
            (reader.little(3)? + 1, reader.little(3)? + 1)
        }
        b"VP8L" => {
            reader.take(1)?;
            let bits = reader.little(4)?;
            ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
        }
        b"VP8 " => {
            reader.take(6)?;
            (reader.little(2)? & 0x3fff, reader.little(2)? & 0x3fff)
        }
        _ => return Err(Unfit::Broken),
    };
    Ok(Shape { pixels, end })
}
