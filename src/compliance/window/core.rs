//! What counts of a short message that may be a piece of a contact: without the number that it has in
//! a row of pieces, and without what it is dressed up with.
//! Never takes away a letter, a digit or a mark that an identifier may hold.

/// What counts of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Core<'a> {
    /// Bytes of the number that it has in a row.
    pub label: usize,
    /// Its first byte in the message.
    pub begin: usize,
    /// What it says.
    pub text: &'a str,
}

/// Returns what counts of each message.
pub fn cores<'a>(messages: &[&'a str]) -> Vec<Core<'a>> {
    let labels: Vec<Option<(u32, usize)>> = messages.iter().map(|text| label(text)).collect();
    let numbers: Vec<u32> = labels.iter().flatten().map(|(number, _)| *number).collect();
    let is_next = |pair: &[u32]| matches!(pair, [one, next] if one + 1 == *next);
    let is_row = numbers.len() > 1 && numbers.windows(2).all(is_next);
    let begins = labels
        .into_iter()
        .map(|label| label.filter(|_| is_row).map_or(0, |(_, end)| end));
    let both = messages.iter().zip(begins);
    both.map(|(text, label)| bare(text, label)).collect()
}

/// Leaves out what stands around: emoji, quotes, stars, brackets, points in a row, a stroke with a blank
/// beside, a comma that ends it.
fn bare(text: &str, label: usize) -> Core<'_> {
    let is_dress = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '*' | '"' | '~' | '«' | '»' | '“' | '”' | '，' | ',' | '…' | '—'
            )
            || matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
                && !c.is_alphanumeric()
    };
    let text = text.get(label..).unwrap_or_default();
    let mut core = text.trim_matches(is_dress);
    for dress in ["...", "- "] {
        core = core.strip_prefix(dress).unwrap_or(core);
    }
    for dress in ["...", " -"] {
        core = core.strip_suffix(dress).unwrap_or(core);
    }
    core = core.trim();
    let inside = core
        .strip_prefix('(')
        .and_then(|core| core.strip_suffix(')'));
    core = inside.unwrap_or(core);
    if core.is_empty() {
        core = text;
    }
    Core {
        label,
        begin: label + core.as_ptr().addr() - text.as_ptr().addr(),
        text: core,
    }
}

/// `1) `, `2/3 `, `part 3: `, 第二段: the number of a piece, and where the piece begins.
fn label(text: &str) -> Option<(u32, usize)> {
    const WORDS: [&str; 6] = ["part", "часть", "parte", "بخش", "第", "("];
    const CHINESE: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const LONGEST: usize = 2;
    let begin = text.trim_start();
    let small = begin.to_lowercase();
    let word = WORDS.iter().find(|word| small.starts_with(**word));
    let rest = begin.get(word.map_or(0, |word| word.len())..)?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let first = rest.chars().next()?;
    let (number, rest) = match CHINESE.iter().position(|&c| c == first) {
        Some(place) if word.is_some() => (
            u32::try_from(place + 1).ok()?,
            rest.get(first.len_utf8()..)?,
        ),
        _ if (1..=LONGEST).contains(&digits) => {
            (rest.get(..digits)?.parse().ok()?, rest.get(digits..)?)
        }
        _ if first.is_ascii_lowercase() => (u32::from(first) - u32::from('a') + 1, rest.get(1..)?),
        _ => return None,
    };
    let total = rest
        .strip_prefix('/')
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let has_total = total.is_some();
    let rest = total.unwrap_or(rest);
    let is_blank = |rest: &str| rest.starts_with(char::is_whitespace);
    let marked = rest
        .strip_prefix([')', '）', '、', '：', '段', '条'])
        .or_else(|| rest.strip_prefix(['.', ':']).filter(|rest| is_blank(rest)))
        .or_else(|| (has_total && is_blank(rest)).then_some(rest))?;
    let marked = marked.trim_start_matches([':', '：']).trim_start();
    (!marked.is_empty()).then(|| (number, text.len() - marked.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_piece_is_told_from_the_piece() {
        for (text, number, piece) in [
            ("1) 138", 1, "138"),
            ("(2/3) 1234", 2, "1234"),
            ("2/3 1234", 2, "1234"),
            ("Part 3: 5678", 3, "5678"),
            ("第二段1234", 2, "1234"),
            ("b) 1234", 2, "1234"),
            ("2. 1234", 2, "1234"),
        ] {
            let found = label(text).map(|(found, begin)| (found, text.get(begin..)));
            assert_eq!(found, Some((number, Some(piece))), "{text}");
        }
        for text in ["138", "2:30", "1.5", "99.90", "12/24", "138 1234", "a b"] {
            assert_eq!(label(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_row_of_numbers_is_left_out() {
        let pieces = |messages: &[&'static str]| -> Vec<&str> {
            cores(messages).into_iter().map(|core| core.text).collect()
        };
        assert_eq!(
            pieces(&["1) 138", "ok", "2) *1234* 👍"]),
            ["138", "ok", "1234"]
        );
        assert_eq!(pieces(&["1) 138", "4) 1234"]), ["1) 138", "4) 1234"]);
        assert_eq!(pieces(&["😊", "nik_"]), ["😊", "nik_"]);
    }
}
