//! Who sits at a connection: the desk that entries of the record are written at, and who has proved
//! who they are.
//! Never proves anything itself; signing in does.

use crate::domain::time::Stamp;

/// What a connection knows of whoever uses it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Session {
    /// The name of the desk; empty where nobody sits at one.
    pub desk: String,
    /// Who has proved who they are.
    pub proof: Option<Proof>,
}

/// That somebody has proved who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Who.
    pub name: String,
    /// When, or when it was last needed.
    pub at: Stamp,
}

impl Session {
    /// Notes that somebody has proved who they are.
    pub fn prove(&mut self, name: &str, at: Stamp) {
        let name = name.to_owned();
        self.proof = Some(Proof { name, at });
    }

    /// Returns whether somebody has proved who they are not longer ago than `within_ms`, and lets the
    /// time begin anew. One that is too old, or somebody else's, goes.
    pub fn use_proof(&mut self, name: &str, now: Stamp, within_ms: i64) -> bool {
        let is_good = self.proof.as_ref().is_some_and(|proof| {
            let age_ms = now.since(proof.at);
            proof.name == name && (0..=within_ms).contains(&age_ms)
        });
        if is_good {
            self.prove(name, now);
        } else {
            self.proof = None;
        }
        is_good
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_lasts_as_long_as_it_is_used() {
        let at = Stamp::from_millis;
        let mut session = Session::default();
        assert!(!session.use_proof("zhao.min", at(0), 10));
        session.prove("zhao.min", at(0));
        assert!(session.use_proof("zhao.min", at(10), 10));
        assert!(session.use_proof("zhao.min", at(20), 10));
        assert!(!session.use_proof("zhao.min", at(31), 10));
        assert!(!session.use_proof("zhao.min", at(31), 10));
        session.prove("zhao.min", at(40));
        assert!(
            !session.use_proof("li.wei", at(41), 10),
            "one's own proof only"
        );
        session.prove("zhao.min", at(50));
        assert!(
            !session.use_proof("zhao.min", at(49), 10),
            "a clock set back"
        );
    }
}
