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
use crate::domain::agent::Actor;
use crate::domain::platform::PlatformName;
use crate::market::files::row::FileKind;
use crate::runtime::clock;
use crate::service::context::Context;
use crate::service::import::apply;
use crate::service::import::error::ImportError;
use crate::service::import::options::Options;
use crate::service::import::plan::{self, Plan, Progress};
use crate::service::import::report::{FileReport, Noticed};
use crate::store::agents;
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
            ImportError::SeveralShops { .. } => Failure::usage(error.to_string()),
            ImportError::File { .. } | ImportError::NoConversation(_) => {
                Failure::data(error.to_string())
            }
            ImportError::Rejected { .. } => Failure::unavailable(error.to_string()),
        }
    }
}

/// Takes the files in, and says what became of them.
pub fn run(args: &ImportArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let actor = place::actor(place)?;
    let settings = place::settings(place)?;
    let bar = Bar::new();
    let mut plan = plan::check(&args.files, &mut |progress| bar.show(progress));
    let options = options(args, &settings);
    let refused = refusal(&plan, options.keep_good);
    let applied = if refused.is_none() {
        write(place, actor, &settings, &mut plan, &options, &bar)
    } else {
        Ok(())
    };
    bar.end();
    applied?;
    if args.json {
        let files: Vec<Value> = plan.reports().map(as_json).collect();
        out.json(&json!({ "files": files }))?;
    } else if refused.is_none() {
        for report in plan.reports() {
            for line in lines(report) {
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
        order: args.order.clone(),
        conversation: args.conversation.clone(),
        keep_good: args.keep_good,
    }
}

fn write(
    place: &Place,
    mut actor: Actor,
    settings: &Settings,
    plan: &mut Plan,
    options: &Options,
    bar: &Bar,
) -> Result<(), Failure> {
    let platforms = place::platforms(place)?;
    let mut store = place::open_for_writing(place, clock::now())?;
    if let Some(known) = store.read(|tx| agents::find(tx, &actor.name))? {
        actor = known;
    }
    let context = Context {
        now: clock::now(),
        actor: &actor,
        platforms: &platforms,
        undo_ms: settings.undo_ms(),
    };
    apply::apply(&mut store, &context, plan, options, &mut |progress| {
        bar.show(progress);
    })?;
    Ok(())
}

/// Says why nothing is taken in: the first thing that is wrong, and how many more there are.
fn refusal(plan: &Plan, keep_good: bool) -> Option<String> {
    let named = |report: &FileReport| report.path.display().to_string();
    if let Some(report) = plan.reports().find(|report| report.refusal.is_some()) {
        let why = report.refusal.as_ref()?;
        return Some(format!("nothing was imported: {}: {why}", named(report)));
    }
    let bad = plan.reports().find(|report| report.rejected > 0)?;
    let first = bad.errors.first()?;
    if keep_good && plan.rows() > 0 {
        return None;
    }
    let column = match first.column.as_str() {
        "" => String::new(),
        column => format!(", {column}"),
    };
    let others = bad.rejected - 1;
    let more = if others == 0 {
        String::new()
    } else {
        format!("; {others} more of its {} rows are bad too", bad.rows)
    };
    let way_out = if keep_good {
        ""
    } else {
        "; --keep-good imports the rest"
    };
    Some(format!(
        "nothing was imported: {}, line {}{column}: {first}{more}{way_out}",
        named(bad),
        first.line,
    ))
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
                "message": said(&notice.what),
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

fn said(what: &Noticed) -> String {
    match what {
        Noticed::Jump { from, to } => {
            format!("the platform moved it from {from} to {to}, which no step here does")
        }
        Noticed::UnknownState(wording) => {
            format!("the state “{wording}” is not known; its wording was kept")
        }
    }
}

fn lines(report: &FileReport) -> Vec<String> {
    let name = Printable::line(&report.path.to_string_lossy()).into_string();
    let kind = report.kind.map_or("", FileKind::code);
    let counts = report.counts;
    let mut lines = vec![format!(
        "{name}: {kind}, {} rows: {} new, {} updated, {} unchanged, {} rejected",
        report.rows, counts.new, counts.updated, counts.unchanged, report.rejected
    )];
    if let Some(file) = &report.rejected_file {
        let file = Printable::line(&file.to_string_lossy()).into_string();
        lines.push(format!("  rejected rows: {file}"));
    }
    for notice in report.notices.iter().take(SHOWN_NOTICES) {
        let line = format!(
            "  line {}, {}: {}",
            notice.line,
            notice.number,
            said(&notice.what)
        );
        lines.push(Printable::line(&line).into_string());
    }
    if let Some(more) = report.notices.len().checked_sub(SHOWN_NOTICES + 1) {
        lines.push(format!("  and {} more to look at (see --json)", more + 1));
    }
    lines
}

/// A bar on stderr while it is a terminal; nothing otherwise.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Self {
        let bar = if std::io::stderr().is_terminal() {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
        } else {
            ProgressBar::hidden()
        };
        Self(bar)
    }

    fn show(&self, progress: Progress) {
        let template = match progress.total {
            Some(_) => "writing {bar:30} {human_pos}/{human_len} rows, {per_sec}, {eta} left",
            None => "checking {spinner} {human_pos} rows, {per_sec}",
        };
        if self.0.length() != progress.total || self.0.position() == 0 {
            if let Ok(style) = ProgressStyle::with_template(template) {
                self.0.set_style(style);
            }
            match progress.total {
                Some(total) => {
                    self.0.reset();
                    self.0.set_length(total);
                }
                None => self.0.unset_length(),
            }
        }
        self.0.set_position(progress.done);
    }

    fn end(&self) {
        self.0.finish_and_clear();
    }
}
