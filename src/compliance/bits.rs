//! A set of numbers that says no for certain, and yes sometimes without reason.
//! Never grows: who asks it must hold few enough numbers for its size.

/// 2^`LOG` bits, one for all numbers with the same highest bits.
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

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "few bits are left")]
    const fn bit(number: u64) -> usize {
        (number >> (64 - LOG)) as usize
    }

    /// Adds a number.
    pub fn add(&mut self, number: u64) {
        let bit = Self::bit(number);
        if let Some(bits) = self.0.get_mut(bit / 64) {
            *bits |= 1 << (bit % 64);
        }
    }

    /// Returns whether a number may be in it.
    #[inline]
    pub fn has(&self, number: u64) -> bool {
        let bit = Self::bit(number);
        let bits = self.0.get(bit / 64);
        bits.is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
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
