//! Folds a text into cells, once: compatibility forms, digits, lower case, no accents, nothing
//! invisible. Never loses the place of anything: every cell knows the source it stands for, and
//! what vanishes belongs to the cell before.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::cell::{Cell, Class, Script, System, script_of};
use super::digit;

/// Folds a text.
pub fn fold(text: &str) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(text.len());
    for (place, c) in text.chars().enumerate() {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        fold_char(c, place, &mut cells);
    }
    cells
}

/// Folds a word of a list the way texts are folded.
pub fn fold_word(word: &str) -> String {
    fold(word).iter().map(|cell| cell.ch).collect()
}

fn fold_char(c: char, place: u32, cells: &mut Vec<Cell>) {
    if c.is_ascii() {
        cells.push(ascii(c, place));
    } else if is_ignorable(c) {
        stretch(cells, place);
    } else if let Some((value, system)) = digit::decimal(c) {
        cells.push(number(value, system, place));
    } else if let Some(value) = digit::shaped(c) {
        if value > 9 {
            cells.push(number(value / 10, System::Styled, place));
        }
        cells.push(number(value % 10, System::Styled, place));
    } else if script_of(c) == Script::Han {
        // Bare strokes are no words: they stand for the points and commas they look like.
        let class = match c {
            '丶' | '丨' | '丿' | '亅' | '乀' | '乁' => Class::Mark,
            _ => Class::Letter,
        };
        let mut cell = cell(c, class, place);
        cell.digit = digit::han(c).map(|value| (value, System::Han));
        cells.push(cell);
    } else {
        let before = cells.len();
        decompose_compatible(c, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase().for_each(|low| push(low, place, cells));
            }
        });
        if cells.len() == before {
            stretch(cells, place);
        }
    }
}

/// Adds one character that came out of a decomposition.
fn push(c: char, place: u32, cells: &mut Vec<Cell>) {
    let c = match c {
        // Arabic keyboards write the Persian letters in their own way.
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        _ => c,
    };
    if let Some((value, _)) = digit::decimal(c) {
        cells.push(number(value, System::Styled, place));
    } else if c.is_ascii() {
        cells.push(ascii(c, place));
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
        let mut cell = cell(c, class, place);
        cell.digit = digit::han(c).map(|value| (value, System::Han));
        cells.push(cell);
    }
}

/// A cell vanished into the one before; at the very beginning nothing is there to hold it.
fn stretch(cells: &mut [Cell], place: u32) {
    if let Some(last) = cells.last_mut() {
        last.end = place + 1;
    }
}

fn ascii(c: char, place: u32) -> Cell {
    let low = c.to_ascii_lowercase();
    match low {
        '0'..='9' => number(low as u8 - b'0', System::Plain, place),
        'a'..='z' => cell(low, Class::Letter, place),
        '\n' | '\r' => cell(low, Class::Line, place),
        ' ' | '\t' => cell(' ', Class::Space, place),
        '!'..='~' => cell(low, Class::Mark, place),
        _ => cell(low, Class::Sign, place),
    }
}

fn number(value: u8, system: System, place: u32) -> Cell {
    let mut cell = cell(char::from(b'0' + value), Class::Digit, place);
    cell.digit = Some((value, system));
    cell
}

fn cell(ch: char, class: Class, place: u32) -> Cell {
    let script = match class {
        Class::Letter => script_of(ch),
        _ => Script::Other,
    };
    Cell {
        ch,
        class,
        script,
        digit: None,
        start: place,
        end: place + 1,
    }
}

/// Characters that are not seen: they part letters and hide nothing else.
const fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20f0}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(text: &str) -> String {
        fold_word(text)
    }

    #[test]
    fn disguises_fold_to_what_they_stand_for() {
        let cases = [
            ("ＷｅＣｈａｔ", "wechat"),
            ("𝐰𝐞𝐜𝐡𝐚𝐭", "wechat"),
            ("Ⓥⓧ", "vx"),
            ("１３８①②❸⑷𝟓⁶", "138123456"),
            ("۰۹۱۲", "0912"),
            ("1\u{fe0f}\u{20e3}3\u{fe0f}\u{20e3}", "13"),
            ("v\u{200b}x", "vx"),
            ("teléfono Ё", "telefono е"),
            ("⑩", "10"),
            ("：", ":"),
        ];
        for (text, expected) in cases {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn what_vanishes_belongs_to_the_cell_before() {
        let cells = fold("a\u{200b}\u{fe0f}b");
        let places: Vec<_> = cells.iter().map(|c| (c.start, c.end)).collect();
        assert_eq!(places, [(0, 3), (3, 4)]);
    }

    proptest! {
        #[test]
        fn cells_stay_inside_the_text_and_in_order(text in any::<String>()) {
            let length = u32::try_from(text.chars().count()).unwrap();
            let mut before = 0;
            for cell in fold(&text) {
                prop_assert!(cell.start < cell.end && cell.end <= length);
                prop_assert!(cell.start >= before);
                before = cell.start;
            }
        }
    }
}
