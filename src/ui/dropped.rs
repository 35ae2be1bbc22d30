//! Reads the paths of files that were dropped on the terminal or pasted, as terminals write them.
//! Never looks whether they are there.

use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

/// Returns the paths that a paste holds: plain, quoted, with blanks masked, as `file://`, one or
/// several. Nothing where it holds anything else.
pub fn paths(pasted: &str) -> Vec<PathBuf> {
    let pasted = pasted.trim();
    if pasted.is_empty() {
        return Vec::new();
    }
    let words = words(pasted);
    let several: Option<Vec<PathBuf>> = words.iter().map(|word| path(word)).collect();
    if let Some(several) = several
        && !several.is_empty()
    {
        return several;
    }
    // A path with blanks that nobody quoted: a line each.
    let lines = pasted
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines
        .map(path)
        .collect::<Option<Vec<_>>>()
        .unwrap_or_default()
}

/// Parts a paste as a shell would.
fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut word = String::new();
    let (mut quote, mut is_open) = (None, false);
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (Some('"') | None, '\\') => word.extend(letters.next()),
            (None, '\'' | '"') => {
                quote = Some(letter);
                is_open = true;
            }
            (None, letter) if letter.is_whitespace() => {
                if is_open || !word.is_empty() {
                    all.push(std::mem::take(&mut word));
                }
                is_open = false;
            }
            (_, letter) => word.push(letter),
        }
    }
    if is_open || !word.is_empty() {
        all.push(word);
    }
    all
}

/// Returns the path that a word is: a whole one, from the home folder, or a `file://` address.
fn path(word: &str) -> Option<PathBuf> {
    let word = word.strip_prefix('\'').unwrap_or(word);
    let word = word.strip_suffix('\'').unwrap_or(word);
    if let Some(address) = word.strip_prefix("file://") {
        // A host may stand before the path; it is this machine.
        let at = address.find('/')?;
        let (_, address) = address.split_at_checked(at)?;
        return Some(PathBuf::from(std::ffi::OsString::from_vec(decoded(
            address,
        ))));
    }
    let is_path = word.starts_with('/') && word.len() > 1 || word.starts_with("~/");
    (is_path && !word.contains('\0')).then(|| PathBuf::from(word))
}

/// Reads `%E5` and the like.
fn decoded(address: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let hex = behind
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok());
        let byte = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
        if let Some(byte) = byte.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = behind.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_terminals_write_them() {
        let cases: [(&str, &[&str]); 14] = [
            ("/home/li/a.png", &["/home/li/a.png"]),
            ("  '/home/li/my proof.png' \n", &["/home/li/my proof.png"]),
            ("\"/home/li/my proof.png\"", &["/home/li/my proof.png"]),
            ("/home/li/my\\ proof.png", &["/home/li/my proof.png"]),
            ("/home/li/my proof.png", &["/home/li/my proof.png"]),
            (
                "'/a/1.png' '/b/2 x.pdf' /c/3.jpg",
                &["/a/1.png", "/b/2 x.pdf", "/c/3.jpg"],
            ),
            ("/a/1.png\n/b/2.png\n", &["/a/1.png", "/b/2.png"]),
            (
                "/a/one two.png\r\n/b/three four.png",
                &["/a/one two.png", "/b/three four.png"],
            ),
            (
                "file:///home/li/%E5%BA%95%E5%8D%95.jpg",
                &["/home/li/底单.jpg"],
            ),
            (
                "file://localhost/tmp/a%20b.pdf file:///c.png",
                &["/tmp/a b.pdf", "/c.png"],
            ),
            ("~/Downloads/a.png", &["~/Downloads/a.png"]),
            ("'/home/li/it'\\''s.png'", &["/home/li/it's.png"]),
            ("/home/li/凭证 (1).png", &["/home/li/凭证 (1).png"]),
            ("file:///a%zz", &["/a%zz"]),
        ];
        for (pasted, found) in cases {
            let found: Vec<PathBuf> = found.iter().map(PathBuf::from).collect();
            assert_eq!(paths(pasted), found, "{pasted:?}");
        }
    }

    #[test]
    fn words_are_no_paths() {
        for pasted in [
            "",
            "  ",
            "/",
            "hello",
            "see /tmp/a.png",
            "a/b.png",
            "''",
            "https://x/y",
        ] {
            assert!(paths(pasted).is_empty(), "{pasted:?}");
        }
    }
}
