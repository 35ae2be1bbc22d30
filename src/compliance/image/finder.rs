//! The eyes of a code: squares in squares whose dark and light stand 1:1:3:1:1 along every
//! line through their middle, however the code lies.
//! Never says that there is a code: that takes three that fit together.

use super::ink::Ink;

/// Parts of a pixel that places are counted in.
pub const FINE: i64 = 16;
/// So many in one picture are no honest picture any more; looking at each pair would take long.
const MOST: usize = 120;

/// One eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finder {
    /// Its middle, in parts of a pixel.
    pub x: i64,
    /// Its middle, in parts of a pixel.
    pub y: i64,
    /// The width of a module along the rows and columns of the picture, in parts of a pixel.
    pub module: i64,
    /// Rows that it was seen in.
    pub seen: i64,
}

/// The eyes of a picture.
#[derive(Debug)]
pub struct Finders {
    /// Those that were seen oftenest first, at most [`MOST`].
    pub all: Vec<Finder>,
    /// There are more.
    pub is_crowded: bool,
}

/// Finds the eyes of a picture.
pub fn find(ink: &Ink) -> Finders {
    let mut is_crowded = false;
    let mut found: Vec<Finder> = Vec::new();
    // The middle of an eye is three modules high.
    let step = if ink.height() < 400 { 1 } else { 2 };
    for y in (0..ink.height()).step_by(step) {
        row(ink, y, &mut found);
        if found.len() > MOST * 8 {
            forget(&mut found, y);
            is_crowded = found.len() > MOST * 4;
            if is_crowded {
                break;
            }
        }
    }
    found.retain(|finder| finder.seen > 1);
    // What is seen twice may be small writing: of that the best are enough.
    is_crowded |= found.iter().filter(|finder| finder.seen > 2).count() > MOST;
    found.sort_by_key(|finder| std::cmp::Reverse(finder.seen));
    found.truncate(MOST);
    Finders {
        all: found,
        is_crowded,
    }
}

/// Forgets what one row alone showed and no later one can confirm.
fn forget(found: &mut Vec<Finder>, y: usize) {
    let y = i64::try_from(y).unwrap_or(i64::MAX / FINE);
    found.retain(|finder| finder.seen > 1 || finder.y + 4 * finder.module + 2 * FINE > y * FINE);
}

/// Looks at the lengths of dark and light along one row.
fn row(ink: &Ink, y: usize, found: &mut Vec<Finder>) {
    let row = ink.row(y);
    let Some(&first) = row.first() else { return };
    let (mut runs, mut is_dark, mut length) = ([0_i64; 5], first, 0_i64);
    let ends = row
        .iter()
        .copied()
        .chain([!row.last().copied().unwrap_or(false)]);
    for (x, pixel) in ends.enumerate() {
        if pixel == is_dark {
            length += 1;
            continue;
        }
        runs.rotate_left(1);
        if let Some(last) = runs.last_mut() {
            *last = length;
        }
        if is_dark && fits(&runs) {
            let (Ok(x), Ok(y)) = (i64::try_from(x), i64::try_from(y)) else {
                return;
            };
            if let Some(finder) = confirm(ink, x, y, &runs) {
                take(finder, found);
            }
        }
        is_dark = pixel;
        length = 1;
    }
}

/// Returns whether runs stand 1:1:3:1:1, each within half a module and half a pixel.
fn fits(runs: &[i64; 5]) -> bool {
    let total: i64 = runs.iter().sum();
    if total < 7 || runs.contains(&0) {
        return false;
    }
    let [.., middle, _, _] = *runs;
    let is_one = |run: i64| (14 * run - 2 * total).abs() <= total + 6;
    let is_three = (14 * middle - 6 * total).abs() <= 3 * total + 6;
    let mut others = runs.iter().enumerate().filter(|(place, _)| *place != 2);
    is_three && others.all(|(_, &run)| is_one(run))
}

/// Looks along the column, the row and both diagonals through the middle of what one row showed.
fn confirm(ink: &Ink, end: i64, y: i64, runs: &[i64; 5]) -> Option<Finder> {
    let [.., middle, light, dark] = *runs;
    let total: i64 = runs.iter().sum();
    let x = (end - dark - light) - (middle + 1) / 2;
    let (y, high) = across(ink, (x, y), (0, 1), total)?;
    let (x, wide) = across(ink, (x, y / FINE), (1, 0), total)?;
    let is_slanted = |way: (i64, i64)| across(ink, (x / FINE, y / FINE), way, total).is_some();
    if wide.max(high) > 2 * wide.min(high) || !(is_slanted((1, 1)) || is_slanted((1, -1))) {
        return None;
    }
    Some(Finder {
        x,
        y,
        module: (wide + high) * FINE / 14,
        seen: 1,
    })
}

/// Measures the runs through a dark pixel in one direction. Returns their middle in parts of a pixel
/// and the length of all five in pixels.
fn across(ink: &Ink, from: (i64, i64), way: (i64, i64), like: i64) -> Option<(i64, i64)> {
    let is_dark = |step: i64| ink.is_dark(from.0 + step * way.0, from.1 + step * way.1);
    // Runs from the middle to one side: dark, light, dark.
    let side = |sign: i64| {
        let mut runs = [0_i64; 3];
        let mut step = 0;
        for (run, wants_dark) in runs.iter_mut().zip([true, false, true]) {
            while is_dark(sign * step) == wants_dark {
                *run += 1;
                step += 1;
                if *run > like {
                    return None;
                }
            }
            if *run == 0 {
                return None;
            }
        }
        Some(runs)
    };
    let [ahead, light_ahead, dark_ahead] = side(1)?;
    let [behind, light_behind, dark_behind] = side(-1)?;
    let middle = ahead + behind - 1;
    let runs = [dark_behind, light_behind, middle, light_ahead, dark_ahead];
    let total: i64 = runs.iter().sum();
    if !fits(&runs) || total > 2 * like || like > 2 * total {
        return None;
    }
    let place = if way.0 == 0 { from.1 } else { from.0 };
    Some((place * FINE + (ahead - behind + 1) * FINE / 2, total))
}

/// Adds an eye, or makes one that was seen before surer.
fn take(new: Finder, found: &mut Vec<Finder>) {
    let is_same = |old: &&mut Finder| {
        (old.x - new.x).abs() <= old.module.max(FINE)
            && (old.y - new.y).abs() <= old.module.max(FINE)
            && (old.module - new.module).abs() <= FINE.max(old.module / 2)
    };
    match found.iter_mut().find(is_same) {
        Some(old) => {
            let mean = |old_value: i64, value: i64| (old_value * old.seen + value) / (old.seen + 1);
            *old = Finder {
                x: mean(old.x, new.x),
                y: mean(old.y, new.y),
                module: mean(old.module, new.module),
                seen: old.seen + 1,
            };
        }
        None => found.push(new),
    }
}
