//! How lists scroll: as little as needed to keep the chosen row in sight.
//! Never knows what the rows are.

/// Returns the first row to show so that row `index` is seen in a list of `height` rows.
pub fn scrolled(offset: usize, index: usize, height: usize) -> usize {
    let height = height.max(1);
    if index < offset {
        index
    } else if index >= offset + height {
        index + 1 - height
    } else {
        offset
    }
}
