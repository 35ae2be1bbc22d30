//! The shop itself: its freight insurance, the deposit as it is quoted and as it was agreed, and what
//! the platform paid in advance. Never an amount of the program's own.

use crate::app::shop::LETTERS;
use crate::domain::act::{Act, ActKind};
use crate::domain::id::ShopId;
use crate::domain::platform::Platform;
use crate::policy::advance::Advance;
use crate::policy::{deposit, insurance};
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Returns the lines of the dialog.
pub fn lines<'a>(model: &'a Model, shop: ShopId, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let acts = model.acts_of_shop(shop);
    let mut lines = Vec::new();
    if let Some(shop) = model.shop(shop) {
        lines.push(Line::of(vec![
            span(Shown::line(&shop.name), Role::Strong),
            span(" · ", Role::Muted),
            span(Shown::line(shop.platform.as_str()), Role::Muted),
        ]));
        lines.push(Line::blank());
    }
    lines.extend(insured(&acts, model, room, words));
    let platform = model.shop(shop).and_then(|shop| model.platform_of(shop));
    if let Some(platform) = platform {
        lines.push(Line::blank());
        lines.extend(quoted(platform, room, words));
    }
    lines.push(Line::blank());
    lines.extend(agreed(&acts, model, room, words));
    lines.push(Line::blank());
    lines.extend(paid_in_advance(&acts, model, room, words));
    lines
}

fn title<'a>(key: &'a str, card: &'static str, words: Words<'a>) -> Line<'a> {
    Line::of(vec![
        span(words.t(key), Role::Heading),
        span("  ", Role::Muted),
        span(card, Role::Key),
    ])
}

/// The cover, and how long there was none (rows B-34, B-35).
fn insured<'a>(acts: &[Act], model: &Model, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let zone = model.zone();
    let cycles = insurance::cycles(acts);
    let mut lines = vec![title("shop-insurance", "B-34", words)];
    let Some(last) = cycles.last() else {
        lines.extend(below(&words.t("shop-insurance-none"), room, Role::Muted));
        return lines;
    };
    let end = words.day_time(last.end, zone);
    let (key, role) = match insurance::lapsed_at(&cycles, model.now) {
        Some(_) => ("shop-insurance-lapsed", Role::Late),
        None => ("shop-insurance-until", Role::Ok),
    };
    let mut text = words.with(key, &[("end", &end)]);
    if let Some(cost) = last.cost {
        text = text.and(" · ").and(words.money(cost));
    }
    lines.extend(below(&text, room, role));
    let gap_ms = insurance::without_cover_ms(&cycles, model.now);
    if gap_ms > 0 {
        let gap = words.left_in_full(gap_ms);
        let text = words.with("shop-insurance-gap", &[("gap", &gap)]);
        lines.extend(below(&text, room, Role::Warn));
    }
    lines
}

/// The figure as the source text of the platform quotes it (row B-32).
fn quoted<'a>(platform: &'a Platform, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let mut lines = vec![title("shop-deposit-quoted", "B-32", words)];
    let deposits = platform
        .penalties
        .iter()
        .filter(|line| line.starts_with("deposit"));
    for deposit in deposits {
        let text = Shown::line(words.catalog().word("penalty", deposit));
        lines.extend(below(&text, room, Role::Warn));
    }
    if lines.len() == 1 {
        lines.extend(below(&words.t("shop-deposit-unquoted"), room, Role::Muted));
    }
    lines
}

/// The four points of article 58 (row D-17).
fn agreed<'a>(acts: &[Act], model: &Model, room: usize, words: Words<'a>) -> Vec<Line<'a>> {
    let zone = model.zone();
    let mut lines = vec![title("shop-deposit-agreed", "D-17", words)];
    for (point, (letter, _)) in deposit::points(acts).zip(LETTERS) {
        let name = words.word("deposit-point", point.point.code());
        let (sign, role, text) = if let Some(act) = point.agreed {
            let text = name
                .and(words.t("colon"))
                .and(Shown::line(&act.note))
                .and(" · ")
                .and(words.day_in_both(act.at, zone))
                .and(" ")
                .and(Shown::line(&act.by));
            ("✓ ", Role::Text, text)
        } else {
            let text = name
                .and(words.t("colon"))
                .and(words.t("shop-deposit-missing"));
            ("! ", Role::Warn, text)
        };
        let mut some = wrapped(&text, room.saturating_sub(6), role, &[]);
        for (place, line) in some.iter_mut().enumerate() {
            if place == 0 {
                line.lead = vec![
                    span(Shown::line(&letter.to_string()), Role::Key),
                    span("  ", Role::Text),
                    span(sign, role),
                ];
            } else {
                line.indent.0 = 5;
            }
        }
        lines.extend(some);
    }
    lines
}

/// What the platform paid buyers in advance and takes back (row D-18).
fn paid_in_advance<'a>(
    acts: &[Act],
    model: &Model,
    room: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let zone = model.zone();
    let mut lines = vec![title("shop-advance", "D-18", words)];
    for act in acts.iter().filter(|act| act.kind == ActKind::PaidInAdvance) {
        if let Some(advance) = Advance::read(act) {
            let back = words.day_in_both(advance.back_at, zone);
            let text = Shown::line(&act.note)
                .and("  ")
                .and(words.money(advance.amount))
                .and(" · ")
                .and(words.with("shop-advance-back", &[("day", &back)]));
            lines.extend(below(&text, room, Role::Warn));
        }
    }
    if lines.len() == 1 {
        lines.extend(below(&words.t("shop-advance-none"), room, Role::Muted));
    }
    lines
}

fn below(text: &Shown<'_>, room: usize, role: Role) -> Vec<Line<'static>> {
    let mut lines = wrapped(text, room.saturating_sub(3), role, &[]);
    for line in &mut lines {
        line.indent.0 = 3;
    }
    lines
}
