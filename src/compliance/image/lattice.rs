//! The modules of a code laid over the picture, whatever the perspective: a map from modules to
//! pixels in whole numbers.
//! Never looks at what the modules say.

use super::corner::Corner;
use super::finder::FINE;
use super::ink::Ink;

/// A place in parts of a pixel.
pub type Place = (i64, i64);

/// Weights are kept below this, so that nothing below can run over.
const WEIGHT: i64 = 1 << 22;

/// The map of one code.
#[derive(Debug, Clone, Copy)]
pub struct Lattice {
    /// Modules along a side.
    pub size: i64,
    corners: [Place; 3],
    weights: [i64; 3],
}

impl Lattice {
    /// Lays modules between three eyes as if the picture were taken from straight above.
    pub fn flat(corner: &Corner, size: i64) -> Self {
        let place = |finder: super::finder::Finder| (finder.x, finder.y);
        let [a, b] = corner.sides;
        Self {
            size,
            corners: [place(corner.middle), place(a), place(b)],
            weights: [1, 1, 1],
        }
    }

    /// Lays them in every slope that a picture is taken in: how much nearer than the first corner the
    /// others are, in tenths.
    pub fn slopes(self) -> impl Iterator<Item = Self> {
        const TENTHS: [i64; 5] = [7, 8, 10, 12, 14];
        let weights = TENTHS.into_iter().flat_map(|a| TENTHS.map(|b| [10, a, b]));
        weights.map(move |weights| Self { weights, ..self })
    }

    /// Lays them so that the module three before the missing fourth corner comes to a place.
    pub fn through(self, place: Place) -> Option<Self> {
        let [m, a, b] = self.corners;
        // Twice the area of a triangle, with the sign of the way round.
        let area =
            |p: Place, q: Place, r: Place| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
        // The place as a mean of the three corners, by the areas of the parts it makes.
        let parts = [area(place, a, b), area(m, place, b), area(m, a, place)];
        let leg = self.size - 7;
        let [at_m, at_a, at_b] = parts;
        let weights = [
            at_m.checked_mul(leg - 3)?,
            at_a.checked_mul(6 - leg)?,
            at_b.checked_mul(6 - leg)?,
        ];
        let most = weights.iter().map(|weight| weight.abs()).max()?;
        let by = (most / WEIGHT).max(1);
        let weights = weights.map(|weight| weight / by);
        let is_one_sign =
            weights.iter().all(|&weight| weight > 0) || weights.iter().all(|&weight| weight < 0);
        is_one_sign.then_some(Self { weights, ..self })
    }

    /// Returns where a module lies; columns and rows count in tenths of a module, and the middle of
    /// the first one is at 5.
    pub fn place(&self, column: i64, row: i64) -> Place {
        let leg = 10 * (self.size - 7);
        let (u, v) = (column - 35, row - 35);
        let shares = [leg - u - v, u, v];
        let (mut across, mut down, mut whole) = (0, 0, 0);
        for ((place, weight), share) in self.corners.iter().zip(self.weights).zip(shares) {
            let part = weight * share;
            across += part * place.0;
            down += part * place.1;
            whole += part;
        }
        // Where the picture goes to infinity there is no pixel.
        if whole == 0 {
            return (-1, -1);
        }
        (across / whole, down / whole)
    }

    /// Returns whether the pixel at a place of the code is dark.
    pub fn is_dark(&self, ink: &Ink, column: i64, row: i64) -> bool {
        let (x, y) = self.place(column, row);
        ink.is_dark(x.div_euclid(FINE), y.div_euclid(FINE))
    }

    /// Returns whether most of the middle of a module is dark.
    pub fn is_dark_module(&self, ink: &Ink, column: i64, row: i64) -> bool {
        let (column, row) = (10 * column + 5, 10 * row + 5);
        let around = [(0, 0), (-2, 0), (2, 0), (0, -2), (0, 2)];
        let dark = around
            .iter()
            .filter(|(right, down)| self.is_dark(ink, column + right, row + down));
        dark.count() > 2
    }

    /// Returns how many pixels the fitness of a code of some size looks at.
    pub const fn pixels(size: i64) -> i64 {
        3 * 49 + 2 * size
    }

    /// Returns how many in a hundred of the modules that every code has alike are as they must be:
    /// of the eyes, and of the dotted lines between them.
    pub fn fitness(&self, ink: &Ink) -> Fitness {
        let far = self.size - 7;
        let (mut eyes, mut fit) = (0, 0);
        for (left, top) in [(0, 0), (far, 0), (0, far)] {
            for row in 0..7_i64 {
                for column in 0..7_i64 {
                    let ring = (row - 3).abs().max((column - 3).abs());
                    eyes += 1;
                    let is_dark = self.is_dark(ink, 10 * (left + column) + 5, 10 * (top + row) + 5);
                    fit += i64::from(is_dark == (ring != 2));
                }
            }
        }
        let (mut dots, mut right) = (0, 0);
        for at in 8..self.size - 8 {
            for (column, row) in [(at, 6), (6, at)] {
                let is_dark = self.is_dark(ink, 10 * column + 5, 10 * row + 5);
                dots += 1;
                right += i64::from(is_dark == (at % 2 == 0));
            }
        }
        Fitness {
            eyes: 100 * fit / eyes.max(1),
            dots: 100 * right / dots.max(1),
        }
    }

    /// Looks for the small square near the fourth corner, and returns its middle.
    pub fn alignment(&self, ink: &Ink, reach: i64) -> Option<Place> {
        // Rings of five by five modules: dark, light, dark.
        let middle = 10 * (self.size - 7) + 5;
        let fitness = |right: i64, down: i64| {
            let mut fit = 0;
            for row in -2..=2_i64 {
                for column in -2..=2_i64 {
                    let place = (middle + right + 10 * column, middle + down + 10 * row);
                    let ring = row.abs().max(column.abs());
                    fit += i64::from(self.is_dark(ink, place.0, place.1) == (ring != 1));
                }
            }
            fit
        };
        let (mut best, mut sum, mut count) = (22, (0, 0), 0);
        for down in (-10 * reach..=10 * reach).step_by(3) {
            for right in (-10 * reach..=10 * reach).step_by(3) {
                let fit = fitness(right, down);
                if fit > best {
                    (best, sum, count) = (fit, (0, 0), 0);
                }
                if fit == best {
                    sum = (sum.0 + right, sum.1 + down);
                    count += 1;
                }
            }
        }
        (count > 0).then(|| self.place(middle + sum.0 / count, middle + sum.1 / count))
    }
}

/// How well the modules fit that every code has alike, in a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fitness {
    /// The three eyes.
    pub eyes: i64,
    /// The dotted lines.
    pub dots: i64,
}

impl Fitness {
    /// Returns both together.
    pub const fn both(self) -> i64 {
        self.eyes + self.dots
    }
}
