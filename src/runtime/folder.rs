//! Lists a folder for the file picker.
//! Never opens a file, and never shows hidden ones.

use std::fs;
use std::path::{Path, PathBuf};

use crate::ui::ask::{Asked, Entry, Ticket, Trouble, TroubleKind};
use crate::ui::event::Answer;

/// Entries that are listed, at most: a folder of downloads has fewer.
const ENTRIES: usize = 2_000;

/// Lists a folder; without one, that where the program was started. A path that begins with `~` is
/// taken from the home folder, and one that names a file lists the folder it lies in.
pub fn list(ticket: Ticket, path: Option<PathBuf>) -> Answer {
    let listed = match path {
        Some(path) => look(&from_home(path)),
        None => std::env::current_dir()
            .or_else(|_| home())
            .and_then(|path| look(&path)),
    };
    match listed {
        Ok((path, entries, file)) => Answer::Folder {
            ticket,
            path,
            entries,
            file,
        },
        Err(error) => Answer::Failed {
            ticket: Some(ticket),
            asked: Asked::Folder,
            trouble: Trouble {
                kind: match error.kind() {
                    std::io::ErrorKind::NotFound => TroubleKind::NotFound,
                    std::io::ErrorKind::PermissionDenied => TroubleKind::Denied,
                    _ => TroubleKind::Unavailable,
                },
                why: None,
                detail: error.to_string(),
            },
        },
    }
}

fn home() -> std::io::Result<PathBuf> {
    etcetera::home_dir().map_err(|_| std::io::ErrorKind::NotFound.into())
}

/// Takes a path that begins with `~` from the home folder.
pub fn from_home(path: PathBuf) -> PathBuf {
    match (path.strip_prefix("~"), home()) {
        (Ok(rest), Ok(home)) => home.join(rest),
        _ => path,
    }
}

fn look(path: &Path) -> std::io::Result<(PathBuf, Vec<Entry>, Option<Entry>)> {
    // Without `..` in it, so that the folder above is the one that people mean.
    let path = fs::canonicalize(path)?;
    let file = entry_of(&path).filter(|entry| !entry.is_folder);
    if let (Some(_), Some(folder)) = (&file, path.parent()) {
        return Ok((folder.to_owned(), entries_of(folder)?, file));
    }
    let entries = entries_of(&path)?;
    Ok((path, entries, None))
}

/// Folders first, then files, each by name.
fn entries_of(path: &Path) -> std::io::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = fs::read_dir(path)?
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .take(ENTRIES)
        .filter_map(|entry| entry_of(&entry.path()))
        .collect();
    entries.sort_by(|a, b| (!a.is_folder, &a.name).cmp(&(!b.is_folder, &b.name)));
    Ok(entries)
}

/// A folder or a regular file; nothing else is shown.
fn entry_of(path: &Path) -> Option<Entry> {
    let about = fs::metadata(path).ok()?;
    let is_known = about.is_dir() || about.is_file();
    is_known.then(|| Entry {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        path: path.to_owned(),
        is_folder: about.is_dir(),
        bytes: if about.is_dir() { 0 } else { about.len() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(path: Option<PathBuf>) -> (PathBuf, Vec<String>, Option<String>) {
        match list(Ticket(1), path) {
            Answer::Folder {
                path,
                entries,
                file,
                ..
            } => {
                let names = entries.into_iter().map(|entry| entry.name).collect();
                (path, names, file.map(|entry| entry.name))
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_path_leads_to_a_folder_or_to_the_file_it_names() {
        let root = tempfile::tempdir().unwrap();
        let top = fs::canonicalize(root.path()).unwrap();
        fs::create_dir(top.join("exports")).unwrap();
        fs::write(top.join("orders.csv"), "a").unwrap();
        fs::write(top.join(".hidden"), "a").unwrap();
        let names = vec!["exports".to_owned(), "orders.csv".to_owned()];
        assert_eq!(
            listed(Some(top.join("exports/.."))),
            (top.clone(), names.clone(), None)
        );
        assert_eq!(
            listed(Some(top.join("orders.csv"))),
            (top.clone(), names, Some("orders.csv".to_owned()))
        );
        assert!(matches!(
            list(Ticket(1), Some(top.join("nowhere"))),
            Answer::Failed { .. }
        ));
    }

    #[test]
    fn it_begins_where_the_program_was_started_and_knows_the_home_folder() {
        let started = fs::canonicalize(std::env::current_dir().unwrap()).unwrap();
        assert_eq!(listed(None).0, started);
        let home = fs::canonicalize(home().unwrap()).unwrap();
        assert_eq!(listed(Some(PathBuf::from("~"))).0, home);
    }
}
