//! Short patterns of words with gaps, and how they are written.
//! Never searches: that is `scan`.

use super::trie::SetId;

/// Words that `~` passes over.
const GAP: u8 = 3;
/// Words that `~~` passes over, commas between them or not.
const WIDE_GAP: u8 = 6;

/// A part of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Atom {
    /// A word of the set.
    Set(SetId),
    /// A word of the set, or nothing.
    MayBe(SetId),
    /// At most so many other words; over commas where it is wide. At the end of a pattern it
    /// reaches as far as it can.
    Gap {
        /// How many.
        words: u8,
        /// Whether commas may stand among them.
        is_wide: bool,
    },
    /// A clause begins here, fillers aside.
    Opens,
    /// A clause ends here, fillers aside.
    Closes,
}

/// A run of words that has to stand in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Its parts; the first is a set.
    pub atoms: Vec<Atom>,
    /// The set of the first word.
    pub first: SetId,
    /// The sets without which it cannot stand anywhere.
    pub needs: Vec<SetId>,
    /// Whether a clause has to begin with it.
    pub opens: bool,
    /// Whether the message has to hold nothing else, fillers aside.
    pub is_whole: bool,
}

/// Reads the patterns of one line, parted by `&`. `set` gives the number of what stands in a word of
/// the line: `{name}`, a word, or several with `|` between them.
///
/// # Errors
/// What is wrong with the line.
pub fn read(
    line: &str,
    mut set: impl FnMut(&str) -> Result<SetId, String>,
) -> Result<Vec<Pattern>, String> {
    line.split('&')
        .map(|part| read_part(part, &mut set))
        .collect()
}

fn read_part(
    part: &str,
    set: &mut impl FnMut(&str) -> Result<SetId, String>,
) -> Result<Pattern, String> {
    let mut atoms = Vec::new();
    let (mut opens, mut is_whole) = (false, false);
    for word in part.split_whitespace() {
        let atom = match word {
            "=" => {
                is_whole = true;
                continue;
            }
            "^" if atoms.is_empty() => {
                opens = true;
                continue;
            }
            "^" => Atom::Opens,
            "$" => Atom::Closes,
            _ => match word.strip_prefix('~') {
                Some(rest) => gap(rest).ok_or_else(|| format!("{word}: a gap has a number"))?,
                None => match word.strip_prefix('[').and_then(|w| w.strip_suffix(']')) {
                    Some(inner) => Atom::MayBe(set(inner)?),
                    None => Atom::Set(set(word)?),
                },
            },
        };
        atoms.push(atom);
    }
    let Some(Atom::Set(first)) = atoms.first().copied() else {
        return Err(format!("{part}: a pattern begins with a word"));
    };
    let needs = atoms.iter().skip(1).filter_map(|atom| match atom {
        Atom::Set(set) => Some(*set),
        _ => None,
    });
    Ok(Pattern {
        needs: needs.collect(),
        atoms,
        first,
        opens,
        is_whole,
    })
}

fn gap(rest: &str) -> Option<Atom> {
    let (rest, is_wide) = match rest.strip_prefix('~') {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let usual = if is_wide { WIDE_GAP } else { GAP };
    let words = if rest.is_empty() {
        usual
    } else {
        rest.parse().ok()?
    };
    Some(Atom::Gap { words, is_wide })
}
