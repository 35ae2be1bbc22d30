//! How the evidence checklist looks: what is there, what is missing, and how long there is.
//! Never says that something was submitted: a person or the platform does.

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::platform::MenuPlace;
use crate::domain::work_order::{EvidenceSlot, SlotState, WorkOrder, WorkOrderState};
use crate::ui::model::Model;
use crate::ui::scroll::scrolled;
use crate::ui::theme::Role;
use crate::ui::widgets::{
    Frame, Line, Paint, Scroll, Span, draw_lines, draw_sentences, path, span,
};
use crate::ui::words::{Shown, Words};

/// Draws the checklist of the open matter.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let inside = Frame::inside(area);
    let work_orders = model
        .dossier
        .as_ref()
        .map_or(&[][..], |open| &open.work_orders);
    let last = work_orders.len().saturating_sub(1);
    let Some(work_order) = work_orders.get(state.work_order.min(last)) else {
        Frame {
            title: vec![span(words.t("checklist-title"), Role::title(is_focused))],
            is_focused,
            ..Frame::default()
        }
        .draw(area, paint);
        draw_sentences(
            &[span(words.t("checklist-none"), Role::Muted)],
            inside,
            paint,
        );
        return;
    };
    let path = path_lines(model, inside.width, words);
    let path_rows = u16::try_from(path.len()).unwrap_or(0);
    // The slots come first: the path is shown where it leaves room for them.
    let slots = u16::try_from(work_order.slots.len()).unwrap_or(u16::MAX);
    let has_path = inside.height >= slots.saturating_add(path_rows + 1);
    let height = usize::from(inside.height);
    let offset = scrolled(0, state.slot, height);
    Frame {
        title: title(work_order, model, is_focused, words),
        right: right(work_order, words),
        is_focused,
        scroll: Some(Scroll {
            before: offset,
            shown: height.min(work_order.slots.len()),
            all: work_order.slots.len(),
        }),
        ..Frame::default()
    }
    .draw(area, paint);
    let rows =
        (inside.top()..inside.bottom()).zip(work_order.slots.iter().enumerate().skip(offset));
    for (y, (index, slot)) in rows {
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        draw_slot(slot, is_focused && index == state.slot, row, paint);
        if is_focused && index == state.slot {
            paint.lay(row, Role::Selected);
        }
    }
    if has_path {
        let room = Rect {
            y: inside.bottom() - path_rows,
            height: path_rows,
            ..inside
        };
        draw_lines(&path, 0, room, paint);
    }
}

fn title<'a>(
    work_order: &WorkOrder,
    model: &Model,
    is_focused: bool,
    words: Words<'a>,
) -> Vec<Span<'a>> {
    let (have, need) = work_order.evidence_count();
    let number = |n: usize| words.number(i64::try_from(n).unwrap_or(0));
    let role = if have < need { Role::Warn } else { Role::Ok };
    let mut title = vec![
        span(words.t("checklist-title"), Role::title(is_focused)),
        span(" ", Role::Text),
        span(number(have).and("/").and(number(need)), role),
    ];
    let is_open = work_order.fields.state.is_none_or(WorkOrderState::is_open);
    if let Some(due) = work_order.fields.due_at.filter(|_| is_open) {
        let left_ms = due.since(model.now);
        let (sign, role) = if left_ms < 0 {
            ("! ", Role::Late)
        } else {
            ("", Role::Due)
        };
        title.push(span(" · ", Role::Muted));
        title.push(span(Shown::from(sign).and(words.left(left_ms)), role));
    }
    title
}

fn right<'a>(work_order: &WorkOrder, words: Words<'a>) -> Vec<Span<'a>> {
    let Some(state) = work_order.fields.state else {
        return Vec::new();
    };
    vec![span(
        words.word("work-order-state", state.code()),
        Role::Muted,
    )]
}

fn draw_slot(slot: &EvidenceSlot, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let (sign, role) = match (slot.state, slot.is_required) {
        (SlotState::Attached, _) => ("✓", Role::Ok),
        (SlotState::Waived, _) => ("–", Role::Muted),
        (SlotState::Missing, true) => ("✗", Role::Warn),
        (SlotState::Missing, false) => ("·", Role::Muted),
    };
    let state = words.word("slot-state", slot.state.code());
    let at_end = if slot.state == SlotState::Attached && slot.bytes > 0 {
        size(slot.bytes, words)
    } else {
        state
    };
    let used = paint.line_right(area, &[span(at_end, role)]);
    let room = Rect {
        width: area.width.saturating_sub(used + 1),
        ..area
    };
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(sign, role),
        span(" ", Role::Text),
        span(words.word("evidence", slot.kind.code()), Role::Text),
    ];
    if !slot.file_name.is_empty() {
        spans.push(span(" ", Role::Text));
        spans.push(span(Shown::line(&slot.file_name), Role::Muted));
    }
    paint.line(room, &spans);
}

/// Writes a size in whole units: `412 K`, `1 M`.
fn size(bytes: i64, words: Words<'_>) -> Shown<'static> {
    const KIB: i64 = 1024;
    const MIB: i64 = 1024 * 1024;
    match bytes {
        MIB.. => words.number(bytes / MIB).and(" M"),
        KIB.. => words.number(bytes / KIB).and(" K"),
        _ => words.number(bytes).and(" B"),
    }
}

/// Where work orders are found in the merchant back end (row B-28).
fn path_lines<'a>(model: &'a Model, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let levels = model
        .open_platform()
        .and_then(|platform| platform.menu.get(&MenuPlace::WorkOrders));
    let Some(levels) = levels else {
        return vec![Line::of(vec![span(
            words.t("checklist-no-path"),
            Role::Muted,
        )])];
    };
    path(levels, cols, Role::Muted)
}
