//! Text made to break the check: any scalar value, cut rows, marks of direction, endless pieces.
//! Never asks for a verdict, only for an answer, and places inside the text.

use afterdesk::compliance::{Context, check, check_messages};
use afterdesk::domain::finding::Judgement;
use proptest::prelude::*;

use super::pieces::PIECES;
use super::rows::{self, LANGUAGES};

/// Longest text that is judged, in bytes.
const LONGEST: usize = 16 * 1024;

fn is_sound(judgement: &Judgement, length: usize) -> bool {
    judgement
        .findings
        .iter()
        .all(|found| found.start < found.end && found.end <= length)
}

fn judged(text: &str) -> Judgement {
    let judgement = check(text, &Context::default());
    assert!(
        is_sound(&judgement, text.chars().count()),
        "{text:?}: {judgement:?}"
    );
    judgement
}

/// Of so many rows the prefixes of one are judged: all of them take minutes in a debug build.
/// `AFTERDESK_ALL_PREFIXES=1 cargo test --release compliance::hostile` judges them all.
const ONE_OF: usize = 40;

#[test]
fn every_prefix_of_a_row_is_judged_as_if_it_were_typed() {
    let step = if std::env::var_os("AFTERDESK_ALL_PREFIXES").is_some() {
        1
    } else {
        ONE_OF
    };
    for language in LANGUAGES {
        for row in rows::of(language).iter().step_by(step) {
            for message in row.messages() {
                for (end, _) in message.char_indices() {
                    judged(message.get(..end).unwrap());
                }
            }
        }
    }
}

#[test]
fn what_is_longer_than_the_longest_is_stopped_and_never_cut() {
    for piece in ["1", "微", "❤️"] {
        let text = piece.repeat(LONGEST / piece.len() + 1);
        let judgement = judged(&text);
        assert!(judgement.verdict.is_flagged());
        assert_eq!(judgement.findings[0].rule, "text.too_long");
    }
}

#[test]
fn what_stops_stops_however_often_it_is_said() {
    let (mut all, mut passed) = (0, Vec::new());
    for language in LANGUAGES {
        for row in rows::of(language).iter().step_by(ONE_OF) {
            let Some(text) = row.alone().filter(|text| judged(text).verdict.is_flagged()) else {
                continue;
            };
            for piece in [format!("{text} "), format!("{text}\n")] {
                all += 1;
                if !judged(&piece.repeat(LONGEST / piece.len()))
                    .verdict
                    .is_flagged()
                {
                    passed.push(piece);
                }
            }
        }
    }
    assert!(all > 50, "{all}");
    assert!(passed.is_empty(), "{} of {all}: {passed:?}", passed.len());
}

#[test]
fn contacts_behind_a_long_honest_begin_are_stopped() {
    let honest = "Your parcel is on its way and comes on Tuesday, thank you for waiting so long. ";
    for contact in ["t.me/nik_01", "加微信 miao_0071", "call 07700 900123"] {
        let many = honest.repeat(20);
        assert!(judged(&format!("{many}{contact}")).verdict.is_flagged());
        assert!(judged(&format!("{contact} {many}")).verdict.is_flagged());
        assert!(
            judged(&format!("{many}{contact} {many}"))
                .verdict
                .is_flagged()
        );
    }
}

#[test]
fn marks_of_direction_hide_nothing() {
    const MARKS: &str = "\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{061c}";
    for plain in [
        "加微信 miao_0071",
        "звоните +7 912 000-00-00",
        "mail lan@foxmail.com",
    ] {
        for mark in MARKS.chars() {
            let marked: String = plain.chars().flat_map(|c| [mark, c]).collect();
            assert!(
                judged(&marked).verdict.is_flagged(),
                "{}",
                marked.escape_debug()
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_text_is_judged(text in prop::collection::vec(any::<char>(), 0..80)) {
        judged(&text.into_iter().collect::<String>());
    }

    #[test]
    fn pieces_in_any_order_and_any_cut_are_judged(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
        cuts in prop::collection::vec(0_usize..40, 0..4),
    ) {
        let whole = pieces.concat();
        judged(&whole);
        let mut messages = vec![String::new()];
        for (place, piece) in pieces.iter().enumerate() {
            if cuts.contains(&place) {
                messages.push(String::new());
            }
            messages.last_mut().unwrap().push_str(piece);
        }
        let messages: Vec<&str> = messages.iter().map(String::as_str).collect();
        let judgement = check_messages(&messages, &Context::default());
        let length = messages.join("\n").chars().count();
        prop_assert!(is_sound(&judgement, length));
        for found in &judgement.findings {
            prop_assert!(found.message.is_some_and(|place| place < messages.len()));
        }
    }
}
