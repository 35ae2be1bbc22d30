//! Lists a folder for the file picker.
//! Never opens a file, and never shows hidden ones.

use std::fs;
use std::path::{Path, PathBuf};

use crate::ui::ask::{Asked, Entry, Ticket, Trouble, TroubleKind};
use crate::ui::event::Answer;

/// Entries that are listed, at most: a folder of downloads has fewer.
const ENTRIES: usize = 2_000;

/// Lists a folder; without one, that of downloads, else the home folder.
pub fn list(ticket: Ticket, path: Option<PathBuf>) -> Answer {
    let path = path.unwrap_or_else(usual_folder);
    match entries_of(&path) {
        Ok(entries) => Answer::Folder {
            ticket,
            path,
            entries,
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
                detail: error.to_string(),
            },
        },
    }
}

fn usual_folder() -> PathBuf {
    let home = etcetera::home_dir().unwrap_or_else(|_| PathBuf::from("/"));
    ["Downloads", "下载"]
        .iter()
        .map(|name| home.join(name))
        .find(|folder| folder.is_dir())
        .unwrap_or(home)
}

/// Folders first, then files, each by name.
fn entries_of(path: &Path) -> std::io::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = fs::read_dir(path)?
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .take(ENTRIES)
        .filter_map(|entry| {
            let about = fs::metadata(entry.path()).ok()?;
            let is_known = about.is_dir() || about.is_file();
            is_known.then(|| Entry {
                name: entry.file_name().to_string_lossy().into_owned(),
                path: entry.path(),
                is_folder: about.is_dir(),
                bytes: if about.is_dir() { 0 } else { about.len() },
            })
        })
        .collect();
    entries.sort_by(|a, b| (!a.is_folder, &a.name).cmp(&(!b.is_folder, &b.name)));
    Ok(entries)
}
