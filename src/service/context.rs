//! What every business transaction is told from outside: who, when, and by which rules.
//! Never reads the clock or the settings itself.

use crate::compliance::Lexicon;
use crate::config::calendars::Calendars;
use crate::config::platform::Platforms;
use crate::domain::agent::Actor;
use crate::domain::audit::{Action, AuditDraft};
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;

pub use crate::notice::voice::Voice;

/// How long a message stays on this side before it leaves, unless the shop sets another time.
pub const UNDO_MS: i64 = 5_000;

/// Who acts, when, and by which rules.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The present time.
    pub now: Stamp,
    /// Who acts.
    pub actor: &'a Actor,
    /// The platforms' data.
    pub platforms: &'a Platforms,
    /// The words that the check listens for.
    pub lexicon: &'a Lexicon,
    /// How the desk speaks.
    pub voice: Voice,
    /// The holidays.
    pub calendars: &'a Calendars,
    /// How long a message stays on this side before it leaves, in milliseconds.
    pub undo_ms: i64,
}

impl Context<'_> {
    /// Returns the versions of what a text is judged by: words, then the platform's file,
    /// then the shop's own lists of the tone check.
    pub fn packs(&self, platform: Option<&Platform>) -> String {
        let platform = platform.map_or("", |platform| &platform.version);
        let mut packs = format!("words={} platform={platform}", self.lexicon.version);
        let tone = &self.voice.tone().version;
        if !tone.is_empty() {
            packs.push_str(" tone=");
            packs.push_str(tone);
        }
        packs
    }

    /// Returns an entry of the record without a digest.
    pub fn entry(&self, action: Action, subject: String, detail: String) -> AuditDraft {
        AuditDraft {
            at: self.now,
            actor: self.actor.name.clone(),
            action,
            subject,
            digest: String::new(),
            detail,
        }
    }
}
