//! Reads the words of a document's first page, for a look before it is attached.
//! Never draws it, and never reads on and on: what is shown has room for some lines.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Page;

/// Letters that are read, at most.
const LETTERS: usize = 2_000;
/// Instructions of a page that are looked at, at most.
const INSTRUCTIONS: usize = 50_000;
/// Bytes of a table of letters that are read, at most.
const TABLE_BYTES: usize = 512 * 1024;

/// Returns the words of the first page, as far as its fonts say which letters they draw.
pub fn first_page(body: &[u8]) -> Option<String> {
    let opened = Pdf::new(body.to_vec()).ok()?;
    opened.pages().first().map(words_of)
}

/// What a font tells of its letters.
struct Letters {
    /// Bytes of a code.
    width: usize,
    /// The letters of each code, where the font says so.
    table: HashMap<u32, String>,
}

fn words_of(page: &Page<'_>) -> String {
    let mut text = String::new();
    let mut letters: Option<Letters> = None;
    let mut all: TypedIter<'_> = page.typed_operations();
    for _ in 0..INSTRUCTIONS {
        let Some(instruction) = all.next() else { break };
        match instruction {
            TypedInstruction::TextFont(font) => letters = letters_of(page, font.0),
            TypedInstruction::ShowText(shown) => {
                read(shown.0.as_bytes(), letters.as_ref(), &mut text);
            }
            TypedInstruction::NextLineAndShowText(shown) => {
                text.push('\n');
                read(shown.0.as_bytes(), letters.as_ref(), &mut text);
            }
            TypedInstruction::ShowTexts(shown) => read_all(shown.0, letters.as_ref(), &mut text),
            TypedInstruction::NextLine(_)
            | TypedInstruction::NextLineAndSetLeading(_)
            | TypedInstruction::NextLineUsingLeading(_)
            | TypedInstruction::SetTextMatrix(_)
            | TypedInstruction::EndText(_) => end_line(&mut text),
            _ => {}
        }
        if text.len() > LETTERS {
            break;
        }
    }
    text.trim().to_owned()
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

fn read_all(parts: &Array<'_>, letters: Option<&Letters>, text: &mut String) {
    for part in parts.iter::<Object<'_>>() {
        if let Object::String(part) = part {
            read(part.as_bytes(), letters, text);
        }
    }
}

/// Reads codes as the font of the moment says; a font that says nothing is read as Latin letters.
fn read(codes: &[u8], letters: Option<&Letters>, text: &mut String) {
    let width = letters.map_or(1, |letters| letters.width);
    for code in codes.chunks(width) {
        let number = code.iter().fold(0, |n, byte| (n << 8) | u32::from(*byte));
        let known = letters.and_then(|one| one.table.get(&number));
        match known {
            Some(known) => text.push_str(known),
            None if width == 1 => text.extend(char::from_u32(number).filter(|c| !c.is_control())),
            None => {}
        }
    }
}

fn letters_of(page: &Page<'_>, name: &Name<'_>) -> Option<Letters> {
    let font: Dict<'_> = page.resources().get_font(name)?;
    let kind = font.get::<Name<'_>>("Subtype");
    let is_wide = kind.is_some_and(|kind| kind.as_ref() == b"Type0");
    let table = font.get::<Stream<'_>>("ToUnicode");
    let table = table.and_then(|table| table.decoded().ok());
    let table = table.as_deref().unwrap_or_default();
    Some(Letters {
        width: if is_wide { 2 } else { 1 },
        table: table_of(table.get(..TABLE_BYTES).unwrap_or(table)),
    })
}

/// Reads a table of letters: single codes, and runs of codes.
fn table_of(bytes: &[u8]) -> HashMap<u32, String> {
    let text = String::from_utf8_lossy(bytes);
    let mut table = HashMap::new();
    for part in text.split("beginbfchar").skip(1) {
        let codes = hex_in(part.split("endbfchar").next().unwrap_or_default());
        for pair in codes.chunks_exact(2) {
            if let [code, letters] = pair {
                table.insert(number(code), utf16(letters));
            }
        }
    }
    for part in text.split("beginbfrange").skip(1) {
        let part = part.split("endbfrange").next().unwrap_or_default();
        // Runs with a list of their own are rare, and left out.
        for line in part.lines().filter(|line| !line.contains('[')) {
            let codes = hex_in(line);
            for run in codes.chunks_exact(3) {
                if let [first, last, letters] = run {
                    run_of(number(first), number(last), letters, &mut table);
                }
            }
        }
    }
    table
}

fn run_of(first: u32, last: u32, letters: &[u8], table: &mut HashMap<u32, String>) {
    let start = number(letters);
    for step in 0..=last.saturating_sub(first).min(0xffff) {
        let letter = char::from_u32(start.saturating_add(step));
        table.extend(letter.map(|letter| (first.saturating_add(step), letter.to_string())));
    }
}

/// Returns what stands between angle brackets, as bytes.
fn hex_in(text: &str) -> Vec<Vec<u8>> {
    let parts = text.split('<').skip(1);
    let parts = parts.filter_map(|part| part.split_once('>'));
    let bytes = parts.filter_map(|(digits, _)| {
        let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
        hex::decode(digits).ok()
    });
    bytes.collect()
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |n, byte| (n << 8) | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let unit = |pair: &[u8]| {
        pair.iter()
            .fold(0_u16, |n, byte| (n << 8) | u16::from(*byte))
    };
    let units = bytes.chunks(2).map(unit);
    let letters = char::decode_utf16(units).filter_map(Result::ok);
    letters.filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document of one page with a stream of instructions, and a font that may have a table.
    fn document(content: &str, table: Option<&str>) -> Vec<u8> {
        let font = match table {
            Some(_) => "<< /Type /Font /Subtype /Type0 /BaseFont /X /ToUnicode 6 0 R >>",
            None => "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        let stream =
            |text: &str| format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len());
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font \
             << /F1 5 0 R >> >> >>"
                .to_owned(),
            stream(content),
            font.to_owned(),
            stream(table.unwrap_or_default()),
        ];
        let mut body = "%PDF-1.4\n".to_owned();
        for (place, object) in (1..).zip(objects) {
            body.push_str(&[format!("{place} 0 obj\n{object}\nendobj\n")].concat());
        }
        body.push_str("trailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n");
        body.into_bytes()
    }

    #[test]
    fn plain_words_are_read_line_by_line() {
        let content = "BT /F1 9 Tf (Stamped) Tj 0 -12 Td [(by ) -20 (the carrier)] TJ ET";
        let words = first_page(&document(content, None)).unwrap();
        assert_eq!(words, "Stamped\nby the carrier");
    }

    #[test]
    fn a_font_that_says_its_letters_is_read_by_its_table() {
        let table = "1 beginbfchar\n<0001> <76D6>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0041>\n\
                     endbfrange";
        let content = "BT /F1 9 Tf <00010010001100120099> Tj ET";
        let words = first_page(&document(content, Some(table))).unwrap();
        assert_eq!(words, "盖ABC");
    }

    #[test]
    fn what_is_no_document_has_no_words() {
        assert_eq!(first_page(b"no document"), None);
    }
}
