//! `backup` and `restore`: a verified copy of a live store, and the way back.
//! Never replaces a store that holds something unless that is said.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::{BackupArgs, Place, RestoreArgs};
use super::failure::{Exit, Failure, say};
use super::out::Out;
use super::seat::Seat;
use super::{place, table};
use crate::config::places;
use crate::domain::time::Zone;
use crate::i18n::sentence::Sentence;
use crate::policy::duty::Duty;
use crate::runtime::clock;
use crate::service::permit;
use crate::store::agents;
use crate::store::backup::{self, Order, Report, Restored};
use crate::store::error::StoreError;
use crate::store::file_copies::{Loss, Lost};
use crate::store::files::Files;
use crate::store::location::Location;

/// Files that are told one by one; of more the number is told.
const TOLD: usize = 10;

/// Copies the store into a file and verifies the copy.
pub fn save(args: &BackupArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let from = place::location(place)?;
    let to = match &args.file {
        Some(file) => file.clone(),
        None => in_backups(place)?,
    };
    let files = Files::of(&from, place::places(place)?.data());
    let report = backup::save(&from, &files, &to)?;
    note(place, "backup", &report)?;
    tell(
        &report.lost,
        "the backup holds all else; look for it and make another one",
    );
    print(&to, &report, args.json, out)
}

/// `backups/afterdesk-20251121-210302.db` in the folder of the profile.
fn in_backups(place: &Place) -> Result<PathBuf, Failure> {
    let folder = place::places(place)?.backups();
    places::make_folder(&folder)?;
    let now = clock::now().to_local(Zone::UTC).format("%Y%m%d-%H%M%S");
    Ok(folder.join(format!("afterdesk-{now}.db")))
}

/// Verifies a backup and puts it in the place of the store.
pub fn restore(args: &RestoreArgs, place: &Place, out: &mut Out) -> Result<Exit, Failure> {
    let to = place::location(place)?;
    if args.file.is_dir() {
        return Err(Failure::data(
            Sentence::new("cli-folder").with("file", args.file.display()),
        ));
    }
    if place.store.is_none()
        && let Location::Sqlite(file) = &to
        && let Some(folder) = file.parent()
    {
        places::make_folder(folder)?;
    }
    if args.replace {
        may_replace(place)?;
    }
    let actor = place::actor(place)?;
    let order = Order {
        actor: &actor.name,
        now: clock::now(),
        may_replace: args.replace,
        may_lack_files: args.incomplete,
    };
    let files = Files::of(&to, place::places(place)?.data());
    let restored =
        backup::restore(&args.file, &to, &files, order).map_err(|error| match error {
            StoreError::Conflict { .. } if !args.replace => {
                Failure::data(Sentence::new("cli-store-there").with("place", &to))
            }
            StoreError::Corrupt { what } => Failure::data(
                Sentence::new("cli-no-whole-backup")
                    .with("file", args.file.display())
                    .with("what", what),
            ),
            StoreError::Missing { place } => {
                Failure::data(Sentence::new("cli-no-backup").with("place", place))
            }
            error => error.into(),
        })?;
    let report = match restored {
        Restored::Whole(report) => report,
        Restored::Lacks(lost) => return Err(lacking(&lost, &args.file)),
    };
    note(place, "restore", &report)?;
    tell(&report.lost, "all else was restored");
    print(&args.file, &report, args.json, out)
}

/// A store that has people is replaced by an owner alone. One that cannot be opened any more has
/// nobody who could be asked.
fn may_replace(place: &Place) -> Result<(), Failure> {
    let Ok(Some(mut store)) = place::open_for_reading(place) else {
        return Ok(());
    };
    if !store.read(agents::has_people)? {
        return Ok(());
    }
    drop(store);
    let mut seat = Seat::open(place)?;
    seat.proved(|store, context| store.write(|tx| permit::ask(tx, context, Duty::Restore)))
}

/// Says which file a backup lacks, and that nothing was restored.
fn lacking(lost: &[Lost], file: &Path) -> Failure {
    let what = lost.first().map(wrong).unwrap_or_default();
    let more = match lost.len() {
        0 | 1 => String::new(),
        all => format!(" and {} more", all - 1),
    };
    let folder = Files::of_backup(file);
    Failure::data(format!(
        "{what}{more} in {}, so nothing was restored; put it back, or give --incomplete to restore \
         all else",
        folder.folder().display()
    ))
}

/// Names files that are lost on stderr, one sentence each.
fn tell(lost: &[Lost], then: &str) {
    for one in lost.iter().take(TOLD) {
        say(&format!("{}; {then}", wrong(one)));
    }
    if lost.len() > TOLD {
        let more = lost.len() - TOLD;
        say(&format!(
            "{more} more files are missing or were changed; --json names them all"
        ));
    }
}

fn wrong(lost: &Lost) -> String {
    let why = match lost.why {
        Loss::Missing => "is missing",
        Loss::Changed => "was changed or cannot be read",
    };
    format!("the file {:?} ({}) {why}", lost.name, lost.sha256)
}

fn note(place: &Place, part: &str, report: &Report) -> Result<(), Failure> {
    let what = format!(
        "{} rows, {} entries, {} files, {} lost",
        report.rows,
        report.entries,
        report.files,
        report.lost.len()
    );
    place::log(place)?.info(part, &what);
    Ok(())
}

fn print(file: &Path, report: &Report, is_json: bool, out: &mut Out) -> Result<Exit, Failure> {
    let told = json!({
        "file": file.display().to_string(),
        "rows": report.rows,
        "entries": report.entries,
        "texts": report.texts,
        "files": report.files,
        "lost": report.lost.iter().map(row).collect::<Value>(),
    });
    if is_json {
        out.json(&told)?;
    } else {
        for line in table::tree(&told, &place::words_of_reader()) {
            out.line(&line)?;
        }
    }
    Ok(if report.lost.is_empty() {
        Exit::Ok
    } else {
        Exit::Found
    })
}

fn row(lost: &Lost) -> Value {
    json!({"sha256": lost.sha256, "name": lost.name, "why": lost.why.code()})
}
