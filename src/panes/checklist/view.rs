//! How the evidence checklist looks: what is there, what is missing, and how long there is.
//! Never says that something was submitted: a person or the platform does.

mod form;
mod slot;

use ratatui::layout::Rect;

use super::row::{self, Row};
use super::state::State;
use crate::domain::deadline::{Deadline, DeadlineKind, DeadlineSource, Subject};
use crate::domain::notice::NoticeKind;
use crate::domain::platform::MenuPlace;
use crate::domain::posted::Posted;
use crate::domain::work_order::{WorkOrder, WorkOrderState};
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
    let Some(work_order) = row::shown(model, state) else {
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
    let rows = row::rows(model, work_order);
    let path = path_lines(model, inside.width, words);
    let path_rows = u16::try_from(path.len()).unwrap_or(0);
    // The rows come first: the path is shown where it leaves room for them.
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let has_path = inside.height >= count.saturating_add(path_rows + 1);
    let height = usize::from(inside.height);
    let chosen = state.row.min(rows.len().saturating_sub(1));
    let offset = scrolled(0, chosen, height);
    Frame {
        title: title(work_order, model, is_focused, words),
        right: right(work_order, words),
        is_focused,
        scroll: Some(Scroll {
            before: offset,
            shown: height.min(rows.len()),
            all: rows.len(),
        }),
        ..Frame::default()
    }
    .draw(area, paint);
    for (y, (index, row)) in
        (inside.top()..inside.bottom()).zip(rows.iter().enumerate().skip(offset))
    {
        let area = Rect {
            y,
            height: 1,
            ..inside
        };
        let is_chosen = is_focused && index == chosen;
        match row {
            Row::Slot(slot) => slot::draw(slot, work_order, is_chosen, area, paint),
            Row::File(file) => slot::draw_file(file, is_chosen, area, paint),
            Row::Behind(_, files) => slot::draw_behind(*files, is_chosen, area, paint),
            Row::Step(step) => form::draw(step, work_order, is_chosen, area, paint),
            Row::Field(step, field) => {
                form::draw_field(step, field.kind, work_order, is_chosen, area, paint);
            }
        }
        if is_chosen {
            paint.lay(area, Role::Selected);
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

/// Returns by when evidence is due, and who said so: the platform, or the default.
pub fn due(model: &Model, work_order: &WorkOrder) -> Option<Deadline> {
    let open = model.dossier.as_ref()?;
    let is_it = |one: &&Deadline| {
        one.kind == DeadlineKind::Evidence && one.subject == Subject::WorkOrder(work_order.id)
    };
    open.deadlines.iter().find(is_it).cloned()
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
    let row = due(model, work_order);
    let at = row.as_ref().map(|row| row.at).or(work_order.fields.due_at);
    if let Some(at) = at.filter(|_| is_open) {
        let left_ms = at.since(model.now);
        let (sign, role) = if left_ms < 0 {
            ("! ", Role::Late)
        } else {
            ("", Role::Due)
        };
        title.push(span(" · ", Role::Muted));
        title.push(span(Shown::from(sign).and(words.left(left_ms)), role));
    }
    // Row B-26: without a time of the platform's own it is the default, and says so.
    if row.is_some_and(|row| row.source == DeadlineSource::Rule) {
        title.push(span(" ", Role::Text));
        title.push(span(words.t("checklist-default"), Role::Muted));
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

/// Where work orders are found in the merchant back end (row B-28).
fn path_lines<'a>(model: &'a Model, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = receipt_line(model, words).into_iter().collect();
    lines.extend(menu_lines(model, cols, words));
    lines
}

/// The receipt that the buyer was given, or that none was: it shows what was agreed to be paid
/// (row A-06).
fn receipt_line<'a>(model: &Model, words: Words<'a>) -> Option<Line<'a>> {
    let open = model.dossier.as_ref()?;
    open.order.as_ref()?;
    let zone = model.open_platform()?.zone;
    let receipt = |one: &&Posted| one.kind == NoticeKind::PaymentReceipt && one.counts();
    let name = words.word("notice-kind", NoticeKind::PaymentReceipt.code());
    let (sign, role, said) = match open.posted.iter().rfind(receipt) {
        Some(one) => ("✓ ", Role::Ok, words.short_time(one.at, model.now, zone)),
        None => ("· ", Role::Warn, words.t("receipt-never-sent").into_owned()),
    };
    Some(Line::of(vec![
        span(sign, role),
        span(name, Role::Text),
        span(words.t("colon"), Role::Text),
        span(said, role),
    ]))
}

fn menu_lines<'a>(model: &'a Model, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
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
