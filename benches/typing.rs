//! How long the check takes at each key while an answer is written: behind the shop's last 16
//! messages of about 90 bytes each. `cargo bench --bench typing`
//! Never asserts: it prints, and the figures are read.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "a bench stops at the first fault and prints what it measured"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use afterdesk::compliance::{Context, check, check_after, check_messages};

/// Messages behind the draft.
const WINDOW: usize = 16;
/// Bytes of a message, about.
const BYTES: std::ops::RangeInclusive<usize> = 70..=110;
/// Passes over everything; the middle one of each key counts.
const PASSES: usize = 5;

fn main() {
    let context = Context::default();
    let honest = honest(&context);
    println!("{} honest messages of {BYTES:?} bytes", honest.len());
    let mut after = Vec::new();
    let mut alone = Vec::new();
    let mut joined = Vec::new();
    for window in honest.windows(WINDOW + 1).step_by(7).take(300) {
        let (draft, earlier) = window.split_last().unwrap();
        let earlier: Vec<&str> = earlier.iter().map(String::as_str).collect();
        for (end, _) in draft.char_indices().skip(1).step_by(5) {
            let typed = &draft[..end];
            after.push(middle(|| check_after(&earlier, typed, &context)));
            alone.push(middle(|| check(typed, &context)));
            let mut all = earlier.clone();
            all.push(typed);
            joined.push(middle(|| check_messages(&all, &context)));
        }
    }
    for (name, times) in [
        ("check_after, 16 messages", after),
        ("  of it: the draft alone", alone),
        ("  of it: all as a whole", joined),
    ] {
        told(name, times);
    }
}

/// Honest texts of the labelled sets, two joined where one is short.
fn honest(context: &Context<'_>) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compliance");
    let files = ["zh", "en", "ru", "es", "fa"].map(|language| {
        let rows = std::fs::read_to_string(folder.join(language).with_extension("jsonl")).unwrap();
        let texts = rows.lines().filter_map(|row| {
            let row: serde_json::Value = serde_json::from_str(row).unwrap();
            let is_clean = row["label"] == "clean";
            let text = row["text"].as_str().filter(|_| is_clean)?.to_owned();
            (!check(&text, context).verdict.is_flagged()).then_some(text)
        });
        texts.collect::<Vec<String>>()
    });
    let mut all = Vec::new();
    for texts in files {
        let mut text = String::new();
        for part in texts {
            text.push_str(&part);
            text.push_str(". ");
            if text.len() >= *BYTES.start() {
                if BYTES.contains(&text.len()) {
                    all.push(text);
                }
                text = String::new();
            }
        }
    }
    all
}

/// Returns the middle of several passes, in nanoseconds.
fn middle<T>(mut work: impl FnMut() -> T) -> u128 {
    let mut times: Vec<u128> = (0..PASSES)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    times[PASSES / 2]
}

fn told(name: &str, mut times: Vec<u128>) {
    times.sort_unstable();
    let at = |part: usize| times[(times.len() - 1) * part / 1_000] as f64 / 1_000.0;
    println!(
        "{name}: p50 {:.1} µs, p99 {:.1} µs, p99.9 {:.1} µs, worst {:.1} µs over {} keys",
        at(500),
        at(990),
        at(999),
        at(1_000),
        times.len()
    );
}
