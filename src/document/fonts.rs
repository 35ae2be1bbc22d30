//! Finds, among the fonts of this machine, one for every character.
//! Never ships a font and never fetches one: it names the package that has it.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fontdb::{Database, FaceInfo, ID, Source, Style, Weight};
use skrifa::FontRef;

use super::error::{PaperError, Result};
use super::face::{self, Face};
use super::script::{self, Kind};
use crate::text::printable::Printable;

/// The place of a face among those that were read.
pub type FaceId = usize;

/// The fonts of this machine. What was found once is kept.
pub struct Fonts {
    known: Database,
    /// All upright faces, best first: the order does not depend on how the disk lists its files.
    order: Vec<ID>,
    files: HashMap<PathBuf, Arc<Vec<u8>>>,
    faces: Vec<Face>,
    read: HashMap<ID, FaceId>,
    chosen: HashMap<(char, bool), Option<FaceId>>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts")
            .field("known", &self.order.len())
            .finish_non_exhaustive()
    }
}

impl Fonts {
    /// Lists the fonts of the system and of the user.
    pub fn of_system() -> Self {
        let mut known = Database::new();
        known.load_system_fonts();
        Self::of(known)
    }

    /// Lists the fonts of one folder only.
    pub fn of_folder(folder: &Path) -> Self {
        let mut known = Database::new();
        known.load_fonts_dir(folder);
        Self::of(known)
    }

    fn of(known: Database) -> Self {
        let mut all: Vec<&FaceInfo> = known
            .faces()
            .filter(|info| info.style == Style::Normal)
            .collect();
        all.sort_by_cached_key(|info| (path_of(&info.source), info.index));
        let order = all.into_iter().map(|info| info.id).collect();
        Self {
            known,
            order,
            files: HashMap::new(),
            faces: Vec::new(),
            read: HashMap::new(),
            chosen: HashMap::new(),
        }
    }

    /// Returns a face that was chosen.
    pub fn face(&self, id: FaceId) -> Option<&Face> {
        self.faces.get(id)
    }

    /// Returns a face for a character: the one before it where that has it too, so that words are
    /// not torn.
    pub fn choose(&mut self, c: char, is_bold: bool, before: Option<FaceId>) -> Option<FaceId> {
        if let Some(before) = before {
            let is_shared = script::of(c) == Kind::Shared;
            let fits = is_shared && self.face(before).is_some_and(|face| face.has(c));
            if fits || script::is_inkless(c) {
                return Some(before);
            }
        }
        if let Some(found) = self.chosen.get(&(c, is_bold)) {
            return *found;
        }
        let wanted = if script::is_inkless(c) { 'n' } else { c };
        let found = self.find(wanted, is_bold);
        self.chosen.insert((c, is_bold), found);
        found
    }

    fn find(&mut self, c: char, is_bold: bool) -> Option<FaceId> {
        let kind = script::of(c);
        let families = [kind, Kind::Latin, Kind::Han, Kind::Arabic]
            .into_iter()
            .flat_map(Kind::families);
        for family in families {
            for weight in weights(is_bold) {
                if let Some(id) = self.of_family(family, weight)
                    && let Some(face) = self.with_letter(id, c)
                {
                    return Some(face);
                }
            }
        }
        let rest: Vec<ID> = self.order.clone();
        rest.into_iter().find_map(|id| self.with_letter(id, c))
    }

    fn of_family(&self, family: &str, weight: Weight) -> Option<ID> {
        self.order.iter().copied().find(|id| {
            self.known.face(*id).is_some_and(|info| {
                info.weight == weight
                    && info.stretch == fontdb::Stretch::Normal
                    && info.families.iter().any(|(name, _)| name == family)
            })
        })
    }

    /// Reads a face if it has a letter.
    fn with_letter(&mut self, id: ID, c: char) -> Option<FaceId> {
        if let Some(found) = self.read.get(&id) {
            return self.faces.get(*found)?.has(c).then_some(*found);
        }
        let has = self.known.with_face_data(id, |bytes, index| {
            let font = FontRef::from_index(bytes, index);
            font.is_ok_and(|font| face::has(&font, c) && face::has_outlines(&font))
        });
        if has != Some(true) {
            return None;
        }
        let (source, index) = self.known.face_source(id)?;
        let path = path_of(&source);
        let bytes = match (self.files.get(&path), &source) {
            (Some(bytes), _) => Arc::clone(bytes),
            (None, Source::Binary(bytes)) => Arc::new(bytes.as_ref().as_ref().to_vec()),
            (None, _) => Arc::new(std::fs::read(&path).ok()?),
        };
        self.files.insert(path.clone(), Arc::clone(&bytes));
        let face = Face::read(bytes, index, &path.to_string_lossy()).ok()?;
        let place = self.faces.len();
        self.faces.push(face);
        self.read.insert(id, place);
        Some(place)
    }

    /// Returns a text as it can stand on a paper: without characters that would be obeyed or hidden,
    /// and with the number of a sign in the place of one that no font has.
    ///
    /// # Errors
    /// [`PaperError::NoFont`] when no font has the letters of a script.
    pub fn presentable(&mut self, text: &str) -> Result<String> {
        let text = Printable::block(text).into_string();
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if script::is_inkless(c) || self.choose(c, false, None).is_some() {
                out.push(c);
                continue;
            }
            let kind = script::of(c);
            if c.is_alphabetic() && !self.has_script(kind) {
                let (script, package) = kind.package();
                return Err(PaperError::NoFont { script, package });
            }
            // Writing into a text does not fail.
            let _ = write!(out, "[U+{:04X}]", u32::from(c));
        }
        Ok(out)
    }

    /// Returns whether any font has the commonest letters of a script.
    fn has_script(&mut self, kind: Kind) -> bool {
        let letter = match kind {
            Kind::Shared | Kind::Latin => 'e',
            Kind::Han => '的',
            Kind::Arabic => 'ی',
            Kind::Other(_) => return false,
        };
        self.choose(letter, false, None).is_some()
    }
}

const fn weights(is_bold: bool) -> [Weight; 2] {
    if is_bold {
        [Weight::BOLD, Weight::NORMAL]
    } else {
        [Weight::NORMAL, Weight::MEDIUM]
    }
}

fn path_of(source: &Source) -> PathBuf {
    match source {
        Source::File(path) | Source::SharedFile(path, _) => path.clone(),
        Source::Binary(_) => PathBuf::new(),
    }
}
