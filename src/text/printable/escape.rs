//! How long a terminal's escape sequence is, by the grammar of ECMA-48.
//! Never gives a meaning to one.

/// The longest payload of a string sequence (a title, a link, a picture) that is taken out whole.
/// Beyond it the words are shown: an unfinished sequence must not hide the rest of a message.
const PAYLOAD_BYTES: usize = 8 * 1024;

/// Returns the bytes of the sequence at the start of `text`, which begins with ESC or a C1 control.
///
/// An unfinished or malformed sequence counts its introducer alone.
pub(super) fn length(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return 0 };
    let (introducer, rest) = match first {
        '\u{1b}' => match chars.next() {
            Some(second @ ('[' | ']' | 'P' | 'X' | '^' | '_')) => (second, chars.as_str()),
            _ => return 1 + short(text.get(1..).unwrap_or_default()),
        },
        '\u{9b}' => ('[', chars.as_str()),
        '\u{9d}' => (']', chars.as_str()),
        _ => ('P', chars.as_str()),
    };
    let head = text.len() - rest.len();
    let body = if introducer == '[' {
        control(rest)
    } else {
        string(rest)
    };
    match body {
        Some(bytes) => head + bytes,
        None => first.len_utf8(),
    }
}

/// ESC, intermediates, final byte: the length after ESC, or nothing when it is malformed.
fn short(rest: &str) -> usize {
    let middle = rest
        .bytes()
        .take_while(|b| (0x20..0x30).contains(b))
        .count();
    match rest.as_bytes().get(middle) {
        Some(0x30..=0x7e) => middle + 1,
        _ => 0,
    }
}

/// Parameters, intermediates, final byte.
fn control(rest: &str) -> Option<usize> {
    let parameters = rest
        .bytes()
        .take_while(|b| (0x30..0x40).contains(b))
        .count();
    let middle = rest
        .bytes()
        .skip(parameters)
        .take_while(|b| (0x20..0x30).contains(b))
        .count();
    match rest.as_bytes().get(parameters + middle) {
        Some(0x40..=0x7e) => Some(parameters + middle + 1),
        _ => None,
    }
}

/// Anything printable up to BEL or a string terminator.
fn string(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\u{07}' | '\u{9c}' => return Some(at + c.len_utf8()),
            '\u{1b}' if chars.as_str().starts_with('\\') => return Some(at + 2),
            _ if c.is_control() || at > PAYLOAD_BYTES => return None,
            _ => {}
        }
    }
    None
}
