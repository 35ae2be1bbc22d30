//! How much words and roles weighed in messages that led buyers away: the table that `lean::teach`
//! makes out of labelled messages.
//! Never edited by hand, and never read as a list of words: a number stands for each of them.

use super::meaning::{
    COURIER, CRYPTO, EMAIL, FIRM, HOTLINE, NUMBER, PAY_OTHER, REFUND, REFUSAL, SEARCH, SHOP, Sets,
    TELEGRAM, WARNING, WECHAT, WHATSAPP,
};

/// So many bits of a number are its place.
pub const PLACES: u32 = 15;
/// Two bytes a place: what tells the number that lies there from others, and its weight. The first
/// two places hold the least weight of a lure, and of what a phrase takes for one.
static TABLE: &[u8; 2 << PLACES] = include_bytes!("../../assets/tables/lures.bin");

/// How much each role speaks for weighing a message at all: what the roles of lures that no phrase
/// knows tell of them, in quarters.
pub const LEANING: &[(&str, i8)] = &[
    ("scan", 3),
    ("find", 9),
    ("offer", 9),
    ("fromme", 8),
    ("payme", 8),
    ("there", 8),
    ("mine", 7),
    ("watched", 7),
    ("hint", 7),
    ("details", 7),
    ("bare", 6),
    ("lack", 6),
    ("howelse", 6),
    ("lets", 5),
    ("meet", 5),
    ("ask", 5),
    ("cheap", 5),
    ("add", 5),
    ("group", 5),
    ("deal", 4),
    ("you", 4),
    ("outside", 4),
    ("have", 4),
    ("secret", 4),
    ("talk", 3),
    ("look", 3),
    ("contact", 3),
    ("quit", 3),
    ("skip", 3),
    ("ring", 3),
    ("pay", 3),
    ("privately", 3),
    ("direct", 3),
    ("visit", 3),
    ("rather", 3),
    ("payyou", 3),
    ("praise", 3),
    ("reachway", 3),
    ("staff", 2),
    ("insert", 2),
    ("platform", 1),
    ("hand", 1),
    ("mutual", 1),
    ("bypass", 1),
    ("same", 1),
    ("cut", 1),
    ("payhand", 1),
    ("cash", -1),
    ("emoji", -1),
    ("sendword", -1),
    ("lure", -1),
    ("link", -1),
    ("yours", -2),
    ("nickname", -2),
    ("await", -2),
    ("official", -4),
    ("harmless", -5),
];
/// How much a code that is to be scanned speaks for it.
pub const SCANS: i32 = 6;
/// How much is enough, and how much each set in `AGAINST` speaks against it.
pub const LEANS: i32 = 4;
pub const COUNTERS: u32 = 4;
/// What the talk of shops is full of, and what other checks know better.
pub const AGAINST: Sets = NUMBER
    .or(COURIER)
    .or(HOTLINE)
    .or(REFUND)
    .or(WARNING)
    .or(REFUSAL)
    .or(FIRM)
    .or(SEARCH)
    .or(SHOP)
    .or(EMAIL)
    .or(WECHAT)
    .or(TELEGRAM)
    .or(WHATSAPP)
    .or(PAY_OTHER)
    .or(CRYPTO);

/// Puts two numbers into one.
#[inline]
pub const fn join(one: u32, other: u32) -> u32 {
    let joined = (one.rotate_left(9) ^ other).wrapping_mul(0x9e37_79b1);
    joined ^ (joined >> 16)
}

/// Puts the next letter to a word.
#[inline]
pub const fn spell(word: u32, letter: char) -> u32 {
    (word ^ letter as u32).wrapping_mul(0x0100_0193)
}

/// Returns the number of a name.
pub fn key(name: &str) -> u32 {
    name.chars().fold(0, spell)
}

/// Returns where a number has its place, and what tells it from others there.
#[inline]
pub const fn place(number: u32) -> (usize, u8) {
    ((number >> (32 - PLACES)) as usize, number.to_le_bytes()[0])
}

/// The places that hold no weight.
pub const BOUNDS: usize = 2;

/// Returns what a number weighs.
#[inline]
pub fn of(number: u32) -> i32 {
    let (at, tag) = place(number);
    match (TABLE.get(2 * at), TABLE.get(2 * at + 1)) {
        (Some(there), Some(weight)) if *there == tag && at >= BOUNDS => {
            i32::from(weight.cast_signed())
        }
        _ => 0,
    }
}

/// Returns whether numbers weigh together as much as a lure: long sentences have to weigh more.
pub fn is_lure(weight: i32, numbers: u32) -> bool {
    weight > 0 && reaches(weight, numbers, [TABLE[0], TABLE[1]])
}

/// Returns whether numbers weigh together so little that hardly any lure does.
pub fn is_honest(weight: i32, numbers: u32) -> bool {
    !reaches(weight, numbers, [TABLE[2], TABLE[3]])
}

fn reaches(weight: i32, numbers: u32, least: [u8; 2]) -> bool {
    let square = |number: i64| number * number.abs();
    let least = i64::from(i16::from_le_bytes(least));
    square(i64::from(weight) * 16) > square(least) * i64::from(numbers)
}
