//! A picture in shades of grey, and the same picture smaller, larger or with light and dark changed.
//! Never reads a file: that is `open`.

/// Shades of grey, row by row; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plane {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Plane {
    /// Takes pixels row by row; `None` when their number is not that of the picture.
    pub fn new(width: usize, height: usize, pixels: Vec<u8>) -> Option<Self> {
        (width > 0 && width.checked_mul(height) == Some(pixels.len())).then_some(Self {
            width,
            height,
            pixels,
        })
    }

    /// Returns the columns.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Returns the rows.
    pub const fn height(&self) -> usize {
        self.height
    }

    /// Returns all rows in their order.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.pixels.chunks_exact(self.width)
    }

    /// Returns the picture with light and dark changed.
    pub fn negative(&self) -> Self {
        Self {
            pixels: self.pixels.iter().map(|pixel| !pixel).collect(),
            ..*self
        }
    }

    /// Returns the picture with its edges made harder: what was blurred comes apart again.
    pub fn sharp(&self) -> Option<Self> {
        let rows: Vec<&[u8]> = self.rows().collect();
        let mut pixels = Vec::with_capacity(self.pixels.len());
        let mut sums = vec![0_u32; self.width];
        for (at, row) in rows.iter().enumerate() {
            sums.fill(0);
            let around = rows.get(at.saturating_sub(2)..(at + 3).min(rows.len()));
            for near in around.unwrap_or_default() {
                for (sum, &pixel) in sums.iter_mut().zip(*near) {
                    *sum += u32::from(pixel);
                }
            }
            let high = u32::try_from(around.map_or(1, <[&[u8]]>::len)).unwrap_or(1);
            for (column, &pixel) in row.iter().enumerate() {
                let near = sums
                    .get(column.saturating_sub(2)..(column + 3).min(self.width))
                    .unwrap_or_default();
                let wide = u32::try_from(near.len()).unwrap_or(1);
                let mean = near.iter().sum::<u32>() / (wide * high).max(1);
                let sharp = (u32::from(pixel) * 4).saturating_sub(mean * 3).min(255);
                pixels.push(u8::try_from(sharp).unwrap_or(u8::MAX));
            }
        }
        Self::new(self.width, self.height, pixels)
    }

    /// Returns the picture at half the size, each pixel the mean of four.
    pub fn half(&self) -> Option<Self> {
        let width = self.width / 2;
        let mut pixels = Vec::with_capacity(width * (self.height / 2));
        for pair in self.pixels.chunks_exact(self.width * 2) {
            let (above, below) = pair.split_at(self.width);
            let columns = above
                .as_chunks::<2>()
                .0
                .iter()
                .zip(below.as_chunks::<2>().0);
            pixels.extend(columns.map(|([a, b], [c, d])| mean(&[*a, *b, *c, *d])));
        }
        Self::new(width, self.height / 2, pixels)
    }

    /// Returns the picture at twice the size, the new pixels between their neighbours.
    pub fn twice(&self) -> Option<Self> {
        let mut pixels = Vec::with_capacity(self.pixels.len() * 4);
        let mut rows = self.rows().peekable();
        while let Some(row) = rows.next() {
            let below = rows.peek().copied().unwrap_or(row);
            let next = |of: &[u8], at: usize| of.get(at + 1).or(of.last()).copied().unwrap_or(0);
            for (at, &pixel) in row.iter().enumerate() {
                pixels.extend([pixel, mean(&[pixel, next(row, at)])]);
            }
            for (at, (&pixel, &under)) in row.iter().zip(below).enumerate() {
                let around = [pixel, under, next(row, at), next(below, at)];
                pixels.extend([mean(&[pixel, under]), mean(&around)]);
            }
        }
        Self::new(self.width * 2, self.height * 2, pixels)
    }
}

fn mean(pixels: &[u8]) -> u8 {
    let sum: usize = pixels.iter().map(|&pixel| usize::from(pixel)).sum();
    u8::try_from((sum + pixels.len() / 2) / pixels.len().max(1)).unwrap_or(u8::MAX)
}
