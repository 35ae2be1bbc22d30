//! What a single character is to a terminal, as ranges of code points.
//! Never looks at neighbours: the writer does.

use icu_properties::CodePointSetData;
use icu_properties::props::{Emoji, ExtendedPictographic};
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// What has to be done with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    /// It is shown as it is.
    Shown,
    /// It sits on the character before it.
    Combining,
    /// A vowel or final consonant of Hangul: it sits on a Hangul letter only.
    JamoTail,
    /// It may begin an escape sequence.
    Escape,
    /// A control character; shown as the picture given.
    Control(char),
    /// A line break of any kind but `\n` itself.
    OtherBreak,
    /// It changes the direction of the text after it.
    Direction,
    /// It is not seen at all.
    Invisible,
    /// Its look is private, or it is no character.
    Meaningless,
    /// Zero-width joiner and non-joiner: some scripts need them.
    Joiner,
    /// Chooses the look of the character before it.
    Selector,
}

/// Returns whether nothing in the text needs a second look; one scan, no memory.
pub(super) fn is_plain(text: &str) -> bool {
    if text.is_ascii() {
        return text.bytes().all(|b| (0x20..0x7f).contains(&b));
    }
    text.chars().all(is_plain_char)
}

/// The characters that nearly all texts of our languages are made of.
const fn is_plain_char(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}'          // Latin
        | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}'       // Greek, Cyrillic
        | '\u{60c}' | '\u{61b}' | '\u{61f}'..='\u{64a}'       // Arabic letters and stops
        | '\u{660}'..='\u{66f}' | '\u{671}'..='\u{6d5}' | '\u{6f0}'..='\u{6f9}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20c0}'
        | '\u{2100}'..='\u{23ff}' | '\u{2460}'..='\u{25ff}'   // signs, boxes, our own marks
        | '\u{3000}'..='\u{3029}' | '\u{3030}'..='\u{303d}'
        | '\u{3041}'..='\u{3096}' | '\u{309b}'..='\u{30ff}'   // kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'   // Han
        | '\u{ac00}'..='\u{d7a3}'                             // Hangul syllables
        | '\u{ff01}'..='\u{ff9d}' | '\u{ffe0}'..='\u{ffe6}'   // full and half width
    )
}

/// Says what has to be done with a character.
pub(super) fn classify(c: char) -> Letter {
    if is_plain_char(c) {
        return Letter::Shown;
    }
    match c {
        '\u{1b}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}' => Letter::Escape,
        '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Letter::OtherBreak,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Letter::Control(picture(c)),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Letter::Direction
        }
        '\u{200c}' | '\u{200d}' => Letter::Joiner,
        '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}'
        | '\u{180b}'..='\u{180d}'
        | '\u{180f}' => Letter::Selector,
        _ if is_invisible(c) => Letter::Invisible,
        _ if is_meaningless(c) => Letter::Meaningless,
        _ if is_jamo_tail(c) => Letter::JamoTail,
        _ if is_combining_mark(c) && sits_on_base(c) => Letter::Combining,
        // Whatever else has no columns would be swallowed by the screen buffer without a sign.
        _ if c.width() == Some(0) => Letter::Invisible,
        _ => Letter::Shown,
    }
}

/// Returns the picture of a control character (U+2400 and following).
fn picture(c: char) -> char {
    match u32::from(c) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or('\u{2426}'),
        0x7f => '\u{2421}',
        _ => '\u{2426}',
    }
}

/// Characters without ink: fillers, soft hyphen, word joiner, tags and other format characters.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}'
        | '\u{e01f0}'..='\u{e0fff}'
    )
}

/// Private use and noncharacters, and the stand-in for an embedded object.
const fn is_meaningless(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffc}')
        || (c as u32) & 0xfffe == 0xfffe
}

/// Returns whether the screen takes a mark and the letter before it for one; the tables of marks and
/// of graphemes are of different years.
fn sits_on_base(mark: char) -> bool {
    let mut bytes = [b'a'; 5];
    let mut pair = 1;
    if let Some(rest) = bytes.get_mut(1..) {
        pair += mark.encode_utf8(rest).len();
    }
    let pair = bytes
        .get(..pair)
        .and_then(|pair| std::str::from_utf8(pair).ok());
    pair.is_some_and(|pair| pair.graphemes(true).count() == 1)
}

/// Hangul vowels and final consonants that have no width of their own.
const fn is_jamo_tail(c: char) -> bool {
    is_vowel(c) || is_final(c)
}

const fn is_vowel(c: char) -> bool {
    matches!(c, '\u{1161}'..='\u{11a7}' | '\u{d7b0}'..='\u{d7c6}')
}

const fn is_final(c: char) -> bool {
    matches!(c, '\u{11a8}'..='\u{11ff}' | '\u{d7c7}'..='\u{d7ff}')
}

/// Returns whether a Hangul vowel or final consonant joins the character before it (UAX #29, GB6-8).
pub(super) fn jamo_joins(before: char, tail: char) -> bool {
    let is_syllable = matches!(before, '\u{ac00}'..='\u{d7a3}');
    // Every 28th syllable has no final consonant yet.
    let is_open = is_syllable && (u32::from(before) - 0xac00).is_multiple_of(28);
    if is_vowel(tail) {
        let is_first = matches!(before, '\u{1100}'..='\u{115e}' | '\u{a960}'..='\u{a97c}');
        return is_first || is_open || is_vowel(before);
    }
    is_syllable || is_jamo_tail(before)
}

/// Returns whether a character belongs to a script that writes with joiners.
pub(super) const fn takes_joiners(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}'
        | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1820}'..='\u{18af}' | '\u{fb50}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}')
}

/// Returns whether a character is a picture that joins with others into one.
pub(super) fn is_pictograph(c: char) -> bool {
    u32::from(c) > 0xa8 && CodePointSetData::new::<ExtendedPictographic>().contains(c)
}

/// Returns whether a character is the colour of a skin.
pub(super) const fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Returns whether a selector after `base` changes its look; `next` tells keycaps from digits.
pub(super) fn takes_selector(base: char, selector: char, next: Option<char>) -> bool {
    match selector {
        '\u{fe0f}' if matches!(base, '0'..='9' | '#' | '*') => next == Some('\u{20e3}'),
        '\u{fe0e}' | '\u{fe0f}' => {
            !base.is_ascii() && CodePointSetData::new::<Emoji>().contains(base)
        }
        '\u{180b}'..='\u{180f}' => matches!(base, '\u{1820}'..='\u{18af}'),
        _ => {
            matches!(base, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        }
    }
}
