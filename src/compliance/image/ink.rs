//! Which pixels of a picture are dark, measured against what lies around them: a shadow or a grey
//! ground does not hide a code.
//! Never one bound for a whole picture.

use super::plane::Plane;

/// Pixels of a block that shares one bound.
const BLOCK: usize = 8;
/// Blocks whose bounds differ by less than this much light hold no edge of a code.
const FLAT: u8 = 24;

/// Dark and light, row by row.
#[derive(Debug)]
pub struct Ink {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

impl Ink {
    /// Draws the line between dark and light for every block by the blocks around it.
    pub fn of(plane: &Plane) -> Self {
        let across = plane.width().div_ceil(BLOCK);
        let bounds = smooth(&bounds(plane, across), across);
        let mut dark = Vec::with_capacity(plane.width() * plane.height());
        let rows_of_bounds = bounds.chunks_exact(across);
        for (bounds, rows) in rows_of_bounds.zip(plane.rows().collect::<Vec<_>>().chunks(BLOCK)) {
            for row in rows {
                for (block, &bound) in row.chunks(BLOCK).zip(bounds) {
                    dark.extend(block.iter().map(|&pixel| pixel <= bound));
                }
            }
        }
        Self {
            width: plane.width(),
            height: plane.height(),
            dark,
        }
    }

    /// Returns the rows.
    pub const fn height(&self) -> usize {
        self.height
    }

    /// Returns a row; an empty one outside.
    pub fn row(&self, y: usize) -> &[bool] {
        let first = y.saturating_mul(self.width);
        self.dark.get(first..first + self.width).unwrap_or_default()
    }

    /// Returns whether a pixel is dark; outside all is light.
    pub fn is_dark(&self, x: i64, y: i64) -> bool {
        let place = || {
            let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
            (x < self.width).then_some(y.checked_mul(self.width)?.checked_add(x)?)
        };
        place()
            .and_then(|place| self.dark.get(place).copied())
            .unwrap_or(false)
    }
}

/// The least, the greatest and the sum of the light of a block.
#[derive(Clone, Copy)]
struct Light {
    least: u8,
    most: u8,
    sum: u32,
    count: u32,
}

impl Light {
    const NONE: Self = Self {
        least: u8::MAX,
        most: 0,
        sum: 0,
        count: 0,
    };

    fn add(&mut self, pixels: &[u8]) {
        for &pixel in pixels {
            self.least = self.least.min(pixel);
            self.most = self.most.max(pixel);
            self.sum += u32::from(pixel);
        }
        self.count += u32::try_from(pixels.len()).unwrap_or(0);
    }

    fn and(self, other: &Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
            sum: self.sum.saturating_add(other.sum),
            count: self.count.saturating_add(other.count),
        }
    }

    const fn is_flat(self) -> bool {
        self.most.saturating_sub(self.least) <= FLAT
    }

    fn mean(self) -> u8 {
        u8::try_from(self.sum / self.count.max(1)).unwrap_or(u8::MAX)
    }
}

/// The light of blocks, row by row.
struct Lights {
    across: usize,
    all: Vec<Light>,
}

impl Lights {
    fn of(plane: &Plane, across: usize) -> Self {
        let mut all = Vec::with_capacity(across * plane.height().div_ceil(BLOCK));
        for rows in plane.rows().collect::<Vec<_>>().chunks(BLOCK) {
            let mut lights = vec![Light::NONE; across];
            for row in rows {
                for (light, block) in lights.iter_mut().zip(row.chunks(BLOCK)) {
                    light.add(block);
                }
            }
            all.extend(lights);
        }
        Self { across, all }
    }

    /// Returns blocks of twice the size.
    fn larger(&self) -> Self {
        let mut all = Vec::with_capacity(self.all.len() / 4 + self.across);
        for rows in self.all.chunks(self.across * 2) {
            let (above, below) = rows.split_at(self.across.min(rows.len()));
            for (at, lights) in above.chunks(2).enumerate() {
                let under = below.chunks(2).nth(at).unwrap_or_default();
                let both = lights.iter().chain(under);
                all.push(both.fold(Light::NONE, Light::and));
            }
        }
        Self {
            across: self.across.div_ceil(2),
            all,
        }
    }

    fn get(&self, column: usize, row: usize) -> Option<&Light> {
        self.all.get(row * self.across + column)
    }
}

/// Returns the bound of every block by itself; a flat one takes it from the smallest block around
/// it that has light and dark.
fn bounds(plane: &Plane, across: usize) -> Vec<u8> {
    let mut sizes = vec![Lights::of(plane, across)];
    while let Some(last) = sizes.last()
        && last.all.len() > 1
    {
        let larger = last.larger();
        sizes.push(larger);
    }
    let Some(finest) = sizes.first() else {
        return Vec::new();
    };
    let bound = |(at, light): (usize, &Light)| {
        let (column, row) = (at % across, at / across);
        let around = sizes
            .iter()
            .enumerate()
            .skip(1)
            .find_map(|(power, lights)| {
                let light = lights.get(column >> power, row >> power)?;
                (!light.is_flat()).then(|| light.mean())
            });
        let own = || light.least / 2;
        if light.is_flat() {
            around.unwrap_or_else(own)
        } else {
            light.mean()
        }
    };
    finest.all.iter().enumerate().map(bound).collect()
}

/// Replaces each bound by the mean of the five times five around it.
fn smooth(bounds: &[u8], across: usize) -> Vec<u8> {
    let along = |row: &[u8]| -> Vec<u32> {
        (0..row.len())
            .map(|at| {
                let around = row.get(at.saturating_sub(2)..(at + 3).min(row.len()));
                let around = around.unwrap_or_default();
                let sum: u32 = around.iter().map(|&bound| u32::from(bound) * 16).sum();
                sum / u32::try_from(around.len().max(1)).unwrap_or(1)
            })
            .collect()
    };
    let rows: Vec<Vec<u32>> = bounds.chunks_exact(across).map(along).collect();
    let mut smooth = Vec::with_capacity(bounds.len());
    for at in 0..rows.len() {
        let around = rows.get(at.saturating_sub(2)..(at + 3).min(rows.len()));
        let around = around.unwrap_or_default();
        let count = u32::try_from(around.len().max(1)).unwrap_or(1);
        for column in 0..across {
            let sum: u32 = around.iter().filter_map(|row| row.get(column)).sum();
            smooth.push(u8::try_from(sum / count / 16).unwrap_or(u8::MAX));
        }
    }
    smooth
}
