//! `check --history`: judges everything the shop has sent anew, by the packs of today.
//! Never changes a message: what is flagged is put before a supervisor, once.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;

use super::args::{CheckArgs, Place};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::place;
use crate::domain::platform::PlatformName;
use crate::domain::time::Stamp;
use crate::i18n::catalog::{Catalog, Value};
use crate::i18n::sentence::Sentence;
use crate::runtime::clock;
use crate::service::rejudge::{self, Counts, Flagged, Told, Which};
use crate::text::printable::Printable;

/// Judges every stored message of the shop, and says whether one was flagged.
pub fn run(args: &CheckArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let which = Which {
        since: args.since.as_deref().map(since).transpose()?,
        platform: args.platform.as_deref().map(PlatformName::new),
        files: Some(place::places(place)?.evidence()),
    };
    let settings = place::settings(place)?;
    let words = place::catalog(&settings);
    let mut store = place::open_existing(place)?;
    let actor = place::known(place, &mut store)?;
    let packs = place::packs(place, &settings, &mut store, &actor)?;
    let context = packs.context(clock::now(), &actor, settings.undo_ms());
    let bar = if std::io::stderr().is_terminal() {
        bar(rejudge::count(&mut store, &which)?, &words)
    } else {
        ProgressBar::hidden()
    };
    let judged = rejudge::rejudge(&mut store, &context, &which, &mut |told| match told {
        Told::Flagged(flagged) => bar.suspend(|| {
            if args.json {
                out.json(&row(flagged))
            } else {
                lines(flagged, &words).try_for_each(|line| out.line(&line))
            }
        }),
        Told::Page(counts) => {
            bar.set_position(counts.judged);
            Ok(())
        }
    });
    bar.finish_and_clear();
    let counts = judged?;
    if !args.json {
        out.line(&done(counts, &words))?;
    }
    Ok(if counts.flagged > 0 {
        Exit::Found
    } else {
        Exit::Ok
    })
}

/// A day begins at midnight UTC.
pub(super) fn since(text: &str) -> Result<Stamp, Failure> {
    let midnight = || Stamp::from_rfc3339(&format!("{text}T00:00:00Z"));
    Stamp::from_rfc3339(text)
        .or_else(midnight)
        .ok_or_else(|| Failure::usage(Sentence::new("cli-since")))
}

fn bar(count: u64, words: &Catalog) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::stderr());
    let look = "{msg} {bar:30} {human_pos}/{human_len} {per_sec} {eta}";
    if let Ok(style) = ProgressStyle::with_template(look) {
        bar.set_style(style);
    }
    bar.set_message(words.t("check-history-judging").to_owned());
    bar
}

fn row(flagged: &Flagged) -> serde_json::Value {
    let findings = flagged.judgement.findings.iter();
    let findings: Vec<_> = findings
        .map(|f| json!({"kind": f.kind.code(), "start": f.start, "end": f.end, "rule": f.rule}))
        .collect();
    json!({
        "message": flagged.sent.id.to_string(),
        "conversation": flagged.sent.conversation.to_string(),
        "at": flagged.sent.at.to_rfc3339(),
        "author": flagged.sent.author,
        "text": flagged.sent.text,
        "verdict": flagged.judgement.verdict.code(),
        "flagged": true,
        "findings": findings,
        "review": flagged.review.to_string(),
        "new": flagged.is_new,
    })
}

/// One line for each finding: when, where, who, what.
fn lines<'a>(flagged: &'a Flagged, words: &'a Catalog) -> impl Iterator<Item = String> + 'a {
    flagged.judgement.findings.iter().map(|finding| {
        let letters = flagged.sent.text.chars().skip(finding.start);
        let found: String = letters
            .take(finding.end.saturating_sub(finding.start))
            .collect();
        let safe = |text: &str| Value::from(Printable::line(text).into_string());
        let verdict = words.word("verdict", finding.verdict.code());
        words.t_with(
            "check-history-found",
            &[
                ("at", flagged.sent.at.to_rfc3339().into()),
                ("conversation", flagged.sent.conversation.to_string().into()),
                ("author", safe(&flagged.sent.author)),
                ("verdict", verdict.into()),
                ("kind", words.word("finding", finding.kind.code()).into()),
                ("rule", finding.rule.into()),
                ("text", safe(&found)),
            ],
        )
    })
}

fn done(counts: Counts, words: &Catalog) -> String {
    let count = |number: u64| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
    words.t_with(
        "check-history-done",
        &[
            ("judged", count(counts.judged)),
            ("flagged", count(counts.flagged)),
            ("new", count(counts.new)),
        ],
    )
}
