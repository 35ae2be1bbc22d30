//! E-mail addresses and hosts, with "@" and "." written, spelled out or stood in for.
//! Never a file name, a version, an amount, or two sentences with a blank forgotten between them.

mod mail;
mod piece;
mod web;

use piece::Sort;

use crate::compliance::meaning::{AT, DOT, PROVIDER};
use crate::compliance::scan::{Hit, Scan};

/// Finds addresses of mail and of the web.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let is_spelled = scan.has(AT | DOT);
    if !scan.has_at() && !scan.has_dot() && !is_spelled && !scan.has(PROVIDER) {
        return;
    }
    if !scan.has_latin() && !is_spelled && !scan.has_dot() {
        return;
    }
    let pieces = piece::pieces(scan);
    let begin = hits.len();
    for (place, piece) in pieces.iter().enumerate() {
        if piece.sort == Sort::At {
            hits.extend(mail::email(scan, &pieces, place));
        }
    }
    mail::provider(scan, hits);
    let mut from = 0;
    while from < pieces.len() {
        if pieces
            .get(from)
            .is_some_and(|piece| piece.sort == Sort::Dot)
        {
            let found = web::link(scan, &pieces, from);
            if let Some((hit, end)) = found {
                let is_taken = hits
                    .iter()
                    .skip(begin)
                    .any(|other| hit.first < other.last && other.first < hit.last);
                if !is_taken {
                    hits.push(hit);
                }
                from = end.max(from);
            }
        }
        from += 1;
    }
}
