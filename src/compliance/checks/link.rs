//! Links and bare hosts that are not the platform's own.
//! Never a file name, a version, or two sentences with a blank forgotten between them.

use crate::compliance::host::{self, Ending};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::finding::{FindingKind, Verdict};

/// Finds links.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let view = scan.address();
    let text = view.text();
    let mut from = 0;
    while let Some(length) = text.get(from..).and_then(|rest| rest.find('.')) {
        let dot = from + length;
        from = dot + 1;
        let Some(found) = around(text, dot) else {
            continue;
        };
        from = found.end.max(from);
        if !found.is_link || scan.context.is_own_host(&found.host) {
            continue;
        }
        if let Some((first, last)) = view.cells(found.start, found.end) {
            let (kind, rule) = kind_of(&found.host);
            hits.push(Hit {
                kind,
                first,
                last,
                rule,
                at_most: Verdict::Block,
            });
        }
    }
}

struct Found {
    start: usize,
    end: usize,
    host: String,
    is_link: bool,
}

/// Hosts that belong to a messenger name the messenger.
fn kind_of(host: &str) -> (FindingKind, &'static str) {
    match host.strip_prefix("www.").unwrap_or(host) {
        "t.me" | "telegram.me" | "telegram.dog" | "telegram.org" => {
            (FindingKind::Telegram, "telegram.link")
        }
        "wa.me" | "whatsapp.com" | "chat.whatsapp.com" | "api.whatsapp.com" => {
            (FindingKind::Whatsapp, "whatsapp.link")
        }
        _ => (FindingKind::Url, "url.host"),
    }
}

/// ASCII and Cyrillic letters, digits and hyphens make a label; Han glued to a host does not.
fn is_label(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || ('\u{430}'..='\u{44f}').contains(&c)
}

fn around(text: &str, dot: usize) -> Option<Found> {
    let (before, behind) = text.split_at(dot);
    let back: usize = before
        .chars()
        .rev()
        .take_while(|&c| is_label(c))
        .map(char::len_utf8)
        .sum();
    let ahead: usize = behind
        .chars()
        .take_while(|&c| is_label(c) || c == '.')
        .map(char::len_utf8)
        .sum();
    let host_start = dot - back;
    let host = text
        .get(host_start..dot + ahead)?
        .trim_end_matches(['.', '-']);
    let end = host_start + host.len();
    let before_host = text.get(..host_start)?;
    let scheme = ["https://", "http://", "hxxps://", "hxxp://", "//"]
        .iter()
        .find(|scheme| before_host.ends_with(**scheme));
    let path = path_length(text.get(end..)?);
    let is_part_of_address = before_host.ends_with('@');
    let start = host_start - scheme.map_or(0, |scheme| scheme.len());
    let is_link = back > 0 && !is_part_of_address && is_host(host, scheme.is_some(), path > 1);
    Some(Found {
        start,
        end: if is_link { end + path } else { dot + ahead },
        host: host.to_owned(),
        is_link,
    })
}

fn is_host(host: &str, has_scheme: bool, has_path: bool) -> bool {
    let Some((name, last)) = host.rsplit_once('.') else {
        return false;
    };
    if name.is_empty() || host.contains("..") {
        return false;
    }
    match host::ending(last) {
        Some(Ending::Sure) => true,
        Some(Ending::Word) => {
            has_scheme
                || has_path
                || host.starts_with("www.")
                || name.contains(|c: char| c == '-' || c.is_ascii_digit())
        }
        None => has_scheme,
    }
}

/// A port and a path go with the host, up to a blank or a character that no link is written with.
fn path_length(rest: &str) -> usize {
    if !rest.starts_with(['/', ':', '?']) {
        return 0;
    }
    let length: usize = rest
        .chars()
        .take_while(char::is_ascii_graphic)
        .map(char::len_utf8)
        .sum();
    let path = rest.get(..length).unwrap_or_default();
    path.trim_end_matches(['.', ',', '!', '?', ')', ':', ';'])
        .len()
}
