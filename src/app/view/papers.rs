//! Draws the notices that are looked at: what goes out, what is missing, what was given and when.
//! Never decides what a key does there; `papers` of the desk does.

use super::stopped;
use super::window::window;
use crate::app::layout::Areas;
use crate::app::overlay::Papers;
use crate::domain::posted::{NoticeChannel, PostState, Posted};
use crate::domain::time::{Stamp, Zone};
use crate::notice::sheet::{Looked, Sheet};
use crate::notice::tone::Tone;
use crate::ui::sources::indented;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, Span, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Columns of the notices where there is room.
const COLS: u16 = 84;

/// Draws them.
pub fn draw(
    papers: &Papers,
    (tone, now, zone): (&Tone, Stamp, Zone),
    areas: &Areas,
    paint: &mut Paint<'_>,
) {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(2));
    let room = usize::from(cols).saturating_sub(4);
    let looked = &papers.looked;
    let mut lines = vec![head(looked)];
    for sheet in &looked.sheets {
        lines.push(Line::blank());
        lines.extend(sheet_lines(sheet, looked, tone, room, words));
        for posted in looked.posted.iter().filter(|one| one.kind == sheet.kind) {
            lines.push(given(posted, now, zone, words));
        }
    }
    lines.push(Line::blank());
    for (way, closed) in &looked.ways {
        let key = match way {
            NoticeChannel::Chat => "S ",
            NoticeChannel::Mail => "m ",
            NoticeChannel::Picture => "i ",
            NoticeChannel::Platform => continue,
        };
        let name = words.word("notice-channel", way.code());
        match closed {
            None => lines.push(Line::of(vec![span(key, Role::Key), span(name, Role::Text)])),
            Some(why) => {
                let why = why.in_words(words.catalog());
                let text = name.into_owned().and(" · ").and(Shown::line(&why));
                lines.extend(indented(&text, key, room, Role::Muted));
            }
        }
    }
    let foot = if looked.to_send().is_empty() {
        "papers-foot-given"
    } else {
        "papers-foot"
    };
    let area = stopped::area(areas.screen, cols, lines.len());
    window(&lines, papers.scroll, "papers-title", foot, area, paint);
}

/// The order, its buyer where the name is known, and the language that is written in.
pub(super) fn head(looked: &Looked) -> Line<'_> {
    let mut spans = vec![span(Shown::line(&looked.number), Role::Strong)];
    if !looked.buyer.is_empty() {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(Shown::line(&looked.buyer), Role::Buyer));
    }
    spans.push(span(" · ", Role::Muted));
    spans.push(span(Shown::line(looked.language.tag()), Role::Muted));
    Line::of(spans)
}

fn sheet_lines<'a>(
    sheet: &'a Sheet,
    looked: &Looked,
    tone: &'a Tone,
    room: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let is_given = looked.is_given(sheet);
    let (sign, role) = match (is_given, sheet.ready()) {
        (true, _) => ("✓ ", Role::Ok),
        (false, Some(_)) if looked.waits(sheet) => ("… ", Role::Due),
        (false, Some(_)) => ("→ ", Role::Due),
        (false, None) => ("✗ ", Role::Stop),
    };
    let mut lines = vec![Line::of(vec![
        span(sign, role),
        span(words.word("notice-kind", sheet.kind.code()), Role::Heading),
    ])];
    match &sheet.told {
        Ok(told) => {
            let role = if is_given { Role::Muted } else { Role::Text };
            lines.extend(wrapped(&Shown::block(&told.text), room, role, &[]));
            if sheet.judgement.verdict.is_flagged() {
                let found = stopped::findings(&sheet.judgement, &told.text, tone, room, words);
                lines.extend(found);
            }
        }
        Err(gaps) => {
            for gap in gaps {
                let sentence = gap.sentence(words.catalog().language());
                let text = Shown::line(&sentence.in_words(words.catalog()));
                lines.extend(wrapped(&text, room, Role::Stop, &[]));
            }
        }
    }
    lines
}

/// When it was given, how, by whom.
fn given<'a>(posted: &'a Posted, now: Stamp, zone: Zone, words: Words<'a>) -> Line<'a> {
    let (sign, role) = match posted.state {
        PostState::Sent => ("✓ ", Role::Ok),
        PostState::Drafted => ("… ", Role::Due),
        PostState::Failed => ("! ", Role::Stop),
    };
    let mut spans = vec![span(sign, role)];
    spans.extend(how(posted, role, words, now, zone));
    spans.push(span(" · ", Role::Muted));
    spans.push(span(Shown::line(&posted.by), Role::Muted));
    Line::of(spans)
}

/// Says how far a notice got, when and which way.
pub fn how<'a>(
    posted: &Posted,
    role: Role,
    words: Words<'a>,
    now: Stamp,
    zone: Zone,
) -> [Span<'a>; 5] {
    [
        span(words.word("post-state", posted.state.code()), role),
        span(" · ", Role::Muted),
        span(words.short_time(posted.at, now, zone), Role::Muted),
        span(" · ", Role::Muted),
        span(
            words.word("notice-channel", posted.channel.code()),
            Role::Muted,
        ),
    ]
}
