//! What is too long for a name, and is not read to its end from each of its letters.
//! Never says what it is.

use super::{LONGEST, Name};
use crate::compliance::scan::Scan;

/// Returns whether a place lies in what is too long for a name, and not near its end.
pub fn has(scan: &Scan<'_>, first: usize) -> bool {
    let (from, to) = scan.long_name.get();
    from <= first && first + 2 * LONGEST < to
}

/// Looks for the end of what is too long for a name, once for all of its letters.
pub fn note(scan: &Scan<'_>, mut name: Name) {
    let mut scripts = 0;
    loop {
        let before = name.last;
        name.length = 1;
        name.take(scan, &mut scripts);
        if name.last > before {
            continue;
        }
        name.length = LONGEST;
        match name.goes_on(scan) {
            Some(place) => name.last = place,
            None => break,
        }
    }
    scan.long_name.set((name.first, name.last));
}
