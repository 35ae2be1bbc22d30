//! How a slot and the files in it look.
//! Never shortens a hash into something that looks whole.

use ratatui::layout::Rect;

use crate::domain::attachment::EvidenceFile;
use crate::domain::work_order::{EvidenceSlot, SlotState, WorkOrder};
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, span};
use crate::ui::words::{Shown, Words};

/// Draws a slot: what it asks for, and whether it is there.
pub fn draw(
    slot: &EvidenceSlot,
    work_order: &WorkOrder,
    is_chosen: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) {
    let words = paint.words;
    let (sign, role) = match (slot.state, slot.is_required) {
        (SlotState::Attached, _) => ("✓", Role::Ok),
        (SlotState::Waived, _) => ("–", Role::Muted),
        (SlotState::Missing, true) => ("✗", Role::Warn),
        (SlotState::Missing, false) => ("·", Role::Muted),
    };
    let has_files = work_order.files_in(slot.id).next().is_some();
    let at_end = if slot.state == SlotState::Attached && slot.bytes > 0 {
        size(slot.bytes, words)
    } else {
        words.word("slot-state", slot.state.code())
    };
    let room = at_right(at_end, role, area, paint);
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(sign, role),
        span(" ", Role::Text),
        span(words.word("evidence", slot.kind.code()), Role::Text),
    ];
    // The files have rows of their own; a note, or the name of one that was told by a file, stands
    // here.
    let behind = if slot.note.is_empty() && !has_files {
        &slot.file_name
    } else {
        &slot.note
    };
    if !behind.is_empty() {
        spans.push(span(" ", Role::Text));
        spans.push(span(Shown::line(behind), Role::Muted));
    }
    paint.line(room, &spans);
}

/// Draws a file in a slot: its name, its measure, and whether the place stays here.
pub fn draw_file(file: &EvidenceFile, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let number = |n: u32| words.number(i64::from(n));
    let measure = match (file.measure.pixels, file.measure.pages) {
        (Some((width, height)), _) => words.apart(&number(width).and("×").and(number(height))),
        (None, Some(pages)) => words.count("evidence-pages", i64::from(pages)),
        (None, None) => words.word("file-source", file.source.code()).into_owned(),
    };
    let at_end = measure.and(" ").and(size(file.bytes, words));
    let room = at_right(at_end, Role::Muted, area, paint);
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span("  ", Role::Text),
        span(Shown::line(&file.name), Role::Text),
    ];
    if file.is_stripped() {
        spans.push(span(" ", Role::Text));
        spans.push(span(words.t("evidence-stripped"), Role::Muted));
    }
    paint.line(room, &spans);
}

/// Draws that more files lie in a slot than were read.
pub fn draw_behind(files: i64, is_chosen: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let mark = if is_chosen { "▸" } else { " " };
    let spans = [
        span(mark, Role::Key),
        span("  ", Role::Text),
        span(words.count("evidence-behind", files), Role::Muted),
    ];
    paint.line(area, &spans);
}

fn at_right(text: Shown<'_>, role: Role, area: Rect, paint: &mut Paint<'_>) -> Rect {
    let used = paint.line_right(area, &[span(text, role)]);
    Rect {
        width: area.width.saturating_sub(used + 1),
        ..area
    }
}

/// Writes a size in whole units: `412 K`, `1 M`.
fn size(bytes: i64, words: Words<'_>) -> Shown<'static> {
    const KIB: i64 = 1024;
    const MIB: i64 = 1024 * 1024;
    words.apart(&match bytes {
        MIB.. => words.number(bytes / MIB).and(" M"),
        KIB.. => words.number(bytes / KIB).and(" K"),
        _ => words.number(bytes).and(" B"),
    })
}
