//! Turns a dialogue into messages with their times.
//! Never invents words: they stand in the dialogue.

use super::wording::Blanks;
use super::words::{Dialogue, Speaker};
use crate::domain::conversation::{Author, Direction, MessageFields, MessageKind};
use crate::domain::time::{MINUTE_MS, Stamp};

/// The name that the shop's own messages carry.
pub const AGENT: &str = "li.wei";

/// Where a dialogue stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Behind the buyer's last words: an answer is waited for.
    Waiting,
    /// Behind the shop's last words.
    Answered,
}

/// Returns how many turns are said before it stops.
pub fn length(dialogue: &Dialogue, ending: Ending) -> usize {
    let speaker = match ending {
        Ending::Waiting => Speaker::Buyer,
        Ending::Answered => Speaker::Shop,
    };
    let last = dialogue.turns.iter().rposition(|turn| turn.0 == speaker);
    last.map_or(dialogue.turns.len(), |place| place + 1)
}

/// Returns how long the first `turns` of a dialogue take, in milliseconds.
pub fn span_ms(dialogue: &Dialogue, turns: usize) -> i64 {
    let minutes: i64 = dialogue
        .turns
        .iter()
        .take(turns)
        .skip(1)
        .map(|turn| turn.1)
        .sum();
    minutes * MINUTE_MS
}

/// Returns the first `turns` of a dialogue as messages, the last of them written at `ends_at`.
pub fn messages(
    dialogue: &Dialogue,
    turns: usize,
    ends_at: Stamp,
    blanks: &Blanks<'_>,
) -> Vec<MessageFields> {
    let mut at = ends_at.plus_ms(-span_ms(dialogue, turns));
    let said = dialogue.turns.iter().take(turns).enumerate();
    said.map(|(place, turn)| {
        if place > 0 {
            at = at.plus_ms(turn.1 * MINUTE_MS);
        }
        // Two lines in one minute still follow each other.
        message(
            turn.0,
            at.plus_ms(place_ms(place)),
            blanks.name,
            blanks.fill(&turn.2),
        )
    })
    .collect()
}

fn place_ms(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(0) * 1_700
}

/// Makes one message.
pub fn message(speaker: Speaker, at: Stamp, buyer: &str, text: String) -> MessageFields {
    let (direction, author, name) = match speaker {
        Speaker::Buyer => (Direction::In, Author::Buyer, buyer),
        Speaker::Shop => (Direction::Out, Author::Agent, AGENT),
        Speaker::Platform => (Direction::System, Author::Platform, ""),
    };
    MessageFields {
        at,
        direction,
        author,
        author_name: name.to_owned(),
        kind: if speaker == Speaker::Platform {
            MessageKind::Event
        } else {
            MessageKind::Text
        },
        text,
        attachments: Vec::new(),
        external_id: None,
    }
}
