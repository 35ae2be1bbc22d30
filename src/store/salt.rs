//! Salts for the digests in the record, and a start for ids, from the system's entropy.
//! Never used for keys or passwords.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use sha2::{Digest, Sha256};

/// Bytes of a salt.
pub const SALT_BYTES: usize = 16;

/// Makes salts that nobody can guess: SHA-256 over a secret start and a counter.
#[derive(Debug)]
pub struct Salts {
    secret: [u8; 32],
    counter: u64,
}

impl Salts {
    /// Draws a start from the system.
    pub fn from_system() -> Self {
        let mut hasher = Sha256::new();
        // The standard library keys each state from the system's generator; four of its 64-bit
        // answers fill the secret.
        for part in 0_u8..4 {
            let mut words = RandomState::new().build_hasher();
            words.write_u8(part);
            hasher.update(words.finish().to_be_bytes());
        }
        Self {
            secret: hasher.finalize().into(),
            counter: 0,
        }
    }

    /// Starts from a seed, so that a made-up store is the same each time. Whoever knows the seed knows
    /// the salts.
    pub fn from_seed(seed: u64) -> Self {
        Self {
            secret: Sha256::digest(seed.to_be_bytes()).into(),
            counter: 0,
        }
    }

    /// Returns the next salt.
    pub fn next_salt(&mut self) -> [u8; SALT_BYTES] {
        let mut salt = [0; SALT_BYTES];
        for (to, from) in salt.iter_mut().zip(self.next_block()) {
            *to = from;
        }
        salt
    }

    /// Returns a number to start ids from.
    pub fn start(&mut self) -> u64 {
        self.next_block()
            .iter()
            .take(8)
            .fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }

    fn next_block(&mut self) -> [u8; 32] {
        self.counter += 1;
        let mut hasher = Sha256::new();
        hasher.update(self.secret);
        hasher.update(self.counter.to_be_bytes());
        hasher.finalize().into()
    }
}
