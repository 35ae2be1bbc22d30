//! A set of numbers that says no for certain, and yes sometimes without reason.
//! Never grows: who asks it must hold few enough numbers for its size.

/// 2^`LOG` bits, two for each number: its highest bits say where they lie, lower ones which they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits<const LOG: u32>(Vec<u64>);

impl<const LOG: u32> Default for Bits<LOG> {
    fn default() -> Self {
        Self(vec![0; 1 << LOG >> 6])
    }
}

impl<const LOG: u32> Bits<LOG> {
    /// Takes what `longs` gave.
    pub const fn of(longs: Vec<u64>) -> Self {
        Self(longs)
    }

    /// Returns where the bits of a number lie, and the bits: two of 64.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "few bits are left")]
    const fn place(number: u64) -> (usize, u64) {
        let bits = 1 << (number >> 26 & 63) | 1 << (number >> 20 & 63);
        ((number >> (70 - LOG)) as usize, bits)
    }

    /// Adds a number.
    pub fn add(&mut self, number: u64) {
        let (place, bits) = Self::place(number);
        if let Some(there) = self.0.get_mut(place) {
            *there |= bits;
        }
    }

    /// Returns whether a number may be in it.
    #[inline]
    pub fn has(&self, number: u64) -> bool {
        let (place, bits) = Self::place(number);
        self.0.get(place).is_some_and(|there| there & bits == bits)
    }

    /// Returns the bits, 64 at a time.
    pub fn longs(&self) -> &[u64] {
        &self.0
    }

    /// Returns its size in bytes.
    pub fn bytes(&self) -> usize {
        self.0.len() * size_of::<u64>()
    }
}
