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
    let mails = begin..hits.len();
    let mut from = 0;
    while let Some(piece) = pieces.get(from) {
        from += 1;
        if piece.sort != Sort::Dot {
            continue;
        }
        match web::link(scan, &pieces, from - 1) {
            Some((hit, end)) => {
                let is_mail = |other: &Hit| hit.first < other.last && other.first < hit.last;
                if !hits
                    .get(mails.clone())
                    .unwrap_or_default()
                    .iter()
                    .any(is_mail)
                {
                    hits.push(hit);
                }
                from = end.max(from);
            }
            None => from = piece::behind_chain(&pieces, from - 1).max(from),
        }
    }
}
