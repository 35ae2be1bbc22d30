//! A table that answers at the first look: where something stands, nothing else was ever put.
//! Never changes once it is made, and sometimes takes what it never held for one of its own.
//!
//! Hash and displace (Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress",
//! 2009): what falls into one bucket is moved together, by a number that is looked for when the table
//! is made, until each finds a free slot.

use std::cmp::Reverse;

use super::pack::{Reader, Writer};

/// Hashes that share a bucket, on average.
const SHARED: usize = 5;
/// One slot stays free beside so many that are taken.
const FREE: usize = 128;

/// Values of 16 bits by hashes of 64. Of two hashes that differ one is taken for the other with a
/// chance of 1 in 2^31.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// For each bucket, by how much what falls into it is moved.
    displacements: Vec<u16>,
    /// 32 bits of the hash in each slot; 0 is empty.
    keys: Vec<u32>,
    /// The value in each slot.
    values: Vec<u16>,
}

impl Table {
    /// Makes a table of different hashes with their values.
    pub fn of(mut entries: Vec<(u64, u16)>) -> Self {
        entries.sort_unstable();
        let mut slots = entries.len() + entries.len() / FREE + 1;
        loop {
            let mut table = Self {
                displacements: vec![0; entries.len() / SHARED + 1],
                keys: vec![0; slots],
                values: vec![0; slots],
            };
            let is_one =
                |(a, _): &(u64, u16), (b, _): &(u64, u16)| table.bucket(*a) == table.bucket(*b);
            let mut buckets: Vec<&[(u64, u16)]> = entries.chunk_by(is_one).collect();
            buckets.sort_by_key(|bucket| Reverse(bucket.len()));
            if buckets.iter().all(|bucket| table.put(bucket).is_some()) {
                return table;
            }
            slots += slots / FREE + 1;
        }
    }

    /// Puts what shares a bucket into free slots, if there are some.
    fn put(&mut self, bucket: &[(u64, u16)]) -> Option<()> {
        let count = self.keys.len();
        let slots = |displacement: u16| {
            let slot = move |(hash, _): &(u64, u16)| slot(*hash, displacement, count);
            bucket.iter().map(slot)
        };
        let are_free = |displacement: &u16| {
            slots(*displacement).enumerate().all(|(place, at)| {
                self.keys.get(at) == Some(&0)
                    && !slots(*displacement).take(place).any(|other| other == at)
            })
        };
        let displacement = (0..=u16::MAX).find(are_free)?;
        let slots: Vec<usize> = slots(displacement).collect();
        for ((hash, value), at) in bucket.iter().zip(slots) {
            *self.keys.get_mut(at)? = key(*hash);
            *self.values.get_mut(at)? = *value;
            let bucket = self.bucket(*hash);
            *self.displacements.get_mut(bucket)? = displacement;
        }
        Some(())
    }

    #[inline]
    fn bucket(&self, hash: u64) -> usize {
        scaled(hash, self.displacements.len())
    }

    /// Returns the value of a hash.
    #[inline]
    pub fn get(&self, hash: u64) -> Option<u16> {
        let displacement = *self.displacements.get(self.bucket(hash))?;
        let slot = slot(hash, displacement, self.keys.len());
        let is_there = *self.keys.get(slot)? == key(hash);
        is_there.then(|| self.values.get(slot).copied())?
    }

    /// Writes the table as it lies in memory.
    pub fn write(&self, to: &mut Writer) {
        to.shorts(&self.displacements);
        to.words(&self.keys);
        to.shorts(&self.values);
    }

    /// Reads what `write` wrote.
    pub fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            displacements: from.shorts()?,
            keys: from.words()?,
            values: from.shorts()?,
        })
    }

    /// Returns the size of the table in bytes.
    pub fn bytes(&self) -> usize {
        self.displacements.len() * size_of::<u16>()
            + self.keys.len() * (size_of::<u32>() + size_of::<u16>())
    }
}

/// Returns what tells a hash from others in its slot.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "only these bits are kept")]
const fn key(hash: u64) -> u32 {
    hash as u32 | 1
}

/// Returns the slot of a hash that is moved.
#[inline]
fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    let moved = hash ^ (u64::from(displacement) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    scaled(moved.wrapping_mul(0xd6e8_feb8_6659_fd93), slots)
}

/// Returns a number below `count` by the highest bits of a hash.
#[inline]
const fn scaled(hash: u64, count: usize) -> usize {
    (((hash >> 32) * count as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_put_is_there_and_nothing_else(
            entries in prop::collection::hash_map(any::<u64>(), any::<u16>(), 0..500),
            others in prop::collection::vec(any::<u64>(), 0..100),
        ) {
            let table = Table::of(entries.iter().map(|(hash, value)| (*hash, *value)).collect());
            for (hash, value) in &entries {
                prop_assert_eq!(table.get(*hash), Some(*value));
            }
            for hash in others.iter().filter(|hash| !entries.contains_key(hash)) {
                prop_assert_eq!(table.get(*hash), None);
            }
            let mut bytes = Writer::default();
            table.write(&mut bytes);
            let read = Table::read(&mut Reader(&bytes.0)).unwrap();
            for (hash, value) in &entries {
                prop_assert_eq!(read.get(*hash), Some(*value));
            }
        }
    }
}
