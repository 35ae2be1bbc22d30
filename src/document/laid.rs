//! Lays what was put onto the pages of a document afterwards into the pages themselves: a carrier's
//! stamp is often an annotation, and the library that takes a page onto a paper takes none.
//! Never touches a kept file: what it makes is only drawn.

mod update;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hayro_syntax::object::dict::keys::{
    ANNOTS, AP, AS, BBOX, F, MATRIX, N, PARENT, RECT, RESOURCES, SUBTYPE,
};
use hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, Number, ObjectIdentifier, Rect as Sides, Stream,
};
use hayro_syntax::page::{Page, Rotation};
use krilla::pdf::Pdf;
use memchr::memmem;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use update::Update;

/// Bits of an annotation that keep it off the page: hidden, and not to be viewed.
const UNSEEN: i32 = 0b10_0010;
/// What shows nothing of its own without an appearance: links, windows of notes, empty fields.
const SILENT: [&[u8]; 4] = [b"Link", b"Popup", b"Widget", b"Text"];
/// Steps up the tree of pages in which resources are looked for.
const STEPS_UP: usize = 64;
/// The largest coordinate that is believed.
const FARTHEST: i64 = 1_000_000;

/// A document whose pages show what was put onto them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The document; the same one where nothing had to be laid.
    pub bytes: Arc<Vec<u8>>,
    /// Pages that lack something that a reader would show on them, counted from 0.
    pub lacking: BTreeSet<usize>,
}

/// Lays annotations into the pages of a document.
pub fn lay(bytes: &Arc<Vec<u8>>) -> Laid {
    // What comes from outside may meet a fault of a library: such a document stands on no paper.
    let laid = catch_unwind(AssertUnwindSafe(|| laid(bytes)));
    laid.ok().flatten().unwrap_or_else(|| Laid {
        bytes: Arc::clone(bytes),
        lacking: BTreeSet::new(),
    })
}

fn laid(bytes: &Arc<Vec<u8>>) -> Option<Laid> {
    let pdf = Pdf::new(Arc::clone(bytes)).ok()?;
    let mut lacking = BTreeSet::new();
    let mut update = Update::of(bytes);
    let mut changed = Vec::new();
    for (place, page) in pdf.pages().iter().enumerate() {
        let found = found_on(page);
        if found.is_lacking {
            lacking.insert(place);
        }
        if found.shown.is_empty() {
            continue;
        }
        match put(page, &found.shown, &mut update) {
            Some(()) => changed.push(place),
            None => {
                lacking.insert(place);
            }
        }
    }
    if changed.is_empty() {
        let bytes = Arc::clone(bytes);
        return Some(Laid { bytes, lacking });
    }
    if !is_encrypted(bytes) {
        let made = Arc::new(update.finish(pdf.xref().root_id()));
        if reads_back(&made, pdf.pages().len(), &changed) {
            let bytes = made;
            return Some(Laid { bytes, lacking });
        }
    }
    lacking.extend(changed);
    let bytes = Arc::clone(bytes);
    Some(Laid { bytes, lacking })
}

/// Returns whether a document may be encrypted: what is written behind it in the clear would be read
/// with its key.
fn is_encrypted(bytes: &[u8]) -> bool {
    memmem::find(bytes, b"/Encrypt").is_some()
}

/// Returns whether a library that reads the changed document sees the changed pages.
fn reads_back(made: &Arc<Vec<u8>>, pages: usize, changed: &[usize]) -> bool {
    let Ok(pdf) = Pdf::new(Arc::clone(made)) else {
        return false;
    };
    let begins = |place: &usize| {
        let page = pdf.pages().get(*place);
        let drawn = page.and_then(|page| page.page_stream());
        drawn.is_some_and(|drawn| drawn.starts_with(update::PAGE.as_bytes()))
    };
    pdf.pages().len() == pages && changed.iter().all(begins)
}

/// What stands on a page besides the page.
#[derive(Default)]
struct Found {
    shown: Vec<Shown>,
    is_lacking: bool,
}

/// An appearance, and how it is moved and stretched onto the page.
struct Shown {
    stream: ObjectIdentifier,
    moved: [Decimal; 6],
}

fn found_on(page: &Page<'_>) -> Found {
    let mut found = Found::default();
    let Some(all) = page.raw().get::<Array<'_>>(ANNOTS) else {
        return found;
    };
    for one in all.iter::<Dict<'_>>() {
        if one.get::<i32>(F).unwrap_or(0) & UNSEEN != 0 {
            continue;
        }
        let kind = one.get::<Name<'_>>(SUBTYPE);
        let is_silent = kind.is_some_and(|kind| SILENT.contains(&kind.as_ref()));
        match (appearance(&one), is_silent) {
            (Some(stream), _) => match moved(&one, &stream) {
                Some(moved) => found.shown.push(Shown {
                    stream: stream.obj_id(),
                    moved,
                }),
                None => found.is_lacking = true,
            },
            (None, true) => {}
            (None, false) => found.is_lacking = true,
        }
    }
    found
}

/// Returns how an annotation looks, in the state that it is in.
fn appearance<'a>(one: &Dict<'a>) -> Option<Stream<'a>> {
    let looks = one.get::<Dict<'a>>(AP)?;
    if let Some(stream) = looks.get::<Stream<'a>>(N) {
        return Some(stream);
    }
    let state = one.get::<Name<'a>>(AS)?;
    looks.get::<Dict<'a>>(N)?.get::<Stream<'a>>(state.as_ref())
}

/// Returns how an appearance comes into the rectangle of its annotation (ISO 32000, 12.5.5). Its own
/// matrix is applied by whoever draws it.
fn moved(one: &Dict<'_>, stream: &Stream<'_>) -> Option<[Decimal; 6]> {
    let rect = corners(one.get::<Sides>(RECT)?)?;
    let form = stream.dict();
    let [left, bottom, right, top] = corners(form.get::<Sides>(BBOX)?)?;
    let turned = match form.get::<Array<'_>>(MATRIX) {
        Some(numbers) => six(&numbers)?,
        None => [1, 0, 0, 1, 0, 0].map(Decimal::from),
    };
    let four = [(left, bottom), (left, top), (right, bottom), (right, top)];
    let four = four.map(|corner| at(turned, corner));
    let (from_x, wide) = span(four.map(|(x, _)| x))?;
    let (from_y, high) = span(four.map(|(_, y)| y))?;
    let [to_left, to_bottom, to_right, to_top] = rect;
    let stretch_x = (to_right - to_left) / wide;
    let stretch_y = (to_top - to_bottom) / high;
    let none = Decimal::ZERO;
    Some([
        stretch_x,
        none,
        none,
        stretch_y,
        to_left - from_x * stretch_x,
        to_bottom - from_y * stretch_y,
    ])
}

/// Returns where a matrix brings a point.
fn at(matrix: [Decimal; 6], (x, y): (Decimal, Decimal)) -> (Decimal, Decimal) {
    let [x_of_x, y_of_x, x_of_y, y_of_y, right, up] = matrix;
    (
        x_of_x * x + x_of_y * y + right,
        y_of_x * x + y_of_y * y + up,
    )
}

/// Returns where numbers begin and how far they reach; nothing where they reach nowhere.
fn span(numbers: [Decimal; 4]) -> Option<(Decimal, Decimal)> {
    let least = numbers.iter().min()?;
    let most = numbers.iter().max()?;
    let wide = most - least;
    (!wide.is_zero()).then_some((*least, wide))
}

fn corners(sides: Sides) -> Option<[Decimal; 4]> {
    let x = [believed(sides.x0)?, believed(sides.x1)?];
    let y = [believed(sides.y0)?, believed(sides.y1)?];
    let [[left, right], [bottom, top]] =
        [x, y].map(|[one, other]| [one.min(other), one.max(other)]);
    Some([left, bottom, right, top])
}

fn six(numbers: &Array<'_>) -> Option<[Decimal; 6]> {
    let read = numbers.iter::<Number>().map(|one| believed(one.as_f64()));
    let read: Option<Vec<Decimal>> = read.collect();
    read?.try_into().ok()
}

fn believed(number: f64) -> Option<Decimal> {
    let number = Decimal::from_f64(number)?.round_dp(6);
    (number.abs() <= Decimal::from(FARTHEST)).then_some(number)
}

/// Writes a page anew: what was on it as one form, and over it what was put onto it.
fn put(page: &Page<'_>, shown: &[Shown], update: &mut Update) -> Option<()> {
    let id = page.raw().obj_id()?;
    let resources = resources_of(page.raw())?;
    let media = corners(page.media_box())?;
    let crop = corners(page.crop_box())?;
    let turn = match page.rotation() {
        Rotation::None => 0,
        Rotation::Horizontal => 90,
        Rotation::Flipped => 180,
        Rotation::FlippedHorizontal => 270,
    };
    let parent = page.raw().get_ref(PARENT);
    let under = update.form(&media, &resources, page.page_stream().unwrap_or_default())?;
    let content = update.drawing(shown.iter().map(|one| one.moved))?;
    let over = shown.iter().map(|one| one.stream);
    update.page(
        id,
        &update::Sheet {
            parent: parent.map(ObjectIdentifier::from),
            boxes: [media, crop],
            turn,
            under,
            over: over.collect(),
            content,
        },
    );
    Some(())
}

/// Returns what a page draws with, as it stands in the file: its own, or that of a page above it.
fn resources_of(page: &Dict<'_>) -> Option<Vec<u8>> {
    let mut node = page.clone();
    for _ in 0..STEPS_UP {
        match node.get_raw::<Dict<'_>>(RESOURCES) {
            Some(MaybeRef::Ref(other)) => return Some(update::named(other.into()).into_bytes()),
            Some(MaybeRef::NotRef(own)) => return Some(own.data().to_vec()),
            None => {}
        }
        match node.get::<Dict<'_>>(PARENT) {
            Some(above) => node = above,
            None => return Some(b"<<>>".to_vec()),
        }
    }
    None
}
