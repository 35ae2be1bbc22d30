//! The answer of `decide` for people, in their language and in the platform's local time.
//! Never shows a code where there is a word.

use crate::domain::deadline::Due;
use crate::domain::platform::Platform;
use crate::domain::time::Stamp;
use crate::i18n::catalog::Catalog;
use crate::i18n::date;
use crate::policy::outcome::Outcome;
use crate::policy::promise::Arrival;
use crate::policy::step::{Step, StepKind, StepState};
use crate::policy::way::Choice;

/// Returns the lines of an answer.
pub fn of(outcome: &Outcome, platform: &Platform, words: &Catalog) -> Vec<String> {
    let speaker = Speaker { platform, words };
    let mut lines = vec![words.word("decision", outcome.heading()).to_owned()];
    let mut add = |line: String| lines.push(format!("  {line}"));
    if !outcome.missing.is_empty() {
        let missing = outcome
            .missing
            .iter()
            .map(|code| words.word("missing", code.code()));
        add(speaker.list("decision-missing", missing));
    }
    let open = outcome
        .options
        .iter()
        .filter(|choice| choice.stop.is_none());
    add(speaker.list(
        "decision-next",
        open.map(|c| words.word("way", c.way.code())),
    ));
    for choice in &outcome.options {
        if let Some(line) = speaker.struck(choice) {
            add(line);
        }
    }
    for step in &outcome.steps {
        add(speaker.step(step));
    }
    if let Some(freight) = outcome.freight {
        let values = [
            (
                "outward",
                words.word("bearer", freight.outward.code()).into(),
            ),
            ("back", words.word("bearer", freight.back.code()).into()),
        ];
        add(words.t_with("decision-freight", &values));
    }
    if let Some(arrival) = &outcome.arrival {
        add(speaker.arrival(arrival));
    }
    for due in &outcome.deadlines {
        add(speaker.due(due));
    }
    for note in &outcome.notes {
        add(words.word("remark", note.code()).to_owned());
    }
    for conflict in &outcome.conflicts {
        let what = words.word("clash", conflict.kind.code());
        add(format!("{what}: {} > {}", conflict.wins, conflict.yields));
    }
    for change in &outcome.changes {
        let (when, then) = (
            words.word("change", change.when.code()),
            words.word("decision", change.decision.code()),
        );
        let at = change.at.map(|at| format!(" ({})", speaker.time(at)));
        let at = at.unwrap_or_default();
        add(format!("{} {when}{at}: {then}", words.t("decision-if")));
    }
    add(format!(
        "{} {}",
        words.t("decision-why"),
        outcome.cards.join(" ")
    ));
    lines
}

struct Speaker<'a> {
    platform: &'a Platform,
    words: &'a Catalog,
}

impl Speaker<'_> {
    fn list<'b>(&self, key: &str, items: impl Iterator<Item = &'b str>) -> String {
        let items: Vec<&str> = items.collect();
        format!("{} {}", self.words.t(key), items.join(" · "))
    }

    fn time(&self, at: Stamp) -> String {
        date::full(at, self.platform.zone, self.words.language())
    }

    fn struck(&self, choice: &Choice) -> Option<String> {
        let stop = choice.stop?;
        let way = self.words.word("way", choice.way.code());
        let why = self.words.word("stop", stop.code());
        let from = choice.open_at.map(|at| format!(" → {}", self.time(at)));
        let from = from.unwrap_or_default();
        Some(format!("✗ {way}: {why}{from} ({})", choice.card))
    }

    fn step(&self, step: &Step) -> String {
        let group = match step.kind {
            StepKind::Recall(_) => "recall",
            StepKind::Ladder(_) => "rung",
            StepKind::Document(_) => "document",
        };
        let sign = match step.state {
            StepState::Done => "✓",
            StepState::Open => "○",
            StepState::Waiting => "·",
            StepState::Skipped => "–",
        };
        let what = self.words.word(group, step.kind.code());
        format!("{sign} {what} ({})", step.card)
    }

    fn arrival(&self, arrival: &Arrival) -> String {
        let language = self.words.language();
        let from = date::day_time(arrival.from, self.platform.zone, language);
        let to = self.time(arrival.to);
        let mut line = format!("{} {from} – {to}", self.words.t("decision-arrives"));
        if arrival.is_estimate {
            line.push_str(", ");
            line.push_str(self.words.t("decision-estimate"));
        }
        if let Some(note) = arrival.holiday {
            line.push_str(", ");
            line.push_str(self.words.word("holiday", note.code()));
        }
        format!("{line} ({})", arrival.card)
    }

    fn due(&self, due: &Due) -> String {
        let what = self.words.word("deadline", due.kind.code());
        let source = self.words.word("deadline-source", due.source.code());
        let card = if due.card.is_empty() {
            String::new()
        } else {
            format!(", {}", due.card)
        };
        format!("⏱ {what} {} ({source}{card})", self.time(due.at))
    }
}
