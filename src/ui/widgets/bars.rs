//! The line above the panes and the line of keys below them.
//! Never hides what is wrong: offline and read-only stand before everything else.

use ratatui::layout::Rect;

use super::paint::{Paint, Span, cols_of, span};
use crate::domain::queue::Counts;
use crate::i18n::date::zone_name;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::words::{Shown, Words};

/// From this width on the platform stands behind the name of the shop.
const WHOLE_FROM_COLS: u16 = 100;

/// A key with its short word, for the line of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint<'a> {
    /// The key, as it is written.
    pub keys: Shown<'a>,
    /// What it does.
    pub label: Shown<'a>,
    /// Whether it works now.
    pub is_enabled: bool,
    /// Whether it stands even where there is no room for all.
    pub is_lasting: bool,
}

/// Draws the upper line: shop, the next deadline, what is due, link, who works here, and the time.
///
/// Where there is no room the person goes first, then the name of the program, the zone of the time,
/// the name of the shop, the next deadline, then what is as it should be; trouble stays.
pub fn draw_status(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let is_well = model.is_online && !model.is_read_only;
    let counts = counts(&model.counts, words);
    let shop = [span(
        place(model, area.width >= WHOLE_FROM_COLS, words),
        Role::Status,
    )];
    let name = [span("afterdesk ", Role::Strong)];
    let (mut clock, actor, link) = (clock(model, words), actor(model, words), link(model, words));
    let zone = span(Shown::line(&zone_name(model.zone())).and(" "), Role::Muted);
    let next = next(model, words);
    let mut room = usize::from(area.width).saturating_sub(cols_of(&counts));
    let mut take = |part: &[Span<'_>]| {
        let cols = cols_of(part) + 2;
        let fits = cols <= room;
        if fits {
            room -= cols;
        }
        fits
    };
    let has_trouble = !is_well && take(&link);
    let has_clock = take(&clock);
    let has_link = has_trouble || (is_well && take(&link));
    let has_next = !next.is_empty() && take(&next);
    let has_shop = take(&shop);
    if has_clock && take(std::slice::from_ref(&zone)) {
        clock.push(zone);
    }
    let has_name = take(&name);
    let has_actor = take(&actor);
    let mut rest = Rect {
        height: area.height.min(1),
        ..area
    };
    for (part, is_there) in [(&clock, has_clock), (&actor, has_actor), (&link, has_link)] {
        if is_there {
            let used = paint.line_right(rest, part);
            rest.width = rest.width.saturating_sub(used + 2);
        }
    }
    let mut used = 0;
    for (part, is_there) in [(&name, has_name), (&shop, has_shop)] {
        if is_there {
            used += 1;
            let behind = Rect {
                x: rest.x + used,
                width: rest.width.saturating_sub(used),
                ..rest
            };
            used += paint.line(behind, part);
        }
    }
    // The numbers stand in the middle of what is free, like a calm headline.
    let counts = if has_next {
        [next, counts].concat()
    } else {
        counts
    };
    let counts_cols = u16::try_from(cols_of(&counts)).unwrap_or(u16::MAX);
    let free = rest.width.saturating_sub(used.saturating_add(counts_cols));
    let at = Rect {
        x: rest.x + used + free - free / 3,
        width: rest.width.saturating_sub(used + free - free / 3),
        ..rest
    };
    paint.line(at, &counts);
    paint.lay(area, Role::Bar);
}

/// The shop of what is open; the only one, or how many there are, while nothing is.
fn place(model: &Model, is_whole: bool, words: Words<'_>) -> Shown<'static> {
    let open = model.dossier.as_ref().map(|open| &open.shop);
    match (open, model.shops.as_slice()) {
        (Some(shop), _) | (None, [shop]) if is_whole => Shown::line(&shop.name)
            .and(" · ")
            .and(Shown::line(shop.platform.as_str())),
        (Some(shop), _) | (None, [shop]) => Shown::line(&shop.name),
        (None, []) => Shown::line(&model.profile),
        (None, shops) => words.count(
            "status-shops",
            i64::try_from(shops.len()).unwrap_or(i64::MAX),
        ),
    }
}

fn counts<'a>(counts: &Counts, words: Words<'a>) -> Vec<Span<'a>> {
    let due = if counts.due >= Counts::DUE_LIMIT {
        Shown::from("999+")
    } else {
        words.number(counts.due)
    };
    let mut spans = Vec::new();
    for (key, count, is_high, role) in [
        ("status-due", due, counts.due > 0, Role::Late),
        (
            "status-flagged",
            words.number(counts.flagged),
            counts.flagged > 0,
            Role::Warn,
        ),
        (
            "status-outbox",
            words.number(counts.outbox),
            counts.outbox > 0,
            Role::Due,
        ),
    ] {
        let role = if is_high { role } else { Role::Muted };
        spans.push(span(words.t(key), Role::Muted));
        spans.push(span(" ", Role::Muted));
        spans.push(span(count, role));
        spans.push(span("  ", Role::Muted));
    }
    spans
}

/// How long the next deadline is away; nothing when none is.
fn next<'a>(model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    let Some(at) = model.counts.next else {
        return Vec::new();
    };
    let left_ms = at.millis().saturating_sub(model.now.millis());
    vec![
        span(words.t("status-next"), Role::Muted),
        span(" ", Role::Muted),
        span(words.left(left_ms), Role::Due),
        span("  ", Role::Muted),
    ]
}

fn link<'a>(model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    if !model.is_online {
        return vec![span("○ ", Role::Stop).and(words.t("state-offline"))];
    }
    if model.is_read_only {
        return vec![span("– ", Role::Warn).and(words.t("state-read-only"))];
    }
    if model.importing > 0 {
        return vec![span("⇣ ", Role::Due).and(words.t("state-importing"))];
    }
    vec![
        span("● ", Role::Ok),
        span(words.t("state-online"), Role::Muted),
    ]
}

fn actor<'a>(model: &'a Model, words: Words<'a>) -> Vec<Span<'a>> {
    vec![
        span(Shown::line(&model.actor.name), Role::Status),
        span(" · ", Role::Muted),
        span(words.word("role", model.actor.role.code()), Role::Muted),
    ]
}

fn clock<'a>(model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    vec![
        span(words.time(model.now, model.zone()), Role::Strong),
        span(" ", Role::Status),
    ]
}

/// Draws the line of keys. Hints that do not fit are left out whole; those that lead to all others
/// keep their place and stand last.
pub fn draw_footer(hints: &[Hint<'_>], area: Rect, paint: &mut Paint<'_>) {
    let cols = |hint: &Hint<'_>| {
        u16::try_from(hint.keys.cols() + hint.label.cols() + 3).unwrap_or(u16::MAX)
    };
    let mut room = Rect {
        x: area.x.saturating_add(1),
        width: area.width.saturating_sub(1),
        ..area
    };
    let lasting = hints.iter().filter(|hint| hint.is_lasting);
    let taken = lasting.clone().map(cols).fold(0, u16::saturating_add);
    for hint in hints.iter().filter(|hint| !hint.is_lasting) {
        if cols(hint).saturating_add(taken) > room.width {
            break;
        }
        draw_hint(hint, &mut room, paint);
    }
    for hint in lasting {
        draw_hint(hint, &mut room, paint);
    }
}

fn draw_hint(hint: &Hint<'_>, room: &mut Rect, paint: &mut Paint<'_>) {
    let (key, label) = if hint.is_enabled {
        (Role::Key, Role::Text)
    } else {
        (Role::Disabled, Role::Disabled)
    };
    let spans = [
        span(&hint.keys, key),
        span(" ", label),
        span(&hint.label, label),
        span("  ", Role::Text),
    ];
    let used = paint.line(*room, &spans);
    room.x += used;
    room.width -= used;
}
