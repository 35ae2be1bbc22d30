//! Takes files in on a thread of its own, so that an answer never waits for them.
//! Never half: what the service refuses changes nothing.

use std::path::PathBuf;
use std::sync::mpsc::SyncSender;

use super::answers::trouble_of;
use super::clock;
use super::happened::Happened;
use super::worker::Surroundings;
use crate::domain::conversation::Route;
use crate::domain::platform::PlatformName;
use crate::i18n::sentence::Sentence;
use crate::market::files::row::{FileKind, Refusal};
use crate::service::import::error::ImportError;
use crate::service::import::options::Options;
use crate::service::import::report::FileReport;
use crate::service::import::{apply, plan};
use crate::store::desk::Store;
use crate::store::location::{Location, Open};
use crate::ui::ask::{Asked, Imported};
use crate::ui::event::{Answer, What};

/// Reasons that are told of one file; the command line tells all of them.
const REASONS: usize = 20;

/// What is needed to take a file in.
#[derive(Debug, Clone)]
pub struct Importer {
    /// The store.
    pub location: Location,
    /// Who works here, and the platforms' data.
    pub around: Surroundings,
    /// The shop that data belongs to when the file names none.
    pub default_shop: String,
    /// The platform, where the settings name one.
    pub platform: Option<PlatformName>,
    /// How messages of a shop that is made go, where the settings say so.
    pub route: Option<Route>,
}

impl Importer {
    /// Starts taking files in; how it ended is told as an answer.
    pub fn start(&self, files: Vec<PathBuf>, events: &SyncSender<Happened>) -> std::io::Result<()> {
        let importer = self.clone();
        let events = events.clone();
        std::thread::Builder::new()
            .name("import".to_owned())
            .spawn(move || {
                let answer = importer.take(&files);
                // The main loop may have ended meanwhile; what was written stays written.
                let _ = events.send(Happened::Screen(What::Answer(answer)));
            })?;
        Ok(())
    }

    /// Takes files in and says how it ended.
    pub fn take(&self, files: &[PathBuf]) -> Answer {
        let mut plan = plan::check(files, &mut |_| {});
        let options = Options {
            shop: None,
            default_shop: self.default_shop.clone(),
            platform: self.platform.clone(),
            route: self.route,
            order: None,
            conversation: None,
            keep_good: false,
        };
        if plan.is_readable() && plan.is_whole() {
            let written = self.write(&mut plan, &options);
            if let Err(error) = written {
                self.around.log.error("import", &error.to_string());
                return not_imported(error);
            }
        }
        for report in plan.reports() {
            self.around.log.info("import", &line_of(report));
        }
        Answer::Imported(plan.reports().map(imported).collect())
    }

    fn write(&self, plan: &mut plan::Plan, options: &Options) -> Result<(), ImportError> {
        let mut store = Store::open(&self.location, Open::Existing)?;
        store.session().desk.clone_from(&self.around.desk);
        let context = self.around.context(clock::now());
        apply::apply(&mut store, &context, plan, options, &mut |_| {})
    }
}

/// What the log says of a file: no names and no words of it.
pub fn line_of(report: &FileReport) -> String {
    let counts = report.counts;
    let kind = report.kind.map_or("unknown", FileKind::code);
    let refused = report.refusal.as_ref().map(|why| why.sentence().key());
    format!(
        "{kind}: {} rows, {} new, {} updated, {} unchanged, {} rejected, {}",
        report.rows,
        counts.new,
        counts.updated,
        counts.unchanged,
        report.rejected,
        refused.unwrap_or("readable")
    )
}

fn not_imported(error: ImportError) -> Answer {
    let error = match error {
        ImportError::Store(error) => error.into(),
        ImportError::Service(error) => error,
        other => return Answer::NotImported(other.sentence()),
    };
    Answer::Failed {
        ticket: None,
        asked: Asked::Import,
        trouble: trouble_of(&error),
    }
}

fn imported(report: &FileReport) -> Imported {
    let count = |rows: u64| usize::try_from(rows).unwrap_or(usize::MAX);
    let name = report.path.file_name().unwrap_or_default();
    let rows = report.errors.iter().take(REASONS).map(|error| {
        let place = match error.column.as_str() {
            "" => Sentence::new("import-row"),
            column => Sentence::new("import-cell").with("column", column),
        };
        place
            .with("line", error.line)
            .holding("why", error.sentence())
    });
    Imported {
        name: name.to_string_lossy().into_owned(),
        new: count(report.counts.new),
        updated: count(report.counts.updated),
        unchanged: count(report.counts.unchanged),
        rejected: count(report.rejected),
        is_refused: report.refusal.is_some(),
        errors: report
            .refusal
            .iter()
            .map(Refusal::sentence)
            .chain(rows)
            .collect(),
    }
}
