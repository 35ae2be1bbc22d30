//! Rows for people: JSON objects as lines of columns, and one object as lines of names and values, in
//! the words of the reader.
//! Never writes a character that a terminal acts on.

use serde_json::{Map, Value};

use crate::i18n::catalog::Catalog;
use crate::i18n::recorded;
use crate::text::printable::Printable;
use crate::text::width;

/// The group of the words for keys.
const FIELD: &str = "field";
/// Widest column, in cells.
const WIDEST: usize = 36;

/// One line of columns, each as wide as its heading asks and never wider than the widest.
pub fn line(row: &Map<String, Value>, keys: &[(&str, usize)], words: &Catalog) -> String {
    let cells = keys.iter().map(|(key, cols)| {
        let value = row.get(*key).map(|value| told(key, value, words));
        (value.unwrap_or_default(), *cols)
    });
    columns(cells)
}

/// The headings of the columns.
pub fn heading(keys: &[(&str, usize)], words: &Catalog) -> String {
    columns(
        keys.iter()
            .map(|(key, cols)| (name(key, words).to_owned(), *cols)),
    )
}

fn columns(cells: impl Iterator<Item = (String, usize)>) -> String {
    let mut text = String::new();
    for (value, cols) in cells {
        let cols = cols.min(WIDEST);
        text.push_str(&width::pad_right(&width::truncate(&value, cols), cols));
        text.push_str("  ");
    }
    text.truncate(text.trim_end().len());
    text
}

/// The word for a key; one that has none stands as it is.
fn name<'a>(key: &'a str, words: &'a Catalog) -> &'a str {
    words.known(FIELD, key).unwrap_or(key)
}

/// A value in words: a code of the domain by the key it stands under, yes and no.
fn told(key: &str, value: &Value, words: &Catalog) -> String {
    match value {
        Value::String(code) => {
            let mut groups = groups(key).iter();
            let word = groups.find_map(|group| words.known(group, code));
            word.map_or_else(|| plain(value, words), str::to_owned)
        }
        Value::Bool(is) => words.t(if *is { "yes" } else { "no" }).to_owned(),
        _ => plain(value, words),
    }
}

/// The groups of words in which the codes under a key are found.
fn groups(key: &str) -> &'static [&'static str] {
    match key {
        "state" => &[
            "order-state",
            "case-state",
            "outbox-state",
            "work-order-state",
            "slot-state",
            "doctor-state",
        ],
        "kind" => &[
            "case-kind",
            "deadline",
            "review-kind",
            "message-kind",
            "finding",
            "form-word",
        ],
        "group_state" => &["group-state"],
        "refund" => &["refund-state"],
        "reason" => &["case-reason"],
        "channel" => &["pay-channel"],
        "lang" => &["tongue"],
        "lane" => &["lane"],
        "direction" => &["direction"],
        "author" => &["author"],
        "source" => &["deadline-source"],
        "way" => &["parcel-way"],
        "route" => &["route"],
        "delivery" => &["outbox-state"],
        "freight_marker" => &["freight"],
        "verdict" => &["verdict", "review-verdict"],
        "severity" => &["severity"],
        "cause" => &["cause"],
        "fate" => &["fate"],
        "role" => &["role"],
        "action" => &["action"],
        "act" => &["done", "act"],
        "why" => &["wrong"],
        "evidence" | "slot" => &["evidence"],
        "platform" => &["platform"],
        _ => &[],
    }
}

/// A value on one line: what was not told is empty, an amount reads `168.99 CNY`.
fn plain(value: &Value, words: &Catalog) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => Printable::line(text).into_string(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| plain(item, words)).collect();
            items.join(" ")
        }
        Value::Object(map) => match (map.get("minor"), map.get("currency")) {
            (Some(minor), Some(Value::String(currency))) => money(minor, currency),
            _ => map
                .iter()
                .map(|(key, value)| format!("{} {}", name(key, words), told(key, value, words)))
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
pub fn tree(value: &Value, words: &Catalog) -> Vec<String> {
    let mut lines = Vec::new();
    grow(value, 0, words, &mut lines);
    lines
}

fn grow(value: &Value, depth: usize, words: &Catalog, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let Value::Object(map) = value else {
        lines.push(format!("{indent}{}", plain(value, words)));
        return;
    };
    for (code, value) in map {
        let key = Printable::line(name(code, words)).into_string();
        match value {
            Value::Null => {}
            Value::Object(inner) if inner.is_empty() => {}
            Value::Object(inner) if !inner.contains_key("minor") => {
                lines.push(format!("{indent}{key}:"));
                grow(value, depth + 1, words, lines);
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                lines.push(format!("{indent}{key}: {}", items.len()));
                for item in items {
                    item_lines(item, depth + 1, words, lines);
                }
            }
            Value::Array(items) if items.is_empty() => {}
            Value::String(text) if text.is_empty() => {}
            Value::String(text) if code == "detail" => {
                // Of an entry of the record: its codes mean what its action says.
                let action = map.get("action").and_then(Value::as_str);
                let said = action.map(|action| recorded::detail(action, text, words));
                let said = said.unwrap_or_else(|| plain(value, words));
                if !said.is_empty() {
                    lines.push(format!("{indent}{key}: {said}"));
                }
            }
            _ => lines.push(format!("{indent}{key}: {}", told(code, value, words))),
        }
    }
}

/// One of several: a dash before its first line.
fn item_lines(item: &Value, depth: usize, words: &Catalog, lines: &mut Vec<String>) {
    let from = lines.len();
    grow(item, depth + 1, words, lines);
    let dash = format!("{}- ", "  ".repeat(depth));
    if let Some(first) = lines.get_mut(from) {
        *first = format!("{dash}{}", first.trim_start());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::i18n::language::Language;

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
        let words = Catalog::new(Language::English);
        let told = line(&row, &keys, &words);
        assert_eq!(told.chars().filter(|c| c.is_control()).count(), 0);
        assert!(told.starts_with("or-1    王"), "{told}");
        assert!(told.ends_with("  a b    168.99 CNY"), "{told}");
        assert_eq!(width::width(&told), 6 + 2 + 8 + 2 + 4 + 2 + 5 + 2 + 10);
        assert_eq!(heading(&keys[..2], &words), "id      buyer");
        let words = Catalog::new(Language::Chinese);
        assert_eq!(heading(&keys[..2], &words), "编号    买家");
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
        assert_eq!(tree(&value, &Catalog::new(Language::English)), expected);
    }

    #[test]
    fn codes_are_told_in_the_words_of_the_reader() {
        let value = json!({
            "state": "paid", "refund": "none", "stepped_in": false,
            "history": [{"seq": 3, "action": "outbox.moved", "detail": "mail ready->sent"}],
        });
        let words = Catalog::new(Language::Persian);
        let told = tree(&value, &words).join("\n");
        assert!(!told.chars().any(|c| c.is_ascii_alphabetic()), "{told}");
    }
}
