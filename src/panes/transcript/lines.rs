//! The messages of a matter as lines of the screen: the buyer where reading begins, the shop where
//! it ends.
//! Never lays out more than is asked for: it works from the newest message upwards.

use crate::domain::conversation::{Author, Direction, Message, MessageKind, OutboxState};
use crate::domain::dossier::Dossier;
use crate::domain::time::Zone;
use crate::ui::decided;
use crate::ui::model::Hidden;
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Align, Line, Span, span, wrapped};
use crate::ui::words::{Shown, Words};

/// From this width on a message leaves a margin on the other side.
const MARGIN_FROM_COLS: u16 = 40;

/// Returns how many lines the loaded messages fill.
pub fn count(open: &Dossier, hidden: &Hidden, cols: u16, words: Words<'_>, zone: Zone) -> usize {
    lines(open, hidden, cols, words, zone, usize::MAX).len()
}

/// Returns at least the newest `wanted` lines, where there are so many, in the order of the screen.
pub fn lines<'a>(
    open: &'a Dossier,
    hidden: &Hidden,
    cols: u16,
    words: Words<'a>,
    zone: Zone,
    wanted: usize,
) -> Vec<Line<'a>> {
    let mut upwards: Vec<Line<'a>> = Vec::new();
    let mut newer: Option<&Message> = None;
    let buyer = open.conversation.as_ref().map_or("", |chat| &chat.buyer);
    for message in open.messages.iter().rev() {
        if upwards.len() >= wanted {
            return downwards(upwards);
        }
        if let Some(newer) = newer
            && day_of(newer, zone) != day_of(message, zone)
        {
            upwards.extend([Line::blank(), day_line(newer, words, zone)]);
        }
        if !upwards.is_empty() {
            upwards.push(Line::blank());
        }
        let of_message = message_lines(message, hidden, buyer, cols, words, zone);
        upwards.extend(of_message.into_iter().rev());
        newer = Some(message);
    }
    if let Some(oldest) = newer {
        upwards.push(Line::blank());
        upwards.push(day_line(oldest, words, zone));
        let key = if open.has_older {
            "transcript-has-older"
        } else {
            "transcript-start"
        };
        let note = Line::of(vec![span(words.t(key), Role::Muted)]);
        upwards.push(note.at(Align::Center, 0, 0));
    }
    downwards(upwards)
}

fn downwards(mut lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    lines.reverse();
    lines
}

fn day_of(message: &Message, zone: Zone) -> chrono::NaiveDate {
    message.fields.at.to_local(zone).date()
}

fn day_line<'a>(message: &Message, words: Words<'a>, zone: Zone) -> Line<'a> {
    let day = words.day_in_both(message.fields.at, zone);
    Line::of(vec![
        span("── ", Role::Border),
        span(day, Role::Muted),
        span(" ──", Role::Border),
    ])
    .at(Align::Center, 0, 0)
}

fn message_lines<'a>(
    message: &'a Message,
    hidden: &Hidden,
    buyer: &str,
    cols: u16,
    words: Words<'a>,
    zone: Zone,
) -> Vec<Line<'a>> {
    match message.fields.direction {
        Direction::System => system_lines(message, cols, words, zone),
        Direction::In | Direction::Note => {
            side_lines(message, hidden, buyer, cols, words, zone, Align::Start)
        }
        Direction::Out => side_lines(message, hidden, buyer, cols, words, zone, Align::End),
    }
}

/// What the platform says stands in the middle.
fn system_lines<'a>(message: &Message, cols: u16, words: Words<'a>, zone: Zone) -> Vec<Line<'a>> {
    let time = words.time(message.fields.at, zone);
    let text = Shown::from("· ")
        .and(time)
        .and("  ")
        .and(Shown::line(&message.fields.text));
    wrapped(
        &text,
        usize::from(cols.saturating_sub(4)).max(1),
        Role::System,
        &[],
    )
    .into_iter()
    .map(|line| line.at(Align::Center, 2, 2))
    .collect()
}

fn side_lines<'a>(
    message: &'a Message,
    hidden: &Hidden,
    buyer: &str,
    cols: u16,
    words: Words<'a>,
    zone: Zone,
    side: Align,
) -> Vec<Line<'a>> {
    let margin = if cols >= MARGIN_FROM_COLS {
        cols / 8
    } else {
        2
    };
    let room = usize::from(cols.saturating_sub(margin + 2)).max(1);
    let mut lines = vec![head(message, buyer, words, zone, side)];
    let role = match message.fields.direction {
        Direction::Note => Role::Note,
        _ => Role::Text,
    };
    let mut body = Vec::new();
    if let Some(what) = what_it_is(message, words) {
        body.extend(wrapped(&what, room, Role::Muted, &[]));
    }
    if !message.fields.text.is_empty() && message.fields.kind != MessageKind::Withdrawn {
        let text = if message.fields.kind == MessageKind::Review {
            decided::line(&message.fields.text, words)
        } else {
            Shown::block(hidden.words(message))
        };
        body.extend(wrapped(&text, room, role, &[]));
    }
    let widest = body.iter().map(Line::cols).max().unwrap_or(0);
    let left = match side {
        Align::End => cols.saturating_sub(widest + 1),
        Align::Start | Align::Center => 2,
    };
    lines.extend(body.into_iter().map(|mut line| {
        line.indent.0 += left;
        line
    }));
    lines
}

/// Who wrote it and when; for a message of ours, how far it got. Many chats do not repeat the name of
/// the buyer at each message.
fn head<'a>(
    message: &'a Message,
    buyer: &str,
    words: Words<'a>,
    zone: Zone,
    side: Align,
) -> Line<'a> {
    let time = span(words.time(message.fields.at, zone), Role::Muted);
    let gap = || span("  ", Role::Muted);
    let is_nameless_buyer =
        message.fields.author == Author::Buyer && message.fields.author_name.is_empty();
    let name = Shown::line(if is_nameless_buyer {
        buyer
    } else {
        &message.fields.author_name
    });
    let (name, role) = match message.fields.direction {
        Direction::Note if message.fields.kind == MessageKind::Review => (
            Shown::from("§ ")
                .and(words.t("transcript-review"))
                .and(" ")
                .and(name),
            Role::Note,
        ),
        Direction::Note => (
            Shown::from("✎ ")
                .and(words.t("transcript-note"))
                .and(" ")
                .and(name),
            Role::Note,
        ),
        // Row X-11: nobody takes it for a person's.
        Direction::Out if message.fields.author == Author::Bot => (
            Shown::from(signs::BOT).and(words.t("transcript-automatic")),
            Role::Shop,
        ),
        Direction::Out => (
            named(name, words.word("author", message.fields.author.code())),
            Role::Shop,
        ),
        Direction::In | Direction::System => (
            named(name, words.word("author", message.fields.author.code())),
            Role::Buyer,
        ),
    };
    if side != Align::End {
        return Line::of(vec![span(name, role), gap(), time]).at(Align::Start, 1, 0);
    }
    let mut spans = vec![span(name, role), gap(), time];
    if let Some(state) = message.delivery {
        spans.insert(0, gap());
        spans.insert(0, delivery(state, words));
    }
    Line::of(spans).at(Align::End, 0, 1)
}

fn named<'a>(name: Shown<'a>, otherwise: Shown<'a>) -> Shown<'static> {
    if name.is_empty() {
        otherwise.into_owned()
    } else {
        name.into_owned()
    }
}

/// Sign and word of how far a message got.
fn delivery(state: OutboxState, words: Words<'_>) -> Span<'static> {
    let (sign, role) = signs::delivery(state);
    span(
        Shown::from(sign).and(words.word("outbox-state", state.code())),
        role,
    )
}

/// Says what a message is when it is not only words, with the names of its files.
fn what_it_is(message: &Message, words: Words<'_>) -> Option<Shown<'static>> {
    let fields = &message.fields;
    let says_all = matches!(fields.kind, MessageKind::Text | MessageKind::Review);
    if says_all && fields.attachments.is_empty() {
        return None;
    }
    let kind = match fields.kind {
        MessageKind::Text => MessageKind::File,
        kind => kind,
    };
    let kind = words.word("message-kind", kind.code());
    let names = fields
        .attachments
        .iter()
        .map(|file| Shown::line(&file.name))
        .filter(|name| !name.is_empty())
        .reduce(|all, name| all.and(", ").and(name));
    let text = Shown::from("[").and(kind).and("]");
    Some(match names {
        Some(names) => text.and(" ").and(names),
        None => text,
    })
}
