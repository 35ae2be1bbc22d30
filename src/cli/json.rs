//! JSON as this program prints it: what a terminal would act on, or a person would not see, is
//! written as `\uXXXX`. Nothing is lost: a reader gets back exactly the text that was meant.
//! Never used for files that must stay readable as they are.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// Returns whether a character acts on a terminal or cannot be seen: controls, direction marks,
/// zero-width characters, line separators, tags.
pub const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

/// Writes hidden characters as escapes; everything else as `serde_json` does.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let mut rest = fragment;
        while let Some((at, hidden)) = rest.char_indices().find(|&(_, c)| is_hidden(c)) {
            let (plain, tail) = rest.split_at(at);
            writer.write_all(plain.as_bytes())?;
            for unit in hidden.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = tail.get(hidden.len_utf8()..).unwrap_or_default();
        }
        writer.write_all(rest.as_bytes())
    }
}

/// Writes a value as one line of JSON, without the line's end.
pub fn write<T: Serialize + ?Sized>(writer: impl Write, value: &T) -> io::Result<()> {
    value
        .serialize(&mut Serializer::with_formatter(writer, Escaping))
        .map_err(io::Error::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(value: &serde_json::Value) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes, value).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn what_acts_on_a_terminal_is_escaped() {
        let hostile = "a\u{1b}[2J\u{9b}31m\u{202e}b\u{200d}\u{e0041}\u{7f}微";
        let written = line(&serde_json::json!({ "\u{202a}": hostile }));
        assert_eq!(
            written,
            "{\"\\u202a\":\"a\\u001b[2J\\u009b31m\\u202eb\\u200d\\udb40\\udc41\\u007f微\"}"
        );
    }

    proptest! {
        #[test]
        fn a_reader_gets_back_what_was_meant(text in any::<String>()) {
            let value = serde_json::Value::String(text);
            let written = line(&value);
            prop_assert!(!written.chars().any(is_hidden));
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), value);
        }
    }
}
