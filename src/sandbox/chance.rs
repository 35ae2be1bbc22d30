//! Chance from a seed: the same seed gives the same shop on every machine and in every year.
//! Never fit for secrets, and never fed from anything but the seed.

/// A stream of numbers that a seed decides (`SplitMix64`, public domain, by S. Vigna).
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

impl Chance {
    /// Starts a stream.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Starts a stream of its own for the `nth` thing of a kind, so that one more draw in one place
    /// changes nothing elsewhere.
    pub fn branch(seed: u64, kind: &str, nth: u64) -> Self {
        // FNV-1a over the name keeps the streams of two kinds apart.
        let name = kind.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut stream = Self::new(seed ^ name);
        let first = stream.next_u64();
        Self::new(first ^ nth.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Returns the next 64 bits.
    pub const fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Returns a number below `limit`; 0 when the limit is 0.
    pub const fn below(&mut self, limit: u64) -> u64 {
        // The high half of a product is even to one part in 2^64 / limit: enough for a play shop.
        ((self.next_u64() as u128 * limit as u128) >> 64) as u64
    }

    /// Returns a place in a list of `count` things.
    pub fn place(&mut self, count: usize) -> usize {
        usize::try_from(self.below(count as u64)).unwrap_or(0)
    }

    /// Returns a number from `low` to `high`, both included; `low` when they are the wrong way round.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high.saturating_sub(low)).map_or(0, |span| span.saturating_add(1));
        low.saturating_add(i64::try_from(self.below(span)).unwrap_or(0))
    }

    /// Returns true in `percent` of a hundred cases.
    pub const fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Returns one of a list; `None` when it is empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.place(list.len()))
    }

    /// Returns one of a list of copies, or `otherwise` when it is empty.
    pub fn pick_or<T: Copy>(&mut self, list: &[T], otherwise: T) -> T {
        self.pick(list).copied().unwrap_or(otherwise)
    }

    /// Returns one of a list of words; the empty word when there is none.
    pub fn word<'a>(&mut self, list: &'a [String]) -> &'a str {
        self.pick(list).map_or("", String::as_str)
    }

    /// Returns one of a list by weight; `None` when nothing weighs anything.
    pub fn weighted<'a, T>(&mut self, list: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let mut left = self.below(list.iter().map(&weight).sum());
        list.iter().find(|thing| {
            let own = weight(thing);
            let is_here = left < own;
            left = left.saturating_sub(own);
            is_here
        })
    }

    /// Returns a place in a list of `count` things as words are used: the first about twice as often
    /// as the second, three times as often as the third.
    pub fn zipf(&mut self, count: usize) -> usize {
        // Halving ranges, each as likely as the one before, falls off as one over the rank does.
        let doublings = usize::BITS - count.leading_zeros();
        let octave = self.below(u64::from(doublings.max(1)));
        let low = (1_usize << octave) - 1;
        let width = (1_usize << octave).min(count.saturating_sub(low));
        low.saturating_add(self.place(width))
            .min(count.saturating_sub(1))
    }

    /// Mixes a list.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            let other = self.place(end + 1);
            list.swap(end, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_decides_everything() {
        let draw = |seed| {
            let mut chance = Chance::branch(seed, "orders", 7);
            (0..9).map(|_| chance.next_u64()).collect::<Vec<_>>()
        };
        assert_eq!(draw(42), draw(42));
        assert_ne!(draw(42), draw(43));
    }

    #[test]
    fn numbers_stay_in_their_range_and_reach_its_ends() {
        let mut chance = Chance::new(1);
        let drawn: Vec<i64> = (0..2000).map(|_| chance.between(-3, 3)).collect();
        assert_eq!(drawn.iter().min(), Some(&-3));
        assert_eq!(drawn.iter().max(), Some(&3));
        assert_eq!(chance.between(5, 1), 5);
        assert_eq!(chance.pick::<u8>(&[]), None);
    }

    #[test]
    fn the_first_word_is_used_most() {
        let mut chance = Chance::new(1);
        let mut used = [0_u32; 100];
        for _ in 0..20_000 {
            used[chance.zipf(100)] += 1;
        }
        assert!(used[0] > used[1] && used[1] > used[5] && used[5] > used[50]);
        assert!(used.iter().all(|&times| times > 0));
    }

    #[test]
    fn weights_are_kept() {
        let mut chance = Chance::new(1);
        let heavy = (0..1000)
            .filter(|_| chance.weighted(&[1_u64, 9], |w| *w) == Some(&9))
            .count();
        assert!((850..950).contains(&heavy), "{heavy}");
        assert_eq!(chance.weighted(&[0_u64], |w| *w), None);
    }
}
