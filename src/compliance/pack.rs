//! Numbers, texts and sets as bytes, one behind the other.
//! Never checks more than lengths: the build of the program writes them.

use super::meaning::Sets;

/// Bytes that are written one behind the other.
#[derive(Debug, Default)]
pub struct Writer(pub Vec<u8>);

/// Bytes that are read from the front.
#[derive(Debug)]
pub struct Reader<'a>(pub &'a [u8]);

impl Writer {
    /// Writes one number.
    pub fn number(&mut self, value: u64) {
        self.0.extend(value.to_le_bytes());
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend(text.as_bytes());
    }

    /// Writes sets.
    pub fn sets(&mut self, sets: Sets) {
        for part in sets.parts() {
            self.number(part);
        }
    }

    /// Writes numbers of 64 bits.
    pub fn longs(&mut self, values: &[u64]) {
        self.number(values.len() as u64);
        for value in values {
            self.number(*value);
        }
    }

    /// Writes numbers of 16 bits.
    pub fn shorts(&mut self, values: &[u16]) {
        self.number(values.len() as u64);
        for value in values {
            self.0.extend(value.to_le_bytes());
        }
    }

    /// Writes bytes.
    pub fn bytes(&mut self, values: &[u8]) {
        self.number(values.len() as u64);
        self.0.extend(values);
    }

    /// Writes numbers of 32 bits.
    pub fn words(&mut self, values: &[u32]) {
        self.number(values.len() as u64);
        for value in values {
            self.0.extend(value.to_le_bytes());
        }
    }
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    /// Reads one number.
    pub fn number(&mut self) -> Option<u64> {
        self.take(8)?.try_into().ok().map(u64::from_le_bytes)
    }

    /// Reads a count.
    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// Reads a number that fits.
    pub fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        T::try_from(self.number()?).ok()
    }

    /// Reads a text.
    pub fn text(&mut self) -> Option<String> {
        let length = self.count()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    /// Reads bytes.
    pub fn bytes(&mut self) -> Option<Vec<u8>> {
        let count = self.count()?;
        self.take(count).map(<[u8]>::to_vec)
    }

    /// Reads sets.
    pub fn sets(&mut self) -> Option<Sets> {
        let parts = [
            self.number()?,
            self.number()?,
            self.number()?,
            self.number()?,
        ];
        Some(Sets::of_parts(parts))
    }

    /// Reads numbers of 64 bits.
    pub fn longs(&mut self) -> Option<Vec<u64>> {
        let count = self.count()?;
        let (parts, _) = self.take(count * 8)?.as_chunks::<8>();
        Some(
            parts
                .iter()
                .map(|bytes| u64::from_le_bytes(*bytes))
                .collect(),
        )
    }

    /// Reads numbers of 16 bits.
    pub fn shorts(&mut self) -> Option<Vec<u16>> {
        let count = self.count()?;
        let (parts, _) = self.take(count * 2)?.as_chunks::<2>();
        Some(
            parts
                .iter()
                .map(|bytes| u16::from_le_bytes(*bytes))
                .collect(),
        )
    }

    /// Reads numbers of 32 bits.
    pub fn words(&mut self) -> Option<Vec<u32>> {
        let count = self.count()?;
        let (parts, _) = self.take(count * 4)?.as_chunks::<4>();
        Some(
            parts
                .iter()
                .map(|bytes| u32::from_le_bytes(*bytes))
                .collect(),
        )
    }
}
