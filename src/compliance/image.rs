//! What a picture shows to a telephone: codes are found, read and judged like words. A picture that
//! carries a code is stopped unless it leads to the platform itself, and one that cannot be looked
//! into is kept for a person.
//! Never reads a file or follows a link: bytes go in, findings come out.
//!
//! The picture is made grey and looked at in several sizes, as it is, with light and dark changed
//! and with harder edges. Eyes are found by rows, three by three they make corners, modules are laid
//! between them in perspective, and `rqrr` corrects and reads the bits, also of mirrored codes.
//! Other codes than QR (bars, the round ones of mini-programs) are not read.

mod code;
mod content;
mod corner;
mod finder;
mod ink;
mod lattice;
mod open;
mod plane;

use code::{Code, Effort};
pub use open::{LONGEST_BYTES, is_picture};
use plane::Plane;

use super::context::Context;
use crate::domain::evidence::Evidence;
use crate::domain::finding::{Finding, FindingKind, Judgement, Verdict};
use crate::domain::picture::Doubt;

/// Pixels of the finest look. Larger pictures are halved first: a code that a telephone reads off a
/// screen has modules of three pixels and more in them.
const FINEST: usize = 6_000_000;
/// Pictures of at most so many pixels are looked at in twice their size as well, for modules that
/// are hardly larger than a pixel.
const SMALL: usize = 700_000;
/// A picture with shorter sides shows no code: the least one has 21 modules.
const LEAST: usize = 21;

/// What was found in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The codes in it.
    pub codes: Vec<Shown>,
    /// What they do to the message. Offsets count in what the code says whose place in
    /// [`Picture::codes`] the finding names as its message; without one it is about the picture.
    pub judgement: Judgement,
}

/// A code in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it says; `None` when it cannot be read. Not safe for a screen.
    pub says: Option<String>,
    /// The column of its middle.
    pub x: i64,
    /// The row of its middle.
    pub y: i64,
}

/// Judges a picture.
pub fn check(bytes: &[u8], context: &Context<'_>) -> Picture {
    let planes = match open::open(bytes) {
        Ok(planes) => planes,
        Err(doubt) => {
            return Picture {
                codes: Vec::new(),
                judgement: Judgement::of(held(None, doubt, context).into_iter().collect()),
            };
        }
    };
    let (mut codes, mut is_crowded) = (Vec::new(), false);
    for plane in planes {
        is_crowded |= add_codes(plane, &mut codes);
    }
    let codes: Vec<Shown> = codes
        .into_iter()
        .map(|code| Shown {
            says: code.says.as_deref().map(words),
            x: code.x,
            y: code.y,
        })
        .collect();
    let mut findings = Vec::new();
    for (number, shown) in codes.iter().enumerate() {
        match &shown.says {
            Some(says) => findings.extend(content::judge(says, number, context)),
            None => findings.extend(held(Some(number), Doubt::UnreadableCode, context)),
        }
    }
    if is_crowded {
        findings.extend(held(None, Doubt::Crowded, context));
    }
    Picture {
        codes,
        judgement: Judgement::of(findings),
    }
}

/// Keeps a picture back that nobody can judge but a person; where codes may be sent it may go.
fn held(message: Option<usize>, doubt: Doubt, context: &Context<'_>) -> Option<Finding> {
    let verdict = context.verdict(FindingKind::Qr).min(Verdict::Hold);
    (verdict != Verdict::Pass).then_some(Finding {
        kind: FindingKind::Qr,
        start: 0,
        end: 0,
        message,
        rule: doubt.rule(),
        evidence: Evidence::IMAGE,
        verdict,
    })
}

/// Reads what a code says: UTF-8, or else the letters that Chinese apps write.
fn words(says: &[u8]) -> String {
    let (words, _, _) = match std::str::from_utf8(says) {
        Ok(words) => return words.to_owned(),
        Err(_) => encoding_rs::GB18030.decode(says),
    };
    words.into_owned()
}

/// Looks at a picture in all its sizes. Returns whether there was more than can be looked at.
fn add_codes(plane: Plane, codes: &mut Vec<Code>) -> bool {
    let mut effort = Effort::of_picture();
    let mut is_crowded = false;
    let mut look = |plane: &Plane, double: i64, half: i64| {
        let ways: [&dyn Fn() -> Option<Plane>; 3] =
            [&|| Some(plane.clone()), &|| Some(plane.negative()), &|| {
                plane.sharp()
            }];
        for way in ways {
            let Some(plane) = way().filter(|_| !is_crowded) else {
                return;
            };
            let found = code::look(&plane, &mut effort);
            is_crowded |= found.is_crowded;
            for code in found.codes {
                add(code.scaled(double, half), codes);
            }
        }
    };
    let mut scale = 1;
    let mut next = Some(plane);
    while let Some(plane) = next {
        let pixels = plane.width() * plane.height();
        if plane.width() < LEAST || plane.height() < LEAST {
            break;
        }
        if scale == 1
            && pixels <= SMALL
            && let Some(twice) = plane.twice()
        {
            look(&twice, 1, 2);
        }
        if pixels <= FINEST {
            look(&plane, scale, 1);
        }
        scale *= 2;
        next = plane.half();
    }
    is_crowded
}

/// Adds a code, once: what is read in one size is not unreadable in another.
fn add(new: Code, codes: &mut Vec<Code>) {
    let is_there = |old: &Code| {
        let near = new.reach.max(old.reach);
        (old.x - new.x).abs() <= near && (old.y - new.y).abs() <= near
    };
    let is_known = |old: &Code| is_there(old) && (new.says.is_none() || old.says == new.says);
    if codes.iter().any(is_known) {
        return;
    }
    codes.retain(|old| old.says.is_some() || !is_there(old));
    codes.push(new);
}
