//! Three eyes that may be the corners of one code.
//! Never more than [`MOST`]: a picture full of eyes is not looked through for ever.

use super::finder::{FINE, Finder};

/// Corners that are tried in one picture.
const MOST: usize = 60;

/// The corners of what may be a code.
#[derive(Debug, Clone, Copy)]
pub struct Corner {
    /// The eye at the right angle.
    pub middle: Finder,
    /// The eyes beside it.
    pub sides: [Finder; 2],
    /// Modules from the middle of one eye to that of the next, about.
    pub leg: i64,
    /// Worse the greater.
    flaw: i64,
}

impl Corner {
    /// Returns whether it uses an eye of another one.
    pub fn shares(&self, other: &Corner) -> bool {
        let [a, b] = self.sides;
        let own = [self.middle, a, b];
        own.contains(&other.middle) || other.sides.iter().any(|side| own.contains(side))
    }
}

/// Returns three by three what may be corners of a code, the likeliest first.
pub fn corners(finders: &[Finder]) -> Vec<Corner> {
    let mut corners = Vec::new();
    for (at, &middle) in finders.iter().enumerate() {
        let others = || {
            finders
                .iter()
                .enumerate()
                .filter(move |(other, _)| *other != at)
        };
        for (first, &a) in others() {
            if !is_alike(&middle, &a) {
                continue;
            }
            for (_, &b) in others().filter(|(second, _)| *second > first) {
                corners.extend(corner(middle, [a, b]));
            }
        }
    }
    corners.sort_by_key(|corner| corner.flaw);
    corners.truncate(MOST);
    corners
}

fn is_alike(one: &Finder, other: &Finder) -> bool {
    4 * one.module.max(other.module) <= 7 * one.module.min(other.module) + FINE
}

/// Takes three eyes whose legs are about as long and stand about at a right angle.
fn corner(middle: Finder, sides: [Finder; 2]) -> Option<Corner> {
    let [a, b] = sides;
    if !is_alike(&middle, &b) || !is_alike(&a, &b) {
        return None;
    }
    let (ax, ay) = (a.x - middle.x, a.y - middle.y);
    let (bx, by) = (b.x - middle.x, b.y - middle.y);
    let (a2, b2) = (ax * ax + ay * ay, bx * bx + by * by);
    let (less, more) = (a2.min(b2), a2.max(b2));
    let slant = (ax * bx + ay * by).abs();
    if less == 0 || more > 3 * less || 2 * slant > less {
        return None;
    }
    // A row crosses an eye that is turned on a longer way than its own width.
    let in_modules = |dx: i64, dy: i64, square: i64, module: i64| {
        let straight = dx.abs().max(dy.abs());
        square / (straight * module / FINE).max(1) / FINE
    };
    let leg_a = in_modules(ax, ay, a2, i64::midpoint(a.module, middle.module));
    let leg_b = in_modules(bx, by, b2, i64::midpoint(b.module, middle.module));
    let leg = i64::midpoint(leg_a, leg_b);
    let modules = [middle.module, a.module, b.module];
    let spread = modules.iter().max()? - modules.iter().min()?;
    let flaw =
        (more - less) * 100 / less + slant * 100 / less + spread * 100 / middle.module.max(1);
    (10..=190).contains(&leg).then_some(Corner {
        middle,
        sides,
        leg,
        flaw,
    })
}
