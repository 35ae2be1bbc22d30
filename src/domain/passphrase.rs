//! A passphrase as it is typed, and what is kept of it: an Argon2id hash with its salt and costs.
//! Never printed, not even by accident: its debug form says nothing.

use argon2::{Algorithm, Argon2, Params, Version};

/// Bytes of a salt, and of a hash.
pub const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;
/// Characters that a passphrase has at least.
pub const SHORTEST: usize = 8;
/// Bytes that are hashed at most; nobody types more.
pub const LONGEST_BYTES: usize = 400;

/// What a passphrase costs to try: 19 MiB and two passes, as OWASP recommends for Argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Costs that are taken from a store at most, so that a changed row cannot fill the memory.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const MOST_PASSES: u32 = 16;

/// What somebody typed to prove who they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// Why a passphrase cannot be a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It has fewer characters than [`SHORTEST`].
    TooShort,
    /// It has more bytes than [`LONGEST_BYTES`].
    TooLong,
}

impl Passphrase {
    /// Takes what was typed. Blanks at its ends come from files and fingers, and do not count.
    pub fn new(typed: &str) -> Self {
        Self(typed.trim().to_owned())
    }

    /// Returns why it cannot be a new passphrase.
    pub fn unfit(&self) -> Option<Unfit> {
        if self.0.chars().count() < SHORTEST {
            Some(Unfit::TooShort)
        } else if self.0.len() > LONGEST_BYTES {
            Some(Unfit::TooLong)
        } else {
            None
        }
    }

    /// Returns what is kept of it: `argon2id$19$m=19456,t=2,p=1$<salt>$<hash>` in hex. Takes tens of
    /// milliseconds on purpose. `None` when the system has too little memory for it.
    pub fn kept(&self, salt: [u8; SALT_BYTES]) -> Option<String> {
        let costs = Costs {
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
        };
        let hash = costs.hash(&self.0, &salt)?;
        Some(format!(
            "argon2id$19$m={},t={},p={}${}${}",
            costs.memory_kib,
            costs.passes,
            costs.lanes,
            hex::encode(salt),
            hex::encode(hash)
        ))
    }

    /// Returns whether it is the one of which this is kept.
    pub fn fits(&self, kept: &str) -> bool {
        let Some((costs, salt, hash)) = read(kept) else {
            return false;
        };
        let Some(own) = costs.hash(&self.0, &salt) else {
            return false;
        };
        // All bytes are looked at, however many differ.
        let difference = own.iter().zip(&hash).fold(0, |all, (a, b)| all | (a ^ b));
        difference == 0 && hash.len() == own.len()
    }
}

#[derive(Debug, Clone, Copy)]
struct Costs {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Costs {
    fn hash(self, typed: &str, salt: &[u8]) -> Option<[u8; HASH_BYTES]> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, None).ok()?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut hash = [0; HASH_BYTES];
        argon
            .hash_password_into(typed.as_bytes(), salt, &mut hash)
            .ok()?;
        Some(hash)
    }
}

fn read(kept: &str) -> Option<(Costs, Vec<u8>, Vec<u8>)> {
    let parts: Vec<&str> = kept.split('$').collect();
    let ["argon2id", "19", costs, salt, hash] = parts.as_slice() else {
        return None;
    };
    let mut numbers = costs.split(',').map(|part| part.split_once('='));
    let mut number = |name: &str| -> Option<u32> {
        let (found, number) = numbers.next()??;
        (found == name).then(|| number.parse().ok())?
    };
    let costs = Costs {
        memory_kib: number("m").filter(|kib| *kib <= MOST_MEMORY_KIB)?,
        passes: number("t").filter(|passes| *passes <= MOST_PASSES)?,
        lanes: number("p").filter(|lanes| *lanes <= MOST_PASSES)?,
    };
    Some((costs, hex::decode(salt).ok()?, hex::decode(hash).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_passphrase_fits_what_is_kept() {
        let right = Passphrase::new("  corriente abajo\n");
        let kept = right.kept([7; SALT_BYTES]).unwrap();
        assert!(kept.starts_with("argon2id$19$m=19456,t=2,p=1$0707"));
        assert!(right.fits(&kept));
        assert!(Passphrase::new("corriente abajo").fits(&kept));
        assert!(!Passphrase::new("corriente arriba").fits(&kept));
        assert_ne!(right.kept([8; SALT_BYTES]).unwrap(), kept);
    }

    #[test]
    fn what_is_kept_may_be_anything_and_fits_nothing() {
        let any = Passphrase::new("corriente abajo");
        for kept in [
            "",
            "argon2id$19$m=19456,t=2,p=1$07",
            "argon2id$19$m=4294967295,t=2,p=1$0707070707070707$00",
            "argon2id$19$m=8,t=1,p=0$0707070707070707$00",
            "argon2id$19$m=8,t=1,p=1$0707070707070707$",
            "argon2i$19$m=8,t=1,p=1$0707070707070707$00",
        ] {
            assert!(!any.fits(kept), "{kept}");
        }
    }

    #[test]
    fn its_debug_form_says_nothing() {
        assert_eq!(format!("{:?}", Passphrase::new("secret")), "Passphrase(…)");
        assert_eq!(Passphrase::new("short").unfit(), Some(Unfit::TooShort));
        let long = Passphrase::new(&"x".repeat(LONGEST_BYTES + 1));
        assert_eq!(long.unfit(), Some(Unfit::TooLong));
    }
}
