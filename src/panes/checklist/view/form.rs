//! How the steps and fields of a platform's form look.
//! Never fills anything in.

use ratatui::layout::Rect;

use crate::domain::form::{FieldKind, StepPlan, answer};
use crate::domain::work_order::WorkOrder;
use crate::panes::checklist::doing::word;
use crate::ui::theme::Role;
use crate::ui::widgets::{Paint, span};
use crate::ui::words::Shown;

/// Draws a step: what the page calls it, and what was chosen.
pub fn draw(
    step: &StepPlan,
    work_order: &WorkOrder,
    is_chosen: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) {
    let words = paint.words;
    let is_whole = step.is_whole(&work_order.answers);
    let (sign, role) = if is_whole {
        ("✓", Role::Ok)
    } else {
        ("✗", Role::Warn)
    };
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span(sign, role),
        span(" ", Role::Text),
        span(Shown::line(&step.text), Role::Text),
    ];
    let has_choice = step.options.len() > 1;
    if let Some(option) = step.chosen(&work_order.answers).filter(|_| has_choice) {
        spans.push(span(words.t("colon"), Role::Muted));
        spans.push(span(words.told(&word(&option.code), &[]), Role::Strong));
    }
    paint.line(area, &spans);
}

/// Draws a field of a step: what it wants to know, and what was filled in.
pub fn draw_field(
    step: &StepPlan,
    kind: FieldKind,
    work_order: &WorkOrder,
    is_chosen: bool,
    area: Rect,
    paint: &mut Paint<'_>,
) {
    let words = paint.words;
    let filled = answer(&work_order.answers, &step.code, kind.code());
    let mark = if is_chosen { "▸" } else { " " };
    let mut spans = vec![
        span(mark, Role::Key),
        span("  ", Role::Text),
        span(words.word("form-field", kind.code()), Role::Muted),
        span(" ", Role::Text),
    ];
    match filled {
        Some(value) => spans.push(span(Shown::line(value), Role::Text)),
        None => spans.push(span(words.t("form-field-empty"), Role::Warn)),
    }
    paint.line(area, &spans);
}
