//! Check digits of cards, accounts and crypto addresses.
//! Never says what a number is used for.

use sha2::{Digest, Sha256};

/// Returns whether the digits of a card number add up (Luhn, ISO/IEC 7812-1).
pub fn is_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let value = u32::from(digit.wrapping_sub(b'0'));
            match (at % 2, value * 2) {
                (0, _) => value,
                (_, double) if double > 9 => double - 9,
                (_, double) => double,
            }
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// Returns whether the nine digits of a parcel between countries add up (UPU S10).
pub fn is_parcel(digits: &[u8]) -> bool {
    const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
    let [serial @ .., check] = digits else {
        return false;
    };
    let value = |digit: &u8| u32::from(digit.wrapping_sub(b'0'));
    let sum: u32 = serial
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| value(digit) * weight)
        .sum();
    let due = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        due => due,
    };
    serial.len() == WEIGHTS.len() && value(check) == due
}

/// Lengths of IBANs by country (SWIFT IBAN registry, release 99).
const IBANS: &[(&[u8; 2], usize)] = &[
    (b"ad", 24),
    (b"ae", 23),
    (b"al", 28),
    (b"at", 20),
    (b"az", 28),
    (b"ba", 20),
    (b"be", 16),
    (b"bg", 22),
    (b"bh", 22),
    (b"bi", 27),
    (b"br", 29),
    (b"by", 28),
    (b"ch", 21),
    (b"cr", 22),
    (b"cy", 28),
    (b"cz", 24),
    (b"de", 22),
    (b"dj", 27),
    (b"dk", 18),
    (b"do", 28),
    (b"ee", 20),
    (b"eg", 29),
    (b"es", 24),
    (b"fi", 18),
    (b"fk", 18),
    (b"fo", 18),
    (b"fr", 27),
    (b"gb", 22),
    (b"ge", 22),
    (b"gi", 23),
    (b"gl", 18),
    (b"gr", 27),
    (b"gt", 28),
    (b"hn", 28),
    (b"hr", 21),
    (b"hu", 28),
    (b"ie", 22),
    (b"il", 23),
    (b"iq", 23),
    (b"ir", 26),
    (b"is", 26),
    (b"it", 27),
    (b"jo", 30),
    (b"kw", 30),
    (b"kz", 20),
    (b"lb", 28),
    (b"lc", 32),
    (b"li", 21),
    (b"lt", 20),
    (b"lu", 20),
    (b"lv", 21),
    (b"ly", 25),
    (b"mc", 27),
    (b"md", 24),
    (b"me", 22),
    (b"mk", 19),
    (b"mn", 20),
    (b"mr", 27),
    (b"mt", 31),
    (b"mu", 30),
    (b"ni", 28),
    (b"nl", 18),
    (b"no", 15),
    (b"om", 23),
    (b"pk", 24),
    (b"pl", 28),
    (b"ps", 29),
    (b"pt", 25),
    (b"qa", 29),
    (b"ro", 24),
    (b"rs", 22),
    (b"ru", 33),
    (b"sa", 24),
    (b"sc", 31),
    (b"sd", 18),
    (b"se", 24),
    (b"si", 19),
    (b"sk", 24),
    (b"sm", 27),
    (b"so", 23),
    (b"st", 25),
    (b"sv", 28),
    (b"tl", 23),
    (b"tn", 24),
    (b"tr", 26),
    (b"ua", 29),
    (b"va", 22),
    (b"vg", 24),
    (b"xk", 20),
    (b"ye", 30),
];

/// Returns the length of an IBAN of a country, given in small letters.
pub fn iban_length(country: [u8; 2]) -> Option<usize> {
    IBANS
        .iter()
        .find(|(code, _)| **code == country)
        .map(|&(_, length)| length)
}

/// Returns whether an IBAN in small letters has the right length and adds up (ISO 13616, mod 97).
pub fn is_iban(name: &[u8]) -> bool {
    let [a, b, ..] = name else {
        return false;
    };
    if iban_length([*a, *b]) != Some(name.len()) {
        return false;
    }
    let turned = name.iter().skip(4).chain(name.iter().take(4));
    let rest = turned.fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        b'a'..=b'z' => (rest * 100 + u32::from(byte - b'a') + 10) % 97,
        _ => 97,
    });
    rest == 1
}

const BASE58: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Returns whether a name in Base58 ends with the check of what it holds (Bitcoin, Tron, Litecoin,
/// Dogecoin: 21 bytes and 4 of a double SHA-256).
pub fn is_base58_check(name: &[u8]) -> bool {
    // A nought in front is a digit of its own; the other bytes fill all other digits.
    let noughts = name.iter().take_while(|byte| **byte == b'1').count();
    let digits = |bytes: usize| bytes * 1_366 / 1_000;
    let Some(others) = 25_usize.checked_sub(noughts).filter(|others| *others > 0) else {
        return false;
    };
    if !(digits(others - 1)..=digits(others) + 1).contains(&(name.len() - noughts)) {
        return false;
    }
    let mut limbs = [0_u32; 7];
    for digits in name.chunks(5) {
        let value = |byte: &u8| Some(BASE58.iter().position(|there| there == byte)? as u64);
        let number = |number: u64, byte: &u8| Some(number * 58 + value(byte)?);
        let Some(mut carry) = digits.iter().try_fold(0, number) else {
            return false;
        };
        let times = digits.iter().fold(1, |times: u64, _| times * 58);
        for limb in limbs.iter_mut().rev() {
            carry += u64::from(*limb) * times;
            *limb = u32::try_from(carry & u64::from(u32::MAX)).unwrap_or_default();
            carry >>= 32;
        }
    }
    let bytes: Vec<u8> = limbs.iter().flat_map(|limb| limb.to_be_bytes()).collect();
    let Some((&[0, 0, 0], rest)) = bytes.split_first_chunk() else {
        return false;
    };
    if noughts != rest.iter().take_while(|byte| **byte == 0).count() {
        return false;
    }
    let (held, check) = rest.split_at(21);
    let twice = Sha256::digest(Sha256::digest(held));
    twice.get(..4) == Some(check)
}

/// Returns whether a name in small letters is a segwit address (BIP 173 and 350).
pub fn is_bech32(name: &[u8]) -> bool {
    const CHARS: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const SEEDS: [u32; 5] = [
        0x3b6a_57b2,
        0x2650_8e6d,
        0x1ea1_19fa,
        0x3d42_33dd,
        0x2a14_62b3,
    ];
    let Some(part) = name.iter().rposition(|byte| *byte == b'1') else {
        return false;
    };
    let (head, tail) = name.split_at(part);
    let step = |sum: u32, value: u32| {
        let top = sum >> 25;
        let low = (sum & 0x1ff_ffff) << 5 ^ value;
        (0..).zip(SEEDS).fold(
            low,
            |low, (bit, seed)| if top >> bit & 1 == 1 { low ^ seed } else { low },
        )
    };
    let mut sum = 1;
    for byte in head {
        sum = step(sum, u32::from(byte >> 5));
    }
    sum = step(sum, 0);
    for byte in head {
        sum = step(sum, u32::from(byte & 31));
    }
    for byte in tail.iter().skip(1) {
        let Some(value) = CHARS.iter().position(|there| there == byte) else {
            return false;
        };
        sum = step(sum, u32::try_from(value).unwrap_or_default());
    }
    tail.len() > 6 && matches!(sum, 1 | 0x2bc8_30a3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_of_the_standards_add_up_and_changed_ones_do_not() {
        assert!(is_luhn(b"4111111111111111") && !is_luhn(b"4111111111111112"));
        assert!(is_parcel(b"473124829") && is_parcel(b"123456785") && !is_parcel(b"123456786"));
        assert!(!is_parcel(b"12345678") && !is_parcel(b""));
        assert!(is_iban(b"de89370400440532013000") && !is_iban(b"de88370400440532013000"));
        assert!(is_iban(b"gb82west12345698765432"));
        assert!(is_base58_check(b"1BoatSLRHtKNngkdXEeobR76b53LETtpyT"));
        assert!(!is_base58_check(b"1BoatSLRHtKNngkdXEeobR76b53LETtpyU"));
        assert!(is_base58_check(b"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"));
        assert!(is_bech32(b"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assert!(!is_bech32(b"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"));
    }
}
