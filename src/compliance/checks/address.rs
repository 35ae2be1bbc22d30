//! E-mail addresses and hosts, with "@" and "." written, spelled out or stood in for.
//! Never a file name, a version, an amount, or two sentences with a blank forgotten between them.

mod apart;
mod blank;
mod mail;
mod piece;
mod web;

pub use web::path as end_of_link;

use piece::{Piece, Sort};

use crate::compliance::meaning::{AT, DOT, PROVIDER};
use crate::compliance::scan::{Hit, Scan};

/// Finds addresses of mail and of the web.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    if scan.has_latin() && !scan.has(AT | DOT | PROVIDER) {
        hits.extend(apart::host(scan));
    }
    let is_spelled = scan.has(AT | DOT);
    let is_capital = || {
        scan.source(0, scan.cells().len())
            .contains(mail::CAPITAL_DOT)
    };
    let has_mark = scan.has_at() || scan.has_dot() || is_spelled || scan.has(PROVIDER);
    if !has_mark && (!scan.has_latin() || !is_capital()) {
        return;
    }
    // Letters of an alphabet or digits make the names, and a point touches what stands for them.
    let has_names = scan.has_latin() || is_spelled && scan.longest_token() > 0;
    if !has_names && !scan.has_dot() {
        return;
    }
    let pieces = piece::pieces(scan);
    let begin = hits.len();
    for (place, piece) in pieces.iter().enumerate() {
        if piece.sort == Sort::At {
            hits.extend(mail::email(scan, &pieces, place));
        }
        hits.extend(mail::capital(scan, piece));
    }
    // Cells of addresses of mail.
    let mut taken = vec![false; scan.cells().len()];
    for hit in hits.get(begin..).unwrap_or_default() {
        let place = taken.get_mut(hit.first..hit.last);
        place.unwrap_or_default().fill(true);
    }
    mail::provider(scan, &mut taken, hits);
    let mut from = 0;
    while let Some(piece) = pieces.get(from) {
        from += 1;
        if piece.sort != Sort::Dot {
            continue;
        }
        let Some((hit, end)) = web::link(scan, &pieces, from - 1) else {
            hits.extend(web::backwards(scan, &pieces, from - 1));
            from = piece::behind_chain(scan, &pieces, from - 1).max(from);
            continue;
        };
        from = end.max(from);
        let place = taken.get(hit.first..hit.last);
        if !place.unwrap_or_default().contains(&true) {
            // What stands in the path of a link is a part of it.
            let is_inside = |piece: &Piece| piece.first < hit.last;
            let rest = pieces.get(from..).unwrap_or_default();
            from += rest.partition_point(is_inside);
            hits.push(hit);
        }
    }
}
