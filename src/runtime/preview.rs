//! Looks at a file that may be attached: a picture made small, or the words of a document.
//! Never on the main thread, and never more at once than the last one that was asked for counts.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::SyncSender;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits};

use super::happened::Happened;
use crate::domain::attachment::{FileKind, Unfit};
use crate::service::evidence::{attach, paper, sniff};
use crate::ui::event::{Answer, What};
use crate::ui::preview::{COLS, Pixels, Preview, ROWS, Seen};

/// Bytes of a file that are looked at, at most.
const LARGEST: u64 = 32 * 1024 * 1024;
/// Room for the pixels of a picture, in bytes.
const ROOM: u64 = 512 * 1024 * 1024;

/// Looks at files, each on a thread of its own; an older one that is not done is not told.
#[derive(Debug, Clone, Default)]
pub struct Previews {
    newest: Arc<AtomicU64>,
}

impl Previews {
    /// Starts looking at a file.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(&self, path: PathBuf, events: &SyncSender<Happened>) -> std::io::Result<()> {
        let number = self.newest.fetch_add(1, Ordering::AcqRel) + 1;
        let newest = Arc::clone(&self.newest);
        let events = events.clone();
        let thread = std::thread::Builder::new().name("preview".to_owned());
        thread.spawn(move || {
            let is_newest = || newest.load(Ordering::Acquire) == number;
            if !is_newest() {
                return;
            }
            let answer = Answer::Preview(Box::new(look(path)));
            if is_newest() {
                // The main loop may have ended meanwhile.
                let _ = events.send(Happened::Screen(What::Answer(answer)));
            }
        })?;
        Ok(())
    }
}

/// Looks at a file.
pub fn look(path: PathBuf) -> Preview {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let seen = read(&path).and_then(|body| see(&body));
    let seen = seen.unwrap_or_else(|why| {
        let what = attach::sentence(&name, why);
        Seen::Unfit(match why {
            Unfit::Unknown => what.with("kind", "?"),
            Unfit::TooLarge => what.counting("limit", LARGEST / (1024 * 1024)),
            _ => what,
        })
    });
    Preview { path, seen }
}

fn read(path: &Path) -> Result<Vec<u8>, Unfit> {
    let file = std::fs::File::open(path).map_err(|_| Unfit::NoFile)?;
    let mut body = Vec::new();
    let read = file.take(LARGEST + 1).read_to_end(&mut body);
    read.map_err(|_| Unfit::NoFile)?;
    if body.len() as u64 > LARGEST {
        return Err(Unfit::TooLarge);
    }
    Ok(body)
}

fn see(body: &[u8]) -> Result<Seen, Unfit> {
    let measure = sniff::look(body)?;
    let pixels = measure.pixels.unwrap_or_default();
    match measure.kind {
        FileKind::Pdf | FileKind::Text => Ok(Seen::Document {
            pages: measure.pages.unwrap_or_default(),
            words: paper::first_page(body).unwrap_or_default(),
        }),
        // A picture that moves is not opened; its measure is told.
        FileKind::Gif => Ok(Seen::Picture {
            pixels,
            cells: Vec::new(),
        }),
        FileKind::Jpeg | FileKind::Png | FileKind::Webp => Ok(Seen::Picture {
            pixels,
            cells: small(body).ok_or(Unfit::Broken)?,
        }),
    }
}

/// Makes a picture as small as the preview, the right way up.
fn small(body: &[u8]) -> Option<Vec<Vec<Pixels>>> {
    let reader = ImageReader::new(Cursor::new(body));
    let mut decoder = reader.with_guessed_format().ok()?.into_decoder().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(ROOM);
    decoder.set_limits(limits).ok()?;
    let turned = decoder.orientation().ok()?;
    let mut whole = DynamicImage::from_decoder(decoder).ok()?;
    whole.apply_orientation(turned);
    let small = whole
        .thumbnail(u32::from(COLS), u32::from(ROWS) * 2)
        .to_rgb8();
    let (width, height) = small.dimensions();
    let pixel = |x: u32, y: u32| small.get_pixel_checked(x, y).map_or([0; 3], |one| one.0);
    let rows = (0..height).step_by(2);
    let row = |y: u32| {
        let below = (y + 1).min(height.saturating_sub(1));
        (0..width).map(|x| (pixel(x, y), pixel(x, below))).collect()
    };
    Some(rows.map(row).collect())
}
