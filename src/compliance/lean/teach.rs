//! Makes the table of weights out of the labelled messages of `tests/compliance`, and says what it
//! hears in messages that it was not taught by.
//! Never part of the program. `AFTERDESK_TEACH=1 cargo test --release --lib lean::teach -- --nocapture`
//! makes `assets/tables/lures.bin` anew; the same rows and lists give the same table. The one in use is
//! older than the last words of the lists.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::each;
use crate::compliance::context::Context;
use crate::compliance::judge;
use crate::compliance::lexicon::Lexicon;
use crate::compliance::meaning::{REFUSAL, WARNING};
use crate::compliance::scan::{Room, Scan};
use crate::compliance::weight;

/// One, as weights are counted while teaching, and as they are kept.
const ONE: i64 = 1 << 20;
const KEPT: i64 = 48;
/// Of ten thousand honest messages so many more may be stopped.
const ALARMS: usize = 40;
/// Of ten thousand lures that phrases know so many may weigh less than is asked of them.
const DOUBTED: usize = 200;
const FOLDS: u64 = 5;
const ROUNDS: usize = 5;
/// An example of the lists counts for so many rows.
const EXAMPLES: usize = 4;
/// The sets of rows that teach.
const SETS: [&str; 14] = [
    "",
    "held",
    "fresh",
    "once",
    "invitations",
    "honest",
    "short",
    "mixed",
    "met",
    "taught",
    "ordinary",
    "chat",
    "shops",
    "twins",
];

/// What stops a message, what it weighs apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stopped {
    No,
    ByPhrases,
    /// Or it measures nothing.
    Otherwise,
}

/// One message: its sentences that are weighed, by what is weighed in them.
struct Row {
    text: String,
    is_lure: bool,
    stopped: Stopped,
    /// Its words speak for weighing it.
    leans: bool,
    /// Messages that say nearly the same share a group.
    group: usize,
    sentences: Vec<Vec<u32>>,
}

/// A row, and what its heaviest sentence weighs.
type Weighed<'a> = (i64, &'a Row);

/// What was learned.
#[derive(Default)]
struct Weights {
    /// Weight and how much it was moved, by number.
    by_number: HashMap<u32, (i64, u64)>,
    bias: i64,
}

/// The root of a count, in 1,024ths.
fn root(count: usize) -> i64 {
    ((count as u64) << 20).isqrt().cast_signed()
}

impl Weights {
    fn of(&self, sentence: &[u32]) -> i64 {
        let own = |number| self.by_number.get(number).map_or(0, |(weight, _)| *weight);
        sentence.iter().map(own).sum::<i64>() * 1024 / root(sentence.len()) + self.bias
    }

    fn heaviest<'a>(&self, row: &'a Row) -> Option<(i64, &'a [u32])> {
        let sentences = row.sentences.iter();
        let weighed = sentences.map(|one| (self.of(one), one.as_slice()));
        weighed.max_by_key(|(weight, _)| *weight)
    }

    /// Moves the weights of the heaviest sentence towards what is true, most those that moved little.
    fn learn(&mut self, row: &Row, may: impl Fn(u32) -> bool) {
        let Some((weight, sentence)) = self.heaviest(row) else {
            return;
        };
        let believed = (ONE / 2 + weight / 6).clamp(0, ONE);
        let wrong = believed - if row.is_lure { ONE } else { 0 };
        if wrong == 0 {
            return;
        }
        let share = wrong * 1024 / root(sentence.len());
        for &number in sentence.iter().filter(|number| may(**number)) {
            let (own, moved) = self.by_number.entry(number).or_insert((0, 1));
            let step = share + *own / 333;
            *moved += ((step * step) >> 20).cast_unsigned();
            *own -= step * (ONE / 2) / (*moved << 20).isqrt().cast_signed();
        }
        self.bias -= wrong / 50;
    }
}

fn learned(rows: &[&Row], may: impl Fn(u32) -> bool) -> Weights {
    let mut weights = Weights {
        bias: -ONE,
        ..Weights::default()
    };
    let mut order: Vec<&Row> = rows.to_vec();
    let mut seed = 1_u64;
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            order.swap(at, (seed >> 33) as usize % (at + 1));
        }
        for row in &order {
            weights.learn(row, &may);
        }
    }
    weights
}

/// Learns from rows what their words weigh: all words first, then those that have most to say at
/// their place of the table.
fn taught(rows: &[&Row]) -> Weights {
    let all = learned(rows, |_| true);
    let mut times: HashMap<u32, usize> = HashMap::new();
    for row in rows {
        let own: HashSet<u32> = row.sentences.iter().flatten().copied().collect();
        for number in own {
            *times.entry(number).or_default() += 1;
        }
    }
    let mut places: BTreeMap<usize, (i64, u32)> = BTreeMap::new();
    for (&number, (own, _)) in &all.by_number {
        let (at, _) = weight::place(number);
        let say = (own.abs() * root(times[&number]), number);
        let there = places.entry(at).or_default();
        *there = say.max(*there);
    }
    let kept: HashSet<u32> = places.values().map(|(_, number)| *number).collect();
    let mut weights = learned(rows, |number| kept.contains(&number));
    for (own, _) in weights.by_number.values_mut() {
        *own = (*own * KEPT / ONE).clamp(-127, 127) * ONE / KEPT;
    }
    weights
}

/// The weight that hardly any honest message reaches, and the one that hardly any lure does not.
struct Bounds {
    lure: i64,
    honest: i64,
}

/// Weighs each row by what rows of other groups taught.
fn weighed(rows: &[Row]) -> Vec<Weighed<'_>> {
    let mut weighed: Vec<Weighed<'_>> = Vec::new();
    for fold in 0..FOLDS {
        let mixed = |row: &Row| (row.group as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        let (held, others): (Vec<&Row>, Vec<&Row>) =
            rows.iter().partition(|row| mixed(row) % FOLDS == fold);
        let weights = taught(&others);
        let own = |row| weights.heaviest(row).map_or(-ONE << 8, |(own, _)| own);
        weighed.extend(held.into_iter().map(|row| (own(row), row)));
    }
    weighed.sort_unstable_by_key(|(own, _)| -own);
    weighed
}

fn bounds(rows: &[Row]) -> Bounds {
    let weighed = weighed(rows);
    let of = |is_lure, which: fn(&Row) -> bool| -> Vec<&Weighed<'_>> {
        let all = weighed.iter();
        all.filter(|(_, row)| row.is_lure == is_lure && which(row))
            .collect()
    };
    let phrased = of(true, |row| row.stopped == Stopped::ByPhrases);
    let honest = phrased[phrased.len() - 1 - phrased.len() * DOUBTED / 10_000].0;
    for (own, row) in of(false, |row| row.stopped == Stopped::ByPhrases) {
        let says = if *own > honest {
            "a phrase stops"
        } else {
            "cleared"
        };
        eprintln!("{says}: {} {}", own * 100 / ONE, row.text);
    }
    let all = of(false, |row| row.stopped == Stopped::No).len();
    let leaning = of(false, |row| row.leans && row.stopped == Stopped::No);
    let lure = leaning[all * ALARMS / 10_000].0;
    for (own, row) in leaning.iter().take_while(|(own, _)| *own > lure) {
        eprintln!("stopped: {} {}", own * 100 / ONE, row.text);
    }
    let lures = of(true, |row| row.leans && row.stopped == Stopped::No);
    let heard = lures.iter().filter(|(own, _)| *own > lure).count();
    let others = of(true, |row| row.stopped == Stopped::No).len();
    eprintln!("{all} honest; {heard} of {others} lures that nothing else stops");
    Bounds { lure, honest }
}

/// Makes the table out of the rows of a folder.
pub fn teach(folder: &Path) -> Vec<u8> {
    let rows = rows(folder);
    let bounds = bounds(&rows);
    let weights = taught(&rows.iter().collect::<Vec<_>>());
    let mut table = vec![0; 2 << weight::PLACES];
    for (&number, (own, _)) in &weights.by_number {
        let (at, tag) = weight::place(number);
        let own = i8::try_from(own * KEPT / ONE).unwrap();
        if own != 0 {
            table[2 * at] = tag;
            table[2 * at + 1] = own.to_le_bytes()[0];
        }
    }
    for (least, at) in [(bounds.lure, 0), (bounds.honest, 2)] {
        let least = i16::try_from((least - weights.bias) * KEPT * 16 / ONE).unwrap();
        table[at..at + 2].copy_from_slice(&least.to_le_bytes());
    }
    table
}

fn rows(folder: &Path) -> Vec<Row> {
    // What other checks stop is judged without the table as it is.
    let mut others = Lexicon::with_own(&[]).unwrap();
    others.is_unweighed = true;
    let mut files: Vec<PathBuf> = Vec::new();
    for set in SETS {
        let inside = std::fs::read_dir(folder.join(set)).unwrap();
        files.extend(inside.map(|file| file.unwrap().path()));
    }
    files.retain(|file| file.extension().is_some_and(|end| end == "jsonl"));
    files.sort();
    let texts = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap());
    let mut rows: Vec<Row> = Vec::new();
    for text in texts {
        rows.extend(text.lines().filter_map(|line| row(line, &others)));
    }
    // It teaches, and measures nothing.
    let teaches = |messages: &[&str], is_lure| Row {
        stopped: Stopped::Otherwise,
        ..of_messages(messages, is_lure, &others)
    };
    // What must pass by the lists is honest for certain.
    for example in &others.examples {
        let messages: Vec<&str> = example.text.split('⏎').map(str::trim).collect();
        let row = || teaches(&messages, example.stops);
        if !example.stops || of_messages(&messages, true, &others).stopped == Stopped::ByPhrases {
            rows.extend((0..EXAMPLES).map(|_| row()));
        }
    }
    for text in own_texts() {
        rows.extend((0..EXAMPLES).map(|_| teaches(&[&text], false)));
    }
    group(&mut rows);
    rows
}

/// Returns what the program itself offers to say in every language, as far as it says it: values are
/// figures, and what may be left out stands.
fn own_texts() -> Vec<String> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let mut texts = Vec::new();
    for folder in ["answers", "notices"] {
        let inside = std::fs::read_dir(home.join(folder)).unwrap();
        let mut files: Vec<PathBuf> = inside.map(|file| file.unwrap().path()).collect();
        files.sort();
        for file in files {
            let text = std::fs::read_to_string(file).unwrap();
            say(&text.parse::<toml::Table>().unwrap().into(), &mut texts);
        }
    }
    texts
}

/// Takes the texts of a value, however deep.
fn say(value: &toml::Value, texts: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => {
            let mut said = String::new();
            let mut is_value = false;
            for letter in text.chars() {
                match letter {
                    '{' => {
                        is_value = true;
                        said.push('1');
                    }
                    '}' => is_value = false,
                    '[' | ']' => {}
                    _ if is_value => {}
                    _ => said.push(letter),
                }
            }
            texts.push(said);
        }
        toml::Value::Array(values) => values.iter().for_each(|one| say(one, texts)),
        toml::Value::Table(values) => values.values().for_each(|one| say(one, texts)),
        _ => {}
    }
}

fn row(line: &str, others: &Lexicon) -> Option<Row> {
    let row: Value = serde_json::from_str(line).unwrap();
    let is_lure = row["kinds"][0] == "offplatform" || row["kinds"][0] == "qr";
    if row["soft"] == true || row["label"] == "contact" && !is_lure {
        return None;
    }
    let several = row["messages"].as_array().into_iter().flatten();
    let messages: Vec<&str> = several
        .chain(row.get("text"))
        .filter_map(Value::as_str)
        .collect();
    Some(of_messages(&messages, is_lure, others))
}

fn of_messages(messages: &[&str], is_lure: bool, others: &Lexicon) -> Row {
    let of = |lexicon| Context {
        lexicon,
        ..Context::default()
    };
    let text = messages.join("\n");
    let judged = judge::check_messages(messages, &of(others));
    let mut findings = judged.findings.iter();
    let by_phrases = findings.all(|one| one.kind.is_invitation());
    let stopped = match (judged.verdict.is_flagged(), by_phrases) {
        (false, _) => Stopped::No,
        (true, true) => Stopped::ByPhrases,
        (true, false) => Stopped::Otherwise,
    };
    let (leans, sentences) = sentences(&text, &of(Lexicon::embedded()));
    Row {
        text,
        is_lure,
        stopped,
        leans,
        group: 0,
        sentences,
    }
}

/// Says whether a text is weighed, and what is weighed in each sentence that holds a word of ours,
/// as the checks take them.
fn sentences(text: &str, context: &Context<'_>) -> (bool, Vec<Vec<u32>>) {
    let mut room = Room::default();
    let scan = Scan::new(text, context, &mut room);
    let mut all = Vec::new();
    let mut done = 0;
    for cue in scan.cues() {
        if cue.first < done {
            continue;
        }
        let begin = super::begin(&scan, cue.first, done);
        let mut own = Vec::new();
        done = each(&scan, begin, scan.cells().len(), |number, _, _| {
            own.push(number);
        });
        let mut cues = scan.cues_in(begin, done).iter();
        if own.len() > 2 && !cues.any(|cue| cue.is(WARNING | REFUSAL)) {
            all.push(own);
        }
    }
    let leans = context.lexicon.leans(scan.strong().roles, scan.sets());
    (leans, all)
}

/// Rows that share half of the pieces of the shorter are of one group.
fn group(rows: &mut [Row]) {
    let pieces: Vec<HashSet<String>> = rows.iter().map(|row| pieces(&row.text)).collect();
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut group: Vec<usize> = (0..rows.len()).collect();
    let first_of = |group: &[usize], mut at: usize| {
        while group[at] != at {
            at = group[at];
        }
        at
    };
    for (at, own) in pieces.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for piece in own {
            let there = holders.entry(piece).or_default();
            if there.len() <= 60 {
                for other in there.iter() {
                    *shared.entry(*other).or_default() += 1;
                }
                there.push(at);
            }
        }
        for (other, count) in shared {
            if count * 2 >= own.len().min(pieces[other].len()) {
                let (one, first) = (first_of(&group, at), first_of(&group, other));
                group[one.max(first)] = one.min(first);
            }
        }
    }
    for (at, row) in rows.iter_mut().enumerate() {
        row.group = first_of(&group, at);
    }
}

fn pieces(text: &str) -> HashSet<String> {
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    let is_han = |letter: &char| ('\u{4e00}'..'\u{a000}').contains(letter);
    let length = if letters.iter().any(is_han) { 3 } else { 6 };
    let pieces = letters.windows(length);
    pieces.map(|piece| piece.iter().collect()).collect()
}

#[test]
fn the_table_is_made_anew_when_asked_for() {
    if std::env::var_os("AFTERDESK_TEACH").is_some() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let made = teach(&home.join("tests/compliance"));
        std::fs::write(home.join("assets/tables/lures.bin"), made).unwrap();
    }
}
