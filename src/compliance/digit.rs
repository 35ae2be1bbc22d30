//! The digits of all writing systems and their values.
//! Never reads more than one character: number words are not digits.

use super::cell::System;

/// The zeros of all decimal digits of Unicode 16 (general category `Nd`); nine more follow each.
/// The mathematical ones are compatibility forms of ASCII and come out of the fold.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0,
    0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50,
    0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1e140, 0x1e2f0,
    0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/// Ranges of numbers in a shape, with the value of the first: circled, in brackets, with a dot.
const SHAPED: &[(u32, u32, u8)] = &[
    (0x2460, 0x2473, 1),
    (0x2474, 0x2487, 1),
    (0x2488, 0x249b, 1),
    (0x24ea, 0x24ea, 0),
    (0x24eb, 0x24f4, 11),
    (0x24f5, 0x24fe, 1),
    (0x24ff, 0x24ff, 0),
    (0x2776, 0x277f, 1),
    (0x2780, 0x2789, 1),
    (0x278a, 0x2793, 1),
    (0x3220, 0x3229, 1),
    (0x3280, 0x3289, 1),
    (0x1f100, 0x1f100, 0),
    (0x1f101, 0x1f10a, 0),
    (0x1f10b, 0x1f10c, 0),
];

/// Returns the value of a decimal digit of any script.
pub fn decimal(c: char) -> Option<(u8, System)> {
    let code = u32::from(c);
    let place = ZEROS.partition_point(|&zero| zero <= code);
    let zero = *ZEROS.get(place.checked_sub(1)?)?;
    let value = u8::try_from(code - zero).ok().filter(|&value| value < 10)?;
    let system = match zero {
        0x30 => System::Plain,
        0xff10 => System::Styled,
        _ => System::National,
    };
    Some((value, system))
}

/// Returns the number in a circle, in brackets or with a dot: 0 to 20.
pub fn shaped(c: char) -> Option<u8> {
    let code = u32::from(c);
    let &(first, _, value) = SHAPED
        .iter()
        .find(|&&(first, last, _)| first <= code && code <= last)?;
    u8::try_from(code - first).ok().map(|step| value + step)
}

/// Returns the value of a Han numeral that is used like a digit; ten and above are none.
pub const fn han(c: char) -> Option<u8> {
    Some(match c {
        '〇' | '零' | '洞' => 0,
        '一' | '壹' | '幺' | '弌' => 1,
        '二' | '贰' | '貳' | '两' | '兩' | '弍' => 2,
        '三' | '叁' | '參' | '叄' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_system_have_their_value() {
        let cases = [
            ('7', 7, System::Plain),
            ('７', 7, System::Styled),
            ('۷', 7, System::National),
            ('٧', 7, System::National),
            ('७', 7, System::National),
        ];
        for (c, value, system) in cases {
            assert_eq!(decimal(c), Some((value, system)), "{c}");
        }
        for c in ['a', '/', ':', '七', '⑦', '\u{10ffff}'] {
            assert_eq!(decimal(c), None, "{c}");
        }
        for (c, value) in [('①', 1), ('⑳', 20), ('❼', 7), ('⑺', 7), ('⓪', 0), ('⓵', 1)]
        {
            assert_eq!(shaped(c), Some(value), "{c}");
        }
        assert_eq!(han('柒'), Some(7));
        assert_eq!(han('十'), None);
    }
}
