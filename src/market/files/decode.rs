//! Finds the encoding of a text file: byte order marks, UTF-8, GB18030, UTF-16.
//! Never replaces what cannot be read: a damaged text is refused with its line.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

use super::row::Refusal;

/// Looking at so many bytes is enough to tell UTF-16 without a mark.
const LOOK_BYTES: usize = 4096;

/// Returns the text of a file, without marks at its beginning and with line ends that have a line
/// feed (a file with carriage returns only is turned into one).
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8_or_gb18030(rest)?,
        [0xff, 0xfe, rest @ ..] => whole(UTF_16LE, rest)?,
        [0xfe, 0xff, rest @ ..] => whole(UTF_16BE, rest)?,
        plain => match utf16_without_mark(plain) {
            Some(encoding) => whole(encoding, plain)?,
            None => utf8_or_gb18030(plain)?,
        },
    };
    let text = without_marks(text);
    if text.contains('\r') && !text.contains('\n') {
        return Ok(Cow::Owned(text.replace('\r', "\n")));
    }
    Ok(text)
}

fn without_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('\u{feff}')),
        Cow::Owned(text) if text.starts_with('\u{feff}') => {
            Cow::Owned(text.trim_start_matches('\u{feff}').to_owned())
        }
        owned @ Cow::Owned(_) => owned,
    }
}

fn utf8_or_gb18030(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error,
    };
    if is_damaged_utf8(bytes) {
        return Err(Refusal::BrokenText(line_at(bytes, error.valid_up_to())));
    }
    whole(GB18030, bytes)
}

fn whole<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>, Refusal> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| Refusal::UnknownEncoding(first_bad_line(encoding, bytes)))
}

/// A text in GB18030 is wrong UTF-8 at seven of eight places beyond ASCII, a damaged UTF-8 text at
/// few. Twice as many right places as wrong ones are taken as damage.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > wrong.saturating_mul(2)
}

/// ASCII in UTF-16 has a zero byte always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (pairs, _) = bytes.as_chunks::<2>();
    let looked = pairs.iter().take(LOOK_BYTES / 2);
    let (mut first, mut second, mut all) = (0_usize, 0_usize, 0_usize);
    for &[a, b] in looked {
        first += usize::from(a == 0);
        second += usize::from(b == 0);
        all += 1;
    }
    let often = |zeros: usize| zeros * 10 > all;
    let seldom = |zeros: usize| zeros * 100 <= all;
    if often(second) && seldom(first) {
        Some(UTF_16LE)
    } else if often(first) && seldom(second) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// In GB18030 no second byte is a line feed, so that lines can be tried one by one.
fn first_bad_line(encoding: &'static Encoding, bytes: &[u8]) -> u64 {
    if encoding != GB18030 {
        return 1;
    }
    let good = bytes
        .split(|&b| b == b'\n')
        .take_while(|line| {
            encoding
                .decode_without_bom_handling_and_without_replacement(line)
                .is_some()
        })
        .count();
    good as u64 + 1
}

/// Returns the line of a byte as an editor counts it, from 1.
pub fn line_at(bytes: &[u8], offset: usize) -> u64 {
    let before = bytes.get(..offset).unwrap_or(bytes);
    memchr::memchr_iter(b'\n', before).count() as u64 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "订单号,商品\n250301-123456789012345,暖冬棉被\n";

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let marked = if mark {
            format!("\u{feff}{text}")
        } else {
            text.to_owned()
        };
        marked
            .encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn one_text_in_every_encoding_reads_the_same() {
        let forms = [
            TEXT.as_bytes().to_vec(),
            format!("\u{feff}{TEXT}").into_bytes(),
            format!("\u{feff}\u{feff}{TEXT}").into_bytes(),
            GB18030.encode(TEXT).0.into_owned(),
            utf16(TEXT, false, true),
            utf16(TEXT, true, true),
            utf16(TEXT, false, false),
            utf16(TEXT, true, false),
            TEXT.replace('\n', "\r").into_bytes(),
        ];
        for (place, form) in forms.iter().enumerate() {
            assert_eq!(decode(form).unwrap(), TEXT, "form {place}");
        }
    }

    #[test]
    fn a_damaged_place_is_named_by_its_line() {
        let mut damaged = TEXT.as_bytes().to_vec();
        let end = damaged.len();
        damaged[end - 3] = 0xff;
        assert_eq!(decode(&damaged), Err(Refusal::BrokenText(2)));
        let mut chinese = GB18030.encode(TEXT).0.into_owned();
        let end = chinese.len();
        chinese[end - 2] = 0xff;
        assert_eq!(decode(&chinese), Err(Refusal::UnknownEncoding(2)));
    }
}
