//! The seal under an export of the record: who made it cannot deny it, and nobody else could have.
//! Never reads or keeps a key; both are passed in.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// Bytes of a secret key.
pub const SECRET_BYTES: usize = 32;

/// A key that exports are sealed with.
pub struct SealKey(SigningKey);

impl std::fmt::Debug for SealKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealKey({})", self.public())
    }
}

impl SealKey {
    /// Takes the bytes of a secret key.
    pub fn new(secret: &[u8; SECRET_BYTES]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// Returns the key that everybody may know, 64 hex digits.
    pub fn public(&self) -> String {
        hex::encode(self.0.verifying_key().as_bytes())
    }

    /// Seals bytes: an Ed25519 signature, 128 hex digits.
    pub fn seal(&self, bytes: &[u8]) -> String {
        hex::encode(self.0.sign(bytes).to_bytes())
    }
}

/// Returns whether the owner of a public key sealed these bytes.
pub fn holds(bytes: &[u8], seal: &str, public: &str) -> bool {
    let (mut key, mut signature) = ([0; 32], [0; 64]);
    if hex::decode_to_slice(public, &mut key).is_err()
        || hex::decode_to_slice(seal, &mut signature).is_err()
    {
        return false;
    }
    let signature = Signature::from_bytes(&signature);
    VerifyingKey::from_bytes(&key).is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_for_its_bytes_and_its_key_alone() {
        let key = SealKey::new(&[7; SECRET_BYTES]);
        let seal = key.seal(b"entries");
        assert!(holds(b"entries", &seal, &key.public()));
        assert!(!holds(b"entriez", &seal, &key.public()));
        let other = SealKey::new(&[8; SECRET_BYTES]);
        assert!(!holds(b"entries", &seal, &other.public()));
        for spoilt in ["", "00", &seal.replace('a', "b"), &"0".repeat(128)] {
            assert!(!holds(b"entries", spoilt, &key.public()), "{spoilt}");
        }
        assert!(!holds(b"entries", &seal, &"0".repeat(64)));
        assert!(!format!("{key:?}").contains("0707"));
    }
}
