//! Whether a point stands in a host, or a blank was forgotten between two sentences.
//! Never asks which endings there are.

use super::piece::{Host, Piece};
use crate::compliance::cell::Class;
use crate::compliance::scan::Scan;

/// Letters before an ending that is a word as well are a host by their length, by the land, or by
/// what stands around. "It is important.so please", "la medida es aproximada.es normal": a blank
/// forgotten between two sentences.
pub fn stands_as_host(
    scan: &Scan<'_>,
    labels: &str,
    last: &str,
    first: &Piece,
    host: &Host,
) -> bool {
    /// So many letters are no word before a point.
    const LONG: usize = 9;
    /// Endings of lands and of trades that no sentence begins with.
    const NO_WORDS: [&str; 6] = ["co", "pe", "ai", "fun", "win", "bid"];
    const SHORT: usize = 4;
    const LONGEST_WORD: usize = 3;
    let (begin, end) = scan.said();
    let goes_on = (host.last < end)
        .then(|| word_behind(scan, host.last))
        .flatten();
    let is_long = labels.chars().count() >= LONG;
    // Nobody forgets a blank in "tienda punto es", nor before the first word of all.
    let is_first = first.first <= begin && goes_on.as_deref().is_some_and(leads_on);
    if is_first {
        return is_long;
    }
    // "a historical period as seen …": so short a word hardly ends what is read out.
    if host.is_spelled && goes_on.is_some() {
        return is_long && !SMALL_WORDS.contains(&last);
    }
    match (last, goes_on.as_deref()) {
        ("es" | "su", None) => labels.chars().count() >= SHORT,
        ("es", Some(word)) if NEVER_BEHIND_ES.contains(&word) || word.ends_with("amos") => true,
        ("es", Some(word)) => {
            !BEHIND_ES.contains(&word)
                && is_long
                && IN.contains(&word_before(scan, first.first).as_str())
        }
        ("co" | "pe", None) => labels.chars().count() > SHORT,
        (_, None) => is_long,
        (_, Some(word)) => {
            is_long
                && (NO_WORDS.contains(&last) || last.len() > LONGEST_WORD || DOES.contains(&word))
        }
    }
}

/// What goes on behind a host as well as behind "es".
fn leads_on(word: &str) -> bool {
    matches!(word, "para" | "por" | "con" | "sin" | "en" | "for" | "with")
}

/// Endings that are small words of English.
const SMALL_WORDS: [&str; 11] = [
    "as", "at", "be", "do", "in", "is", "it", "no", "so", "to", "us",
];
/// What a host stands behind: "on", "at", "from".
const IN: [&str; 8] = ["en", "a", "de", "desde", "por", "al", "con", "in"];
/// What a shop does.
const DOES: [&str; 5] = ["has", "sells", "ships", "offers", "costs"];
/// What goes on behind a host and never behind "es".
const NEVER_BEHIND_ES: [&str; 44] = [
    "y",
    "e",
    "te",
    "le",
    "se",
    "os",
    "nos",
    "les",
    "tiene",
    "tienes",
    "tienen",
    "hay",
    "esta",
    "estan",
    "sale",
    "salen",
    "quedan",
    "queda",
    "vale",
    "viene",
    "vienen",
    "puedes",
    "puede",
    "ahi",
    "alli",
    "alla",
    "donde",
    "pero",
    "pon",
    "ponga",
    "busca",
    "busque",
    "entra",
    "entre",
    "tenemos",
    "tengo",
    "ven",
    "veras",
    "vera",
    "encuentras",
    "encuentra",
    "pedidos",
    "cuesta",
    "son",
];
/// What begins what is said of something.
const BEHIND_ES: [&str; 40] = [
    "que",
    "un",
    "una",
    "unos",
    "el",
    "la",
    "los",
    "las",
    "lo",
    "de",
    "del",
    "muy",
    "mas",
    "mi",
    "tu",
    "su",
    "decir",
    "como",
    "para",
    "por",
    "solo",
    "asi",
    "algo",
    "otra",
    "otro",
    "igual",
    "nuevo",
    "nueva",
    "mejor",
    "peor",
    "facil",
    "normal",
    "importante",
    "bueno",
    "buena",
    "este",
    "esta",
    "ese",
    "esa",
    "mate",
];

/// The word in Latin letters behind one blank.
fn word_behind(scan: &Scan<'_>, from: usize) -> Option<String> {
    const LONGEST: usize = 12;
    scan.cell(from).filter(|cell| cell.class == Class::Space)?;
    let letters = scan.range(from + 1, from + 1 + LONGEST).iter();
    let word: String = letters
        .take_while(|cell| cell.is_latin())
        .map(|cell| cell.ch)
        .collect();
    (!word.is_empty()).then_some(word)
}

/// The word in Latin letters before one blank.
fn word_before(scan: &Scan<'_>, to: usize) -> String {
    const LONGEST: usize = 6;
    let end = to.saturating_sub(1);
    let cells = scan.range(end.saturating_sub(LONGEST), end).iter().rev();
    let mut word: Vec<char> = cells
        .take_while(|cell| cell.is_latin())
        .map(|cell| cell.ch)
        .collect();
    word.reverse();
    word.into_iter().collect()
}
