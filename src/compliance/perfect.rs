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
/// chance of 1 in 2^24, or less where the values are small.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// For each bucket, by how much what falls into it is moved.
    displacements: Vec<u16>,
    /// In each slot the value plus one, and above it some bits of the hash; 0 is empty.
    slots: Vec<u32>,
    /// Eight more bits of the hash, which are read only where the others agree.
    rests: Vec<u8>,
    /// The bits of a slot that hold the value.
    value_bits: u32,
}

impl Table {
    /// Makes a table of different hashes with their values.
    pub fn of(mut entries: Vec<(u64, u16)>) -> Self {
        entries.sort_unstable();
        let most = entries.iter().map(|(_, value)| u32::from(*value) + 1).max();
        let value_bits = u32::BITS - most.unwrap_or_default().leading_zeros();
        let mut slots = entries.len() + entries.len() / FREE + 1;
        loop {
            let mut table = Self {
                displacements: vec![0; entries.len() / SHARED + 1],
                slots: vec![0; slots],
                rests: vec![0; slots],
                value_bits,
            };
            let is_one =
                |(a, _): &(u64, u16), (b, _): &(u64, u16)| table.bucket(*a) == table.bucket(*b);
            let mut buckets: Vec<&[(u64, u16)]> = entries.chunk_by(is_one).collect();
            buckets.sort_by_key(|bucket| Reverse(bucket.len()));
            let mut taken = vec![false; slots];
            let mut put = |bucket: &&[(u64, u16)]| table.put(bucket, &mut taken).is_some();
            if buckets.iter().all(&mut put) {
                return table;
            }
            slots += slots / FREE + 1;
        }
    }

    /// Puts what shares a bucket into free slots, if there are some.
    fn put(&mut self, bucket: &[(u64, u16)], taken: &mut [bool]) -> Option<()> {
        let count = taken.len();
        let slots = |displacement: u16| {
            let slot = move |(hash, _): &(u64, u16)| slot(*hash, displacement, count);
            bucket.iter().map(slot)
        };
        let are_free = |displacement: &u16| {
            slots(*displacement).enumerate().all(|(place, at)| {
                taken.get(at) == Some(&false)
                    && !slots(*displacement).take(place).any(|other| other == at)
            })
        };
        let displacement = (0..=u16::MAX).find(are_free)?;
        let slots: Vec<usize> = slots(displacement).collect();
        for ((hash, value), at) in bucket.iter().zip(slots) {
            *taken.get_mut(at)? = true;
            *self.slots.get_mut(at)? = self.key(*hash) | (u32::from(*value) + 1);
            *self.rests.get_mut(at)? = rest(*hash);
            let bucket = self.bucket(*hash);
            *self.displacements.get_mut(bucket)? = displacement;
        }
        Some(())
    }

    #[inline]
    fn bucket(&self, hash: u64) -> usize {
        scaled(hash, self.displacements.len())
    }

    /// Returns the bits of a hash that tell it from others in its slot, above those of a value.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "only these bits are kept")]
    const fn key(&self, hash: u64) -> u32 {
        hash as u32 >> self.value_bits << self.value_bits
    }

    /// Returns the value of a hash.
    #[inline]
    pub fn get(&self, hash: u64) -> Option<u16> {
        let displacement = *self.displacements.get(self.bucket(hash))?;
        let at = slot(hash, displacement, self.slots.len());
        let value = self.slots.get(at)? ^ self.key(hash);
        let is_there = value >> self.value_bits == 0 && *self.rests.get(at)? == rest(hash);
        u16::try_from(is_there.then_some(value)?.checked_sub(1)?).ok()
    }

    /// Writes the table as it lies in memory.
    pub fn write(&self, to: &mut Writer) {
        to.shorts(&self.displacements);
        to.words(&self.slots);
        to.bytes(&self.rests);
        to.number(u64::from(self.value_bits));
    }

    /// Reads what `write` wrote.
    pub fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            displacements: from.shorts()?,
            slots: from.words()?,
            rests: from.bytes()?,
            value_bits: from.small()?,
        })
    }

    /// Returns the size of the table in bytes.
    pub fn bytes(&self) -> usize {
        self.displacements.len() * size_of::<u16>()
            + self.slots.len() * size_of::<u32>()
            + self.rests.len()
    }
}

/// Returns the eight bits of a hash that no slot has room for.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "only these bits are kept")]
const fn rest(hash: u64) -> u8 {
    hash as u8
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
