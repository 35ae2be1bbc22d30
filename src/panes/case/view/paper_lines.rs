//! The papers of an order as lines: which the buyer was given, when and how, and which are missing
//! (rows ). Never for an order that is not paid.

use crate::domain::notice::NoticeKind;
use crate::domain::order::Order;
use crate::domain::posted::{PostState, Posted};
use crate::domain::time::Zone;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, heading, span};
use crate::ui::words::Words;

/// Returns the lines.
pub fn lines<'a>(
    order: &Order,
    posted: &'a [Posted],
    model: &Model,
    cols: u16,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    if order.fields.paid_at.is_none() {
        return Vec::new();
    }
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let mut lines = vec![heading(
        vec![span(words.t("case-papers"), Role::Heading)],
        cols,
    )];
    for kind in NoticeKind::PAPERS {
        let last = posted.iter().rfind(|one| one.kind == *kind);
        lines.push(line(*kind, last, model, zone, words));
    }
    let others = posted
        .iter()
        .filter(|one| !NoticeKind::PAPERS.contains(&one.kind));
    lines.extend(others.map(|one| line(one.kind, Some(one), model, zone, words)));
    lines
}

fn line<'a>(
    kind: NoticeKind,
    last: Option<&'a Posted>,
    model: &Model,
    zone: Zone,
    words: Words<'a>,
) -> Line<'a> {
    let (sign, role) = match last.map(|one| one.state) {
        Some(PostState::Sent) => ("✓ ", Role::Ok),
        Some(PostState::Drafted) => ("… ", Role::Due),
        Some(PostState::Failed) => ("! ", Role::Stop),
        None => ("· ", Role::Warn),
    };
    let mut spans = vec![
        span(sign, role),
        span(words.word("notice-kind", kind.code()), Role::Text),
        span("  ", Role::Text),
    ];
    match last {
        Some(one) => {
            spans.push(span(words.short_time(one.at, model.now, zone), Role::Muted));
            spans.push(span(" ", Role::Muted));
            let channel = words.word("notice-channel", one.channel.code());
            spans.push(span(channel, Role::Muted));
            if one.state != PostState::Sent {
                spans.push(span(" ", Role::Muted));
                spans.push(span(words.word("post-state", one.state.code()), role));
            }
        }
        None => spans.push(span(words.t("paper-missing"), Role::Warn)),
    }
    Line::of(spans)
}
