//! `import`: takes files in, after all of them were read and checked.
//! Never opens the store for files that cannot be taken in.

use std::io::IsTerminal;
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::{Value, json};

use super::args::{ImportArgs, Place};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::place;
use crate::config::settings::Settings;
use crate::domain::platform::PlatformName;
use crate::i18n::catalog::Catalog;
use crate::i18n::sentence::Sentence;
use crate::market::files::row::FileKind;
use crate::runtime::clock;
use crate::runtime::import::line_of;
use crate::service::import::apply;
use crate::service::import::error::ImportError;
use crate::service::import::options::Options;
use crate::service::import::plan::{self, Plan, Progress};
use crate::service::import::report::{FileReport, Noticed};
use crate::service::notice::rules::{self, Letters};
use crate::text::printable::Printable;

/// The shop of a profile whose settings name none.
const DEFAULT_SHOP: &str = "shop";
/// Rows with notices that are printed for a person; the JSON has all that are kept.
const SHOWN_NOTICES: usize = 5;

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Store(error) => error.into(),
            ImportError::Service(error) => error.into(),
            ImportError::SeveralShops { .. } => Failure::usage(error.sentence()),
            ImportError::File { .. } | ImportError::NoConversation(_) => {
                Failure::data(error.sentence())
            }
            ImportError::Rejected { .. } => Failure::unavailable(error.sentence()),
        }
    }
}

/// Takes the files in, and says what became of them.
pub fn run(args: &ImportArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    // A name that nobody can work under is told before the files are read.
    place::actor(place)?;
    let settings = place::settings(place)?;
    let words = place::catalog(&settings);
    let bar = Bar::new(&words);
    let mut plan = plan::check(&args.files, &mut |progress| bar.show(progress));
    let options = options(args, &settings);
    let refused = refusal(&plan, options.keep_good);
    let applied = if refused.is_none() {
        write(place, &settings, &mut plan, &options, &bar)
    } else {
        Ok(())
    };
    bar.end();
    applied?;
    let log = place::log(place)?;
    for report in plan.reports() {
        log.info("import", &line_of(report));
    }
    if args.json {
        let files: Vec<Value> = plan.reports().map(as_json).collect();
        out.json(&json!({ "files": files }))?;
    } else if refused.is_none() {
        for report in plan.reports() {
            for line in lines(report, &words) {
                out.line(&line)?;
            }
        }
    }
    match refused {
        None => Ok(Exit::Ok),
        Some(sentence) => {
            out.flush()?;
            Err(Failure::data(sentence))
        }
    }
}

fn options(args: &ImportArgs, settings: &Settings) -> Options {
    let default_shop = settings.shop.name.clone();
    Options {
        shop: args.shop.clone(),
        default_shop: default_shop.unwrap_or_else(|| DEFAULT_SHOP.to_owned()),
        platform: args
            .platform
            .as_deref()
            .map(PlatformName::new)
            .or_else(|| settings.shop.platform.clone()),
        route: settings.shop.route,
        order: args.order.clone(),
        conversation: args.conversation.clone(),
        keep_good: args.keep_good,
    }
}

fn write(
    place: &Place,
    settings: &Settings,
    plan: &mut Plan,
    options: &Options,
    bar: &Bar<'_>,
) -> Result<(), Failure> {
    let mut store = place::open_for_writing(place, clock::now())?;
    let actor = place::known(place, &mut store)?;
    let packs = place::packs(place, settings, &mut store, &actor)?;
    let context = packs.context(clock::now(), &actor, settings.undo_ms());
    apply::apply(&mut store, &context, plan, options, &mut |progress| {
        bar.show(progress);
    })?;
    // What was taken in may be something that buyers are told of by themselves.
    let mut fonts = None;
    let letters = settings
        .mail
        .is_some()
        .then_some(Letters { fonts: &mut fonts });
    rules::give_by(&mut store, &context, letters).map_err(Failure::from)?;
    Ok(())
}

/// Says why nothing is taken in: the first thing that is wrong, and how many more there are.
fn refusal(plan: &Plan, keep_good: bool) -> Option<Sentence> {
    let named = |report: &FileReport| report.path.display().to_string();
    let nothing = |why| Some(Sentence::new("import-nothing").holding("why", why));
    if let Some(report) = plan.reports().find(|report| report.refusal.is_some()) {
        let why = report.refusal.as_ref()?.sentence();
        let file = Sentence::new("import-file").with("file", named(report));
        return nothing(file.holding("why", why));
    }
    let bad = plan.reports().find(|report| report.rejected > 0)?;
    let first = bad.errors.first()?;
    if keep_good && plan.rows() > 0 {
        return None;
    }
    let place = match first.column.as_str() {
        "" => Sentence::new("import-bad-row"),
        column => Sentence::new("import-bad-cell").with("column", column),
    };
    let mut why = place
        .with("file", named(bad))
        .with("line", first.line)
        .holding("why", first.sentence());
    let others = bad.rejected - 1;
    if others > 0 {
        why = Sentence::new("import-and-more")
            .holding("first", why)
            .with("more", others)
            .with("rows", bad.rows);
    }
    if !keep_good {
        why = Sentence::new("import-keep-good").holding("why", why);
    }
    nothing(why)
}

fn as_json(report: &FileReport) -> Value {
    let mut errors: Vec<Value> = Vec::with_capacity(report.errors.len());
    if let Some(refusal) = &report.refusal {
        errors.push(json!({ "line": refusal.line(), "message": refusal.to_string() }));
    }
    errors.extend(report.errors.iter().map(|error| {
        let column = Some(&error.column).filter(|column| !column.is_empty());
        let parts = [
            ("line", Some(Value::from(error.line))),
            ("column", column.map(|column| Value::from(column.as_str()))),
            ("code", Some(Value::from(error.problem.code()))),
            ("message", Some(Value::from(error.to_string()))),
        ];
        parts
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value?)))
            .collect()
    }));
    let notices: Vec<Value> = report
        .notices
        .iter()
        .map(|notice| {
            json!({
                "line": notice.line,
                "number": notice.number,
                "code": notice.what.code(),
                "message": said(&notice.what).to_string(),
            })
        })
        .collect();
    json!({
        "path": report.path.to_string_lossy(),
        "kind": report.kind.map(FileKind::code),
        "rows": report.rows,
        "new": report.counts.new,
        "updated": report.counts.updated,
        "unchanged": report.counts.unchanged,
        "rejected": report.rejected,
        "errors": errors,
        "notices": notices,
        "rejected_file": report.rejected_file.as_deref().map(Path::to_string_lossy),
    })
}

fn said(what: &Noticed) -> Sentence {
    match what {
        Noticed::Jump { from, to } => Sentence::new("import-jump")
            .with("from", from)
            .with("to", to),
        Noticed::UnknownState(wording) => {
            Sentence::new("import-unknown-state").with("wording", wording)
        }
        Noticed::OtherAmount { agreed, told } => Sentence::new("import-other-amount")
            .paying("agreed", *agreed)
            .paying("told", *told),
    }
}

/// What a person reads of a file that was taken in.
fn lines(report: &FileReport, words: &Catalog) -> Vec<String> {
    let counts = report.counts;
    let line = |sentence: Sentence| Printable::line(&sentence.in_words(words)).into_string();
    let kind = report.kind.map_or("", FileKind::code);
    let mut lines = vec![line(
        Sentence::new("import-report")
            .with("file", report.path.display())
            .naming("kind", "file-kind", kind)
            .counting("rows", report.rows)
            .with("new", counts.new)
            .with("updated", counts.updated)
            .with("unchanged", counts.unchanged)
            .with("rejected", report.rejected),
    )];
    if let Some(file) = &report.rejected_file {
        let file = Sentence::new("import-rejected-file").with("file", file.display());
        lines.push(format!("  {}", line(file)));
    }
    for notice in report.notices.iter().take(SHOWN_NOTICES) {
        let notice = Sentence::new("import-notice")
            .with("line", notice.line)
            .with("number", &notice.number)
            .holding("what", said(&notice.what));
        lines.push(format!("  {}", line(notice)));
    }
    if let Some(more) = report.notices.len().checked_sub(SHOWN_NOTICES + 1) {
        let more = Sentence::new("import-more-notices").with("count", more + 1);
        lines.push(format!("  {}", line(more)));
    }
    lines
}

/// A bar on stderr while it is a terminal; nothing otherwise.
struct Bar<'a> {
    bar: ProgressBar,
    words: &'a Catalog,
}

impl<'a> Bar<'a> {
    fn new(words: &'a Catalog) -> Self {
        let bar = if std::io::stderr().is_terminal() {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
        } else {
            ProgressBar::hidden()
        };
        Self { bar, words }
    }

    fn show(&self, progress: Progress) {
        if self.bar.length() != progress.total || self.bar.position() == 0 {
            let word = |key| self.words.t(key);
            let rows = word("import-bar-rows");
            let template = match progress.total {
                Some(_) => format!(
                    "{} {{bar:30}} {{human_pos}}/{{human_len}} {rows}, {{per_sec}}, {} {{eta}}",
                    word("import-bar-writing"),
                    word("import-bar-left"),
                ),
                None => format!(
                    "{} {{spinner}} {{human_pos}} {rows}, {{per_sec}}",
                    word("import-bar-checking"),
                ),
            };
            if let Ok(style) = ProgressStyle::with_template(&template) {
                self.bar.set_style(style);
            }
            match progress.total {
                Some(total) => {
                    self.bar.reset();
                    self.bar.set_length(total);
                }
                None => self.bar.unset_length(),
            }
        }
        self.bar.set_position(progress.done);
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}
