//! Folds a text into cells, once: compatibility forms, digits, lower case, simplified characters,
//! no accents, nothing invisible. Never loses the place of anything: every cell knows the bytes it
//! stands for, and what vanishes belongs to the cell before.
//!
//! What a character folds to is worked out once for each page of 256 and kept.

use std::sync::OnceLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::cell::{Cell, Class, NO_DIGIT, Script, Signs, Sort, System, script_of};
use super::digit;
use super::table;

const PAGE: usize = 256;
const PAGES: usize = 0x11_0000 / PAGE;
/// Characters of one or two bytes.
const NARROW: usize = 0x800;
/// So many characters of one byte, each of which makes one cell, are folded at a time.
const PLAIN: usize = 8;
/// A bit for each of them that only longer characters have.
const NOT_ASCII: u64 = 0x8080_8080_8080_8080;
/// So many characters that may be parts of others are looked at one by one.
const PARTS: usize = 16;
/// First byte of a character of three bytes.
const THREE: u8 = 0xe0;
/// First byte of a character of four bytes.
const FOUR: u8 = 0xf0;

/// What a character folds to: its first cell, with how many there are where its end would stand.
#[derive(Debug, Clone, Copy)]
struct Folded(Cell);

impl Folded {
    const ONE: u16 = 0;
    const NONE: u16 = 1;
    /// More than one; the first letter of a character written as parts counts among them.
    const MANY: u16 = 2;
    /// One, which may be the first part of a character written as its parts.
    const PART: u16 = 3;

    const EMPTY: Self = Self::new(cell('\0', Class::Sign), Self::NONE);

    const fn new(mut cell: Cell, turn: u16) -> Self {
        cell.end = turn;
        Self(cell)
    }

    /// Works out what one character folds to.
    fn of(c: char) -> Self {
        let mut first = None;
        let mut count = 0;
        unfold(c, |cell| {
            first = first.or(Some(cell));
            count += 1;
        });
        let Some(cell) = first else {
            return Self::EMPTY;
        };
        let turn = match count {
            1 if !table::characters().parts(cell.ch).is_empty() => Self::PART,
            1 => Self::ONE,
            _ => Self::MANY,
        };
        Self::new(cell, turn)
    }

    fn of_codes(first: usize, count: usize) -> Box<[Self]> {
        let codes = (first..first + count).map(|code| u32::try_from(code).unwrap_or_default());
        let of = |code| char::from_u32(code).map_or(Self::EMPTY, Self::of);
        codes.map(of).collect()
    }
}

fn narrow() -> &'static [Folded; NARROW] {
    static KEPT: OnceLock<[Folded; NARROW]> = OnceLock::new();
    KEPT.get_or_init(|| {
        let mut codes = 0_u32..;
        [(); NARROW].map(|()| {
            let c = codes.next().and_then(char::from_u32);
            c.map_or(Folded::EMPTY, Folded::of)
        })
    })
}

fn page(number: usize) -> &'static [Folded] {
    static KEPT: [OnceLock<Box<[Folded]>>; PAGES] = [const { OnceLock::new() }; PAGES];
    let page = KEPT.get(number);
    page.map_or(&[], |page| {
        page.get_or_init(|| Folded::of_codes(number * PAGE, PAGE))
    })
}

/// Folds a text into cells; what stood in `cells` before goes. Returns how many cells they are: what
/// stands behind them means nothing.
pub fn fold_into(text: &str, cells: &mut Vec<Cell>) -> usize {
    if cells.len() < text.len() {
        cells.resize(text.len(), Cell::BLANK);
    }
    let narrow = narrow();
    let bytes = text.as_bytes();
    let (mut at, mut made) = (0, 0);
    let mut parts = 0;
    let mut part_places = [0; PARTS];
    while let Some(lead) = bytes.get(at) {
        if lead.is_ascii()
            && let Some(plain) = bytes.get(at..).and_then(<[u8]>::first_chunk::<PLAIN>)
            && u64::from_le_bytes(*plain) & NOT_ASCII == 0
            && let Some(slots) = cells.get_mut(made..made + PLAIN)
        {
            for ((slot, byte), at) in slots.iter_mut().zip(plain).zip(at..) {
                let folded = narrow.get(usize::from(*byte)).unwrap_or(&Folded::EMPTY);
                *slot = placed(&folded.0, at, at + 1);
            }
            at += PLAIN;
            made += PLAIN;
            continue;
        }
        let (folded, length) = if *lead < THREE {
            // No branch here: where words of two alphabets end nobody can guess.
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            let is_wide = !lead.is_ascii();
            let wide = usize::from(lead & 0x1f) << 6 | usize::from(next & 0x3f);
            let code = if is_wide { wide } else { usize::from(*lead) };
            (narrow.get(code), 1 + usize::from(is_wide))
        } else {
            let code = code(bytes.get(at..).unwrap_or_default());
            let folded = page(code / PAGE).get(code % PAGE);
            (folded, 3 + usize::from(*lead >= FOUR))
        };
        let folded = folded.unwrap_or(&Folded::EMPTY);
        let end = at + length;
        match folded.0.end {
            Folded::ONE => put(cells, &mut made, placed(&folded.0, at, end)),
            Folded::NONE => {
                let unseen = text.get(at..).unwrap_or_default();
                stretch(cells.get_mut(..made).unwrap_or_default(), end, unseen);
            }
            Folded::PART => {
                if let Some(place) = part_places.get_mut(parts) {
                    *place = made;
                }
                parts += 1;
                put(cells, &mut made, placed(&folded.0, at, end));
            }
            _ => {
                let c = text.get(at..end).and_then(|text| text.chars().next());
                unfold(c.unwrap_or_default(), |cell| {
                    put(cells, &mut made, placed(&cell, at, end));
                });
            }
        }
        at = end;
    }
    if parts > 0 {
        let cells = cells.get_mut(..made).unwrap_or_default();
        let begins = |place: &usize| joined(cells.get(*place..).unwrap_or_default()).is_some();
        if parts > PARTS || part_places.iter().take(parts).any(begins) {
            made = join_parts(cells);
        }
    }
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // All of them, for that is faster than to stop.
    let blanks = pairs.filter(|pair| *pair == (&b' ', &b' '));
    if blanks.count() > 0 {
        made = close_blanks(cells.get_mut(..made).unwrap_or_default());
    }
    made
}

/// Makes one of two blanks: a thumb hits the key twice. Returns how many cells are left.
fn close_blanks(cells: &mut [Cell]) -> usize {
    let (mut kept, mut at) = (0, 0);
    while let Some(&cell) = cells.get(at) {
        let next = cells
            .get(at + 1)
            .filter(|next| cell.ch == ' ' && next.ch == ' ');
        let closed = next.map_or(cell, |next| Cell {
            end: next.end,
            ..cell
        });
        at += 1 + usize::from(next.is_some());
        if let Some(slot) = cells.get_mut(kept) {
            *slot = closed;
        }
        kept += 1;
    }
    kept
}

/// Puts a cell behind those that were made; few texts have more cells than bytes.
#[inline]
fn put(cells: &mut Vec<Cell>, made: &mut usize, cell: Cell) {
    match cells.get_mut(*made) {
        Some(slot) => *slot = cell,
        None => cells.push(cell),
    }
    *made += 1;
}

/// Returns the number of a character of three or four bytes.
fn code(bytes: &[u8]) -> usize {
    let low = |byte: u8| usize::from(byte & 0x3f);
    match bytes {
        [a, b, c, d, ..] if *a >= FOUR => {
            usize::from(a & 7) << 18 | low(*b) << 12 | low(*c) << 6 | low(*d)
        }
        [a, b, c, ..] => usize::from(a & 0xf) << 12 | low(*b) << 6 | low(*c),
        _ => 0,
    }
}

/// Returns a cell that stands for some bytes of the source.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "texts are at most 16 KiB a message"
)]
const fn placed(cell: &Cell, start: usize, end: usize) -> Cell {
    let mut placed = *cell;
    placed.start = start as u16;
    placed.end = end as u16;
    placed
}

/// Folds a text.
pub fn fold(text: &str) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(text.len());
    let made = fold_into(text, &mut cells);
    cells.truncate(made);
    cells
}

/// Folds a text to its characters alone.
#[cfg(test)]
pub fn fold_word(word: &str) -> String {
    fold(word).iter().map(|cell| cell.ch).collect()
}

/// Gives every cell that a character makes.
fn unfold(c: char, mut push: impl FnMut(Cell)) {
    if c.is_ascii() {
        push(ascii(c));
    } else if is_ignorable(c) {
        // Nothing is left of it.
    } else if let Some((value, system)) = digit::decimal(c) {
        push(number(value, system));
    } else if let Some(value) = digit::shaped(c) {
        if value > 9 {
            push(number(value / 10, System::Styled));
        }
        push(number(value % 10, System::Styled));
    } else if let Some(letter) = lettered(c) {
        push(cell(letter, Class::Letter));
    } else if script_of(c) == Script::Han {
        push(han(c));
    } else if matches!(c, '№' | '™' | '℠') {
        // It ends what stands before it, which its letters would go on with.
        push(plain(c));
    } else {
        decompose_compatible(c, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase().for_each(|low| {
                    // What has a dot above in small letters and none in capitals.
                    if !is_combining_mark(low) {
                        push(plain(low));
                    }
                });
            }
        });
    }
}

/// Folds a character that has no decomposition left.
fn plain(c: char) -> Cell {
    let c = match c {
        // Arabic keyboards write the Persian letters in their own way.
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ı' => 'i',
        // Telephones write it so.
        '‘' | '’' | 'ʼ' => '\'',
        'ł' => 'l',
        'ø' => 'o',
        _ => c,
    };
    if let Some((value, _)) = digit::decimal(c) {
        number(value, System::Styled)
    } else if c.is_ascii() {
        ascii(c)
    } else if script_of(c) == Script::Han {
        han(c)
    } else {
        let class = match c {
            '\u{2028}' | '\u{2029}' => Class::Line,
            _ if c.is_alphabetic() => Class::Letter,
            _ if c.is_whitespace() => Class::Space,
            '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{205e}'
            | '\u{3001}'..='\u{303f}'
            | '·'
            | '،'
            | '؛'
            | '؟'
            | '٫'
            | '٬' => Class::Mark,
            _ => Class::Sign,
        };
        cell(c, class)
    }
}

fn han(c: char) -> Cell {
    let tables = table::characters();
    let c = tables.simplified(c);
    // Bare strokes are no words: they stand for the points and commas they look like.
    let class = match c {
        '丶' | '丨' | '丿' | '亅' | '乀' | '乁' => Class::Mark,
        _ => Class::Letter,
    };
    let mut cell = cell(c, class);
    cell.sound = tables.sound(c);
    if let Some(value) = digit::han(c) {
        cell.value = value;
        cell.system = System::Han;
    }
    cell
}

const fn ascii(c: char) -> Cell {
    let low = c.to_ascii_lowercase();
    match low {
        '0'..='9' => number(low as u8 - b'0', System::Plain),
        'a'..='z' => cell(low, Class::Letter),
        '\n' | '\r' => cell(low, Class::Line),
        ' ' | '\t' => cell(' ', Class::Space),
        '!'..='~' => cell(low, Class::Mark),
        _ => cell(low, Class::Sign),
    }
}

const fn number(value: u8, system: System) -> Cell {
    let mut cell = cell((b'0' + value % 10) as char, Class::Digit);
    cell.value = value;
    cell.system = system;
    cell
}

const fn cell(ch: char, class: Class) -> Cell {
    let script = match class {
        Class::Letter => script_of(ch),
        _ => Script::Other,
    };
    Cell {
        ch,
        start: 0,
        end: 0,
        sound: 0,
        class,
        script,
        value: NO_DIGIT,
        system: System::Plain,
        signs: Signs::of(ch, class),
        sort: Sort::of(class, script),
    }
}

/// A cell vanished into the one before; at the very beginning nothing is there to hold it.
#[expect(
    clippy::cast_possible_truncation,
    reason = "texts are at most 16 KiB a message"
)]
fn stretch(cells: &mut [Cell], end: usize, unseen: &str) {
    if let Some(last) = cells.last_mut() {
        last.end = end as u16;
        // A key cap, or something unseen between digits: nobody writes a parcel number so. What turns
        // the direction of the text stands behind honest numbers too.
        let mut chars = unseen.chars();
        let is_turn = chars.next().is_some_and(turns);
        let is_styled = !is_turn || chars.next().is_some_and(char::is_numeric);
        if last.class == Class::Digit && last.system == System::Plain && is_styled {
            last.system = System::Styled;
        }
    }
}

/// Marks of the direction of a text.
const fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Joins characters that were written as their parts: `亻言` is `信`. Returns how many cells are left.
fn join_parts(cells: &mut [Cell]) -> usize {
    let mut kept = 0;
    let mut at = 0;
    while let Some(&first) = cells.get(at) {
        let rest = cells.get(at..).filter(|_| may_be_part(first.ch));
        let (cell, length) = rest.and_then(joined).unwrap_or((first, 1));
        if let Some(slot) = cells.get_mut(kept) {
            *slot = cell;
        }
        kept += 1;
        at += length;
    }
    kept
}

/// Returns the character whose parts the first cells are, and how many they are.
fn joined(cells: &[Cell]) -> Option<(Cell, usize)> {
    let (first, behind) = cells.split_first()?;
    let is_next = |part: &&table::Part| {
        let rest = behind.get(..part.rest.len()).unwrap_or_default();
        rest.iter()
            .map(|cell| cell.ch)
            .eq(part.rest.iter().copied())
    };
    let parts = table::characters().parts(first.ch);
    let part = parts.iter().find(is_next)?;
    let last = cells.get(part.rest.len())?;
    let cell = Cell {
        start: first.start,
        end: last.end,
        ..han(part.whole)
    };
    Some((cell, part.rest.len() + 1))
}

/// Returns whether a character may be the first part of another.
fn may_be_part(c: char) -> bool {
    let code = u32::from(c) as usize;
    let folded = page(code / PAGE).get(code % PAGE);
    folded.is_some_and(|folded| folded.0.end == Folded::PART)
}

/// Letters in a shape that have no compatibility form, or one with brackets: in brackets, in black
/// circles and squares, flags.
fn lettered(c: char) -> Option<char> {
    let code = u32::from(c);
    let base = match code {
        0x249c..=0x24b5 => 0x249c,
        0x1f110..=0x1f129 => 0x1f110,
        0x1f150..=0x1f169 => 0x1f150,
        0x1f170..=0x1f189 => 0x1f170,
        0x1f1e6..=0x1f1ff => 0x1f1e6,
        _ => return small_capital(c),
    };
    char::from_u32(u32::from(b'a') + code - base)
}

/// Small capitals, which are letters of their own to Unicode.
const fn small_capital(c: char) -> Option<char> {
    Some(match c {
        'ᴀ' => 'a',
        'ʙ' => 'b',
        'ᴄ' => 'c',
        'ᴅ' => 'd',
        'ᴇ' => 'e',
        'ꜰ' => 'f',
        'ɢ' => 'g',
        'ʜ' => 'h',
        'ɪ' => 'i',
        'ᴊ' => 'j',
        'ᴋ' => 'k',
        'ʟ' => 'l',
        'ᴍ' => 'm',
        'ɴ' => 'n',
        'ᴏ' => 'o',
        'ᴘ' => 'p',
        'ꞯ' => 'q',
        'ʀ' => 'r',
        'ꜱ' => 's',
        'ᴛ' => 't',
        'ᴜ' => 'u',
        'ᴠ' => 'v',
        'ᴡ' => 'w',
        'ʏ' => 'y',
        'ᴢ' => 'z',
        _ => return None,
    })
}

/// Characters that are not seen: they part letters and hide nothing else.
const fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20f0}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests;
