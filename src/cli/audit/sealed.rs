//! An export of the record that can be held against its seal, without the store it came from.
//! Never says whose a key is: whoever checks compares it with the one they were given.

use std::collections::BTreeMap;
use std::io::Write;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::cli::failure::Failure;
use crate::cli::input::Lines;
use crate::cli::json;
use crate::cli::out::Out;
use crate::domain::audit::{AuditEntry, Said};
use crate::domain::seal::{self, SealKey};
use crate::domain::time::Stamp;

/// The form of what is sealed.
const FORM: u32 = 1;

/// One entry as a line: all that its hash is made of, and the hash.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    seq: i64,
    #[serde(skip_deserializing)]
    at: Option<String>,
    at_ms: i64,
    actor: String,
    action: String,
    subject: String,
    digest: String,
    detail: String,
    desk: String,
    previous: String,
    hash: String,
}

/// What is sealed: which entries, what they end with, and the SHA-256 of their lines.
#[derive(Debug, Serialize, Deserialize)]
struct Summary {
    form: u32,
    first: i64,
    last: i64,
    head: String,
    entries: i64,
    actions: BTreeMap<String, i64>,
    at: String,
    public_key: String,
    lines_sha256: String,
}

/// The last line of an export.
#[derive(Debug, Serialize, Deserialize)]
struct Sealed {
    summary: Box<RawValue>,
    signature: String,
}

/// Prints entries and, in the end, their seal.
pub struct Sealing<'o> {
    out: &'o mut Out,
    lines: Sha256,
    summary: Summary,
}

impl<'o> Sealing<'o> {
    /// Begins an export.
    pub fn new(out: &'o mut Out, key: &SealKey, now: Stamp) -> Self {
        Self {
            out,
            lines: Sha256::new(),
            summary: Summary {
                form: FORM,
                first: 0,
                last: 0,
                head: String::new(),
                entries: 0,
                actions: BTreeMap::new(),
                at: now.to_rfc3339(),
                public_key: key.public(),
                lines_sha256: String::new(),
            },
        }
    }

    /// Prints an entry.
    pub fn entry(&mut self, entry: AuditEntry) -> Result<(), Failure> {
        let AuditEntry {
            seq,
            draft,
            desk,
            previous,
            hash,
        } = entry;
        let summary = &mut self.summary;
        if summary.entries == 0 {
            summary.first = seq;
        }
        (summary.last, summary.head) = (seq, hash.clone());
        summary.entries += 1;
        let action = draft.action.code().to_owned();
        *summary.actions.entry(action.clone()).or_default() += 1;
        let line = Line {
            seq,
            at: Some(draft.at.to_rfc3339()),
            at_ms: draft.at.millis(),
            actor: draft.actor,
            action,
            subject: draft.subject,
            digest: draft.digest,
            detail: draft.detail,
            desk,
            previous,
            hash,
        };
        let mut bytes = Vec::new();
        json::write(&mut bytes, &line)
            .and_then(|()| bytes.write_all(b"\n"))
            .map_err(|error| Failure::from_output(&error))?;
        self.lines.update(&bytes);
        self.out.bytes(&bytes)
    }

    /// Prints the seal.
    pub fn end(mut self, key: &SealKey) -> Result<(), Failure> {
        self.summary.lines_sha256 = hex::encode(self.lines.finalize());
        let summary = serde_json::value::to_raw_value(&self.summary);
        let summary = summary.map_err(|error| Failure::from_output(&error.into()))?;
        let signature = key.seal(summary.get().as_bytes());
        self.out.json(&Sealed { summary, signature })
    }
}

/// What does not hold in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The entry, where one is to blame.
    pub seq: Option<i64>,
    /// What: a stable word.
    pub why: &'static str,
}

/// An export as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Entries that were read.
    pub entries: i64,
    /// The hash of the last.
    pub head: String,
    /// The key that the seal names.
    pub public_key: String,
    /// When it was made.
    pub at: String,
    /// What does not hold first.
    pub wrong: Option<Wrong>,
}

/// Reads an export and holds it against its seal, and against the key it should be sealed with.
pub fn check(lines: &mut Lines, key: Option<&str>) -> Result<Found, Failure> {
    let mut found = Found::default();
    let mut hasher = Sha256::new();
    let mut first = 0;
    let mut seal = None;
    while let Some(line) = lines.next_line()? {
        if seal.is_some() {
            found.blame(None, "lines_after_the_seal");
            break;
        }
        if let Ok(sealed) = serde_json::from_str::<Sealed>(line) {
            seal = Some(sealed);
            continue;
        }
        hasher.update(line.trim_end_matches(['\r', '\n']));
        hasher.update(b"\n");
        let Ok(entry) = serde_json::from_str::<Line>(line) else {
            found.blame(None, "no_entry");
            continue;
        };
        if found.entries == 0 {
            first = entry.seq;
        } else if entry.previous != found.head || entry.seq != first + found.entries {
            found.blame(Some(entry.seq), "entry_missing");
        }
        if entry.said().hash() != entry.hash {
            found.blame(Some(entry.seq), "entry_changed");
        }
        found.entries += 1;
        found.head = entry.hash;
    }
    let Some(sealed) = seal else {
        found.blame(None, "no_seal");
        return Ok(found);
    };
    let Ok(summary) = serde_json::from_str::<Summary>(sealed.summary.get()) else {
        found.blame(None, "no_seal");
        return Ok(found);
    };
    let bytes = sealed.summary.get().as_bytes();
    if !seal::holds(bytes, &sealed.signature, &summary.public_key) {
        found.blame(None, "seal_changed");
    }
    if summary.lines_sha256 != hex::encode(hasher.finalize())
        || (summary.entries, &summary.head, summary.first) != (found.entries, &found.head, first)
    {
        found.blame(None, "lines_changed");
    }
    if key.is_some_and(|key| !key.trim().eq_ignore_ascii_case(&summary.public_key)) {
        found.blame(None, "another_key");
    }
    (found.public_key, found.at) = (summary.public_key, summary.at);
    Ok(found)
}

impl Found {
    /// Keeps what was found first.
    fn blame(&mut self, seq: Option<i64>, why: &'static str) {
        self.wrong.get_or_insert(Wrong { seq, why });
    }
}

impl Line {
    fn said(&self) -> Said<'_> {
        Said {
            seq: self.seq,
            at_ms: self.at_ms,
            actor: &self.actor,
            action: &self.action,
            subject: &self.subject,
            digest: &self.digest,
            detail: &self.detail,
            desk: &self.desk,
            previous: &self.previous,
        }
    }
}
