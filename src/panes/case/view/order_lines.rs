//! The lines of an order: state, payment, money, goods, parcels, notes.
//! Never a line for what was not told.

use super::case_lines::LABEL_COLS;
use super::money;
use crate::compliance::buyer_contact::{self, ContactField};
use crate::domain::order::{GroupState, Order, Parcel, RefundState};
use crate::domain::time::Zone;
use crate::policy::shown as noted;
use crate::ui::model::Model;
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Span, fact, heading, span, wrapped};
use crate::ui::words::{Shown, Words};

/// Returns the lines of an order.
pub fn lines<'a>(order: &'a Order, model: &Model, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let mut lines = vec![heading(head(order, words), cols)];
    lines.extend(facts(order, model, cols, words));
    if !order.fields.amounts.is_empty() {
        lines.push(heading(
            vec![span(words.t("case-money"), Role::Heading)],
            cols,
        ));
        lines.extend(money::lines(&order.fields, cols, words));
    }
    if !order.fields.items.is_empty() {
        lines.push(heading(
            vec![span(words.t("case-items"), Role::Heading)],
            cols,
        ));
        for item in &order.fields.items {
            let text = Shown::line(&item.name)
                .and(" ")
                .and(Shown::line(&item.spec))
                .and(" ×")
                .and(words.number(item.count));
            lines.extend(wrapped(&text, usize::from(cols).max(1), Role::Text, &[]));
        }
    }
    if !order.parcels.is_empty() {
        lines.push(heading(
            vec![span(words.t("case-parcels"), Role::Heading)],
            cols,
        ));
        for parcel in &order.parcels {
            lines.extend(parcel_lines(parcel, model, cols, words));
        }
    }
    lines
}

fn head<'a>(order: &'a Order, words: Words<'a>) -> Vec<Span<'a>> {
    let mut spans = vec![span(words.t("case-order"), Role::Heading)];
    if let Some(state) = order.fields.state {
        spans.push(span(" · ", Role::Muted));
        spans.push(span(words.word("order-state", state.code()), Role::Text));
    }
    spans
}

fn facts<'a>(order: &'a Order, model: &Model, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let fields = &order.fields;
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let mut lines = Vec::new();
    let mut add = |key: &'a str, value: Span<'_>| {
        lines.extend(fact(&words.t(key), LABEL_COLS, &value, cols));
    };
    add("fact-number", span(Shown::line(&order.number), Role::Text));
    if let Some(group) = fields.group.filter(|group| *group != GroupState::None) {
        add(
            "fact-group",
            span(words.word("group-state", group.code()), Role::Text),
        );
    }
    if let Some(refund) = fields.refund.filter(|refund| *refund != RefundState::None) {
        add(
            "fact-refund",
            span(words.word("refund-state", refund.code()), Role::Warn),
        );
    }
    if let Some(channel) = fields.channel {
        add(
            "fact-channel",
            span(words.word("pay-channel", channel.code()), Role::Text),
        );
    }
    if let Some(number) = fields
        .pay_number
        .as_deref()
        .filter(|number| !number.is_empty())
    {
        add("fact-pay-number", span(Shown::line(number), Role::Text));
    }
    for (key, at) in [
        ("fact-paid-at", fields.paid_at),
        (
            "fact-ship-by",
            fields.ship_by.filter(|_| fields.shipped_at.is_none()),
        ),
        ("fact-shipped-at", fields.shipped_at),
        ("fact-received-at", fields.received_at),
    ] {
        if let Some(at) = at {
            add(
                key,
                span(words.short_time(at, model.now, zone), Role::Muted),
            );
        }
    }
    let country = model
        .open_platform()
        .and_then(|platform| platform.terms.country.as_deref());
    for contact in buyer_contact::of(&fields.extra, country) {
        let shown = if model.hidden.is_revealed {
            Shown::line(contact.full)
        } else {
            Shown::line(&contact.masked)
        };
        let key = match contact.field {
            ContactField::Email => "fact-email",
            ContactField::Phone => "fact-phone",
        };
        let acts = model.dossier.as_ref().map_or(&[][..], |open| &open.acts);
        if noted::has_bounced(acts, contact.field.code()) {
            let text = Shown::from("! ")
                .and(shown)
                .and(" · ")
                .and(words.t("contact-bounced"));
            add(key, span(text.and(" C-22"), Role::Warn));
        } else if contact.is_sound {
            add(key, span(shown, Role::Text));
        } else {
            let why = words.word("contact-unsound", contact.field.code());
            let text = Shown::from("! ").and(shown).and(" · ").and(why);
            add(key, span(text.and(" C-22"), Role::Warn));
        }
    }
    for (key, note) in [
        ("fact-buyer-note", &fields.buyer_note),
        ("fact-note", &fields.shop_note),
    ] {
        if let Some(note) = note.as_deref().filter(|note| !note.is_empty()) {
            add(key, span(Shown::line(note), Role::Note));
        }
    }
    lines
}

fn parcel_lines<'a>(
    parcel: &'a Parcel,
    model: &Model,
    cols: u16,
    words: Words<'a>,
) -> Vec<Line<'a>> {
    let fields = &parcel.fields;
    let way = words.word("parcel-way", fields.way.code());
    let carrier = match fields.carrier.strip_prefix('#') {
        Some(number) => words.with("case-carrier-number", &[("number", &Shown::line(number))]),
        None => Shown::line(&fields.carrier),
    };
    let number = carrier.and(" ").and(Shown::line(&fields.tracking));
    let mut lines = fact(&way, LABEL_COLS, &span(number, Role::Text), cols);
    let zone = model
        .open_platform()
        .map_or(Zone::UTC, |platform| platform.zone);
    let scan = match fields.last_scan_at {
        Some(at) => words
            .short_time(at, model.now, zone)
            .and(" ")
            .and(Shown::line(&fields.last_scan)),
        None => words.t("case-no-scan").into_owned(),
    };
    lines.extend(fact(
        &Shown::from(""),
        LABEL_COLS,
        &span(scan, Role::Muted),
        cols,
    ));
    lines
}
