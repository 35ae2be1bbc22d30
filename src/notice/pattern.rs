//! Fills a pattern: `{name}` is a value, what stands in `[ ]` goes where a value in it is missing.
//! Never leaves a raw name in a text: without its value there is no text.

/// Fills a pattern; nothing when a value is missing outside of `[ ]`.
pub fn fill(pattern: &str, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::with_capacity(pattern.len() * 2);
    let mut rest = pattern;
    while let Some((before, from)) = rest.split_once('[') {
        out.push_str(&plain(before, value)?);
        let Some((inside, after)) = from.split_once(']') else {
            // The files are tried by a test: brackets stand in pairs.
            return None;
        };
        out.push_str(&plain(inside, value).unwrap_or_default());
        rest = after;
    }
    out.push_str(&plain(rest, value)?);
    Some(out)
}

fn plain(pattern: &str, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::with_capacity(pattern.len() * 2);
    let mut rest = pattern;
    while let Some((before, from)) = rest.split_once('{') {
        out.push_str(before);
        let (name, after) = from.split_once('}')?;
        out.push_str(&value(name)?);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// Returns the names outside of `[ ]` that have no value, each once.
pub fn missing<'p>(pattern: &'p str, value: &dyn Fn(&str) -> Option<String>) -> Vec<&'p str> {
    let mut found = Vec::new();
    let outside = pattern.split('[').enumerate().map(|(n, part)| match n {
        0 => part,
        _ => part.split_once(']').map_or("", |(_, after)| after),
    });
    for part in outside.flat_map(|part| part.split('{').skip(1)) {
        let Some((name, _)) = part.split_once('}') else {
            continue;
        };
        if !found.contains(&name) && value(name).is_none() {
            found.push(name);
        }
    }
    found
}

/// Returns the names in a pattern, in their order.
pub fn names(pattern: &str) -> Vec<&str> {
    let parts = pattern.split('{').skip(1);
    let named = parts.filter_map(|part| part.split_once('}'));
    named.map(|(name, _)| name).collect()
}

/// Returns whether brackets stand in pairs, and none in one of its kind.
pub fn is_paired(pattern: &str) -> bool {
    let mut open = None;
    for c in pattern.chars().filter(|c| "[]{}".contains(*c)) {
        open = match (open, c) {
            (None, '{') => Some('{'),
            (Some('['), ']') | (Some('{'), '}') => None,
            (Some('['), '{') => Some('('),
            (None, '[') | (Some('('), '}') => Some('['),
            _ => return false,
        };
    }
    open.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_value_is_left_out_or_stops_the_text() {
        let value = |name: &str| (name == "a").then(|| "[1]{b}".to_owned());
        let cases = [
            ("x {a} y", Some("x [1]{b} y")),
            ("x[ {b}] y", Some("x y")),
            ("x[ {a} z] y[{b}].", Some("x [1]{b} z y.")),
            ("x {b}", None),
            ("x [y", None),
        ];
        for (pattern, text) in cases {
            assert_eq!(fill(pattern, &value).as_deref(), text, "{pattern}");
        }
    }

    #[test]
    fn what_is_missing_is_named_once_and_only_outside_of_brackets() {
        let value = |name: &str| (name == "a").then(String::new);
        assert_eq!(missing("{b} {a} {b}[ {c}] {d}", &value), ["b", "d"]);
        assert!(missing("[{c}]{a}", &value).is_empty());
    }
}
