//! `rules check`: tries files as they will be read at the start of the program.
//! Never puts one into use.

use std::path::Path;

use serde_json::{Value, json};

use super::situations::{self, Difference, Said};
use crate::cli::args::{Place, RulesCheckArgs};
use crate::cli::failure::{Exit, Failure};
use crate::cli::out::Out;
use crate::cli::place;
use crate::compliance::{Context, Lexicon, example};
use crate::config::own_packs::{self, OwnFile};
use crate::config::platform::Platforms;
use crate::config::problem::Problem;
use crate::domain::platform::{Platform, PlatformName};
use crate::i18n::catalog::Catalog;
use crate::i18n::remaining;
use crate::i18n::sentence::Sentence;
use crate::service::packs::{self, Packs};
use crate::text::printable::Printable;

/// Texts that are shown of those that a platform file judges otherwise.
const SHOWN: usize = 5;

/// What became of a file.
struct Tried {
    path: String,
    name: String,
    problem: Option<Problem>,
    changes: Vec<String>,
    /// Examples of the program that would now be stopped, and those that would now pass.
    stopped: Vec<String>,
    passing: Vec<String>,
    /// Situations that would now be decided otherwise, or get other times.
    decided: Vec<Difference>,
}

/// Tries the files together and tells of each; exits with 1 when one is bad.
pub(super) fn run(args: &RulesCheckArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    tested(candidates(args)?, args, place, out)
}

/// Does the same with files that are of one kind, whatever they look like.
pub(super) fn run_as(
    kind: &str,
    args: &RulesCheckArgs,
    place: &Place,
    out: &mut Out,
) -> Result<Exit, Failure> {
    let mut files = candidates(args)?;
    for file in &mut files {
        let stem = file.name.rsplit('/').next().unwrap_or_default();
        file.name = format!("{kind}/{stem}");
    }
    tested(files, args, place, out)
}

fn candidates(args: &RulesCheckArgs) -> Result<Vec<OwnFile>, Problem> {
    let files = args.files.iter();
    files.map(|path| own_packs::candidate(path)).collect()
}

fn tested(
    files: Vec<OwnFile>,
    args: &RulesCheckArgs,
    place: &Place,
    out: &mut Out,
) -> Result<Exit, Failure> {
    let places = place::places(place)?;
    let words = place::catalog(&place::settings(place)?);
    let names: Vec<(String, String)> = files
        .iter()
        .map(|file| (file.path.display().to_string(), file.name.clone()))
        .collect();
    let packs = packs::tried(&places, files)?;
    let mut is_fine = true;
    for (path, name) in names {
        let tried = tried(&packs, path, name)?;
        is_fine &= tried.problem.is_none();
        tell(&tried, &words, args.json, out)?;
    }
    Ok(if is_fine { Exit::Ok } else { Exit::Found })
}

fn tried(packs: &Packs, path: String, name: String) -> Result<Tried, Failure> {
    let refused = packs.refused.iter().map(|refused| &refused.problem);
    let problem = refused
        .into_iter()
        .find(|problem| problem.file == Path::new(&path));
    let own = packs.overrides().find(|own| own.name == name);
    let mut tried = Tried {
        path,
        problem: problem.cloned(),
        changes: own.map(|own| own.changes).unwrap_or_default(),
        name,
        stopped: Vec::new(),
        passing: Vec::new(),
        decided: Vec::new(),
    };
    if tried.problem.is_none()
        && let Some(platform) = tried.name.strip_prefix("platforms/")
    {
        let name = PlatformName::new(platform);
        let ours = Platforms::embedded()?;
        let (before, after) = (ours.get(&name), packs.platforms.get(&name));
        (tried.stopped, tried.passing) = judged_otherwise(packs.lexicon, before, after);
        tried.decided = situations::differences(before, after);
    }
    Ok(tried)
}

/// The examples of the word lists and of the platform's own file that a changed platform judges
/// otherwise than the one that comes with the program.
fn judged_otherwise(
    words: &Lexicon,
    before: &Platform,
    after: &Platform,
) -> (Vec<String>, Vec<String>) {
    let Ok(lexicon) = Lexicon::with_own(&[]) else {
        return (Vec::new(), Vec::new());
    };
    let context = |platform| Context {
        lexicon: words,
        ..Context::of(platform)
    };
    let (old, new) = (context(before), context(after));
    let (mut stopped, mut passing) = (Vec::new(), Vec::new());
    let listed = lexicon.examples.iter().map(|shown| &shown.text);
    for text in listed.chain(before.examples.iter().map(|shown| &shown.text)) {
        match (
            example::is_flagged(text, &old),
            example::is_flagged(text, &new),
        ) {
            (false, true) => stopped.push(text.clone()),
            (true, false) => passing.push(text.clone()),
            _ => {}
        }
    }
    (stopped, passing)
}

fn tell(tried: &Tried, words: &Catalog, is_json: bool, out: &mut Out) -> Result<(), Failure> {
    if is_json {
        let problem = tried.problem.as_ref();
        return out.json(&json!({
            "path": tried.path,
            "name": tried.name,
            "ok": problem.is_none(),
            "line": problem.and_then(|problem| problem.line),
            "message": problem.map(|problem| problem.what.to_string()),
            "changes": tried.changes,
            "now_stopped": tried.stopped,
            "now_passing": tried.passing,
            "now_decided": tried.decided.iter().map(difference).collect::<Value>(),
        }));
    }
    let mut say = |sign: char, what: &Sentence| {
        let line = format!("{sign} {}", what.in_words(words));
        out.line(Printable::line(&line).as_str())
    };
    if let Some(problem) = &tried.problem {
        return say('✗', &problem.sentence());
    }
    let fine = if tried.changes.is_empty() {
        Sentence::new("rules-file-empty")
    } else {
        Sentence::new("rules-file-fine").with("changes", tried.changes.join(", "))
    };
    say('✓', &fine.with("file", &tried.path))?;
    for (key, texts) in [
        ("rules-now-stopped", &tried.stopped),
        ("rules-now-passing", &tried.passing),
    ] {
        if !texts.is_empty() {
            let count = u64::try_from(texts.len()).unwrap_or(u64::MAX);
            let first: Vec<String> = texts.iter().take(SHOWN).map(|t| format!("“{t}”")).collect();
            let what = Sentence::new(key).counting("n", count);
            say(' ', &what.with("texts", first.join(" ")))?;
        }
    }
    for both in &tried.decided {
        let what = Sentence::new("rules-now-decided")
            .with("situation", words.word("situation", both.situation))
            .with("before", in_words(&both.before, words))
            .with("after", in_words(&both.after, words));
        say(' ', &what)?;
    }
    Ok(())
}

fn difference(both: &Difference) -> Value {
    let said = |said: &Said| {
        let due = said.due.iter();
        json!({
            "decision": said.decision,
            "arrival_ms": said.arrival.map(|(from, to)| [from, to]),
            "due_ms": due.map(|(kind, ms)| json!({"kind": kind, "in": ms})).collect::<Value>(),
        })
    };
    json!({
        "situation": both.situation,
        "before": said(&both.before),
        "after": said(&both.after),
    })
}

/// The decision, when the money arrives and what is due, counted from now.
fn in_words(said: &Said, words: &Catalog) -> String {
    let mut parts = vec![words.word("decision", said.decision).to_owned()];
    if let Some((from, to)) = said.arrival {
        let (from, to) = (remaining::full(from, words), remaining::full(to, words));
        parts.push(format!("{} {from}–{to}", words.t("decision-arrives")));
    }
    let due = said.due.iter();
    parts.extend(due.map(|(kind, ms)| {
        let kind = words.word("deadline", kind);
        format!("{kind} {}", remaining::full(*ms, words))
    }));
    parts.join(", ")
}
