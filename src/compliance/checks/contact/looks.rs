//! Names under a messenger of which only the looks are told: "the paper plane app, I am `tobymaps`".
//! Never without a name: what the looks alone invite to, phrases know.

use super::NAMED;
use crate::compliance::cell::Cell;
use crate::compliance::meaning::{ACCOUNT, LEAD};
use crate::compliance::name;
use crate::compliance::owner;
use crate::compliance::scan::{Hit, Scan};
use crate::compliance::title;
use crate::domain::finding::FindingKind;

/// Finds them where nothing else was found.
pub fn check(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    by_looks(scan, hits);
    described(scan, hits);
}

/// A messenger by its looks, and an odd name behind: "picture app, same name: oak.ash".
fn by_looks(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    const REACH: usize = 18;
    let role = scan.context.lexicon.looking_like;
    if !scan.strong().roles.has(role) || !hits.is_empty() {
        return;
    }
    for cue in scan.cues().iter().filter(|cue| cue.roles.has(role)) {
        let mark = |cell: &Cell| matches!(cell.ch, ':' | ',' | '،');
        let behind = scan.range(cue.last, cue.last + REACH);
        let marks = behind.iter().rposition(mark).map(|at| cue.last + at + 1);
        let name = marks
            .and_then(|at| name::behind(scan, at))
            .or_else(|| name::behind(scan, cue.last));
        let name = name.filter(|name| {
            let source = scan.source(name.first, name.last);
            let small = source.chars().filter(char::is_ascii_lowercase).count();
            let is_told = name.is_led
                || marks.is_some() && name.letters > 3 && title::stands_last(scan, name.last);
            let is_own = name.has_mark || name.has_at || name.digits > 0 && is_told;
            is_own && small > 3 && !name.is_tracking()
        });
        if let Some(name) = name {
            let kind = owner::of(scan, name.first, name.last, NAMED).unwrap_or(FindingKind::Social);
            hits.push(Hit::new(kind, name.first, name.last, "name.by_looks").with(cue));
        }
    }
}

/// A messenger by its looks, and somewhere behind it who the speaker is there: "the clock app (the
/// dancing one), we go by tobymaps".
fn described(scan: &Scan<'_>, hits: &mut Vec<Hit>) {
    let role = scan.context.lexicon.looking_like;
    if !scan.strong().roles.has(role) || !scan.has(LEAD | ACCOUNT) || !hits.is_empty() {
        return;
    }
    for cue in scan.cues().iter().filter(|cue| cue.roles.has(role)) {
        if let Some((first, last)) = title::presented(scan, cue) {
            let kind = owner::of(scan, first, last, NAMED).unwrap_or(FindingKind::Social);
            hits.push(Hit::new(kind, first, last, "name.by_looks").with(cue));
            return;
        }
    }
}
