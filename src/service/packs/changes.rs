//! What an own file changes, in a few words: keys of a platform, cards, years, words.
//! Never judges a file: what cannot be read changes nothing.

use toml::{Table, Value};

/// Keys that say nothing of what is changed.
const SILENT: &[&str] = &["version", "examples"];

/// Returns what a file of a kind changes.
pub(super) fn of(name: &str, text: &str) -> Vec<String> {
    if name.starts_with("words/") {
        return of_words(text);
    }
    let table: Table = text.parse().unwrap_or_default();
    let mut changes = Vec::new();
    for (key, value) in &table {
        match value {
            _ if SILENT.contains(&key.as_str()) => {}
            Value::Table(inner) => {
                changes.extend(inner.keys().map(|inner| format!("{key}.{inner}")));
            }
            Value::Array(items) if items.iter().any(|item| named(item).is_some()) => {
                changes.extend(items.iter().filter_map(named));
            }
            _ => changes.push(key.clone()),
        }
    }
    changes
}

/// A card or a year, and the parts of it that are there: `B-17 (reading)`, `2026 (also)`.
fn named(item: &Value) -> Option<String> {
    let item = item.as_table()?;
    let id = match (item.get("id"), item.get("year")) {
        (Some(Value::String(id)), _) => id.clone(),
        (_, Some(Value::Integer(year))) => year.to_string(),
        _ => return None,
    };
    let said = ["id", "year", "version", "source"];
    let parts = item.keys().filter(|key| !said.contains(&key.as_str()));
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    // What has a sentence of its own is not changed but new.
    if item.contains_key("quote") || parts.is_empty() {
        return Some(id);
    }
    Some(format!("{id} ({})", parts.join(", ")))
}

/// The sets and phrases of a word list.
fn of_words(text: &str) -> Vec<String> {
    let heads = text.lines().filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        let name = value.split_whitespace().next()?;
        matches!(key.trim(), "set" | "phrase" | "role").then(|| name.to_owned())
    });
    let mut found: Vec<String> = Vec::new();
    for head in heads {
        if !found.contains(&head) {
            found.push(head);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_changes_is_told_by_its_keys() {
        let platform = "version = \"1\"\ncurrency = \"CNY\"\n[clocks]\nreply = \"9 min\"\n\
                        [examples]\npasses = []\n";
        assert_eq!(of("platforms/x", platform), ["clocks.reply", "currency"]);
        let rules = "[[card]]\nid = \"B-17\"\nversion = \"2\"\n[card.reading]\nen = \"x\"\n\
                     [[card]]\nid = \"S-01\"\nquote = \"q\"\ntopic = \"return\"\n";
        assert_eq!(of("rules/x", rules), ["B-17 (reading)", "S-01"]);
        let calendar = "version = \"1\"\n[[year]]\nyear = 2026\nsource = \"x\"\nalso = []\n";
        assert_eq!(of("calendars/cn", calendar), ["2026 (also)"]);
        let words = "set: wechat\nwords: a\nphrase: stall offplatform\nset: wechat\n";
        assert_eq!(of("words/en/shop", words), ["wechat", "stall"]);
        assert!(of("rules/x", "what is this").is_empty());
    }
}
