//! What was noted in a case and still counts: the route of a dispute, the freight and the allowance
//! as the platform shows them, what it paid in advance. Never a line for what nobody noted.

use super::case_lines::LABEL_COLS;
use crate::domain::act::Act;
use crate::domain::money::Money;
use crate::domain::order::Order;
use crate::policy::outcome::Outcome;
use crate::policy::part::{self, PartState};
use crate::policy::promise::Bearer;
use crate::policy::{advance, shown};
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Span, fact, span};
use crate::ui::words::{Shown, Words};

/// Returns the lines of a case with these acts, of which the platform tells this amount.
pub fn lines(
    acts: &[Act],
    told: Option<Money>,
    order: Option<&Order>,
    outcome: Option<&Outcome>,
    model: &Model,
    cols: u16,
    words: Words<'_>,
) -> Vec<Line<'static>> {
    let (now, zone) = (model.now, model.zone());
    let mut lines = Vec::new();
    let mut add = |key: &'static str, value: Span<'_>| {
        lines.extend(fact(&words.t(key).into_owned(), LABEL_COLS, &value, cols));
    };
    if let Some(noted) = shown::route(acts) {
        let route = words.word("route", noted.what.code());
        let since = words.short_time(noted.act.at, now, zone);
        add(
            "fact-route",
            span(route.and(" · ").and(since), Role::Strong),
        );
    }
    for (key, noted) in [
        ("fact-owner", shown::owner(acts)),
        ("fact-return-address", shown::address(acts)),
    ] {
        if let Some(noted) = noted {
            add(key, span(Shown::line(noted.what), Role::Text));
        }
    }
    for (key, value) in handed_on(acts, model, words) {
        add(key, value);
    }
    for value in offer(acts, told, model, words) {
        add("fact-part", value);
    }
    if let Some(noted) = shown::confirmed(acts) {
        let at = words.short_time(noted.act.at, now, zone);
        let text = match noted.what {
            Some(rung) => at.and(" · ").and(words.word("rung", rung.code())),
            None => at,
        };
        add("fact-confirmed", span(text.and(" C-34"), Role::Ok));
    }
    if let Some(noted) = shown::reopened(acts) {
        let at = words.short_time(noted.act.at, now, zone);
        let text = Shown::line(noted.what).and(" · ").and(at).and(" B-02");
        add("fact-reopened", span(text, Role::Warn));
    }
    let counts = |outcome: &&Outcome| outcome.cards.contains(&"C-16");
    if outcome.as_ref().is_some_and(counts) {
        let channel = order.and_then(|order| order.fields.channel);
        let platform = model.open_platform();
        let terms = platform.and_then(|platform| platform.terms.payment.of(channel));
        let text = match terms {
            Some(terms) => words
                .word("seller-decides", terms.seller_decides.code())
                .and(" · ")
                .and(Shown::line(&terms.source)),
            None => words.t("payment-no-terms").into_owned(),
        };
        add("fact-payment", span(text.and(" C-16"), Role::Text));
    }
    if let Some(noted) = shown::freight(acts) {
        let (amount, page) = noted.what;
        let text = words
            .money(amount)
            .and(" · ")
            .and(words.word("freight-page", page.code()))
            .and(" · ")
            .and(words.short_time(noted.act.at, now, zone));
        add("fact-freight-shown", span(text, Role::Text));
    }
    let is_platforms = outcome
        .and_then(|outcome| outcome.freight)
        .is_some_and(|freight| freight.back == Bearer::Platform);
    if let Some(noted) = shown::allowance(acts) {
        let text = words
            .money(noted.what)
            .and(" · ")
            .and(words.t("allowance-source"));
        add("fact-allowance", span(text, Role::Text));
    }
    let missing = shown::missing_elements(acts);
    if is_platforms && !missing.is_empty() {
        let named = missing
            .iter()
            .map(|element| words.word("allowance-missing", element.code()).into_owned())
            .reduce(|all, one| all.and(words.t("check-between")).and(one))
            .unwrap_or_default();
        let text = Shown::from("! ").and(named).and(" B-37");
        add("fact-allowance", span(text, Role::Warn));
    }
    if let Some(advance) = advance::of(acts) {
        let day = words.day(advance.back_at, zone);
        let text = words
            .money(advance.amount)
            .and(" · ")
            .and(words.with("shop-advance-back", &[("day", &day)]))
            .and(" · D-18");
        add("fact-advance", span(text, Role::Warn));
    }
    lines
}

/// To whom the case was handed on and why, and what the lead has answered since.
fn handed_on(acts: &[Act], model: &Model, words: Words<'_>) -> Vec<(&'static str, Span<'static>)> {
    let Some((on, answer)) = shown::handed_on(acts) else {
        return Vec::new();
    };
    let when = |act: &Act| {
        let at = words.short_time(act.at, model.now, model.zone());
        Shown::line(&act.by).and(" · ").and(at)
    };
    let role = if answer.is_some() {
        Role::Text
    } else {
        Role::Warn
    };
    let text = words
        .word("handed-to", &on.act.value)
        .and(" · ")
        .and(Shown::line(on.what))
        .and(" · ")
        .and(when(on.act))
        .and(" C-36");
    let mut lines = vec![("fact-handed-on", span(text, role))];
    lines.extend(answer.map(|answer| {
        let text = Shown::line(answer.what).and(" · ").and(when(answer.act));
        ("fact-lead-answer", span(text.and(" C-37"), Role::Strong))
    }));
    lines
}

/// A part of the money that was offered, and by which way it goes back once the buyer wants it.
fn offer(acts: &[Act], told: Option<Money>, model: &Model, words: Words<'_>) -> Vec<Span<'static>> {
    let Some(offer) = part::of(acts) else {
        return Vec::new();
    };
    let text = words
        .money(offer.amount)
        .and(" · ")
        .and(words.word("part-state", offer.state.code()))
        .and(" · ")
        .and(words.short_time(offer.act.at, model.now, model.zone()));
    let role = if offer.state.is_open() {
        Role::Warn
    } else {
        Role::Text
    };
    let mut lines = vec![span(text.and(" · D-22"), role)];
    let way = model.open_platform().map(|platform| platform.terms.part);
    if let Some((_, told)) = way.and_then(|way| part::told_otherwise(acts, told, way)) {
        let amount = words.money(told);
        let text = words.with("part-differs", &[("amount", &amount)]);
        lines.push(span(Shown::from("! ").and(text).and(" A-20"), Role::Warn));
    }
    if let Some(way) = way.filter(|_| offer.state == PartState::Accepted) {
        lines.push(span(
            words.word("part-way", way.code()).into_owned(),
            Role::Note,
        ));
    }
    lines
}
