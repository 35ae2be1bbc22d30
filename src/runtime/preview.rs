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
use crate::ui::graphics::{Drawn, Look};
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
    pub fn start(
        &self,
        path: PathBuf,
        how: Look,
        events: &SyncSender<Happened>,
    ) -> std::io::Result<()> {
        let number = self.newest.fetch_add(1, Ordering::AcqRel) + 1;
        let newest = Arc::clone(&self.newest);
        let events = events.clone();
        let thread = std::thread::Builder::new().name("preview".to_owned());
        thread.spawn(move || {
            let is_newest = || newest.load(Ordering::Acquire) == number;
            if !is_newest() {
                return;
            }
            let place = u32::try_from(number).unwrap_or(1);
            let answer = Answer::Preview(Box::new(look(path, how, place)));
            if is_newest() {
                // The main loop may have ended meanwhile.
                let _ = events.send(Happened::Screen(What::Answer(answer)));
            }
        })?;
        Ok(())
    }
}

/// Looks at a file. `number` tells its picture from others on the same terminal.
pub fn look(path: PathBuf, how: Look, number: u32) -> Preview {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let seen = read(&path).and_then(|body| see(&body, how, number));
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

fn see(body: &[u8], how: Look, number: u32) -> Result<Seen, Unfit> {
    let measure = sniff::look(body)?;
    match measure.kind {
        FileKind::Pdf | FileKind::Text => Ok(Seen::Document {
            pages: measure.pages.unwrap_or_default(),
            words: paper::first_page(body).unwrap_or_default(),
        }),
        // Of a picture that moves the first one is seen.
        FileKind::Gif | FileKind::Jpeg | FileKind::Png | FileKind::Webp => {
            let whole = whole(body).ok_or(Unfit::Broken)?;
            Ok(Seen::Picture {
                pixels: measure.pixels.unwrap_or_default(),
                cells: small(&whole),
                drawn: Drawn::new(&whole, how, (COLS, ROWS), number),
            })
        }
    }
}

/// Opens a picture, the right way up.
fn whole(body: &[u8]) -> Option<DynamicImage> {
    let reader = ImageReader::new(Cursor::new(body));
    let mut decoder = reader.with_guessed_format().ok()?.into_decoder().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(ROOM);
    decoder.set_limits(limits).ok()?;
    let turned = decoder.orientation().ok()?;
    let mut whole = DynamicImage::from_decoder(decoder).ok()?;
    whole.apply_orientation(turned);
    Some(whole)
}

/// Makes a picture as small as the preview in half blocks.
fn small(whole: &DynamicImage) -> Vec<Vec<Pixels>> {
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
    rows.map(row).collect()
}
