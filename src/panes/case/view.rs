//! How the case looks: what is asked, until when, the order with its money, parcels, menu paths.
//! Never decides: what is shown is what the platform told.

mod case_lines;
mod decision_lines;
mod money;
mod noted_lines;
mod order_lines;
mod paper_lines;

use ratatui::layout::Rect;

use super::state::State;
use crate::domain::dossier::Dossier;
use crate::domain::platform::{MenuPlace, Platform};
use crate::policy::insurance;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{
    Frame, Line, Paint, Scroll, Span, draw_lines, draw_sentences, heading, path, span, wrapped,
};
use crate::ui::words::{Shown, Words};

/// Draws the case of the open matter, or its order when there is none.
pub fn draw(model: &Model, state: &State, is_focused: bool, area: Rect, paint: &mut Paint<'_>) {
    let words = paint.words;
    let inside = Frame::inside(area);
    let all = match &model.dossier {
        Some(open) => lines(model, open, state, inside.width, words),
        None => Vec::new(),
    };
    let height = usize::from(inside.height);
    let first = state.scroll.min(all.len().saturating_sub(height));
    let frame = Frame {
        title: title(model, state, is_focused, words),
        is_focused,
        scroll: Some(Scroll {
            before: first,
            shown: height.min(all.len()),
            all: all.len(),
        }),
        ..Frame::default()
    };
    frame.draw(area, paint);
    if all.is_empty() {
        let key = if model.opening.is_some() {
            "state-loading"
        } else if model.dossier.is_some() {
            "case-nothing-known"
        } else {
            "case-none"
        };
        draw_sentences(&[span(words.t(key), Role::Muted)], inside, paint);
        return;
    }
    draw_lines(&all, first, inside, paint);
}

fn title<'a>(model: &'a Model, state: &State, is_focused: bool, words: Words<'a>) -> Vec<Span<'a>> {
    let cases = model.dossier.as_ref().map_or(0, |open| open.cases.len());
    let key = if cases == 0 {
        "case-title-order"
    } else {
        "case-title"
    };
    let mut title = vec![span(words.t(key), Role::title(is_focused))];
    if cases > 1 {
        let number = |n: usize| words.number(i64::try_from(n).unwrap_or(0));
        let place = number(state.case.min(cases - 1) + 1)
            .and("/")
            .and(number(cases));
        title.push(span(" ", Role::Text));
        title.push(span(place, Role::Muted));
    }
    title
}

fn lines<'a>(
    model: &'a Model,
    open: &'a Dossier,
    state: &State,
    cols: u16,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let platform = model.open_platform();
    let mut all: Vec<Line<'a>> = uninsured(model, open, cols, words);
    let last = open.cases.len().saturating_sub(1);
    let place = state.case.min(last);
    let outcome = model.outcome(place);
    if let Some(outcome) = &outcome {
        all.extend(decision_lines::lines(outcome, model, cols, words));
        if !open.cases.is_empty() {
            let title = vec![span(words.t("case-asked"), Role::Heading)];
            all.push(heading(title, cols));
        }
    }
    if let Some(case) = open.cases.get(place) {
        all.extend(case_lines::lines(case, model, cols, words));
        let acts = model.acts_of_case(case.id);
        let noted = noted_lines::lines(
            &acts,
            case.fields.amount,
            open.order.as_ref(),
            outcome.as_ref(),
            model,
            cols,
            words,
        );
        all.extend(noted);
    }
    if !open.deadlines.is_empty() {
        all.push(heading(
            vec![span(words.t("case-deadlines"), Role::Heading)],
            cols,
        ));
        all.extend(case_lines::deadlines(open, model, words));
    }
    if let Some(order) = &open.order {
        all.extend(paper_lines::lines(order, &open.posted, model, cols, words));
        all.extend(order_lines::lines(order, model, cols, words));
    }
    if let Some(platform) = platform.filter(|_| !all.is_empty()) {
        all.extend(paths(platform, open, cols, words));
    }
    all
}

/// The freight insurance of the shop has run out (row B-35).
fn uninsured<'a>(model: &Model, open: &Dossier, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let cycles = insurance::cycles(&model.acts_of_shop(open.shop.id));
    let Some(since) = insurance::lapsed_at(&cycles, model.now) else {
        return Vec::new();
    };
    let since = words.short_time(since, model.now, model.zone());
    let text = words.with("case-uninsured", &[("since", &since)]);
    let text = Shown::from("! ").and(text).and(" B-35");
    wrapped(&text, usize::from(cols).max(1), Role::Late, &[])
}

/// Where to find the matter in the merchant back end (rows B-22 and B-40).
fn paths<'a>(platform: &'a Platform, open: &Dossier, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let mut places = vec![MenuPlace::FreightDetails];
    if !open.cases.is_empty() {
        places.insert(0, MenuPlace::AwaitingReview);
    }
    let mut lines = Vec::new();
    for place in places {
        if let Some(levels) = platform.menu.get(&place) {
            if lines.is_empty() {
                lines.push(heading(
                    vec![span(words.t("case-where"), Role::Heading)],
                    cols,
                ));
            }
            lines.extend(path(levels, cols, Role::Muted));
        }
    }
    lines
}
