//! Codes in a picture: where they are and what they say.
//! Never says what a code means: that is `content`.

use rqrr::{BitGrid, DeQRError, Grid};

use super::corner::{self, Corner};
use super::finder::{self, FINE};
use super::ink::Ink;
use super::lattice::{Fitness, Lattice, Place};
use super::plane::Plane;

/// A code in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it says, as bytes; `None` when it is a code and cannot be read.
    pub says: Option<Vec<u8>>,
    /// Its middle, in pixels of the picture.
    pub x: i64,
    /// Its middle, in pixels of the picture.
    pub y: i64,
    /// Half the length of its side, in pixels, about.
    pub reach: i64,
}

impl Code {
    /// Returns it as it lies in a picture of another size.
    pub fn scaled(self, times: i64, by: i64) -> Self {
        Self {
            x: (self.x * times + by / 2) / by,
            y: (self.y * times + by / 2) / by,
            reach: self.reach * times / by,
            ..self
        }
    }
}

/// What one look at a picture found.
#[derive(Debug, Default)]
pub struct Look {
    /// The codes.
    pub codes: Vec<Code>,
    /// There is more that may be a code than can be looked through.
    pub is_crowded: bool,
}

/// How much may still be looked at in a picture: nobody makes the check slow by a picture that is
/// full of what looks like codes.
#[derive(Debug)]
pub struct Effort(i64);

impl Effort {
    /// What a picture gets, in pixels that are looked at one by one: half a second. Pictures with
    /// ten codes use a tenth.
    pub const fn of_picture() -> Self {
        Self(40_000_000)
    }

    /// Takes from it; `false` when it is used up.
    const fn take(&mut self, pixels: i64) -> bool {
        self.0 -= pixels;
        self.0 > 0
    }
}

/// Finds the codes of a picture.
pub fn look(plane: &Plane, effort: &mut Effort) -> Look {
    let ink = Ink::of(plane);
    let finders = finder::find(&ink);
    let mut look = Look {
        codes: Vec::new(),
        is_crowded: finders.is_crowded,
    };
    if look.is_crowded {
        return look;
    }
    let mut used: Vec<Corner> = Vec::new();
    let mut doubtful: Vec<(Corner, Code)> = Vec::new();
    for corner in corner::corners(&finders.all) {
        if used.iter().any(|other| other.shares(&corner)) {
            continue;
        }
        match read(&ink, &corner, effort) {
            Some(code) if code.says.is_some() => {
                used.push(corner);
                look.codes.push(code);
            }
            Some(code) => doubtful.push((corner, code)),
            None => {}
        }
    }
    for (corner, code) in doubtful {
        if !used.iter().any(|other| other.shares(&corner)) {
            used.push(corner);
            look.codes.push(code);
        }
    }
    look.is_crowded |= effort.0 <= 0;
    look
}

/// Bits of a code, as they were seen.
struct Bits {
    size: usize,
    dark: Vec<bool>,
}

impl BitGrid for Bits {
    fn size(&self) -> usize {
        self.size
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        self.dark.get(y * self.size + x).copied().unwrap_or(false)
    }
}

/// Modules that fit by so many in a hundred may be read.
const LEGIBLE: Fitness = Fitness { eyes: 75, dots: 65 };
/// Modules that fit by so many are a code, though it cannot be read.
const CERTAIN: Fitness = Fitness { eyes: 90, dots: 90 };

/// Reads the code with these corners.
fn read(ink: &Ink, corner: &Corner, effort: &mut Effort) -> Option<Code> {
    let mut best: Option<Fitness> = None;
    for lattice in laid(ink, corner, effort).into_iter().take(2) {
        for (fitness, lattice) in fitted(ink, lattice, effort) {
            if fitness.eyes < LEGIBLE.eyes || fitness.dots < LEGIBLE.dots {
                continue;
            }
            best = best.max(Some(fitness));
            match says(ink, &lattice, effort) {
                Ok(says) => return Some(code(corner, Some(says))),
                Err(DeQRError::DataEcc | DeQRError::FormatEcc | DeQRError::InvalidVersion) => {}
                // The check digits add up: it is a code whatever it says.
                Err(_) => return Some(code(corner, None)),
            }
        }
    }
    let is_certain =
        |fitness: Fitness| fitness.eyes >= CERTAIN.eyes && fitness.dots >= CERTAIN.dots;
    best.filter(|fitness| is_certain(*fitness))
        .map(|_| code(corner, None))
}

/// Lays modules of every size that the code may have in the slope that fits best, the best first.
fn laid(ink: &Ink, corner: &Corner, effort: &mut Effort) -> Vec<Lattice> {
    let nearest = (corner.leg + 7 - 17 + 2).div_euclid(4) * 4 + 17;
    // The greater the code, the less sure the count of its modules.
    let is_size =
        |size: &i64| (21..=177).contains(size) && (size - nearest).abs() <= 4 + nearest / 12;
    let mut laid: Vec<(i64, Lattice)> = [0, -4, 4, -8, 8]
        .into_iter()
        .map(|more| nearest + more)
        .filter(is_size)
        .filter_map(|size| {
            let slopes = Lattice::flat(corner, size).slopes();
            let is_left = effort.take(25 * Lattice::pixels(size));
            let fitted = slopes.map(|lattice| (-lattice.fitness(ink).both(), lattice));
            fitted.take_while(|_| is_left).min_by_key(|(flaw, _)| *flaw)
        })
        .collect();
    laid.sort_by_key(|(flaw, _)| *flaw);
    laid.into_iter().map(|(_, lattice)| lattice).collect()
}

/// Lays the modules in every way that may be right, the best first.
fn fitted(ink: &Ink, flat: Lattice, effort: &mut Effort) -> Vec<(Fitness, Lattice)> {
    // What does not fit at all does not come to fit by a module's width.
    let fitness = flat.fitness(ink);
    if fitness.eyes < 60 || fitness.dots < 55 || !effort.take(100_000) {
        return Vec::new();
    }
    let middle = 10 * (flat.size - 7) + 5;
    let mut all = vec![flat];
    let through = |place: Place| flat.through(place);
    if flat.size > 21 {
        let found = [4, 10].iter().find_map(|&reach| flat.alignment(ink, reach));
        all.extend(found.and_then(through));
    }
    for down in -2..=2 {
        for right in -2..=2 {
            let place = flat.place(middle + 8 * right, middle + 8 * down);
            all.extend(through(place));
        }
    }
    let mut fitted: Vec<_> = all.into_iter().map(|one| (one.fitness(ink), one)).collect();
    if let Some(rest) = fitted.get_mut(2..) {
        rest.sort_by_key(|(fitness, _)| -fitness.both());
    }
    fitted.truncate(6);
    fitted
}

fn says(ink: &Ink, lattice: &Lattice, effort: &mut Effort) -> Result<Vec<u8>, DeQRError> {
    // Correcting errors takes about four times what looking at the modules takes.
    if !effort.take(20 * lattice.size * lattice.size) {
        return Err(DeQRError::DataEcc);
    }
    let modules =
        (0..lattice.size).flat_map(|row| (0..lattice.size).map(move |column| (column, row)));
    let bits = Bits {
        size: usize::try_from(lattice.size).unwrap_or(0),
        dark: modules
            .map(|(column, row)| lattice.is_dark_module(ink, column, row))
            .collect(),
    };
    let mut says = Vec::new();
    Grid::new(bits).decode_to(&mut says)?;
    Ok(says)
}

fn code(corner: &Corner, says: Option<Vec<u8>>) -> Code {
    let [a, b] = corner.sides;
    Code {
        says,
        x: i64::midpoint(a.x, b.x) / FINE,
        y: i64::midpoint(a.y, b.y) / FINE,
        reach: (a.x - b.x).abs().max((a.y - b.y).abs()) / 2 / FINE,
    }
}
