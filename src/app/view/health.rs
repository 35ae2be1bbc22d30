//! Draws the health of the automatic order confirmations, shop by shop.
//! Never decides what a key does there; `health` of the desk does.

use super::stopped;
use super::window::window;
use crate::app::layout::Areas;
use crate::domain::health::{Health, Switch};
use crate::domain::time::Zone;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Paint, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Columns where there is room.
const COLS: u16 = 76;

/// Draws it.
pub fn draw(all: &[Health], scroll: usize, model: &Model, areas: &Areas, paint: &mut Paint<'_>) {
    let words = paint.words;
    let cols = COLS.min(areas.screen.width.saturating_sub(2));
    let room = usize::from(cols).saturating_sub(4);
    let mut lines = Vec::new();
    for health in all {
        if !lines.is_empty() {
            lines.push(Line::blank());
        }
        lines.extend(shop_lines(health, model, room, words));
    }
    let area = stopped::area(areas.screen, cols, lines.len());
    window(&lines, scroll, "health-title", "health-foot", area, paint);
}

fn shop_lines<'a>(
    health: &'a Health,
    model: &Model,
    room: usize,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let zone = model
        .platform_of(&health.shop)
        .map_or(Zone::UTC, |platform| platform.zone);
    let mut lines = vec![Line::of(vec![
        span(Shown::line(&health.shop.name), Role::Strong),
        span(" · ", Role::Muted),
        span(Shown::line(health.shop.platform.as_str()), Role::Muted),
    ])];
    let (sign, role) = match health.switch {
        Switch::On => ("✓ ", Role::Ok),
        Switch::Off => ("✗ ", Role::Stop),
        Switch::Unknown => ("? ", Role::Warn),
    };
    let mut spans = vec![
        span(sign, role),
        span(words.word("health-switch", health.switch.code()), role),
    ];
    if let Some(at) = health.said_at {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(words.short_time(at, model.now, zone), Role::Muted));
    }
    lines.push(Line::of(spans));
    let last = match health.last {
        Some(at) => words.with(
            "health-last",
            &[("time", &words.short_time(at, model.now, zone))],
        ),
        None => words.t("health-none").into_owned(),
    };
    lines.push(Line::of(vec![
        span("  ", Role::Text),
        span(last, Role::Muted),
    ]));
    let number = |n: usize| words.number(i64::try_from(n).unwrap_or(i64::MAX));
    let missing = health.missing.len();
    let counts = words.with(
        "health-counts",
        &[
            ("confirmed", &number(health.confirmed)),
            ("paid", &number(health.paid)),
            ("missing", &number(missing)),
        ],
    );
    let (sign, role) = if missing == 0 {
        ("✓ ", Role::Ok)
    } else {
        ("! ", Role::Warn)
    };
    lines.push(Line::of(vec![span(sign, role), span(counts, role)]));
    for order in &health.missing {
        let text = Shown::line(&order.number).and("  ").and(words.short_time(
            order.paid_at,
            model.now,
            zone,
        ));
        let mut some = wrapped(&text, room.saturating_sub(4), Role::Text, &[]);
        for line in &mut some {
            line.indent.0 = 4;
        }
        lines.extend(some);
    }
    lines
}
