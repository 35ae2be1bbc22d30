//! A set of numbers that says no for certain, and yes sometimes without reason.
//! Never grows: who asks it must hold few enough numbers for its size.

/// Some times 64 bits, a power of two; all numbers with the same highest bits share one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits<const LONGS: usize>(Box<[u64; LONGS]>);

impl<const LONGS: usize> Default for Bits<LONGS> {
    fn default() -> Self {
        Self(Box::new([0; LONGS]))
    }
}

impl<const LONGS: usize> Bits<LONGS> {
    const SHIFT: u32 = 64 - LONGS.trailing_zeros();

    /// Takes what `longs` gave.
    pub fn of(longs: Vec<u64>) -> Option<Self> {
        longs.into_boxed_slice().try_into().ok().map(Self)
    }

    /// Returns the long that the bit of a number lies in, and which of its bits it is.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "few bits are left")]
    const fn place(number: u64) -> (usize, u32) {
        let long = (number >> Self::SHIFT) as usize;
        (long, (number >> (Self::SHIFT - 6)) as u32 % 64)
    }

    /// Adds a number.
    pub fn add(&mut self, number: u64) {
        let (long, bit) = Self::place(number);
        if let Some(bits) = self.0.get_mut(long) {
            *bits |= 1 << bit;
        }
    }

    /// Returns whether a number may be in it.
    #[inline]
    pub fn has(&self, number: u64) -> bool {
        let (long, bit) = Self::place(number);
        self.0.get(long).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    /// Returns the bits, 64 at a time.
    pub fn longs(&self) -> &[u64] {
        self.0.as_slice()
    }

    /// Returns its size in bytes.
    pub fn bytes(&self) -> usize {
        self.0.len() * size_of::<u64>()
    }
}
