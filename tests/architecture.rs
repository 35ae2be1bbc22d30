//! The house keeps its floors: who may use whom, no cycles, no forgotten file.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test that cannot read the sources stops there"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floors of the house from the ground up; modules of one floor stand side by side.
const FLOORS: &[&[&str]] = &[
    &["text", "domain"],
    &["i18n", "config"],
    &["policy", "compliance", "notice", "report"],
    &["store", "market", "document"],
    &["service"],
    &["sync", "sandbox", "ui"],
    &["panes"],
    &["app"],
    &["runtime"],
    &["term"],
    &["cli"],
];

/// What a module may use of the floors below, where that is less than all of them.
const ONLY: &[(&str, &[&str])] = &[
    (
        "ui",
        &[
            "text",
            "domain",
            "i18n",
            "config",
            "policy",
            "compliance",
            "notice",
            "report",
        ],
    ),
    (
        "panes",
        &[
            "text",
            "domain",
            "i18n",
            "config",
            "policy",
            "compliance",
            "notice",
            "report",
            "ui",
        ],
    ),
    (
        "app",
        &[
            "text",
            "domain",
            "i18n",
            "config",
            "policy",
            "compliance",
            "notice",
            "report",
            "ui",
            "panes",
        ],
    ),
    (
        "sandbox",
        &[
            "text",
            "domain",
            "i18n",
            "config",
            "policy",
            "compliance",
            "store",
            "market",
            "service",
        ],
    ),
];

/// Neighbours on one floor that may be used, by the lower of two in this list.
const NEIGHBOURS: &[(&str, &str)] = &[("domain", "text"), ("config", "i18n")];

/// Modules that nothing but these may use.
const RESERVED: &[(&str, &[&str])] = &[("sandbox", &["cli"])];

fn sources() -> BTreeMap<String, (PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let inner = path.strip_prefix(&root).unwrap().with_extension("");
                let name: Vec<_> = inner
                    .iter()
                    .map(|part| part.to_string_lossy().into_owned())
                    .collect();
                let text = fs::read_to_string(&path).unwrap();
                found.insert(name.join("::"), (path, text));
            }
        }
    }
    found
}

/// The part of a file that is not its unit tests: tests may look wherever they like.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

/// Drops comments, so that a module that is only spoken of does not count.
fn code_lines(text: &str) -> impl Iterator<Item = &str> {
    without_tests(text)
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// Every path into the crate that a file names, as segments: `crate::store::sql` gives
/// `["store", "sql"]`; `super::x` is resolved against the file's own place.
fn used_paths(module: &str, text: &str) -> BTreeSet<Vec<String>> {
    let code: String = code_lines(text).collect::<Vec<_>>().join("\n");
    let mut used = BTreeSet::new();
    for (start, base) in anchors(module, &code) {
        let rest: String = code[start..].chars().take_while(|&c| c != ';').collect();
        expand(&base, &rest, &mut used);
    }
    used
}

/// Places in the code behind `crate::` and `super::`, with the module path that stands before them.
fn anchors(module: &str, code: &str) -> Vec<(usize, Vec<String>)> {
    let own: Vec<String> = module.split("::").map(str::to_owned).collect();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '$') {
            found.push((at + "crate::".len(), Vec::new()));
        }
    }
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let mut base = own.clone();
        let mut end = at;
        while code[end..].starts_with("super::") {
            base.pop();
            end += "super::".len();
        }
        found.push((end, base));
    }
    found
}

/// Follows one path, and each branch of a `{…}` list, as far as it is made of module names.
fn expand(base: &[String], rest: &str, used: &mut BTreeSet<Vec<String>>) {
    let rest = rest.trim_start();
    if let Some(list) = rest.strip_prefix('{') {
        let mut depth = 0;
        let mut from = 0;
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => {
                    expand(base, &list[from..at], used);
                    return;
                }
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(base, &list[from..at], used);
                    from = at + 1;
                }
                _ => {}
            }
        }
        return;
    }
    let name: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    if name.is_empty() {
        used.insert(base.to_vec());
        return;
    }
    let mut path = base.to_vec();
    path.push(name.clone());
    match rest[name.len()..].strip_prefix("::") {
        Some(next) => expand(&path, next, used),
        None => {
            used.insert(path);
        }
    }
}

/// The longest beginning of a path that is a file of the house.
fn file_of(path: &[String], sources: &BTreeMap<String, (PathBuf, String)>) -> Option<String> {
    (1..=path.len())
        .rev()
        .map(|length| path[..length].join("::"))
        .find(|name| sources.contains_key(name))
}

fn top(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

fn floor(module: &str) -> Option<usize> {
    FLOORS
        .iter()
        .position(|side_by_side| side_by_side.contains(&module))
}

#[test]
fn every_module_has_its_floor() {
    let strangers: Vec<_> = sources()
        .keys()
        .map(|name| top(name).to_owned())
        .filter(|name| !matches!(name.as_str(), "lib" | "main") && floor(name).is_none())
        .collect();
    assert!(
        strangers.is_empty(),
        "not in the table of floors: {strangers:?}"
    );
}

#[test]
fn nobody_uses_what_is_above_or_beside() {
    let sources = sources();
    let mut wrong = Vec::new();
    // Tests may look wherever they like, in a file of their own as well.
    let is_code = |name: &&String| !name.split("::").any(|part| part == "tests");
    for name in sources.keys().filter(is_code) {
        let (_, text) = &sources[name];
        let own = top(name);
        let Some(own_floor) = floor(own) else {
            continue;
        };
        for path in used_paths(name, text) {
            let Some(other) = path.first().filter(|first| *first != own) else {
                continue;
            };
            let Some(other_floor) = floor(other) else {
                continue;
            };
            let is_above = other_floor > own_floor;
            let is_beside =
                other_floor == own_floor && !NEIGHBOURS.contains(&(own, other.as_str()));
            let not_for_me = ONLY
                .iter()
                .any(|(who, what)| *who == own && !what.contains(&other.as_str()));
            let is_reserved = RESERVED
                .iter()
                .any(|(what, who)| *what == other && !who.contains(&own));
            if is_above || is_beside || not_for_me || is_reserved {
                wrong.push(format!("{name} uses {}", path.join("::")));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "against the floors:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn files_use_each_other_in_one_direction() {
    let sources = sources();
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, (_, text)) in &sources {
        let uses = used_paths(name, text)
            .into_iter()
            .filter_map(|path| file_of(&path, &sources))
            .filter(|used| used != name);
        edges.entry(name.clone()).or_default().extend(uses);
    }
    // What uses nothing that is left, or is used by nothing that is left, can go; the rest are cycles.
    loop {
        let used: BTreeSet<String> = edges.values().flatten().cloned().collect();
        let free: Vec<String> = edges
            .iter()
            .filter(|(name, uses)| {
                !used.contains(*name) || uses.iter().all(|other| !edges.contains_key(other))
            })
            .map(|(name, _)| name.clone())
            .collect();
        if free.is_empty() {
            break;
        }
        for name in free {
            edges.remove(&name);
        }
    }
    let standing = edges.keys().cloned().collect::<BTreeSet<_>>();
    let rows: Vec<String> = edges
        .iter()
        .map(|(name, uses)| {
            let inside: Vec<_> = uses.intersection(&standing).cloned().collect();
            format!("{name} -> {}", inside.join(", "))
        })
        .collect();
    assert!(
        rows.is_empty(),
        "cycles between files:\n{}",
        rows.join("\n")
    );
}

#[test]
fn every_file_is_in_the_list_of_its_folder() {
    let sources = sources();
    let mut missing = Vec::new();
    for name in sources.keys() {
        let (parent, own) = name.rsplit_once("::").unwrap_or(("lib", name));
        if matches!(name.as_str(), "lib" | "main") {
            continue;
        }
        let Some((_, text)) = sources.get(parent) else {
            missing.push(format!(
                "{name}: there is no {parent}.rs that could list it"
            ));
            continue;
        };
        let listed = text.lines().any(|line| {
            let line = line.trim();
            let line = line
                .strip_prefix("pub(crate) ")
                .or(line.strip_prefix("pub "))
                .unwrap_or(line);
            line == format!("mod {own};")
        });
        if !listed {
            missing.push(format!("{name} is not listed in {parent}.rs"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for (name, (path, text)) in sources() {
        assert!(
            text.starts_with("//!"),
            "{name} ({}) opens without a //! line",
            path.display()
        );
    }
}

#[test]
fn no_file_grows_past_easy_reading() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|(name, (_, text))| (without_tests(&text).lines().count(), name))
        .filter(|(lines, _)| *lines > 500)
        .collect();
    assert!(long.is_empty(), "split these: {long:?}");
}
