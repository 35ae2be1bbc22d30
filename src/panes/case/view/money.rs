//! The money of an order, line by line, and whether the lines add up to what was paid.
//! Never corrects an amount: a difference is shown.

use crate::domain::order::{AmountKind, OrderFields};
use crate::ui::theme::Role;
use crate::ui::widgets::{Line, Span, span};
use crate::ui::words::{Shown, Words};

/// Returns the lines: amounts flush right.
pub fn lines<'a>(fields: &OrderFields, cols: u16, words: Words<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = AmountKind::ALL
        .iter()
        .filter_map(|kind| Some((*kind, fields.amount(*kind)?)))
        .filter(|(kind, amount)| amount.minor != 0 || kind.sign() == 0)
        .map(|(kind, amount)| {
            let sign = if kind.sign() < 0 { "−" } else { "" };
            let role = if kind == AmountKind::Paid {
                Role::Strong
            } else {
                Role::Text
            };
            let label = words.word("amount-kind", kind.code());
            let value = Shown::from(sign).and(words.money(amount));
            across(span(label, Role::Muted), span(value, role), cols)
        })
        .collect();
    lines.extend(check(fields, words));
    lines
}

/// A label at the left and its value at the right edge.
fn across<'a>(label: Span<'a>, value: Span<'a>, cols: u16) -> Line<'a> {
    let used = label.text.cols() + value.text.cols();
    let gap = usize::from(cols).saturating_sub(used).max(1);
    Line::of(vec![label, span(Shown::blanks(gap), Role::Text), value])
}

fn check<'a>(fields: &OrderFields, words: Words<'a>) -> Option<Line<'a>> {
    let paid = fields.paid()?;
    let spans = match fields.sum_of_lines()? {
        Ok(sum) if sum == paid => vec![span("✓ ", Role::Ok).and(words.t("money-adds-up"))],
        Ok(sum) => {
            let sum = words.money(sum);
            vec![span("! ", Role::Warn).and(words.with("money-differs", &[("sum", &sum)]))]
        }
        Err(_) => vec![span("! ", Role::Warn).and(words.t("money-no-sum"))],
    };
    Some(Line::of(spans))
}
