//! How the chat looks.
//! Never scrolls by itself: the newest message stands at the bottom unless the state says otherwise.

use ratatui::layout::Rect;

use super::state::State;
use super::{banner, lines};
use crate::domain::bot::Standing;
use crate::domain::dossier::Dossier;
use crate::domain::time::Zone;
use crate::ui::model::{Load, Model};
use crate::ui::signs;
use crate::ui::theme::Role;
use crate::ui::widgets::{Frame, Line, Paint, Scroll, Span, draw_lines, draw_sentences, span};
use crate::ui::words::{Shown, Words};

/// Draws the chat.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let whole = Frame::inside(area);
    let rows = banner::rows(model).min(whole.height);
    let inside = Rect {
        y: whole.y + rows,
        height: whole.height - rows,
        ..whole
    };
    let height = usize::from(inside.height);
    let Some(open) = &model.dossier else {
        Frame {
            title: vec![span(words.t("transcript-title"), Role::title(is_focused))],
            is_focused,
            ..Frame::default()
        }
        .draw(area, paint);
        draw_sentences(&nothing(model, words), inside, paint);
        return;
    };
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let wanted = state.from_bottom.saturating_add(height).saturating_add(1);
    let all = lines::lines(open, &model.hidden, inside.width, words, zone, wanted);
    let last_first = all.len().saturating_sub(height);
    let first = last_first.saturating_sub(state.from_bottom);
    let standing = open.bot.standing(zone, &open.messages, model.now);
    let is_bot_on = standing == Standing::On;
    let frame = Frame {
        title: title(open, is_bot_on, is_focused, words),
        right: right(open, is_bot_on, words),
        foot: foot(model, state, words),
        is_focused,
        scroll: Some(Scroll {
            before: first,
            shown: height.min(all.len()),
            all: all.len(),
        }),
    };
    frame.draw(area, paint);
    let above = banner::lines(open, model, words).into_iter();
    for (line, y) in above.zip(whole.y..whole.y + rows) {
        let row = Rect {
            y,
            height: 1,
            ..whole
        };
        paint.line(row, &line);
    }
    if open.messages.is_empty() {
        draw_sentences(&empty(open, words), inside, paint);
        return;
    }
    draw_from_bottom(&all, first, inside, paint);
}

/// A short chat stands at the bottom, where the next message will be.
fn draw_from_bottom(all: &[Line<'_>], first: usize, inside: Rect, paint: &mut Paint<'_>) {
    let count = u16::try_from(all.len().saturating_sub(first)).unwrap_or(u16::MAX);
    let down = inside.height.saturating_sub(count);
    let room = Rect {
        y: inside.y + down,
        height: inside.height - down,
        ..inside
    };
    draw_lines(all, first, room, paint);
}

fn title<'a>(
    open: &'a Dossier,
    is_bot_on: bool,
    is_focused: bool,
    words: Words<'a>,
) -> Vec<Span<'a>> {
    let mut title = vec![span(words.t("transcript-title"), Role::title(is_focused))];
    if let Some(conversation) = &open.conversation {
        // The words for it stand at the right, where there is room.
        if is_bot_on {
            title.push(span(" ", Role::Ok).and(signs::BOT.trim_end()));
        }
        let number = match &open.order {
            Some(order) => &order.number,
            // The order was not imported; the chat names it, or the file it came from.
            None => &conversation.external_id,
        };
        let parts = [(&conversation.buyer, Role::Strong), (number, Role::Muted)];
        for (text, role) in parts.into_iter().filter(|(text, _)| !text.is_empty()) {
            title.push(span(" · ", Role::Muted));
            title.push(span(Shown::line(text), role));
        }
        return title;
    }
    if let Some(order) = &open.order {
        title.push(span(" · ", Role::Muted));
        title.push(span(Shown::line(&order.number), Role::Muted));
    }
    title
}

/// Who looks after the conversation (row B-01), and that the answer bot does too, where there is room
/// beside the title.
fn right<'a>(open: &'a Dossier, is_bot_on: bool, words: Words<'a>) -> Vec<Span<'a>> {
    let Some(chat) = &open.conversation else {
        return Vec::new();
    };
    let mut right = Vec::new();
    if is_bot_on {
        right.push(span(words.t("bot-on"), Role::Ok));
        right.push(span(" · ", Role::Muted));
    }
    right.push(span(words.word("lane", chat.lane.code()), Role::Muted));
    right
}

/// What lies outside of what is shown.
fn foot<'a>(model: &Model, state: &State, words: Words<'a>) -> Vec<Span<'a>> {
    if model.older == Load::Loading || model.opening.is_some() {
        return vec![span(words.t("state-loading"), Role::Muted)];
    }
    if state.from_bottom > 0 {
        return vec![span("↓ ", Role::Due).and(words.t("transcript-newer-below"))];
    }
    Vec::new()
}

fn nothing<'a>(model: &Model, words: Words<'a>) -> Vec<Span<'a>> {
    if model.opening.is_some() {
        return vec![span(words.t("transcript-opening"), Role::Muted)];
    }
    vec![
        span(words.t("transcript-none"), Role::Text),
        span(words.t("transcript-none-next"), Role::Muted),
    ]
}

fn empty<'a>(open: &Dossier, words: Words<'a>) -> Vec<Span<'a>> {
    let key = if open.conversation.is_some() {
        "transcript-empty"
    } else {
        "transcript-no-conversation"
    };
    vec![
        span(words.t(key), Role::Text),
        span(words.t("transcript-empty-next"), Role::Muted),
    ]
}
