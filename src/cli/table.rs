//! Rows for people: JSON objects as lines of columns, and one object as lines of names and values.
//! Never writes a character that a terminal acts on.

use serde_json::{Map, Value};

use crate::text::printable::Printable;
use crate::text::width;

/// Widest column, in cells.
const WIDEST: usize = 36;

/// One line of columns, each as wide as its heading asks and never wider than the widest.
pub fn line(row: &Map<String, Value>, keys: &[(&str, usize)]) -> String {
    let mut text = String::new();
    for (key, cols) in keys {
        let value = row.get(*key).map(plain).unwrap_or_default();
        let cols = (*cols).min(WIDEST);
        text.push_str(&width::pad_right(&width::truncate(&value, cols), cols));
        text.push_str("  ");
    }
    text.truncate(text.trim_end().len());
    text
}

/// The headings of the columns.
pub fn heading(keys: &[(&str, usize)]) -> String {
    let row = keys
        .iter()
        .map(|(key, _)| ((*key).to_owned(), Value::from(*key)))
        .collect();
    line(&row, keys)
}

/// A value on one line: what was not told is empty, an amount reads `168.99 CNY`.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => Printable::line(text).into_string(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(" "),
        Value::Object(map) => match (map.get("minor"), map.get("currency")) {
            (Some(minor), Some(Value::String(currency))) => money(minor, currency),
            _ => map
                .iter()
                .map(|(key, value)| format!("{key} {}", plain(value)))
                .collect::<Vec<_>>()
                .join(" "),
        },
        other => other.to_string(),
    }
}

fn money(minor: &Value, currency: &str) -> String {
    use crate::domain::money::{Currency, Money};
    match (minor.as_i64(), Currency::from_code(currency)) {
        (Some(minor), Some(currency)) => Money::new(minor, currency).to_string(),
        _ => currency.to_owned(),
    }
}

/// An object as lines of names and values, what it holds indented below it.
pub fn tree(value: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    grow(value, 0, &mut lines);
    lines
}

fn grow(value: &Value, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let key = Printable::line(key).into_string();
                match value {
                    Value::Null => {}
                    Value::Object(inner) if inner.is_empty() => {}
                    Value::Object(inner) if !inner.contains_key("minor") => {
                        lines.push(format!("{indent}{key}:"));
                        grow(value, depth + 1, lines);
                    }
                    Value::Array(items) if items.iter().any(Value::is_object) => {
                        lines.push(format!("{indent}{key}: {}", items.len()));
                        for item in items {
                            item_lines(item, depth + 1, lines);
                        }
                    }
                    Value::Array(items) if items.is_empty() => {}
                    Value::String(text) if text.is_empty() => {}
                    _ => lines.push(format!("{indent}{key}: {}", plain(value))),
                }
            }
        }
        _ => lines.push(format!("{indent}{}", plain(value))),
    }
}

/// One of several: a dash before its first line.
fn item_lines(item: &Value, depth: usize, lines: &mut Vec<String>) {
    let from = lines.len();
    grow(item, depth + 1, lines);
    let dash = format!("{}- ", "  ".repeat(depth));
    if let Some(first) = lines.get_mut(from) {
        *first = format!("{dash}{}", first.trim_start());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_row_keeps_its_columns_whatever_it_holds() {
        let row = json!({"id": "or-1", "buyer": "王\u{1b}[2J小明一二三四五六", "amount": {"minor": 16_899, "currency": "CNY"}, "tracking": ["a", "b"], "due_at": null});
        let Value::Object(row) = row else { return };
        let keys = [
            ("id", 6),
            ("buyer", 8),
            ("due_at", 4),
            ("tracking", 5),
            ("amount", 12),
        ];
        let told = line(&row, &keys);
        assert_eq!(told.chars().filter(|c| c.is_control()).count(), 0);
        assert!(told.starts_with("or-1    王"), "{told}");
        assert!(told.ends_with("  a b    168.99 CNY"), "{told}");
        assert_eq!(width::width(&told), 6 + 2 + 8 + 2 + 4 + 2 + 5 + 2 + 10);
        assert_eq!(heading(&keys[..2]), "id      buyer");
    }

    #[test]
    fn an_object_is_told_line_by_line_without_what_is_empty() {
        let value = json!({
            "id": "or-1", "none": null, "list": [], "text": "", "extra": {},
            "amounts": {"paid": {"minor": 500, "currency": "CNY"}},
            "items": [{"name": "a", "count": 1}],
        });
        let expected = [
            "id: or-1",
            "amounts:",
            "  paid: 5.00 CNY",
            "items: 1",
            "  - name: a",
            "    count: 1",
        ];
        assert_eq!(tree(&value), expected);
    }
}
