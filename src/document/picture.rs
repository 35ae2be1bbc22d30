//! Opens the pictures of a paper, and pages of other documents that stand on it: which side is up, how
//! large, and in the form a library takes.
//! Never takes more room than it allows itself, whatever the picture says of itself.

use std::io::Cursor;
use std::sync::Arc;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};

use krilla::pdf::PdfDocument;

use super::error::{PaperError, Result};
use super::leaves;
use super::measure::Length;
use super::paper::Picture;

/// Longest side that is opened.
const LONGEST_SIDE: u32 = 20_000;
/// Room for the pixels as they come out of the file, in bytes.
const ROOM: u64 = 256 * 1024 * 1024;

/// A picture that was opened.
pub(super) struct Opened {
    pub width: Length,
    pub height: Length,
    /// As the PDF library takes it.
    pub drawn: Drawn,
    name: String,
    bytes: Arc<Vec<u8>>,
}

/// What the PDF library draws.
pub(super) enum Drawn {
    /// A picture.
    Image(krilla::image::Image),
    /// A page of another document.
    Leaf(PdfDocument, usize),
}

impl Opened {
    /// Opens a picture, or a page of a document.
    pub fn of(picture: &Picture) -> Result<Self> {
        let broken = || PaperError::BrokenPicture {
            name: picture.name.clone(),
        };
        let (drawn, (width, height)) = match picture.leaf {
            Some(leaf) => {
                let (document, size) = leaves::open(&picture.bytes, leaf).ok_or_else(broken)?;
                (Drawn::Leaf(document, leaf), size)
            }
            None => Self::image(picture)?,
        };
        Ok(Self {
            width,
            height,
            drawn,
            name: picture.name.clone(),
            bytes: Arc::clone(&picture.bytes),
        })
    }

    fn image(picture: &Picture) -> Result<(Drawn, (Length, Length))> {
        let broken = || PaperError::BrokenPicture {
            name: picture.name.clone(),
        };
        let format = image::guess_format(&picture.bytes).map_err(|_| broken())?;
        let orientation = orientation(&picture.bytes, format).ok_or_else(broken)?;
        // A JPEG goes in as it is: no second loss, and the fewest bytes.
        let is_kept = format == ImageFormat::Jpeg && orientation == Orientation::NoTransforms;
        let drawn = if is_kept {
            let data = Arc::clone(&picture.bytes).into();
            krilla::image::Image::from_jpeg(data, true).map_err(|_| broken())?
        } else {
            let pixels = decoded(&picture.bytes, format).ok_or_else(broken)?;
            let (width, height) = pixels.dimensions();
            krilla::image::Image::from_rgba8(pixels.into_raw(), width, height)
        };
        let (width, height) = drawn.size();
        let size = (Length::from(width.max(1)), Length::from(height.max(1)));
        Ok((Drawn::Image(drawn), size))
    }

    /// Returns its pixels, the right way up.
    pub fn pixels(&self) -> Result<RgbaImage> {
        image::guess_format(&self.bytes)
            .ok()
            .and_then(|format| decoded(&self.bytes, format))
            .ok_or_else(|| PaperError::BrokenPicture {
                name: self.name.clone(),
            })
    }
}

fn reader(bytes: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(ROOM);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader
}

fn orientation(bytes: &[u8], format: ImageFormat) -> Option<Orientation> {
    let mut decoder = reader(bytes, format).into_decoder().ok()?;
    Some(decoder.orientation().unwrap_or(Orientation::NoTransforms))
}

fn decoded(bytes: &[u8], format: ImageFormat) -> Option<RgbaImage> {
    let mut decoder = reader(bytes, format).into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    if decoder.total_bytes() > ROOM {
        return None;
    }
    let mut whole = DynamicImage::from_decoder(decoder).ok()?;
    whole.apply_orientation(orientation);
    Some(whole.into_rgba8())
}
