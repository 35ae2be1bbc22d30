//! A host whose point was left out, at the end of a text: "johnsbags com", "www johnsbags com".
//! Never behind a word that anybody knows.

use crate::compliance::cell::{Cell, Class};
use crate::compliance::meaning::{COMMON, NEUTRAL, NUMBER, UNIT};
use crate::compliance::scan::{Hit, Scan};
use crate::domain::evidence::Evidence;
use crate::domain::finding::FindingKind;

/// The only domain that is no word of a language.
const DOMAIN: &str = "com";
/// Fewest characters of a name: "rom com".
const SHORTEST: usize = 5;

/// Returns the host that a text ends with.
pub fn host(scan: &Scan<'_>) -> Option<Hit> {
    let cells = scan.cells();
    let end = cells.len() - cells.iter().rev().take_while(|cell| cell.is_gap()).count();
    let domain = end.checked_sub(DOMAIN.len())?;
    let is_domain = scan
        .range(domain, end)
        .iter()
        .map(|cell| cell.ch)
        .eq(DOMAIN.chars());
    let last = domain.checked_sub(1)?;
    if !is_domain || scan.cell(last)?.class != Class::Space {
        return None;
    }
    let name = scan.range(0, last).iter().rev();
    let first = last
        - name
            .take_while(|cell| cell.is_latin() || cell.is_digit())
            .count();
    let is_name = scan.range(first, last).iter().any(Cell::is_latin);
    let is_word = |first: usize, last: usize| {
        let known = COMMON | NEUTRAL | NUMBER | UNIT;
        let mut cues = scan.cues_in(first, last).iter();
        cues.any(|cue| cue.is(known) && cue.last >= last)
    };
    let is_host = is_name && last - first >= SHORTEST && !is_word(first, last);
    is_host.then(|| Hit::new(FindingKind::Url, first, end, "url.apart").by(Evidence::FORM))
}
