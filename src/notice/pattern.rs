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
}
