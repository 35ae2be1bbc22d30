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
