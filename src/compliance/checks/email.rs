//! E-mail addresses, with "@" and "." written or spelled out.
//! Never a name of a messenger: those have no host.

use crate::compliance::host;
use crate::compliance::scan::{Hit, Scan};
use crate::domain::finding::{FindingKind, Verdict};

/// Finds e-mail addresses.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let view = scan.address();
    let text = view.text();
    for (at, _) in text.match_indices('@') {
        let (before, behind) = text.split_at(at);
        let local: usize = before
            .chars()
            .rev()
            .take_while(|&c| is_local(c))
            .map(char::len_utf8)
            .sum();
        let domain: usize = behind
            .bytes()
            .skip(1)
            .take_while(|b| b.is_ascii_alphanumeric() || b".-".contains(b))
            .count();
        let name = behind
            .get(1..=domain)
            .unwrap_or_default()
            .trim_end_matches(['.', '-']);
        let last_label = name.rsplit('.').next().unwrap_or_default();
        if local == 0 || !name.contains('.') || host::ending(last_label).is_none() {
            continue;
        }
        if let Some((first, last)) = view.cells(at - local, at + 1 + name.len()) {
            hits.push(Hit {
                kind: FindingKind::Email,
                first,
                last,
                rule: "email.address",
                at_most: Verdict::Block,
            });
        }
    }
}

/// Cyrillic letters count too: names are spelled as they are spoken.
fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._%+-".contains(c) || ('\u{430}'..='\u{44f}').contains(&c)
}
